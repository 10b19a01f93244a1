import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { boardFor } from '../utils/boards/index.ts';
import type { Reading } from '../utils/model/posting.ts';
import { readPage } from '../utils/reading/read-page.ts';

/** Run by the popup in the page that the person is looking at; returns what it read and changes nothing. */
export default defineUnlistedScript({
  main(): Reading {
    const url = new URL(location.href);
    const { kind, posting, failure } = readPage({ document, url }, boardFor(url), {
      selection: getSelection()?.toString() || undefined,
    });
    return { kind, posting, failure };
  },
} as Parameters<typeof defineUnlistedScript>[0] & { main(): Reading });
