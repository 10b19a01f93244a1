import type { SkillLevel } from '../model/skill.ts';
import { analyse } from './analysis.ts';
import type { Lexicon } from './lexicon.ts';
import type { Stretch } from './sentences.ts';

/** A language that a list of a candidate's text names, with the level beside it. */
export interface SpokenLanguage extends Stretch {
  id: string;
  label: string;
  rule: string;
  level?: SkillLevel;
  /** The whole entry of the list: other names found in it are words of the level ("negotiation" in "verhandlungssicher"). */
  entry: Stretch;
}

const LABELS: readonly (readonly [language: string, words: string])[] = [
  ['en', 'languages|language skills|spoken languages|foreign languages'],
  ['de', 'sprachen|sprachkenntnisse|fremdsprachen'],
  ['fr', 'langues|langues parlées|langues étrangères'],
  ['es', 'idiomas|lenguas'],
  ['nl', 'talen|talenkennis'],
];
const LABEL = new RegExp(`^(?:${LABELS.map(([, words]) => `(${words})`).join('|')})\\s{0,2}(?::|$)`, 'iu');
/** Words for how well a language is spoken; the first that fits counts. LinkedIn's five and the six of the CEFR among them. */
const LEVELS: readonly (readonly [SkillLevel, RegExp])[] = [
  [
    'advanced',
    /(?<!\p{L})(?:native|mother tongue|bilingual|fluent|full professional|advanced|proficient|c[12]|muttersprache|muttersprachlich|muttersprachler|verhandlungssicher|fließend|sehr gute?|langue maternelle|bilingue|courante?|avancé|nativ[oa]|lengua materna|fluid[oa]|avanzad[oa]|bilingüe|moedertaal|vloeiend|uitstekend)(?!\p{L})/iu,
  ],
  [
    'working',
    /(?<!\p{L})(?:limited working|professional working|conversational|intermediate|working|good|b[12]|gute?|solide|konversationssicher|intermédiaire|bon niveau|intermedio|goed|gemiddeld)(?!\p{L})/iu,
  ],
  [
    'intro',
    /(?<!\p{L})(?:elementary|basic|basics|beginner|a[12]|grundkenntnisse|grundlagen|anfänger|schulkenntnisse|notions|débutant|scolaire|básic[oa]|principiante|nociones|basis|beginner)(?!\p{L})/iu,
  ],
];
const ALL_LANGUAGES = LABELS.map(([language]) => language);
/** "Mother tongue: Polish". */
const LEVEL_FIRST =
  /^(?:mother tongue|native language|muttersprache|langue maternelle|lengua materna|moedertaal)\s{0,2}:/iu;
const PARTS = /[^,;|·•\n]+/gu;
const ENTRY = /^\s*\p{L}{3,20}(?: \p{L}{2,15})?\s?(?:[-–—:(]|[abc][12](?!\p{L}))/iu;
/** What may follow the name: nothing that makes it a breakfast. */
const AFTER_NAME = /^\s*(?:language|skills|kenntnisse|sprache|taal)?\s*$/iu;
const LONGEST_NAME = 30;
const LONGEST_LINE = 300;
const LONGEST_ENTRY = 60;
/** Lines below a heading. */
const MOST_LINES = 15;
/** Entries that are looked at; nobody speaks more. */
const MOST_ENTRIES = 40;

/**
 * Languages in a candidate's lists: "Sprachen: Deutsch (Muttersprache), Englisch C1", "English - fluent", one below the
 * other under a heading, or the level on the line below. Names of languages in another language than the text's are
 * found here and nowhere else, because a list leaves no doubt what they are.
 *
 * @param lines of the text, in its order
 * @param language BCP 47, where the page says
 */
export function spokenLanguages(
  text: string,
  lexicon: Lexicon,
  lines: readonly (Stretch & { heading: number })[],
  language?: string,
): SpokenLanguage[] {
  const found: SpokenLanguage[] = [];
  let budget = MOST_ENTRIES;
  let under = 0;
  let of: string | undefined;
  lines.forEach(({ start, end, heading }, index) => {
    const line = text.slice(start, end);
    if (line.length > LONGEST_LINE) return;
    const label = LABEL.exec(line);
    const first = LEVEL_FIRST.exec(line);
    if (label) {
      of = ALL_LANGUAGES[label.slice(1).findIndex((each) => each !== undefined)];
      under = label[0].length >= line.trimEnd().length ? MOST_LINES : 0;
    } else if (heading > 0 || line.trim() === '' || line.length > LONGEST_ENTRY * 2) under = 0;
    else under--;
    const listed = label !== null || first !== null || under > 0;
    const next = lines[index + 1];
    const below = next ? text.slice(next.start, Math.min(next.end, next.start + LONGEST_ENTRY)) : '';
    const levelBelow = isOnlyLevel(below) && line.trim().length <= LONGEST_NAME;
    if (!listed && !levelBelow && !levelOf(line)) return;
    const from = (label ?? first)?.[0].length ?? 0;
    for (const { 0: part, index: at } of line.slice(from).matchAll(PARTS)) {
      if (
        part.trim().length < 3 ||
        part.length > LONGEST_ENTRY ||
        (!listed && !levelBelow && !isEntry(part)) ||
        budget-- <= 0
      )
        continue;
      const one = languageIn(part, lexicon, [
        ...(of ? [of] : []),
        ...(language ? [language.slice(0, 2)] : []),
        ...ALL_LANGUAGES,
      ]);
      if (!one) continue;
      const shift = start + from + at;
      const rest = part.slice(one.end);
      const alone = /^[\s):]*$/u.test(rest) && at + from + part.length >= line.trimEnd().length;
      const level = first ? 'advanced' : (levelOf(rest) ?? (alone && levelBelow ? levelOf(below) : undefined));
      found.push({
        ...one,
        start: one.start + shift,
        end: one.end + shift,
        entry: { start: shift, end: alone && levelBelow && next ? next.end : shift + part.length },
        ...(level === undefined ? {} : { level }),
      });
    }
  });
  return found;
}

function levelOf(words: string): SkillLevel | undefined {
  return LEVELS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** "French - fluent", "Französisch (gut)", "French B2": no sentence that happens to say "good". */
function isEntry(part: string): boolean {
  return ENTRY.test(part) && levelOf(part) !== undefined;
}

/** "Native or bilingual proficiency", on the line below the language. */
function isOnlyLevel(line: string): boolean {
  return line.split(/\s+/).length <= 5 && LEVELS.some(([, pattern]) => pattern.exec(line)?.index === 0);
}

/** The language that an entry begins with, in whatever language it is named. */
function languageIn(entry: string, lexicon: Lexicon, languages: readonly string[]) {
  // What follows a hyphen may be read as the second half of a compound.
  const name = entry.split(/\s[-–—]\s|[(:]/u)[0] ?? '';
  // "inglés avanzado", "Englisch sehr gut": the words of the level are read apart.
  const [level] = LEVELS.map(([, pattern]) => pattern.exec(name)?.index ?? name.length).sort((a, b) => a - b);
  const words = name.slice(0, level).trimEnd() || name;
  for (const language of new Set(languages))
    for (const { kind, start, end, id, label, rule } of analyse(words, lexicon, { profile: true, language }).mentions)
      if (kind === 'language' && words.slice(0, start).trim() === '' && AFTER_NAME.test(words.slice(end)))
        return { start, end, id, label, rule };
  return undefined;
}
