import { item } from './arrays.ts';
import { findHedges, isNoGain } from './hedges.ts';
import { findPhrases, phraseIndex } from './phrases.ts';
import type { Word } from './tokens.ts';

/**
 * What a phrase says about the names near it.
 * `nice` and `must` reach to the left where names stand there, else to the right; `nice-ahead` and `must-ahead` reach to
 * the right first; `none`: it is not asked for.
 */
export type CueKind = 'nice' | 'must' | 'nice-ahead' | 'must-ahead' | 'none' | 'none-ahead';

export interface Cue {
  kind: CueKind;
  start: number;
  end: number;
}

const PHRASES: readonly (readonly [CueKind | 'nothing', string])[] = [
  [
    'nice',
    'goes amiss|go amiss|in your favour|in your favor|an edge|the edge|a head start|stand out|sets you apart|set you apart|brownie points|go a long way|goes a long way|catch our eye|comes in handy|come in handy|comes in useful|come in useful|doesn t hurt|no harm|all the better|so much the better|better still|umso besser|tant mieux|mejor aún|des te beter|strekt tot aanbeveling|se agradece|se aprecia|se apreciará|suma puntos|sumará puntos|puntos extra|no excluyente|no excluyentes|is handy|are handy|handy|a welcome extra|welcome extra|wouldn t hurt|won t hurt|won t insist on|don t insist on|wäre schön|wäre toll|wäre super|sería ideal|serait idéal|zou mooi zijn|would be lovely|would be amazing|would be welcome|would be welcomed|would be wonderful|would be useful|would be helpful|would be good|would be fantastic|would be great|would be nice|would be a nice addition|a nice addition|would help|would be a bonus|would be a plus|isn t essential|isn t required but|is not essential|are not essential|aren t essential|not essential|not mandatory|is not mandatory|not a deal breaker|preferred|prefered|preferable|strongly preferred|highly preferred|desired|desirable|highly desired|highly desirable|strongly desired|a plus|is plus|are plus|a big plus|a huge plus|a strong plus|a definite plus|an added plus|a major plus|a great plus|a significant plus|big plus|strong plus|definite plus|an advantage|an added advantage|a distinct advantage|a strong advantage|a definite advantage|added advantage|advantageous|is beneficial|be beneficial|are beneficial|beneficial but|highly beneficial|a bonus|an added bonus|added bonus|a big bonus|nice to have|nice to haves|good to have|great to have|an asset|a strong asset|a definite asset|a great asset|a valuable asset|considered an asset|considered a plus|considered an advantage|is helpful|be helpful|are helpful|helpful but|very helpful|is optional|are optional|optional|is useful|be useful|are useful|useful but|be great|be ideal|be nice|be welcome|is welcome|are welcome|be welcomed|is appreciated|are appreciated|be appreciated|highly regarded|receive priority consideration|given priority consideration|receive priority|are given priority|will be given priority|well regarded|highly valued|is valued|looked upon favourably|looked upon favorably|viewed favourably|viewed favorably|considered favourably|considered favorably|extra credit|preferred but not required|preferred but not essential|preferred but not mandatory|a plus but not required|plus but not required|but not required|but not essential|but not mandatory|but not necessary|but is not required|though not required|although not required|though not essential|not required but|not essential but|not mandatory but|not necessary but|is not required but|not a requirement but|not a must but|not a must',
  ],
  [
    'nice',
    'wünschenswert|von vorteil|vorteilhaft|ein plus|ein pluspunkt|pluspunkt|gern gesehen|gerne gesehen|hilfreich|optional|kein muss|souhaité|souhaitée|souhaités|souhaitées|apprécié|appréciée|appréciés|appréciées|un plus|un atout|un avantage|est un plus|serait un plus|deseable|deseables|valorable|se valorará|se valora|un plus|una ventaja|een pre|een pré|pré|pluspunt|een pluspunt|een plus|wenselijk|mooi meegenomen|gewenst',
  ],
  [
    'nice-ahead',
    'we prefer|would prefer|prefer someone|prefer candidates|prefer those|preferably|ideally|preference for|preference to|preference given to|preference will be given to|preferred but not limited to|bonus points|bonus points for|bonus points if|bonus if|bonus for|bonus|extra points for|points for|plus if|plus if you|a plus if|even better if|even better|we d love|we would love|would be great if|would be nice if|it would be great|it s great if|optionally|idealerweise|bevorzugt|vorzugsweise|am besten|gerne auch|idéalement|de préférence|preferiblemente|idealmente|preferentemente|bij voorkeur|liefst|idealiter',
  ],
  [
    'must',
    'required|is required|are required|strictly required|absolutely required|mandatory|is mandatory|are mandatory|essential|is essential|are essential|is necessary|are necessary|necessary|is needed|are needed|is a must|are a must|a must|an absolute must|is a requirement|a requirement|is a prerequisite|compulsory|imperative|non negotiable|erforderlich|zwingend|zwingend erforderlich|zwingend notwendig|unbedingt erforderlich|vorausgesetzt|voraussetzung|notwendig|unabdingbar|unerlässlich|ein muss|requis|requise|requises|exigé|exigée|exigés|exigées|indispensable|indispensables|obligatoire|obligatoires|impératif|impérative|nécessaire|nécessaires|imprescindible|imprescindibles|obligatorio|obligatoria|requerido|requerida|necesario|necesaria|vereist|noodzakelijk|verplicht|een must|een vereiste',
  ],
  [
    'must-ahead',
    'must have|must be|must possess|must hold|must know|must|must haves|you need|you ll need|you will need|needs to have|need to have|requires|require|ideal candidate will have|ideal candidate has|ideal candidate should have|preferred candidate will have|preferred candidate has|successful candidate will have|zwingend|il faut|debe tener|debes tener|je moet',
  ],
  [
    'none',
    'are not read|is not read|are not accepted|is not accepted|not required|is not required|are not required|isn t required|aren t required|not necessary|is not necessary|are not necessary|isn t necessary|not needed|is not needed|are not needed|isn t needed|not a requirement|not compulsory|unnecessary|nicht erforderlich|nicht notwendig|nicht nötig|nicht zwingend|nicht zwingend erforderlich|non requis|pas nécessaire|pas obligatoire|pas requis|no es necesario|no es necesaria|no necesario|no imprescindible|niet vereist|niet nodig|niet noodzakelijk',
  ],
  [
    'none-ahead',
    'don t care whether|don t care if|don t mind whether|don t mind if|doesn t matter whether|doesn t matter if|does not matter whether|does not matter if|do not care whether|do not care if|do not mind if|won t touch|doesn t count is|don t count|does not count is|will not need|won t need|don t have to know|get training in|receive training in|be trained in|we will train you in|we ll train you in|we train you in|do not use|don t use|don t need|do not need|no need for|no need to know|need not|doesn t require|does not require|do not require|don t require|not looking for',
  ],
  [
    'nothing',
    'are handy with|handy with|would love to hear from you|we would love to hear from you|we d love to hear from you|love to hear from you|as required|when required|if required|where required|required by|may be required|as needed|when needed|if needed|where needed|as necessary|when necessary|if necessary|where necessary|necessary to|required to|needed to|desired outcome|desired outcomes|desired results|desired result|desired state|desired goals|desired effect|desired level|preferred supplier|preferred suppliers|preferred vendor|preferred vendors|preferred partner|preferred provider|employer of choice|ideal candidate|ideal candidates|ideal candidate will have|ideally placed|ideally located|bonus scheme|bonus plan|bonus program|bonus structure|annual bonus|sign on bonus|signing bonus|performance bonus|retention bonus|referral bonus|bonus opportunity|bonus potential|all required|any required|the required|complete required|required documentation|required paperwork|required reports|required training|essential duties|essential functions|essential part|essential role|essential job functions|asset management|take advantage|competitive advantage|preferred candidate|preferred candidates|necessary for the|years plus|plus a minimum|plus minimum|plus at least|plus a|must see|we require|essential to|bonus on',
  ],
];

const index = phraseIndex(PHRASES);
const NEGATIONS = new Set(
  'no not without kein keine keinerlei keinen aucune aucun pas sin ningún ninguna geen'.split(' '),
);
const NEEDED = new Set(
  'required necessary needed essential mandatory erforderlich notwendig nötig vorausgesetzt requise requis nécessaire exigée necesaria necesario requerida vereist nodig noodzakelijk'.split(
    ' ',
  ),
);

/** "No experience with X necessary", "keine ... erforderlich": from the negation to the end of the clause. */
function leadingNegation(words: readonly Word[], clauseEnd: (offset: number) => number): Cue | undefined {
  for (let i = 0; i < words.length; i++) {
    const negation = item(words, i);
    if (!NEGATIONS.has(negation.word)) continue;
    const end = clauseEnd(negation.start);
    for (let j = i + 2; j < Math.min(words.length, i + 14) && item(words, j).start < end; j++)
      if (NEEDED.has(item(words, j).word)) return { kind: 'none', start: negation.start, end };
  }
  return undefined;
}

interface Row {
  from: number;
  to: number;
}

function meet(a: Row, b: Row): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Cues of one sentence, in order; a "no ... required" covers what it spans and what follows in its clause. */
export function findCues(
  words: readonly Word[],
  clauseEnd: (offset: number) => number,
): { cues: Cue[]; negated?: Cue } {
  const phrases = findPhrases(words, index);
  const built = findHedges(words);
  if (phrases.length === 0 && built.length === 0) return { cues: [], negated: leadingNegation(words, clauseEnd) };
  // A longer phrase knows better than a built hedge ("an asset management ..."); a shorter one is part of it ("essential").
  const hedges = built.filter(
    (hedge) =>
      !phrases.some((hit) => meet(hit, hedge) && hit.value !== 'none' && hit.to - hit.from >= hedge.to - hedge.from),
  );
  const hits: { value: CueKind | 'nothing'; from: number; to: number }[] = [
    ...phrases.filter(
      (hit) => !hedges.some((hedge) => meet(hit, hedge)) && !(hit.value === 'nice' && isNoGain(words, hit.to)),
    ),
    ...hedges.map(({ kind, from, to }) => ({ value: kind, from, to })),
  ].sort((a, b) => a.from - b.from);
  const cues: Cue[] = [];
  for (const { value, from, to } of hits) {
    if (value === 'nothing') continue;
    cues.push({ kind: value, start: item(words, from).start, end: item(words, to).end });
  }
  return { cues, negated: leadingNegation(words, clauseEnd) };
}
