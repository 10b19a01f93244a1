import type { Block, Posting } from '../utils/model/posting.ts';

export interface PostingTextProps {
  posting: Posting;
  /** Of `blocksOf`. */
  blocks: readonly Block[];
  /** Place of the block that is pointed at. */
  marked?: number | undefined;
}

/** The blocks in the order of the text; where none were read, its lines. */
export function blocksOf({ description, blocks }: Posting): Block[] {
  if (blocks.length > 0) return [...blocks].sort((a, b) => a.start - b.start);
  let start = 0;
  return description.split('\n').flatMap((line): Block[] => {
    const from = start;
    start += line.length + 1;
    return line.trim() === '' ? [] : [{ start: from, end: from + line.length, kind: 'paragraph' }];
  });
}

/** A posting's text as headings, paragraphs and lists; `data-block` is each one's place in `blocks`. Never as HTML. */
export function PostingText({ posting, blocks, marked }: PostingTextProps) {
  const runs: { block: Block; at: number }[][] = [];
  blocks.forEach((block, at) => {
    const last = runs.at(-1);
    if (last && block.kind === 'item' && last[0]?.block.kind === 'item') last.push({ block, at });
    else runs.push([{ block, at }]);
  });
  return (
    <div lang={posting.language}>
      {runs.map((run) => {
        const [{ block, at } = { block: undefined, at: 0 }] = run;
        if (block?.kind !== 'item') return block && <Line key={at} block={block} {...of(block, at)} />;
        return (
          <ul key={at}>
            {run.map((item) => (
              <li key={item.at} style={{ marginInlineStart: 20 * indent(item.block) }} {...of(item.block, item.at)} />
            ))}
          </ul>
        );
      })}
    </div>
  );

  function of({ start, end }: Block, at: number) {
    const children = posting.description.slice(start, end);
    return { 'data-block': at, 'data-marked': at === marked || undefined, tabIndex: -1, children };
  }
}

/** Deep lists stay readable on a narrow page. */
function indent({ level = 1 }: Block): number {
  return Math.min(level, 4) - 1;
}

function Line({ block, children, ...rest }: { block: Block; children: string }) {
  if (block.kind === 'heading') return <h3 {...rest}>{children}</h3>;
  return <p {...rest}>{block.kind === 'label' ? <b>{children}</b> : children}</p>;
}
