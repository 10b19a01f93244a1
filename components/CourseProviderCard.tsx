import { useId, useState } from 'react';
import type { LiveProviderView } from './CoursesPage.tsx';
import { type MessageKey, useTexts } from './texts.tsx';

export interface CourseProviderCardProps {
  provider: LiveProviderView;
  /** A list of it is there. */
  fetched: boolean;
  busy: boolean;
  onFetch: (provider: string, given: string) => void;
}

/** What each provider is; one without words here is shown by its name. */
const WHAT: Readonly<Record<string, MessageKey>> = {
  'lfx-mentorship': 'courseProvider_lfx_mentorship',
  'mit-learn': 'courseProvider_mit_learn',
  'open-edx': 'courseProvider_open_edx',
  'ctdl-record': 'courseProvider_ctdl_record',
};
/** Those that are no site of their own have no name of their own. */
const NAME: Readonly<Record<string, MessageKey>> = {
  'open-edx': 'courseProviderName_open_edx',
  'ctdl-record': 'courseProviderName_ctdl_record',
};
const HINT = { site: 'courses_site', record: 'courses_record' } as const;

/** One provider: what it is, whom the button asks, and under which licence its list stands. */
export function CourseProviderCard({ provider, fetched, busy, onFetch }: CourseProviderCardProps) {
  const { id, name, asks, attribution, hostsFor } = provider;
  const { t, list } = useTexts();
  const [given, setGiven] = useState('');
  const field = useId();
  const what = WHAT[id];
  const called = NAME[id];
  const hosts = hostsFor(given);
  const ready = hosts.ok && !busy;
  return (
    <section className="cl-card cl-add cl-section cl-course-provider" aria-labelledby={`${field}t`}>
      <h2 id={`${field}t`}>{called ? t(called) : name}</h2>
      {what && <p>{t(what)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onFetch(id, given);
        }}
      >
        {asks !== 'nothing' && (
          <>
            <label htmlFor={field}>{t(HINT[asks])}</label>
            <input
              id={field}
              className="cl-input"
              type="text"
              inputMode="url"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={2000}
              value={given}
              onChange={(event) => setGiven(event.target.value)}
            />
          </>
        )}
        <button type="submit" className="cl-button" disabled={!ready}>
          {hosts.ok
            ? t(fetched && asks === 'nothing' ? 'courses_fetchAgain' : 'courses_fetch', [list(hosts.value)])
            : t('courses_fetchNowhere')}
        </button>
        {given.trim() !== '' && !hosts.ok && <p className="cl-small">{t('failure_courses_address_next')}</p>}
      </form>
      <p className="cl-small cl-quiet">{t('courses_sent')}</p>
      {/* In English in every language: its owner asks for these very words. */}
      {attribution && (
        <p className="cl-small cl-faint" lang="en">
          {attribution}
        </p>
      )}
    </section>
  );
}
