import { describe, expect, it } from 'vitest';
import { isLeftover, type PostingWords } from '../../utils/page/leftover.ts';

const LONG =
  'We are an employer of that name and have been one for a hundred years, on the same quay, with the same two cranes and the same cat. ';
const first: PostingWords = { id: '1', title: 'Nurse', company: 'Corvane', text: 'Wound care', proved: false };

describe('what is left over of the posting before', () => {
  it.each<[string, Partial<PostingWords>, boolean]>([
    ['the same posting', {}, false],
    ['another posting', { id: '2', title: 'Cook', company: 'Larkmill', text: 'Baking' }, false],
    ['its text under another address', { id: '2' }, true],
    ['its text under another address, and a new title', { id: '2', title: 'Cook', company: 'Larkmill' }, true],
    ['its text under another address that the board proved', { id: '2', title: 'Cook', proved: true }, true],
    ['its text beside another title', { title: 'Cook' }, true],
    ['its title beside another text', { text: 'Baking' }, true],
    ['its title beside another text under another address', { id: '2', text: 'Baking' }, true],
    ['its title at a company that nobody names', { id: '2', text: 'Baking', company: null }, true],
    ['a posting of the same title elsewhere', { id: '2', text: 'Baking', company: 'Larkmill' }, false],
    ['a posting of the same title that the board proved', { id: '2', text: 'Baking', proved: true }, false],
  ])('%s', (_, change, is) => {
    expect(isLeftover(first, { ...first, ...change })).toBe(is);
  });

  it('a text that grows is one posting under one address only', () => {
    const short = { ...first, text: LONG };
    const grown = { ...short, text: `${LONG}And more.` };
    expect(isLeftover(short, grown)).toBe(false);
    expect(isLeftover(short, { ...grown, id: '2' })).toBe(true);
  });

  it('nothing is left of no posting, and none holds nothing', () => {
    expect(isLeftover(null, first)).toBe(false);
    expect(isLeftover(first, null)).toBe(false);
  });
});
