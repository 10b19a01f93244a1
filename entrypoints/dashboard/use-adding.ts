import { useRef, useState } from 'react';
import type { AddCredentialProps } from '../../components/AddCredential.tsx';
import type { Suggestion } from '../../components/Combobox.tsx';
import { ask } from '../../utils/messages.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { addTyped } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { loadEngine } from './engine-later.ts';
import { useKept } from './kept.ts';
import { typedName } from './typed-name.ts';
import { useCredly } from './use-credly.ts';
import { useImport } from './use-import.ts';
import type { Report } from './use-report.ts';

/** Adding by name, by file and from Credly: the state that `AddCredential` shows. */
export function useAdding(report: Report): AddCredentialProps {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const unknownName = useKept(typedName);
  const asked = useRef(0);
  const { onFetched, ...imports } = useImport(report);
  const credly = useCredly(onFetched);

  return {
    ...imports,
    ...credly,
    suggestions,
    unknownName,
    async onQuery(text) {
      const ticket = ++asked.current;
      const answer = await ask('find-skill', { text });
      // Somebody who types on has asked something else by now.
      if (ticket === asked.current && report(answer)) setSuggestions(answer.value.found);
    },
    async onAdd(choice) {
      const now = new Date();
      typedName.set('typed' in choice ? choice.typed : undefined);
      if ('typed' in choice) return;
      const engine = await loadEngine();
      if (!report(engine)) return;
      const named = engine.value.lexicon.namedCredential(choice.id);
      if (named) report(await addTyped(database(), named, { now }));
      else report(await putClaim(database(), { skillId: choice.id, label: choice.label }, now));
    },
    async onSaveManual(entry) {
      // With it comes what reads skills out of names: as large as all else here.
      const { addWritten } = await import('./add-written.ts');
      if (report(await addWritten(database(), entry, new Date()))) typedName.set(undefined);
    },
    onCancelManual: () => typedName.set(undefined),
  };
}
