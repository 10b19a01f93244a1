import { alternativesOf, kebab, tidy } from './labels.ts';
import type { Concept, TaxonomySource } from './taxonomy-source.ts';

const CODE = 'O*NET-SOC Code';
/** "Tools Used" has the first four as well; the fifth is Technology Skills' own. */
const NEEDED = [CODE, 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology'];
/** "Human resource information system HRIS": the short form stands at the end. Three letters mean too many things. */
const SHORT_FORM = /^(.+) ([A-Z][A-Z0-9]{3,6})$/;

/** Other ways in which a product's name is written: without "software", the long name and its short form apart. */
function otherNames(name: string): string[] {
  const bare = name.replace(/ (?:software|systems?)$/, '');
  const found = bare === name ? [] : [bare];
  const [, long = '', short = ''] = SHORT_FORM.exec(bare) ?? [];
  const initials = long
    .split(/[\s/-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  if (short !== '' && long.includes(' ') && initials.includes(short)) found.push(long, short);
  return found;
}

/** O*NET's "Technology Skills.txt": a row for each product in each occupation; products are what counts here. */
export const onet: TaxonomySource = {
  id: 'onet',
  name: 'O*NET',
  homepage: 'https://www.onetcenter.org/database.html',
  fileName: 'Technology Skills.txt',
  attribution:
    'This page includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Credlens has modified some of this information; USDOL/ETA has not approved, endorsed, or tested these modifications.',
  delimiter: '\t',
  claims(columns) {
    if (NEEDED.every((column) => columns.includes(column))) return 'skills';
    return columns.includes(CODE) || columns.includes('Element ID') ? 'other-list' : 'no';
  },
  reader() {
    const products = new Map<string, Concept>();
    let skipped = 0;
    return {
      row(cells) {
        const label = tidy(cells.Example ?? '');
        const code = (cells['Commodity Code'] ?? '').trim();
        const id = kebab(label);
        if (id === '' || label.length > 200 || !/^\d{8}$/.test(code) || !/^\d\d-\d{4}\.\d\d$/.test(cells[CODE] ?? '')) {
          skipped++;
          return;
        }
        const key = label.toLowerCase();
        if (products.has(key)) return;
        products.set(key, {
          id,
          otherId: `${id.slice(0, 100)}-onet-${code}`,
          kind: 'tool',
          label,
          alternatives: alternativesOf(label, otherNames(label)),
          onet: code,
        });
      },
      finish: () => ({
        language: 'en',
        version: '',
        concepts: [...products.values()],
        skipped,
        otherRows: 0,
        alternatives: 0,
      }),
    };
  },
};
