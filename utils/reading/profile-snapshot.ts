import type { ProfileSnapshot } from '../model/profile-snapshot.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { ProfileReading } from './profile-page.ts';

/** As the model says. */
const MOST_STRETCHES = 20_000;
const MOST_BADGES = 100;
/** What embedded badges of one page may hold together, in UTF-16 code units; further ones are left out. */
const MOST_BADGE_TEXT = 6_000_000;

/**
 * A reading without its document: what is sent to the background and to panels. Stretches are never cut off, for what is
 * personal would show.
 * @returns the reading's own failure, or `page-too-large`
 */
export function profileSnapshot({
  profile,
  failure,
  body,
  breaks,
  personal,
  hidden,
  badges,
}: ProfileReading): Result<ProfileSnapshot> {
  if (!profile || !body) return failure ? { ok: false, failure } : fail('no-profile-text');
  if ([breaks, personal, hidden ?? []].some(({ length }) => length > MOST_STRETCHES))
    return fail('page-too-large', `${personal.length} personal, ${hidden?.length} hidden`);
  let room = MOST_BADGE_TEXT;
  const carried = badges.slice(0, MOST_BADGES).flatMap(({ url, text, name }) => {
    room -= text?.length ?? 0;
    if (room < 0 && text !== undefined) return [];
    return [
      { ...(url === undefined ? {} : { url }), ...(text === undefined ? {} : { text }), name: name.slice(0, 500) },
    ];
  });
  return ok({
    url: profile.url,
    site: profile.site,
    name: profile.name,
    ...(profile.language === undefined ? {} : { language: profile.language }),
    text: body.text,
    blocks: body.blocks,
    breaks: [...breaks],
    personal: personal.map(({ start, end, kind }) => ({ start, end, kind })),
    hidden: hidden?.map(({ start, end, why }) => ({ start, end, why })) ?? null,
    badges: carried,
  });
}
