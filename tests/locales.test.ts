import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BACKUP_PARTS, BACKUP_PHASES } from '../components/backup-view.ts';
import { COLUMN_FIELDS } from '../components/ColumnMapping.tsx';
import { POSTING_SORTS } from '../components/posting-card.ts';
import { QUALITY } from '../components/quality-facts.ts';
import { SORTS } from '../components/wallet-order.ts';
import { notBadgeSchema } from '../utils/model/candidate.ts';
import { CHECK_PARTS, REASONS } from '../utils/model/check.ts';
import { correctionKindSchema } from '../utils/model/correction.ts';
import { courseKindSchema, courseSchema } from '../utils/model/course.ts';
import { skipReasonSchema } from '../utils/model/course-list.ts';
import { credentialSkillSchema, verdictSchema } from '../utils/model/credential.ts';
import { evidenceSchema } from '../utils/model/evidence.ts';
import { routeSchema } from '../utils/model/gap.ts';
import { bandSchema, stateReasonSchema, stateSchema } from '../utils/model/match.ts';
import { awardKindSchema } from '../utils/model/named-credential.ts';
import { planAimSchema } from '../utils/model/plan-options.ts';
import { readFromSchema } from '../utils/model/posting.ts';
import { postingStatusSchema } from '../utils/model/posting-status.ts';
import { candidateStateSchema } from '../utils/model/profile-match.ts';
import { FAILURE_CODES } from '../utils/model/result.ts';
import { skillLevelSchema } from '../utils/model/skill.ts';
import { SCRUB_KINDS } from '../utils/reading/scrub-kinds.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'public/_locales');
type Messages = Record<string, { message: string }>;
const locales = readdirSync(folder).map((language): [string, Messages] => [
  language,
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')),
]);
const english = locales.find(([language]) => language === 'en')?.[1] ?? {};

/** Keys that are put together at run time: `keyOf('state', …)` and the like, by the values of the model. */
const FAMILIES: Record<string, readonly string[]> = {
  state: stateSchema.options,
  count: stateSchema.options,
  band: bandSchema.options,
  reason: [...stateReasonSchema.options, ...REASONS],
  checkPart: CHECK_PARTS,
  holder: evidenceSchema.shape.holder.unwrap().options,
  badge_not: notBadgeSchema.options,
  reminder_badge: ['one', 'other'],
  weeks: ['one', 'other'],
  verdict: verdictSchema.options,
  verdictWhy: verdictSchema.options,
  via: [...new Set([...evidenceSchema.shape.via.options, ...credentialSkillSchema.shape.via.options])],
  level: skillLevelSchema.options,
  best: routeSchema.shape.best.element.options,
  readFrom: readFromSchema.options,
  nav: [
    'start',
    'wallet',
    'postings',
    'plan',
    'recognition',
    'boards',
    'corrections',
    'taxonomies',
    'backup',
    'privacy',
  ],
  kind: ['credential', 'skill'],
  award: awardKindSchema.options,
  quality: QUALITY,
  column: COLUMN_FIELDS,
  skillFrom: credentialSkillSchema.shape.via.options,
  sort: SORTS,
  postingStatus: postingStatusSchema.options,
  postingSort: POSTING_SORTS,
  walletState: [...stateSchema.options.filter((state) => state !== 'missing'), 'none'],
  walletView: ['list', 'cards'],
  taxonomyPhase: ['reading', 'compiling', 'saving'],
  correction: correctionKindSchema.options,
  scrub: SCRUB_KINDS,
  planAim: planAimSchema.options.map((option) => option.shape.kind.value),
  planWhich: ['posting', 'role'],
  planDepth: ['0', '1', '2', '3'],
  planImpossible: ['no-gaps', 'no-hours', 'deadline-past', 'no-money'],
  planKind: ['cheapest', 'fastest', 'strongest'],
  backupPhase: BACKUP_PHASES,
  backupPart: BACKUP_PARTS,
  backupColumn: ['inFile', 'fresh', 'here', 'unreadable', 'now'],
  backupRule: ['merge', 'replace'],
  backupRuleHint: ['merge', 'replace'],
  backupDo: ['merge', 'replace'],
  courseKind: courseKindSchema.options,
  courseStatus: courseSchema.shape.status.options,
  coursesReason: skipReasonSchema.options,
  coursesPhase: ['asking', 'reading', 'saving'],
  coursesSaid: ['unchanged', 'kept', 'discarded', 'removed', 'restored', 'cancelled'],
  taxonomies: ['removed', 'restored', 'cancelled'],
  expiry: ['expired', 'soon', 'later', 'none'],
  market_hold: stateSchema.options,
  planCurve: ['hours', 'free', 'four-weeks'],
  project: ['scope', 'mentor', 'deliverable', 'reader'].flatMap((field) => [field, `${field}Hint`]),
  project_week: ['1', '2', '3', '4', '5', '6'],
  project_evidence: ['1', '2', '3', '4', '5', '6'],
  siteState: ['always', 'checking', 'hidden', 'paused'],
  candidate_state: candidateStateSchema.options,
  candidate_count: candidateStateSchema.options.flatMap((state) => [`${state}_one`, `${state}_other`]),
  candidate_reason: stateReasonSchema.options.filter((reason) => !/^(?:verified|claim|self-asserted)$/.test(reason)),
};

function filesOf(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
const sources = [
  ...['components', 'entrypoints', 'utils'].flatMap((dir) => filesOf(join(root, dir))),
  join(root, 'wxt.config.ts'),
].map((path) => ({
  path: path.slice(root.length + 1),
  text: readFileSync(path, 'utf8').replaceAll(/^\s*\/\*\*[\s\S]*?\*\//gm, ''),
}));

const families = new Set<string>();
const used = new Set<string>();
for (const { text } of sources) {
  for (const [, prefix = ''] of text.matchAll(/keyOf\(\s*'(\w+)'/g)) families.add(prefix);
  for (const [, prefix = ''] of text.matchAll(/`(\w+)_\$\{/g)) families.add(prefix);
  for (const [, stem = ''] of text.matchAll(/plural\(\s*'(\w+)'/g)) {
    used.add(`${stem}_one`);
    used.add(`${stem}_other`);
  }
  for (const [, key = ''] of text.matchAll(/['"`](?:__MSG_)?(\w+?)(?:__)?['"`]/g)) used.add(key);
}
for (const [prefix, values] of Object.entries(FAMILIES))
  if (families.has(prefix)) for (const value of values) used.add(`${prefix}_${value.replaceAll('-', '_')}`);
for (const code of FAILURE_CODES)
  for (const part of ['title', 'next']) used.add(`failure_${code.replaceAll('-', '_')}_${part}`);

const placeholders = (message = '') => [...new Set(message.match(/\$\d/g))].sort();

describe.each(locales)('%s', (language, messages) => {
  it('has the same keys as English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  it.each(Object.keys(english))('%s: said, with the same placeholders', (key) => {
    expect(key).toMatch(/^\w+$/);
    expect(messages[key]?.message.trim(), `${language} has no words for "${key}"`).toBeTruthy();
    // A singular may leave its number out ("one credential").
    if (!key.endsWith('_one'))
      expect(placeholders(messages[key]?.message)).toEqual(placeholders(english[key]?.message));
    expect(messages[key]?.message, 'a "$" that is no placeholder is swallowed by the browser').not.toMatch(/\$(?!\d)/);
  });

  it('tells its own language: pages count and date by it', () => {
    expect(messages.interfaceLanguage?.message).toBe(language);
  });

  it('has the general form of every singular', () => {
    const singular = Object.keys(messages).filter((key) => key.endsWith('_one'));
    expect(singular.length).toBeGreaterThan(10);
    expect(singular.filter((key) => !(key.replace(/_one$/, '_other') in messages))).toEqual([]);
  });

  it('promises nothing and sells nothing', () => {
    const hype = /AI-powered|KI-gest|guarantee|garantier|dream job|Traumjob|salary|Gehalt|unlock your|boost/i;
    const loud = Object.entries(messages).filter(([, { message }]) => hype.test(message) || message.includes('!'));
    expect(loud).toEqual([]);
  });
});

describe('keys', () => {
  it('are all used: take an unused one out of every locale', () => {
    expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([]);
  });

  it('exist where code asks for them', () => {
    const asked = sources.flatMap(({ path, text }) => [
      ...[...text.matchAll(/\bt\(\s*'(\w+)'/g)].map(([, key = '']) => [path, key]),
      ...[...text.matchAll(/plural\(\s*'(\w+)'/g)].map(([, stem = '']) => [path, `${stem}_other`]),
      ...[...text.matchAll(/plural\(\s*'(\w+)'/g)].map(([, stem = '']) => [path, `${stem}_one`]),
    ]);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(([, key = '']) => !(key in english))).toEqual([]);
  });

  it('exist for every value of the model that is shown', () => {
    const missing = [...families].flatMap((prefix) =>
      (FAMILIES[prefix] ?? []).map((value) => `${prefix}_${value.replaceAll('-', '_')}`),
    );
    expect(missing.length).toBeGreaterThan(40);
    expect(missing.filter((key) => !(key in english))).toEqual([]);
  });
});
