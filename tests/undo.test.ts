import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/**
 * Everything that a person can take away or change with one click, and how one click takes it back: where it is done,
 * what does it, what undoes it in the same file, and the component that shows `UndoNote` for it.
 */
const ACTIONS: [what: string, where: string, does: string, undoes: string, shows: string][] = [
  ['credentials', 'use-wallet.ts', 'removeCredentials(', 'restoreCredentials(', 'WalletPage'],
  ['a claim', 'use-wallet.ts', 'removeClaim(', 'restoreClaim(', 'WalletPage'],
  ['the sample wallet', 'use-wallet.ts', 'removeSampleWallet(', 'restoreSampleWallet(', 'WalletPage'],
  ['an import', 'use-import.ts', 'addImports(', 'removeCredentials(', 'ImportPreview'],
  ['a file left out of an import', 'use-import.ts', 'pending.delete(', 'pending.set(id, one)', 'ImportPreview'],
  ['a saved posting', 'use-postings.ts', 'removePosting(', 'restorePosting(', 'PostingsPage'],
  ['its status', 'use-postings.ts', 'setPostingStatus(db, id, status, at)', 'card.status, before)', 'PostingsPage'],
  ['its notes', 'use-postings.ts', 'setPostingNotes(db, id, notes)', 'setPostingNotes(db, id, before)', 'PostingsPage'],
  ['the line about postings that moved', 'use-postings.ts', 'moved.seen()', 'unseen()', 'PostingsPage'],
  ['a course marked as started or done', 'use-plan.ts', 'markCourse(', 'restoreMark(', 'PlanPage'],
  ['a mark', 'use-plan.ts', 'unmarkCourse(', 'restoreMark(', 'PlanPage'],
  ['a step swapped, a provider left out', 'use-plan.ts', 'changeAs(', 'back', 'PlanPage'],
  ['a list of courses', 'use-courses.ts', 'removeCourseList(', 'restoreCourseList(', 'CoursesPage'],
  ['a course not kept', 'use-page-course.ts', 'drafted.set(undefined)', 'drafted.set(draft)', 'CoursesPage'],
  ['a list of skills', 'use-taxonomies.ts', "kind: 'remove', id", "kind: 'restore', row", 'TaxonomiesPage'],
  ['a correction, on its page', 'use-corrections.ts', "ask('undo-corrections'", "ask('correct'", 'CorrectionsPage'],
  [
    'a correction, over a posting',
    '../overlay/corrector.ts',
    "ask('correct'",
    "ask('undo-corrections'",
    'CorrectionNote',
  ],
  ['the counts of opened postings', 'use-recognition.ts', 'wipeOpened(', 'restoreOpened(', 'RecognitionPage'],
  ['a board, switched off', 'use-boards.ts', 'giveBackHosts(', 'turn(board, true)', 'BoardsPage'],
  ['a site that was treated otherwise', 'use-boards.ts', 'setSite(host, state', 'setSite(host, was)', 'BoardsPage'],
  ['the own addresses', 'use-addresses.ts', 'ownAddresses.set(', 'change(last)', 'OwnAddresses'],
  ['texts of closed postings, for room', 'Trouble.tsx', 'dropClosedTexts(', 'restoreTexts(', 'StorageTroubleRoom'],
  ['what cannot be read', 'use-unreadable.ts', 'removeUnreadable(', 'restoreUnreadable(', 'StorageTroubleUnreadable'],
  ['a role', 'use-roles.ts', 'removeRole(', 'putRole(', 'RolesPage'],
  ['a role just made', 'role-did.ts', "kind: 'made'", 'removeRole(', 'RolesPage'],
  ['a step in a role', 'role-steps.ts', 'editRole(', 'undoneEdit(', 'RolesPage'],
  ['a candidate', 'use-candidates.ts', 'removeCandidates(', 'restoreCandidates(', 'CandidatesPage'],
  [
    'a candidate’s name',
    'use-candidates.ts',
    "'name', withoutPerson",
    'takeBack(database(), kind, before, after)',
    'CandidatesPage',
  ],
  [
    'notes on a candidate',
    'use-candidates.ts',
    "'notes', (before)",
    'takeBack(database(), kind, before, after)',
    'CandidatesPage',
  ],
  ['a restored backup', 'use-backup.ts', "kind: 'restore'", "kind: 'undo'", 'BackupPage'],
];

describe('undo instead of "are you sure"', () => {
  it.each(ACTIONS)('%s: %s', (_what, where, does, undoes, shows) => {
    const text = code(read(join('entrypoints/dashboard', where)));
    expect(text, `${where} does it no more: mend the list`).toContain(does);
    expect(text, `${where} has no way back`).toContain(undoes);
    expect(code(read(`components/${shows}.tsx`)), `${shows} offers no way back`).toMatch(
      /<(UndoNote|CorrectionNote)\b/,
    );
  });

  it('nothing asks by a dialog of the browser', () => {
    for (const file of ['components', 'entrypoints'].flatMap(sources)) {
      const asks = /\b(?:window\.)?(?:confirm|alert|prompt)\(/.exec(code(read(file)));
      expect(asks?.[0], `${file}: do it at once and offer it back with UndoNote`).toBeUndefined();
    }
  });

  it('whatever storage can take out is on the list, or is no loss of the person’s', () => {
    const NO_LOSS: Record<string, string> = {
      removeUnreadableSettings: 'a part of removeUnreadable',
      unchooseSkill: 'the skill is offered again in the same place',
      undoCorrections: 'on the list, by the name of its message',
      dropWalletIndex: 'it is made again from the wallet',
      forgetLastMatches: 'each is asked for anew',
      undoRestore: 'is itself the way back',
      undoSettings: 'is itself the way back',
    };
    /** What is other people's is really erased: what says so beside the button, or why there is none. */
    const FOR_GOOD: Record<string, string> = {
      eraseCandidates: 'retention_forGood',
      eraseOverdueCandidates: 'retention_hint',
    };
    const listed = ACTIONS.map(([, , does]) => does).join(' ');
    const exported = sources('utils/storage').flatMap((file) =>
      [
        ...code(read(file)).matchAll(
          /^export (?:async )?function ((?:remove|wipe|clear|delete|forget|drop|erase|un[dcm])\w*)/gm,
        ),
      ].map(([, name]) => name as string),
    );
    expect(exported.length).toBeGreaterThan(7);
    for (const name of exported)
      expect(
        listed.includes(`${name}(`) || name in NO_LOSS || name in FOR_GOOD,
        `${name} takes something out: give it a way back and a line in ACTIONS`,
      ).toBe(true);
    const said = read('components/CandidateRetention.tsx');
    for (const [name, words] of Object.entries(FOR_GOOD)) {
      expect(exported, `${name} is no more: mend the list`).toContain(name);
      expect(said, `nothing says that ${name} is for good`).toContain(`t('${words}')`);
    }
  });

  it('one component says it: no other has a region or a button of its own for it', () => {
    for (const file of sources('components').filter((each) => !each.endsWith('/UndoNote.tsx'))) {
      const text = code(read(file));
      expect(text.includes("t('wallet_undo')"), `${file} offers to undo without UndoNote`).toBe(false);
      expect(text.includes('cl-toast'), `${file} has a note of its own`).toBe(false);
    }
  });
});
