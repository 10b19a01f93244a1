import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, blanked, findPersonal } from '../../utils/reading/personal.ts';

const url = new URL('https://example.org/people/mira');
const NAMES = ['Mira Okonkwo-Lindqvist'];
const personal = (text: string) => findPersonal(text, { names: NAMES, url });
const blind = (text: string) => blanked(text, personal(text));

/** What no panel and no file may show in blind mode; the rest of each line must stay. */
const LEAKS: [string, string, string][] = [
  ['name', 'Mira Okonkwo-Lindqvist writes Python', 'writes Python'],
  ['name', 'OKONKWO, Mira – data engineer', 'data engineer'],
  ['name', 'Mira Okonkwo, née Tamworth, data engineer', 'data engineer'],
  ['name', 'Mira Okonkwo (geb. Tamworth)', ''],
  ['name', 'Geburtsname: Tamworth-Quist', ''],
  ['pronouns', 'As a woman in technology I mentor Python beginners', 'in technology I mentor Python beginners'],
  ['pronouns', 'Als Frau in der Technik', 'in der Technik'],
  ['pronouns', 'En tant que femme ingénieure', 'ingénieure'],
  ['pronouns', 'Maternity leave, then SQL', 'leave, then SQL'],
  ['pronouns', 'Mutterschutz 2019, danach SQL', 'danach SQL'],
  ['pronouns', 'Mira (she/her), data engineer', 'data engineer'],
  ['pronouns', 'In 2021 she moved the warehouse to Snowflake', 'moved the warehouse to Snowflake'],
  ['pronouns', 'Ms Okonkwo leads the team', 'leads the team'],
  ['age', '34 years old, plumber', 'plumber'],
  ['age', 'Date of birth: 12.03.1991', ''],
  ['age', 'Geboren am 3. Mai 1988 in Kiel', ''],
  ['age', 'Née le 4 juillet 1990', ''],
  ['age', 'Born in 1979, welder', 'welder'],
  ['graduation', 'Graduated in 2009 with honours', 'with honours'],
  ['graduation', 'Education\nB.Sc. Computer science, 2005 – 2009\nExperience\nSQL since 2012', 'SQL since 2012'],
  ['school', 'B.Sc., University of Westmarch', 'B.Sc.'],
  ['school', 'Studium der Informatik, TU Lindenau', 'Informatik'],
  ['school', 'Universität Hohenfels, Physik', 'Physik'],
  ['address', '12 Alder Street, works with Docker', 'works with Docker'],
  ['address', 'Lindenstraße 7, 20095 Hamburg', ''],
  ['address', 'Location: Leeds, UK', ''],
  ['address', 'Nurse based in Leeds, UK', 'Nurse based in'],
  ['nationality', 'Originally from Norwegian Hills', 'Originally from'],
  ['nationality', 'Nationality: Norwegian', ''],
  ['nationality', 'Swedish citizen, nurse', 'nurse'],
  ['nationality', 'Staatsangehörigkeit: österreichisch', ''],
  ['contact', 'mira@example.org · +44 20 7946 0958', ''],
  ['contact', 'github.com/mira-okonkwo', ''],
];
const SECRET =
  /mira|okonkwo|lindqvist|tamworth|quist|\bwoman\b|\bfrau\b|\bfemme\b|maternity|mutterschutz|\bshe\b|\bher\b|\bms\b|34 years|1991|1988|1990|1979|2005|2009|westmarch|lindenau|hohenfels|alder|lindenstra|hamburg|leeds|norwegian|swedish|österreichisch|@|7946/i;

describe('blind mode', () => {
  it.each(LEAKS)('%s: %s', (kind, text, stays) => {
    const shown = blind(text);
    expect(shown).not.toMatch(SECRET);
    expect(shown).toContain(stays);
    expect(personal(text).map((each) => each.kind)).toContain(kind);
  });

  it.each([
    'Python, SQL and Docker since 2015',
    'Led the migration of 40 services to Kubernetes in 2021',
    'AWS Certified Solutions Architect, 2023',
    'English C1, German native speaker',
    'ISO 27001 audits for banks',
    'Certified in 2019 for high voltage work',
    'Managed 12 people in three sites',
    'We address security issues in a city of 40,000',
    'Taught children maths; religion and culture projects',
    'Location data and GIS for city planning',
    'As a manager I wrote scheduling software; Woman & Child clinic records',
    'Als Manager in der Pflege',
  ])('leaves what a person can do: %s', (text) => expect(blind(text)).toBe(text));

  it('stretches are in order and apart, and what is left holds none of their words', () => {
    const lines = fc.array(fc.constantFrom(...LEAKS.map(([, text]) => text)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join('\n');
        const found = personal(text);
        for (const [at, each] of found.entries()) {
          expect(each.start).toBeLessThan(each.end);
          expect(each.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
        }
        expect(blanked(text, found)).not.toMatch(SECRET);
        expect(blanked(text, found).split(BLANK).length - 1).toBe(found.length);
      }),
    );
  });

  it('a part of the text is blanked like the whole', () => {
    const text = 'Mira Okonkwo-Lindqvist, Python';
    const found = personal(text);
    expect(blanked(text, found, 3, text.length)).toBe(`${BLANK}, Python`);
    expect(blanked(text, found, 0, 8)).toBe(BLANK);
  });

  it('a long hostile line is read', () => {
    const text = `${'University of the de la '.repeat(4000)}${'A'.repeat(20_000)}${'12 '.repeat(5000)}`;
    expect(personal(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['addresses in one line', 'a@b.co '.repeat(48_000)],
    ['initials beside no name', `${'MO\n'.repeat(64_000)}${'Mira\n'.repeat(40_000)}`],
  ])('%s are gone through once', (_, text) => {
    const before = performance.now();
    expect(personal(text).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(4000);
  });
});
