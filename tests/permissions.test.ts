import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { boardById, boards } from '../utils/boards/index.ts';
import {
  giveBackHosts,
  grantedSites,
  isGranted,
  mayChangeProfile,
  reconcileScripts,
  requestChecks,
  serveOpenTabs,
  sitePattern,
  wantedScripts,
} from '../utils/permissions.ts';
import { profileSites } from '../utils/profiles/index.ts';

interface Registered {
  id: string;
  matches: string[];
  allFrames?: boolean;
  js?: string[];
}

/** A browser that keeps grants and registrations as the real ones do: all or none, and no id twice. */
const fake = vi.hoisted(() => {
  const state = {
    granted: [] as string[],
    registered: [] as Registered[],
    unknown: [] as string[],
    told: [] as { tab: number; message: unknown }[],
    calls: 0,
    requested: [] as string[][],
    removed: [] as string[],
    run: [] as { tab: number; files: string[] }[],
    urls: [] as string[],
    answer: true as boolean | 'throws',
  };
  const browser = {
    permissions: {
      getAll: async () => ({ origins: [...state.granted] }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((each) => state.granted.includes(each)),
      remove: async ({ origins }: { origins: string[] }) => {
        state.removed.push(...origins);
        state.granted = state.granted.filter((each) => !origins.includes(each));
        return true;
      },
      request: ({ origins }: { origins: string[] }) => {
        state.requested.push(origins);
        if (state.answer === 'throws') return Promise.reject(new Error('may only be called from a user input handler'));
        if (state.answer) state.granted.push(...origins);
        return Promise.resolve(state.answer);
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(state.registered),
      registerContentScripts: async (scripts: Registered[]) => {
        state.calls++;
        for (const { id, matches } of scripts) {
          if (state.registered.some((each) => each.id === id)) throw new Error(`Duplicate script ID '${id}'`);
          if (matches.some((match) => state.unknown.includes(match))) throw new Error('Invalid match pattern');
        }
        if (new Set(scripts.map(({ id }) => id)).size < scripts.length) throw new Error('Duplicate script ID');
        state.registered.push(...scripts.map(({ id, matches, allFrames, js }) => ({ id, matches, allFrames, js })));
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
        state.run.push({ tab: target.tabId, files });
        if (target.tabId === 2) throw new Error('Cannot access contents of the page');
        return [];
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        state.calls++;
        if (!ids.every((id) => state.registered.some((each) => each.id === id))) throw new Error('Nonexistent script');
        state.registered = state.registered.filter(({ id }) => !ids.includes(id));
      },
    },
    tabs: {
      query: async ({ url }: { url?: string[] }) => {
        state.urls.push(...(url ?? []));
        return [{ id: 1 }, { id: 2 }, {}];
      },
      sendMessage: async (tab: number, message: unknown) => {
        state.told.push({ tab, message });
        if (tab === 2) throw new Error('Receiving end does not exist');
      },
    },
  };
  return { state, browser };
});
vi.mock('wxt/browser', () => ({ browser: fake.browser }));

const linkedin = boards.find((board) => board.overlay === 'ask');
const greenhouse = boards.find((board) => board.id === 'greenhouse');
const indeed = boards.find((board) => board.id === 'indeed');
/** What the person chose: boards whose terms forbid page changes, sites to be read always, and profile sites. */
const chose = (optedIn: string[] = [], sites: string[] = [], profiles: string[] = []) => ({ optedIn, sites, profiles });
/** Nothing but these patterns of the reader of postings. */
const postings = (posting: string[]) => ({ posting, profile: [] });
const hostsOf = (board: { matches: readonly string[] } | undefined) => [...(board?.matches ?? [])];

describe('sitePattern', () => {
  it.each([
    ['https://careers.example.org/jobs/1?x=2#y', 'https://careers.example.org/*'],
    ['https://careers.example.org:8443/jobs', 'https://careers.example.org/*'],
    ['https://name:secret@careers.example.org/', 'https://careers.example.org/*'],
    ['https://jobs.münchen.example/', 'https://jobs.xn--mnchen-3ya.example/*'],
    ['https://[2001:db8::1]/jobs', 'https://[2001:db8::1]/*'],
  ])('names the one host of %s', (url, pattern) => expect(sitePattern(url)).toBe(pattern));

  it.each([
    'http://careers.example.org/',
    'about:blank',
    'chrome://settings',
    'file:///tmp/a.html',
    'https://*/jobs',
    'https://*.example.org/',
    'not an address',
    '',
  ])('refuses %j', (url) => expect(sitePattern(url)).toBeNull());
});

describe('a single host of a board that must be asked for', () => {
  it('is registered only after the person opted in', () => {
    const sites = ['https://www.linkedin.com/*'];
    expect(wantedScripts(sites, chose([], sites))).toEqual([]);
    expect(wantedScripts(sites, chose(['linkedin'], sites))).toEqual([
      { id: 'site-www.linkedin.com', matches: ['https://www.linkedin.com/*'], allFrames: false },
    ]);
  });
});

describe('wantedScripts', () => {
  it('wants nothing while nothing is granted', () => {
    expect(wantedScripts([], chose())).toEqual([]);
  });

  it('wants the granted hosts of a board, as one script, and no others', () => {
    const matches = hostsOf(greenhouse);
    expect(matches).toHaveLength(4);
    expect(wantedScripts(matches, chose())).toEqual([{ id: 'board-greenhouse', matches, allFrames: true }]);
    expect(wantedScripts(matches.slice(1), chose())).toEqual([
      { id: 'board-greenhouse', matches: matches.slice(1), allFrames: true },
    ]);
  });

  it('never registers on a board that forbids page changes until the person opted in, whatever is granted', () => {
    const matches = hostsOf(linkedin);
    expect(matches.length).toBeGreaterThan(0);
    expect(wantedScripts(matches, chose())).toEqual([]);
    expect(wantedScripts([...matches, 'https://*/*'], chose()).map(({ id }) => id)).not.toContain('board-linkedin');
    expect(wantedScripts(matches, chose(['linkedin']))).toEqual([
      { id: 'board-linkedin', matches, allFrames: boardById('linkedin')?.frames === true },
    ]);
  });

  it('takes "always on this site" grants one by one', () => {
    const granted = ['https://careers.example.org/*', 'http://plain.example/*', 'https://*.wide.example/*'];
    expect(wantedScripts(granted, chose([], granted))).toEqual([
      { id: 'site-careers.example.org', matches: ['https://careers.example.org/*'], allFrames: false },
    ]);
  });

  it.each([['https://*/*'], ['*://*/*'], ['<all_urls>'], ['https://*.example.org/*']])(
    'takes a chosen site that %s grants, of which browsers list no grant of its own',
    (origin) => {
      const site = 'https://careers.example.org/*';
      expect(wantedScripts([origin], chose([], [site]))).toContainEqual({
        id: 'site-careers.example.org',
        matches: [site],
        allFrames: false,
      });
      expect(wantedScripts(['https://other.example/*'], chose([], [site]))).toEqual([]);
    },
  );

  it.each(['https://*/*', '*://*/*', '<all_urls>'])(
    'never registers %s itself: who grants it in the browser has the boards, not every site',
    (origin) => {
      const wanted = wantedScripts([origin], chose([], [origin]));
      expect(wanted.map(({ id }) => id)).toEqual(
        boards.filter(({ overlay }) => overlay !== 'ask').map(({ id }) => `board-${id}`),
      );
      const patterns = new Set(boards.flatMap((board) => board.matches));
      expect(wanted.flatMap(({ matches }) => matches).filter((match) => !patterns.has(match))).toEqual([]);
    },
  );

  it('gives every host an id of its own', () => {
    const hosts = ['[2001:db8::1]', '[2001:db8:0:1::1]', 'a-b.example', 'a_b.example', 'a.b.example'];
    const granted = hosts.map((host) => `https://${host}/*`);
    const wanted = wantedScripts(granted, chose([], granted));
    expect(new Set(wanted.map(({ id }) => id)).size).toBe(hosts.length);
  });
});

describe('a host that was allowed for asking about a credential', () => {
  const { state } = fake;
  const hosts = ['badges.halden.example', 'status.halden.example'];
  const patterns = hosts.map((host) => `https://${host}/*`);
  beforeEach(() => {
    Object.assign(state, { granted: [], requested: [], answer: true });
  });

  it('is asked for by name, together with the others, at once', async () => {
    const asked = requestChecks(hosts);
    expect(state.requested, 'before anything is awaited').toEqual([patterns]);
    expect(await asked).toEqual(hosts);
  });

  it('is never read: only what the person chose is', async () => {
    await requestChecks(hosts);
    expect(wantedScripts(state.granted, chose())).toEqual([]);
    expect(wantedScripts(state.granted, chose([], [patterns[0] ?? '']))).toEqual([
      { id: 'site-badges.halden.example', matches: [patterns[0]], allFrames: false },
    ]);
  });

  it.each([false, 'throws'] as const)(
    'stays unasked when the answer is %j, save what was allowed before',
    async (answer) => {
      state.answer = answer;
      state.granted = [patterns[1] ?? ''];
      expect(await requestChecks(hosts)).toEqual([hosts[1]]);
    },
  );

  it('is not asked for when there is none: no prompt for a check on this device', async () => {
    expect(await requestChecks([])).toEqual([]);
    expect(state.requested).toEqual([]);
  });

  it('is never a pattern for more than one host, whatever a file names', async () => {
    expect(await requestChecks(['*', '*.example.org', '<all_urls>', '*/*'])).toEqual([]);
    expect(state.requested).toEqual([]);
  });

  it('is no host of a board: that grant would switch the board on', async () => {
    const board = 'boards.greenhouse.io';
    expect(hostsOf(greenhouse)).toContain(`https://${board}/*`);
    expect(await requestChecks([board, ...hosts])).toEqual(hosts);
    expect(state.requested).toEqual([patterns]);
  });

  it('was told from the grants once: single hosts of no board', () => {
    const granted = [
      ...hostsOf(greenhouse),
      'https://careers.example.org/*',
      'https://*/*',
      'https://*.wide.example/*',
    ];
    expect(grantedSites(granted)).toEqual(['https://careers.example.org/*']);
  });
});

describe('isGranted', () => {
  it.each([
    [['https://*.indeed.com/*'], 'https://*.indeed.com/*', true],
    [['https://*.indeed.com/*'], 'https://au.indeed.com/*', true],
    [['https://au.indeed.com/*'], 'https://*.indeed.com/*', false],
    [['https://*.com/*'], 'https://join.com/*', true],
    [['https://*.join.com/*'], 'https://join.com/*', true],
    [['https://*.oin.com/*'], 'https://join.com/*', false],
    [['https://join.com/*'], 'https://join.com.attacker.test/*', false],
    [['https://*/*'], 'https://join.com/*', true],
    [[], 'https://join.com/*', false],
  ])('%j holds %s: %s', (granted, pattern, held) => expect(isGranted(pattern, granted)).toBe(held));
});

describe('reconcileScripts', () => {
  const { state } = fake;
  const ids = () => state.registered.map(({ id }) => id).sort();
  beforeEach(() => {
    Object.assign(state, { granted: [], registered: [], unknown: [], told: [], calls: 0 });
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  it('renews a registration that was made before its board was read in frames', async () => {
    state.granted = hostsOf(greenhouse);
    state.registered = [{ id: 'board-greenhouse', matches: hostsOf(greenhouse) }];
    await reconcileScripts(chose());
    expect(state.registered).toMatchObject([{ id: 'board-greenhouse', matches: hostsOf(greenhouse), allFrames: true }]);
  });

  it('makes the registrations equal to the grants, and does nothing the second time', async () => {
    const site = 'https://careers.example.org/*';
    state.granted = [...hostsOf(greenhouse), site];
    expect(await reconcileScripts(chose([], [site]))).toEqual(postings(state.granted));
    expect(ids()).toEqual(['board-greenhouse', 'site-careers.example.org']);
    const { calls } = state;
    expect(await reconcileScripts(chose([], [site]))).toEqual(postings([]));
    expect(state.calls).toBe(calls);
    expect(state.told).toEqual([]);
  });

  it('takes up what an update of the browser dropped', async () => {
    state.granted = hostsOf(greenhouse);
    await reconcileScripts(chose());
    state.registered = [];
    expect(await reconcileScripts(chose())).toEqual(postings(state.granted));
  });

  it('after one of four hosts was taken back keeps the three, and tells the tabs of the one', async () => {
    state.granted = hostsOf(greenhouse);
    await reconcileScripts(chose());
    const [first, ...rest] = state.granted;
    state.granted = rest;
    expect(await reconcileScripts(chose()), 'nothing is new').toEqual(postings([]));
    expect(state.registered).toMatchObject([{ id: 'board-greenhouse', matches: rest, allFrames: true }]);
    const message = { type: 'switched-off', script: 'posting', patterns: [first] };
    expect(state.told).toEqual([
      { tab: 1, message },
      { tab: 2, message },
    ]);
  });

  it('tells the tabs when the person opts out again, whatever stays granted', async () => {
    state.granted = hostsOf(linkedin);
    await reconcileScripts(chose(['linkedin']));
    await reconcileScripts(chose());
    expect(state.registered).toEqual([]);
    expect(state.told[0]?.message).toEqual({ type: 'switched-off', script: 'posting', patterns: hostsOf(linkedin) });
  });

  it('keeps the boards when the browser refuses the pattern of one site', async () => {
    state.granted = [...hostsOf(greenhouse), 'https://[2001:db8::1]/*', ...hostsOf(indeed)];
    state.unknown = ['https://[2001:db8::1]/*'];
    await reconcileScripts(chose([], state.unknown));
    expect(ids()).toEqual(['board-greenhouse', 'board-indeed']);
  });
});

describe('profile sites', () => {
  const { state } = fake;
  const linkedinProfiles = profileSites.find(({ id }) => id === 'linkedin');
  const github = profileSites.find(({ id }) => id === 'github');
  const wide = hostsOf(linkedin);
  const narrow = hostsOf(linkedinProfiles);
  beforeEach(() => {
    Object.assign(state, {
      granted: [],
      registered: [],
      unknown: [],
      told: [],
      calls: 0,
      removed: [],
      run: [],
      urls: [],
    });
  });

  it('are registered where they are switched on and granted, apart from boards and other sites', () => {
    const granted = [...hostsOf(github), ...wide];
    expect(wantedScripts(granted, chose())).toEqual([]);
    expect(wantedScripts(granted, chose([], [], ['github', 'no-such-site']))).toEqual([
      { id: 'profile-github', matches: hostsOf(github), allFrames: false },
    ]);
    expect(wantedScripts([], chose([], [], ['github']))).toEqual([]);
    expect(wantedScripts(['https://*/*'], chose([], [], ['github'])).map(({ id }) => id)).toContain('profile-github');
  });

  it('that share their host with a board have switches of their own', () => {
    expect(wantedScripts(wide, chose(['linkedin'], [], [])).map(({ id }) => id)).toEqual(['board-linkedin']);
    expect(wantedScripts(wide, chose([], [], ['linkedin'])).map(({ id }) => id)).toEqual(['profile-linkedin']);
    expect(wantedScripts(narrow, chose([], [], ['linkedin']))).toEqual([
      { id: 'profile-linkedin', matches: narrow, allFrames: false },
    ]);
    expect(wantedScripts(wide, chose(['linkedin'], [], ['linkedin'])).map(({ id }) => id)).toEqual([
      'board-linkedin',
      'profile-linkedin',
    ]);
  });

  it('have the script for profiles, and only its copies are told that it goes', async () => {
    state.granted = wide;
    const fresh = await reconcileScripts(chose(['linkedin'], [], ['linkedin']));
    expect(fresh).toEqual({ posting: wide, profile: narrow });
    expect(state.registered.map(({ id, js }) => [id, js])).toEqual([
      ['board-linkedin', ['/content-scripts/posting.js']],
      ['profile-linkedin', ['/content-scripts/profile.js']],
    ]);
    await reconcileScripts(chose(['linkedin']));
    expect(state.told.map(({ message }) => message)).toEqual([
      { type: 'switched-off', script: 'profile', patterns: narrow },
      { type: 'switched-off', script: 'profile', patterns: narrow },
    ]);
    expect(state.registered.map(({ id }) => id)).toEqual(['board-linkedin']);
  });

  it('serve tabs that are open already with their own script', async () => {
    await serveOpenTabs({ posting: [], profile: narrow });
    expect(state.urls).toEqual(narrow);
    expect(state.run).toEqual([
      { tab: 1, files: ['/content-scripts/profile.js'] },
      { tab: 2, files: ['/content-scripts/profile.js'] },
    ]);
  });

  it.each([
    ['a board that nobody else needs', wide, wide, [], wide],
    ['a board whose wide pattern is all that a profile site has', wide, wide, narrow, []],
    ['a board, while the profile site has a grant of its own', [...wide, ...narrow], wide, narrow, wide],
    ['a profile site, while the board has its own', [...wide, ...narrow], narrow, wide, narrow],
    ['a profile site on the very host that is always read', hostsOf(github), hostsOf(github), hostsOf(github), []],
  ])('gives back what is granted to %s', async (_, granted, patterns, needed, removed) => {
    state.granted = [...granted];
    await giveBackHosts(patterns, needed);
    expect(state.removed).toEqual(removed);
    for (const each of needed) if (isGranted(each, granted)) expect(isGranted(each, state.granted)).toBe(true);
  });

  it('may be changed, but where their terms forbid it only by an opt-in of their own', () => {
    expect(mayChangeProfile('https://github.com/mira', [])).toBe(true);
    expect(mayChangeProfile('https://mira.example/cv', [])).toBe(true);
    for (const { examples, id } of profileSites.filter(({ overlay }) => overlay === 'ask')) {
      expect(mayChangeProfile(examples[0] ?? '', [])).toBe(false);
      expect(mayChangeProfile(examples[0] ?? '', [id])).toBe(true);
    }
    expect(mayChangeProfile('https://de.linkedin.com/in/mira', []), 'a host of the board alone').toBe(false);
    expect(mayChangeProfile('', ['linkedin'])).toBe(false);
  });
});

describe('every site', () => {
  it('is named in the manifest and asked for by no code', () => {
    const folders = ['utils', 'entrypoints', 'components'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => path.join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(50);
    const naming = files.filter((file) => /:\/\/\*\/|<all_urls>/.test(readFileSync(file, 'utf8')));
    expect(naming).toEqual([path.join('utils', 'permissions.ts')]);
    const asking = files.filter((file) => /permissions\.request\(/.test(readFileSync(file, 'utf8')));
    expect(asking).toEqual([path.join('utils', 'permissions.ts')]);
  });
});
