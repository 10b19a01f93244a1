import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import type { CountOpenedProps } from '../../components/CountOpened.tsx';
import type { RecognitionPageProps } from '../../components/RecognitionPage.tsx';
import { useTexts } from '../../components/texts.tsx';
import { OTHER_ROLE } from '../../utils/matching/opened.ts';
import { RANK_FLOOR, recognisedRoles, recognition } from '../../utils/matching/recognition.ts';
import { localDay } from '../../utils/model/local-day.ts';
import type { OpenedCount } from '../../utils/model/opened-count.ts';
import { database } from '../../utils/storage/database.ts';
import { listOpened, restoreOpened, type WipedCounts, wipeOpened } from '../../utils/storage/opened-counts.ts';
import { heldNamed } from './held-named.ts';
import { createKept, useKept } from './kept.ts';
import { recognitionCsv } from './recognition-csv.ts';
import { saveFigure } from './save-figure.ts';
import { saveFile } from './save-file.ts';
import type { Report } from './use-report.ts';

const KINDS = ['credential', 'issuer', 'skill'] as const;

const lastWiped = createKept<{ n: number; what: WipedCounts } | undefined>(undefined);

/** What the counts say, live, of the role and from the month that are chosen. */
export function useRecognition(counting: CountOpenedProps, report: Report): RecognitionPageProps {
  const { t } = useTexts();
  const listed = useLiveQuery(() => listOpened(database()));
  const held = useLiveQuery(() => heldNamed(database(), new Date()).catch(() => null));
  const [role, setRole] = useState<string>();
  const [from, setFrom] = useState<string>();
  const wiped = useKept(lastWiped);
  const [saved, setSaved] = useState<string>();
  const counts = listed?.ok ? listed.value.items : undefined;
  const shown = useMemo(() => numbersOf(counts ?? [], role, from), [counts, role, from]);
  const { roles, tables, n, byMonth } = shown;
  return {
    ...shown,
    counting,
    held: held ?? undefined,
    today: localDay(new Date()),
    onSaveFigure: saveFigure,
    loading: listed === undefined,
    failure: listed && !listed.ok ? listed.failure : undefined,
    role,
    onRole: setRole,
    from,
    onFrom: setFrom,
    floor: RANK_FLOOR,
    unreadable: listed?.ok ? listed.value.unreadable : 0,
    wiped: wiped?.n,
    async onWipe() {
      const what = await wipeOpened(database());
      if (!report(what)) return;
      lastWiped.set({ n: shown.total, what: what.value });
      setSaved(undefined);
      setRole(undefined);
      setFrom(undefined);
    },
    async onUndoWipe() {
      if (wiped && report(await restoreOpened(database(), wiped.what))) lastWiped.set(undefined);
    },
    onSave() {
      const one = roles.find(({ id }) => id === role);
      const other = one?.id === OTHER_ROLE.id ? t('recognition_otherRole') : one?.label;
      const name = other ?? t('recognition_allRoles');
      const file = `${t('nav_recognition')} ${name}.csv`;
      saveFile(file, recognitionCsv({ role: name, from: byMonth[0]?.month, to: byMonth.at(-1)?.month, n, tables }));
      setSaved(file);
    },
    saved,
  };
}

function numbersOf(counts: readonly OpenedCount[], role: string | undefined, from: string | undefined) {
  const tables = KINDS.map((kind) => ({ kind, ...recognition(counts, { kind, role, from }) }));
  const [{ n, tooFew, byMonth } = { n: 0, tooFew: true, byMonth: [] }] = tables;
  const every = recognition(counts, { kind: 'skill' });
  return {
    total: every.n,
    roles: recognisedRoles(counts),
    months: every.byMonth.map(({ month }) => month),
    byMonth,
    n,
    tooFew,
    tables: tables.map(({ kind, rows }) => ({ kind, rows })),
  };
}
