import { Icon } from './Icon.tsx';
import { warning } from './icons.ts';
import { useTexts } from './texts.tsx';
import { placeKey, type TroublePlace } from './trouble-place.ts';
import { UndoNote } from './UndoNote.tsx';

/** Something that is stored and cannot be read. */
export interface UnreadableEntry {
  place: TroublePlace;
  /** What it calls itself, where it does. */
  name?: string;
  /** What is wrong with it. */
  complaint: string;
}

export interface StorageTroubleUnreadableProps {
  entries: readonly UnreadableEntry[];
  /** How many were just removed; absent: none, or it was undone. */
  removed?: number;
  /** Name of the file they were saved to. */
  saved?: string;
  onSave: () => void;
  onRemove: () => void;
  onUndo: () => void;
}

/** So many are listed; the file has all of them. */
const MOST_LISTED = 50;

/** Entries that could not be read: they are kept until the person takes them out. Nothing where there are none. */
export function StorageTroubleUnreadable(props: StorageTroubleUnreadableProps) {
  const { entries, removed, saved } = props;
  const { t, plural } = useTexts();
  if (entries.length === 0)
    return removed === undefined ? null : (
      <UndoNote here of={removed} onUndo={props.onUndo}>
        {plural('trouble_removed', removed)}
      </UndoNote>
    );
  return (
    <section className="cl-card cl-trouble" role="status" aria-label={t('trouble_label')} data-kind="unreadable">
      <Icon d={warning} />
      <div>
        <p className="cl-failure-title">{plural('trouble_unreadable', entries.length)}</p>
        <p className="cl-quiet">{t('trouble_unreadable_kept')}</p>
        <p>{t('trouble_unreadable_next')}</p>
        <div className="cl-actions">
          <button type="button" className="cl-button cl-first" onClick={props.onSave}>
            {t('trouble_unreadable_save')}
          </button>
          <button type="button" className="cl-button" onClick={props.onRemove}>
            {t('trouble_unreadable_remove')}
          </button>
          {saved !== undefined && <span className="cl-small">{t('trouble_unreadable_saved', [saved])}</span>}
        </div>
        <details>
          <summary>{t('trouble_unreadable_list')}</summary>
          <ul className="cl-small">
            {entries.slice(0, MOST_LISTED).map(({ place, name, complaint }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn anew as a whole
              <li key={at}>
                {t(placeKey(place))}
                {name && ` · ${name}`}
                <span className="cl-quiet"> · {complaint}</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
}
