import { type ReactNode, useId, useRef } from 'react';
import type { ProfileMark } from '../utils/model/profile-match.ts';
import type { ProfileView } from '../utils/model/profile-snapshot.ts';
import { CandidateBar } from './CandidateBar.tsx';
import { CandidateNotes } from './CandidateNotes.tsx';
import { CandidateRows } from './CandidateRows.tsx';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { bookmark } from './icons.ts';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';
import { useLostFocus } from './use-lost-focus.ts';

export interface CandidatePanelProps {
  /** How the page or text answers the role; its quotes carry nothing personal. */
  view: ProfileView;
  /** Whom it is about; not shown in blind mode, whatever stands here. */
  person: { name: string | null; place: string | null };
  /** Level of the panel's own heading. */
  heading: 1 | 2;
  onBlind: (on: boolean) => void;
  /** The text is a page in a tab: its title stays, and it may be covered in part. */
  page?: { uncovered: number } | undefined;
  /** Scrolls to a mention; absent where the text cannot be reached. */
  onGoTo?: ((mark: ProfileMark) => void) | undefined;
  /** The badges that were found, with the way to check them. */
  badges?: ReactNode;
  notes: string;
  onNotes: (notes: string) => void;
  /** Days that a candidate is kept. */
  keepDays: number;
  /** Absent where nothing may be kept: a private window. */
  onSave?: (() => void) | undefined;
  saved?: { id: string; number: number; keepUntil: string } | undefined;
  /** What is shown is not what was saved. */
  outdated?: boolean;
  onUndoSave?: (() => void) | undefined;
  /** Goes on to what is saved. */
  onOpenSaved?: (() => void) | undefined;
  /** What went wrong, above everything else. */
  trouble?: ReactNode;
}

/**
 * What a candidate's page, a pasted text or a file shows for a role: state by state with its words, badges, what was not
 * counted, notes, and "Save". Nothing here is a score, and nothing is stored before the click.
 */
export function CandidatePanel(props: CandidatePanelProps) {
  const { view, heading, onGoTo, badges, notes, onNotes, trouble } = props;
  const { t } = useTexts();
  const Heading = `h${heading}` as const;
  const below = heading === 1 ? 2 : 3;
  const person = view.blind ? null : props.person;
  const id = useId();
  return (
    <section className="cl-candidate" aria-labelledby={id}>
      <div className="cl-candidate-head">
        <Heading id={id}>{person?.name || t('candidate_name')}</Heading>
        {person?.place && <p className="cl-small cl-quiet">{person.place}</p>}
        <CandidateBar role={view.role} rows={view.rows} />
      </div>
      {trouble}
      <Blind {...props} />
      <CandidateRows view={view} heading={below} onGoTo={onGoTo} />
      {badges}
      <NotCounted view={view} below={below} />
      <CandidateNotes notes={notes} onNotes={onNotes} />
      <Save {...props} />
      <p className="cl-small cl-faint cl-candidate-foot">{t('candidate_decides')}</p>
    </section>
  );
}

function Blind({ view, page, onBlind }: CandidatePanelProps) {
  const { t, plural } = useTexts();
  const note = !view.blind ? 'candidate_blindOff' : page ? 'candidate_blindOn' : 'candidate_blindText';
  return (
    <div className="cl-candidate-blind">
      <Switch label={t('candidate_blind')} note={t(note)} on={view.blind} onChange={onBlind} />
      {page && !view.mayMark && <p className="cl-small cl-quiet">{t('candidate_unmarked')}</p>}
      <p role="status" className="cl-small">
        {page && view.blind && page.uncovered > 0 && plural('candidate_uncovered', page.uncovered)}
      </p>
    </div>
  );
}

function NotCounted({ view: { notCounted }, below }: { view: ProfileView; below: 2 | 3 }) {
  const { t, plural } = useTexts();
  const { hidden, listed } = notCounted;
  if (hidden + listed === 0) return null;
  const Heading = `h${below}` as const;
  return (
    <section className="cl-candidate-part">
      <Heading>{t('candidate_notCounted')}</Heading>
      <ul className="cl-small cl-quiet">
        {hidden > 0 && <li>{plural('candidate_hidden', hidden)}</li>}
        {listed > 0 && <li>{plural('candidate_listed', listed)}</li>}
      </ul>
    </section>
  );
}

function Save({ keepDays, onSave, saved, outdated, onUndoSave, onOpenSaved }: CandidatePanelProps) {
  const { t, plural, number, language } = useTexts();
  const save = useRef<HTMLButtonElement>(null);
  useLostFocus(saved?.id, () => (saved ? null : save.current));
  if (!onSave) return <p className="cl-candidate-save cl-small cl-quiet">{t('popup_private')}</p>;
  return (
    <div className="cl-candidate-save">
      <UndoNote
        // Saved once more, it is told once more: that button is gone too.
        of={outdated ? undefined : saved?.id}
        onUndo={onUndoSave}
        more={
          onOpenSaved && (
            <button type="button" className="cl-link" onClick={onOpenSaved}>
              {t('candidate_open')}
            </button>
          )
        }
        here
      >
        {saved && t('candidate_saved', [number(saved.number), dateOf(saved.keepUntil, language)])}
      </UndoNote>
      {(!saved || outdated) && (
        <button ref={save} type="button" className="cl-button cl-first" onClick={onSave}>
          <Icon d={bookmark} />
          {t(saved ? 'candidate_saveAgain' : 'candidate_save')}
        </button>
      )}
      {!saved && <p className="cl-small cl-faint">{plural('candidate_saveNote', keepDays)}</p>}
    </div>
  );
}
