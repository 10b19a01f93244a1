import { block } from './labelled-block.ts';

/** Written without a look at the engine or its lexicon, after the second tuning. */
export const THIRD_ROUND_A = [
  block(
    'third-nurse-oncology',
    'nurse',
    'en',
    `
PERSON SPECIFICATION

Qualifications
Essential: [Registered General Nurse|cred]; [ILS|cred] certificate
Desirable: [SACT passport|cred n open]; [mentorship|n] qualification

Experience
Essential: minimum two years' experience in [oncology|2 @1] or [haematology|2 @1]; [cannulation] and [venepuncture]
Desirable: care of [PICC lines|n] and [ports|n open]

Knowledge and skills
Essential: [aseptic technique]; [communication] skills; able to [prioritise|soft] a changing workload
Desirable: [ECG|n] interpretation

Other
Essential: [enhanced DBS|ko:checks]; willing to work [early and late shifts|open]
`,
  ),
  block(
    'third-social-worker-us',
    'social worker',
    'en',
    `
Minimum Requirements:
- [Master of Social Work|deg] ([MSW|deg open]) from a CSWE-accredited programme
- [LMSW|cred @1] or [LCSW|cred @1] in good standing
- One year of post-graduate experience in [case management|1 @2] or [crisis intervention|1 @2]
- Knowledge of [trauma-informed care] and [motivational interviewing]
- [Valid driver's license|ko:driving-licence] and insured vehicle
- Must clear [child abuse registry check|ko:checks]

Preferred:
- Bilingual in [Spanish|lang n @3] or [Haitian Creole|lang n @3]
- Familiarity with [Medicaid|n] billing

<<Brightwell Family Services is proud to be an affirmative action employer. Qualified applicants will receive consideration without regard to disability, protected veteran status, gender identity or age.>>
`,
  ),
  block(
    'third-chef-pastry',
    'chef',
    'en',
    `
Who you are

You have run a [pastry] section before, you temper [chocolate|open] in your sleep and you are as good at [plated desserts] as at [bread|open]. You know your [allergens] and keep your [HACCP] folder up to date. [Level 3 Food Safety|cred] is needed; if you also speak some [French|lang n] and have dabbled in [sugar work|n open], even better. We need you on [split shifts|open] and [at weekends|open].

What's in it for you

<<Four-day week, staff meals cooked by our sommelier, 40% off rooms in sister hotels, and a bursary for wine, cheese or barista courses.>>
`,
  ),
  block(
    'third-electrician-domestic',
    'electrician',
    'en',
    `
You must be:
+ qualified to [NVQ Level 3|cred] ([AM2|cred] included)
+ up to date with the [18th Edition|cred] wiring regulations
+ experienced in [rewires], [consumer unit] changes and [fault finding]
+ the holder of a [full driving licence|ko:driving-licence] with fewer than six points
+ able to pass a [basic disclosure|ko:checks] check

It's a plus if you're:
+ trained in [solar PV|n], [battery storage|n] or [EV charging|n]
+ [City & Guilds 2391|cred n] certified

<<You'll be joining Wickham Sparks, where gas engineers, roofers and call handlers all share one yard and one very good coffee machine.>>
`,
  ),
  block(
    'third-lawyer-corporate',
    'lawyer',
    'en',
    `
Candidate profile

Qualified [solicitor|cred open] in England and Wales with 3-5 years' PQE in [corporate law|3-5] gained in a City or strong regional practice. You will have led on [share purchase agreements], [due diligence] and [shareholder agreements|open], and will be used to [drafting] under time pressure. Exposure to [private equity|n] would be advantageous, as would a second European language, ideally [German|lang n]. [Commercial awareness|soft] and strong [client relationship] skills are taken as read.

<<The firm

Marchbank Ashe advises shipping, energy and fintech clients from four offices. Our tax, employment and property groups are ranked by every directory that matters.>>
`,
  ),
  block(
    'third-accountant-mgmt',
    'accountant',
    'en',
    `
Skills & Experience
- Qualified [ACA|cred @1], [ACCA|cred @1] or [CIMA|cred @1]
- At least 4 years in [management accounts|4 open], including [budgeting] and [forecasting]
- Sound technical knowledge of [IFRS]
- Advanced [Excel|adv] (including [Power Query]) essential; [Power BI|n] desirable
- [SAP|n] or similar [ERP|n open] preferred, though training will be given
- Comfortable [presenting] to non-finance colleagues

<<Package
£55,000 to £62,000, car allowance, private medical insurance, dental plan, and a payroll giving scheme.>>
`,
  ),
  block(
    'third-hr-bp',
    'HR',
    'en',
    `
Your toolkit:
• [CIPD Level 7|cred eq] or equivalent experience
• 5+ years' generalist [HR|5], at least two of them as a partner to senior leaders
• [TUPE] and [redundancy|open] consultations: you've done them, more than once
• [Coaching] line managers through [absence management] and [grievance|open] cases
• Clear [data analysis|n] would help, [Workday|n] likewise, but neither is a deal-breaker
• [Credible|soft open], [discreet|soft], [calm|soft]

Our toolkit:
<<• enhanced parental leave
• counselling through an employee assistance programme
• LinkedIn Learning with 16,000 courses in everything from Excel to negotiation>>
`,
  ),
  block(
    'third-teacher-maths',
    'teacher',
    'en',
    `
TEACHER OF MATHEMATICS - PERSON SPECIFICATION (E = essential, D = desirable)

[Qualified teacher status|cred] (E)
[Degree|deg] in [mathematics] or a closely related subject (E)
Able to teach [mathematics] to GCSE (E)
Able to teach [further mathematics|open n] to A level (D)
[Behaviour management] (E)
Experience as a form tutor (D)
[Assessment for learning] (E)
[Safeguarding] awareness (E)
[Google Classroom|n] (D)
[Enhanced DBS with barred list check|ko:checks] (E)
`,
  ),
  block(
    'third-warehouse-reach',
    'warehouse operative',
    'en',
    `
REQUIREMENTS:
MUST HAVE IN-DATE [REACH TRUCK|cred] LICENCE
6 MONTHS [WAREHOUSE|open] EXPERIENCE
ABLE TO [LIFT 25 KG|ko:physical] REPEATEDLY
HAPPY ON [ROTATING SHIFTS|open]: 6-2, 2-10, 10-6
[DRUG AND ALCOHOL TEST|ko:checks] BEFORE START
[RIGHT TO WORK|ko:visa] DOCUMENTS

ADVANTAGEOUS:
[VNA|n] OR [FLT|n] TICKETS
BASIC [IT|n open] SKILLS
[PICKING|open n] BY VOICE

BENEFITS:
<<OVERTIME AT TIME AND A HALF, CANTEEN, FREE PARKING, GYM, REFER A FRIEND>>
`,
  ),
  block(
    'third-hgv-fuel',
    'HGV driver',
    'en',
    `
To drive for us you need the following: a [Class 2|cred] licence (category C), a current [CPC|cred] and [digi card|cred]; an [ADR|cred] certificate covering packages and tanks, class 3; a clean record, or no more than three points for minor offences; sound knowledge of [drivers' hours] and the [Working Time Directive|open]. You should also be [customer-focused|soft] and physically [able to handle heavy hoses|ko:physical open]. Experience of [Moffett|n] trucks would be handy. <<Our depot manager Petra has been here since 1999 and bakes on Fridays.>>
`,
  ),
  block(
    'third-data-engineer',
    'data engineer',
    'en',
    `
What you bring
• 4+ years building [data pipelines|4] in [Python|4 @1] or [Scala|4 @1]
• Strong [SQL] and a feel for [dimensional modelling]
• Hands-on with [Databricks], [Delta Lake] and [Apache Spark]
• [Orchestration|open] with [Airflow|@2], [Dagster|@2] or similar
• [Infrastructure as code], preferably [Terraform|n]

Bonus points
• [dbt|n]
• Streaming with [Kafka|n @3] or [Kinesis|n @3]
• You've worked in [healthcare|n open]

<<What we bring
• A yearly training budget you can spend on AWS certificates, a Snowflake summit or a German course
• Private dental and a bike lease
• Our sales team's Salesforce dashboards are legendary>>
`,
  ),
  block(
    'third-frontend-angular',
    'frontend engineer',
    'en',
    `
We're a good match if:
- [Angular|3] (v14 or later) has been your main tool for three years or longer
- [TypeScript], [RxJS] and [SCSS|@1]/[Sass|@1] hold no secrets
- you write tests in [Jest|@2] or [Karma|@2] without being asked
- you've consumed [REST|@3] or [GraphQL|@3] APIs
- you can explain [web performance|open] to a designer

You might also have:
- some [Java|n] ([Spring Boot|n]) to look behind the curtain
- [Storybook|n]
- an eye for [UX|n open]

Don't worry about:
<<React, Vue, a computer science degree>>
`,
  ),
];
