import { Inflate, Unzlib } from 'fflate';
import { fail, ok, type Result } from '../../model/result.ts';

/** Deflate gives out at most about 1000 times what it gets, so no step can go over the cap by more than 4 MB. */
const STEP_BYTES = 4096;

/**
 * Unpacks deflated bytes, and stops as soon as they are more than `limit`.
 * @param wrapped `zlib` for a stream with header and checksum (PNG, PDF), `raw` for a bare one (zip)
 * @returns `file-too-large` over the limit, `file-truncated` where the data is cut or damaged. Never throws.
 */
export function inflateCapped(packed: Uint8Array, limit: number, wrapped: 'zlib' | 'raw'): Result<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = wrapped === 'zlib' ? new Unzlib() : new Inflate();
  stream.ondata = (piece, final) => {
    ended ||= final;
    length += piece.length;
    if (length <= limit) pieces.push(piece);
  };
  try {
    for (let at = 0; at < packed.length && length <= limit && !ended; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    }
  } catch {
    return fail('file-truncated', 'compressed data is damaged');
  }
  if (length > limit) return fail('file-too-large', `unpacks to more than ${limit} bytes`);
  if (!ended) return fail('file-truncated', 'compressed data ends in the middle');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}
