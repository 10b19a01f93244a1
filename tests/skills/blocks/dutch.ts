import { block } from './labelled-block.ts';

export const DUTCH = [
  block(
    'nl-verpleegkundige',
    'nurse',
    'nl',
    `
Verpleegkundige thuiszorg
<<Over ons
Zorggroep De Eik werkt met kleine teams, een eigen academie en veel humor.>>

Wat ga je doen
- [Wondzorg] en [medicatie toedienen]
- [Zorgplannen] opstellen

Wat vragen wij
- [BIG-registratie|cred]
- [Mbo 4 diploma|deg open] [verpleegkunde]
- [Rijbewijs B|ko:driving-licence]
- [VOG|ko:checks]
- [Palliatieve zorg|n] is een pré

<<Wat bieden wij
Een fiets, opleidingen in leiderschap en wijkverpleging, en een goed salaris.>>
`,
  ),
  block(
    'nl-data-analist',
    'data analyst',
    'nl',
    `
Jouw profiel
- [Hbo|deg open] werk- en denkniveau
- Minimaal 3 jaar ervaring met [SQL|3] en [Power BI|3]
- Goede kennis van [Excel|work]
- [Python|n] is een plus
- Goede beheersing van het [Nederlands|lang work] en [Engels|lang work]

Ons aanbod
<<- Pensioen, een laptop, cursus machine learning, borrels>>
`,
  ),
  block(
    'nl-lasser',
    'welder',
    'nl',
    `
Je hebt ervaring met [MIG/MAG-lassen|open] en [TIG-lassen], kunt [technische tekeningen lezen] en bezit een geldig [VCA|cred] certificaat. [Heftruckcertificaat|cred n] is mooi meegenomen. <<Je komt terecht in een hecht team met een voetbaltafel en eigen kok.>>
`,
  ),
  block(
    'nl-winkelmedewerker',
    'retail assistant',
    'nl',
    `
Functie-eisen
• [Klantgericht|soft] en [flexibel|soft]
• [Kassawerkzaamheden]
• [Vakken vullen]
• Je bent [minimaal 18 jaar|ko:age]
Pluspunten
• Kennis van [kaas|n open]
• [Duits|lang n]
<<Arbeidsvoorwaarden
Personeelskorting, reiskosten en een spoedcursus verkoop.>>
`,
  ),
  block(
    'nl-projectleider-bouw',
    'project manager',
    'nl',
    `
Wat breng je mee? Minimaal 5 jaar ervaring als projectleider, kennis van [UAV-GC|open] en [bouwkunde], en [projectmanagement]. [Prince2|cred n @1] of [IPMA|cred n @1] is wenselijk. [AutoCAD|n] bij voorkeur. <<Wat krijg je? Een auto van de zaak en ruimte om te groeien naar directie.>>
`,
  ),
];
