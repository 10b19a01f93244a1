import '../../components/candidate.css';
import '../../components/candidates.css';
import { lazy, Suspense } from 'react';
import { CandidateRetention } from '../../components/CandidateRetention.tsx';
import { CandidatesPage } from '../../components/CandidatesPage.tsx';
import type { PageProps } from './page-props.ts';
import { useCandidates } from './use-candidates.ts';
import { useHanded } from './use-handed.ts';
import { useRetention } from './use-retention.ts';

const CandidateText = lazy(async () => ({ default: (await import('./CandidateText.tsx')).CandidateText }));

/** The saved candidates with their data; loaded when the page is first opened. */
export function Candidates({ report }: PageProps) {
  const handed = useHanded();
  const retention = useRetention(report);
  return (
    <CandidatesPage
      key={handed.count}
      startAdding={handed.text !== null}
      {...useCandidates(report)}
      adding={() => (
        <Suspense fallback={null}>
          <CandidateText handed={handed.text} />
        </Suspense>
      )}
      retention={<CandidateRetention {...retention} />}
    />
  );
}
