import { useEffect, useRef, useState } from 'react';
import type { FileDropProps } from '../../components/FileDrop.tsx';
import type { ImportedFile, ImportPreviewProps } from '../../components/ImportPreview.tsx';
import { requestChecks } from '../../utils/permissions.ts';
import { removeCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { type FoundBadge, foundBadges, ownAddresses } from '../../utils/storage/settings.ts';
import { readWithNow } from '../background/reread.ts';
import { addImports, type PendingImport, previewOf } from './import-files.ts';
import { judgeQueue } from './judge-queue.ts';
import { type ImportReading, type ImportSource, readImport, shownOf } from './read-import.ts';
import type { Report } from './use-wallet.ts';

export interface Importing extends FileDropProps, ImportPreviewProps {
  /** Files that we fetched ourselves from Credly. */
  onFetched: (files: File[], fetchedAt: string) => void;
}

/** Files on their way into the wallet: read and checked without the network, shown, and kept only when they are added. */
export function useImport(report: Report): Importing {
  const pending = useRef(new Map<string, PendingImport>());
  const sources = useRef(new Map<string, ImportSource>());
  const [files, setFiles] = useState<ImportedFile[]>([]);
  const [asking, setAsking] = useState(false);
  const [declined, setDeclined] = useState<string[]>([]);
  const [added, setAdded] = useState<string[]>();

  const show = (id: string, result: ImportedFile['result']) =>
    setFiles((before) => before.map((each) => (each.id === id ? { ...each, result } : each)));

  /** Duplicates are told from everything that waits, so they are told anew after each change. */
  const showPending = async () => {
    const previews = await previewOf(database(), pending.current);
    if (report(previews)) for (const [id, result] of previews.value) show(id, result);
  };

  const readAll = async (ids: readonly string[], allowed: readonly string[]) => {
    // Asked before anything is read: something that is imported meanwhile has the badges read again.
    const readWith = await readWithNow();
    const run = { id: crypto.randomUUID(), allowed, recipients: await ownAddresses.get() };
    for (const id of ids) {
      const source = sources.current.get(id);
      if (!source) continue;
      const read = await readImport(source, run, judgeQueue());
      if (read.ok) {
        pending.current.set(id, { file: source.file, read: read.value, readWith });
        show(id, shownOf(read.value, []));
      } else if (!pending.current.has(id)) show(id, shownUnread(read, source));
    }
    await showPending();
  };

  const take = (chosen: readonly ImportSource[]) => {
    const taken = chosen.map((source) => ({ id: crypto.randomUUID(), source }));
    for (const { id, source } of taken) sources.current.set(id, source);
    setAdded(undefined);
    setFiles((before) => [
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
    onFiles,
    onFetched: (fetched, fetchedAt) => take(fetched.map((file) => ({ file, fetchedAt }))),
    onMapColumns(id, columns) {
      const source = sources.current.get(id);
      if (!source) return;
      sources.current.set(id, { ...source, columns });
      show(id, { kind: 'reading' });
      void readAll([id], []);
    },
    onText: (text) => onFiles([new File([text], 'pasted.txt', { type: 'text/plain' })]),
    onCheckOnline(hosts) {
      const asked = requestChecks(hosts);
      setAsking(true);
      void asked
        .then(async (allowed) => {
          setDeclined(hosts.filter((host) => !allowed.includes(host)));
          const concerned = [...pending.current].filter(([, { read }]) =>
            read.hosts.some((each) => allowed.includes(each)),
          );
          await readAll(
            concerned.map(([id]) => id),
            allowed,
          );
        })
        .finally(() => setAsking(false));
    },
    onLeaveOut(id) {
      pending.current.delete(id);
      sources.current.delete(id);
      setFiles((before) => before.filter((each) => each.id !== id));
      void showPending();
    },
    async onAddAll() {
      const stored = await addImports(database(), pending.current, new Date());
      if (!report(stored)) return;
      const { ids, refused } = stored.value;
      pending.current.clear();
      setFiles((before) =>
        before.flatMap((each): ImportedFile[] => {
          const failure = refused.get(each.id);
          if (failure) return [{ ...each, result: { kind: 'failed', failure } }];
          return each.result.kind === 'read' ? [] : [each];
        }),
      );
      setDeclined([]);
      setAdded(ids);
      void navigator.storage?.persist?.();
    },
    async onUndo() {
      if (added && report(await removeCredentials(database(), added))) setAdded(undefined);
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
