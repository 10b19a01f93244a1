import { findRequirements } from '../../utils/skills/requirements.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { report } from './measure.ts';

/**
 * Hostile texts from 10 kB to 10 MB: time must grow with the length and no faster. Needs no data. The time is the
 * processor's own, which a busy machine changes less than that on the clock; it holds the collecting of garbage, too. The
 * last column is how many times longer 10 MB took than 1 MB (10 is linear). Words limit it to kinds whose name holds one;
 * `--short` stops at 1 MB.
 */

const KINDS: Record<string, string> = {
  'one unbroken word': 'a',
  'one unbroken word beyond ASCII': 'ä',
  'nested list items': '• • • - - Python\n',
  'list items, deeper and deeper': '  - Excel\n',
  'right-to-left': 'מפתח תוכנה מנוסה Python ',
  CJK: '软件工程师熟悉Python和数据库',
  'CJK without a space': '数据库',
  'zero-width characters': 'P\u200by\u200bt\u200bh\u200bo\u200bn\u200b ',
  'entities left in the text': '&amp;nbsp;&lt;Java&gt; ',
  'one-letter names': 'R, C, ',
  'one-letter names without spaces': 'C+',
  'names only': 'Go, ',
  'lines of names': 'Go\n',
  'one word again and again': 'communication ',
  'or without end': 'Java or ',
  'years without end': '5 years ',
  'degrees without end': 'degree in a ',
  'headings without end': 'Requirements:\n',
  commas: ',',
  spaces: ' ',
  'open parentheses': '(',
  'cues without end': 'preferred ',
  'addresses without end': 'https://example.com/java?python=go ',
  'one endless address': 'https://example.com/java/',
  'at signs': 'a@',
};
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const lexicon = ownLexicon();

findRequirements('Requirements: Python and SQL '.repeat(2000), lexicon);
const table: Record<string, Record<string, unknown>> = {};
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const most = process.argv.includes('--short') ? 1_000_000 : 10_000_000;
for (const [name, piece] of Object.entries(KINDS)) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  const row: Record<string, unknown> = {};
  let before = 0;
  let last = 0;
  for (const size of SIZES) {
    if (size > most) break;
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    const from = process.cpuUsage();
    findRequirements(text, lexicon);
    const { user, system } = process.cpuUsage(from);
    before = last;
    last = (user + system) / 1e3;
    row[`${size / 1000} kB, ms`] = Math.round(last * 10) / 10;
  }
  row.growth = Math.round((last / before) * 10) / 10;
  table[name] = row;
  console.error(`${name}: ${JSON.stringify(row)}`);
}
report('growth', table);
