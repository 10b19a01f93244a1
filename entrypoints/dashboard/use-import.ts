import { useEffect, useRef } from 'react';
import type { FileDropProps } from '../../components/FileDrop.tsx';
import type { ImportedFile, ImportPreviewProps } from '../../components/ImportPreview.tsx';
import { requestChecks } from '../../utils/permissions.ts';
import { removeCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { type FoundBadge, foundBadges, ownAddresses } from '../../utils/storage/settings.ts';
import { stoppable } from './check-stored.ts';
import { readWithNow } from './engine-later.ts';
import { addImports, type PendingImport, previewOf } from './import-files.ts';
import { judgeQueue } from './judge-queue.ts';
import { createKept, useKept } from './kept.ts';
import { type ImportReading, type ImportSource, readImport, shownOf } from './read-import.ts';
import type { Report } from './use-report.ts';

export interface Importing extends FileDropProps, ImportPreviewProps {
  /** Files that we fetched ourselves from Credly. */
  onFetched: (files: File[], fetchedAt: string) => void;
}

/** One file that was left out, and how to have it back. */
interface LeftOut {
  name: string;
  back: () => void;
}

/** What is on its way into the wallet. */
export function createWaiting() {
  return {
    pending: new Map<string, PendingImport>(),
    sources: new Map<string, ImportSource>(),
    files: createKept<ImportedFile[]>([]),
    asking: createKept(false),
    declined: createKept<string[]>([]),
    added: createKept<string[] | undefined>(undefined),
    leftOut: createKept<LeftOut | undefined>(undefined),
    /** Gives up what is being read. */
    stop: new AbortController(),
  };
}

const ofThisTab = createWaiting();

/** Files on their way into the wallet: read and checked without the network, shown, and kept only when they are added. */
export function useImport(report: Report, waiting = ofThisTab): Importing {
  const { pending, sources } = waiting;
  const files = useKept(waiting.files);
  const asking = useKept(waiting.asking);
  const declined = useKept(waiting.declined);
  const added = useKept(waiting.added);
  const leftOut = useKept(waiting.leftOut);

  const show = (id: string, result: ImportedFile['result']) =>
    waiting.files.set((before) => before.map((each) => (each.id === id ? { ...each, result } : each)));

  /** Duplicates are told from everything that waits, so they are told anew after each change. */
  const showPending = async () => {
    const previews = await previewOf(database(), pending);
    if (report(previews)) for (const [id, result] of previews.value) show(id, result);
  };

  const readAll = async (ids: readonly string[], allowed: readonly string[]) => {
    // Asked before anything is read: something that is imported meanwhile has the badges read again.
    const readWith = await readWithNow();
    const run = { id: crypto.randomUUID(), allowed, recipients: await ownAddresses.get() };
    const { signal } = waiting.stop;
    for (const id of ids) {
      const source = sources.get(id);
      if (!source) continue;
      if (signal.aborted) break;
      const read = await readImport(source, run, stoppable(judgeQueue(), signal));
      if (signal.aborted) break;
      // Left out, or asked about again, while it was read.
      if (sources.get(id) !== source) continue;
      if (read.ok) {
        pending.set(id, { file: source.file, read: read.value, readWith });
        show(id, shownOf(read.value, []));
      } else if (!pending.has(id)) show(id, shownUnread(read, source));
    }
    await showPending();
  };

  const forget = () => {
    waiting.added.set(undefined);
    waiting.leftOut.set(undefined);
  };

  const take = (chosen: readonly ImportSource[]) => {
    const taken = chosen.map((source) => ({ id: crypto.randomUUID(), source }));
    for (const { id, source } of taken) sources.set(id, source);
    forget();
    waiting.files.set((before) => [
      ...before,
      ...taken.map(({ id, source }) => ({ id, fileName: source.file.name, result: { kind: 'reading' as const } })),
    ]);
    void readAll(
      taken.map(({ id }) => id),
      [],
    );
  };
  const onFiles = (chosen: File[]) => take(chosen.map((file) => ({ file })));

  // What the popup found in a page; it opens this one for it.
  const takeFound = useRef(onFiles);
  useEffect(() => {
    void foundBadges.get().then(async (found) => {
      if (found.length === 0) return;
      await foundBadges.set([]);
      takeFound.current(found.map(fileOf));
    });
  }, []);

  return {
    files,
    asking,
    declined,
    added: added?.length,
    leftOut: leftOut?.name,
    onFiles,
    onFetched: (fetched, fetchedAt) => take(fetched.map((file) => ({ file, fetchedAt }))),
    onMapColumns(id, columns) {
      const source = sources.get(id);
      if (!source) return;
      sources.set(id, { ...source, columns });
      show(id, { kind: 'reading' });
      void readAll([id], []);
    },
    onText: (text) => onFiles([new File([text], 'pasted.txt', { type: 'text/plain' })]),
    onCheckOnline(hosts) {
      const asked = requestChecks(hosts);
      waiting.asking.set(true);
      void asked
        .then(async (allowed) => {
          waiting.declined.set(hosts.filter((host) => !allowed.includes(host)));
          const concerned = [...pending].filter(([, { read }]) => read.hosts.some((each) => allowed.includes(each)));
          await readAll(
            concerned.map(([id]) => id),
            allowed,
          );
        })
        .finally(() => waiting.asking.set(false));
    },
    onLeaveOut(id) {
      const [one, source] = [pending.get(id), sources.get(id)];
      const all = waiting.files.get();
      const at = all.findIndex((each) => each.id === id);
      const file = all[at];
      forget();
      if (file)
        waiting.leftOut.set({
          name: file.fileName,
          back() {
            if (one) pending.set(id, one);
            if (source) sources.set(id, source);
            waiting.files.set((before) => before.toSpliced(at, 0, file));
            void showPending();
          },
        });
      pending.delete(id);
      sources.delete(id);
      waiting.files.set((before) => before.filter((each) => each.id !== id));
      void showPending();
    },
    onCancel() {
      waiting.stop.abort();
      waiting.stop = new AbortController();
      // What was read before stays in the preview; nothing of it is kept before it is added.
      const [unread, read] = [true, false].map((being) =>
        waiting.files.get().filter(({ result }) => (result.kind === 'reading') === being),
      );
      for (const { id } of unread ?? []) sources.delete(id);
      waiting.files.set(read ?? []);
    },
    async onAddAll() {
      const stored = await addImports(database(), pending, new Date());
      if (!report(stored)) return;
      const { ids, refused } = stored.value;
      pending.clear();
      waiting.files.set((before) =>
        before.flatMap((each): ImportedFile[] => {
          const failure = refused.get(each.id);
          if (failure) return [{ ...each, result: { kind: 'failed', failure } }];
          return each.result.kind === 'read' ? [] : [each];
        }),
      );
      waiting.declined.set([]);
      forget();
      waiting.added.set(ids);
      void navigator.storage?.persist?.();
    },
    async onUndo() {
      leftOut?.back();
      if (!added || report(await removeCredentials(database(), added))) forget();
    },
  };
}

/** A table whose columns are not known is asked about; after an answer that gave nothing, with what was wrong. */
function shownUnread(
  { failure, columns }: Extract<ImportReading, { ok: false }>,
  source: ImportSource,
): ImportedFile['result'] {
  if (columns === undefined) return { kind: 'failed', failure };
  return source.columns === undefined
    ? { kind: 'columns', columns }
    : { kind: 'columns', columns: { ...columns, guess: source.columns }, failure };
}

function fileOf({ name, text, bytes }: FoundBadge): File {
  if (bytes === undefined) return new File([text ?? ''], name, { type: 'text/plain' });
  const binary = atob(bytes);
  return new File([Uint8Array.from(binary, (character) => character.charCodeAt(0))], name);
}
