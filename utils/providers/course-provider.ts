import type { Course } from '../model/course.ts';
import type { BroughtNotes } from '../model/course-list.ts';
import type { PageCourse } from '../model/page-course.ts';
import type { Result } from '../model/result.ts';

/** What the words of a source mean in the lexicon: an argument, because providers do not know the lexicon. */
export interface CourseWords {
  /** Ids of the skills that a tag or a title names; empty where the lexicon knows none of it. */
  skills(text: string): readonly string[];
  /** Id of the named credential whose whole name (or code) this is. */
  credential(text: string): string | undefined;
}

/** One question to one host, answered or not. The status is the server's; `text` is undefined where it is no UTF-8. */
export type Answer =
  | { ok: true; status: number; text: string | undefined; etag?: string; retryAfter?: string }
  | {
      ok: false;
      /** `elsewhere`: it redirects; `not-allowed`: the person allowed no such host; `refused`: no public https address. */
      reason: 'elsewhere' | 'not-allowed' | 'refused' | 'stopped' | 'timed-out' | 'too-large' | 'unreachable';
      host: string;
    };

/**
 * Fetches one address: https, no cookies, no referrer, no redirects, within limits of bytes and time. Never throws.
 * @param etag of what is there already: where nothing changed the answer is status 304 without text
 */
export type Get = (url: string, etag?: string) => Promise<Answer>;

/** What came of reading a source. */
export interface Brought extends BroughtNotes {
  courses: Course[];
}

/** What came of asking a host; `unchanged` where the list that is there is still the newest. */
export type Fetched = { unchanged: true } | (Brought & { unchanged?: never; address: string; etag?: string });

interface Shared {
  /** Kebab-case; also the name of the file and of the fixture folder. */
  id: string;
  name: string;
  /** It was never seen answering from here: folded away, and called so. */
  experimental?: boolean;
  /** Whom to name, and the licence, where the source asks for it; in English, as its owner words it. */
  attribution?: string;
}

/** Ships with the extension; nothing is asked. */
export interface BundledProvider extends Shared {
  kind: 'bundled';
  /** Reads the provider's data (text as it came), or says what is wrong. Never throws. */
  read(data: string, today?: string): Result<Course[]>;
}

/** What a live provider is given when it is asked. */
export interface Asking {
  /** What the person typed, where the provider `asks` for it; else ''. */
  given: string;
  /** ISO date. */
  today: string;
  words: CourseWords;
  /** Of the list that is there already, to ask whether it changed. */
  known?: { address: string; etag: string } | undefined;
  /** How much is done, 0 to 1. */
  tell?: ((share: number) => void) | undefined;
}

/** Fetched after a click that names the hosts; nothing of the person's goes with the question. */
export interface LiveProvider extends Shared {
  kind: 'live';
  /** What the person says before it can be asked: nothing, the address of a site, or of one record. */
  asks: 'nothing' | 'site' | 'record';
  /** The hosts that the click names, for what was given. Fails with `courses-address`. */
  hosts(given: string): Result<string[]>;
  /** Asks, and reads what comes. Fails with a `courses-…` code; never throws. */
  fetch: (get: Get, asking: Asking) => Promise<Result<Fetched>>;
}

/** How a file is read. */
export interface FileReading {
  today: string;
  words: CourseWords;
  tell?: ((share: number) => void) | undefined;
}

/** A file of the person's own. */
export interface FileProvider extends Shared {
  kind: 'file';
  /** @param name of the file: with it ids stay the same when it is imported anew. */
  read(name: string, text: string, reading: FileReading): Result<Brought>;
}

/** What could be read out of a page; the person confirms it before anything is kept. */
export interface CourseDraft {
  name: string;
  provider: string;
  kind: Course['kind'];
  /** https, without tracking parameters. */
  url?: string;
  /** Ids of the lexicon. */
  skills: string[];
  /** Its own words that the lexicon does not know. */
  unknownWords: string[];
  hours?: [number, number];
  weeks?: [number, number];
  /** `currency` as ISO 4217. An amount of 0 is free. */
  price?: { amount: number; currency: string };
  language?: string;
}

/** The page in view, by the person's gesture. */
export interface PageProvider extends Shared {
  kind: 'page';
  /** Fails with `page-no-course`. */
  read(page: PageCourse, words: CourseWords): Result<CourseDraft>;
  /** The confirmed draft as a course. Fails with `courses-none` without a name, a provider or a skill. */
  keep(draft: CourseDraft, today: string): Result<Course>;
}

/** Who offers courses. One file in this folder, one line in index.ts, one fixture folder. */
export type CourseProvider = BundledProvider | LiveProvider | FileProvider | PageProvider;
