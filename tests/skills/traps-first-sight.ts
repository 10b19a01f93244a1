import type { Trap } from './trap.ts';

/** Traps of postings read for the first time: headings that praise, work of others, names that need their neighbours. */
export const FIRST_SIGHT_TRAPS: readonly Trap[] = [
  // headings that praise
  ...[
    'Even better',
    "We'd love it if you had",
    'Would be sweet',
    'That would be amazing',
    'Icing on the cake',
    'Cherry on top',
    'Sweeteners',
    'Bonus round',
    'Great if you can also offer',
    "We'd be happy if you knew",
    'Noch besser',
    'Das wäre das Sahnehäubchen',
    'Klasse wäre',
    'Encore mieux',
    'La cerise sur le gâteau',
    'Aún mejor',
    'Nos encantaría que tuvieras',
    'Nog beter',
    'Het zou fijn zijn als je',
  ].map(
    (heading): Trap => ({
      name: `a heading that praises: ${heading}`,
      text: `You need\n- SQL\n\n${heading}\n- Docker\n- Tableau`,
      force: { sql: 'must', docker: 'nice', tableau: 'nice' },
    }),
  ),
  {
    name: 'to love to meet somebody praises nothing',
    text: "We'd love to meet you if you have\n- SQL\n- Docker",
    force: { sql: 'must', docker: 'must' },
  },
  {
    name: 'better is no heading inside a sentence',
    text: 'You need\n- SQL\nYou know how to make queries even better\n- Docker',
    force: { sql: 'must', docker: 'must' },
  },
  // what others do
  {
    name: 'skills of the people one hires',
    text: "You'll hire engineers who write Java and Docker files. You must know SQL.",
    force: { sql: 'must', java: 'context', docker: 'context' },
  },
  {
    name: 'people who are looked for have the skills themselves',
    text: 'We are looking for engineers who write Java. You must know SQL.',
    force: { sql: 'must', java: 'must' },
  },
  {
    name: 'what another team handles',
    text: 'Requirements\n- SQL\nPayroll and data protection training are handled by the office team.',
    force: { sql: 'must', payroll: 'context', 'data-protection': 'context' },
  },
  {
    name: 'what the candidate handles with a team',
    text: 'Requirements\n- Payroll is handled by you and the office team',
    force: { payroll: 'must' },
  },
  {
    name: 'a practice whose teams win prizes',
    text: 'Requirements\n- SQL\n\nThe successful applicant will join a practice whose payroll and bookkeeping teams won a prize.',
    force: { sql: 'must', payroll: 'context', bookkeeping: 'context' },
  },
  {
    name: 'a platform and its name',
    text: 'Payroll platform Tressick has grown from three to ninety people. You must know SQL.',
    force: { sql: 'must', payroll: 'context' },
  },
  {
    name: 'well-being that matters to the company',
    text: 'Essential\n- SQL\n\nYour well-being matters: talking therapies and a running club.',
    force: { sql: 'must', psychotherapy: 'context' },
  },
  {
    name: 'terms of the contract',
    text: 'Requirements\n- SQL\n\nTerms\n25 days of leave. Anti-money laundering is a course that everyone takes.',
    force: { sql: 'must', 'anti-money-laundering': 'context' },
  },
  {
    name: 'an address for those who need help to apply',
    text: 'Skills\nSQL. Excel preferred. Attention to detail in all that you write, count and file. A calm voice on the telephone.\n\nTressick Health does not discriminate on the basis of race, age or language. If you need help with the Workday application, call us.',
    force: { sql: 'must', excel: 'nice', workday: 'context' },
  },
  {
    name: 'pay by experience',
    text: 'Requirements: SQL, Python. Rate: DOE.',
    has: ['sql'],
    not: ['experimental-design'],
  },
  {
    name: 'experiments by design',
    text: 'Requirements\n- Six Sigma, DOE and SPC',
    has: ['experimental-design', 'six-sigma'],
  },
  {
    name: 'a degree that nobody cares about',
    text: "Requirements\n- SQL\nWe don't care whether you have a degree or where you learned Python.",
    force: { sql: 'must', degree: 'context', python: 'context' },
  },
  // names that need their neighbours
  { name: 'hotel systems that somebody knows', text: 'You know Opera or Mews.', has: ['opera-pms', 'mews-pms'] },
  {
    name: 'an early warning score is no hotel system',
    text: 'You record MEWS scores.',
    has: ['news2'],
    not: ['mews-pms'],
  },
  { name: 'opera is music elsewhere', text: 'You love opera and cooking.', not: ['opera-pms'] },
  {
    name: 'systems for applicants',
    text: 'You know your way around an ATS (Greenhouse, Lever or Workable will do).',
    has: ['applicant-tracking-systems', 'greenhouse-ats', 'lever-ats', 'workable-ats'],
  },
  { name: 'a lever and a greenhouse', text: 'Pull the Lever in the Greenhouse.', not: ['lever-ats', 'greenhouse-ats'] },
  { name: 'a good grasp', text: 'You have a good grasp of statistics.', has: ['statistics'] },
  {
    name: 'bilingual in parentheses',
    text: 'Skills\nPatient education. Bilingual (Spanish) a plus.',
    has: ['spanish'],
    force: { spanish: 'nice' },
  },
  {
    name: 'what somebody negotiates stands in parentheses',
    text: "About you\nYou balance the day's takings (cash handling), prepare the rooms and lock up.",
    has: ['cash-handling'],
  },
  // hedges of their own
  {
    name: 'so is another thing',
    text: 'The person\n\nYou know SQL. Docker is desirable. So is a reading knowledge of Dutch or French.',
    force: { sql: 'must', docker: 'nice', dutch: 'nice', french: 'nice' },
  },
  {
    name: 'so is another demand',
    text: 'The person\n\nSQL is essential. So is Docker.',
    force: { sql: 'must', docker: 'must' },
  },
  {
    name: 'what somebody is thought to have',
    text: "We think you'd do well if you've got two years of SQL and know Docker.",
    force: { sql: 'must', docker: 'must' },
  },
  {
    name: 'sourcing among recruiters',
    text: 'Duties\n- Run recruitment from sourcing on LinkedIn to offers',
    has: ['candidate-sourcing'],
  },
  { name: 'sourcing of timber', text: 'Duties\n- Run a mill and the sourcing of timber', not: ['candidate-sourcing'] },
  {
    name: 'exhibitions in a museum',
    text: 'You care for the textile collection and plan two exhibitions a year.',
    has: ['exhibition-curating'],
  },
  { name: 'a salesman at exhibitions', text: 'You drive to exhibitions and sell pumps.', not: ['exhibition-curating'] },
  { name: 'fragile parcels', text: 'You handle fragile objects and lift parcels.', not: ['object-handling'] },
  // credentials and versions
  {
    name: 'a certified professional is a credential',
    text: 'Nice-to-haves: PostgreSQL; Oracle Certified Professional.',
    has: ['oracle-certified-professional'],
    spans: ['Oracle Certified Professional'],
  },
];
