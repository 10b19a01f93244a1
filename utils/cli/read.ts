import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Claim } from '../model/claim.ts';
import { claimSchema } from '../model/claim.ts';
import type { Credential } from '../model/credential.ts';
import { credentialSchema } from '../model/credential.ts';
import { z } from '../model/zod.ts';
import { answerFile, type Wallet } from './answer-file.ts';
import { stop } from './stop.ts';

const USAGE = `usage: npm run -s read -- FILE --url URL [--wallet FILE] [--json]
       npm run -s read -- --batch LIST.tsv [--wallet FILE]      (lines: file<TAB>url; one JSON a line)`;

const walletSchema = z.object({
  credentials: z.array(credentialSchema).default([]),
  claims: z.array(claimSchema).default([]),
});

/** Reads the wallet file (`{credentials, claims}`, as the sample wallet has them). */
async function readWallet(file: string | undefined): Promise<Wallet> {
  if (!file) return { credentials: [] as Credential[], claims: [] as Claim[] };
  const parsed = walletSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not a wallet: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

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
  const wallet = await readWallet(values.wallet);
  if (values.batch) {
    const lines = (await readFile(values.batch, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) {
      const [file = '', url = ''] = line.replace(/\r$/, '').split('\t');
      process.stdout.write(`${JSON.stringify(await answerFile(file, url, wallet))}\n`);
    }
    return;
  }
  const [file] = positionals;
  if (!file || !values.url) throw new Error(USAGE);
  const answer = await answerFile(file, values.url, wallet);
  if (answer.failure?.code === 'file-missing') throw new Error(answer.failure.detail);
  if (values.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  else {
    const { posting, requirements } = answer;
    const lines = posting
      ? [`${posting.title} · ${posting.company ?? 'company not stated'} (read from ${posting.readFrom})`]
      : [`no posting: ${answer.failure?.code ?? answer.kind}`];
    for (const each of requirements) {
      const row = answer.match?.rows.find((one) => one.requirementId === each.id);
      lines.push(`${each.force.padEnd(5)} ${(row?.state ?? '').padEnd(9)} ${each.label}`);
    }
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}

main().catch(stop);
