import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hostsOf,
  type KnownBadge,
  learnt,
  listBadges,
  offerOf,
  type Shown,
} from '../../entrypoints/sidepanel/badge-list.ts';
import { shownKey, shownOnce } from '../../utils/matching/badge-evidence.ts';
import type { CandidateBadge } from '../../utils/model/candidate.ts';

const SEEN = { blind: false, name: 'Mira Okonkwo' };
const shown = (url: string, name = ''): Shown => ({ url, name });
const badge = (change: Partial<CandidateBadge> = {}): CandidateBadge => ({
  name: 'Badge',
  verdict: 'verified',
  reasons: [],
  skills: [],
  checkedAt: '2026-11-22T10:00:00Z',
  ...change,
});
const known = (...entries: [Shown, Partial<KnownBadge>][]) =>
  new Map(entries.map(([each, { badges = [badge()], hosts = [] }]) => [shownKey(each), { badges, hosts }]));

const A = shown('https://a.example/1.json', 'A');
const B = shown('https://b.example/2.png', 'B');
const OWN = shown('https://mira-okonkwo.example/badge.json');
const EMBEDDED: Shown = { text: '{}', name: '' };

describe('what one click checks', () => {
  it('everything that nobody looked at, with each host once', () => {
    const all = [A, B, shown('https://a.example/3.json')];
    expect(offerOf(all, new Map(), SEEN)).toEqual({ shown: all, hosts: ['a.example', 'b.example'], withheld: 0 });
  });

  it('nothing that was checked in full, is no badge, or gave a finding', () => {
    for (const found of [{}, { verdict: 'revoked' }, { verdict: 'unverified', notBadge: 'picture' }] as const)
      expect(offerOf([A], known([A, { badges: [badge(found)] }]), SEEN)).toBeNull();
  });

  it('what needs further hosts, which are named then, and what could not be reached', () => {
    const more = known([A, { badges: [badge({ verdict: 'status-unknown', unasked: ['status.example'] })] }]);
    expect(offerOf([A, B], more, SEEN)?.hosts).toEqual(['a.example', 'b.example', 'status.example']);
    const away = badge({
      verdict: 'unverified',
      checks: [{ part: 'proof', outcome: 'unknown', reason: 'timed-out' }],
    });
    expect(offerOf([A], known([A, { badges: [away] }]), SEEN)?.shown).toEqual([A]);
    const elsewhere = { ...away, checks: [{ ...away.checks?.[0], reason: 'redirects-elsewhere' }] } as CandidateBadge;
    expect(offerOf([A], known([A, { badges: [elsewhere] }]), SEEN)).toBeNull();
  });

  it('an embedded badge with the hosts that its file names; none of them: on this device', () => {
    expect(offerOf([EMBEDDED], new Map(), SEEN)?.hosts).toEqual([]);
    const read = known([EMBEDDED, { badges: [badge({ checkedAt: undefined as never })], hosts: ['key.example'] }]);
    expect(offerOf([EMBEDDED], read, SEEN)?.hosts).toEqual(['key.example']);
  });

  it('in blind mode none whose host says the name; that there are some is told', () => {
    expect(offerOf([A, OWN], new Map(), { ...SEEN, blind: true })).toEqual({
      shown: [A],
      hosts: ['a.example'],
      withheld: 1,
    });
  });

  it('names exactly the hosts of what it checks', () => {
    const host = fc.constantFrom('a.example', 'b.example', 'mira.example', '127.0.0.1', 'www.credly.com');
    const some = fc.array(
      host.map((each) => shown(`https://${each}/badge.json`)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.boolean(), (all, blind) => {
        const offer = offerOf(all, new Map(), { ...SEEN, blind });
        const hosts = new Set(offer?.shown.flatMap((each) => hostsOf(each, undefined)));
        expect(offer?.hosts ?? []).toEqual([...hosts].sort());
        if (blind) expect(offer?.hosts ?? []).not.toContain('mira.example');
        expect((offer?.shown.length ?? 0) + (offer?.withheld ?? 0)).toBe(all.length);
      }),
    );
  });
});

describe('the list of badges', () => {
  it('shows each once, by the better of its names', () => {
    expect(shownOnce([shown('https://a.example/1'), shown('https://a.example/1', 'Docker'), B])).toEqual([
      shown('https://a.example/1', 'Docker'),
      B,
    ]);
  });

  it('is in the page’s order, with what is known of each', () => {
    const found = known([B, { badges: [badge({ name: 'One' }), badge({ name: 'Two' })] }]);
    expect(listBadges([A, B], found).map(({ name, verdict }) => [name, verdict])).toEqual([
      ['A', 'unverified'],
      ['One', 'verified'],
      ['Two', 'verified'],
    ]);
  });

  it('holds as many as can be kept', () => {
    const many = Array.from({ length: 300 }, () => badge());
    expect(listBadges([A], known([A, { badges: many }]))).toHaveLength(100);
  });

  it('a check makes way for a newer one only', () => {
    const first = { badges: [badge({ name: 'First' })], hosts: [] };
    const one = learnt(new Map(), A, first, false);
    expect(learnt(one, A, { badges: [], hosts: [] }, false)).toBe(one);
    expect(learnt(one, A, { badges: [], hosts: [] }, true).get(shownKey(A))?.badges).toEqual([]);
  });
});
