import type { Trap } from './trap.ts';
import { COMPANY_TRAPS } from './traps-company.ts';
import { FIRST_SIGHT_TRAPS } from './traps-first-sight.ts';
import { FORCE_TRAPS } from './traps-force.ts';
import { LEXICON_TRAPS } from './traps-lexicon.ts';
import { MISREAD_TRAPS } from './traps-misread.ts';
import { PLAIN_POSTING_TRAPS } from './traps-plain-postings.ts';
import { SHAPE_TRAPS } from './traps-shapes.ts';
import { TEXT_TRAPS } from './traps-text.ts';
import { UNHEADED_TRAPS } from './traps-unheaded.ts';
import { WORD_TRAPS } from './traps-words.ts';

export const TRAPS: readonly Trap[] = [
  // Go
  {
    name: 'go-to-market is no language',
    text: 'You own our Go-to-market plan and SQL reports.',
    has: ['sql'],
    not: ['go'],
  },
  { name: 'go live is no language', text: 'Support every Go-live with SQL checks.', has: ['sql'], not: ['go'] },
  { name: 'going through interviews', text: "You'll go through three interviews.", not: ['go'] },
  { name: 'Go at the start of a sentence', text: 'Go above and beyond for our customers.', not: ['go'] },
  { name: 'Go in a list', text: 'Experience with Go, Kubernetes and PostgreSQL.', has: ['go', 'kubernetes'] },
  { name: 'Go after a cue', text: 'Three years of programming in Go.', has: ['go'], spans: ['Go'] },
  { name: 'Go developer in a requirement', text: 'Requirements:\n- Worked as a Go developer before', has: ['go'] },
  { name: 'Golang is certain', text: 'golang', has: ['go'] },
  { name: 'lower-case go in prose', text: 'Ready to go and learn Python?', has: ['python'], not: ['go'] },
  // R, C
  { name: 'R&D is no language', text: 'You join the R&D group and write Python.', has: ['python'], not: ['r'] },
  { name: 'R&D beside skills', text: 'Work with Python in R & D.', not: ['r'] },
  { name: 'R in a list', text: 'R, Python and SQL for statistical analysis', has: ['r', 'python', 'sql'] },
  { name: 'R with a cue behind', text: 'Comfortable with R programming.', has: ['r'] },
  { name: 'red flags are no R', text: 'Spot Red flags early.', not: ['r'] },
  { name: 'vitamin C is no language', text: 'Free fruit, vitamin C and Python meetups.', not: ['c'] },
  { name: 'C-level is no language', text: 'Experience in C-level reporting.', not: ['c'] },
  { name: 'C and another language', text: 'Knowledge of C and Linux internals.', has: ['c'] },
  { name: 'C++ keeps its signs', text: 'Strong C++.', has: ['cpp'], not: ['c'], spans: ['C++'] },
  { name: 'C# at the end', text: 'We need C#', has: ['c-sharp'], not: ['c'], spans: ['C#'] },
  { name: 'C/C++', text: 'Firmware in C/C++ required.', has: ['c', 'cpp'] },
  { name: 'C++17 is C++', text: 'Modern code in C++17.', has: ['cpp'] },
  {
    name: 'lower-case c in a list of tools',
    text: 'python,c,java',
    has: ['python', 'c', 'java'],
    spans: ['python', 'c', 'java'],
  },
  { name: 'class C licence', text: 'Driving licence of class C and SQL.', not: ['c'] },
  // dots
  { name: '.NET', text: 'Experience with .NET 8 and Azure', has: ['dotnet', 'azure'], not: ['c-sharp'] },
  { name: '.NET in parentheses', text: 'A stack (.NET, Azure) you know', has: ['dotnet'] },
  { name: 'net income is no .NET', text: 'Grow the net income.', not: ['dotnet'] },
  { name: 'Node.js', text: 'Experience with Node.js', has: ['node-js'], spans: ['Node.js'] },
  { name: 'NodeJS', text: 'Experience with NodeJS', has: ['node-js'] },
  { name: 'sentence end is no dot of a name', text: 'This is the Node. JS is fine too.', not: ['node-js'] },
  // JavaScript and Java
  { name: 'JavaScript holds no Java', text: 'Skilled in JavaScript.', has: ['javascript'], not: ['java'] },
  { name: 'Java Script in two words', text: 'Skilled in Java Script.', has: ['javascript'], not: ['java'] },
  { name: 'soft hyphen inside a name', text: 'Skilled in Java\u00adScript.', has: ['javascript'] },
  { name: 'zero-width space inside a name', text: 'Skilled in Kuber\u200bnetes.', has: ['kubernetes'] },
  {
    name: 'Python-based',
    text: 'Python-based services, Kubernetes-native tooling',
    has: ['python', 'kubernetes'],
    spans: ['Python', 'Kubernetes'],
  },
  { name: 'Python3', text: 'Scripts in Python3', has: ['python'] },
  { name: 'Python (primary)', text: 'Languages: Python (primary), Java (secondary)', has: ['python', 'java'] },
  { name: "Python's", text: "Knowledge of Python's ecosystem", has: ['python'], spans: ['Python'] },
  {
    name: 'inside another word',
    text: 'The pythonesque javanese platform is scaled.',
    not: ['python', 'java', 'scala'],
  },
  // Excel, Access, Word
  { name: 'excel in is a verb', text: 'You excel in teams.', not: ['excel'] },
  { name: 'Excel at, at the start', text: '- Excel at building trust', not: ['excel'] },
  { name: 'Excel in Title Case', text: 'Ability To Excel In A Busy Store', not: ['excel'] },
  { name: 'Excel the product', text: 'You know Excel well.', has: ['excel'] },
  { name: 'Excel alone on a line', text: 'Requirements\n- Excel\n- SQL', has: ['excel'] },
  {
    name: 'proficient in Excel in a list',
    text: 'Proficient in Word, Excel and PowerPoint',
    has: ['word', 'excel', 'powerpoint'],
  },
  { name: 'Microsoft Excel', text: 'microsoft excel', has: ['excel'] },
  { name: 'access to', text: 'Access to a car is useful.', not: ['access'] },
  { name: 'Access Control', text: 'Experience with Access Control Systems.', not: ['access'] },
  { name: 'Access among Office tools', text: 'Excel, Access and PowerPoint', has: ['access'] },
  { name: 'word of mouth', text: 'Growth by Word of mouth.', not: ['word'] },
  // React, Swift, Spring, Rust, Spark
  { name: 'react to is a verb', text: 'You react to incidents quickly.', not: ['react'] },
  { name: 'React at the start of a bullet', text: '- React to changes in the market', not: ['react'] },
  { name: 'reactive is no React', text: 'A reactive mindset on our platform', not: ['react'] },
  { name: 'React the library', text: 'Two years with React and TypeScript', has: ['react', 'typescript'] },
  { name: 'swift response', text: 'A Swift response to callers.', not: ['swift'] },
  { name: 'Swift in a list', text: 'iOS apps in Swift and Objective-C', has: ['swift'] },
  { name: 'spring 2027', text: 'Start in Spring 2027, salary in Euro.', not: ['spring'] },
  { name: 'Spring with Java', text: 'Java, Spring and Hibernate', has: ['java', 'spring'] },
  { name: 'rust removal', text: 'Rust removal and painting of hulls.', not: ['rust'] },
  { name: 'Rust with a cue', text: 'Experience with Rust', has: ['rust'] },
  { name: 'spark ideas', text: 'Spark ideas in workshops.', not: ['spark'] },
  { name: 'Apache Spark', text: 'pipelines on Apache Spark', has: ['spark'], spans: ['Apache Spark'] },
  // roles, teams, workplaces
  {
    name: 'a title names a role',
    text: 'Senior Java Developer\nAcme GmbH\nBerlin\nYou write Kotlin.',
    has: ['kotlin'],
    not: ['java'],
  },
  {
    name: 'a developer with years stays',
    text: 'Requirements\n- Java developer with 5 years of practice',
    has: ['java'],
  },
  { name: 'flexible hours are no trait', text: 'We have flexible working hours.', not: ['flexibility'] },
  // coordination
  {
    name: 'front- and back-end development',
    text: 'front- and back-end development',
    has: ['front-end-development', 'back-end-development'],
    spans: ['front', 'back-end development'],
  },
  {
    name: 'machine and deep learning',
    text: 'machine and deep learning',
    has: ['machine-learning', 'deep-learning'],
    spans: ['machine', 'deep learning'],
  },
  {
    name: 'Adobe Photoshop and Illustrator',
    text: 'Adobe Photoshop and Illustrator',
    has: ['photoshop', 'illustrator'],
  },
  { name: 'AWS/Azure/GCP', text: 'AWS/Azure/GCP', has: ['aws', 'azure', 'google-cloud'] },
  // spans
  {
    name: 'communication, not communication skills',
    text: 'Excellent communication skills',
    has: ['communication'],
    spans: ['communication'],
  },
  {
    name: 'project management, not its experience',
    text: 'project management experience',
    has: ['project-management'],
    spans: ['project management'],
  },
  { name: 'slashes part names', text: 'HTML/CSS', has: ['html', 'css'] },
  { name: 'CI/CD is one name', text: 'CI/CD', has: ['ci-cd'], spans: ['CI/CD'] },
  { name: 'CI-CD with a hyphen', text: 'Experience with CI-CD', has: ['ci-cd'] },
  { name: 'PL/SQL holds no SQL', text: 'PL/SQL', has: ['pl-sql'], not: ['sql'] },
  { name: 'a comma parts a name', text: 'machine, learning', not: ['machine-learning'] },
  { name: 'a line break parts a name', text: 'Power\nBI', not: ['power-bi'] },
  { name: 'a no-break space does not', text: 'Power\u00a0BI', has: ['power-bi'] },
  { name: 'a plural made by rule', text: 'Knowledge of relational database', has: ['relational-databases'] },
  { name: 'US spelling', text: 'data visualisation', has: ['data-visualization'] },
  // languages
  {
    name: 'German text, German names',
    text: 'Kenntnisse in Buchhaltung und Rechnungswesen sind für die Stelle wichtig.',
    has: ['accounting'],
    language: 'de',
  },
  {
    name: 'a German compound',
    text: 'Projektmanagementkenntnisse und Python-Kenntnisse sind für uns wichtig.',
    has: ['project-management', 'python'],
    language: 'de',
  },
  // credentials, degrees, knock-outs
  { name: 'CISSP', text: 'Requires an active CISSP.', has: ['cissp'] },
  { name: 'Ph.D.', text: 'A Ph.D. in statistics', has: ['doctorate', 'statistics'], spans: ['Ph.D.', 'statistics'] },
  { name: 'BSc', text: 'BSc in Computer Science', has: ['bachelor-degree', 'computer-science'] },
  { name: 'a degree of autonomy is none', text: 'A high degree of autonomy.', not: ['degree'] },
  { name: 'right to work', text: 'You must have the right to work in the UK.', has: ['work-authorisation'] },
  { name: 'driver\u2019s licence', text: 'A valid driver\u2019s license is required.', has: ['driving-licence'] },
  { name: 'DBS', text: 'This post needs an enhanced DBS check.', has: ['background-check'] },
  { name: 'lifting', text: 'Able to lift up to 50 lbs.', has: ['physical-demands'] },
  { name: '18 or older', text: 'Must be 18 years or older.', has: ['minimum-age'] },
  { name: 'security clearance', text: 'Active Secret clearance required.', has: ['security-clearance'] },
  {
    name: 'a test of software is no background check',
    text: 'You write unit tests in Java.',
    not: ['background-check'],
  },
  ...WORD_TRAPS,
  ...UNHEADED_TRAPS,
  ...FIRST_SIGHT_TRAPS,
  ...SHAPE_TRAPS,
  ...FORCE_TRAPS,
  ...TEXT_TRAPS,
  ...COMPANY_TRAPS,
  ...MISREAD_TRAPS,
  ...LEXICON_TRAPS,
  ...PLAIN_POSTING_TRAPS,
];
