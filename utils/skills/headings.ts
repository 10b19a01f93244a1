import { item } from './arrays.ts';
import { scoreHeading } from './heading-words.ts';
import { findPhrases, type PhraseHit, phraseIndex } from './phrases.ts';
import { praises } from './praise.ts';
import { type Word, wordsOf } from './tokens.ts';

/** What a stretch of a posting is about. `unneeded`: what is not asked for; `other`: no heading says. */
export type SectionClass =
  | 'required'
  | 'preferred'
  | 'duties'
  | 'benefits'
  | 'company'
  | 'eeo'
  | 'pay'
  | 'application'
  | 'unneeded'
  | 'other';

/** Names in these sections are context, whatever stands beside them. */
export const CONTEXT_SECTIONS: ReadonlySet<SectionClass> = new Set([
  'benefits',
  'company',
  'eeo',
  'pay',
  'application',
  'unneeded',
]);

const PHRASES: readonly (readonly [SectionClass, string])[] = [
  [
    'preferred',
    'requisitos desejáveis|será um diferencial|diferenciais|conhecimentos desejáveis|desejável|preferred qualifications|preferred qualification|preferred skills|preferred experience|preferred requirements|preferred education|preferred attributes|preferred knowledge|preferred|qualifications preferred|skills preferred|experience preferred|preferable|preferably|desired qualifications|desired skills|desired experience|desired|desirable|desirables|desirable skills|desirable criteria|desirable experience|desirable requirements|nice to have|nice to haves|nice to have skills|good to have|great to have|would be nice|bonus|bonus points|bonus points if|bonus skills|bonus if|plus|plusses|pluses|a plus|pluses if|extra credit|additional qualifications|additional skills|advantageous|beneficial|optional|ideally|ideally you|not required but|added advantage|it would be great if|what will make you stand out|what sets you apart|stand out|what gives you an edge|what give you an edge|what will give you an edge|gives you an edge|an edge|you might also have|even better if|we d love it if|wish list|brownie points|extra points|added bonus|also nice|highly desirable|it d be even better if you|it would be even better if you|even better if you|it s a plus if|you ll stand out if|you get extra points for|could have|great if you have|great if|not needed but nice|it would be great if you also had|it would be great if you also have|what would make us smile|what would set you apart|what would help|what would help you|skills that help|nice|you d ideally have|you would ideally have|ideally you have|it helps if|it helps if you|it helps if you have|helpful|would be lovely|strongly preferred|ideal extras|extras|the extras|it wouldn t hurt if you|it wouldn t hurt if|it won t hurt if you|wouldn t hurt|welcome extras|qué sumará puntos|sumará puntos|suma puntos|das wäre toll|das wäre super|ce serait un plus|zou mooi zijn',
  ],
  [
    'preferred',
    'wünschenswert|von vorteil|idealerweise|das wäre schön|nice to have|pluspunkte|bonuspunkte|darüber freuen wir uns|souhaité|souhaités|souhaitées|serait un plus|un plus|les plus|les petits plus|atouts|atout|bonus|deseable|deseables|se valorará|valorable|requisitos deseables|valoramos|pluspunten|wenselijk|mooi meegenomen|een pré|bij voorkeur',
  ],
  [
    'required',
    'we want you|to apply for this post you will need|to apply for this post you will|to apply for this role you will need|to apply you will need|to apply you must have|to apply for this post you must|to be eligible for the role|requisitos e qualificações|qualificações|requisitos obrigatórios|pré requisitos|perfil desejado|formação|experiência|conhecimentos necessários|conhecimentos|our ideal|industry experience|sector experience|you must be|requirements of the post|who we need|who we want|what you need to be|what we look for in you|what makes you a fit|post requirements|requirements|requirement|job requirements|position requirements|role requirements|required|required skills|required qualifications|required experience|required education|required knowledge|required competencies|qualifications|qualification|minimum qualifications|basic qualifications|minimum requirements|basic requirements|minimum|key qualifications|who you are|about you|what you bring|what you ll bring|what you will bring|what you need|what you ll need|what you will need|you ll need|you will need|you need|what we re looking for|what we are looking for|we re looking for|we are looking for|who we re looking for|who we are looking for|is looking for|is seeking|what you have|you have|what you should have|you should have|you must have|must have|must haves|must|essential|essentials|essential criteria|essential skills|essential requirements|essential experience|essential qualifications|person specification|candidate profile|candidate requirements|ideal candidate|the ideal candidate|the ideal candidate will have|our ideal candidate|successful candidate|the successful candidate|the right candidate|your profile|profile|your skills|your background|your experience|your qualifications|your superpowers|skills|skill|skill set|skillset|skills required|skills needed|key skills|core skills|technical skills|hard skills|soft skills|technical requirements|technical expertise|technical knowledge|technical competencies|professional skills|personal skills|personal attributes|personal qualities|key competencies|core competencies|competencies|competences|competency|experience|work experience|professional experience|previous experience|years of experience|education|education and experience|experience and education|educational requirements|education requirements|educational background|academic qualifications|certifications|certification|certificates|licenses|licences|license|licensure|credentials|registrations|knowledge|abilities|ability|knowledge skills and abilities|ksas|expertise|training|training and experience|eligibility|eligibility criteria|prerequisites|prerequisite|selection criteria|criteria|what it takes|you re a fit if|you are a fit if|you might be a fit if|you may be a good fit if|we d love to hear from you if|to be successful|to succeed|to be considered|do you have|have you got|languages|language skills|programming languages|tools|tools and technologies|technologies|software|computer skills|software skills|physical requirements|physical demands|physical|work requirements|special requirements|additional requirements|other requirements|general requirements|mandatory|mandatory skills|non negotiables|experience required|education required|skill requirements|candidates should have|candidates must have|applicants must have|you bring|you are|you will have|you ll have|what we expect|what we expect from you|what we require|what you offer|what you ll have|you ll love this job if|you d be a great fit if|you re a great fit if|great fit if|good fit if|a good fit if|you might thrive here if|job specification|requirements of the role|what you need to have|what we need from you|what we d like to see|what we look for|job spec|target majors|we would love to hear from you if|what we ask|what we ask for|what we ask of you|you should apply if you|you should apply if|apply if you|this is you|minimums|the essentials|the musts|the basics|how we d describe you|how we would describe you|the sort of person we hope to meet|the person we are looking for|you ll fit right in if you|you ll fit right in if|you will fit in if you|you could be a fit if|who are we looking for|what are we looking for|love to hear from you if|hear from you if|can t do without|cannot do without|is this you|could this be you|might this be you|jij bent|c est vous',
  ],
  [
    'required',
    'anforderungen|anforderungsprofil|ihr profil|dein profil|das bringst du mit|das bringen sie mit|was du mitbringst|was sie mitbringen|du bringst mit|sie bringen mit|qualifikation|qualifikationen|ihre qualifikation|ihre qualifikationen|deine qualifikation|deine qualifikationen|voraussetzungen|kenntnisse|fähigkeiten|deine skills|deine fähigkeiten|ihre fähigkeiten|das zeichnet dich aus|das zeichnet sie aus|das solltest du mitbringen|das sollten sie mitbringen|wen wir suchen|wir suchen|wir erwarten|was wir erwarten|darauf freuen wir uns|womit du uns überzeugst|damit überzeugst du uns|unsere anforderungen|muss|sprachkenntnisse|ausbildung|berufserfahrung|wer du bist|über dich|profil recherché|votre profil|ton profil|profil|compétences|compétences requises|compétences techniques|savoir être|savoir faire|qualifications|exigences|prérequis|formation|expérience|ce que nous recherchons|ce que vous apportez|vous êtes|vous avez|qualités requises|requisitos|requisitos mínimos|perfil|tu perfil|perfil buscado|perfil requerido|qué buscamos|que buscamos|qué necesitas|buscamos|conocimientos|conocimientos requeridos|habilidades|competencias|experiencia|formación|imprescindible|lo que buscamos|idiomas|functie eisen|functie-eisen|eisen|wat vragen wij|wat vragen we|wat wij vragen|wat we vragen|jouw profiel|profiel|wie ben jij|wie jij bent|dit breng je mee|dit neem je mee|wat breng je mee|jij hebt|vereisten|kwalificaties|vaardigheden|ervaring|kennis|opleiding|wij vragen|wij zoeken',
  ],
  [
    'duties',
    'the gig|about the gig|you ll get to|you will get to|you get to|description|responsabilidades e atribuições|principais responsabilidades|principais atividades|atribuições|suas responsabilidades|atividades do cargo|descrição da vaga|o que você vai fazer|your duties will be|your duties|your responsibilities will be|what you ll be doing as|what you will be doing as|main duties of the job|main duties of the role|job plan|clinical duties|clinical responsibilities|position duties|physician duties|responsibilities|responsibility|key responsibilities|job responsibilities|main responsibilities|primary responsibilities|core responsibilities|duties|duties and responsibilities|responsibilities and duties|roles and responsibilities|role and responsibilities|role responsibilities|essential duties|essential duties and responsibilities|essential functions|essential job functions|job functions|key functions|primary duties|main duties|job duties|key duties|general duties|job duties and responsibilities|principal duties|major duties|what you ll do|what you will do|what you ll be doing|what you will be doing|what you do|what will you do|what will you be doing|you will|you ll|in this role you will|in this role|in this role you ll|the role|about the role|role overview|role summary|role description|role purpose|the job|the position|position|the opportunity|your role|your responsibilities|your mission|your tasks|your impact|your day to day|day to day|a day in the life|typical day|key tasks|tasks|task|key accountabilities|accountabilities|accountability|key activities|activities|scope of work|scope|key deliverables|deliverables|how you ll make an impact|how you will make an impact|what you ll be responsible for|you will be responsible for|responsible for|job description|position description|position summary|position overview|job summary|job overview|job purpose|purpose of the role|purpose of the position|purpose|summary|overview|main purpose|objectives|goals|the work|what you ll work on|what you ll own|your work|job profile|job content|work performed|supervisory responsibilities|key result areas|performance objectives|what you ll accomplish|about the job|about this opportunity|about the opportunity|about this role|about this job|about the position|general summary|general description|the challenge|what the job involves|the day to day|essential job duties|nature of work|examples of duties',
  ],
  [
    'duties',
    'aufgaben|ihre aufgaben|deine aufgaben|aufgabengebiet|tätigkeiten|ihre tätigkeiten|deine tätigkeiten|das erwartet dich|das erwartet sie|was dich erwartet|was sie erwartet|was du machst|das machst du|deine rolle|ihre rolle|stellenbeschreibung|verantwortlichkeiten|dein verantwortungsbereich|ihr aufgabengebiet|dein aufgabengebiet|deine mission|missions|vos missions|tes missions|votre mission|ta mission|responsabilités|le poste|description du poste|vos responsabilités|tâches|vos tâches|votre rôle|ton rôle|funciones|tus funciones|responsabilidades|tus responsabilidades|tareas|qué harás|que harás|descripción del puesto|el puesto|tu misión|taken|jouw taken|werkzaamheden|verantwoordelijkheden|wat ga je doen|dit ga je doen|functieomschrijving|functie|jouw rol|de functie|de rol|wat je gaat doen',
  ],
  [
    'benefits',
    'your well being matters|your wellbeing matters|your health matters|your wellbeing|your well being|looking after you|we look after you|terms|our terms|terms and conditions|contract terms|small print|the small print|benefícios|o que oferecemos|oferecemos|following benefits|what s on offer|on offer|on the table|the good stuff|the good bits|following benefits and perks|benefits and perks below|why you will love it|why you ll love it|why you will love working|working here and why you will love it|what perks are we offering|benefits|benefit|our benefits|you can ask of us|you can expect from us|you can expect of us|ask of us|perks|perks and benefits|benefits and perks|employee benefits|company benefits|what we offer|we offer|what we can offer|what we can offer you|what we offer you|what you ll get|what you get|what you will get|you ll get|what s in it for you|what s in it for me|in return|what you can expect|what to expect|why join us|why join|why work with us|why work for us|why work here|why us|why you ll love working here|why you ll love it here|why you should join|reasons to join|our offer|the offer|the package|package|benefits package|rewards|total rewards|what you ll receive|you will receive|we provide|what we provide|work life balance|wellness|health benefits|retirement|paid time off|time off|insurance|employee perks|what we have to offer|advantages of working here|here s what you get|benefits include|benefits we offer|job benefits|additional benefits|some of our benefits|we have|you get|the perks|how we look after you|how we ll look after you|what the job comes with|what comes with the job|what we can teach you|what we will teach you|what we ll teach you|what you ll learn|what you will learn|qué te damos|te damos|wir bieten|das bieten wir|das bieten wir dir|das bieten wir ihnen|was wir bieten|unser angebot|deine vorteile|ihre vorteile|benefits|vorteile|unsere leistungen|das erwartet dich bei uns|darum wir|warum wir|nous offrons|ce que nous offrons|avantages|nos avantages|les avantages|nous vous offrons|pourquoi nous rejoindre|ofrecemos|qué ofrecemos|que ofrecemos|beneficios|te ofrecemos|lo que ofrecemos|ventajas|wat bieden wij|wat bieden we|wij bieden|wat wij bieden|dit bieden wij|arbeidsvoorwaarden|ons aanbod|voordelen|wat krijg je|dit krijg je',
  ],
  [
    'company',
    'sobre nós|quem somos|sobre a empresa|informações adicionais|closing statement|about us|about the company|about our company|about the team|about the business|about the organisation|about the organization|about the department|about the client|about our client|our client|our company|the company|company overview|company description|company profile|company culture|company background|who we are|who are we|what we do|our mission|our vision|our values|our story|our culture|our team|the team|our people|our commitment|our purpose|our history|our product|our products|our technology|our tech stack|our stack|tech stack|our business|our impact|meet the team|internal job title|why we re proud|why we are proud|awards|our awards|awards and recognition|the department|the client|life at|working at|join us|join our team|our brand|our promise|background|company information|overview of the company|department overview|organization overview|where you ll work|where you will work|our background|a day with us|a day at|our world|mission|vision|values|culture|diversity|our core values|core values|equity|über uns|wer wir sind|das sind wir|wir über uns|unternehmen|das unternehmen|unternehmensbeschreibung|dein team|ihr team|das team|unser team|unsere mission|qui sommes nous|à propos|à propos de nous|l entreprise|entreprise|notre entreprise|notre équipe|présentation de l entreprise|notre mission|notre histoire|sobre nosotros|quiénes somos|quienes somos|la empresa|empresa|acerca de nosotros|nuestra empresa|nuestro equipo|over ons|wie zijn wij|wie we zijn|wie zijn we|dit zijn wij|wie wij zijn|het bedrijf|bedrijfsprofiel|ons team|het team|onze organisatie|de organisatie',
  ],
  [
    'eeo',
    'we are for everyone|we re for everyone|everyone is welcome|everyone welcome|equal opportunity|equal opportunities|equal opportunity employer|equal employment opportunity|eeo|eeo statement|eoe|diversity and inclusion|diversity equity and inclusion|diversity equity inclusion and belonging|equal employment|inclusion|accommodation|accommodations|reasonable accommodation|disclaimer|legal|privacy|privacy notice|affirmative action|fair chance|non discrimination|accessibility|important notice|e verify|safe recruitment|not a factor|what we don t look at|what doesn t matter|safer recruitment|safeguarding statement|recruitment fraud|recruiting fraud|fraud alert|scam alert|pay transparency|information is needed|address your request|gleichberechtigung|chancengleichheit|vielfalt|datenschutz|égalité des chances|diversité|igualdad|igualdad de oportunidades|diversidad|diversiteit|diversiteit en inclusie',
  ],
  [
    'pay',
    'company type|company size|experience level|location options|date posted|working pattern|working patterns|shift pattern|shift patterns|work pattern|salary|salary range|pay|pay range|pay rate|compensation|compensation range|compensation and benefits|salary and benefits|remuneration|wage|wages|hourly rate|rate|base salary|ote|gehalt|vergütung|gehaltsspanne|verdienst|salaire|rémunération|salario|retribución|remuneración|salaris|loon|beloning|job type|schedule|shift|shifts|hours|work schedule|working hours|work hours|location|locations|start date|contract|contract type|employment type|seniority level|industry|industries|job function|work location|work remotely|arbeitszeit|arbeitsort|standort|lieu|horaires|type de contrat|ubicación|horario|jornada|tipo de contrato|locatie|standplaats|uren|job types|duration|travel|reports to|reporting to|department|job id|job segment|job segments|job category|directorate|job code|requisition id|posted|closing date|application deadline',
  ],
  [
    'application',
    'what now|what next|now what|what s next|please contact|if you have any questions|if you have additional questions|for further details|further details|informal enquiries|informal visits|for more information|further information|sound like you|sounds like you|not a fit|not quite right|not quite you|not for you|not the right fit|not the right role|does this sound like you|does that sound like you|get in touch|how to apply|to apply|apply|apply now|application|application process|application instructions|applications|next steps|the process|hiring process|interview process|recruitment process|selection process|contact|contact us|contact person|interested|interested|ready to apply|note to recruiters|note to agencies|application questions|how to join|what happens next|bewerbung|so bewirbst du dich|bewirb dich|jetzt bewerben|kontakt|ansprechpartner|bewerbungsprozess|interesse|postuler|comment postuler|candidature|processus de recrutement|pour postuler|contactez nous|cómo aplicar|cómo postular|inscríbete|postula|contacto|proceso de selección|solliciteren|solliciteer|hoe solliciteer je|sollicitatieprocedure|sollicitatie|interesse|contactpersoon',
  ],
];

/** Words that add nothing to a heading. */
const FILLERS = new Set(
  'the a an your you our we us job position role key main core primary and or of in for to the this at with is are will be who what how as following include includes including section general specific other additional preferred all list below company candidate candidates must have has do it if re ll s minimum top und oder der die das ihr ihre dein deine unser unsere für bei zur zum et ou le la les de du des vos votre nos notre pour y o el los las tu tus su sus para en het een de jouw uw je wij we van voor level technical professional basic strong general personal'.split(
    ' ',
  ),
);

/** One word that is a heading only where it looks like one: it also stands in lists of benefits or of skills. */
const WEAK_ALONE = new Set(
  'terms training insurance retirement wellness equity culture values inclusion accessibility legal travel schedule hours shift shifts rate pay location locations contract duration department industry contact interested apply tools software technologies languages knowledge physical goals objectives scope purpose profile package overview background must plus optional bonus you skill minimum mission vision activities work product products competency ability abilities expertise privacy diversity rewards empresa misión formation formación taken kennis interesse idiomas loon uren'.split(
    ' ',
  ),
);

const index = phraseIndex(PHRASES);
const cleaned = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

export interface HeadingReading {
  section: SectionClass;
  /** Every word of the line belongs to a heading phrase: the line is a heading whatever it looks like. */
  whole: boolean;
  /** Read by single words only, for want of a phrase: good for what looks like a heading, not for words in running text. */
  guessed?: boolean;
  /** A guess by a whole turn of phrase ("what you get"), not by single words that any line may hold. */
  paired?: boolean;
}

/** Which section classes win when one heading names two of the same length ("Compensation and benefits"). */
const PRIORITY: readonly SectionClass[] = [
  'unneeded',
  'eeo',
  'preferred',
  'benefits',
  'pay',
  'application',
  'required',
  'duties',
  'company',
];

/** "About Acme", "Why Acme?", "Life at Acme": a proper noun where the vocabulary has "us". */
const NAMED_COMPANY =
  /^(?:about|why|why join|life at|working at|über|warum|à propos de|sobre|over)\s(?:the\s)?\p{Lu}/iu;

/** "ABOUT THE GIG". */
const OF_THE_JOB =
  /\s(?:role|job|position|post|opportunity|gig|challenge|assignment|placement|vacancy|internship|apprenticeship)\W*$/i;

/** "Acme is:" */
const COMPANY_IS =
  /^(?!(?:the|this|that|what|who|it|your|our|he|she|ideal|candidate|location|salary|as) )\p{L}[^:]{1,40} is$/iu;

/** "About the firm", "About Fernholt"; what is about the post is not. */
const ABOUT_IT =
  /^(?:a (?:bit|little|word) )?(?:about|über|à propos de|sobre|over)\s(?!.*(?:role|job|position|post|opportunity|gig|challenge|assignment|placement|vacancy|internship|apprenticeship|contract|project|work|you|dich|sie|vous|toi|puesto|ti|jou|functie|stelle|poste)(?![\p{L}]))/iu;

/** "1-3 years in business applications, among them:" asks for itself, whatever its words would say of a heading. */
const ASKS_FOR_YEARS =
  /^(?:at least |minimum (?:of )?|over )?\d{1,2} ?(?:\+|[-\u2013] ?\d{1,2}|to \d{1,2})? ?\+? ?(?:(?:years?|yrs?|months)(?![\p{L}])|or over(?![\p{L}])|and over(?![\p{L}]))/iu;
/** "Why Acme wants you". */
const WANTS_YOU = /\s(?:wants|needs|want|need) you$/i;
/** "Benefits administration": what somebody works on. */
const WORK_ON_BENEFITS =
  /(?:benefits?|compensation|rewards?|salary|pay|insurance|pension|wages?)(?: (?:and|&) \p{L}+| \p{L}+(?: and|,))? (?:administration|implementation|management|analysis|accounting|processing|modell?ing|programs? management)(?![\p{L}])/iu;

/** How long "About Acme Sons" may be, and how long where the line is a heading whatever it looks like. */
const LONGEST_NAMED = 6;
const LONGEST_NAMED_WHOLE = 4;
/** A longer line is no heading, even with a colon behind it. */
const LONGEST_WORDS = 20;
/** Least score for the words alone to decide; more where they would silence or weaken what follows. */
const LEAST_SCORE = 2;
const LEAST_CONTEXT_SCORE = 3;
/** Least lead over what the phrases say. */
const LEAD = 3;
const DEMANDS = /(?<![\p{L}])(?:required|minimum|requirements?|must|essential)(?![\p{L}])/iu;

function isPlain(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
}

/** Without the marks in front and behind; most headings have none. */
function withoutEdges(text: string): string {
  let end = text.length;
  if (end > 0 && isSpaceOrColon(text.charCodeAt(end - 1))) end--;
  if (end > 0 && isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(end - 1))) return text.slice(0, end);
  return text.replace(cleaned, '');
}

function isSpaceOrColon(code: number): boolean {
  return code === 32 || code === 58;
}

/**
 * Class of a heading, read by its words in English, German, French, Spanish or Dutch; undefined: no words known.
 * @param wholeOnly who asks has no use for a reading that is not `whole`: it need not be sought.
 */
export function classifyHeading(text: string, wholeOnly = false): HeadingReading | undefined {
  const bare = withoutEdges(text);
  const words: Word[] = wordsOf(bare, 0, bare.length);
  if (words.length === 0 || words.length > LONGEST_WORDS) return undefined;
  if (praises(words)) return { section: 'preferred', whole: true, paired: true };
  if (wholeOnly && !mayBeWhole(words)) return undefined;
  if (ASKS_FOR_YEARS.test(bare) || isOneWordAgain(words)) return undefined;
  if (WANTS_YOU.test(bare)) return { section: 'required', whole: false, paired: true };
  const hits = findPhrases(words, index);
  const named = hits.length > 0 ? byPhrases(bare, words, hits) : undefined;
  if (named?.whole) return named;
  const read = namedCompany(bare, words, named) ?? (wholeOnly ? undefined : byWords(bare, words, hits, named));
  const given = read?.section === 'benefits' || read?.section === 'pay';
  return given && WORK_ON_BENEFITS.test(bare) ? undefined : read;
}

/** A name of up to four words may be a company's; of a longer line every word has to belong to a phrase. */
function mayBeWhole(words: readonly Word[]): boolean {
  return words.length <= LONGEST_NAMED_WHOLE || isCovered(words, findPhrases(words, index));
}

/** Every word belongs to a phrase or adds nothing. */
function isCovered(words: readonly Word[], hits: readonly PhraseHit<SectionClass>[]): boolean {
  let next = 0;
  for (const { from, to } of hits) {
    for (; next < from; next++) if (!FILLERS.has(item(words, next).word)) return false;
    next = to + 1;
  }
  for (; next < words.length; next++) if (!FILLERS.has(item(words, next).word)) return false;
  return true;
}

/** "Why Acme?", "About Acme" */
function namedCompany(
  bare: string,
  words: readonly Word[],
  named: HeadingReading | undefined,
): HeadingReading | undefined {
  if (words.length > LONGEST_NAMED || (named && named.section !== 'company')) return undefined;
  if (!NAMED_COMPANY.test(bare) || OF_THE_JOB.test(bare) || !/\s\p{Lu}/u.test(bare)) return undefined;
  return { section: 'company', whole: words.length <= LONGEST_NAMED_WHOLE };
}

/** "LOCATION LOCATION": a mask that somebody laid over names. */
function isOneWordAgain(words: readonly Word[]): boolean {
  return words.length > 1 && words.every(({ word }) => word === words[0]?.word);
}

/** No phrase covers the whole heading: its single words and the phrases in it are weighed together. */
function byWords(
  bare: string,
  words: readonly Word[],
  hits: readonly PhraseHit<SectionClass>[],
  named: HeadingReading | undefined,
): HeadingReading | undefined {
  if (words.length <= 5 && ABOUT_IT.test(bare))
    return { section: 'company', whole: false, guessed: true, paired: true };
  if (!named && words.length <= 4 && COMPANY_IS.test(bare)) return { section: 'company', whole: false };
  const { scores, paired } = scoreHeading(words);
  for (const { value, from, to } of hits) scores.set(value, (scores.get(value) ?? 0) + to - from + 2);
  const nice = scores.get('preferred') ?? 0;
  const given = (scores.get('benefits') ?? 0) + (scores.get('pay') ?? 0);
  if (scores.has('unneeded')) return { section: 'unneeded', whole: false, guessed: true, paired };
  if (nice > LEAST_SCORE && nice > given && !DEMANDS.test(bare))
    return {
      section: 'preferred',
      whole: false,
      guessed: true,
      paired:
        paired ||
        (!/preferred$|plus$/i.test(bare) && hits.some(({ value, from, to }) => value === 'preferred' && to > from)),
    };
  const best = PRIORITY.reduce((a, b) => ((scores.get(b) ?? 0) > (scores.get(a) ?? 0) ? b : a));
  const score = scores.get(best) ?? 0;
  const least = CONTEXT_SECTIONS.has(best) || best === 'preferred' ? LEAST_CONTEXT_SCORE : LEAST_SCORE;
  if (!named) return score >= least ? { section: best, whole: false, guessed: true, paired } : undefined;
  return score >= (scores.get(named.section) ?? 0) + LEAD
    ? { section: best, whole: false, guessed: true, paired }
    : { ...named, paired };
}

function byPhrases(bare: string, words: readonly Word[], hits: readonly PhraseHit<SectionClass>[]): HeadingReading {
  const covered = isCovered(words, hits);
  const classes = new Set(hits.map((hit) => hit.value));
  // "Required and preferred qualifications": what is preferred has to be said line by line.
  if (
    classes.has('preferred') &&
    /\b(?:required|minimum|requirements)\b/i.test(bare) &&
    /\b(?:and|&)\b|\/|&/.test(bare)
  )
    classes.delete('preferred');
  // The head of a table with a column for each.
  if (/essential/i.test(bare) && classes.has('preferred') && /^essential\W+(?:and\W+)?desirable\W*$/i.test(bare))
    classes.delete('preferred');
  let longest = 0;
  for (const { value, from, to } of hits) if (classes.has(value)) longest = Math.max(longest, to - from);
  for (const { value, from, to } of hits)
    if (to - from < longest && !hits.some((other) => other.value === value && other.to - other.from === longest))
      classes.delete(value);
  const section = PRIORITY.find((each) => classes.has(each)) ?? 'other';
  return { section, whole: covered && !(words.length === 1 && WEAK_ALONE.has(item(words, 0).word)) };
}
