import type { Credential, CredentialSkill } from '../model/credential.ts';
import type { NamedCredential } from '../model/named-credential.ts';
import type { Skill } from '../model/skill.ts';
import { type FindEntries, preferWholeName, skillsFromCredential } from './credential-skills.ts';
import { createNamedCredentialOf } from './named-credential-of.ts';
import { createSkillOfUrl } from './skill-of-url.ts';

/** What is asked of the lexicon; `Lexicon` fits. */
export interface CredentialLexicon {
  find(name: string): string | undefined;
  skill(id: string): Skill | undefined;
  namedCredential(id: string): NamedCredential | undefined;
  entries(): Iterable<{ id: string }>;
}

type Stated = Pick<Credential, 'name' | 'achievement' | 'issuer' | 'facts'>;

/** What a credential means in the lexicon's terms. */
export interface CredentialMeaning {
  /** Id of the named credential that it is, where it is one. */
  namedCredential?: string;
  skills: CredentialSkill[];
}

/**
 * Reads what parsed credentials mean: the same in the wallet and on the command line.
 *
 * @param findMentions finds entries in running text; an argument, because matching does not read text
 */
export function createCredentialReader(
  lexicon: CredentialLexicon,
  findMentions: FindEntries,
): (credential: Stated) => CredentialMeaning {
  const find = preferWholeName((name) => {
    const id = lexicon.find(name);
    return id === undefined ? undefined : { id, kind: lexicon.skill(id)?.kind ?? 'credential' };
  }, findMentions);
  const skillOfUrl = createSkillOfUrl(known(lexicon, lexicon.skill));
  const namedOf = createNamedCredentialOf(known(lexicon, lexicon.namedCredential));
  return (credential) => {
    const id = namedOf(credential);
    const named = id === undefined ? undefined : lexicon.namedCredential(id);
    const skills = skillsFromCredential(credential, find, named, skillOfUrl);
    return id === undefined ? { skills } : { namedCredential: id, skills };
  };
}

/** Every entry of one sort; read only when the first credential is. */
function* known<T>(
  lexicon: CredentialLexicon,
  look: (this: CredentialLexicon, id: string) => T | undefined,
): Iterable<T> {
  for (const { id } of lexicon.entries()) {
    const entry = look.call(lexicon, id);
    if (entry !== undefined) yield entry;
  }
}
