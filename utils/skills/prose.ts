import type { Force } from '../model/mention.ts';
import { item } from './arrays.ts';
import { CONTEXT_SECTIONS } from './headings.ts';
import { findPhrases, phraseIndex } from './phrases.ts';
import type { Sentence } from './sections.ts';
import type { Word } from './tokens.ts';

/** What a phrase makes of the sentence around it, where no heading says. */
type Voice = 'candidate' | 'company' | 'context';

const PHRASES: readonly (readonly [Voice, string])[] = [
  [
    'context',
    'equal opportunity|equal employment|without regard to|regardless of|race color|race colour|race religion|sexual orientation|gender identity|protected veteran|veteran status|affirmative action|reasonable accommodation|reasonable accommodations|national origin|eeo|401 k|401k|paid time off|pto|tuition reimbursement|tuition assistance|dental|health insurance plan|medical insurance|vision insurance|life insurance and|competitive salary|competitive pay|salary range|base salary|we offer|we provide|send your cv|send your resume|submit your resume|submit your application|please apply|to apply|click apply|apply now|privacy policy|agencies|wir bieten|nous offrons|ofrecemos|wij bieden|wir bieten dir|employee discount|company car|annual leave',
  ],
  [
    'candidate',
    'you|your|you ll|must|experience|experienced|experience with|experience in|required|requires|requirement|requirements|ability to|able to|knowledge|proficient|proficiency|familiar|familiarity|candidate|candidates|applicant|applicants|skills|skilled|degree|diploma|years|responsible for|responsibilities|duties|looking for|seeking|seeks|we need|we require|we want|we expect|needed|understanding of|fluent|fluency|expertise|certified|certification|licensed|license|licence|strong|excellent|solid|proven|demonstrated|preferred|desired|ideally|preferably|hands on|this role|the role|this position|the position|successful|incumbent|qualified|qualification|qualifications|comfortable with|background in|track record|passion for|du|dein|deine|ihr|ihre|kenntnisse|erfahrung|erfahrungen|voraussetzung|erforderlich|wir suchen|gesucht|vous|votre|vos|expérience|maîtrise|connaissance|connaissances|nous recherchons|recherche|requis|tú|tu|usted|experiencia|conocimiento|conocimientos|dominio|buscamos|se requiere|imprescindible|je|jij|jouw|jou|u|uw|ervaring|kennis|wij zoeken|we zoeken|vereist',
  ],
  [
    'company',
    'we|our|us|our company|our team|our platform|our product|our products|our mission|our clients|our customers|about us|we are|we re|we build|we use|we have|wir|unser|unsere|unserem|nous|notre|nos|nosotros|nuestro|nuestra|nuestros|nuestras|wij|ons|onze',
  ],
];
const index = phraseIndex(PHRASES);

/** Sentences that begin so speak of the company, whatever follows. */
const COMPANY_START =
  /^(?:our|we(?! need| require| want| expect| seek|[\u2019']re (?:looking|seeking|hiring)| are (?:looking|seeking|hiring|searching))|us|the (?:company|firm|organi[sz]ation|group|business|team|platform|product|agency|startup|studio|bank)|this (?:company|team|firm|organi[sz]ation)|founded|headquartered|established|join|about us|unsere?r?|wir(?! suchen| erwarten)|nous(?! recherchons| cherchons)|notre|nuestr[oa]s?|onze|ons|wij(?! zoeken| vragen))(?![\p{L}])/iu;
/** "Acme is a ...", "Northwind has built ...": a name and a verb of being or doing, no candidate in sight. */
const THIRD_PERSON =
  /^(?:\p{Lu}[\p{L}\p{N}&.'-]*\s){1,4}(?:is|are|was|has|have|provides?|offers?|builds?|makes?|helps?|runs?|uses?|operates?|delivers?|develops?|ist|bietet|est|propose|es|ofrece|is een)\s/u;
/** Inside "about us": the candidate is addressed after all. */
const CANDIDATE_AFTER_ALL =
  /(?:^|\s)(?:you (?:have|must|should have|bring)|must (?:have|be)|(?:ideal|successful) (?:candidate|applicant)|you (?:would|will) (?:be|need)|(?:is|are) (?:currently )?(?:looking|seeking|searching|hiring)|looking for candidates|candidates? (?:must|should|will have)|applicants? (?:must|should)|years of experience)(?![\p{L}])/iu;

/** True for sentences about equal opportunity, benefits or how to apply, in whatever section they stand. */
function voiceOf(words: readonly Word[]): { candidate: boolean; company: boolean; context: boolean } {
  const voice = { candidate: false, company: false, context: false };
  for (const hit of findPhrases(words, index)) voice[hit.value] = true;
  return voice;
}

/** Force of a name that no cue reaches, by its section and, where no heading says, by who the sentence speaks of. */
export function sentenceForce(text: string, sentence: Sentence, words: readonly Word[]): Force {
  if (sentence.role) return 'context';
  const body = text.slice(sentence.start, sentence.end);
  if (CONTEXT_SECTIONS.has(sentence.section))
    return (sentence.section === 'company' || sentence.section === 'pay') &&
      CANDIDATE_AFTER_ALL.test(body) &&
      !COMPANY_START.test(body)
      ? 'must'
      : 'context';
  const voice = voiceOf(words);
  if (voice.context) return 'context';
  if (sentence.section === 'preferred') return 'nice';
  if (sentence.section !== 'other') return isCompanyOnly(body, words, voice) && !sentence.item ? 'context' : 'must';
  if (isCompanyOnly(body, words, voice)) return 'context';
  if (voice.candidate || sentence.item) return 'must';
  return voice.company || THIRD_PERSON.test(body) ? 'context' : 'must';
}

function isCompanyOnly(body: string, words: readonly Word[], voice: ReturnType<typeof voiceOf>): boolean {
  if (COMPANY_START.test(body))
    return !/(?:^|\s)(?:you|candidates?|applicants?)\s(?:will|must|should|need|have)/i.test(body);
  return THIRD_PERSON.test(body) && !voice.candidate && words.length > 0 && item(words, 0).word !== 'this';
}
