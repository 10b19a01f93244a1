import type { Correction } from '../model/correction.ts';
import { type Credential, type CredentialSkill, credentialSchema } from '../model/credential.ts';
import type { Posting } from '../model/posting.ts';
import type { Requirement } from '../model/requirement.ts';
import type { CredentialRow, CredlensDatabase } from './database.ts';
import { type SavedPosting, savedPostingSchema } from './saved-posting.ts';

/**
 * Reads a saved posting's text again with these corrections. Synchronous, because it runs within a transaction.
 * @param phrases the folded phrases whose meaning changed; absent: any may have.
 * @returns its requirements; undefined where none of the phrases stands in it, and nothing is to be written.
 */
export type Derive = (
  posting: Posting,
  corrections: readonly Correction[],
  phrases?: ReadonlySet<string>,
) => Requirement[] | undefined;

/** As `Derive`: what a credential's own words mean. */
export type DeriveSkills = (
  credential: Credential,
  corrections: readonly Correction[],
  phrases?: ReadonlySet<string>,
) => { namedCredential?: string; skills: CredentialSkill[] } | undefined;

/** How saved things are read again. */
export interface Derivers {
  requirements: Derive;
  skills: DeriveSkills;
}

/** Skills that were not read out of the credential's words stay when these are read again. */
const NOT_READ = new Set<CredentialSkill['via']>(['person']);
const MOST_SKILLS = 500;

/**
 * A typed credential that the list knows is what the list says, the sample's skills are written down: neither has words to
 * read. One that the person wrote down because no list knew it has.
 */
export function hasWords(credential: Pick<Credential, 'format' | 'sample' | 'namedCredential'>): boolean {
  const { format, sample, namedCredential } = credential;
  return !sample && (format !== 'typed' || namedCredential === undefined);
}

/** The requirements that are to be written; undefined where the row cannot be read, or would not be with them. */
export function newRequirements(
  row: SavedPosting,
  derive: Derive,
  corrections: readonly Correction[],
  phrases?: ReadonlySet<string>,
): Requirement[] | undefined {
  const saved = savedPostingSchema.safeParse(row);
  // Its text may have been taken out to make room: what was read of it stays.
  if (!saved.success || saved.data.posting.description === '') return undefined;
  const requirements = derive(saved.data.posting, corrections, phrases);
  const fits = requirements && savedPostingSchema.shape.requirements.safeParse(requirements).success;
  return fits ? requirements : undefined;
}

/** What is to be written of a credential that was read again; undefined as with `newRequirements`. */
export function newMeaning(
  row: CredentialRow,
  derive: DeriveSkills,
  corrections: readonly Correction[],
  phrases?: ReadonlySet<string>,
): Pick<Credential, 'namedCredential' | 'skills'> | undefined {
  const credential = credentialSchema.safeParse(row);
  if (!credential.success || !hasWords(row)) return undefined;
  const meaning = derive(credential.data, corrections, phrases);
  if (!meaning) return undefined;
  const kept = credential.data.skills.filter(({ via }) => NOT_READ.has(via));
  return {
    namedCredential: meaning.namedCredential,
    skills: [...kept, ...meaning.skills].slice(0, MOST_SKILLS),
  };
}

/** Puts a new meaning into a row that is being modified. */
export function setMeaning(
  row: CredentialRow,
  { namedCredential, skills }: Pick<Credential, 'namedCredential' | 'skills'>,
) {
  row.skills = skills;
  if (namedCredential === undefined) delete row.namedCredential;
  else row.namedCredential = namedCredential;
}

/**
 * Within a transaction over `postings` and `credentials`: reads everything saved again. Rows that cannot be read stay as
 * they are.
 * @returns how many postings were written.
 */
export async function rederive(
  db: CredlensDatabase,
  derive: Derivers,
  corrections: readonly Correction[],
  phrases?: ReadonlySet<string>,
): Promise<number> {
  if (phrases?.size === 0) return 0;
  let written = 0;
  await db.postings.toCollection().modify((row) => {
    const requirements = newRequirements(row, derive.requirements, corrections, phrases);
    // Dexie writes every row that the function does not answer with false.
    if (!requirements) return false;
    row.requirements = requirements;
    written += 1;
    return true;
  });
  await db.credentials.toCollection().modify((row) => {
    const meaning = newMeaning(row, derive.skills, corrections, phrases);
    if (!meaning) return false;
    setMeaning(row, meaning);
    return true;
  });
  return written;
}
