/** Between the words of one name: a space, a comma, a hyphen, the end of a line. */
const MOST_BETWEEN = 3;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** As RUN, but words that are written as one ("userAdaLovelace") come apart. */
const CAMEL = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{N}+|[\p{L}\p{M}]+/gu;
/** Scripts that set no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Words that are names too: alone they stay. */
export const COMMON: ReadonlySet<string> = new Set(
  'will may mark hope grace page young long best art bill rose major chase link frank rich guy dean van von der den del the and for can may our you your all new job page home des les una und mit bei aus max min bis vor von zum zur ein das die der june april summer autumn lead power price field park west north'.split(
    ' ',
  ),
);

/** A stretch of a text (UTF-16 code units). */
export interface Stretch {
  start: number;
  end: number;
}

const PLAIN = /^[ -~\s]*$/;

/** Lower case without marks: "Zoë" and "ZOE" are the same. */
export function fold(text: string): string {
  // Nearly every word: what follows would change nothing of it.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/đ/g, 'd');
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const partsOf = (text: string): string[] => fold(text).match(RUN) ?? [];

/** A name, and where it differs, as e-mail addresses write it ("Müller": "Mueller"). */
export function spellings(name: string): string[] {
  const composed = name.normalize('NFC');
  const spelled = composed.replace(/[äöü]/gi, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter);
  return spelled === composed ? [composed] : [composed, spelled];
}

const writings = (name: string): string[][] => spellings(name).map(partsOf);

interface Sequence {
  parts: readonly string[];
  /** The first and last word may be a piece of a longer one. */
  within: boolean;
}

/** Finds names and words in texts, however they are written: case, marks, order, hyphens, one word or several. */
export interface NameFinder {
  /** @param code a class, an id, an address: words may be written as one, and case says nothing */
  find(text: string, code?: boolean): Stretch[];
  /** True when the letters of a text hold a whole name, whatever stands between them. */
  holds(text: string): boolean;
}

/**
 * @param names persons; also their first and last names alone, where those are no common words
 * @param words the person's own words, anywhere in a longer one from four letters on
 */
export function nameFinder(names: Iterable<string>, words: Iterable<string>): NameFinder {
  const sequences: Sequence[] = [];
  const alone = new Map<string, boolean>();
  const literal: string[] = [];
  const squeezed = new Set<string>();
  const add = (text: string, within: boolean): void => {
    if (UNSPACED.test(text) || partsOf(text).length === 0) {
      literal.push(text.trim().toLowerCase());
      return;
    }
    for (const parts of writings(text)) {
      if (parts.length === 0) continue;
      const joined = parts.join('');
      sequences.push({ parts, within: within && joined.length >= 4 });
      if (parts.length > 1) sequences.push({ parts: [...parts].reverse(), within: false });
      if (parts.length > 1 || within) {
        if (joined.length >= 6) squeezed.add(joined);
        if (parts.length > 1 && joined.length >= 6) sequences.push({ parts: [joined], within: true });
      }
    }
  };
  for (const name of names) {
    add(name, false);
    for (const parts of writings(name))
      for (const part of parts) if (part.length >= 3 && !COMMON.has(part)) alone.set(part, part.length >= 5);
  }
  for (const word of words) if (word.trim()) add(word, true);
  const exact = new Map<string, Sequence[]>();
  for (const sequence of sequences.filter(({ within }) => !within)) {
    const first = sequence.parts[0] as string;
    exact.set(first, [...(exact.get(first) ?? []), sequence]);
  }
  const loose = sequences.filter(({ within }) => within);
  if (sequences.length + literal.length === 0) return { find: () => [], holds: () => false };

  const finder: NameFinder = {
    holds(text) {
      const letters = partsOf(text).join('');
      return [...squeezed].some((name) => letters.includes(name));
    },
    find(text, code = false) {
      const runs = [...text.matchAll(code ? CAMEL : RUN)].map(({ 0: word, index }) => ({
        word,
        start: index,
        end: index + word.length,
        folded: fold(word),
      }));
      const found: Stretch[] = [];
      const close = (at: number) => (runs[at]?.start ?? Number.NaN) - (runs[at - 1]?.end ?? 0) <= MOST_BETWEEN;
      for (const [at, run] of runs.entries()) {
        const single = alone.get(run.folded);
        // A short first name in small letters is more often a word.
        if (single !== undefined && (single || code || /^\p{Lu}/u.test(run.word))) found.push(run);
        const fits = ({ parts, within }: Sequence) =>
          parts.every((part, index) => {
            const { folded } = runs[at + index] ?? { folded: '' };
            if (index > 0 && !close(at + index)) return false;
            if (folded === part) return true;
            if (!within) return false;
            if (parts.length === 1) return folded.includes(part);
            return index === 0
              ? folded.endsWith(part)
              : index === parts.length - 1 && part.length > 0 && folded.startsWith(part);
          });
        for (const sequence of [...(exact.get(run.folded) ?? []), ...loose])
          if (fits(sequence))
            found.push({ start: run.start, end: runs[at + sequence.parts.length - 1]?.end ?? run.end });
      }
      const lower = literal.length > 0 ? text.toLowerCase() : '';
      // Where lower case is longer than what was written, places cannot be told: then letters as they are must do.
      const searched = lower.length === text.length ? lower : text;
      for (const word of literal)
        for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length))
          found.push({ start: at, end: at + word.length });
      return found.map(({ start, end }) => ({ start, end }));
    },
  };
  return remembering(finder);
}

const MOST_REMEMBERED = 20_000;

/** Names of attributes and classes come again and again: each is looked at once. */
function remembering({ find, holds }: NameFinder): NameFinder {
  const found = new Map<string, Stretch[]>();
  const held = new Map<string, boolean>();
  const once = <T>(known: Map<string, T>, text: string, look: () => T): T => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = look();
    if (text.length <= 200 && known.size < MOST_REMEMBERED) known.set(text, now);
    return now;
  };
  return {
    find: (text, code) => (code ? once(found, text, () => find(text, true)) : find(text)),
    holds: (text) => once(held, text, () => holds(text)),
  };
}
