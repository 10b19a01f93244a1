import { memo, useId, useState } from 'react';
import type { PostingStatus } from '../utils/model/posting-status.ts';
import { Band } from './Band.tsx';
import { Choice } from './Choice.tsx';
import { dateOf } from './format.ts';
import { Headline } from './Headline.tsx';
import { Icon } from './Icon.tsx';
import { cards, file, pencil, people, trash } from './icons.ts';
import { keyOf } from './keys.ts';
import { PostingNotes } from './PostingNotes.tsx';
import { POSTING_STATUSES, type PostingCard } from './posting-card.ts';
import { SegmentedBar } from './SegmentedBar.tsx';
import { useTexts } from './texts.tsx';

export interface PostingEvents {
  onStatus: (id: string, status: PostingStatus) => void;
  onNotes: (id: string, notes: string) => void;
  onRemove: (id: string) => void;
  /** Opens its text. */
  onOpen: (id: string) => void;
  /** Puts it beside another, or takes it away from there. */
  onChoose: (id: string) => void;
  /** Makes a role of it; absent where candidates are not turned on. */
  onMakeRole?: ((id: string) => void) | undefined;
}

export interface PostingRowProps extends PostingEvents {
  card: PostingCard;
  /** Chosen for the comparison. */
  chosen: boolean;
  /** Each status with its word: looked up once for all rows. */
  statuses: readonly (readonly [PostingStatus, string])[];
}

/**
 * The inside of a list item: one saved posting, what and where, how far it is, how it matches, the person's notes. The
 * item itself says its place, which changes while thousands of others come in; this does not.
 */
export const PostingRow = memo(function PostingRow({ card, chosen, statuses, ...events }: PostingRowProps) {
  const { t, language } = useTexts();
  const [writing, setWriting] = useState(false);
  const id = useId();
  const { title, company, location, savedAt, status, statusAt, notes, match } = card;
  const where = [company, location].filter(Boolean).join(' · ');
  const since =
    statusAt === undefined || status === 'saved'
      ? ''
      : t('postings_since', [t(keyOf('postingStatus', status)), dateOf(statusAt, language)]);
  return (
    <>
      <div className="cl-posting-head">
        <div className="cl-posting-what">
          <h2>
            <button type="button" className="cl-posting-title" onClick={() => events.onOpen(card.id)}>
              {title || t('postings_untitled')}
            </button>
          </h2>
          {where && <p>{where}</p>}
          <p className="cl-small cl-quiet">
            {[t('postings_savedOn', [dateOf(savedAt, language)]), since].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Choice
          label={t('postings_status')}
          value={status}
          options={statuses}
          onChange={(value) => {
            const next = POSTING_STATUSES.find((each) => each === value);
            if (next) events.onStatus(card.id, next);
          }}
        />
      </div>
      <div className="cl-posting-match">
        <Headline match={match} />
        {match.status === 'matched' && match.musts.total > 0 && (
          <>
            <SegmentedBar tally={match.musts} />
            <Band match={match} />
          </>
        )}
      </div>
      {notes && !writing && <p className="cl-posting-note">{notes}</p>}
      <div id={id} hidden={!writing}>
        {writing && <PostingNotes notes={notes ?? ''} onNotes={(text) => events.onNotes(card.id, text)} />}
      </div>
      <div className="cl-posting-actions">
        <button type="button" className="cl-quiet-button" onClick={() => events.onOpen(card.id)}>
          <Icon d={file} />
          {t('postings_open')}
          <span className="cl-sr">: {title}</span>
        </button>
        <button
          type="button"
          className="cl-quiet-button"
          aria-expanded={writing}
          aria-controls={id}
          onClick={() => setWriting(!writing)}
        >
          <Icon d={pencil} />
          {t(notes ? 'postings_editNotes' : 'postings_addNotes')}
          <span className="cl-sr">: {title}</span>
        </button>
        <button
          type="button"
          className="cl-quiet-button cl-posting-compare"
          aria-pressed={chosen}
          onClick={() => events.onChoose(card.id)}
        >
          <Icon d={cards} />
          {t('postings_compare')}
          <span className="cl-sr">: {title}</span>
        </button>
        {events.onMakeRole && (
          <button type="button" className="cl-quiet-button" onClick={() => events.onMakeRole?.(card.id)}>
            <Icon d={people} />
            {t('roles_makeShort')}
            <span className="cl-sr">: {title}</span>
          </button>
        )}
        <span className="cl-grow" />
        <button type="button" className="cl-icon-button" onClick={() => events.onRemove(card.id)}>
          <Icon d={trash} />
          <span className="cl-sr">{t('wallet_remove', [title])}</span>
        </button>
      </div>
    </>
  );
});
