import { type Course, courseSchema } from '../model/course.ts';
import { isOutside } from './catalogue-evidence.ts';

/** An entry of a catalogue file and the line (from 1) that its id stands on. */
interface CatalogueEntry {
  course: Course;
  line: number;
}

export interface CatalogueText {
  entries: CatalogueEntry[];
  /** Each as `line 12: what is wrong`. */
  problems: string[];
}

/**
 * Reserved id for `core`: the entry fits whatever skill the person wants to show. The same word as in matching/routes,
 * which acts on it; a test keeps the two together.
 */
export const ANY_SKILL = 'any-skill';

interface Stanza {
  id: string;
  line: number;
  fields: Map<string, { value: string; line: number }[]>;
}

const REPEATABLE: ReadonlySet<string> = new Set(['alias', 'eligibility', 'seen']);
const KEYS: ReadonlySet<string> = new Set([
  ...REPEATABLE,
  'name',
  'issuer',
  'host',
  'kind',
  'url',
  'grade',
  'core',
  'touched',
  'awards',
  'hours',
  'weeks',
  'cost',
  'requires',
  'recommends',
  'part-of',
  'stacks-into',
  'credit',
  'form',
  'regions',
  'languages',
  'valid-years',
  'status',
  'retires-on',
  'replaced-by',
]);

function readStanzas(text: string, problems: string[]): Stanza[] {
  const stanzas: Stanza[] = [];
  let current: Stanza | undefined;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || raw.startsWith('#')) return;
    if (!raw.startsWith(' ')) {
      current = { id: content, line, fields: new Map() };
      stanzas.push(current);
      return;
    }
    const space = content.indexOf(' ');
    const key = space < 0 ? content : content.slice(0, space);
    const value = space < 0 ? '' : content.slice(space + 1).trim();
    if (!/^ {2}\S/.test(raw)) problems.push(`line ${line}: a field is indented by two spaces`);
    if (!current) problems.push(`line ${line}: a field stands before the first id`);
    else if (!KEYS.has(key)) problems.push(`line ${line}: unknown key "${key}"`);
    else if (value === '') problems.push(`line ${line}: "${key}" has no value`);
    else if (current.fields.has(key) && !REPEATABLE.has(key)) problems.push(`line ${line}: "${key}" is given twice`);
    else current.fields.set(key, [...(current.fields.get(key) ?? []), { value, line }]);
  });
  return stanzas;
}

function range(value: string | undefined): [number, number] | undefined {
  if (value === undefined) return undefined;
  const [low = Number.NaN, high = low] = value.split('-').map((part) => (part === '' ? Number.NaN : Number(part)));
  return [low, high];
}

function words(value: string | undefined): string[] {
  return value === undefined ? [] : value.split(/\s+/);
}

function skills(value: string | undefined, role: 'core' | 'touched'): { id: string; role: string; level: string }[] {
  return words(value).map((word) => {
    const [id = '', level = ''] = word.split(':');
    return { id, role, level };
  });
}

function cost(value: string): { model: string; usd: [number, number] | undefined; asOf: string } {
  const [model = '', ...rest] = words(value);
  return { model, usd: rest.length > 1 ? range(rest[0]) : undefined, asOf: rest.at(-1) ?? '' };
}

function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function toCourse(stanza: Stanza): Record<string, unknown> {
  const one = (key: string): string | undefined => stanza.fields.get(key)?.[0]?.value;
  const all = (key: string): string[] => (stanza.fields.get(key) ?? []).map((field) => field.value);
  const evidence = all('seen').map((value) => ({ seen: value.slice(0, 7), source: value.slice(7).trim() }));
  const outside = evidence.filter(isOutside);
  const price = one('cost');
  const years = one('valid-years');
  return withoutUndefined({
    id: stanza.id,
    name: one('name'),
    aliases: all('alias'),
    issuer: one('issuer'),
    host: one('host'),
    kind: one('kind'),
    url: one('url'),
    grade: one('grade'),
    skills: [...skills(one('core'), 'core'), ...skills(one('touched'), 'touched')],
    awards: one('awards'),
    hours: range(one('hours')),
    weeks: range(one('weeks')),
    cost: price === undefined ? undefined : withoutUndefined(cost(price)),
    requires: words(one('requires')),
    recommends: words(one('recommends')),
    partOf: words(one('part-of')),
    stacksInto: words(one('stacks-into')),
    creditNote: one('credit'),
    mentored: words(one('form')).includes('mentored'),
    projectBased: words(one('form')).includes('project'),
    eligibility: all('eligibility'),
    regions: words(one('regions')),
    languages: words(one('languages') ?? 'en'),
    validYears: years === undefined ? undefined : Number(years),
    status: one('status') ?? 'current',
    retiresOn: one('retires-on'),
    replacedBy: one('replaced-by'),
    evidence,
    // What we wrote ourselves is no sight of an address: "seen on" must not be newer than what was looked at.
    lastSeen: (one('url') === undefined || outside.length === 0 ? evidence : outside)
      .map((item) => item.seen)
      .sort()
      .at(-1),
  });
}

/** The text key that a field of the model is written under, to name the right line. */
const KEY_OF: Record<string, string> = {
  aliases: 'alias',
  skills: 'core',
  partOf: 'part-of',
  stacksInto: 'stacks-into',
  creditNote: 'credit',
  validYears: 'valid-years',
  retiresOn: 'retires-on',
  replacedBy: 'replaced-by',
  evidence: 'seen',
  lastSeen: 'seen',
};

/**
 * Reads one catalogue file (format: catalogue/README.md). Stanzas that break the schema are left out of `entries` and
 * named in `problems` with the line of the field, or of the id where the field is missing. Never throws.
 *
 * @param text of the whole file
 */
export function parseCatalogueText(text: string): CatalogueText {
  const problems: string[] = [];
  const entries: CatalogueEntry[] = [];
  for (const stanza of readStanzas(text, problems)) {
    for (const form of words(stanza.fields.get('form')?.[0]?.value)) {
      if (form !== 'mentored' && form !== 'project') {
        problems.push(`line ${stanza.fields.get('form')?.[0]?.line}: form is "mentored", "project" or both`);
      }
    }
    const parsed = courseSchema.safeParse(toCourse(stanza));
    if (parsed.success) {
      entries.push({ course: parsed.data, line: stanza.line });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0] ?? 'id');
      const key = KEY_OF[field] ?? field;
      const line = stanza.fields.get(key)?.[0]?.line ?? stanza.line;
      const inside = issue.path.slice(1).join('.');
      problems.push(`line ${line}: ${stanza.id}: ${key}: ${inside === '' ? '' : `${inside}: `}${issue.message}`);
    }
  }
  return { entries, problems };
}
