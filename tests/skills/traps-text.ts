import type { Trap } from './trap.ts';

/** Alphabets, invisible characters, entities, addresses, compounds and other languages. */
export const TEXT_TRAPS: readonly Trap[] = [
  // alphabets
  { name: 'frühstück', text: 'Gemeinsames frühstück und Übung im Büro', silent: true, language: 'de' },
  { name: 'a name before an umlaut', text: 'Rübe, Cäsar, Göre', not: ['r', 'c', 'go'], language: 'de' },
  { name: 'an accent right behind', text: 'Le Goût, la Réunion, le Caféier', not: ['go', 'r', 'c'], language: 'fr' },
  {
    name: 'a combining accent belongs to its letter',
    text: 'R\u0301 and C\u0327 are letters of a name in Python.',
    has: ['python'],
    not: ['r', 'c'],
  },
  {
    name: 'Chinese right beside a name',
    text: '\u719f\u6089Python\u548cJava\u7f16\u7a0b',
    has: ['python', 'java'],
    spans: ['Python', 'Java'],
  },
  {
    name: 'Japanese right beside a name',
    text: 'Docker\u3068Kubernetes\u306e\u7d4c\u9a13',
    has: ['docker', 'kubernetes'],
  },
  { name: 'Chinese commas', text: '\u8981\u6c42\uff1aJava\u3001SQL\u3001Docker', has: ['java', 'sql', 'docker'] },
  { name: 'Cyrillic letters that look Latin', text: 'Requirements\n- \u0421++ and Python', has: ['python'] },
  {
    name: 'Greek right beside',
    text: '\u0393\u03bd\u03ce\u03c3\u03b7 Python \u03ba\u03b1\u03b9 SQL',
    has: ['python', 'sql'],
  },
  {
    name: 'Arabic text around a name',
    text: '\u062e\u0628\u0631\u0629 \u0641\u064a Python \u0648 SQL',
    has: ['python', 'sql'],
    spans: ['Python', 'SQL'],
  },
  { name: 'right-to-left marks', text: '\u200fPython\u200f, \u200eSQL\u200e', has: ['python', 'sql'] },
  { name: 'zero-width joiner inside', text: 'Requirements\n- Py\u200dthon', has: ['python'] },
  { name: 'byte order mark in front', text: '\ufeffPython and SQL', has: ['python', 'sql'] },
  { name: 'full-width letters', text: 'Requirements\n- \uff30\uff59\uff54\uff48\uff4f\uff4e', has: ['python'] },
  {
    name: 'emoji beside a name',
    text: 'Requirements\n\u{1f40d}Python \u{1f433}Docker',
    has: ['python', 'docker'],
    spans: ['Python', 'Docker'],
  },
  {
    name: 'an emoji before shifts offsets by two',
    text: '\u{1f680}\u{1f680} You know SQL',
    has: ['sql'],
    spans: ['SQL'],
  },
  // entities and addresses
  { name: 'entity &amp; between names', text: 'Requirements\n- HTML &amp; CSS', has: ['html', 'css'] },
  { name: 'entity R&amp;D is no R', text: 'Join the R&amp;D group and write Python.', has: ['python'], not: ['r'] },
  { name: 'entity &nbsp; inside a list', text: 'Requirements\n- Python,&nbsp;SQL', has: ['python', 'sql'] },
  { name: 'entity &lt;', text: 'Requirements\n- Experience &lt; 2 years with SQL', has: ['sql'] },
  {
    name: 'a web address is no requirement',
    text: 'Apply at https://jobs.example.com/python/go?lang=java#sql',
    silent: true,
  },
  { name: 'an e-mail address is no requirement', text: 'Write to python.jobs@sql.example.org', silent: true },
  { name: 'a host name is none either', text: 'See docs.kafka.example.com for the stack.', silent: true },
  { name: 'a file name', text: 'Attach your cv.java or letter.html', silent: true },
  // compounds and other languages
  {
    name: 'Excel-Kenntnisse',
    text: 'Gute Excel-Kenntnisse und SQL-Erfahrung sind wichtig.',
    has: ['excel', 'sql'],
    spans: ['Excel', 'SQL'],
    language: 'de',
  },
  {
    name: 'Kundenservice in a compound',
    text: 'Dein Profil\n- Erfahrung im Kundenservice',
    has: ['customer-service'],
    language: 'de',
  },
  {
    name: 'umlauts typed as two code points',
    text: 'Dein Profil\n- Rechnungswesen fu\u0308r Vereine',
    has: ['accounting'],
    language: 'de',
  },
  {
    name: 'le goût is no Go',
    text: 'Vous aimez Python et le go\u00fbt du travail bien fait.',
    has: ['python'],
    not: ['go'],
    language: 'fr',
  },
  {
    name: 'd\u2019Excel in French',
    text: 'Profil recherché\n- Maîtrise d\u2019Excel',
    has: ['excel'],
    spans: ['Excel'],
    language: 'fr',
  },
  { name: 'Spanish y between names', text: 'Requisitos\n- Python y SQL', has: ['python', 'sql'], language: 'es' },
  {
    name: 'Dutch Excel-kennis',
    text: 'Wat vragen wij\n- Goede kennis van Excel en SQL',
    has: ['excel', 'sql'],
    language: 'nl',
  },
  {
    name: 'the company sells it: our ... platform',
    text: 'Quillbridge is seeking an engineer to work on our cloud monitoring and optimization platform.\n\nRequirements\n- Python',
    has: ['python'],
    force: { 'cloud-operations': 'context' },
  },
  {
    name: 'a consultancy names its practice by a tool',
    text: 'You will join our Salesforce delivery practice in Lisbon.',
    silent: true,
  },
  {
    name: 'a tool under our platform is still worked with',
    text: 'You will maintain our PostgreSQL platform.',
    has: ['postgresql'],
    force: { postgresql: 'must' },
  },
  {
    name: 'what a background check looks into is no field of law',
    text: 'Requirements\n- Pass a background check, Criminal Justice Information Services and criminal history included',
    not: ['criminal-law'],
  },
  {
    name: 'the category of a board under the title',
    text: `Business Analyst\nAccounting\n9 Quay Street\n\n${'Our yard repairs the ferries of three rivers and paints them grey. '.repeat(7)}\n\nRequirements\n- SQL`,
    has: ['sql'],
    force: { accounting: 'context', sql: 'must' },
  },
];
