import { createNameFinder, type NameFinder } from '../../utils/matching/find-by-name.ts';
import type { CorrectRequest, FoundName, Sender } from '../../utils/messages.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { foldPhrase } from '../../utils/skills/apply-corrections.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { addCorrections, undoCorrections } from '../../utils/storage/corrections.ts';
import { database } from '../../utils/storage/database.ts';
import { derivers } from './derivers.ts';
import { loadEngine } from './engine.ts';

const MOST_FOUND = 8;

/**
 * Keeps what the person said about a mention. Fails with `unknown-skill` where the lexicon knows no such id, and in a
 * private window, where nothing is kept.
 */
export async function correct(
  request: CorrectRequest,
  { private: inPrivate }: Sender,
  now = new Date(),
): Promise<Result<{ ids: string[] }>> {
  if (inPrivate) return fail('private-window');
  const engine = await loadEngine();
  if (!engine.ok) return engine;
  const { lexicon } = engine.value;
  const { kind, skillId, means } = request;
  for (const id of [skillId, means]) if (id !== undefined && !knows(lexicon, id)) return fail('unknown-skill', id);
  const folded = [...new Set(request.phrases.map(foldPhrase))].filter((phrase) => phrase !== '');
  // A claim is about the skill: one row holds it, however many ways the posting writes its name.
  const phrases = kind === 'have' ? folded.slice(0, 1) : folded;
  if (phrases.length === 0) return fail('bad-message', 'no words in the phrase');
  const names = {
    label: lexicon.label(skillId),
    ...(means === undefined ? {} : { means, meansLabel: lexicon.label(means) }),
  };
  const given = phrases.map((phrase) => ({ kind, phrase, skillId, ...names }));
  const added = await addCorrections(database(), given, now, derivers(lexicon));
  return added.ok ? ok({ ids: added.value.map(({ id }) => id) }) : added;
}

/** Takes corrections back; ids that are not there are no error. Nothing changes from a private window. */
export async function undo(
  { ids }: { ids: readonly string[] },
  { private: inPrivate }: Sender,
): Promise<Result<{ undone: number }>> {
  if (inPrivate) return fail('private-window');
  const engine = await loadEngine();
  if (!engine.ok) return engine;
  const gone = await undoCorrections(database(), ids, derivers(engine.value.lexicon));
  return gone.ok ? ok({ undone: gone.value.length }) : gone;
}

function knows(lexicon: Lexicon, id: string): boolean {
  return lexicon.skill(id) !== undefined || lexicon.namedCredential(id) !== undefined;
}

/** Kept while the worker lives, like the engine; made anew when that is. */
let finder: { lexicon: Lexicon; find: NameFinder } | undefined;

/** Skills and named credentials by name, best first; nothing for an empty text. */
export async function findSkill({ text }: { text: string }): Promise<Result<{ found: FoundName[] }>> {
  const engine = await loadEngine();
  if (!engine.ok) return engine;
  const { lexicon } = engine.value;
  if (finder?.lexicon !== lexicon) finder = { lexicon, find: createNameFinder(lexicon.entries()) };
  const found = finder.find(text, MOST_FOUND).map(({ id, label }): FoundName => {
    const named = lexicon.namedCredential(id);
    return { id, label, kind: named ? 'credential' : 'skill', detail: named?.issuer ?? lexicon.skill(id)?.family };
  });
  return ok({ found });
}
