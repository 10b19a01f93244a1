import { describe, expect, test } from 'vitest';
import type { Block } from '../../utils/model/posting.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { ownLexicon } from './compiled.ts';
import { POSTINGS } from './postings.ts';

const lexicon = ownLexicon();

describe('labelled postings', () => {
  test('there are at least twenty-five', () => {
    expect(POSTINGS.length).toBeGreaterThanOrEqual(25);
  });

  test.each(POSTINGS)('$name', ({ text, must = [], nice = [], never = [], years = {}, level = {}, knockOuts = [] }) => {
    const found = new Map(findRequirements(text, lexicon).map((each) => [each.id, each]));
    const force = (id: string) => found.get(id)?.force ?? 'none';
    const expected = [...must.map((id) => [id, 'must']), ...nice.map((id) => [id, 'nice'])];
    expect(Object.fromEntries(expected.map(([id = '']) => [id, force(id)]))).toEqual(Object.fromEntries(expected));
    const named = [...found.values()].flatMap(({ alternatives }) => alternatives.map(({ id }) => id));
    for (const id of never) expect(named).not.toContain(id);
    for (const each of found.values()) expect([each.id, each.years]).toEqual([each.id, years[each.id]]);
    for (const [id, wanted] of Object.entries(level)) expect([id, found.get(id)?.level]).toEqual([id, wanted]);
    const out = [...found.values()].filter(({ knockOut }) => knockOut).map(({ id }) => id);
    expect(out.sort()).toEqual([...knockOuts].sort());
  });
});

describe('what a requirement carries', () => {
  test('the sentence, the heading, both alternatives and all mentions', () => {
    const text = 'Duties\n- Write Python daily\n\nWhat you bring\n- Java or Kotlin\n- Sound Python';
    const requirements = findRequirements(text, lexicon);
    const java = requirements.find(({ id }) => id === 'java|kotlin');
    expect(java).toMatchObject({
      label: 'Java or Kotlin',
      heading: 'What you bring',
      quote: { text: 'Java or Kotlin' },
      alternatives: [
        { id: 'java', label: 'Java', kind: 'tool' },
        { id: 'kotlin', label: 'Kotlin', kind: 'tool' },
      ],
    });
    const python = requirements.find(({ id }) => id === 'python');
    expect(python?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Python', 'Python']);
  });

  test('blocks say what is a heading, whatever the lines look like', () => {
    const lines: [string, Block['kind']][] = [
      ['Who writes here', 'heading'],
      ['Our shop runs on Kubernetes.', 'paragraph'],
      ['Essentials for this post', 'heading'],
      ['Python', 'item'],
      ['Extras that would be welcome: nice to have', 'label'],
      ['Rust', 'item'],
      ['Perks', 'heading'],
      ['Docker classes', 'item'],
    ];
    const blocks: Block[] = [];
    let text = '';
    for (const [line, kind] of lines) {
      blocks.push({ start: text.length, end: text.length + line.length, kind, level: kind === 'heading' ? 2 : 1 });
      text += `${line}\n`;
    }
    expect(findRequirements(text, lexicon, { blocks }).map(({ id, force }) => [id, force])).toEqual([
      ['python', 'must'],
      ['rust', 'nice'],
    ]);
  });

  test("the posting's title asks for nothing", () => {
    const text = 'Python Developer\nRequirements\n- SQL';
    expect(findRequirements(text, lexicon, { title: 'Python Developer' }).map(({ id }) => id)).toEqual(['sql']);
  });

  test('nothing found is an empty list', () => {
    expect(findRequirements('', lexicon)).toEqual([]);
    expect(findRequirements('Come and see us on Friday.', lexicon)).toEqual([]);
  });
});
