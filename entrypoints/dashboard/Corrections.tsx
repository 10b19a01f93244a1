import { CorrectionsPage } from '../../components/CorrectionsPage.tsx';
import type { PageProps } from './page-props.ts';
import { useCorrections } from './use-corrections.ts';

/** What the person said about phrases. */
export function Corrections({ report }: PageProps) {
  return <CorrectionsPage {...useCorrections(report)} />;
}
