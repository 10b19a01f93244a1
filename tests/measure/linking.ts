import Papa from 'papaparse';
import { createLinker, type LinkLabel } from '../../utils/skills/linking.ts';
import { dataFile } from './measure.ts';

/**
 * ESCO linking from the annotated span: acc@1, acc@5 and acc@10 over the validation rows that have a concept, and how
 * often a row without one gets none (`tsx tests/measure/linking.ts [data folder]`).
 */
interface Row {
  sentence: string;
  span: string;
  sub_span: string;
  label: string;
}

const NONE = new Set(['LABEL NOT PRESENT', 'UNDERSPECIFIED', '']);

const csv = <T>(name: string): T[] => Papa.parse<T>(dataFile(name), { header: true, skipEmptyLines: true }).data;

const labels = csv<{ conceptUri: string; preferredLabel: string; altLabels: string }>(
  'taxonomy/esco-v1.1.1-en/skills_en.csv',
).flatMap(({ preferredLabel, altLabels }): LinkLabel[] => [
  { id: preferredLabel.toLowerCase(), label: preferredLabel, preferred: true },
  ...(altLabels ?? '')
    .split('\n')
    .filter((label) => label.trim() !== '')
    .map((label) => ({ id: preferredLabel.toLowerCase(), label: label.trim(), preferred: false })),
]);

const before = performance.now();
const linker = createLinker(labels);
const buildMs = performance.now() - before;

const rows = (['tech', 'house'] as const).map((set) => {
  const all = csv<Row>(`skills/esco-labelled/${set}_validation_annotations.csv`);
  const labelled = all.filter(({ label }) => !NONE.has(label.trim()));
  const at = { 1: 0, 5: 0, 10: 0 };
  const times: number[] = [];
  for (const { span, sub_span, label } of labelled) {
    const start = performance.now();
    const found = linker.link(sub_span || span, 10).map((link) => link.id);
    times.push(performance.now() - start);
    const rank = found.indexOf(label.trim().toLowerCase());
    for (const k of [1, 5, 10] as const) if (rank >= 0 && rank < k) at[k] += 1;
  }
  const without = all.filter(({ label }) => label.trim() === 'LABEL NOT PRESENT');
  const silent = without.filter(({ span, sub_span }) => linker.link(sub_span || span, 1).length === 0).length;
  times.sort((a, b) => a - b);
  const share = (count: number, of: number) => Number(((100 * count) / of).toFixed(1));
  return {
    set,
    rows: labelled.length,
    'acc@1': share(at[1], labelled.length),
    'acc@5': share(at[5], labelled.length),
    'acc@10': share(at[10], labelled.length),
    'no concept: rows': without.length,
    'no concept: none given': share(silent, without.length),
    'ms a phrase (median)': Number((times[Math.floor(times.length / 2)] ?? 0).toFixed(2)),
  };
});
console.table(rows);
console.log(JSON.stringify({ labels: labels.length, buildMs: Math.round(buildMs), rows }));
