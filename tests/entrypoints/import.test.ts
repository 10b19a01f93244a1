import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStored } from '../../entrypoints/dashboard/check-stored.ts';
import { addImports, type PendingImport, previewOf } from '../../entrypoints/dashboard/import-files.ts';
import { createJudge } from '../../entrypoints/dashboard/judge-work.ts';
import { readImport } from '../../entrypoints/dashboard/read-import.ts';
import { skillReader } from '../../entrypoints/dashboard/skill-reader.ts';
import { compareHolders } from '../../entrypoints/dashboard/use-addresses.ts';
import type { Check } from '../../utils/model/check.ts';
import { listCredentials, removeCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { keyIssuer, signBadge, signStatusList, webIssuer } from '../sign-badges.ts';
import { tinyBytes } from '../skills/compiled.ts';
import { NOW, value } from '../storage/make-rows.ts';

const BUNDLED = tinyBytes('docker | tool | Docker | |\npython | tool | Python | |\nsql | tool | SQL | |');
const HOST = 'badges.halden.example';
const LISTS = 'status.halden.example';
const LIST = `https://${LISTS}/list/1`;

/** What hosts serve, and what they were asked. */
const served = new Map<string, object>();
let asked: { url: string; init: RequestInit }[] = [];

const queue = () => {
  const judge = createJudge({
    fetch: async (url, init) => {
      asked.push({ url, init });
      const body = served.get(url);
      return body ? new Response(JSON.stringify(body)) : Promise.reject(new TypeError('Failed to fetch'));
    },
    skills: () => skillReader(async () => BUNDLED),
  });
  return { judge, stop: () => {} };
};
let runs = 0;
const run = (allowed: string[] = [], recipients: string[] = []) => ({ id: `run ${++runs}`, allowed, recipients });
const file = (content: object | string, name = 'badge.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

async function pending(...files: File[]): Promise<Map<string, PendingImport>> {
  const waiting = new Map<string, PendingImport>();
  for (const each of files) {
    const read = value(await readImport({ file: each }, run(), queue()));
    waiting.set(String(waiting.size), { file: each, read, readWith: 'now' });
  }
  return waiting;
}
const wallet = async () => value(await listCredentials(database())).items;
const only = async () => {
  const [first, ...others] = await wallet();
  expect(others).toEqual([]);
  if (!first) throw new Error('the wallet is empty');
  return first;
};
const check = async (allowed: string[] = [], recipients: string[] = []) =>
  checkStored(
    database(),
    (await wallet()).map(({ id }) => id),
    run(allowed, recipients),
    queue(),
  );

beforeEach(() => {
  served.clear();
  asked = [];
});
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('reading a file to be imported', () => {
  it('a badge signed by its own key: verified, with its skills, and nobody asked', async () => {
    const badge = await signBadge(await keyIssuer(), { name: 'Own key', tags: ['Docker', 'Python'] });
    const { batch, format, hosts } = value(await readImport({ file: file(badge) }, run(), queue()));
    const [credential] = batch.credentials;
    expect([format, credential?.verdict, hosts]).toEqual(['open-badges-3', 'verified', []]);
    expect(credential?.skills.map(({ id }) => id)).toEqual(['docker', 'python']);
    expect(asked).toEqual([]);
    expect(await wallet(), 'nothing is stored').toEqual([]);
  });

  it('a badge of a host: not verified, the host named, nobody asked', async () => {
    const badge = await signBadge(await webIssuer(HOST), { name: 'Of a host', statusList: LIST });
    const { batch, hosts } = value(await readImport({ file: file(badge) }, run(), queue()));
    expect([batch.credentials[0]?.verdict, hosts]).toEqual(['unverified', [HOST, LISTS]]);
    expect(batch.credentials[0]?.checks?.[0]?.reason).toBe('key-unreachable');
    expect(asked).toEqual([]);
  });

  it.each([
    ['no badge at all', 'file-unknown-format'],
    ['{"a": 1}', 'file-unknown-format'],
    ['', 'file-empty'],
  ])('%j is a named failure', async (content, code) => {
    const read = await readImport({ file: file(content) }, run(), queue());
    expect(read.ok ? read.value : read.failure.code).toBe(code);
  });

  it('a file of more than 20 MB is not even read into memory', async () => {
    const huge = { name: 'huge.json', size: 21 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) };
    const read = await readImport({ file: huge as unknown as File }, run(), queue());
    expect(read.ok ? read.value : read.failure.code).toBe('file-too-large');
  });
});

describe('adding what was read', () => {
  it('tells duplicates of the wallet and of each other, and leaves them out', async () => {
    const issuer = await keyIssuer();
    const one = await signBadge(issuer, { name: 'One' });
    const two = await signBadge(issuer, { name: 'Two' });
    expect(value(await addImports(database(), await pending(file(one)), NOW)).ids).toHaveLength(1);
    const waiting = await pending(file(one), file(two), file(two, 'copy.json'));
    const shown = [...value(await previewOf(database(), waiting)).values()];
    expect(shown.map((each) => each.kind === 'read' && each.credentials.map(({ duplicate }) => duplicate))).toEqual([
      [true],
      [false],
      [true],
    ]);
    expect(await wallet(), 'a preview stores nothing').toHaveLength(1);
    const { ids } = value(await addImports(database(), waiting, NOW));
    expect((await wallet()).map(({ name }) => name).sort()).toEqual(['One', 'Two']);
    value(await removeCredentials(database(), ids));
    expect((await only()).name).toBe('One');
  });

  it('keeps the bytes as they came', async () => {
    const text = `\n ${JSON.stringify(await signBadge(await keyIssuer(), { name: 'Bytes' }), null, 3)}\n`;
    await addImports(database(), await pending(file(text)), NOW);
    const [original] = await database().originals.toArray();
    expect(new TextDecoder().decode(original?.bytes)).toBe(text);
    expect((await only()).originalId).toBe(original?.id);
  });
});

describe('checking what the wallet holds', () => {
  it('asks the allowed hosts alone, without cookie or referrer, and stores what it finds with its time', async () => {
    const issuer = await webIssuer(HOST);
    served.set(`https://${HOST}/.well-known/did.json`, issuer.document);
    served.set(LIST, await signStatusList(issuer, { id: LIST, revoked: [] }));
    const badge = await signBadge(issuer, { name: 'Of a host', statusList: LIST });
    await addImports(database(), await pending(file(badge)), NOW);
    expect([(await only()).verdict, (await only()).unasked]).toEqual(['unverified', [HOST, LISTS]]);

    expect(value(await check([HOST]))).toBe(1);
    expect(asked.map(({ url }) => url)).toEqual([`https://${HOST}/.well-known/did.json`]);
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
    expect([(await only()).verdict, (await only()).unasked]).toEqual(['status-unknown', [LISTS]]);

    expect(value(await check([HOST, LISTS]))).toBe(1);
    const checked = await only();
    expect([checked.verdict, checked.unasked, checked.hosts]).toEqual(['verified', [], [HOST, LISTS]]);
    expect(Date.parse(checked.checkedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('a revoked one is revoked, and stays so when its issuer falls silent', async () => {
    const issuer = await keyIssuer();
    served.set(LIST, await signStatusList(issuer, { id: LIST, revoked: [7] }));
    await addImports(
      database(),
      await pending(file(await signBadge(issuer, { name: 'Taken back', statusList: LIST }))),
      NOW,
    );
    expect((await only()).verdict).toBe('status-unknown');
    value(await check([LISTS]));
    const found = await only();
    expect(found.verdict).toBe('revoked');
    served.clear();
    value(await check([LISTS]));
    const after = await only();
    expect([after.verdict, after.checkedAt, after.lastTry?.checks.map(({ part }) => part)]).toEqual([
      'revoked',
      found.checkedAt,
      expect.arrayContaining(['status']),
    ]);
  });

  it('a host that only a fetched document names is not asked, but named for a second click', async () => {
    const address = `https://${HOST}/assertions/1`;
    const badge = `https://${LISTS}/badges/1`;
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: address,
      recipient: { type: 'email', hashed: false, identity: 'ada@mail.example' },
      badge,
      issuedOn: '2026-02-14T00:00:00Z',
      verification: { type: 'hosted' },
    };
    served.set(address, assertion);
    // The file itself says nothing but where it is published, and what it was for.
    const inFile = { name: 'Hosted', issuer: { name: 'Halden Open College', id: `https://${HOST}/issuer` } };
    const waiting = await pending(file({ ...assertion, badge: inFile }));
    await addImports(database(), waiting, NOW);
    expect((await only()).hosts).toEqual([HOST]);
    await check([HOST]);
    expect(asked.map(({ url }) => url)).toEqual([address]);
    const { verdict, hosts, unasked } = await only();
    expect([verdict, hosts, unasked]).toEqual(['unverified', [HOST, LISTS], [LISTS]]);
  });

  it('passes over what has no file, and what was removed meanwhile', async () => {
    expect(value(await checkStored(database(), ['gone'], run(), queue()))).toBe(0);
  });

  it('compares the holder with the person’s own addresses, at the check and when these change', async () => {
    const badge = await signBadge(await keyIssuer(), { name: 'For Ada', holder: 'ada@mail.example' });
    await addImports(database(), await pending(file(badge)), NOW);
    const holder = async () => (await only()).checks?.find(({ part }) => part === 'recipient')?.reason;
    expect(await holder()).toBe('recipient-not-compared');
    value(await check([], ['Ada@Mail.example']));
    expect([(await only()).verdict, await holder()]).toEqual(['verified', 'recipient-matches']);
    const pictures = async () => (await database().images.toArray()).map(({ image }) => image.slice(0, 14));
    expect(await pictures()).toEqual(['data:image/png']);
    value(await compareHolders(database(), ['bob@mail.example']));
    expect(await pictures()).toEqual(['data:image/png']);
    expect([(await only()).verdict, await holder()]).toEqual(['verified', 'recipient-differs']);
    expect(asked).toEqual([]);
  });
});

describe('a table whose columns nobody knows', () => {
  const TABLE = 'Spalte 1,Spalte 2,Spalte 3\nDocker im Betrieb,Küstenschule,2024\nWindkunde,Küstenschule,2023\n';
  const mapped = async (columns: object) => readImport({ file: file(TABLE, 'kurse.csv'), columns }, run(), queue());

  it('is asked about with its first rows', async () => {
    const read = await readImport({ file: file(TABLE, 'kurse.csv') }, run(), queue());
    expect(read).toMatchObject({
      ok: false,
      failure: { code: 'file-missing-fields' },
      columns: {
        headers: ['Spalte 1', 'Spalte 2', 'Spalte 3'],
        samples: [
          ['Docker im Betrieb', 'Küstenschule', '2024'],
          ['Windkunde', 'Küstenschule', '2023'],
        ],
        rows: 2,
      },
    });
  });

  it('is read as the person says: their own word, with its skills, and a later check keeps every row', async () => {
    const read = value(await mapped({ name: 0, issuer: 1, issued: 2 }));
    const source = { file: file(TABLE, 'kurse.csv'), read, readWith: 'now' };
    await addImports(database(), new Map([['1', source]]), NOW);
    const before = (await wallet()).sort((a, b) => a.name.localeCompare(b.name));
    expect(before.map((each) => [each.name, each.issuer.name, each.validFrom, each.verdict])).toEqual([
      ['Docker im Betrieb', 'Küstenschule', '2024', 'self-asserted'],
      ['Windkunde', 'Küstenschule', '2023', 'self-asserted'],
    ]);
    expect(before[0]?.skills.map(({ id }) => id)).toEqual(['docker']);
    value(await check());
    expect((await wallet()).sort((a, b) => a.name.localeCompare(b.name))).toEqual(before);
    expect(asked).toEqual([]);
  });

  it('asks again, with what was wrong, where the chosen column holds no name', async () => {
    const empty = 'a,b\nx,\ny,\n';
    const read = await readImport({ file: file(empty, 'x.csv'), columns: { name: 1 } }, run(), queue());
    expect(read).toMatchObject({ ok: false, failure: { detail: 'no row with a name' }, columns: { rows: 2 } });
  });

  it('no other file is asked about', async () => {
    const read = await readImport({ file: file('{"a": 1}') }, run(), queue());
    expect(read).not.toHaveProperty('columns');
  });
});

describe('a list that was fetched from Credly', () => {
  const LIST_OF_TWO = readFileSync(new URL('../fixtures/formats/credly-badges/badges.json', import.meta.url), 'utf8');
  const AT = '2026-11-22T10:00:00.000Z';
  const notes = (checks: readonly Check[] = []) => checks.map(({ reason, detail }) => [reason, detail]);

  it('is the holder’s word when it is dropped, and noted with its time when we fetched it: never verified', async () => {
    const dropped = value(await readImport({ file: file(LIST_OF_TWO) }, run(), queue())).batch.credentials;
    const fetched = value(await readImport({ file: file(LIST_OF_TWO), fetchedAt: AT }, run(), queue())).batch
      .credentials;
    expect(fetched.length).toBeGreaterThan(0);
    expect(new Set([...dropped, ...fetched].map(({ verdict }) => verdict))).toEqual(new Set(['self-asserted']));
    expect(notes(dropped[0]?.checks)).toEqual([['own-word', undefined]]);
    expect(notes(fetched[0]?.checks)).toEqual([['on-credly', AT]]);
  });

  it('a badge file that somebody slips in is judged by its own proof', async () => {
    const badge = await signBadge(await keyIssuer(), { name: 'Own key' });
    const [credential] = value(await readImport({ file: file(badge), fetchedAt: AT }, run(), queue())).batch
      .credentials;
    expect(credential?.verdict).toBe('verified');
    expect(notes(credential?.checks).flat()).not.toContain('on-credly');
  });

  it('a later check of the same file keeps the note and the bytes', async () => {
    const read = value(await readImport({ file: file(LIST_OF_TWO), fetchedAt: AT }, run(), queue()));
    await addImports(database(), new Map([['1', { file: file(LIST_OF_TWO), read, readWith: 'now' }]]), NOW);
    value(await check());
    for (const { checks } of await wallet()) expect(notes(checks)).toEqual([['on-credly', AT]]);
    const [original] = await database().originals.toArray();
    expect(new TextDecoder().decode(original?.bytes)).toBe(LIST_OF_TWO);
  });
});
