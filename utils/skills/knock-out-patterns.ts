import type { KnockOut } from '../model/requirement.ts';

/** How one knock-out is worded, in five languages. */
export interface KnockOutPattern {
  id: string;
  label: string;
  knockOut: KnockOut;
  /** One of these words must stand in the sentence before the pattern is tried. */
  triggers: ReadonlySet<string>;
  pattern: RegExp;
}

/** The front edge of a word is for who searches: asked of every place it would cost more than the phrases. */
const edge = (source: string): RegExp => new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'giu');

/** Abbreviations of degrees are capitals: "MPH" is one, "mph" is a speed. */
const exactly = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Alternations of plain phrases only: each is linear on page text. */
export const KNOCK_OUT_PATTERNS: readonly KnockOutPattern[] = [
  {
    id: 'work-authorisation',
    label: 'right to work',
    knockOut: 'visa',
    triggers: words(
      'entitled entitlement work visa visas sponsor sponsorship citizen citizens citizenship resident residents residency authorization authorisation permit arbeitserlaubnis aufenthaltstitel permis autorisation permiso werkvergunning',
    ),
    pattern: edge(
      '(?:legally )?entitle(?:d|ment) to (?:live and )?work(?: in (?:the )?[\\p{Lu}][\\p{L}.]*)?|right to (?:live and )?work(?: in (?:the )?[\\p{Lu}][\\p{L}.]*(?: [\\p{Lu}][\\p{L}]*)?)?|(?:legally )?authori[sz]ed to work|eligib(?:le|ility) to work|(?:work|employment) authori[sz]ation|authori[sz]ation to work|work permit|work visa|visa sponsorship|sponsorship (?:is )?(?:not )?(?:available|offered|provided)|(?:not|unable to) (?:offer |provide )?sponsor(?:ship)?(?: visas?| work visas?)?(?=[\\s]*(?:[.,;)!]|$)| (?:for|at|of|of any|this|any|or|nor|now|work|visas?|employment|candidates?|applicants?|individuals?|foreign|overseas|international|h-?1b))|sponsor (?:work )?visas?|U\\.?S\\.? citizen(?:s|ship)?(?! and immigration)|us citizen(?:s|ship)?(?! and immigration)|citizenship (?:is )?required|(?:legally )?permitted to work|legal right to work|RTW status|(?:cannot|can ?not|unable to|not able to) (?:offer|provide) (?:visa )?sponsorship|permanent resident(?:s|cy)?|arbeitserlaubnis|aufenthaltstitel|permis de travail|autorisation de travail|permiso de trabajo|werkvergunning|right-to-work',
    ),
  },
  {
    id: 'security-clearance',
    label: 'security clearance',
    knockOut: 'clearance',
    triggers: words(
      'clearance clearances cleared sci bpss nppv3 ctc vetted vetting terrorist trust secret sicherheitsüberprüfung habilitation veiligheidsonderzoek',
    ),
    pattern: edge(
      '(?:active |current |us |u\\.s\\. |dod |government )?(?:top[ -]secret|secret|TS\\/SCI|SC|DV|BPSS|NPPV3|public trust|security|baseline)(?:\\/SCI| sci)? (?:security )?clearances?|TS\\/SCI|public trust(?= eligib| clear| position| determination)|(?:SC|DV|CTC|NPPV ?\\d?|developed)[ -]vett(?:ed|ing)|BPSS|counter[ -]terrorist checks?|top[ -]secret(?= (?:preferred|required|desired|is|or))|security[ -]cleared|SC[ -]cleared|DV[ -]cleared|sicherheitsüberprüfung|habilitation (?:de )?sécurité|habilitation (?:secret|défense)|veiligheidsonderzoek',
    ),
  },
  {
    id: 'driving-licence',
    label: 'driving licence',
    knockOut: 'driving-licence',
    triggers: words('driver drivers driving drive führerschein permis carnet carné conducir permiso rijbewijs'),
    pattern: edge(
      "driv(?:er|ers|er['\u2019]s|ers['\u2019]|ing) licen[cs]e|driv(?:er|er['\u2019]s) permit|valid licen[cs]e to drive|führerschein(?: der)?(?: klasse| kl\\.)?(?: b)?|permis (?:de conduire|b)|carn(?:[eé]|et) de conducir(?: b)?|permiso de conducir|rijbewijs(?: b)?",
    ),
  },
  {
    id: 'minimum-age',
    label: 'minimum age',
    knockOut: 'age',
    triggers: words('16 17 18 19 20 21 25 16+ 17+ 18+ 19+ 20+ 21+ age mindestens mayor mayores minimaal'),
    pattern: edge(
      '(?:at least |minimum age(?: of)?:? |must be |be |aged |over )?(?:at least )?(?:16|17|18|19|20|21|25)(?: ?\\+)?(?: years?| yrs)?(?: of age| old)?,? (?:or|and) (?:older|over|above)|(?:must be )?(?:at least )?(?:16|17|18|19|20|21|25)\\+? years? (?:of age|old)|(?:must be|be|are|aged) over (?:the age of )?(?:16|17|18|21)(?! ?(?:months?|weeks?|days?|hours?|years (?:of )?experience|%))|must be (?:at least )?(?:18|21)\\+?(?! (?:months?|weeks?|days?|hours?))|minimum age(?: of| is)?:? \\d\\d|mindestens 18 jahre|18 ans (?:minimum|révolus)|mayor(?:es)? de (?:edad|18(?: años)?)|minimaal 18 jaar',
    ),
  },
  {
    id: 'background-check',
    label: 'background check',
    knockOut: 'checks',
    triggers: words(
      'barring pvg mvr accessni cleared check checks checking screen screens screening screenings test tests testing dbs crb vetting clearance investigation investigations disclosure fingerprint fingerprinting drug drugs alcohol vetting vetted registry barred history führungszeugnis casier antecedentes omtrent vog',
    ),
    pattern: edge(
      'disclosure (?:and|&) barring(?: service)?(?: \\(DBS\\))?(?: checks?| certificate| disclosure)?|PVG(?: scheme)?(?: membership| check| registration)|protecting vulnerable groups(?: scheme)?|(?:motor vehicle (?:record|report)|MVR|driving record)(?: check| review)|AccessNI(?: check| disclosure)?|DBS (?:cleared|clearance|checked)|(?:criminal |enhanced |pre-employment |basic |employment )?(?:background|criminal record|criminal records|criminal history|credit|reference|police|DBS|CRB|drug|vetting|disclosure|(?:basic )?security|(?:child )?abuse registry|registry|barred list|right to work) (?:checks?|screen(?:ing)?s?|tests?(?:ing)?|clearance|investigations?|disclosure)|drugs? (?:and|&) alcohol (?:tests?(?:ing)?|screen(?:ing|s)?)|alcohol (?:and|&) drugs? (?:tests?(?:ing)?|screen(?:ing|s)?)|BS ?7858(?: (?:vetting|screening))?|(?:security|police|employment|staff|background|full|5[ -]year|five[ -]year|history and) vetting(?! of)|(?:be|subject to|pass|undergo|satisfactory) vett(?:ed|ing)|enhanced DBS|DBS(?= (?:certificate|disclosure|required|is))|fingerprint(?:ing| clearance| check)|drug[ -](?:screen|test)(?:ing)?|drug[ -]free workplace|working with children check|führungszeugnis|casier judiciaire|antecedentes penales|verklaring omtrent gedrag|VOG',
    ),
  },
  {
    id: 'physical-demands',
    label: 'physical demands',
    knockOut: 'physical',
    triggers: words(
      'stairs steps stairwells ladders feet weather lift lifting carry carrying move push pounds lb lbs kg kgs kilos standing stand sitting walking walk heavy bend bending stoop stooping kneel kneeling crouch climb climbing reaching körperlich körperliche charges cargar tillen',
    ),
    pattern: edge(
      '(?:ability to |able to )?(?:regularly |frequently |occasionally |safely )?(?:lift|lifting|carry|lift and carry|lift and\\/or move|lift or move|push and pull|move)(?: and\\/?o?r? ?(?:carry|move|push|pull))?(?: objects| items| boxes| packages| weights)?(?: up to| of| over| at least| a minimum of| weighing up to)? \\d{1,3} ?(?:\\+ ?)?(?:-?\\d{1,3} ?)?(?:lbs?|pounds|kgs?|kilos|kilograms|#)|(?:lift|move|carry)(?:ing)? and (?:transfer|lower|move|carry|place)(?:ing)? up to \\d{1,3} ?(?:lbs?|pounds|kgs?|kilos)|manual handling of up to \\d{1,3} ?kgs?|(?:stand|sit|walk)(?:ting|ing)?(?: (?:and|or|\\/) (?:walk|stand|sit)(?:ting|ing)?)? for (?:long|extended|prolonged|up to \\d+)(?: periods)?(?: of time| hours)?|prolonged (?:periods of )?(?:standing|sitting|walking)|heavy lifting|(?:carry|lift|move|transfer|push)(?:ing)? (?:patients|people|clients|casualties|stretchers|equipment|furniture|loads|boxes|goods|tools|parcels)(?: (?:and|or) [\\p{L}]+)? (?:up and down|up or down|up|down|over) (?:the )?(?:stairs|steps|flights? of stairs|stairwells|ladders)|on (?:your|their) feet (?:for|all|most)(?: (?:long|extended|prolonged) periods(?: of time)?| day| of the (?:day|shift)| the day)?|lift (?:(?:light to|light or|moderately|moderate to|medium to) )?heavy (?:objects|items|loads|boxes|materials)|(?:in|to) (?:all|various|extreme|inclement|outside|outdoor) (?:types of )?weather(?: conditions)?|manual handling of heavy|climb ladders|(?:stand|walk|bend|stoop|kneel|crouch|crawl)(?:ing)?, (?:stand|walk|bend|stoop|kneel|crouch|crawl|sit|reach|climb)(?:ing)?|körperlich belastbar|körperliche belastbarkeit|port de charges(?: lourdes)?|cargar pesos?|zwaar tillen',
    ),
  },
];

const DEGREE_NOUN =
  "(?:['\u2019]?s)?(?: or higher)?(?:[ -]level)?(?: university| college| science| engineering)?(?: degrees?| diploma)?";
export const DEGREE_PATTERNS: readonly KnockOutPattern[] = [
  {
    id: 'higher-national-diploma',
    label: 'Higher National Certificate or Diploma',
    knockOut: 'degree',
    triggers: words('hnc hncs hnd hnds hnc/hnd higher foundation'),
    pattern: exactly('HN[CD]s?|Higher National (?:Certificate|Diploma)s?|[Ff]oundation [Dd]egree'),
  },
  {
    id: 'bachelor-degree',
    label: 'bachelor\u2019s degree',
    knockOut: 'degree',
    triggers: words('bsn bba bcom bfa bsw bed llb beng mbbs mbchb'),
    pattern: exactly('BSN|BBA|BCom|BFA|BSW|BEd|LL\\.?B\\.?|B\\.?Eng|MBBS|MBChB'),
  },
  {
    id: 'master-degree',
    label: 'master\u2019s degree',
    knockOut: 'degree',
    triggers: words('msn msw mph mpa mfa mlis ll meng med mphil mres mpp'),
    pattern: exactly('MSN|MSW|MPH|MPA|MFA(?= in | degree)|MLIS|LL\\.M\\.?|M\\.?Eng|MEd|MPhil|MRes|MPP'),
  },
  {
    id: 'doctorate',
    label: 'doctorate',
    knockOut: 'degree',
    triggers: words('phd ph doctorate doctoral doctor doctorat doctorado gepromoveerd'),
    pattern: edge(
      `(?:Ph\\.? ?D\\.?(?:['\u2019]?s)?|PhD(?:['\u2019]?s)?|doctorate|doctoral|doctor of philosophy|doctorat|doctorado|gepromoveerd)(?: degree)?`,
    ),
  },
  {
    id: 'master-degree',
    label: 'master\u2019s degree',
    knockOut: 'degree',
    triggers: words(
      'master masters msc m ms ma meng mba masterabschluss masterstudium bac máster graduate advanced postgraduate post',
    ),
    pattern: edge(
      `master${DEGREE_NOUN.replace("(?:['\u2019]?s)?", "(?:['\u2019]s|s['\u2019]?)")}|masters? (?:of|in) (?=science|arts|business|education|social|public|engineering|nursing|laws?)(?:science|arts|business administration|education|social work|public health|engineering|nursing|laws?)|masters? degrees?|M\\.?Sc\\.?|M\\.S\\.|M[SA](?= in )|M[SA] degree|MEng|MBA|M\\.B\\.A\\.|masterabschluss|masterstudium|bac ?\\+ ?5|máster|(?<=wo )master|graduate degree|advanced degree|post-?graduate degree`,
    ),
  },
  {
    id: 'bachelor-degree',
    label: 'bachelor\u2019s degree',
    knockOut: 'degree',
    triggers: words(
      'bachelor bachelors bsc b bs ba btech beng 4 four university college undergraduate first honours hochschulabschluss hochschulstudium bachelorabschluss studium bac licence diplôme grado titulación licenciatura hbo wo superior graduação',
    ),
    pattern: edge(
      `bachelor${DEGREE_NOUN.replace("(?:['\u2019]?s)?", "(?:['\u2019]s|s['\u2019]?)?")}(?: of (?:science|arts|engineering|business administration|nursing|education|commerce|laws?))?|bachelors? in|B\\.?Sc\\.?(?: \\(?hons\\)?)?|B\\.S\\.?|B\\.A\\.|BS\\/BA|BA\\/BS|B\\.?Tech\\.?|BEng|B\\.E\\.|(?:4|four)[ -]year (?:college )?degree|(?:university|college|undergraduate|first|honours) degree|BS(?= in )|BA(?= in )|B[SA] degree|hochschulabschluss|hochschulstudium|bachelorabschluss|abgeschlossenes studium|studium|bac ?\\+ ?3|licence universitaire|diplôme universitaire|grado universitario|grado en|titulación universitaria|licenciatura|hbo(?: |-)(?:diploma|opleiding|niveau|werk- en denkniveau)?|wo-opleiding|ensino superior(?: completo)?|superior completo|graduação (?:completa )?em`,
    ),
  },
  {
    id: 'degree',
    label: 'degree',
    knockOut: 'degree',
    triggers: words('degree'),
    pattern: edge(
      '(?:relevant |related |technical |numerate |STEM |accredited )?(?<!(?:high|different|varying|great|greater|certain|large|considerable|significant) )degree(?:[ -](?:educated|qualified|level))?(?! of (?:independence|autonomy|accuracy|flexibility|freedom|precision|detail|care|responsibility))',
    ),
  },
  {
    id: 'associate-degree',
    label: 'associate degree',
    knockOut: 'degree',
    triggers: words('associate associates 2 two bac bts dut mbo'),
    pattern: edge(
      "associate(?:['\u2019]?s)?(?: of (?:science|arts|applied science))? degree|associates degree|(?:2|two)[ -]year degree|bac ?\\+ ?2|BTS|DUT|mbo(?: |-)?(?:4|diploma|niveau)?",
    ),
  },
  {
    id: 'secondary-school-diploma',
    label: 'secondary-school diploma',
    knockOut: 'degree',
    triggers: words('high ged hs secondary gcse gcses a abitur baccalauréat bachillerato leaving ensino'),
    pattern: edge(
      'high[ -]school (?:diploma|degree|graduate|education)(?: or GED| \\/ GED|\\/GED| \\(or GED\\))?|GED(?: certificate)?|HS diploma|secondary school diploma|GCSEs?(?: or equivalent)?|abitur|baccalauréat|bachillerato|leaving certificate|ensino médio(?: completo)?',
    ),
  },
  {
    id: 'secondary-school-diploma',
    label: 'secondary-school diploma',
    knockOut: 'degree',
    triggers: words('a'),
    // "hold a Level 3 award" names no school.
    pattern: exactly('(?<!at )A(?:S)?[ -](?:[Ll]evels?|LEVELS?)(?! ?(?:\\d|I|V|of|Two|Three))'),
  },
];
