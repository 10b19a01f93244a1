/** Invented requirement blocks over many professions, with what has to be read from them. */
export interface LabelledPosting {
  name: string;
  text: string;
  /** Requirement id -> what is expected of it. Ids of alternatives sorted and joined by "|". */
  must?: string[];
  nice?: string[];
  /** Skill ids that give no requirement at all. */
  never?: string[];
  years?: Record<string, { min: number; max?: number }>;
  level?: Record<string, 'intro' | 'working' | 'advanced'>;
  knockOuts?: string[];
}

export const POSTINGS: readonly LabelledPosting[] = [
  {
    name: 'years between two numbers, levels behind the names, knock-outs in plain words',
    text: "Essential\n- Between 3 and 5 years of Java\n- Zwischen 2 und 4 Jahre SQL\n- Makaton or PECS, at least at a basic level\n- Docker to an advanced standard\n- A degree in art history, and at least three years' experience in a gallery\n- Able to carry patients down stairs\n- You must be over 18",
    must: ['java', 'sql', 'makaton|picture-exchange-communication', 'docker', 'art-history'],
    years: { java: { min: 3, max: 5 }, sql: { min: 2, max: 4 } },
    level: { 'makaton|picture-exchange-communication': 'intro', docker: 'advanced' },
    knockOuts: ['degree', 'minimum-age', 'physical-demands'],
  },
  {
    name: 'back-end developer, headings',
    text: 'About Wimbrel\nWimbrel runs its shops on Ruby and Kafka.\n\nWhat you will do\n- Build services in Python\n- Review Terraform changes\n\nWhat you bring\n- 5+ years of Python, 3-5 years of SQL\n- Java or Kotlin\n- Docker\n\nNice to have\n- Rust\n- GraphQL\n\nBenefits\n- Tableau training and a bicycle',
    must: ['python', 'terraform', 'sql', 'java|kotlin', 'docker'],
    nice: ['rust', 'graphql'],
    never: ['ruby', 'kafka', 'tableau'],
    years: { python: { min: 5 }, sql: { min: 3, max: 5 } },
  },
  {
    name: 'clauses override the section',
    text: 'Requirements:\n- Python required; Scala preferred\n- Kubernetes is a plus but not required\n- No experience with Terraform necessary\n- Ideally Docker',
    must: ['python'],
    nice: ['scala', 'kubernetes', 'docker'],
    never: ['terraform'],
  },
  {
    name: 'required under a preferred heading',
    text: 'Preferred qualifications\n- Tableau\n- SQL (required)\n- Power BI',
    must: ['sql'],
    nice: ['tableau', 'power-bi'],
  },
  {
    name: 'one line each, labels in the line',
    text: 'Must have: Java, SQL\nNice to have: Kafka\nBonus points: Terraform',
    must: ['java', 'sql'],
    nice: ['kafka', 'terraform'],
  },
  {
    name: 'ideal candidate is a must',
    text: 'The ideal candidate will have Python and SQL. Experience with Tableau would be an advantage.',
    must: ['python', 'sql'],
    nice: ['tableau'],
  },
  {
    name: 'no headings, company prose beside it',
    text: 'We are a payments company. Our platform is built on Kubernetes and Kafka. You have experience with Java. You must know SQL. About us: we love Python.',
    must: ['java', 'sql'],
    never: ['kubernetes', 'kafka', 'python'],
  },
  {
    name: 'cloud in the or sense',
    text: 'Requirements\n- Experience with AWS/Azure/GCP\n- One of: Python, Java, Scala',
    must: ['aws|azure|google-cloud', 'java|python|scala'],
  },
  {
    name: 'web pair in the and sense',
    text: 'Requirements\n- HTML/CSS\n- JavaScript and TypeScript',
    must: ['html', 'css', 'javascript', 'typescript'],
  },
  {
    name: 'parenthesis speaks for its neighbour',
    text: 'Requirements\n- Experience with SQL, Tableau (preferred), Python',
    must: ['sql', 'python'],
    nice: ['tableau'],
  },
  {
    name: 'a cue does not reach over a finished phrase',
    text: 'Requirements\n- Strong SQL skills, and Tableau is a plus',
    must: ['sql'],
    nice: ['tableau'],
  },
  {
    name: 'nurse',
    text: 'Staff Nurse\n\nMain duties\n- Wound care and medication administration\n- Patient triage\n\nEssential criteria\n- Current BLS certification\n- Enhanced DBS check\n\nDesirable criteria\n- Phlebotomy\n\nAbout the trust\nOur hospital teaches radiology.',
    must: ['wound-care', 'medication-administration', 'triage', 'background-check'],
    nice: ['phlebotomy'],
    never: ['radiology'],
    knockOuts: ['background-check'],
  },
  {
    name: 'accountant',
    text: 'Requirements\n- 3 years of accounts payable\n- Advanced Excel\n- Basic knowledge of SAP\n- Degree in accounting or equivalent experience',
    must: ['accounts-payable', 'excel', 'sap', 'degree|equivalent-experience'],
    years: { 'accounts-payable': { min: 3 } },
    level: { excel: 'advanced', sap: 'intro' },
    knockOuts: ['degree|equivalent-experience'],
  },
  {
    name: 'project manager with credentials',
    text: 'Qualifications\n- Five years of project management\n- PMP or PRINCE2 Practitioner preferred\n- Requires an active CISSP',
    must: ['project-management', 'cissp'],
    years: { 'project-management': { min: 5 } },
  },
  {
    name: 'driver with knock-outs',
    text: "Requirements\n- Valid driver's license\n- Must be 21 years or older\n- Able to lift up to 50 lbs\n- Must pass a background check and drug test\n- Legally authorized to work in the US",
    must: ['driving-licence', 'minimum-age', 'physical-demands', 'background-check', 'work-authorisation'],
    knockOuts: ['driving-licence', 'minimum-age', 'physical-demands', 'background-check', 'work-authorisation'],
  },
  {
    name: 'years that are not experience',
    text: 'Our company has 20 years in business. You must be 18 years or older. Requirements: 2 years of Python, and a 3-year plan for SQL.',
    must: ['python', 'minimum-age'],
    years: { python: { min: 2 } },
    knockOuts: ['minimum-age'],
  },
  {
    name: 'German office post',
    text: 'Deine Aufgaben\n- Pflege der Buchhaltung\n\nDein Profil\n- Gute Kenntnisse in Excel und SAP\n- 3 Jahre Erfahrung mit Python\n- SQL ist wünschenswert\n\nWir bieten\n- Kurse in Tableau und ein gutes Team für dich',
    must: ['excel', 'sap', 'python'],
    nice: ['sql'],
    never: ['tableau'],
    years: { python: { min: 3 } },
    level: { excel: 'working' },
  },
  {
    name: 'French developer post',
    text: 'Vos missions\n- Développer des services en Java pour la plateforme\n\nProfil recherché\n- 5 ans de Python\n- SQL exigé\n- Docker serait un plus\n\nNous offrons\n- Une formation Kubernetes et un vélo',
    must: ['java', 'python', 'sql'],
    nice: ['docker'],
    never: ['kubernetes'],
    years: { python: { min: 5 } },
  },
  {
    name: 'Spanish analyst post',
    text: 'Funciones\n- Crear informes en Tableau para el equipo\n\nRequisitos\n- 2 años de SQL\n- Python imprescindible\n- Se valorará Power BI\n\nOfrecemos\n- Cursos de Kubernetes para ti y los tuyos',
    must: ['tableau', 'sql', 'python'],
    nice: ['power-bi'],
    never: ['kubernetes'],
    years: { sql: { min: 2 } },
  },
  {
    name: 'Dutch engineer post',
    text: 'Wat ga je doen\n- Je bouwt diensten in Java voor de overheid\n\nWat vragen wij\n- 4 jaar ervaring met Python\n- SQL\n- Docker is een pré\n\nWat bieden wij\n- Een cursus Kubernetes en een fiets van de zaak',
    must: ['java', 'python', 'sql'],
    nice: ['docker'],
    never: ['kubernetes'],
    years: { python: { min: 4 } },
  },
  {
    name: 'equal opportunity, pay and application text ask for nothing',
    text: 'Requirements\n- SQL\n\nEqual opportunity\nWe welcome everyone who knows Python.\n\nCompensation\nThe pay depends on Tableau skills.\n\nHow to apply\nSend your CV as Excel or Java file.',
    must: ['sql'],
    never: ['python', 'tableau', 'excel', 'java'],
  },
  {
    name: 'the team is not a skill',
    text: 'Responsibilities\n- Work with the accounting team on SQL reports',
    must: ['sql'],
    never: ['accounting'],
  },
  {
    name: 'the same skill twice keeps the stronger force',
    text: 'Nice to have\n- Python\n\nRequirements\n- Python and SQL',
    must: ['python', 'sql'],
  },
  {
    name: 'both degrees of one line',
    text: "Education\n- Bachelor's degree in computer science required, Master's degree preferred",
    must: ['bachelor-degree', 'computer-science'],
    nice: ['master-degree'],
    knockOuts: ['bachelor-degree', 'master-degree'],
  },
  {
    name: 'what ideally speaks of is not in the lexicon',
    text: 'Requirements\n- Three years of Tableau, ideally in a large bank\n- SQL, ideally\n- Familiarity with our Python team',
    must: ['tableau'],
    nice: ['sql'],
    never: ['python'],
    years: { tableau: { min: 3 } },
  },
  {
    name: 'fields of a degree are alternatives',
    text: 'Requirements\n- Degree in Statistics, Computer Science or a related field\n- A degree or equivalent practical experience',
    must: ['degree', 'degree|equivalent-experience', 'computer-science|statistics'],
    never: ['resourcefulness'],
    knockOuts: ['degree', 'degree|equivalent-experience'],
  },
  {
    name: 'levels on both sides',
    text: 'Requirements\n- Highly proficient in Python, proficient in Java and basic knowledge of SQL\n- Tableau (expert)\n- Good knowledge of Docker',
    must: ['python', 'java', 'sql', 'tableau', 'docker'],
    level: { python: 'advanced', java: 'working', sql: 'intro', tableau: 'advanced', docker: 'working' },
  },
  {
    name: 'years behind the name',
    text: 'Requirements\n- Python (5+ years), SQL (2 years)\n- Java: 3 years',
    must: ['python', 'sql', 'java'],
    years: { python: { min: 5 }, sql: { min: 2 }, java: { min: 3 } },
  },
  {
    name: 'capitals as headings, run-on bullets',
    text: 'RESPONSIBILITIES INCLUDE\n\u2022 Keep SQL reports \u2022 Maintain Tableau dashboards\nPREFERRED SKILLS\n\u2022 Python\nWHAT WE OFFER\n\u2022 Docker courses',
    must: ['sql', 'tableau'],
    nice: ['python'],
    never: ['docker'],
  },
  {
    name: 'visa in a note at the end',
    text: 'Requirements\n- SQL\n\nHow to apply\nWe cannot offer visa sponsorship for this post. Secret clearance is required.',
    must: ['sql', 'work-authorisation', 'security-clearance'],
    knockOuts: ['work-authorisation', 'security-clearance'],
  },
  {
    name: 'care worker, prose only',
    text: 'We are looking for a carer who can help with personal care and meal preparation. You will need a driving licence. Our homes use Excel for rotas.',
    must: ['personal-care', 'driving-licence'],
    never: ['excel'],
    knockOuts: ['driving-licence'],
  },
];
