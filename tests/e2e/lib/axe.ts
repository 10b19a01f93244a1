/**
 * Runs axe-core over a document. axe reports "0 violations" for what it cannot see, so every run proves two things
 * beside its result: a node known to be there was visited, and a fault planted for the purpose was found.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

interface AxeViolation {
  rule: string;
  impact: string;
  help: string;
  /** Selectors of the nodes at fault, with axe's own words for what is wrong. */
  nodes: string[];
}

export interface AxeReport {
  violations: AxeViolation[];
  /** How many different nodes some rule looked at. */
  visited: number;
}

/** What a page answers; `plantedFound` and `sawNode` are the two proofs. */
interface RawReport extends AxeReport {
  sawNode: boolean;
  plantedFound: boolean;
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeNode {
  element?: Element;
  target: unknown[];
  failureSummary?: string;
}
interface AxeRule {
  id: string;
  impact: string | null;
  help: string;
  nodes: AxeNode[];
}
type AxeResults = Record<'violations' | 'passes' | 'incomplete', AxeRule[]>;
interface Axe {
  run(context: Document | Element, options: object): Promise<AxeResults>;
}

async function runInPage(tags: string[], mustVisit: string): Promise<RawReport> {
  const axe = (globalThis as unknown as { axe: Axe }).axe;
  const rules = { runOnly: { type: 'tag', values: tags }, elementRef: true };
  const result = await axe.run(document, rules);
  const visited = new Set<unknown>();
  for (const kind of ['violations', 'passes', 'incomplete'] as const) {
    for (const rule of result[kind]) for (const node of rule.nodes) visited.add(node.element ?? String(node.target));
  }
  const deep = (root: Document | ShadowRoot): Element | null => {
    const here = root.querySelector(mustVisit);
    if (here) return here;
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && deep(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const known = deep(document);
  const seen = known !== null && [...visited].some((e) => e === known || (e instanceof Element && known.contains(e)));

  const fault = document.createElement('button');
  fault.id = 'credlens-planted-fault';
  fault.style.cssText = 'position:fixed;top:0;left:0;width:30px;height:30px';
  document.body.append(fault);
  const second = await axe.run(document, { runOnly: { type: 'rule', values: ['button-name'] }, elementRef: true });
  fault.remove();
  const plantedFound = second.violations.some((rule) =>
    rule.nodes.some((node) => node.target.includes(`#${fault.id}`)),
  );

  const violations = result.violations.map((rule) => ({
    rule: rule.id,
    impact: rule.impact ?? 'unknown',
    help: rule.help,
    nodes: rule.nodes.map((node) => `${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`),
  }));
  return { violations, visited: visited.size, sawNode: seen, plantedFound };
}

let source: string | undefined;

/** axe-core as installed; it puts `axe` on the window of the document where it runs. */
function axeSource(): string {
  source ??= fs.readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  return source;
}

/**
 * @param evaluateExpression runs source text in the document and awaits its value
 * @param mustVisit selector of a node that axe has to have looked at (or at something inside it)
 * @throws when axe did not see that node, or missed the planted fault: its result would mean nothing
 */
export async function runAxe(
  evaluateExpression: (expression: string) => Promise<unknown>,
  mustVisit: string,
): Promise<AxeReport> {
  const call = `(${runInPage})(${JSON.stringify(WCAG_22_AA)}, ${JSON.stringify(mustVisit)})`;
  const raw = await evaluateExpression(`(() => { const __name = (f) => f; ${axeSource()}; return ${call}; })()`);
  const { sawNode, plantedFound, ...report } = raw as RawReport;
  if (!sawNode) throw new Error(`axe did not look at "${mustVisit}" (it visited ${report.visited} nodes)`);
  if (!plantedFound) throw new Error('axe missed a button without a name that was planted for it to find');
  return report;
}

/** One line per violation and node, for a failing check. */
export function describeViolations(report: AxeReport): string {
  return report.violations.flatMap((v) => v.nodes.map((node) => `${v.rule} (${v.impact}) ${node}`)).join('\n');
}
