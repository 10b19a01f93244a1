import { parseArgs } from 'node:util';
import { answerFile, type FileAnswer } from './answer-file.ts';
import { print, run } from './stop.ts';
import { readTextFile } from './text-file.ts';
import { readWallet } from './wallet-file.ts';

const USAGE = `usage: npm run -s read -- FILE --url URL [--wallet FILE] [--json]
       npm run -s read -- --batch LIST.tsv [--wallet FILE]      (lines: file<TAB>url; one JSON a line)`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      wallet: { type: 'string' },
      batch: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  const { url, batch } = values;
  if (batch === undefined ? !file || !url || more.length > 0 : file !== undefined || url !== undefined)
    throw new Error(USAGE);
  const wallet = await readWallet(values.wallet);
  if (batch !== undefined) {
    const lines = (await readTextFile(batch, 'the list')).split(/\r?\n/).filter((line) => line.trim() !== '');
    for (const line of lines) {
      const [file = '', url = ''] = line.split('\t');
      await print(`${JSON.stringify(await answerFile(file, url.trim(), wallet))}\n`);
    }
    return;
  }
  const answer = await answerFile(file ?? '', url ?? '', wallet);
  const { code, detail } = answer.failure ?? {};
  if (code === 'file-missing' || code === 'bad-url') throw new Error(detail);
  await print(values.json ? `${JSON.stringify(answer, null, 2)}\n` : textOf(answer));
}

/** The answer as people read it in a terminal. */
function textOf({ posting, requirements, match, failure, kind }: FileAnswer): string {
  const lines = posting
    ? [`${posting.title} · ${posting.company ?? 'company not stated'} (read from ${posting.readFrom})`]
    : [`no posting: ${failure?.code ?? kind}`];
  for (const each of requirements) {
    const row = match?.rows.find((one) => one.requirementId === each.id);
    lines.push(`${each.force.padEnd(5)} ${(row?.state ?? '').padEnd(9)} ${each.label}`);
  }
  return `${lines.join('\n')}\n`;
}

run(main);
