import { beforeAll, describe, expect, it } from 'vitest';
import { courseSchema } from '../../utils/model/course.ts';
import type { CourseWords } from '../../utils/providers/course-provider.ts';
import { ownCatalogue } from '../../utils/providers/own-catalogue.ts';
import { fixture, realWords, TODAY, unwrapped } from './make.ts';

let words: CourseWords;
beforeAll(async () => {
  words = await realWords();
});
const read = (text: string, name = 'list.csv') => ownCatalogue.read(name, text, { today: TODAY, words });
const brought = (text: string, name?: string) => unwrapped(read(text, name));

describe('a table', () => {
  it('is read by the names of its columns, in another language, with another separator', () => {
    const list = brought(fixture('own-catalogue/college.csv'), 'college.csv');
    expect(list.courses.map(({ name }) => name)).toEqual(['SQL am Hafen', 'Python für Reedereien']);
    const [sql, python] = list.courses;
    expect(sql).toMatchObject({
      issuer: 'Hafenschule Halden',
      url: 'https://hafenschule.example/sql',
      grade: 'B',
      hours: [24, 30],
      weeks: [6, 6],
      cost: { model: 'one-off', local: { currency: 'EUR', amount: [149.5, 149.5] }, asOf: '2026-11' },
      languages: ['de'],
    });
    expect(sql?.skills.map(({ id, role, level }) => `${id} ${role} ${level}`)).toContain('sql core intro');
    expect(python).toMatchObject({
      grade: 'C',
      cost: { model: 'one-off', local: { currency: 'EUR', amount: [1299, 1299] }, asOf: '2026-11' },
      requires: [sql?.id],
    });
    expect(python?.skills.find(({ id }) => id === 'python')?.level).toBe('working');
    for (const course of list.courses) expect(courseSchema.parse(course)).toEqual(course);
  });

  it('counts what cannot be used, with the reason and the rows, and names the circle', () => {
    const list = brought(fixture('own-catalogue/college.csv'), 'college.csv');
    expect(list.reasons).toEqual([
      { reason: 'no-skill', count: 1, rows: [4] },
      { reason: 'no-name', count: 1, rows: [5] },
      { reason: 'no-provider', count: 1, rows: [6] },
      { reason: 'cycle', count: 2, rows: [] },
    ]);
    expect(list.cycles).toEqual(['Docker Kreis A', 'Docker Kreis B']);
    expect(list.unknownWords.map(({ word }) => word)).toContain('Knoten');
  });

  it('a price for each month is a subscription without an amount, and a day that is none limits nothing', () => {
    const list = brought(
      'Name,Provider,Skills,Price,Until\nA,X,SQL,$49/month,2026-02-30\nB,X,SQL,39 € pro Monat,2027-01-31\nC,X,SQL,USD 20 per year,\nD,X,SQL,$49,\n',
    );
    expect(list.courses.map(({ cost: { model, usd, local } }) => [model, usd ?? local])).toEqual([
      ['subscription', undefined],
      ['subscription', undefined],
      ['subscription', undefined],
      ['one-off', [49, 49]],
    ]);
    expect(list.courses.map(({ retiresOn }) => retiresOn)).toEqual([undefined, '2027-01-31', undefined, undefined]);
  });

  it('takes the file’s name for the provider where no row names one, and keeps what it cannot resolve as a condition', () => {
    const list = brought('Course,Skills,Prerequisites,Price\nQuery basics,SQL,A laptop,$40\n', 'Canal College.csv');
    expect(list.courses[0]).toMatchObject({
      issuer: 'Canal College',
      eligibility: ['A laptop'],
      requires: [],
      cost: { model: 'one-off', usd: [40, 40] },
    });
  });

  it('cleans the text of entries in our own form, and believes no month that is still to come', () => {
    const own = brought('Name,Provider,Skills\nQuery basics,Canal College,SQL\n').courses[0];
    const text = JSON.stringify([
      { ...own, name: 'SQL\u202e\nfor \ud83d all', issuer: 'A\u0007B', lastSeen: '2099-01' },
    ]);
    expect(brought(text, 'list.json').courses[0]).toMatchObject({
      name: 'SQL for all',
      issuer: 'A B',
      lastSeen: TODAY.slice(0, 7),
    });
  });

  it('keeps ids when the file is brought again, and apart from another file’s', () => {
    const text = 'name,provider,skills\nQuery basics,Quay,SQL\n';
    const id = (name: string) => brought(text, name).courses[0]?.id;
    expect(id('a.csv')).toBe(id('a.csv'));
    expect(id('a.csv')).not.toBe(id('b.csv'));
  });

  it('finds the names of the columns under a title, whatever separates them', () => {
    for (const sign of [',', ';', '\t']) {
      const rows = [['Autumn list, 2026; draft'], ['Course', 'School', 'Skills'], ['Queries', 'Quay', 'SQL']];
      const [course] = brought(`${rows.map((row) => row.join(sign)).join('\n')}\n`).courses;
      expect(course?.issuer, JSON.stringify(sign)).toBe('Quay');
    }
  });

  it('reads hours in all, never those of a week', () => {
    const hours = (cell: string) => brought(`name,provider,skills,hours\nA,B,SQL,"${cell}"\n`).courses[0]?.hours;
    expect([hours('8 to 10 h'), hours('1,200'), hours('7.5'), hours('40 Stunden')]).toEqual([
      [8, 10],
      [1200, 1200],
      [7.5, 7.5],
      [40, 40],
    ]);
    for (const cell of ['3-4 hours per week', '5 h/week', 'weekly 3', 'some', '0', '10-8', '900000'])
      expect(hours(cell), cell).toBeUndefined();
  });

  it('converts nothing and believes no number without a currency', () => {
    const cost = (price: string, currency = '') =>
      brought(`name,provider,skills,price,currency\nA,B,SQL,"${price}",${currency}\n`).courses[0]?.cost;
    expect(cost('80', 'AUD')).toMatchObject({ local: { currency: 'AUD', amount: [80, 80] } });
    expect(cost('80')).toEqual({ model: 'one-off', asOf: '2026-11' });
    expect(cost('80-120 €')).toMatchObject({ local: { currency: 'EUR', amount: [80, 120] } });
    expect(cost('1,299.00', 'USD')).toMatchObject({ usd: [1299, 1299] });
    expect(cost('0', 'EUR')).toEqual({ model: 'free', asOf: '2026-11' });
    expect(cost('on request')).toEqual({ model: 'unknown', asOf: '2026-11' });
  });

  it('never believes more than working level, and reads no description', () => {
    const list = brought('name,provider,skills,level,description\nQueries,Quay,SQL,Expert,Names Java and Python\n');
    expect(list.courses[0]?.skills).toEqual([{ id: 'sql', role: 'core', level: 'working' }]);
  });

  it('keeps hostile text as text and hostile addresses out', () => {
    const [course] = brought(
      'name,provider,skills,url\n"<img src=x onerror=alert(1)> \u202eS\u200bQL","=cmd|\' /C calc\'!A0",SQL,javascript:alert(1)\n',
    ).courses;
    expect(course?.name).toBe('<img src=x onerror=alert(1)> SQL');
    expect(course?.url).toBeUndefined();
    const address = (url: string) => brought(`name,provider,skills,url\nA,B,SQL,${url}\n`).courses[0]?.url;
    expect(address('http://plain.example/a')).toBeUndefined();
    expect(address('https://user:pass@a.example/')).toBeUndefined();
    expect(address('https://click.linksynergy.com/x')).toBeUndefined();
    expect(address('https://a.example/c?id=7&utm_source=x&ref=y#z')).toBe('https://a.example/c?id=7');
  });
});

describe('JSON', () => {
  it('is read as our own courses or as rows, side by side', () => {
    const list = brought(fixture('own-catalogue/employer.json'), 'employer.json');
    expect(list.courses.map(({ name }) => name).sort()).toEqual(['SQL for lock keepers', 'Writing for the quay']);
    const own = list.courses.find(({ name }) => name === 'SQL for lock keepers');
    // What the lexicon does not know closes nothing; tracking goes.
    expect(own).toMatchObject({ skills: [{ id: 'sql', role: 'core', level: 'working' }], hours: [20, 24] });
    expect(own?.url).toBe('https://academy.canalworks.example/sql');
    expect(own?.id).not.toBe('canal-sql');
    expect(list.courses.find(({ name }) => name === 'Writing for the quay')).toMatchObject({
      kind: 'micro-project',
      projectBased: true,
      grade: 'C',
      cost: { local: { currency: 'GBP', amount: [40, 40] } },
    });
    expect(list.unknownWords.map(({ word }) => word).sort()).toEqual(['Ropework', 'bell-ringing-by-night']);
  });

  it('may stand under "courses"', () => {
    expect(brought('{"courses": [{"name": "Q", "provider": "P", "skills": "SQL"}]}', 'a.json').courses).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'courses-none'],
    ['  \n ', 'courses-none'],
    ['just a sentence, with a comma', 'courses-columns'],
    ['issuer,skills\nQuay,SQL\n', 'courses-columns'],
    ['name,skills\n', 'courses-none'],
    ['name,skills\n"Open quote,SQL\n', 'courses-damaged'],
    ['[{"name": "Q", "skil', 'courses-damaged'],
    ['{"name": "Q"}', 'courses-columns'],
    ['[1, null, "x"]', 'courses-none'],
    [`${'['.repeat(5000)}`, 'courses-too-large'],
  ])('%j is named: %s', (text, code) => {
    expect(read(text)).toMatchObject({ ok: false, failure: { code } });
  });

  it('a circle of everything leaves nothing, and says why', () => {
    const result = read('name,provider,skills,requires\nA,P,SQL,B\nB,P,SQL,A\n');
    expect(result).toMatchObject({ ok: false, failure: { code: 'courses-none', detail: 'list.csv: cycle (2)' } });
  });
});

describe('50,000 rows', () => {
  const rows = (count: number) =>
    `name,provider,skills,hours,requires,code\n${Array.from(
      { length: count },
      (_, n) => `Course ${n},Quay,SQL|Python|Knots ${n % 7},${(n % 90) + 1},${n > 0 ? `C${n - 1}` : ''},C${n}`,
    ).join('\n')}\n`;

  it('are taken, told of on the way, and more than that are counted', () => {
    const told: number[] = [];
    const started = performance.now();
    const list = unwrapped(
      ownCatalogue.read('big.csv', rows(50_003), { today: TODAY, words, tell: (share) => told.push(share) }),
    );
    const took = performance.now() - started;
    expect([list.courses.length, list.left, list.reasons]).toEqual([50_000, 3, []]);
    expect(told.length).toBeGreaterThan(50);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(list.courses[49_999]?.requires).toEqual([list.courses[49_998]?.id]);
    expect(list.unknownWords).toHaveLength(7);
    console.info(`50,000 rows in ${Math.round(took)} ms`);
  }, 300_000);
});
