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
    'No experience with Node.js or Java.',
    'No experience with ASP.NET, Java or Kotlin',
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

  it('a text of many parts takes time in proportion to it', () => {
    const text = 'Python\n'.repeat(2000);
    const breaks = Array.from({ length: 100_000 }, (_, at) => at * 7);
    // Time of the processor: others may be at work on it.
    const start = process.cpuUsage();
    expect(findProfileMentions(text, ownLexicon(), { now: NOW, breaks })).toHaveLength(2000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });

  it('an impossible period says nothing', () => {
    expect(claims('Python 2031-2035, Docker (2020-2015)')).toEqual(['python', 'docker']);
  });

  it('a line of fifty thousand letters is read', () => {
    expect(claims(`${'no experience with Java, '.repeat(2000)}then five years of SQL`).at(-1)).toBe('sql 5y');
  });
});

describe('languages that somebody speaks', () => {
  it.each([
    ['English - fluent', ['english advanced']],
    ['German (native)', ['german advanced']],
    ['Spanish — conversational', ['spanish working']],
    ['Languages: Russian - B1, Hindi - native', ['russian working', 'hindi advanced']],
    ['English (professional working), Dutch (elementary)', ['english working', 'dutch intro']],
    ['Sprachen: Deutsch (Muttersprache), Englisch C1', ['german advanced', 'english advanced']],
    ['Englisch: verhandlungssicher', ['english advanced']],
    [
      'Sprachkenntnisse\nEnglisch sehr gut\nFranzösisch\nSpanisch (Grundkenntnisse)',
      ['english advanced', 'french', 'spanish intro'],
    ],
    ['Langues : anglais (courant), allemand (notions)', ['english advanced', 'german intro']],
    ['Idiomas: inglés avanzado, alemán nativo', ['english advanced', 'german advanced']],
    ['Talen: Nederlands (moedertaal), Engels (vloeiend)', ['dutch advanced', 'english advanced']],
    ['Muttersprache: Deutsch', ['german advanced']],
    [
      'English\nFull professional proficiency\nGerman\nLimited working proficiency',
      ['english advanced', 'german working'],
    ],
    ['Languages\nPython\nEnglish\nGo', ['python', 'english', 'go']],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));

  it.each([
    'Polish the floors - good work for a basic wage',
    'Good at French fries - basic cooking',
    'English breakfast (basic)',
  ])('none: %s', (text) => {
    const languages = findProfileMentions(text, ownLexicon(), { now: NOW }).filter(({ kind }) => kind === 'language');
    expect(languages).toEqual([]);
  });
});

describe('years behind a name, as profile sites write them', () => {
  it.each([
    ['SQL · 6 yrs', ['sql 6y']],
    ['Docker | 3+ years', ['docker 3y']],
    ['Excel • 12 Jahre', ['excel 12y']],
    ['Python depuis 2019, SQL seit 2020', ['python 7y 2019..', 'sql 6y 2020..']],
    ['Docker · since 2021', ['docker 5y 2021..']],
    ['SQL · 6 endorsements', ['sql']],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

it('a list of hundreds of names is read in no time', () => {
  const text = Array.from({ length: 400 }, (_, at) => `Python, SQL, Kubernetes ${at}`).join(', ');
  const started = performance.now();
  expect(findProfileMentions(text, ownLexicon(), { now: NOW }).length).toBeGreaterThan(1000);
  // Seconds for each name, as it was once, are minutes.
  expect(performance.now() - started).toBeLessThan(5000);
});
