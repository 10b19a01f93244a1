import { lineOf, titlesAgree } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { every, first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';

/** Selectors of an open posting's parts, each list newest first. */
export interface PartNames {
  body: readonly string[];
  /** The body stands in several elements: all that its selector finds. */
  inParts?: true;
  title: readonly string[];
  company: readonly string[];
  location: readonly string[];
  employmentType?: readonly string[];
}

/** The words of an element, or the name that a logo or a meta element carries. */
export function nameOf(element: Element | null): string {
  const name = element?.getAttribute('alt') ?? element?.getAttribute('content') ?? '';
  return lineOf(element) || name.replace(/(?:^|\s+)logo$/i, '').trim();
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
  const parts = names.inParts ? every(root, names.body) : [];
  const element = names.inParts ? parts[0] : first(root, names.body);
  const heading = first(root, names.title);
  if (!element || !heading) return undefined;
  const title = titleOf(heading);
  if (!isWanted(heading, title)) return { failure: 'identity-mismatch' };
  const line = (selectors: readonly string[] = []): string => lineOf(first(root, selectors));
  return {
    kind: list ? 'list+posting' : 'posting',
    facts: {
      title,
      company: nameOf(first(root, names.company)) || null,
      location: line(names.location),
      employmentType: line(names.employmentType),
      ...(names.inParts ? { parts } : { element }),
    },
  };
}

/**
 * Reads the posting that stands open beside a list whose address does not name it.
 *
 * @param pane where it stands
 * @param link leads to the posting's own page: of the chosen card, or of the pane itself
 * @returns undefined when no posting is open; a mismatch when the chosen card bears another title than the pane
 */
export function readBeside(
  { url }: Page,
  board: Pick<JobBoard, 'isPosting'>,
  pane: Element | null,
  link: Element | null,
  names: PartNames,
): BoardAnswer | undefined {
  const address = link?.getAttribute('href') ?? '';
  if (!pane || !address || !URL.canParse(address, url.href)) return undefined;
  const at = new URL(address, url.href);
  if (at.hostname !== url.hostname || !board.isPosting(at)) return undefined;
  const answer = readOpen(pane, names, true, (_, title) => pane.contains(link) || titlesAgree(lineOf(link), title));
  if (answer && 'kind' in answer && answer.kind === 'list+posting') answer.facts.at = at;
  return answer;
}
