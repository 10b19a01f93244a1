import type { CredentialSkill, Verdict } from '../model/credential.ts';
import type { AwardKind } from '../model/named-credential.ts';
import type { NewClaim } from './claims.ts';

/** A sample badge; issuers, names and texts are invented. Months count back from the day the sample is added. */
export interface SampleCredential {
  name: string;
  issuer: string;
  description: string;
  criteria: string;
  tags: readonly string[];
  award: AwardKind;
  monthsAgo: number;
  /** How long it is valid; absent: it does not end. */
  validMonths?: number;
  verdict: Extract<Verdict, 'verified' | 'unverified' | 'self-asserted'>;
  skills: readonly CredentialSkill[];
}

function tagged(field: string, id: string, level: CredentialSkill['level'] = 'working'): CredentialSkill {
  return { id, via: 'tag', field, level };
}

function aligned(field: string, id: string, level: CredentialSkill['level'] = 'working'): CredentialSkill {
  return { id, via: 'alignment', field, level };
}

export const SAMPLE_CREDENTIALS: readonly SampleCredential[] = [
  {
    name: 'Python Foundations with Projects',
    issuer: 'Lindenhof Open Academy',
    description: 'Small programs, tests and a final project read by a tutor.',
    criteria: 'Pass five graded exercises and defend a project of your own.',
    tags: ['Python', 'Unit testing'],
    award: 'certificate',
    monthsAgo: 14,
    verdict: 'verified',
    skills: [aligned('Python', 'python'), tagged('Unit testing', 'unit-testing')],
  },
  {
    name: 'Git in Teams',
    issuer: 'Lindenhof Open Academy',
    description: 'Branches, reviews and clean histories.',
    criteria: 'Review and merge ten changes in a shared repository.',
    tags: ['Git', 'Code review'],
    award: 'badge',
    monthsAgo: 12,
    verdict: 'verified',
    skills: [tagged('Git', 'git'), tagged('Code review', 'code-review')],
  },
  {
    name: 'SQL for Reporting',
    issuer: 'Kestrel Data School',
    description: 'Joins, window functions and queries that stay readable.',
    criteria: 'Answer twelve questions from a company database in a supervised lab.',
    tags: ['SQL', 'PostgreSQL'],
    award: 'certificate',
    monthsAgo: 9,
    validMonths: 36,
    verdict: 'verified',
    skills: [aligned('SQL', 'sql'), tagged('PostgreSQL', 'postgresql')],
  },
  {
    name: 'Data Analysis Studio',
    issuer: 'Kestrel Data School',
    description: 'From a question to a chart that answers it.',
    criteria: 'Hand in three analyses with code and a written summary.',
    tags: ['Data analysis', 'pandas', 'Data visualization'],
    award: 'professional-certificate',
    monthsAgo: 6,
    verdict: 'verified',
    skills: [
      aligned('Data analysis', 'data-analysis'),
      tagged('pandas', 'pandas'),
      tagged('Data visualization', 'data-visualization'),
    ],
  },
  {
    name: 'Web Front End, Level 1',
    issuer: 'Brückenwerk Coding Guild',
    description: 'Pages that work with a keyboard and on a telephone.',
    criteria: 'Build two sites and pass a review.',
    tags: ['JavaScript', 'HTML', 'CSS'],
    award: 'badge',
    monthsAgo: 20,
    verdict: 'unverified',
    skills: [
      tagged('JavaScript', 'javascript', 'intro'),
      tagged('HTML', 'html', 'working'),
      tagged('CSS', 'css', 'working'),
    ],
  },
  {
    name: 'React Workshop',
    issuer: 'Brückenwerk Coding Guild',
    description: 'Components, state and tests over four weekends.',
    criteria: 'Take part and hand in the final exercise.',
    tags: ['React', 'TypeScript'],
    award: 'badge',
    monthsAgo: 8,
    verdict: 'unverified',
    skills: [tagged('React', 'react'), tagged('TypeScript', 'typescript', 'intro')],
  },
  {
    name: 'Containers in Practice',
    issuer: 'Northquay Cloud Institute',
    description: 'Images, registries and a first cluster.',
    criteria: 'Complete the lab within two hours.',
    tags: ['Docker', 'Kubernetes'],
    award: 'certification-exam',
    monthsAgo: 40,
    validMonths: 24,
    verdict: 'verified',
    skills: [aligned('Docker', 'docker'), tagged('Kubernetes', 'kubernetes', 'intro')],
  },
  {
    name: 'Cloud Operations Associate',
    issuer: 'Northquay Cloud Institute',
    description: 'Networks, access and cost on a public cloud.',
    criteria: 'Pass the exam.',
    tags: ['AWS', 'Linux'],
    award: 'certification-exam',
    monthsAgo: 34,
    validMonths: 36,
    verdict: 'unverified',
    skills: [tagged('AWS', 'aws'), tagged('Linux', 'linux')],
  },
  {
    name: 'Spreadsheets for the Office',
    issuer: 'Marwell Adult Education',
    description: 'Formulas, pivot tables and tidy workbooks.',
    criteria: 'Pass the practical test.',
    tags: ['Microsoft Excel', 'Pivot tables'],
    award: 'certificate',
    monthsAgo: 30,
    verdict: 'unverified',
    skills: [tagged('Microsoft Excel', 'excel')],
  },
  {
    name: 'Running Small Projects',
    issuer: 'Marwell Adult Education',
    description: 'Plan, risks, meetings and a calm end.',
    criteria: 'Attend all evenings and present a plan.',
    tags: ['Project management'],
    award: 'certificate',
    monthsAgo: 18,
    verdict: 'self-asserted',
    skills: [{ id: 'project-management', via: 'person', field: 'Running Small Projects', level: 'working' }],
  },
  {
    name: 'Customer Service Desk',
    issuer: 'Halden Retail Trust',
    description: 'Listening, calming and solving at a service desk.',
    criteria: 'Six weeks at the desk with a mentor.',
    tags: ['Customer service'],
    award: 'micro-apprenticeship',
    monthsAgo: 26,
    verdict: 'self-asserted',
    skills: [{ id: 'customer-service', via: 'person', field: 'Customer Service Desk', level: 'working' }],
  },
  {
    name: 'Clear Writing at Work',
    issuer: 'Halden Retail Trust',
    description: 'Mails, notes and reports that people read to the end.',
    criteria: 'Hand in four texts and revise them.',
    tags: ['Written communication'],
    award: 'badge',
    monthsAgo: 5,
    verdict: 'unverified',
    skills: [tagged('Written communication', 'written-communication')],
  },
];

export const SAMPLE_CLAIMS: readonly NewClaim[] = [
  { skillId: 'python', label: 'Python', years: 3 },
  { skillId: 'sql', label: 'SQL', years: 2 },
  { skillId: 'communication', label: 'communication' },
  { skillId: 'teamwork', label: 'teamwork' },
  { skillId: 'english', label: 'English', level: 'advanced' },
  { skillId: 'microsoft-office', label: 'Microsoft Office', years: 5 },
];
