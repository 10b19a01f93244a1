import { fail, ok, type Result } from '../../utils/model/result.ts';
import { runInTab } from '../../utils/tab-scripts.ts';
import { readAtMost } from '../../utils/verification/fetch-document.ts';
import { readCandidateFile } from '../dashboard/candidate-file.ts';
import { handOver } from '../dashboard/handed-text.ts';
import { MOST_PDF } from '../dashboard/pdf-limits.ts';

const LONGEST_MS = 20_000;

/** Whether the browser shows a PDF in the tab. Firefox lets no script into its viewer: there it is never known. */
export async function isPdfTab(tabId: number): Promise<boolean> {
  const type = await runInTab(tabId, () => document.contentType);
  return type.ok && type.value === 'application/pdf';
}

/**
 * Asks the tab's own address for its file once more (the click on our button allows that for this tab alone, and the
 * browser's copy is taken where it has one), reads its text and hands that to the Candidates page. No other address is
 * asked, by redirect neither.
 *
 * @returns failures: `page-not-readable` where the host gives no file, those of `readCandidateFile`, `storage-blocked`
 */
export async function readTabPdf(address: string): Promise<Result<void>> {
  const url = new URL(address);
  url.hash = '';
  const name = decodedName(url);
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    const answer = await fetch(url, {
      credentials: 'include',
      redirect: 'error',
      cache: 'force-cache',
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    if (!answer.ok) return fail('page-not-readable', `${answer.status}`);
    if (Number(answer.headers.get('content-length')) > MOST_PDF) return fail('pdf-too-large');
    bytes = await readAtMost(answer, MOST_PDF);
  } catch (error) {
    return fail('page-not-readable', String(error));
  }
  if (!bytes) return fail('pdf-too-large');
  const read = await readCandidateFile(new File([bytes], name), '', new AbortController().signal);
  if (!read.ok) return read;
  try {
    await handOver({ ...read.value, file: name });
  } catch (error) {
    return fail('storage-blocked', String(error));
  }
  return ok(undefined);
}

/** "mira.pdf". */
function decodedName({ pathname, host }: URL): string {
  const last = pathname.split('/').at(-1) || host;
  try {
    return decodeURIComponent(last).slice(0, 300);
  } catch {
    return last.slice(0, 300);
  }
}
