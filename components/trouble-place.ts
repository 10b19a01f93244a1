import { BACKUP_PARTS } from './backup-view.ts';
import { keyOf } from './keys.ts';
import type { MessageKey } from './texts.tsx';

/** A store of the database, or `settings`. */
export type TroublePlace = (typeof BACKUP_PARTS)[number] | 'openedMarks' | 'markKeys';

/** Its name in words; stores that nobody sees share one. */
export function placeKey(place: TroublePlace): MessageKey {
  const part = BACKUP_PARTS.find((each) => each === place);
  return part ? keyOf('backupPart', part) : 'place_other';
}
