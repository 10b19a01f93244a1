import { block } from './labelled-block.ts';

/** Written after the first rules were tuned on the other blocks, to see what those rules do to text they never met. */
export const SECOND_ROUND = [
  block(
    'second-midwife',
    'midwife',
    'en',
    `
The sort of person we hope to meet
You are a registered midwife ([NMC|cred]) with sound [antenatal care] and [postnatal care] experience. You can [suture|open] and you are confident in [newborn examination]. [Hypnobirthing|n] would be a welcome extra. You will need to [drive|ko:driving-licence open] between clinics.
What the job comes with
<<A pool car, clinical supervision, and a choice of courses from lactation to leadership.>>
`,
  ),
  block(
    'second-vet-nurse',
    'veterinary nurse',
    'en',
    `
You'll fit right in if you
- are a [Registered Veterinary Nurse|cred] (RCVS)
- are happy with [anaesthesia monitoring] and [dental radiography|open]
- can manage [stock control]
It wouldn't hurt if you
- had a certificate in [animal behaviour|n]
- spoke [Welsh|lang n]
<<Our clinic has two cats, a garden and a physiotherapist for horses.>>
`,
  ),
  block(
    'second-optician',
    'optician',
    'en',
    `
Professional requirements: [GOC|cred] registration, [refraction], [contact lens fitting]. Personal qualities: [patience|soft], [attention to detail|soft]. Added advantage: [OCT|n] scanning, [French|lang n]. Reward: <<£38,000, private dental, discounts on designer frames.>>
`,
  ),
  block(
    'second-bus-driver',
    'bus driver',
    'en',
    `
What you must already have: a [PCV licence|cred] (category D) and [Driver CPC|cred]. What we can teach you: <<customer service, ticketing and routes>>. You must be [21 or over|ko:age] and pass a [drug and alcohol test|ko:checks].
`,
  ),
  block(
    'second-mason',
    'bricklayer',
    'en',
    `
We're after bricklayers.
* [Bricklaying], [blockwork] and [pointing|open]
* [CSCS|cred] blue card - no card, no start
* own [hand tools|open]
* [Heritage masonry|n] is useful but we can do without
<<Weekly pay, word of mouth bonus, spring and autumn parties.>>
`,
  ),
  block(
    'second-hvac',
    'HVAC technician',
    'en',
    `
To qualify:
(a) [EPA 608|cred] Universal certification;
(b) three years of commercial [HVAC|3] service;
(c) [refrigeration] and [electrical troubleshooting];
(d) [driver's license|ko:driving-licence].
To stand out:
(a) [NATE|cred n];
(b) [building automation|n] know-how.
<<To relax: paid holidays, health plan, fishing trips.>>
`,
  ),
  block(
    'second-aircraft-mechanic',
    'aircraft mechanic',
    'en',
    `
Minimums
FAA [A&P|cred] license · [sheet metal] repair · [blueprint reading] · 2 yrs of [line maintenance|2 open]
Strongly preferred
[Avionics|n] · [borescope inspection|n]
Not a factor
<<Age, accent, degrees, Excel>>
`,
  ),
  block(
    'second-baker',
    'baker',
    'en',
    `
Night baker wanted. Sourdough is our thing, so [sourdough|open] and [dough shaping|open] should be yours too. We insist on [food hygiene] knowledge and [punctuality|soft]; [viennoiserie|n] is a nice extra. You should be able to [lift 20 kg|ko:physical] sacks. <<Our shop sells cakes, teaches yoga and hosts a German club.>>
`,
  ),
  block(
    'second-cabin-crew',
    'cabin crew',
    'en',
    `
Criteria
– Fluent [English|lang adv] and one of: [French|lang @1], [Spanish|lang @1], [German|lang @1]
– [Customer service|1] experience of at least one year
– [Swimming|open] 25 metres unaided
– [First aid|n] training advantageous
– [Right to live and work in the UK|ko:visa]
– [Standing for long hours|ko:physical open]
<<About Skyfern
Our pilots and engineers keep a young fleet of 40 jets in the air.>>
`,
  ),
  block(
    'second-translator',
    'translator',
    'en',
    `
What counts for us is native-level [Dutch|lang adv], excellent [English|lang adv], and experience with [CAT tools] such as [Trados|@1] or [memoQ|@1]. What doesn't count is <<a degree in journalism>>. [Subtitling|n] would be the icing on the cake.
`,
  ),
  block(
    'second-librarian',
    'librarian',
    'en',
    `
Qualifications required: [MLIS|deg]; [cataloguing]; [reference services|open]. Qualifications desired: [digital archives|n]; [Spanish|lang n]. The library: <<six floors, a makerspace with 3D printing, a seed bank and Python evenings.>>
`,
  ),
  block(
    'second-journalist',
    'journalist',
    'en',
    `
Reporter, local desk. You can [write] fast and clean, you know [media law], you have [shorthand] at 100 wpm, and you are handy with [video editing]. [NCTJ|cred] diploma essential. [WordPress|n] and [SEO|n] good to have. <<We are owned by our readers. We cover courts, councils, cricket and cooking.>>
`,
  ),
  block(
    'second-actuary',
    'actuary',
    'en',
    `
Your background
- [Degree|deg] in [mathematics|@1], [actuarial science|@1] or [statistics|@1]
- Progress towards [FIA|cred open]
- [R|@2] or [Python|@2] at a good level
- [Excel] and [VBA]
- [Reserving|open] or [pricing|open] exposure
Ideal extras
- [Prophet|n]
- [Solvency II|n]
<<Our background
A mutual insurer since 1875, with a data science lab and an art collection.>>
`,
  ),
  block(
    'second-procurement',
    'buyer',
    'en',
    `
You've bought castings or machined parts for 3+ years, negotiated contracts ([negotiation|open]), and used an [ERP] such as [SAP|@1] or [Oracle|@1]. [MCIPS|cred] or part-qualified. [Mandarin|lang n] beneficial; [Lean|n] beneficial. <<We make pumps for breweries. Our R&D lab in Brno is hiring chemists.>>
`,
  ),
  block(
    'second-support-engineer',
    'IT support',
    'en',
    `
**The essentials**
2nd line [desktop support] · [Windows Server] · [Azure AD] · [PowerShell]
**The extras**
[Intune|n] · [macOS|n] · [CCNA|cred n]
**The perks**
<<Pluralsight licence · Friday beers · Python club>>
**The process**
<<A phone call, then a practical task with Linux or Windows, whichever you like.>>
`,
  ),
  block(
    'second-android',
    'mobile engineer',
    'en',
    `
Tech we need from you: [Kotlin], [Jetpack Compose], [Coroutines|open], [Gradle]. Tech we'd love but won't insist on: [Swift|n], [Flutter|n], [Kotlin Multiplatform|n]. Tech you won't touch here: <<Cordova, Xamarin>>.
`,
  ),
  block(
    'second-ml-research',
    'data scientist',
    'en',
    `
Applicants need a [PhD|deg] in [machine learning] or equivalent industry work, a record in [reinforcement learning|@1] or [NLP|@1], and strong [Python|adv open]. Familiarity with [JAX] is expected, while knowledge of [C++|n] is welcome. <<The institute is funded by a physics foundation and shares its canteen with the chemistry department.>>
`,
  ),
  block(
    'second-sysadmin',
    'system administrator',
    'en',
    `
Minimum: 5 yrs [Linux|5] administration ([RHEL|open]); [VMware]; [Bash|@1] or [Python|@1] [scripting|open]; [DNS], [DHCP]. Preferred but optional: [Ansible|n], [RHCE|cred n]. [Public Trust clearance|ko:clearance] must be obtainable. Excluded: <<remote work, sponsorship fees, Windows support>>.
`,
  ),
  block(
    'second-fundraiser',
    'fundraiser',
    'en',
    `
How you'll spend your days
- writing [grant applications]
- running [donor stewardship|open] and [events|open]
- updating [Raiser's Edge]
How we'd describe you
- a natural [storyteller|open], [organised|soft], [persuasive|soft]
- two years or more in [fundraising|2]
- [CRM|n] experience is handy
How we look after you
<<27 days off, counselling, a cycle scheme, Excel and Canva lessons>>
`,
  ),
  block(
    'second-de-koch',
    'chef',
    'de',
    `
Wen wir suchen
Einen Koch mit [Kreativität|soft], Erfahrung in der [Menüplanung] und Kenntnissen der [HACCP]-Richtlinien. [Englisch|lang n] wäre schön. [Führerschein|ko:driving-licence] erforderlich.
Was dich erwartet
<<Geregelte Arbeitszeiten, Weinproben, Sprachkurs und ein Zuschuss zur Kinderbetreuung.>>
`,
  ),
  block(
    'second-fr-vendeur',
    'retail assistant',
    'fr',
    `
Ce que nous attendons de vous
- [Service client] et [encaissement]
- [Anglais|lang] professionnel
- La connaissance de l'[allemand|lang n] est un atout
Ce que vous trouverez chez nous
<<Remises, formation au vin, ambiance familiale>>
`,
  ),
  block(
    'second-es-electricista',
    'electrician',
    'es',
    `
Qué necesitas
- [Instalaciones eléctricas] de [baja tensión|open]
- 3 años de experiencia en [mantenimiento industrial|3]
- [Carnet de conducir|ko:driving-licence] B
Qué sumará puntos
- [PLC|n]
- [Inglés|lang n]
Qué te damos
<<Furgoneta, móvil, curso de domótica>>
`,
  ),
  block(
    'second-nl-ict',
    'IT support',
    'nl',
    `
Wie ben jij?
- Kennis van [Windows] en [Microsoft 365]
- [Klantvriendelijk|soft] en [stressbestendig|soft]
- [Nederlands|lang] en [Engels|lang] in woord en geschrift
- [ITIL|n] is mooi meegenomen
Wie zijn wij?
<<Een ICT-bedrijf met 40 collega's, klanten in de zorg en het onderwijs, en een Python-hobbyclub.>>
`,
  ),
];
