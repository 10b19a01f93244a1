// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCandidateFile } from '../../entrypoints/dashboard/candidate-file.ts';
import { readCandidateText } from '../../entrypoints/dashboard/candidate-text.ts';
import type { PdfAnswer } from '../../entrypoints/dashboard/pdf-worker.ts';
import { useCandidateText } from '../../entrypoints/dashboard/use-candidate-text.ts';
import { profileSnapshotSchema } from '../../utils/model/profile-snapshot.ts';
import { fail } from '../../utils/model/result.ts';

const MAIL = `Hello,
here is my CV.
Mira Sandoval-Okoye
mira@sandoval.example
Since 2019 I keep the books of a bakery in Excel and Python.
https://badges.halden.example/ob/v3/credential/17 is my badge.`;

const workers: FakeWorker[] = [];
class FakeWorker {
  jobs: unknown[] = [];
  stopped = false;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: { message: string }) => void;
  constructor() {
    workers.push(this);
  }
  postMessage(job: unknown) {
    this.jobs.push(job);
  }
  terminate() {
    this.stopped = true;
  }
}
const pdf = () => new File(['%PDF-1.4 and so on'], 'mira.pdf');
const started = () => waitFor(() => expect(workers.at(-1)?.jobs).toHaveLength(1));
const answer = (told: PdfAnswer['told']) => workers.at(-1)?.onmessage?.({ data: { told } satisfies PdfAnswer });

beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a pasted text', () => {
  it('is read as a person’s, with what is personal and its badges', () => {
    const read = readCandidateText(MAIL, '');
    if (!read.ok) throw new Error(read.failure.code);
    const { profile, unseen } = read.value;
    expect(profileSnapshotSchema.parse(profile)).toEqual(profile);
    expect(profile.name).toBe('Mira Sandoval-Okoye');
    expect(profile.personal.map(({ start, end }) => profile.text.slice(start, end))).toContain('mira@sandoval.example');
    expect(profile.badges).toEqual([{ url: 'https://badges.halden.example/ob/v3/credential/17', name: '' }]);
    expect([profile.hidden, unseen]).toEqual([null, 0]);
  });

  it('a name that is typed is left out wherever it stands', () => {
    const read = readCandidateText(`${MAIL}\nReferences say that Tor Halden works with care.`, 'Tor Halden');
    const { profile } = read.ok ? read.value : { profile: undefined };
    expect(profile?.name).toBe('Tor Halden');
    expect(profile?.personal.map(({ start, end }) => profile.text.slice(start, end)).join()).toContain('Tor');
  });

  it('characters that nobody sees are left out and counted; those of scripts that need them stay', () => {
    const read = readCandidateText(
      `${MAIL}\nPy\u200bth\u2060on \u202enohtyP\u202c \u{E0041}می\u200cخواهم soft\u00adware`,
      '',
    );
    expect(read.ok && read.value.unseen).toBe(5);
    expect(read.ok && read.value.profile.text).toMatch(/Python nohtyP می\u200cخواهم software$/);
  });

  it.each([
    ['two megabytes', 'Python and SQL. '.repeat(130_000), 'text-too-long'],
    ['more lines than a person has', 'x\n'.repeat(30_000), 'text-too-long'],
    ['hardly anything', 'Python', 'no-profile-text'],
    ['nothing', ' \n\t', 'no-profile-text'],
  ])('%s', (_, text, code) => {
    const start = performance.now();
    expect(readCandidateText(text, '')).toMatchObject({ failure: { code } });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('whatever is pasted, the snapshot is one or the failure has a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 20 }), (text, name) => {
        const read = readCandidateText(text, name);
        if (read.ok) profileSnapshotSchema.parse(read.value.profile);
        else expect(['no-profile-text', 'text-too-long']).toContain(read.failure.code);
      }),
    );
  });
});

describe('a file', () => {
  const none = new AbortController().signal;
  it.each([
    ['mira.txt', MAIL],
    ['mira.md', `# Mira Sandoval-Okoye\n\n${MAIL}`],
    ['mira.html', `<!doctype html><body><h1>Mira Sandoval-Okoye</h1><script>alert(1)</script><p>${MAIL}</p>`],
  ])('%s is read here', async (name, text) => {
    const read = await readCandidateFile(new File([text], name), '', none);
    expect(read.ok && read.value.profile.text).toContain('keep the books');
    expect(read.ok && read.value.profile.text).not.toContain('alert');
    expect(read.ok && read.value.profile.badges).toHaveLength(1);
    expect(workers).toHaveLength(0);
  });

  it.each([
    ['an office file', new File(['PK\u0003\u0004'], 'mira.docx'), 'candidate-file-other'],
    ['a picture', new File(['\u0089PNG\r\n\0\0'], 'mira.png'), 'candidate-file-other'],
    ['an empty file', new File([], 'mira.txt'), 'file-empty'],
    ['a huge text', new File(['x'.repeat(5_000_001)], 'mira.txt'), 'text-too-long'],
    ['a huge PDF', new File([`%PDF-${'x'.repeat(20_000_001)}`], 'mira.pdf'), 'pdf-too-large'],
  ])('%s', async (_, file, code) => {
    expect(await readCandidateFile(file, '', none)).toMatchObject({ failure: { code } });
    expect(workers).toHaveLength(0);
  });

  it('a PDF is read in a worker that ends with it; what the library says by itself is no answer', async () => {
    const reading = readCandidateFile(pdf(), '', none);
    await started();
    workers.at(-1)?.onmessage?.({ data: { action: 'ready' } });
    const hidden = [{ start: 0, end: 5, why: 'colour' as const }];
    const blocks = [{ start: 0, end: MAIL.length, kind: 'paragraph' as const }];
    answer({
      ok: true,
      value: {
        text: MAIL,
        blocks,
        hidden,
        links: ['https://www.credly.com/badges/0d6b1a3a-5f43-4c0c-9f0e-111111111111'],
      },
    });
    const read = await reading;
    expect(read.ok && read.value.profile.hidden).toEqual(hidden);
    expect(read.ok && read.value.profile.badges).toHaveLength(2);
    expect(workers.at(-1)?.stopped).toBe(true);
  });

  it('a worker that falls over, or never answers, is ended and said so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const fallen = readCandidateFile(pdf(), '', none);
    await vi.waitFor(() => expect(workers.at(-1)?.jobs).toHaveLength(1));
    workers.at(-1)?.onerror?.({ message: 'out of memory' });
    expect(await fallen).toMatchObject({ failure: { code: 'pdf-damaged' } });
    const slow = readCandidateFile(pdf(), '', none);
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    await vi.waitFor(() => expect(workers.at(-1)?.jobs).toHaveLength(1));
    vi.advanceTimersByTime(20_001);
    expect(await slow).toMatchObject({ failure: { code: 'pdf-too-large' } });
    expect(workers.every(({ stopped }) => stopped)).toBe(true);
  });
});

describe('the page', () => {
  it('shows what was read last, and lets go of it', async () => {
    const { result } = renderHook(useCandidateText);
    act(() => result.current.onText(MAIL, ''));
    expect(result.current.read).toMatchObject({ pdf: false, unseen: 0, of: 'text 1' });
    act(() => result.current.onAnother());
    expect(result.current.read).toBeUndefined();
  });

  it('a failure is said, and goes with the next text', () => {
    const { result } = renderHook(useCandidateText);
    act(() => result.current.onText('Python', ''));
    expect(result.current.failure?.code).toBe('no-profile-text');
    act(() => result.current.onText(MAIL, ''));
    expect(result.current.failure).toBeUndefined();
  });

  it('a reading that is stopped shows nothing, whatever comes later', async () => {
    const { result } = renderHook(useCandidateText);
    act(() => void result.current.onFile(pdf(), ''));
    expect(result.current.reading).toBe('mira.pdf');
    await started();
    act(() => result.current.onStop());
    expect(result.current.reading).toBeUndefined();
    await waitFor(() => expect(workers.at(-1)?.stopped).toBe(true));
    expect(result.current.failure).toBeUndefined();
  });

  it('a file that the system does not give out is said, and reading is over', async () => {
    const { result } = renderHook(useCandidateText);
    const file = new File([MAIL], 'mira.txt');
    vi.spyOn(file, 'slice').mockReturnValue({
      arrayBuffer: () => Promise.reject(new DOMException('it is a folder', 'NotReadableError')),
    } as never);
    await act(async () => result.current.onFile(file, ''));
    await waitFor(() => expect(result.current.failure?.code).toBe('candidate-file-other'));
    expect(result.current.reading).toBeUndefined();
  });

  it('a text that is read while a file is still being read is what stays', async () => {
    const { result } = renderHook(useCandidateText);
    act(() => void result.current.onFile(pdf(), ''));
    await started();
    act(() => result.current.onText(MAIL, ''));
    answer({ ok: true, value: { text: `Older: ${MAIL}`, blocks: [], hidden: [], links: [] } });
    await waitFor(() => expect(workers.at(-1)?.stopped).toBe(true));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(result.current.read).toMatchObject({ pdf: false });
    expect(result.current.reading).toBeUndefined();
  });

  it('in blind mode the name of a file, which is often the person’s, is not shown', async () => {
    const { result } = renderHook(() => useCandidateText(null, true));
    act(() => void result.current.onFile(pdf(), ''));
    expect(result.current.reading).toBe('PDF');
    await started();
    answer({ ok: true, value: { text: MAIL, blocks: [], hidden: [], links: [] } });
    await waitFor(() => expect(result.current.read).toMatchObject({ pdf: true, file: 'PDF' }));
    for (const [name, shown] of [
      ['Mira.Sandoval', 'TXT'],
      ['mira.HTML', 'HTML'],
    ] as const) {
      await act(async () => result.current.onFile(new File([MAIL], name), ''));
      await waitFor(() => expect(result.current.read).toMatchObject({ file: shown }));
    }
  });

  it('a PDF is told as one', async () => {
    const { result } = renderHook(useCandidateText);
    act(() => void result.current.onFile(pdf(), ''));
    await started();
    answer({ ok: true, value: { text: MAIL, blocks: [], hidden: [], links: [] } });
    await waitFor(() => expect(result.current.read).toMatchObject({ pdf: true, file: 'mira.pdf' }));
    act(() => void result.current.onFile(pdf(), ''));
    await waitFor(() => expect(workers).toHaveLength(2));
    await started();
    answer(fail('pdf-locked'));
    await waitFor(() => expect(result.current.failure?.code).toBe('pdf-locked'));
  });
});
