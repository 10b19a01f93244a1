import { block } from './labelled-block.ts';

/** Whole postings, written before the engine was seen to read them. */
export const FOURTH_ROUND_OFFICE = [
  block(
    'fourth-whole-legal-counsel',
    'lawyer',
    'en',
    `
Legal Counsel (Commercial)
Hybrid, Edinburgh | Competitive salary

<<Bramble Mobility rents out 20,000 e-bikes in eleven cities. Our app is written in Flutter, our bikes are put together in Fife, and our data scientists know where you left yours. In April we closed a €40m Series B.>>

The opportunity

Reporting to the General Counsel, you'll be the go-to lawyer for our commercial, operations and marketing teams. You will:

- [draft|open] and [negotiate] [supplier contracts|open], [SaaS agreements|open] and city tenders
- advise on [data protection] and [consumer law]
- look after our [trade mark|open] portfolio with outside counsel
- [train|open] colleagues on [anti-bribery|open] and [competition law]

The essentials

- Qualified [solicitor|cred open] (Scotland or England & Wales), 4+ years PQE
- Strong [commercial contracts|4 open] background
- Working knowledge of [GDPR|work]
- Pragmatic advice in [plain English|open]

The extras

- [Public procurement|n]
- [French|lang n @1] or [German|lang n @1]
- Time spent in-house

<<The good stuff

Private medical cover with dental and optical. 35 days' holiday. A free bike. £1,000 a year to learn anything (our last counsel did Python, then left us to code). Enhanced maternity, paternity and adoption leave.

We are for everyone

Bramble is an equal opportunities employer. We don't discriminate on grounds of age, disability, sex, gender reassignment, pregnancy, race, religion or sexual orientation. Tell us at talent@bramble.example if you need adjustments such as sign language interpretation.>>
`,
  ),
  block(
    'fourth-whole-payroll-county',
    'payroll',
    'en',
    `
COUNTY OF ALDERTON
invites applications for the position of:
Payroll Specialist II

SALARY: <<$27.14 - $33.80 Hourly>>
OPENING DATE: <<02/03/26>>

DEFINITION
Under general supervision, processes biweekly [payroll] for county departments; [audits|open] time records; reconciles [deductions|open]; prepares [tax filings|open].

ESSENTIAL FUNCTIONS
Reviews and enters [timekeeping] data. Balances [payroll] registers. Answers questions on [leave accruals|open] and [garnishments]. Prepares [W-2] forms.

MINIMUM QUALIFICATIONS
Education: [High school diploma|deg] or GED.
Experience: Three years of [payroll|3] experience. An [associate's degree|deg open] in [accounting|open] may be substituted for one year.
Licenses: None.

DESIRABLE QUALIFICATIONS
[Fundamental Payroll Certification|cred n]. Experience with [Tyler Munis|n]. Knowledge of [collective bargaining|n] agreements.

KNOWLEDGE OF
[FLSA]; [payroll taxes]; [Microsoft Excel].

ABILITY TO
[Keep confidences|soft open]; do [arithmetic] quickly and accurately; deal with the public with [tact|soft].

PHYSICAL DEMANDS
[Sitting for long periods|ko:physical]; occasional [lifting of up to 20 pounds|ko:physical].

SUPPLEMENTAL INFORMATION
[Fingerprinting and a background investigation|ko:checks] are required before appointment. <<The County offers health, dental, vision and life insurance, deferred compensation, and a wellness program with a nurse and a nutrition coach. The County is an Equal Opportunity/ADA Employer. Veterans' preference will be given as the law provides.>>
`,
  ),
  block(
    'fourth-whole-frontend-agency',
    'frontend engineer',
    'en',
    `
Hey there, future front-end dev!

<<Pixel & Peat is a digital agency in Galway. We do websites, apps and the occasional museum installation for the likes of Corrib Cheese, Tuam Rovers and the Irish Seaweed Board. WordPress, Shopify, Craft: we've built it all.>>

So what's the job? You'll take designs from our studio and make them come alive in the browser. You'll pair with back-end people, keep an eye on [accessibility] and [Core Web Vitals|open], and tell clients straight when an idea is daft.

So who are you? Somebody with two years or more of [JavaScript|2] and [CSS|2] at work, on first-name terms with [React|@1] or [Svelte|@1], well used to [Git], and able to read a [Figma] file without sighing. If you've done some [Three.js|n] or [GSAP|n], we'll be very pleased, and if you have a bit of [PHP|n], so will our back-end lads.

So what's in it for you? <<Four and a half days a week, a pension, a course a year (animation, Gaelic, sea swimming, you choose) and lunch on the house.>>

So how do you apply? <<Send us a link to something you made. No CVs in Word, no cover letters written by AI, and please no Angular demos, Seán is still recovering.>>
`,
  ),
  block(
    'fourth-whole-hospital-receptionist',
    'receptionist',
    'en',
    `
Patient Access Representative - Evenings

<<About Saint Amand Medical Center
Saint Amand is a Level II trauma center with 412 beds. We have been named among the best places for cardiology, orthopedics and maternity care, and Magnet status shows what our nurses can do.>>

Job Purpose
Greets and [registers patients|open], verifies [insurance|open], collects [co-pays|open] and keeps the waiting area calm.

Key Responsibilities
1. [Registers patients|open] in [Epic]
2. [Insurance verification] and [pre-authorization]
3. [Cash handling] and receipts
4. Protects privacy under [HIPAA]

Required
[High school diploma|deg]
One year of [customer service|1] experience
[Typing], 35 wpm
Ability to [work evenings and every other weekend|open]

Preferred
[Medical terminology|n]
[Spanish|lang n]
[CHAA|cred n]

Working Environment
[Prolonged standing|ko:physical]; may push wheelchairs; exposure to illness. [Flu vaccination|open] required.

<<Your Total Rewards
Medical, dental and vision coverage; tuition help for nursing, radiology and coding programs; adoption assistance; gym on campus.

Saint Amand does not discriminate on the basis of race, color, sex, gender identity, age, disability, military status or language.>>
`,
  ),
  block(
    'fourth-whole-product-owner-bank',
    'product manager',
    'en',
    `
Product Owner - Mobile Payments

About us:
<<Nordhaven Bank is on a journey from a savings bank to a digital one. Leadership, integrity and teamwork are in our DNA. We run 40 agile squads in Tallinn, Riga and Vilnius.>>

Your tasks:
• Own the [backlog|open] of the payments squad and [set priorities|open]
• Write [user stories] with clear [acceptance criteria]
• Work with [compliance|open] on [PSD2] and [fraud prevention|open]
• Follow [KPIs|open] and report to the steering group

Your strengths:
• Minimum 3 years as product owner or [business analyst|open]
• Confident in [Scrum|@1] or [Kanban|@1]
• Good understanding of [APIs]
• Fluent [Estonian|lang adv] and [English|lang adv], both spoken and written; [Russian|lang n] is an advantage
• [Analytical thinking|soft] and the courage to say no

It is considered a plus if you have:
• [Higher education|deg n open] in [IT|n open] or [finance|n open]
• [CSPO|cred n @2] or [PSPO|cred n @2] certificate
• [Jira|n] and [Confluence|n] routine

We offer:
<<• a health insurance package, sports compensation and a dental allowance
• internal training (SQL, negotiation, Power BI) and talks by our tech people
• discounted loans>>

Good to know:
<<The deadline is 14 June. Additional information: Maarja Tamm, recruitment partner.>> [Background checks|ko:checks open] may be performed in line with bank rules.
`,
  ),
  block(
    'fourth-whole-charity-accountant',
    'accountant',
    'en',
    `
Finance Manager, part time (21 hours)
Little Owl Trust

<<Little Owl Trust rescues, treats and releases owls. With six staff, seventy volunteers and one vet we look after 900 birds a year and teach children about woodland and farming.>>

The finance manager is responsible for all our money matters, from petty cash to the [annual accounts]. The work includes [management accounts], [payroll] for six, [Gift Aid] claims, [cash flow|open] forecasts, [grant|open] [budgets|open] and getting the books through the [independent examination|open].

We are looking for a qualified or part-qualified accountant ([ACCA|cred @1], [CIMA|cred @1], [AAT|cred @1]) who knows the [Charities SORP], has used [QuickBooks] or something like it, and can explain figures to trustees who prefer feathers. Experience of [VAT|n] partial exemption would help. Being fond of birds isn't compulsory. [References|open] and a [standard DBS check|ko:checks] are.

<<We can offer flexible hours, a pension of 8%, a desk beside the aviary and mice in the freezer. To apply, please send a CV and a letter of no more than two pages to Heledd. We would be happy to receive applications in Welsh. Shortlisted candidates will sit a short Excel exercise. We are a Living Wage and Disability Confident employer.>>
`,
  ),
];
