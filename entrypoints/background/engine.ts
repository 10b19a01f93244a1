import { browser } from 'wxt/browser';
import { evidenceFromWallet } from '../../utils/matching/evidence.ts';
import { matchRequirements } from '../../utils/matching/match.ts';
import { closeGaps } from '../../utils/matching/routes.ts';
import type { Course } from '../../utils/model/course.ts';
import type { MatchView } from '../../utils/model/match-view.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { bundledCatalogue } from '../../utils/providers/bundled-catalogue.ts';
import { type Lexicon, openLexicon } from '../../utils/skills/lexicon.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import { listCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { isPostingSaved } from '../../utils/storage/postings.ts';

interface Engine {
  lexicon: Lexicon;
  courses: Course[];
}

/** Kept while the worker lives; a worker that was stopped loads it again with the next question. */
let engine: Promise<Result<Engine>> | undefined;

/** The lexicon and the catalogue, loaded with the first question. */
export function loadEngine(): Promise<Result<Engine>> {
  engine ??= load().then((result) => {
    if (!result.ok) engine = undefined;
    return result;
  });
  return engine;
}

async function load(): Promise<Result<Engine>> {
  try {
    const [bytes, text] = await Promise.all([
      fetch(browser.runtime.getURL('/data/lexicon.bin')).then((response) => response.arrayBuffer()),
      fetch(browser.runtime.getURL('/data/catalogue.json')).then((response) => response.text()),
    ]);
    const courses = bundledCatalogue.read(text);
    return courses.ok ? ok({ lexicon: openLexicon(bytes), courses: courses.value }) : courses;
  } catch (error) {
    return fail('lexicon-missing', String(error));
  }
}

/** How the posting matches the wallet as it is now. */
export async function matchPosting(posting: Posting): Promise<Result<MatchView>> {
  const [loaded, credentials, claims, saved] = await Promise.all([
    loadEngine(),
    listCredentials(database()),
    listClaims(database()),
    isPostingSaved(database(), posting.id),
  ]);
  if (!loaded.ok) return loaded;
  if (!credentials.ok) return credentials;
  if (!claims.ok) return claims;
  const { lexicon, courses } = loaded.value;
  const { description, blocks, language, title } = posting;
  const requirements = findRequirements(description, lexicon, { blocks, language, title });
  const evidence = evidenceFromWallet(credentials.value.items, claims.value.items, lexicon);
  const now = new Date();
  const match = matchRequirements(requirements, evidence, { now, graph: lexicon });
  const gaps = closeGaps(requirements, match, courses, {
    today: now.toISOString().slice(0, 10),
    skillsOf: (id) => lexicon.skillsOf(id),
  });
  const { id, url, company, location, readFrom, board } = posting;
  return ok({
    posting: { id, url, title, company, location, readFrom, board },
    requirements,
    match,
    gaps,
    saved: saved.ok && saved.value,
    sample: [...credentials.value.items, ...claims.value.items].some((each) => each.sample) || undefined,
  });
}
