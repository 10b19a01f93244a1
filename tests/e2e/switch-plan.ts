import type { Change, Layout } from './board-app.ts';
import { TWIN } from './board-app.ts';

/** Ways in which a board goes from one posting to the next. */
export type Kind =
  | 'card'
  | 'title first'
  | 'text first'
  | 'same address'
  | 'same address, title first'
  | 'same address, text first'
  | 'skeleton'
  | 'in place'
  | 'variant'
  | 'posted twice'
  | 'fast clicks'
  | 'overtaken answer'
  | 'failed load'
  | 'next page'
  | 'infinite scroll'
  | 'back'
  | 'forward'
  | 'real load'
  | 'real back';

export interface Switch {
  kind: Kind;
  /** The job that is to be shown. */
  to: number;
  /** Clicked shortly before, in this many ms. */
  via?: { job: number; ms: number };
  change: Change;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CHANGE: Change = {
  order: 'whole',
  delay: 0,
  gap: 0,
  skeleton: false,
  inPlace: false,
  variant: false,
  sameAddress: false,
  fails: false,
  racy: false,
};

const KINDS: readonly Kind[] = [
  'card',
  'title first',
  'text first',
  'same address',
  'same address, title first',
  'same address, text first',
  'skeleton',
  'in place',
  'variant',
  'posted twice',
  'fast clicks',
  'overtaken answer',
  'failed load',
  'next page',
  'infinite scroll',
  'back',
  'real load',
  'real back',
];

/** Mostly soon, sometimes late, now and then as late as anybody waits (3 s). */
function lateness(random: () => number): number {
  const [which, share] = [random(), random()];
  if (which < 0.6) return share * 120;
  if (which < 0.88) return 120 + share * 400;
  return which < 0.97 ? 520 + share * 700 : 1200 + share * 1800;
}

/** A plan of so many switches: each kind in turn (forward always follows back), in an order and with delays that the seed decides. */
export function planSwitches(layout: Layout, count: number, seed: number): Switch[] {
  const random = seeded(seed);
  const plan: Switch[] = [];
  // Under the address of one job the pane may show another; the way back to that address is no way to a job.
  let [now, address] = [0, 0];
  // What the history of this document holds, and where in it we are.
  let [entries, at] = [[0], 0];
  let silent = false;
  let bag: Kind[] = [];
  const anyJob = (...not: number[]) => {
    for (;;) {
      const job = Math.floor(random() * TWIN);
      if (!not.includes(job)) return job;
    }
  };
  while (plan.length < count) {
    if (bag.length === 0) bag = [...KINDS].sort(() => random() - 0.5);
    const kind = bag.pop() as Kind;
    // A pane that carries its id is silent while the address names another: nothing to see in two of three.
    if (layout === 'ids' && kind.startsWith('same address,')) continue;
    if (kind === 'back' && at === 0) continue;
    // The cache of whole pages gives a page back as it was: without the posting that its address names.
    if (kind === 'real back' && (silent || now !== address)) continue;
    const change: Change = { ...CHANGE, delay: lateness(random) };
    if (/title first$/.test(kind)) Object.assign(change, { order: 'title-first', gap: lateness(random) });
    if (/text first$/.test(kind)) Object.assign(change, { order: 'text-first', gap: lateness(random) });
    if (kind.startsWith('same address')) change.sameAddress = true;
    if (kind === 'skeleton') change.skeleton = true;
    if (kind === 'in place') change.inPlace = true;
    if (kind === 'variant') change.variant = true;
    if (kind === 'failed load') change.fails = true;
    if (kind === 'overtaken answer') change.racy = true;
    const planned: Switch = { kind, to: anyJob(now, address, now === TWIN ? 0 : now), change };
    if (kind === 'fast clicks' || kind === 'overtaken answer')
      planned.via = { job: anyJob(now, address, planned.to), ms: 20 + random() * 160 };
    if (kind === 'posted twice') {
      // The first posting of the pair has to be the one that is open.
      if (now !== 0 || address !== 0) {
        plan.push({ kind: 'card', to: 0, change: { ...CHANGE } });
        entries = [...entries.slice(0, ++at), 0];
      }
      planned.to = TWIN;
    }
    if (kind === 'infinite scroll') planned.to = now;
    if (kind === 'back') {
      planned.to = entries[--at] ?? 0;
      bag.push('forward');
    } else if (kind === 'forward') planned.to = entries[++at] ?? 0;
    else if (kind === 'real back') planned.to = address;
    else if (kind === 'real load') [entries, at] = [[planned.to], 0];
    else if (!change.sameAddress && kind !== 'infinite scroll') {
      entries = [...entries.slice(0, at + 1), ...(planned.via ? [planned.via.job] : []), planned.to];
      at = entries.length - 1;
    }
    plan.push(planned);
    now = planned.to;
    if (kind !== 'infinite scroll')
      silent = change.fails || (layout === 'ids' && (change.variant || change.sameAddress));
    if (!change.sameAddress) address = kind === 'infinite scroll' ? address : now;
  }
  return plan.slice(0, count);
}
