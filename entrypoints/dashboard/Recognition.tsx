import '../../components/charts.css';
import '../../components/recognition.css';
import { RecognitionPage } from '../../components/RecognitionPage.tsx';
import type { PageProps } from './page-props.ts';
import { useCountOpened } from './use-count-opened.ts';
import { useRecognition } from './use-recognition.ts';

/** What the postings that were opened say of credentials. */
export function Recognition({ report }: PageProps) {
  return <RecognitionPage {...useRecognition(useCountOpened(), report)} />;
}
