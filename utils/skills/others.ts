/*
 * What somebody else knows or does: the people that the candidate hires, the team that has a task, the firm that is
 * joined. Alternations of plain words with bounded stretches between them, on one sentence.
 */

/** "You'll hire people who write Go": from "who" on the skills are theirs. "We hire people who write Go" asks for them. */
const THEIR_SKILLS =
  /(?:(?:you|you[\u2019']ll|you will|will|to|^)\s)(?:hire|recruit|source|place|interview|screen|attract|coach|advise|manage|lead|supervise|support|meet|help|find|talk to|speak to|work with|work alongside|sit (?:with|next to)|partner with)\s(?:[\p{L}-]+\s){0,4}(?:people|engineers?|developers?|specialists?|scientists?|colleagues|teams?|candidates|experts|analysts?|professionals|customers|clients|those|somebody|someone)\s(?:who|that)\s/iu;
/** "Payroll and audits are handled by our office team": done by others. */
const DONE_BY_OTHERS =
  /\s(?:is|are)\s(?:all\s)?(?:handled|done|managed|run|organised|organized|carried out|dealt with|looked after|taken care of|covered|delivered|provided|led)\sby\s(?:our|the|a|an|another|other)\s(?:[\p{L}&-]+\s){0,4}(?:teams?|departments?|office|colleagues|partners?|agency|contractors?|company|supplier)(?![\p{L}])/iu;
const BY_YOU = /(?:^|\s)(?:you|your|candidate|applicant|post ?holder)(?![\p{L}])/iu;
/** "will join a practice whose audit and payroll teams won a prize": from "whose" on the firm is spoken of. */
const FIRM_TAIL =
  /\s(?:practice|firm|company|business|charity|school|trust|agency|organi[sz]ation|studio|clinic|hospital|group|department|council|brand|chain|team),?\s(?:whose|known for|best known for|famous for|renowned for)\s/iu;
/** "Nurse-rostering platform Shiftwell has grown": a kind of company and its name. */
const KIND_AND_NAME =
  /^(?:The |An? )?(?:[\p{L}&-]+\s){1,4}(?:platform|app|start-?up|scale-?up|specialists?|provider|marketplace|company|firm|retailer|maker|agency|consultancy|manufacturer|brand|chain|charity|group)\s\p{Lu}[\p{L}\p{N}&.\u2019'-]*(?:\s\p{Lu}[\p{L}\p{N}&.\u2019'-]*){0,2}\s(?:is|was|has|had|helps|builds|makes|offers|provides|runs|serves|sells|grew|began|started)\s/u;

/** Offset in the sentence from which names are skills of others, or tell of the firm; -1 for none. */
export function othersFrom(body: string): number {
  // Most sentences hold none of the words that a pattern cannot do without.
  const theirs = body.includes(' who ') || body.includes(' that ') ? endOf(THEIR_SKILLS, body) : -1;
  const firm = body.includes(' whose ') || body.includes(' for ') ? endOf(FIRM_TAIL, body) : -1;
  return theirs < 0 || (firm >= 0 && firm < theirs) ? firm : theirs;
}

function endOf(pattern: RegExp, body: string): number {
  const found = pattern.exec(body);
  return found ? found.index + found[0].length : -1;
}

/** The whole sentence tells what others do. */
export function isDoneByOthers(body: string): boolean {
  if (!body.includes(' by ')) return false;
  const found = DONE_BY_OTHERS.exec(body);
  return found !== null && !BY_YOU.test(body.slice(0, found.index + found[0].length));
}

/** The sentence begins with a kind of company and its name, and says what it is or does. */
export function isKindAndName(body: string): boolean {
  return KIND_AND_NAME.test(body);
}
