import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evidenceOfBadges,
  type MeaningOf,
  uncheckedBadges,
  withoutUnseen,
} from '../../utils/matching/badge-evidence.ts';
import { matchProfile } from '../../utils/matching/match-profile.ts';
import { type CandidateBadge, candidateBadgeSchema } from '../../utils/model/candidate.ts';
import type { RoleLine } from '../../utils/model/role.ts';
import { arbitraryOf } from '../arbitrary-of.ts';
import { runs } from '../runs.ts';
import { graph, NOW } from './make.ts';

/** Reads a name as the one skill that it is. */
const meaningOf: MeaningOf = ({ name }) => ({ skills: [{ id: name.toLowerCase(), via: 'text', field: name }] });

const badge = (change: Partial<CandidateBadge> = {}): CandidateBadge => ({
  name: 'Python',
  issuer: 'Halden Open College',
  verdict: 'verified',
  reasons: [],
  skills: ['python'],
  links: [{ id: 'python', via: 'tag', field: 'Python' }],
  checkedAt: '2026-11-20T10:00:00Z',
  ...change,
});
const line = (id: string): RoleLine => ({
  id,
  label: id,
  kind: 'tool',
  force: 'must',
  alternatives: [{ id, label: id, kind: 'tool' }],
});
const stateOf = (each: CandidateBadge, id = 'python') =>
  matchProfile(
    [line(id)],
    { text: '', mentions: [], badges: evidenceOfBadges([each], graph, meaningOf) },
    { now: NOW, graph },
  )[0]?.state;

describe('badges of a candidate’s page as evidence', () => {
  it('one that nobody checked counts by the words that the page calls it, and as not verified', () => {
    const [one] = uncheckedBadges([{ url: 'https://badges.example/1.json', name: 'Python' }]);
    expect(one).toEqual({
      url: 'https://badges.example/1.json',
      name: 'Python',
      verdict: 'unverified',
      reasons: [],
      skills: [],
    });
    expect(stateOf(one as CandidateBadge)).toBe('badge-not-verified');
  });

  it.each<[string, Partial<CandidateBadge>, string]>([
    ['verified', {}, 'verified'],
    ['verified, and names the page’s address', { holder: 'profile' }, 'verified'],
    ['verified, holder not checked', { holder: 'not-checked' }, 'verified'],
    ['of somebody else', { holder: 'another' }, 'not-found'],
    ['expired', { verdict: 'expired' }, 'partly'],
    ['expired since its check', { validUntil: '2026-11-01' }, 'partly'],
    ['not valid yet', { verdict: 'not-yet-valid' }, 'partly'],
    ['revoked', { verdict: 'revoked' }, 'not-found'],
    ['suspended', { verdict: 'suspended' }, 'not-found'],
    ['changed', { verdict: 'invalid' }, 'not-found'],
    ['by another issuer', { verdict: 'issuer-mismatch' }, 'not-found'],
    ['issuer not confirmed', { verdict: 'verified-unbound' }, 'badge-not-verified'],
    ['status not known', { verdict: 'status-unknown' }, 'badge-not-verified'],
    ['not reached', { verdict: 'unverified', links: undefined as never }, 'badge-not-verified'],
    ['a picture without a badge', { verdict: 'unverified', notBadge: 'picture' }, 'not-found'],
  ])('%s', (_what, change, state) => {
    expect(stateOf(badge(change))).toBe(state);
  });

  it('a checked badge answers by what it states, not by its name', () => {
    const one = badge({ name: 'SQL', links: [{ id: 'python', via: 'alignment', field: 'Python, level 3' }] });
    expect([stateOf(one), stateOf(one, 'sql')]).toEqual(['verified', 'not-found']);
  });

  it('a named credential brings its skills', () => {
    const one = badge({ name: 'CISSP', links: [], skills: [], namedCredential: 'cissp' });
    expect([stateOf(one, 'cissp'), stateOf(one, 'security')]).toEqual(['verified', 'verified']);
  });

  it('words that no reader sees count only once the badge was read', () => {
    const badges = [...uncheckedBadges([{ url: 'https://a.example/1.json', name: 'Python' }]), badge()];
    const evidence = evidenceOfBadges(badges, graph, meaningOf);
    const ids = (claimed: string[]) =>
      withoutUnseen(evidence, badges, new Set(claimed)).map(({ sourceId }) => sourceId);
    expect(ids([])).toEqual(['badge-1']);
    expect(ids(['python'])).toEqual(['badge-0', 'badge-1']);
  });

  it('a named credential that the text names brings its skills before it is read', () => {
    const [one] = uncheckedBadges([{ name: 'CISSP' }]);
    const read: MeaningOf = () => ({ namedCredential: 'cissp', skills: [] });
    const badges = [one as CandidateBadge];
    const evidence = evidenceOfBadges(badges, graph, read);
    const ids = (claimed: string[]) => withoutUnseen(evidence, badges, new Set(claimed)).map(({ skillId }) => skillId);
    expect([ids(['cissp']), ids(['python'])]).toEqual([['cissp', 'security', 'risk-management'], []]);
  });

  it('carries issuer, words, dates, holder, and the place in the list', () => {
    const [, second] = evidenceOfBadges(
      [badge(), badge({ holder: 'profile', validFrom: '2026-01-01' })],
      graph,
      meaningOf,
    );
    expect(second).toEqual({
      source: 'credential',
      sourceId: 'badge-1',
      skillId: 'python',
      name: 'Python',
      issuer: 'Halden Open College',
      verdict: 'verified',
      reasons: [],
      via: 'tag',
      field: 'Python',
      validFrom: '2026-01-01',
      checkedAt: '2026-11-20T10:00:00Z',
      holder: 'profile',
    });
  });

  it('never throws, and what is of somebody else or no badge gives nothing', () => {
    fc.assert(
      fc.property(fc.array(arbitraryOf(candidateBadgeSchema), { maxLength: 4 }), (badges) => {
        const evidence = evidenceOfBadges(badges as CandidateBadge[], graph, () => ({ skills: [] }));
        const idle = new Set(
          (badges as CandidateBadge[]).flatMap(({ holder, notBadge }, at) =>
            holder === 'another' || notBadge ? `badge-${at}` : [],
          ),
        );
        expect(evidence.some(({ sourceId }) => idle.has(sourceId))).toBe(false);
      }),
      { numRuns: runs(15) },
    );
  });
});
