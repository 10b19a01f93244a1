import type { ProfileReading } from '../reading/profile-page.ts';

/** What is compared between two readings of candidates' pages. */
export interface ProfileWords {
  /** `profileIdAt` its address. */
  id: string;
  path: string;
  name: string | null;
  text: string;
}

/** Id of what an address shows. A fragment counts only where an app keeps its place in it ("#/candidates/12"). */
export function profileIdAt({ origin, pathname, search, hash }: URL): string {
  return origin + pathname + search + (hash.startsWith('#/') || hash.startsWith('#!') ? hash : '');
}

/** The words of a reading; null where it has no profile. */
export function profileWords({ profile, body }: ProfileReading): ProfileWords | null {
  if (!profile || !body || !URL.canParse(profile.url)) return null;
  const url = new URL(profile.url);
  return { id: profileIdAt(url), path: url.pathname, name: profile.name, text: body.text };
}

/** What makes two readings the same: the person, the text, and what of it counts. */
export function profileSign({ profile, failure, body, personal, hidden, badges }: ProfileReading): string {
  if (!profile || !body) return `${failure?.code}`;
  const ends = (stretches: readonly { start: number; end: number }[]) =>
    stretches.map(({ start, end }) => `${start}-${end}`).join();
  return [profile.url, profile.name, badges.length, ends(personal), ends(hidden ?? []), body.text].join('\n');
}

/**
 * True when what was read now may still be the page before: its text under another address, or its name beside another
 * text. Pages of one person stand below each other ("/in/mira" and "/in/mira/details/skills"): those share the name.
 */
export function isProfileLeftover(before: ProfileWords | null, now: ProfileWords | null): boolean {
  if (!before || !now || before.id === now.id) return false;
  if (before.text === now.text) return true;
  const [one, other] = [before.path.replace(/\/$/, ''), now.path.replace(/\/$/, '')];
  const related = one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
  return before.name !== null && before.name === now.name && !related;
}
