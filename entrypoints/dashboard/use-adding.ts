import { useRef, useState } from 'react';
import type { AddCredentialProps } from '../../components/AddCredential.tsx';
import type { Suggestion } from '../../components/Combobox.tsx';
import type { FileOutcome } from '../../components/FileDrop.tsx';
import { ask } from '../../utils/messages.ts';
import { fail } from '../../utils/model/result.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { addTyped } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { loadEngine } from '../background/engine.ts';
import { addFile } from './add-file.ts';
import type { Report } from './use-wallet.ts';

/** Adding by name and by file: the state that `AddCredential` shows. */
export function useAdding(report: Report): AddCredentialProps {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const [outcomes, setOutcomes] = useState<FileOutcome[]>([]);
  const asked = useRef(0);

  return {
    suggestions,
    outcomes,
    async onQuery(text) {
      const ticket = ++asked.current;
      const answer = await ask('find-skill', { text });
      // Somebody who types on has asked something else by now.
      if (ticket === asked.current && report(answer)) setSuggestions(answer.value.found);
    },
    async onAdd(choice) {
      const now = new Date();
      if ('typed' in choice) {
        report(fail('unknown-skill', choice.typed));
        return;
      }
      const engine = await loadEngine();
      if (!report(engine)) return;
      const named = engine.value.lexicon.namedCredential(choice.id);
      if (named) report(await addTyped(database(), named, { now }));
      else report(await putClaim(database(), { skillId: choice.id, label: choice.label }, now));
    },
    async onFiles(files) {
      const reading = files.map((file) => ({ file, id: crypto.randomUUID() }));
      setOutcomes((before) => [
        ...reading.map(({ file, id }) => ({ id, fileName: file.name, result: { kind: 'reading' as const } })),
        ...before,
      ]);
      for (const { file, id } of reading) {
        const result = await addFile(file);
        setOutcomes((before) => before.map((each) => (each.id === id ? { ...each, result } : each)));
      }
    },
  };
}
