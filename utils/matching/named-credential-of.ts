import type { Credential } from '../model/credential.ts';
import type { NamedCredential } from '../model/named-credential.ts';
import { fold } from './fold.ts';

/** Words that issuers put after a credential's name. */
const PACKAGING = new Set(['badge', 'ce', 'certificate', 'certification', 'credential', 'exam']);

type Stated = Pick<Credential, 'name' | 'issuer' | 'achievement'>;
type Entry = Pick<NamedCredential, 'id' | 'label' | 'aliases' | 'issuer'>;

/**
 * Makes the question "which named credential of the lexicon is this badge?". Both the name (label, alias or code, or an
 * alignment's code) and the issuer's name must agree: anybody can call a badge "CISSP".
 * @returns the id of the entry, or undefined where none or more than one agrees
 */
export function createNamedCredentialOf(entries: Iterable<Entry>): (credential: Stated) => string | undefined {
  let byName: Map<string, Entry[]> | undefined;
  return (credential) => {
    byName ??= indexNames(entries);
    const names = [credential.achievement.name, credential.name];
    for (const { targetType, targetName, targetCode } of credential.achievement.alignments) {
      // Only an alignment to a credential names one; others name skills.
      if (/credential|certification|license/i.test(targetType ?? '')) names.push(targetName, targetCode ?? '');
    }
    for (const name of names.flatMap(variants)) {
      const found = new Set<string>();
      for (const entry of byName.get(squeeze(name)) ?? []) {
        if (sameIssuer(entry.issuer, credential.issuer.name)) found.add(entry.id);
      }
      const [id] = found;
      if (id !== undefined && found.size === 1) return id;
    }
    return undefined;
  };
}

/** "CKA: Certified Kubernetes Administrator" and "Security+ ce Certification" are how issuers write their badges. */
function variants(name: string): string[] {
  const parts = [name, ...name.split(/[:|()]/, 5)];
  return parts.flatMap((part) => {
    const words = fold(part).split(' ');
    let end = words.length;
    while (end > 1 && PACKAGING.has(words[end - 1] ?? '')) end -= 1;
    return [part, words.slice(0, end).join(' ')];
  });
}

function indexNames(entries: Iterable<Entry>): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const name of new Set([entry.label, ...entry.aliases].map(squeeze))) {
      if (name !== '') index.set(name, [...(index.get(name) ?? []), entry]);
    }
  }
  return index;
}

/** The badge's issuer holds every word of the known one ("... Training and Certification"), or its initials. */
function sameIssuer(known: string, stated: string): boolean {
  const wanted = fold(known).split(' ').filter(Boolean);
  const given = fold(stated).split(' ').filter(Boolean);
  if (wanted.length === 0 || given.length === 0) return false;
  if (wanted.every((word) => given.includes(word)) || wanted.join('') === given.join('')) return true;
  return initials(wanted) === given.join('') || initials(given) === wanted.join('');
}

function initials(words: readonly string[]): string {
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}

function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '');
}
