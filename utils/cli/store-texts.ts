import { readdirSync, readFileSync } from 'node:fs';
import { boards } from '../boards/index.ts';
import { lexicon } from './data.ts';

/** What a store asks for in one language. */
export interface StoreText {
  language: string;
  name: string;
  /** The purpose in one sentence: the manifest's description, and both stores' short text. */
  summary: string;
  /** Plain text. */
  description: string;
}

/** Most characters that the stores take; the smaller one where both have a limit. */
export const STORE_LIMITS = { name: 45, summary: 132, description: 16_000 } as const;

/** Why each permission is asked for, and what both stores ask besides. */
export interface StoreAnswers {
  permissions: Record<string, string>;
  /** Under `boards` for the hosts of every board, and by pattern. */
  optionalHosts: Record<string, string>;
  verificationClick: string;
  remoteCode: string;
  /** What becomes of the data of people who are looked at by those who recruit. */
  otherPeople: string;
  chromePrivacy: { collected: string[]; statements: string[]; why: string };
  firefoxData: { data_collection_permissions: string; why: string };
  reviewerNotes: string[];
}

type Messages = Record<string, { message: string }>;

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** The languages that have texts, English first. */
export function storeLanguages(): string[] {
  const names = readdirSync(new URL('docs/store/', ROOT)).filter((name) => name.endsWith('.md'));
  return names
    .map((name) => name.replace('.md', ''))
    .sort((a, b) => (a === 'en' ? -1 : b === 'en' ? 1 : a < b ? -1 : 1));
}

export const storeAnswers = (): StoreAnswers => JSON.parse(read('docs/store/answers.json'));

/** Rounded down to two figures: "4,400". What is told must not be more than there is. */
function about(count: number, language: string): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return (Math.floor(count / step) * step).toLocaleString(language);
}

/**
 * The texts of one language. Name and summary are the manifest's own, figures are counted, and what the product says is
 * taken from its own messages: nothing of it is written twice. Throws where a placeholder has no value.
 */
export async function storeText(language: string): Promise<StoreText> {
  const messages: Messages = JSON.parse(read(`public/_locales/${language}/messages.json`));
  const say = (key: string, ...values: string[]) => {
    const message = messages[key]?.message;
    if (message === undefined) throw new Error(`${language} has no message "${key}"`);
    return message.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
  };
  const entries = [...(await lexicon()).entries()];
  const countOf = (kind: string) => about(entries.filter((entry) => entry.kind === kind).length, language);
  const values: Record<string, string> = {
    boards: String(boards.length),
    skills: countOf('skill'),
    credentials: countOf('credential'),
    headline: `${say('headline_figure', '9', '12')} ${say('headline_musts_other')} · ${say('headline_verified', '6')}`,
  };
  const description = read(`docs/store/${language}.md`)
    .trim()
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`docs/store/${language}.md: nothing is known of {${name}}`);
      return value;
    });
  return { language, name: say('extensionName'), summary: say('extensionDescription'), description };
}

/**
 * The part of CHANGELOG.md about a version, without its heading; undefined where there is none.
 * @param version as in package.json
 */
export function whatsNew(version: string, changelog = read('CHANGELOG.md')): string | undefined {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((each) => each.split(/\s/)[0] === version);
  return part?.slice(part.indexOf('\n')).trim() || undefined;
}
