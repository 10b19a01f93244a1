import type { Force, MentionKind } from '../../utils/model/mention.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { asked, dataFile, jsonLines, percent, report, type Span, SpanScore, touches } from './measure.ts';

/**
 * SkillSpan, train and dev: how the mentions agree with two layers of hand-marked spans, sentence by sentence.
 * `knowledge` is compared with what knows a name (knowledge, tool, method, language, credential), `skill` with soft skills
 * and methods, `both` with all mentions but degrees and knock-outs, against the spans of both layers.
 * `asked` counts only mentions that are must or nice: the gold marks what is asked for, not what a company says of itself.
 * `--postings` reads whole postings (one sentence a line) instead of single sentences; `--wanted` does so in all
 * rows. `--kinds` gives each kind apart. `--show` lists the commonest differences of the dev set, `--train` those of the train set.
 */

interface Row {
  idx: number;
  tokens: string[];
  tags_skill: string[];
  tags_knowledge: string[];
  source: 'house' | 'tech';
}

const LAYERS: Record<string, ReadonlySet<MentionKind>> = {
  knowledge: new Set(['knowledge', 'tool', 'method', 'language', 'credential']),
  skill: new Set(['soft', 'method']),
  both: new Set(['knowledge', 'tool', 'method', 'language', 'credential', 'soft']),
};

function spansOf(tags: readonly string[]): Span[] {
  const spans: Span[] = [];
  tags.forEach((tag, index) => {
    const open = spans.at(-1);
    if (tag === 'B' || (tag === 'I' && open?.end !== index)) spans.push({ start: index, end: index + 1 });
    else if (tag === 'I' && open) open.end = index + 1;
  });
  return spans;
}

const lexicon = ownLexicon();

type Found = Span & { kind: MentionKind; id: string; rule: string; force: Force };

/** Mentions of each sentence, as token spans; the text is one sentence, or with `--postings` a whole posting. */
function predicted(rows: readonly Row[]): Found[][] {
  const found: Found[][] = rows.map(() => []);
  let from = 0;
  while (from < rows.length) {
    let to = from + 1;
    if (asked('postings')) while (to < rows.length && rows[to]?.idx === rows[from]?.idx) to++;
    const places: { row: number; token: number }[] = [];
    const text = rows
      .slice(from, to)
      .map(({ tokens }, row) => {
        tokens.forEach((token, index) => {
          for (let i = 0; i <= token.length; i++) places.push({ row: from + row, token: index });
        });
        return tokens.join(' ');
      })
      .join('\n');
    for (const { start, end, kind, id, rule, force } of findMentions(text, lexicon, { language: 'en' })) {
      const place = places[start];
      if (place)
        found[place.row]?.push({ start: place.token, end: (places[end - 1]?.token ?? 0) + 1, kind, id, rule, force });
    }
    from = to;
  }
  return found;
}

const aliases = new Set(
  [...lexicon.entries()].flatMap(({ aliases: names }) => names).map((name) => name.toLowerCase()),
);
const table: Record<string, Record<string, unknown>> = {};
for (const split of ['train', 'dev']) {
  const rows = jsonLines<Row>(dataFile(`skills/skillspan/${split}.json`));
  const scores = new Map<string, SpanScore>();
  const score = (name: string): SpanScore => {
    const known = scores.get(name) ?? new SpanScore();
    scores.set(name, known);
    return known;
  };
  const wrong = new Map<string, number>();
  const missed = new Map<string, number>();
  const goldStrings = new Set<string>();
  const foundIn = predicted(rows);
  rows.forEach((row, line) => {
    const gold: Record<string, Span[]> = { knowledge: spansOf(row.tags_knowledge), skill: spansOf(row.tags_skill) };
    gold.both = [...(gold.knowledge ?? []), ...(gold.skill ?? [])];
    const found = (foundIn[line] ?? []).filter(({ force }) => !asked('wanted') || force !== 'context');
    const words = ({ start, end }: Span): string => row.tokens.slice(start, end).join(' ');
    for (const span of gold.both) goldStrings.add(words(span).toLowerCase());
    for (const [layer, kinds] of Object.entries(LAYERS))
      for (const part of [row.source, 'all']) {
        const named = found.filter(({ kind }) => kinds.has(kind));
        score(`${split} ${layer} ${part}`).add(gold[layer] ?? [], named);
        score(`${split} ${layer} ${part}, asked`).add(
          gold[layer] ?? [],
          named.filter(({ force }) => force !== 'context'),
        );
      }
    for (const kind of asked('kinds') ? (LAYERS.both ?? []) : [])
      score(`${split} ${kind}, both layers`).add(
        gold.both,
        found.filter((mention) => mention.kind === kind),
      );
    const layer = asked('skill') ? 'skill' : asked('both') ? 'both' : 'knowledge';
    if (asked('tech') && row.source !== 'tech') return;
    const mine = found.filter(({ kind }) => LAYERS[layer]?.has(kind));
    const truth = gold[layer] ?? [];
    for (const span of mine)
      if (!truth.some((other) => other.start === span.start && other.end === span.end)) {
        const near = truth.find((other) => touches(other, span));
        const key = near ? `${words(span)} => ${words(near)}` : `${words(span)} [${span.id}, ${span.rule}]`;
        wrong.set(key, (wrong.get(key) ?? 0) + 1);
        if (asked('sentences')) console.log(`${split}\t${key}\t${row.tokens.join(' ')}`);
      }
    for (const span of truth)
      if (!mine.some((other) => touches(other, span))) missed.set(words(span), (missed.get(words(span)) ?? 0) + 1);
  });
  for (const [name, each] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) table[name] = each.row();
  if (split === 'train') {
    const same = [...aliases].filter((alias) => goldStrings.has(alias)).length;
    table['aliases equal to a train span'] = { gold: goldStrings.size, found: aliases.size, exact: same };
    console.log(`${same} of ${aliases.size} aliases (${percent(same / aliases.size)} %) equal a span of train`);
  }
  if ((asked('show') && split === 'dev') || (asked('train') && split === 'train')) {
    for (const [title, map] of [
      ['found, not in gold', wrong],
      ['in gold, not found', missed],
    ] as const) {
      console.log(`--- ${title}`);
      for (const [text, count] of [...map].sort((a, b) => b[1] - a[1]).slice(0, 250)) console.log(`${count}\t${text}`);
    }
  }
}
report('skillspan', table);
