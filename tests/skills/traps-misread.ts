import type { Trap } from './trap.ts';

/** Traps read off whole postings: words that name no skill in their sentence, names that a reader finds, forces. */
export const MISREAD_TRAPS: readonly Trap[] = [
  // no skill in this sentence
  {
    name: 'interpreting of data is no trade of interpreters',
    text: 'Requirements\n- Understanding of interpreting of data',
    not: ['interpreting'],
  },
  {
    name: 'proactive services are no trait',
    text: 'Duties\nYou support our proactive health care visits with SQL.',
    has: ['sql'],
    not: ['proactivity'],
  },
  { name: 'a proactive person', text: 'Requirements\n- Proactive approach', has: ['proactivity'] },
  {
    name: 'two words that describe a workplace',
    text: 'Duties\nYou work in a flexible and collaborative environment with SQL.',
    has: ['sql'],
    not: ['flexibility', 'collaboration'],
  },
  {
    name: 'the field that a post supports is a department',
    text: 'Summary\nThis position supports Scientific & Regulatory Affairs by writing reports in Excel.',
    force: { 'regulatory-compliance': 'context', excel: 'must' },
  },
  {
    name: 'reading papers is not writing them',
    text: 'Duties\n- Stay familiar with the scientific literature',
    not: ['scientific-writing'],
  },
  { name: 'a work shift', text: 'Work Shift\n1 - First Shift', not: ['shift-readiness'] },
  {
    name: 'whom one joins, and it grows',
    text: 'We are looking for a clerk to join our growing team.',
    not: ['team-building'],
  },
  {
    name: 'professional experience is no manner',
    text: 'Requirements\n- Eight years of professional experience with SQL',
    has: ['sql'],
    not: ['professionalism'],
  },
  { name: 'determined by a board', text: 'The level will be determined based on education.', not: ['resilience'] },
  { name: 'filing cabinets', text: 'You use phones, filing cabinets and Excel.', not: ['filing'], has: ['excel'] },
  { name: 'sourcing data', text: 'Experience sourcing data via REST APIs', not: ['procurement'] },
  { name: 'in design is no InDesign', text: 'Requirements\n- Fluency in design patterns', not: ['indesign'] },
  { name: 'In Design the program', text: 'Requirements\n- Photoshop, In Design, Illustrator', has: ['indesign'] },
  {
    name: 'to deliver products is no driving',
    text: 'You deliver products that change lives.',
    not: ['delivery-driving'],
  },
  {
    name: 'removal from a register is no moving of furniture',
    text: 'It ends in removal from the list.',
    not: ['removals'],
  },
  { name: 'removals experience', text: 'Requirements\n- Removals experience', has: ['removals'] },
  {
    name: 'post-certification is no peace officer',
    text: 'Requirements\n- Two years of post-certification practice',
    not: ['post-certification'],
  },
  { name: 'POST certification', text: 'Requirements\n- POST certification', has: ['post-certification'] },
  {
    name: 'a DOE clearance is no experiment',
    text: 'You must hold a Department of Energy (DOE) clearance.',
    not: ['experimental-design'],
  },
  { name: 'using DOE', text: 'You find the best process using DOE.', has: ['experimental-design'] },
  {
    name: 'decision makers are an audience',
    text: 'You explain figures to decision makers in SQL.',
    has: ['sql'],
    not: ['decision-making'],
  },
  {
    name: 'project experience is no program',
    text: 'Project experience with SQL.',
    has: ['sql'],
    not: ['microsoft-project'],
  },
  {
    name: 'a cloud inside the name of a product',
    text: 'You work with the Salesforce Analytics Cloud platform.',
    has: ['salesforce'],
    not: ['cloud-computing'],
  },
  {
    name: 'interpreting results is no trade of interpreters',
    text: 'Requirements\n- Experience interpreting the results of surveys',
    not: ['interpreting'],
  },
  {
    name: 'the accuracy of figures is no trait',
    text: 'You check the accuracy of reports and audit the data for accuracy and integrity.',
    not: ['accuracy', 'integrity'],
  },
  { name: 'integrity of a person', text: 'Requirements\n- Integrity and accuracy', has: ['integrity', 'accuracy'] },
  {
    name: 'a high degree of something is no degree',
    text: 'This job will require a high degree of attention to detail.',
    has: ['attention-to-detail'],
    not: ['degree'],
  },
  {
    name: 'a product suite is no design suite',
    text: 'Requirements\n- Office Product Suite skills',
    not: ['adobe-creative-suite'],
  },
  // found where a reader finds it
  {
    name: 'the last field of a degree behind one that no lexicon has',
    text: 'PhD in Statistics, Mathematics, Oddology or Economics or another quantitative subject',
    has: ['doctorate', 'statistics', 'economics'],
  },
  { name: 'and/or joins names', text: 'Proficient in Spark SQL and/or Hive', has: ['spark', 'hive'] },
  { name: 'a name that is called a plus', text: 'You will love it here: Spark is a plus.', has: ['spark'] },
  // force
  {
    name: 'what stands before a model is not preferred',
    text: 'Responsibilities\nData Management and Pre-Modeling\n- Build data pipelines with SQL',
    force: { 'data-pipelines': 'must', sql: 'must' },
  },
  {
    name: 'a heading in two lines',
    text: 'Required\nQualifications\n- SQL\nPreferred\nQualifications\n- Python',
    force: { sql: 'must', python: 'nice' },
  },
  {
    name: 'we prefer',
    text: 'Qualifications\n- SQL\n- We prefer data visualization',
    force: { sql: 'must', 'data-visualization': 'nice' },
  },
  {
    name: 'one kind is asked for, one of it preferred',
    text: 'Requirements\n- Working knowledge of scripting languages, Python strongly preferred',
    force: { scripting: 'must', python: 'nice' },
  },
  {
    name: 'a dash before what is preferred',
    text: 'Requirements\n- Proficiency with containerization - Docker preferred',
    force: { containers: 'must', docker: 'nice' },
  },
  {
    name: 'one degree asked for, a higher one preferred',
    text: 'Education\nBachelor degree in statistics, Masters in economics preferred.',
    force: { 'bachelor-degree': 'must', statistics: 'must', 'master-degree': 'nice', economics: 'nice' },
  },
  {
    name: 'experience with a name is no heading over it',
    text: 'Preferred qualifications\nExperience with Kubernetes based systems\nExperience with Terraform',
    force: { kubernetes: 'nice', terraform: 'nice' },
  },
  {
    name: 'preferred in a list of fields',
    text: 'Education\nMaster degree preferred in: statistics, mathematics or economics',
    force: { 'master-degree': 'nice', statistics: 'nice', mathematics: 'nice' },
  },
  {
    name: 'a check in running text below the nice ones',
    text: 'Desired qualifications\n- Python\nAll positions are subject to a background check.',
    force: { python: 'nice', 'background-check': 'must' },
  },
  {
    name: 'a list of three with unknown members that is a plus',
    text: 'Requirements\n- Knowledge of fund accounting, oddments, hedge matters will be a plus',
    force: { 'fund-accounting': 'nice' },
  },
  {
    name: 'names in parentheses before a cue',
    text: 'Requirements\n- Protein work (SDS-PAGE, and Western blotting, and so on) is desired',
    force: { 'western-blotting': 'nice' },
  },
  {
    name: 'a degree plus years',
    text: 'Qualifications\n- Bachelor degree in statistics plus a minimum of two years with SQL',
    force: { statistics: 'must', sql: 'must' },
  },
  {
    name: 'two demands in one pair of parentheses',
    text: 'You pull data from many places (working knowledge of SQL is required, Python is a plus).',
    force: { sql: 'must', python: 'nice' },
  },
  {
    name: 'a must in parentheses is not taken back by what follows it there',
    text: 'Requirements\n- Experience with cell culture (mouse lines a must, fly lines desirable)',
    force: { 'cell-culture': 'must' },
  },
  {
    name: 'required first, preferred behind "and skills in"',
    text: 'This position requires a high level of expertise with Excel, and skills in SQL and Tableau are preferred.',
    force: { excel: 'must', sql: 'nice', tableau: 'nice' },
  },
  {
    name: 'priority consideration is a plus',
    text: 'Qualifications\n- Candidates with a Tableau certificate will receive priority consideration',
    force: { tableau: 'nice' },
  },
  {
    name: 'what gives you an edge',
    text: 'What we look for:\nSQL\nWhat gives you an edge:\nGit and Docker\nKubernetes',
    force: { sql: 'must', git: 'nice', docker: 'nice', kubernetes: 'nice' },
  },
  {
    name: 'what will you be doing?',
    text: 'Requirements\nSQL\nWhat will you be doing?\nApply predictive modeling to forecast sales with Python',
    force: { 'predictive-modeling': 'must', python: 'must' },
  },
  { name: 'a level of quality is no school exam', text: 'Do the work at a level of quality that lasts.', silent: true },
  {
    name: 'a different degree of something',
    text: 'You handle data with different degree of structure.',
    not: ['degree'],
  },
  { name: 'dynamic programming is no trait', text: 'Requirements\n- Dynamic programming', not: ['enthusiasm'] },
  {
    name: 'analytical techniques of any trade',
    text: 'Requirements\n- Knowledge of analytical techniques such as machine learning',
    has: ['machine-learning'],
    not: ['analytical-chemistry'],
  },
];
