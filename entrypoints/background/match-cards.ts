import { createMatcherFrom } from '../../utils/matching/match.ts';
import type { CardAnswer, CardText } from '../../utils/messages.ts';
import type { Correction } from '../../utils/model/correction.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { ok, type Result } from '../../utils/model/result.ts';
import { correctMentions } from '../../utils/skills/apply-corrections.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { database } from '../../utils/storage/database.ts';
import { correctionsNow, loadEngine } from './engine.ts';
import { heldNow } from './held.ts';

/**
 * Skills and credentials that a card's text names, each once, as the person corrected it. A teaser does not say what is a
 * must, so everything that it names counts as asked for; knock-outs and degrees never do.
 */
function namedIn({ text, lang }: CardText, corrections: readonly Correction[], lexicon: Lexicon): Requirement[] {
  const named = new Map<string, Requirement>();
  const mentions = findMentions(text, lexicon, { language: lang });
  for (const found of correctMentions(mentions, corrections, text, lexicon)) {
    const { id, label, kind, start, end } = found;
    if (kind === 'degree' || kind === 'knockout') continue;
    const mention = { ...found, force: 'must' as const };
    const known = named.get(id);
    if (known) known.mentions.push(mention);
    else
      named.set(id, {
        id,
        label,
        kind,
        force: 'must',
        alternatives: [{ id, label, kind }],
        mentions: [mention],
        quote: { start, end, text: text.slice(start, end) },
      });
  }
  return [...named.values()];
}

/** How cards of a result list match the wallet as it is now; one answer for each card, in their order. */
export async function matchCards({ cards }: { cards: CardText[] }): Promise<Result<{ answers: CardAnswer[] }>> {
  const [loaded, corrections] = await Promise.all([loadEngine(), correctionsNow()]);
  if (!loaded.ok) return loaded;
  if (!corrections.ok) return corrections;
  const { lexicon, imported } = loaded.value;
  const held = await heldNow(database(), lexicon, imported);
  if (!held.ok) return held;
  const matched = createMatcherFrom(held.value.evidence, { now: new Date(), graph: lexicon });
  const answers = cards.map((card): CardAnswer => {
    const { key } = card;
    const match = matched(namedIn(card, corrections.value, lexicon));
    const { total, verified, held, partial } = match.musts;
    if (match.status === 'no-requirements' || total === 0) return { key, none: true };
    if (match.status === 'no-evidence') return { key, named: total, empty: true };
    return { key, named: total, held: verified + held, verified, partly: partial };
  });
  return ok({ answers });
}
