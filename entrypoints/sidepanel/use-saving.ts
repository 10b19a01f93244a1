import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Candidate } from '../../utils/model/candidate.ts';
import type { ProfileSnapshot, ProfileView } from '../../utils/model/profile-snapshot.ts';
import { type Failure, fail } from '../../utils/model/result.ts';
import { candidateOf, withoutPerson } from '../../utils/reading/candidate-of.ts';
import { getCandidate, removeCandidates, saveCandidate } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';
import { candidateKeepDays } from '../../utils/storage/settings.ts';
import { useNotesKept } from './use-notes-kept.ts';

/** What is written about a candidate and whether it is kept. */
export interface Saving {
  notes: string;
  onNotes: (notes: string) => void;
  saved: Candidate | undefined;
  /** What is shown is not what was saved: a badge was checked since, the page reads otherwise. */
  outdated: boolean;
  onSave: () => void;
  onUndoSave: () => void;
  failure: Failure | undefined;
}

/** As it was written; `shown` is what the panel showed then. */
interface Written {
  candidate: Candidate;
  shown: string;
}

/**
 * Notes and "Save" for what a panel shows. Notes live in this panel until the candidate is saved, each beside its own page;
 * from then on they are kept as they are written. One that is erased elsewhere is saved no more here either.
 *
 * @param of tells pages apart: another one has other notes and is not saved yet
 * @param inPrivate the page is in a private window: nothing of it is kept. Absent, it is this page of ours that may be
 */
export function useSaving(
  of: string,
  profile: ProfileSnapshot | null,
  view: ProfileView | null,
  inPrivate = browser.extension?.inIncognitoContext === true,
): Saving {
  const [notes, setNotes] = useState<Record<string, string>>({});
  const [written, setWritten] = useState<Record<string, Written>>({});
  const [failure, setFailure] = useState<{ of: string; is: Failure }>();
  const key = `${of} ${view?.role.id ?? ''}`;
  const mine = written[key];
  const saved = useKept(mine?.candidate);
  const shown = useMemo(() => (view && profile ? evidenceIn(view, profile) : ''), [view, profile]);
  const saving = useRef(new Set<string>());
  /** What was written last beside each page: somebody writes on while it is being saved. */
  const latest = useRef<Record<string, string>>({});
  const { typed, trouble, keepSoon, drop } = useNotesKept();

  return {
    notes: saved ? (typed[saved.id] ?? saved.notes) : (notes[of] ?? ''),
    onNotes(words) {
      latest.current[of] = words;
      setNotes((all) => ({ ...all, [of]: words }));
      if (saved) keepSoon(saved.id, words);
    },
    saved,
    outdated: saved !== undefined && shown !== '' && shown !== mine?.shown,
    async onSave() {
      if (!view || !profile || saving.current.has(key)) return;
      saving.current.add(key);
      const words = latest.current[of];
      const keep = async () =>
        saveCandidate(
          database(),
          candidateOf(view, profile, {
            blind: view.blind,
            notes: (saved && (typed[saved.id] ?? saved.notes)) ?? notes[of] ?? '',
            keepDays: await candidateKeepDays.get(),
            now: new Date(),
            ...(saved && { id: saved.id }),
          }),
          { inPrivate },
        );
      const kept = await keep().catch((error) => fail('storage-blocked', String(error)));
      saving.current.delete(key);
      if (kept.ok) setWritten((all) => ({ ...all, [key]: { candidate: kept.value, shown } }));
      if (kept.ok && !saved && latest.current[of] !== words) keepSoon(kept.value.id, latest.current[of] ?? '');
      setFailure(kept.ok ? undefined : { of: key, is: kept.failure });
    },
    async onUndoSave() {
      if (!saved) return;
      const gone = await removeCandidates(database(), [saved.id]);
      if (gone.ok) {
        drop(saved.id);
        setWritten(({ [key]: _, ...others }) => others);
      }
      setFailure(gone.ok ? undefined : { of: key, is: gone.failure });
    },
    failure: failure?.of === key ? failure.is : saved && trouble[saved.id],
  };
}

/** The candidate as it is kept now; undefined where it is kept no more. */
function useKept(candidate: Candidate | undefined): Candidate | undefined {
  const id = candidate?.id;
  const now = useLiveQuery(async () => {
    if (id === undefined) return undefined;
    const kept = await getCandidate(database(), id);
    return { id, is: kept.ok ? kept.value : undefined };
  }, [id]);
  // Not known yet, or not to be read: as it was written.
  return now && now.id === id && now.is !== undefined ? (now.is ?? undefined) : candidate;
}

/**
 * What would be kept as evidence, to be compared. Blind mode has no part in it: turning it on later takes no name out of
 * what is saved, which is a click of its own.
 */
function evidenceIn(view: ProfileView, profile: ProfileSnapshot): string {
  const kept = candidateOf(view, profile, { blind: true, notes: '', keepDays: 1, now: new Date(0) });
  const { rows, badges, role } = withoutPerson({ ...kept, number: 1 });
  return JSON.stringify([rows, badges, role]);
}
