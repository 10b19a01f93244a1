import { block } from './labelled-block.ts';

/** Written without a look at the engine or its lexicon, after the second tuning. */
export const THIRD_ROUND_B = [
  block(
    'third-security-soc',
    'security analyst',
    'en',
    `
Required Qualifications
- [US Citizen|ko:visa] with an [active TS/SCI clearance|ko:clearance]
- 3+ years of experience in [incident response|3 @4], [threat hunting|3 @4] or [digital forensics|3 @4]
- Proficiency with [Splunk|@5] or [Elastic|@5]
- Understanding of [TCP/IP], [MITRE ATT&CK] and [Windows] event logs
- One of: [GCIH|cred @1], [CySA+|cred @1], [CEH|cred @1]

Preferred Qualifications
- Scripting in [PowerShell|n @2] or [Python|n @2]
- [Malware analysis|n]
- [Bachelor's degree|deg n] in [cybersecurity|n @3] or [information technology|n @3]

Shift
- [Panama schedule|open], 12-hour [nights|open]
`,
  ),
  block(
    'third-product-growth',
    'product manager',
    'en',
    `
**You'll thrive here if you have:**
- Shipped consumer products for at least five years, two of them on [growth|open]
- Deep experience with [experimentation|open], from hypothesis to [A/B testing]
- [SQL] good enough that you don't wait for an analyst
- The habit of talking to customers every week ([user interviews])
- A track record of [stakeholder management] across [marketing|open], legal and engineering

**It would be great if you:**
- have used [Amplitude|n @1] or [Heap|n @1]
- know [subscription pricing|n open]
- can sketch in [Figma|n]

**You won't need:**
<<an MBA, a CS degree, or Scrum certificates>>
`,
  ),
  block(
    'third-graphic-packaging',
    'graphic designer',
    'en',
    `
Must-haves: three or more years in [packaging design|3]; full command of [Illustrator|adv open] and [InDesign|adv open]; [typography]; [artwork|open] for [flexo|@1] or [offset printing|@1]; [colour management]. Nice-to-haves: [Esko|n], [Cinema 4D|n @2] or [Blender|n @2], [retouching|n]. Send us: <<a portfolio (PDF under 10 MB, no PowerPoint), and two lines about a pack you hate.>>
`,
  ),
  block(
    'third-lab-qc',
    'lab technician',
    'en',
    `
Education and experience required
[BSc|deg @1] or [HND|deg @1] in [microbiology|@2], [biology|@2] or [food science|@2]
At least one year in a [UKAS|open] or [ISO 17025] accredited laboratory

Skills required
[Aseptic technique]
[Plate counts|open] and [pathogen testing]
[Pipetting] and [media preparation]
Accurate [record keeping]

Education, experience and skills desired
[ELISA|n @3] or [PCR|n @3]
[LIMS|n] use
[Internal auditing|n]

Conditions
[Manual handling|open] of [up to 15 kg|ko:physical]; colour vision test
`,
  ),
  block(
    'third-civil-drainage',
    'civil engineer',
    'en',
    `
Essential
1. [BEng|deg @1] or [MEng|deg @1] in [civil engineering]
2. [Chartered|open] or working towards [ICE|open cred] membership
3. [Drainage design] for residential and commercial schemes using [MicroDrainage|@2] or [InfoDrainage|@2]
4. [AutoCAD Civil 3D|@3] (or [AutoCAD|@3] with PDS)
5. Thorough understanding of [Section 104|open] and [Section 38|open] agreements, [SuDS] and [Sewers for Adoption|open]

Desirable
1. [Flood risk assessments|n]
2. [NEC4|n]
3. [Full driving licence|n ko:driving-licence]
`,
  ),
  block(
    'third-farm-manager-arable',
    'farm manager',
    'en',
    `
We would expect the successful applicant to have a [degree|deg @1] or [diploma|deg @1 open] in [agriculture], at least five years' experience of [arable farming|5], [BASIS|cred] and [FACTS|cred] certificates, and a firm grasp of [budgets|open] and [Countryside Stewardship] schemes. [PA1|cred] and [PA2|cred] spraying tickets are a must. [Gatekeeper|n] software experience is preferred, and a little [welding|n] never goes amiss. A [clean driving licence|ko:driving-licence] is essential as the land is spread over three parishes. <<The position comes with a four-bedroom farmhouse, a pension, a vehicle and shooting on the estate. The family also keeps racehorses and runs a vineyard and cookery school.>>
`,
  ),
  block(
    'third-retail-manager-fashion',
    'retail manager',
    'en',
    `
JOB REQUIREMENTS
~ [High school diploma or GED|deg]; [associate's degree|deg n] a plus
~ 2-4 years in [retail management|2-4], [fashion|n open] preferred
~ Proven [sales|open] leadership and [team building|soft open]
~ [Scheduling], [payroll] and [inventory control]
~ [POS|open] systems; intermediate [Microsoft Office|work]
~ [Flexible availability|open], including nights, weekends and holidays
~ [Ability to stand for 8 hours and climb ladders|ko:physical]
~ [Must be 18 or older|ko:age]

WHY LINDEN & ROE
~ <<Clothing allowance>>
~ <<Health, dental and vision from day one>>
~ <<Leadership academy, tuition help for accounting and marketing majors>>
`,
  ),
  block(
    'third-receptionist-front',
    'receptionist',
    'en',
    `
What will you need?

First and foremost a warm [telephone manner] and [customer service] experience. You should be able to manage a busy [switchboard], keep [meeting room|open] diaries in [Outlook], and [type] at 45 wpm. Good [written|open] and [spoken English|lang work] is a given. Familiarity with [visitor management|n open] software is a nice extra, [first aid|n cred open] likewise.

What won't you need?

<<A degree, a tie, or any knowledge of law: our lawyers take care of that.>>
`,
  ),
  block(
    'third-civil-servant-policy',
    'civil servant',
    'en',
    `
Person specification

Essential criteria
• Experience of [policy] development, or of work with legislation in a comparable setting
• Ability to [draft briefings|open] and advice for ministers at pace
• Strong [analytical|soft open] skills and good [judgement|soft] on evidence
• [Stakeholder engagement] at senior level

Desirable criteria
• Understanding of [parliamentary procedure|n]
• [Project management|n] qualification, e.g. [PRINCE2|cred n @1] or [APM|cred n @1]
• Knowledge of [Welsh|lang n]

Behaviours
We'll assess you against these: [Making Effective Decisions|open], [Communicating and Influencing|open], [Working Together|open]

<<Benefits
Alongside your salary of £41,600, the department contributes £12,050 towards your being a member of the Civil Service pension scheme. Learning and development tailored to your role. A culture encouraging inclusion and diversity.>>

Security
Successful candidates must pass [basic security checks|ko:checks] before they can be appointed. The level of vetting needed is [counter-terrorist check|ko:clearance].
`,
  ),
  block(
    'third-welder-coded',
    'welder',
    'en',
    `
Coded Welder - what we're after
* Coded to [BS EN ISO 9606-1|cred]
* [TIG] (stainless, 1.5 mm to 6 mm) and [MMA]
* Minimum of five years in [pressure vessels|5 open]
* Reads [isometric drawings]
* Own [PPE|open] and mask
* [CCNSG|cred] passport - or we put you through it
* [Site work away|open], sometimes for two weeks

Would be good
* [Orbital welding|n]
* [Slinger signaller|cred n open]
* [IPAF|cred n] / [PASMA|cred n]
`,
  ),
  block(
    'third-dental-hygienist',
    'dental hygienist',
    'en',
    `
Position requirements: current state [dental hygiene license|cred]; [CPR|cred] certification; [local anesthesia] permit; experience with [scaling and root planing], [digital radiography|open] and [periodontal charting]; two years of [chairside|n open] work preferred but new graduates are welcome. [Dentrix|n @1] or [Eaglesoft|n @1] experience is helpful. [Spanish|lang n] is a big plus.

About our practice: <<Six operatories, two dentists, one orthodontist, lasers, 3D imaging, and a fish tank. We close at 1 pm on Fridays.>>

Compensation: <<$46-$52 per hour, health insurance, uniform, free whitening, CE allowance for implant and sedation courses.>>
`,
  ),
  block(
    'third-translator-legal',
    'translator',
    'en',
    `
Profile sought
- Mother tongue [German|lang adv]; excellent command of [English|lang adv]; passive knowledge of [Italian|lang n] welcome
- [Degree|deg eq] in [translation|@1] or [law|@1], or five years in a comparable post
- Specialisation in [legal translation]
- [Post-editing|open] of [machine translation]
- [Trados Studio|@2], [memoQ|@2] or [Across|@2]
- [ISO 17100|n open] awareness
- [DTP|n] ([InDesign|n open]) is not needed, though it doesn't hurt

<<Remuneration is per word or per hour. We also offer proofreading, interpreting and voice-over to our customers in pharma and finance.>>
`,
  ),
];
