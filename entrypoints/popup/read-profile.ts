import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import type { Failure } from '../../utils/model/result.ts';
import { runProfileScript } from '../../utils/tab-scripts.ts';
import { connectTo } from '../sidepanel/connect.ts';

/** How long the page's script may take to settle and say what it read. */
const PATIENCE_MS = 8000;

/** A tab as a candidate's page, or why it is none. */
export type ReadProfile = { profile: ProfileSnapshot } | { failure: Failure };

/** Starts the script in the tab and listens to what it reads. Answers with the way to stop listening. */
export function readProfile(tabId: number, done: (read: ReadProfile) => void): () => void {
  let stop = () => {};
  let gone = false;
  const end = (read: ReadProfile) => {
    clearTimeout(timer);
    if (!gone) done(read);
  };
  const timer = setTimeout(() => end({ failure: { code: 'page-not-readable' } }), PATIENCE_MS);
  void runProfileScript(tabId).then((run) => {
    if (gone) return;
    if (!run.ok) return end({ failure: run.failure });
    const connection = connectTo(tabId, {
      said({ profile, failure }) {
        // Not settled yet.
        if (!profile && !failure) return;
        end(profile ? { profile } : { failure: failure ?? { code: 'page-not-readable' } });
      },
      closed: () => end({ failure: { code: 'page-not-readable' } }),
    });
    stop = connection.close;
  });
  return () => {
    gone = true;
    clearTimeout(timer);
    stop();
  };
}
