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
/** "Rust (learning)", "Spanish: want to learn", "Java: none". */
const BEHIND =
  /^\s?[(:–-]\s?(?:currently |still |just )?(?:learning|studying|want to learn|to learn|none|no experience|lerne ich|in ausbildung|keine|en apprentissage|à apprendre|aprendiendo|por aprender|aan het leren|geen)(?![\p{L}])/iu;

/** What of a list stands before the name in hand, of names of one, two or three words: "no experience with Java or C#". */
const LIST = [1, 2, 3].map(
  (words) =>
    new RegExp(
      `(?:(?:[\\p{L}\\p{N}+#./-]+ ?){1,${words}}(?:(?<! ), |(?<= )(?:and|or|und|oder|et|ou|y|o|en|of) )){1,4}$`,
      'iu',
    ),
);

/** True where the sentence says that the person does not have what is named, or not yet. */
export function isDenied(text: string, sentence: Stretch, mention: Stretch): boolean {
  const before = text.slice(Math.max(sentence.start, mention.start - REACH), mention.start);
  // "no experience with Java, but five years of Kotlin": a turn ends what was denied.
  const clause = before.slice(
    before.search(
      /(?:[;.]|,? (?:but|aber|sondern|mais|pero|maar) )(?!.*(?:[;.]|,? (?:but|aber|sondern|mais|pero|maar) ))/iu,
    ) + 1,
  );
  return (
    ends(clause) ||
    LIST.some((items) => ends(clause.replace(items, ''))) ||
    BEHIND.test(text.slice(mention.end, mention.end + 40))
  );
}

const ends = (clause: string): boolean => BEFORE.some((pattern) => pattern.test(clause));
