import type { SectionClass } from './headings.ts';
import type { Word } from './tokens.ts';

/**
 * What single words of a heading say of its section, for headings that no list of phrases foresees ("Things that will
 * make you fly here", "What lands on your desk"). A word counts for the class of its longest stem; a subject with its
 * verb counts more than any word alone.
 */

type Weighed = readonly [section: SectionClass, weight: number];

/** Stems end in `*`; other entries are whole words. English, German, French, Spanish, Dutch. */
const VOCABULARY: readonly (readonly [SectionClass, number, string])[] = [
  [
    'required',
    3,
    'requir* qualif* must musts essential essentials prerequisit* competenc* criteri* mandatory credential* eligib* compulsory indispensable* imprescindible* anforderung* voraussetz* kenntnis* fähigkeit* kompetenz* mitbring* bringst exig* prérequis compétence* requis requise requises requisito requisitos conocimiento* habilidad* competencia* eisen vereist* vaardighe* kwalificat* competenties profil perfil profiel necessities',
  ],
  [
    'required',
    2,
    'need needs needed needing bring bringing brings skill skills skillset experience experienced knowledge background expertise ability abilities strengths profile candidate candidates applicant applicants know capabilit* licence* license* certificat* education attributes qualities traits toolkit fit suit suits suited looking seek seeking expect expects erfahrung* suchen erwarten gesucht brauchst brauchen expérience* recherch* cherch* attend* attente* busc* necesit* aportas aportar experiencia vragen vraagt zoeken ervaring kennis verwachten talents boxes thrive succeed demonstrate person können solltest solltet kannst passt punktest überzeugst wünschen suche debes deberías pedimos esperamos faut demande demandons attendons mee huis verwacht vereist kunt after spec prove proven arrive',
  ],
  ['required', 1, 'have are you ideal somebody someone right du hebt hast bist bent êtes avez eres tienes jij without'],
  [
    'preferred',
    3,
    'useful edge apart delight* delighted helps smile extras favour favor thrilled lovely handig fijn mooi schön gerne gern liefst puntos mention mentioning wouldn hurt besser prefer* desir* bonus bonuspunkt* plusses pluspunkt* pluspunt* optional* advantag* nice extras helpful handy asset beneficial ideally wünsch* idealerweise souhait* atout* apprécié* deseable* valorará valorable valorables sumar* suma wenselijk* pré meegenomen icing cherry brownie valoraremos vorteilhaft tüpfelchen gold dream sahnehäubchen cerise guinda kers',
  ],
  ['preferred', 2, 'welcome better impress* wish* extra great toll muss noch love'],
  [
    'duties',
    3,
    'responsib* duties duty task tasks accountabilit* deliverables aufgabe* tätigkeit* verantwort* mission* tâche* responsabil* funciones tareas werkzaamheden taken verantwoordelijk* functieomschrijving',
  ],
  [
    'duties',
    2,
    'doing success day days week work role job position post involve involves purpose impact activit* challenge* desk week weeks ninety spend part busy objectives scope rolle job jobs arbeitsalltag alltag wartet machst beschäftigst rôle poste quotidien ferez feras puesto día harás trabajo rol functie doe werkdag werkweek slag lands waiting',
  ],
  [
    'company',
    3,
    'company story history culture heritage introducing unternehmen entreprise histoire empresa historia bedrijf nosotros ourselves crew',
  ],
  [
    'company',
    2,
    'us our team teams organisation organization vision values clients customers meet behind brief people dahinter steckt wir sommes somos wij zijn',
  ],
  [
    'benefits',
    3,
    'benefit* scheme schemes perk perks reward rewards rewarding offer offers offering package pension discount* why treats goodies thanks exchange bargain freu freuen propose proposons llevas damos krijg* tegenover incentives bonuses bieten bietet vorteile angebot avantage* offre offrons benefici* ofrec* ventajas bieden biedt voordelen arbeidsvoorwaarden',
  ],
  [
    'benefits',
    2,
    'get getting receive enjoy return give gives gain joining besides promise stuff gibt erwarten pourquoi choisir staat terug',
  ],
  [
    'pay',
    3,
    'salary salaries pay payment compensation remunerat* wage wages gehalt vergütung salaire rémunération salario salaris loon money pays hours hourly location locations schedule',
  ],
  ['application', 4, 'apply applying contact contacts'],
  [
    'application',
    3,
    'application interview interviews cv resume touch deadline bewerb* postul* candidature* sollicit* inscri*',
  ],
  [
    'application',
    2,
    'next steps applications interested process further enquiries geht weiter interesa interesse envie sound sounds',
  ],
  [
    'eeo',
    3,
    'equal equality diversity inclusion inclusive accommodation* accessib* privacy fraud disclaimer eeo gdpr chancengleich* gleichstellung égalité igualdad diversiteit vielfalt everyone fair safeguarding',
  ],
];

const exact = new Map<string, Weighed>();
/** By their first letters. */
const stems = new Map<string, { stem: string; weighed: Weighed }[]>();
const SHORTEST_STEM = 4;
for (const [section, weight, list] of VOCABULARY)
  for (const entry of list.split(' ')) {
    if (!entry.endsWith('*')) {
      exact.set(entry, [section, weight]);
      continue;
    }
    const stem = entry.slice(0, -1);
    const first = stem.slice(0, SHORTEST_STEM);
    stems.set(first, [...(stems.get(first) ?? []), { stem, weighed: [section, weight] }]);
  }
// The longest stem decides.
for (const list of stems.values()) list.sort((a, b) => b.stem.length - a.stem.length);

function weighed(word: string): Weighed | undefined {
  const whole = exact.get(word);
  if (whole) return whole;
  return stems.get(word.slice(0, SHORTEST_STEM))?.find(({ stem }) => word.startsWith(stem))?.weighed;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Stand between a subject and its verb. */
const BETWEEN = set(
  'll d re ve m will would can could should may might do does also really truly ideally already probably likely typically usually currently actively now always all both to be a an the and',
);
const YOU = set('you i he she they candidate candidates applicant applicants person someone somebody');
const WE = set('we us');
const WOULD = set('d would could might');

/** Verbs by what they say of a heading with "you" in front. */
const YOU_VERBS: readonly (readonly [SectionClass, ReadonlySet<string>])[] = [
  [
    'required',
    set('have bring need know possess hold come arrive tick show thrive fit are offer understand demonstrate'),
  ],
  [
    'duties',
    set(
      'do doing work working own build make help lead spend deliver contribute handle look achieve accomplish tackle run create design drive take responsible support manage spending owning',
    ),
  ],
  ['benefits', set('get receive gain enjoy earn learn')],
  ['company', set('join joining')],
];
const WE_VERBS: readonly (readonly [SectionClass, ReadonlySet<string>])[] = [
  ['benefits', set('bring offer offering give promise provide pay support treat reward')],
  ['required', set('need want seek seeking look looking expect ask require hope hire hiring searching like insist')],
  ['company', set('are build believe stand make come')],
];
const NEED = set(
  'need required essential necessary mandatory vital crucial needed must requirement dealbreaker breaker',
);
const NEGATION = set('not don t isn aren nt no needn won');
/** "We'd love you to have", "You'd ideally have". */
const WELCOMING = set(
  'love ideally nice great good helpful help welcome lovely better delighted thrilled pleased over',
);
/** "What you may have": welcome, not needed. */
const MAY = set('may might could');
const HAS = set('have bring know offer');
/** Behind "you will": not what the job consists of. */
const NO_DUTY = set('be love like enjoy find see hear feel become meet not never always also want thrive fit');
/** "Good if you have", "even better if". */
const BEFORE_IF = set('good great nice better lovely plus bonus points handy delighted thrilled pleased happy helps');

/** Verbs that a small word behind them turns into something else. */
const PHRASAL: Record<string, Record<'we' | 'you', SectionClass>> = {
  'look after': { we: 'benefits', you: 'duties' },
  'look forward': { we: 'required', you: 'benefits' },
  'get up': { we: 'company', you: 'duties' },
  'get to': { we: 'company', you: 'duties' },
  'take home': { we: 'company', you: 'benefits' },
};

const PAIR = 4;
/** How far a verb may stand from its subject. */
const REACH = 5;

function pairAt(words: readonly Word[], at: number): Weighed | undefined {
  const word = words[at]?.word ?? '';
  if (BEFORE_IF.has(word) && words[at + 1]?.word === 'if') return ['preferred', 2 * PAIR];
  if (WOULD.has(word)) {
    const next = words.slice(at + 1, at + 5).map((each) => each.word);
    // "We'd love to hear from you if" is how any list of demands may open.
    if (next.includes('hear')) return undefined;
    if (YOU.has(words[at - 1]?.word ?? '') && /^(?:love|like|enjoy)$/.test(next[0] ?? '')) return ['benefits', PAIR];
    return next.slice(0, 2).some((each) => WELCOMING.has(each)) ? ['preferred', PAIR] : undefined;
  }
  // "If you also have", "if you happen to know".
  if (
    word === 'if' &&
    /^you (?:also|even|happen) /.test(
      words
        .slice(at + 1, at + 4)
        .map((each) => each.word)
        .join(' '),
    )
  )
    return ['preferred', 2 * PAIR];
  const verbs = WE.has(word) ? WE_VERBS : YOU.has(word) ? YOU_VERBS : undefined;
  if (!verbs) return undefined;
  if (YOU.has(word) && MAY.has(words[at + 1]?.word ?? '')) {
    const next = words.slice(at + 2, at + 4).map((each) => each.word);
    if (next.some((each) => HAS.has(each))) return ['preferred', 2 * PAIR];
  }
  let being: Weighed | undefined;
  for (let i = at + 1; i < Math.min(words.length, at + REACH); i++) {
    const next = words[i]?.word ?? '';
    const found = verbs.find(([, list]) => list.has(next));
    // "you are responsible for": the word behind "are" says more.
    if (found && next === 'are') being = [found[0], PAIR];
    else if (found) {
      const phrasal = PHRASAL[`${next} ${words[i + 1]?.word ?? ''}`];
      return [phrasal ? phrasal[WE.has(word) ? 'we' : 'you'] : found[0], PAIR];
    } else if (!BETWEEN.has(next)) {
      // "How you will strengthen our team": what somebody will do is the job, whatever it is.
      const will = /^(?:will|ll)$/.test(words[i - 1]?.word ?? '');
      if (will && YOU.has(word) && !NO_DUTY.has(next)) return ['duties', PAIR];
      break;
    }
  }
  return being;
}

/** "Not vital": what is not needed is welcome. */
function negatedNeed(words: readonly Word[]): boolean {
  return words.some(
    ({ word }, at) => NEGATION.has(word) && words.slice(at + 1, at + 4).some(({ word: next }) => NEED.has(next)),
  );
}

/** What is not asked for is told with one of these. */
const SAYS_NO = set('t not no nicht pas niet without leave');

/** "You won't need", "Don't worry about": what stands below is not asked for. "You don't need these, but they help" is. */
function saysUnneeded(words: readonly Word[], heading: string): boolean {
  if (!words.some(({ word }) => SAYS_NO.has(word))) return false;
  if (
    /(?:^| )if you (?:don t|haven t|lack|aren t|can t)(?: |$)/.test(heading) &&
    /(?: |^)(?:t|not|no)(?: |$)/.test(heading)
  )
    return true;
  return (
    /(?:^| )(?:(?:won|don|needn|will|do) (?:t |not )?(?:you )?(?:need|have to|worry)|not (?:be )?need(?:ing)?|no need|leave at home|can do without|brauchst du nicht|nicht brauchst|pas besoin|no necesitas|niet nodig)(?: |$)/.test(
      heading,
    ) && !/(?: |^)(?:but|though|if|yet|aber|mais|pero|maar|help|helps|nice|welcome|bonus)(?: |$)/.test(heading)
  );
}

/** "A good match if", "this is the job for you if". */
const MATCHES = set('fit match suit right you apply thrive love like job role place post talk');
const OPENS_CONDITION = set('if when wenn si als');
/** "How we hire", "how we choose". */
const HIRING = set('hire hiring recruit recruiting select selecting choose interview decide interviewing');
/** "Our toolkit" is what the company gives, "our requirements" what it asks. */
const OUR_DEMANDS = /(?:require|expect|ideal|candidate|person|wish|must|profil|criteri|need|anforderung|erwartung)/;

function conditionAt(words: readonly Word[], at: number): boolean {
  if (!OPENS_CONDITION.has(words[at]?.word ?? '') || at === 0) return false;
  if (at < words.length - 1 && words[at + 1]?.word !== 'you' && words[at + 1]?.word !== 'du') return false;
  return MATCHES.has(words[at - 1]?.word ?? '') || MATCHES.has(words[at - 2]?.word ?? '');
}

export interface HeadingScores {
  scores: Map<SectionClass, number>;
  /** A subject with its verb was read, or a whole turn of phrase: more than single words that any line may hold. */
  paired: boolean;
}

/** What the words of a heading say of its section. */
export function scoreHeading(words: readonly Word[]): HeadingScores {
  const scores = new Map<SectionClass, number>();
  let paired = false;
  const give = ([section, weight]: Weighed): void => {
    scores.set(section, (scores.get(section) ?? 0) + weight);
  };
  const heading = words.map(({ word }) => word).join(' ');
  if (saysUnneeded(words, heading)) {
    give(['unneeded', 6 * PAIR]);
    return { scores, paired: true };
  }
  const ours = /^(?:our|unser\w*|nos|notre|nuestr\w*|ons|onze) /.test(heading) && !OUR_DEMANDS.test(heading);
  words.forEach(({ word }, at) => {
    const alone = weighed(word);
    if (alone) give(ours && alone[0] === 'required' ? ['benefits', PAIR] : alone);
    const pair = pairAt(words, at);
    if (pair) give(pair);
    const condition = conditionAt(words, at);
    if (condition) give(['required', PAIR]);
    paired ||= pair !== undefined || condition || (ours && alone?.[0] === 'required');
  });
  const hiring = words[0]?.word === 'how' && words.some(({ word }) => HIRING.has(word));
  if (hiring) give(['application', 2 * PAIR]);
  const needless = negatedNeed(words);
  if (needless) give(['preferred', 2 * PAIR]);
  return { scores, paired: paired || hiring || needless };
}
