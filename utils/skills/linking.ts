/**
 * Links a phrase to the concepts of a taxonomy, n best first. An exact label is an override, as in the winners of the
 * field's benchmark; else labels are compared by TF-IDF over words and character 3- to 5-grams, which finds "manage
 * budgets" for "budget management" without any model. A phrase that is near nothing gets no concept.
 */

/** A label of a concept; a concept has several. */
export interface LinkLabel {
  id: string;
  label: string;
  /** The taxonomy's own name for the concept, as against a further label. */
  preferred: boolean;
}

export interface Link {
  id: string;
  /** The label that was nearest. */
  label: string;
  /** 1 for an exact label; else the cosine, from 0 to 1. */
  score: number;
}

/** When even the best label is below this cosine, the phrase has no concept in the taxonomy (measured: tests/measure). */
const NO_CONCEPT = 0.4;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Whole words say more than the pieces they share with others. */
const WORD_WEIGHT = 2;
/** A further label is a guess of the taxonomy's editors: it counts a little less than the concept's own name. */
const FURTHER_LABEL = 0.97;

const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}+#.]+/gu) ?? [];

/** A word without its commonest English endings, so that "managing" and "manages" are one. */
function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ings?|ed|es|s|e|ion|ions|ment|ments)$/, '');
}

/** Features of a text, each once or more: stemmed words, and grams of each padded word. */
function* featuresOf(text: string): Generator<{ feature: string; weight: number }> {
  for (const word of words(text)) {
    yield { feature: `w${stem(word)}`, weight: WORD_WEIGHT };
    const padded = ` ${word} `;
    for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++)
      for (let at = 0; at + length <= padded.length; at++) yield { feature: padded.slice(at, at + length), weight: 1 };
  }
}

export interface Linker {
  /** The concepts nearest to the phrase, best first, at most `limit`; empty when nothing is near. */
  link(phrase: string, limit?: number): Link[];
}

/**
 * Builds the index once: time and memory grow with the number of labels (about 60 features each). Flat arrays, one
 * stretch a feature: a hundred thousand labels would be six million objects else.
 */
export function createLinker(labels: readonly LinkLabel[]): Linker {
  const exact = new Map<string, number[]>();
  const ids = new Map<string, number>();
  const labelAt: number[] = [];
  const featureAt: number[] = [];
  const countAt: number[] = [];
  labels.forEach(({ label }, position) => {
    const key = words(label).join(' ');
    const same = exact.get(key);
    if (same) same.push(position);
    else exact.set(key, [position]);
    for (const [feature, count] of countsOf(label)) {
      let id = ids.get(feature);
      if (id === undefined) {
        id = ids.size;
        ids.set(feature, id);
      }
      labelAt.push(position);
      featureAt.push(id);
      countAt.push(count);
    }
  });
  const starts = new Uint32Array(ids.size + 1);
  for (const id of featureAt) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  const rarity = Float64Array.from({ length: ids.size }, (_, id) => rarityOf(starts[id + 1] ?? 0, labels.length));
  for (let id = 0; id < ids.size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const fill = starts.slice();
  const inLabel = new Uint32Array(labelAt.length);
  const weight = new Float32Array(labelAt.length);
  const norms = new Float64Array(labels.length);
  for (let i = 0; i < labelAt.length; i++) {
    const id = featureAt[i] as number;
    const place = fill[id] as number;
    fill[id] = place + 1;
    const position = labelAt[i] as number;
    const value = (countAt[i] as number) * (rarity[id] as number);
    inLabel[place] = position;
    weight[place] = value;
    norms[position] = (norms[position] as number) + value ** 2;
  }
  for (let i = 0; i < norms.length; i++) norms[i] = Math.sqrt(norms[i] as number) || 1;
  const scores = new Float64Array(labels.length);

  return {
    link(phrase, limit = 5) {
      const best = new Map<string, Link>();
      const offer = (position: number, score: number) => {
        const { id, label } = labels[position] as LinkLabel;
        if (score > (best.get(id)?.score ?? 0)) best.set(id, { id, label, score });
      };
      for (const position of exact.get(words(phrase).join(' ')) ?? [])
        offer(position, labels[position]?.preferred ? 1 : 0.999);

      const touched: number[] = [];
      let norm = 0;
      for (const [feature, count] of countsOf(phrase)) {
        const id = ids.get(feature);
        const value = count * (id === undefined ? rarityOf(0, labels.length) : (rarity[id] as number));
        norm += value ** 2;
        if (id === undefined) continue;
        for (let place = starts[id] as number; place < (starts[id + 1] as number); place++) {
          const position = inLabel[place] as number;
          if (scores[position] === 0) touched.push(position);
          scores[position] = (scores[position] as number) + value * (weight[place] as number);
        }
      }
      const length = Math.sqrt(norm) || 1;
      for (const position of touched) {
        const cosine = (scores[position] as number) / (length * (norms[position] as number));
        scores[position] = 0;
        offer(position, Math.min(cosine * (labels[position]?.preferred ? 1 : FURTHER_LABEL), 0.998));
      }
      // Ids break ties, so that the same phrase always gives the same order.
      const links = [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
      return (links[0]?.score ?? 0) < NO_CONCEPT ? [] : links;
    },
  };
}

function rarityOf(labelsWithIt: number, labels: number): number {
  return Math.log((1 + labels) / (1 + labelsWithIt)) + 1;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { feature, weight } of featuresOf(text)) counts.set(feature, (counts.get(feature) ?? 0) + weight);
  // Sublinear: a gram that occurs thrice in a phrase is not three times as telling.
  for (const [feature, count] of counts) counts.set(feature, 1 + Math.log(count));
  return counts;
}
