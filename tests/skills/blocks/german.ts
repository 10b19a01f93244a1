import { block } from './labelled-block.ts';

export const GERMAN = [
  block(
    'de-pflegefachkraft',
    'nurse',
    'de',
    `
Pflegefachkraft (m/w/d) in Teilzeit
<<Über uns
Das Haus Lindenhof ist eine gemeinnützige Einrichtung mit eigener Küche, Physiotherapie und Garten.>>

Deine Aufgaben
- [Grundpflege] und [Behandlungspflege]
- [Wundversorgung] und [Medikamentengabe]
- [Pflegedokumentation]

Dein Profil
- Examen als [Pflegefachkraft|open] oder [Altenpfleger|open]
- Gute [Deutschkenntnisse|lang work] (B2)
- [Empathie|soft] und [Teamfähigkeit|soft]
- [Praxisanleiter|cred n] von Vorteil
- [Führerschein Klasse B|ko:driving-licence]

<<Wir bieten
Fortbildungen in Palliativpflege und Kinästhetik, Jobrad und ein gemeinsames Frühstück.>>
`,
  ),
  block(
    'de-elektroniker',
    'electrician',
    'de',
    `
Das bringst du mit:
• Abgeschlossene Ausbildung als Elektroniker oder vergleichbar
• Mindestens 3 Jahre Erfahrung in der [Elektroinstallation|3]
• Kenntnisse in [SPS-Programmierung] ([Siemens S7|@1] oder [TIA Portal|@1])
• [KNX|n] wünschenswert
• [Schweißerschein|cred n] ist ein Plus

Das bekommst du:
<<• Werkzeug, Dienstwagen, Weiterbildung zum Meister, Excel-Kurs>>
`,
  ),
  block(
    'de-java-entwickler',
    'backend engineer',
    'de',
    `
Ihr Profil
- Abgeschlossenes [Studium|deg] der [Informatik|@1] oder [Wirtschaftsinformatik|@1]
- 3-5 Jahre Berufserfahrung mit [Java|3-5] und [Spring Boot|3-5]
- Fundierte [SQL]-Kenntnisse
- [Docker] und [Kubernetes]
- Idealerweise [Kotlin|n]
- Verhandlungssicheres [Deutsch|lang adv] und gutes [Englisch|lang work]

<<Ihre Vorteile
Homeoffice, 30 Tage Urlaub, Sprachkurse in Spanisch und Französisch, Go-Kart-Abend.>>
`,
  ),
  block(
    'de-buchhalter',
    'accountant',
    'de',
    `
Was Sie mitbringen sollten: sichere Kenntnisse in [DATEV] und [Excel], Erfahrung in der [Finanzbuchhaltung] und der [Lohnabrechnung], [Sorgfalt|soft]. Kenntnisse in [SAP FI|n] sind wünschenswert, aber nicht zwingend. <<Was wir bieten: flexible Arbeitszeiten, betriebliche Altersvorsorge, Obst und Kaffee.>>
`,
  ),
  block(
    'de-lagerist',
    'warehouse operative',
    'de',
    `
Anforderungen
- [Staplerschein|cred]
- [Kommissionierung] und [Wareneingang]
- Körperlich [belastbar|ko:physical open], [zuverlässig|soft]
- [Deutsch|lang] in Wort und Schrift
Wünschenswert
- Erfahrung mit [SAP EWM|n]
<<Unsere Leistungen
Tarifvertrag, Schichtzulagen, Kantine und ein Team, das Schach liebt.>>
`,
  ),
];
