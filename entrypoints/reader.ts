import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { boardFor } from '../utils/boards/index.ts';
import type { Reading } from '../utils/model/posting.ts';
import { readDocument } from '../utils/reading/read-document.ts';

/** Run by the popup in the page that the person is looking at; returns what it read and changes nothing. */
export default defineUnlistedScript({
  main(): Reading {
    const url = new URL(location.href);
    const { kind, posting, failure, frame } = readDocument({ document, url }, boardFor, {
      selection: getSelection()?.toString() || undefined,
    });
    return { kind, posting, failure, frame };
  },
} as Parameters<typeof defineUnlistedScript>[0] & { main(): Reading });
