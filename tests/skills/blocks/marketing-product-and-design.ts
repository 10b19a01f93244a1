import { block } from './labelled-block.ts';

export const MARKETING_PRODUCT_AND_DESIGN = [
  block(
    'marketing-manager',
    'marketing',
    'en',
    `
What you'll do
- Plan [email marketing] and [paid social] campaigns
- Own our [SEO] and [content strategy]
- Report from [Google Analytics]

What we're looking for
- 4+ years in [B2B marketing|4]
- [HubSpot|@1] or [Marketo|@1]
- [Copywriting] in fluent [English|lang adv]

Nice to have
- [Figma|n], [HTML|n]
- [Google Ads certification|cred n]

What we don't need
<<Photoshop wizards or TikTok fame.>>
`,
  ),
  block(
    'performance-marketer',
    'marketing',
    'en',
    `
You know how to lower CPA and lift ROAS with [Google Ads] and [Meta Ads], you run [A/B testing] weekly, and you can build a [Looker Studio] [dashboard|open]. [SQL|n] is a plus. Go-to-market work happens elsewhere. <<Excel in a place where access to leadership is real.>>
`,
  ),
  block(
    'social-media',
    'marketing',
    'en',
    `
Must-have skills: [social media management], [video editing] ([Premiere Pro|@1] or [CapCut|@1]), [community management]. Bonus points: [Canva|n]; [influencer marketing|n]; a [sense of humour|soft n].
<<Perks & benefits: Apple gear, photography club, public speaking coach.>>
`,
  ),
  block(
    'account-executive',
    'sales',
    'en',
    `
Who you are:
- 3+ years of [SaaS sales|3], [closing deals|open] of 50k and more
- Experienced with [Salesforce] and [LinkedIn Sales Navigator]
- Skilled in [negotiation] and [cold calling]
- [MEDDIC|n] training preferred
- Fluent in [English|lang adv]; [Japanese|lang n] is a bonus

Who we are:
<<Lumafold sells a platform for computer vision and robotics. Our engineers write Rust, our founders lead by example.>>

OTE: <<€120k plus options and a swift hiring process.>>
`,
  ),
  block(
    'sales-development',
    'sales',
    'en',
    `
We look for [curious|soft], [resilient|soft] people with [active listening|soft] and [time management]. No prior <<sales>> experience required. Experience with a [CRM|n] such as [HubSpot|n] is nice to have but not a must. <<You get training in negotiation, presentation skills and Salesforce.>>
`,
  ),
  block(
    'field-sales-rep',
    'sales',
    'en',
    `
Requirements: [Bachelor's degree|deg eq] or equivalent experience. [Territory management]. [Account management|2-4], 2 to 4 years. Valid [driver's licence|ko:driving-licence]. [Presentation] skills. Preferred: [medical device sales|n].
<<Compensation: base, commission, car.>>
`,
  ),
  block(
    'project-manager-it',
    'project manager',
    'en',
    `
Required:
- Five years of [project management|5]
- [PMP|cred @1] or [PRINCE2 Practitioner|cred @1]
- [Risk management], [budgeting], [stakeholder management]
- [Jira] and [MS Project]

Preferred:
- [SAFe|n]
- [Scrum Master|n] certification
- [Public sector|n open] background

<<About the programme
The programme replaces a COBOL mainframe with Java services on AWS.>>
`,
  ),
  block(
    'construction-pm',
    'project manager',
    'en',
    `
The post holder needs [NEC4] contract knowledge, [cost control], [Primavera P6] and [site supervision]. [SMSTS|cred] and [CSCS|cred] cards are mandatory. A [degree|deg] in [civil engineering|@1], [construction management|@1] or similar is expected. [BIM|n] would be welcome. <<Pension, van, and a plan B when it rains.>>
`,
  ),
  block(
    'product-manager',
    'product manager',
    'en',
    `
In this role you will
- Run [user research] and write [user stories]
- Own the [product roadmap] and [prioritization]

You have
- 5+ years of [product management|5]
- Comfort with [SQL] and [product analytics] ([Amplitude|@1], [Mixpanel|@1] or similar)
- Experience with [agile] teams

Great if you have
- An [MBA|deg n]
- [Fintech|n] background
<<
Where you will work
A product trio of design, engineering and data, on a Kotlin and React stack.>>
`,
  ),
  block(
    'product-owner',
    'product manager',
    'en',
    `
Qualifications
[CSPO|cred] certified. [Backlog management], [acceptance criteria], [Scrum]. [API|n] knowledge desired. Strong [written|open] and [verbal communication]. [Requirements engineering].
What we provide
<<Conference budget, AWS credits, mentoring.>>
`,
  ),
  block(
    'ux-designer',
    'designer',
    'en',
    `
What you'll bring
- A portfolio showing [interaction design] and [usability testing]
- [Figma], [prototyping] and [design systems]
- [Accessibility] ([WCAG])
- [HTML/CSS|n open] knowledge is a plus

<<How we hire
A call, a portfolio walk-through, a whiteboard exercise. We use Miro and Zoom.>>
`,
  ),
  block(
    'graphic-designer',
    'designer',
    'en',
    `
You are a pro in [Adobe Photoshop], [Illustrator] and [InDesign]. You know [typography] and [print production]. [After Effects|n] ideally, [3D modelling|n] would be amazing. [Degree|deg n] in [graphic design|n] preferred. <<We are a word-of-mouth studio and we react quickly to spring trends.>>
`,
  ),
];
