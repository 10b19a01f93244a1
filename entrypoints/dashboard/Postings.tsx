import '../../components/postings.css';
import { PostingsPage } from '../../components/PostingsPage.tsx';
import { usePostings } from './use-postings.ts';

/** The Postings page with its data; loaded when it is first opened. */
export function Postings() {
  return <PostingsPage {...usePostings()} />;
}
