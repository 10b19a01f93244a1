import { useEffect, useMemo, useRef, useState } from 'react';
import type { Suggestion } from '../../components/Combobox.tsx';
import type { RoleAt, RoleRefused } from '../../components/role-view.ts';
import { type KnownNames, skillOf, unknownIn } from '../../utils/matching/role-known.ts';
import { ask } from '../../utils/messages.ts';
import type { RoleLine } from '../../utils/model/role.ts';
import type { RoleEdit } from '../../utils/model/role-edit.ts';
import { loadEngine } from './engine-later.ts';
import type { Report } from './use-report.ts';

const LONGEST_QUERY = 100;
const MOST_NEAREST = 4;
const NO_IDS: ReadonlySet<string> = new Set();

/** The lexicon with what was imported, once it is read; undefined before, and where it cannot be. */
export function useRoleNames(report: Report): KnownNames | undefined {
  const [names, setNames] = useState<KnownNames>();
  useEffect(() => {
    void loadEngine().then((engine) => report(engine) && setNames(engine.value.lexicon));
  }, [report]);
  return names;
}

/** Ids of these lines that the lexicon does not know. */
export function useUnknown(lines: readonly RoleLine[], names: KnownNames | undefined): ReadonlySet<string> {
  return useMemo(() => (names ? unknownIn(lines, names) : NO_IDS), [lines, names]);
}

/**
 * Finding skills and credentials by name, and taking one as a step of editing.
 *
 * @param edit does a step
 * @param refuse shows what was not taken; undefined takes it away
 */
export function useRoleSkills(
  report: Report,
  edit: (step: RoleEdit) => void,
  refuse: (refused: RoleRefused | undefined) => void,
) {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const asked = useRef(0);
  const find = async (text: string): Promise<Suggestion[]> => {
    const answer = text === '' ? undefined : await ask('find-skill', { text: text.slice(0, LONGEST_QUERY) });
    return answer && report(answer) ? answer.value.found : [];
  };
  return {
    suggestions,
    async onQuery(text: string) {
      const ticket = ++asked.current;
      refuse(undefined);
      const found = await find(text);
      // Somebody who types on has asked something else by now.
      if (ticket === asked.current) setSuggestions(found);
    },
    async onPick(choice: { id: string } | { typed: string }, at: RoleAt) {
      const line = 'line' in at ? at.line : undefined;
      const ticket = ++asked.current;
      // It may still be on its way.
      const engine = await loadEngine();
      if (!report(engine)) return;
      const { lexicon } = engine.value;
      const id = 'id' in choice ? choice.id : lexicon.find(choice.typed);
      const skill = id === undefined ? undefined : skillOf(id, lexicon);
      if (ticket === asked.current) setSuggestions([]);
      if (!skill) {
        const typed = 'typed' in choice ? choice.typed : choice.id;
        const nearest = (await find(typed)).slice(0, MOST_NEAREST);
        // The field was emptied for one that was picked; of a text, somebody may have typed on.
        if ('id' in choice || ticket === asked.current) refuse({ line, why: 'unknown', typed, nearest });
        return;
      }
      edit('line' in at ? { do: 'or', line: at.line, skill } : { do: 'add', skill, force: at.force });
    },
  };
}
