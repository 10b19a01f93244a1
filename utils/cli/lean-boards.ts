import { type Plugin, parseSync } from 'vite';

/** Members of a board that only tests and documents read. */
const FOR_TESTS = new Set(['examples', 'notPostings']);

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

/** Leaves the boards' example addresses out of what is loaded into pages: they are a third of the shelf's size. */
export function leanBoards(): Plugin {
  return {
    name: 'lean-boards',
    enforce: 'pre',
    transform: {
      filter: { id: /utils[\\/]boards[\\/][\w-]+\.ts$/ },
      handler(code, id) {
        const { program } = parseSync(id, code);
        const cuts = [...nodesOf(program)].filter(
          (node) => node.type === 'Property' && FOR_TESTS.has(node.key?.name ?? ''),
        );
        const lean = cuts
          .sort((one, other) => other.start - one.start)
          .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), code);
        return { code: lean, map: null };
      },
    },
  };
}
