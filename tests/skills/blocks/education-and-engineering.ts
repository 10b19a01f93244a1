import { block } from './labelled-block.ts';

export const EDUCATION_AND_ENGINEERING = [
  block(
    'teacher-secondary',
    'teacher',
    'en',
    `
Teacher of Mathematics
<<Ashgrove Academy has excellent results in drama, computing and sport.>>

Person specification
Essential
- [QTS|cred]
- [Degree|deg] in [mathematics] or a related subject
- [Lesson planning], [classroom management] and [assessment]
- Commitment to [safeguarding]
- [Enhanced DBS|ko:checks]
Desirable
- Ability to teach [physics|n @2] or [computer science|n @2] at A-level
- [First aid|cred n open]

<<Safe recruitment
All staff receive training in safeguarding, first aid and fire safety.>>
`,
  ),
  block(
    'teacher-primary-us',
    'teacher',
    'en',
    `
Required: valid [state teaching license|cred]; [bachelor's degree|deg] in [elementary education]; experience with [differentiated instruction] and [IEP|open] meetings; [Google Classroom]. Preferred: [ESL|cred n] endorsement; [bilingual|open n] [Spanish|lang n].
<<Benefits: tuition reimbursement toward a master's in special education or counseling.>>
`,
  ),
  block(
    'teaching-assistant',
    'teacher',
    'en',
    `
You're great with children, have experience of [SEN] support and [phonics], and are [calm|soft] and [creative|soft]. [Level 2 Teaching Assistant|cred] qualification or willing to train. [Makaton|n] a bonus. <<Our school dog Biscuit has a diploma in therapy.>>
`,
  ),
  block(
    'childcare',
    'early years educator',
    'en',
    `
What you need: [Level 3 Early Years Educator|cred]; [EYFS]; [paediatric first aid|cred]; [safeguarding]. What would help: [Forest School|n] training; [British Sign Language|lang n]. <<What you get: a birthday off, childcare discount, courses in child psychology.>>
`,
  ),
  block(
    'instructional-designer',
    'instructional designer',
    'en',
    `
Qualifications & Skills
– [Instructional design] ([ADDIE|@1] or [SAM|@1])
– [Articulate Storyline] and [Captivate]
– [LMS] administration ([Moodle])
– [Video editing|n] skills preferred
<<– Not a fit? See our jobs in nursing, HR and IT.>>
`,
  ),
  block(
    'mechanical-engineer',
    'mechanical engineer',
    'en',
    `
Basic requirements
- [BS|deg] in [Mechanical Engineering]
- 3+ years of [product design|3]
- [SolidWorks|@1] or [Creo|@1]
- [FEA], [DFM] and [tolerance analysis]

Pluses
- [Six Sigma Green Belt|cred n]
- [MATLAB|n]
- [PE|cred n] license

<<We believe in R&D, in design, and in lunch. ITAR applies to our sister firm only.>>
`,
  ),
  block(
    'civil-engineer',
    'civil engineer',
    'en',
    `
You are a [chartered engineer|cred open] or close to it, know [AutoCAD] and [Civil 3D], and have designed [drainage] and [highways|open]. [Eurocodes] are your daily bread. [GIS|n] preferred. <<Projects: bridges, flood defences and a data centre in Cork.>>
`,
  ),
  block(
    'quality-inspector',
    'quality inspector',
    'en',
    `
JOB REQUIREMENTS
[ISO 9001] knowledge; [internal auditing]; [CMM] programming; [SPC]; [8D] reports; [English|lang work] B2.
NICE-TO-HAVE
[IATF 16949|n]; [Minitab|n].
ABOUT YOUR WORKPLACE
<<Five minutes from the station, with a canteen and a kindergarten.>>
`,
  ),
  block(
    'environmental-scientist',
    'environmental scientist',
    'en',
    `
Essential qualifications and experience: [degree|deg] in [environmental science|@1] or [ecology|@1]; [field surveys]; [ArcGIS|@2] or [QGIS|@2]; [report writing]; [driving licence|ko:driving-licence]. Desirable: [bat licence|cred n]; [R|n]; [environmental impact assessment|n].
<<Closing date 3 March. Interviews in Spring.>>
`,
  ),
];
