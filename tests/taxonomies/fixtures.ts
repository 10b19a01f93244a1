import { existsSync, readFileSync } from 'node:fs';
import type { Imported } from '../../utils/taxonomies/merge.ts';
import { readTaxonomy } from '../../utils/taxonomies/read-taxonomy.ts';

const OWN = new URL('../fixtures/taxonomies/', import.meta.url);
const SHARED = new URL('../../../shared/data/taxonomy/', import.meta.url);

export const ESCO = 'skills_en.csv';
export const ESCO_FR = 'skills_fr.csv';
export const ONET = 'Technology Skills.txt';

/** Bytes of one of the small invented lists. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(encodeURIComponent(name), OWN)));
}

/** Bytes of a real list beside the project, or undefined where it is absent. */
export function shared(path: string): Uint8Array<ArrayBuffer> | undefined {
  const url = new URL(path, SHARED);
  return existsSync(url) ? new Uint8Array(readFileSync(url)) : undefined;
}

/** The list as it is merged; throws where it cannot be read. */
export function imported(name: string, bytes = fixture(name)): Imported {
  const read = readTaxonomy(name, bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const { source, language, concepts } = read.value;
  return { source: source.id, language, concepts };
}
