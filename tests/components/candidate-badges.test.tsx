// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { badgeKey, stateOfBadge } from '../../components/badge-state.ts';
import { CandidateBadges, type CandidateBadgesProps } from '../../components/CandidateBadges.tsx';
import { type CandidateBadge, notBadgeSchema } from '../../utils/model/candidate.ts';
import { verdictSchema } from '../../utils/model/credential.ts';
import { show, textsOf } from './render.tsx';

const NOW = new Date('2026-11-22T12:00:00Z');
const badge = (change: Partial<CandidateBadge> = {}): CandidateBadge => ({
  url: 'https://badges.example/7.json',
  name: 'Containers in Practice',
  issuer: 'Halden Open College',
  verdict: 'verified',
  reasons: [],
  skills: ['docker'],
  format: 'open-badges-3',
  checks: [{ part: 'proof', outcome: 'good', reason: 'signature-good' }],
  checkedAt: '2026-11-22T10:00:00Z',
  validFrom: '2026-02-14',
  facts: { hours: 40 },
  ...change,
});
const UNCHECKED: CandidateBadge = {
  url: 'https://badges.example/8.json',
  name: 'Sea Charts',
  verdict: 'unverified',
  reasons: [],
  skills: [],
};
const props = (badges: CandidateBadge[], over: Partial<CandidateBadgesProps> = {}): CandidateBadgesProps => ({
  badges,
  heading: 2,
  now: NOW,
  ...over,
});
const items = () => screen.getAllByRole('listitem').filter((each) => each.classList.contains('cl-badge'));
const wordsOf = (change: Partial<CandidateBadge>) => textsOf().get(badgeKey(badge(change), NOW));

describe('what is said of a badge', () => {
  it.each<[Partial<CandidateBadge>, string, string | null]>([
    [{}, 'Badge verified, holder not checked', 'verified'],
    [{ holder: 'not-checked' }, 'Badge verified, holder not checked', 'verified'],
    [{ holder: 'profile' }, 'Badge verified, and names an address of this profile', 'verified'],
    [{ holder: 'another' }, 'Names somebody else than this profile. Not counted.', null],
    [
      { verdict: 'self-asserted', ownSite: true },
      'Issued by this person’s own site: not verified by anybody else',
      'badge-not-verified',
    ],
    [{ validUntil: '2026-11-01' }, 'Expired', 'partly'],
    [{ verdict: 'revoked' }, 'Withdrawn by its issuer', null],
    [{ verdict: 'unverified' }, 'Badge not verified', 'badge-not-verified'],
    [{ verdict: 'unverified', checkedAt: undefined as never }, 'Not checked yet', 'badge-not-verified'],
    [{ verdict: 'unverified', notBadge: 'picture' }, 'A picture without a badge in it', null],
  ])('%o', (change, words, state) => {
    expect([wordsOf(change), stateOfBadge(badge(change), NOW)]).toEqual([words, state]);
  });

  it('never "verified" of one that is not, and never that the holder was checked', () => {
    for (const verdict of verdictSchema.options)
      for (const holder of [undefined, 'profile', 'another', 'not-checked'] as const) {
        const words = wordsOf({ verdict, ...(holder ? { holder } : {}) });
        expect(/^Badge verified/.test(words)).toBe(verdict === 'verified' && holder !== 'another');
        expect(words).not.toMatch(/yours|your own/);
      }
    for (const notBadge of notBadgeSchema.options)
      expect(stateOfBadge(badge({ notBadge, verdict: 'unverified' }), NOW)).toBeNull();
  });
});

describe('the badges of a page', () => {
  it('nothing where the page shows none', () => {
    show(<CandidateBadges {...props([])} />);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('each with name, issuer, date, state, and behind a click what was checked and what it states', () => {
    show(<CandidateBadges {...props([badge()])} />);
    const [item] = items();
    expect(item?.textContent).toContain('Containers in Practice');
    expect(item?.textContent).toContain('Halden Open College · Feb 14, 2026');
    const details = item?.querySelector('details');
    expect(details?.open).toBe(false);
    expect(within(details as HTMLElement).getByText('40 h')).toBeTruthy();
    expect(
      within(details as HTMLElement)
        .getByText('Open the badge')
        .getAttribute('rel'),
    ).toBe('noreferrer');
  });

  it('one that was not verified says why, and where', () => {
    const why = { part: 'proof', outcome: 'unknown', reason: 'hosting-unreachable', detail: 'badges.example' } as const;
    show(<CandidateBadges {...props([badge({ verdict: 'unverified', checks: [why] })])} />);
    expect(screen.getByText('The place where it is published could not be reached (badges.example)')).toBeTruthy();
  });

  it('the site that vouches for the issuer stands beside its name; where none does, that is said', () => {
    const site = badge({ issuerId: 'did:web:keys.halden.example' });
    const own = badge({ issuerId: 'did:key:z6Mk', verdict: 'verified-unbound' });
    show(<CandidateBadges {...props([site, own])} />);
    const [first, second] = items();
    expect(first?.textContent).toContain('Halden Open College (keys.halden.example)');
    expect(second?.textContent).toContain(
      'Signature intact, issuer not confirmedNobody vouches for the issuer’s name.',
    );
    expect(first?.textContent).not.toContain('Nobody vouches');
  });

  it('one button names every host; without hosts it says that this device is enough', () => {
    const onCheck = vi.fn();
    const offer = { count: 2, hosts: ['badges.example', 'www.credly.com'] };
    const { again } = show(<CandidateBadges {...props([UNCHECKED, UNCHECKED], { offer, onCheck })} />);
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((each) => each.textContent)).toEqual(['Check 2 badges at badges.example and www.credly.com']);
    fireEvent.click(buttons[0] as HTMLElement);
    expect(onCheck).toHaveBeenCalledOnce();
    again(<CandidateBadges {...props([UNCHECKED], { offer: { count: 1, hosts: [] }, onCheck })} />);
    expect(screen.getByRole('button').textContent).toBe('Check 1 badge on this device');
    expect(screen.queryByText(/Nobody is asked/)).toBeNull();
    again(<CandidateBadges {...props([badge()])} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('while it runs: how far, and the way to stop; then what was declined', () => {
    const onCancel = vi.fn();
    const offer = { count: 1, hosts: ['badges.example'] };
    const { again } = show(
      <CandidateBadges {...props([UNCHECKED], { offer, progress: { done: 0, all: 1 }, onCheck: vi.fn(), onCancel })} />,
    );
    expect(screen.getByRole('progressbar')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onCancel).toHaveBeenCalledOnce();
    again(<CandidateBadges {...props([UNCHECKED], { offer, declined: ['badges.example'], onCheck: vi.fn() })} />);
    expect(screen.getByRole('status').textContent).toContain('badges.example');
  });

  it('says when the check is over, and the focus is never lost with the button that had it', () => {
    const offer = { count: 2, hosts: ['badges.example'] };
    const list = (over: Partial<CandidateBadgesProps>) => (
      <CandidateBadges {...props([UNCHECKED, badge()], { onCheck: vi.fn(), onCancel: vi.fn(), ...over })} />
    );
    const { again } = show(list({ offer }));
    expect(document.activeElement, 'nothing is taken when it is first drawn').toBe(document.body);
    screen.getByRole('button').focus();
    again(list({ offer, progress: { done: 0, all: 2 } }));
    expect(document.activeElement?.textContent).toBe('Stop');
    again(list({ offer: { ...offer, count: 1 }, progress: { done: 1, all: 2 } }));
    again(list({ offer: { ...offer, count: 1 } }));
    expect(screen.getByRole('status').textContent).toBe('Checked: 1 of 2 badges');
    expect(document.activeElement?.textContent).toBe('Check 1 badge at badges.example');
    again(list({ progress: { done: 0, all: 1 } }));
    expect(screen.getAllByRole('status').at(-1)?.textContent).toBe('');
    again(list({ progress: { done: 1, all: 1 } }));
    again(list({}));
    expect(document.activeElement?.textContent).toBe('Checked: 1 of 1 badges');
  });

  it('a badge without words is called by its host, one in the page itself by nothing; the withheld are told', () => {
    const { url: _url, ...embedded } = UNCHECKED;
    show(
      <CandidateBadges
        {...props(
          [
            { ...UNCHECKED, name: '' },
            { ...embedded, name: '' },
          ],
          { withheld: 1 },
        )}
      />,
    );
    expect(items().map((each) => each.querySelector('.cl-name')?.textContent)).toEqual([
      'Badge at badges.example',
      'Badge without a name',
    ]);
    expect(screen.getByText(/1 badge is on a site whose address says the name/)).toBeTruthy();
  });

  it('what a page calls a badge is text, and nothing else', () => {
    show(<CandidateBadges {...props([badge({ name: '<img src=x onerror=alert(1)>' })])} />);
    expect(document.querySelector('img')).toBeNull();
  });

  it('is clean for axe', async () => {
    const offer = { count: 1, hosts: ['badges.example'] };
    const { container } = show(
      <CandidateBadges
        {...props([badge(), UNCHECKED, { ...UNCHECKED, notBadge: 'picture' }], { offer, onCheck: vi.fn() })}
      />,
    );
    for (const details of container.querySelectorAll('details')) details.open = true;
    const { violations, passes } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
