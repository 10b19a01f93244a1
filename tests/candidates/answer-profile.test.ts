import { describe, expect, it } from 'vitest';
import { answerProfile, countedMentions } from '../../utils/candidates/answer-profile.ts';
import { uncheckedBadges } from '../../utils/matching/badge-evidence.ts';
import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import { profileSnapshotSchema, profileViewSchema } from '../../utils/model/profile-snapshot.ts';
import type { Role, RoleLine } from '../../utils/model/role.ts';
import { BLANK } from '../../utils/reading/personal.ts';
import { profileFixture, profileFixtureNames } from '../page/profile-fixtures.ts';
import { ownLexicon } from '../skills/compiled.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const lexicon = ownLexicon();
const options = { lexicon, now: NOW, engine: '9.9', blind: false, mayMark: true };

function line(id: string, change: Partial<RoleLine> = {}): RoleLine {
  return {
    id,
    label: lexicon.label(id),
    kind: 'tool',
    force: 'must',
    alternatives: [{ id, label: lexicon.label(id), kind: 'tool' }],
    ...change,
  };
}

function role(...lines: RoleLine[]): Role {
  const at = NOW.toISOString();
  return { id: '6f0c8d0e-0004-4000-8000-000000000001', name: 'Any', lines, savedAt: at, changedAt: at };
}

function snapshot(text: string, change: Partial<ProfileSnapshot> = {}): ProfileSnapshot {
  let start = 0;
  const blocks = text.split('\n').map((each) => {
    const block = { start, end: start + each.length, kind: 'paragraph' as const };
    start += each.length + 1;
    return block;
  });
  return {
    url: 'https://mira.example/cv',
    site: null,
    name: 'Mira Okonkwo',
    text,
    blocks,
    breaks: [],
    personal: [],
    hidden: null,
    badges: [],
    ...change,
  };
}

/** The stretch of this word in the text. */
const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

describe('what counts of a candidate’s text', () => {
  const text = 'Wrote services in Python.\nTerraform Kubernetes Python\nRuns PostgreSQL on barges.';

  it('is every name where everything can be seen', () => {
    const { mentions, notCounted } = countedMentions(snapshot(text), lexicon, NOW);
    expect(mentions.map(({ id }) => id)).toEqual(['python', 'terraform', 'kubernetes', 'python', 'postgresql']);
    expect(notCounted).toEqual({ hidden: 0, listed: 0 });
  });

  it('is nothing that cannot be seen; names that stand nowhere else are told, each once', () => {
    const hidden = [{ ...at(text, 'Terraform Kubernetes Python'), why: 'colour' as const }];
    const { mentions, notCounted } = countedMentions(snapshot(text, { hidden }), lexicon, NOW);
    expect(mentions.map(({ id, start }) => [id, start])).toEqual([
      ['python', text.indexOf('Python')],
      ['postgresql', text.indexOf('PostgreSQL')],
    ]);
    expect(notCounted).toEqual({ hidden: 2, listed: 0 });
  });

  it('is nothing of a name that is half hidden', () => {
    const hidden = [{ start: text.indexOf('ernetes'), end: text.indexOf('ernetes') + 3, why: 'size' as const }];
    expect(countedMentions(snapshot(text, { hidden }), lexicon, NOW).notCounted.hidden).toBe(1);
  });

  it('is nothing of a list of hundreds', () => {
    const names = [...lexicon.entries()]
      .filter(({ kind, label }) => kind === 'tool' && /^[A-Z][A-Za-z]{4,}$/.test(label))
      .slice(0, 400)
      .map(({ label }) => label);
    const long = `Wrote services in Python for a mill.\n${names.join(', ')}`;
    const { mentions, notCounted } = countedMentions(snapshot(long), lexicon, NOW);
    expect(mentions.map(({ id }) => id)).toContain('python');
    expect(mentions.length).toBeLessThan(20);
    expect(notCounted.listed).toBeGreaterThan(100);
    expect(notCounted.hidden).toBe(0);
  });

  it('is nothing of what is personal: a person may be called Ruby', () => {
    const own = 'Ruby Okonkwo\nBuilds canal locks with Python.';
    const personal = [{ ...at(own, 'Ruby Okonkwo'), kind: 'name' as const }];
    const { mentions, notCounted } = countedMentions(snapshot(own, { personal }), lexicon, NOW);
    expect(mentions.map(({ id }) => id)).toEqual(['python']);
    expect(notCounted).toEqual({ hidden: 0, listed: 0 });
  });
});

describe('an answer to a role', () => {
  const text = 'Mira built pipelines in Python at Westmarch since 2019.';
  const personal = [
    { ...at(text, 'Mira'), kind: 'name' as const },
    { ...at(text, 'Westmarch'), kind: 'school' as const },
  ];
  const asked = role(line('python'), line('kubernetes'));

  it('quotes nothing personal, in blind mode and out of it', () => {
    const [open, blind] = [false, true].map((on) =>
      answerProfile(snapshot(text, { personal }), asked, [], { ...options, blind: on }),
    );
    expect(open?.rows[0]?.evidence?.field).toBe(`${BLANK} built pipelines in Python at ${BLANK} since 2019.`);
    expect(blind).toEqual({ ...open, blind: true });
  });

  it('says what it was made with, and nothing but what the schema knows', () => {
    const view = answerProfile(snapshot(text, { personal }), asked, [], { ...options, mayMark: false });
    expect(view).toMatchObject({
      role: asked,
      engine: '9.9',
      lexicon: lexicon.version,
      readAt: NOW.toISOString(),
      mayMark: false,
    });
    expect(profileViewSchema.parse(view)).toEqual(view);
  });

  it('keeps a badge that nobody checked apart from what the text claims', () => {
    const badges = uncheckedBadges([{ url: 'https://badges.example/1', name: 'Kubernetes' }]);
    const { rows, badges: back } = answerProfile(snapshot(`${text}\nKubernetes badge`), asked, badges, options);
    expect(rows.map(({ state }) => state)).toEqual(['claimed', 'badge-not-verified']);
    expect(back).toEqual(badges);
  });

  it('takes no word for a badge that nobody checked and no reader sees: a picture’s description, a hidden link', () => {
    const badges = uncheckedBadges([{ url: 'https://badges.example/1', name: 'Kubernetes' }]);
    const states = (of: ReturnType<typeof snapshot>) =>
      answerProfile(of, asked, badges, options).rows.map(({ state }) => state);
    expect(states(snapshot(text))).toEqual(['claimed', 'not-found']);
    const stuffed = `${text}\nKubernetes badge`;
    const hidden = [{ ...at(stuffed, 'Kubernetes badge'), why: 'colour' as const }];
    expect(states(snapshot(stuffed, { hidden }))).toEqual(['claimed', 'not-found']);
  });

  it('gives a hidden word no row and no mark', () => {
    const hidden = [{ start: 0, end: text.length, why: 'transparent' as const }];
    const { rows, marks, notCounted } = answerProfile(snapshot(text, { hidden }), asked, [], options);
    expect(rows.map(({ state }) => state)).toEqual(['not-found', 'not-found']);
    expect([marks, notCounted]).toEqual([[], { hidden: 1, listed: 0 }]);
  });
});

describe.each(profileFixtureNames())('fixture %s', (name) => {
  it('is carried whole, and answers a role of all that it claims', () => {
    const { profile } = profileFixture(name);
    expect(profileSnapshotSchema.parse(profile)).toEqual(profile);
    const claims = [...new Set(countedMentions(profile, lexicon, NOW).mentions.map(({ id }) => id))];
    const view = answerProfile(profile, role(...claims.map((id) => line(id))), [], options);
    expect(view.rows.filter(({ state }) => state === 'not-found')).toEqual([]);
    expect(profileViewSchema.parse(view)).toEqual(view);
    const secrets = profile.personal
      .filter(({ kind }) => kind === 'name' || kind === 'contact')
      .map(({ start, end }) => profile.text.slice(start, end))
      .filter((each) => each.length > 3);
    const quotes = view.rows.map(({ evidence }) => evidence?.field).join('\n');
    for (const secret of secrets) expect(quotes).not.toContain(secret);
  });
});
