import type { PersonalKind } from './profile-page.ts';

/** A pattern whose whole match, or first group where it has one, is personal. English, German, French, Spanish, Dutch. */
export interface PersonalPattern {
  kind: PersonalKind;
  pattern: RegExp;
}

const MONTH =
  'jan(?:uary|uar|vier|uari)?|feb(?:ruary|ruar|rero|ruari)?|février|mar(?:ch|zo|s)?|märz|maart|apr(?:il)?|avril|abril|may|mai|mayo|mei|june?|juni?|juin|junio|july?|juli?|juillet|julio|aug(?:ust|ustus)?|août|agosto|sep(?:t(?:ember|iembre|embre)?)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|iembre|embre)?|de[cz](?:ember|iembre|embre)?|décembre';
const DATE = `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d|(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}|(?:\\d{1,2}\\.? )?(?:de )?(?:${MONTH})\\.?(?: de)?(?: \\d{1,2}(?:st|nd|rd|th)?,?)? (?:19|20)\\d\\d|(?:19|20)\\d\\d)`;
/** "Name of a place", up to four words with capitals, particles between them. */
const CAPITALS =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:(?:of|de|da|do|del|di|du|la|le|der|die|für|for|at|in|and|und|et|y|en|van|the|&) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,5}";

const NATIONS =
  'american|austrian|australian|belgian|brazilian|british|bulgarian|canadian|chinese|colombian|croatian|czech|danish|dutch|egyptian|english|eritrean|estonian|ethiopian|filipino|finnish|french|german|ghanaian|greek|hungarian|indian|indonesian|iranian|iraqi|irish|israeli|italian|japanese|kenyan|korean|latvian|lebanese|lithuanian|malaysian|mexican|moroccan|nigerian|norwegian|pakistani|polish|portuguese|romanian|russian|scottish|serbian|slovak|slovenian|south african|spanish|swedish|swiss|syrian|thai|tunisian|turkish|ukrainian|vietnamese|welsh';

/** Words in front of a value on the same line, in five languages. */
const label = (words: string): string => `(?<![\\p{L}])(?:${words})(?![\\p{L}])\\s{0,3}[:：]?\\s{0,3}`;

/** The same as a field of a form: a colon or the end of the line stands behind it, or it is only a word of a sentence. */
const field = (words: string): string =>
  `(?<![\\p{L}])(?:${words})(?![\\p{L}])(?:\\s{0,3}[:：]\\s{0,3}|[ \\t]{0,3}\\n)`;

export const PATTERNS: readonly PersonalPattern[] = [
  // "she/her", "(they/them)", "er/ihm", "elle/la"
  {
    kind: 'pronouns',
    pattern:
      /(?<![\p{L}/])(?:she|he|they|xe|ze|sie|er|elle|iel|il|ella|él|elle|elles|zij|hij|hen)(?: ?\/ ?(?:she|he|they|her|hers|him|his|them|theirs|xem|zir|ihr|ihm|ihn|elle|iel|il|la|le|lui|ella|él|elle|haar|hem|hun|hen|die|zij|hij)){1,3}(?![\p{L}/])/giu,
  },
  { kind: 'pronouns', pattern: /(?<![\p{L}])(?:she|he|her|hers|him|his|herself|himself)(?![\p{L}])/giu },
  {
    kind: 'pronouns',
    pattern: new RegExp(
      `${field('pronouns?|pronomen|pronoms?|pronombres?|voornaamwoorden|gender|geschlecht|sexe|sexo|geslacht')}([\\p{L}/ ]{2,30})`,
      'giu',
    ),
  },
  {
    kind: 'pronouns',
    pattern:
      /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Herrn?|Frau|Mme|Mlle|Madame|Monsieur|Sra?|Señora?|Mevrouw|Meneer|Dhr|Mevr)\.?(?= \p{Lu})/gu,
  },

  {
    kind: 'age',
    pattern:
      /(?<![\p{L}\p{N}])\d{2}[ -](?:years?[ -]old|year-old|jahre alt|jährige?r?|ans(?! d)|años de edad|jaar oud)(?![\p{L}])/giu,
  },
  { kind: 'age', pattern: new RegExp(`${label('age|aged|alter|âge|edad|leeftijd')}(\\d{2})(?!\\p{N})`, 'giu') },
  {
    kind: 'age',
    pattern: new RegExp(
      `${label('(?:date|day|year|place)(?: (?:and|&) (?:date|place))? of birth|birth ?da(?:te|y)|born(?: on| in)?|d\\.?o\\.?b\\.?|geburts(?:datum|tag|jahr|ort)|geboren(?: am| in)?|geb\\.|jahrgang|né(?:e|\\(e\\))?(?: le| en)|date de naissance|nacid[oa](?: el| en)|fecha de nacimiento|geboortedatum|geboren op')}((?:[\\p{L} ,.-]{0,30}?)${DATE})`,
      'giu',
    ),
  },
  { kind: 'age', pattern: new RegExp(`(?<![\\p{L}])(?:\\*|geb\\.) ?(${DATE})`, 'giu') },
  {
    kind: 'age',
    pattern: new RegExp(
      `${field('marital status|civil status|familienstand|état civil|situation familiale|estado civil|burgerlijke staat|religion|konfession|children|kinder')}([^\\n|;]{2,40})`,
      'giu',
    ),
  },

  {
    kind: 'graduation',
    pattern:
      /(?<![\p{L}])(?:class of|graduat(?:ed|ion|ing)(?: year| in)?:?|abitur(?: im Jahr)?|matura|promotion(?: de)?|promoción(?: de)?|diplômée? en|graduad[oa] en|afgestudeerd in|examenjahr|abschluss(?:jahr)?:?|baccalauréat|bachillerato) ((?:19|20)\d\d)/giu,
  },

  {
    kind: 'school',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${CAPITALS} )?(?:University|College|Polytechnic|Universität|Hochschule|Fachhochschule|Gymnasium|Realschule|Berufsschule|Université|Lycée|École|Ecole|Universidad|Universitat|Universidade|Politécnica|Universiteit|Hogeschool|Institute of Technology|High School|Grammar School|Secondary School|Business School|Law School|Medical School)(?: (?:of|de|da|do|del|di|du|für|for|at|in|van|the|der|zu|–|-) ${CAPITALS}| ${CAPITALS})?`,
      'gu',
    ),
  },
  {
    kind: 'school',
    pattern:
      /(?<![\p{L}])(?:MIT|ETH(?: Zürich| Zurich)?|EPFL|LMU|RWTH(?: Aachen)?|KIT|UCLA|UCL|LSE|NYU|INSEAD|HEC|IIT(?: \p{Lu}\p{Ll}+)?|NTU|NUS|TU (?:\p{Lu}[\p{Ll}]+)|FH (?:\p{Lu}[\p{Ll}]+)|Harvard|Stanford|Oxford|Cambridge|Yale|Princeton|Caltech|Sorbonne|Polytechnique|Eton|Tsinghua|Peking University)(?![\p{L}])/gu,
  },

  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{N}])\d{1,5}[a-z]?,? (?:(?:[NSEW]|North|South|East|West)\.? )?(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Boulevard|Blvd|Square|Terrace|Way|Close|Crescent)(?![\p{L}])\.?(?:,? (?:Apt|Unit|Suite|Flat|#)\.? ?[\p{L}\p{N}]{1,6})?(?:, \p{Lu}[\p{L}'’-]{1,30}(?: [A-Z]{2})?(?: \d{4,5})?){0,3}/gu,
  },
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}])(?:\p{Lu}[\p{L}-]{2,30}(?:straße|strasse|str\.|weg|allee|platz|gasse|ring|damm|ufer|laan|straat|plein|gracht|kade)|(?:rue|avenue|boulevard|place|calle|avenida|plaza|paseo)(?: (?:de|du|des|la|le|del|las|los|l['’]))* \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?),? ?\d{0,4} ?[a-z]?(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}-)?\d{5} (?=\p{Lu})\p{Lu}[\p{L}-]{2,30}(?: (?:am|an der|im|bei|de|del|la) \p{Lu}[\p{L}-]+)?|(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d{4} ?[A-Z]{2} (?=\p{Lu})\p{Lu}[\p{L}-]+/gu,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `${field('address|home address|location|residence|anschrift|adresse|wohnort|standort|domicile|résidence|dirección|domicilio|ubicación|adres|woonplaats|city|hometown|lives in|based in')}([^\\n|;•·]{2,80})`,
      'giu',
    ),
  },

  {
    kind: 'address',
    pattern:
      /(?<![\p{L}])(?:[Bb]ased|[Ll]ives?|[Ll]iving|[Rr]esident|[Ww]ohnhaft|[Hh]abite|[Rr]ésidant|[Rr]esidente|[Vv]ivo|[Ww]oonachtig) (?:in|near|à|en|au) (\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’-]+){0,4})/gu,
  },
  {
    kind: 'nationality',
    pattern: new RegExp(
      `${field('nationality|citizenship|staatsangehörigkeit|staatsbürgerschaft|nationalität|nationalité|nacionalidad|ciudadanía|nationaliteit|ethnicity|ethnic origin|place of origin|herkunft|visa status|work permit|arbeitserlaubnis')}([^\\n|;•·.]{2,40})`,
      'giu',
    ),
  },
  {
    kind: 'nationality',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${NATIONS}) (?:citizen|national|passport|nationality|citizenship|born)(?:s|ship)?(?![\\p{L}])`,
      'giu',
    ),
  },
  {
    kind: 'nationality',
    pattern:
      /(?<![\p{L}])(?:[Cc]itizen of|[Nn]ative of|[Oo]riginally from) ((?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3})/gu,
  },
];

/** Headings of the part that lists schools. */
export const EDUCATION =
  /^\s?(?:education(?:al)?(?: (?:and|&) (?:training|qualifications?|certifications?))?|academic (?:background|history|qualifications?)|studies|schooling|ausbildung|bildung(?:sweg)?|schulbildung|studium|akademische(?:r|s)? \p{L}+|formation(?:s)?|études|parcours scolaire|scolarité|educación|formación(?: académica)?|estudios|opleiding(?:en)?|onderwijs|scholing|studie)\s?:?\s?$/iu;

/** Headings of other parts, where the page does not mark its headings. */
export const OTHER_PART =
  /^\s?(?:(?:work |professional |relevant )?experience|employment(?: history)?|work history|career|skills?|technical skills|core skills|projects?|certifications?|certificates|licen[cs]es(?: (?:and|&) certifications?)?|languages?|interests|hobbies|publications|awards|volunteer(?:ing)?|about(?: me)?|summary|profile|contact|references|berufserfahrung|berufliche[rs]? \p{L}+|erfahrung(?:en)?|kenntnisse|fähigkeiten|projekte|zertifikate|sprachen|interessen|über mich|profil|kontakt|expérience(?:s)?(?: professionnelles?)?|compétences|projets|langues|centres d['’]intérêt|à propos|experiencia(?: (?:laboral|profesional))?|habilidades|competencias|proyectos|certificaciones|idiomas|sobre mí|perfil|werkervaring|ervaring|vaardigheden|projecten|certificaten|talen|over mij)\s?:?\s?$/iu;
