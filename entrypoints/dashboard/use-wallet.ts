import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTexts } from '../../components/texts.tsx';
import type { WalletView } from '../../components/WalletToolbar.tsx';
import { createWalletFinder } from '../../utils/matching/find-in-wallet.ts';
import type { Claim } from '../../utils/model/claim.ts';
import type { Credential } from '../../utils/model/credential.ts';
import type { Result } from '../../utils/model/result.ts';
import { listClaims, removeClaim, restoreClaim } from '../../utils/storage/claims.ts';
import { removeCredentials, restoreCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { removeSampleWallet, restoreSampleWallet } from '../../utils/storage/sample-wallet.ts';
import { walletView } from '../../utils/storage/settings.ts';
import { listHeld } from '../../utils/storage/skill-choices.ts';
import { createKept, useKept } from './kept.ts';
import type { Report } from './use-report.ts';

const NO_CREDENTIALS: Credential[] = [];
const NO_CLAIMS: Claim[] = [];
/** What is read at first: more than a screen shows. The rest of a large wallet follows when these are painted. */
const FIRST = 60;

interface Undo {
  /** A name, or how many. */
  what: string | number;
  restore: () => Promise<Result<unknown>>;
}

const undone = createKept<Undo | undefined>(undefined);

/** The wallet as it is now, and what can be done with it; every removal can be undone until the next one. */
export function useWallet(report: Report) {
  const { t } = useTexts();
  const undo = useKept(undone);
  const [painted, setPainted] = useState(false);
  const [view, setView] = useState<WalletView>('list');
  const first = useLiveQuery(() => listHeld(database(), FIRST));
  const claims = useLiveQuery(() => listClaims(database()));
  const more = first?.ok === true && first.value.items.length + first.value.unreadable >= FIRST;
  const whole = useLiveQuery(async () => (more && painted ? listHeld(database()) : undefined), [more, painted]);
  const credentials = more && whole ? whole : first;

  useEffect(() => {
    if (!more) return;
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, [more]);
  useEffect(() => {
    void walletView.get().then(setView);
  }, []);

  const unreadable = [credentials, claims].find((each) => each && !each.ok);
  const held = credentials?.ok ? credentials.value.items : NO_CREDENTIALS;
  const stated = claims?.ok ? claims.value.items : NO_CLAIMS;
  const find = useMemo(() => createWalletFinder([...held.map(wordsOf), ...stated.map(wordsOfClaim)]), [held, stated]);
  // An empty question builds the index: when nothing else is to be done, not when somebody types.
  useEffect(() => {
    const idle = requestIdleCallback(() => find(''), { timeout: 2000 });
    return () => cancelIdleCallback(idle);
  }, [find]);

  return {
    credentials: held,
    claims: stated,
    loading: more && !whole,
    find,
    unreadable: unreadable && !unreadable.ok ? unreadable.failure : undefined,
    removed: undo?.what,
    removal: undo,
    view,
    setView(next: WalletView) {
      setView(next);
      void walletView.set(next);
    },
    async undo() {
      if (undo && report(await undo.restore())) undone.set(undefined);
    },
    removeCredentials: useCallback(
      async (ids: string[]) => {
        const removed = await removeCredentials(database(), ids);
        if (!report(removed)) return;
        const { credentials } = removed.value;
        // Gone already: what went before it can still be brought back.
        if (credentials.length === 0) return;
        const what = credentials.length === 1 ? (credentials[0]?.name ?? 1) : credentials.length;
        undone.set({ what, restore: () => restoreCredentials(database(), removed.value) });
      },
      [report],
    ),
    async removeClaim(id: string) {
      const removed = await removeClaim(database(), id);
      if (!report(removed)) return;
      const claim = removed.value;
      if (claim) undone.set({ what: claim.label, restore: () => restoreClaim(database(), claim) });
    },
    async removeSample() {
      const removed = await removeSampleWallet(database());
      if (report(removed))
        undone.set({ what: t('sampleData'), restore: () => restoreSampleWallet(database(), removed.value) });
    },
  };
}

/** Ids of skills are their English names. */
function wordsOf({ id, name, issuer, skills }: Credential) {
  return { id, words: [name, issuer.name, [...new Set(skills.flatMap((each) => [each.id, each.field]))].join(' ')] };
}

function wordsOfClaim({ id, label, skillId }: Claim) {
  return { id, words: [label, skillId] };
}
