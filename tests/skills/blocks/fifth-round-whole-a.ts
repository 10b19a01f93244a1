import { block } from './labelled-block.ts';

/** Whole postings of the fifth round (law, learning, culture, land), written blind. */
export const FIFTH_ROUND_WHOLE_A = [
  block(
    'fifth-whole-curator',
    'museum curator',
    'en',
    `
Curator of Textiles (maternity cover, 0.8 FTE)
Haverstock Museum, £31,200 pro rata

<<Haverstock Museum looks after 60,000 objects, from Bronze Age pottery to punk fanzines. Last year 140,000 people came to see us, our café won an award for its baking, and our learning team ran workshops in printmaking, animation and coding.>>

The post

You will care for the textile collection, [catalogue|open] new acquisitions in [TMS|open] or a similar [collections management|open] system, plan two [exhibitions] a year from concept to [de-installation|open], and write labels that people enjoy. You will [manage a budget|open] of £20,000 and supervise [volunteers|open].

The person

We expect a [postgraduate degree|deg] in [museum studies|@2], [art history|@2] or a related subject, and at least three years' [curatorial|3 open] experience. You know how to handle fragile objects ([object handling]), you understand [preventive conservation] and [Spectrum|open] standards, and you have a talent for [public speaking]. [Grant writing|n] experience is desirable. So is a reading knowledge of [Dutch|lang n @3] or [French|lang n @3].

The offer

<<28 days' leave, free entry to partner museums, cycle-to-work, and a staff choir that needs tenors. The museum trains its own conservators, photographers and welders.>>

The small print

<<Please apply through our website by noon on 4 March; a CV alone will not be considered. Interviews include a ten-minute presentation. We particularly welcome applications from people of the global majority and from D/deaf and disabled people; BSL interpreters can be booked.>>
`,
  ),
  block(
    'fifth-whole-environmental-consultant',
    'environmental consultant',
    'en',
    `
Environmental Consultant III
Location: Tacoma, WA (hybrid)
Pay range: $78,000 - $96,500

Who We Are
<<Larkmoor Group is an employee-owned firm of 900 engineers, geologists, planners and GIS analysts. For 50 years we have delivered mining, transportation and water projects across the West. We are ISO 9001 certified.>>

What You'll Be Doing
- Conduct [Phase I|open] and [Phase II|open] [Environmental Site Assessments]
- Perform [soil sampling|open] and [groundwater sampling]
- Prepare [technical reports|open] and [permit applications|open]
- [Coordinate subcontractors|open] such as drillers and surveyors

What You Need
- [B.S.|deg] in [Geology|@1], [Environmental Science|@1], or closely related discipline
- 4-7 years of [environmental consulting|4-7] experience
- [40-hour HAZWOPER|cred] certification (current)
- Working knowledge of [CERCLA] and [RCRA]
- Strong [technical writing] skills
- [Valid driver's license|ko:driving-licence] and [acceptable driving record|ko:driving-licence]
- Ability to [lift 50 lbs|ko:physical] and [work outdoors|ko:physical] in all weather

What Sets You Apart
- [LG|cred n @2 open] or [PE|cred n @2] license
- [ArcGIS Pro|n] proficiency
- [AutoCAD|n] exposure

Why Larkmoor
<<Employee stock ownership, 401(k) with 5% match, tuition reimbursement, paid licensure exams, leadership academy, dental, vision, and mental health coaching.>>

Larkmoor Group is an Equal Opportunity Employer
<<All qualified applicants will receive consideration for employment without regard to race, color, sex, veteran status or disability. Drug testing of visitors is not performed. Pursuant to the Fair Chance ordinance we consider applicants with arrest records. Recruiters: we do not accept unsolicited resumes.>>
`,
  ),
  block(
    'fifth-whole-sen-teacher',
    'special needs teacher',
    'en',
    `
SEN Teacher (KS2), Willowbank School
Salary: MPS + SEN1
Start: September

<<Willowbank is a special school for 96 pupils with autism and complex needs. Our hydrotherapy pool, sensory garden and recording studio are the envy of the county. Speech therapists, music therapists and two school dogs are on site every day.>>

MAIN DUTIES

1. Plan and teach a broad curriculum to a class of nine ([lesson planning])
2. Write and review [EHCP] outcomes with families
3. Direct a team of three teaching assistants
4. Keep accurate [pupil records|open]

PERSON SPECIFICATION

Essential
[QTS|cred]
Recent experience of [teaching] pupils with [autism]
[Positive behaviour support|open]
[Makaton|@1 intro] or [PECS|@1 intro], at least at a basic level
Ability to stay [calm|soft open] and [flexible|soft]
Commitment to [safeguarding]

Desirable
[Team Teach|cred n] trained
[Master's|deg n] or [NASENCO|cred n open]
Experience of [TEACCH|n] or [Attention Autism|n open]
[Moving and handling|n]
Minibus licence ([D1|cred n open])

SAFER RECRUITMENT

An [enhanced DBS|ko:checks] check and two references are required. <<CVs are not accepted; please use the form on the county portal. Shortlisted candidates will be asked to teach a 20-minute literacy activity. Online searches, including of social media, may be carried out.>>
`,
  ),
  block(
    'fifth-whole-solicitors-clerk',
    "solicitor's clerk",
    'en',
    `
Job title: Litigation Clerk
Reporting to: Head of Dispute Resolution
Hours: 35 per week

Pemberton Quill Solicitors
<<We are a Lexcel-accredited firm with specialists in family law, immigration, agricultural property and clinical negligence. Our marketing team recently launched a podcast on wills.>>

Purpose of the role
To assist fee earners with [litigation|open] from instruction to trial: [bundling|open], [legal research], attending counsel, [court filing|open] by CE-File and keeping the diary ([diary management]).

Skills, knowledge and experience
Ideally 12 months in a [civil litigation|n 1 open] department, though we'd consider candidates from banking or insurance.
Good knowledge of the [Civil Procedure Rules].
[Audio typing] at 60 wpm or more.
Intermediate [Word|work], basic [Excel|intro].
[Proclaim|n] or another [case management system|n open] would be an advantage.
[LLB|deg n @1 open] or [CILEx Level 3|cred n @1 open] preferred but not essential.
[Discretion|soft], [accuracy|soft open] and [good humour|soft open].

Terms
<<25 days plus bank holidays; pension at 5%; death in service; we'll fund your CILEx studies; season ticket loan. The firm is regulated by the SRA. Conflict searches, anti-money laundering checks on our clients and data protection training are handled by the compliance team.>>
`,
  ),
  block(
    'fifth-whole-arborist',
    'arborist',
    'en',
    `
CLIMBING ARBORIST WANTED!!! Immediate start – Shropshire & Welsh borders

<<Hi, we're Tom and Bethan and we run Copperbeech Tree Care. Two crews, three trucks, one very spoilt spaniel. Clients include the National Trust, three councils and a power company.>>

You gotta have
– [CS38|cred] & [CS39|cred] (or [NPTC|cred open] equivalents)
– [CS30|cred], [CS31|cred] [chainsaw tickets|cred open]
– 2 yrs+ [climbing|2 open] – not just dragging brash
– [rigging] and [sectional felling|open]
– a head for heights ([work at height|ko:physical open]), obviously
– [driving licence|ko:driving-licence] (B+E gets you more money)

Would be sweet
– [first aid|cred n] +F
– [MEWP|cred n] / [IPAF|cred n]
– [stump grinding|n] and [hedge laying|n]
– can [sharpen a chain|n open]

What you get
<<£160–£190 a day, kit allowance, tickets paid for, Christmas off. Bethan does the quotes, the invoicing and the Instagram so you don't have to.>>

Call or WhatsApp Tom on 07700 900123. <<No agencies.>>
`,
  ),
];
