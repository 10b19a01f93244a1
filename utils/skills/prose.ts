import type { Force } from '../model/mention.ts';
import { item } from './arrays.ts';
import { ROLE_NOUNS } from './cue-words.ts';
import { CONTEXT_SECTIONS } from './headings.ts';
import { isDoneByOthers, isKindAndName, othersFrom } from './others.ts';
import { findPhrases, phraseIndex } from './phrases.ts';
import type { Sentence } from './sections.ts';
import { beforeSpaces } from './spaces.ts';
import { type Word, wordsOf } from './tokens.ts';

/**
 * Who or what a phrase says its sentence speaks of. `candidate`: the person who applies, beyond doubt; `asking`: words that
 * postings use of the person but companies of themselves too; `company`; `apart`: equal opportunity, pay, how to apply;
 * `benefit`: what the company gives, unless a list of requirements or duties holds the sentence (a dental nurse's does).
 */
type Voice = 'candidate' | 'asking' | 'company' | 'apart' | 'benefit';

const PHRASES: readonly (readonly [Voice, string])[] = [
  [
    'apart',
    'not discriminate|shortlisted candidates|shortlisted applicants|short listed candidates|short listed applicants|shortlisted candidate|equal opportunity|equal opportunities|equal employment|without regard to|regardless of|race color|race colour|race religion|color religion|sexual orientation|gender identity|protected veteran|veteran status|affirmative action|reasonable accommodation|reasonable accommodations|national origin|marital status|genetic information|eeo|401 k|401k|paid time off|pto|tuition reimbursement|tuition assistance|health insurance plan|medical insurance|vision insurance|life insurance and|competitive salary|competitive pay|salary range|base salary|we offer|we provide|send your cv|send your resume|submit your resume|submit your application|please apply|to apply|click apply|apply now|apply today|apply online|privacy policy|privacy notice|privacy statement|recruitment agencies|no agencies|wir bieten|nous offrons|ofrecemos|wij bieden|wir bieten dir|employee discount|employee assistance program|company car|annual leave|zuschuss|altersvorsorge|jobticket|urlaubstage|tage urlaub|arbeitszeiten|parental leave|maternity leave|recruitment fraud|recruiting fraud|fraudulent|scam|scams|phishing|unsolicited resumes|unsolicited cvs|staffing agency|search firms|third party recruiters|background screening|drug free workplace|transparency law|transfer of value|this is a job description|transfers of value|recruiting expenses|in addition to your application|e verify|fair chance|underrepresented|under represented|diversity and inclusion|inclusive workplace',
  ],
  [
    'benefit',
    'council tax|rent free|accommodation provided|house provided|days out for|relocation help|relocation support|you can expect a|dental and vision|dental vision|medical dental|dental insurance|dental coverage|dental plan|dental benefits|stock options|pension|retirement plan|retirement savings|health care plan|gym membership|gym|perks|free parking|season ticket|cycle to work|sick leave|paid holidays|paid vacation|flexible hours|flexible working|life assurance|wellness program|wellbeing|mental health days|free lunch|snacks|team events|happy hours|training budget|learning budget|professional development|career development|career growth|career progression|referral bonus|annual bonus|work life balance|benefits package|comprehensive benefits',
  ],
  [
    'candidate',
    'you|your|you ll|you ve|you d|come and join|opportunity has arisen|opportunities have arisen|opportunity has become available|vacancy has arisen|vacancies have arisen|this individual|this employee|this person|encouraged to apply|invited to apply|welcome to apply|welcome applications from|welcome applicants|post holder|postholder|post holders|postholders|appointee|he she will|she he will|this role will|this role involves|this role includes|this essential role|the role will|the role involves|the role includes|this post will|this post involves|the post involves|applications are invited|from individuals|what counts|insist on|look for|must|required|requires|requirement|requirements|able to|candidate|candidates|applicant|applicants|degree|diploma|responsible for|responsibilities|duties|looking for|looking to|to recruit|to appoint|recruiting|seeking|seeks|wanted|we would like|we need|we require|we want|we expect|fluent|fluency|licensed|preferred|desired|ideally|preferably|incumbent|qualified|qualification|qualifications|comfortable with|background in|du|dein|deine|ihr|ihre|kenntnisse|erfahrung|erfahrungen|voraussetzung|erforderlich|wir suchen|gesucht|vous|votre|vos|expérience|maîtrise|connaissance|connaissances|nous recherchons|recherche|requis|tú|tu|usted|experiencia|conocimiento|conocimientos|dominio|buscamos|se requiere|imprescindible|je|jij|jouw|jou|u|uw|ervaring|kennis|wij zoeken|we zoeken|vereist',
  ],
  [
    'asking',
    'is important|are important|essential|vital|crucial|experience|experienced|experience with|experience in|ability to|knowledge|proficient|proficiency|familiar|familiarity|skills|skilled|years|needed|understanding of|expertise|certified|certification|license|licence|strong|excellent|solid|proven|demonstrated|hands on|this role|the role|this position|the position|successful|track record|passion for',
  ],
  [
    'company',
    'we|our|us|our company|our team|our platform|our product|our products|our mission|our clients|our customers|about us|we are|we re|we build|we use|we have|team members|our people|wir|unser|unsere|unserem|nous|notre|nos|nosotros|nuestro|nuestra|nuestros|nuestras|wij|ons|onze',
  ],
];
const index = phraseIndex(PHRASES);

/** Sentences that begin so speak of the company, whatever follows. */
const COMPANY_START =
  /^(?:our(?! (?:ideal|perfect|successful|next) | (?:[\p{L}\u2019'-]+ ){1,5}(?:duties|responsibilities) (?:will )?include)|we(?! (?:think|believe|imagine|reckon|suspect|bet) you| look for| welcome appl| insist| hire for| hope| ask for| (?:need|want|expect)(?! to (?!hire|find|recruit|add|meet|see|hear))| require| seek|(?:[\u2019']re| are)(?: now| currently| also| actively| always)? (?:looking|seeking|hiring|searching|recruiting)| would (?:like|love|expect|ask|want|need|look)|[\u2019']d (?:like|love))|us|the (?:company|firm|organi[sz]ation|group|business|team|platform|product|agency|startup|studio|bank)|this (?:company|team|firm|organi[sz]ation)|team members|the (?:programme|program|project|client|school|hospital|trust|library|practice|clinic|plant|site|store|restaurant|hotel)(?::| (?:is|was|has|had|replaces|uses|runs|serves|offers|provides|builds|makes))(?! (?:(?:now|currently|actively) )?(?:looking|seeking|hiring|recruiting|searching))|the (?:intent|purpose|mission|aim) of (?:this|the|our) (?:program|programme|project|contract|company|team)|built (?:up)?on|backed by|what does|are you looking for an? [^.?!]{0,90}(?:company|employer|workplace)|(?:thanks to|driven by|guided by|fuelled by|fueled by) [^.?!]{3,160}, we|on (?:the|our) [\p{L} ]{0,30}team,? we|you(?:[\u2019']ll| will) (?:be )?join(?:ing)? (?:a|an|our|the) (?:[\p{L}-]+ ){0,2}(?:group|team) of|founded|headquartered|established|join|about us|unsere?r?|wir(?! suchen| erwarten)|nous(?! recherchons| cherchons)|notre|nuestr[oa]s?|onze|ons|wij(?! zoeken| vragen))(?![\p{L}])/iu;
/** "At Acme, ...". */
const AT_COMPANY = /^At (?:\p{Lu}[\p{L}\p{N}&.'\u2019-]*[ ,]{1,2}){1,4}(?:we|our|the|every|all|everyone|it|that)\s/u;
/** "Acme is a ...", "Northwind, Inc. has built ...", "Contoso accelerates ...": a name and what a company does. */
const THIRD_PERSON =
  /^((?:\p{Lu}[\p{L}\p{N}&.'\u2019-]*,?\s(?:(?:of|and|for|&)\s)?){1,5})(?:(?:is|are|was|were|has|have|had|began|started|founded|opened|became|grew|currently|also|ist|bietet|est|propose|es|ofrece)\s|(?:accelerat|provid|offer|build|mak|help|run|us|operat|deliver|develop|empower|enabl|bring|connect|creat|design|power|serv|support|combin|work|believ|employ|manufactur|partner|transform|driv|lead|invest|practis|practic|replac|striv|valu|foster|celebrat|continu|aim|giv|allow|ensur|own|sell|produc|mov|link|compris|consist|protect|streamlin|simplif|specialis|specializ|leverag|focus|grow|keep|turn|put|suppl|rescu|rent|releas|install|distribut|host|teach|train|feed|maintain|import|export|insur|lend|car|bottl|brew|bak|cook|farm|breed|rais|repair|hous|represent|campaign|fund|promot|stag|recruit|publish|treat|look|plac|clean|recycl|collect|stock|mak)(?:e?s|ies)[\s,])/u;
/** "It moves goods for shops and has been named for its apprenticeships": goes on with the company. */
const IT_DOES =
  /^It (?:has (?!to )(?:been |also )?\p{Ll}+|(?:mov|suppl|provid|offer|build|mak|run|operat|deliver|develop|serv|sell|produc|own|employ|treat|publish|hous|train|manag|support|design|host|grow|keep|distribut|rent|look)(?:e?s|ies))\s/u;
/** "Northwind's Operations group is responsible for ...": what a part of the company does. */
const GROUP_START =
  /^(?:The )?(?:\p{Lu}[\p{L}\p{N}&.'\u2019-]*\s){1,6}(?:group|team|department|division|organi[sz]ation|unit|company|firm) (?:is|are|has|works?|comprises?|consists?|builds?|develops?|provides?|supports?|delivers?|serves?|uses?|creates?|designs?|drives?|enables?|helps?|owns?|powers?)\s(?!(?:currently |now |actively )?(?:looking|seeking|hiring|searching|recruiting))/u;
/** "Acme, a leader in logistics and retail, is looking for ...": up to what it looks for. */
const ASIDE =
  /^(?:[\p{Lu}\d][\p{L}\p{N}&.'\u2019-]*,?\s){1,6}(?<=,\s)(?:an?|the|one of)\s[^.;:\n]{3,240},\s(?:is|are)\s(?:currently |now |actively )?(?:looking|seeking|hiring|searching|recruiting)(?![\p{L}])/u;
/** "..., with offices in three cities, is the global leader for ...": no candidate is. */
const PREDICATE =
  /^\p{Lu}[^.;:\n]{0,160}\s(?:is|are)\s(?:the|an?|one of the)\s(?:[\p{L}\u2019'-]+\s){0,2}(?:leader|leaders|leading|largest|provider|pioneer|competence cent(?:er|re))(?![\p{L}])/u;
const ADVERB = /^(?:however|moreover|furthermore|additionally|in addition|today|together|here),? (?=we |our )/i;
/** "Acme users range from ..." */
const USERS =
  /^(?:\p{Lu}[\p{L}\p{N}&.'\u2019-]*\s){1,3}(?:users|customers|clients) (?:range|include|rely|use|trust|are|come)\s/u;
/** "the Risk group, which is responsible for ...": from there on the group is spoken of. */
const GROUP_TAIL =
  /(?:group|team|department|division|unit)(?:\s\([^()\n]{1,30}\))?,?\s(?:(?:which|that|who)\s(?:is|are)\s)?(?:responsible for|dedicated to|specialising in|specializing in)\s/u;
/** "...; provides services to ports; and supplies steel": goes on with what the sentence before the semicolon began. */
const GOES_ON = /^(?:and )?\p{Ll}{3,}s\s/u;
const LONGEST_LEAD = 800;
const LONGEST_ASIDE = 400;
/** Heads of a sentence that are no company. */
const NO_COMPANY = new Set(
  'so neither nor applications application previous prior strong good excellent full we all any this these that it candidate candidates applicant applicants experience knowledge ability position role post postholder appointee job incumbent individual person successful ideal duties responsibilities responsibility work must degree education familiarity proficiency understanding skills skill requirements qualifications he she they you certification training travel'.split(
    ' ',
  ),
);
/** Inside "about us": the candidate is addressed after all. */
const CANDIDATE_AFTER_ALL =
  /(?:^|\s)(?:you (?:have|must|should have|bring)|must (?:have|be)|(?:ideal|successful) (?:candidate|applicant)|you (?:would|will) (?:be|need)|(?:is|are) (?:currently )?(?:looking|seeking|searching|hiring)|looking for candidates|candidates? (?:must|should|will have|who|with (?:experience|knowledge|expertise|skills|a (?:degree|background)))|as (?:a|an|our|the) [^,.;]{3,60}, you(?:[\u2019']ll| will)|you(?:[\u2019']ll| will) (?:be responsible for|be in charge of|take (?:responsibility|charge|ownership)|build|design|develop|write|own|maintain|manage|implement)|applicants? (?:must|should)|years of experience)(?![\p{L}])/iu;
/** Inside benefits or "how to apply", not in a list: a sentence that opens with whom they want speaks of no gift. */
const WANTED_ELSEWHERE =
  /^(?:we(?: are|[\u2019']re)? (?:currently |now )?(?:looking for|seeking|need(?! to)|require(?! (?:you|all|that)))|(?:the )?(?:successful|ideal|suitable) (?:candidate|applicant|individual|person)s? (?:should|must|will(?! (?:receive|get|join|enjoy|benefit|need to|be (?:offered|given|entitled|eligible|invited|contacted|notified|subject|required|paid)|have (?:the|an|access|a (?:chance|choice)))))|(?:all )?(?:candidates|applicants) (?:(?:are required to|must|should) (?:be|have|hold|possess)|need (?:a|an|to (?:be|have|hold)))|(?:as such,? )?the (?:post ?holder|appointee) (?:will|should|must)|as (?:a|an|our|the) [^,.;]{3,60}, you(?:[\u2019']ll| will)|(?:you|the (?!compan|firm|team|group|organi|employer|depart|business|client|trust|board)[\p{L}&/ -]{3,50}) (?:is|are|will be) responsible for)(?![\p{L}])/iu;
const CANDIDATE_ACTS = /(?:^|\s)(?:you|candidates?|applicants?)\s(?:will|must|should|need|have)/i;

/** What the company gives. */
const GIVEN =
  /(?:^|\s)(?:training|instruction|coaching|courses?)\s[^.;]{0,90}(?:is|are|will be)\s(?:provided|given|offered|available)|(?:you get|you will get|you[\u2019']ll get|you receive|staff receive|you will receive)\s[^.;]{0,30}training/i;

/** Asked for in the same sentence. */
const ASKS = /(?:^|\s)(?:experience|must|required|desirable|essential|preferred|skills)(?![\p{L}])/iu;

/** What the surroundings make of a name that no cue reaches. */
export interface Ground {
  force: Force;
  /** No cue changes it: the sentence does not speak of requirements at all. */
  firm: boolean;
  /** Offset up to which the sentence says what the company is ("Acme, a leader in ..., is looking for"). */
  aside?: number;
  /** Offset from which it says what a group of the company does ("the Risk group, which is responsible for ..."). */
  tail?: number;
}

const OUT_OF_PLACE: Ground = { force: 'context', firm: true };
const IN_PASSING: Ground = { force: 'context', firm: false };
const MUST: Ground = { force: 'must', firm: false };
const NICE: Ground = { force: 'nice', firm: false };

/** The voices of the words that were heard last: several rules ask for those of one sentence. */
let heardLast: { words: readonly Word[]; voices: ReadonlySet<Voice> } | undefined;

function voiceOf(words: readonly Word[]): ReadonlySet<Voice> {
  if (heardLast?.words === words) return heardLast.voices;
  const voices = new Set<Voice>();
  for (const { value } of findPhrases(words, index)) voices.add(value);
  heardLast = { words, voices };
  return voices;
}

/** Neither a capital nor a digit nor a letter beyond ASCII: no name begins so. */
function opensWithoutName(body: string): boolean {
  const code = body.charCodeAt(0);
  return code < 128 && !(code >= 65 && code <= 90) && !(code >= 48 && code <= 57);
}

/**
 * Force of a name that no cue reaches, by its section and, where no heading says, by who the sentence speaks of.
 * @param headed the posting has headings that say where its requirements or duties stand: what comes under no heading is
 * then an introduction.
 */
export function groundOf(text: string, sentence: Sentence, words: readonly Word[], headed: boolean): Ground {
  const ground = plainGroundOf(text, sentence, words, headed);
  if (ground.firm) return ground;
  const body = text.slice(sentence.start, sentence.end);
  const aside =
    sentence.item || opensWithoutName(body) || !body.includes(',')
      ? undefined
      : ASIDE.exec(body.slice(0, LONGEST_ASIDE))?.[0].length;
  const group = body.search(GROUP_TAIL);
  const others = othersFrom(body);
  const tail = group < 0 || (others >= 0 && others < group) ? others : group;
  if (aside === undefined && tail < 0) return ground;
  return {
    ...ground,
    aside: aside === undefined ? undefined : sentence.start + aside,
    tail: tail < 0 ? undefined : sentence.start + tail,
  };
}

function plainGroundOf(text: string, sentence: Sentence, words: readonly Word[], headed: boolean): Ground {
  if (sentence.role) return OUT_OF_PLACE;
  const body = text.slice(sentence.start, sentence.end);
  if (CONTEXT_SECTIONS.has(sentence.section)) {
    const told = sentence.section === 'company' || sentence.section === 'pay';
    const wanted = told ? CANDIDATE_AFTER_ALL : WANTED_ELSEWHERE;
    const heard = told || (sentence.section !== 'eeo' && !sentence.item);
    return heard && wanted.test(body) && !subjectOf(text, sentence, body, words) ? MUST : OUT_OF_PLACE;
  }
  const voice = voiceOf(words);
  const asked = sentence.section === 'required' || sentence.section === 'preferred';
  if (voice.has('apart') || isDoneByOthers(body) || (!(asked && sentence.item) && GIVEN.test(body) && !ASKS.test(body)))
    return OUT_OF_PLACE;
  if (voice.has('benefit') && !asked && (sentence.section === 'other' || voice.has('company'))) return OUT_OF_PLACE;
  const companyOnly = sentence.item ? undefined : subjectOf(text, sentence, body, words);
  if (companyOnly) return companyOnly === 'name' || voice.has('candidate') ? IN_PASSING : OUT_OF_PLACE;
  if (sentence.section === 'preferred') return NICE;
  if (sentence.section !== 'other' || voice.has('candidate')) return MUST;
  if (voice.has('company') && !(voice.has('asking') && sentence.item)) return IN_PASSING;
  if (sentence.item || voice.has('asking')) return MUST;
  // "Stack: Elixir, React" above the first heading says what a company is, as "Department: IT" does.
  return headed && (words.length > 6 || /^[\p{L} ]{2,24}:\s/u.test(body)) ? IN_PASSING : MUST;
}

/** The company is what the sentence speaks of. */
function subjectOf(text: string, sentence: Sentence, body: string, words: readonly Word[]): 'we' | 'name' | undefined {
  return (
    companySubject(body, words) ??
    leadSubject(text, sentence, body) ??
    (sentence.section === 'other' && IT_DOES.test(body) ? 'name' : undefined)
  );
}

/** Who the sentence speaks of whose members semicolons part, this being a later one. */
function leadSubject(text: string, sentence: Sentence, body: string): 'we' | 'name' | undefined {
  const from = Math.max(sentence.line.start, sentence.start - LONGEST_LEAD);
  const to = beforeSpaces(text, from, sentence.start);
  if (to === from || text.charCodeAt(to - 1) !== 59 || !GOES_ON.test(body)) return undefined;
  const ahead = text.slice(from, to);
  const lead = ahead.slice(Math.max(0, ahead.search(/(?<=[.!?]\s)\p{Lu}[^.!?]*$/u)));
  const subject = companySubject(lead, wordsOf(lead, 0, lead.length));
  return subject && CANDIDATE_ACTS.test(body) ? undefined : subject;
}

/** Where a text has lost its line ends, its words are judged in steps of so many, with their neighbours on both sides. */
const STEP = 12;
const NEAR_BEFORE = 20;
const NEAR_BEHIND = 8;

/** `groundOf` by the words around a place only: for a stretch that holds a whole posting without line ends. */
export class Grounds {
  readonly #text: string;
  readonly #sentence: Sentence;
  readonly #words: readonly Word[];
  readonly #headed: boolean;
  readonly #known = new Map<number, Ground>();

  constructor(text: string, sentence: Sentence, words: readonly Word[], headed: boolean) {
    this.#text = text;
    this.#sentence = sentence;
    this.#words = words;
    this.#headed = headed;
  }

  /** Ground of the word with this index in the sentence. */
  at(word: number): Ground {
    const step = Math.floor(word / STEP);
    const known = this.#known.get(step);
    if (known) return known;
    const first = Math.max(0, step * STEP - NEAR_BEFORE);
    const near = this.#words.slice(first, (step + 1) * STEP + NEAR_BEHIND);
    const start = first === 0 ? this.#sentence.start : item(near, 0).start;
    const end = near.at(-1)?.end ?? this.#sentence.end;
    const ground = groundOf(this.#text, { ...this.#sentence, start, end }, near, this.#headed);
    this.#known.set(step, ground);
    return ground;
  }
}

/** The company, its product or its team is what the sentence speaks of: as "we", or by a name that is a guess. */
function companySubject(whole: string, words: readonly Word[]): 'we' | 'name' | undefined {
  const body = whole.replace(ADVERB, '');
  if (COMPANY_START.test(body)) return CANDIDATE_ACTS.test(body) ? undefined : 'we';
  if (opensWithoutName(body)) return undefined;
  if (AT_COMPANY.test(body) || GROUP_START.test(body)) return CANDIDATE_ACTS.test(body) ? undefined : 'we';
  if (USERS.test(body) && !voiceOf(words).has('candidate')) return 'name';
  if (PREDICATE.test(body.slice(0, LONGEST_LEAD)) && !voiceOf(words).has('candidate')) return 'name';
  if (isKindAndName(body) && !voiceOf(words).has('candidate')) return 'name';
  const subject = THIRD_PERSON.exec(body)?.[1];
  if (subject === undefined || words.length === 0 || NO_COMPANY.has(item(words, 0).word)) return undefined;
  const names = words.filter(({ end }) => end <= item(words, 0).start + subject.length);
  if (names.some(({ word }) => ROLE_NOUNS.has(word) || NO_COMPANY.has(word))) return undefined;
  return voiceOf(words).has('candidate') ? undefined : 'name';
}
