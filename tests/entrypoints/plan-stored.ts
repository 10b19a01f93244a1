import type { PlanSource } from '../../entrypoints/dashboard/plan-data.ts';
import type { PlanOptions } from '../../utils/model/plan-options.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { aCourse } from '../matching/a-course.ts';
import { requirement } from '../matching/make.ts';
import { tinyLexicon } from '../skills/compiled.ts';
import { aPosting, NOW, value } from '../storage/make-rows.ts';

export const OPTIONS: PlanOptions = {
  aim: { kind: 'saved' },
  free: false,
  languages: [],
  openToAll: false,
  depth: 0,
  withoutProviders: [],
  without: [],
  take: [],
};

/** Four skills, one named credential, and a few ways to them; invented. */
export const SOURCE: PlanSource = {
  lexicon: tinyLexicon(
    'docker | tool | Docker | |\nfrench | language | French | |\npython | tool | Python | |\nsql | tool | SQL | |',
    'cka | certification-exam | Certified Kubernetes Administrator | CKA | CNCF | working | docker | 2',
  ),
  courses: [
    aCourse(
      'sql-free',
      { sql: 'working' },
      { hours: [8, 10], weeks: [1, 2], cost: { model: 'free', asOf: '2026-06' } },
    ),
    aCourse(
      'sql-paid',
      { sql: 'advanced' },
      { hours: [4, 5], cost: { model: 'one-off', usd: [50, 50], asOf: '2026-06' } },
    ),
    aCourse(
      'docker-1',
      { docker: 'working' },
      { hours: [20, 30], cost: { model: 'one-off', usd: [10, 20], asOf: '2026-05' } },
    ),
    aCourse('cka-exam', { docker: 'working' }, { kind: 'certification-exam', awards: 'cka', requires: ['docker-1'] }),
  ],
  brought: 0,
  roles: [],
};

/** Saves a posting that asks for these. */
export async function save(db: CredlensDatabase, id: string, asks: (string | Requirement)[], now = NOW): Promise<void> {
  const requirements = asks.map((each) => (typeof each === 'string' ? requirement(each) : each));
  value(await savePosting(db, { ...aPosting(id, 'text'), title: `Posting ${id}` }, requirements, now));
}
