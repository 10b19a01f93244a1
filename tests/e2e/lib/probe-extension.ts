/** A throw-away Manifest V3 extension with one of everything that the drivers must be able to reach. */
import fs from 'node:fs';
import path from 'node:path';

export const PROBE_HOST = 'jobs.example';

const MANIFEST = {
  manifest_version: 3,
  name: 'Driver probe',
  version: '1.0',
  permissions: ['activeTab', 'scripting', 'storage'],
  optional_host_permissions: [`https://${PROBE_HOST}/*`],
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  action: { default_popup: 'popup.html' },
  commands: { 'note-it': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Notes that it was pressed' } },
  browser_specific_settings: {
    gecko: {
      id: 'driver-probe@credlens.invalid',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

const BACKGROUND = `
const api = globalThis.browser ?? chrome;
const startedAt = Date.now() + Math.random();
api.runtime.onMessage.addListener((message, _sender, send) => {
  if (message.kind === 'startedAt') send({ startedAt });
  // A grant made beforehand fires no onAdded, so the popup says so too when it is still there.
  if (message.kind === 'granted') register();
  if (message.kind === 'bad-fetch') fetch('https://stray.example/from-background').catch(() => {});
  if (message.kind === 'fail') setTimeout(() => { throw new Error('planted background error'); });
});
// In the background: the popup closes when the prompt takes the focus, and what it awaits then never comes.
const register = () => api.scripting.registerContentScripts([
  { id: 'board', matches: ['https://${PROBE_HOST}/*'], js: ['content.js'], runAt: 'document_idle' },
]).catch(() => {});
api.permissions.onAdded.addListener(register);
api.commands.onCommand.addListener((name) => api.storage.local.set({ command: name }));
`;

const POPUP = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Probe popup</title>
<style>body { width: 320px; background: #fff; color: #111; } @media (prefers-color-scheme: dark) { body { background: #111; color: #fff; } }</style></head>
<body><main><h1 id="tab">waiting</h1><p id="read"></p>
<button id="ask">Ask for the board</button><p id="answer" role="status"></p>
<label>Note <input id="note"></label><label>File <input id="file" type="file"></label><output id="size"></output></main>
<script src="popup.js"></script></body></html>`;

const POPUP_CODE = `
const api = globalThis.browser ?? chrome;
const at = (id) => document.getElementById(id);
(async () => {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  at('tab').textContent = tab?.url ?? 'no url';
  try {
    const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.querySelector('h1').textContent });
    at('read').textContent = result;
  } catch (error) { at('read').textContent = 'not readable: ' + error.message; }
})();
at('file')?.addEventListener('change', async () => { at('size').textContent = await at('file').files[0].text(); });
at('ask').addEventListener('click', async () => {
  at('answer').textContent = 'asking';
  const granted = await api.permissions.request({ origins: ['https://${PROBE_HOST}/*'] });
  if (granted) api.runtime.sendMessage({ kind: 'granted' });
  at('answer').textContent = granted ? 'granted' : 'refused';
});
`;

const CONTENT = `
const api = globalThis.browser ?? chrome;
const host = document.createElement('probe-overlay');
const root = host.attachShadow({ mode: 'closed' });
root.innerHTML = '<section style="position:fixed;right:8px;top:8px;background:#fff"><h2>Closed inside</h2><p id="count">pressed 0 times</p><button id="press">Press me</button> <input id="say" aria-label="Say"><span id="since"></span></section>';
let count = 0;
root.getElementById('press').addEventListener('click', (event) => { count += event.isTrusted ? 1 : 100; root.getElementById('count').textContent = 'pressed ' + count + ' times'; });
document.documentElement.append(host);
`;

/** Writes the probe into `dir`. */
export function writeProbeExtension(dir: string): void {
  const files = {
    'manifest.json': JSON.stringify(MANIFEST, null, 2),
    'background.js': BACKGROUND,
    'popup.html': POPUP,
    'popup.js': POPUP_CODE,
    'content.js': CONTENT,
  };
  fs.mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(dir, name), text);
}
