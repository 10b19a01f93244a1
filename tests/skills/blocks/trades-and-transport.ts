import { block } from './labelled-block.ts';

export const TRADES_AND_TRANSPORT = [
  block(
    'welder-fabrication',
    'welder',
    'en',
    `
Welder / Fabricator
<<Hollins Steel has made bridges, gates and access platforms since 1951.>>

Requirements
- 5+ years of [MIG welding|5] and [TIG welding|5]
- [AWS D1.1|cred] certification
- Able to [read blueprints] and [weld symbols]
- [Plasma cutting] and [grinding]
- [Must be able to lift 60 lbs|ko:physical]
- [Forklift licence|cred n] desirable

<<Perks: safety boots, spring barbecue, 401(k).>>
`,
  ),
  block(
    'welder-pipe',
    'welder',
    'en',
    `
We need a pipe welder with [SMAW] and [GTAW], [ASME Section IX|cred] papers and a good eye for [visual inspection]. [NDT|n] knowledge preferred. [Drug test|ko:checks] before the start. <<No experience with Rust or other programming languages is needed, we just like the joke.>>
`,
  ),
  block(
    'electrician-commercial',
    'electrician',
    'en',
    `
Must haves
• [18th Edition|cred] ([BS 7671|open])
• [NVQ Level 3 in Electrical Installation|cred]
• [ECS Gold Card|cred]
• [Testing and inspection] ([2391|cred])
• [Fault finding] on three-phase systems
• [Full UK driving licence|ko:driving-licence]

Nice to haves
• [Solar PV|n]
• [EV charger installation|n]
• [IPAF|cred n]

<<About Quenby Electrical
Our designers use AutoCAD and Revit, our marketing people love TikTok, and our managers go on leadership courses.>>
`,
  ),
  block(
    'electrician-industrial-us',
    'electrician',
    'en',
    `
Job requirements: [Journeyman electrician license|cred] required; [master electrician license|cred n] preferred. Four years of [industrial wiring|4]. Must know the [NEC]. [PLC] troubleshooting, [motor controls], [conduit bending]. [High school diploma or GED|deg]. [OSHA 10|cred] required, [OSHA 30|cred n] a plus.
`,
  ),
  block(
    'plumber',
    'plumber',
    'en',
    `
Your skills
- [Gas Safe|cred] registered
- [Boiler installation] and [servicing|open]
- [Underfloor heating], [pipework]
- Ideally [heat pumps|n]
- [Clean driving licence|ko:driving-licence]
<<The package
Van, fuel card, phone, and a share of what the sales team brings in.>>
`,
  ),
  block(
    'carpenter',
    'carpenter',
    'en',
    `
What you need to succeed: [first fix|open] and [second fix carpentry]; [CSCS card|cred]; own tools; able to [read technical drawings]; [health and safety] awareness. What would set you apart: [CNC router|n] experience, [SketchUp|n].
`,
  ),
  block(
    'hgv-driver',
    'HGV driver',
    'en',
    `
HGV Class 1 Driver - nights
Essential
- [Category C+E licence|cred] held for at least 12 months
- [Driver CPC|cred] and [digital tachograph card|cred]
- Knowledge of [drivers' hours] rules
- [No more than 6 points|open] on the licence
- [Right to work in the UK|ko:visa]

Desirable
- [ADR|cred n]
- [HIAB|cred n]

<<What's in it for you
Word of mouth bonus, gym access, life assurance and Spring party.>>
`,
  ),
  block(
    'delivery-driver',
    'delivery driver',
    'en',
    `
Requirements
Must be [at least 21 years old|ko:age]
Valid [driver's license|ko:driving-licence] and clean record
[Able to lift up to 70 pounds|ko:physical]
Pass a [background check|ko:checks] and [drug screen|ko:checks]
[Customer service] skills
Basic [English|lang intro]
<<Our company
Parcello builds its own routing with Python and machine learning. Nobody asks you for that.>>
`,
  ),
  block(
    'warehouse-operative',
    'warehouse operative',
    'en',
    `
Responsibilities
- [Order picking] with [handheld scanners|open]
- [Loading and unloading] trailers
- [Stock counts]

What you'll need
- [Counterbalance forklift licence|cred] or willingness to train
- [Teamwork|soft] and [punctuality|soft]
- Comfortable with [manual handling]
- Familiarity with a [WMS|n] helps

<<Equal opportunities
We welcome applications from people of every background, religion, language and age.>>
`,
  ),
  block(
    'logistics-planner',
    'logistics coordinator',
    'en',
    `
Who you are
You have 3 years' experience in [freight forwarding|3] and know [Incoterms] and [customs clearance] inside out. You are at home in [SAP] and advanced [Excel|adv]. [German|lang n @1] or [Dutch|lang n @1] is preferred. A [degree|deg n] in [supply chain management|n] is an asset.
<<Who we are
Brackwater Logistics moves wine, steel and vaccines; our trucks speak French, Spanish and Polish.>>
`,
  ),
  block(
    'cnc-machinist',
    'CNC machinist',
    'en',
    `
PROFILE
> [CNC milling] and [CNC turning] (Fanuc or Siemens controls)
> [G-code] programming
> [Mastercam|@1] or [Fusion 360|@1]
> Use of [micrometers] and [calipers]
> [GD&T] a must
> [SolidWorks|n] would be nice
<<BENEFITS
> 4-day week, C-level mentoring, R&D days>>
`,
  ),
  block(
    'maintenance-technician',
    'maintenance technician',
    'en',
    `
The successful candidate will hold a trade certificate in [mechanical engineering|@1 open] or [electrical engineering|@1 open], have at least three years of [preventive maintenance|3], and be skilled in [hydraulics], [pneumatics] and [PLC programming]. [Siemens S7|n] preferred. [Root cause analysis] is part of the daily work. <<We offer shift allowance, a canteen, and German classes.>>
`,
  ),
];
