// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CandidateRetention } from '../../components/CandidateRetention.tsx';
import { OwnAddresses } from '../../components/OwnAddresses.tsx';
import { PrivacyPage } from '../../components/PrivacyPage.tsx';
import { Reminders } from '../../components/Reminders.tsx';
import { PRIVACY_CHECKS } from '../e2e/steps/privacy-checks.ts';
import type { PrivacyFacts, Sent } from '../e2e/steps/privacy-facts.ts';
import { sentenceKeys, sentencesOf } from '../e2e/steps/privacy-words.ts';
import { show } from './render.tsx';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl'];
const messages = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const english = messages('en');
const keyOfText = new Map(Object.entries(english).map(([key, { message }]) => [message, key]));

/** Headings and labels that state nothing by themselves. */
const NO_STATEMENT = /^privacy_(?:read|leaves|permissions)$|^nav_|_title$|_switch$/;

const get = (url: string, headers: Record<string, string> = {}): Sent => ({
  url,
  method: 'GET',
  headers,
  names: ['accept', 'host', 'user-agent', ...Object.keys(headers)],
});

/** What a run finds when everything is as the page says. */
const good = (): PrivacyFacts => {
  const linked = Array.from({ length: 12 }, (_, n) => `https://college.example.org/badge-${n}.json`);
  const addresses = ['https://keys.example.org/.well-known/did.json', 'https://lists.example.org/list/1'];
  const profile = 'https://www.credly.com/users/ilse/badges.json?page=1';
  const list = 'https://courses.example.org/list.json';
  const course = 'https://school.example.org/course';
  const search = 'https://search.example.org/?q=Knots';
  const award = 'https://awards.example.org/7.json';
  const hosts = [
    'awards.example.org',
    'keys.example.org',
    'lists.example.org',
    'www.credly.com',
    'courses.example.org',
  ];
  return {
    sent: {
      'look at every page of the dashboard': [],
      'read a page by the button': [],
      'open postings on a board': [],
      'choose files and paste text': [],
      'change the settings': [],
      'save files': [],
      'read a candidate, save and erase': [],
      'take a course and the source of a page': [],
      'look for badges on a page': linked.slice(0, 10).map((url) => get(url)),
      'check a badge online': addresses.map((url) => get(url)),
      'check the badges of a candidate': [get(award)],
      'fetch public badges': [get(profile)],
      'fetch a list of courses, twice': [get(list), get(list, { 'if-none-match': '"a"' })],
      'open a course': [get(course)],
      'open a search': [get(search)],
    },
    manifest: {
      permissions: ['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage'],
      optional_host_permissions: ['https://board.example.org/*', 'https://*/*'],
    },
    grantedAtFirst: [],
    granted: ['https://board.example.org/*', ...hosts.map((host) => `https://${host}/*`)],
    registered: { before: [], after: ['https://board.example.org/*'] },
    boardHosts: ['https://board.example.org/*'],
    unswitched: { overlay: false, popup: 'Teacher' },
    seenByPage: { overlay: true, html: '<html></html>', openRoots: 0, highlights: ['marks'] },
    own: ['Knots, Level Two'],
    found: { badges: 'Linked file', course: 'Kubernetes on Barges', source: '<html>' },
    linked,
    stores: {
      credentials: '[{"name":"Signed for a host"}]',
      originals: '[1]',
      images: '[]',
      claims: '[{"skillId":"python"}]',
      skillChoices: '[]',
      walletIndex: '[]',
      postings: '[{"url":"https://board.example.org/jobs/7"}]',
      corrections: '[]',
      courseLists: '[1]',
      courseMarks: '[]',
      taxonomies: '[]',
      openedCounts: '[1]',
      openedMarks: '[1]',
      markKeys: '[1]',
      roles: '[{"name":"Lock keeper"}]',
      candidates: '[]',
    },
    settings: { boardHealth: '{}', ownAddresses: '["ilse@mail.example"]', theme$: '{"v":1}' },
    session: { lastMatches: '[{"view":{"posting":{"url":"https://board.example.org/jobs/7"}}}]' },
    carried: [],
    counted: { off: 0, twice: [1, 1], beforePrivate: '[]', afterPrivate: '[]' },
    posting: { url: 'https://board.example.org/jobs/7', title: 'Bridge Keeper', company: 'Weirgate', text: 'We keep' },
    alarms: { before: [], after: [{ name: 'expiry', periodInMinutes: 1440 }] },
    address: 'ilse@mail.example',
    saved: ['backup.zip', 'postings.csv'],
    check: { hosts: ['keys.example.org', 'lists.example.org'], addresses },
    people: {
      name: 'Tove Halvorsen',
      page: 'https://people.example.org/tove',
      notes: 'asked about tides',
      role: 'Lock keeper',
      offered: false,
      shown: 'Kubernetes Claimed',
      unsaved: 0,
      saved: JSON.stringify({
        person: { name: 'Tove Halvorsen', url: 'https://people.example.org/tove' },
        rows: ['Kubernetes'],
        notes: 'asked about tides',
        savedAt: '2026-11-21T12:00:00.000Z',
        keepUntil: '2027-02-19',
      }),
      blind: JSON.stringify({ person: null, rows: ['Kubernetes'], notes: 'asked about tides' }),
      days: 90,
      left: { overdue: 1, erased: 0 },
      alarms: [
        { name: 'expiry', periodInMinutes: 1440 },
        { name: 'overdue', periodInMinutes: 1440 },
      ],
      addresses: [award],
    },
    profile: { host: 'www.credly.com', typed: 'ilse', addresses: [profile] },
    courses: { host: 'courses.example.org', address: list, mark: '"a"' },
    course: { href: course },
    search: { words: 'Knots', href: search },
  };
};

const first = (requests: Sent[]) => requests[0] as Sent;

/** For each sentence, what would make it untrue. */
const LIES: Record<string, ((facts: PrivacyFacts) => void)[]> = {
  privacy_lead: [
    (facts) => facts.sent['save files'].push(get('https://stats.example.org/')),
    (facts) => facts.sent['open a course'].pop(),
  ],
  privacy_read1: [(facts) => Object.assign(facts.unswitched, { overlay: true })],
  privacy_read2: [(facts) => facts.registered.after.push('https://other.example.org/*')],
  privacy_read3: [(facts) => Object.assign(facts.stores, { claims: '["python, I mended clocks"]' })],
  privacy_read4: [(facts) => Object.assign(facts.found, { source: '' })],
  privacy_read5: [
    (facts) => Object.assign(facts.people, { offered: true }),
    (facts) => Object.assign(facts.people, { shown: '' }),
    (facts) => facts.registered.after.push('https://profiles.example.org/*'),
  ],
  privacy_kept: [
    (facts) => Object.assign(facts.stores, { visits: '[]' }),
    (facts) => Object.assign(facts.settings, { visitorId: '"1"' }),
    (facts) => facts.carried.push('theme'),
  ],
  privacy_kept1: [(facts) => delete facts.stores.originals],
  privacy_kept2: [(facts) => Object.assign(facts.stores, { postings: '[]' })],
  'privacy_kept2/2': [
    (facts) => Object.assign(facts.session, { lastMatches: JSON.stringify(Array(6).fill({})) }),
    (facts) => Object.assign(facts.session, { visits: '[]' }),
  ],
  privacy_kept5: [(facts) => Object.assign(facts.stores, { courseLists: '[]' })],
  privacy_kept4: [(facts) => Object.assign(facts.counted, { off: 3 })],
  'privacy_kept4/2': [
    (facts) => facts.counted.twice.push(2),
    (facts) => Object.assign(facts.stores, { openedMarks: '["https://board.example.org/jobs/7"]' }),
    (facts) => Object.assign(facts.stores, { openedCounts: '["Weirgate"]' }),
  ],
  privacy_kept6: [(facts) => delete facts.stores.candidates, (facts) => Object.assign(facts.stores, { roles: '[]' })],
  'privacy_kept6/2': [
    (facts) => Object.assign(facts.people, { unsaved: 1 }),
    (facts) => Object.assign(facts.people, { saved: '{}' }),
    (facts) => Object.assign(facts.people, { blind: facts.people.saved }),
    (facts) => Object.assign(facts.people, { blind: '{"rows":["Kubernetes by Tove"]}' }),
    (facts) => Object.assign(facts.session, { lastMatches: '["Tove Halvorsen"]' }),
    (facts) => Object.assign(facts.settings, { boardHealth: '["https://people.example.org/tove"]' }),
  ],
  'privacy_kept6/3': [
    (facts) => Object.assign(facts.people, { days: 365 }),
    (facts) => Object.assign(facts.people, { left: { overdue: 2, erased: 0 } }),
    (facts) => Object.assign(facts.people, { left: { overdue: 1, erased: 1 } }),
  ],
  privacy_kept3: [(facts) => Object.assign(facts.counted, { afterPrivate: '[1]' })],
  privacy_leaves1: [(facts) => facts.sent['open postings on a board'].push(get('https://stats.example.org/'))],
  privacy_leaves3: [
    (facts) => Object.assign(facts.seenByPage, { html: '<p>Knots, Level Two</p>' }),
    (facts) => Object.assign(facts.seenByPage, { openRoots: 1 }),
    (facts) => facts.seenByPage.highlights.push('held'),
  ],
  privacy_leaves2: [
    (facts) => Object.assign(first(facts.sent['open a course']).headers, { referer: 'https://board.example.org/' }),
    (facts) => Object.assign(first(facts.sent['open a course']), { url: 'https://shop.example.org/?partner=1' }),
    (facts) => Object.assign(facts.search, { words: 'Other words' }),
  ],
  privacy_leaves4: [
    (facts) => Object.assign(first(facts.sent['check a badge online']).headers, { cookie: 'who=you' }),
    (facts) => Object.assign(first(facts.sent['check a badge online']).headers, { origin: 'moz-extension://1' }),
    (facts) => Object.assign(first(facts.sent['check a badge online']), { method: 'POST' }),
    (facts) => first(facts.sent['check a badge online']).names.push('x-install-id'),
    (facts) => facts.sent['check a badge online'].push(get('https://third.example.org/')),
  ],
  'privacy_leaves4/2': [(facts) => facts.sent['check a badge online'].pop()],
  'privacy_leaves4/3': [(facts) => facts.sent['choose files and paste text'].push(get('https://keys.example.org/'))],
  privacy_leaves5: [
    (facts) => facts.sent['fetch a list of courses, twice'].push(get('https://third.example.org/')),
    (facts) => Object.assign(first(facts.sent['fetch a list of courses, twice']).headers, { cookie: 'who=you' }),
  ],
  'privacy_leaves5/2': [
    (facts) =>
      facts.sent['fetch a list of courses, twice'].push(get('https://courses.example.org/?has=Knots,%20Level%20Two')),
  ],
  privacy_leaves6: [(facts) => facts.sent['fetch public badges'].push(get('https://www.credly.com/me'))],
  privacy_leaves7: [
    (facts) => facts.sent['look for badges on a page'].push(get(facts.linked[10] as string)),
    (facts) => Object.assign(first(facts.sent['look for badges on a page']).headers, { cookie: 'who=you' }),
  ],
  privacy_leaves8: [(facts) => facts.sent['save files'].push(get('https://store.example.org/'))],
  privacy_leaves9: [
    (facts) => facts.sent['read a candidate, save and erase'].push(get('https://stats.example.org/')),
    (facts) => facts.sent['check the badges of a candidate'].push(get('https://a.example.org/?for=Tove%20Halvorsen')),
    (facts) => facts.sent['open a search'].push(get('https://a.example.org/?q=asked%20about%20tides')),
  ],
  'privacy_leaves9/2': [
    (facts) => facts.sent['check the badges of a candidate'].push(get('https://third.example.org/')),
    (facts) => facts.sent['check the badges of a candidate'].pop(),
    (facts) => Object.assign(first(facts.sent['check the badges of a candidate']).headers, { cookie: 'who=you' }),
  ],
  privacy_activeTabWhy: [(facts) => facts.granted.push('https://careers.tramsheds.example/*')],
  privacy_scriptingWhy: [(facts) => facts.registered.after.pop()],
  privacy_storageWhy: [(facts) => Object.assign(facts, { settings: {} })],
  privacy_alarmsWhy: [(facts) => facts.alarms.before.push('expiry'), (facts) => facts.people.alarms.pop()],
  privacy_sidePanelWhy: [(facts) => Object.assign(facts.manifest, { permissions: ['activeTab'] })],
  privacy_hostsWhy: [
    (facts) => Object.assign(facts, { grantedAtFirst: ['https://board.example.org/*'] }),
    (facts) => Object.assign(facts.manifest, { host_permissions: ['https://board.example.org/*'] }),
  ],
  'privacy_hostsWhy/2': [(facts) => facts.granted.push('https://more.example.org/*')],
  'privacy_hostsWhy/3': [(facts) => facts.granted.push('https://*/*')],
  addresses_hint: [(facts) => Object.assign(facts.settings, { ownAddresses: '[]' })],
  'addresses_hint/2': [
    (facts) => facts.sent['open a search'].push(get('https://search.example.org/?q=ilse%40mail.example')),
  ],
  retention_hint: [(facts) => Object.assign(facts.people, { left: { overdue: 2, erased: 0 } })],
  'retention_hint/2': [
    (facts) =>
      Object.assign(facts.people, { saved: '{"savedAt":"2026-11-21T12:00:00.000Z","keepUntil":"2026-12-01"}' }),
  ],
  reminder_hint: [(facts) => Object.assign(facts.alarms, { after: [{ name: 'expiry', periodInMinutes: 5 }] })],
  'reminder_hint/2': [(facts) => facts.alarms.before.push('expiry')],
};

describe('the privacy page', () => {
  it('has a check for each of its sentences, and no check is left over', () => {
    const { container } = show(
      <PrivacyPage>
        <OwnAddresses addresses={[]} onChange={() => {}} />
        <Reminders on={false} onSwitch={() => {}} />
        <CandidateRetention days={90} onChange={() => {}} counts={{ candidates: 0, roles: 0 }} onErase={() => {}} />
      </PrivacyPage>,
    );
    // How many are kept is a figure; what it is called says nothing.
    const texts = [...container.querySelectorAll('p, li, dd, h2, label')].filter(
      (each) => !each.matches('[data-candidates], .cl-choice'),
    );
    const shown = texts.map((each) => each.textContent?.trim() ?? '');
    const keys = shown.map((text) => keyOfText.get(text) ?? `no text of ours: ${text}`);
    const said = keys.filter((key) => !NO_STATEMENT.test(key));
    const sentences = said.flatMap((key) => sentenceKeys(key, english[key]?.message ?? key));
    expect(sentences.length).toBeGreaterThan(30);
    expect(sentences.sort()).toEqual(Object.keys(PRIVACY_CHECKS).sort());
  });

  it.each(LANGUAGES.slice(1))('says in %s as many sentences as in English', (language) => {
    const theirs = messages(language);
    const keys = new Set(Object.keys(PRIVACY_CHECKS).map((key) => key.replace(/\/\d$/, '')));
    for (const key of keys) {
      const [text, of] = [theirs[key]?.message ?? '', english[key]?.message ?? ''];
      expect(sentencesOf(text, language), text).toHaveLength(sentencesOf(of).length);
    }
  });
});

describe('the checks of its sentences', () => {
  it.each(Object.entries(PRIVACY_CHECKS))('%s holds where it is true', (_, holds) => {
    expect(() => holds(good())).not.toThrow();
  });
  it('know a lie for each', () => {
    expect(Object.keys(LIES).sort()).toEqual(Object.keys(PRIVACY_CHECKS).sort());
  });
  it.each(Object.entries(LIES))('%s fails where it is not', (key, lies) => {
    for (const lie of lies) {
      const facts = good();
      lie(facts);
      expect(() => PRIVACY_CHECKS[key]?.(facts), String(lie)).toThrow();
    }
  });
});
