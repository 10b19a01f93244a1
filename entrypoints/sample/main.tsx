import { type ReactNode, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/pages.css';
import { SamplePosting } from '../../components/SamplePosting.tsx';
import { samples } from '../../components/samples.ts';
import { type MessageKey, TextsProvider, useTexts } from '../../components/texts.tsx';
import { ask } from '../../utils/messages.ts';
import { uiTexts } from '../../utils/page/ui-texts.ts';
import { readPage } from '../../utils/reading/read-page.ts';
import { showMatch } from '../overlay/show-match.tsx';

// One bundled posting a page, `sample.html?n=1` the second; read and drawn by the code that runs on boards.
const index = new URLSearchParams(location.search).get('n') === '1' ? 1 : 0;
const sample = samples[index];

/** React keeps one root for each element; the overlay asks to draw into the same one again and again. */
const roots = new WeakMap<HTMLElement, Root>();
function render(node: ReactNode, into: HTMLElement) {
  const root = roots.get(into) ?? createRoot(into);
  roots.set(into, root);
  root.render(node);
}

async function show() {
  const { posting, body, failure } = readPage({ document, url: new URL(location.href) }, null);
  const answer = posting ? await ask('match-posting', { posting }) : null;
  const shown = showMatch({
    ...(answer?.ok ? { view: answer.value } : { failure: answer && !answer.ok ? answer.failure : failure }),
    posting,
    body,
    collapsed: false,
    mode: 'open',
    render,
    actions: {
      collapse() {},
      hide: () => shown.remove(),
      pause: () => shown.remove(),
      save: async () => (posting ? (await ask('save-posting', { posting })).ok : false),
      openDashboard: (page) => location.assign(`/dashboard.html#${page}`),
    },
  });
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && shown.refresh()));
}

function SamplePage() {
  const { t } = useTexts();
  useEffect(() => void show(), []);
  return (
    <>
      <nav className="cl-sample-nav" aria-label={t('sample_nav')}>
        <a href="/dashboard.html#start">{t('sample_back')}</a>
        <a href={index === 0 ? '/sample.html?n=1' : '/sample.html'}>{t('sample_other')}</a>
      </nav>
      <main>
        <SamplePosting sample={sample} />
      </main>
    </>
  );
}

const texts = uiTexts<MessageKey>();
document.documentElement.lang = texts.language;
document.title = `${sample.title} · Credlens`;
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <TextsProvider texts={texts}>
      <SamplePage />
    </TextsProvider>,
  );
