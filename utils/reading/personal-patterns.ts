import { PLACE_PATTERNS } from './personal-places.ts';
import { SCHOOL_PATTERNS } from './personal-schools.ts';
import { alone, DATE, field, GERMAN_NATIONS, label, NATIONS, type PersonalPattern } from './personal-words.ts';

const SUBJECT = 'she|he|they|xe|ze|ey|fae|sie|er|es|dey|xier|elle|iel|il|ella|él|elle|elles|zij|ze|hij|hen|die';
const OTHER_FORMS = `${SUBJECT}|her|hers|him|his|them|theirs|their|xem|zir|hir|ihr|ihm|ihn|ihre|deren|denen|dem|lui|la|le|ellui|elles?|haar|hem|hun|diens|any`;

const PRONOUNS: readonly PersonalPattern[] = [
  // "she/her", "(they/them)", "er/ihm", "elle/la", "she · her"
  {
    kind: 'pronouns',
    pattern: new RegExp(`(?<![\\p{L}/])(?:${SUBJECT})(?:(?: ?[/|\\\\·] ?)(?:${OTHER_FORMS})){1,3}(?![\\p{L}/])`, 'giu'),
  },
  { kind: 'pronouns', pattern: /\((?:she|he|they|elle|il|iel|sie|er|dey|ella|él|elle|zij|hij|hen|die)\)/giu },
  { kind: 'pronouns', pattern: /(?<![\p{L}])(?:she|he|her|hers|him|his|herself|himself|elle|ella)(?![\p{L}])/giu },
  {
    kind: 'pronouns',
    pattern: new RegExp(
      `${field('(?:preferred )?pronouns?|pronomen|pronoms?|pronombres?|voornaamwoorden|gender|sex|geschlecht|sexe|sexo|género|genre|geslacht')}([\\p{L}/ ]{2,30})`,
      'giu',
    ),
  },
  {
    kind: 'pronouns',
    pattern:
      /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Sir|Lady|Herrn?|Frau|Mme|Mlle|Madame|Monsieur|Sra?|Señora?|Don|Doña|Mevrouw|Meneer|Dhr|Mevr)\.?(?= \p{Lu})/gu,
  },
  {
    kind: 'pronouns',
    pattern: new RegExp(
      alone(
        'female|male|non-?binary|weiblich|männlich|divers|féminin|masculin|femme|homme|mujer|hombre|femenino|masculino|vrouw|man|woman|single mum|single mom|single dad|trans(?:gender)?(?: (?:woman|man))?',
      ),
      'giu',
    ),
  },
  {
    kind: 'pronouns',
    pattern:
      /(?<![\p{L}])(?:mother|father|mum|mom|dad|wife|husband|mutter|vater|mère|père|madre|padre|moeder|vader)(?= (?:of|to|von|de|van) (?:\p{N}|one|two|three|four|a|an|my|zwei|drei|vier|einer?|deux|trois|quatre|dos|tres|cuatro|twee|drie|vier)(?![\p{L}]))/giu,
  },
  // "As a woman in tech", "Als Frau", and leave that one sex takes.
  {
    kind: 'pronouns',
    pattern:
      /(?<![\p{L}])(?:as (?:a|the only)|als|als een|en tant que|como) (woman|man|mother|father|mum|mom|dad|frau|mann|mutter|vater|femme|homme|mère|père|mujer|hombre|madre|padre|vrouw|moeder|vader)(?![\p{L}])/giu,
  },
  {
    kind: 'pronouns',
    pattern:
      /(?<![\p{L}])(?:(?:maternity|paternity)(?= (?:leave|cover))|mutterschutz|congé (?:de )?(?:maternité|paternité)|(?:baja|permiso) (?:por|de) (?:maternidad|paternidad)|zwangerschapsverlof|vaderschapsverlof)(?![\p{L}])/giu,
  },
  // Figures of women and men, and tones of skin.
  {
    kind: 'pronouns',
    pattern:
      /[\u{1F466}-\u{1F469}\u{1F471}-\u{1F478}\u{1F481}\u{1F482}\u{1F486}\u{1F487}\u{1F9D1}]|[\u{1F3FB}-\u{1F3FF}]/gu,
  },
];

/** How old, in words of five languages, behind the number. */
const OLD =
  "years?[ -](?:old|young)|yrs?\\.?[ -]old|y\\.?\\/?o\\.?(?![\\p{L}])|jahre (?:alt|jung)|jährige?[rnms]?|j\\.(?=[ ,;)\\n]|$)|ans(?! d[e'’])|años de edad|jaar oud|jarige?";
const AM =
  "i am|i['’]m|she is|he is|ich bin|j['’]ai|elle a|il a|âgée? de|tengo|tiene|ik ben|edad de|aged?|turned|just turned";

const AGE: readonly PersonalPattern[] = [
  { kind: 'age', pattern: new RegExp(`(?<![\\p{L}\\p{N}])\\d{2}[ -]?(?:${OLD})(?![\\p{L}])`, 'giu') },
  {
    kind: 'age',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${AM}) (\\d{2}(?: (?:years?|jahre|ans|años|jaar))?)(?=$|[\\n.,;)!]| (?:and|und|et|y|en)(?![\\p{L}]))`,
      'giu',
    ),
  },
  // "At 34, …"
  {
    kind: 'age',
    pattern:
      /(?<![\p{L}])(?:[Aa]t(?: the age of| age)?|[Mm]it|[Àà]|[Oo]p mijn) (\d{2})(?=, | I |-jährig| Jahren (?!Erfahrung|Praxis)| ans,| años,| jaar,)/gu,
  },
  {
    kind: 'age',
    pattern: new RegExp(
      `${label('age|aged|alter|âge|edad|leeftijd')}(\\d{2}(?: (?:years?|jahre|ans|años|jaar))?)(?!\\p{N})`,
      'giu',
    ),
  },
  {
    kind: 'age',
    pattern:
      /(?<![\p{L}])(?:in (?:my|his|her|their) (?:early |mid |late |mid-)?(?:twenties|thirties|forties|fifties|sixties|[2-6]0s)|(?:anfang|mitte|ende) (?:zwanzig|dreißig|vierzig|fünfzig|sechzig|[2-6]0)|(?:la )?(?:vingtaine|trentaine|quarantaine|cinquantaine|soixantaine)|treintañer[oa]|cuarent[oó]n[a]?)(?![\p{L}])/giu,
  },
  {
    kind: 'age',
    pattern: new RegExp(
      `${label('(?:date|day|year|place)(?: (?:and|&) (?:date|place))? of birth|birth ?(?:da(?:te|y)|year|place)|born(?: on| in)?|d\\.?o\\.?b\\.?|geburts(?:datum|tag|jahr|ort)|geboren(?: am| in)?|geb\\.|jahrgang|né(?:e|\\(e\\)|·e)?(?: le| en)?|date de naissance|naissance|nacid[oa](?: el| en)?|fecha de nacimiento|nacimiento|geboortedatum|geboortejaar|geboren op')}((?:[\\p{L} ,.-]{0,30}?)${DATE}(?:,? (?:in|à|a|en|te|zu) \\p{Lu}[\\p{L}'’-]+| ?\\(\\p{Lu}[\\p{L}'’, -]{1,40}\\))?)`,
      'giu',
    ),
  },
  {
    kind: 'age',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}*])(?:\\*|geb\\.|b\\.) ?(${DATE}(?: in \\p{Lu}[\\p{L}-]+)?)`, 'giu'),
  },
  {
    kind: 'age',
    pattern: new RegExp(
      `${field('marital status|civil status|familienstand|état civil|situation familiale|estado civil|burgerlijke staat|religion|religious belief|konfession|religión|godsdienst|children|kinder|enfants|hijos|kinderen')}([^\\n|;]{1,40})`,
      'giu',
    ),
  },
  {
    kind: 'age',
    pattern: new RegExp(
      alone(
        '(?:married|single|divorced|widowed|engaged|verheiratet|ledig|geschieden|verwitwet|mariée?|célibataire|divorcée?|veuf|veuve|pacsée?|casad[oa]|solter[oa]|divorciad[oa]|viud[oa]|gehuwd|ongehuwd|getrouwd|gescheiden|weduwe)(?:,? (?:with |mit |avec |con |met )?(?:\\d|one|two|three|four|zwei|drei|vier|ein|deux|trois|quatre|dos|tres|cuatro|twee|drie) (?:child(?:ren)?|kids|kind(?:er)?|enfants?|hijos?|kinderen))?',
      ),
      'giu',
    ),
  },
  {
    kind: 'age',
    pattern: new RegExp(
      alone(
        '(?:no |keine |sans |sin |geen )?(?:\\d|one|two|three|four|ein|zwei|drei|vier|un|deux|trois|quatre|dos|tres|cuatro|een|twee|drie) (?:child(?:ren)?|kids|kind(?:er)?|enfants?|hijos?|kinderen)',
      ),
      'giu',
    ),
  },
];

const NATIONALITY: readonly PersonalPattern[] = [
  {
    kind: 'nationality',
    pattern: new RegExp(
      `${field('nationalit(?:y|ies)|(?:dual )?citizenship|staatsangehörigkeit(?:en)?|staatsbürgerschaft(?:en)?|nationalität|nationalités?|citoyenneté|nacionalidad|ciudadanía|nationaliteit|staatsburgerschap|ethnicity|ethnic (?:origin|background)|place of origin|herkunft|origine|origen|afkomst|visa status|visa|work (?:permit|authori[sz]ation)|arbeitserlaubnis|aufenthaltsstatus|titre de séjour|permiso de trabajo|werkvergunning|mother tongue|muttersprache|langue maternelle|lengua materna|moedertaal')}([^\\n|;•·.]{2,60})`,
      'giu',
    ),
  },
  {
    kind: 'nationality',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:(?:${NATIONS})[ -]){1,2}(?:citizen|national|passport|nationality|citizenship|born|origin|descent|heritage)(?:s|ship)?(?![\\p{L}])`,
      'giu',
    ),
  },
  {
    kind: 'nationality',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${GERMAN_NATIONS}) (?:staatsbürger(?:in|schaft)?|staatsangehörigkeit|staatsangehörige[r]?|herkunft|abstammung|pass|reisepass)(?![\\p{L}])`,
      'giu',
    ),
  },
  {
    kind: 'nationality',
    pattern:
      /(?<![\p{L}])(?:(?:de )?nationalité|citoyen(?:ne)?|d['’]origine|ciudadan[oa]|(?:de )?nacionalidad|de origen) (\p{Ll}[\p{L}-]{3,20})|(?<![\p{L}])(\p{L}{3,20}) (?=nationaliteit|staatsburger|paspoort)/giu,
  },
  {
    kind: 'nationality',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:i am|i['’]m|ich bin|je suis|soy|ik ben)(?: an?| un| une)? ((?:${NATIONS}|${GERMAN_NATIONS}|fran[cç]aise?|allemande?|español[a]?|alem[aá]n[a]?|nederlander|duitser?))(?=$|[\\n.,;)!]| (?:and|but|und|et|y|en|by|living|citizen)(?![\\p{L}]))`,
      'giu',
    ),
  },
  {
    kind: 'nationality',
    pattern:
      /(?<![\p{L}])(?:[Cc]itizen of|[Nn]ative of|[Oo]riginally from|[Bb]orn and raised in|[Gg]rew up in|[Rr]aised in|[Aa]ufgewachsen in|[Gg]randie? (?:à|en|au)|[Cc]recí en|[Oo]pgegroeid in|[Ss]tamme aus|[Oo]riginaire d[eu]|[Oo]riginari[oa] de) ((?:the |der |la |le )?\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’-]+){0,3})/gu,
  },
  {
    kind: 'nationality',
    pattern:
      /(?<![\p{L}])(?:(?:eu )?blue card|blaue karte(?: eu)?|green card|(?:pre-)?settled status|indefinite leave to remain|(?:skilled worker|tier \d|work|student|spouse|h-?1b) visa|h-?1b|niederlassungserlaubnis|aufenthalts(?:titel|erlaubnis)|(?:full )?right to work in (?:the )?\p{L}{2,20}|carte de séjour|permiso de residencia|verblijfsvergunning)(?![\p{L}])/giu,
  },
  // Flags.
  { kind: 'nationality', pattern: /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007F}]{2,7}/gu },
];

const CONTACT: readonly PersonalPattern[] = [
  {
    kind: 'contact',
    pattern:
      /[\p{L}\p{N}._%+-]{1,64}(?: ?@ ?| AT | ?[([{<](?:at|AT)[)\]}>] ?)[\p{L}\p{N}-]{1,63}(?:(?:\.| DOT | ?[([{<](?:dot|DOT)[)\]}>] ?)[\p{L}\p{N}-]{2,63}){1,4}|[\p{L}\p{N}._-]{1,64} at [\p{L}\p{N}-]{1,63}(?: dot [\p{L}\p{N}-]{2,63}){1,4}/gu,
  },
  {
    kind: 'contact',
    pattern: new RegExp(
      `${field('e-?mail|courriel|correo(?: electrónico)?|tel(?:\\.|ephone|efon|efoon|éfono)?|phone|mobile?|mobil|handy|fax|skype|telegram|whatsapp|signal|discord|twitter|mastodon|instagram|threads|bluesky|matrix|wechat|line|linkedin|xing|github|gitlab|website|homepage|portfolio|site web|página web')}([^\\n|;•· ]{3,80})`,
      'giu',
    ),
  },
  // Three groups of three, as some countries write their numbers; figures of money have no such mark beside them.
  {
    kind: 'contact',
    pattern: /(?<=^|[\n|·•;,:(] ?)[679]\d{2}[ .]\d{2,3}[ .]\d{2,3}(?:[ .]\d{2})?(?=$|[\n|·•;,)]| [|·•])/gu,
  },
  {
    kind: 'contact',
    pattern: /(?<=^|[\n|·•;,:( ])@[\p{L}\p{N}_.-]{2,39}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/gu,
  },
  { kind: 'contact', pattern: /(?<=^|[\n|·•])[ ]?@[\p{L}\p{N}_.-]{2,39}(?=$|[\n|·•]| [|·•])/gu },
];

/** Whoever has another name since: the word in front says as much of the person as the name. */
const BIRTH_NAME: readonly PersonalPattern[] = [
  {
    kind: 'name',
    pattern:
      /(?<![\p{L}])(?:[Nn]ée?|[Gg]eb\.|[Gg]eborene[rn]?|[Mm]aiden name|[Bb]irth name|Geburtsname|Mädchenname|[Nn]om de (?:jeune fille|naissance)|[Aa]pellido de soltera|[Mm]eisjesnaam)[ ]?:? ?\p{Lu}[\p{L}'’-]{1,30}/gu,
  },
];

export const PATTERNS: readonly PersonalPattern[] = [
  ...BIRTH_NAME,
  ...PRONOUNS,
  ...AGE,
  ...SCHOOL_PATTERNS,
  ...PLACE_PATTERNS,
  ...NATIONALITY,
  ...CONTACT,
];
