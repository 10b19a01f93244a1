import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { candidatesCsv, candidatesJson } from '../entrypoints/dashboard/candidates-export.ts';
import { answerProfile } from '../utils/candidates/answer-profile.ts';
import { parseSavedPage } from '../utils/cli/read-page.ts';
import type { Candidate, CandidateBadge } from '../utils/model/candidate.ts';
import type { ProfileSnapshot } from '../utils/model/profile-snapshot.ts';
import type { Role } from '../utils/model/role.ts';
import { profileSiteFor } from '../utils/profiles/index.ts';
import { candidateOf, withoutPerson } from '../utils/reading/candidate-of.ts';
import { blanked } from '../utils/reading/personal.ts';
import { profileSnapshot } from '../utils/reading/profile-snapshot.ts';
import { readProfile } from '../utils/reading/read-profile.ts';
import { findProfileMentions } from '../utils/skills/profile-mentions.ts';
import { ownLexicon } from './skills/compiled.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/profiles');
const NOW = new Date('2026-11-22T12:00:00Z');

interface Fixture {
  name: string;
  html: string;
  url: string;
  secrets: string[];
  claims: string[];
}

/** Every profile of the shelf that says what of it is secret. */
const FIXTURE_LIST: Fixture[] = readdirSync(FIXTURES).flatMap((site) =>
  readdirSync(join(FIXTURES, site)).flatMap((slug) => {
    const file = join(FIXTURES, site, slug, 'profile.json');
    const { url, secrets, claims } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const html = readFileSync(join(FIXTURES, site, slug, 'page.html'), 'utf8');
    return secrets ? [{ name: `${site}/${slug}`, html, url, secrets, claims: claims ?? [] }] : [];
  }),
);

/** A person whose names are both skills. */
const NAMED_LIKE_SKILLS: Fixture = {
  name: 'named like skills',
  html: `<!doctype html><html lang="en"><title>Ruby Swift</title><main><h1>Ruby Swift</h1>
<p>I am Ruby, a developer. Ruby led two teams; Swift’s plan shipped.</p><h2>Skills</h2>
<ul><li>Java, Ruby, SQL</li><li>Swift and Kotlin</li></ul><p>Wrote Ruby on Rails services. ruby.swift@example.org</p></main></html>`,
  url: 'https://ruby-swift.example/',
  secrets: ['ruby swift', 'i am ruby', 'ruby led', 'swift’s', '@'],
  claims: ['java', 'kotlin', 'ruby', 'ruby-on-rails', 'sql', 'swift'],
};

function snapshotOf({ html, url: address }: Fixture): ProfileSnapshot {
  const url = new URL(address);
  const document = parseSavedPage(html, url.href, 'text/html');
  const made = profileSnapshot(readProfile({ document, url }, profileSiteFor(url)));
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** A role that asks for everything that the profile claims, so that every quote is shown. */
function roleFor(claims: readonly string[]): Role {
  const at = NOW.toISOString();
  const lines = claims.map((id) => {
    const label = ownLexicon().label(id) ?? id;
    const kind = 'knowledge' as const;
    return { id, label, kind, force: 'must' as const, alternatives: [{ id, label, kind }] };
  });
  return { id: '6f0c8d0e-0008-4000-8000-00000000b11d', name: 'Everything', lines, savedAt: at, changedAt: at };
}

/** Badges that say whose they are in every way that a badge can. */
function badgesFor({ name, url }: ProfileSnapshot): CandidateBadge[] {
  return ['Awarded to $: Python', '$’s badge', 'Python ($)'].map((words) => ({
    url: `${url}/badge`,
    name: words.replace('$', name ?? 'nobody'),
    issuer: `Course of ${name}`,
    verdict: 'unverified',
    reasons: [`issued to ${name}`],
    skills: ['python'],
  }));
}

const viewOf = (snapshot: ProfileSnapshot, claims: readonly string[], blind: boolean) =>
  answerProfile(snapshot, roleFor(claims), badgesFor(snapshot), {
    lexicon: ownLexicon(),
    now: NOW,
    engine: '0',
    blind,
    mayMark: true,
  });

/** Also the name's parts, and the address that leads to the person. */
const secretsOf = (fixture: Fixture, { name }: ProfileSnapshot): string[] =>
  fixture === NAMED_LIKE_SKILLS
    ? fixture.secrets
    : [...new Set([...fixture.secrets, ...(name?.toLowerCase().match(/\p{L}{3,}/gu) ?? [])])];

let checks = 0;
let leaks = 0;
function expectWithout(text: string, secrets: readonly string[], where: string): void {
  for (const secret of secrets) {
    checks++;
    const found = text.toLowerCase().split(secret.toLowerCase());
    // "Ines" does not stand in "lines".
    const stands = found.slice(0, -1).some((before) => !/\p{L}$/u.test(before) || !/^\p{L}/u.test(secret));
    if (stands) leaks++;
    expect(stands, `"${secret}" stands in ${where}`).toBe(false);
  }
}

/** Everything of a candidate that is words of the profile or of its badges; the role's words are the recruiter's. */
const wordsOf = ({ rows, badges, person, notes }: Pick<Candidate, 'rows' | 'badges' | 'person' | 'notes'>) =>
  JSON.stringify({ rows: rows.map(({ lineId: _, ...row }) => row), badges, person, notes });

describe.each([...FIXTURE_LIST, NAMED_LIKE_SKILLS].map((each) => [each.name, each] as const))(
  'blind mode, %s',
  (_, fixture) => {
    const snapshot = snapshotOf(fixture);
    const secrets = secretsOf(fixture, snapshot);
    const open = viewOf(snapshot, fixture.claims, false);
    const blind = viewOf(snapshot, fixture.claims, true);

    it('gives the same states, marks and counts as without it', () => {
      expect(blind.marks).toEqual(open.marks);
      expect(blind.notCounted).toEqual(open.notCounted);
      expect(blind.rows.map(({ lineId, state, reason, marks }) => [lineId, state, reason, marks])).toEqual(
        open.rows.map(({ lineId, state, reason, marks }) => [lineId, state, reason, marks]),
      );
      expect(blind.rows.some(({ state }) => state !== 'not-found')).toBe(fixture.claims.length > 0);
    });

    it('covers no mark, and what is left says the same skills', () => {
      const covers = (start: number, end: number) =>
        snapshot.personal.some((each) => each.start < end && start < each.end);
      expect(blind.marks.filter(({ start, end }) => covers(start, end))).toEqual([]);
      const shown = blanked(snapshot.text, snapshot.personal);
      const found = findProfileMentions(shown, ownLexicon(), { now: NOW });
      expect(found.length > 0).toBe(fixture.claims.length > 0);
    });

    it('shows nothing of the person in rows, badges and text', () => {
      expectWithout(blanked(snapshot.text, snapshot.personal), secrets, 'the text');
      expectWithout(wordsOf({ ...blind, person: null, notes: '' }), secrets, 'the panel');
      // Quotes are the same in the open: whoever turns blind mode off later has stored nothing more.
      expectWithout(JSON.stringify(open.rows.map(({ evidence }) => evidence?.field ?? '')), secrets, 'the open quotes');
    });

    it('keeps and exports nothing of the person', () => {
      const kept: Candidate = {
        ...candidateOf(blind, snapshot, { blind: true, notes: '', now: NOW, keepDays: 90 }),
        number: 3,
      };
      expect(kept.person).toBeNull();
      expect(kept.badges.every(({ url }) => url === undefined)).toBe(true);
      const named = { ...candidateOf(open, snapshot, { blind: false, notes: '', now: NOW, keepDays: 90 }), number: 4 };
      expect(named.person?.name ?? null).toBe(snapshot.name);
      for (const [where, candidate] of [
        ['what is kept', kept],
        ['what is kept once the name is removed', withoutPerson(named)],
      ] as const) {
        expectWithout(wordsOf(candidate), secrets, where);
        const bare = { ...candidate, role: { ...candidate.role, name: '', lines: [] } };
        expectWithout(fileText(candidatesCsv([bare], () => 'Candidate 3')), secrets, `${where}, CSV`);
        expectWithout(
          fileText(candidatesJson([bare], () => 'Candidate 3', { version: '0', now: NOW, blind: true })),
          secrets,
          `${where}, JSON`,
        );
      }
    });
  },
);

/** Without the times of reading and export, which hold years. */
function fileText(file: Uint8Array): string {
  return new TextDecoder().decode(file).replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, '');
}

afterAll(() => {
  console.info(`blind mode: ${checks} checks over ${FIXTURE_LIST.length + 1} profiles, ${leaks} leaks`);
  expect(checks).toBeGreaterThan(1000);
});
