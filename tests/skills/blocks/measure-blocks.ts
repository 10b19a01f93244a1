import type { Mention } from '../../../utils/model/mention.ts';
import type { Requirement } from '../../../utils/model/requirement.ts';
import type { Lexicon } from '../../../utils/skills/lexicon.ts';
import { findMentions } from '../../../utils/skills/mentions.ts';
import { findRequirements } from '../../../utils/skills/requirements.ts';
import type { LabelledBlock, LabelledMention } from './labelled-block.ts';

interface Span {
  start: number;
  end: number;
}

/** Right and all of one question. */
export interface Score {
  right: number;
  all: number;
}

export interface Finds {
  /** Reported spans that touch a label, and all that were reported. */
  precision: Score;
  /** Labels that a reported span touches, and all labels. */
  recall: Score;
  exactPrecision: Score;
  exactRecall: Score;
}

export interface BlockResult extends Finds {
  block: LabelledBlock;
  force: Score;
  kind: Score;
  years: Score;
  levels: Score;
  alternatives: Score;
  /** Kinds of knock-out: right of those labelled or reported. */
  knockOuts: Score;
  /** Requirements reported out of stretches that must stay silent. */
  forbidden: string[];
  /** What went wrong, in words. */
  faults: string[];
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const score = (checks: readonly boolean[]): Score => ({
  right: checks.filter(Boolean).length,
  all: checks.length,
});

/** Percent; 100 where nothing was asked. */
export const percent = ({ right, all }: Score): number => (all === 0 ? 100 : (100 * right) / all);

/** Harmonic mean of precision and recall, percent. */
export function f1(precision: Score, recall: Score): number {
  const [p, r] = [percent(precision), percent(recall)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function sum(scores: readonly Score[]): Score {
  return scores.reduce((total, { right, all }) => ({ right: total.right + right, all: total.all + all }), {
    right: 0,
    all: 0,
  });
}

const touches = ({ mentions }: Requirement, label: LabelledMention): boolean =>
  mentions.some((mention) => overlap(mention, label));

/** A requirement named twice carries what one of its places says; years that no place says are invented. */
function yearsRight(touched: readonly LabelledMention[], { years }: Requirement): boolean {
  const stated = touched.flatMap((label) => label.years ?? []);
  return stated.length === 0 ? !years : stated.some(({ min, max }) => min === years?.min && max === years.max);
}

function levelRight(touched: readonly LabelledMention[], { level }: Requirement): boolean {
  return touched.some((label) => label.level !== undefined && label.level === level);
}

function groupsOf(block: LabelledBlock): LabelledMention[][] {
  const groups = new Map<string, LabelledMention[]>();
  for (const label of block.mentions) {
    if (!label.group || label.open) continue;
    groups.set(label.group, [...(groups.get(label.group) ?? []), label]);
  }
  return [...groups.values()];
}

/** One requirement names every side of "A or B", and nothing beside it. */
function alternativesRight(group: readonly LabelledMention[], requirements: readonly Requirement[]): boolean {
  return requirements.some(
    ({ mentions }) =>
      group.every((label) => mentions.some((mention) => overlap(mention, label))) &&
      mentions.every((mention) => group.some((label) => overlap(mention, label))),
  );
}

/**
 * Knock-outs are compared by kind, all else by place. A mention of force `context` is no find. Force is right or wrong for
 * every label that the engine names at all, so a label read as context counts against it.
 */
export function measureBlock(block: LabelledBlock, lexicon: Lexicon): BlockResult {
  const { text, language } = block;
  const mentions: Mention[] = findMentions(text, lexicon, { language });
  const requirements = findRequirements(text, lexicon, { language });
  const labels = block.mentions.filter(({ kind, open }) => kind !== 'knockout' && !open);
  const aside = block.mentions.filter(({ kind, open }) => kind === 'knockout' || open);
  const finds = mentions.filter(
    (mention) =>
      mention.force !== 'context' &&
      mention.kind !== 'knockout' &&
      (labels.some((label) => overlap(label, mention)) || !aside.some((label) => overlap(label, mention))),
  );
  const faults: string[] = [];
  const phrase = ({ start, end }: Span): string => text.slice(start, end);

  for (const find of finds)
    if (!labels.some((label) => overlap(label, find)))
      faults.push(`false: "${phrase(find)}" (${find.id}, ${find.rule})`);
  for (const label of labels) if (!finds.some((find) => overlap(label, find))) faults.push(`missed: "${label.phrase}"`);

  const named = labels.flatMap((label) => {
    const touching = mentions.filter((mention) => overlap(label, mention));
    const own = touching.find((mention) => same(mention, label)) ?? touching[0];
    return own ? [{ label, own }] : [];
  });
  for (const { label, own } of named)
    if (label.force !== own.force) faults.push(`force: "${label.phrase}" is ${label.force}, read as ${own.force}`);

  const answered = requirements
    .map((found) => ({ found, touched: labels.filter((label) => touches(found, label)) }))
    .filter(({ touched }) => touched.length > 0);
  const amounts = answered.filter(({ touched, found }) => found.years || touched.some(({ years }) => years));
  for (const { touched, found } of amounts)
    if (!yearsRight(touched, found))
      faults.push(`years: "${touched[0]?.phrase}" read as ${JSON.stringify(found.years ?? null)}`);
  const levelled = answered.filter(({ touched }) => touched.some(({ level }) => level));
  for (const { touched, found } of levelled)
    if (!levelRight(touched, found)) faults.push(`level: "${touched[0]?.phrase}" read as ${found.level ?? 'none'}`);

  const groups = groupsOf(block).filter((group) => group.every((label) => named.some((each) => each.label === label)));
  for (const group of groups)
    if (!alternativesRight(group, requirements))
      faults.push(`alternatives: ${group.map((label) => label.phrase).join(' / ')}`);

  const wanted = new Set<string>(
    block.mentions.flatMap(({ knockOut, kind, open }) =>
      open ? [] : (knockOut ?? (kind === 'degree' ? 'degree' : [])),
    ),
  );
  const allowed = new Set<string>(
    block.mentions.flatMap(({ knockOut, kind }) => knockOut ?? (kind === 'degree' ? 'degree' : [])),
  );
  const reported = new Set<string>(requirements.flatMap(({ knockOut }) => knockOut ?? []));
  const kinds = [...new Set([...wanted, ...reported])].filter((each) => wanted.has(each) || !allowed.has(each));
  for (const each of kinds)
    if (!wanted.has(each) || !reported.has(each))
      faults.push(`knock-out: ${each} ${reported.has(each) ? 'invented' : 'missed'}`);

  const silent = (span: Span): boolean => block.silent.some((stretch) => overlap(stretch, span));
  const forbidden = mentions.filter((mention) => mention.force !== 'context' && silent(mention)).map(phrase);

  return {
    block,
    precision: score(finds.map((find) => labels.some((label) => overlap(label, find)))),
    recall: score(labels.map((label) => finds.some((find) => overlap(label, find)))),
    exactPrecision: score(finds.map((find) => labels.some((label) => same(label, find)))),
    exactRecall: score(labels.map((label) => finds.some((find) => same(label, find)))),
    force: score(named.map(({ label, own }) => label.force === own.force)),
    kind: score(named.filter(({ label }) => label.kind).map(({ label, own }) => label.kind === own.kind)),
    years: score(amounts.map(({ touched, found }) => yearsRight(touched, found))),
    levels: score(levelled.map(({ touched, found }) => levelRight(touched, found))),
    alternatives: score(groups.map((group) => alternativesRight(group, requirements))),
    knockOuts: score(kinds.map((each) => wanted.has(each) && reported.has(each))),
    forbidden,
    faults,
  };
}
