import { describe, expect, it } from 'vitest';
import { isProfileLeftover, type ProfileWords, profileIdAt } from '../../utils/page/profile-words.ts';

const words = (address: string, name: string | null, text: string): ProfileWords => {
  const url = new URL(address, 'https://people.example');
  return { id: profileIdAt(url), path: url.pathname, name, text };
};
const mira = words('/in/mira', 'Mira Okonkwo', 'Python and SQL');

describe('what may be left over of the page before', () => {
  it.each([
    ['nothing was read before', null, mira, false],
    ['nothing is read now', mira, null, false],
    ['the same page, however its text changed', mira, words('/in/mira', 'Mira Okonkwo', 'Rust'), false],
    ['its text under another address', mira, words('/in/jonas', 'Mira Okonkwo', 'Python and SQL'), true],
    ['its text beside another name', mira, words('/in/jonas', 'Jonas Vale', 'Python and SQL'), true],
    ['its name beside another text', mira, words('/in/jonas', 'Mira Okonkwo', 'Rust'), true],
    ['another person', mira, words('/in/jonas', 'Jonas Vale', 'Rust'), false],
    ['a page below it', mira, words('/in/mira/details/skills', 'Mira Okonkwo', 'Rust'), false],
    ['the page above it', words('/in/mira/details/skills', 'Mira Okonkwo', 'Rust'), mira, false],
    ['another part of it by its query', mira, words('/in/mira?tab=repositories', 'Mira Okonkwo', 'Rust'), false],
    ['somebody whose address begins alike', mira, words('/in/mira-2', 'Mira Okonkwo', 'Rust'), true],
    ['pages without names', words('/a', null, 'Python'), words('/b', null, 'Rust'), false],
  ])('%s', (_, before, now, left) => expect(isProfileLeftover(before, now)).toBe(left));
});

describe('the id of an address', () => {
  it.each([
    ['https://people.example/mira#skills', 'https://people.example/mira'],
    ['https://people.example/mira?tab=2', 'https://people.example/mira?tab=2'],
    ['https://ats.example/app#/candidates/12', 'https://ats.example/app#/candidates/12'],
    ['https://ats.example/app#!/candidates/12', 'https://ats.example/app#!/candidates/12'],
  ])('of %s is %s', (address, id) => expect(profileIdAt(new URL(address))).toBe(id));
});
