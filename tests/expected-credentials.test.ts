import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerVerify } from '../utils/cli/answer-verify.ts';
import { documentsFrom } from '../utils/cli/documents.ts';
import { createVerifier } from '../utils/verification/verifier.ts';

/*
 * Real credential files with the verdict each deserves: signed, hosted, tampered with, revoked, expired. They are not part
 * of this repository; our own signed fixtures cover the same ground (tests/verification).
 */

const FOLDER = join(import.meta.dirname, '../../shared/data/credentials');
const there = existsSync(join(FOLDER, 'EXPECTED.tsv'));

interface Row {
  file: string;
  documents: string;
  now: string;
  allowed: string[];
  why: string;
}

const rows: Row[] = there
  ? readFileSync(join(FOLDER, 'EXPECTED.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [file = '', documents = '', now = '', verdict = '', also = '', why = ''] = line.split('\t');
        return { file, documents, now, allowed: [verdict, ...also.split(',').filter(Boolean)], why };
      })
  : [];

describe.skipIf(!there)('verdicts of real credentials (skipped: shared data not present)', () => {
  const answers: { row: Row; verdict: string | null }[] = [];
  it.each(rows)('$file, $documents, $now: $allowed', async (row) => {
    const table = row.documents === '' ? undefined : join(FOLDER, 'documents', row.documents);
    const now = new Date(row.now === '' ? '2026-11-21T00:00:00Z' : row.now);
    const verifier = createVerifier({ fetch: await documentsFrom(table), now });
    const { verdict } = await answerVerify(join(FOLDER, row.file), { verifier, now, meaningOf: null });
    answers.push({ row, verdict });
    expect(row.allowed, row.why).toContain(verdict);
  });

  afterAll(() => {
    const folders = new Map<string, { right: number; all: number; falseMarks: number }>();
    for (const { row, verdict } of answers) {
      const name = row.file.split('/').slice(0, 2).join('/');
      const line = folders.get(name) ?? { right: 0, all: 0, falseMarks: 0 };
      line.all += 1;
      if (row.allowed.includes(verdict ?? '')) line.right += 1;
      else if (verdict === 'verified') line.falseMarks += 1;
      folders.set(name, line);
    }
    console.table(Object.fromEntries([...folders].filter(([, line]) => line.all > 0)));
  });
});
