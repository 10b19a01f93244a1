import type { Course } from '../model/course.ts';

/**
 * Ids of entries that, followed through `requires`, come back to themselves: nobody could begin them. In the order of
 * `courses`. Takes time in proportion to entries and links (strongly connected parts, Tarjan 1972, without recursion).
 */
export function requirementCircles(courses: readonly Pick<Course, 'id' | 'requires'>[]): string[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circular = new Set<string>();

  const enter = (id: string): { id: string; next: number } => {
    order.set(id, order.size);
    lowest.set(id, order.get(id) as number);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const lower = (id: string, to: number): void => {
    lowest.set(id, Math.min(lowest.get(id) as number, to));
  };

  for (const { id: start } of courses) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const requires = byId.get(at.id)?.requires ?? [];
      const next = requires[at.next];
      if (next !== undefined) {
        at.next += 1;
        if (next === at.id) circular.add(at.id);
        else if (!byId.has(next)) continue;
        else if (!order.has(next)) path.push(enter(next));
        else if (isOpen.has(next)) lower(at.id, order.get(next) as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.id, lowest.get(at.id) as number);
      if (lowest.get(at.id) !== order.get(at.id)) continue;
      const part = open.splice(open.lastIndexOf(at.id));
      for (const id of part) {
        isOpen.delete(id);
        if (part.length > 1) circular.add(id);
      }
    }
  }
  return courses.map(({ id }) => id).filter((id) => circular.has(id));
}
