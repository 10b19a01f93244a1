import { type Failure, fail, ok, type Result } from '../../utils/model/result.ts';
import type { TaxonomyRow } from '../../utils/model/taxonomy.ts';
import { database } from '../../utils/storage/database.ts';
import type { TaxonomyInfo } from '../../utils/storage/taxonomies.ts';
import { importTaxonomy, type Phase, removeTaxonomy, restoreTaxonomy, type Workplace } from './taxonomy-work.ts';

/** One worker does one job: stopping it is how an import is cancelled. */
export type Job =
  | { kind: 'import'; file: File }
  | { kind: 'remove'; id: string }
  | { kind: 'restore'; row: TaxonomyRow };

export type Told =
  | { kind: 'working'; phase: Phase; share?: number }
  /** `removed` is what a restore puts back. */
  | { kind: 'done'; taxonomy?: TaxonomyInfo; removed?: TaxonomyRow }
  | { kind: 'failed'; failure: Failure };

const tell = (told: Told) => postMessage(told);

const workplace: Workplace = {
  db: database(),
  bundled: async () => (await fetch(new URL('/data/lexicon.bin', location.href))).arrayBuffer(),
  tell: (phase, share) => tell({ kind: 'working', phase, ...(share === undefined ? {} : { share }) }),
};

type Done = Omit<Extract<Told, { kind: 'done' }>, 'kind'>;

async function work(job: Job): Promise<Result<Done>> {
  try {
    if (job.kind === 'remove') {
      const removed = await removeTaxonomy(job.id, workplace);
      return removed.ok ? ok(removed.value ? { removed: removed.value } : {}) : removed;
    }
    const taxonomy =
      job.kind === 'import'
        ? await importTaxonomy(job.file, workplace, new Date())
        : await restoreTaxonomy(job.row, workplace);
    return taxonomy.ok ? ok({ taxonomy: taxonomy.value }) : taxonomy;
  } catch (error) {
    // Out of memory, or a file that vanished while it was read.
    return fail('taxonomy-interrupted', String(error));
  }
}

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void work(data).then((result) =>
    tell(result.ok ? { kind: 'done', ...result.value } : { kind: 'failed', failure: result.failure }),
  );
});
