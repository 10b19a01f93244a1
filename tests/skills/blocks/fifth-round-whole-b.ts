import { block } from './labelled-block.ts';

/** Whole postings of the fifth round (technology, business, building, hotels), written blind. */
export const FIFTH_ROUND_WHOLE_B = [
  block(
    'fifth-whole-ml-engineer',
    'machine learning engineer',
    'en',
    `
Machine Learning Engineer (Ranking)
Remote, EU time zones | Full time

🌱 Who's Pantrio?
<<Pantrio helps 3 million households cook with what they have. Our mobile apps are written in Swift and Kotlin, our recipe studio employs chefs, nutritionists and photographers, and we closed a €40M Series B last spring.>>

🧩 The team
<<Ranking is six people: two data scientists, a product manager, a backend engineer who loves Elixir, and an analyst. Our neighbours in Platform run everything on Kubernetes.>>

🔨 What you'll do
→ Design, train and ship [recommender systems]
→ Own [feature engineering] in our [Spark] pipelines
→ Run online [experiments|open] and report the results
→ Improve [model monitoring|open]

🎒 What you'll bring
→ 3+ years of industry experience in [machine learning|3]
→ Excellent [Python], plus [PyTorch|@1] or [TensorFlow|@1]
→ Solid [SQL]; [BigQuery|n] is a plus
→ A good grasp of [statistics]
→ [Docker] and [CI/CD]
→ Fluent [English|lang adv]

✨ Not required, but we'd be thrilled
→ [Learning to rank|n] papers or Kaggle medals
→ [LLM|n] fine-tuning
→ [Rust|n]
→ A [PhD|deg n]

💚 Perks
<<→ Stock options → €1,500 a year for courses, books and conferences → German or Portuguese lessons → A monthly veg box → Yoga, therapy and financial planning sessions>>

🗺 The process
<<Intro call, a take-home in Jupyter (max. 3 hours), a system design interview, and a chat with our CTO. We use Greenhouse and Zoom. We don't care whether you have a degree from a fancy university.>>
`,
  ),
  block(
    'fifth-whole-network-engineer',
    'network engineer',
    'en',
    `
Requisition ID: 20817
Title: Senior Network Engineer
Clearance: [Secret|ko:clearance]
Travel: 10%

Company Overview: <<Orrin Federal supports defense and civilian agencies with cyber, cloud, training and logistics services. Our 4,000 people include linguists, nurses and pilots. We are appraised at CMMI Level 3 and are a Cisco Gold and AWS Advanced partner.>>

Responsibilities:
• Engineer, install and maintain [Cisco] routers and switches at three sites
• Configure [BGP], [OSPF] and [MPLS]
• Administer [Palo Alto] [firewalls]
• Produce [network diagrams|open] in [Visio]
• Mentor junior staff ([mentoring])

Basic Qualifications:
• [High school diploma|deg] with 10 years of experience, or [Bachelor's degree|deg] with 6 years of experience, in [network engineering|open]
• Active [CCNP|cred]; must meet DoD 8570 IAT Level II ([Security+|cred @1] or [CySA+|cred @1])
• Must be a [U.S. citizen|ko:visa] with an active Secret clearance
• Experience with [IPv6] and [VLANs]

Preferred Qualifications:
• [CCIE|cred n]
• [Network automation|n] using [Python|n @2] or [Ansible|n @2]
• Familiarity with [SolarWinds|n], [Splunk|n] and [STIGs|n]

Physical Demands: Must be able to [lift up to 40 pounds|ko:physical] and [work in confined spaces|ko:physical].

Benefits: <<Medical, dental, vision, life, 529 plan, certification reimbursement (PMP, ITIL, CISSP), legal assistance, adoption assistance.>>

EEO Statement: <<Orrin Federal is an Equal Opportunity/Affirmative Action employer. We maintain a drug-free workplace. If you use a screen reader such as JAWS and need help, email us.>>
`,
  ),
  block(
    'fifth-whole-recruiter',
    'recruiter',
    'en',
    `
Talent Partner – Tech hiring – Manchester

<<Fancy hiring the people who build software for hospitals? Nurse-rostering platform Shiftwell has grown from 12 to 180 people in three years. We're backed by Northmoor Ventures and used in 60 hospitals, where managers use it for rostering, payroll and compliance.>>

Day to day you'll run [end-to-end recruitment|open] for our engineering and data squads. That means [sourcing] on [LinkedIn Recruiter] and [GitHub], writing job adverts, [screening|open] candidates, [coaching] hiring managers in [interviewing], and [negotiating] offers ([negotiation]). You'll hire people who write <<Ruby, Go and TypeScript>>, so you should enjoy talking to them; you don't have to know the difference between <<Java and JavaScript>>.

We think you'd do well if you've got 2 years+ in [technical recruitment|2], in-house or agency; know your way around an [ATS] (ours is [Ashby|open], but [Greenhouse|@1], [Lever|@1] or [Workable|@1] will do); and can turn [data|open] into a story. [Employer branding|n] experience would be the cherry on top. [CIPD|cred n] isn't needed, but great if you've got it.

Salary is £42k–£50k. <<You'll also get 30 days' holiday, private healthcare with Vitality, a home-office budget and free access to Headspace.>> You must have the [right to work in the UK|ko:visa], as we can't sponsor visas for this role. <<We're a Disability Confident employer: tell us about any adjustments, such as sign language or extra time, and we'll make them.>>
`,
  ),
  block(
    'fifth-whole-quantity-surveyor',
    'quantity surveyor',
    'en',
    `
QUANTITY SURVEYOR
Ref: QS/1182  |  Galway  |  Permanent

THE COMPANY
<<Established in 1974, Corrib Stone is one of the West's leading main contractors with a turnover of €90m. Carpentry, steel fabrication and plant hire are all done in-house, and safety, quality and teamwork are at the heart of everything we do.>>

THE ROLE
Reporting to the Commercial Manager, the Quantity Surveyor will be responsible for:
o Preparing [bills of quantities]
o [Cost control|open], [cash flow forecasting|open] and monthly [valuations|open]
o [Procurement] of subcontractors
o Agreeing [variations|open] and [final accounts|open]
o Attending site meetings

THE CANDIDATE
o [Degree|deg] in [Quantity Surveying]
o Minimum 5 years post-graduate experience with a main contractor
o Working knowledge of [RIAI|open] and [Public Works contracts|open]
o Proficient in [MS Excel|work] and [CostX|work]
o [Safe Pass|cred]
o [SCSI|cred n @1] or [RICS|cred n @1] membership an advantage
o Knowledge of [BIM|n] an advantage
o Strong [numeracy] and [negotiation] skills
o [Full clean driving licence|ko:driving-licence]

THE PACKAGE
<<Salary €60-75k DOE, company vehicle or allowance, pension, VHI, educational assistance, sports and social club.>>

TO APPLY
<<Email your CV in PDF to careers at corribstone.example. Corrib Stone is an equal opportunities employer. Similar roles: Site Engineer, Estimator, Planner, BIM Coordinator, Health and Safety Officer. Skills in demand this month: Revit, Primavera P6, Asta Powerproject.>>
`,
  ),
  block(
    'fifth-whole-night-manager',
    'hotel night manager',
    'en',
    `
Night Manager
The Calloway Arms Hotel & Spa, Bath · 4 nights on, 3 off · £29,500 + service charge

<<Imagine falling asleep in a four-poster while our head chef's sourdough proves downstairs. The Calloway Arms has 74 rooms, two rosettes, a spa offering massage, Pilates and reflexology, and a wine list that runs to 400 bins.>>

Your night
You're the most senior person on site from 11pm to 7am. You check in late guests, run the [night audit], balance the day's takings ([cash handling]), prepare [breakfast|open] set-ups, walk the building and lead any [evacuation|open].

About you
You have worked at night in a hotel of at least three stars for a year or more. You know [Opera|@1] or [Mews|@1], you are [calm under pressure|soft open] and your [customer service] is faultless. You hold a valid [First Aid at Work|cred] certificate and ideally a [personal licence|cred n]. [Fire marshal|cred n] training is useful but we can provide it. Conversational [Italian|lang n @2 work open] or [Mandarin|lang n @2 work open] would delight our guests. You must be [over 18|ko:age].

About us
<<We're proud members of the Hospitality Guild. We give every colleague meals on duty, half-price stays, a wellness day, and a WSET wine course after one year. Our sommelier, gardeners and spa therapists were trained in house.>>

Ready?
<<Send two paragraphs and your CV to Marguerite in People. Interviews are held by Teams, then in person. Because of the volume of applications we can't give feedback to everyone.>>
`,
  ),
];
