import { browser } from 'wxt/browser';
import type { CandidateBadge } from './model/candidate.ts';
import type { CorrectionKind } from './model/correction.ts';
import type { MatchView } from './model/match-view.ts';
import type { Posting } from './model/posting.ts';
import type { ProfileSnapshot, ProfileView } from './model/profile-snapshot.ts';
import { type FailureCode, fail, ok, type Result } from './model/result.ts';

/** How a site is to be treated; absent means: as usual. */
export interface SiteState {
  /** No overlay on this host until it is shown again. */
  hidden: boolean;
  /** ISO time until which nothing is read here. */
  paused?: string | null;
  /** The panel was last left as a pill. */
  collapsed: boolean;
}

/** What a person says about a mention; the background folds the phrases and knows the labels. */
export interface CorrectRequest {
  kind: CorrectionKind;
  /** The mention's words as the posting writes them, each spelling once. */
  phrases: string[];
  /** What it was read as. */
  skillId: string;
  /** What it names instead; with `means` only. */
  means?: string;
}

/** A skill or named credential whose name fits what was typed. */
export interface FoundName {
  id: string;
  kind: 'credential' | 'skill';
  label: string;
  /** Issuer or family. */
  detail?: string;
}

/** The own text of one card of a result list. */
export interface CardText {
  /** The asker's own name for the card; comes back with the answer. */
  key: string;
  /** At most `MOST_CARD_TEXT` characters. */
  text: string;
  /** BCP 47, where the page says. */
  lang?: string;
}

/** Cards of one question, and characters of one card's text, at most. */
export const MOST_CARDS = 30;
export const MOST_CARD_TEXT = 4000;

/**
 * How a card's text answers the wallet: of the skills and credentials that it names, how many are held (verified ones
 * among them) and how many partly. No figures where the wallet is empty, nothing at all where the text names none.
 */
export type CardAnswer = { key: string } & (
  | { named: number; held: number; verified: number; partly: number }
  | { named: number; empty: true }
  | { none: true }
);

/** Every message that may be sent to the background: what it carries and what it is answered with. */
export interface Messages {
  /** `private`: the popup over a private window says so, for its messages carry no tab. Then nothing is noted. */
  'match-posting': { request: { posting: Posting; private?: boolean }; answer: MatchView };
  /** A question about a posting will follow soon: what its answer needs is loaded meanwhile. */
  prepare: { request: Record<string, never>; answer: { preparing: boolean } };
  /** The address of a posting on a board of the shelf stayed unreadable. */
  'reading-failed': { request: { board: string; code: FailureCode }; answer: { noted: boolean } };
  'match-cards': { request: { cards: CardText[] }; answer: { answers: CardAnswer[] } };
  'save-posting': { request: { posting: Posting }; answer: { saved: boolean } };
  'site-state': { request: { host: string }; answer: SiteState };
  'set-site-state': { request: { host: string; change: Partial<SiteState> }; answer: SiteState };
  /** From the popup alone: read this site always, or no more. Its browser prompt is the popup's business. */
  'choose-site': { request: { host: string; chosen: boolean }; answer: { chosen: boolean } };
  /** From the popup alone: page changes on LinkedIn are wanted, or no more. By the background, which outlives the popup. */
  'opt-in': { request: { on: boolean }; answer: { on: boolean } };
  /** Runs the overlay script in the frame that asks. */
  'load-overlay': { request: Record<string, never>; answer: { loaded: boolean } };
  /** `ids`: what is to be taken back together. */
  correct: { request: CorrectRequest; answer: { ids: string[] } };
  'undo-corrections': { request: { ids: string[] }; answer: { undone: number } };
  'find-skill': { request: { text: string }; answer: { found: FoundName[] } };
  /** Starts reading saved things again after an import; answered at once, done in small steps. */
  'reread-saved': { request: Record<string, never>; answer: { started: boolean } };
  /** From a page of ours: the wallet was written to. The background may have slept meanwhile. */
  'wallet-changed': { request: Record<string, never>; answer: { told: boolean } };
  'open-dashboard': { request: { route: string }; answer: { opened: boolean } };
  /**
   * How a candidate's page answers the role in use; nothing of it is kept. `badges`: what is known of the page's badges by
   * now, in place of those in the snapshot, which nobody checked. Fails with `candidates-off` and `no-role`.
   */
  'match-profile': { request: { profile: ProfileSnapshot; badges?: CandidateBadge[] }; answer: ProfileView };
  /**
   * From the script in a candidate's page, when it starts: a panel that shows this tab connects anew (`PROFILE_PORT`).
   * `cover`: what can be told of names and pictures is to be covered before the page is read.
   */
  'profile-here': { request: { url: string }; answer: { cover: boolean } };
  /** The same question about covers, later: of a page that cannot be read. */
  'must-cover': { request: { url: string }; answer: { cover: boolean } };
}

export type MessageType = keyof Messages;

export interface Message<T extends MessageType = MessageType> {
  type: T;
  request: Messages[T]['request'];
}

/** What the background sends to a tab. */
export type TabMessage =
  | { type: 'toggle-overlay' }
  | { type: 'wallet-changed' }
  /** What the person chose for this host; where it is another page's, it means nothing. */
  | { type: 'site-changed'; host: string; state: SiteState }
  /** Another role, blind mode, or candidates' pages are read no more: their scripts ask again. */
  | { type: 'candidates-changed' };

/** A worker that is being replaced may never answer, so every question has an end. */
const TIMEOUT_MS = 8000;

/**
 * Asks the background. Fails with `background-silent` when no answer came within 8 s, and with `extension-updated` when
 * the extension was replaced or removed under the page that asks.
 */
export async function ask<T extends MessageType>(
  type: T,
  request: Messages[T]['request'],
): Promise<Result<Messages[T]['answer']>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve(fail('background-silent', 'no answer within 8 s')), TIMEOUT_MS);
  });
  const answer = send({ type, request })
    .then((result: unknown) =>
      result === undefined || result === null
        ? fail('background-silent', 'empty answer')
        : (result as Result<Messages[T]['answer']>),
    )
    .catch((error: unknown) => fail(isOrphaned(error) ? 'extension-updated' : 'background-silent', String(error)));
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Browsers throw at once where the extension is gone; a promise says it as everything else. */
async function send(message: Message): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** A page of an extension that was replaced: it lives on, and nobody answers it any more. */
function isOrphaned(error: unknown): boolean {
  return !browser.runtime?.id || /context invalidated|extension context/i.test(String(error));
}

/** Where a question came from; a tab only when a page's script asked. */
export interface Sender {
  tabId?: number;
  frameId?: number;
  private: boolean;
}

/** Registers the one listener that answers; `handlers` get requests that were already parsed by `parse`. */
export function answerMessages(
  parse: (message: unknown) => Result<Message>,
  handlers: {
    [T in MessageType]: (request: Messages[T]['request'], from: Sender) => Promise<Result<Messages[T]['answer']>>;
  },
): void {
  browser.runtime.onMessage.addListener((raw, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id) return;
    const message = parse(raw);
    if (!message.ok) {
      sendResponse(message);
      return;
    }
    const handler = handlers[message.value.type] as (request: unknown, from: Sender) => Promise<Result<unknown>>;
    handler(message.value.request, {
      tabId: sender.tab?.id,
      frameId: sender.frameId,
      private: sender.tab?.incognito ?? false,
    }).then(sendResponse, (error: unknown) => {
      console.error('credlens: answering failed', error);
      sendResponse(fail('background-silent', String(error)));
    });
    return true;
  });
}

/** Tells the script in a tab; a tab without our script is no error. */
export async function tell(tabId: number, message: TabMessage): Promise<Result<void>> {
  try {
    await browser.tabs.sendMessage(tabId, message);
    return ok(undefined);
  } catch (error) {
    return fail('page-not-readable', String(error));
  }
}
