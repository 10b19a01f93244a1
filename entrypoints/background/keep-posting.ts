import type { Messages, Sender } from '../../utils/messages.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { matchPosting } from './engine.ts';
import { readWithNow } from './reread.ts';

/** Saves a posting with what it asks for; nothing from a private window. */
export async function keepPosting(
  { posting }: Messages['save-posting']['request'],
  { private: inPrivate }: Sender,
): Promise<Result<Messages['save-posting']['answer']>> {
  if (inPrivate) return fail('private-window');
  // Asked first: what is imported between the two has the posting read again.
  const readWith = await readWithNow();
  const match = await matchPosting(posting);
  if (!match.ok) return match;
  const saved = await savePosting(database(), posting, match.value.requirements, new Date(), readWith);
  return saved.ok ? ok({ saved: true }) : saved;
}
