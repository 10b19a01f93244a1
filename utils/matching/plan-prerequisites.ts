import { compareIds } from './route-order.ts';

/** An entry that needs more others first than this is no step that a person can take. */
const MOST_REQUIRED = 40;
const MOST_NAMED = 10;
/** How far the reasons of one blocked entry are looked for. */
const MOST_LOOKED_AT = 300;
/** More blocked entries than can be read. */
const MOST_BLOCKED = 300;

interface Node {
  requires: readonly string[];
}

/** Ids of everything that `id` requires, however far; undefined where that is more than can be asked of a person. */
function allRequired(id: string, nodes: ReadonlyMap<string, Node>): Set<string> | undefined {
  const seen = new Set(nodes.get(id)?.requires);
  // A set grows while it is walked.
  for (const one of seen) {
    if (seen.size > MOST_REQUIRED) return undefined;
    for (const next of nodes.get(one)?.requires ?? []) seen.add(next);
  }
  return seen;
}

/** Why `id` cannot be had: what is absent, what comes back to itself; else what it requires directly (there is too much of it). */
function missingFor(id: string, nodes: ReadonlyMap<string, Node>): string[] {
  const missing = new Set<string>();
  const onPath = new Set<string>();
  const done = new Set<string>();
  const stack: { id: string; leaving: boolean }[] = [{ id, leaving: false }];
  for (let steps = 0; stack.length > 0 && steps < MOST_LOOKED_AT && missing.size < MOST_NAMED; steps++) {
    const top = stack.pop();
    if (!top) break;
    if (top.leaving) {
      onPath.delete(top.id);
      done.add(top.id);
      continue;
    }
    const node = nodes.get(top.id);
    if (!node || onPath.has(top.id)) missing.add(top.id);
    if (!node || onPath.has(top.id) || done.has(top.id)) continue;
    onPath.add(top.id);
    stack.push({ id: top.id, leaving: true });
    for (const next of node.requires) stack.push({ id: next, leaving: false });
  }
  return (missing.size > 0 ? [...missing] : [...(nodes.get(id)?.requires ?? [])].slice(0, MOST_NAMED)).sort(compareIds);
}

/**
 * Entries whose prerequisites can all be had, with those prerequisites. Circles, absent prerequisites and chains that no
 * person can walk block; nothing here recurses, because lists that people bring may hold any chain.
 *
 * @param starts ids to look at
 * @param nodeOf the entry with that id, or undefined where it cannot be had
 */
export function passable<T extends Node>(
  starts: readonly string[],
  nodeOf: (id: string) => T | undefined,
): { options: Map<string, T>; blocked: { courseId: string; missing: string[] }[] } {
  const nodes = new Map<string, T>();
  const options = new Map<string, T>();
  const ready: string[] = [];
  const reached = new Set(starts);
  for (const id of reached) {
    const node = nodeOf(id);
    if (!node) continue;
    nodes.set(id, node);
    if (node.requires.length === 0) ready.push(id);
    for (const next of node.requires) reached.add(next);
  }
  const waits = new Map<string, number>();
  const followers = new Map<string, string[]>();
  for (const [id, { requires }] of nodes) {
    if (requires.length === 0) continue;
    const needs = new Set(requires);
    waits.set(id, needs.size);
    for (const next of needs) {
      const list = followers.get(next);
      if (list) list.push(id);
      else followers.set(next, [id]);
    }
  }
  // The list grows while it is walked.
  for (const id of ready) {
    const node = nodes.get(id);
    if (!node || (node.requires.length > 0 && !allRequired(id, nodes))) continue;
    options.set(id, node);
    for (const next of followers.get(id) ?? []) {
      const left = (waits.get(next) ?? 0) - 1;
      waits.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  const blocked = starts
    .filter((id) => nodes.has(id) && !options.has(id))
    .sort(compareIds)
    .slice(0, MOST_BLOCKED)
    .map((courseId) => ({ courseId, missing: missingFor(courseId, nodes) }));
  return { options, blocked };
}
