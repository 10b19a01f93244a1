import { createInterface } from 'node:readline';
import { findMentions } from '../skills/mentions.ts';
import { lexicon } from './data.ts';
import { print, run } from './stop.ts';

const USAGE = 'usage: npm run -s mentions < LINES      (a line: {"id", "text", "lang"?}; takes no arguments)';

/** One line in: `{"id", "text", "lang"?}`. One line out: `{"id", "mentions": [...]}`, or `{"id": null, "error"}`. */
async function main(): Promise<void> {
  if (process.argv.length > 2) throw new Error(USAGE);
  const opened = await lexicon();
  let first = true;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const json = first ? line.replace(/^\uFEFF/, '') : line;
    first = false;
    if (json.trim() !== '') await print(`${JSON.stringify(answer(json, opened))}\n`);
  }
}

function answer(line: string, opened: Awaited<ReturnType<typeof lexicon>>): unknown {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return { id: null, error: 'this line is no JSON' };
  }
  if (typeof asked !== 'object' || asked === null) return { id: null, error: 'this line is no JSON object' };
  const { id, text, lang } = asked as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, error: '"id" is missing' };
  if (typeof text !== 'string') return { id: null, error: '"text" is missing or no string' };
  return { id, mentions: findMentions(text, opened, { language: typeof lang === 'string' ? lang : undefined }) };
}

run(main);
