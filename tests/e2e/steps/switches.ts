import { lexicon } from '../../../utils/cli/data.ts';
import { readSavedPage } from '../../../utils/cli/read-page.ts';
import { findRequirements } from '../../../utils/skills/requirements.ts';
import { boardPage, boardUrl, type Change, JOBS, type Layout, TWIN } from '../board-app.ts';
import { expect } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { type Frame, standing, takeFrames, type WatchedJob, watchOverlay } from '../overlay-watch.ts';
import { planSwitches, type Switch } from '../switch-plan.ts';
import { switchOn } from './boards.ts';
import type { Context } from './context.ts';
import { foldIsKept, unfold } from './overlay-ways.ts';
import { siteOn } from './site-on.ts';

/** After this the old result must be gone, in ms. */
const GONE_MS = 250;
/** How long the new one may take, panes that follow 6 s later included, in ms; only to end a wait. */
const ARRIVES_MS = 15_000;
/** More say nothing new. */
const MOST_FAULTS = 4;
const SEED = 20_261_122;

interface Board {
  log: { clickedAt: number; changedAt: number; cached: boolean };
  open(index: number, how: Change): number;
  travel(by: number, how: Change): number;
  turn(index: number, how: Change): number;
  grow(): number;
}
type BoardWindow = Window & { board: Board };

/** What the engine names for each job and for no other. */
export async function watchedJobs(): Promise<WatchedJob[]> {
  const words = await lexicon();
  const labels = JOBS.map((job) => {
    const url = boardUrl('ids', job);
    const { posting } = readSavedPage(Buffer.from(boardPage(new URL(url)) ?? ''), url);
    expect(posting, `Node does not read ${url}`);
    const { description, blocks, language, title } = posting;
    return findRequirements(description, words, { blocks, language, title }).map((each) => each.label);
  });
  return JOBS.map((job, index) => {
    const others = labels.filter((_, other) => JOBS[other]?.marker !== job.marker).flat();
    const own = labels[index]?.filter((label) => !others.some((other) => other.includes(label))) ?? [];
    expect(own.length >= 2, `too few words tell ${job.title} from the others: ${labels[index]}`);
    return { title: job.title, marker: job.marker, id: job.id, labels: own };
  });
}

/** What one switch came to. */
interface Outcome {
  /** How long the old result stood after the address or the pane had changed, in ms. */
  gone: number;
  stale: string[];
  duplicates: number;
}

const isRight = (frame: Frame, sameAddress: boolean) =>
  frame.says === frame.title % TWIN &&
  frame.says === frame.text &&
  (sameAddress || frame.address % TWIN === frame.says);

/** Judges the frames of one switch. @param from when the address, or else the pane, changed */
export function judge(frames: readonly Frame[], end: number, from: number, sameAddress: boolean): Outcome {
  const outcome: Outcome = { gone: 0, stale: [], duplicates: 0 };
  const old = frames.findLast((frame) => frame.at <= from)?.overlay ?? 0;
  for (const [index, frame] of frames.entries()) {
    const until = frames[index + 1]?.at ?? end;
    if (until <= from) continue;
    if (frame.overlays > 1) outcome.duplicates++;
    if (frame.says === -1 || isRight(frame, sameAddress)) continue;
    const words = `${JSON.stringify(frame)} until ${Math.round(until)} (from ${Math.round(from)})`;
    if (frame.overlay === old) outcome.gone = Math.max(outcome.gone, until - from);
    else if (until - frame.at > GONE_MS) outcome.stale.push(words);
    if (frame.overlay === old && until - from > GONE_MS) outcome.stale.push(words);
  }
  return outcome;
}

/** The board app in one tab, watched. */
class Watched {
  readonly #tab: Tab;
  readonly #jobs: WatchedJob[];
  readonly #layout: Layout;
  /** The address is that of the first posting for good once the pane has changed without it. */
  sameAddress = false;
  /** How many ways back there were, and how many of them the browser's cache of whole pages answered. */
  readonly back = { all: 0, cached: 0 };
  constructor(tab: Tab, layout: Layout, jobs: WatchedJob[]) {
    this.#tab = tab;
    this.#layout = layout;
    this.#jobs = jobs;
  }

  async watch(): Promise<void> {
    await until('the watch to begin', async () => {
      await this.#tab.evaluateBeside(watchOverlay, this.#jobs);
      return this.#tab.evaluateBeside(standing);
    });
  }

  /** Waits until the pane has settled on a job and the overlay is right about it. */
  async arrived(what: string, wanted: (frame: Frame) => boolean): Promise<Frame> {
    let last: Frame | null = null;
    return until(
      what,
      async () => {
        last = await this.#tab.evaluateBeside(standing);
        if (!last || !wanted(last)) throw new Error(`it is ${JSON.stringify(last)}, ${await this.#said()}`);
        return last;
      },
      ARRIVES_MS,
      25,
    );
  }

  #said(): Promise<string> {
    return this.#tab
      .overlay()
      .then((overlay) => overlay?.text('.cl-panel') ?? 'no overlay')
      .catch(String);
  }

  async run(one: Switch): Promise<Outcome> {
    const tab = this.#tab;
    const { kind, change, to } = one;
    await tab.evaluateBeside(takeFrames);
    if (kind === 'real load' || kind === 'real back') return this.#load(one);
    const before = await tab.evaluateBeside(standing);
    this.sameAddress = change.sameAddress || (kind === 'infinite scroll' && this.sameAddress);
    const from = await tab.evaluate(async ({ kind, to, via, change }: Switch) => {
      const { board } = window as unknown as BoardWindow;
      if (kind === 'infinite scroll') return board.grow();
      if (kind === 'next page') return board.turn(to, change);
      if (kind === 'back') return board.travel(-1, change);
      if (kind === 'forward') return board.travel(1, change);
      if (!via) return board.open(to, change);
      const first = board.open(via.job, { ...change, delay: change.racy ? via.ms + 30 : change.delay });
      await new Promise((done) => setTimeout(done, via.ms));
      board.open(to, { ...change, delay: Math.max(change.delay, change.racy ? 200 : 0) });
      return first;
    }, one);
    const target = to % TWIN;
    const silent =
      change.fails || (change.sameAddress && this.#layout === 'ids') || (change.variant && this.#layout === 'ids');
    if (kind === 'infinite scroll') {
      await new Promise((done) => setTimeout(done, 300));
      const { frames } = await tab.evaluateBeside(takeFrames);
      const still = before?.overlay === 0 || frames.every((frame) => frame.overlay === before?.overlay);
      expect(still, `more cards took the overlay away: ${JSON.stringify(frames)}`);
    } else if (silent) {
      if (!change.fails) await this.arrived(`${kind}: the pane`, (frame) => frame.text === target);
      await this.arrived(
        `${kind}: the old result to go`,
        (frame) => frame.says === -1 || isRight(frame, change.sameAddress),
      );
      await new Promise((done) => setTimeout(done, 350));
    } else
      await this.arrived(
        `${kind}: the overlay of ${to}`,
        (frame) =>
          frame.overlays === 1 &&
          frame.says >= 0 &&
          isRight(frame, this.sameAddress) &&
          frame.text === target &&
          // The way back may lead to what stands already.
          (frame.overlay !== before?.overlay || before.address === to),
      );
    const { frames, now } = await tab.evaluateBeside(takeFrames);
    const { changedAt } = await tab.evaluate(() => (window as unknown as BoardWindow).board.log);
    // Nobody can know of a posting that the page neither names nor shows yet.
    const at = change.sameAddress ? changedAt : from;
    // A pane without an id that shows an answer which was overtaken is what the person sees, too.
    return judge(frames, now, at, this.sameAddress || (change.racy && this.#layout === 'plain'));
  }

  /** A real load and the way back, which both browsers may answer from their cache of whole pages. */
  async #load({ kind, to }: Switch): Promise<Outcome> {
    const tab = this.#tab;
    this.sameAddress = false;
    const url = boardUrl(this.#layout, JOBS[to]);
    if (kind === 'real load') await tab.goto(url);
    else {
      const here = await tab.url();
      await tab.goto(boardUrl(this.#layout));
      await this.watch();
      const empty = await tab.evaluateBeside(standing);
      expect((empty?.says ?? -1) === -1, `the bare list says ${JSON.stringify(empty)}`);
      await tab.evaluate(() => {
        setTimeout(() => history.back());
      });
      await until('the way back', async () => (await tab.url()) === here);
      await tab.waitUntil('the page to be there again', () => document.readyState === 'complete');
      this.back.all++;
      if (await tab.evaluate(() => (window as unknown as BoardWindow).board.log.cached)) this.back.cached++;
    }
    await this.watch();
    await this.arrived(
      `${kind}: the overlay`,
      (frame) => frame.overlays === 1 && frame.says >= 0 && isRight(frame, false),
    );
    const { frames, now } = await tab.evaluateBeside(takeFrames);
    // Nothing of the page before can stand in a new document; what stands must be right from its first frame.
    return judge(frames, now, frames.find((frame) => frame.says >= 0)?.at ?? 0, false);
  }
}

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** How many switches a layout takes: a sample here, the full run in the soak. */
const COUNT = Number(process.env.CREDLENS_RUNS ?? 0) > 0 ? 100 : 10;

/** Scripted switches of every kind, on a pane with ids and on one without. */
export async function switches(context: Context): Promise<void> {
  const { driver, checks, dashboard } = context;
  const jobs = await watchedJobs();
  await checks.check('SEEK is on', () => switchOn(context, 'SEEK'));
  await checks.check('a site of no board is on', () => siteOn(context));
  for (const [layout, board] of [
    ['ids', 'SEEK'],
    ['plain', 'a site of no board'],
  ] as const)
    await checks.check(
      `${COUNT} switches on ${board}: the old result is gone within ${GONE_MS} ms, none is stale, none is there twice`,
      async () => {
        const tab = await driver.openTab(boardUrl(layout, JOBS[0]));
        // Frames are watched, and a tab that is left asleep draws none.
        await tab.activate();
        await unfold(await tab.waitForOverlay());
        // What comes after it is drawn as this one was left.
        await foldIsKept(dashboard, false);
        const watched = new Watched(tab, layout, jobs);
        await watched.watch();
        await watched.arrived('the first overlay', (frame) => frame.says === 0);
        const gone: number[] = [];
        const faults: string[] = [];
        for (const [index, one] of planSwitches(layout, COUNT, SEED).entries()) {
          const name = `${index} ${one.kind} to ${one.to} ${JSON.stringify(one.change)}`;
          try {
            const outcome = await watched.run(one);
            gone.push(outcome.gone);
            faults.push(...outcome.stale.map((words) => `${name}: stale ${words}`));
            if (outcome.duplicates > 0) faults.push(`${name}: two overlays in ${outcome.duplicates} frames`);
          } catch (error) {
            faults.push(`${name}: ${error instanceof Error ? error.message : error}`);
            // A person who is shown nothing goes on; so the next switch begins on whatever stands now.
            console.log(`# ${faults.at(-1)}`);
            if (faults.length > MOST_FAULTS) break;
          }
        }
        await tab.close();
        const figures = `gone after ${Math.round(percentile(gone, 0.95))} ms (p95), ${Math.round(Math.max(...gone))} ms (max)`;
        expect(faults.length === 0, `${faults.length} of ${COUNT} (${figures})\n${faults.join('\n')}`);
        return `${figures}; ${watched.back.cached} of ${watched.back.all} ways back out of the browser's cache`;
      },
    );
}
