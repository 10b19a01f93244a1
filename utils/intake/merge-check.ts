import type { Credential, Verdict } from '../model/credential.ts';
import type { JudgedCredential } from './judge-file.ts';
import { keepingNote } from './on-credly.ts';

/** What could not be found out: by itself it says nothing about a badge that was looked at before. */
const COULD_NOT_TELL: readonly Verdict[] = ['unverified', 'status-unknown'];
const MOST_HOSTS = 40;
const MOST_UNASKED = 20;
const MOST_SKILLS = 500;

/** What a check asked, and what it could have asked. */
export interface Asked {
  /** Hosts that the file names. */
  named: readonly string[];
  /** Hosts that this check was allowed to ask. */
  allowed: readonly string[];
}

/** A fresh import: what was judged, with the hosts that a full check still has to ask. */
export function withHosts<T extends JudgedCredential>(judged: T, { named, allowed }: Asked): T {
  const hosts = [...new Set([...named, ...(judged.hosts ?? []), ...(judged.unasked ?? [])])].sort();
  return {
    ...judged,
    hosts: hosts.slice(0, MOST_HOSTS),
    unasked: hosts.filter((host) => !allowed.includes(host)).slice(0, MOST_UNASKED),
  };
}

/**
 * A stored credential after another check of the same file.
 *
 * A finding replaces what was there, with the content that was proved and the time. Where the new check only could not
 * find out (a host that does not answer, no permission), an earlier finding stands with its own time, good or bad: being
 * offline neither makes a verified badge doubtful nor a revoked one good. The try is noted as `lastTry`.
 * What the person stated about it (skills, that it is from the sample) is kept either way.
 */
export function mergeCheck(stored: Credential, judged: JudgedCredential, asked: Asked): Credential {
  const fresh = withHosts({ ...keepingNote(judged, stored.checks ?? []), hosts: stored.hosts }, asked);
  const { hosts, unasked } = fresh;
  if (COULD_NOT_TELL.includes(judged.verdict) && isFinding(stored)) {
    const lastTry = { at: judged.checkedAt ?? '', checks: judged.checks ?? [] };
    return { ...stored, hosts, unasked, lastTry };
  }
  const { lastTry: _before, ...kept } = stored;
  const ofPerson = stored.skills.filter(({ via }) => via === 'person');
  return {
    ...kept,
    ...fresh,
    skills: [...ofPerson, ...fresh.skills].slice(0, MOST_SKILLS),
  };
}

/** Asking hosts could find out more about it: it is not settled, or names a host that was not asked. */
export function isOpen({ verdict, unasked = [] }: Pick<Credential, 'verdict' | 'unasked'>): boolean {
  return unasked.length > 0 || COULD_NOT_TELL.includes(verdict);
}

function isFinding({ verdict, checkedAt }: Credential): boolean {
  return checkedAt !== undefined && !COULD_NOT_TELL.includes(verdict) && verdict !== 'self-asserted';
}

/**
 * The judged credential that a stored one is: at the same place of the file, and the same achievement where the place
 * holds several. Undefined where the file says something else now.
 */
export function sameCredential<T extends JudgedCredential>(stored: Credential, judged: readonly T[]): T | undefined {
  const there = judged.filter(({ part }) => (part ?? '') === (stored.part ?? ''));
  if (there.length <= 1) return there[0];
  const same = (one: T) =>
    one.achievement.id !== undefined && stored.achievement.id !== undefined
      ? one.achievement.id === stored.achievement.id
      : one.name === stored.name && one.validFrom === stored.validFrom;
  return there.find(same);
}
