import { block } from './labelled-block.ts';

/** Written before the engine was seen to read them. */
export const FOURTH_ROUND_BLOCKS = [
  block(
    'fourth-radiographer',
    'radiographer',
    'en',
    `
Person Specification

Training and qualifications
Essential criteria
* [HCPC|cred] registered
* [BSc|deg] (Hons) in [diagnostic radiography] or equivalent
Desirable criteria
* [Postgraduate certificate|deg n open] in [MRI|n @1] or [CT|n @1]

Experience
Essential criteria
* At least 12 months' experience of [CT|1] scanning
* [Cannulation]
Desirable criteria
* [Student supervision|n open]

Skills
Essential criteria
* Good knowledge of [IR(ME)R] regulations
* Familiar with [PACS] and [RIS]
* [Communication] skills, [teamwork|soft], [flexibility|soft]
* Able to work [on-call|open] and weekends

Additional
* [Disclosure and Barring Service check|ko:checks]
`,
  ),
  block(
    'fourth-devops',
    'DevOps',
    'en',
    `
Must: five years plus of running [Linux|5] systems in anger; [Kubernetes], ideally on [EKS|n]; [Terraform|@1] or [OpenTofu|@1]; [GitLab CI|@2] or [GitHub Actions|@2]; at least one of [Python|@3], [Go|@3] and [Ruby|@3]. Helpful: [Istio|n], [Vault|n], [CKAD|cred n]. Irrelevant: <<degrees, Windows, how many LeetCode puzzles you have solved>>. Compulsory: [UK residence for the last five years|open] because of [SC clearance|ko:clearance]; being [on call|open] one week in six.
`,
  ),
  block(
    'fourth-childcare',
    'nursery practitioner',
    'en',
    `
We ask that you
hold a [Level 3|cred] in [Early Years|open] or [Childcare|open]
know the [EYFS] inside out
have a [paediatric first aid|cred] certificate, or will take the course in your first month
are [patient|soft], [creative|soft] and not afraid of mud
are legally [entitled to work in the UK|ko:visa]

We'd be over the moon if you
have [SENCO|cred n open] training
use [Makaton|n]
can drive our minibus ([D1|n cred open])

You can ask of us
<<a nursery place at half price, a lunch cooked by Shanice, yoga, and Forest School or Level 5 leadership training>>
`,
  ),
  block(
    'fourth-bookkeeper',
    'bookkeeper',
    'en',
    `
Requirements & skills
● [AAT Level 3|cred] or qualified by experience
● Minimum of three years' [bookkeeping|3], preferably in [construction|n open] ([CIS|n])
● [Bank reconciliations], [purchase ledger], [VAT] returns
● [Xero|@1], [QuickBooks Online|@1] or [Sage 50|@1] (we use the first, but you'll pick it up)
● Competent with [Excel]
● [Methodical|soft], [trustworthy|soft], [good with people|soft open]
● [Dext|n] would be a bonus
● [Basic criminal record check|ko:checks]
`,
  ),
  block(
    'fourth-crane-operator',
    'crane operator',
    'en',
    `
QUALIFICATIONS
-[NCCCO|cred] certified (Lattice Boom Crawler)
-[CDL Class A|cred n] preferred but not mandatory
-5 yrs exp operating [crawler cranes|5], 100 ton +
-Read and understand [load charts]
-[Rigging] and [signaling|open]
-[OSHA 30|cred]
-[Must pass pre-employment drug screen|ko:checks] & [DOT physical|ko:checks open]
-[Able to climb|ko:physical open], kneel and [lift up to 75lbs|ko:physical]
-[High school diploma/GED|deg]
-[Travel|open] 50%
`,
  ),
  block(
    'fourth-biostatistician',
    'biostatistician',
    'en',
    `
To be successful in this role, you will need to have a [PhD|deg @1] in [biostatistics|@2] or [statistics|@2] with two years of relevant experience, or a [Master's|deg @1] with five; expert [SAS|adv @3] or [R|adv @3] [programming|open]; a thorough grasp of [GCP|open], [ICH E9|open] and [CDISC] standards ([SDTM], [ADaM]); and first-rate written and oral [communication] skills. [Oncology|n open] or [vaccines|n open] experience, [Bayesian methods|n] and [adaptive designs|n] are preferred rather than required. Those who speak [Mandarin|lang n] are especially encouraged.
`,
  ),
  block(
    'fourth-scaffolder',
    'scaffolder',
    'en',
    `
What you'll bring to the gang: [CISRS Advanced|cred] or Part 2 card. [Tube and fitting] and [system scaffold] experience. [Working at Height|open] and [manual handling] certificates. [Full UK licence|ko:driving-licence open], [7.5 tonne|n open] entitlement handy. [A head for heights|open], [teamwork|soft] and turning up on time ([punctuality|soft]). What the gang brings to you: <<price work on top of day rate, paid travel, boots, and an Advanced course at our cost once you've been with us a year.>>
`,
  ),
  block(
    'fourth-ux-researcher',
    'designer',
    'en',
    `
Basic requirements
1) 3 to 5 years of [user research|3-5] in an agency or product team
2) Skilled at [usability testing], [surveys|open], [diary studies] and [card sorting]
3) Able to turn findings into [personas|open] and [journey maps]
4) A [degree|deg eq] in [psychology|@1], [HCI|@1] or a similar field, or the equivalent in experience
5) Business-level [English|lang work]

Optional extras
1) [Quantitative research|n], [SPSS|n @2] or [R|n @2]
2) [Dovetail|n]
3) [Accessibility|n] know-how
`,
  ),
];
