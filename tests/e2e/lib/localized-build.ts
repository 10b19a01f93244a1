/** Builds of the extension that speak one language, whatever language the browser has. */
import fs from 'node:fs';
import path from 'node:path';

export type Messages = Record<string, { message: string }>;

/** The languages of a build, by the names of their folders. */
export function languagesOf(build: string): string[] {
  return fs.readdirSync(path.join(build, '_locales')).sort();
}

/** The messages of one language of a build. */
export function messagesOf(build: string, language: string): Messages {
  return JSON.parse(fs.readFileSync(path.join(build, '_locales', language, 'messages.json'), 'utf8'));
}

/**
 * Copies a build so that every one of its languages holds the same messages: the browser then finds these, with any
 * language of its own. The browsers of a test carry English only, and packs for more are not to be had everywhere.
 *
 * @param build folder of a built, unpacked extension; it stays as it is
 * @param language BCP 47 tag that the pages then tell as theirs and that `Intl` counts and dates by, for example `de`;
 *   for made-up words the one they were made from
 * @param messages every message of the language; keys that are left out show as empty text
 * @param into folder for the copy, which must not be there yet
 * @returns that folder
 */
export function localizedBuild(build: string, language: string, messages: Messages, into: string): string {
  fs.cpSync(build, into, { recursive: true });
  const spoken = JSON.stringify({ ...messages, interfaceLanguage: { message: language } });
  for (const each of languagesOf(into)) fs.writeFileSync(path.join(into, '_locales', each, 'messages.json'), spoken);
  return into;
}
