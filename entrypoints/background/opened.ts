import { browser } from 'wxt/browser';
import { askedCounts } from '../../utils/matching/asked.ts';
import { type CountingLexicon, countsOf, identitiesOf, monthOf, OTHER_ROLE } from '../../utils/matching/opened.ts';
import { createRoleFinder } from '../../utils/matching/role-of-title.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { readRoles } from '../../utils/model/read-roles.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import type { RoleProfile } from '../../utils/model/role-profile.ts';
import { database } from '../../utils/storage/database.ts';
import { countOpened as store } from '../../utils/storage/opened-counts.ts';
import { countOpened, missed } from '../../utils/storage/settings.ts';
import { loadEngine } from './engine.ts';

type RoleFinder = (title: string) => Pick<RoleProfile, 'id' | 'label'> | undefined;

/** What counting needs, and only once it is turned on. */
export interface Counting {
  lexicon(): Promise<CountingLexicon | undefined>;
  roleFinder(): Promise<RoleFinder>;
}

/** Kept while the worker lives. */
let finder: Promise<RoleFinder> | undefined;

const bundled: Counting = {
  async lexicon() {
    const engine = await loadEngine();
    return engine.ok ? engine.value.lexicon : undefined;
  },
  roleFinder() {
    finder ??= loadRoles().catch((error: unknown) => {
      finder = undefined;
      throw error;
    });
    return finder;
  },
};

async function loadRoles(): Promise<RoleFinder> {
  const text = await fetch(browser.runtime.getURL('/data/roles.json')).then((response) => response.text());
  const roles = readRoles(text);
  if (!roles.ok) throw new Error(`the roles cannot be read: ${roles.failure.code}`);
  return createRoleFinder(roles.value);
}

let complained = false;

/**
 * Adds a posting that the person opened to the counts, where they turned that on. Never from a private window, of a page
 * of ours (the samples), or of a piece of text that was selected. Whatever goes wrong is said once in the log: the match
 * does not wait for this, and does not depend on it.
 *
 * @param requirements as the person corrected them
 * @returns whether the posting was counted now
 */
export async function noteOpened(
  posting: Posting,
  requirements: readonly Requirement[],
  inPrivate: boolean,
  counting = bundled,
  now = new Date(),
): Promise<boolean> {
  if (inPrivate || posting.readFrom === 'selection' || !/^https?:/.test(posting.url)) return false;
  try {
    if ((await countOpened.get()) !== true) return false;
    const [lexicon, roleOf] = await Promise.all([counting.lexicon(), counting.roleFinder()]);
    if (!lexicon) return false;
    const { id, label } = roleOf(posting.title) ?? OTHER_ROLE;
    const month = monthOf(now);
    const counts = [
      ...countsOf(requirements, lexicon, { id, label }, month),
      ...askedCounts(requirements, lexicon, { id, label }, month),
    ];
    // Where nothing was found there is nothing to count yet; the page may only be half there.
    if (counts.length === 0) return false;
    const counted = await store(database(), { identities: identitiesOf(posting), counts }, now);
    if (counted.ok) return counted.value;
    complain(counted.failure.code);
    // There may be no page to tell it to: the next one that is opened does.
    await missed.note({ what: 'opened-counts', code: counted.failure.code, at: now.toISOString() });
  } catch (error) {
    complain(error);
  }
  return false;
}

function complain(about: unknown): void {
  if (complained) return;
  complained = true;
  console.error('credlens: counting what postings name failed', about);
}
