import Fuse from 'fuse.js';
import { fold } from './fold.ts';

/** A skill or named credential that people may type. */
export interface NamedEntry {
  id: string;
  label: string;
  kind: string;
  /** Codes, abbreviations, former names. */
  aliases: readonly string[];
}

interface NameMatch {
  id: string;
  label: string;
  kind: string;
  /** 1: the very label, 0.99: the very alias or code; above 0.6: every word typed begins one of its words; below: a likely misspelling. */
  score: number;
  /** The label or alias that was recognised, as the lexicon writes it. */
  matchedAlias: string;
}

export type NameFinder = (query: string, limit?: number) => NameMatch[];

interface Name {
  entry: NamedEntry;
  text: string;
  folded: string;
  tokens: string[];
}

/** Under this many results by whole words, and none exact, misspellings are looked for as well. */
const ENOUGH = 3;
/** "Business continuity" is an entry of its own, and an alias of another: the label goes first. */
const EXACT_ALIAS = 0.99;
const LONGEST_QUERY = 100;
/** Three letters are an abbreviation: "PMP" is not a misspelt "GIMP". */
const SHORTEST_MISSPELLED = 4;
const FUZZY_CEILING = 0.6;
const MOST_COMPARED = 100;
/** Fuse's bit masks hold 32 letters; longer patterns are cut into pieces and cost as much again. */
const LONGEST_COMPARED = 32;

/**
 * Makes a finder over entries; its index is built at the first query, not before. Best match first: exact names and
 * codes (however hyphens and spaces are written), then entries that hold every word typed, then misspellings.
 * The same query always gives the same order.
 */
export function createNameFinder(entries: Iterable<NamedEntry>): NameFinder {
  let index: Index | undefined;
  return (query, limit = 10) => {
    const folded = fold(query.slice(0, LONGEST_QUERY));
    if (folded === '' || limit <= 0) return [];
    index ??= buildIndex(entries);
    const best = new Map<string, NameMatch>();
    for (const name of index.exact.get(squeeze(folded)) ?? []) keepBest(best, name, isLabel(name) ? 1 : EXACT_ALIAS);
    const exact = best.size > 0;
    matchWords(index, folded.split(' '), best);
    if (!exact && best.size < ENOUGH && folded.length >= SHORTEST_MISSPELLED)
      matchMisspelled(index, folded, limit, best);
    return [...best.values()].sort(compareMatches).slice(0, limit);
  };
}

interface Index {
  names: Name[];
  /** Names without any spaces -> the names: "saac03" finds "SAA-C03". */
  exact: Map<string, Name[]>;
  /** The words of all names of an entry, for queries that mix them ("aws saa"). */
  words: Map<NamedEntry, Set<string>>;
  /** Group of three letters -> positions in `names`; built when a query first looks misspelled. */
  groups?: Map<string, number[]>;
}

function buildIndex(entries: Iterable<NamedEntry>): Index {
  const index: Index = { names: [], exact: new Map(), words: new Map() };
  for (const entry of entries) {
    const words = new Set<string>();
    for (const text of [entry.label, ...entry.aliases]) {
      const folded = fold(text);
      if (folded === '') continue;
      const name = { entry, text, folded, tokens: folded.split(' ') };
      index.names.push(name);
      const key = squeeze(folded);
      index.exact.set(key, [...(index.exact.get(key) ?? []), name]);
      for (const token of name.tokens) words.add(token);
    }
    index.words.set(entry, words);
  }
  return index;
}

/** Every word typed must begin a word of one name (up to 0.95), or a word of any of the entry's names (up to 0.7). */
function matchWords(index: Index, query: readonly string[], best: Map<string, NameMatch>): void {
  for (const name of index.names) {
    const cover = coverage(query, name.tokens);
    if (cover > 0) keepBest(best, name, 0.7 + 0.25 * cover);
  }
  if (query.length < 2) return;
  for (const [entry, words] of index.words) {
    if (best.has(entry.id) || coverage(query, [...words]) === 0) continue;
    keepBest(best, { entry, text: entry.label }, 0.65);
  }
}

/** Share of the name's letters that the query accounts for; 0 when a word of the query begins none of its words. */
function coverage(query: readonly string[], tokens: readonly string[]): number {
  let typed = 0;
  for (const word of query) {
    if (!tokens.some((token) => token.startsWith(word))) return 0;
    typed += word.length;
  }
  const whole = tokens.reduce((sum, token) => sum + token.length, 0);
  return Math.min(1, typed / whole);
}

/**
 * Fuse compares letter by letter, which takes half a second over 16,000 names. So the names that share most groups of
 * three letters with the query are picked first, and only they are compared.
 */
function matchMisspelled(index: Index, folded: string, limit: number, best: Map<string, NameMatch>): void {
  index.groups ??= indexGroups(index.names);
  const shared = new Map<number, number>();
  for (const group of groupsOf(folded)) {
    for (const position of index.groups.get(group) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
  }
  const likely = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COMPARED);
  const names = likely.map(([position]) => index.names[position]).filter((name) => name !== undefined);
  const fuse = new Fuse(names, { keys: ['folded'], includeScore: true, threshold: 0.35, ignoreLocation: true });
  for (const { item, score = 1 } of fuse.search(folded.slice(0, LONGEST_COMPARED), { limit: limit * 3 })) {
    keepBest(best, item, FUZZY_CEILING * (1 - score));
  }
}

function indexGroups(names: readonly Name[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  names.forEach(({ folded }, position) => {
    for (const group of groupsOf(folded)) {
      const positions = groups.get(group);
      if (positions) positions.push(position);
      else groups.set(group, [position]);
    }
  });
  return groups;
}

/** The different groups of three letters, with a space before the first word and after the last. */
function groupsOf(folded: string): Set<string> {
  const padded = ` ${folded} `;
  const groups = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start += 1) groups.add(padded.slice(start, start + 3));
  return groups;
}

function keepBest(best: Map<string, NameMatch>, { entry, text }: Pick<Name, 'entry' | 'text'>, score: number): void {
  const known = best.get(entry.id);
  if (known && known.score >= score) return;
  best.set(entry.id, { id: entry.id, label: entry.label, kind: entry.kind, score, matchedAlias: text });
}

function isLabel({ entry, text }: Name): boolean {
  return entry.label === text;
}

function compareMatches(a: NameMatch, b: NameMatch): number {
  return b.score - a.score || a.label.length - b.label.length || (a.id < b.id ? -1 : 1);
}

function squeeze(folded: string): string {
  return folded.replaceAll(' ', '');
}
