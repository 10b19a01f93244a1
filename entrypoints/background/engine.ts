import { browser } from 'wxt/browser';
import { createMatcherFrom } from '../../utils/matching/match.ts';
import { closeGaps } from '../../utils/matching/routes.ts';
import type { Correction } from '../../utils/model/correction.ts';
import type { Course } from '../../utils/model/course.ts';
import { localDay } from '../../utils/model/local-day.ts';
import type { MatchView } from '../../utils/model/match-view.ts';
import type { Posting } from '../../utils/model/posting.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { readShipped } from '../../utils/providers/bundled-catalogue.ts';
import { applyCorrections } from '../../utils/skills/apply-corrections.ts';
import { type Lexicon, openLexicon } from '../../utils/skills/lexicon.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { listCorrections } from '../../utils/storage/corrections.ts';
import { allCourses, courseListsKey } from '../../utils/storage/course-lists.ts';
import { database } from '../../utils/storage/database.ts';
import { isPostingSaved } from '../../utils/storage/postings.ts';
import { forgetHeld, heldNow, readAhead } from './held.ts';
import { importedIds, withImported } from './imported-lexicon.ts';

interface Engine {
  lexicon: Lexicon;
  courses: Course[];
  /** Which taxonomies are in the lexicon. */
  imported: string;
}

/** How long the first answer waits for lists from elsewhere. */
const LISTS_WAIT_MS = 150;

/** Kept while the worker lives; a worker that was stopped loads it again with the next question. */
let engine: { imported: string; loaded: Promise<Result<Engine>> } | undefined;

/** The lexicon with what was imported, and the catalogue with the lists from elsewhere; loaded with the first question and after each import. */
export async function loadEngine(): Promise<Result<Engine>> {
  const [taxonomies, lists] = await Promise.all([importedIds(database()), courseListsKey(database())]);
  const imported = `${taxonomies}#${lists.ok ? lists.value : ''}`;
  if (engine?.imported !== imported) engine = { imported, loaded: load(taxonomies) };
  const result = await engine.loaded;
  if (!result.ok) engine = undefined;
  return result;
}

async function load(imported: string): Promise<Result<Engine>> {
  try {
    const [bytes, text] = await Promise.all([
      fetch(browser.runtime.getURL('/data/lexicon.bin')).then((response) => response.arrayBuffer()),
      fetch(browser.runtime.getURL('/data/catalogue.json')).then((response) => response.text()),
    ]);
    const courses = readShipped(text);
    if (!courses.ok) return courses;
    const lexicon = await withImported(database(), openLexicon(bytes));
    const loaded: Engine = { lexicon, courses: courses.value, imported };
    await Promise.race([addLists(loaded), new Promise((resolve) => setTimeout(resolve, LISTS_WAIT_MS))]);
    return ok(loaded);
  } catch (error) {
    return fail('lexicon-missing', String(error));
  }
}

/**
 * Adds what the person brought to the catalogue; where the store cannot be read, the catalogue serves alone. Tens of
 * thousands of courses take seconds to read: the first answers go without them then, and the next ones have them.
 */
async function addLists(engine: Engine): Promise<void> {
  const lists = await allCourses(database());
  if (!lists.ok) return;
  const ids = new Set(engine.courses.map(({ id }) => id));
  engine.courses = [...engine.courses, ...lists.value.courses.filter(({ id }) => !ids.has(id))];
}

/** What a posting asks for, as the person corrected it. */
export function requirementsOf(posting: Posting, corrections: readonly Correction[], lexicon: Lexicon): Requirement[] {
  const { description, blocks, language, title, company } = posting;
  const found = findRequirements(description, lexicon, { blocks, language, title, company: company ?? undefined });
  return applyCorrections(found, corrections, description, lexicon);
}

/** Every correction that holds now, newest first. */
export async function correctionsNow(): Promise<Result<Correction[]>> {
  const listed = await listCorrections(database());
  return listed.ok ? ok(listed.value.items) : listed;
}

/** Loads what a match needs ahead of the question: a worker that was stopped starts while the page is being read. */
export function prepare(): void {
  readAhead(database());
  void loadEngine();
}

/** Reads the wallet as it is now, so that the next question finds it ready. */
export async function matchesAnew(): Promise<void> {
  const loaded = await loadEngine();
  if (loaded.ok) await heldNow(database(), loaded.value.lexicon, loaded.value.imported);
}

/** Makes the index of the wallet from the wallet itself, whatever is kept: what other hands than ours wrote is in it then. */
export async function indexAnew(): Promise<void> {
  await forgetHeld(database());
  await matchesAnew();
}

/** How the posting matches the wallet as it is now. */
export async function matchPosting(posting: Posting): Promise<Result<MatchView>> {
  readAhead(database());
  const [loaded, corrections, saved] = await Promise.all([
    loadEngine(),
    correctionsNow(),
    isPostingSaved(database(), posting.id),
  ]);
  if (!loaded.ok) return loaded;
  if (!corrections.ok) return corrections;
  const { lexicon, courses, imported } = loaded.value;
  const held = await heldNow(database(), lexicon, imported);
  if (!held.ok) return held;
  const requirements = requirementsOf(posting, corrections.value, lexicon);
  const now = new Date();
  const match = createMatcherFrom(held.value.evidence, { now, graph: lexicon })(requirements);
  const gaps = closeGaps(requirements, match, courses, {
    today: localDay(now),
    skillsOf: (id) => lexicon.skillsOf(id),
  });
  const { id, url, title, company, location, readFrom, board } = posting;
  return ok({
    posting: { id, url, title, company, location, readFrom, board },
    requirements,
    match,
    gaps,
    saved: saved.ok && saved.value,
    sample: held.value.sample || undefined,
  });
}
