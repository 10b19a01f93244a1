import type { Word } from './tokens.ts';

/**
 * Hedges by how they are built rather than by a list of them: "is (really) helpful", "a (real) bonus", "not (strictly)
 * essential", "we'd be delighted". English, German, French, Spanish, Dutch.
 */
export interface Hedge {
  /** `nice` speaks for what stands before it, `nice-ahead` for what follows. */
  kind: 'nice' | 'nice-ahead';
  /** Words `from` to `to`, inclusive. */
  from: number;
  to: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BE = set(
  'is are be being considered seen regarded viewed counts wäre wären ist sind est sont serait seraient sera seront constitue constituerait es son sería serían será serán considera zijn zou zouden',
);
const FILLERS = set(
  'very really also always highly especially particularly most more certainly definitely quite truly so too as a an the of extremely hugely strictly absolutely necessarily at all but all that auch ebenfalls sehr besonders ein eine von großem großer klarem hohem un une vraiment très également una muy también een heel ook erg echt',
);
/** Behind a form of "be": welcome, not demanded. Also alone at the end of a clause, but for those in `PLAIN`. */
const WELCOME = set(
  'helpful useful handy beneficial advantageous welcome welcomed appreciated desirable preferable ideal optional valued favourable favorable valuable nice fantastic wonderful lovely brilliant amazing wünschenswert vorteilhaft hilfreich willkommen optional vorteil schön toll super klasse prima großartig plus pluspunkt bonus atout avantage apprécié appréciée appréciés appréciées souhaité souhaitée souhaités souhaitées bienvenu bienvenue bienvenus bienvenues utile facultatif facultative ventaja valorado valorada valorados deseable deseables bienvenido bienvenida útil opcional pré pluspunt voordeel handig welkom wenselijk gewenst mooi fijn leuk ideaal meegenomen icing cherry',
);
/** Say nothing at the end of a clause unless a form of "be" stands in front. */
const PLAIN = set(
  'nice fantastic wonderful lovely brilliant amazing valuable valued ideal schön toll super klasse prima großartig plus bonus vorteil avantage mooi fijn leuk ideaal utile útil',
);
const DETERMINERS = set('a an any some added another ein einen un une una een');
const GAINS = set('plus bonus advantage asset atout avantage ventaja pluspunt pluspunkt vorteil voordeel pré');
/** "a bonus scheme", "an asset to the team", "an advantage over": no hedge. */
const NO_GAIN_AFTER = set(
  'scheme plan program programme structure payment opportunity pool of on to over management manager managers class classes register tracking protection',
);
const NOT_ADJECTIVES = set(
  'the of to for with in and or is are we you your our annual sign signing performance yearly',
);

const NEGATIONS = set(
  'not never no isn aren don doesn wouldn nicht kein keine pas non no geen niet neither nor weder ni',
);
const BETWEEN_NEGATION = set(
  't be is are it a an the strictly absolutely really always entirely necessarily all that es est un une sind ist unbedingt zwingend',
);
const VITAL = set(
  'essential vital crucial critical dealbreaker dealbreakers breaker mandatory compulsory must prerequisite imperative condition muss bedingung pflicht obligatoire indispensable exigé excluyente imprescindible obligatorio must vereiste eis verplicht',
);
/** What is "not required" is not asked for; with one of these beside it, it is welcome. */
const NEEDED = set(
  'required necessary needed expected requis nécessaire requerido necesario vereist nodig erforderlich notwendig',
);
const CONTRAST = set('but though although albeit however while aber jedoch mais toutefois pero aunque maar hoewel');

/** "a nice extra", "a welcome addition". */
const EXTRAS = set('extra extras addition touch bonus plus asset to pluspunt voordeel pré');
const WE = set('we i');
const BEFORE_GLAD = set('be really also particularly especially absolutely');
const GLAD = set('love appreciate welcome happy delighted pleased thrilled glad over excited value');
/** "We'd love to hear from you", "we would welcome your application". */
const NO_HEDGE_AFTER = set('hear your meet talk chat application applications questions speak');

/** "a bonus scheme", "an asset to the team": the word at this place welcomes nothing. */
export function isNoGain(words: readonly Word[], at: number): boolean {
  return GAINS.has(words[at]?.word ?? '') && NO_GAIN_AFTER.has(words[at + 1]?.word ?? '');
}

/** A mark or the end stands behind the word. */
function closes(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const word = words[at];
  return next === undefined || word === undefined || next.start - word.end > 1;
}

function skip(words: readonly Word[], at: number, skipped: ReadonlySet<string>, most: number): number {
  let i = at;
  while (i < words.length && i - at < most && skipped.has(words[i]?.word ?? '')) i++;
  return i;
}

/** "is (really) helpful", "would be a nice extra"; alone at the end of a clause: "warehouse software helpful". */
function welcomeAt(words: readonly Word[], at: number): number {
  const word = words[at]?.word ?? '';
  if (BE.has(word)) {
    const end = skip(words, at + 1, FILLERS, 3);
    if (!WELCOME.has(words[end]?.word ?? '') || isNoGain(words, end)) return -1;
    // "is a fantastic opportunity", "sind tolle Leute": what is praised is another thing.
    const article = DETERMINERS.has(words[end - 1]?.word ?? '');
    return article &&
      !closes(words, end) &&
      !EXTRAS.has(words[end + 1]?.word ?? '') &&
      !GAINS.has(words[end]?.word ?? '')
      ? -1
      : end;
  }
  return at > 0 && WELCOME.has(word) && !PLAIN.has(word) && closes(words, at) ? at : -1;
}

/** "a bonus", "an added advantage", "a real plus". */
function gainAt(words: readonly Word[], at: number): number {
  if (!DETERMINERS.has(words[at]?.word ?? '')) return -1;
  for (let i = at + 1; i < at + 4; i++) {
    const word = words[i]?.word ?? '';
    if (GAINS.has(word)) return isNoGain(words, i) ? -1 : i;
    if (word === '' || NOT_ADJECTIVES.has(word)) return -1;
  }
  return -1;
}

/** "not essential", "isn't a deal-breaker"; "but not required", "not required but". */
function needlessAt(words: readonly Word[], at: number): number {
  if (!NEGATIONS.has(words[at]?.word ?? '')) return -1;
  const end = skip(words, at + 1, BETWEEN_NEGATION, 4);
  const word = words[end]?.word ?? '';
  if (word === 'deal' && words[end + 1]?.word === 'breaker') return end + 1;
  if (VITAL.has(word)) return end;
  if (!NEEDED.has(word)) return -1;
  const before = words.slice(Math.max(0, at - 3), at).some((each) => CONTRAST.has(each.word));
  return before || CONTRAST.has(words[end + 1]?.word ?? '') ? end : -1;
}

/** "we'd love to see", "we would be delighted if". */
function gladAt(words: readonly Word[], at: number): number {
  if (!WE.has(words[at]?.word ?? '') || !/^(?:d|would)$/.test(words[at + 1]?.word ?? '')) return -1;
  const end = skip(words, at + 2, BEFORE_GLAD, 2);
  if (!GLAD.has(words[end]?.word ?? '')) return -1;
  return words.slice(end + 1, end + 3).some(({ word }) => NO_HEDGE_AFTER.has(word)) ? -1 : end;
}

/** "it helps if", "Spanish helps", "would certainly help". */
function helpAt(words: readonly Word[], at: number): number {
  const word = words[at]?.word ?? '';
  if (word !== 'helps' && word !== 'help') return -1;
  const subject = words[at - 1]?.word ?? '';
  if (closes(words, at))
    return word === 'helps' || /^(?:would|will|also|certainly|really|definitely)$/.test(subject) ? at : -1;
  return subject === 'it' && words[at + 1]?.word === 'if' ? at + 1 : -1;
}

/** "if you also have", "if you happen to know". */
function alsoAt(words: readonly Word[], at: number): number {
  if (words[at]?.word !== 'if' || words[at + 1]?.word !== 'you') return -1;
  return /^(?:also|happen|even)$/.test(words[at + 2]?.word ?? '') ? at + 2 : -1;
}

/** "If you've done some Go, we'll be very pleased": what somebody happens to have, and how glad it makes. */
const HAS = set('have ve know speak can could happen also even');
const GLADNESS = set(
  'pleased delighted happy thrilled glad better love plus bonus great lovely brilliant fantastic so',
);
const GLAD_WITHIN = 24;
function ifAt(words: readonly Word[], at: number): number {
  if (words[at]?.word !== 'if' || words[at + 1]?.word !== 'you' || !HAS.has(words[at + 2]?.word ?? '')) return -1;
  for (let i = at + 3; i < Math.min(words.length, at + GLAD_WITHIN); i++) {
    const word = words[i]?.word ?? '';
    if (word === 'if') return -1;
    if (!GLADNESS.has(word) || NO_HEDGE_AFTER.has(words[i + 1]?.word ?? '')) continue;
    // "we'll be delighted", "that's even better", "so will our team"
    const before = words.slice(Math.max(at, i - 5), i).map((each) => each.word);
    const glad = before.some((each) => /^(?:we|that|it|this)$/.test(each)) && !before.includes('to');
    if (word === 'so' ? /^(?:will|would|much)$/.test(words[i + 1]?.word ?? '') : glad) return at + 2;
  }
  return -1;
}

/** "Speakers of Mandarin are especially encouraged", "those who know Go are particularly welcome". */
function encouragedAt(words: readonly Word[], at: number): number {
  if (!BE.has(words[at]?.word ?? '') || !/^(?:especially|particularly|strongly)$/.test(words[at + 1]?.word ?? ''))
    return -1;
  if (words[at + 2]?.word !== 'encouraged') return -1;
  return words.slice(0, at).some(({ word }) => /^(?:who|with|speakers|speaking)$/.test(word)) ? at + 2 : -1;
}

/** Every first word of a hedge; most words of a posting are none. */
const BEGINS = new Set([...BE, ...WELCOME, ...DETERMINERS, ...NEGATIONS, ...WE, 'help', 'helps', 'if']);

/** Hedges in a row of words, from left to right, none inside another. */
export function findHedges(words: readonly Word[]): Hedge[] {
  const hedges: Hedge[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!BEGINS.has(words[at]?.word ?? '')) continue;
    const back = Math.max(
      needlessAt(words, at),
      welcomeAt(words, at),
      gainAt(words, at),
      helpAt(words, at),
      encouragedAt(words, at),
    );
    const ahead = back >= 0 ? -1 : Math.max(gladAt(words, at), alsoAt(words, at), ifAt(words, at));
    const to = Math.max(back, ahead);
    if (to < 0) continue;
    hedges.push({ kind: back >= 0 ? 'nice' : 'nice-ahead', from: at, to });
    at = to;
  }
  return hedges;
}
