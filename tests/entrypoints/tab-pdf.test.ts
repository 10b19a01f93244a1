// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onHanded, takeHanded } from '../../entrypoints/dashboard/handed-text.ts';
import { readTabPdf } from '../../entrypoints/popup/tab-pdf.ts';

const TEXT = 'Since 2019 I keep the books of a bakery in Leeds in Excel and Python.';
const asked: [string, RequestInit][] = [];
let answer: () => Promise<Response>;

class FakeWorker {
  onmessage?: (event: { data: unknown }) => void;
  postMessage() {
    const value = { text: TEXT, blocks: [], hidden: [], links: [] };
    queueMicrotask(() => this.onmessage?.({ data: { told: { ok: true, value } } }));
  }
  terminate() {}
}

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
  answer = async () => new Response('%PDF-1.4 and so on');
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
    asked.push([url.href, init]);
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

it('asks for that one address, hands over what was read, and it can be taken once', async () => {
  const call = vi.fn();
  const stop = onHanded(call);
  expect(await readTabPdf('https://files.halden.example/cv/Mira%20S.pdf?v=2#page=3')).toEqual({ ok: true });
  expect(asked.map(([url, { redirect }]) => [url, redirect])).toEqual([
    ['https://files.halden.example/cv/Mira%20S.pdf?v=2', 'error'],
  ]);
  expect(call).toHaveBeenCalledTimes(1);
  stop();
  const handed = await takeHanded();
  expect(handed).toMatchObject({ file: 'Mira S.pdf', unseen: 0, profile: { text: TEXT, url: '' } });
  expect(await takeHanded()).toBeNull();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it.each<[string, () => Promise<Response>, string]>([
  ['the host gives nothing', async () => new Response('', { status: 403 }), 'page-not-readable'],
  [
    'it leads elsewhere, or takes too long',
    () => Promise.reject(new TypeError('Failed to fetch')),
    'page-not-readable',
  ],
  [
    'it is too large',
    async () => new Response('%PDF-', { headers: { 'content-length': '20000001' } }),
    'pdf-too-large',
  ],
  ['it is empty', async () => new Response(''), 'file-empty'],
])('%s: said, and nothing is handed over', async (_, next, code) => {
  answer = next;
  expect(await readTabPdf('https://files.halden.example/mira.pdf')).toMatchObject({ failure: { code } });
  expect(await takeHanded()).toBeNull();
});

it('one that says nothing of its length is read no further than anybody reads', async () => {
  let sent = 0;
  const megabyte = new Uint8Array(1_000_000);
  const endless = new ReadableStream({
    pull(controller) {
      sent++;
      if (sent > 60) controller.close();
      else controller.enqueue(megabyte);
    },
  });
  answer = async () => new Response(endless);
  const read = await readTabPdf('https://files.halden.example/mira.pdf');
  expect(read).toMatchObject({ failure: { code: 'pdf-too-large' } });
  expect(sent).toBeLessThan(30);
});

it('what somebody else put there is not taken', async () => {
  await fakeBrowser.storage.session.set({ candidateText: { profile: { text: 1 }, unseen: -1 } });
  expect(await takeHanded()).toBeNull();
});

it('where the browser takes nothing over, that is said', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
  expect(await readTabPdf('https://files.halden.example/mira.pdf')).toMatchObject({
    failure: { code: 'storage-blocked' },
  });
});
