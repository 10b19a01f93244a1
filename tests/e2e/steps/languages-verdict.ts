import { expect } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import type { KnownData } from '../lib/known-data.ts';
import { BRACKETS, outsideBrackets } from '../lib/pseudo-locale.ts';
import { type DrawnTexts, drawnTexts } from '../lib/text-faults.ts';

/** Fails with what is wrong, every kind in its own words. */
export function verdict(drawn: DrawnTexts, data: KnownData, pseudo: boolean): string {
  const bare = pseudo
    ? drawn.texts.map(outsideBrackets).filter((text) => /\p{L}{2}/u.test(text) && !data.explains(text))
    : [];
  // Names that are data may be cut with dots where they are told in full elsewhere.
  const cut = pseudo
    ? drawn.cut.filter((text) => /[⟦⟧]/.test(text))
    : drawn.cut.filter((text) => !data.explains(text.replace(/ <[^<]*>$/, '')));
  const isWhole = (text: string) => text.split(BRACKETS.open).length === text.split(BRACKETS.close).length;
  const shortened = pseudo ? drawn.texts.filter((text) => !isWhole(text)) : [];
  const faults = [
    ...cut.map((text) => `cut off: ${text}`),
    ...shortened.map((text) => `without its end: ${text}`),
    ...drawn.overlapping.map((pair) => `one over the other: ${pair}`),
    ...bare.map((text) => `in no locale file: ${text}`),
    ...(drawn.sideways > 0 ? [`the page is ${drawn.sideways} px wider than its window: ${drawn.wide.join(', ')}`] : []),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return `${drawn.texts.length} texts`;
}

/** A check that cannot fail shows nothing: faults of every kind, planted in a page. */
export async function findPlanted(tab: Tab, data: KnownData, pseudo: boolean): Promise<void> {
  await tab.evaluate(() => {
    const add = (text: string, style: string) => {
      const line = document.querySelector('main')?.appendChild(document.createElement('p'));
      line?.setAttribute('style', style);
      line?.append(text);
    };
    add('⟦Unbreakableandmuchtoolong⟧', 'width: 40px; overflow: hidden; white-space: nowrap');
    add('⟦Quite at home⟧', 'margin: 40px 0 0');
    add('⟦Somebody’s place⟧', 'margin: -22px 0 0');
    add('Zwiebelfisch and Hurenkind', '');
    add('⟦Wide⟧', 'width: 4000px');
  });
  const words = await tab.evaluate(drawnTexts).then((drawn) => {
    try {
      return verdict(drawn, data, pseudo);
    } catch (error) {
      return (error as Error).message;
    }
  });
  const wanted = ['cut off: ⟦Unbreakable', 'one over the other: ⟦Quite', 'wider than its window'];
  if (pseudo) wanted.push('in no locale file: Zwiebelfisch and Hurenkind');
  for (const each of wanted) expect(words.includes(each), `"${each}" is not among: ${words}`);
  await tab.reload();
}
