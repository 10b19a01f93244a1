import { type Plugin, parseSync } from 'vite';

/** Members of a board, or a profile site, that only tests and documents read. */
const FOR_TESTS = new Set(['examples', 'notPostings', 'notProfiles']);
/** How a page is read and where it is drawn into: only the script in that page does. */
const READING = new Set(['read', 'cards', 'anchor']);

interface Node {
  type: string;
  start: number;
  end: number;
  key?: { name?: string };
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) yield value as Node;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

/**
 * Leaves the example addresses of both shelves out of what is loaded into pages: they are a third of the boards' size.
 * Out of our own pages also how pages are read: they ask only which sites there are.
 */
export function leanBoards(): Plugin {
  let ownPages = false;
  return {
    name: 'lean-boards',
    enforce: 'pre',
    configResolved({ build }) {
      // What runs in other pages is built as a library.
      ownPages = !build.lib;
    },
    transform: {
      filter: { id: /utils[\\/](?:boards|profiles)[\\/][\w-]+\.ts$/ },
      handler(code, id) {
        const { program } = parseSync(id, code);
        const cuts = [...nodesOf(program)].filter(({ type, key }) => {
          const name = key?.name ?? '';
          return type === 'Property' && (FOR_TESTS.has(name) || (ownPages && READING.has(name)));
        });
        const lean = cuts
          .filter((cut) => !cuts.some((other) => other !== cut && other.start <= cut.start && cut.end <= other.end))
          .sort((one, other) => other.start - one.start)
          .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), code);
        return { code: lean, map: null };
      },
    },
  };
}
