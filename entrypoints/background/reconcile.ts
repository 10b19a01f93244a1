import { reconcileScripts, registeredPatterns, serveOpenTabs } from '../../utils/permissions.ts';
import { choicesNow, forgetUngrantedProfiles } from './site-state.ts';

/** One at a time: two runs side by side would both try to register the same script. */
let queue: Promise<void> = Promise.resolve();

/**
 * Makes the registered scripts equal to what is granted and chosen, and serves tabs that are open already.
 *
 * @param everyTab also those whose script was there before: after an update it is dead
 */
export function reconcile(everyTab = false): Promise<void> {
  queue = queue
    .then(async () => {
      await forgetUngrantedProfiles();
      const fresh = await reconcileScripts(await choicesNow());
      await serveOpenTabs(everyTab ? await registeredPatterns() : fresh);
    })
    .catch((error: unknown) => console.error('credlens: registering scripts failed', error));
  return queue;
}
