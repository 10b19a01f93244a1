import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BadgeJob, createBadgeCheck } from '../../entrypoints/dashboard/badge-work.ts';
import { createRuns } from '../../entrypoints/dashboard/judge-run.ts';
import { skillReader } from '../../entrypoints/dashboard/skill-reader.ts';
import { candidateBadgeSchema } from '../../utils/model/candidate.ts';
import { fail } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { keyIssuer, signBadge, signStatusList, signToken, webIssuer } from '../sign-badges.ts';
import { tinyBytes } from '../skills/compiled.ts';
import { value } from '../storage/make-rows.ts';

const BUNDLED = tinyBytes('docker | tool | Docker | |\npython | tool | Python | |\nsql | tool | SQL | |');
const HOST = 'badges.halden.example';
const LISTS = 'status.halden.example';
const CREDLY = 'www.credly.com';
const ID = '2b6d0c1e-6a2c-4a6e-9a51-0f4b7d1c9e11';
const MAIL = 'mira@okonkwo.example';
const PAGE: BadgeJob['page'] = {
  name: 'Mira Okonkwo',
  emails: [MAIL],
  addresses: ['https://github.com/mira'],
  host: null,
};
const hash = (text: string): string => `sha256$${createHash('sha256').update(text).digest('hex')}`;

/** What hosts serve, and what they were asked. */
const served = new Map<string, object | string | Uint8Array | Response>();
let asked: string[] = [];

const place = {
  fetch: async (url: string) => {
    asked.push(url);
    const body = served.get(url);
    if (body === undefined) throw new TypeError('Failed to fetch');
    if (body instanceof Response) return body;
    return new Response(
      typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    );
  },
  skills: () => skillReader(async () => BUNDLED),
};
let runs = 0;

async function check(shown: BadgeJob['shown'], allowed: string[] = [HOST], change: Partial<BadgeJob> = {}) {
  const job = createBadgeCheck(place, createRuns(place.fetch));
  const found = value(await job({ run: `run ${++runs}`, shown, allowed, page: PAGE, ...change }));
  // As it goes to the background and, with a saved candidate, into the store.
  for (const badge of found.badges) expect(candidateBadgeSchema.strict().parse(badge)).toEqual(badge);
  return found;
}
const only = async (...args: Parameters<typeof check>) => {
  const { badges } = await check(...args);
  expect(badges).toHaveLength(1);
  return badges[0] as (typeof badges)[number];
};
const at = (path: string) => ({ url: `https://${HOST}${path}`, name: 'As the page says' });

/** An issuer with a site that vouches for its name, on the badges' own host. */
let college: Awaited<ReturnType<typeof webIssuer>>;
const DID = `https://${HOST}/.well-known/did.json`;

beforeEach(async () => {
  served.clear();
  asked = [];
  college = await webIssuer(HOST);
  served.set(DID, college.document);
});
afterEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('a link to an Open Badge', () => {
  it('is fetched and verified, with its skills, facts and nothing of whom it names', async () => {
    served.set(at('/7.json').url, await signBadge(college, { name: 'Containers', holder: 'mira.private@x.example' }));
    const badge = await only(at('/7.json'));
    expect(badge).toMatchObject({
      url: at('/7.json').url,
      name: 'Containers',
      issuer: 'Halden Open College',
      verdict: 'verified',
      holder: 'not-checked',
      skills: ['docker'],
      format: 'open-badges-3',
      validFrom: '2026-02-14T00:00:00Z',
    });
    expect(badge.unasked).toBeUndefined();
    expect(JSON.stringify(badge)).not.toContain('mira.private');
    expect(asked).toEqual([at('/7.json').url, DID]);
  });

  it('by an issuer that is nothing but its key: anybody may have signed it, under any name', async () => {
    served.set(at('/7.json').url, await signBadge(await keyIssuer(), { name: 'Containers' }));
    expect(await only(at('/7.json'))).toMatchObject({ verdict: 'verified-unbound', skills: ['docker'] });
    served.set(at('/7.jwt').url, await signToken('Small Boats'));
    expect(await only(at('/7.jwt'))).toMatchObject({ name: 'Small Boats', verdict: 'verified-unbound' });
  });

  it('by the person’s own site: verified by nobody else, however well it is signed', async () => {
    served.set(at('/7.json').url, await signBadge(college, { name: 'Containers', holder: MAIL }));
    const badge = await only(at('/7.json'), [HOST], { page: { ...PAGE, host: HOST } });
    expect(badge).toMatchObject({ verdict: 'self-asserted', ownSite: true, skills: ['docker'] });
    served.set(at('/old.json').url, await signBadge(college, { name: 'Containers', until: '2026-03-01T00:00:00Z' }));
    const old = await only(at('/old.json'), [HOST], { page: { ...PAGE, host: HOST } });
    expect(old.verdict).toBe('expired');
  });

  it.each([
    ['the page’s own address', MAIL, 'profile'],
    ['somebody else’s', 'tor@halvorsen.example', 'another'],
    ['another one of theirs', 'mira.okonkwo@work.example', 'not-checked'],
    ['nobody’s', undefined, undefined],
  ])('to %s', async (_whose, holder, expected) => {
    const wishes = { name: 'Containers', ...(holder === undefined ? {} : { holder }) };
    served.set(at('/7.json').url, await signBadge(college, wishes));
    const badge = await only(at('/7.json'));
    expect([badge.verdict, badge.holder]).toEqual(['verified', expected]);
    expect(badge.checks?.some(({ part }) => part === 'recipient')).toBe(false);
  });

  it('baked into a picture', async () => {
    const svg = readFileSync(new URL('../fixtures/formats/open-badges-3/baked.svg', import.meta.url));
    served.set(at('/badge.svg').url, new Uint8Array(svg));
    const badge = await only(at('/badge.svg'));
    expect(badge.format).toBe('open-badges-3');
    expect(badge.notBadge).toBeUndefined();
  });

  it('whose status list is elsewhere: named for a further click, and not asked before', async () => {
    const list = `https://${LISTS}/list/1`;
    served.set(at('/7.json').url, await signBadge(college, { name: 'Containers', statusList: list }));
    served.set(list, await signStatusList(college, { id: list, revoked: [] }));
    const first = await only(at('/7.json'));
    expect([first.verdict, first.unasked]).toEqual(['status-unknown', [LISTS]]);
    expect(asked).toEqual([at('/7.json').url, DID]);
    const second = await only(at('/7.json'), [HOST, LISTS]);
    expect([second.verdict, second.unasked]).toEqual(['verified', undefined]);
    served.set(list, await signStatusList(college, { id: list, revoked: [7] }));
    expect((await only(at('/7.json'), [HOST, LISTS])).verdict).toBe('revoked');
  });

  it('that ran out, or was changed', async () => {
    served.set(at('/old.json').url, await signBadge(college, { name: 'Containers', until: '2026-03-01T00:00:00Z' }));
    served.set(at('/false.json').url, { ...(await signBadge(college, { name: 'Containers' })), name: 'Surgery' });
    expect((await only(at('/old.json'))).verdict).toBe('expired');
    expect((await only(at('/false.json'))).verdict).toBe('invalid');
  });
});

describe('a page for people', () => {
  const address = `https://${CREDLY}/badges/${ID}/public_url`;
  const file = `https://${CREDLY}/api/v1/obi/v2/badge_assertions/${ID}`;
  const assertion = (recipient: object) => ({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: file,
    recipient: { type: 'email', hashed: true, ...recipient },
    issuedOn: '2026-02-14T00:00:00Z',
    verification: { type: 'hosted' },
    badge: {
      type: 'BadgeClass',
      id: `https://${CREDLY}/class/1`,
      name: 'Data Basics',
      tags: ['SQL'],
      issuer: `https://${CREDLY}/issuers/1`,
    },
  });

  beforeEach(() => {
    served.set(`https://${CREDLY}/issuers/1`, {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: `https://${CREDLY}/issuers/1`,
      name: 'Westmarch',
    });
  });

  it('of Credly: its assertion is asked for, once, on the host that was named', async () => {
    served.set(file, assertion({ identity: hash(MAIL) }));
    const badge = await only({ url: address, name: '' }, [CREDLY]);
    expect(badge).toMatchObject({
      url: address,
      name: 'Data Basics',
      issuer: 'Westmarch',
      verdict: 'verified',
      holder: 'profile',
      skills: ['sql'],
    });
    expect(asked).toEqual([file, `https://${CREDLY}/issuers/1`]);
  });

  it('of Credly, whose assertion calls another host its own: that one is named, and not asked', async () => {
    const id = `https://api.credly.com/v1/obi/v2/badge_assertions/${ID}`;
    served.set(file, { ...assertion({ identity: hash(MAIL) }), id });
    const badge = await only({ url: address, name: 'As the page says' }, [CREDLY]);
    expect(badge).toMatchObject({ verdict: 'unverified', unasked: ['api.credly.com'] });
    expect(asked).toEqual([file]);
  });

  it('of Credly, with the hash of another address: that says nothing of whose it is', async () => {
    served.set(file, assertion({ identity: hash('mira.private@x.example') }));
    expect(await only({ url: address, name: '' }, [CREDLY])).toMatchObject({
      verdict: 'verified',
      holder: 'not-checked',
    });
  });

  it('a file that names somebody else’s hosted badge has that badge’s recipient, not its own', async () => {
    served.set(file, assertion({ identity: 'tor@halvorsen.example', hashed: false }));
    served.set(at('/mine.json').url, assertion({ identity: MAIL, hashed: false }));
    const badge = await only(at('/mine.json'), [HOST, CREDLY]);
    expect([badge.verdict, badge.holder]).toEqual(['verified', 'another']);
  });

  it('with the badge in its source', async () => {
    const badge = await signBadge(college, { name: 'Containers' });
    served.set(at('/view').url, `<!doctype html><script type="application/ld+json">${JSON.stringify(badge)}</script>`);
    expect(await only(at('/view'))).toMatchObject({ name: 'Containers', verdict: 'verified' });
  });

  it('that leads to a file on another host: named, not asked', async () => {
    served.set(at('/view').url, '<!doctype html><a href="https://files.example.org/badge.json">Badge</a>');
    const badge = await only(at('/view'));
    expect(badge).toMatchObject({ verdict: 'unverified', unasked: ['files.example.org'] });
    expect(asked).toEqual([at('/view').url]);
  });
});

describe('what is no badge, and what cannot be reached', () => {
  const pixel = readFileSync(new URL('../../public/icon/16.png', import.meta.url));

  it.each<[string, string, object | string | Uint8Array | Response, object]>([
    ['a picture', '/a.png', new Uint8Array(pixel), { notBadge: 'picture' }],
    ['a drawing', '/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', { notBadge: 'picture' }],
    ['a page', '/view', '<!DOCTYPE html><p>Hello</p>', { notBadge: 'page' }],
    ['other JSON', '/a.json', { a: 1 }, { notBadge: 'other' }],
    ['a CV', '/cv.json', { basics: { name: 'Mira' }, certificates: [{ name: 'Docker' }] }, { notBadge: 'other' }],
    ['half a badge', '/a.json', '{"type":["Verifiable', { notBadge: 'damaged' }],
    ['a badge class', '/a.json', { type: 'BadgeClass', name: 'x', criteria: 'y', issuer: 'z' }, { notBadge: 'other' }],
    ['nothing', '/a.json', '', { notBadge: 'damaged' }],
    [
      'a redirect',
      '/a.json',
      new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
      { checks: [{ part: 'proof', outcome: 'unknown', reason: 'redirects-elsewhere', detail: HOST }] },
    ],
    ['a missing file', '/a.json', new Response('', { status: 404 }), { checks: [{ reason: 'hosting-gone' }] }],
    ['too much', '/a.json', ' '.repeat(2_100_000), { checks: [{ reason: 'too-large' }] }],
  ])('%s', async (_what, path, body, expected) => {
    served.set(at(path).url, body);
    const badge = await only(at(path));
    expect(badge).toMatchObject({ name: 'As the page says', verdict: 'unverified', skills: [], ...expected });
    expect(asked).toEqual([at(path).url]);
  });

  it('a host that does not answer, one that is not allowed, an address that is never asked', async () => {
    expect((await only(at('/a.json'))).checks?.[0]).toMatchObject({ reason: 'hosting-unreachable', detail: HOST });
    asked = [];
    expect(await only(at('/a.json'), [])).toMatchObject({ unasked: [HOST], checks: [{ reason: 'host-not-allowed' }] });
    for (const url of ['https://127.0.0.1/a.json', 'https://router.local/badge.json', 'https://x.example:8443/a.json'])
      expect((await only({ url, name: '' }, ['127.0.0.1', 'router.local', 'x.example'])).checks?.[0]?.reason).toBe(
        'address-refused',
      );
    expect(asked).toEqual([]);
  });

  it('a lexicon that cannot be read is told as a failure, and our own fault as one', async () => {
    served.set(at('/7.json').url, await signBadge(college, { name: 'Containers' }));
    const job: BadgeJob = { run: 'r', shown: at('/7.json'), allowed: [HOST], page: PAGE };
    const skills = async () => fail('lexicon-missing');
    expect(await createBadgeCheck({ ...place, skills }, createRuns(place.fetch))(job)).toMatchObject(
      fail('lexicon-missing'),
    );
    const broken = createBadgeCheck(place, () => {
      throw new Error('oh');
    });
    expect(await broken(job)).toMatchObject({ failure: { code: 'check-interrupted' } });
  });
});

describe('a badge that stands in the page', () => {
  it('says what it is called and whom a check would ask, with nobody asked and nothing verified', async () => {
    const text = JSON.stringify(
      await signBadge(college, { name: 'Containers', statusList: `https://${LISTS}/list/1` }),
    );
    const { badges, hosts } = await check({ text, name: '' }, [], { only: 'hosts' });
    expect(badges).toEqual([
      { name: 'Containers', issuer: 'Halden Open College', verdict: 'unverified', reasons: [], skills: [] },
    ]);
    expect(hosts).toEqual([HOST, LISTS]);
    expect((await check(at('/7.json'), [], { only: 'hosts' })).hosts).toEqual([HOST]);
    expect(asked).toEqual([]);
  });

  it('is checked on this device where nobody has to be asked', async () => {
    const text = JSON.stringify(await signBadge(await keyIssuer(), { name: 'Containers', tags: ['Python'] }));
    expect((await check({ text, name: '' }, [], { only: 'hosts' })).hosts).toEqual([]);
    expect(await only({ text, name: '' }, [])).toMatchObject({ verdict: 'verified-unbound', skills: ['python'] });
    expect(asked).toEqual([]);
  });

  it('several in one file are several badges', async () => {
    const issuer = await keyIssuer();
    const all = await Promise.all(['One', 'Two'].map((name) => signBadge(issuer, { name })));
    const { badges } = await check({ text: JSON.stringify({ '@type': 'Person', hasCredential: all }), name: '' }, []);
    expect(badges.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['One', 'verified-unbound'],
      ['Two', 'verified-unbound'],
    ]);
  });

  it('a picture without a badge is just that, also before any click', async () => {
    const text = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`;
    const { badges } = await check({ text, name: 'Badge' }, [], { only: 'hosts' });
    expect(badges).toMatchObject([{ name: 'Badge', notBadge: 'picture' }]);
  });
});
