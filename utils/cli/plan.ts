import { parseArgs } from 'node:util';
import { bundledCatalogue } from '../providers/bundled-catalogue.ts';
import { answerPlan, planText } from './answer-plan.ts';
import { lexicon, readData } from './data.ts';
import { print, run } from './stop.ts';

const USAGE = `usage: npm run -s plan -- --gaps A,B [--holds C,D] [--free] [--hours N] [--usd N]
         [--deadline YYYY-MM-DD] [--hours-per-week N] [--language en] [--region GB] [--open-to-all] [--depth N] [--json]
       ids or labels of skills and credentials; quote labels that contain spaces`;

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** A number of at least zero; absent where the option is. */
function amount(name: string, value: string | undefined, unit: string): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) {
    throw new Error(`--${name} takes a number of ${unit}, not "${value}"\n${USAGE}`);
  }
  return number;
}

function day(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(value).toJSON()?.startsWith(value);
  if (!isDate) throw new Error(`--deadline takes a date such as 2027-03-31, not "${value}"\n${USAGE}`);
  return value;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      gaps: { type: 'string' },
      holds: { type: 'string' },
      free: { type: 'boolean', default: false },
      hours: { type: 'string' },
      usd: { type: 'string' },
      deadline: { type: 'string' },
      'hours-per-week': { type: 'string' },
      language: { type: 'string' },
      region: { type: 'string' },
      'open-to-all': { type: 'boolean', default: false },
      depth: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const gaps = list(values.gaps);
  if (gaps.length === 0) throw new Error(USAGE);
  const question = {
    gaps,
    holds: list(values.holds),
    free: values.free,
    hours: amount('hours', values.hours, 'hours'),
    usd: amount('usd', values.usd, 'US dollars'),
    hoursPerWeek: amount('hours-per-week', values['hours-per-week'], 'hours'),
    deadline: day(values.deadline),
    language: values.language,
    region: values.region,
    openToAll: values['open-to-all'],
    depth: amount('depth', values.depth, 'gaps'),
  };
  const today = new Date().toISOString().slice(0, 10);
  const courses = bundledCatalogue.read(new TextDecoder().decode(await readData('catalogue.json')), today);
  if (!courses.ok)
    throw new Error(`public/data/catalogue.json: ${courses.failure.code} ${courses.failure.detail ?? ''}`);
  const answer = answerPlan(question, await lexicon(), courses.value, today);
  for (const word of answer.unknown) process.stderr.write(`unknown skill or credential: ${word}\n`);
  await print(values.json ? `${JSON.stringify(answer, null, 2)}\n` : planText(answer));
  if (answer.gaps.length === 0) process.exitCode = 1;
}

run(main);
