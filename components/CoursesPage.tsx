import { useEffect, useRef } from 'react';
import type { CourseListInfo } from '../utils/model/course-list.ts';
import type { Failure, Result } from '../utils/model/result.ts';
import type { Suggestion } from './Combobox.tsx';
import { ConfirmCourse, type DraftCourse } from './ConfirmCourse.tsx';
import { CourseListItem } from './CourseListItem.tsx';
import { CourseProviderCard } from './CourseProviderCard.tsx';
import { DropZone } from './DropZone.tsx';
import { FailureNote } from './FailureNote.tsx';
import { keyOf } from './keys.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';
import { WorkNote } from './WorkNote.tsx';

/** A provider that is asked by a click. */
export interface LiveProviderView {
  id: string;
  name: string;
  asks: 'nothing' | 'site' | 'record';
  experimental: boolean;
  attribution?: string;
  /** The hosts that a click names, for what was typed. */
  hostsFor: (given: string) => Result<string[]>;
}

/** The one thing that is being done. */
export interface CourseWorking {
  /** Of the file, or the hosts that are asked. */
  name: string;
  phase: 'asking' | 'reading' | 'saving';
  /** 0 to 1. */
  share?: number;
}

/** How the last thing ended. */
export type CourseSaid =
  | { kind: 'added' | 'unchanged'; name: string; list: CourseListInfo }
  | { kind: 'kept' | 'discarded' | 'removed' | 'restored' | 'cancelled'; name: string }
  | { kind: 'failed'; name: string; failure: Failure };

export interface CoursesPageProps {
  providers: LiveProviderView[];
  /** Newest first. */
  lists: CourseListInfo[];
  /** Rows that cannot be read; they are left where they are. */
  unreadable: number;
  work?: CourseWorking;
  said?: CourseSaid;
  /** What the popup found in a page, to be confirmed. */
  draft?: DraftCourse;
  /** For the skill that is typed into the draft. */
  suggestions: Suggestion[];
  onQuery: (text: string) => void;
  onKeep: (confirmed: DraftCourse) => void;
  onDiscard: () => void;
  onFile: (file: File) => void;
  /** Within the click: the browser asks first. */
  onFetch: (provider: string, given: string) => void;
  onCancel: () => void;
  onRemove: (id: string) => void;
  /** Absent where nothing can be undone. */
  onUndo?: () => void;
}

/** Courses from beyond the catalogue: who is asked and what for, what was brought and when, and a way back. */
export function CoursesPage(props: CoursesPageProps) {
  const { providers, lists, unreadable, work, said, draft, onFile } = props;
  const { t, plural } = useTexts();
  const top = useRef<HTMLDivElement>(null);
  const happens = said ?? work?.name;
  // The button that was pressed may stand far below.
  useEffect(() => {
    if (happens !== undefined) top.current?.scrollIntoView?.({ block: 'nearest' });
  }, [happens]);
  const card = (provider: LiveProviderView) => (
    <CourseProviderCard
      key={provider.id}
      provider={provider}
      fetched={lists.some((list) => list.provider === provider.id)}
      busy={work !== undefined}
      onFetch={props.onFetch}
    />
  );
  return (
    <>
      <PageHead title={t('courses_title')} lead={t('courses_lead')}>
        <a className="cl-button" href="#plan">
          {t('nav_plan')}
        </a>
      </PageHead>
      <div className="cl-narrow">
        {draft && (
          <ConfirmCourse
            key={`${draft.url} ${draft.name}`}
            draft={draft}
            suggestions={props.suggestions}
            onQuery={props.onQuery}
            onKeep={props.onKeep}
            onDiscard={props.onDiscard}
          />
        )}
        <div ref={top} className="cl-courses-said">
          {work && <Working work={work} onCancel={props.onCancel} />}
          <UndoNote here className="cl-course-outcome" of={said} onUndo={work ? undefined : props.onUndo}>
            {said && !work && <Said said={said} />}
          </UndoNote>
        </div>
        <section className="cl-section">
          <h2>{t('courses_brought')}</h2>
          {lists.length === 0 && <p className="cl-quiet">{t('courses_none')}</p>}
          {lists.length > 0 && (
            <ul className="cl-card cl-rows">
              {lists.map((list) => (
                <CourseListItem
                  key={list.id}
                  list={list}
                  again={providers.find(({ id }) => id === list.provider)}
                  busy={work !== undefined}
                  onFetch={props.onFetch}
                  onRemove={props.onRemove}
                />
              ))}
            </ul>
          )}
          {unreadable > 0 && <p className="cl-small cl-quiet">{plural('coursesUnreadable', unreadable)}</p>}
        </section>
        {providers.filter(({ experimental }) => !experimental).map(card)}
        <section className="cl-card cl-add cl-section">
          <h2>{t('coursesFile_title')}</h2>
          <p>{t('coursesFile_what')}</p>
          {!work && (
            <DropZone label={t('coursesFile_choose')} onFiles={([file]) => file && onFile(file)}>
              <span className="cl-small cl-quiet">{t('coursesFile_orDrop')}</span>
            </DropZone>
          )}
          <details>
            <summary>{t('coursesFile_columns')}</summary>
            <p className="cl-small">{t('coursesFile_columnsList')}</p>
            <p className="cl-small">{t('coursesFile_rules')}</p>
          </details>
        </section>
        <section className="cl-card cl-add cl-section">
          <h2>{t('coursesPage_title')}</h2>
          <p>{t('coursesPage_what')}</p>
        </section>
        <details className="cl-section cl-courses-experimental">
          <summary>{t('courses_experimental')}</summary>
          <p className="cl-quiet">{t('courses_experimentalWhat')}</p>
          {providers.filter(({ experimental }) => experimental).map(card)}
        </details>
      </div>
    </>
  );
}

function Working({ work, onCancel }: { work: CourseWorking; onCancel: () => void }) {
  const { t } = useTexts();
  const words = t(keyOf('coursesPhase', work.phase), [work.name]);
  return (
    <WorkNote
      className="cl-courses-work"
      words={words}
      done={work.phase === 'saving' ? undefined : (work.share ?? 0)}
      onCancel={onCancel}
    />
  );
}

function Said({ said }: { said: CourseSaid }) {
  const { t, plural } = useTexts();
  if (said.kind === 'failed') return <FailureNote failure={said.failure} />;
  const words =
    said.kind === 'added'
      ? plural('coursesAdded', said.list.count, [said.list.name])
      : t(keyOf('coursesSaid', said.kind), [said.name]);
  return words;
}
