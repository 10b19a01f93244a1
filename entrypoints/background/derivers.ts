import { createCredentialReader } from '../../utils/matching/credential-reader.ts';
import type { Correction } from '../../utils/model/correction.ts';
import type { Credential } from '../../utils/model/credential.ts';
import type { Mention } from '../../utils/model/mention.ts';
import { correctMentions, holdsPhrase } from '../../utils/skills/apply-corrections.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import type { Derivers } from '../../utils/storage/derive.ts';
import { requirementsOf } from './engine.ts';

type Reader = ReturnType<typeof createCredentialReader>;

/** How saved things are read again with this lexicon; those that hold none of the phrases stay as they were read. */
export function derivers(lexicon: Lexicon): Derivers {
  let last: { corrections: readonly Correction[]; read: Reader } | undefined;
  return {
    requirements: (posting, corrections, phrases) =>
      phrases && !holdsPhrase(posting.description, phrases) ? undefined : requirementsOf(posting, corrections, lexicon),
    skills(credential, corrections, phrases) {
      if (phrases && !wordsOf(credential).some((words) => holdsPhrase(words, phrases))) return undefined;
      // Making a reader walks through the whole lexicon.
      if (last?.corrections !== corrections) last = { corrections, read: correctedReader(lexicon, corrections) };
      return last.read(credential);
    },
  };
}

/**
 * Reads what credentials mean as the person corrected it: in their tags, their name and the words of their alignments.
 * What an issuer states by an address, and what a named credential is known for, is no reading of a phrase and stays.
 */
export function correctedReader(lexicon: Lexicon, corrections: readonly Correction[]): Reader {
  const correct = (mentions: readonly Mention[], text: string) => correctMentions(mentions, corrections, text, lexicon);
  return createCredentialReader(
    {
      find(name) {
        const id = lexicon.find(name);
        if (id === undefined) return undefined;
        const kind = lexicon.skill(id)?.kind ?? 'credential';
        const whole = { start: 0, end: name.length, id, label: lexicon.label(id), kind, rule: 'name' };
        return correct([{ ...whole, force: 'context' }], name)[0]?.id;
      },
      skill: (id) => lexicon.skill(id),
      namedCredential: (id) => lexicon.namedCredential(id),
      entries: () => lexicon.entries(),
    },
    (text) => correct(findMentions(text, lexicon), text),
  );
}

/** The words that `skillsFromCredential` reads. */
function wordsOf({ name, achievement: { tags, alignments, resultAlignments = [] } }: Credential): string[] {
  return [name, ...tags, ...[...alignments, ...resultAlignments].map(({ targetName }) => targetName)];
}
