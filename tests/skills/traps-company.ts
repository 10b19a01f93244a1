import type { Trap } from './trap.ts';

/** Traps read off whole postings: what says who the company, its teams and its departments are asks for nothing. */
export const COMPANY_TRAPS: readonly Trap[] = [
  // company text
  {
    name: 'what a company leads in, between its name and what it seeks',
    text: 'Hollin Partners, a leader in the biotech, logistics and medical devices industry, is looking for a talented writer with Excel skills.',
    has: ['excel'],
    force: { biotechnology: 'context', 'medical-devices': 'context', excel: 'must' },
  },
  {
    name: 'a semicolon does not end what is said of the company',
    text: 'Brackwell Inc. is a maker of turbine parts for the navy; provides project management and environmental remediation to ports; and supplies steel.',
    force: { 'project-management': 'context', 'environmental-remediation': 'context' },
    silent: true,
  },
  {
    name: 'what we expect to do ourselves',
    text: 'We expect to open our third clinical trial next spring.\nRequirements\n- Python',
    force: { 'clinical-trials': 'context', python: 'must' },
  },
  {
    name: 'what we expect of you',
    text: 'We expect Python and good SQL.',
    force: { python: 'must', sql: 'must' },
  },
  {
    name: 'what a team delivers',
    text: 'What you will do\nThe Fenwick Analytics team delivers machine learning tools and uses Tableau for reports.\nYou write SQL.',
    force: { 'machine-learning': 'context', tableau: 'context', sql: 'must' },
  },
  {
    name: 'members of teams',
    text: 'What you will do\nYou and other members of the Data Engineering, Data Science and Security teams write Python.',
    force: { 'data-engineering': 'context', 'data-science': 'context', python: 'must' },
  },
  {
    name: 'departments in parentheses',
    text: 'Responsibilities\n- Partner with stakeholders across a range of functions (e.g., Legal Affairs, Product Development, Marketing) and write reports in Excel',
    force: { 'product-development': 'context', marketing: 'context', excel: 'must' },
  },
  {
    name: 'a field inside the name of an institute',
    text: 'Responsibilities\n- Represent the Software Engineering Institute at trade fairs and keep the Excel lists',
    force: { 'software-development': 'context', excel: 'must' },
  },
  {
    name: 'a director of two fields',
    text: 'Responsibilities\n- Help the Senior Director of Clinical & Regulatory Affairs with plans in Excel',
    force: { 'regulatory-compliance': 'context', excel: 'must' },
  },
  {
    name: 'a team behind an abbreviation in parentheses',
    text: 'Responsibilities\n- Help the Machine Learning (ML) Team of the county with SQL',
    force: { 'machine-learning': 'context', sql: 'must' },
  },
  {
    name: 'the intent of a programme',
    text: 'Responsibilities\nThe intent of this program is to bring machine learning to every county.\n- Write SQL',
    force: { 'machine-learning': 'context', sql: 'must' },
  },
  {
    name: 'a trade that one works with',
    text: 'Responsibilities\n- Working closely with Architects, Testers and DevOps to design services in Java',
    force: { devops: 'context', java: 'must' },
  },
  {
    name: 'what expertise a house is built upon',
    text: "Summary\nBuilt upon proven project management and years of cybersecurity work, the institute's methods last.\nYou write SQL.",
    force: { 'project-management': 'context', cybersecurity: 'context', sql: 'must' },
  },
  {
    name: 'the citizenship office is no demand',
    text: 'Our clients include the U.S. Citizenship and Immigration Services and a bank.',
    not: ['work-authorisation'],
    silent: true,
  },
  {
    name: 'payments to physicians that a law has listed',
    text: 'Requirements\n- SQL\nSunshine Act\nRefunds to a licensed physician may be a reportable transfer of value under the transparency law.',
    force: { 'medical-licence': 'context', sql: 'must' },
  },
  {
    name: 'a test that belongs to the application',
    text: 'In addition to your application, please complete a SQL assessment under this link.',
    force: { sql: 'context' },
  },
  {
    name: 'a department that includes teams opens no note on pay',
    text: 'The Nortal Technology Department includes:\nData Services\nInfrastructure\nYou bring ideas.\nStrong knowledge of SQL\nExperience with Hadoop',
    has: ['sql', 'hadoop'],
    force: { sql: 'must', hadoop: 'must' },
  },
  {
    name: 'the parts of a department are asked of nobody',
    text: 'You join a house of makers.\nThe Nortal Technology Department includes:\nPlatforms\nProduct Strategy\nInformation Security\nStrong knowledge of SQL',
    force: { 'product-strategy': 'context', sql: 'must' },
  },
  {
    name: 'what is needed to answer a request',
    text: 'Requirements\n- SQL\nReasonable Accommodation Requests:\nAsk us by phone.\nIn order to address your request the following information is needed:\n- Requisition number',
    force: { sql: 'must', 'procurement-admin': 'context' },
  },
  {
    name: 'a line that asks is no heading, whatever list follows',
    text: 'Required Skills:\nKnowledge of Excel\nExcellent analytical and problem solving skills\n- - - -\nCall us',
    force: { 'analytical-thinking': 'must', 'problem-solving': 'must' },
  },
  {
    name: 'a placement at a company with the name of a product',
    text: 'About the role\nAn internship at Salesforce opens doors, and you write SQL there.',
    force: { salesforce: 'context', sql: 'must' },
  },
  { name: 'good at a product', text: 'You are good at Salesforce.', force: { salesforce: 'must' } },
  {
    name: 'teams including departments',
    text: 'Duties\n- Work closely with cross-functional teams, including manufacturing, quality assurance and regulatory, on SQL reports',
    force: { 'quality-assurance': 'context', sql: 'must' },
  },
  {
    name: 'the segment that a board files a job under',
    text: 'You are kind.\nJob Segment: Database, Scientific, SQL, Technology',
    silent: true,
  },
  {
    name: 'prizes of a company',
    text: 'Requirements\n- Python\nWhy We Are Proud To Be Larkfield!\nPrize for Machine Learning of the Year\nTop Place',
    force: { python: 'must', 'machine-learning': 'context' },
  },
  {
    name: 'a company that seeks, by a name that is also a product',
    text: 'Kronos Therapeutics seeks a chemist.\nRequirements\n- Python',
    force: { kronos: 'context', python: 'must' },
  },
  {
    name: 'what a company uses, behind a participle',
    text: 'Larkfield Bio seeks a chemist.\nRequirements\n- Python\nLeveraging research into oncology and machine learning, Larkfield Bio utilizes its platform to help patients.',
    force: { python: 'must', 'machine-learning': 'context' },
  },
  {
    name: 'whom one joins',
    text: "You'll be joining a group of creative, curious people.\nRequirements\n- Python",
    force: { python: 'must', curiosity: 'context' },
  },
  {
    name: 'what a group is responsible for',
    text: 'Your role\nWe look for an analyst to join the Model Review group ("MRG"), which is responsible for risk management and data quality at the bank.\nYou write SQL.',
    force: { 'risk-management': 'context', 'data-quality': 'context', sql: 'must' },
  },
  {
    name: 'a group of two fields',
    text: 'Your role\n- Report figures to the Data Science & Control group in Excel',
    force: { 'data-science': 'context', excel: 'must' },
  },
  {
    name: 'a council of a field',
    text: 'Your role\n- Present figures to the Risk Management Governance Council in Excel',
    force: { 'risk-management': 'context', excel: 'must' },
  },
  {
    name: 'what a company owns',
    text: "Your role\n- Work on Larkfield's core intellectual property with Python",
    force: { 'intellectual-property': 'context', python: 'must' },
  },
  {
    name: 'what the team knows',
    text: 'Your role\nOn the Analytics team, we know that ideas come up in software development every day.\nYou write SQL.',
    force: { 'software-development': 'context', sql: 'must' },
  },
  {
    name: 'what a company is, in a list of its own',
    text: 'Larkfield is:\n- Pioneering new robotics for farms\nRequirements:\n- Python',
    force: { robotics: 'context', python: 'must' },
  },
  {
    name: 'the department of a post',
    text: 'Department: Product Development\nRequirements:\n- Python',
    force: { 'product-development': 'context', python: 'must' },
  },
  {
    name: 'departments in lower case that one works with',
    text: 'Duties\n- Work collaboratively with manufacturing, quality assurance, regulatory, and project management to ship on time\n- Write SQL',
    force: { 'quality-assurance': 'context', 'project-management': 'context', sql: 'must' },
  },
  {
    name: 'fields that one works with are no departments',
    text: 'Duties\n- Work with SQL, project management and data analysis every day',
    force: { sql: 'must', 'project-management': 'must' },
  },
  {
    name: 'what a house is the leader of',
    text: 'Duties\nApplied Insights, with offices in three cities, is the global leader for data science and machine learning.\nYou write SQL.',
    force: { 'data-science': 'context', 'machine-learning': 'context', sql: 'must' },
  },
  {
    name: 'an industry that one may change',
    text: 'Duties\nYou make a difference in the life sciences industry with SQL.',
    force: { 'life-sciences': 'context', sql: 'must' },
  },
  {
    name: 'experience in an industry',
    text: 'Requirements\n- Experience in the life sciences industry',
    force: { 'life-sciences': 'must' },
  },
  {
    name: 'a heading with what a company is looking for',
    text: 'Larkfield is looking for two data scientists to join our team:\nSQL\nMachine learning',
    force: { sql: 'must', 'machine-learning': 'must' },
  },
  {
    name: 'a wish in one line is no heading on how to apply',
    text: 'Please only local candidates apply - thanks\nYou should be good at statistics and SQL.\nMachine learning is essential.',
    force: { sql: 'must', 'machine-learning': 'must' },
  },
  {
    name: 'the department of a post on a line below',
    text: 'Department\n1400 - Microbiology\nRequirements:\n- Python',
    force: { microbiology: 'context', python: 'must' },
  },
  {
    name: 'teams across a house',
    text: 'Duties\nThe analysts support many teams across the house including product development, sales, and marketing.\nYou write SQL.',
    force: { 'product-development': 'context', marketing: 'context', sql: 'must' },
  },
  {
    name: 'a research unit of two fields',
    text: 'Duties\n- Help the Machine Learning & Combinations Research Unit with SQL',
    force: { 'machine-learning': 'context', sql: 'must' },
  },
  {
    name: 'what E-Verify is for',
    text: 'Larkfield takes part in E-Verify, a system that tells us whether somebody has the right to work in the United States.',
    silent: true,
  },
  {
    name: 'colleagues in a field',
    text: 'Duties\nYou work closely with colleagues in medicinal chemistry, toxicology and sales.\nYou write SQL.',
    force: { 'medicinal-chemistry': 'context', toxicology: 'context', sql: 'must' },
  },
  {
    name: 'an adverb before what we are',
    text: 'Requirements\nYou know SQL.\nHowever, we are committed to finding a good match in all towns.',
    force: { sql: 'must', commitment: 'context' },
  },
  {
    name: 'an industry that grows',
    text: 'About you\nYou look for a company in a fast machine learning industry.\nYou know SQL.',
    force: { 'machine-learning': 'context', sql: 'must' },
  },
  {
    name: 'users of a company',
    text: 'About the role\nLarkfield Eight users range from clerks to teachers who make data for machine learning.\nYou know SQL.',
    force: { 'machine-learning': 'context', sql: 'must' },
  },
  {
    name: 'the title that a company gives inside',
    text: "Requirements\n- SQL\nLarkfield's Internal Job Title:\nClerk, Data Science and Machine Learning",
    force: { sql: 'must', 'data-science': 'context', 'machine-learning': 'context' },
  },
  {
    name: 'what a field at a company does',
    text: 'About the role\nData engineering at Larkfield looks after the catalogue of machine learning shops.\nYou know SQL.',
    force: { 'data-engineering': 'context', sql: 'must' },
  },
  {
    name: 'a team of people of whom one is part',
    text: 'Requirements\nYou know SQL.\nYou are part of a team of passionate, collaborative people.',
    force: { sql: 'must', enthusiasm: 'context', collaboration: 'context' },
  },
  {
    name: 'the company that one may look for',
    text: 'About the role\nAre you looking for an innovative, customer-focused company that grows?\nYou know SQL.',
    force: { sql: 'must' },
    not: ['customer-focus'],
  },
  {
    name: 'what a company thanks',
    text: 'About the role\nThanks to a strong work ethic and good luck, we now serve forty towns.\nYou know SQL.',
    force: { 'work-ethic': 'context', sql: 'must' },
  },
];
