import type { Trap } from './trap.ts';

/** Must, nice or nothing: headings in any words, hedges by their build, clauses, marks of a specification. */
export const FORCE_TRAPS: readonly Trap[] = [
  // headings
  {
    name: 'what lands on the desk is a duty',
    text: "What lands on your desk\n- Python\n\nThings we'd be thrilled about\n- Docker\n\nHow we say thanks\n- Kafka courses",
    force: { python: 'must', docker: 'nice', kafka: 'context' },
  },
  {
    name: 'a list under a hedging line ends with its paragraph',
    text: 'Requirements\n- SQL\n\nIt would be great if you also have:\n- Docker\n\nYou must also be able to write Python every day.',
    force: { sql: 'must', docker: 'nice', python: 'must' },
  },
  {
    name: 'what stands out needs no colon',
    text: "What we're looking for\nYou know SQL.\n\nWhat would make you stand out\nKnowledge of Rust or Terraform.\n\nWhat you get\nA Docker course.",
    force: { sql: 'must', rust: 'nice', terraform: 'nice', docker: 'context' },
  },
  {
    name: 'what we need, what we would love, what you would love',
    text: "We need\nPython and SQL\n\nWe'd love\nDocker or Kafka\n\nYou'd love\nSummer hours and a Tableau course",
    force: { python: 'must', sql: 'must', docker: 'nice', kafka: 'nice', tableau: 'context' },
  },
  {
    name: 'what you will not need is asked of nobody',
    text: "We're a good match if:\n- you know SQL\n\nYou won't need:\n- Docker\n- Kafka",
    force: { sql: 'must', docker: 'context', kafka: 'context' },
  },
  {
    name: 'do not worry about a degree',
    text: "Requirements\n- SQL\n\nDon't worry about:\nDocker, a computer science degree",
    force: { sql: 'must', docker: 'context', degree: 'context' },
  },
  {
    name: 'no deal-breaker if you lack it',
    text: "You should apply if you\n- know SQL\n\nIt's not a deal-breaker if you don't\n- know Docker\n- have a degree",
    force: { sql: 'must', docker: 'context', degree: 'context' },
  },
  {
    name: 'not required, but welcome, as a heading',
    text: "Your profile\nYou know SQL\n\nNot required, but we'd be delighted\nDocker\nTableau",
    force: { sql: 'must', docker: 'nice', tableau: 'nice' },
  },
  {
    name: 'the mirror of your toolkit',
    text: 'Your toolkit:\n- SQL\n\nOur toolkit:\n- courses in everything from Excel to Docker',
    force: { sql: 'must', excel: 'context', docker: 'context' },
  },
  {
    name: 'what we bring, beside what you bring',
    text: 'What you bring\n- SQL\n\nWhat we bring\n- A budget for Docker and Kafka courses',
    force: { sql: 'must', docker: 'context', kafka: 'context' },
  },
  {
    name: 'how we hire',
    text: 'What you need\n- SQL\n\nHow we hire\n1. A chat\n2. A take-home in Python',
    force: { sql: 'must', python: 'context' },
  },
  {
    name: "what's in it for you, with its apostrophe",
    text: 'Requirements\n- SQL\n\nWhat\u2019s in it for you\n- Docker courses',
    force: { sql: 'must', docker: 'context' },
  },
  {
    name: 'bold in plain text is a heading',
    text: '**You bring:**\n- SQL\n\n**Nice extras:**\n- Docker\n\n**In return:**\n- Kafka courses',
    force: { sql: 'must', docker: 'nice', kafka: 'context' },
  },
  {
    name: 'a label inside a list of demands ends nothing',
    text: 'Requirements\n\nTeam:\n- Python\n\nLocation independent work:\n- SQL',
    force: { python: 'must' },
  },
  {
    name: 'a sentence that ends in preferred is no heading',
    text: 'Qualifications\n\nTableau experience preferred\nPython\n\nSQL',
    force: { tableau: 'nice', python: 'must', sql: 'must' },
  },
  {
    name: 'life at, about the firm',
    text: 'You bring\n- SQL\n\nLife at Fennick Labs\nWe write Python.\n\nAbout the firm\nKnown for Docker.',
    force: { sql: 'must', python: 'context', docker: 'context' },
  },
  {
    name: 'all in capitals: no line is a heading for that',
    text: 'REQUIREMENTS:\nBASIC SQL SKILLS\nKNOWLEDGE OF DOCKER\nADVANTAGEOUS:\nTABLEAU',
    force: { sql: 'must', docker: 'must', tableau: 'nice' },
  },
  {
    name: 'German headings in their own words',
    text: 'Damit punktest du\n- SQL\n\nKein Muss, aber toll\n- Docker\n\nDarauf kannst du dich freuen\n- Kurse in Kafka',
    force: { sql: 'must', docker: 'nice', kafka: 'context' },
    language: 'de',
  },
  {
    name: 'French headings in their own words',
    text: "Ce qu'il vous faut\n- SQL\n\nApprécié mais pas obligatoire\n- Docker\n\nNous vous proposons\n- Des cours de Kafka",
    force: { sql: 'must', docker: 'nice', kafka: 'context' },
    language: 'fr',
  },
  {
    name: 'Spanish headings in their own words',
    text: 'Lo que necesitamos de ti\n- SQL\n\nNo es imprescindible, pero suma\n- Docker\n\nLo que te damos\n- Cursos de Kafka',
    force: { sql: 'must', docker: 'nice', kafka: 'context' },
    language: 'es',
  },
  {
    name: 'Dutch headings in their own words',
    text: 'Dit heb je in huis\n- SQL\n\nFijn als je ook\n- Docker\n\nDit krijg je van ons\n- Cursussen Kafka',
    force: { sql: 'must', docker: 'nice', kafka: 'context' },
    language: 'nl',
  },
  // a person specification
  {
    name: 'E and D behind each line',
    text: 'PERSON SPECIFICATION\nKnowledge of SQL (E)\nKnowledge of Docker (D)\nPython (E)',
    force: { sql: 'must', docker: 'nice', python: 'must' },
  },
  {
    name: 'a column for each',
    text: 'ABOUT YOU\nEssential   Desirable\nKnowledge of SQL      E\nKnowledge of Docker          D',
    force: { sql: 'must', docker: 'nice' },
  },
  // hedges in a clause
  {
    name: 'neither is a deal-breaker',
    text: 'Requirements\n- Python\n- SQL would help, Docker likewise, but neither is a deal-breaker',
    force: { python: 'must', sql: 'nice', docker: 'nice' },
  },
  {
    name: 'the icing on the cake',
    text: 'You know SQL. Docker would be the icing on the cake.',
    force: { sql: 'must', docker: 'nice' },
  },
  {
    name: 'a plus, with the members behind it',
    text: 'Requirements\n- Dashboard tools a plus (Tableau, Looker)\n- SQL',
    force: { tableau: 'nice', sql: 'must' },
  },
  {
    name: 'helpful at the end',
    text: 'Requirements\n- Knowledge of Docker helpful\n- Kafka is also quite useful\n- SQL',
    force: { docker: 'nice', kafka: 'nice', sql: 'must' },
  },
  {
    name: 'not needed, though it does not hurt',
    text: "Requirements\n- SQL\n- Docker is not needed, though it doesn't hurt",
    force: { sql: 'must', docker: 'nice' },
  },
  {
    name: 'only the trade is preferred',
    text: 'Requirements\n- Two years of SQL, fashion preferred\n- Docker',
    force: { sql: 'must', docker: 'must' },
  },
  {
    name: 'preferably ends where something is asked for anew',
    text: 'You have five years of SQL, preferably in a bank, and have Python. You must know Docker, ideally on Linux, and be able to use Kafka.',
    force: { sql: 'must', python: 'must', docker: 'must', kafka: 'must' },
  },
  {
    name: 'a pre-employment check is no plus',
    text: 'Willing to take a pre-employment drug test.',
    force: { 'background-check': 'must' },
  },
  // knock-outs and degrees
  { name: 'sitting for long periods', text: 'Requirements\n- Sitting for long periods', has: ['physical-demands'] },
  {
    name: 'to live and work',
    text: 'Requirements\n- Right to live and work in the UK',
    has: ['work-authorisation'],
    spans: ['Right to live and work in the UK'],
  },
  { name: 'drugs and alcohol', text: 'You must pass a drug and alcohol test.', has: ['background-check'] },
  {
    name: 'vetting to a standard',
    text: 'Requirements\n- Five-year history and vetting to BS7858',
    has: ['background-check'],
  },
  {
    name: 'vetting of suppliers is a task',
    text: 'You do the vetting of suppliers in SQL.',
    has: ['sql'],
    not: ['background-check'],
  },
  { name: 'BPSS and SC', text: 'Requirements\n- BPSS\n- SC clearance', has: ['security-clearance'] },
  { name: 'sponsoring a football club', text: 'Wexley does not sponsor football clubs.', not: ['work-authorisation'] },
  { name: 'sponsoring no visas', text: 'We are unable to sponsor visas.', has: ['work-authorisation'] },
  {
    name: 'degrees by their letters',
    text: 'Requirements\n- BSN preferred\n- MSW\n- LLB',
    has: ['bachelor-degree', 'master-degree'],
  },
  {
    name: 'a large language model is no law degree',
    text: 'Requirements\n- LLM fine-tuning in Python',
    has: ['python'],
    not: ['master-degree'],
  },
  { name: 'miles per hour', text: 'You drive at 30 mph and know SQL.', has: ['sql'], not: ['master-degree'] },
  {
    name: 'teaching to GCSE',
    text: 'Requirements\n- Able to teach Python to GCSE',
    has: ['python'],
    not: ['secondary-school-diploma'],
  },
  { name: 'five GCSEs', text: 'Requirements\n- Five GCSEs', has: ['secondary-school-diploma'] },
  { name: 'carnet de conducir', text: 'Requisitos\n- Carnet de conducir B', has: ['driving-licence'], language: 'es' },
];
