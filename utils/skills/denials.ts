import type { Stretch } from './sentences.ts';

/** How far in front of a name a denial or wish may begin, in characters. */
const REACH = 80;

/**
 * Words of a person who does not claim a skill: denied ("no experience with", "have not used") or only wished for ("want
 * to learn", "currently learning", "interested in learning"). English, German, French, Spanish, Dutch.
 */
const BEFORE = [
  /(?:no|not|never|without|zero|little) (?:\p{L}+ ){0,3}(?:experience|knowledge|background|exposure|used|worked|familiar)(?: \p{L}+){0,3} $/iu,
  /(?:want(?:s|ing)?|would like|hop(?:e|es|ing)|plan(?:s|ning)?|keen|eager|curious|excited|looking|aim(?:s|ing)?) (?:\p{L}+ ){0,2}(?:to|forward to) (?:learn(?:ing)?|study|studying|explore|try|get into|know)(?: \p{L}+){0,3} $/iu,
  /(?:currently |now |just |started |start |begin |still )?(?:learning|studying)(?: about| to use| how to use)? $/iu,
  /interested in (?:learning )?(?:more )?(?:about )?$/iu,
  /(?:keine?|ohne|kaum|wenig) (?:\p{L}+ ){0,2}(?:erfahrung(?:en)?|kenntnisse|vorkenntnisse)(?: \p{L}+){0,2} $/iu,
  /(?:ich )?lerne (?:gerade |derzeit |aktuell )?$/iu,
  /(?:interessiere mich für|möchte (?:\p{L}+ ){0,2}lernen,? ?) ?$/iu,
  /(?:aucune?|sans|pas d[e’']) ?(?:\p{L}+ ){0,2}(?:expérience|connaissances?)(?: \p{L}+){0,3} $/iu,
  /(?:j[’']apprends|apprendre|en cours d[’']apprentissage (?:de|du)) (?:le |la |les |l[’'])?$/iu,
  /(?:sin|ninguna?|no tengo) (?:\p{L}+ ){0,2}(?:experiencia|conocimientos?)(?: \p{L}+){0,3} $/iu,
  /(?:aprendiendo|quiero aprender|me gustaría aprender) (?:\p{L}+ ){0,1}$/iu,
  /(?:geen|zonder|weinig) (?:\p{L}+ ){0,2}(?:ervaring|kennis)(?: \p{L}+){0,2} $/iu,
  /(?:ik leer|wil (?:\p{L}+ ){0,2}leren|aan het leren)(?: \p{L}+){0,1} $/iu,
];
/** A word of every pattern above: most names have none of them in front, and are asked no further. */
const SPEAKS =
  /no|never|without|zero|little|learn|study|explore|try|get into|know|interested|kein|ohne|kaum|wenig|lern|interessiere|aucun|sans|pas d|ap+ren|sin |ning|geen|zonder|weinig|leer|leren/iu;
/** "Rust (learning)", "Spanish: want to learn", "Java: none". */
const BEHIND =
  /^\s?[(:–-]\s?(?:currently |still |just )?(?:learning|studying|want to learn|to learn|none|no experience|lerne ich|in ausbildung|keine|en apprentissage|à apprendre|aprendiendo|por aprender|aan het leren|geen)(?![\p{L}])/iu;

/** What ends a clause. A dot within a name ("Node.js") does not. */
const TURN = /;|\.(?=\s)|,? (?:but|aber|sondern|mais|pero|maar) /giu;

/** What parts the names of a list. */
const SEPARATOR = /(?:(?<! ), |(?<= )(?:and|or|und|oder|et|ou|y|o|en|of) )$/iu;
const WORD = /[\p{L}\p{N}+#./-]+ ?$/u;
const MOST_LISTED = 4;

/**
 * What stands before a list that the name in hand goes on: "no experience with Java, C# or " leaves "no experience with ".
 * Names of as many words as said; by steps from the end, because one pattern for the whole list takes for ever on long ones.
 */
function withoutList(clause: string, words: number): string {
  let rest = clause;
  for (let items = 0; items < MOST_LISTED; items++) {
    const separator = SEPARATOR.exec(rest);
    if (!separator) break;
    let before = rest.slice(0, separator.index);
    let taken = 0;
    for (let word = WORD.exec(before); word && taken < words; word = WORD.exec(before)) {
      before = before.slice(0, word.index);
      taken++;
    }
    if (taken === 0) break;
    rest = before;
  }
  return rest;
}

/** True where the sentence says that the person does not have what is named, or not yet. */
export function isDenied(text: string, sentence: Stretch, mention: Stretch): boolean {
  const before = text.slice(Math.max(sentence.start, mention.start - REACH), mention.start);
  // "no experience with Java, but five years of Kotlin": a turn ends what was denied.
  const turn = [...before.matchAll(TURN)].at(-1);
  const clause = turn ? before.slice(turn.index + 1) : before;
  return (
    (SPEAKS.test(clause) &&
      [...new Set([clause, ...[1, 2, 3].map((words) => withoutList(clause, words))])].some((each) => ends(each))) ||
    BEHIND.test(text.slice(mention.end, mention.end + 40))
  );
}

const ends = (clause: string): boolean => BEFORE.some((pattern) => pattern.test(clause));
