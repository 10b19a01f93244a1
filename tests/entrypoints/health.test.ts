import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteFailed, noteRead } from '../../entrypoints/background/health.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { boardHealth } from '../../utils/storage/settings.ts';

const posting: Posting = {
  id: 'greenhouse:1',
  url: 'https://job-boards.greenhouse.io/quillbridge/jobs/1',
  title: 'Harbour Pilot',
  company: 'Quillbridge',
  description: 'Ships, and patience.',
  blocks: [],
  readFrom: 'board',
  board: 'greenhouse',
};

beforeEach(() => fakeBrowser.reset());

describe('health of a board', () => {
  it('is the rung and the time of a reading: no address, no title, no text', async () => {
    await noteRead(posting, false);
    const all = await boardHealth.get();
    expect(all).toEqual({ greenhouse: { readFrom: 'board', readAt: expect.stringMatching(/^20\d\d-/) } });
    const kept = JSON.stringify(await fakeBrowser.storage.local.get());
    for (const word of ['https', 'Harbour', 'Quillbridge', 'patience', '4400']) expect(kept).not.toContain(word);
  });

  it('is noted of boards on the shelf alone', async () => {
    await noteRead({ ...posting, board: null }, false);
    await noteRead({ ...posting, board: 'made-up-by-a-page' }, false);
    await noteRead({ ...posting, readFrom: 'selection' }, false);
    expect(await noteFailed({ board: 'made-up-by-a-page', code: 'expired' }, { private: false })).toMatchObject({
      ok: false,
      failure: { code: 'bad-message' },
    });
    expect(await noteFailed({ board: 'constructor', code: 'expired' }, { private: false })).toMatchObject({
      ok: false,
    });
    expect(await boardHealth.get()).toEqual({});
  });

  it('is not noted in private windows', async () => {
    await noteRead(posting, true);
    expect(await noteFailed({ board: 'greenhouse', code: 'expired' }, { private: true })).toEqual({
      ok: true,
      value: { noted: false },
    });
    expect(await boardHealth.get()).toEqual({});
  });

  it('keeps the failure of a posting that stayed unreadable', async () => {
    const answer = await noteFailed({ board: 'greenhouse', code: 'layout-changed' }, { private: false });
    expect(answer).toEqual({ ok: true, value: { noted: true } });
    expect((await boardHealth.get()).greenhouse).toMatchObject({ failure: 'layout-changed' });
  });
});
