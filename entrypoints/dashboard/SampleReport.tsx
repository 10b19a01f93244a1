import { SampleReportPage } from '../../components/SampleReportPage.tsx';
import { useSample } from './use-sample.ts';

/** The page that was taken for a report. */
export function SampleReport() {
  return <SampleReportPage {...useSample()} />;
}
