import { fail, ok, type Result } from '../../utils/model/result.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { listCorrections } from '../../utils/storage/corrections.ts';
import { database } from '../../utils/storage/database.ts';
import { correctedReader } from '../background/derivers.ts';
import { importedIds, withImported } from '../background/imported-lexicon.ts';

/** Says what a credential means in the lexicon's terms. */
export type SkillReader = ReturnType<typeof correctedReader>;

let loaded: { key: string; meaningOf: SkillReader } | undefined;

/**
 * Reads skills as the person corrected them, with what they imported; kept until either changes. For a worker: no
 * extension API.
 * @param bundled bytes of the bundled lexicon
 */
export async function skillReader(bundled: () => Promise<ArrayBuffer>): Promise<Result<SkillReader>> {
  const db = database();
  const corrections = await listCorrections(db);
  if (!corrections.ok) return corrections;
  const { items } = corrections.value;
  const key = [await importedIds(db), ...items.map(({ id }) => id)].join('|');
  if (loaded?.key !== key) {
    try {
      const lexicon = await withImported(db, openLexicon(await bundled()));
      loaded = { key, meaningOf: correctedReader(lexicon, items) };
    } catch (error) {
      return fail('lexicon-missing', String(error));
    }
  }
  return ok(loaded.meaningOf);
}
