import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleLinesOf } from '../../utils/matching/role-from-posting.ts';
import { roleLineSchema } from '../../utils/model/role.ts';
import { skillIdSchema } from '../../utils/model/skill.ts';
import { z } from '../../utils/model/zod.ts';
import { readRoleFile, roleFile } from '../../utils/sharing/role-pack.ts';
import { arbitraryOf } from '../arbitrary-of.ts';
import { requirement } from '../matching/make.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const skill = roleLineSchema.shape.alternatives.element.extend({ id: skillIdSchema });

describe('a role as a file', () => {
  it('comes back as it went', () => {
    const line = arbitraryOf(roleLineSchema.extend({ alternatives: z.array(skill).min(1).max(20) }));
    const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 5, selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), lines, (name, lines) => {
        expect(readRoleFile(roleFile({ name, lines }, '1.2.3'))).toEqual({ ok: true, value: { name, lines } });
      }),
    );
  });

  it.each([
    ['nothing', bytes(''), 'file-empty'],
    ['no JSON', bytes('{'), 'role-not-ours'],
    ['another file', bytes('{"format":"credlens-postings"}'), 'role-not-ours'],
    [
      'an id that joins two',
      bytes(
        '{"format":"credlens-role","formatVersion":1,"madeBy":"x","name":"n","lines":[{"id":"a","label":"a","kind":"tool","force":"must","alternatives":[{"id":"a|b","label":"a","kind":"tool"}]}]}',
      ),
      'role-not-ours',
    ],
    [
      'no lines',
      bytes('{"format":"credlens-role","formatVersion":1,"madeBy":"x","name":"n","lines":[]}'),
      'role-not-ours',
    ],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'role-not-ours'],
    ['far too much', new Uint8Array(1_000_001), 'file-too-large'],
  ])('refuses %s', (_, file, code) => {
    expect(readRoleFile(file)).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('a role from a posting', () => {
  it('takes skills with years and level, and no knock-outs or degrees', () => {
    const lines = roleLinesOf([
      requirement(['java', 'kotlin'], { years: { min: 3, max: 5 }, level: 'working' }),
      requirement('driving', { knockOut: 'driving-licence', kind: 'knockout' }),
      requirement('degree', { kind: 'degree' }),
      requirement('sql', { force: 'nice' }),
      requirement('git', { force: 'context' }),
    ]);
    expect(lines.map(({ id, force, years, level }) => [id, force, years, level])).toEqual([
      ['java|kotlin', 'must', 3, 'working'],
      ['sql', 'nice', undefined, undefined],
    ]);
    for (const line of lines) expect(roleLineSchema.safeParse(line).success).toBe(true);
  });
});
