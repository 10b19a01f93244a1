import type { Candidate } from '../../utils/model/candidate.ts';
import type { Role } from '../../utils/model/role.ts';
import { NOW } from './make-rows.ts';

const uuid = (n: number) => `6f0c8d0e-0003-4000-8000-${String(n).padStart(12, '0')}`;

export function aRole(n = 1, change: Partial<Role> = {}): Role {
  return {
    id: uuid(n),
    name: `Lock keeper ${n}`,
    lines: [
      {
        id: 'sql',
        label: 'SQL',
        kind: 'tool',
        force: 'must',
        alternatives: [{ id: 'sql', label: 'SQL', kind: 'tool' }],
      },
    ],
    savedAt: NOW.toISOString(),
    changedAt: NOW.toISOString(),
    ...change,
  };
}

/** As `candidateOf` makes one; without a number, which storage gives. */
export function aCandidate(n = 1, change: Partial<Candidate> = {}): Omit<Candidate, 'number'> {
  return {
    id: uuid(1000 + n),
    person: { name: `Ilse Beispiel ${n}`, url: `https://profiles.example/ilse-${n}`, site: null },
    role: aRole(),
    rows: [
      {
        lineId: 'sql',
        state: 'verified',
        reason: 'verified',
        evidence: {
          source: 'credential',
          sourceId: 'badge-1',
          skillId: 'sql',
          name: 'Databases',
          verdict: 'verified',
          reasons: [],
          via: 'tag',
          field: 'SQL',
          checkedAt: NOW.toISOString(),
        },
        marks: [],
      },
    ],
    badges: [
      {
        url: 'https://badges.example/1',
        name: 'Databases',
        verdict: 'verified',
        reasons: [],
        checkedAt: NOW.toISOString(),
        skills: ['sql'],
      },
    ],
    notCounted: { hidden: 0, listed: 0 },
    notes: 'asked about locks',
    engine: '0.1.0',
    lexicon: '1.0',
    readAt: NOW.toISOString(),
    savedAt: NOW.toISOString(),
    keepUntil: '2027-02-19',
    ...change,
  };
}
