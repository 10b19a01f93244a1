import { expect, it } from 'vitest';
import { matchProfile } from '../../utils/matching/match-profile.ts';
import { findProfileMentions } from '../../utils/skills/profile-mentions.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { timed } from '../timed.ts';

const now = new Date('2026-11-22T12:00:00Z');
const graph = ownLexicon();

it('a text of one long line is answered in time, with the words around the name as its quote', () => {
  const word = 'Python and SQL, ';
  const text = word.repeat(25_000);
  const mentions = findProfileMentions('Python', graph, { now }).flatMap((one) =>
    Array.from({ length: 25_000 }, (_, at) => ({ ...one, start: at * word.length, end: at * word.length + 6 })),
  );
  const id = mentions[0]?.id ?? '';
  const label = graph.label(id);
  const alternatives = [{ id, label, kind: 'tool' as const }];
  const line = { id: 'a', label, kind: 'tool' as const, force: 'must' as const, alternatives };
  const { result, took } = timed(() => matchProfile([line], { text, mentions, badges: [] }, { now, graph }));
  const [row] = result;
  expect(took).toBeLessThan(2000);
  expect(row?.marks).toHaveLength(25_000);
  expect(row?.evidence?.field).toContain('Python and SQL');
  expect(row?.evidence?.field.length).toBeLessThan(340);
});

it('blanks without end between a name and a year are gone through once', () => {
  const text = `Python${'\u00a0'.repeat(60_000)}x 2019-2024`;
  const { result, took } = timed(() => findProfileMentions(text, graph, { now }));
  const [one] = result;
  expect(took).toBeLessThan(2000);
  expect(one?.label).toBe('Python');
});
