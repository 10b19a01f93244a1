import type { Stretch } from './sentences.ts';

/** Addresses in a text: what stands in them names nothing. Every scan is bounded, so the whole stays linear. */

const LONGEST_SCHEME = 12;
const LONGEST_LOCAL_PART = 64;
/** A bare host counts as an address only with a path behind it, or with a label in front ("careers.example.com"). */
const HOST_END = /^\.(?:com|org|net|io|co|gov|edu|ai|eu|uk|de|fr|es|nl|ch|at|ca|us|jobs|info)(?![\p{L}\p{N}-])/u;

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32 || text.charAt(at).trim() === '';
}

function addressEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isSpace(text, end) && !'<>"|'.includes(text.charAt(end))) end++;
  return end;
}

function isHostChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 46
  );
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}

function hostStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && at - start < LONGEST_LOCAL_PART && isHostChar(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Stretches of web and mail addresses, in order, none overlapping. */
export function findAddresses(text: string): Stretch[] {
  const found: Stretch[] = [];
  let done = 0;
  const add = (start: number, end: number): void => {
    if (end <= start) return;
    found.push({ start, end });
    done = end;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 58 && text.startsWith('://', i)) {
      let start = i;
      while (start > done && i - start < LONGEST_SCHEME && isHostChar(text.charCodeAt(start - 1))) start--;
      add(start, addressEnd(text, i));
      i = done;
    } else if (code === 64) {
      let start = i;
      while (
        start > done &&
        i - start < LONGEST_LOCAL_PART &&
        (isHostChar(text.charCodeAt(start - 1)) || '+_%'.includes(text.charAt(start - 1)))
      )
        start--;
      let end = i + 1;
      while (end < text.length && isHostChar(text.charCodeAt(end))) end++;
      if (start === i || !text.slice(i + 1, Math.min(end, i + 80)).includes('.')) continue;
      add(start, end);
      i = Math.max(i, end - 1);
    } else if (code === 46 && isLowerCase(text.charCodeAt(i + 1)) && HOST_END.test(text.slice(i, i + 7))) {
      const start = hostStart(text, i, done);
      const host = text.slice(start, i);
      const tail = i + (HOST_END.exec(text.slice(i, i + 7))?.[0].length ?? 0);
      const path = text.charAt(tail) === '/' && !isSpace(text, tail + 1) && tail + 1 < text.length;
      if (host === '' || !(path || /^[a-z0-9-]+\.[a-z0-9-]/.test(host))) continue;
      add(start, addressEnd(text, tail));
      i = done;
    }
  }
  return found;
}
