import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../utils/model/posting.ts';
import { bulkLists } from '../../utils/skills/bulk-lists.ts';
import { findProfileMentions } from '../../utils/skills/profile-mentions.ts';
import { timed } from '../timed.ts';
import { lexiconText, ownLexicon } from './compiled.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

/** Names that the lexicon finds wherever they stand. */
const NAMES = (() => {
  const labels = lexiconText()
    .skills.map(({ label }) => label)
    .filter((label) => /^[A-Z][\w.+#-]*(?: [\w.+#-]+)?$/.test(label));
  const text = labels.join('\n');
  const found = new Set(
    findProfileMentions(text, ownLexicon(), { now: NOW }).map(({ start, end }) => text.slice(start, end)),
  );
  return labels.filter((label) => found.has(label));
})();

function listed(text: string, blocks?: Block[]): { lists: string[]; inside: number; all: number } {
  const mentions = findProfileMentions(text, ownLexicon(), { now: NOW, ...(blocks && { blocks }) });
  const lists = bulkLists(text, mentions, blocks);
  const inside = mentions.filter(({ start, end }) => lists.some((each) => each.start <= start && end <= each.end));
  return { lists: lists.map(({ start, end }) => text.slice(start, end)), inside: inside.length, all: mentions.length };
}

const some = (count: number, from = 0) => NAMES.slice(from, from + count);

describe('lists too long to mean anything', () => {
  it('there are enough names to try with', () => expect(NAMES.length).toBeGreaterThan(600));

  it.each([
    ['commas', ', '],
    ['lines', '\n'],
    ['bullets in lines', '\n• '],
    ['pipes', ' | '],
    ['dots', ' · '],
    ['spaces', ' '],
    ['with items that nobody knows', ', Blorvex Quint, '],
  ])('500 names, parted by %s', (_, by) => {
    const { inside, all } = listed(`Data analyst in a small firm.\n${some(500).join(by)}`);
    expect(all).toBeGreaterThan(300);
    expect(inside / all).toBeGreaterThan(0.9);
  });

  it('what stands in sentences beside it counts as ever', () => {
    const story = 'For six years I have planned the routes of a school kitchen with Excel and, later, in Python.';
    const { lists, inside, all } = listed(`${story}\n${some(300, 50).join(', ')}\n${story}`);
    expect(lists).toHaveLength(1);
    expect(all - inside).toBe(4);
  });

  it('labels between do not make it mean more', () => {
    const text = Array.from({ length: 8 }, (_, at) => `Group ${at}: ${some(60, at * 60).join(', ')}`).join('\n');
    const { inside, all } = listed(text);
    expect(inside).toBe(all);
  });

  it.each([10, 60, 90])('a section of %s skills is ordinary', (count) => {
    expect(listed(`Skills\n${some(count).join(', ')}`)).toMatchObject({ lists: [], all: expect.any(Number) });
  });

  it('a thorough résumé with labels is ordinary', () => {
    const text = ['Languages', 'Frameworks', 'Cloud', 'Databases', 'Tools', 'Methods']
      .map((label, at) => `${label}: ${some(35, at * 35).join(', ')}`)
      .join('\n');
    const { lists, all } = listed(text);
    expect(all).toBeGreaterThan(150);
    expect(lists).toEqual([]);
  });

  it('the headings of a page part lists', () => {
    let text = '';
    const blocks: Block[] = [];
    const add = (line: string, kind: Block['kind']) => {
      if (text) text += '\n';
      blocks.push({
        start: text.length,
        end: text.length + line.length,
        kind,
        ...(kind === 'heading' && { level: 2 }),
      });
      text += line;
    };
    for (const [at, label] of ['Data', 'Web', 'Cloud'].entries()) {
      add(label, 'heading');
      for (const name of some(70, at * 70)) add(name, 'item');
    }
    expect(listed(text, blocks).lists).toEqual([]);
    expect(listed(text).lists).toHaveLength(1);
  });

  it('a career of forty posts, each in few words, is no list', () => {
    const text = Array.from(
      { length: 40 },
      (_, at) =>
        `Engineer, Northwind ${at}\n2001 – 2003\n- Moved the billing to ${NAMES[at * 4]} and ${NAMES[at * 4 + 1]}\n- Wrote tools with ${NAMES[at * 4 + 2]}\n- ${NAMES[at * 4 + 3]} for the night shift`,
    ).join('\n');
    const { lists, all } = listed(text);
    expect(all).toBeGreaterThan(120);
    expect(lists).toEqual([]);
  });

  it('the same name a thousand times is one name', () => {
    expect(listed(Array.from({ length: 1000 }, () => 'Python').join(', ')).lists).toEqual([]);
  });

  const mentionsOf = (names: readonly string[], by: string) => {
    let at = 0;
    return names.map((id) => {
      const start = at;
      at += id.length + by.length;
      return { start, end: start + id.length, id };
    });
  };
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 0, maxLength: 400 });
  const parted = fc.constantFrom(', ', '\n', ' | ', '; ');

  it('exactly the lists of more than a hundred different names', () => {
    fc.assert(
      fc.property(names, parted, (ids, by) => {
        const found = bulkLists(ids.join(by), mentionsOf(ids, by), []);
        expect(found).toEqual(ids.length > 100 ? [{ start: 0, end: ids.join(by).length }] : []);
      }),
    );
  });

  it('stretches lie in order, apart, and within the text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4000 }), fc.array(fc.nat(4000), { maxLength: 600 }), (text, starts) => {
        const mentions = [...new Set(starts)]
          .filter((start) => start < text.length)
          .sort((a, b) => a - b)
          .map((start) => ({ start, end: start + 1, id: `s${start}` }));
        let last = -1;
        for (const { start, end } of bulkLists(text, mentions, [])) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it('a megabyte takes no time', () => {
    const ids = Array.from({ length: 60_000 }, (_, at) => `name${at}`);
    const [text, mentions] = [ids.join(', '), mentionsOf(ids, ', ')];
    const { result, took } = timed(() => bulkLists(text, mentions, []));
    expect(result).toHaveLength(1);
    expect(took).toBeLessThan(1500);
  });
});
