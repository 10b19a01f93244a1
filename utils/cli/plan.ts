import { parseArgs } from 'node:util';
import { bundledCatalogue } from '../providers/bundled-catalogue.ts';
import { answerPlan, planText } from './answer-plan.ts';
import { lexicon, readData } from './data.ts';
import { print, run } from './stop.ts';

const USAGE = `usage: npm run -s plan -- --gaps A,B [--holds C,D] [--free] [--hours N] [--json]
       ids or labels of skills and credentials; quote labels that contain spaces`;

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      gaps: { type: 'string' },
      holds: { type: 'string' },
      free: { type: 'boolean', default: false },
      hours: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const gaps = list(values.gaps);
  const hours = values.hours === undefined ? undefined : Number(values.hours);
  if (gaps.length === 0) throw new Error(USAGE);
  if (values.hours?.trim() === '' || (hours !== undefined && !(Number.isFinite(hours) && hours >= 0))) {
    throw new Error(`--hours takes a number of hours, not "${values.hours}"\n${USAGE}`);
  }
  const today = new Date().toISOString().slice(0, 10);
  const courses = bundledCatalogue.read(new TextDecoder().decode(await readData('catalogue.json')), today);
  if (!courses.ok)
    throw new Error(`public/data/catalogue.json: ${courses.failure.code} ${courses.failure.detail ?? ''}`);
  const question = { gaps, holds: list(values.holds), free: values.free, hours };
  const answer = answerPlan(question, await lexicon(), courses.value, today);
  for (const word of answer.unknown) process.stderr.write(`unknown skill or credential: ${word}\n`);
  await print(values.json ? `${JSON.stringify(answer, null, 2)}\n` : planText(answer));
  if (answer.gaps.length === 0) process.exitCode = 1;
}

run(main);
