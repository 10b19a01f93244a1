import { type Failure, fail, ok, type Result } from '../model/result.ts';
import type { Answer } from './course-provider.ts';

/** Values of one answer at most: what the largest list here has, three times over. */
const MOST_VALUES = 2_000_000;
const MOST_DEPTH = 60;

/** What an answer holds, and what may be asked with the next time. */
export interface JsonAnswer {
  json: unknown;
  etag?: string;
}

/** Why an answer that came, or did not, is of no use; undefined where it is 200 or 304. */
export function answerFailure(answer: Answer, host: string): Failure | undefined {
  const failed = (...[code, detail]: Parameters<typeof fail>) => fail(code, detail).failure;
  if (!answer.ok) {
    if (answer.reason === 'not-allowed') return failed('courses-not-allowed', host);
    if (answer.reason === 'refused') return failed('courses-address', host);
    if (answer.reason === 'elsewhere') return failed('courses-elsewhere', host);
    if (answer.reason === 'too-large') return failed('courses-too-large', host);
    return failed('courses-unreachable', `${host}: ${answer.reason}`);
  }
  const { status } = answer;
  if (status === 200 || status === 304) return undefined;
  if (status === 429 || status === 503) return failed('courses-busy', waitOf(answer.retryAfter, host));
  if (status === 404 || status === 410) return failed('courses-not-found', `${host}: ${status}`);
  if (status === 401 || status === 403) return failed('courses-refused', `${host}: ${status}`);
  return failed('courses-unreachable', `${host}: ${status}`);
}

/** "host: 120 s", or the date that it names; the host alone where it says neither. */
function waitOf(retryAfter: string | undefined, host: string): string {
  const text = (retryAfter ?? '').trim().slice(0, 60);
  if (/^\d{1,7}$/.test(text)) {
    const seconds = Number(text);
    return seconds < 120 ? `${host}: ${seconds} s` : `${host}: ${Math.ceil(seconds / 60)} min`;
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? host : `${host}: ${new Date(date).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/**
 * The JSON of an answer with status 200. Fails as `answerFailure` says, with `courses-damaged` where it is no JSON or
 * only a half of it, and with `courses-too-large` where it nests or holds more than any list does.
 */
export function readJson(answer: Answer, host: string): Result<JsonAnswer> {
  const failure = answerFailure(answer, host);
  if (failure) return { ok: false, failure };
  if (!answer.ok || answer.text === undefined) return fail('courses-damaged', host);
  const json = parseBounded(answer.text);
  if (!json.ok) return fail(json.failure.code, [host, json.failure.detail].filter(Boolean).join(': '));
  return ok({ json: json.value, ...(answer.etag !== undefined && { etag: answer.etag }) });
}

/** Parses JSON of a size and depth that a list can have. Fails with `courses-damaged` or `courses-too-large`. */
export function parseBounded(text: string): Result<unknown> {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > MOST_DEPTH) return fail('courses-too-large', `nested deeper than ${MOST_DEPTH} levels`);
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (code === 0x2c) values += 1;
    if (values > MOST_VALUES) return fail('courses-too-large', `more than ${MOST_VALUES} values`);
  }
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return fail('courses-damaged');
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
