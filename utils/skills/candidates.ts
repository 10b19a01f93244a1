import { i32, item, u16, u32 } from './arrays.ts';
import type { Sections } from './binary.ts';
import { aliasText } from './lexicon.ts';
import * as layout from './lexicon-layout.ts';
import { isWordAt, tokenise } from './tokens.ts';
import { DASH, DOT, type Hit, hitsAt, type NumberedTokens, SLASH } from './trie.ts';

/** An entry that a stretch of the text may name. */
export interface Option {
  entry: number;
  /** layout.CERTAIN, CASE or CONTEXT. */
  sureness: number;
  /** The text has just the capitals of the alias. */
  exact: boolean;
}

/** A stretch that spells aliases, before anything is decided. */
export interface Candidate {
  /** Tokens, inclusive. */
  first: number;
  last: number;
  /** Empty for a phrase that blocks (vetoes.ts). */
  options: Option[];
}

/** Candidates by first token, longest first. */
export class Candidates {
  readonly #lists: (Candidate[] | undefined)[];

  constructor(tokens: number) {
    this.#lists = new Array<Candidate[] | undefined>(tokens).fill(undefined);
  }

  get(token: number): readonly Candidate[] | undefined {
    return this.#lists[token];
  }

  set(token: number, list: Candidate[]): void {
    this.#lists[token] = list;
  }
}

const IGNORABLES = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Tokens of an alias as written, and whether a capital in front may stand in its place. */
type WrittenAlias = readonly { written: string; common: boolean }[];

/** Of each opened lexicon, the aliases whose capitals were asked for. */
const writtenAliases = new WeakMap<Sections, Map<number, WrittenAlias>>();

function writtenAlias(known: Map<number, WrittenAlias>, sections: Sections, alias: number): WrittenAlias {
  const found = known.get(alias);
  if (found) return found;
  const text = aliasText(sections, alias);
  const { start, end, count } = tokenise(text);
  const made = Array.from({ length: count }, (_, i) => {
    const written = text.slice(i32(start, i), i32(end, i));
    return { written, common: written === written.toLowerCase() };
  });
  known.set(alias, made);
  return made;
}

function sameCapitals(tokens: NumberedTokens, hit: Hit, alias: WrittenAlias): boolean {
  if (alias.length !== hit.last - hit.first + 1) return false;
  const { text } = tokens;
  for (let i = 0; i < alias.length; i++) {
    const { written, common } = item(alias, i);
    const start = i32(tokens.start, hit.first + i);
    const end = i32(tokens.end, hit.first + i);
    if (end - start === written.length && text.startsWith(written, start)) continue;
    const mine = text.slice(start, end).replace(IGNORABLES, '');
    // A common noun may be capitalised in a list or a heading.
    if (mine !== written && (!common || mine.charAt(0).toLowerCase() + mine.slice(1) !== written)) return false;
  }
  return true;
}

function candidateOf(
  sections: Sections,
  tokens: NumberedTokens,
  hit: Hit,
  languages: ReadonlySet<number>,
  known: Map<number, WrittenAlias>,
): Candidate | undefined {
  const { outStart, outAlias, aliasEntry, aliasFlags } = sections;
  const options: Option[] = [];
  let usable = false;
  for (let i = u32(outStart, hit.node); i < u32(outStart, hit.node + 1); i++) {
    const alias = u32(outAlias, i);
    const flags = u16(aliasFlags, alias);
    if (hit.between & SLASH && !(flags & layout.HAS_SLASH)) continue;
    if (hit.between & DOT && !(flags & layout.HAS_DOT)) continue;
    if (hit.between & DASH && !(flags & layout.HAS_DASH)) continue;
    const language = (flags >> layout.LANGUAGE_SHIFT) & layout.LANGUAGE_MASK;
    if (language !== 0 && !languages.has(language)) continue;
    usable = true;
    const entry = u32(aliasEntry, alias);
    if (entry === layout.VETO) continue;
    const sureness = flags & layout.SURENESS_MASK;
    const exact = sureness === layout.CERTAIN || sameCapitals(tokens, hit, writtenAlias(known, sections, alias));
    let before = 0;
    while (before < options.length && item(options, before).entry !== entry) before++;
    const other = options[before];
    if (!other) options.push({ entry, sureness, exact });
    else if ((exact && !other.exact) || (exact === other.exact && sureness < other.sureness))
      options[before] = { entry, sureness, exact };
  }
  return usable ? { first: hit.first, last: hit.last, options } : undefined;
}

/** "cv.java": the end of a file's name; "…every day.Java" begins a sentence that lost its space. */
function isExtension({ text, start }: NumberedTokens, token: number): boolean {
  const at = i32(start, token);
  if (at < 2 || text.charCodeAt(at - 1) !== 46 || !isWordAt(text, at - 2)) return false;
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/**
 * All stretches of the text that spell an alias.
 * @param languages numbers (layout.languageNumber) of the languages whose limited aliases count.
 */
export function findCandidates(sections: Sections, tokens: NumberedTokens, languages: ReadonlySet<number>): Candidates {
  const found = new Candidates(tokens.count);
  let known = writtenAliases.get(sections);
  if (!known) {
    known = new Map();
    writtenAliases.set(sections, known);
  }
  for (let i = 0; i < tokens.count; i++) {
    const hits = hitsAt(sections, tokens, i);
    if (hits.length === 0 || isExtension(tokens, i)) continue;
    let list: Candidate[] | undefined;
    for (let at = hits.length - 1; at >= 0; at--) {
      const candidate = candidateOf(sections, tokens, item(hits, at), languages, known);
      if (!candidate) continue;
      if (list) list.push(candidate);
      else list = [candidate];
    }
    if (list) found.set(i, list);
  }
  return found;
}

/** The candidate to begin with at a token: the longest. */
export function longestAt(candidates: Candidates, token: number): Candidate | undefined {
  const list = candidates.get(token);
  return list && item(list, 0);
}
