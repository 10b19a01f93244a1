import { block } from './labelled-block.ts';

/** Whole postings, written without a look at the engine or its lexicon, after the second tuning. */
export const THIRD_ROUND_C = [
  block(
    'third-whole-nurse-rehab',
    'nurse',
    'en',
    `
[Registered Nurse|open] ([RN|open]) - Inpatient Rehabilitation
Harrow Creek, MN | Full-time, 0.9 FTE | <<$36.20 - $51.75/hr>>

<<Who We Are
Stillwater Rehabilitation Network is a 60-bed non-profit known for its stroke, spinal cord and brain injury programs. Our therapists, dietitians and chaplains work side by side. In 2023 we opened a robotics gym.>>

Position Overview
As a staff nurse you will [coordinate care] with the [interdisciplinary team|open], perform [patient assessments], administer [medications|open], and provide [patient education] and [wound care].

What You'll Need
Education: [Associate degree|deg] in [Nursing]; [BSN|deg n] preferred
License: Current [RN|cred] license in Minnesota
Certification: [BLS|cred] upon hire; [CRRN|cred n] within two years preferred
Experience: 1+ year of [acute care|1 @1] or [rehabilitation|1 @1] nursing
Physical: [Lift and transfer up to 50 lbs|ko:physical], [walk and stand most of the shift|ko:physical open]

<<What We Offer You
Medical, dental and vision plans. Tuition reimbursement toward BSN or MSN. Student loan counselling. Discounted childcare, massage chair and gym.

Stillwater is an Equal Opportunity Employer. All qualified applicants will receive consideration for employment without regard to race, religion, sex, sexual orientation, gender identity, national origin, disability or protected veteran status.>>
`,
  ),
  block(
    'third-whole-data-platform',
    'data engineer',
    'en',
    `
Data Engineer, Platform
Remote (EU) · Permanent

<<About Kelpline

Kelpline helps ports and carriers see where every container is. Our product takes in satellite data, AIS signals and bills of lading, and is used by 300 freight forwarders from Antwerp to Busan. We're 85 people, backed by Harbour Ventures and Northlight.>>

About the role

You'll join a team of six that looks after our lakehouse. In your first months you will move [batch jobs|open] from cron to [Airflow], bring down our [BigQuery] bill, and design [data contracts|open] together with the product squads.

What we're looking for

You have a solid background in [Python] and [SQL], and at least three years of experience with [data engineering|3]. You've put [Kafka|@1], [Pub/Sub|@1] or another queue into production. [Docker] and [Kubernetes] don't scare you. You write [documentation|open] people want to read, in clear [English|lang].

What would make you stand out

Knowledge of [Rust|n], a past with [geospatial data|n], or [GCP Professional Data Engineer|cred n] certification.

<<What you get

€70k to €88k, options, 30 days off, a €1,500 learning budget (people have used it for Kubernetes courses, sailing theory and Portuguese lessons), and two offsites a year with cooking, climbing and a hackathon.

How we hire

1. A 30-minute chat with Ilse from our People team
2. A take-home in Python (max. three hours)
3. A system design conversation
4. Coffee with our CFO, who will try to explain accounting>>
`,
  ),
  block(
    'third-whole-council-officer',
    'civil servant',
    'en',
    `
HOUSING OPTIONS OFFICER
Wendlebury Borough Council
Grade G, <<£33,024 to £36,648>> per annum
37 hours per week, hybrid

<<ABOUT US
Wendlebury is a growing borough with a proud history of boat building, lace making and rugby. The Council employs 900 people in planning, environmental health, legal, finance, parks and leisure.>>

ABOUT THE JOB
You will give [housing advice|open] to households at risk of homelessness, carry out [assessments|open] under the [Homelessness Reduction Act], draw up personal housing plans, and negotiate with landlords and families to keep people in their homes.

ABOUT YOU
                                                     Essential   Desirable
Experience of [homelessness|open] or housing casework       E
Knowledge of [housing law]                                  E
Good [negotiation] and [interviewing] skills                E
Accurate [case recording|open]                              E
[Welfare benefits|n] knowledge                                          D
[CIH|cred n] qualification                                              D
[Civica|n open] or similar software                                     D

OTHER REQUIREMENTS
A [basic DBS check|ko:checks] will be made. You need to be able to [travel around the borough|open].

<<WHAT WE OFFER
Local Government Pension Scheme, flexi-time, subsidised gym, cycle to work, eye tests, lease cars, mental health first aiders.

HOW TO APPLY
Apply online. Please show in your supporting statement how you meet each criterion. If you need help because of a disability, or would like the form in Braille or another language, ring us. We are a Disability Confident employer and have signed the Armed Forces Covenant.>>
`,
  ),
  block(
    'third-whole-hgv-nights',
    'HGV driver',
    'en',
    `
Class 1 Night Trunker wanted in Daventry!!

<<Fed up with agency work? So were our drivers. Rowntree & Pike is a family haulier with 60 trucks, our own workshop and body shop, and a transport office that picks up the phone.>>

Four on four off, 18.00 start. You'll be trunking double-deck trailers between hubs, doing your [vehicle checks] and paperwork, and the odd bit of [tipping|open]. No handball.

You must have [C+E|cred], [CPC|cred] and a valid [tacho card|cred]. 12 months' [artic|open] experience please, our insurers insist on it. [Max 6 points|open], no DR or IN endorsements. [ADR|cred n] would be great but not the end of the world. You need to live within 40 minutes of the yard and speak enough [English|lang] to follow site rules.

<<We pay £17.90 an hour nights, overtime after 48, holiday pay, and we will put you through your next CPC modules, first aid included. New Volvos and Scanias with fridges and microwaves. Call Gordon after ten, not before, he's asleep.>>
`,
  ),
  block(
    'third-whole-security-consult',
    'security analyst',
    'en',
    `
Cyber Security Analyst II

<<Company Description
Ostrander Federal Solutions supports civilian agencies with cloud migration, DevSecOps, data science and acquisition support. We hold ISO 9001, ISO 27001 and CMMI Level 3 appraisals.>>

Job Description
Ostrander is seeking a Cyber Security Analyst to support a client in Bethesda. Duties include:
- Monitoring [SIEM] alerts and escalating [incidents|open]
- Performing [vulnerability scanning] with [Nessus]
- Maintaining [POA&Ms|open] and [system security plans|open]
- Supporting [RMF] packages under [NIST 800-53]

Qualifications
- [Bachelor's degree|deg eq] and 3 years of experience, or 7 years of experience in lieu of [degree|open]
- [Security+|cred] CE required; [CISSP|cred n] strongly desired
- Knowledge of [FISMA]
- [Public Trust|ko:clearance] eligibility; [U.S. citizenship|ko:visa] required by contract

Additional Information
<<All your information will be kept confidential according to EEO guidelines. Ostrander is a VEVRAA federal contractor. Benefits include 11 federal holidays, 401(k) match, short and long term disability, and reimbursement for one certification a year such as CEH, PMP or AWS.>>
`,
  ),
  block(
    'third-whole-primary-teacher',
    'teacher',
    'en',
    `
Year 4 Teacher (maternity cover)
St Brannock's CE Primary School

<<Dear applicant,
Thank you for your interest in our school. We are a two-form entry school beside the estuary, with a forest school, a choir that sings in the cathedral and a computing suite with robots. Ofsted called our pupils "a joy". Our governors care deeply about staff wellbeing.>>

We would like to hear from teachers who
hold [QTS|cred]
teach [phonics] and [reading|open] with imagination
have high expectations of [behaviour|open]
plan for pupils with [SEND]
work well with colleagues and parents ([teamwork|soft])

It would be a bonus if you could
play the [piano|n]
lead [French|n open] across the school
run a football club

<<In return we can offer you
children who love to learn
CPD through our trust, from mastery maths to middle leadership
a laptop, a parking space and soup on Thursdays

Visits are warmly welcomed. Please ring Mrs Okonjo in the office. Closing date: noon, 12 May.>>

Our school is committed to safeguarding and promoting the welfare of children. The post is subject to an [enhanced DBS check|ko:checks] and [references|open].
`,
  ),
  block(
    'third-whole-product-designer-agency',
    'graphic designer',
    'en',
    `
Middleweight Graphic Designer

<<We're Plum & Vector. We make brands for breweries, biscuits, banks and one very small airline. Our clients include Haldane Oats, Foxmoor Bikes and the Museum of Knots. Strategy, copy, motion, web - it all happens on one floor.>>

Day to day
Turn briefs into ideas, ideas into layouts and layouts into [artwork|open]
Work on [branding], [packaging] and [social media|open] campaigns
[Present] work to clients

We need
3 yrs+ agency experience
[InDesign], [Illustrator] and [Photoshop], obviously
A sharp eye for [typography]
[Print|open] know-how: bleeds, spot colours, the lot

We'd love
[After Effects|n] / [motion graphics|n]
[Figma|n @1] or [Webflow|n @1]
[Illustration|n]

<<You'd love
Summer hours, dog-friendly studio, life drawing on Tuesdays, £500 for any course (last year: ceramics, Blender, Japanese)

Who can apply? Anybody. We particularly want to hear from designers from under-represented backgrounds, whatever your gender, age, ethnicity, disability or accent.>>
`,
  ),
  block(
    'third-whole-site-engineer',
    'civil engineer',
    'en',
    `
Job Title: Site Engineer
Location: Various sites, West Midlands
Salary: <<Competitive + car allowance + package>>
Reference: PW/2231

The Company:
<<Pennant Wharf Civils is a regional contractor with a £70m turnover, delivering highways, bridges, reservoirs and rail schemes for National Roads, Severnside Water and several councils. Groundworks, piling and surveying are all in-house.>>

The Role:
Reporting to the Project Manager, you will be responsible for [setting out], [quality assurance|open], [RAMS|open], and day-to-day supervision of subcontractors. You will keep [site diaries|open] and [as-built drawings|open] up to date.

The Candidate:
To be considered for this role you will have
> [HNC|deg @1] / [HND|deg @1] / [degree|deg @1] in [civil engineering]
> at least 2 years on [highways|open] or [drainage|open] projects
> [total station] and [GPS] use
> [AutoCAD|n] would be beneficial
> [CSCS|cred] and [SSSTS|cred]; [temporary works|n] coordinator training advantageous
> [UK driving licence|ko:driving-licence]

The Next Step:
<<Press apply with an up-to-date CV in Word, or ring Tariq for a private talk. We recruit for quantity surveyors, estimators and planners too. Candidates must be resident in the UK at the time of application, regrettably we can't answer everybody.>>
`,
  ),
  block(
    'third-whole-hr-startup',
    'HR',
    'en',
    `
People Operations Specialist @ Lumberjack Labs (Berlin)

<<tl;dr - we build scheduling software for hospitals. 140 people, 31 passports, one dishwasher. Stack: Elixir, React, Postgres. Customers: 400 clinics, from radiology to paediatrics.>>

Your mission
Keep our people processes humming: [onboarding], contracts, [payroll] preparation with our tax adviser, and [work permits|open] for colleagues who move here.

Your profile
You've spent 2+ years in [HR operations|2] or [people operations|2 open]
Fluent [German|lang adv] and [English|lang adv]: you'll deal with the authorities in one and with the team in the other
You know [German labour law] well enough to smell trouble
[Personio|@1] or comparable [HRIS|@1 open]
[Organised|soft], [discreet|soft], hard to rattle

Not required, but we'd be delighted
[Visa|open n] process experience
[Google Sheets|n] wizardry
[Turkish|lang n] or [Arabic|lang n]

Your perks
<<Deutschlandticket, Urban Sports membership, language courses (German B1-C1), 28 days off, four weeks of remote work from anywhere, company pension.>>

Our promise
<<Diversity isn't a poster here. We assess applications irrespective of gender, nationality, ethnic and social origin, religion, disability, age and sexual orientation. Send us your CV; skip the photo and the cover letter.>>
`,
  ),
  block(
    'third-whole-retail-supermarket',
    'retail manager',
    'en',
    `
Assistant Store Manager
Goodacre Fresh Markets - Store 114, Tulsa

<<At Goodacre we don't just sell groceries, we grow careers! From bakery to pharmacy, from floral to fuel, our 12,000 team members make a difference in their communities each day. We are employee-owned and we lead with kindness.>>

Job Summary: Helps the Store Manager run a $30M store.

Essential Functions:
Directs [staffing|open], [training|open] and [scheduling] of 120 team members.
Controls [shrink] and [labor costs|open].
Makes sure [food safety] and [sanitation] standards are met.
Handles [customer complaints].

Minimum Requirements: Must be [21 years of age|ko:age]. [High school diploma|deg] or equivalent. Three years of [supervisory|3 open] experience in [grocery|open]. Must be able to [lift 50 pounds|ko:physical], and work in [freezers|open]. Must pass a [background check|ko:checks] and [drug screen|ko:checks].

Preferred: [ServSafe|cred n]; [bachelor's degree|deg n] in [business|n @1] or [retail management|n @1]; [bilingual|n open].

<<Perks: 10% discount, 401(k), ESOP, paid parental leave, scholarships for pharmacy technicians, free counseling, weekly pay.

Goodacre Fresh Markets is a drug-free workplace, an E-Verify employer and an equal opportunity employer M/F/Disability/Vet.>>
`,
  ),
  block(
    'third-whole-welder-agency',
    'welder',
    'en',
    `
MIG WELDER
£18.50 PER HOUR
MON-THURS DAYS

<<OUR CLIENT, A WELL-KNOWN MAKER OF TRAILERS, HAS WON A LARGE ORDER AND IS GROWING. THEY OFFER A CLEAN WORKSHOP WITH ROBOT WELDING, LASER CUTTING AND POWDER COATING.>>

DUTIES
- [MIG WELDING] OF CHASSIS PARTS
- READING [ENGINEERING DRAWINGS]
- [GRINDING] AND FINISHING
- USING THE [OVERHEAD CRANE]

SKILLS
- 2 YEARS [MIG|2] EXPERIENCE
- ABLE TO PASS A WELD TEST
- [SPRAY TRANSFER|n open] AN ADVANTAGE
- [TIG|n] WOULD BE USEFUL

<<INTERESTED? CALL THE ENGINEERING DESK OR CLICK APPLY. WE ALSO WANT FITTERS, CNC SETTERS AND PAINT SPRAYERS. BAYLISS STAFFING ACTS AS AN EMPLOYMENT BUSINESS AND IS COMMITTED TO EQUALITY FOR ALL.>>
`,
  ),
  block(
    'third-whole-translator-inhouse',
    'translator',
    'en',
    `
<<Vestergaard Medical makes infusion pumps and patient monitors. With 2,100 colleagues in Aarhus, Lyon and Cork we develop, test and sell products that nurses trust. Quality, curiosity and courage are our values.>>

We are seeking an in-house translator for our documentation team in Cork. You will [translate|open] manuals, labels and software strings from [English|lang] into [French|lang], maintain our [translation memory] and [terminology] database, and brief outside suppliers. You will also review the work of our freelancers and sit in on user tests now and again.

[French|lang adv] is your first language and your [English|lang adv] is excellent. You have a [master's|deg] in [translation|@1], [linguistics|@1] or the like, as well as no fewer than three years in [technical translation|3 @2] or [medical translation|3 @2], and you are at home in at least one [CAT tool], preferably [Trados|n]. Knowledge of the [MDR|open] is required; [Danish|lang n] would be welcome, and [XML|n], while not essential, makes life here a good deal easier. You need the [right to work in Ireland|ko:visa].

<<We offer a hybrid week, a pension, health insurance with dental cover, and courses at our academy in regulatory affairs, project management and presentation technique. We consider every application on its merits, whatever the applicant's civil status, family status, religion, disability or membership of the Traveller community. Please apply by 3 March with a CV and a translated sample of your choice.>>
`,
  ),
];
