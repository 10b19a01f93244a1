import { describe, expect, it } from 'vitest';
import { findMentions } from '../../utils/skills/mentions.ts';
import { findProfileMentions } from '../../utils/skills/profile-mentions.ts';
import { ownLexicon } from './compiled.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

/** "python 5y 2019..2024": what is claimed, short. */
function claims(text: string, language?: string): string[] {
  return findProfileMentions(text, ownLexicon(), { now: NOW, ...(language && { language }) }).map(
    ({ id, years, level, period }) =>
      [id, years === undefined ? '' : `${years}y`, level, period && `${period.from}..${period.to ?? ''}`]
        .filter(Boolean)
        .join(' '),
  );
}

describe('what a candidate’s text claims', () => {
  it.each([
    [
      'a list with dates',
      'Python (2019-2024), PostgreSQL since 2020, Kubernetes',
      ['python 5y 2019..2024', 'postgresql 6y 2020..', 'kubernetes'],
    ],
    ['years in words', '5 years of SQL. Drei Jahre Erfahrung mit Docker.', ['sql 5y', 'docker 3y']],
    ['a title', 'Python Developer at Northwind Mills', ['python']],
    [
      'names on lines of their own',
      'Languages\nPython\nJavaScript\nGo\nInterests\nreading, hiking',
      ['python', 'javascript', 'go'],
    ],
    ['levels', 'Excel (advanced), Photoshop, teamwork', ['excel advanced', 'photoshop', 'teamwork']],
    ['a story', '“About me”\nI build data pipelines in Python and SQL.', ['data-pipelines', 'python', 'sql']],
    ['credentials', 'Certified Scrum Master, CISSP', ['csm', 'cissp']],
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));

  it('an entry’s dates say when, not how long', () => {
    const text = 'Senior engineer\nNorthwind Mills, Mar 2019 – Present\n- Built REST APIs with Django and Docker';
    expect(claims(text)).toEqual(['rest-apis 2019-03..', 'django 2019-03..', 'docker 2019-03..']);
  });

  it('a heading ends an entry', () => {
    const text = 'Northwind Mills, 2019 – 2021\nDocker\nSkills\nSQL';
    const blocks = [0, 29, 36, 43].map((start, at) => ({
      start,
      end: [28, 35, 42, 46][at] ?? 0,
      kind: at === 2 ? ('heading' as const) : ('paragraph' as const),
      ...(at === 2 && { level: 2 }),
    }));
    const found = findProfileMentions(text, ownLexicon(), { now: NOW, blocks });
    expect(found.map(({ id, period }) => [id, period?.from])).toEqual([
      ['docker', '2019'],
      ['sql', undefined],
    ]);
  });

  it.each([
    'I have no experience with Java.',
    'No experience with Java, C# or Visual Basic.',
    'Not familiar with SQL or Power BI yet.',
    'Learning Rust. Want to learn Kubernetes and Terraform. Interested in Go.',
    'Never used Photoshop',
    'Ich lerne gerade Kotlin. Keine Erfahrung mit Java oder C#.',
    'Sans expérience avec Docker. J’apprends Python.',
    'Sin experiencia con Docker. Aprendiendo Python.',
    'Geen ervaring met Docker.',
    'Rust (learning), Docker: none',
  ])('denied, or only wished for: %s', (text) => {
    expect(findMentions(text, ownLexicon()).length, 'names that the lexicon knows').toBeGreaterThan(0);
    expect(claims(text)).toEqual([]);
  });

  it('a turn ends what is denied', () => {
    expect(claims('No experience with Java, but five years of Kotlin.')).toEqual(['kotlin 5y']);
  });

  it('an impossible period says nothing', () => {
    expect(claims('Python 2031-2035, Docker (2020-2015)')).toEqual(['python', 'docker']);
  });

  it('a line of fifty thousand letters is read', () => {
    expect(claims(`${'no experience with Java, '.repeat(2000)}then five years of SQL`).at(-1)).toBe('sql 5y');
  });
});
