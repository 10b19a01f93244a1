import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateSchema } from '../../utils/model/candidate.ts';
import type { ProfileSnapshot, ProfileView } from '../../utils/model/profile-snapshot.ts';
import { candidateOf, withoutPerson } from '../../utils/reading/candidate-of.ts';
import { BLANK } from '../../utils/reading/personal.ts';
import { ANALYST, BADGE, badgeEvidence, madeCandidate, rowOf, uuid } from '../components/candidates-made.ts';

const TEXT = 'Ottilie Marsh\nottilie@marsh.example\nUniversity of Elmfield, 2012\nSQL since 2019';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const snapshot: ProfileSnapshot = {
  url: 'https://people.example/in/ottilie-marsh?trk=viewer-77#about',
  site: 'github',
  name: 'Ottilie Marsh',
  text: TEXT,
  blocks: [],
  breaks: [],
  personal: [
    { ...at('Ottilie Marsh'), kind: 'name' },
    { ...at('ottilie@marsh.example'), kind: 'contact' },
    { ...at('University of Elmfield'), kind: 'school' },
    { ...at('2012'), kind: 'graduation' },
  ],
  hidden: [],
  badges: [{ url: 'https://badges.example/a1', text: '{"secret":"file"}', name: 'SQL' }],
};
const [sql] = ANALYST.lines;
if (!sql) throw new Error('the role has no line');
const view: ProfileView = {
  role: ANALYST,
  rows: [
    rowOf(sql, 'verified', {
      evidence: badgeEvidence('SQL of Ottilie Marsh', { issuer: 'University of Elmfield', field: 'for Ottilie' }),
    }),
  ],
  marks: [],
  badges: [
    {
      ...BADGE,
      name: 'Awarded to Ottilie Marsh: SQL',
      issuer: 'University of Elmfield',
      issuerId: 'https://ottiliemarsh.example/',
      reasons: ['Names ottilie@marsh.example'],
      facts: {
        hours: 12,
        number: 'LIC-7781',
        related: [{ relation: 'part-of', url: 'https://badges.example/all/77' }],
      },
      links: [{ id: 'sql', via: 'text', field: 'Ottilie Marsh wrote SQL' }],
      checks: [
        { part: 'recipient', outcome: 'note', reason: 'recipient-not-compared', detail: 'ottilie@marsh.example' },
      ],
    },
  ],
  notCounted: { hidden: 2, listed: 40 },
  blind: false,
  mayMark: true,
  engine: '1.0.0',
  lexicon: '7',
  readAt: '2026-11-22T09:00:00.000Z',
};
const now = new Date(2026, 10, 22, 12);
const made = (blind: boolean, notes = 'Ask about the wards.') =>
  candidateOf(view, snapshot, { blind, notes, now, keepDays: 90, id: uuid(9) });

describe('what is kept of a candidate', () => {
  it('is what the model takes, for as many days as were said', () => {
    const candidate = made(false);
    expect(candidateSchema.parse({ ...candidate, number: 1 })).toEqual({ ...candidate, number: 1 });
    expect(candidate).toMatchObject({
      keepUntil: '2027-02-20',
      notCounted: { hidden: 2, listed: 40 },
      engine: '1.0.0',
    });
    expect(candidateOf(view, snapshot, { blind: false, notes: '', now, keepDays: 1 }).keepUntil).toBe('2026-11-23');
  });

  it('holds the person in one place, and the address without what is about the reader', () => {
    const { person, ...rest } = made(false);
    expect(person).toEqual({ name: 'Ottilie Marsh', url: 'https://people.example/in/ottilie-marsh', site: 'github' });
    expect(JSON.stringify(rest)).not.toMatch(/ottilie|marsh|elmfield|7781|viewer/i);
    expect(rest.badges[0]).toMatchObject({ name: `Awarded to ${BLANK}: SQL`, issuer: BLANK, facts: { hours: 12 } });
    expect(rest.rows[0]?.evidence).toMatchObject({ name: `SQL of ${BLANK}`, issuer: BLANK, field: `for ${BLANK}` });
  });

  it('in blind mode holds no person and no address of a badge', () => {
    const candidate = made(true);
    expect(candidate.person).toBeNull();
    expect(candidate.badges[0]).not.toHaveProperty('url');
    expect(JSON.stringify(candidate)).not.toMatch(/ottilie|marsh|elmfield|people\.example|badges\.example\/a/i);
  });

  it('never holds a badge’s file', () => {
    for (const blind of [true, false]) expect(JSON.stringify(made(blind))).not.toContain('secret');
  });

  it('says the same of the role, blind or not', () => {
    expect(made(true).rows).toEqual(made(false).rows);
  });

  it('keeps no address of what is no web page', () => {
    for (const url of ['', 'file:///home/a/cv.html', 'data:text/html,x', 'nonsense'])
      expect(candidateOf(view, { ...snapshot, url }, { blind: false, notes: '', now, keepDays: 90 }).person?.url).toBe(
        '',
      );
  });

  it('leaves a claim’s name alone, and other issuers', () => {
    const row = rowOf(sql, 'claimed');
    const badges = [{ ...BADGE, issuer: 'Harbour Guild' }];
    const candidate = candidateOf({ ...view, rows: [row], badges }, snapshot, {
      blind: true,
      notes: '',
      now,
      keepDays: 9,
    });
    expect(candidate.rows).toEqual([row]);
    expect(candidate.badges[0]?.issuer).toBe('Harbour Guild');
    expect(candidate.badges[0]?.issuerId).toBe('did:web:elm-street.example');
  });
});

it('an issuer that is not named is not a school that was left out', () => {
  const badges = [{ ...BADGE, issuer: '' }];
  const candidate = candidateOf({ ...view, badges }, snapshot, { blind: false, notes: '', now, keepDays: 9 });
  expect(candidate.badges[0]?.issuer).toBe('');
});

describe('a candidate without the person', () => {
  it('has the same rows, no name in the notes, and no address', () => {
    const candidate = madeCandidate(1, { notes: 'Ottilie was recommended; write to ottilie@marsh.example about SQL.' });
    const blind = withoutPerson(candidate);
    expect(blind.rows).toEqual(candidate.rows);
    expect(blind.notes).toMatch(/was recommended; write to .*about SQL\./);
    expect(JSON.stringify(blind)).not.toMatch(/ottilie|marsh|people\.example|badges\.example/i);
    expect(candidateSchema.safeParse(blind).success).toBe(true);
  });

  it('has no school, no host and no finding that may lead to them, as the panel has none', () => {
    const evidence = badgeEvidence('SQL at the University of Elmfield', { issuer: 'University of Elmfield' });
    const badge = {
      ...BADGE,
      issuer: 'University of Elmfield',
      issuerId: 'https://quantumfox.example/issuer',
      issuerUrl: 'https://quantumfox.example/',
      unasked: ['quantumfox.example'],
      links: [{ id: 'sql', via: 'text' as const, field: 'SQL, University of Elmfield' }],
      facts: {
        hours: 12,
        number: 'LIC-7781',
        related: [{ relation: 'related' as const, url: 'https://quantumfox.example/2' }],
      },
      checks: [
        {
          part: 'proof' as const,
          outcome: 'unknown' as const,
          reason: 'hosting-unreachable' as const,
          detail: 'quantumfox.example',
        },
      ],
    };
    const candidate = madeCandidate(1, { badges: [badge], rows: [rowOf(sql, 'verified', { evidence })] });
    const blind = withoutPerson(candidate);
    expect(JSON.stringify(blind)).not.toMatch(/elmfield|quantumfox|7781/i);
    expect(blind.badges[0]).toMatchObject({ facts: { hours: 12 }, issuer: BLANK, verdict: BADGE.verdict });
    expect(blind.rows[0]).toMatchObject({ state: 'verified', marks: candidate.rows[0]?.marks });
    expect(withoutPerson(blind)).toEqual(blind);
    expect(candidateSchema.safeParse(blind).success).toBe(true);
  });

  it('stays as it is once more, whatever the notes say', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (notes) => {
        const once = withoutPerson(madeCandidate(2, { notes }));
        expect(withoutPerson(once)).toEqual(once);
      }),
    );
  });
});
