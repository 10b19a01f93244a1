import type { Evidence } from '../model/evidence.ts';
import { NO_EVIDENCE } from './evidence.ts';
import { ancestorsOf, type SkillGraph } from './skill-graph.ts';

/** Evidence by skill, as matching asks for it; nothing is looked at that is not asked for. */
export interface EvidenceSource {
  /** False where nothing is held that could answer anything. */
  readonly any: boolean;
  /** Evidence of exactly this skill or named credential. */
  of(skillId: string): readonly Evidence[];
  /** Ids that are held and narrower than this one. */
  narrower(skillId: string): readonly string[];
  /** Ids that are held and name this one as related. */
  related(skillId: string): readonly string[];
}

/** Sorts evidence by skill. The graph is asked once for each skill held: every question is a look into the lexicon. */
export function sortEvidence(evidence: readonly Evidence[], graph: SkillGraph): EvidenceSource {
  const of = new Map<string, Evidence[]>();
  for (const item of evidence) if (!NO_EVIDENCE.has(item.verdict)) push(of, item.skillId, item);
  const { narrower, related } = neighboursOf(of.keys(), graph);
  return {
    any: of.size > 0,
    of: (id) => of.get(id) ?? [],
    narrower: (id) => narrower.get(id) ?? [],
    related: (id) => related.get(id) ?? [],
  };
}

function neighboursOf(held: Iterable<string>, graph: SkillGraph) {
  const narrower = new Map<string, string[]>();
  const related = new Map<string, string[]>();
  for (const id of held) {
    for (const ancestor of ancestorsOf(id, graph)) push(narrower, ancestor, id);
    for (const neighbour of graph.related(id)) push(related, neighbour, id);
  }
  return { narrower, related };
}

/** Raise it when the text below changes: what was packed before is then made anew. */
export const PACK_VERSION = 1;

/** Members that all evidence of one credential or claim has in common. */
type Shared = Omit<Evidence, 'skillId' | 'via' | 'field' | 'level'>;

/** The text: each string once, each source once, and of each skill four numbers for each piece of evidence. */
interface Packed {
  sources: Shared[];
  strings: string[];
  /** By skill: source, via, field, level, and so on. */
  skills: Record<string, number[]>;
  narrower: Record<string, string[]>;
  related: Record<string, string[]>;
}

const VIAS = ['alignment', 'result-alignment', 'named-credential', 'tag', 'text', 'person', 'claim'] as const;
const LEVELS = [undefined, 'intro', 'working', 'advanced'] as const;
const NUMBERS = 4;

/**
 * Evidence as one text that is small and quick to read: what thousands of credentials come down to for a match.
 * `unpackEvidence` gives the same answers as `sortEvidence` of the evidence it was made of.
 */
export function packEvidence(evidence: readonly Evidence[], graph: SkillGraph): string {
  const packed: Packed = { sources: [], strings: [], skills: {}, narrower: {}, related: {} };
  const strings = new Map<string, number>();
  const sources = new Map<string, number>();
  const held: [string, number[]][] = [];
  const lists = new Map<string, number[]>();
  for (const { skillId, via, field, level, ...shared } of evidence) {
    if (NO_EVIDENCE.has(shared.verdict)) continue;
    const source = numberIn(sources, JSON.stringify(shared), packed.sources, () => shared);
    const words = numberIn(strings, field, packed.strings, () => field);
    let list = lists.get(skillId);
    if (!list) {
      list = [];
      lists.set(skillId, list);
      held.push([skillId, list]);
    }
    list.push(source, VIAS.indexOf(via), words, LEVELS.indexOf(level));
  }
  const { narrower, related } = neighboursOf(lists.keys(), graph);
  packed.skills = Object.fromEntries(held);
  packed.narrower = Object.fromEntries(narrower);
  packed.related = Object.fromEntries(related);
  return JSON.stringify(packed);
}

/**
 * Opens what `packEvidence` made.
 *
 * @returns undefined where the text is no such thing: it lay on a disk, and is made anew
 */
export function unpackEvidence(text: string): EvidenceSource | undefined {
  let packed: Packed;
  try {
    packed = JSON.parse(text) as Packed;
    const { sources, strings, skills, narrower, related } = packed;
    if (!Array.isArray(sources) || !Array.isArray(strings)) return undefined;
    if (![skills, narrower, related].every((each) => typeof each === 'object' && each !== null)) return undefined;
  } catch {
    return undefined;
  }
  const seen = new Map<string, Evidence[]>();
  const evidenceOf = (skillId: string): Evidence[] => {
    const numbers = own(packed.skills, skillId) ?? [];
    const list: Evidence[] = [];
    for (let at = 0; at + NUMBERS <= numbers.length; at += NUMBERS) {
      const source = packed.sources[numbers[at] as number];
      const via = VIAS[numbers[at + 1] as number];
      const field = packed.strings[numbers[at + 2] as number];
      const level = LEVELS[numbers[at + 3] as number];
      if (source && via && field !== undefined) list.push({ ...source, skillId, via, field, ...(level && { level }) });
    }
    return list;
  };
  return {
    any: packed.sources.length > 0,
    of(skillId) {
      const known = seen.get(skillId) ?? evidenceOf(skillId);
      seen.set(skillId, known);
      return known;
    },
    narrower: (id) => own(packed.narrower, id) ?? [],
    related: (id) => own(packed.related, id) ?? [],
  };
}

/** Skills may be called `constructor`. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function numberIn<T>(known: Map<string, number>, key: string, list: T[], make: () => T): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, list.length);
  list.push(make());
  return list.length - 1;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
