import type { Block } from '../model/posting.ts';
import { CAPITALS, type PersonalPattern } from './personal-words.ts';

const SCHOOL =
  'University|College|Polytechnic|Universität|Hochschule|Fachhochschule|Gymnasium|Realschule|Gesamtschule|Berufsschule|Berufskolleg|Université|Lycée|Collège|École|Ecole|IUT|Universidad|Universitat|Universidade|Politécnica|Instituto|Colegio|Universiteit|Hogeschool|Lyceum|Institute of Technology|High School|Grammar School|Secondary School|Primary School|Business School|Law School|Medical School|School of \\p{Lu}[\\p{L}]+|Uni|Univ\\.?';
const DEGREE =
  "(?:Ph\\.?\\s?D|D\\.?Phil|M\\.?\\s?Sc|B\\.?\\s?Sc|M\\.?\\s?A|B\\.?\\s?A|B\\.?\\s?Eng|M\\.?\\s?Eng|M\\.?\\s?B\\.?\\s?A|LL\\.?[BM]|Bachelor(?:['’]?s)?|Master(?:['’]?s)?|Magister|Diplom|Doctorate|Doktor|Promotion|Licence|Licenciatura|Grado|Máster|Maîtrise|Doctorat|Abitur|Matura|Baccalauréat|Bac|Bachillerato|A[ -]?levels?|GCSEs?|VWO|HAVO|Fachabitur|Mittlere Reife|Realschulabschluss|BTS|DUT|HND|HNC|Degree)";

/** Words behind which a school is named. */
const STUDIED =
  "[Ss]tudied(?: [\\p{L}]+){0,4} at|[Aa]lumn(?:a|us|i|ae) of|[Gg]raduate of|[Gg]raduated from|[Dd]egree from|[Aa]ttended|[Aa]ttending|[Dd]iplômée? (?:de l['’]|d[eu] )|[Éé]tudié (?:à|au)|[Aa]ncien(?:ne)? élève (?:d[eu]|de l['’])|[Ee]studi[óoé](?: [\\p{L}]+){0,3} en|[Ll]icenciad[oa] (?:por|en) la|[Gg]estudeerd aan|[Ss]tudeerde(?: [\\p{L}]+){0,3} aan|[Aa]fgestudeerd aan|[Ss]tudium(?: [\\p{L}]+){0,4} (?:an|in) (?:der|dem)?|[Ss]tudiert(?:e)?(?: [\\p{L}]+){0,4} an (?:der|dem)|[Aa]bsolvent(?:in)? (?:der|des)";

export const SCHOOL_PATTERNS: readonly PersonalPattern[] = [
  {
    kind: 'graduation',
    pattern:
      /(?<![\p{L}])(?:class of|graduat(?:ed|ion|ing)(?: year| in)?:?|(?:fach)?abitur(?: im Jahr)?|matura|promotion(?: de)?|promoción(?: de)?|diplômée? en|graduad[oa] en|titulad[oa] en|afgestudeerd in|geslaagd in|examenjahr|abschluss(?:jahr)?:?|baccalauréat|bachillerato) ((?:(?:19|20)|['’])\d\d)/giu,
  },
  // "BSc (2009)", "Bachelor of Science 2009", "M.Sc., 2011"
  {
    kind: 'graduation',
    pattern: new RegExp(
      `(?<![\\p{L}])${DEGREE}(?![\\p{L}])[^\\n\\d]{0,60}?((?:19|20)\\d\\d(?: ?[-–—] ?(?:19|20)?\\d\\d)?)(?!\\d)`,
      'gu',
    ),
  },
  {
    kind: 'school',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${CAPITALS}[ -])?(?:${SCHOOL})(?![\\p{L}])(?:(?: (?:of|de|da|do|del|des|du|di|für|for|at|in|van|the|der|zu|–|-|de la|de l['’]|des) ?)${CAPITALS}| ${CAPITALS})?`,
      'gu',
    ),
  },
  {
    kind: 'school',
    pattern:
      /(?<![\p{L}])(?:MIT|ETH(?: Zürich| Zurich)?|EPFL|LMU|RWTH(?: Aachen)?|KIT|UCLA|UCL|LSE|NYU|USC|KU Leuven|TU Delft|ULB|VUB|UAM|UPC|UPM|INSEAD|HEC|ESSEC|ESADE|IESE|IIT(?: \p{Lu}\p{Ll}+)?|NTU|NUS|TU (?:\p{Lu}[\p{Ll}]+)|FH (?:\p{Lu}[\p{Ll}]+)|HTW(?: \p{Lu}\p{Ll}+)?|DHBW(?: \p{Lu}\p{Ll}+)?|Harvard|Stanford|Oxford|Cambridge|Yale|Princeton|Caltech|Sorbonne|Polytechnique|Sciences Po|Eton|Tsinghua|Peking University)(?![\p{L}])/gu,
  },
  {
    kind: 'school',
    pattern: new RegExp(`(?<![\\p{L}])(?:${STUDIED}) ?(?:the |der |dem |la |l['’])?(${CAPITALS})`, 'gu'),
  },
  // "MSc from Larkfield"
  {
    kind: 'school',
    pattern: new RegExp(
      `(?<![\\p{L}])${DEGREE}(?: (?:in|of) [\\p{L} ]{2,40}?)? (?:from|at|@) (?:the )?(${CAPITALS})`,
      'gu',
    ),
  },
];

/** Headings of the part that lists schools. */
export const EDUCATION =
  /^\s?(?:education(?:al)?(?: (?:and|&) (?:training|qualifications?|certifications?))?|academic (?:background|history|qualifications?|record)|qualifications|studies|schooling|academics|ausbildung|aus- und weiterbildung|bildung(?:sweg)?|schulbildung|schule|studium|akademische(?:r|s)? \p{L}+|formation(?:s)?(?: académique)?|études|parcours (?:scolaire|académique)|scolarité|diplômes|educación|formación(?: académica)?|estudios|opleiding(?:en)?|onderwijs|scholing|studie)\s?:?\s?$/iu;
/** The same with what it holds on the same line. */
const EDUCATION_LABEL =
  /^\s?(?:education|studies|ausbildung|studium|schulbildung|formation|études|educación|formación|estudios|opleiding(?:en)?|onderwijs)\s?[:：]\s?/iu;

/** Headings of other parts, where the page does not mark its headings. */
const OTHER_PART =
  /^\s?(?:(?:work |professional |relevant )?experience|employment(?: history)?|work history|work|career|skills?|technical skills|core skills|key skills|tools|projects?|certifications?|certificates|courses|licen[cs]es(?: (?:and|&) certifications?)?|languages?|interests|hobbies|publications|awards|volunteer(?:ing)?|about(?: me)?|summary|profile|contact|references|berufserfahrung|berufliche[rs]? \p{L}+|erfahrung(?:en)?|kenntnisse|fähigkeiten|projekte|zertifikate|weiterbildung(?:en)?|sprachen|interessen|über mich|profil|kontakt|expérience(?:s)?(?: professionnelles?)?|compétences|projets|langues|centres d['’]intérêt|à propos|experiencia(?: (?:laboral|profesional))?|habilidades|competencias|proyectos|certificaciones|idiomas|sobre mí|perfil|werkervaring|ervaring|vaardigheden|projecten|certificaten|talen|over mij)\s?:?\s?$/iu;

const YEAR = /(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu;
const HAS_DEGREE = new RegExp(`(?<![\\p{L}])${DEGREE}(?![\\p{L}])`, 'u');
/** What a part of such a line is when it is no school. */
const NO_SCHOOL =
  /certif|zertifi|diplom|course|kurs|training|licen[cs]|level|degree|grade|note|thesis|honou?rs|distinction|merit|first class|cum laude|minor|major|focus|schwerpunkt|module|erasmus|exchange|accounting|administration|agri|animation|anthropolog|archit|art|biolog|biotech|business|chemi|commerce|communicat|comput|construct|cook|data|design|econom|educat|electr|engineer|engineering|english|environment|film|financ|food|gastro|geograph|geolog|german|health|histor|hotel|hospitality|human|informat|international|journal|kunst|language|law|linguist|literat|logist|machin|manage|marketing|maschinen|mathem|mechan|mechatron|media|medi[cz]|midwif|music|nurs|pädagog|pedagog|pharm|philosoph|photo|physi|polit|program|psych|public|quality|recht|science|security|social|sociolog|software|soziale|spanish|statist|studies|supply|system|teach|tech|theolog|tourism|translat|vet|web|weld|wirtschaft|wissenschaft|droit|gestion|lettres|langues|génie|sciences|ingenier|derecho|ciencias|kunde|recht/iu;
const NAME_OF_SCHOOL =
  /^(?:the )?\p{Lu}[\p{L}\p{M}'’.-]{2,}(?: (?:(?:of|de|del|der|van|für|for|at|in|and|und|et|y|en|the|&) ){0,2}\p{Lu}[\p{L}\p{M}'’.-]*){0,5}$/u;

/** Years of school, and what can only be a school's name there, in the lines that list schools. */
export function schooling(
  text: string,
  blocks: readonly Block[] | undefined,
): { start: number; end: number; kind: 'graduation' | 'school' }[] {
  const found: { start: number; end: number; kind: 'graduation' | 'school' }[] = [];
  const lines = educationLines(text, blocks);
  for (const [at, { start, end }] of lines.entries()) {
    const line = text.slice(start, end);
    const years = [...line.matchAll(YEAR)];
    for (const { 0: year, index } of years)
      found.push({ start: start + index, end: start + index + year.length, kind: 'graduation' });
    const dated = (each: { start: number; end: number } | undefined) =>
      each !== undefined &&
      (text.slice(each.start, each.end).search(YEAR) >= 0 || HAS_DEGREE.test(text.slice(each.start, each.end)));
    if (line.length > 200) continue;
    if (!dated({ start, end }) && !dated(lines[at + 1])) continue;
    for (const { 0: part, index } of line.matchAll(/[^,;:|·•–—()/]+/g)) {
      const name = part.trim();
      if (
        NAME_OF_SCHOOL.test(name) &&
        !NO_SCHOOL.test(name) &&
        !HAS_DEGREE.test(name) &&
        !/^\p{Lu}{2,5}$/u.test(name)
      ) {
        const from = start + index + part.indexOf(name);
        found.push({ start: from, end: from + name.length, kind: 'school' });
      }
    }
  }
  return found;
}

function educationLines(text: string, blocks: readonly Block[] | undefined): { start: number; end: number }[] {
  const lines: { start: number; end: number; heading: boolean }[] = [];
  if (blocks)
    for (const { start, end, kind } of blocks)
      lines.push({ start, end, heading: kind === 'heading' || kind === 'label' });
  else
    for (const { 0: line, index } of text.matchAll(/[^\n]+/g))
      lines.push({ start: index, end: index + line.length, heading: false });
  let inside = false;
  return lines.flatMap(({ start, end, heading }) => {
    const line = text.slice(start, Math.min(end, start + 80));
    const labelled = EDUCATION_LABEL.exec(line)?.[0].length;
    if (labelled !== undefined && end - start > labelled) return [{ start: start + labelled, end }];
    if (EDUCATION.test(line)) inside = true;
    else if (OTHER_PART.test(line)) inside = false;
    // Entries of the list may have headings of their own: only one that names another part ends it.
    return inside && !(heading && EDUCATION.test(line)) && !EDUCATION.test(line) ? [{ start, end }] : [];
  });
}
