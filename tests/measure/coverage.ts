import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { readCatalogueFiles } from '../../utils/cli/compile-catalogue.ts';
import type { Course } from '../../utils/model/course.ts';
import type { Block } from '../../utils/model/posting.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { htmlBlocks } from '../../utils/reading/block-text.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { lexiconText, ownLexicon } from '../skills/compiled.ts';
import { type Answered, type Asked, answer, groupBy, holes, share, tally } from './catalogue-coverage.ts';
import { asked, dataFile, jsonLines } from './measure.ts';

/**
 * What the catalogue can answer: of every family of the lexicon, and of what the stored postings ask for. `--json` prints
 * the figures as one line of JSON, `--holes` every hole instead of the heaviest.
 */

interface Row {
  title?: string;
  description?: string;
  descriptionHtml?: string;
}

/** Families whose public listings are thin, and how many entries without an address they may hold together. */
const THIN = ['healthcare-care', 'trades-logistics', 'languages', 'finance-accounting', 'office-hr', 'soft-skills'];
const MOST_WITHOUT_ADDRESS = 150;

const lexicon = ownLexicon();
const terms = { today: new Date().toISOString().slice(0, 10), skillsOf: (id: string) => lexicon.skillsOf(id) };
const files = await readCatalogueFiles();
const byFile = new Map(
  [...files].map(([name, { entries }]) => [name.replace('.txt', ''), entries.map((e) => e.course)]),
);
const courses = [...byFile.values()].flat();

function postings(): Requirement[] {
  const document = new JSDOM('<!doctype html>').window.document;
  return ['multi-profession', 'glassdoor'].flatMap((name) =>
    jsonLines<Row>(dataFile(`skills/${name}/postings.jsonl`)).flatMap((row) => {
      const read = row.descriptionHtml === undefined ? undefined : htmlBlocks(row.descriptionHtml, document);
      const text = read?.text ?? row.description ?? '';
      const blocks: Block[] | undefined = read?.blocks;
      return findRequirements(text, lexicon, { blocks, title: row.title, language: 'en' });
    }),
  );
}

const found = postings();
const named = (one: Requirement): boolean => one.kind === 'credential';
const groups: Record<string, Asked[]> = {
  'must-have skill mentions': tally(found.filter((one) => one.force === 'must' && !named(one))),
  'nice-to-have skill mentions': tally(found.filter((one) => one.force === 'nice' && !named(one))),
  'named credentials': tally(found.filter(named)),
};
const answers = new Map<Asked, Answered>();
const answered = (list: readonly Asked[]): readonly Asked[] => {
  for (const one of list) answers.set(one, answer(one, courses, terms));
  return list;
};
const demand = Object.fromEntries(Object.entries(groups).map(([name, list]) => [name, share(answered(list), answers)]));

/** Every entry of a lexicon file once: what the catalogue has for it, whether or not a posting was seen to ask. */
const { skills, credentials } = lexiconText();
const families = new Map<string, Asked[]>();
for (const { id, label, file, kind } of [
  ...skills,
  ...credentials.map((one) => ({ ...one, kind: 'credential' as const })),
]) {
  const family = file.replace('.txt', '');
  families.set(family, [...(families.get(family) ?? []), { ids: [id], kind, label, count: 1 }]);
}
const byFamily = Object.fromEntries([...families].sort().map(([name, list]) => [name, share(answered(list), answers)]));

/** Must-have mentions by the lexicon file of their first alternative. */
const fileOf = new Map([...skills, ...credentials].map(({ id, file }) => [id, file.replace('.txt', '')]));
const musts = groups['must-have skill mentions'] ?? [];
const demandByFamily = Object.fromEntries(
  [...groupBy(musts, (one) => fileOf.get(one.ids[0] ?? '') ?? 'unknown')]
    .sort()
    .map(([name, list]) => [name, share(list, answers)]),
);

function counts(list: readonly Course[]): Record<string, number> {
  const grade = (one: string): number => list.filter((course) => course.grade === one).length;
  return {
    entries: list.length,
    A: grade('A'),
    B: grade('B'),
    C: grade('C'),
    hours: list.filter((course) => course.hours).length,
    weeks: list.filter((course) => course.weeks).length,
    price: list.filter((course) => course.cost.usd ?? course.cost.local).length,
    free: list.filter((course) => course.cost.model === 'free').length,
    awards: list.filter((course) => course.awards).length,
  };
}
const entries = Object.fromEntries([...byFile].map(([name, list]) => [name, counts(list)]));
const kinds = Object.fromEntries([...groupBy(courses, (course) => course.kind)].sort().map(([k, l]) => [k, counts(l)]));
const awarded = new Set(courses.flatMap((course) => course.awards ?? []));
const totals = {
  ...counts(courses),
  'grade C in thin families': THIN.reduce((sum, name) => sum + (entries[name]?.C ?? 0), 0),
  'of them at most': MOST_WITHOUT_ADDRESS,
  'named credentials awarded': awarded.size,
  'of them with codes, abbreviations or former names': credentials.filter(
    ({ id, aliases }) => awarded.has(id) && aliases.length > 1,
  ).length,
  'catalogue.json gzip bytes': gzipSync(JSON.stringify([...courses].sort((a, b) => (a.id < b.id ? -1 : 1))), {
    level: 9,
  }).length,
};

const most = asked('holes') ? Number.POSITIVE_INFINITY : 40;
const open = Object.fromEntries(
  Object.entries(groups).map(([name, list]) => [
    name,
    {
      route: holes(list, answers, 'route').slice(0, most),
      free: holes(list, answers, 'free').slice(0, most),
      handsOn: holes(list, answers, 'handsOn').slice(0, most),
    },
  ]),
);
if (asked('json')) {
  console.log(JSON.stringify({ measure: 'coverage', totals, demand, demandByFamily, byFamily, entries, kinds, open }));
} else {
  console.log('What postings ask for, per cent of mentions; withProject counts the project that fits any skill');
  console.table(demand);
  console.log('Must-have skill mentions by lexicon family');
  console.table(demandByFamily);
  console.log('Lexicon entries by family, per cent with a route');
  console.table(byFamily);
  console.log('Catalogue by file and by kind');
  console.table(entries);
  console.table(kinds);
  console.table(totals);
  for (const [name, { route, free, handsOn }] of Object.entries(open)) {
    const line = (list: typeof route): string =>
      list.map(({ label, ids, count, levels }) => `${label} [${ids}] ${count} (${levels.join(', ')})`).join('; ');
    console.log(`${name} without a route: ${line(route)}\n`);
    console.log(`${name} without a free route: ${line(free)}\n`);
    console.log(`${name} without a project: ${line(handsOn)}\n`);
  }
}
