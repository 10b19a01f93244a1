import { expect, test } from 'vitest';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { withoutStrayBytes } from '../../utils/skills/stray-bytes.ts';
import { ownLexicon } from './compiled.ts';

test('a no-break space and a dash in the wrong encoding become white space of the same length', () => {
  const text = 'Strong work ethic\u00c2 \u00e2\u20ac\u201c forklift driving\u00c2';
  const mended = withoutStrayBytes(text);
  expect(mended).toHaveLength(text.length);
  expect(mended).toBe('Strong work ethic   \u2013  forklift driving ');
});

test('letters of a language stay', () => {
  const text = '\u00c2ge et exp\u00e9rience, CH\u00c2TEAU';
  expect(withoutStrayBytes(text)).toBe(text);
});

test('a name in front of such a character is found where it stands', () => {
  const text = 'Requirements\n- Strong work ethic\u00c2 \n- Forklift driving\u00c2';
  const found = findRequirements(text, ownLexicon(), { language: 'en' });
  expect(found.map(({ id }) => id)).toEqual(['work-ethic', 'forklift-operation']);
  expect(found[1]?.mentions[0]).toMatchObject({ start: text.indexOf('Forklift'), end: text.indexOf('driving') + 7 });
});
