import { askedCounts } from '../../utils/matching/asked.ts';
import { evidenceFromWallet } from '../../utils/matching/evidence.ts';
import { type CountingLexicon, countsOf, identitiesOf, OTHER_ROLE } from '../../utils/matching/opened.ts';
import { createRoleFinder } from '../../utils/matching/role-of-title.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { OpenedCount } from '../../utils/model/opened-count.ts';
import { ok, type Result } from '../../utils/model/result.ts';
import { attempt } from '../../utils/storage/attempt.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { listOpened, openedAlready } from '../../utils/storage/opened-counts.ts';
import { tellingBatches } from '../../utils/storage/posting-batches.ts';
import { listHeld } from '../../utils/storage/skill-choices.ts';
import type { PlanSource } from './plan-data.ts';

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-/;

/** What the postings that were opened or saved ask for. */
export interface Asked {
  /** Of all of them, each once. */
  counts: OpenedCount[];
  /** The opened ones alone: `counts` has those that were only saved beside them. */
  opened: OpenedCount[];
}

/**
 * Adds the saved postings to the counts of opened ones. A posting that is both counts once: it is told again by its mark,
 * and its count stands. So every posting is reckoned in the one way in which opened ones are.
 *
 * @param tell how many saved postings were read, of how many; answers false to stop
 * @returns null where it was stopped
 */
export async function askedData(
  db: CredlensDatabase,
  { lexicon, roles }: Pick<PlanSource, 'lexicon' | 'roles'>,
  tell: (done: number, of: number) => boolean,
): Promise<Result<Asked | null>> {
  const opened = await listOpened(db);
  if (!opened.ok) return opened;
  const already = await openedAlready(db);
  if (!already.ok) return already;
  const roleOf = createRoleFinder(roles);
  const known = remembering(lexicon);
  const sums = createSums(opened.value.items);
  const seen = new Set<string>();
  const read = await attempt(async () => {
    for await (const { postings, done, of } of tellingBatches(db)) {
      if (!tell(done, of)) return null;
      for (const { posting, savedAt, requirements } of postings) {
        // Of an unknown time, it belongs to no period and no month.
        if (!MONTH.test(savedAt)) continue;
        const identities = identitiesOf(posting);
        // Saved from two boards, it is one all the same.
        const twice = identities.some((identity) => seen.has(identity));
        for (const identity of identities) seen.add(identity);
        if (twice || (await already.value(identities))) continue;
        const { id, label } = roleOf(posting.title) ?? OTHER_ROLE;
        const [role, month] = [{ id, label }, savedAt.slice(0, 7)] as const;
        sums.add(countsOf(requirements, known, role, month));
        sums.add(askedCounts(requirements, known, role, month));
      }
    }
    return { counts: sums.rows(), opened: opened.value.items };
  });
  return read;
}

/** Thousands of postings ask for the same hundreds of things, and every question costs a look into the compiled lexicon. */
function remembering(lexicon: CountingLexicon): CountingLexicon {
  const remember = <T>(ask: (id: string) => T) => {
    const answers = new Map<string, T>();
    return (id: string): T => {
      const known = answers.get(id);
      if (known !== undefined || answers.has(id)) return known as T;
      const answer = ask(id);
      answers.set(id, answer);
      return answer;
    };
  };
  return {
    label: remember((id) => lexicon.label(id)),
    skill: remember((id) => lexicon.skill(id)),
    namedCredential: remember((id) => lexicon.namedCredential(id)),
  };
}

/** Counts summed as they come: thousands of postings make millions of rows. */
function createSums(first: readonly OpenedCount[]) {
  const rows = new Map<string, OpenedCount>();
  const add = (counts: readonly OpenedCount[]) => {
    for (const count of counts) {
      const key = `${count.month} ${count.role} ${count.kind} ${count.id}`;
      const row = rows.get(key);
      if (!row) rows.set(key, { ...count });
      else {
        row.musts += count.musts;
        row.others += count.others;
      }
    }
  };
  add(first);
  return { add, rows: () => [...rows.values()] };
}

/** What is held, as the match takes it. */
export async function heldData(
  db: CredlensDatabase,
  { lexicon }: Pick<PlanSource, 'lexicon'>,
): Promise<Result<Evidence[]>> {
  const [credentials, claims] = await Promise.all([listHeld(db), listClaims(db)]);
  if (!credentials.ok) return credentials;
  if (!claims.ok) return claims;
  return ok(evidenceFromWallet(credentials.value.items, claims.value.items, lexicon));
}
