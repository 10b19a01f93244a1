import { parseArgs } from 'node:util';
import { createCredentialReader } from '../matching/credential-reader.ts';
import { findMentions } from '../skills/mentions.ts';
import { createVerifier } from '../verification/verifier.ts';
import { answerVerify, type VerifyAnswer } from './answer-verify.ts';
import { lexicon } from './data.ts';
import { documentsFrom } from './documents.ts';
import { print, run } from './stop.ts';

const USAGE = 'usage: npm run -s verify -- FILE... [--documents MAP.tsv] [--now DATE] [--json]';

/** Null where nothing is compiled yet: the files can be read all the same. */
async function credentialReader(): Promise<ReturnType<typeof createCredentialReader> | null> {
  try {
    const words = await lexicon();
    return createCredentialReader(words, (text) => findMentions(text, words));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

function textOf({ file, format, verdict, reasons, credentials, skills }: VerifyAnswer): string {
  const lines = [`${file}: ${verdict ?? 'not read'}${format ? ` (${format})` : ''}, ${reasons.join('; ')}`];
  for (const { name, issuer, verdict: own } of credentials) {
    lines.push(`  ${name}${issuer ? `, ${issuer}` : ''}${own === verdict ? '' : `: ${own}`}`);
  }
  if (skills.length > 0) lines.push(`  skills: ${skills.map(({ id }) => id).join(', ')}`);
  return lines.join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: 'string' },
      now: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime())) throw new Error(`--now: not a date: ${values.now}`);
  const verifier = createVerifier({ fetch: await documentsFrom(values.documents), now });
  const meaningOf = await credentialReader();
  const answers: VerifyAnswer[] = [];
  for (const file of positionals) answers.push(await answerVerify(file, { verifier, now, meaningOf }));
  await print(values.json ? `${JSON.stringify(answers, null, 2)}\n` : `${answers.map(textOf).join('\n')}\n`);
  if (answers.every(({ failure }) => failure?.code === 'file-missing')) process.exitCode = 1;
}

run(main);
