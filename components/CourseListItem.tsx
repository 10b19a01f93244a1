import type { CourseListInfo } from '../utils/model/course-list.ts';
import type { LiveProviderView } from './CoursesPage.tsx';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { close, reload } from './icons.ts';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';

export interface CourseListItemProps {
  list: CourseListInfo;
  /** Its provider, where it can be asked again. */
  again?: LiveProviderView;
  busy: boolean;
  onFetch: (provider: string, given: string) => void;
  onRemove: (id: string) => void;
}

/** A list that was brought: how many courses, when, what was left out and why, and its credit. */
export function CourseListItem({ list, again, busy, onFetch, onRemove }: CourseListItemProps) {
  const { id, name, count, fetchedAt, attribution, skipped } = list;
  const { t, plural, language } = useTexts();
  const given = givenIn(list);
  const left = list.notes?.left ?? 0;
  return (
    <li className="cl-course-list">
      <div className="cl-item-line">
        <span className="cl-grow">
          <b>{name}</b>{' '}
          <span className="cl-small cl-quiet">
            {plural('coursesCount', count)} · {t('courses_seenOn', [dateOf(fetchedAt, language)])}
          </span>
        </span>
        {again && (
          <button type="button" className="cl-icon-button" disabled={busy} onClick={() => onFetch(again.id, given)}>
            <Icon d={reload} />
            <span className="cl-sr">{t('courses_againOf', [name])}</span>
          </button>
        )}
        <button type="button" className="cl-icon-button" disabled={busy} onClick={() => onRemove(id)}>
          <Icon d={close} />
          <span className="cl-sr">{t('courses_remove', [name])}</span>
        </button>
      </div>
      {skipped > 0 && <Skipped list={list} />}
      {skipped === 0 && left > 0 && <p className="cl-small">{plural('coursesLeft', left)}</p>}
      {attribution && (
        <p className="cl-small cl-faint" lang="en">
          {attribution}
        </p>
      )}
    </li>
  );
}

/** The site or record that the list was asked for: its id holds it. */
function givenIn({ id, provider }: CourseListInfo): string {
  return id.startsWith(`${provider}:`) ? id.slice(provider.length + 1) : '';
}

function Skipped({ list: { notes, skipped } }: { list: CourseListInfo }) {
  const { t, plural, list, number } = useTexts();
  if (!notes) return <p className="cl-small">{plural('coursesSkipped', skipped)}</p>;
  const { reasons, unknownWords, cycles, left } = notes;
  return (
    <details>
      <summary className="cl-small">{plural('coursesSkipped', skipped)}</summary>
      <ul className="cl-bullets cl-small">
        {reasons.map(({ reason, count, rows }) => (
          <li key={reason}>
            {t(keyOf('coursesReason', reason))}: {count}
            {rows.length > 0 && ` (${t('courses_rows', [list(rows.map(number))])})`}
          </li>
        ))}
        {left > 0 && <li>{plural('coursesLeft', left)}</li>}
      </ul>
      {cycles.length > 0 && <p className="cl-small">{t('courses_cycles', [list(cycles)])}</p>}
      {unknownWords.length > 0 && (
        <p className="cl-small">{t('courses_unknownWords', [list(unknownWords.map(({ word }) => word))])}</p>
      )}
    </details>
  );
}
