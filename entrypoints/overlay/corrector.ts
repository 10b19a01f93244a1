import type { CorrectionNoteProps } from '../../components/CorrectionNote.tsx';
import type { CorrectMenuProps } from '../../components/CorrectMenu.tsx';
import { ask } from '../../utils/messages.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { fail } from '../../utils/model/result.ts';

/** What a surface shows of correcting: the note about the last one, and the names that fit what is typed. */
export type CorrectingState = Pick<CorrectMenuProps, 'suggestions'> & Pick<CorrectionNoteProps, 'corrected'>;

export const NOTHING_CORRECTED: CorrectingState = { suggestions: [], corrected: undefined };

export interface CorrectorOptions {
  /** The posting's text: phrases are sent as it writes them. */
  description: string;
  /** In a private window nothing is kept, so nothing is asked. */
  inPrivate?: boolean;
  /** Shows the match anew, as it is after a correction. */
  again: () => Promise<void>;
  changed: (state: CorrectingState) => void;
}

/** What the schema of the message takes. */
const MOST_PHRASES = 50;
const LONGEST_PHRASE = 200;
const LONGEST_QUERY = 100;

/** Corrects what one posting asks for, on any surface: asks the background, shows the match anew, offers the way back. */
export function createCorrector({ description, inPrivate, again, changed }: CorrectorOptions) {
  let state = NOTHING_CORRECTED;
  let ids: string[] = [];
  let asked = 0;
  const set = (change: Partial<CorrectingState>) => {
    state = { ...state, ...change };
    changed(state);
  };

  return {
    /** @param requirements those that are shown now; called with each question. */
    on(requirements: () => readonly Requirement[]): Omit<CorrectMenuProps, 'row' | 'suggestions'> & {
      onUndo: () => void;
    } {
      return {
        async onCorrect(requirementId, { kind, skillId, label, means }) {
          const requirement = requirements().find((each) => each.id === requirementId);
          const phrases = requirement ? phrasesOf(requirement, skillId, description) : [];
          const [phrase] = phrases;
          if (phrase === undefined) return;
          const answer = inPrivate
            ? fail('private-window')
            : await ask('correct', { kind, phrases, skillId, ...(means && { means: means.id }) });
          if (!answer.ok) return set({ corrected: { failure: answer.failure } });
          ids = answer.value.ids;
          await again();
          const said = { kind, phrase: kind === 'have' ? label : phrase, means: means?.label, undone: false };
          set({ suggestions: [], corrected: said });
        },
        async onUndo() {
          const { corrected } = state;
          const answer = await ask('undo-corrections', { ids });
          if (!answer.ok) return set({ corrected: { failure: answer.failure } });
          await again();
          if (corrected && 'kind' in corrected) set({ corrected: { ...corrected, undone: true } });
        },
        async onFindSkill(text) {
          const ticket = ++asked;
          const answer = text === '' ? undefined : await ask('find-skill', { text: text.slice(0, LONGEST_QUERY) });
          // Somebody who types on has asked something else by now.
          if (ticket === asked) set({ suggestions: answer?.ok ? answer.value.found : [] });
        },
      };
    },
  };
}

/** The ways in which the posting writes that skill, each once. */
function phrasesOf(requirement: Requirement, skillId: string, description: string): string[] {
  const phrases = requirement.mentions
    .filter(({ id }) => id === skillId)
    .map(({ start, end }) => description.slice(start, end).slice(0, LONGEST_PHRASE))
    .filter((phrase) => phrase.trim() !== '');
  return [...new Set(phrases)].slice(0, MOST_PHRASES);
}
