import { Icon } from './Icon.tsx';
import { close } from './icons.ts';
import type { PostingCard } from './posting-card.ts';
import { useTexts } from './texts.tsx';

export interface PostingsMovedProps {
  moved: readonly PostingCard[];
  onOpen: (id: string) => void;
  /** Shows these alone. */
  onAll: () => void;
  onSeen: () => void;
}

/** Named in the sentence; the others are one click away. */
const NAMED = 3;

/** "3 postings moved to all must-haves answered", with the way to each. Nothing when none did. */
export function PostingsMoved({ moved, onOpen, onAll, onSeen }: PostingsMovedProps) {
  const { t, plural } = useTexts();
  return (
    <div role="status">
      {moved.length > 0 && (
        <div className="cl-posting-moved">
          <p className="cl-grow">
            <b>{plural('postings_moved', moved.length)}</b>
            <span className="cl-posting-moved-links">
              {moved.slice(0, NAMED).map(({ id, title }) => (
                <button key={id} type="button" className="cl-link" onClick={() => onOpen(id)}>
                  {title || t('postings_untitled')}
                </button>
              ))}
              {moved.length > NAMED && (
                <button type="button" className="cl-link" onClick={onAll}>
                  {plural('postings_movedMore', moved.length - NAMED)}
                </button>
              )}
            </span>
          </p>
          <button type="button" className="cl-icon-button" onClick={onSeen}>
            <Icon d={close} />
            <span className="cl-sr">{t('postings_movedSeen')}</span>
          </button>
        </div>
      )}
    </div>
  );
}
