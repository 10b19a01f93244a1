import type { Alignment, Credential, CredentialSkill } from '../model/credential.ts';
import type { MentionKind } from '../model/mention.ts';
import type { NamedCredential } from '../model/named-credential.ts';
import { statedLevel } from './stated-level.ts';

/** An entry of the lexicon that a text names; offsets are UTF-16 code units of the text given, end exclusive. */
export interface FoundEntry {
  id: string;
  kind: MentionKind;
  start: number;
  end: number;
}
export type FindEntries = (text: string) => readonly FoundEntry[];

/**
 * A finder for fields of credentials: a tag that is wholly one name ("Go", "R") is that entry, although in running text
 * the same letters would need company; anything longer is searched for mentions.
 */
export function preferWholeName(
  named: (text: string) => Pick<FoundEntry, 'id' | 'kind'> | undefined,
  find: FindEntries,
): FindEntries {
  return (text) => {
    const whole = named(text.trim());
    return whole === undefined ? find(text) : [{ id: whole.id, kind: whole.kind, start: 0, end: text.length }];
  };
}

/**
 * A badge that mentions CISSP (a course towards it, or a fake) is no CISSP: named credentials come only through
 * `named-credential-of`, which asks for the issuer too.
 */
const NO_SKILLS = new Set<MentionKind>(['credential', 'degree', 'knockout']);

/** Most of a field that is kept as the reason, and most skills of one credential (both from the model). */
const MAX_FIELD = 1000;
const MAX_SKILLS = 500;

/** Formats put an address where a linked badge's name would be: "json" in it is no skill. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\S+$/i;

/** Strongest first: what the issuer aligned, what was assessed, what the credential is known for, its tags, its name. */
const STRENGTH: readonly CredentialSkill['via'][] = [
  'alignment',
  'result-alignment',
  'named-credential',
  'tag',
  'text',
];

/**
 * The lexicon skills that a credential is evidence of, each with the strongest field that says so and that field's own
 * words. Description and criteria are not read: they also name what is *not* needed. The issuer's name is never read.
 *
 * @param find the mention finder; it comes as an argument because matching does not know the lexicon
 * @param named the named credential that this is, where it is one: it brings its skills and the level of all of them
 * @param skillOfUrl which skill an alignment's address names (`createSkillOfUrl`); its words are read only without one
 */
export function skillsFromCredential(
  credential: Pick<Credential, 'name' | 'achievement' | 'facts'>,
  find: FindEntries,
  named?: Pick<NamedCredential, 'skills' | 'level'>,
  skillOfUrl?: (url: string) => string | undefined,
): CredentialSkill[] {
  const links: CredentialSkill[] = [];
  const read = (text: string, via: CredentialSkill['via']): void => {
    const field = text.slice(0, MAX_FIELD);
    if (ADDRESS.test(field)) return;
    for (const { id, kind } of find(field)) if (!NO_SKILLS.has(kind)) links.push({ id, via, field });
  };

  const { alignments, resultAlignments = [], tags } = credential.achievement;
  const readAlignments = (stated: readonly Alignment[], via: CredentialSkill['via']): void => {
    // An alignment to a credential says which credential this is like, not which skill: it counts as words only.
    for (const { targetName, targetType, targetUrl } of stated) {
      const id = targetUrl === undefined ? undefined : skillOfUrl?.(targetUrl);
      if (id !== undefined) links.push({ id, via, field: targetName.slice(0, MAX_FIELD) });
      else read(targetName, /credential/i.test(targetType ?? '') ? 'text' : via);
    }
  };
  readAlignments(alignments, 'alignment');
  readAlignments(resultAlignments, 'result-alignment');
  for (const id of named?.skills ?? []) {
    links.push({ id, via: 'named-credential', field: credential.name.slice(0, MAX_FIELD) });
  }
  for (const tag of tags) read(tag, 'tag');
  read(credential.name, 'text');

  const level = named?.level ?? statedLevel(credential);
  const best = new Map<string, CredentialSkill>();
  for (const via of STRENGTH) {
    for (const link of links)
      if (link.via === via && !best.has(link.id)) best.set(link.id, withoutUndefined({ ...link, level }));
  }
  return [...best.values()].slice(0, MAX_SKILLS);
}

function withoutUndefined({ level, ...link }: CredentialSkill): CredentialSkill {
  return level === undefined ? link : { ...link, level };
}
