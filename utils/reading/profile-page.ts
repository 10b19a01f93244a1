import type { Failure } from '../model/result.ts';
import type { BlockText } from './page.ts';

/** What tells who somebody is, and nothing about what they can do: left out in blind mode. */
export type PersonalKind =
  | 'name'
  | 'photo'
  | 'pronouns'
  | 'age'
  | 'graduation'
  | 'school'
  | 'address'
  | 'nationality'
  | 'contact';

/** What a profile site's reader answers. */
export interface ProfileFacts {
  name: string | null;
  /** The elements that hold the person's own text, in the page's order: no suggestions, menus or viewer's data. */
  parts: readonly Element[];
  /** Elements that are personal as a whole: the name's heading, the photo, a list of schools. */
  personal: readonly { kind: PersonalKind; element: Element }[];
  /** Addresses of badges and certificates that the site shows by its own means. */
  badges?: readonly string[];
  /** BCP 47, where the site says. */
  language?: string;
}

/** A link to, or a file of, a badge on a page; unchecked. */
export interface BadgeOnPage {
  /** Absolute https address; absent for a badge that is embedded in the page. */
  url?: string;
  /** The badge itself as it stands in the page: JSON, a token, or an image's data address. */
  text?: string;
  /** As the page names it. */
  name: string;
}

/** A stretch of the text that is personal. Offsets as `Profile.text`. */
export interface PersonalStretch {
  start: number;
  end: number;
  kind: PersonalKind;
}

/** Text that a reader of the page cannot see. Offsets as `Profile.text`. */
export interface HiddenRange {
  start: number;
  end: number;
  why: 'colour' | 'size' | 'place' | 'transparent' | 'aria-hidden';
}

/** What reading a candidate's page gave, still tied to the document. */
export interface ProfileReading {
  /** Null where there is no profile: then `failure` says why. */
  profile: {
    url: string;
    /** Id of the site on the shelf, or null. */
    site: string | null;
    name: string | null;
    language?: string;
  } | null;
  failure?: Failure;
  body: BlockText | null;
  /** Offsets where a part of the page of its own begins. */
  breaks: readonly number[];
  personal: readonly PersonalStretch[];
  /** Every name that the page gives the person; for finding it in the rest of the page. */
  names: readonly string[];
  /** Pictures of the person. */
  photos: readonly Element[];
  /** Null where the document has no layout and nobody can tell. */
  hidden: readonly HiddenRange[] | null;
  badges: readonly BadgeOnPage[];
}
