import { i32, item, u16, u32 } from './arrays.ts';
import type { Sections } from './binary.ts';
import { aliasText } from './lexicon.ts';
import * as layout from './lexicon-layout.ts';
import { isWordAt, tokenise } from './tokens.ts';
import { type Hit, type NumberedTokens, walk } from './trie.ts';

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
export type Candidates = Map<number, Candidate[]>;

const IGNORABLES = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

function sameCapitals(tokens: NumberedTokens, hit: Hit, written: string): boolean {
  const alias = tokenise(written);
  if (alias.count !== hit.last - hit.first + 1) return false;
  for (let i = 0; i < alias.count; i++) {
    const mine = tokens.text.slice(tokens.start[hit.first + i], tokens.end[hit.first + i]).replace(IGNORABLES, '');
    const asked = written.slice(alias.start[i], alias.end[i]);
    // A common noun may be capitalised in a list or a heading.
    if (mine !== asked && (asked !== asked.toLowerCase() || mine.charAt(0).toLowerCase() + mine.slice(1) !== asked))
      return false;
  }
  return true;
}

function optionsOf(sections: Sections, tokens: NumberedTokens, hit: Hit, languages: ReadonlySet<number>): Candidate {
  const { outStart, outAlias, aliasEntry, aliasFlags } = sections;
  const options: Option[] = [];
  let veto = false;
  let usable = false;
  for (let i = u32(outStart, hit.node); i < u32(outStart, hit.node + 1); i++) {
    const alias = u32(outAlias, i);
    const flags = u16(aliasFlags, alias);
    if ((hit.slash && !(flags & layout.HAS_SLASH)) || (hit.dot && !(flags & layout.HAS_DOT))) continue;
    if (hit.dash && !(flags & layout.HAS_DASH)) continue;
    const language = (flags >> layout.LANGUAGE_SHIFT) & layout.LANGUAGE_MASK;
    if (language !== 0 && !languages.has(language)) continue;
    usable = true;
    const entry = u32(aliasEntry, alias);
    if (entry === layout.VETO) {
      veto = true;
      continue;
    }
    const sureness = flags & layout.SURENESS_MASK;
    const exact = sureness === layout.CERTAIN || sameCapitals(tokens, hit, aliasText(sections, alias));
    const before = options.findIndex((option) => option.entry === entry);
    const known = options[before];
    if (!known) options.push({ entry, sureness, exact });
    else if ((exact && !known.exact) || (exact === known.exact && sureness < known.sureness))
      options[before] = { entry, sureness, exact };
  }
  if (!usable) return { first: -1, last: -1, options };
  return { first: hit.first, last: hit.last, options: veto && options.length === 0 ? [] : options };
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
  const found: Candidates = new Map();
  for (let i = 0; i < tokens.count; i++) {
    if (isExtension(tokens, i)) continue;
    walk(sections, tokens, i, (hit) => {
      const candidate = optionsOf(sections, tokens, hit, languages);
      if (candidate.first < 0) return;
      const list = found.get(i);
      if (list) list.unshift(candidate);
      else found.set(i, [candidate]);
    });
  }
  return found;
}

/** The candidate to begin with at a token: the longest. */
export function longestAt(candidates: Candidates, token: number): Candidate | undefined {
  const list = candidates.get(token);
  return list && item(list, 0);
}
