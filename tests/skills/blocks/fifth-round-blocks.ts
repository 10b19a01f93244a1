import { block } from './labelled-block.ts';

/** Requirement blocks of the fifth round, written without a look at the engine, its lexicon or the fourth round. */
export const FIFTH_ROUND_BLOCKS = [
  block(
    'fifth-paramedic',
    'paramedic',
    'en',
    `
Essential criteria
• [HCPC registration|cred] as a Paramedic
• [C1|cred] entitlement on your licence
• Demonstrable experience of [patient assessment] and [triage] in the pre-hospital setting
• [Advanced life support|cred open] and [airway management]
• Sound understanding of [safeguarding] and [infection prevention and control]
• [Driving licence|ko:driving-licence] held for two years, no more than three points
• Able to [carry patients down stairs|ko:physical]

Desirable criteria
• [Blue light driving|cred n open] certificate
• [12-lead ECG|n] interpretation
• [PHTLS|cred n] or other [trauma|n open] course
• Experience of [mentoring|n] students ([mentoring|n])

<<Your well-being matters: physiotherapy, talking therapies, a running club and discounts at over 200 retailers via Blue Light Card.>>
`,
  ),
  block(
    'fifth-seo',
    'SEO specialist',
    'en',
    `
## About you

- Between 3 and 5 years in [SEO|3-5], agency or in-house
- Fluent in [technical SEO]: crawling with [Screaming Frog|@1] or [Sitebulb|@1], [log file analysis], [hreflang]
- At home in [Google Search Console] and [GA4]
- [Keyword research] and [content briefs|open] that writers actually like
- You read [HTML] without panic; a bit of [JavaScript|n intro open] would be a bonus
- [Ahrefs|@2] / [Semrush|@2]

## Even better

- [Digital PR|n] and [link building|n]
- [Looker Studio|n] dashboards
- You have run [A/B tests|n]

## Good to know

<<We pay for your co-working desk, you can borrow our camera and podcast studio, and each quarter the paid social and email marketing squads host a hack day with our React developers.>>
`,
  ),
  block(
    'fifth-dba',
    'database administrator',
    'en',
    `
Must-haves: 7+ yrs as DBA with [Oracle|7] 12c/19c ([RAC], [Data Guard], [RMAN]); [performance tuning]; [shell scripting]; [Linux]; 24x7 [on-call|open] rotation.
Nice-to-haves: [PostgreSQL|n], [MongoDB|n], [Ansible|n], [OCI|n open]; [Oracle Certified Professional|cred n].
Education: [Bachelor's|deg eq] in [Computer Science|eq] or equivalent work experience.
Work authorization: [must be authorized to work in the US|ko:visa]; no C2C, no third parties.
<<Client: top-3 airline. Duration: 12 months. Rate: DOE. Please send CV in Word format with your LinkedIn URL.>>
`,
  ),
  block(
    'fifth-plumber-gas',
    'plumber',
    'en',
    `
You'll need to have

A current [Gas Safe|cred] registration, with [CCN1|cred] and [CENWAT|cred] as a minimum
[NVQ Level 2|cred @1] or [Level 3|cred @1 open] in [Plumbing and Heating]
At least two years on the tools doing [boiler installation|2 open], [servicing|open] and [leak detection]
[Unvented hot water|cred] ticket
[Full clean UK driving licence|ko:driving-licence]
A [polite|soft open] manner: you'll be in people's homes, so [customer service] counts

We'd love it if you had

[Heat pump|n] training
[Tiling|n] experience
[Legionella|n] awareness

You'll get

<<A liveried van, fuel card, uniform, a company iPad, and our office team take care of scheduling, invoicing and complaints>>
`,
  ),
  block(
    'fifth-tax-adviser',
    'tax adviser',
    'en',
    `
The ideal candidate will have:

(a) the [CTA|cred] qualification, or be within one sitting of it;
(b) three years' post-qualification experience in [corporation tax|3 @1] or [personal tax|3 @1] for owner-managed businesses;
(c) a thorough understanding of [capital gains tax], [inheritance tax] and [R&D tax credits];
(d) experience with [CCH|@2], [Alphatax|@2] or similar software;
(e) excellent [written communication] and the confidence to [negotiate] with HMRC.

It would be advantageous, though by no means necessary, to have:

(f) [VAT|n] knowledge;
(g) [STEP|cred n] membership;
(h) exposure to [transfer pricing|n].

<<The successful applicant will join a nine-partner practice whose audit, payroll, probate and wealth management teams were shortlisted for Independent Firm of the Year.>>
`,
  ),
  block(
    'fifth-dietitian-us',
    'dietitian',
    'en',
    `
QUALIFICATIONS:

Education/Licensure
Required: [Registered Dietitian|cred] credential by CDR; state [LDN|cred open] within 90 days of hire
Required: [Master's degree|deg] in [nutrition|@1], [dietetics|@1] or related field
Preferred: [CNSC|cred n] certification

Experience
Required: 1-3 years in [clinical nutrition|1-3], including [enteral|open] and [parenteral nutrition]
Preferred: [renal|n open] or [diabetes education|n] background

Skills
[Nutrition assessment]. [Meal planning]. [Patient education]. [Motivational interviewing]. [Cerner] or comparable [EHR|open]. [Bilingual|lang n open] ([Spanish|lang n]) a plus. [Attention to detail|soft].

Physical requirements
Ability to [stand and walk for up to 6 hours|ko:physical]; [flu vaccination|ko:checks open] required.

<<Meridian Lake Health does not discriminate on the basis of race, age, religion, national origin or language. If you need assistance with the Workday application, call our accessibility line.>>
`,
  ),
];
