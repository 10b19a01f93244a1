import { item } from './arrays.ts';
import type { Lexicon } from './lexicon.ts';
import type { PlacedMention } from './placed-mention.ts';

/** Pairs with a slash that postings mean together. */
const TOGETHER: readonly ReadonlySet<string>[] = [
  new Set(['html', 'css', 'javascript', 'html5', 'css3', 'sass', 'html-css']),
  new Set([
    'excel',
    'word',
    'powerpoint',
    'outlook',
    'access',
    'microsoft-word',
    'microsoft-powerpoint',
    'microsoft-excel',
    'microsoft-outlook',
    'microsoft-access',
  ]),
  new Set(['ui-design', 'ux-design', 'user-interface-design', 'user-experience-design']),
  new Set(['ci-cd', 'continuous-integration', 'continuous-delivery', 'continuous-deployment']),
];

const OR =
  /^[\s,)(\u2019']*(?:(?:and|und)\/(?:or|oder)|or|oder|ou|of|o|u)\s+(?:(?:an?|the|equivalent|other|even|in|with|einem?|einer|une?|des|una?|een|preferably|ideally)\s+){0,2}[("]?$/iu;
const COMMA = /^[\s)]*,\s*(?:(?:an?|the)\s+)?[("]?$/u;
const SLASH = /^\s?[/|]\s?$/;
const AND = /^[\s,)]*(?:and|und|et|y|en|&|plus|sowie)\s+(?:(?:an?|the)\s+)?$/iu;
const ANY_OF =
  /(?:one of|any of|either|at least one|one or more of|any one of|such as one of|eine der|mindestens eine|au moins un|al menos un|minstens een|minimaal een)(?:\s[\p{L}:,-]+){0,8}[\s:(]*$/iu;
const FOR_EXAMPLE =
  /(?:e\.g\.,?|such as|for example|for instance|z\. ?b\.|wie etwa|par exemple|tels? que|p\. ?ej\.|bijv\.)[\s:(]*$/iu;

function together(a: PlacedMention, b: PlacedMention): boolean {
  return TOGETHER.some((set) => set.has(a.id) && set.has(b.id));
}

function sameFamily(lexicon: Lexicon, a: PlacedMention, b: PlacedMention): boolean {
  if (a.kind !== b.kind) return false;
  const parents = new Set(lexicon.broader(a.id));
  return (
    lexicon.broader(b.id).some((id) => parents.has(id)) || lexicon.related(a.id).includes(b.id) || a.kind === 'tool'
  );
}

/** "statistics, physics or a related field": the commas belong to an "or". */
const OR_SUCH =
  /^\)?,?\s(?:or|and\/or|oder|ou|o|of)\s(?:an?\s|any\s|some\s|in\s)?(?:closely\s)?(?:the like|the likes|related|similar|equivalent|comparable|another|other|ähnlich\w*|vergleichbar\w*|équivalent\w*|similaires?|similar|vergelijkba\w*|gelijkwaardig\w*)(?![\p{L}])/iu;

/** "a qualified accountant (ACCA, CIMA, AAT)": one of them makes the qualified. */
const QUALIFIED = /(?:qualified|certified|chartered|licensed|registered|accredited)(?:\s[\p{L}-]+){1,4}\s?\($/iu;

function isNamedCredential(text: string, run: readonly PlacedMention[], joins: readonly Join[]): boolean {
  const { start } = item(run, 0);
  return (
    run.every(({ kind }) => kind === 'credential') &&
    joins.every((join) => join === 'comma' || join === 'slash') &&
    text.charAt(item(run, run.length - 1).end) === ')' &&
    QUALIFIED.test(text.slice(Math.max(0, start - 60), start))
  );
}

type Join = 'or' | 'and' | 'comma' | 'slash' | 'none';

function joinOf(text: string, a: PlacedMention, b: PlacedMention): Join {
  const between = text.slice(a.end, b.start);
  if (between.length > 40) return 'none';
  if (OR.test(between)) return 'or';
  if (SLASH.test(between)) return 'slash';
  if (COMMA.test(between)) return 'comma';
  return AND.test(between) ? 'and' : 'none';
}

/**
 * Groups the mentions of one sentence: those that the sentence offers as alternatives ("Java, Kotlin or Scala",
 * "AWS/Azure/GCP", "one of: ...") stand together, every other alone. In the text's order.
 */
export function alternativeGroups(
  text: string,
  lexicon: Lexicon,
  mentions: readonly PlacedMention[],
): PlacedMention[][] {
  const groups: PlacedMention[][] = [];
  let i = 0;
  while (i < mentions.length) {
    const first = item(mentions, i);
    // The run of names with nothing but separators between them.
    const joins: Join[] = [];
    let last = i;
    while (last + 1 < mentions.length) {
      const join = joinOf(text, item(mentions, last), item(mentions, last + 1));
      if (join === 'none' || item(mentions, last + 1).knockOut !== first.knockOut) break;
      joins.push(join);
      last++;
    }
    if (last === i) {
      groups.push([first]);
      i++;
      continue;
    }
    const run = mentions.slice(i, last + 1);
    const before = text.slice(Math.max(0, first.start - 80), first.start);
    const anyOf = ANY_OF.test(before) || (FOR_EXAMPLE.test(before) && !joins.includes('and'));
    const named = isNamedCredential(text, run, joins);
    const open = OR_SUCH.test(text.slice(item(mentions, last).end, item(mentions, last).end + 40));
    if (anyOf || named) groups.push(run);
    else for (const group of splitRun(lexicon, run, joins, open)) groups.push(group);
    i = last + 1;
  }
  return groups;
}

/** Which commas an "or" closes: "A, B or C" does, "A, B or C, D" says it of B and C alone. */
function commasOfOr(joins: readonly Join[], open: boolean): boolean[] {
  const found = new Array<boolean>(joins.length).fill(false);
  let closed = open;
  for (let i = joins.length - 1; i >= 0; i--) {
    const join = item(joins, i);
    if (join === 'or') closed = i === joins.length - 1 || item(joins, i + 1) !== 'comma';
    else if (join !== 'comma') closed = false;
    else found[i] = closed;
  }
  return found;
}

/** Commas belong to the "or" or "and" that ends their list; a slash joins only what is of one sort. */
function splitRun(
  lexicon: Lexicon,
  run: readonly PlacedMention[],
  joins: readonly Join[],
  open: boolean,
): PlacedMention[][] {
  const either: boolean[] = [];
  const commas = commasOfOr(joins, open);
  for (let i = 0; i < joins.length; i++) {
    const a = item(run, i);
    const b = item(run, i + 1);
    const join = item(joins, i);
    if (join === 'slash') either.push(!together(a, b) && sameFamily(lexicon, a, b));
    // "quantitative research, SPSS or R": a field is not answered by a tool.
    else if (join === 'comma') either.push(item(commas, i) && (a.kind === 'tool') === (b.kind === 'tool'));
    else either.push(join === 'or');
  }
  const groups: PlacedMention[][] = [[item(run, 0)]];
  for (let i = 1; i < run.length; i++) {
    if (either[i - 1]) item(groups, groups.length - 1).push(item(run, i));
    else groups.push([item(run, i)]);
  }
  return groups;
}
