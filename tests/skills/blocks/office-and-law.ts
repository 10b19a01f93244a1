import { block } from './labelled-block.ts';

export const OFFICE_AND_LAW = [
  block(
    'accountant-assistant',
    'accountant',
    'en',
    `
Key duties
- [Accounts payable] and [accounts receivable]
- [Bank reconciliation] each week
- Help with [VAT returns] and [month-end close]

Skills and experience
- Part-qualified [ACCA|cred @1] or [CIMA|cred @1]
- [Xero|@2] or [Sage|@2]
- Intermediate [Excel|work]
- [Attention to detail|soft]

<<Benefits
Study support, private medical, Spring bonus, and a lead role in our charity day.>>
`,
  ),
  block(
    'accountant-senior-us',
    'accountant',
    'en',
    `
Basic Qualifications
- [Bachelor's degree|deg] in [Accounting|@1] or [Finance|@1]
- 5+ years of progressive [accounting|5] experience
- Strong knowledge of [US GAAP]

Preferred Qualifications
- [CPA|cred n]
- Experience with [NetSuite|n]
- [SOX|n] compliance

<<Salary range: $85,000-$105,000 plus equity. Equity awards are subject to financial reporting rules.>>
`,
  ),
  block(
    'financial-analyst',
    'financial analyst',
    'en',
    `
You must be strong in [financial modelling], [forecasting] and [variance analysis]; [Power BI|@1] or [Tableau|@1] is required; [SQL|n] preferred; [CFA|cred n] Level I is a bonus. We expect [stakeholder management] at director level. <<We are a team of analysts who like data, chess and design.>>
`,
  ),
  block(
    'auditor',
    'auditor',
    'en',
    `
What you will bring:
- [CIA|cred @1] or [CISA|cred @1]
- Minimum 4 years of [internal audit|4]
- [Risk assessment], [internal controls], [report writing]
- [ACL|n @2] or [IDEA|n @2] an advantage
- Willing to [travel up to 30%|open]
<<Who are we?
A holding with interests in shipping, insurance and biotech.>>
`,
  ),
  block(
    'payroll-specialist',
    'payroll',
    'en',
    `
About you
- 3-5 years running [payroll|3-5] for 500 people or more
- Good knowledge of [PAYE|work], [pensions auto-enrolment] and [statutory payments]
- [ADP|@1] or [Sage Payroll|@1]
- [Excel]: [VLOOKUP] and [pivot tables]
- [CIPP|cred n] qualification desirable

About us
<<Payroll, HR and accounting for 200 companies. Our people excel in client care.>>
`,
  ),
  block(
    'payroll-us-line',
    'payroll',
    'en',
    `
REQUIRED: [multi-state payroll], [ADP Workforce Now], [payroll taxes], [confidentiality]. PREFERRED: [FPC|cred n @1] or [CPP|cred n @1], [Kronos|n].
<<EEO STATEMENT: We consider all applicants without regard to race, sex, national origin, genetic information or military service.>>
`,
  ),
  block(
    'hr-generalist',
    'HR',
    'en',
    `
Responsibilities
- [Recruitment] and [onboarding] end to end
- [Employee relations] casework
- Keep our [HRIS] ([Workday]) accurate

Qualifications
- [CIPD Level 5|cred] or working towards it
- Solid grasp of [employment law]
- [Conflict resolution] and [empathy|soft]

Preferred
- [Talent management|n]
- [Compensation and benefits|n]

<<Compensation and benefits
Competitive salary, performance management bonus, dental.>>
`,
  ),
  block(
    'recruiter',
    'HR',
    'en',
    `
So, what do you need? Two years of [full-cycle recruiting|2], good [sourcing] on [LinkedIn Recruiter], [interviewing] skills, and experience with an [ATS]. [Boolean search|n] ideally. <<So, what do we do? We staff hospitals, banks and Kubernetes shops.>>
`,
  ),
  block(
    'office-administrator',
    'administrator',
    'en',
    `
Person specification
Essential: [computer skills] including [Microsoft Office]; [minute taking]; [diary management]; [organised|soft] and [discreet|soft].
Desirable: [shorthand|n]; [QuickBooks|n]; knowledge of the [charity sector|n open].
<<Place of work: third floor, with lift access and Word Street station nearby.>>
`,
  ),
  block(
    'paralegal-litigation',
    'paralegal',
    'en',
    `
Position requirements
1. [Paralegal certificate|cred @1] or [bachelor's degree|deg @1]
2. 2+ years of [litigation|2] experience
3. [Legal research] in [Westlaw|@2] or [LexisNexis|@2]
4. [Drafting] of pleadings and [discovery]
5. [E-filing]
6. [Relativity|n] experience a plus
7. [Notary public|cred n] commission preferred

<<About the firm
Thornquist LLP practises antitrust, tax law and intellectual property.>>
`,
  ),
  block(
    'conveyancing-paralegal',
    'paralegal',
    'en',
    `
You should have 18 months in [residential conveyancing|open], be confident with [case management systems|open] and [client care], and have good [typing] skills. An [LLB|deg n] is preferred but not required.
<<In return we offer flexible working, dress-down Friday and negotiation training.>>
`,
  ),
  block(
    'security-guard-door',
    'security guard',
    'en',
    `
You must have
- [SIA Door Supervisor|cred] licence
- [Conflict management]
- 5-year checkable history and [vetting|ko:checks]
- [First aid at work|cred n] (preferred)
- Good spoken [English|lang work]

<<About Ironbark Protect
We guard data centres, hospitals and spring festivals with CCTV, drones and AI.>>
`,
  ),
  block(
    'security-officer-us',
    'security guard',
    'en',
    `
Minimum requirements: [21 years of age or older|ko:age]; [high school diploma or GED|deg]; valid [guard card|cred]; [CPR|cred] and [AED|cred open] certified; able to [write reports] and [patrol|open]. Prior [military experience|n open] preferred. [CCTV monitoring|n] a plus.
<<Benefits: medical, dental, 401k, tuition for criminal justice degrees.>>
`,
  ),
  block(
    'social-worker',
    'social worker',
    'en',
    `
Essential
- [Social Work England|cred] registration
- [Degree|deg] or diploma in [social work]
- [Safeguarding] of children and [risk assessment]
- [Court reports|open]
- Able to [drive|ko:driving-licence open] and own a car

Desirable
- [Signs of Safety|n]
- [Liquidlogic|n]

<<Our offer
Clinical supervision, mindfulness classes, and an essential car user allowance.>>
`,
  ),
];
