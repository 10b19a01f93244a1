import { lazy, Suspense, startTransition, useEffect, useState } from 'react';
import { DashboardFrame } from '../../components/DashboardFrame.tsx';
import { pageOf, titleOf } from '../../components/dashboard-pages.ts';
import { FailureNote } from '../../components/FailureNote.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useTexts } from '../../components/texts.tsx';
import { PAGES } from './pages.ts';
import { useCandidatesOn } from './use-candidates-on.ts';
import { useReport } from './use-report.ts';
import { useShut } from './use-shut.ts';

const Trouble = lazy(async () => ({ default: (await import('./Trouble.tsx')).Trouble }));

/** The frame, and in it the page that the address names; nothing else is loaded before the frame is painted. */
export function Dashboard() {
  const { t } = useTexts();
  const [page, setPage] = useState(() => pageOf(location.hash));
  const [firstRun, setFirstRun] = useState(page === 'start');
  const { failure, report } = useReport();
  const shut = useShut();
  const candidates = useCandidatesOn();
  useEffect(() => {
    // The page that is left stays until the other one is here.
    const follow = () => startTransition(() => setPage(pageOf(location.hash)));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    void import('./begin.ts').then(({ begin }) => begin(report)).then((done) => setFirstRun(!done));
  }, [report]);
  const title = t(titleOf(page));
  useEffect(() => {
    document.title = `${title} · ${t('extensionName')}`;
  }, [title, t]);
  const Page = PAGES[page];
  return (
    <DashboardFrame page={page} firstRun={firstRun} candidates={candidates}>
      <Suspense fallback={null}>
        <Trouble report={report} />
      </Suspense>
      {/* What the storage refuses is told above, with what can be done. */}
      {failure && !failure.code.startsWith('storage-') && <FailureNote failure={failure} />}
      <Suspense fallback={<PageHead title={title} />}>
        {shut ? (
          <PageHead title={title} />
        ) : (
          <Page
            report={report}
            onStarted={() => {
              setFirstRun(false);
              void import('./begin.ts').then(({ endFirstRun }) => endFirstRun());
            }}
          />
        )}
      </Suspense>
    </DashboardFrame>
  );
}
