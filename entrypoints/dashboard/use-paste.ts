import { useState } from 'react';
import type { FoundSkill, PasteTextProps } from '../../components/PasteText.tsx';
import { putClaim } from '../../utils/storage/claims.ts';
import { addTyped } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { correctionsNow, loadEngine } from './engine-later.ts';
import type { Report } from './use-report.ts';

/** A pasted CV or profile: what it names, for the person to tick. The text itself is not kept. */
export function usePaste(report: Report): PasteTextProps {
  const [found, setFound] = useState<FoundSkill[] | null>(null);
  return {
    found,
    async onFind(text) {
      const engine = await loadEngine();
      if (!report(engine)) return;
      const corrections = await correctionsNow();
      if (!report(corrections)) return;
      const { skillsIn } = await import('./skills-in.ts');
      setFound(skillsIn(text, engine.value.lexicon, corrections.value));
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
