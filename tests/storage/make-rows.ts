import type { Posting } from '../../utils/model/posting.ts';
import type { Result } from '../../utils/model/result.ts';
import type { TaxonomyRow } from '../../utils/model/taxonomy.ts';
import type { NewCredential } from '../../utils/storage/credentials.ts';

export const NOW = new Date('2026-11-21T12:00:00Z');

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

export function aPosting(id: string, description: string): Posting {
  return {
    id,
    url: `https://jobs.example/${id}`,
    title: 'Analyst',
    company: null,
    description,
    blocks: [],
    readFrom: 'json-ld',
    board: null,
  };
}

export function aBadge(name: string, tags: string[], change: Partial<NewCredential> = {}): NewCredential {
  return {
    format: 'open-badges-3',
    name,
    achievement: { id: `urn:uuid:${name}`, name, alignments: [], tags },
    issuer: { id: 'https://kestrel.example/i', name: 'Kestrel Data School' },
    skills: [],
    verdict: 'unverified',
    reasons: [],
    ...change,
  };
}

export function aTaxonomy(id: string, bytes = new Uint8Array([1, 2, 3])): TaxonomyRow {
  return {
    id,
    name: 'ESCO',
    version: '1.2.0',
    language: 'en',
    attribution: 'This uses a list of its owner.',
    counts: { concepts: 1 },
    addedAt: NOW.toISOString(),
    bytes,
  };
}
