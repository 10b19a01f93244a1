import Fuse from 'fuse.js';
import { fold } from './fold.ts';

/** What is searched of a credential or of a statement. */
export interface Searchable {
  id: string;
  /** Name, issuer, skills: whatever the person may remember of it, the most telling first. */
  words: readonly string[];
}

/** Ids of what fits, best first; null for an empty question: everything fits. */
export type WalletFinder = (query: string) => string[] | null;

const LONGEST_QUERY = 100;
/** Fuse's bit masks hold 32 letters. */
const LONGEST_COMPARED = 32;
/** Three letters are an abbreviation, not a misspelling of another. */
const SHORTEST_MISSPELLED = 4;
const MOST_MISSPELLED = 50;
const FUZZY = 0.35;

interface Entry {
  id: string;
  /** Folded, one string for each of `words`. */
  texts: string[];
  /** All of them in one, each word after a space. */
  all: string;
}

/**
 * Makes a search over a wallet. An entry fits when every word typed begins one of its words; only where nothing does,
 * likely misspellings are looked for, and these among the different words, not among ten thousand names. The index is
 * built with the first question; an empty one is answered with null, and builds it all the same. The same question always gives the
 * same order.
 */
export function createWalletFinder(items: readonly Searchable[]): WalletFinder {
  let index: ReturnType<typeof buildIndex> | undefined;
  return (query) => {
    const words = fold(query.slice(0, LONGEST_QUERY)).split(' ').filter(Boolean);
    index ??= buildIndex(items);
    if (words.length === 0) return null;
    const { entries, vocabulary } = index;
    const exact = search(entries, words);
    if (exact.length > 0) return exact;
    return search(
      entries,
      words.map((word) => likely(vocabulary, entries, word)),
    );
  };
}

function buildIndex(items: readonly Searchable[]) {
  const entries = items.map(toEntry);
  const words = new Set<string>();
  for (const { all } of entries)
    for (const word of all.split(' ')) {
      // Nobody mistypes a word of three letters into another one, or a number.
      if (word.length >= SHORTEST_MISSPELLED && !/[0-9]/.test(word)) words.add(word);
    }
  return { entries, vocabulary: new Fuse([...words], { threshold: FUZZY, includeScore: true, ignoreLocation: true }) };
}

function toEntry({ id, words }: Searchable): Entry {
  const texts = words.map(fold);
  return { id, texts, all: ` ${texts.join(' ')}` };
}

/** Words are ways to write one thing: one of them has to begin a word of the entry. */
function search(entries: readonly Entry[], words: readonly (string | readonly string[])[]): string[] {
  const starts = words.map((word) => (typeof word === 'string' ? [` ${word}`] : word.map((each) => ` ${each}`)));
  const found: { id: string; rank: number; at: number }[] = [];
  entries.forEach((entry, at) => {
    if (!starts.every((ways) => ways.some((way) => entry.all.includes(way)))) return;
    found.push({ id: entry.id, rank: rankOf(entry, starts), at });
  });
  return found.sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ id }) => id);
}

/** The place of the first of its texts that holds every word; behind all of them where they stand in several. */
function rankOf({ texts }: Entry, starts: readonly (readonly string[])[]): number {
  const at = texts.findIndex((text) => starts.every((ways) => ways.some((way) => ` ${text}`.includes(way))));
  return at === -1 ? texts.length : at;
}

/** The words of the wallet that this one is likely to mean: itself where it is one of them. */
function likely(vocabulary: Fuse<string>, entries: readonly Entry[], word: string): string[] {
  if (word.length < SHORTEST_MISSPELLED || entries.some(({ all }) => all.includes(` ${word}`))) return [word];
  const found = vocabulary.search(word.slice(0, LONGEST_COMPARED), { limit: MOST_MISSPELLED });
  return [word, ...found.map(({ item }) => item)];
}
