/** Everything that is measured of one surface. */
import { compareTree } from '../lib/ax-tree.ts';
import { describeViolations } from '../lib/axe.ts';
import { expect } from '../lib/checks.ts';
import type { Media, Surface, Tab } from '../lib/driver.ts';
import {
  drawnByBackground,
  inspectLayout,
  type LayoutFaults,
  motions,
  SMALLEST_TARGET,
  spaceText,
} from '../lib/layout-check.ts';
import { sleep } from '../lib/waiting.ts';
import { type Stage, type SurfaceCase, settled } from './accessibility-open.ts';

const USUAL: Media = { scheme: 'light', forcedColors: false, reducedMotion: false };

export interface Looked {
  /** Nodes that axe visited, in all themes. */
  visited: number;
  themes: number;
}

export interface AuditOptions {
  themes: readonly Media['scheme'][];
  /** Compare what a screen reader is told; English alone has a snapshot. */
  tree: boolean;
  /** Forced colours, motion, spacing, zoom: the layout of one language. */
  layout: boolean;
  /** Pictures in forced colours go here. */
  shots?: string;
}

function faultsOf({ wide, clipped, overlapping, small }: LayoutFaults, when: string): string[] {
  return [
    ...(wide > 0 ? [`${when}: the page is ${wide} px wider than its window`] : []),
    ...clipped.map((each) => `${when}: cut off: ${each}`),
    ...overlapping.map((each) => `${when}: on each other: ${each}`),
    ...small.map((each) => `${when}: smaller than ${SMALLEST_TARGET} px: ${each}`),
  ];
}

/**
 * Opens a surface once and looks at it in every way.
 *
 * @throws with every fault that was found, one a line
 */
export async function audit(each: SurfaceCase, stage: Stage, options: AuditOptions): Promise<Looked> {
  const { surface, tab, close } = await each.open(stage);
  const faults: string[] = [];
  const looked: Looked = { visited: 0, themes: 0 };
  try {
    await settled(surface, each.mustVisit, ...each.late);
    for (const scheme of options.themes) {
      await surface.emulate({ ...USUAL, scheme });
      await settled(surface, each.mustVisit);
      const report = await surface.axe(each.mustVisit);
      looked.visited += report.visited;
      looked.themes += 1;
      if (report.violations.length > 0) faults.push(`axe, ${scheme}: ${describeViolations(report)}`);
      if (report.visited < each.floor) faults.push(`axe visited ${report.visited} nodes, fewer than ${each.floor}`);
    }
    if (options.tree) faults.push(...(await lasting(() => treeFaults(each.name, surface))));
    faults.push(...(await layoutFaults(surface, 'as it is')));
    if (options.layout) {
      faults.push(...(await mediaFaults(each, surface, options.shots)));
      faults.push(...(await spacingFaults(surface)));
    }
    if (surface === tab) faults.push(...(await zoomFaults(tab, each)));
  } finally {
    await surface.emulate(USUAL).catch(() => undefined);
    await close();
  }
  expect(faults.length === 0, faults.join('\n'));
  return looked;
}

/** What was changed is drawn, and told to those who listen, a moment later: so long a fault has to stay. */
const LASTING_MS = 5000;

/** Faults that are still there after a while. */
async function lasting(ask: () => Promise<string[]>): Promise<string[]> {
  const end = Date.now() + LASTING_MS;
  for (;;) {
    const faults = await ask();
    if (faults.length === 0 || Date.now() > end) return faults;
    await sleep(200);
  }
}

async function treeFaults(name: string, surface: Surface): Promise<string[]> {
  const nodes = await surface.tree();
  try {
    compareTree(name, nodes);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

async function layoutFaults(surface: Surface, when: string): Promise<string[]> {
  return lasting(async () => {
    const found = await surface.evaluate(inspectLayout, SMALLEST_TARGET);
    expect(found.texts > 0 && found.targets > 0, `${when}: nothing was there to measure`);
    return faultsOf(found, when);
  });
}

/** Reduced motion, then forced colours in both schemes. */
async function mediaFaults({ name }: SurfaceCase, surface: Surface, shots?: string): Promise<string[]> {
  const faults: string[] = [];
  await surface.emulate({ ...USUAL, reducedMotion: true });
  const moving = await lasting(() => surface.evaluate(motions));
  faults.push(...moving.map((each) => `reduced motion: ${each} moves`));
  await surface.emulate(USUAL);
  await surface.evaluate(drawnByBackground, true);
  for (const scheme of ['light', 'dark'] as const) {
    await surface.emulate({ ...USUAL, scheme, forcedColors: true });
    const drawn = await lasting(() => surface.evaluate(drawnByBackground, false));
    faults.push(...drawn.map((each) => `forced colours, ${scheme}: only a background draws ${each}`));
    if (shots) await surface.screenshot(`${shots}/forced-${name}-${scheme}.png`);
  }
  await surface.emulate(USUAL);
  return faults;
}

/** Only what was not there before: a fault of the surface is told once. */
async function spacingFaults(surface: Surface): Promise<string[]> {
  try {
    return await lasting(async () => {
      await surface.evaluate(spaceText, true);
      const found = await surface.evaluate(inspectLayout, SMALLEST_TARGET);
      return faultsOf({ ...found, small: [] }, 'text spacing');
    });
  } finally {
    await surface.evaluate(spaceText, false);
  }
}

async function zoomFaults(tab: Tab, { mustVisit }: SurfaceCase): Promise<string[]> {
  const usual = await tab.evaluate(() => innerWidth);
  const laidOut = (times: number) =>
    tab.waitUntil(
      `a page laid out ${times} times as large`,
      (wide: number) => Math.abs(innerWidth - wide) <= 2,
      usual / times,
    );
  await tab.zoom(2);
  try {
    await laidOut(2);
    // What depends on the width is drawn again.
    await settled(tab, mustVisit);
    return await layoutFaults(tab, '200 %');
  } finally {
    await tab.zoom(1);
    await laidOut(1);
  }
}
