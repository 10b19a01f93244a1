import { describe, expect, it } from 'vitest';
import { skillsIn } from '../../entrypoints/dashboard/skills-in.ts';
import type { Correction } from '../../utils/model/correction.ts';
import { ownLexicon } from '../skills/compiled.ts';

const CV = 'I wrote Python for 5 years.\nI keep Docker hosts running, and a PostgreSQL database.';
let minutes = 0;
function said(phrase: string, skillId: string, means?: string): Correction {
  return {
    id: `c${minutes}`,
    kind: means === undefined ? 'not-a-skill' : 'means',
    phrase,
    skillId,
    label: skillId,
    ...(means === undefined ? {} : { means, meansLabel: means }),
    scope: 'everywhere',
    addedAt: new Date(Date.UTC(2026, 4, 1, 8, minutes++)).toISOString(),
  };
}
const found = (...corrections: Correction[]) => skillsIn(CV, ownLexicon(), corrections);
const ids = (...corrections: Correction[]) => found(...corrections).map(({ skillId }) => skillId);

describe('skillsIn', () => {
  it('finds what a pasted text names, with its line and its years', () => {
    expect(ids()).toEqual(expect.arrayContaining(['python', 'docker', 'postgresql']));
    expect(found().find(({ skillId }) => skillId === 'python')).toEqual({
      skillId: 'python',
      label: 'Python',
      quote: 'I wrote Python for 5 years.',
      years: 5,
    });
  });

  it('offers nothing that the person said is no skill, and nothing else less', () => {
    expect(ids(said('docker', 'docker'))).toEqual(ids().filter((id) => id !== 'docker'));
  });

  it('offers what the person said a phrase means, with the years of that phrase, once', () => {
    const corrected = found(said('python', 'python', 'tableau'), said('docker', 'docker', 'tableau'));
    expect(corrected.filter(({ skillId }) => skillId === 'tableau')).toEqual([
      { skillId: 'tableau', label: 'Tableau', quote: 'I wrote Python for 5 years.', years: 5 },
    ]);
    expect(corrected.some(({ skillId }) => skillId === 'python' || skillId === 'docker')).toBe(false);
  });

  it('taken back, offers what it did before', () => {
    expect(found(said('postgresql', 'mysql'))).toEqual(found());
  });
});
