import type { FoundSkill } from '../../components/PasteText.tsx';
import type { Correction } from '../../utils/model/correction.ts';
import { applyCorrections, correctMentions } from '../../utils/skills/apply-corrections.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';

const QUOTE = 300;

/**
 * Skills and named credentials of a pasted text as the person corrected them, in the order in which the text names them;
 * context counts here, it is the person's own.
 */
export function skillsIn(text: string, lexicon: Lexicon, corrections: readonly Correction[]): FoundSkill[] {
  const stated = applyCorrections(findRequirements(text, lexicon), corrections, text, lexicon);
  const years = new Map(
    stated.flatMap(({ alternatives, years }) => alternatives.map(({ id }) => [id, years?.min] as const)),
  );
  const found = new Map<string, FoundSkill>();
  for (const mention of correctMentions(findMentions(text, lexicon), corrections, text, lexicon)) {
    const { id, label, kind, start, end } = mention;
    if (kind === 'degree' || kind === 'knockout' || found.has(id)) continue;
    found.set(id, { skillId: id, label, quote: lineAround(text, start, end), years: years.get(id) });
  }
  return [...found.values()];
}

function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(from, to === -1 ? undefined : to).trim();
  return line.length <= QUOTE ? line : text.slice(Math.max(from, start - 100), Math.min(text.length, end + 100)).trim();
}
