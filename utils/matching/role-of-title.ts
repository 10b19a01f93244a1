import type { RoleProfile } from '../model/role-profile.ts';
import { type TitleWords, titleParts, titleWords, withoutSeniority } from './role-title.ts';

/** Behind a title, these make it another occupation: "nurse recruiter", "software engineering manager". */
const AFTER = wordSet(
  `manager director recruiter teacher instructor trainer educator tutor professor lecturer assistant aide clerk
  representative rep coordinator supervisor consultant officer leader head salesperson sales seller writer editor architect
  engineer developer analyst scientist designer technician administrator specialist advisor adviser auditor planner buyer
  estimator inspector investigator researcher executive partner agent owner superintendent foreman student volunteer
  practitioner therapist support advocate evangelist leiter berater ausbilder assistent`,
);

/** Before a title, these do the same: "director of nursing", "responsable comptable", "assistant store manager". */
const BEFORE = wordSet(
  `director head chief vp president vice assistant assistante asistente responsable directeur directrice jefe jefa chef
  leiter formateur formatrice ausbilder dozent professeur profesor teacher lecturer instructor trainer tutor recruiter
  non pre manager`,
);

/** What stands behind these is whom the work is for. */
const FOR = wordSet('for at with to by bei für chez pour para per supporting serving reporting');

/** Titles of one word that mean the role only when nothing else stands beside them: "CNC programmer" is no programmer. */
const ALONE = wordSet(
  `programmer programmierer programador entwickler développeur développeuse desarrollador desarrolladora sviluppatore
  programista controller operator administrator administrativo administrativa doctor medico médico médica comercial server
  host ober packer assembler monteur mechaniker meister counsel maestro docent docente profesor profesora professeur
  teacher lecturer professor foreman superintendent chef buyer merchandiser mason painter commis physio crew detective
  proofreader texter dispatcher underwriter researcher investigador chercheur arts chemist química químico architect
  architekt architecte arquitecto arquitecta urbaniste laborer labourer fabricator redakteur reporter vendedor vendedora
  verkoper konstrukteur tutor counselor counsellor caregiver arc ot pa rn cna pta mfa zfa cra cta bta mtr mtra sre sdet dba emt slp lpn ide dsi daf cfo
  coo ciso tma`,
);

/** Longer titles that do so only alone: a "wind site manager" manages no building site. */
const ALONE_PHRASES: ReadonlySet<string> = new Set(
  [
    'site manager',
    'service technician',
    'service engineer',
    'equipment technician',
    'room attendant',
    'administration manager',
    'management assistant',
    'development director',
    'director of development',
    'design engineer',
    'operations specialist',
    'operations associate',
    'general manager',
    'district manager',
    'territory manager',
    'relationship manager',
  ].map((title) => titleWords(title).words.join(' ')),
);

interface Phrase {
  words: string[];
  /** Undefined where two roles claim the phrase. */
  role: RoleProfile | undefined;
}

interface Found {
  from: number;
  /** Exclusive. */
  to: number;
  role: RoleProfile | undefined;
}

/**
 * Tells which role a job title means.
 *
 * The title is cut at dashes, commas, bars and colons; the first part that names an occupation decides, so that
 * departments, places and "we also hire ..." do not. Compared are whole folded words without seniority, gender marks and
 * feminine or plural endings; of titles that overlap the longest wins. There is no answer where two roles stand side by
 * side, where two profiles list the same title, or where a word before or behind makes it another occupation.
 *
 * @param roles profiles; their labels and titles are what is looked for
 */
export function createRoleFinder(roles: readonly RoleProfile[]): (title: string) => RoleProfile | undefined {
  const phrases = indexPhrases(roles);
  return (title) => {
    const parts = titleParts(title).map((part) => titleWords(part));
    for (const [index, part] of parts.entries()) {
      const plain = withoutSeniority(part);
      let answer = roleOfPart(part, phrases);
      if (answer === undefined) answer = roleOfPart(plain, phrases);
      if (answer !== undefined) return answer ?? undefined;
      const other = inverted(plain, parts[index + 1], phrases);
      if (other) return other;
      // An occupation that is none of ours: what follows is where or with whom.
      const alone = plain.words.length === 1;
      if (alone ? BEFORE.has(plain.words[0] ?? '') : plain.words.some(isOccupation)) return undefined;
    }
    return undefined;
  };
}

function indexPhrases(roles: readonly RoleProfile[]): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const role of roles) {
    for (const title of [role.label, ...role.titles]) {
      const { words } = titleWords(title);
      const [first] = words;
      if (first === undefined) continue;
      const list = byFirst.get(first) ?? [];
      byFirst.set(first, list);
      const same = list.find((phrase) => phrase.words.join(' ') === words.join(' '));
      if (!same) list.push({ words, role });
      else if (same.role?.id !== role.id) same.role = undefined;
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** The role of one part; null where what it names is made another occupation or is two; undefined where it names none. */
function roleOfPart(part: TitleWords, phrases: Map<string, Phrase[]>): RoleProfile | null | undefined {
  const { words } = part;
  const found: Found[] = [];
  let position = 0;
  while (position < words.length) {
    const phrase = phraseAt(words, position, phrases);
    if (phrase) found.push({ from: position, to: position + phrase.words.length, role: phrase.role });
    position += phrase?.words.length ?? 1;
  }
  if (found.length === 0) return undefined;
  const usable = found.filter((each) => stands(each, part));
  const ids = new Set(usable.map(({ role }) => role?.id));
  return ids.size === 1 ? (usable[0]?.role ?? null) : null;
}

/** "Engineer, Software" is how lists are sorted: both parts the other way round, and nothing else. */
function inverted(
  part: TitleWords,
  next: TitleWords | undefined,
  phrases: Map<string, Phrase[]>,
): RoleProfile | undefined {
  if (!next) return undefined;
  const words = [...withoutSeniority(next).words, ...part.words];
  const phrase = phraseAt(words, 0, phrases);
  return phrase?.words.length === words.length ? phrase.role : undefined;
}

function phraseAt(words: readonly string[], at: number, phrases: Map<string, Phrase[]>): Phrase | undefined {
  return phrases
    .get(words[at] ?? '')
    ?.find((phrase) => phrase.words.every((word, index) => words[at + index] === word));
}

function isOccupation(word: string): boolean {
  return AFTER.has(word) || BEFORE.has(word);
}

/** Whether nothing around a title in its part makes it another occupation. */
function stands({ from, to }: Found, part: TitleWords): boolean {
  const { words, breaks } = part;
  const title = words.slice(from, to);
  const alone = title.length === 1 ? ALONE.has(title[0] ?? '') : ALONE_PHRASES.has(title.join(' '));
  if (alone && withoutSeniority(part).words.length > withoutSeniority({ words: title, breaks }).words.length)
    return false;
  for (let index = to; index < words.length && !breaks.has(index); index++) {
    const word = words[index] ?? '';
    if (FOR.has(word) || word === 'in') break;
    if (AFTER.has(word)) return false;
  }
  return !words.slice(0, from).some((word) => BEFORE.has(word) || FOR.has(word));
}

/** Words as titles have them once they are cut. */
function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).flatMap((word) => titleWords(word).words));
}
