import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { SamplePosting } from '../../components/SamplePosting.tsx';
import { samples } from '../../components/samples.ts';
import { ask } from '../../utils/messages.ts';
import type { MatchView } from '../../utils/model/match-view.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { type Failure, fail, type Result } from '../../utils/model/result.ts';
import { readPage } from '../../utils/reading/read-page.ts';

/** The first sample posting as its own page shows it, read by the code that reads boards. Not while something is drawn. */
export function readSample(): Result<Posting> {
  const page = document.implementation.createHTMLDocument(samples[0].title);
  const root = createRoot(page.body.appendChild(page.createElement('main')));
  flushSync(() => root.render(<SamplePosting sample={samples[0]} />));
  const { posting, failure } = readPage({ document: page, url: new URL('/sample.html', location.href) }, null);
  root.unmount();
  return posting ? { ok: true, value: posting } : { ok: false, failure: failure ?? fail('no-posting').failure };
}

/** Read once: it never changes. */
let read: Promise<Result<Posting>> | undefined;

/**
 * How the sample posting matches the wallet as it is now.
 *
 * @param held how many things the wallet holds: asked anew when that changes
 */
export function useSampleMatch(held: number | undefined): { match?: MatchView; failure?: Failure } {
  const [shown, setShown] = useState<{ match?: MatchView; failure?: Failure }>({});
  const [changed, setChanged] = useState(0);
  useEffect(() => {
    const listen = (message: { type?: string }, sender: { id?: string }) => {
      if (sender.id === browser.runtime.id && message.type === 'wallet-changed') setChanged((times) => times + 1);
    };
    browser.runtime.onMessage.addListener(listen);
    return () => browser.runtime.onMessage.removeListener(listen);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the wallet changed
  useEffect(() => {
    if (held === undefined) return;
    let over = false;
    read ??= Promise.resolve().then(readSample);
    const answered = read.then((posting) => (posting.ok ? ask('match-posting', { posting: posting.value }) : posting));
    void answered.then((answer) => {
      if (over) return;
      setShown((before) => (answer.ok ? { match: answer.value } : { match: before.match, failure: answer.failure }));
    });
    return () => {
      over = true;
    };
  }, [held, changed]);
  return shown;
}
