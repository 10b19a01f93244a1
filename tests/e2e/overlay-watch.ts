/**
 * Watches, at every animation frame, what the page shows and what our overlay says of it. Runs beside the page
 * (`Tab.evaluateBeside`), where closed roots can be seen; each function is self-contained.
 */

/** What stood on the screen from one frame on. Jobs are numbers of the list; -1 is none, -2 is a mixture or a stranger. */
export interface Frame {
  /** `performance.now()` of the page. */
  at: number;
  /** The job that the address names. */
  address: number;
  title: number;
  text: number;
  /** How many overlays stand in the document. */
  overlays: number;
  /** Running number of the overlay; 0 without one. */
  overlay: number;
  /** The job whose skills the overlay names; -1 where it names none (a failure, or nothing drawn yet). */
  says: number;
}

export interface WatchedJob {
  title: string;
  marker: string;
  /** Part of its address. */
  id: string;
  /** Names that the overlay writes for this job and for no other. */
  labels: string[];
}

interface Watch {
  frames: Frame[];
  count: number;
  last: number;
}

/** Begins to watch; does nothing where it watches already. */
export function watchOverlay(jobs: WatchedJob[]): void {
  const world = globalThis as unknown as { credlensWatch?: Watch };
  if (world.credlensWatch) return;
  const watch: Watch = { frames: [], count: 0, last: 0 };
  world.credlensWatch = watch;
  const { chrome } = globalThis as unknown as {
    chrome?: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
  };
  const rootOf = (element: Element) =>
    (element as unknown as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
    chrome?.dom?.openOrClosedShadowRoot(element) ??
    null;
  const known = new WeakMap<Element, number>();
  let count = 0;
  const only = (found: Set<number>) => (found.size === 0 ? -1 : found.size > 1 ? -2 : ([...found][0] ?? -1));
  // A job that is posted twice has one number for its words: its first.
  const first = (index: number) => jobs.findIndex((job) => job.marker === jobs[index]?.marker);

  const look = () => {
    const pane = document.querySelector('[data-pane]');
    const heading = pane?.querySelector('h1, h2')?.textContent?.trim() ?? '';
    const text = pane?.querySelector('[data-part=body]')?.textContent ?? '';
    // Chips of a result list stand in the same root.
    const overlays = [...document.querySelectorAll('html > div')].flatMap((host) => [
      ...(rootOf(host)?.querySelectorAll('.cl-overlay') ?? []),
    ]);
    const element = overlays.at(-1);
    if (element && !known.has(element)) known.set(element, ++count);
    // Beside its name a row may name a course, and that another skill.
    const said = [...(element?.querySelectorAll('.cl-row .cl-name') ?? [])].map((name) => name.textContent).join('\n');
    const named = new Set<number>();
    const written = new Set<number>();
    for (const [index, job] of jobs.entries()) {
      if (job.labels.some((label) => said.includes(label))) named.add(first(index));
      if (text.includes(job.marker)) written.add(first(index));
    }
    const address = jobs.findIndex((job) => location.href.includes(job.id));
    const frame: Frame = {
      at: performance.now(),
      address,
      title: heading === '' ? -1 : jobs.findIndex((job) => job.title === heading),
      text: only(written),
      overlays: overlays.length,
      overlay: element ? (known.get(element) ?? 0) : 0,
      says: only(named),
    };
    watch.count++;
    watch.last = frame.at;
    const before = watch.frames.at(-1);
    const same =
      before && (Object.keys(frame) as (keyof Frame)[]).every((key) => key === 'at' || before[key] === frame[key]);
    if (!same) watch.frames.push(frame);
    requestAnimationFrame(look);
  };
  look();
}

/** The frames since the last call, the standing one first; and how many were looked at in all. */
export function takeFrames(): { frames: Frame[]; count: number; now: number } {
  const watch = (globalThis as unknown as { credlensWatch?: Watch }).credlensWatch;
  if (!watch) return { frames: [], count: 0, now: 0 };
  const frames = watch.frames;
  watch.frames = frames.slice(-1);
  return { frames, count: watch.count, now: watch.last };
}

/** The frame that stands now. */
export function standing(): Frame | null {
  return (globalThis as unknown as { credlensWatch?: Watch }).credlensWatch?.frames.at(-1) ?? null;
}
