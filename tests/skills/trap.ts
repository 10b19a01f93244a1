import type { Force } from '../../utils/model/mention.ts';

/** A name that must be found, or must not, with the reason in its title. */
export interface Trap {
  name: string;
  text: string;
  /** Ids that must be among the mentions. */
  has?: string[];
  /** Ids that must not. */
  not?: string[];
  /** Texts of the spans that `has` must have, in the same order. */
  spans?: string[];
  /** The force of the first mention of an id. */
  force?: Record<string, Force>;
  /** Nothing may be read as asked for, whatever its id. */
  silent?: boolean;
  language?: string;
}
