import { useMemo, useState } from 'react';
import type { PopupViewProps } from '../../components/PopupView.tsx';
import { tell } from '../../utils/messages.ts';
import type { Posting } from '../../utils/model/posting.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { createCorrector, NOTHING_CORRECTED } from '../overlay/corrector.ts';
import type { ThisTab } from './read-tab.ts';

/**
 * Correcting what the posting of this tab asks for; undefined until one was read.
 * @param requirements those that are shown now.
 * @param again matches the posting anew and shows it.
 */
export function useCorrecting(
  tab: ThisTab | null,
  posting: Posting | null,
  requirements: readonly Requirement[],
  again: (posting: Posting) => Promise<void>,
): PopupViewProps['correct'] {
  const [of, setOf] = useState({ posting, correcting: NOTHING_CORRECTED });
  const corrector = useMemo(
    () =>
      posting &&
      createCorrector({
        description: posting.description,
        inPrivate: tab?.inPrivate ?? false,
        async again() {
          await again(posting);
          // The overlay under the popup, where there is one, must not say otherwise.
          if (tab) void tell(tab.id, { type: 'wallet-changed' });
        },
        changed: (correcting) => setOf({ posting, correcting }),
      }),
    [tab, posting, again],
  );
  if (!corrector) return undefined;
  // A posting that was read since has a clean slate.
  const correcting = of.posting === posting ? of.correcting : NOTHING_CORRECTED;
  return { ...correcting, ...corrector.on(() => requirements) };
}
