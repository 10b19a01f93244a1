import { describe, expect, it } from 'vitest';
import { parseRoleText } from '../../utils/matching/role-text.ts';

const GOOD = `# Night work

lamp-lighter
  label Lamp lighter
  titles Laternenanzünder; Allumeur
  must oil-lamps:working ladders|stilts|ropes
  nice singing
  titles Farolero
`;

describe('parseRoleText', () => {
  it('reads stanzas with their alternatives, levels and lines', () => {
    const { entries, problems } = parseRoleText(GOOD, 'night');
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        role: {
          id: 'lamp-lighter',
          label: 'Lamp lighter',
          family: 'night',
          titles: ['Laternenanzünder', 'Allumeur', 'Farolero'],
          asks: [
            { id: 'oil-lamps', force: 'must', level: 'working' },
            { id: 'ladders', force: 'must', any: ['stilts', 'ropes'] },
            { id: 'singing', force: 'nice' },
          ],
        },
        line: 3,
        askLines: [6, 6, 7],
        titleLines: [5, 5, 8],
      },
    ]);
  });

  it.each([
    ['a field before the first id', '  label X\n', 'line 1: a field stands before the first id'],
    ['an id in capitals', 'Lamp Lighter\n  label X\n', 'line 1: "Lamp Lighter" is no id'],
    ['no label', 'lamp\n  must a b c\n', 'line 1: lamp has no label'],
    ['two labels', 'lamp\n  label A\n  label B\n', 'line 3: "label" is given twice'],
    ['an unknown key', 'lamp\n  label A\n  wants b\n', 'line 3: unknown key "wants"'],
    ['a key without value', 'lamp\n  label A\n  must\n', 'line 3: "must" has no value'],
    ['an empty title', 'lamp\n  label A\n  titles B; ; C\n', 'line 3: an empty title'],
    ['a level that is none', 'lamp\n  label A\n  must a:expert\n', 'line 3: "a:expert" has no level of the three'],
    ['a word that is no id', 'lamp\n  label A\n  must a|B\n', 'line 3: "B" is no id'],
    ['the same alternative', 'lamp\n  label A\n  must a|b|a\n', 'line 3: "a|b|a" names an alternative twice'],
    ['the same ask', 'lamp\n  label A\n  must a\n  nice a:intro\n', 'line 4: lamp asks for a twice'],
    ['another indent', 'lamp\n    label A\n', 'line 2: a field is indented by two spaces'],
  ])('names %s with its line', (_, text, problem) => {
    expect(parseRoleText(text, 'night').problems).toEqual([problem]);
  });

  it('reads files with Windows line ends the same', () => {
    expect(parseRoleText(GOOD.replaceAll('\n', '\r\n'), 'night')).toEqual(parseRoleText(GOOD, 'night'));
  });
});
