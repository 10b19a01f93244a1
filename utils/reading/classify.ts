import type { PageKind } from '../model/posting.ts';
import type { FailureCode } from '../model/result.ts';
import { headingsOf, lineOf } from './identity.ts';
import { linksToPostings, postingLink } from './links.ts';
import type { BlockText, Page, PostingFacts } from './page.ts';

/** Under this many characters a page has not arrived, or is drawn by script later. */
const SHELL = 200;
/** A page that stands between the person and the page is short. */
const WALL = 4000;

/** Parts of pages that ask whether the visitor is a person. */
const CHALLENGE =
  '#challenge-form,#challenge-container,#captcha-container,script[src*="awswaf.com"],script[src*="/orchestrate/chl_page/"],#challenge-running,#cf-challenge-running,.cf-error-details,[id^="cf-chl"],[src*="captcha-delivery.com"],#px-captcha,iframe[src*="hcaptcha.com"],iframe[src*="challenges.cloudflare.com"]';
const APPLY_PATH = /\/(?:apply|application|applications\/new|bewerben|candidature|postuler)(?:\/|$)/i;
const SIGN_IN_PATH = /\/(?:authwall|login|log-in|signin|sign-in|checkpoint)(?:\/|$)/i;

/** What the rungs above found out about a page that has no posting to show. */
export interface Clues {
  /** The one JobPosting of the data whose title the page shows. */
  shown: PostingFacts | null;
  /** The JobPosting of the data where it has one only, shown or not. */
  only?: PostingFacts;
  /** The data or the markup name several postings. */
  several: boolean;
  /** The board says that this address is a posting. */
  known: boolean;
  /** The board's word on other addresses of its site. */
  isPosting?: (url: URL) => boolean;
}

export interface Verdict {
  kind: PageKind;
  failure: FailureCode;
  about?: Pick<PostingFacts, 'title' | 'company'>;
}

/** True for a form that asks for an application: a file, or both mail and telephone. */
function hasApplyForm({ document, url }: Page): boolean {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  return (
    has('input[type="file"]') ||
    (has('input[type="email"]') && has('input[type="tel"]')) ||
    (APPLY_PATH.test(url.pathname) && document.querySelectorAll('input:not([type="hidden"])').length > 2)
  );
}

/** The last parts of the tab's title, where sites put their own name. */
function tabParts(document: Document): string[] {
  return document.title.split(/\s+[|–—·-]\s+/).map((part) => part.trim());
}

/** Title and company of an application form: data first, then the heading and what the tab's title adds to it. */
function aboutForm(page: Page, clues: Clues): Pick<PostingFacts, 'title' | 'company'> {
  const heading = headingsOf(page.document)[0];
  const title = clues.shown?.title ?? (lineOf(heading) || null);
  const rest =
    title && page.document.title.includes(title)
      ? tabParts(page.document).filter((part) => part && !title.includes(part))
      : [];
  return { title, company: clues.shown?.company ?? rest[0] ?? null };
}

/** True when a picture is all that the page has where the ad should be. */
function adIsPicture(document: Document): boolean {
  return [...document.querySelectorAll('img')].slice(0, 200).some((image) => {
    const size = Number(image.getAttribute('width')) || 0;
    return size >= 400 || /vacanc|advert|job/i.test(image.getAttribute('src') ?? '');
  });
}

/** Says what a page without a posting to show is, and why there is none. */
export function classify(page: Page, whole: BlockText, clues: Clues): Verdict {
  const { document, url } = page;
  const { length } = whole.text;
  const { only } = clues;
  if (length < WALL && document.querySelector(CHALLENGE)) return { kind: 'none', failure: 'interstitial' };
  if (SIGN_IN_PATH.test(url.pathname)) return { kind: 'none', failure: 'sign-in-wall' };
  if (clues.shown && (clues.shown.html ?? '').length >= SHELL && length >= SHELL) {
    // The ad's text stands in the data and not in the page: its form hides it, or it is closed.
    return APPLY_PATH.test(url.pathname) || hasApplyForm(page)
      ? { kind: 'apply', failure: 'apply-form', about: aboutForm(page, clues) }
      : { kind: 'expired', failure: 'expired', about: clues.shown };
  }
  if (only && length >= SHELL && (only.html ?? '').length < SHELL)
    return { kind: 'none', failure: adIsPicture(document) ? 'ad-is-image' : 'no-description', about: only };
  if (
    length >= SHELL &&
    hasApplyForm(page) &&
    (clues.known || APPLY_PATH.test(url.pathname) || document.querySelector('input[type="file"]'))
  )
    return { kind: 'apply', failure: 'apply-form', about: aboutForm(page, clues) };
  if (only && length >= SHELL && !clues.shown && (clues.known || postingLink(url) > 0))
    return { kind: 'none', failure: 'identity-mismatch' };
  if (!clues.known && (clues.several || linksToPostings(page, clues.isPosting)))
    return { kind: 'list', failure: 'list-without-posting' };
  if (length < WALL && document.querySelector('input[type="password"]'))
    return { kind: 'none', failure: 'sign-in-wall' };
  if (length < SHELL) return { kind: 'none', failure: 'not-loaded' };
  return { kind: 'none', failure: clues.known ? 'layout-changed' : 'no-posting' };
}
