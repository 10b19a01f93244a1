import type { Course } from '../../utils/model/course.ts';
import { readRoles } from '../../utils/model/read-roles.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { readShipped } from '../../utils/providers/bundled-catalogue.ts';
import { type Lexicon, openLexicon } from '../../utils/skills/lexicon.ts';
import { allCourses } from '../../utils/storage/course-lists.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { importedIds, withImported } from '../background/imported-lexicon.ts';
import type { PlanSource } from './plan-data.ts';

/** Where the files that ship with the extension come from. */
export interface Files {
  bytes(path: string): Promise<ArrayBuffer>;
  text(path: string): Promise<string>;
}

/** Without its list of roles a plan can still be made, for all but a role. */
async function roles(files: Files): Promise<PlanSource['roles']> {
  const read = readRoles(await files.text('/data/roles.json').catch(() => ''));
  if (!read.ok) console.warn('credlens: there are no roles to plan for,', read.failure.detail ?? read.failure.code);
  return read.ok ? read.value : [];
}

/** Opens the lexicon with what was imported; the file is read again only after an import. Rejects where it cannot be. */
export function lexiconSource(db: CredlensDatabase, files: Pick<Files, 'bytes'>): () => Promise<Lexicon> {
  let last: { key: string; opened: Lexicon } | undefined;
  return async () => {
    const key = await importedIds(db);
    if (last?.key !== key)
      last = { key, opened: await withImported(db, openLexicon(await files.bytes('/data/lexicon.bin'))) };
    return last.opened;
  };
}

/** Loads what plans are chosen from; the files are read once, the lexicon again after an import. For a worker. */
export function planSource(db: CredlensDatabase, files: Files): (today: string) => Promise<Result<PlanSource>> {
  const openedLexicon = lexiconSource(db, files);
  let bundled: { courses: Course[]; roles: PlanSource['roles'] } | undefined;

  return async (today) => {
    let lexicon: Lexicon;
    try {
      lexicon = await openedLexicon();
      if (!bundled) {
        const courses = readShipped(await files.text('/data/catalogue.json'), today);
        if (!courses.ok) return courses;
        bundled = { courses: courses.value, roles: await roles(files) };
      }
    } catch (error) {
      return fail('lexicon-missing', String(error));
    }
    const own = await allCourses(db);
    if (!own.ok) return own;
    // What the bundle has under the same id is the one that was looked at.
    const known = new Set(bundled.courses.map(({ id }) => id));
    const brought = own.value.courses.filter(({ id }) => !known.has(id));
    return ok({
      lexicon,
      courses: [...bundled.courses, ...brought],
      brought: brought.length,
      roles: bundled.roles,
    });
  };
}

/** `planSource` over the files that ship with the extension. For a worker of ours. */
export function shippedSource(db: CredlensDatabase): ReturnType<typeof planSource> {
  const load = (path: string) => fetch(new URL(path, location.href));
  return planSource(db, {
    bytes: async (path) => (await load(path)).arrayBuffer(),
    text: async (path) => (await load(path)).text(),
  });
}
