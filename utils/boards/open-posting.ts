import { lineOf } from '../reading/identity.ts';
import type { BoardAnswer } from './job-board.ts';
import { first } from './select.ts';

/** Selectors of an open posting's parts, each list newest first. */
export interface PartNames {
  body: readonly string[];
  title: readonly string[];
  company: readonly string[];
  location: readonly string[];
  employmentType?: readonly string[];
}

/**
 * Reads the posting that a page or a pane has open.
 *
 * @param list the posting stands beside a list
 * @param isWanted true when what is shown is what the address names; panes change after the address
 * @param titleOf text of the title's element
 * @returns undefined when its names are not found
 */
export function readOpen(
  root: ParentNode,
  names: PartNames,
  list: boolean,
  isWanted: (heading: Element, title: string) => boolean,
  titleOf: (heading: Element) => string = lineOf,
): BoardAnswer | undefined {
  const element = first(root, names.body);
  const heading = first(root, names.title);
  if (!element || !heading) return undefined;
  const title = titleOf(heading);
  if (!isWanted(heading, title)) return { failure: 'identity-mismatch' };
  const line = (selectors: readonly string[] = []): string => lineOf(first(root, selectors));
  return {
    kind: list ? 'list+posting' : 'posting',
    facts: {
      title,
      company: line(names.company) || null,
      location: line(names.location),
      employmentType: line(names.employmentType),
      element,
    },
  };
}
