import { JSDOM } from 'jsdom';
import type { Block } from '../../utils/model/posting.ts';
import { htmlBlocks } from '../../utils/reading/block-text.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { asked, dataFile, jsonLines, percent, report } from './measure.ts';

/**
 * Whole postings: how many yield at least four requirements, and which do not. `--list` prints every poor one with what
 * was found in it.
 */

interface Row {
  source?: string;
  file?: string;
  title?: string;
  description?: string;
  descriptionHtml?: string;
}

const ENOUGH = 4;
const lexicon = ownLexicon();
const document = new JSDOM('<!doctype html>').window.document;

function read(row: Row): { text: string; blocks?: Block[] } {
  if (row.descriptionHtml !== undefined) {
    const read = htmlBlocks(row.descriptionHtml, document);
    if (read) return { text: read.text, blocks: read.blocks };
  }
  return { text: row.description ?? '' };
}

const table: Record<string, Record<string, unknown>> = {};
const poor: { id: string; found: number; state: string; requirements: string[]; length: number }[] = [];
for (const name of ['multi-profession', 'glassdoor']) {
  const rows = jsonLines<Row>(dataFile(`skills/${name}/postings.jsonl`));
  const counts = new Map<
    string,
    { postings: number; enough: number; none: number; requirements: number; nice: number }
  >();
  rows.forEach((row, line) => {
    const { text, blocks } = read(row);
    const found = findRequirements(text, lexicon, { blocks, title: row.title, language: 'en' });
    const source = row.source ?? name;
    const count = counts.get(source) ?? { postings: 0, enough: 0, none: 0, requirements: 0, nice: 0 };
    counts.set(source, count);
    count.postings++;
    count.requirements += found.length;
    count.nice += found.filter(({ force }) => force === 'nice').length;
    if (found.length >= ENOUGH) count.enough++;
    else {
      if (found.length === 0) count.none++;
      poor.push({
        id: `${name}:${line + 1}${row.file ? ` ${row.file}` : ''}`,
        found: found.length,
        state: found.length === 0 ? 'could not find requirements' : 'few requirements',
        requirements: found.map(({ label, force }) => `${label} (${force})`),
        length: text.length,
      });
    }
  });
  for (const [source, count] of counts)
    table[source] = {
      postings: count.postings,
      'four or more': count.enough,
      '%': percent(count.enough / count.postings),
      none: count.none,
      'requirements a posting': Math.round((count.requirements / count.postings) * 10) / 10,
      'of them nice %': percent(count.nice / count.requirements),
    };
  if (name === 'multi-profession') {
    const all = [...counts.values()];
    const postings = all.reduce((sum, { postings: each }) => sum + each, 0);
    const enough = all.reduce((sum, { enough: each }) => sum + each, 0);
    table['both sources'] = { postings, 'four or more': enough, '%': percent(enough / postings) };
  }
}
poor.sort((a, b) => a.found - b.found || a.length - b.length);
if (asked('list'))
  for (const each of poor)
    console.log(`${each.id}\t${each.state}\t${each.length} characters\t${each.requirements.join(', ')}`);
else
  console.log(
    `the poorest: ${poor
      .slice(0, 30)
      .map(({ id, found }) => `${id} (${found})`)
      .join('; ')}`,
  );
report('postings', table, { poor: poor.map(({ id, found, state }) => ({ id, found, state })) });
