/*
 * What every sentence of the privacy page is held to. Keys are those of the texts; a sentence after the first has its
 * number behind it. The page and this list are compared by tests/components/privacy.test.tsx and in the browsers.
 */
import { expect, expectEqual } from '../lib/checks.ts';
import { ASKING, FLOWS, type Flow, type PrivacyFacts, type Sent } from './privacy-facts.ts';
import { KEPT } from './privacy-kept.ts';

type Check = (facts: PrivacyFacts) => void;

const ANY_SITE = 'https://*/*';

/** Headers that browsers put on every request, whoever asks; nothing of them is the extension's. */
const USUAL =
  /^(?:accept|accept-encoding|accept-language|cache-control|connection|dnt|host|if-none-match|pragma|priority|te|user-agent|upgrade-insecure-requests|proxy-connection|sec-(?:ch-ua|fetch|gpc).*)$/;

const urls = (requests: readonly Sent[]) => requests.map(({ url }) => url);
const originOf = (pattern: string) => pattern.replace(/\/\*$/, '');

/** Neither cookies nor where it comes from, no body, nothing that browsers do not always send. */
function bare(requests: readonly Sent[]): void {
  for (const { url, method, headers, names } of requests) {
    expectEqual(method, 'GET', `the method of ${url}`);
    expectEqual([headers.cookie, headers.referer, headers.origin], [undefined, undefined, undefined], url);
    expectEqual(
      names.filter((name) => !USUAL.test(name)),
      [],
      `unusual headers to ${url}`,
    );
  }
}

function silent({ sent }: PrivacyFacts, ...flows: Flow[]): void {
  for (const flow of flows) expectEqual(urls(sent[flow]), [], `requests of "${flow}"`);
}

/** Nothing of the person's own stands in these requests. */
function nothingOwn(requests: readonly Sent[], { own, address }: PrivacyFacts): void {
  const text = decodeURIComponent(JSON.stringify(requests)).toLowerCase();
  for (const each of [...own, address]) expect(!text.includes(each.toLowerCase()), `"${each}" was sent`);
}

const keepsStores =
  (key: string): Check =>
  ({ stores }) =>
    expectEqual(
      KEPT[key]?.stores.filter((name) => !(name in stores)),
      [],
      'stores that are told of but not there',
    );

/** By the key of each sentence. */
export const PRIVACY_CHECKS: Readonly<Record<string, Check>> = {
  privacy_lead: (facts) => {
    silent(facts, ...FLOWS.filter((flow) => !ASKING.includes(flow)));
    for (const flow of ASKING) expect(facts.sent[flow].length > 0, `"${flow}" asked nobody: was it done at all?`);
  },
  privacy_read1: ({ unswitched, registered }) => {
    expectEqual([unswitched.overlay, registered.before], [false, []], 'before the click');
    expect(unswitched.popup.includes('Teacher'), `the popup shows "${unswitched.popup.slice(0, 80)}"`);
  },
  privacy_read2: ({ registered, boardHosts, seenByPage }) => {
    expectEqual([...registered.after].sort(), [...boardHosts].sort(), 'the sites that are read');
    expectEqual(seenByPage.overlay, true, 'the overlay on the board');
  },
  privacy_read3: ({ stores }) => {
    expect(stores.credentials?.includes('Signed for a host'), 'the badge file was not read');
    expect(stores.claims?.includes('python'), 'the pasted text was not read');
    expect(!JSON.stringify(stores).includes('mended clocks'), 'pasted text that nobody ticked was kept');
  },
  privacy_read4: ({ found }) => {
    expect(found.badges.includes('Linked file'), `badges: ${found.badges.slice(0, 80)}`);
    expect(found.course.includes('Kubernetes on Barges'), `course: ${found.course.slice(0, 80)}`);
    expect(found.source.includes('<html'), `source: ${found.source.slice(0, 80)}`);
  },
  privacy_read5: ({ people, registered, boardHosts }) => {
    expectEqual(people.offered, false, 'a way to read a profile before it was turned on');
    expect(people.shown.includes('Kubernetes'), `the popup shows "${people.shown.slice(0, 80)}"`);
    // None was switched on.
    expectEqual([...registered.after].sort(), [...boardHosts].sort(), 'the sites that are read');
  },
  privacy_kept: ({ stores, settings, carried }) => {
    const told = Object.values(KEPT);
    const untold = (kept: Record<string, string>, kind: 'stores' | 'settings') =>
      Object.keys(kept).filter((name) => !told.some((each) => each[kind].includes(name.replace(/^aside-|\$$/g, ''))));
    expectEqual(untold(stores, 'stores'), [], 'stores that no sentence tells of');
    expectEqual(untold(settings, 'settings'), [], 'settings that no sentence tells of');
    expectEqual(carried, [], 'what is carried to other devices');
  },
  privacy_kept1: (facts) => {
    keepsStores('privacy_kept1')(facts);
    expect(facts.stores.originals !== '[]' && facts.stores.claims !== '[]', 'no original or no statement is kept');
  },
  privacy_kept2: (facts) => {
    keepsStores('privacy_kept2')(facts);
    expect(facts.stores.postings?.includes(facts.posting.url), 'the saved posting is not there');
    expect('boardHealth' in facts.settings, 'when the board was read is not kept');
  },
  'privacy_kept2/2': ({ session }) => {
    const known = ['lastMatches', 'foundBadges', 'packRequest', 'pageSample', 'foundCourse'];
    expectEqual(
      Object.keys(session).filter((key) => !known.includes(key)),
      [],
      'what the memory of the session holds beside',
    );
    const answers = JSON.parse(session.lastMatches ?? '[]') as unknown[];
    expect(answers.length <= 5, `${answers.length} answers are in memory`);
  },
  privacy_kept5: (facts) => {
    keepsStores('privacy_kept5')(facts);
    expect(facts.stores.courseLists !== '[]', 'the fetched list is not kept');
  },
  privacy_kept4: ({ counted }) => {
    expectEqual(counted.off, 0, 'numbers before it was turned on');
    expect(counted.twice.length > 0, 'nothing was counted');
  },
  'privacy_kept4/2': ({ counted, stores, posting }) => {
    expectEqual([...new Set(counted.twice)], [1], 'what a posting that was opened twice counts');
    const kept = `${stores.openedCounts}${stores.openedMarks}`;
    // A role's name may be the title in other letters.
    for (const each of [new URL(posting.url).host, posting.title, posting.company, posting.text])
      expect(each !== '' && !kept.includes(each), `"${each}" stands beside the numbers`);
    expect(stores.openedMarks !== '[]' && stores.markKeys !== '[]', 'there is no fingerprint');
  },
  privacy_kept6: (facts) => {
    keepsStores('privacy_kept6')(facts);
    expect(facts.stores.roles?.includes(facts.people.role), 'the role is not kept');
  },
  'privacy_kept6/2': ({ people, stores, session, settings }) => {
    expectEqual(people.unsaved, 0, 'candidates that were kept before the click');
    for (const each of ['Kubernetes', people.notes, people.name, people.page])
      expect(people.saved.includes(each), `"${each}" is not kept`);
    expect(people.blind.includes('Kubernetes'), 'nothing is kept in blind mode');
    const words = [...people.name.split(' '), new URL(people.page).host];
    for (const each of words) expect(!people.blind.includes(each), `"${each}" is kept in blind mode`);
    const beside = JSON.stringify([{ ...stores, candidates: '' }, session, settings]);
    for (const each of [people.name, people.page, people.notes])
      expect(!beside.includes(each), `"${each}" is kept beside`);
  },
  'privacy_kept6/3': ({ people }) => {
    expectEqual(people.days, 90, 'days');
    expectEqual(people.left.overdue, 1, 'candidates beside one whose time is over');
    expectEqual(people.left.erased, 0, 'candidates after the click');
  },
  privacy_kept3: ({ counted }) => {
    expectEqual(counted.afterPrivate, counted.beforePrivate, 'what is stored after a question of a private window');
  },
  privacy_leaves1: (facts) => {
    silent(facts, 'look at every page of the dashboard', 'read a page by the button', 'open postings on a board');
    silent(facts, 'choose files and paste text', 'change the settings');
  },
  privacy_leaves3: (facts) => {
    const { html, openRoots, highlights } = facts.seenByPage;
    for (const each of facts.own) expect(!html.includes(each), `the page can read "${each}"`);
    expectEqual(openRoots, 0, 'roots that the page can look into');
    expect(highlights.length <= 1, `the page can tell states apart: ${highlights.join(', ')}`);
  },
  privacy_leaves2: (facts) => {
    const { sent, course, search } = facts;
    for (const [flow, href] of [
      ['open a course', course.href],
      ['open a search', search.href],
    ] as const) {
      expectEqual([...new Set(urls(sent[flow]))], [href], `addresses of "${flow}"`);
      for (const { headers } of sent[flow]) expectEqual(headers.referer, undefined, `where "${flow}" came from`);
    }
    expectEqual(new URL(search.href).searchParams.get('q'), search.words, 'the words of the search');
  },
  privacy_leaves4: (facts) => {
    const requests = facts.sent['check a badge online'];
    expectEqual([...urls(requests)].sort(), [...facts.check.addresses].sort(), 'the addresses that were asked');
    expectEqual(
      [...new Set(requests.map(({ url }) => new URL(url).host))].sort(),
      [...facts.check.hosts].sort(),
      'the hosts that were asked',
    );
    bare(requests);
    nothingOwn(requests, facts);
  },
  'privacy_leaves4/2': ({ sent, check }) => {
    for (const address of check.addresses)
      expect(
        urls(sent['check a badge online']).includes(address),
        `${address} was not asked as it stands in the badge`,
      );
  },
  'privacy_leaves4/3': (facts) => silent(facts, 'choose files and paste text', 'look at every page of the dashboard'),
  privacy_leaves5: ({ sent, courses }) => {
    const requests = sent['fetch a list of courses, twice'];
    expectEqual(urls(requests), [courses.address, courses.address], 'the addresses that were asked');
    expectEqual(
      requests.map(({ headers }) => headers['if-none-match']),
      [undefined, courses.mark],
      'the mark of the list that is there',
    );
    bare(requests);
  },
  'privacy_leaves5/2': (facts) => nothingOwn(facts.sent['fetch a list of courses, twice'], facts),
  privacy_leaves6: ({ sent, profile }) => {
    const requests = sent['fetch public badges'];
    expectEqual(urls(requests), profile.addresses, 'the addresses that were asked');
    for (const { url } of requests) {
      expectEqual(new URL(url).host, profile.host);
      expect(url.includes(profile.typed), `${url} lacks the name that was typed`);
    }
    bare(requests);
  },
  privacy_leaves7: ({ sent, linked }) => {
    const requests = sent['look for badges on a page'];
    expect(linked.length > 10, 'the page must link to more than ten files');
    expectEqual(urls(requests), linked.slice(0, 10), 'the files that were asked for');
    for (const { headers } of requests) expectEqual([headers.cookie, headers.referer], [undefined, undefined]);
  },
  privacy_leaves8: (facts) => {
    expect(facts.saved.length >= 2, 'no file was saved');
    silent(facts, 'save files');
  },
  privacy_leaves9: (facts) => {
    const { people, sent } = facts;
    silent(facts, 'read a candidate, save and erase');
    for (const flow of FLOWS) {
      const text = decodeURIComponent(JSON.stringify(sent[flow])).toLowerCase();
      for (const each of [people.name, people.page, people.notes])
        expect(!text.includes(each.toLowerCase()), `"${each}" was sent in "${flow}"`);
    }
  },
  'privacy_leaves9/2': ({ sent, people }) => {
    const requests = sent['check the badges of a candidate'];
    expectEqual([...new Set(urls(requests))].sort(), [...people.addresses].sort(), 'the addresses that were asked');
    bare(requests);
  },
  privacy_activeTabWhy: ({ manifest, unswitched, granted }) => {
    expect(manifest.permissions?.includes('activeTab'), 'activeTab');
    expect(unswitched.popup !== '', 'the page was not read');
    expect(!granted.some((origin) => origin.includes('tramsheds')), 'the page was granted for good');
  },
  privacy_scriptingWhy: ({ manifest, registered, boardHosts }) => {
    expect(manifest.permissions?.includes('scripting'), 'scripting');
    expectEqual([...registered.after].sort(), [...boardHosts].sort(), 'where scripts are registered');
  },
  privacy_storageWhy: ({ manifest, stores, settings }) => {
    expect(manifest.permissions?.includes('storage'), 'storage');
    expect(stores.credentials !== '[]' && Object.keys(settings).length > 0, 'nothing is stored');
  },
  privacy_alarmsWhy: ({ manifest, alarms, people }) => {
    expect(manifest.permissions?.includes('alarms'), 'alarms');
    expectEqual(alarms.before, [], 'alarms before it was turned on');
    expectEqual(alarms.after.length, 1, 'alarms after it was turned on');
    const others = people.alarms.filter(({ name }) => !alarms.after.some((each) => each.name === name));
    expectEqual(
      others.map(({ periodInMinutes }) => periodInMinutes),
      [1440],
      'minutes between two looks for candidates whose time is over',
    );
  },
  privacy_sidePanelWhy: ({ manifest }) => {
    const { permissions, sidebar_action: sidebar } = manifest;
    // Firefox opens its sidebar at the install unless it is told not to.
    expect(
      permissions?.includes('sidePanel') || sidebar?.open_at_install === false,
      'sidePanel, or a sidebar that waits',
    );
  },
  privacy_hostsWhy: ({ manifest, grantedAtFirst, registered }) => {
    expectEqual(manifest.host_permissions ?? [], [], 'host_permissions');
    expectEqual(grantedAtFirst ?? [], [], 'granted origins after the install');
    expectEqual(registered.before, [], 'registered scripts after the install');
  },
  'privacy_hostsWhy/2': ({ grantedAtFirst, granted, boardHosts, check, courses, profile, people }) => {
    const told = people.addresses.map((address) => new URL(address).host);
    const asked = [...check.hosts, courses.host, profile.host, ...told].map((host) => `https://${host}/*`);
    const wanted = [...new Set([...boardHosts, ...asked])].sort();
    // Where prompts cannot be answered, every host was given before the run.
    if (grantedAtFirst) expectEqual([...granted].sort(), wanted, 'granted origins at the end');
  },
  'privacy_hostsWhy/3': ({ manifest, grantedAtFirst, granted }) => {
    expect(manifest.optional_host_permissions?.includes(ANY_SITE), 'the manifest lacks it');
    if (grantedAtFirst) expect(!granted.map(originOf).includes(originOf(ANY_SITE)), 'all sites are granted');
  },
  addresses_hint: ({ settings, address }) => {
    expect(settings.ownAddresses?.includes(address), 'the address is not kept here');
  },
  'addresses_hint/2': (facts) => {
    for (const flow of FLOWS)
      expect(!decodeURIComponent(JSON.stringify(facts.sent[flow])).includes(facts.address), `sent in "${flow}"`);
  },
  retention_hint: ({ people }) => expectEqual(people.left.overdue, 1, 'candidates beside one whose time is over'),
  'retention_hint/2': ({ people }) => {
    // Its days were changed after it was saved.
    const { savedAt, keepUntil } = JSON.parse(people.saved) as { savedAt: string; keepUntil: string };
    const days = Math.round((Date.parse(keepUntil) - Date.parse(savedAt.slice(0, 10))) / 86_400_000);
    expect(Math.abs(days - people.days) <= 1, `it is kept for ${days} days`);
  },
  reminder_hint: ({ alarms, ...facts }) => {
    expectEqual(
      alarms.after.map(({ periodInMinutes }) => periodInMinutes),
      [1440],
      'minutes between two looks',
    );
    silent({ alarms, ...facts }, 'change the settings');
  },
  'reminder_hint/2': ({ alarms }) => expectEqual(alarms.before, [], 'alarms before it was turned on'),
};
