import type { Messages } from '../../utils/messages.ts';
import type { ProfileSnapshot, ProfileView } from '../../utils/model/profile-snapshot.ts';
import { type FailureCode, fail, type Result } from '../../utils/model/result.ts';
import { createBlind } from '../../utils/page/blind-cover.ts';
import { onEachReading } from '../../utils/page/on-each-reading.ts';
import { createProfileMarks } from '../../utils/page/profile-marks.ts';
import { isProfileLeftover, profileIdAt, profileSign, profileWords } from '../../utils/page/profile-words.ts';
import type { FromProfilePage, ToProfilePage } from '../../utils/profile-port.ts';
import { profileSiteFor } from '../../utils/profiles/index.ts';
import type { ProfileReading } from '../../utils/reading/profile-page.ts';
import { profileSnapshot } from '../../utils/reading/profile-snapshot.ts';
import { readProfile } from '../../utils/reading/read-profile.ts';

export interface FollowOptions {
  document: Document;
  /** Ends everything: marks and covers go. */
  signal: AbortSignal;
  ask(request: Messages['match-profile']['request']): Promise<Result<ProfileView>>;
  /** Blind mode is on, and this page may be changed: for pages that cannot be read, of which nobody answers. */
  mustCover(): Promise<boolean>;
  /** Something that a panel shows has changed. */
  changed(now: FromProfilePage): void;
  /** The background says that candidates' pages are read no more. */
  off(): void;
}

export interface Follow {
  now(): FromProfilePage;
  /** What a panel of ours wants. */
  tell(message: ToProfilePage): void;
  /** Role, blind mode or sites changed. */
  askAgain(): void;
  /** Something may have changed that no observer sees. */
  look(): void;
  /** Covers what can be told before the page is read. */
  coverEarly(): void;
}

/** Nothing is read for anybody any more. */
const UNCOVERS: ReadonlySet<FailureCode> = new Set(['candidates-off', 'no-role', 'extension-updated']);

/** Reads the candidate's page, follows it through its changes, and keeps marks and covers in step with what was read. */
export function followProfile({ document, signal, ask, mustCover, changed, off }: FollowOptions): Follow {
  const marks = createProfileMarks(document);
  const blind = createBlind(document);
  let generation = 0;
  let reading: ProfileReading | null = null;
  let snapshot: Result<ProfileSnapshot> | null = null;
  let answered: Pick<FromProfilePage, 'view' | 'failure'> = {};
  let covered = false;
  let uncovered = 0;
  /** Counts questions: an answer to an older one is not drawn. */
  let asked = 0;
  let last = '';

  const now = (): FromProfilePage => {
    const profile = snapshot?.ok ? snapshot.value : null;
    const failure = answered.failure ?? (snapshot?.ok === false ? snapshot.failure : undefined);
    return {
      type: 'reading',
      generation,
      profile,
      ...(answered.view === undefined ? {} : { view: answered.view }),
      ...(failure === undefined ? {} : { failure }),
      ...(covered ? { uncovered } : {}),
    };
  };
  const cover = (on: boolean) => {
    covered = on;
    // What nobody knows to be covered counts as not covered.
    ({ uncovered } = guarded(() => blind.update(reading, on)) ?? { uncovered: 1 });
  };
  const question = async () => {
    const mine = ++asked;
    if (!snapshot?.ok) {
      answered = {};
      marks.remove();
      // Somebody's page that cannot be read still shows who they are.
      const on = snapshot?.failure.code !== 'not-a-profile' && (await mustCover());
      if (signal.aborted || mine !== asked) return;
      cover(on);
      return changed(now());
    }
    const answer = await ask({ profile: snapshot.value });
    if (signal.aborted || mine !== asked) return;
    if (answer.ok) {
      const view = answer.value;
      answered = { view };
      // The same text may have been drawn anew meanwhile: then this is the later reading of it.
      if (view.mayMark && reading?.body) marks.draw(reading.body, view.marks);
      else marks.remove();
      cover(view.blind && view.mayMark);
    } else {
      answered = { failure: answer.failure };
      marks.remove();
      // A background that is silent for a moment is no reason to show a name.
      if (UNCOVERS.has(answer.failure.code)) cover(false);
      if (answer.failure.code === 'candidates-off') return off();
    }
    changed(now());
  };

  const visit = (next: ProfileReading, left: AbortSignal) => {
    const mine = ++generation;
    reading = next;
    snapshot = profileSnapshot(next);
    const id = profileIdAt(here(document));
    // Of the same page the marks stay until the new ones are there: late content must not make them flicker.
    if (id !== last) marks.remove();
    last = id;
    // Not after the answer: a name must not show for as long as that takes.
    if (covered) cover(true);
    answered = {};
    left.addEventListener('abort', () => {
      // The next reading comes in the same step, or the page has moved on.
      queueMicrotask(() => {
        if (mine !== generation || signal.aborted) return;
        [reading, snapshot, answered] = [null, null, {}];
        asked++;
        marks.remove();
        changed(now());
      });
    });
    void question();
  };

  const pages = onEachReading({
    document,
    signal,
    read: (url) => read(document, url),
    identify: profileIdAt,
    sign: profileSign,
    wordsOf: profileWords,
    isLeftover: isProfileLeftover,
    visit,
    again(next) {
      if (!reading?.body) return;
      reading = next;
      if (answered.view?.mayMark && next.body && marks.isStale()) marks.draw(next.body, answered.view.marks);
      if (covered) cover(true);
    },
  });
  signal.addEventListener('abort', () => {
    // The page's world keeps the script for as long as the page is open.
    [reading, snapshot, answered] = [null, null, {}];
    marks.remove();
    blind.remove();
  });

  const askAgain = () => {
    pages.look();
    if (reading) void question();
  };
  return {
    now,
    askAgain,
    look: pages.look,
    coverEarly() {
      if (reading) return;
      if (profileSiteFor(here(document))?.isProfile(here(document)) ?? true) cover(true);
    },
    tell(message) {
      if (message.type === 'ask-again') askAgain();
      if (message.type !== 'go-to' || message.generation !== generation || !reading?.body) return;
      const { start, end } = message;
      const smooth = !document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
      marks.goTo(reading.body, start, end, { mark: answered.view?.mayMark ?? false, smooth });
    },
  };
}

const here = (document: Document): URL => new URL(document.defaultView?.location.href ?? document.URL);

/** A page can break the DOM's own methods (a form field named `getAttribute`): then it is not readable, and that is all. */
function read(document: Document, url: URL): ProfileReading {
  try {
    return readProfile({ document, url }, profileSiteFor(url));
  } catch (error) {
    const { failure } = fail('page-not-readable', String(error));
    return {
      profile: null,
      failure,
      body: null,
      breaks: [],
      personal: [],
      names: [],
      photos: [],
      hidden: null,
      badges: [],
    };
  }
}

function guarded<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    console.warn('credlens: this page cannot be covered', error);
    return undefined;
  }
}
