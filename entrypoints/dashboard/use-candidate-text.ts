import { useEffect, useRef, useState } from 'react';
import type { AddCandidateTextProps } from '../../components/AddCandidateText.tsx';
import { type Failure, fail, type Result } from '../../utils/model/result.ts';
import { type CandidateText, readCandidateText } from './candidate-text.ts';
import type { HandedText } from './handed-text.ts';

/** What was read last. */
export interface ReadCandidate extends CandidateText {
  /** Tells one reading from the next. */
  of: string;
  file?: string;
  pdf: boolean;
}

/**
 * A candidate's text as pasted or as a file, read here; it lives as long as the page and is kept nowhere.
 * @param handed what was read elsewhere, to begin with
 * @param blind files are called by their kind: many are named after the person
 */
export function useCandidateText(
  handed: HandedText | null = null,
  blind = false,
): Omit<AddCandidateTextProps, 'read' | 'role'> & { read: ReadCandidate | undefined } {
  const [read, setRead] = useState<ReadCandidate | undefined>(
    handed ? { ...handed, of: 'handed', pdf: true } : undefined,
  );
  const [reading, setReading] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const count = useRef(0);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const show = (result: Result<CandidateText>, file?: File) => {
    setReading(undefined);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    const pdf = file !== undefined && result.value.profile.hidden !== null;
    setRead({ ...result.value, of: `text ${++count.current}`, pdf, ...(file && { file: file.name }) });
  };
  return {
    read: read && { ...read, ...(read.file !== undefined && blind && { file: kindOf(read.file) }) },
    reading: reading !== undefined && blind ? kindOf(reading) : reading,
    // Its detail may be the file's name.
    failure: failure && blind ? { code: failure.code } : failure,
    onText(text, name) {
      stop.current?.abort();
      show(readCandidateText(text, name));
    },
    async onFile(file, name) {
      stop.current?.abort();
      const mine = new AbortController();
      stop.current = mine;
      setReading(file.name);
      setFailure(undefined);
      const result = await import('./candidate-file.ts')
        .then(({ readCandidateFile }) => readCandidateFile(file, name, mine.signal))
        // A folder, or moved since it was chosen.
        .catch((error) => fail('candidate-file-other', String(error)));
      if (!mine.signal.aborted) show(result, file);
    },
    onStop() {
      stop.current?.abort();
      setReading(undefined);
    },
    onAnother() {
      setRead(undefined);
      setFailure(undefined);
    },
  };
}

/** "PDF", "HTML" or "TXT", by the end of a file's name. */
function kindOf(file: string): string {
  return /\.pdf$/i.test(file) ? 'PDF' : /\.html?$/i.test(file) ? 'HTML' : 'TXT';
}
