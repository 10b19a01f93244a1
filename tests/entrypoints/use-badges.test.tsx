// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BadgeJob, createBadgeCheck } from '../../entrypoints/dashboard/badge-work.ts';
import { createRuns } from '../../entrypoints/dashboard/judge-run.ts';
import { useBadges } from '../../entrypoints/sidepanel/use-badges.ts';
import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import { fail, ok } from '../../utils/model/result.ts';
import { requestChecks } from '../../utils/permissions.ts';
import { signBadge, webIssuer } from '../sign-badges.ts';

vi.mock('../../utils/permissions.ts', () => ({ requestChecks: vi.fn() }));
const request = vi.mocked(requestChecks);

const HOST = 'badges.halden.example';
const OTHER = 'files.example.org';
const served = new Map<string, object | string>();
let asked: string[] = [];

const place = {
  fetch: async (url: string) => {
    asked.push(url);
    const body = served.get(url);
    if (body === undefined) throw new TypeError('Failed to fetch');
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  },
  skills: async () => ok(() => ({ skills: [] })),
};
const real = () => {
  const badge = createBadgeCheck(place, createRuns(place.fetch));
  return { badge: (job: BadgeJob) => badge(job) };
};

const profile = (badges: ProfileSnapshot['badges'], change: Partial<ProfileSnapshot> = {}): ProfileSnapshot => ({
  url: 'https://github.com/mira',
  site: 'github',
  name: 'Mira Okonkwo',
  text: 'Mira Okonkwo\nmira@okonkwo.example',
  blocks: [],
  breaks: [],
  personal: [],
  hidden: null,
  badges,
  ...change,
});
const link = (path: string, host = HOST) => ({ url: `https://${host}${path}`, name: `The page’s ${path}` });
const college = await webIssuer(HOST);
const DID = `https://${HOST}/.well-known/did.json`;
const sign = (name: string, holder?: string) => signBadge(college, { name, ...(holder ? { holder } : {}) });

function use(first: ProfileSnapshot | null, blind = false, queue: typeof real = real) {
  const one = queue();
  const get = () => one;
  return renderHook(({ page, hidden }) => useBadges(page, hidden, get), {
    initialProps: { page: first as ProfileSnapshot | null, hidden: blind },
  });
}
type Hook = ReturnType<typeof use>['result'];
const names = (hook: Hook) => hook.current.props.badges.map(({ name, verdict }) => `${name}: ${verdict}`);
const click = (hook: Hook) => act(async () => hook.current.props.onCheck?.());
const done = (hook: Hook) => waitFor(() => expect(hook.current.props.progress).toBeUndefined(), { timeout: 5000 });

beforeEach(() => {
  served.clear();
  served.set(DID, college.document);
  asked = [];
  request.mockReset();
  request.mockImplementation(async (hosts) => [...hosts]);
});
afterEach(() => vi.restoreAllMocks());

describe('the badges of the page in view', () => {
  it('before the click: what the page says, one offer that names every host, and nobody asked', async () => {
    const page = profile([link('/1.json'), link('/2.json', OTHER), link('/1.json')]);
    const { result } = use(page);
    expect(names(result)).toEqual(['The page’s /1.json: unverified', 'The page’s /2.json: unverified']);
    expect(result.current.props.offer).toEqual({ count: 2, hosts: [HOST, OTHER] });
    expect(result.current.badges).toBeUndefined();
    expect([asked, request.mock.calls]).toEqual([[], []]);
  });

  it('the click asks for exactly those hosts, then fetches each badge once', async () => {
    served.set(link('/1.json').url, await sign('Containers', 'mira@okonkwo.example'));
    served.set(link('/2.json', OTHER).url, await sign('Sea Charts', 'tor@halvorsen.example'));
    const { result } = use(profile([link('/1.json'), link('/2.json', OTHER)]));
    await click(result);
    await done(result);
    expect(request.mock.calls).toEqual([[[HOST, OTHER]]]);
    expect(asked).toEqual([link('/1.json').url, DID, link('/2.json', OTHER).url]);
    expect(result.current.badges?.map(({ name, verdict, holder }) => [name, verdict, holder])).toEqual([
      ['Containers', 'verified', 'profile'],
      ['Sea Charts', 'verified', 'another'],
    ]);
    expect(result.current.props.offer).toBeUndefined();
  });

  it('a host that is declined is told and not asked; the others are checked; the offer stays', async () => {
    served.set(link('/1.json').url, await sign('Containers'));
    request.mockImplementation(async () => [HOST]);
    const { result } = use(profile([link('/1.json'), link('/2.json', OTHER)]));
    await click(result);
    await done(result);
    expect(asked).toEqual([link('/1.json').url, DID]);
    expect(names(result)).toEqual(['Containers: verified', 'The page’s /2.json: unverified']);
    expect(result.current.props.declined).toEqual([OTHER]);
    expect(result.current.props.offer).toEqual({ count: 1, hosts: [OTHER] });
  });

  it('a host that turns out later is a further question, with its name', async () => {
    served.set(link('/view').url, `<!doctype html><a href="https://${OTHER}/badge.json">Badge</a>`);
    served.set(`https://${OTHER}/badge.json`, await sign('Containers'));
    const { result } = use(profile([link('/view')]));
    await click(result);
    await done(result);
    expect(asked).toEqual([link('/view').url]);
    expect(result.current.props.offer).toEqual({ count: 1, hosts: [HOST, OTHER] });
    await click(result);
    await done(result);
    expect(names(result)).toEqual(['Containers: verified']);
  });

  it('an embedded badge says its name and hosts by itself, and is verified on the click', async () => {
    const text = JSON.stringify(await sign('Containers'));
    const { result } = use(profile([{ text, name: '' }]));
    await waitFor(() => expect(names(result)).toEqual(['Containers: unverified']));
    expect([result.current.props.offer, asked]).toEqual([{ count: 1, hosts: [HOST] }, []]);
    await click(result);
    await done(result);
    expect(names(result)).toEqual(['Containers: verified']);
    expect([asked, request.mock.calls]).toEqual([[DID], [[[HOST]]]]);
  });

  it('another reading of the page keeps what was found; another page does not', async () => {
    served.set(link('/1.json').url, await sign('Containers'));
    const { result, rerender } = use(profile([link('/1.json')]));
    await click(result);
    await done(result);
    rerender({ page: profile([link('/1.json'), link('/3.json')]), hidden: false });
    expect(names(result)).toEqual(['Containers: verified', 'The page’s /3.json: unverified']);
    rerender({ page: profile([link('/1.json')], { url: 'https://github.com/tor', name: 'Tor' }), hidden: false });
    await waitFor(() => expect(names(result)).toEqual(['The page’s /1.json: unverified']));
    expect(result.current.badges).toBeUndefined();
  });

  it('who comes back to a page finds what was found there, and asks nobody again', async () => {
    served.set(link('/1.json').url, await sign('Containers', 'mira@okonkwo.example'));
    const mira = profile([link('/1.json')]);
    const tor = profile([link('/1.json')], { url: 'https://github.com/tor', name: 'Tor', text: 'Tor' });
    const { result, rerender } = use(mira);
    await click(result);
    await done(result);
    const found = result.current.badges;
    rerender({ page: tor, hidden: false });
    expect(result.current.badges).toBeUndefined();
    await waitFor(() => expect(result.current.props.offer).toEqual({ count: 1, hosts: [HOST] }));
    rerender({ page: mira, hidden: false });
    await waitFor(() => expect(result.current.badges).toEqual(found));
    expect(result.current.props.offer).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it('of two texts without an address, what was found in one is not taken for the other', async () => {
    served.set(link('/1.json').url, await sign('Containers', 'mira@okonkwo.example'));
    const text = (words: string) => profile([link('/1.json')], { url: '', site: null, name: null, text: words });
    const { result, rerender } = use(text('mira@okonkwo.example'));
    await click(result);
    await done(result);
    expect(result.current.badges?.map(({ holder }) => holder)).toEqual(['profile']);
    rerender({ page: null, hidden: false });
    rerender({ page: text('tor@halvorsen.example'), hidden: false });
    await waitFor(() => expect(result.current.props.offer).toEqual({ count: 1, hosts: [HOST] }));
    expect(result.current.badges).toBeUndefined();
  });

  it('what is found too late is not taken for the page that is shown by then', async () => {
    const badge = await sign('Containers', 'mira@okonkwo.example');
    let letGo: () => void = () => {};
    const waits = new Promise<void>((go) => (letGo = go));
    const queue = () => {
      const { badge: check } = real();
      return {
        badge: async (job: BadgeJob) => {
          if (job.only === undefined) await waits;
          return check(job);
        },
      };
    };
    served.set(link('/1.json').url, badge);
    const { result, rerender } = use(profile([link('/1.json')]), false, queue);
    await click(result);
    rerender({ page: profile([link('/1.json')], { url: 'https://github.com/tor', name: 'Tor' }), hidden: false });
    await act(async () => letGo());
    await act(() => new Promise((go) => setTimeout(go, 50)));
    expect(result.current.badges).toBeUndefined();
    expect(result.current.props.progress).toBeUndefined();
  });

  it('in blind mode: no name, no address, and no host that says the name', async () => {
    const page = profile([{ ...link('/1.json'), name: 'Docker for Mira Okonkwo' }, link('/b.json', 'okonkwo.example')]);
    const { result } = use(page, true);
    expect(JSON.stringify(result.current.props)).not.toMatch(/mira|okonkwo/i);
    expect(result.current.props).toMatchObject({ offer: { count: 1, hosts: [HOST] }, withheld: 1 });
    await click(result);
    await done(result);
    expect(asked).toEqual([link('/1.json').url]);
  });

  it('a host that was declined is named no more once blind mode is on, if it says the name', async () => {
    request.mockImplementation(async () => []);
    const page = profile([link('/1.json'), link('/b.json', 'okonkwo.example')]);
    const { result, rerender } = use(page);
    await click(result);
    await done(result);
    expect(result.current.props.declined).toContain('okonkwo.example');
    rerender({ page, hidden: true });
    expect(result.current.props.declined).toEqual([HOST]);
    expect(JSON.stringify(result.current.props)).not.toMatch(/mira|okonkwo/i);
  });

  it('stopped, it asks nobody further and what was found stays', async () => {
    const badge = await sign('Containers');
    served.set(link('/1.json').url, badge);
    let letGo: () => void = () => {};
    const queue = () => {
      const { badge: check } = real();
      return {
        badge: async (job: BadgeJob, signal?: AbortSignal) => {
          if (job.shown.url?.endsWith('/2.json')) await new Promise<void>((go) => (letGo = go));
          return signal?.aborted ? fail('check-interrupted') : check(job);
        },
      };
    };
    const { result } = use(profile([link('/1.json'), link('/2.json'), link('/3.json')]), false, queue);
    await click(result);
    await waitFor(() => expect(result.current.props.progress?.done).toBe(1));
    await act(async () => result.current.props.onCancel?.());
    await act(async () => letGo());
    expect(result.current.props.progress).toBeUndefined();
    expect(names(result)[0]).toBe('Containers: verified');
    expect(asked).toEqual([link('/1.json').url, DID]);
  });

  it('one badge on which we stumble says so, and the others go on; a missing lexicon stops all', async () => {
    served.set(link('/2.json').url, await sign('Containers'));
    const stumbling = (code: 'check-interrupted' | 'lexicon-missing') => () => {
      const { badge } = real();
      return { badge: async (job: BadgeJob) => (job.shown.url?.endsWith('/1.json') ? fail(code) : badge(job)) };
    };
    const page = profile([link('/1.json'), link('/2.json')]);
    const one = use(page, false, stumbling('check-interrupted')).result;
    await click(one);
    await done(one);
    expect(names(one)).toEqual(['The page’s /1.json: unverified', 'Containers: verified']);
    expect(one.current.props.badges[0]?.checks?.[0]?.reason).toBe('too-much-work');
    const other = use(page, false, stumbling('lexicon-missing')).result;
    await click(other);
    await done(other);
    expect(other.current.props.failure?.code).toBe('lexicon-missing');
  });

  it('no page, no badges', () => {
    const { result } = use(null);
    expect(result.current.props).toMatchObject({ badges: [], offer: undefined, withheld: 0 });
  });
});
