import { useState } from 'react';
import type { FoundSkill, PasteTextProps } from '../../components/PasteText.tsx';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { addTyped } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { loadEngine } from '../background/engine.ts';
import type { Report } from './use-wallet.ts';

const QUOTE = 300;

/** A pasted CV or profile: what it names, for the person to tick. The text itself is not kept. */
export function usePaste(report: Report): PasteTextProps {
  const [found, setFound] = useState<FoundSkill[] | null>(null);
  return {
    found,
    async onFind(text) {
      const engine = await loadEngine();
      if (report(engine)) setFound(skillsIn(text, engine.value.lexicon));
    },
    async onSave(chosen) {
      const engine = await loadEngine();
      if (!report(engine)) return;
      const now = new Date();
      for (const { skillId, label, quote, years } of chosen) {
        // A named credential brings its skills; a claim of the same name would answer only itself.
        const named = engine.value.lexicon.namedCredential(skillId);
        const done = named
          ? await addTyped(database(), named, { now })
          : await putClaim(database(), { skillId, label, quote, ...(years === undefined ? {} : { years }) }, now);
        if (!done.ok) return void report(done);
      }
      setFound(null);
    },
  };
}

/** Skills and named credentials in the order in which the text names them; context counts here, it is the person's own. */
function skillsIn(text: string, lexicon: Lexicon): FoundSkill[] {
  const years = new Map(
    findRequirements(text, lexicon).flatMap(({ alternatives, years }) =>
      alternatives.map(({ id }) => [id, years?.min] as const),
    ),
  );
  const found = new Map<string, FoundSkill>();
  for (const { id, label, kind, start, end } of findMentions(text, lexicon)) {
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
