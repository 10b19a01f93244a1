import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { matchProfile, profileHere } from '../../entrypoints/background/match-profile.ts';
import { parseMessage } from '../../utils/message-schemas.ts';
import { profileViewSchema } from '../../utils/model/profile-snapshot.ts';
import { database } from '../../utils/storage/database.ts';
import { putRole } from '../../utils/storage/roles.ts';
import { activeRole, blindMode, candidatesOn, profileSitesOn } from '../../utils/storage/settings.ts';
import { profileFixture } from '../page/profile-fixtures.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const role = {
  id: '6f0c8d0e-0004-4000-8000-000000000001',
  name: 'Data engineer',
  lines: [
    {
      id: 'python',
      label: 'Python',
      kind: 'tool' as const,
      force: 'must' as const,
      alternatives: [{ id: 'python', label: 'Python', kind: 'tool' as const }],
    },
  ],
  savedAt: NOW.toISOString(),
  changedAt: NOW.toISOString(),
};
const { profile } = profileFixture('linkedin/cards-2026');

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '9.9' } as never);
  vi.stubGlobal('fetch', async (url: string) => {
    const name = new URL(url, 'https://extension.example').pathname;
    return new Response(readFileSync(new URL(`../../public${name}`, import.meta.url)));
  });
  await database().roles.clear();
  await putRole(database(), role, NOW);
  await Promise.all([candidatesOn.set(true), activeRole.set(role.id), blindMode.set(false), profileSitesOn.set([])]);
});
afterEach(() => vi.unstubAllGlobals());

const failureOf = async () => {
  const answer = await matchProfile({ profile });
  return answer.ok ? null : answer.failure.code;
};

describe('a candidate’s page that asks', () => {
  it('is told how it answers the role in use', async () => {
    const answer = await matchProfile({ profile });
    if (!answer.ok) throw new Error(answer.failure.code);
    expect(profileViewSchema.parse(answer.value)).toEqual(answer.value);
    expect(answer.value).toMatchObject({ role, blind: false, mayMark: false, lexicon: expect.stringMatching(/./) });
    expect(answer.value.rows).toHaveLength(1);
  });

  it('may be changed on such a site only by an opt-in of its own', async () => {
    await profileSitesOn.set(['linkedin']);
    expect(await matchProfile({ profile })).toMatchObject({ value: { mayMark: true } });
    expect(await matchProfile({ profile: { ...profile, url: 'https://mira.example/' } })).toMatchObject({
      value: { mayMark: true },
    });
  });

  it('is refused by name while candidates are off, or no role is in use, or it is gone', async () => {
    await candidatesOn.set(false);
    expect(await failureOf()).toBe('candidates-off');
    await candidatesOn.set(true);
    await activeRole.set(null);
    expect(await failureOf()).toBe('no-role');
    await activeRole.set('6f0c8d0e-0004-4000-8000-000000000009');
    expect(await failureOf()).toBe('no-role');
  });

  it('leaves no trace anywhere', async () => {
    const stored = async () => {
      const rows = await Promise.all(database().tables.map(async (table) => [table.name, await table.toArray()]));
      const { local, session } = fakeBrowser.storage;
      return JSON.stringify([rows, await local.get(), await session.get()]);
    };
    const before = await stored();
    await matchProfile({ profile });
    await matchProfile({ profile, badges: [{ name: 'Python', verdict: 'unverified', reasons: [], skills: [] }] });
    await profileHere({ url: profile.url });
    expect(await stored()).toBe(before);
    expect(before, 'or this looked at nothing').toContain('candidatesOn');
    expect(before).not.toContain(profile.name ?? expect.fail('somebody without a name'));
  });

  it('is covered early in blind mode, where it may be', async () => {
    const cover = async (url: string) => {
      const heard = await profileHere({ url });
      return heard.ok && heard.value.cover;
    };
    expect(await cover('https://mira.example/')).toBe(false);
    await blindMode.set(true);
    expect([await cover('https://mira.example/'), await cover(profile.url)]).toEqual([true, false]);
    await candidatesOn.set(false);
    expect(await cover('https://mira.example/')).toBe(false);
  });
});

describe('the message', () => {
  it('is taken whole', () => {
    const message = { type: 'match-profile', request: { profile } };
    expect(parseMessage(message)).toEqual({ ok: true, value: message });
  });

  it.each([
    ['too long a text', { ...profile, text: 'x'.repeat(500_001) }],
    ['a stretch before the text', { ...profile, personal: [{ start: -1, end: 2, kind: 'name' }] }],
    ['a kind that nobody knows', { ...profile, personal: [{ start: 0, end: 2, kind: 'shoe size' }] }],
    ['no blocks', { ...profile, blocks: undefined }],
    ['too many badges', { ...profile, badges: Array(101).fill({ name: '' }) }],
  ])('with %s is refused by name', (_, wrong) => {
    expect(parseMessage({ type: 'match-profile', request: { profile: wrong } })).toMatchObject({
      ok: false,
      failure: { code: 'bad-message' },
    });
  });
});
