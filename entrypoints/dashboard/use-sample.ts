import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { SampleReportPageProps } from '../../components/SampleReportPage.tsx';
import { boardFor } from '../../utils/boards/index.ts';
import type { PageSample } from '../../utils/model/page-sample.ts';
import { sampleFile, sampleName } from '../../utils/reading/sample-file.ts';
import { type ScrubbedPage, scrubPage } from '../../utils/reading/scrub.ts';
import { pageSample } from '../../utils/storage/settings.ts';
import { createKept, useKept } from './kept.ts';
import { saveFile } from './save-file.ts';

/** "Firefox 142": all that is told of the browser. */
function browserName(): string {
  return /(Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'other';
}

const taken = createKept<PageSample | undefined>(undefined);
const privateWords = createKept<string[]>([]);

/**
 * The page that the popup took, without what is private, for the person to look at and save. It leaves the session's
 * storage as soon as it is here, and the tab's memory when the tab is closed.
 */
export function useSample(): SampleReportPageProps {
  const page = useKept(taken);
  const words = useKept(privateWords);
  const [scrubbed, setScrubbed] = useState<ScrubbedPage>();
  const [saved, setSaved] = useState<string>();
  useEffect(() => {
    const take = async (next: PageSample | null) => {
      if (!next || !URL.canParse(next.url)) return;
      await pageSample.set(null);
      privateWords.set([]);
      setSaved(undefined);
      taken.set(next);
    };
    void pageSample.get().then(take);
    return pageSample.watch((next) => void take(next));
  }, []);
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
    onAddWord: (word) =>
      privateWords.set((before) => [...new Set([...before, word.trim()])].filter(Boolean).slice(0, 100)),
    onRemoveWord: (word) => privateWords.set((before) => before.filter((each) => each !== word)),
    onSave() {
      if (!text || !scrubbed) return;
      const name = sampleName(scrubbed, board);
      saveFile(name, new TextEncoder().encode(text));
      setSaved(name);
    },
    onDiscard: () => taken.set(undefined),
  };
}
