import { boardById } from '../../utils/boards/index.ts';
import type { Messages, Sender } from '../../utils/messages.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { noteReading } from '../../utils/storage/settings.ts';

/** Notes that a board was read, and by which rung. Other sites and private windows leave no trace. */
export async function noteRead({ board, readFrom }: Posting, inPrivate: boolean): Promise<void> {
  // Selected text says nothing about how the board is read.
  if (inPrivate || readFrom === 'selection' || !board || !boardById(board)) return;
  await noteReading(board, { readFrom }, new Date()).catch((error: unknown) =>
    console.error('credlens: noting a reading failed', error),
  );
}

/** Notes that a posting's address stayed unreadable. */
export async function noteFailed(
  { board, code }: Messages['reading-failed']['request'],
  { private: inPrivate }: Pick<Sender, 'private'>,
): Promise<Result<Messages['reading-failed']['answer']>> {
  if (!boardById(board)) return fail('bad-message', 'no such board');
  if (inPrivate) return ok({ noted: false });
  try {
    await noteReading(board, { failure: code }, new Date());
    return ok({ noted: true });
  } catch (error) {
    return fail('storage-blocked', String(error));
  }
}
