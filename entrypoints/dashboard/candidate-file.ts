import { fail, ok, type Result } from '../../utils/model/result.ts';
import { htmlBlocks } from '../../utils/reading/block-text.ts';
import { addressesIn } from '../../utils/reading/pasted-text.ts';
import { type CandidateText, readCandidateBody, readCandidateText } from './candidate-text.ts';
import { MOST_PDF } from './pdf-limits.ts';
import type { PdfAnswer, PdfTold } from './pdf-worker.ts';

/** A PDF that takes longer is made to take long. */
const LONGEST_MS = 20_000;
const MOST_TEXT_FILE = 5_000_000;

/**
 * Reads a candidate's file: a PDF in a worker of its own, which ends with it; plain text, Markdown and HTML here.
 *
 * @param name as typed
 * @param signal stops the reading
 * @returns failures: those of `readPdf` and `readCandidateText`, `pdf-too-large` also for what takes longer than 20 s,
 * `candidate-file-other`
 */
export async function readCandidateFile(file: File, name: string, signal: AbortSignal): Promise<Result<CandidateText>> {
  if (file.size === 0) return fail('file-empty', file.name);
  const head = new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer());
  if (head.includes('%PDF-') || /\.pdf$/i.test(file.name)) return fromPdf(file, name, signal);
  // Office files are archives; what holds zeros is no text.
  if (head.startsWith('PK') || head.includes('\0')) return fail('candidate-file-other', file.name);
  if (file.size > MOST_TEXT_FILE) return fail('text-too-long', `${file.size} bytes`);
  const text = await file.text();
  if (!/^\s*<(?:!doctype|html|!--|head|body)/i.test(text)) return readCandidateText(text, name);
  const body = htmlBlocks(text, document);
  if (!body) return fail('text-too-long', `${file.size} bytes`);
  const read = readCandidateBody(body, name, { hidden: null, links: addressesIn(text) });
  return read.ok ? ok({ profile: read.value, unseen: 0 }) : read;
}

async function fromPdf(file: File, name: string, signal: AbortSignal): Promise<Result<CandidateText>> {
  if (file.size > MOST_PDF) return fail('pdf-too-large', `${file.size} bytes`);
  const bytes = await file.arrayBuffer();
  const told = await inWorker(bytes, signal);
  if (!told.ok) return told;
  const { text, blocks, hidden, links } = told.value;
  const read = readCandidateBody({ text, blocks, stretches: () => [] }, name, {
    hidden,
    links: [...links, ...addressesIn(text)],
  });
  return read.ok ? ok({ profile: read.value, unseen: 0 }) : read;
}

function inWorker(bytes: ArrayBuffer, signal: AbortSignal): Promise<PdfTold> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<PdfTold>((resolve) => {
    timer = setTimeout(() => resolve(fail('pdf-too-large', `${LONGEST_MS} ms`)), LONGEST_MS);
    signal.addEventListener('abort', () => resolve(fail('pdf-damaged', 'stopped')));
    worker.onmessage = ({ data }: MessageEvent<Partial<PdfAnswer>>) => data.told && resolve(data.told);
    worker.onerror = ({ message }) => resolve(fail('pdf-damaged', message));
    worker.postMessage(bytes, [bytes]);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
