import type { ShownCandidate } from '../../components/candidate-view.ts';
import type { Candidate, CandidateBadge } from '../../utils/model/candidate.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { CandidateState, ProfileRow } from '../../utils/model/profile-match.ts';
import type { Role, RoleLine } from '../../utils/model/role.ts';

const NOW = '2026-11-22T09:30:00.000Z';
export const uuid = (n: number) => `5b1f7a30-0001-4000-8000-${String(n).padStart(12, '0')}`;

export function lineOf(label: string, more: Partial<RoleLine> = {}): RoleLine {
  const id = label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { id, label, kind: 'tool', force: 'must', alternatives: [{ id, label, kind: 'tool' }], ...more };
}

/** Data analyst at an invented clinic: six must-haves, two nice-to-haves. */
export const ANALYST: Role = {
  id: uuid(1),
  name: 'Data Analyst, Northwind Clinics',
  lines: [
    lineOf('SQL', { years: 3 }),
    lineOf('Python'),
    lineOf('Statistics', { kind: 'knowledge' }),
    lineOf('Power BI or Tableau', {
      id: 'power-bi|tableau',
      alternatives: [
        { id: 'power-bi', label: 'Power BI', kind: 'tool' },
        { id: 'tableau', label: 'Tableau', kind: 'tool' },
      ],
    }),
    lineOf('HL7 FHIR', { verifiedOnly: true }),
    lineOf('Health data protection', { kind: 'knowledge' }),
    lineOf('Forecasting', { kind: 'method', force: 'nice' }),
    lineOf('German', { kind: 'language', force: 'nice', level: 'working' }),
  ],
  savedAt: NOW,
  changedAt: NOW,
};

export function claim(name: string, field: string, more: Partial<Evidence> = {}): Evidence {
  const skillId = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    source: 'claim',
    sourceId: '10-14',
    skillId,
    name,
    verdict: 'self-asserted',
    reasons: [],
    via: 'claim',
    field,
    ...more,
  };
}

export function badgeEvidence(name: string, more: Partial<Evidence> = {}): Evidence {
  return {
    source: 'credential',
    sourceId: 'badge-0',
    skillId: 'sql',
    name,
    issuer: 'Elm Street Academy',
    verdict: 'verified',
    reasons: [],
    via: 'alignment',
    field: name,
    validFrom: '2026-02-03',
    checkedAt: NOW,
    holder: 'not-checked',
    ...more,
  };
}

/** A row whose evidence fits its state. */
export function rowOf(line: RoleLine, state: CandidateState, more: Partial<ProfileRow> = {}): ProfileRow {
  const base = { lineId: line.id, state, marks: [] };
  switch (state) {
    case 'verified':
      return { ...base, reason: 'verified', evidence: badgeEvidence(`${line.label} in practice`), ...more };
    case 'badge-not-verified':
      return {
        ...base,
        reason: 'unverified',
        evidence: badgeEvidence(`Applied ${line.label}`, { verdict: 'unverified' }),
        ...more,
      };
    case 'claimed':
      return {
        ...base,
        reason: 'claim',
        evidence: claim(line.label, `${line.label} for weekly reports to the wards, and what came of it`),
        period: { from: '2019', to: '2024' },
        ...more,
      };
    case 'partly':
      return {
        ...base,
        reason: 'expired',
        evidence: badgeEvidence(line.label, { verdict: 'expired', validUntil: '2026-03-03' }),
        ...more,
      };
    case 'not-found':
      return { ...base, reason: 'no-evidence', ...(line.verifiedOnly ? { needsBadge: true } : {}), ...more };
  }
}

export const BADGE: CandidateBadge = {
  url: 'https://badges.example/a1',
  name: 'SQL in practice',
  issuer: 'Elm Street Academy',
  verdict: 'verified',
  reasons: [],
  checkedAt: NOW,
  skills: ['sql'],
  links: [{ id: 'sql', via: 'alignment', field: 'SQL' }],
  format: 'open-badges-3',
  issuerId: 'did:web:elm-street.example',
  validFrom: '2026-02-03',
  facts: { hours: 24, assessment: 'A marked project on a hospital’s own data' },
  checks: [
    { part: 'proof', outcome: 'good', reason: 'signature-good' },
    { part: 'status', outcome: 'good', reason: 'status-clear' },
    { part: 'recipient', outcome: 'note', reason: 'recipient-not-compared' },
  ],
  holder: 'not-checked',
};

const PATTERNS: CandidateState[][] = [
  ['verified', 'verified', 'badge-not-verified', 'claimed', 'not-found', 'partly', 'verified', 'not-found'],
  ['claimed', 'verified', 'claimed', 'verified', 'verified', 'not-found', 'not-found', 'claimed'],
  ['not-found', 'claimed', 'claimed', 'not-found', 'not-found', 'claimed', 'partly', 'badge-not-verified'],
];
const NAMES = ['Ottilie Marsh', 'Bram Verhulst', 'Ines Calderwood', 'Tomasz Rill', 'Adaeze Finch'];

/** The n-th invented candidate for a role, in the order of saving. */
export function madeCandidate(number: number, more: Partial<Candidate> = {}, role: Role = ANALYST): Candidate {
  const states = PATTERNS[(number - 1) % PATTERNS.length] as CandidateState[];
  const name = `${NAMES[(number - 1) % NAMES.length]}${number > NAMES.length ? ` ${number}` : ''}`;
  return {
    id: uuid(100 + number),
    number,
    person: { name, url: `https://people.example/${number}`, site: null },
    role,
    rows: role.lines.map((line, at) => rowOf(line, states[at % states.length] as CandidateState)),
    badges: number % 3 === 0 ? [] : [BADGE],
    notCounted: { hidden: number === 2 ? 3 : 0, listed: 0 },
    notes: '',
    engine: '1.0.0',
    lexicon: '7',
    readAt: NOW,
    savedAt: NOW,
    keepUntil: '2027-02-20',
    ...more,
  };
}

export const shown = (candidate: Candidate, more: Partial<ShownCandidate> = {}): ShownCandidate => ({
  ...candidate,
  notesLocked: false,
  roleNow: 'same',
  ...more,
});
