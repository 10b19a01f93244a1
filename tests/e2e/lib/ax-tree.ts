/**
 * What a screen reader is told of a surface, as text to keep and compare: a line a node with role, name and states, set
 * in under the node that holds it. Both browsers are held to the same text, so it leaves out what they tell differently:
 * text that is no name, wrappers, lists without a name, and the inside of a closed choice.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A node as the browser tells it, in the order of the tree. */
export interface TreeNode {
  /** How many nodes hold it. */
  depth: number;
  /** Name of the ARIA role. */
  role: string;
  name: string;
  /** For example `level 2`, `expanded`, `not checked`. */
  states: string[];
}

const FOLDER = fileURLToPath(new URL('../snapshots/', import.meta.url));

const KEPT = new Set(
  `alert alertdialog article banner button checkbox columnheader combobox complementary date dialog figure form group heading
  img link listbox main menu menuitem meter navigation option progressbar radio radiogroup region rowheader search
  searchbox slider spinbutton status switch tab table tablist tabpanel textbox toolbar tooltip`.split(/\s+/),
);
/** Of these only the ones with a name are told of. */
const WITH_NAME = new Set(['list', 'group', 'form', 'region', 'table']);
/** Browsers show the inside of a closed choice, and of a date, in ways of their own. */
const CLOSED = new Set(['combobox', 'date']);
/** Where the browsers' words for the same thing differ. */
const SAME: Record<string, string> = {
  image: 'img',
  graphics: 'img',
  DisclosureTriangle: 'button',
  Date: 'date',
  DateTime: 'date',
};

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b${MONTH} \\d{1,2},? \\d{4}\\b|\\b\\d{1,2} ${MONTH} \\d{4}\\b`, 'g'), '‹date›'],
  [new RegExp(`\\b${MONTH} \\d{4}\\b`, 'g'), '‹month›'],
  [/\b\d{4}-\d{2}-\d{2}\b/g, '‹date›'],
  [/\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\b/g, '‹time›'],
  // The button of a file field has words of the browser's in it.
  [/\s*Browse…[\s\S]*$/, ''],
  [/\s+/g, ' '],
];

/** @returns the lines of the snapshot, without what changes from day to day */
export function outlineOf(nodes: readonly TreeNode[]): string[] {
  const lines: string[] = [];
  /** Depths of the kept nodes that hold the next one. */
  const open: number[] = [];
  let closed = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    if (node.depth > closed) continue;
    closed = Number.POSITIVE_INFINITY;
    while ((open.at(-1) ?? -1) >= node.depth) open.pop();
    const role = SAME[node.role] ?? node.role;
    const name = CHANGES.reduce((text, [from, to]) => text.replace(from, to), node.name).trim();
    const isKept = WITH_NAME.has(role) ? name !== '' : KEPT.has(role);
    if (!isKept) continue;
    if (CLOSED.has(role)) closed = node.depth;
    const states = node.states.length > 0 ? ` (${node.states.join(', ')})` : '';
    lines.push(`${'  '.repeat(open.length)}${role}${name ? ` “${name}”` : ''}${states}`);
    open.push(node.depth);
  }
  return lines;
}

/** Two texts that differ only in spaces between words are one: browsers put them in at other places. */
const bare = (line: string) => line.trimEnd().replace(/(?<=\S)\s+(?=\S)/g, '');

/** What has to be taken out (`-`) and put in (`+`), each with the last line above it that is in both. */
export function difference(wanted: readonly string[], actual: readonly string[]): string[] {
  const [a, b] = [wanted.map(bare), actual.map(bare)];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (longest[i] as Uint32Array)[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: string[] = [];
  let [i, j] = [0, 0];
  let above: string | undefined;
  const tell = (sign: string, line = '') => {
    if (above !== undefined) lines.push(`  ${above}`);
    above = undefined;
    lines.push(`${sign} ${line}`);
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      above = wanted[i];
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) tell('-', wanted[i++]);
    else tell('+', actual[j++]);
  }
  return lines;
}

/**
 * Compares with the snapshot of this name; with `CREDLENS_UPDATE=1` in the environment it is written instead.
 *
 * @returns how many lines it has
 * @throws with the difference, or when there is no snapshot
 */
export function compareTree(name: string, nodes: readonly TreeNode[]): number {
  const file = path.join(FOLDER, `${name}.txt`);
  const actual = outlineOf(nodes);
  if (process.env.CREDLENS_UPDATE === '1') {
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(file, `${actual.join('\n')}\n`);
    return actual.length;
  }
  if (!fs.existsSync(file)) throw new Error(`no snapshot ${name}.txt: run once with CREDLENS_UPDATE=1`);
  const wanted = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  const lines = difference(wanted, actual);
  if (lines.length > 0)
    throw new Error(
      `what a screen reader is told differs from snapshots/${name}.txt (if it should: CREDLENS_UPDATE=1):\n${lines.join('\n')}`,
    );
  return actual.length;
}
