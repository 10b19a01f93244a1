import { compileEntries } from '../skills/compile.ts';
import { decompile } from '../skills/decompile.ts';
import type { Lexicon } from '../skills/lexicon.ts';
import { type Brought, type Imported, mergeTaxonomies } from './merge.ts';

/** Changes with the rules of merging, so that what older rules compiled is compiled anew. */
export const MERGE_RULES = 1;

/**
 * The bundled lexicon and the taxonomies as one flat lexicon, for `openLexicon`. Takes about two seconds for all of ESCO.
 * Imported names get no spellings by rule: their own alternative labels serve for that, and cutting the vendor off 9,000
 * product names would leave everyday words.
 * @param bundled without any taxonomy in it.
 * @param taxonomies in the order of their import: an earlier one's ids stand.
 */
export function compileTaxonomies(
  bundled: Lexicon,
  taxonomies: readonly Imported[],
): { bytes: ArrayBuffer; brought: Brought[] } {
  const own = decompile(bundled);
  const ids = new Set(own.skills.map(({ id }) => id));
  const { skills, credentials, brought } = mergeTaxonomies(own, taxonomies);
  const bytes = compileEntries(skills, credentials, {
    variants: (entry) => !('kind' in entry) || ids.has(entry.id),
  });
  return { bytes, brought };
}
