import { describe, expect, it } from 'vitest';
import { createLinker } from '../../utils/skills/linking.ts';

const linker = createLinker([
  { id: 'budget', label: 'manage budgets', preferred: true },
  { id: 'budget', label: 'budget management', preferred: false },
  { id: 'wound', label: 'provide wound care', preferred: true },
  { id: 'java', label: 'Java', preferred: true },
  { id: 'javascript', label: 'JavaScript', preferred: true },
  { id: 'welding', label: 'operate welding equipment', preferred: true },
]);

describe('createLinker', () => {
  it('lets an exact label override everything, whatever its capitals', () => {
    expect(linker.link('java', 1)).toEqual([{ id: 'java', label: 'Java', score: 1 }]);
    expect(linker.link('Budget management', 1)[0]).toMatchObject({ id: 'budget', score: 0.999 });
  });

  it.each([
    ['managing a budget', 'budget'],
    ['wound caring', 'wound'],
    ['welding equipment', 'welding'],
  ])('finds the concept of "%s"', (phrase, id) => expect(linker.link(phrase)[0]?.id).toBe(id));

  it('gives no concept to a phrase that is near nothing', () => {
    expect(linker.link('quantum basket')).toEqual([]);
    expect(linker.link('')).toEqual([]);
    expect(linker.link('!!!')).toEqual([]);
  });

  it('names a concept once, best first, and always the same', () => {
    const links = linker.link('manage the budget management of welding');
    expect(new Set(links.map((link) => link.id)).size).toBe(links.length);
    expect(links.map((link) => link.score)).toEqual(links.map((link) => link.score).sort((a, b) => b - a));
    expect(linker.link('manage the budget management of welding')).toEqual(links);
  });
});
