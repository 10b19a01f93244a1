import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSavedPage } from '../utils/cli/read-page.ts';
import { profileSiteById, profileSiteFor, profileSites } from '../utils/profiles/index.ts';
import { blanked } from '../utils/reading/personal.ts';
import { readProfile } from '../utils/reading/read-profile.ts';
import { findProfileMentions } from '../utils/skills/profile-mentions.ts';
import { ownLexicon } from './skills/compiled.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/profiles');
const SHELF = join(import.meta.dirname, '../utils/profiles');
/** Files of the shelf that are no site. */
const NOT_SITES = ['profile-site.ts', 'index.ts'];
/** Pages of people on sites without a reader of their own. */
const ANY_SITE = 'any-site';
const NOW = new Date('2026-11-22T12:00:00Z');

interface Expected {
  url: string;
  failure?: string;
  name?: string;
  text?: string;
  badges?: string[];
  /** Must not be left anywhere in the text in blind mode, in any case. */
  secrets?: string[];
  /** Ids of what is claimed, sorted. */
  claims?: string[];
}

function fixturesOf(site: string): { slug: string; html: string; expected: Expected }[] {
  const folder = join(FIXTURES, site);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((slug) => ({
      slug,
      html: readFileSync(join(folder, slug, 'page.html'), 'utf8'),
      expected: JSON.parse(readFileSync(join(folder, slug, 'profile.json'), 'utf8')) as Expected,
    }));
}

function read(html: string, address: string) {
  const url = new URL(address);
  const document = parseSavedPage(html, url.href, 'text/html');
  return readProfile({ document, url }, profileSiteFor(url));
}

describe('the shelf of profile sites', () => {
  it('has every file of the folder on the list', () => {
    const files = readdirSync(SHELF).filter((file) => !NOT_SITES.includes(file));
    for (const file of files)
      expect(
        profileSiteById(file.replace(/\.ts$/, '')),
        `utils/profiles/${file} is not on the list: add one line to utils/profiles/index.ts`,
      ).not.toBeNull();
    expect(files.length, 'a site of the list has no file of its own name').toBe(profileSites.length);
  });

  it('has no id and no host twice', () => {
    expect(new Set(profileSites.map(({ id }) => id)).size).toBe(profileSites.length);
    const hosts = profileSites.flatMap(({ matches }) => matches);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

describe.each(profileSites.map((site) => [site.id, site] as const))('profile site %s', (id, site) => {
  it('names itself in kebab case and its hosts as https match patterns', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(site.matches.length).toBeGreaterThan(0);
    for (const match of site.matches) expect(match).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });

  it('claims its own examples', () => {
    expect(site.examples.length).toBeGreaterThan(0);
    for (const example of site.examples) {
      expect(profileSiteFor(new URL(example))?.id, `${example} is not within the matches of ${id}`).toBe(id);
      expect(site.isProfile(new URL(example)), `isProfile refuses the example ${example}`).toBe(true);
    }
  });

  it("refuses every other site's examples", () => {
    for (const other of profileSites.filter((one) => one.id !== id))
      for (const example of other.examples) expect(profileSiteFor(new URL(example))?.id).toBe(other.id);
  });

  it('refuses what is no profile', () => {
    expect(site.notProfiles.length, 'give addresses of the same hosts that are no profiles').toBeGreaterThan(0);
    for (const address of site.notProfiles) {
      expect(profileSiteFor(new URL(address))?.id, `${address} is not on this site's hosts`).toBe(id);
      expect(site.isProfile(new URL(address)), `isProfile is too wide: it claims ${address}`).toBe(false);
      expect(read('<!doctype html><title>x</title><p>Python and SQL for many years</p>', address).failure?.code).toBe(
        'not-a-profile',
      );
    }
  });

  it('refuses hosts that only look like its own', () => {
    for (const match of site.matches) {
      const host = new URL(match.replace('*.', '')).hostname;
      const { pathname } = new URL(site.examples[0] as string);
      for (const fake of [
        `https://${host}.attacker.test${pathname}`,
        `https://not${host}${pathname}`,
        `https://attacker.test/${host}${pathname}`,
        `https://${host}@attacker.test${pathname}`,
        `http://${host}${pathname}`,
      ])
        expect(profileSiteFor(new URL(fake)), `${fake} must belong to no site`).toBeNull();
    }
  });

  it('has fixtures: a profile, and one whose names are changed', () => {
    const fixtures = fixturesOf(id);
    expect(
      fixtures.some(({ expected }) => expected.text),
      `add tests/fixtures/profiles/${id}/<slug>/ with a profile`,
    ).toBe(true);
    expect(
      fixtures.some(({ expected }) => expected.failure === 'layout-changed') || !site.read,
      'add a fixture whose names are changed: it must say layout-changed',
    ).toBe(true);
  });

  it('answers an empty page with a named failure', () => {
    for (const example of site.examples) {
      const reading = read('<!doctype html><title></title>', example);
      expect(reading.profile).toBeNull();
      expect(['layout-changed', 'no-profile-text']).toContain(reading.failure?.code);
    }
  });
});

const FIXTURE_LIST = [...profileSites.map(({ id }) => id), ANY_SITE].flatMap((id) =>
  fixturesOf(id).map((one) => [`${id}/${one.slug}`, id, one] as const),
);

describe.each(FIXTURE_LIST.filter(([, , { expected }]) => expected.failure))(
  'fixture %s',
  (_, __, { html, expected }) => {
    it('says what is wrong, and shows nothing', () => {
      const { failure, body, profile } = read(html, expected.url);
      expect([failure?.code, body, profile]).toEqual([expected.failure, null, null]);
    });
  },
);

describe.each(FIXTURE_LIST.filter(([, , { expected }]) => !expected.failure))(
  'fixture %s',
  (name, site, { html, expected }) => {
    const reading = () => read(html, expected.url);

    it('is read exactly', () => {
      const { profile, failure, body, badges } = reading();
      expect(profileSiteFor(new URL(expected.url))?.id ?? ANY_SITE, `tests/fixtures/profiles/${name}`).toBe(site);
      expect(failure).toBeUndefined();
      expect(body?.text).toBe(expected.text);
      expect(profile?.name).toBe(expected.name);
      expect(badges.map(({ url }) => url)).toEqual(expected.badges ?? []);
    });

    it('leads every word back to the document', () => {
      const { body } = reading();
      for (const { 0: word, index } of (body?.text ?? '').matchAll(/\S+/g)) {
        const nodes = body?.stretches(index, index + word.length) ?? [];
        const text = nodes.map((one) => one.startContainer.nodeValue?.slice(one.startOffset, one.endOffset)).join('');
        expect(text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')).toBe(word);
      }
    });

    it('leaks nothing in blind mode', () => {
      const { body, personal } = reading();
      const shown = blanked(body?.text ?? '', personal).toLowerCase();
      expect(expected.secrets?.length, 'name what must not be seen').toBeGreaterThan(0);
      for (const secret of expected.secrets ?? []) expect(shown).not.toContain(secret.toLowerCase());
    });

    it('claims what it claims, in the open and blind', () => {
      const { body, profile, personal, breaks } = reading();
      const options = {
        now: NOW,
        notWork: personal,
        breaks,
        ...(profile?.language && { language: profile.language }),
        ...(body && { blocks: body.blocks }),
      };
      const found = findProfileMentions(body?.text ?? '', ownLexicon(), options);
      expect([...new Set(found.map(({ id }) => id))].sort()).toEqual(expected.claims ?? []);
      const covered = found.filter(({ start, end }) => personal.some((each) => each.start < end && start < each.end));
      expect(
        covered.map(({ label }) => label),
        'blind mode covers what counts',
      ).toEqual([]);
    });
  },
);
