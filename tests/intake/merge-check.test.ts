import { describe, expect, it } from 'vitest';
import { compareHolder } from '../../utils/intake/compare-holder.ts';
import type { JudgedCredential } from '../../utils/intake/judge-file.ts';
import { mergeCheck, sameCredential, withHosts } from '../../utils/intake/merge-check.ts';
import type { Check } from '../../utils/model/check.ts';
import type { Credential, Verdict } from '../../utils/model/credential.ts';
import { aBadge } from '../storage/make-rows.ts';

const GOOD: Check[] = [{ part: 'proof', outcome: 'good', reason: 'signature-good' }];
const SILENT: Check[] = [{ part: 'proof', outcome: 'unknown', reason: 'key-unreachable', detail: 'a.example' }];
const THEN = '2026-01-01T00:00:00.000Z';
const NOW = '2026-11-22T00:00:00.000Z';

const judged = (verdict: Verdict, change: Partial<JudgedCredential> = {}): JudgedCredential => ({
  ...aBadge('Knots', []),
  verdict,
  checks: verdict === 'unverified' ? SILENT : GOOD,
  checkedAt: NOW,
  unasked: [],
  ...change,
});
const stored = (verdict: Verdict, change: Partial<Credential> = {}): Credential => ({
  ...aBadge('Knots', []),
  id: 'c1',
  originalId: 'o1',
  addedAt: THEN,
  verdict,
  checks: GOOD,
  checkedAt: THEN,
  ...change,
});
const NONE = { named: [], allowed: [] };

describe('mergeCheck', () => {
  it.each(['verified', 'revoked', 'invalid', 'expired', 'issuer-mismatch', 'suspended', 'verified-unbound'] as const)(
    'a finding (%s) replaces what was there, with its time and the content that was proved',
    (verdict) => {
      const fresh = judged(verdict, { name: 'Knots, as proved' });
      const { name, checkedAt, ...merged } = mergeCheck(stored('unverified', { checks: SILENT }), fresh, NONE);
      expect([merged.verdict, name, checkedAt, merged.checks]).toEqual([verdict, 'Knots, as proved', NOW, GOOD]);
      expect([merged.id, merged.originalId, merged.addedAt]).toEqual(['c1', 'o1', THEN]);
    },
  );

  it.each(['verified', 'revoked', 'invalid', 'expired', 'suspended'] as const)(
    'what was found before (%s) stands when a later check only could not find out',
    (before) => {
      for (const verdict of ['unverified', 'status-unknown'] as const) {
        const merged = mergeCheck(stored(before), judged(verdict, { checks: SILENT, name: 'Other words' }), NONE);
        expect([merged.verdict, merged.checkedAt, merged.checks, merged.name]).toEqual([before, THEN, GOOD, 'Knots']);
        expect(merged.lastTry).toEqual({ at: NOW, checks: SILENT });
      }
    },
  );

  it('a badge that was never found out about takes the newest try', () => {
    const merged = mergeCheck(stored('unverified', { checks: [] }), judged('status-unknown'), NONE);
    expect([merged.verdict, merged.lastTry]).toEqual(['status-unknown', undefined]);
  });

  it('the note of a failed try goes with the next finding', () => {
    const noted = mergeCheck(stored('verified'), judged('unverified'), NONE);
    expect(noted.lastTry).toBeDefined();
    expect('lastTry' in mergeCheck(noted, judged('revoked'), NONE)).toBe(false);
  });

  it('keeps what the person said about it, and nothing else, of the skills', () => {
    const before = stored('unverified', {
      skills: [
        { id: 'sailing', via: 'person', field: 'Sailing' },
        { id: 'unsigned', via: 'tag', field: 'Unsigned' },
      ],
    });
    const fresh = judged('verified', { skills: [{ id: 'knots', via: 'tag', field: 'Knots' }] });
    expect(mergeCheck(before, fresh, NONE).skills.map(({ id }) => id)).toEqual(['sailing', 'knots']);
  });

  it('remembers every host, and which were not asked yet', () => {
    const asked = { named: ['a.example', 'b.example'], allowed: ['a.example'] };
    const first = withHosts(judged('unverified', { unasked: ['c.example'] }), asked);
    expect([first.hosts, first.unasked]).toEqual([
      ['a.example', 'b.example', 'c.example'],
      ['b.example', 'c.example'],
    ]);
    const all = { named: ['a.example', 'b.example'], allowed: ['a.example', 'b.example', 'c.example'] };
    const second = mergeCheck(stored('unverified', { hosts: first.hosts }), judged('verified'), all);
    expect([second.hosts, second.unasked]).toEqual([['a.example', 'b.example', 'c.example'], []]);
  });
});

describe('sameCredential', () => {
  const inside = (part: string, id: string) =>
    judged('verified', { part, achievement: { ...aBadge(id, []).achievement } });

  it('is told by its place, and by its achievement where a place holds several', () => {
    const one = inside('/a', 'one');
    const two = inside('/a', 'two');
    const other = inside('/b', 'one');
    const wanted = stored('unverified', { part: '/a', achievement: aBadge('two', []).achievement });
    expect(sameCredential(wanted, [other, one, two])).toBe(two);
    expect(sameCredential(wanted, [other])).toBeUndefined();
    expect(sameCredential(stored('unverified', { part: '/b' }), [one, two, other])).toBe(other);
  });
});

describe('compareHolder', () => {
  const recipient = { identity: 'ada@mail.example', hashed: false, type: 'email' };
  const unknown: Check = { part: 'recipient', outcome: 'unknown', reason: 'recipient-not-compared' };
  const checked = stored('verified', { recipient, checks: [...GOOD, unknown] });
  const reasonOf = (credential: Credential) => credential.checks?.find(({ part }) => part === 'recipient')?.reason;

  it.each([
    [['ADA@mail.example '], 'recipient-matches'],
    [['someone@else.example'], 'recipient-differs'],
    [[], 'recipient-not-compared'],
  ])('with %j: %s', async (own, reason) => {
    expect(reasonOf(await compareHolder(checked, own))).toBe(reason);
  });

  it('leaves alone what names nobody, was never checked, or has that answer', async () => {
    for (const credential of [checked, stored('verified'), stored('unverified', { checks: undefined, recipient })]) {
      expect(await compareHolder(credential, [])).toBe(credential);
    }
    const other = await compareHolder(checked, ['x@y.example']);
    expect(other.checks?.slice(0, -1)).toEqual(GOOD);
    expect(reasonOf(await compareHolder(other, []))).toBe('recipient-not-compared');
  });
});
