import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FollowEvent,
  type Following,
  follow,
  NOT_FOLLOWING,
  type PageSays,
  pageOf,
} from '../../entrypoints/sidepanel/follow.ts';
import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';

const profile = (name: string): ProfileSnapshot => ({
  url: 'https://people.example/',
  site: null,
  name,
  text: '',
  blocks: [],
  breaks: [],
  personal: [],
  hidden: null,
  badges: [],
});
const says = (name: string | null, generation = 1): PageSays => ({
  generation,
  profile: name === null ? null : profile(name),
  failure: null,
  uncovered: 0,
});
const run = (...events: FollowEvent[]): Following => events.reduce(follow, NOT_FOLLOWING);
const said = (attempt: number, name: string | null, generation?: number): FollowEvent => ({
  type: 'said',
  attempt,
  page: says(name, generation),
});

it('two people under one address are two pages, and so is one person in two tabs', () => {
  const of = (tab: number, name: string) => {
    const page = says(name);
    if (page.profile) page.profile.url = 'https://people.example/list';
    return pageOf({ tab, page });
  };
  expect(new Set([of(1, 'Ada Quill'), of(1, 'Bo Reed'), of(2, 'Ada Quill')]).size).toBe(3);
  expect(of(1, 'Ada Quill')).toBe(of(1, 'Ada Quill'));
});

describe('following the active tab', () => {
  it('connects to it, and shows what its page says', () => {
    expect(run({ type: 'tab', tab: 7 })).toEqual({ tab: 7, attempt: 1, state: 'connecting', page: null });
    const now = run({ type: 'tab', tab: 7 }, said(1, 'Ada'));
    expect([now.state, now.page?.profile?.name]).toEqual(['connected', 'Ada']);
  });

  it('is silent where nobody answers, until the page is loaded or its script starts', () => {
    const silent = run({ type: 'tab', tab: 7 }, { type: 'closed', attempt: 1 });
    expect([silent.state, silent.page]).toEqual(['silent', null]);
    for (const event of [
      { type: 'load', tab: 7, done: true },
      { type: 'load', tab: 7, done: false },
      { type: 'here', tab: 7 },
    ] as const) {
      const now = follow(silent, event);
      expect([now.state, now.attempt]).toEqual(['connecting', 2]);
    }
  });

  it('forgets a page when its tab loads another one, and connects anew when that is there', () => {
    const shown = run({ type: 'tab', tab: 7 }, said(1, 'Ada'));
    const leaving = follow(shown, { type: 'load', tab: 7, done: false });
    expect([leaving.page, leaving.state, leaving.attempt]).toEqual([null, 'connecting', 2]);
    const gone = follow(leaving, { type: 'closed', attempt: 2 });
    const there = follow(gone, { type: 'load', tab: 7, done: true });
    expect([there.state, there.attempt]).toEqual(['connecting', 3]);
    // Connected already while it was loading: nothing is asked twice.
    const early = follow(follow(leaving, said(2, 'Bo')), { type: 'load', tab: 7, done: true });
    expect([early.attempt, early.page?.profile?.name]).toEqual([2, 'Bo']);
  });

  it('connects anew when the script starts, in whatever order its end and its start are told', () => {
    const shown = run({ type: 'tab', tab: 7 }, said(1, 'Ada'));
    const started = follow(shown, { type: 'here', tab: 7 });
    expect([started.attempt, started.page]).toEqual([2, null]);
    // The end of the copy that ran before.
    expect(follow(started, { type: 'closed', attempt: 1 })).toBe(started);
  });

  it('does not mind other tabs', () => {
    const shown = run({ type: 'tab', tab: 7 }, said(1, 'Ada'));
    for (const event of [
      { type: 'tab', tab: 7 },
      { type: 'load', tab: 8, done: false },
      { type: 'load', tab: 8, done: true },
      { type: 'here', tab: 8 },
    ] as const)
      expect(follow(shown, event)).toBe(shown);
  });

  it('keeps the profile of one generation as the same object, so that nothing is asked again', () => {
    const shown = run({ type: 'tab', tab: 7 }, said(1, 'Ada'));
    const again = follow(shown, { type: 'said', attempt: 1, page: { ...says('Ada'), uncovered: 2 } });
    expect(again.page?.profile).toBe(shown.page?.profile);
    expect(again.page?.uncovered).toBe(2);
    expect(follow(shown, said(1, 'Ada', 2)).page?.profile).not.toBe(shown.page?.profile);
    expect(follow(shown, said(1, null)).page?.profile).toBeNull();
  });

  it('never shows a page of another tab or of an older connection', () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant('tab' as const), tab: fc.option(fc.integer({ min: 1, max: 3 })) }),
      fc.record({ type: fc.constant('load' as const), tab: fc.integer({ min: 1, max: 3 }), done: fc.boolean() }),
      fc.record({ type: fc.constant('here' as const), tab: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ type: fc.constant('answer' as const), attempt: fc.integer({ min: 0, max: 12 }) }),
      fc.record({ type: fc.constant('closed' as const), attempt: fc.integer({ min: 0, max: 12 }) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let now = NOT_FOLLOWING;
        /** Which tab each connection was opened to; a page says its own. */
        const tabs = new Map<number, number>();
        for (const each of events) {
          const step: FollowEvent =
            each.type === 'answer' ? said(each.attempt, `tab ${tabs.get(each.attempt)}`, each.attempt) : each;
          const next = follow(now, step);
          if (next.attempt !== now.attempt) {
            expect([next.attempt, next.page]).toEqual([now.attempt + 1, null]);
            if (next.tab !== null) tabs.set(next.attempt, next.tab);
          }
          if (next.page) expect([next.page.profile?.name, next.state]).toEqual([`tab ${next.tab}`, 'connected']);
          if (next.tab === null) expect([next.page, next.state]).toEqual([null, 'silent']);
          now = next;
        }
      }),
    );
  });
});
