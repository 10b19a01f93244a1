import { block } from './labelled-block.ts';

export const HOSPITALITY_RETAIL_AND_LAND = [
  block(
    'chef-de-partie',
    'chef',
    'en',
    `
Chef de Partie, The Copper Heron
<<We are a farm-to-table restaurant with two rosettes, our own bakery and a wine cellar.>>

The ideal candidate will have:
- [Food hygiene|cred] Level 2 certificate
- 2 years in a similar role
- [Menu planning] and [stock control]
- [Pastry|n] skills would be an advantage
- [HACCP] knowledge
- Ability to [work under pressure|soft]

<<Perks: staff meals, 50% off wine tasting, tips.>>
`,
  ),
  block(
    'sous-chef',
    'chef',
    'en',
    `
You'll need [kitchen management] experience, [food costing], [allergen management] and [team leadership|soft]. [ServSafe Manager|cred] certification required. [Sushi preparation|n] preferred. Must be able to [stand for extended periods|ko:physical].
`,
  ),
  block(
    'barista',
    'barista',
    'en',
    `
What you bring
• [Latte art|n] (nice to have)
• [Cash handling] and [customer service]
• [Friendly|soft], [punctual|soft], [flexible|soft]
• [Food safety] basics
What we bring
<<• Coffee tasting, barista training, French pastry, Spotify premium>>
`,
  ),
  block(
    'hotel-receptionist',
    'hotel receptionist',
    'en',
    `
Requirements
- Fluent [English|lang adv], good [Italian|lang work]; [Russian|lang n] is a plus
- [Opera PMS]
- [Check-in and check-out|open] procedures, [upselling], [complaint handling]
- [Reservations] by phone and e-mail
- Ready for shifts and weekends

<<About the hotel
Hotel Miramonte offers yoga, surfing lessons, a spa with massage therapy and business events with simultaneous interpretation.>>
`,
  ),
  block(
    'retail-assistant',
    'retail assistant',
    'en',
    `
Join us as a Sales Assistant! You will [serve customers], keep shelves full ([replenishment]), and work the till ([POS|open]). We would love to hear from you if you are [outgoing|soft], [reliable|soft] and have [visual merchandising|n] experience (not essential). <<Staff discount, pension, and access to our learning platform with courses in Excel, Python and leadership.>>
`,
  ),
  block(
    'store-manager',
    'retail manager',
    'en',
    `
Key responsibilities
- Own the [P&L] of the store
- [Recruitment] and [coaching] of a team of 15
- [Loss prevention] and [inventory management]

Experience and skills
- 3+ years of [retail management|3]
- [Visual merchandising]
- [KPI|open] driven, strong [communication] and [leadership|soft]
- [Microsoft Excel]

<<We offer
Private healthcare, retail discount and a wellness budget for meditation or sports.>>
`,
  ),
  block(
    'farm-worker',
    'farm worker',
    'en',
    `
Farm Worker (dairy)
You will help with [milking], [animal feeding], [calving] and [fence repair]. Needed: [tractor driving] and a [driving licence|ko:driving-licence]. Preferred: [telehandler certificate|cred n], [foot trimming|n]. [Physically fit|ko:physical open]. <<The farm has its own cheese dairy, a solar park and a shop run by our accountant.>>
`,
  ),
  block(
    'vineyard-worker',
    'farm worker',
    'en',
    `
Skills required:
[Pruning], [harvesting], [pesticide application] ([PA1|cred] and [PA2|cred] certificates).
Skills that help:
[Irrigation|n] systems, [tractor operation|n], [Spanish|lang n].
<<Accommodation is provided, with wifi, kitchen access and a pool.>>
`,
  ),
  block(
    'gardener',
    'gardener',
    'en',
    `
About the person
- Sound knowledge of [horticulture] and [plant identification]
- [Hedge cutting], [lawn care], [chainsaw|open] use ([CS30|cred])
- [RHS Level 2|cred] or [equivalent|open]
- Full [driving licence|ko:driving-licence]
About the estate
<<The estate holds weddings, teaches pottery and publishes a newsletter on garden history.>>
`,
  ),
  block(
    'event-manager',
    'event manager',
    'en',
    `
To be considered you should have [event planning] and [budget management] experience, [vendor negotiation], and fluency in [English|lang adv]. [Cvent|n @1] or [Eventbrite|n @1] would be beneficial. [Risk assessments] for venues are part of the job.
<<To apply, tell us in 200 words about the best event you ever went to; no spreadsheets, no PowerPoint.>>
`,
  ),
];
