import { Dexie, type ObservabilitySet } from 'dexie';
import { activeRole, blindMode, candidatesOn, profileSitesOn } from '../../utils/storage/settings.ts';
import { takeHanded } from '../dashboard/handed-text.ts';
import { changedStores } from '../dashboard/stored-changes.ts';
import { reconcile } from './reconcile.ts';
import { toTabs } from './tell-changes.ts';

/** Several settings change in one click. */
const QUIET_MS = 50;
const ROLES: ReadonlySet<string> = new Set(['roles']);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Candidates' pages that are open ask again soon. */
export function candidatesChanged(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void toTabs({ type: 'candidates-changed' }), QUIET_MS);
}

/** Listens to what decides how candidates' pages are read, for as long as this worker lives. */
export function watchCandidates(): void {
  for (const setting of [candidatesOn, profileSitesOn])
    setting.watch(() => {
      void reconcile();
      candidatesChanged();
    });
  // What was read in the popup and not looked at yet.
  candidatesOn.watch((on) => void (on || takeHanded()));
  activeRole.watch(candidatesChanged);
  blindMode.watch(candidatesChanged);
  Dexie.on('storagemutated', (parts: ObservabilitySet) => {
    if (changedStores(parts, ROLES)) candidatesChanged();
  });
}
