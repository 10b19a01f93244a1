import type { Imported } from './merge.ts';
import type { Concept } from './taxonomy-source.ts';

/** A taxonomy as it is kept: all that merging needs, so that it can be compiled again with a newer lexicon. */
export function taxonomyBytes(taxonomy: Imported): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(taxonomy));
}

/** Reads what `taxonomyBytes` wrote; undefined for anything else. */
export function taxonomyFromBytes(bytes: Uint8Array): Imported | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isTaxonomy(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTaxonomy(value: unknown): value is Imported {
  if (typeof value !== 'object' || value === null) return false;
  const { source, language, concepts } = value as Record<string, unknown>;
  return (
    typeof source === 'string' &&
    typeof language === 'string' &&
    Array.isArray(concepts) &&
    concepts.every(
      (concept: Partial<Concept> | null) =>
        typeof concept?.id === 'string' &&
        typeof concept.otherId === 'string' &&
        typeof concept.label === 'string' &&
        typeof concept.kind === 'string' &&
        Array.isArray(concept.alternatives),
    )
  );
}
