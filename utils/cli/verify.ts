import { parseArgs } from 'node:util';
import { preferWholeName } from '../matching/credential-skills.ts';
import { findMentions } from '../skills/mentions.ts';
import { answerVerify, type SkillReader, type VerifyAnswer } from './answer-verify.ts';
import { lexicon } from './data.ts';
import { stop } from './stop.ts';

const USAGE = 'usage: npm run -s verify -- FILE... [--documents MAP.tsv] [--now DATE] [--json]';

/** Null where nothing is compiled yet: the files can be read all the same. */
async function skillReader(): Promise<SkillReader | null> {
  try {
    const words = await lexicon();
    return {
      lexicon: words,
      find: preferWholeName(
        (text) => {
          const id = words.find(text);
          if (id === undefined) return undefined;
          return { id, kind: words.skill(id)?.kind ?? 'credential' };
        },
        (text) => findMentions(text, words),
      ),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

function textOf({ file, format, verdict, reasons, credentials, skills }: VerifyAnswer): string {
  const lines = [`${file}: ${verdict ?? 'not read'}${format ? ` (${format})` : ''}, ${reasons.join('; ')}`];
  for (const { name, issuer } of credentials) lines.push(`  ${name}${issuer ? `, ${issuer}` : ''}`);
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
  const ignored = [
    ...(values.documents === undefined ? [] : ['--documents is not used in this version']),
    ...(values.now === undefined ? [] : ['--now is not used in this version']),
  ];
  const skills = await skillReader();
  const answers: VerifyAnswer[] = [];
  for (const file of positionals) {
    const answer = await answerVerify(file, skills);
    answers.push({ ...answer, reasons: [...answer.reasons, ...ignored] });
  }
  process.stdout.write(values.json ? `${JSON.stringify(answers, null, 2)}\n` : `${answers.map(textOf).join('\n')}\n`);
  if (answers.every(({ failure }) => failure?.code === 'file-missing')) process.exitCode = 1;
}

main().catch(stop);
