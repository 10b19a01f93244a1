import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { allRoles, readRoleFiles } from '../../utils/cli/compile-roles.ts';
import { createRoleFinder } from '../../utils/matching/role-of-title.ts';
import type { RoleProfile } from '../../utils/model/role-profile.ts';

let roles: RoleProfile[];
let roleOf: (title: string) => string | undefined;
beforeAll(async () => {
  roles = allRoles(await readRoleFiles());
  const find = createRoleFinder(roles);
  roleOf = (title) => find(title)?.id;
});

describe('createRoleFinder', () => {
  it.each([
    ['Data Analyst', 'data-analyst'],
    ['SENIOR DATA ANALYST (m/w/d)', 'data-analyst'],
    ['Jr. Data Analyst II', 'data-analyst'],
    ['Data Analyst – Berlin, Teilzeit', 'data-analyst'],
    ['Data Analyst | Remote | EU', 'data-analyst'],
    ['Data Analyst (50 %, befristet)', 'data-analyst'],
    ['Datenanalyst:in', 'data-analyst'],
    ['Datenanalystin (w/m/d)', 'data-analyst'],
    ['Analyste de données H/F', 'data-analyst'],
    ['Analista de datos', 'data-analyst'],
    ['Softwareentwickler*in', 'software-engineer'],
    ['Softwareentwicklerin', 'software-engineer'],
    ['Software-Entwickler/-in (all genders)', 'software-engineer'],
    ['Développeur(se) logiciel - CDI', 'software-engineer'],
    ['Software Engineers wanted', 'software-engineer'],
    ['Engineer, Software', 'software-engineer'],
    ['Senior Engineer, Software', 'software-engineer'],
    ['Software Senior Engineer', 'software-engineer'],
    ['C++ Developer', 'software-engineer'],
    ['C# Developer', 'dotnet-developer'],
    ['.NET Developer', 'dotnet-developer'],
    ['Senior Full-Stack Developer', 'full-stack-developer'],
    ['Machine Learning Engineer', 'machine-learning-engineer'],
    ['UX/UI Designer (m/f/x)', 'ux-ui-designer'],
    ['Staff Nurse - Ward 7', 'nurse'],
    ['Registered Nurse (RN) ICU Nights', 'nurse'],
    ['Pflegefachmann/-frau', 'nurse'],
    ['Gesundheits- und Krankenpfleger/in', 'nurse'],
    ['Infirmier(ère) DE', 'nurse'],
    ['Enfermera', 'nurse'],
    ['Aide-soignante', 'care-assistant'],
    ['Staff Accountant', 'accountant'],
    ['Buchhalterin in Teilzeit', 'accountant'],
    ['Elektroniker/in für Betriebstechnik', 'electrician'],
    ['LKW-Fahrer CE (m/w/d) Nahverkehr', 'lorry-driver'],
    ['CDL A Truck Driver - Home Weekly', 'lorry-driver'],
    ['Magazijnmedewerker', 'warehouse-operative'],
    ['Mozo de almacén', 'warehouse-operative'],
    ['Verkäufer/in (m/w/d) in Vollzeit', 'shop-assistant'],
    ['Chef de projet digital F/H', 'it-project-manager'],
    ['Chef de partie', 'cook'],
    ['Sous Chef', 'cook'],
    ['Key-Account-Manager', 'account-manager'],
    ['Kaufmann für Büromanagement', 'administrative-assistant'],
    ['Receptionist for a busy dental practice', 'receptionist'],
    ['Welder/Fabricator', 'welder'],
    ['Night shift: Security Guard', 'security-guard'],
    ['Project Manager at Birkwood Energy', 'project-manager'],
    ['IT Support Specialist', 'it-support-technician'],
    ['Teacher of Mathematics', 'school-teacher'],
    ['Social Media Manager', 'social-media-manager'],
    ['Registered Nurse Recruiter (agency)', 'recruiter'],
    ['Koch in Vollzeit', 'cook'],
    ['Full-time Chef', 'cook'],
    ['Architekt Teilzeit (60 %)', 'architect'],
    ['Formateur développeur web', 'learning-and-development-specialist'],
  ])('%s is %s', (title, id) => {
    expect(roleOf(title)).toBe(id);
  });

  it.each([
    ['', 'no title'],
    ['   ', 'no title'],
    ['(m/w/d)', 'a gender mark alone'],
    ['Senior', 'seniority alone'],
    ['Software Engineering Manager', 'manages'],
    ['Data Analyst Manager', 'manages'],
    ['Director, Data Science', 'directs'],
    ['Director - Data Engineer', 'a director of an occupation'],
    ['Head of Software Engineers', 'heads'],
    ['Assistant Quantity Surveyor Instructor', 'teaches'],
    ['Responsable comptable', 'heads'],
    ['Data Engineer / Data Scientist', 'two roles side by side'],
    ['Electrician or Plumber', 'two roles side by side'],
    ['CNC programmer and estimator', 'two roles side by side'],
    ['Theatre programmer', 'programmes a theatre'],
    ['Architecte urbaniste d’entreprise', 'words that say too little beside others'],
    ['Yoga teacher', 'a single word that says too little beside another'],
    ['Business Entwickler', 'a single word that says too little beside another'],
    ['Datapoint Analysts', 'not whole words'],
    ['Nursery rhymes', 'not whole words'],
    ['Sales for Nurses', 'sells to nurses'],
    ['Coming to us as a talent', 'no occupation'],
    ['Astronaut', 'not in the list'],
    ['Sword swallower (m/f/x)', 'not in the list'],
  ])('%s is nothing: %s', (title) => {
    expect(roleOf(title)).toBeUndefined();
  });

  it('takes the longest of titles that overlap, and none where two profiles list the same', () => {
    const asks: RoleProfile['asks'] = [];
    const role = (id: string, titles: string[]): RoleProfile => ({
      id,
      label: titles[0] ?? id,
      family: 'x',
      titles,
      asks,
    });
    const find = createRoleFinder([
      role('keeper', ['Keeper']),
      role('light-keeper', ['Light keeper', 'Warden']),
      role('zoo', ['Zoo keeper', 'Warden']),
    ]);
    expect(find('Light keeper')?.id).toBe('light-keeper');
    expect(find('Gate keeper')?.id).toBe('keeper');
    expect(find('Warden')).toBeUndefined();
  });

  it('finds every profile by its label and by each of its titles', () => {
    const find = createRoleFinder(roles);
    const lost = roles.flatMap((role) =>
      [role.label, ...role.titles]
        .filter((title) => find(title)?.id !== role.id)
        .map((title) => `${role.id}: ${title}`),
    );
    expect(lost).toEqual([]);
  });

  it('bears titles that are huge or strange', () => {
    const long = `${'('.repeat(50_000)}Data Analyst${'/in'.repeat(50_000)}`;
    const started = performance.now();
    expect(roleOf(long)).toBeUndefined();
    for (const title of ['/'.repeat(10_000), ':in'.repeat(9_000), '\u0000\u001f', 'm/w/'.repeat(9_000)]) roleOf(title);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  const postings = new URL('../../../shared/data/skills/glassdoor/postings.jsonl', import.meta.url);
  it.skipIf(!existsSync(postings))('names most real titles of data roles (skipped: shared data not present)', () => {
    const lines = readFileSync(postings, 'utf8').trim().split('\n');
    const titles = [...new Set(lines.map((line) => (JSON.parse(line) as { title: string }).title))];
    const found = titles.map(roleOf).filter((id) => id !== undefined);
    expect(found.length / titles.length).toBeGreaterThan(0.5);
    expect(
      found.filter((id) => /data|machine|scien|bi-|biolog|chem/.test(id ?? '')).length / found.length,
    ).toBeGreaterThan(0.85);
  });
});
