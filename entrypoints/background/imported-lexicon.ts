import type { Result } from '../../utils/model/result.ts';
import { type Lexicon, LexiconError, openLexicon } from '../../utils/skills/lexicon.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import {
  changeTaxonomies,
  compiledKey,
  getCompiled,
  taxonomyIds,
  taxonomyRows,
} from '../../utils/storage/taxonomies.ts';
import { compileTaxonomies, MERGE_RULES } from '../../utils/taxonomies/compile-taxonomies.ts';
import { taxonomyFromBytes } from '../../utils/taxonomies/taxonomy-bytes.ts';

/** Which taxonomies are there, as one string; '' for none, and where the store cannot be read. */
export async function importedIds(db: CredlensDatabase): Promise<string> {
  const ids = await taxonomyIds(db);
  return ids.ok ? ids.value.join('|') : '';
}

/**
 * The lexicon with everything the person imported. Compiled at the import; made again here after an update of the
 * extension or when the stored one is damaged. Where storage fails the bundled lexicon serves alone.
 */
export async function withImported(db: CredlensDatabase, bundled: Lexicon): Promise<Lexicon> {
  const ids = await taxonomyIds(db);
  if (!ids.ok || ids.value.length === 0) return bundled;
  const key = compiledKey(bundled.version, MERGE_RULES, ids.value);
  return opened(await getCompiled(db, key)) ?? compileAgain(db, bundled, key);
}

function opened(stored: Result<Uint8Array | null>): Lexicon | undefined {
  if (!stored.ok || !stored.value) return undefined;
  const { buffer, byteLength } = stored.value;
  try {
    return openLexicon((byteLength === buffer.byteLength ? buffer : stored.value.slice().buffer) as ArrayBuffer);
  } catch (error) {
    if (error instanceof LexiconError) console.warn('credlens: the imported lexicon is compiled anew,', error.message);
    else throw error;
  }
  return undefined;
}

async function compileAgain(db: CredlensDatabase, bundled: Lexicon, key: string): Promise<Lexicon> {
  const rows = await taxonomyRows(db);
  if (!rows.ok) return bundled;
  const taxonomies = rows.value.flatMap(({ bytes }) => taxonomyFromBytes(bytes) ?? []);
  if (taxonomies.length === 0) return bundled;
  const { bytes } = compileTaxonomies(bundled, taxonomies);
  const kept = await changeTaxonomies(db, { remove: [], put: [], compiled: { key, bytes } });
  if (!kept.ok) console.warn('credlens: the imported lexicon was compiled but not kept,', kept.failure.code);
  return openLexicon(bytes);
}
