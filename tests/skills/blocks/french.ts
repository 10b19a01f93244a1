import { block } from './labelled-block.ts';

export const FRENCH = [
  block(
    'fr-infirmier',
    'nurse',
    'fr',
    `
Infirmier H/F
<<Qui sommes-nous ?
La clinique des Tilleuls dispose d'un service de radiologie, d'une maternité et d'un restaurant.>>

Vos missions
- [Soins infirmiers] et [pansements]
- [Administration des médicaments]
- Tenue du [dossier de soins|open]

Profil recherché
- [Diplôme d'État d'infirmier|cred]
- 2 ans d'expérience en [gériatrie|2]
- [Esprit d'équipe|soft] et [rigueur|soft]
- La maîtrise de [Netsoins|n open] serait un plus

<<Nous offrons
Formation en soins palliatifs, crèche, mutuelle.>>
`,
  ),
  block(
    'fr-comptable',
    'accountant',
    'fr',
    `
Votre profil
• [Bac+2|deg open] en [comptabilité]
• 3 ans minimum en [comptabilité générale|3]
• Maîtrise d'[Excel|adv] et de [Sage]
• [Anglais|lang n] apprécié
• [Rigueur|soft], [autonomie|soft]

Les avantages
<<• Tickets restaurant, RTT, télétravail, cours d'espagnol>>
`,
  ),
  block(
    'fr-developpeur',
    'frontend engineer',
    'fr',
    `
Compétences requises : [JavaScript], [TypeScript], [React|@1] ou [Vue.js|@1], [Git]. Compétences souhaitées : [Node.js|n], [Docker|n]. [Anglais|lang adv] courant exigé. <<Pourquoi nous rejoindre ? Notre produit, développé en Java et Scala, équipe 400 hôpitaux.>>
`,
  ),
  block(
    'fr-cuisinier',
    'chef',
    'fr',
    `
Tu as un [CAP cuisine|cred], tu connais les normes [HACCP] et tu sais gérer les [stocks|open]. La [pâtisserie|n] est un atout. Tu es [ponctuel|soft] et [organisé|soft]. [Permis B|ko:driving-licence] indispensable. <<Chez nous : repas offerts, deux jours de repos, cave à vin et musique.>>
`,
  ),
  block(
    'fr-chauffeur',
    'HGV driver',
    'fr',
    `
EXIGENCES
- [Permis CE|cred]
- [FIMO|cred @1] ou [FCO|cred @1] à jour
- [Carte conducteur|cred]
- [Casier judiciaire vierge|ko:checks]
ATOUTS
- [ADR|cred n]
- Notions d'[allemand|lang n intro]
<<RÉMUNÉRATION
2 300 € brut, primes, mutuelle, paniers.>>
`,
  ),
];
