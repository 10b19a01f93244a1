import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../utils/messages.ts';

afterEach(() => vi.restoreAllMocks());

describe('a question to the background', () => {
  it('that is gone under the page says so, whether the browser throws at once or refuses later', async () => {
    const gone = new Error('Extension context invalidated.');
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw gone;
    });
    expect(await ask('site-state', { host: 'a.example' })).toMatchObject({
      ok: false,
      failure: { code: 'extension-updated' },
    });
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(gone);
    expect(await ask('site-state', { host: 'a.example' })).toMatchObject({
      ok: false,
      failure: { code: 'extension-updated' },
    });
  });

  it('that only does not answer is another thing', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Could not establish connection.'));
    expect(await ask('site-state', { host: 'a.example' })).toMatchObject({
      ok: false,
      failure: { code: 'background-silent' },
    });
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
    expect(await ask('site-state', { host: 'a.example' })).toMatchObject({
      ok: false,
      failure: { code: 'background-silent' },
    });
  });
});
