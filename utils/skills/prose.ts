import type { Force } from '../model/mention.ts';
import { item } from './arrays.ts';
import { ROLE_NOUNS } from './cue-words.ts';
import { CONTEXT_SECTIONS } from './headings.ts';
import { findPhrases, phraseIndex } from './phrases.ts';
import type { Sentence } from './sections.ts';
import type { Word } from './tokens.ts';

/**
 * Who or what a phrase says its sentence speaks of. `candidate`: the person who applies, beyond doubt; `asking`: words that
 * postings use of the person but companies of themselves too; `company`; `apart`: equal opportunity, pay, how to apply;
 * `benefit`: what the company gives, unless a list of requirements or duties holds the sentence (a dental nurse's does).
 */
type Voice = 'candidate' | 'asking' | 'company' | 'apart' | 'benefit';

const PHRASES: readonly (readonly [Voice, string])[] = [
  [
    'apart',
    'equal opportunity|equal opportunities|equal employment|without regard to|regardless of|race color|race colour|race religion|color religion|sexual orientation|gender identity|protected veteran|veteran status|affirmative action|reasonable accommodation|reasonable accommodations|national origin|marital status|genetic information|eeo|401 k|401k|paid time off|pto|tuition reimbursement|tuition assistance|health insurance plan|medical insurance|vision insurance|life insurance and|competitive salary|competitive pay|salary range|base salary|we offer|we provide|send your cv|send your resume|submit your resume|submit your application|please apply|to apply|click apply|apply now|apply today|apply online|privacy policy|privacy notice|privacy statement|recruitment agencies|no agencies|wir bieten|nous offrons|ofrecemos|wij bieden|wir bieten dir|employee discount|employee assistance program|company car|annual leave|zuschuss|altersvorsorge|jobticket|urlaubstage|tage urlaub|arbeitszeiten|parental leave|maternity leave|recruitment fraud|recruiting fraud|fraudulent|scam|scams|phishing|unsolicited resumes|unsolicited cvs|staffing agency|search firms|third party recruiters|background screening|drug free workplace|e verify|fair chance|underrepresented|under represented|diversity and inclusion|inclusive workplace',
  ],
  [
    'benefit',
    'dental and vision|dental vision|medical dental|dental insurance|dental coverage|dental plan|dental benefits|stock options|pension|retirement plan|retirement savings|health care plan|gym membership|gym|perks|free parking|season ticket|cycle to work|sick leave|paid holidays|paid vacation|flexible hours|flexible working|life assurance|wellness program|wellbeing|mental health days|free lunch|snacks|team events|happy hours|training budget|learning budget|professional development|career development|career growth|career progression|referral bonus|annual bonus|work life balance|benefits package|comprehensive benefits',
  ],
  [
    'candidate',
    'you|your|you ll|you ve|you d|post holder|postholder|post holders|postholders|appointee|he she will|she he will|this role will|this role involves|this role includes|this essential role|the role will|the role involves|the role includes|this post will|this post involves|the post involves|applications are invited|from individuals|what counts|insist on|look for|must|required|requires|requirement|requirements|able to|candidate|candidates|applicant|applicants|degree|diploma|responsible for|responsibilities|duties|looking for|looking to|to recruit|to appoint|recruiting|seeking|seeks|wanted|we would like|we need|we require|we want|we expect|fluent|fluency|licensed|preferred|desired|ideally|preferably|incumbent|qualified|qualification|qualifications|comfortable with|background in|du|dein|deine|ihr|ihre|kenntnisse|erfahrung|erfahrungen|voraussetzung|erforderlich|wir suchen|gesucht|vous|votre|vos|expérience|maîtrise|connaissance|connaissances|nous recherchons|recherche|requis|tú|tu|usted|experiencia|conocimiento|conocimientos|dominio|buscamos|se requiere|imprescindible|je|jij|jouw|jou|u|uw|ervaring|kennis|wij zoeken|we zoeken|vereist',
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
  /^(?:our|we(?! look for| insist| hire for| hope| ask for| need| require| want| expect| seek|(?:[\u2019']re| are)(?: now| currently| also| actively| always)? (?:looking|seeking|hiring|searching|recruiting)| would (?:like|love)|[\u2019']d (?:like|love))|us|the (?:company|firm|organi[sz]ation|group|business|team|platform|product|agency|startup|studio|bank)|this (?:company|team|firm|organi[sz]ation)|team members|the (?:programme|program|project|client|school|hospital|trust|library|practice|clinic|plant|site|store|restaurant|hotel) (?:is|was|has|had|replaces|uses|runs|serves|offers|provides|builds|makes)|founded|headquartered|established|join|about us|unsere?r?|wir(?! suchen| erwarten)|nous(?! recherchons| cherchons)|notre|nuestr[oa]s?|onze|ons|wij(?! zoeken| vragen))(?![\p{L}])/iu;
/** "At Acme, ...". */
const AT_COMPANY = /^At (?:\p{Lu}[\p{L}\p{N}&.'\u2019-]*[ ,]{1,2}){1,4}(?:we|our|the|every|all|everyone|it|that)\s/u;
/** "Acme is a ...", "Northwind, Inc. has built ...", "Contoso accelerates ...": a name and what a company does. */
const THIRD_PERSON =
  /^((?:\p{Lu}[\p{L}\p{N}&.'\u2019-]*,?\s(?:(?:of|and|for|&)\s)?){1,5})(?:(?:is|are|was|were|has|have|had|began|started|founded|opened|became|grew|currently|also|ist|bietet|est|propose|es|ofrece)\s|(?:accelerat|provid|offer|build|mak|help|run|us|operat|deliver|develop|empower|enabl|bring|connect|creat|design|power|serv|support|combin|work|believ|employ|manufactur|partner|transform|driv|lead|invest|practis|practic|replac|striv|valu|foster|celebrat|continu|aim|giv|allow|ensur|own|sell|produc|mov|link|protect|streamlin|simplif|specialis|specializ|leverag|focus|grow|keep|turn|put)(?:e?s|ies)\s)/u;
/** "Northwind's Operations group is responsible for ...": what a part of the company does. */
const GROUP_START =
  /^(?:The )?(?:\p{Lu}[\p{L}\p{N}&.'\u2019-]*\s){1,6}(?:group|team|department|division|organi[sz]ation|unit|company|firm) (?:is|are|has|works?|builds?|develops?|provides?|supports?)\s(?!(?:currently |now |actively )?(?:looking|seeking|hiring|searching|recruiting))/u;
/** Heads of a sentence that are no company. */
const NO_COMPANY = new Set(
  'applications application previous prior strong good excellent full we all any this these that it candidate candidates applicant applicants experience knowledge ability position role post postholder appointee job incumbent individual person successful ideal duties responsibilities responsibility work must degree education familiarity proficiency understanding skills skill requirements qualifications he she they you certification training travel'.split(
    ' ',
  ),
);
/** Inside "about us": the candidate is addressed after all. */
const CANDIDATE_AFTER_ALL =
  /(?:^|\s)(?:you (?:have|must|should have|bring)|must (?:have|be)|(?:ideal|successful) (?:candidate|applicant)|you (?:would|will) (?:be|need)|(?:is|are) (?:currently )?(?:looking|seeking|searching|hiring)|looking for candidates|candidates? (?:must|should|will have)|applicants? (?:must|should)|years of experience)(?![\p{L}])/iu;
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
}

const OUT_OF_PLACE: Ground = { force: 'context', firm: true };
const IN_PASSING: Ground = { force: 'context', firm: false };
const MUST: Ground = { force: 'must', firm: false };
const NICE: Ground = { force: 'nice', firm: false };

function voiceOf(words: readonly Word[]): ReadonlySet<Voice> {
  return new Set(findPhrases(words, index).map(({ value }) => value));
}

/**
 * Force of a name that no cue reaches, by its section and, where no heading says, by who the sentence speaks of.
 * @param headed the posting has headings that say where its requirements or duties stand: what comes under no heading is
 * then an introduction.
 */
export function groundOf(text: string, sentence: Sentence, words: readonly Word[], headed: boolean): Ground {
  if (sentence.role) return OUT_OF_PLACE;
  const body = text.slice(sentence.start, sentence.end);
  const companyOnly = companySubject(body, words);
  if (CONTEXT_SECTIONS.has(sentence.section))
    return (sentence.section === 'company' || sentence.section === 'pay') &&
      CANDIDATE_AFTER_ALL.test(body) &&
      companyOnly === undefined
      ? MUST
      : OUT_OF_PLACE;
  const voice = voiceOf(words);
  const asked = sentence.section === 'required' || sentence.section === 'preferred';
  if (voice.has('apart') || (GIVEN.test(body) && !(asked && sentence.item) && !ASKS.test(body))) return OUT_OF_PLACE;
  if (voice.has('benefit') && !asked && (sentence.section === 'other' || voice.has('company'))) return OUT_OF_PLACE;
  if (!sentence.item && companyOnly)
    return companyOnly === 'name' || voice.has('candidate') ? IN_PASSING : OUT_OF_PLACE;
  if (sentence.section === 'preferred') return NICE;
  if (sentence.section !== 'other' || voice.has('candidate')) return MUST;
  if (voice.has('company') && !(voice.has('asking') && sentence.item)) return IN_PASSING;
  if (sentence.item || voice.has('asking')) return MUST;
  return headed && words.length > 6 ? IN_PASSING : MUST;
}

/** The company, its product or its team is what the sentence speaks of: as "we", or by a name that is a guess. */
function companySubject(body: string, words: readonly Word[]): 'we' | 'name' | undefined {
  if (COMPANY_START.test(body) || AT_COMPANY.test(body) || GROUP_START.test(body))
    return CANDIDATE_ACTS.test(body) ? undefined : 'we';
  const subject = THIRD_PERSON.exec(body)?.[1];
  if (subject === undefined || words.length === 0 || NO_COMPANY.has(item(words, 0).word)) return undefined;
  const names = words.filter(({ end }) => end <= item(words, 0).start + subject.length);
  if (names.some(({ word }) => ROLE_NOUNS.has(word) || NO_COMPANY.has(word))) return undefined;
  return voiceOf(words).has('candidate') ? undefined : 'name';
}
