import { block } from './labelled-block.ts';

/** Longer postings as pages carry them: company first, duties, lists, hedges, pay and law at the end. */
export const WHOLE_POSTINGS = [
  block(
    'whole-marine-electrician',
    'electrician',
    'en',
    `
Marine Electrician
Port of Garrow · Full-time · £19.40 per hour

<<Garrow Marine has kept ferries and trawlers at sea for three generations. We run our own foundry, a training school and a small museum of navigation. Our welders, painters and naval architects work under one roof.>>

What the job involves
You will install and repair [electrical systems] on board, read [wiring diagrams], carry out [fault finding] on generators and switchboards, and write up your [inspection reports|open]. You will [work at height|open] and in tight spaces.

What we ask
A recognised [electrical apprenticeship|open]. At least four years with [three-phase systems|4]. [BS 7671|open] [18th Edition|cred]. The ability to [work independently|soft] as well as [in a team|soft open].

What would make us smile
[PLC programming|n]. [Welding|n]. A [powerboat licence|cred n open].

<<What happens next
We read every letter. If we like yours we invite you for a trial day, which is paid. Reasonable adjustments are made for applicants with a disability. Garrow Marine does not sponsor football clubs, but we do love sailing.>>
`,
  ),
  block(
    'whole-clinic-nurse-manager',
    'nurse',
    'en',
    `
<<Why Bellamy Women's Health?
Because our midwives, sonographers and counsellors have built something rare: a clinic without a waiting list. We use modern EHR technology and we celebrate every birthday.>>

Position Summary:
The Nurse Manager leads a team of 12 and is responsible for [staff scheduling], [quality improvement] and [infection control].

Required Education and Experience:
• [Bachelor of Science in Nursing|deg] ([BSN|deg open])
• Current [RN|cred] license
• Five (5) years of [nursing|5] experience, with two (2) years in a [leadership|2 soft open] role
• [BLS|cred] required; [ACLS|cred n @3] or [PALS|cred n @3] preferred

Preferred Education and Experience:
• [Master's degree|deg n] in [Nursing|n @2] or [Healthcare Administration|n @2]
• Experience with [Epic|n @1] or [Cerner|n @1]

Competencies:
• [Conflict resolution], [coaching], [communication], [critical thinking]

<<Total Rewards:
Medical, dental, vision, 403(b), tuition assistance for nursing and radiography students, pet insurance.

EEO: Bellamy is an equal opportunity employer. Applicants with HIV, applicants who are pregnant or breastfeeding, and applicants of every language and faith are welcome.>>
`,
  ),
  block(
    'whole-payments-backend',
    'backend engineer',
    'en',
    `
Senior Software Engineer, Ledger
<<Tilbrook moves money between banks. Since 2016 we have processed 4 billion payments on a platform written in Elixir and Rust. We have raised a Series C led by Corran Capital, and our finance team is hiring accountants too.>>

About the team
<<Ledger is five engineers and a designer. The team looks after accounting rules, reporting and reconciliation, and sits next to Risk and Compliance.>>

You will
* design and build services in [Java] and [Kotlin]
* improve [observability] with [Datadog]
* [mentor juniors] and take part in [code reviews]

You should apply if you
* have 6+ years of [Java|6] behind you
* know [PostgreSQL] well enough to explain a query plan
* have worked with [Kafka|@1], [RabbitMQ|@1] or another [message broker|open]
* can write clear [English|lang]

It's not a deal-breaker if you don't
* know <<Elixir>>
* have a <<degree>>

Brownie points for
* [double-entry bookkeeping|n open]
* [Terraform|n]

<<Compensation
£95-115k, options, a learning budget (books, AWS exams, Spanish lessons), swift reimbursements.>>
`,
  ),
  block(
    'whole-primary-school-chef',
    'chef',
    'en',
    `
School Cook - Term Time Only
<<Fernhill Primary teaches 240 children, who love maths, drumming and pancakes.>>
Do you love [cooking] from scratch for children? Can you plan a [menu|open], keep to a [budget|open] and lead a kitchen team of two? Then read on. You will hold a [Level 2 Food Hygiene certificate|cred] and know about [allergens]. [NVQ Level 2 in Professional Cookery|cred n] would be lovely, but it isn't essential. [Stock ordering] and [cleaning] are part of the job. This post is subject to an [enhanced DBS check|ko:checks]. <<Interviews will include cooking a simple meal. The school office can help with the online form, Word templates and translation.>>
`,
  ),
  block(
    'whole-bank-data-analyst',
    'data analyst',
    'en',
    `
JOB DESCRIPTION
Data Analyst II, Collections
ABOUT THE COMPANY
<<Ashdown Savings is a mutual with 90 branches. Innovation, integrity and leadership are the values we live by.>>
ROLE RESPONSIBILITIES
1. Build [dashboards] in [Tableau].
2. Write [SQL] against [Teradata|@1] or [Snowflake|@1].
3. Present findings to branch managers.
KNOWLEDGE, SKILLS AND ABILITIES
1. [Bachelor's|deg eq] in [Economics|@2], [Statistics|@2] or a related discipline, or equivalent experience.
2. Two to four years of [SQL|2-4].
3. Working knowledge of [Python|work].
4. Strong [problem-solving|soft] and [presentation] skills.
5. Experience in <<collections>> is not required.
6. [SAS|n] is preferred.
WORKING CONDITIONS
[Sitting for long periods|ko:physical]. <<Access to a parking garage. Hybrid, three days in Leeds.>>
LEGAL
[Must be authorized to work in the United States|ko:visa]. <<Ashdown participates in E-Verify and considers applicants regardless of sex, race, disability or genetic information.>>
`,
  ),
  block(
    'whole-forestry-worker',
    'forestry worker',
    'en',
    `
Woodland Worker (seasonal)
You'll be: [planting trees], [fencing], [thinning] and controlling [invasive species|open] by hand.
You'll need: [CS30|cred] and [CS31|cred] [chainsaw tickets|open]; [First Aid at Work|cred] with forestry; [driving licence|ko:driving-licence] with trailer entitlement.
You'd ideally have: [PA1|cred n]; [brushcutter|n] experience; knowledge of [tree identification|n].
You'll get: <<a bothy with a stove, boots, and evenings with our ecologists, who teach astronomy and bird song.>>
`,
  ),
  block(
    'whole-call-centre',
    'call centre agent',
    'en',
    `
Customer Advisor ([German|open] speaking)
Must speak fluent [German|lang adv] and good [English|lang work]. Must [type 40 words per minute]. Must be [available on weekends|open]. [Zendesk|n] or other [CRM|n] experience is desirable. Friendly voice, [patience|soft], [empathy|soft]. <<Free lunch, a slide, chess, yoga; training in sales and complaint handling is provided. No degree needed.>>
`,
  ),
  block(
    'whole-mixed-markup',
    'HR',
    'en',
    `
*HR Officer*

**Essential:**
– [CIPD Level 3|cred] or above
– 2 yrs' experience in [employee relations|2]
– up-to-date knowledge of UK [employment law]
– [Excel|work], intermediate

**Desirable:**
– [iTrent|n @1] or [Workday|n @1]
– [Welsh|lang n]
– [mediation|n]

**Please note:** <<the advert may close early; CVs in Excel or by fax are not read; our finance, IT and nursing teams also have vacancies.>>
`,
  ),
];
