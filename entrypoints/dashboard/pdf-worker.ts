import { getDocument, OPS } from 'pdfjs-dist';
// Beside `getDocument` in one worker: the library then starts no worker of its own.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { fail, type Result } from '../../utils/model/result.ts';
import { type LinkedText, type PdfLibrary, readPdf } from './pdf-read.ts';

/** Text with its blocks and what of it nobody sees: `LinkedText` without its function, which no message can carry. */
export type PdfTold = Result<Omit<LinkedText, 'stretches'>>;

/** Named, because the library greets whoever listens to this worker. */
export interface PdfAnswer {
  told: PdfTold;
}

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  void readPdf(new Uint8Array(data), { getDocument, OPS } as unknown as PdfLibrary)
    .then((read): PdfTold => {
      if (!read.ok) return read;
      const { text, blocks, hidden, links } = read.value;
      return { ok: true, value: { text, blocks, hidden, links } };
    })
    // Out of memory, most likely.
    .catch((error) => fail('pdf-damaged', String(error)))
    .then((told) => postMessage({ told } satisfies PdfAnswer));
});
