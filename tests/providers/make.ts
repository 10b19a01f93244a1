import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { courseWords } from '../../entrypoints/dashboard/course-words.ts';
import { lexicon } from '../../utils/cli/data.ts';
import type { Result } from '../../utils/model/result.ts';
import type { Answer, CourseWords, Get } from '../../utils/providers/course-provider.ts';

export const TODAY = '2026-11-22';

/** Text of a file in tests/fixtures/providers. */
export function fixture(path: string): string {
  return readFileSync(new URL(`../fixtures/providers/${path}`, import.meta.url), 'utf8');
}

/** Folder of the stored samples beside the project. */
export const SAMPLES = fileURLToPath(new URL('../../../shared/data/courses/', import.meta.url));

/** What words mean in the lexicon that ships. */
export async function realWords(): Promise<CourseWords> {
  return courseWords(await lexicon());
}

/** Answers from a table of addresses; anything else is 404. Remembers what was asked. */
export function answers(table: Record<string, string | Answer>): { get: Get; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get: async (url) => {
      asked.push(url);
      const answer = table[url];
      if (typeof answer === 'string') return { ok: true, status: 200, text: answer };
      return answer ?? { ok: true, status: 404, text: '' };
    },
  };
}

/** The value, or an error that names the failure. */
export function unwrapped<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

/** What came, where something came at all. */
export function broughtOf<T extends { courses: unknown }>(result: Result<{ unchanged: true } | T>): T {
  const value = unwrapped(result);
  if (!('courses' in value)) throw new Error('unchanged');
  return value;
}
