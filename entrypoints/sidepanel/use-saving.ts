import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Candidate } from '../../utils/model/candidate.ts';
import type { ProfileSnapshot, ProfileView } from '../../utils/model/profile-snapshot.ts';
import type { Failure } from '../../utils/model/result.ts';
import { candidateOf, withoutPerson } from '../../utils/reading/candidate-of.ts';
import { getCandidate, noteCandidate, removeCandidates, saveCandidate } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';
import { candidateKeepDays } from '../../utils/storage/settings.ts';

/** Time without a keystroke after which notes of a saved candidate are kept. */
const PAUSE_MS = 600;

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
  const { typed, trouble, keepSoon, drop } = useNotesKept();

  return {
    notes: saved ? (typed[saved.id] ?? saved.notes) : (notes[of] ?? ''),
    onNotes(words) {
      setNotes((all) => ({ ...all, [of]: words }));
      if (saved) keepSoon(saved.id, words);
    },
    saved,
    outdated: saved !== undefined && shown !== '' && shown !== mine?.shown,
    async onSave() {
      if (!view || !profile || saving.current.has(key)) return;
      saving.current.add(key);
      const candidate = candidateOf(view, profile, {
        blind: view.blind,
        notes: (saved && (typed[saved.id] ?? saved.notes)) ?? notes[of] ?? '',
        keepDays: await candidateKeepDays.get(),
        now: new Date(),
        ...(saved && { id: saved.id }),
      });
      const kept = await saveCandidate(database(), candidate, { inPrivate });
      saving.current.delete(key);
      if (kept.ok) setWritten((all) => ({ ...all, [key]: { candidate: kept.value, shown } }));
      setFailure(kept.ok ? undefined : { of: key, is: kept.failure });
    },
    async onUndoSave() {
      if (!saved) return;
      drop(saved.id);
      const gone = await removeCandidates(database(), [saved.id]);
      if (gone.ok) setWritten(({ [key]: _, ...others }) => others);
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

/** Notes of saved candidates, written after a pause and when the panel goes. `typed`: by candidate, what is on its way. */
function useNotesKept() {
  const [trouble, setTrouble] = useState<Record<string, Failure>>({});
  const [typed, setTyped] = useState<Record<string, string>>({});
  const waiting = useRef(new Map<string, { words: string; timer: ReturnType<typeof setTimeout> }>());
  const drop = (id: string) => {
    clearTimeout(waiting.current.get(id)?.timer);
    waiting.current.delete(id);
    setTyped(({ [id]: _, ...others }) => others);
  };
  const keep = async (id: string) => {
    const one = waiting.current.get(id);
    if (!one) return;
    clearTimeout(one.timer);
    waiting.current.delete(id);
    const kept = await noteCandidate(database(), id, one.words);
    setTrouble(({ [id]: _, ...others }) => (kept.ok ? others : { ...others, [id]: kept.failure }));
    // What could not be kept stays in the field.
    if (kept.ok && !waiting.current.has(id)) setTyped(({ [id]: _, ...others }) => others);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it goes, or is hidden or shut
  useEffect(() => {
    const keepAll = () => [...waiting.current.keys()].forEach((id) => void keep(id));
    addEventListener('pagehide', keepAll);
    document.addEventListener('visibilitychange', keepAll);
    return () => {
      removeEventListener('pagehide', keepAll);
      document.removeEventListener('visibilitychange', keepAll);
      keepAll();
    };
  }, []);
  return {
    typed,
    trouble,
    drop,
    keepSoon(id: string, words: string) {
      clearTimeout(waiting.current.get(id)?.timer);
      waiting.current.set(id, { words, timer: setTimeout(() => void keep(id), PAUSE_MS) });
      setTyped((all) => ({ ...all, [id]: words }));
    },
  };
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
