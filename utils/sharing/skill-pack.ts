import { strToU8, zipSync } from 'fflate';
import type { Credential, Verdict } from '../model/credential.ts';
import { packPage } from './pack-page.ts';

/** A credential that goes into a pack. */
export interface PackedCredential {
  credential: Credential;
  /** As of now: a badge may have expired since it was checked. */
  verdict: Verdict;
  /** Untouched; absent for one that was typed by name. */
  original?: { name: string; bytes: Uint8Array };
}

/** One thing that is asked for, and which of the packed credentials answers it, by which of its own words. */
export interface PackedAnswer {
  asked: string;
  /** Absent where no posting asks. */
  force?: 'must' | 'nice';
  /** It answers in part: expired, or of a lower level. */
  partly?: boolean;
  credentialId: string;
  field: string;
}

export interface SkillPack {
  /** Title and company; absent for credentials that were chosen by hand. */
  posting?: { title: string; company: string | null; url: string };
  answers: readonly PackedAnswer[];
  credentials: readonly PackedCredential[];
  madeAt: Date;
}

/** Words of the page, in the person's language. */
export interface PackWords {
  language: string;
  /** A message of the locale files; `$1` is filled from `values`. */
  say: (key: string, values?: string[]) => string;
  verdict: (verdict: Verdict) => string;
}

/** Times that a zip can hold. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2099, 11, 30);

/**
 * A zip with the original files of these credentials, byte for byte, and a page to read and print. Nothing else: no
 * other credential, no claim, no id of the wallet, no address of the person's.
 * One file that several of the credentials came in goes in once.
 */
export function buildSkillPack(pack: SkillPack, words: PackWords): Uint8Array {
  const named = nameFiles(pack.credentials);
  const page = packPage(pack, named.byCredential, words);
  const mtime = Math.min(Math.max(pack.madeAt.getTime(), EARLIEST), LATEST);
  return zipSync({ 'skill-pack.html': strToU8(page), ...Object.fromEntries(named.files) }, { mtime, level: 6 });
}

/** Names within the zip: `credentials/01-sql-for-analysts.json`. */
function nameFiles(credentials: readonly PackedCredential[]) {
  const files = new Map<string, Uint8Array>();
  const byCredential = new Map<string, string>();
  const byOriginal = new Map<string, string>();
  for (const { credential, original } of credentials) {
    if (!original) continue;
    const key = credential.originalId ?? credential.id;
    let path = byOriginal.get(key);
    if (path === undefined) {
      const number = String(byOriginal.size + 1).padStart(2, '0');
      path = `credentials/${number}-${safeName(credential.name)}${extensionOf(original.name)}`;
      byOriginal.set(key, path);
      files.set(path, original.bytes);
    }
    byCredential.set(credential.id, path);
  }
  return { files, byCredential };
}

/** A file name that every system takes, made of a text of a stranger. */
export function safeName(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain || 'credential';
}

function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
}
