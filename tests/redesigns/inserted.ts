/*
 * Text of other parts of a page: it must never be found in a posting's body. Invented for these tests.
 */

/** A word that no fixture and no saved page holds; every inserted paragraph does. */
export const STRANGE = 'Zwirbelmoos';

const PROMOS = [
  `With a ${STRANGE} account you receive new openings by mail each morning, keep your searches, and see who looked at your page. It costs nothing and ends whenever you like, with one click and without a question asked.`,
  `${STRANGE} Academy trains people who want to change their trade: evening courses in SQL, Python and project management, held by people from the field, with a certificate at the end and a mentor for the first year in the new job. More than four thousand people have taken part since the spring, and nine in ten would do so again.`,
  `What does a person in this trade earn? ${STRANGE} Compass compares two million answers by place, years and size of the company. Requirements and skills such as Kubernetes, Excel or a forklift licence change the figure more than a degree does, as the newest report shows for the third year in a row.`,
];

const OTHERS = [
  [
    'Night Porter (m/f/d)',
    `${STRANGE} Hotels look for somebody who keeps the house safe while everybody sleeps. You bring experience at a reception, good English, and knowledge of Opera PMS; we offer a room, meals and every second weekend off.`,
  ],
  [
    'Senior COBOL Programmer',
    `The ${STRANGE} insurance keeps its oldest contracts in COBOL and DB2. You read what others no longer can, write it down, and help to move it to Java piece by piece. Requirements: ten years of COBOL, patience, and a sense of humour.`,
  ],
  [
    'Forklift Driver',
    `At ${STRANGE} Logistics you move pallets between two halls and a quay. You have the licence, a head for heights and a year of experience; tasks, shifts and pay follow the agreement of the harbour.`,
  ],
] as const;

/** A paragraph that has nothing to do with the posting. */
export const promoText = (index: number): string => PROMOS[index % PROMOS.length] as string;

/** Title and long text of another posting. */
export const otherPosting = (index: number): readonly [string, string] =>
  OTHERS[index % OTHERS.length] as (typeof OTHERS)[number];
