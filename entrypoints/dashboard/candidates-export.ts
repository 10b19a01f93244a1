import Papa from 'papaparse';
import type { Candidate, CandidateBadge } from '../../utils/model/candidate.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { ProfileRow } from '../../utils/model/profile-match.ts';
import type { RoleLine } from '../../utils/model/role.ts';
import { FORMULA } from './csv-formula.ts';

/** Version of the JSON file's shape. */
export const CANDIDATES_FILE_VERSION = 1;

/** What no reading says anything about; the page's words for the same are `scorecard_not1` to `scorecard_not4`. */
const NOT_ASSESSED = ['whose-badge', 'what-the-text-leaves-out', 'how-well', 'beyond-the-role'] as const;

const COLUMNS = [
  ...['candidate', 'name', 'address', 'role', 'line', 'requirement', 'force', 'asked_level', 'asked_years'],
  ...['verified_badge_only', 'state', 'reason', 'evidence', 'issuer', 'quote', 'level', 'years', 'from', 'to'],
  ...['verdict', 'findings', 'holder', 'checked', 'engine', 'lexicon', 'read', 'saved', 'kept_until'],
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

/** How a candidate is called in a file: as the page does, in the person's language. */
export type NameOf = (candidate: Candidate) => string;

/**
 * Saved candidates as comma-separated values, in the order given: for each one line a requirement, then one a badge, one for
 * what was not counted and one for the notes (`line` says which). Nothing is added up. Names, quotes and notes are words of
 * others: one that begins like a formula gets an apostrophe, so that no spreadsheet runs it.
 *
 * @param candidates as they are shown: in blind mode without anything personal
 * @returns UTF-8 with a mark at the start, without which spreadsheets take it for another encoding
 */
export function candidatesCsv(candidates: readonly Candidate[], nameOf: NameOf): Uint8Array {
  const lines = candidates.flatMap((candidate) => linesOf(candidate, nameOf));
  const text = Papa.unparse(lines, { columns: [...COLUMNS], escapeFormulae: FORMULA });
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

function linesOf(candidate: Candidate, nameOf: NameOf): Line[] {
  const { person, role, rows, badges, notCounted, notes } = candidate;
  const about: Line = {
    candidate: nameOf(candidate),
    name: person?.name ?? null,
    address: person?.url ?? null,
    role: role.name,
    engine: candidate.engine,
    lexicon: candidate.lexicon,
    read: candidate.readAt,
    saved: candidate.savedAt,
    kept_until: candidate.keepUntil,
  };
  const answers = new Map(rows.map((row) => [row.lineId, row]));
  return [
    ...role.lines.map((line) => ({ ...about, line: 'requirement', ...requirement(line, answers.get(line.id)) })),
    ...badges.map((badge) => ({ ...about, line: 'badge', ...badgeLine(badge) })),
    { ...about, line: 'not-counted', evidence: `hidden: ${notCounted.hidden}, listed: ${notCounted.listed}` },
    ...(notes === '' ? [] : [{ ...about, line: 'notes', quote: notes }]),
  ];
}

function requirement(line: RoleLine, row: ProfileRow | undefined): Line {
  const { evidence, period } = row ?? {};
  const badge = evidence?.source === 'credential' ? evidence : undefined;
  return {
    requirement: line.label,
    force: line.force,
    asked_level: line.level ?? null,
    asked_years: line.years ?? null,
    verified_badge_only: line.verifiedOnly ?? false,
    state: row?.state ?? 'not-found',
    reason: row?.reason ?? 'no-evidence',
    evidence: evidence?.name ?? null,
    issuer: evidence?.issuer ?? null,
    quote: evidence?.field ?? null,
    level: evidence?.level ?? null,
    years: evidence?.years ?? null,
    from: badge?.validFrom ?? period?.from ?? null,
    to: badge?.validUntil ?? period?.to ?? null,
    verdict: badge?.verdict ?? null,
    holder: badge ? (badge.holder ?? 'not-checked') : null,
    checked: badge?.checkedAt ?? null,
  };
}

function badgeLine({ name, issuer, verdict, reasons, checks = [], holder, ...badge }: CandidateBadge): Line {
  return {
    evidence: name,
    issuer: issuer ?? null,
    verdict,
    findings: [...checks.map(({ part, reason }) => `${part}: ${reason}`), ...reasons].join('; '),
    holder: holder ?? 'not-checked',
    from: badge.validFrom ?? null,
    to: badge.validUntil ?? null,
    checked: badge.checkedAt ?? null,
  };
}

/**
 * The same as JSON, for other programs:
 * `{ format: 'credlens-candidates', formatVersion, madeBy, madeOn, blind, decisionSupport: true, notAssessed: string[],
 * candidates: { candidate, person, role: { name, lines }, requirements: { requirement, force, state, reason, evidence,
 * period }[], badges, notCounted, notes, engine, lexicon, readAt, savedAt, keepUntil }[] }`.
 * There is no figure for a person in it, and no order but that of saving.
 *
 * @param about.version of the extension
 * @param about.blind whether what tells who somebody is was left out
 */
export function candidatesJson(
  candidates: readonly Candidate[],
  nameOf: NameOf,
  about: { version: string; now: Date; blind: boolean },
): Uint8Array {
  const file = {
    format: 'credlens-candidates',
    formatVersion: CANDIDATES_FILE_VERSION,
    madeBy: `Credlens ${about.version}`,
    madeOn: about.now.toISOString(),
    blind: about.blind,
    decisionSupport: true,
    notAssessed: NOT_ASSESSED,
    candidates: candidates.map((candidate) => factsOf(candidate, nameOf)),
  };
  return new TextEncoder().encode(JSON.stringify(file, null, 2));
}

/** Nothing said of the holder is "not checked": a reader of the file must not take it for more. */
const heldBy = (evidence: Evidence): Evidence =>
  evidence.source === 'credential' ? { ...evidence, holder: evidence.holder ?? 'not-checked' } : evidence;

function factsOf(candidate: Candidate, nameOf: NameOf) {
  const { person, role, rows, badges, notCounted, notes, engine, lexicon, readAt, savedAt, keepUntil } = candidate;
  const answers = new Map(rows.map((row) => [row.lineId, row]));
  return {
    candidate: nameOf(candidate),
    person,
    role: { name: role.name, lines: role.lines },
    requirements: role.lines.map(({ id, label, force }) => {
      const { state = 'not-found', reason = 'no-evidence', evidence, period, needsBadge } = answers.get(id) ?? {};
      return {
        requirement: label,
        force,
        state,
        reason,
        ...(needsBadge ? { needsBadge } : {}),
        evidence: evidence ? heldBy(evidence) : null,
        period: period ?? null,
      };
    }),
    badges: badges.map((badge) => ({ ...badge, holder: badge.holder ?? 'not-checked' })),
    notCounted,
    notes,
    engine,
    lexicon,
    readAt,
    savedAt,
    keepUntil,
  };
}
