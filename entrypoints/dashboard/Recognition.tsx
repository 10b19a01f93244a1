import '../../components/recognition.css';
import type { CountOpenedProps } from '../../components/CountOpened.tsx';
import { RecognitionPage } from '../../components/RecognitionPage.tsx';
import { useRecognition } from './use-recognition.ts';
import type { Report } from './use-wallet.ts';

/** The page with its numbers; loaded when it is opened. */
export function Recognition({ counting, report }: { counting: CountOpenedProps; report: Report }) {
  return <RecognitionPage {...useRecognition(counting, report)} />;
}
