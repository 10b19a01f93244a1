import { describe, expect, it } from 'vitest';
import de from '../public/_locales/de/messages.json';
import en from '../public/_locales/en/messages.json';
import { describeFailure } from '../utils/failures.ts';
import { FAILURE_CODES } from '../utils/model/result.ts';

const LOCALES: [string, Record<string, { message: string }>][] = [
  ['en', en],
  ['de', de],
];

describe.each(FAILURE_CODES)('%s', (code) => {
  const { title, kept, next } = describeFailure({ code });

  it.each(LOCALES)('says in %s what happened and what to do', (_, messages) => {
    expect(messages[title]?.message, `add "${title}" to the locale`).toBeTruthy();
    expect(messages[next]?.message, `add "${next}" to the locale`).toMatch(/[.!?]$/);
    if (kept) expect(messages[kept]?.message, `add "${kept}" to the locale`).toBeTruthy();
  });

  it('has words of its own: no two codes share a title and a next step', () => {
    const same = FAILURE_CODES.filter((other) => {
      const words = describeFailure({ code: other });
      return (
        en[words.title as keyof typeof en]?.message === en[title as keyof typeof en]?.message &&
        en[words.next as keyof typeof en]?.message === en[next as keyof typeof en]?.message
      );
    });
    expect(same).toEqual([code]);
  });
});

it('says of every failure of files and storage what was kept: there, something could be lost', () => {
  const silent = FAILURE_CODES.filter(
    (code) => /^(file|storage|backup)-/.test(code) && !describeFailure({ code }).kept,
  );
  expect(silent, 'add these codes to KEPT in utils/failures.ts').toEqual([]);
});
