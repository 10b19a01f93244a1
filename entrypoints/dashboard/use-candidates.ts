import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo, useState } from 'react';
import type { CandidatesPageProps, CandidatesView } from '../../components/CandidatesPage.tsx';
import { candidateName, inOrder, type ShownCandidate, sameLines } from '../../components/candidate-view.ts';
import type { ExportKind } from '../../components/ExportButtons.tsx';
import { useTexts } from '../../components/texts.tsx';
import { type Candidate, MOST_COMPARED } from '../../utils/model/candidate.ts';
import { localDay } from '../../utils/model/local-day.ts';
import type { Result } from '../../utils/model/result.ts';
import type { Role } from '../../utils/model/role.ts';
import { withoutPerson } from '../../utils/reading/candidate-of.ts';
import { listCandidates, removeCandidates, restoreCandidates } from '../../utils/storage/candidates.ts';
import { timesErased } from '../../utils/storage/candidates-erased.ts';
import { database } from '../../utils/storage/database.ts';
import { listRoles } from '../../utils/storage/roles.ts';
import { blindMode, candidatesOn } from '../../utils/storage/settings.ts';
import { extensionVersion } from '../background/version.ts';
import { changeCandidate, takeBack } from './candidate-change.ts';
import { candidatesCsv, candidatesJson } from './candidates-export.ts';
import { createKept, useKept } from './kept.ts';
import { saveFile } from './save-file.ts';
import { useStored } from './use-backup-due.ts';
import { useHash } from './use-hash.ts';
import { usePrinting } from './use-printing.ts';
import type { Report } from './use-report.ts';

interface Did extends Omit<NonNullable<CandidatesPageProps['did']>, 'name'> {
  /** Named when it is shown: blind mode may be on by then. */
  who: Pick<Candidate, 'person' | 'number'>;
  /** What is erased does not come back, and is not named any more. */
  erased: number;
  back: () => Promise<Result<unknown>>;
}

const lastDid = createKept<Did | undefined>(undefined);

/** The saved candidates as they are now, and what can be done with them; the last thing done can be undone. */
export function useCandidates(report: Report): CandidatesPageProps {
  const texts = useTexts();
  const { t, language } = texts;
  const on = useStored(candidatesOn);
  const blind = useStored(blindMode);
  const listed = useLiveQuery(() => listCandidates(database()));
  const roles = useLiveQuery(() => listRoles(database()));
  const [chosen, setChosen] = useState<string[]>([]);
  const [saved, setSaved] = useState<string>();
  const last = useKept(lastDid);
  const did = last?.erased === timesErased() ? last : undefined;
  const view = useView();
  const printing = usePrinting();
  // Whoever's time is over is being erased (`useRetention`), and is not shown until then.
  const today = localDay(new Date());
  const kept = useMemo(
    () => (listed?.ok ? listed.value.items.filter(({ keepUntil }) => keepUntil >= today) : []),
    [listed, today],
  );
  const known = roles?.ok ? roles.value.items : undefined;
  // Until it is known whether names are hidden, they are.
  const candidates = useMemo(
    () => inOrder(kept).map((candidate) => shownCandidate(candidate, { blind: blind ?? true, roles: known })),
    [kept, blind, known],
  );

  /** Writes over a candidate; what was before comes back with undo. */
  const change = async (id: string, kind: 'notes' | 'name', next: (before: Candidate) => Candidate) => {
    const done = await changeCandidate(database(), id, next);
    if (!report(done) || !done.value) return;
    const { before, after } = done.value;
    const { person, number } = after;
    const back = () => takeBack(database(), kind, before, after);
    lastDid.set((last) =>
      // While somebody writes on, undo takes back all of it.
      kind === 'notes' && last?.kind === 'notes' && last.id === id
        ? last
        : { kind, id, who: { person, number }, erased: timesErased(), back },
    );
  };

  return {
    on,
    blind,
    onBlind: (next) => void blindMode.set(next),
    loading: listed === undefined || blind === undefined,
    failure: listed && !listed.ok ? listed.failure : undefined,
    unreadable: listed?.ok ? listed.value.unreadable : 0,
    hasRoles: known === undefined || known.length > 0,
    candidates,
    view,
    onView: showView,
    printing,
    chosen: chosen.filter((id) => kept.some((each) => each.id === id)),
    onChoose: useCallback((id: string, choose: boolean) => {
      setChosen((before) => [...before.filter((each) => each !== id), ...(choose ? [id] : [])].slice(-MOST_COMPARED));
    }, []),
    onChooseNone: () => setChosen([]),
    onNotes: (id, notes) => void change(id, 'notes', (before) => ({ ...before, notes })),
    onRemoveName: (id) => void change(id, 'name', withoutPerson),
    async onRemove(id) {
      const gone = await removeCandidates(database(), [id]);
      if (!report(gone)) return;
      const [who] = gone.value;
      const back = () => restoreCandidates(database(), gone.value);
      if (who) lastDid.set({ kind: 'removed', id, who, erased: timesErased(), back });
      if (view.kind === 'one') showView({ kind: 'list' });
    },
    did: useMemo(() => {
      const { kind, id, who } = did ?? {};
      const name = who && candidateName(blind === false ? who : { ...who, person: null }, { t, language });
      return kind && id !== undefined && name !== undefined ? { kind, id, name } : undefined;
    }, [did, blind, t, language]),
    async onUndo() {
      if (did && report(await did.back())) lastDid.set(undefined);
    },
    onExport(kind, ids) {
      if (kind === 'print') return window.print();
      const wanted = candidates.filter(({ id }) => ids.includes(id));
      const name = fileName(t('nav_candidates'), kind);
      saveFile(
        name,
        bytesOf(kind, wanted, blind ?? true, (each) => candidateName(each, texts)),
      );
      lastDid.set(undefined);
      setSaved(name);
    },
    saved,
  };
}

/** As it is shown: nothing personal in blind mode, and what became of its role since. */
export function shownCandidate(
  candidate: Candidate,
  { blind, roles }: { blind: boolean; roles: readonly Role[] | undefined },
): ShownCandidate {
  const shown = blind ? withoutPerson(candidate) : candidate;
  const now = roles?.find(({ id }) => id === candidate.role.id);
  const gone = roles !== undefined && now === undefined;
  return {
    ...shown,
    notesLocked: shown.notes !== candidate.notes,
    roleNow: gone ? 'gone' : now && !sameLines(now.lines, candidate.role.lines) ? 'changed' : 'same',
  };
}

function bytesOf(
  kind: Exclude<ExportKind, 'print'>,
  shown: readonly ShownCandidate[],
  blind: boolean,
  nameOf: (candidate: Candidate) => string,
): Uint8Array {
  const plain = shown.map(({ notesLocked: _, roleNow: __, ...candidate }): Candidate => candidate);
  return kind === 'csv'
    ? candidatesCsv(plain, nameOf)
    : candidatesJson(plain, nameOf, { version: extensionVersion(), now: new Date(), blind });
}

const fileName = (what: string, kind: string) => `${what} ${localDay(new Date())}.${kind}`;

/** What of the page is open stands in the address (`#candidates/<id>`, `#candidates/compare/<id>+<id>`): "back" leads out. */
function useView(): CandidatesView {
  const hash = useHash();
  return useMemo(() => viewOf(hash), [hash]);
}

/** @param hash as `location.hash` gives it */
export function viewOf(hash: string): CandidatesView {
  const [, what = '', ids = ''] = hash.split('/');
  if (what === 'compare') return { kind: 'compare', ids: ids.split('+').filter(Boolean).slice(0, MOST_COMPARED) };
  return what === '' ? { kind: 'list' } : { kind: 'one', id: what };
}

function showView(view: CandidatesView): void {
  location.hash =
    view.kind === 'list'
      ? '#candidates'
      : view.kind === 'one'
        ? `#candidates/${view.id}`
        : `#candidates/compare/${view.ids.join('+')}`;
}
