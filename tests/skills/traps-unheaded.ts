import type { Trap } from './trap.ts';

/** Traps of postings read blind: headings with a voice of their own, headings that swallow what is asked, prose without one. */
export const UNHEADED_TRAPS: readonly Trap[] = [
  // headings
  {
    name: 'headings in the words of the candidate',
    text: 'WHAT DO I NEED?\n> Python\n\nWHAT DO I GET?\n> Courses on Docker and Tableau\n\nWHAT NOW?\nSend us your Java samples.',
    force: { python: 'must', docker: 'context', tableau: 'context', java: 'context' },
  },
  {
    name: 'three stars are bold, not a bullet',
    text: '***What you will have***\nPython\n\n***What you may have***\nDocker\n\n***What we will give you***\nA Tableau course.',
    force: { python: 'must', docker: 'nice', tableau: 'context' },
  },
  {
    name: 'what stands alone behind a list ends it',
    text: 'The essentials\n\n- Python\n- SQL\n\nThe fun part\n\nOne thousand euros a year to learn anything: our last analyst chose Docker and left us for the sea.',
    force: { python: 'must', sql: 'must', docker: 'context' },
  },
  {
    name: 'what is not essential behind what is desirable',
    text: 'Essential: two years of SQL.\nDesirable: Tableau.\nNot essential: Java, Docker.',
    force: { sql: 'must', tableau: 'nice', java: 'context', docker: 'context' },
  },
  {
    name: 'not essential alone is a hedge',
    text: 'Requirements\n- SQL\n- Tableau is not essential',
    force: { sql: 'must', tableau: 'nice' },
  },
  {
    name: 'a wish in its own line ends with it',
    text: 'Essential: two years of SQL.\nDesirable: Tableau.\n\nYou must also know Python.',
    force: { sql: 'must', tableau: 'nice', python: 'must' },
  },
  {
    name: 'over the moon',
    text: 'We ask that you\nknow SQL\n\nWe would be over the moon if you\nknow Docker',
    force: { sql: 'must', docker: 'nice' },
  },
  // headings that swallow what is asked
  {
    name: 'years in a heading on applications',
    text: 'Duties\n- Write reports\n1-3 years in business applications using the following:\n- SQL\n- Docker',
    force: { sql: 'must', docker: 'must' },
  },
  {
    name: 'the type of the company is a fact of one line',
    text: 'Job type:\nFull-time\nCompany type:\nPrivate\nTechnologies\npython docker\nJob description\nYou will write SQL.',
    has: ['python', 'docker', 'sql'],
    force: { python: 'must', docker: 'must', sql: 'must' },
  },
  {
    name: 'how you will strengthen a team is the job',
    text: 'How you will strengthen our team:\n- Write services in Java\n- Review SQL',
    force: { java: 'must', sql: 'must' },
  },
  {
    name: 'what you get to do',
    text: "In this position you'll get to:\n- Build pipelines in Python\n- Keep Snowflake in order",
    force: { python: 'must', snowflake: 'must' },
  },
  {
    name: 'why somebody wants you',
    text: 'Why Orrin wants you:\n- You know Python\n- You know SQL',
    force: { python: 'must', sql: 'must' },
  },
  {
    name: 'about the gig',
    text: 'ABOUT THE GIG\n- Write Python\n- Keep SQL reports\nABOUT ORRIN\nWe ship in Rust and Docker.',
    force: { python: 'must', sql: 'must', rust: 'context', docker: 'context' },
  },
  {
    name: 'what to expect is work where work stands below',
    text: 'What to expect:\n- Perform data cleaning in Python\n- Build dashboards in Tableau\n- Write SQL',
    force: { python: 'must', tableau: 'must', sql: 'must' },
  },
  {
    name: 'what to expect is a gift where gifts stand below',
    text: 'Requirements\n- SQL\n\nWhat to expect:\n- Your own budget for Tableau courses\n- A Docker club',
    force: { sql: 'must', tableau: 'context', docker: 'context' },
  },
  {
    name: 'bonuses among demands are welcome',
    text: '**Requirements**\n- SQL\n\n**BONUSES**\n- Docker',
    force: { sql: 'must', docker: 'nice' },
  },
  {
    name: 'a plea is no heading on applying',
    text: '**Please only local candidates apply - thank you**\n\nWe are looking for an analyst. You must know SQL and Tableau.',
    force: { sql: 'must', tableau: 'must' },
  },
  {
    name: 'who administers benefits works on them',
    text: 'Responsibilities\nBenefits Administration:\n- Keep the HRIS and run Excel reports',
    force: { excel: 'must' },
  },
  {
    name: 'duties that lost their heading behind the benefits',
    text: 'Benefits\nDental\nPaid holidays\nPerforms stock counts in Excel\nReconciles invoices in QuickBooks\nTracks sales in Tableau\nMaintains the SQL reports',
    force: { excel: 'must', quickbooks: 'must', tableau: 'must', sql: 'must' },
  },
  {
    name: 'what a benefit list lets somebody do is no duty',
    text: 'Requirements\n- SQL\n\nBenefits\n- Manage your own time\n- Attend conferences on Docker\n- Develop your Tableau skills',
    force: { sql: 'must', docker: 'context' },
    not: ['tableau'],
  },
  {
    name: 'regardless of age, but asked of somebody',
    text: 'Qualifications\nDiversity - Ability to work with people regardless of their age, gender or race.\nQuickBooks - Ability to keep lists.\nHonesty - Ability to act with integrity.',
    has: ['quickbooks'],
    force: { quickbooks: 'must' },
  },
  // prose without a heading
  {
    name: 'what a company supplies, keeps and runs',
    text: 'Tressick Farms supplies milk, keeps bees and runs a biogas plant. You must know SQL.',
    force: { sql: 'must' },
    not: ['biogas'],
  },
  {
    name: 'it goes on with the company',
    text: 'Our client is a haulier. It moves fruit for shops and has been praised for its apprenticeships in warehousing. You must know Excel.',
    force: { excel: 'must' },
    not: ['warehouse-operations'],
  },
  {
    name: 'it helps goes on with the candidate',
    text: 'Requirements\nYou must know SQL. It helps if you know Excel.',
    force: { sql: 'must', excel: 'nice' },
  },
  {
    name: 'a test for the shortlist',
    text: 'You must know QuickBooks. Shortlisted candidates will sit a short Excel exercise.',
    force: { quickbooks: 'must', excel: 'context' },
  },
  {
    name: 'gladness behind an if',
    text: "Somebody with SQL. If you've done some Docker or Tableau, we'll be very pleased, and if you have a bit of Java, so will our team.",
    force: { sql: 'must', docker: 'nice', tableau: 'nice', java: 'nice' },
  },
  {
    name: 'speakers who are encouraged',
    text: 'You must know SQL. Those who speak Mandarin are especially encouraged.',
    force: { sql: 'must', 'mandarin-chinese': 'nice' },
  },
  // languages in prose
  {
    name: 'some Danish, as suppliers speak little else',
    text: 'Requirements\n- Some Danish, as two suppliers speak little else\n- Enough English to follow site rules',
    has: ['danish', 'english'],
  },
  {
    name: 'from one language into another',
    text: 'You translate manuals from English into French.',
    has: ['english', 'french'],
  },
  {
    name: 'adjectives of countries',
    text: 'Requirements\n- A love of French cuisine, English gardens and the Danish coast',
    not: ['french', 'english', 'danish'],
  },
  // levels, checks, abbreviations
  {
    name: 'the letters of a role',
    text: 'Requirements\n- Two years as a Customer Success Manager (CSM) with Salesforce',
    has: ['salesforce'],
    not: ['csm'],
  },
  {
    name: 'the letters of a certificate',
    text: 'Requirements\n- Certified ScrumMaster (CSM)',
    has: ['csm'],
  },
  {
    name: 'candidates of another kind',
    text: 'About Orrin\nOrrin brings machine learning to drug candidates with best-in-class potential.\nRequirements\n- SQL',
    force: { 'machine-learning': 'context', sql: 'must' },
  },
  {
    name: 'a Level 3 award is no A level',
    text: 'Requirements\n- hold a Level 3 award',
    not: ['secondary-school-diploma'],
  },
  { name: 'A levels are', text: 'Requirements\n- Three A levels', has: ['secondary-school-diploma'] },
  {
    name: 'the service that checks',
    text: 'Additional\n- Disclosure and Barring Service check\n- Entitled to work in the UK\n- PVG scheme membership',
    has: ['background-check', 'work-authorisation'],
  },
  {
    name: 'qualified by experience lends no name',
    text: 'Requirements\n- AAT Level 3 or qualified by experience',
    has: ['aat-level-3'],
    not: ['aat-level-4'],
  },
  {
    name: 'GCP beside trials',
    text: 'Requirements\n- A grasp of GCP, ICH E9 and CDISC standards',
    has: ['gcp'],
    not: ['google-cloud'],
  },
  { name: 'GCP beside AWS', text: 'Requirements\n- AWS, Azure or GCP', has: ['google-cloud'], not: ['gcp'] },
  {
    name: 'EMR beside AWS',
    text: 'Requirements\n- AWS services such as S3, EMR and Redshift',
    has: ['amazon-emr'],
    not: ['electronic-health-records'],
  },
  {
    name: 'EMR on a ward',
    text: 'Requirements\n- Charting in an EMR and patient education',
    has: ['electronic-health-records'],
    not: ['amazon-emr'],
  },
  {
    name: 'a law that is no accountant',
    text: 'Responsibilities\n- Reporting under ACA, COBRA and FMLA',
    not: ['aca-icaew'],
  },
  {
    name: 'field sales knock on no doors',
    text: 'Requirements\n- Field sales',
    has: ['field-sales'],
    not: ['door-to-door-sales'],
  },
  {
    name: 'a model is validated',
    text: 'Requirements\n- Model validation in a bank',
    has: ['model-validation'],
    not: ['feature-engineering'],
  },
  {
    name: 'adaptive designs of trials',
    text: 'Requirements\n- Bayesian methods and adaptive designs',
    not: ['responsive-design'],
  },
  {
    name: 'an ambience is friendly',
    text: 'Duties\n- Keep a friendly and welcoming ambience',
    not: ['friendliness'],
  },
  {
    name: 'a certificate is not held for years',
    text: "Requirements\n- Five years' experience of arable farming, BASIS and FACTS certificates",
    has: ['basis-crop-protection', 'facts-qualified-adviser'],
  },
];
