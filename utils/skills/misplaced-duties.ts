import { item } from './arrays.ts';
import type { SectionClass } from './headings.ts';
import type { Sentence } from './sections.ts';

/**
 * Duties that stand under a heading of something else: postings lose the heading between their benefits, or their closing
 * statement, and what the post holder does. A run of lines that each open with a verb of duties is duties.
 */

const THIRD_PERSON =
  'performs participates creates reconciles tracks compiles maintains ensures coordinates calculates holds attends manages prepares conducts monitors reviews processes assists analyzes analyses responds reports schedules trains supervises operates inspects documents collects records verifies handles greets answers assembles oversees implements troubleshoots';
/** Not of any verb that lists of benefits open with: "develop your skills", "work from home", "join our club". */
const BARE =
  'perform maintain prepare conduct coordinate manage analyze analyse monitor assist arrange assemble supervise oversee implement troubleshoot reconcile compile inspect verify document anticipate ensure process';
const VERBS = new Set(`${THIRD_PERSON} ${BARE}`.split(' '));
const GIVEN: ReadonlySet<SectionClass> = new Set(['benefits', 'pay', 'application', 'eeo']);
/** So many lines of duties among so many in a row. */
const LEAST = 3;
const WINDOW = 5;

function opensWithDuty(text: string, { start, end }: Sentence): boolean {
  const [first = '', second = ''] = text.slice(start, Math.min(end, start + 60)).split(/\s+/, 2);
  return VERBS.has(first.toLowerCase()) && !/^(?:your|a|our)$/i.test(second);
}

/** The sentences, those of a run of duties with the section that they speak of. */
export function withMisplacedDuties(text: string, sentences: Sentence[]): Sentence[] {
  let found: Sentence[] | undefined;
  let at = 0;
  while (at < sentences.length) {
    const { section, heading, role } = item(sentences, at);
    let end = at + 1;
    if (!GIVEN.has(section) || role) {
      at = end;
      continue;
    }
    while (end < sentences.length && sentences[end]?.section === section && !sentences[end]?.role) {
      if (sentences[end]?.heading !== heading) break;
      end++;
    }
    const duties: number[] = [];
    for (let i = at; i < end; i++) if (opensWithDuty(text, item(sentences, i))) duties.push(i);
    const from = duties.find((first, index) => (duties[index + LEAST - 1] ?? Infinity) - first < WINDOW);
    if (from !== undefined) {
      found ??= [...sentences];
      for (let i = from; i < end; i++) found[i] = { ...item(sentences, i), section: 'duties', heading: undefined };
    }
    at = end;
  }
  return found ?? sentences;
}
