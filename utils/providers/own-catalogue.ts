import Papa from 'papaparse';
import { type Course, courseKindSchema, courseSchema } from '../model/course.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type Collector, collectCourses, MOST_COURSES } from './collect-courses.ts';
import { costOf, courseAddress, courseId, dayOf, line, rangeOf, shortHash } from './course-fields.ts';
import type { Brought, FileProvider, FileReading } from './course-provider.ts';
import { currencyInName, fieldOf, type OwnField } from './own-columns.ts';
import { isObject, parseBounded } from './read-answer.ts';

const MOST_COLUMNS = 200;
const MOST_ROWS_ABOVE = 10;
/** Entries that are read between two words about how far it is. */
const STEP = 500;

type Cells = Partial<Record<OwnField, string>>;
interface Row {
  cells: Cells;
  /** Line of the table or place in the list, from 1. */
  row: number;
}

/** "Python|SQL", "Python; SQL", or with commas where there is neither. */
function listed(cell: string | undefined): string[] {
  const text = (cell ?? '').slice(0, 5000);
  const separator = ['|', ';', '\n', ','].find((each) => text.includes(each));
  const parts = separator === undefined ? [text] : text.split(separator);
  return [...new Set(parts.map((part) => line(part, 200)).filter(Boolean))].slice(0, 60);
}

function kindOf(cell: string | undefined): Course['kind'] {
  const key = line(cell, 60).toLowerCase().replace(/\s/g, '-');
  const kind = courseKindSchema.safeParse(key);
  return kind.success ? kind.data : 'course';
}

function levelOf(cell: string | undefined): 'intro' | 'working' {
  return /\bworking|intermediate|advanced|expert|professional|fortgeschritten|mittel|\b[bc][12]\b/i.test(line(cell, 60))
    ? 'working'
    : 'intro';
}

/** Names and codes of the file's entries, for what they require and lead to. */
function idsOf(rows: readonly Row[], prefix: string): { own: string[]; find: (name: string) => string | undefined } {
  const named = new Map<string, string>();
  const own = rows.map(({ cells: { name = '', code = '', provider = '' } }) => {
    const id = courseId(prefix, line(name), `${line(code)}|${line(name)}|${line(provider)}`);
    for (const key of [code, name]) if (key && !named.has(folded(key))) named.set(folded(key), id);
    return id;
  });
  return { own, find: (name) => named.get(folded(name)) };
}

function folded(text: string): string {
  return line(text).toLowerCase();
}

function addRows(rows: readonly Row[], name: string, collector: Collector, reading: FileReading): void {
  const { today, words, tell } = reading;
  const { own, find } = idsOf(rows, prefixOf(name));
  // The person's own list: where it names no provider, its file does.
  const nameless = line(name.replace(/\.[a-z0-9]{1,5}$/i, ''), 200);
  const hasProviders = rows.some(({ cells }) => cells.provider);
  rows.forEach(({ cells, row }, index) => {
    if (index % STEP === 0) tell?.(index / rows.length);
    const found = (cell: string | undefined) => listed(cell).flatMap((each) => find(each) ?? []);
    const requires = listed(cells.requires);
    const kind = kindOf(cells.kind);
    const awards = line(cells.awards) === '' ? undefined : words.credential(line(cells.awards));
    collector.add(
      {
        id: own[index] as string,
        name: line(cells.name),
        issuer: line(cells.provider, 200) || (hasProviders ? '' : nameless),
        host: line(cells.host, 200) || undefined,
        kind,
        url: courseAddress(cells.url),
        teaches: listed(cells.skills),
        touches: listed(cells.touched),
        level: levelOf(cells.level),
        hours: rangeOf(cells.hours, 20_000),
        weeks: rangeOf(cells.weeks, 520),
        cost: costOf(cells.price, cells.currency, today.slice(0, 7)),
        awards,
        requires: requires.flatMap((each) => find(each) ?? []),
        recommends: found(cells.recommends),
        partOf: found(cells.partOf),
        stacksInto: found(cells.stacksInto),
        // What it asks for and the file does not offer stays a condition in the file's own words.
        eligibility: [...requires.filter((each) => find(each) === undefined), ...listed(cells.eligibility)].slice(
          0,
          20,
        ),
        regions: listed(cells.region).map((each) => each.slice(0, 60)),
        languages: listed(cells.language).map((each) => each.toLowerCase().slice(0, 20)),
        mentored: kind === 'mentorship',
        projectBased: ['micro-project', 'mentorship', 'micro-internship', 'job-simulation'].includes(kind),
        retiresOn: dayOf(cells.until),
      },
      row,
    );
  });
  tell?.(1);
}

function prefixOf(name: string): string {
  return `own-${shortHash(name).slice(0, 4)}`;
}

/** What separates the columns: the sign that makes most names of columns readable. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, MOST_ROWS_ABOVE);
  const fields = (sign: string) =>
    Math.max(...lines.map((row) => row.split(sign).filter((cell) => fieldOf(cell) !== undefined).length));
  const [best] = [';', ',', '\t'].sort((a, b) => fields(b) - fields(a));
  return best ?? ',';
}

function readTable(name: string, text: string, reading: FileReading): Result<Brought> {
  const delimiter = delimiterOf(text);
  let header: (OwnField | undefined)[] | undefined;
  let currency: string | undefined;
  let broken = false;
  let at = 0;
  let left = 0;
  const rows: Row[] = [];
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter,
    skipEmptyLines: 'greedy',
    step({ data, errors }, parser) {
      at += 1;
      if (errors.some(({ code }) => code === 'MissingQuotes') || data.length > MOST_COLUMNS) {
        broken = true;
        return parser.abort();
      }
      // Exports put a title or a note above the names of the columns.
      if (!header?.includes('name')) {
        if (at > MOST_ROWS_ABOVE) return parser.abort();
        header = data.map((cell, index) => {
          const field = fieldOf(cell);
          return data.findIndex((other) => fieldOf(other) === field) === index ? field : undefined;
        });
        currency = currencyInName(data[header.indexOf('price')] ?? '');
        return;
      }
      if (rows.length >= MOST_COURSES) {
        left += 1;
        return;
      }
      const cells: Cells = {};
      header.forEach((field, index) => {
        if (field !== undefined && data[index]) cells[field] = data[index].slice(0, 5000);
      });
      if (currency !== undefined) cells.currency ??= currency;
      rows.push({ cells, row: at });
    },
  });
  if (broken) return fail('courses-damaged', `${name}: ${at}`);
  if (!header?.includes('name')) return fail('courses-columns', name);
  return finish(name, rows, left, reading);
}

function finish(name: string, rows: readonly Row[], left: number, reading: FileReading): Result<Brought> {
  const collector = collectCourses(name, reading.today, reading.words);
  collector.leave(left);
  addRows(rows, name, collector, reading);
  return result(name, collector.finish());
}

function result(name: string, brought: Brought): Result<Brought> {
  if (brought.courses.length > 0) return ok(brought);
  const [most] = [...brought.reasons].sort((a, b) => b.count - a.count);
  return fail('courses-none', most === undefined ? name : `${name}: ${most.reason} (${most.count})`);
}

/** Objects of a JSON list: courses in our own form as they are, others as rows of a table. */
function readList(name: string, list: readonly unknown[], reading: FileReading): Result<Brought> {
  const collector = collectCourses(name, reading.today, reading.words);
  const rows: Row[] = [];
  const own: { course: Course; row: number }[] = [];
  list.slice(0, MOST_COURSES).forEach((entry, index) => {
    const row = index + 1;
    const course = courseSchema.safeParse(entry);
    if (course.success) own.push({ course: course.data, row });
    else if (!isObject(entry)) collector.skip('not-valid', row);
    else rows.push({ row, cells: cellsOf(entry) });
  });
  collector.leave(Math.max(0, list.length - MOST_COURSES));
  // Another file, or the bundled catalogue, may use the same ids.
  const month = reading.today.slice(0, 7);
  const renamed = new Map(own.map(({ course: { id } }) => [id, courseId(prefixOf(name), id, id).slice(0, 120)]));
  const idsOf = (ids: readonly string[]) => ids.map((id) => renamed.get(id) ?? id);
  for (const { course, row } of own) {
    const { url, ...rest } = course;
    const address = courseAddress(url);
    collector.addOwn(
      {
        ...rest,
        name: line(course.name),
        issuer: line(course.issuer, 200),
        ...(course.host !== undefined && { host: line(course.host, 200) }),
        eligibility: course.eligibility.map((each) => line(each)),
        // Nothing was seen in a month that is still to come.
        lastSeen: course.lastSeen > month ? month : course.lastSeen,
        id: renamed.get(course.id) ?? course.id,
        ...(address !== undefined && { url: address }),
        grade: address === undefined ? 'C' : course.grade,
        requires: idsOf(course.requires),
        recommends: idsOf(course.recommends),
        partOf: idsOf(course.partOf),
        stacksInto: idsOf(course.stacksInto),
      },
      row,
    );
  }
  addRows(rows, name, collector, reading);
  return result(name, collector.finish());
}

function cellsOf(entry: Record<string, unknown>): Cells {
  const cells: Cells = {};
  for (const [key, value] of Object.entries(entry).slice(0, MOST_COLUMNS)) {
    const field = fieldOf(key);
    if (field === undefined || cells[field] !== undefined) continue;
    const text = Array.isArray(value) ? value.map((each) => line(each)).join('|') : line(value, 5000);
    if (text !== '') cells[field] = text;
  }
  return cells;
}

function readOwn(name: string, text: string, reading: FileReading): Result<Brought> {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start === '') return fail('courses-none', name);
  if (!/^[[{]/.test(start)) return readTable(name, text, reading);
  const json = parseBounded(start);
  if (!json.ok) return fail(json.failure.code, name);
  const { value } = json;
  const list = isObject(value) ? (value.courses ?? value.items ?? value.results) : value;
  return Array.isArray(list) ? readList(name, list, reading) : fail('courses-columns', name);
}

/** A list of the person's own, an employer's or a college's: a table (CSV, TSV) or JSON. */
export const ownCatalogue = {
  id: 'own-catalogue',
  name: 'A list of your own',
  kind: 'file',
  read: readOwn,
} satisfies FileProvider;
