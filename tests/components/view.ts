import type { MatchView } from '../../components/match-view.ts';
import type { Course } from '../../utils/model/course.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { Gap } from '../../utils/model/gap.ts';
import type { RequirementMatch, State, StateReason, Tally } from '../../utils/model/match.ts';
import type { KnockOut, Requirement } from '../../utils/model/requirement.ts';

/** A requirement whose sentence is `before` + label + `after`, as it would stand at `start` of a description. */
export function requirement(
  id: string,
  label: string,
  {
    before = 'You use ',
    after = ' every day.',
    start = 100,
    ...rest
  }: Partial<Requirement> & Record<string, unknown> = {},
): Requirement {
  const from = Number(start) + String(before).length;
  const text = `${before}${label}${after}`;
  return {
    id,
    label,
    kind: 'tool',
    force: 'must',
    alternatives: [{ id, label, kind: 'tool' }],
    mentions: [{ start: from, end: from + label.length, id, label, kind: 'tool', force: 'must', rule: 'certain' }],
    quote: { start: Number(start), end: Number(start) + text.length, text },
    heading: 'What you bring',
    ...(rest as Partial<Requirement>),
  };
}

export function evidence(over: Partial<Evidence> = {}): Evidence {
  return {
    source: 'credential',
    sourceId: 'c1',
    skillId: 'sql',
    name: 'SQL for Data Analysis',
    issuer: 'Brightwater Institute',
    verdict: 'verified',
    reasons: [],
    via: 'alignment',
    field: 'Queries a relational schema with joins, window functions and CTEs',
    validFrom: '2026-02-14',
    validUntil: '2028-02-14',
    checkedAt: '2026-11-12T09:00:00Z',
    ...over,
  };
}

export function course(over: Partial<Course> = {}): Course {
  return {
    id: 'git-in-practice',
    name: 'Git in Practice',
    aliases: [],
    issuer: 'Halden Open College',
    kind: 'course',
    url: 'https://courses.halden.example/git',
    grade: 'A',
    skills: [{ id: 'git', role: 'core', level: 'working' }],
    hours: [6, 8],
    weeks: [1, 2],
    cost: { model: 'free', asOf: '2026-06' },
    requires: [],
    recommends: [],
    partOf: [],
    stacksInto: [],
    mentored: false,
    projectBased: false,
    eligibility: [],
    regions: [],
    languages: ['en'],
    status: 'current',
    evidence: [{ source: 'issuer', seen: '2026-06' }],
    lastSeen: '2026-06',
    ...over,
  };
}

const STATES: Record<string, [State, StateReason]> = {
  sql: ['verified', 'verified'],
  python: ['verified', 'verified'],
  statistics: ['verified', 'verified'],
  'data-visualisation': ['verified', 'verified'],
  'power-bi|tableau': ['verified', 'verified'],
  'data-cleaning': ['verified', 'verified'],
  excel: ['held', 'claim'],
  'stakeholder-communication': ['held', 'claim'],
  english: ['held', 'unverified'],
  'data-protection': ['partial', 'expired'],
  git: ['missing', 'no-evidence'],
  hl7: ['missing', 'no-evidence'],
  forecasting: ['verified', 'verified'],
  r: ['held', 'claim'],
  azure: ['missing', 'no-evidence'],
  german: ['missing', 'no-evidence'],
};
const LABELS: Record<string, string> = {
  sql: 'SQL',
  'power-bi|tableau': 'Power BI or Tableau',
  'data-visualisation': 'Data visualisation',
  'data-cleaning': 'Data cleaning',
  'stakeholder-communication': 'Stakeholder communication',
  english: 'English (C1)',
  'data-protection': 'Health data protection',
  git: 'Version control with Git',
  hl7: 'HL7 FHIR',
  azure: 'Azure Synapse',
  german: 'German (B2)',
  r: 'R',
};
const NICE = ['forecasting', 'r', 'azure', 'german'];

function tally(rows: RequirementMatch[]): Tally {
  const of = (state: State) => rows.filter((row) => row.state === state).length;
  return {
    total: rows.length,
    verified: of('verified'),
    held: of('held'),
    partial: of('partial'),
    missing: of('missing'),
  };
}

/** A posting with 12 must-haves (6 verified, 3 held, 1 partly, 2 missing), 4 nice-to-haves and 3 knock-outs. */
export function view(over: Partial<MatchView> = {}): MatchView {
  const requirements = Object.keys(STATES).map((id, index) => {
    const label = LABELS[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
    return requirement(id, label, {
      start: index * 200,
      force: NICE.includes(id) ? 'nice' : 'must',
      ...(id === 'sql' && { years: { min: 3 } }),
    });
  });
  const knockOuts = (['visa', 'checks', 'degree'] as KnockOut[]).map((knockOut, index) =>
    requirement(knockOut, ['Right to work in the UK', 'Enhanced DBS check', 'Degree, any field'][index] ?? '', {
      kind: 'knockout',
      knockOut,
    }),
  );
  const rows: RequirementMatch[] = Object.entries(STATES).map(([id, [state, reason]]) => ({
    requirementId: id,
    state,
    reason,
    ...(state !== 'missing' && {
      evidence:
        reason === 'claim'
          ? evidence({
              source: 'claim',
              via: 'claim',
              verdict: 'self-asserted',
              name: LABELS[id] ?? id,
              issuer: undefined,
              field: 'Five years of monthly reporting',
              validFrom: undefined,
              validUntil: undefined,
              checkedAt: undefined,
              years: 5,
            })
          : evidence({
              skillId: id.split('|')[0],
              ...(reason === 'expired' && { verdict: 'expired', validUntil: '2026-03-03' }),
            }),
    }),
    others: [],
  }));
  const gaps: Gap[] = (['hl7', 'git', 'data-protection'] as const).map((id) => ({
    requirementId: id,
    label: LABELS[id] ?? id,
    kind: 'tool',
    force: 'must',
    skillIds: [id],
    routes: [
      {
        course:
          id === 'hl7'
            ? course({
                id: 'fhir-basics',
                name: 'FHIR Basics',
                issuer: 'Corvane School',
                hours: [12, 12],
                cost: { model: 'one-off', usd: [39, 49], asOf: '2026-06' },
              })
            : course(),
        closes: [id],
        best: ['cheapest', 'fastest'],
      },
      {
        course: course({
          id: 'exam',
          name: 'Practitioner Exam',
          issuer: 'Oakline Body',
          url: undefined,
          grade: 'C',
          cost: { model: 'unknown', asOf: '2026-05' },
          hours: undefined,
        }),
        closes: [id],
        best: ['strongest-evidence'],
      },
    ],
  }));
  const musts = rows.filter((row) => !NICE.includes(row.requirementId));
  return {
    posting: {
      id: 'x:1',
      url: 'https://careers.example/1',
      title: 'Data Analyst',
      company: 'Northwind Clinics',
      location: 'Leeds, hybrid',
      readFrom: 'json-ld',
      board: null,
    },
    requirements: [...requirements, ...knockOuts],
    match: {
      status: 'matched',
      rows,
      musts: tally(musts),
      nices: tally(rows.filter((row) => NICE.includes(row.requirementId))),
      band: 'good',
    },
    gaps,
    saved: false,
    ...over,
  };
}

/** The same posting before anything is in the wallet. */
export function emptyView(): MatchView {
  const full = view();
  const rows = full.match.rows.map((row) => ({
    ...row,
    state: 'missing' as const,
    reason: 'no-evidence' as const,
    evidence: undefined,
  }));
  return { ...full, gaps: [], match: { status: 'no-evidence', rows, musts: tally([]), nices: tally([]) } };
}
