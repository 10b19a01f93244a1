import { evidenceFromWallet } from '../../utils/matching/evidence.ts';
import {
  type EvidenceSource,
  PACK_VERSION,
  packEvidence,
  unpackEvidence,
} from '../../utils/matching/packed-evidence.ts';
import { ok, type Result } from '../../utils/model/result.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { listHeld } from '../../utils/storage/skill-choices.ts';
import {
  dropWalletIndex,
  getWalletIndex,
  putWalletIndex,
  type WalletIndexRow,
  walletStamp,
} from '../../utils/storage/wallet-index.ts';

/** What the wallet answers with. */
export interface Held {
  evidence: EvidenceSource;
  /** Something of the sample wallet is in it. */
  sample: boolean;
}

/** Kept while the worker lives: the wallet of that key, opened. */
let last: { key: string; held: Held } | undefined;
/** The row as it was read ahead of the question; the key in it says whether it still holds. */
let ahead: Promise<WalletIndexRow | null> | undefined;
/** The wallet of that key, while it is being read: who asks for the same one waits for it. */
let making: { key: string; held: Promise<Result<Held>> } | undefined;

/** Reads what `heldNow` will need, before it is known which lexicon serves: for a worker that has just started. */
export function readAhead(db: CredlensDatabase): void {
  if (!last) ahead ??= getWalletIndex(db);
}

/** Forgets what is kept of the wallet: the next question reads it anew. */
export async function forgetHeld(db: CredlensDatabase): Promise<void> {
  last = undefined;
  ahead = undefined;
  making = undefined;
  await dropWalletIndex(db);
}

/**
 * The wallet as it is now, as evidence by skill. Read out of the index that is kept beside it; where that is of an older
 * wallet or lexicon, made from the credentials and claims themselves, and kept for the next time.
 *
 * @param imported which taxonomies are in the lexicon (`importedIds`)
 */
export async function heldNow(db: CredlensDatabase, lexicon: Lexicon, imported: string): Promise<Result<Held>> {
  const stamp = await walletStamp(db);
  if (!stamp.ok) return stamp;
  const key = [PACK_VERSION, stamp.value, lexicon.version, imported].join('|');
  if (last?.key === key) return ok(last.held);
  const row = (await ahead) ?? (await getWalletIndex(db));
  ahead = undefined;
  const held = (row?.key === key && opened(row.text)) || undefined;
  if (held) {
    last = { key, held };
    return ok(held);
  }
  if (making?.key !== key) {
    const begun = { key, held: makeHeld(db, lexicon, key) };
    making = begun;
    const over = () => {
      if (making === begun) making = undefined;
    };
    void begun.held.then(over, over);
  }
  return making.held;
}

async function makeHeld(db: CredlensDatabase, lexicon: Lexicon, key: string): Promise<Result<Held>> {
  const [credentials, claims] = await Promise.all([listHeld(db), listClaims(db)]);
  if (!credentials.ok) return credentials;
  if (!claims.ok) return claims;
  const all = [...credentials.value.items, ...claims.value.items];
  const evidence = packEvidence(evidenceFromWallet(credentials.value.items, claims.value.items, lexicon), lexicon);
  const text = `${all.some(({ sample }) => sample) ? 'sample' : ''}\n${evidence}`;
  const held = opened(text);
  if (!held) throw new Error('what was packed cannot be opened');
  last = { key, held };
  // What was written between the stamp and the reading has another stamp: then nobody asks for this key again.
  void putWalletIndex(db, key, text);
  return ok(held);
}

function opened(text: string): Held | undefined {
  const end = text.indexOf('\n');
  const evidence = end < 0 ? undefined : unpackEvidence(text.slice(end + 1));
  return evidence && { evidence, sample: text.slice(0, end) === 'sample' };
}
