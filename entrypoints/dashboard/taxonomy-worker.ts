import { type Failure, fail, type Result } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import type { TaxonomyInfo } from '../../utils/storage/taxonomies.ts';
import { importTaxonomy, type Phase, removeTaxonomy, type Workplace } from './taxonomy-work.ts';

/** One worker does one job: stopping it is how an import is cancelled. */
export type Job = { kind: 'import'; file: File } | { kind: 'remove'; id: string };

export type Told =
  | { kind: 'working'; phase: Phase; share?: number }
  | { kind: 'done'; taxonomy?: TaxonomyInfo }
  | { kind: 'failed'; failure: Failure };

const tell = (told: Told) => postMessage(told);

const workplace: Workplace = {
  db: database(),
  bundled: async () => (await fetch(new URL('/data/lexicon.bin', location.href))).arrayBuffer(),
  tell: (phase, share) => tell({ kind: 'working', phase, ...(share === undefined ? {} : { share }) }),
};

async function work(job: Job): Promise<Result<TaxonomyInfo | undefined>> {
  try {
    return job.kind === 'import'
      ? await importTaxonomy(job.file, workplace, new Date())
      : await removeTaxonomy(job.id, workplace);
  } catch (error) {
    // Out of memory, or a file that vanished while it was read.
    return fail('taxonomy-interrupted', String(error));
  }
}

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void work(data).then((result) =>
    tell(result.ok ? { kind: 'done', taxonomy: result.value } : { kind: 'failed', failure: result.failure }),
  );
});
