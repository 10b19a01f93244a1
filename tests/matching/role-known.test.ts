import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../utils/matching/role-edit.ts';
import { type KnownNames, knownLines, plainText, skillOf, unknownIn } from '../../utils/matching/role-known.ts';
import type { RoleLine } from '../../utils/model/role.ts';
import { readRoleFile, roleFile } from '../../utils/sharing/role-pack.ts';

const SKILLS = { python: 'Python', sql: 'SQL', java: 'Java', kotlin: 'Kotlin' } as const;
const names: KnownNames = {
  skill: (id) => {
    const label = Object.hasOwn(SKILLS, id) ? SKILLS[id as keyof typeof SKILLS] : undefined;
    return label === undefined ? undefined : { label, kind: 'tool' };
  },
  namedCredential: (id) => (id === 'cissp' ? { label: 'CISSP' } : undefined),
};
const line = (alternatives: RoleLine['alternatives'], change: Partial<RoleLine> = {}): RoleLine => ({
  id: alternatives.map(({ id }) => id).join('|'),
  label: 'as the file says',
  kind: 'tool',
  force: 'must',
  alternatives,
  ...change,
});

describe('knownLines', () => {
  it('calls what the lexicon knows by its name there: no line says one thing and asks for another', () => {
    const { lines } = knownLines([line([{ id: 'python', label: 'Ten years of loyalty', kind: 'soft' }])], names);
    expect(lines).toEqual([
      {
        id: 'python',
        label: 'Python',
        kind: 'tool',
        force: 'must',
        alternatives: [{ id: 'python', label: 'Python', kind: 'tool' }],
      },
    ]);
  });

  it('keeps what it does not know, by the file’s name without hidden characters', () => {
    const { lines, left } = knownLines(
      [
        line([
          { id: 'sql', label: 'SQL', kind: 'tool' },
          { id: 'newer-than-us', label: 'Newer\u202e than\u0000\u200b us ', kind: 'method' },
        ]),
        line([{ id: 'nameless', label: '\u200b', kind: 'tool' }]),
      ],
      names,
    );
    expect(lines.map(({ id, label }) => [id, label])).toEqual([
      ['newer-than-us|sql', 'SQL or Newer than us'],
      ['nameless', 'nameless'],
    ]);
    expect(left).toBe(0);
    expect([...unknownIn(lines, names)]).toEqual(['newer-than-us', 'nameless']);
  });

  it('leaves degrees and knock-outs out, and says how many', () => {
    const degree = { id: 'bachelor-degree', label: 'Bachelor', kind: 'degree' as const };
    const { lines, left } = knownLines(
      [
        line([degree]),
        line([{ id: 'driving-licence', label: 'Licence', kind: 'knockout' }]),
        line([degree, { id: 'cissp', label: 'c', kind: 'credential' }]),
      ],
      names,
    );
    expect(left).toBe(2);
    expect(lines.map(({ id, kind }) => [id, kind])).toEqual([['cissp', 'credential']]);
  });

  it('makes one line of two that ask for the same: the must-have', () => {
    const java = { id: 'java', label: 'J', kind: 'tool' as const };
    const kotlin = { id: 'kotlin', label: 'K', kind: 'tool' as const };
    const given = [line([java, kotlin], { force: 'nice' }), line([kotlin, java, java])];
    const { lines } = knownLines(given, names);
    expect(lines.map(({ id, force }) => [id, force])).toEqual([['java|kotlin', 'must']]);
    expect(knownLines([...given].reverse(), names).lines).toHaveLength(1);
    expect(knownLines([...given].reverse(), names).lines[0]?.force).toBe('must');
  });
});

describe('a role, shared and added', () => {
  it('asks for the same as before', () => {
    const skills = fc
      .uniqueArray(fc.constantFrom('python', 'sql', 'java', 'kotlin', 'cissp'), { minLength: 1 })
      .map((ids) => ids.flatMap((id) => skillOf(id, names) ?? []));
    const some = fc.record({
      skills,
      force: fc.constantFrom('must' as const, 'nice' as const),
      level: fc.option(fc.constantFrom('intro' as const, 'advanced' as const), { nil: undefined }),
      years: fc.option(
        fc.double({ min: 0, max: 60, noNaN: true }).map((each) => each || 0),
        { nil: undefined },
      ),
      verifiedOnly: fc.boolean(),
    });
    const lines = fc
      .array(some, { minLength: 1, maxLength: 6 })
      .map((all) =>
        all.flatMap(({ skills: [first, ...others], ...rest }) => (first ? [lineOf([first, ...others], rest)] : [])),
      )
      .map((all) => [...new Map(all.map((each) => [each.id, each])).values()]);
    fc.assert(
      fc.property(lines, fc.string({ minLength: 1, maxLength: 50 }), (lines, name) => {
        const read = readRoleFile(roleFile({ name, lines }, '1.2.3'));
        expect(read.ok && read.value.name).toBe(name);
        expect(read.ok && knownLines(read.value.lines, names)).toEqual({ lines, left: 0 });
      }),
    );
  });
});

describe('plainText', () => {
  it('keeps letters of every script and one space between words', () => {
    expect(plainText(' Données \n 分析\u2028C++ & C# ')).toBe('Données 分析 C++ & C#');
    expect(plainText('\u202eabc\u200f\u0007')).toBe('abc');
  });
});
