import { expect, it } from 'vitest';
import { aimFor } from '../../entrypoints/popup/plan-aim.ts';
import type { Gap } from '../../utils/model/gap.ts';

const gap = (skillIds: string[], force: Gap['force']): Gap => ({
  requirementId: skillIds.join('|'),
  label: skillIds.join(' or '),
  kind: 'tool',
  force,
  skillIds,
  routes: [],
});
const posting = { id: 'greenhouse:1' };

it('a saved posting is planned for as such', () => {
  expect(aimFor({ saved: true, posting, gaps: [gap(['sql'], 'must')] })).toEqual({ kind: 'posting', id: posting.id });
});

it('of another one, the first alternative of each must-have that is missing', () => {
  const gaps = [gap(['java', 'kotlin'], 'must'), gap(['sql'], 'nice'), gap(['java'], 'must')];
  expect(aimFor({ saved: false, posting, gaps })).toEqual({ kind: 'picked', ids: ['java'] });
  expect(aimFor({ saved: false, posting, gaps: [gap(['sql'], 'nice')] })).toEqual({ kind: 'picked', ids: ['sql'] });
});
