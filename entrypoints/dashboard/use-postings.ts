import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { PostingsPageProps } from '../../components/PostingsPage.tsx';
import type { PostingCard, PostingFilter } from '../../components/posting-card.ts';
import { useTexts } from '../../components/texts.tsx';
import type { PostingStatus } from '../../utils/model/posting-status.ts';
import { type Failure, ok, type Result } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { removePosting, restorePosting, setPostingNotes, setPostingStatus } from '../../utils/storage/postings.ts';
import { planOptions } from '../../utils/storage/settings.ts';
import { extensionVersion } from '../background/version.ts';
import { createKept, useKept } from './kept.ts';
import { roleOfSaved } from './posting-role.ts';
import { postingsCsv, postingsJson } from './postings-export.ts';
import { shownPostings } from './postings-list.ts';
import { saveFile } from './save-file.ts';
import { useCandidatesOn } from './use-candidates-on.ts';
import { useMoved } from './use-moved.ts';
import { usePostingMatches } from './use-posting-matches.ts';

type Did = NonNullable<PostingsPageProps['did']> & { id: string; role?: string; back: () => Promise<Result<unknown>> };
type View = { kind: 'text' | 'compare'; ids: string[] };

const lastDid = createKept<Did | undefined>(undefined);

/** The saved postings as they are now, and what can be done with them; the last thing done can be undone. */
export function usePostings(): PostingsPageProps {
  const { t, language } = useTexts();
  const [filter, setFilter] = useState<PostingFilter>({ query: '', sort: 'saved' });
  const [chosen, setChosen] = useState<string[]>([]);
  const [view, setView] = useState<View>();
  const did = useKept(lastDid);
  const [saved, setSaved] = useState<string>();
  const [failed, setFailed] = useState<Failure>();
  const matches = usePostingMatches(view?.ids);
  const { cards: byId, change, complete } = matches;
  const cards = useMemo(() => [...byId.values()], [byId]);
  const candidates = useCandidatesOn();
  const moved = useMoved(cards, complete > 0);
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => shownPostings(cards, asked, language), [cards, asked, language]);
  // What was read at the time of the click, not of the drawing: rows are drawn once and stay.
  const now = useRef(byId);
  now.current = byId;

  const report = useCallback(<T>(result: Result<T>): result is { ok: true; value: T } => {
    setFailed(result.ok ? undefined : result.failure);
    return result.ok;
  }, []);
  /** Writes a change that was shown already; where storage refuses it, what was before is shown again. */
  const write = useCallback(
    async (card: PostingCard, next: Partial<PostingCard>, put: () => Promise<Result<unknown>>) => {
      change(card.id, next);
      const done = report(await put());
      if (!done) change(card.id, card);
      return done;
    },
    [change, report],
  );

  const onStatus = useCallback(
    async (id: string, status: PostingStatus) => {
      const card = now.current.get(id);
      if (!card || card.status === status) return;
      const db = database();
      const at = new Date();
      const put = () => setPostingStatus(db, id, status, at);
      if (!(await write(card, { status, statusAt: at.toISOString() }, put))) return;
      const before = card.statusAt === undefined ? undefined : new Date(card.statusAt);
      const back = () => setPostingStatus(db, id, card.status, before);
      lastDid.set({ kind: 'status', title: card.title, status, id, back });
    },
    [write],
  );
  const onNotes = useCallback(
    async (id: string, notes: string) => {
      const card = now.current.get(id);
      const before = card?.notes ?? '';
      if (!card || before === notes) return;
      const db = database();
      if (
        !(await write(card, { notes: notes.trim() === '' ? undefined : notes }, () => setPostingNotes(db, id, notes)))
      )
        return;
      const back = () => setPostingNotes(db, id, before);
      // While somebody writes on, undo takes back all of it.
      lastDid.set((last) =>
        last?.kind === 'notes' && last.id === id ? last : { kind: 'notes', title: card.title, id, back },
      );
    },
    [write],
  );
  const onRemove = useCallback(
    async (id: string) => {
      const db = database();
      const removed = await removePosting(db, id);
      if (!report(removed) || removed.value === null) return;
      const row = removed.value;
      setChosen((before) => before.filter((each) => each !== id));
      lastDid.set({
        kind: 'removed',
        title: now.current.get(id)?.title ?? '',
        id,
        back: () => restorePosting(db, row),
      });
    },
    [report],
  );

  const making = useRef(false);
  const onMakeRole = useCallback(
    async (id: string, again = false) => {
      if (making.current) return;
      making.current = true;
      const there = await roleOfSaved(id, again, t('roles_untitled')).finally(() => {
        making.current = false;
      });
      if (!report(there)) return;
      const { value: role } = there;
      const back = async () => ok(null);
      if (role === 'made') lastDid.set(undefined);
      else if (role === 'nothing') lastDid.set({ kind: 'no-role', title: '', id, back });
      else lastDid.set({ kind: 'has-role', title: role.name, id, role: role.id, back });
    },
    [report, t],
  );

  useEffect(() => {
    if (view) scrollTo({ top: 0 });
  }, [view]);

  return {
    loading: complete === 0 && cards.length === 0,
    cards,
    shown,
    filter,
    onFilter: setFilter,
    working: matches.working,
    stopped: matches.stopped,
    onStop: matches.stop,
    onStart: matches.start,
    failure: failed ?? matches.failure,
    unreadable: matches.unreadable,
    moved: moved.cards,
    onMovedSeen() {
      const unseen = moved.seen();
      lastDid.set({ kind: 'seen', title: '', id: '', back: async () => ok(await unseen()) });
    },
    chosen,
    onChoose: useCallback((id: string) => {
      setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id].slice(-2)));
    }, []),
    onChooseNone: () => setChosen([]),
    onCompare: () => setView({ kind: 'compare', ids: chosen }),
    onOpen: useCallback((id: string) => setView({ kind: 'text', ids: [id] }), []),
    view: view && { kind: view.kind, postings: fitting(view.ids, matches.opened) },
    onBack: () => setView(undefined),
    async onPlan(id) {
      await planOptions.set({ ...(await planOptions.get()), aim: { kind: 'posting', id } });
      location.hash = '#plan';
    },
    onPrint: () => window.print(),
    onStatus,
    onNotes,
    onRemove,
    onMakeRole: candidates ? onMakeRole : undefined,
    onRoleOpen() {
      lastDid.set(undefined);
      if (did?.role !== undefined) location.hash = `#roles/${did.role}`;
    },
    onRoleAnother: () => did && void onMakeRole(did.id, true),
    did,
    async onUndo() {
      if (did && report(await did.back())) lastDid.set(undefined);
    },
    onSave(kind) {
      const name = `${t('nav_postings')} ${new Date().toISOString().slice(0, 10)}.${kind}`;
      saveFile(name, kind === 'csv' ? postingsCsv(shown) : postingsJson(shown, extensionVersion(), new Date()));
      lastDid.set(undefined);
      setSaved(name);
    },
    saved,
  };
}

/** What was read last may still be of the ids before; undefined until it is of these. */
function fitting(ids: readonly string[], opened: ReturnType<typeof usePostingMatches>['opened']) {
  return opened?.every(({ id }) => ids.includes(id)) && (opened.length > 0 || ids.length > 0) ? opened : undefined;
}
