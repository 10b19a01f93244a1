import { findMentions } from '../../utils/skills/mentions.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { asked, dataFile, percent, report, type Span, SpanScore, touches } from './measure.ts';

/**
 * Sayfullina's train snippets (lemmatised, lower case, the phrase masked with one `xxx` a word): does a mention stand where
 * the candidate has the trait, and none where the same word describes a workplace? Span figures are over the snippets
 * whose phrase describes the candidate; `bare` compares without a trailing "skills", "ability" and the like, because a
 * span is the shortest phrase that names the skill; `parted` also counts "confident and outgoing" as the two traits that
 * it names. `--show` lists the commonest differences.
 */

/** Fields of a CSV row without line breaks inside fields. */
function fields(line: string): string[] {
  const found: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === '"' && quoted && line[i + 1] === '"') {
      field += char;
      i++;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      found.push(field);
      field = '';
    } else field += char;
  }
  return [...found, field];
}

/** Words at the ends of a phrase that do not name the skill. */
const AROUND = new Set(
  'skill skills ability abilities able to with of and good strong excellent capability'.split(' '),
);

function bare(words: readonly string[], { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (last - first > 1 && AROUND.has(words[last - 1] ?? '')) last--;
  while (last - first > 1 && AROUND.has(words[first] ?? '')) first++;
  return { start: first, end: last };
}

/** "confident and outgoing personality" is two traits, unless one mention covers both. */
function parted(words: readonly string[], gold: Span, mine: readonly Span[]): Span[] {
  if (mine.some(({ start, end }) => start === gold.start && end === gold.end)) return [gold];
  const parts: Span[] = [];
  let start = gold.start;
  for (let i = gold.start; i <= gold.end; i++)
    if (i === gold.end || words[i] === 'and' || words[i] === 'or') {
      if (i > start) parts.push(bare(words, { start, end: i }));
      start = i + 1;
    }
  return parts;
}

const lexicon = ownLexicon();
const lines = dataFile('skills/sayfullina/job_train.csv').trim().split(/\r?\n/).slice(1);
const spans = new SpanScore();
const bareSpans = new SpanScore();
const partedSpans = new SpanScore();
const answers = { right: 0, yes: 0, yesRight: 0, no: 0, noRight: 0 };
const wrongYes = new Map<string, number>();
const wrongNo = new Map<string, number>();
const wrongSpans = new Map<string, number>();

for (const line of lines) {
  const [label, phrase = '', context = ''] = fields(line);
  const masked = /xxx(?: xxx)*/.exec(context);
  if (!masked) continue;
  const text = context.replace(masked[0], phrase);
  const gold = { start: masked.index, end: masked.index + phrase.length };
  const found = findMentions(text, lexicon, { language: 'en' });
  const hit = found.some((mention) => touches(mention, gold));
  if (label === '1') {
    answers.yes++;
    if (hit) answers.yesRight++;
    else wrongNo.set(phrase, (wrongNo.get(phrase) ?? 0) + 1);
    const words = text.split(' ');
    const inWords = ({ start, end }: Span): Span => ({
      start: text.slice(0, start).split(' ').length - 1,
      end: text.slice(0, end).split(' ').length,
    });
    const goldWords = inWords(gold);
    // Other traits of the snippet are right too, but unmarked: only what touches the phrase can be judged.
    const mine = found.filter((mention) => touches(mention, gold)).map(inWords);
    spans.add([goldWords], mine);
    bareSpans.add(
      [bare(words, goldWords)],
      mine.map((span) => bare(words, span)),
    );
    const mineBare = mine.map((span) => bare(words, span));
    partedSpans.add(parted(words, bare(words, goldWords), mineBare), mineBare);
    for (const span of mine)
      if (
        bare(words, span).start !== bare(words, goldWords).start ||
        bare(words, span).end !== bare(words, goldWords).end
      ) {
        const key = `${words.slice(span.start, span.end).join(' ')} => ${phrase}`;
        wrongSpans.set(key, (wrongSpans.get(key) ?? 0) + 1);
      }
  } else {
    answers.no++;
    if (!hit) answers.noRight++;
    else wrongYes.set(`${phrase}: ${text}`, (wrongYes.get(`${phrase}: ${text}`) ?? 0) + 1);
  }
}

if (asked('show'))
  for (const [title, map] of [
    ['candidate, not found', wrongNo],
    ['workplace, found', wrongYes],
    ['other borders', wrongSpans],
  ] as const) {
    console.log(`--- ${title}`);
    for (const [text, count] of [...map].sort((a, b) => b[1] - a[1]).slice(0, 150)) console.log(`${count}\t${text}`);
  }
report('sayfullina', {
  'spans, as marked': spans.row(),
  'spans, bare': bareSpans.row(),
  'spans, bare, parted at and': partedSpans.row(),
  'yes/no': {
    gold: answers.yes + answers.no,
    'accuracy %': percent((answers.yesRight + answers.noRight) / (answers.yes + answers.no)),
    'candidate found %': percent(answers.yesRight / answers.yes),
    'workplace left alone %': percent(answers.noRight / answers.no),
  },
});
