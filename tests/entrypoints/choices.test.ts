import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choicesNow, forgetUngranted, forgetUngrantedProfiles } from '../../entrypoints/background/site-state.ts';
import {
  candidatesOn,
  chooseProfileSite,
  chooseSite,
  chosenSites,
  linkedInOptIn,
  profileSitesOn,
} from '../../utils/storage/settings.ts';

const BOARD = 'https://boards.greenhouse.io/*';
const SITE = 'https://careers.example.org/*';
const BADGES = 'https://badges.halden.example/*';
let granted: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser, { permissions: { getAll: vi.fn(async () => ({ origins: [...granted] })) } });
});

describe('where postings are read', () => {
  it('the first start with the list takes over the sites that were granted until then; boards are none of them', async () => {
    granted = [BOARD, SITE, 'https://*/*'];
    expect(await choicesNow()).toEqual({ optedIn: [], sites: [SITE], profiles: [] });
    expect(await chosenSites.get()).toEqual([SITE]);
  });

  it('where the list cannot be read, nothing that was granted for something else is taken for it', async () => {
    granted = [BADGES, SITE];
    await browser.storage.local.set({ chosenSites: 'garbage' });
    expect((await choicesNow()).sites).toEqual([]);
    expect(await browser.storage.local.get('chosenSites')).toEqual({ chosenSites: 'garbage' });
  });

  it('a site whose question was declined is forgotten at the next start', async () => {
    granted = [SITE];
    await choicesNow();
    await chooseSite('https://declined.example/*', true);
    await forgetUngranted();
    expect(await chosenSites.get()).toEqual([SITE]);
  });

  it('a site that is granted by a wider grant is kept: browsers list none of its own', async () => {
    granted = [];
    await choicesNow();
    await chooseSite(SITE, true);
    granted = ['https://*/*'];
    await forgetUngranted();
    expect(await chosenSites.get()).toEqual([SITE]);
    granted = [];
    await forgetUngranted();
    expect(await chosenSites.get()).toEqual([]);
  });

  it('what is granted later, for asking about a credential, is not taken over', async () => {
    granted = [];
    expect((await choicesNow()).sites).toEqual([]);
    granted = [BADGES, SITE];
    expect((await choicesNow()).sites).toEqual([]);
    await chooseSite(SITE, true);
    await linkedInOptIn.set(true);
    expect(await choicesNow()).toEqual({ optedIn: ['linkedin'], sites: [SITE], profiles: [] });
  });

  it('candidates’ pages are read where their sites are on, and nowhere while candidates are off', async () => {
    await chooseProfileSite('github', true);
    await Promise.all([chooseProfileSite('orcid', true), chooseProfileSite('github', true)]);
    expect((await choicesNow()).profiles).toEqual([]);
    await candidatesOn.set(true);
    expect((await choicesNow()).profiles).toEqual(['orcid', 'github']);
    await chooseProfileSite('github', false);
    expect((await choicesNow()).profiles).toEqual(['orcid']);
  });

  it('an opt-in whose grant was taken back does not come to life again with the grant for the board', async () => {
    await candidatesOn.set(true);
    await profileSitesOn.set(['linkedin', 'github']);
    granted = ['https://github.com/*'];
    await forgetUngrantedProfiles();
    granted = ['https://github.com/*', 'https://*.linkedin.com/*', 'https://www.linkedin.com/*'];
    expect((await choicesNow()).profiles).toEqual(['github']);
  });
});
