import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { SampleReportPageProps } from '../../components/SampleReportPage.tsx';
import { boardFor } from '../../utils/boards/index.ts';
import type { PageSample } from '../../utils/model/page-sample.ts';
import { sampleFile, sampleName } from '../../utils/reading/sample-file.ts';
import { type ScrubbedPage, scrubPage } from '../../utils/reading/scrub.ts';
import { pageSample } from '../../utils/storage/settings.ts';
import { saveFile } from './save-file.ts';

/** "Firefox 142": all that is told of the browser. */
function browserName(): string {
  return /(Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'other';
}

/**
 * The page that the popup took, without what is private, for the person to look at and save. It leaves the session's
 * storage as soon as it is here, and this page when it is closed.
 * @param open whether its page is: nothing is taken before
 */
export function useSample(open: boolean): SampleReportPageProps {
  const [page, setPage] = useState<PageSample>();
  const [words, setWords] = useState<string[]>([]);
  const [scrubbed, setScrubbed] = useState<ScrubbedPage>();
  const [saved, setSaved] = useState<string>();
  useEffect(() => {
    if (!open) return;
    const take = async (next: PageSample | null) => {
      if (!next || !URL.canParse(next.url)) return;
      await pageSample.set(null);
      setWords([]);
      setSaved(undefined);
      setPage(next);
    };
    void pageSample.get().then(take);
    return pageSample.watch((next) => void take(next));
  }, [open]);
  // Inert: nothing of it runs or loads.
  const document = useMemo(() => page && new DOMParser().parseFromString(page.html, page.type), [page]);
  useEffect(() => {
    setScrubbed(undefined);
    if (!page || !document) return;
    // After the words that say so are painted: a large page takes seconds.
    const timer = setTimeout(() => setScrubbed(scrubPage(document, new URL(page.url), words)), 50);
    return () => clearTimeout(timer);
  }, [page, document, words]);

  const board = page ? (boardFor(new URL(page.url))?.id ?? null) : null;
  const text =
    page &&
    scrubbed &&
    sampleFile(scrubbed, {
      credlens: browser.runtime.getManifest().version,
      browser: browserName(),
      board,
      kind: page.kind,
      failure: page.failure,
      readFrom: page.readFrom,
    });
  return {
    waiting: page !== undefined,
    sample: text && scrubbed ? { text, removed: scrubbed.removed } : undefined,
    words,
    saved,
    onAddWord: (word) => setWords((before) => [...new Set([...before, word.trim()])].filter(Boolean).slice(0, 100)),
    onRemoveWord: (word) => setWords((before) => before.filter((each) => each !== word)),
    onSave() {
      if (!text || !scrubbed) return;
      const name = sampleName(scrubbed, board);
      saveFile(name, new TextEncoder().encode(text));
      setSaved(name);
    },
    onDiscard: () => setPage(undefined),
  };
}
