// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useProfiles } from '../../entrypoints/dashboard/use-profiles.ts';
import { candidatesOn, chosenSites, linkedInOptIn, profileSitesOn } from '../../utils/storage/settings.ts';

const GITHUB = 'https://github.com/*';
const LINKEDIN = 'https://www.linkedin.com/*';
/** As the job board on the shelf asks for it. */
const LINKEDIN_JOBS = 'https://*.linkedin.com/*';

const grants = { now: [] as string[], allow: true, asked: [] as string[][] };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(grants, { now: [], allow: true, asked: [] });
  fakeBrowser.permissions = {
    request: async ({ origins }: { origins: string[] }) => {
      grants.asked.push(origins);
      if (grants.allow) grants.now = [...new Set([...grants.now, ...origins])];
      return grants.allow;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      grants.now = grants.now.filter((each) => !origins.includes(each));
      return true;
    },
    getAll: async () => ({ origins: grants.now }),
    onAdded: { addListener: vi.fn(), removeListener: vi.fn() },
    onRemoved: { addListener: vi.fn(), removeListener: vi.fn() },
  } as never;
});

async function start() {
  const { result } = renderHook(() => useProfiles());
  await waitFor(() => expect(result.current.on).toBeDefined());
  return result;
}
const isOn = (result: Awaited<ReturnType<typeof start>>, id: string) =>
  result.current.sites.find((site) => site.id === id)?.on;

describe('the switches for candidates', () => {
  it('are off after the install', async () => {
    const result = await start();
    expect(result.current.on).toBe(false);
    expect(result.current.sites.some(({ on }) => on)).toBe(false);
    expect(result.current.sites.length).toBeGreaterThan(5);
  });

  it('ask for the hosts within the click, and switch on only what was granted', async () => {
    const result = await start();
    act(() => {
      result.current.onSite('github', true);
      expect(grants.asked, 'before anything is awaited').toEqual([[GITHUB]]);
    });
    await waitFor(() => expect(isOn(result, 'github')).toBe(true));
    expect(await profileSitesOn.get()).toEqual(['github']);
    grants.allow = false;
    act(() => result.current.onSite('linkedin', true));
    await waitFor(() => expect(grants.asked).toHaveLength(2));
    expect(await profileSitesOn.get()).toEqual(['github']);
  });

  it('a site that was declined in the browser’s own settings is not on', async () => {
    await profileSitesOn.set(['github']);
    expect(isOn(await start(), 'github')).toBe(false);
  });

  it('show what is so now, whichever answer comes last', async () => {
    const result = await start();
    const late: (() => void)[] = [];
    Object.assign(fakeBrowser.permissions, {
      getAll: () => {
        const origins = grants.now;
        return new Promise((resolve) => late.push(() => resolve({ origins })));
      },
    });
    await act(() => candidatesOn.set(true));
    await waitFor(() => expect(late).toHaveLength(1));
    grants.now = [GITHUB];
    await act(() => profileSitesOn.set(['github']));
    await waitFor(() => expect(late).toHaveLength(2));
    await act(async () => late[1]?.());
    await waitFor(() => expect(isOn(result, 'github')).toBe(true));
    await act(async () => late[0]?.());
    expect([result.current.on, isOn(result, 'github')]).toEqual([true, true]);
  });

  it('give the hosts back, but for those that postings are read on', async () => {
    grants.now = [GITHUB, LINKEDIN, 'https://careers.example/*'];
    await profileSitesOn.set(['github', 'linkedin']);
    await chosenSites.set([GITHUB]);
    const result = await start();
    act(() => result.current.onSite('linkedin', false));
    await waitFor(() => expect(grants.now).not.toContain(LINKEDIN));
    act(() => result.current.onSite('github', false));
    await waitFor(async () => expect(await profileSitesOn.get()).toEqual([]));
    // "Always on this site", chosen in the popup, needs it still.
    expect(grants.now).toEqual([GITHUB, 'https://careers.example/*']);
  });

  it('leave the job board’s own grant and opt-in alone', async () => {
    grants.now = [LINKEDIN_JOBS, LINKEDIN];
    await linkedInOptIn.set(true);
    await profileSitesOn.set(['linkedin']);
    const result = await start();
    act(() => result.current.onSite('linkedin', false));
    await waitFor(async () => expect(await profileSitesOn.get()).toEqual([]));
    expect(grants.now).toContain(LINKEDIN_JOBS);
    expect(await linkedInOptIn.get()).toBe(true);
  });

  it('turned off as a whole, no site is on and no host is granted for them', async () => {
    grants.now = [GITHUB, LINKEDIN];
    await candidatesOn.set(true);
    await profileSitesOn.set(['github', 'linkedin']);
    const result = await start();
    act(() => result.current.onTurn(false));
    await waitFor(() => expect(grants.now).toEqual([]));
    expect([await candidatesOn.get(), await profileSitesOn.get()]).toEqual([false, []]);
  });
});
