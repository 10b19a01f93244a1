import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import {
  type Context,
  clearStores,
  type ExtensionApi,
  emptied,
  inBothSchemes,
  settingsShown,
  stored,
} from './context.ts';
import { catchDownloads, savedFile } from './wallet.ts';

const PASSPHRASE = 'seven lanterns by the weir';
const STORES = [
  'credentials',
  'originals',
  'images',
  'claims',
  'postings',
  'corrections',
  'skillChoices',
  'openedCounts',
];
const OUTCOME = '.cl-backup-outcome';

type Rows = Record<string, Record<string, unknown>[]>;

/** Everything into one locked file, all of it lost, and back again; what is not whole is refused. */
export async function backup({ driver, checks, dashboard, shots, files, proxy }: Context): Promise<void> {
  const { check } = checks;
  const asked = proxy.seen.length;
  const stray = proxy.strays().length;
  /** Without what is read and checked anew at its own time. */
  const rows = async (): Promise<Rows> => {
    const all: Rows = {};
    for (const store of STORES)
      all[store] = (await stored<Record<string, unknown>>(dashboard, store)).map(
        ({ readWith: _readWith, checkedAt: _checkedAt, ...row }) => row,
      );
    for (const each of Object.values(all)) each.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    return all;
  };
  const sameAsBefore = async () => {
    const now = await rows();
    for (const store of STORES)
      expect(
        isDeepStrictEqual(now[store], before[store]),
        `${store}: ${short(now[store])}, not ${short(before[store])}`,
      );
  };
  const open = async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#backup'));
    await dashboard.reload();
    await dashboard.waitFor('.cl-backup-save');
    await dashboard.evaluate(catchDownloads);
  };
  const looks = async (name: string, mustVisit: string) => {
    const visited: number[] = [];
    await inBothSchemes(driver, async (scheme) => {
      const report = await dashboard.axe(mustVisit);
      expectEqual(report.violations, [], `axe, ${scheme}`);
      visited.push(report.visited);
      await dashboard.screenshot(`${shots}/backup-${name}-${scheme}.png`);
    });
    return `axe: ${visited.join(' and ')} nodes`;
  };
  const choose = async (name: string, bytes: Uint8Array) => {
    const file = path.join(files, name);
    writeFileSync(file, bytes);
    await dashboard.waitFor('.cl-backup-restore input[type=file]');
    await dashboard.chooseFiles('.cl-backup-restore input[type=file]', [file]);
  };
  const type = async (field: number, text: string) => {
    const css = `.cl-passphrase:nth-of-type(${field}) input`;
    await emptied(dashboard, css);
    await dashboard.type(css, text);
  };
  /** Buttons cannot be pressed while something is being done. */
  const press = async (css: string) => {
    await dashboard.waitFor(`${css}:not([disabled])`);
    await dashboard.click(css);
  };
  /** What the page notes about it is written after it is said, and not at all by a page that is left meanwhile. */
  const noted = async (act: () => Promise<void>) => {
    const before = await lastBackup(dashboard);
    await act();
    await until('when the backup was made to be noted', async () => (await lastBackup(dashboard)) !== before);
  };
  const unlock = async (passphrase: string) => {
    await dashboard.waitFor('.cl-backup-unlock input');
    await emptied(dashboard, '.cl-backup-unlock input');
    await dashboard.type('.cl-backup-unlock input', passphrase);
    await press('.cl-backup-unlock [type=submit]');
  };

  /** As it was found, for the way back where a check fails halfway. */
  const found: Rows = {};
  for (const store of STORES) found[store] = await stored<Record<string, unknown>>(dashboard, store);
  const failed = checks.failed;
  let before: Rows = {};
  let locked = new Uint8Array() as Uint8Array;
  let plain = new Uint8Array() as Uint8Array;

  await check('a backup says in numbers what it will hold', async () => {
    await open();
    before = await rows();
    const words = await dashboard.waitForText('.cl-backup-held', /Credentials/);
    for (const [store, label] of [
      ['credentials', 'Credentials'],
      ['originals', 'Original files'],
      ['claims', 'Your own statements'],
    ] as const) {
      expect((before[store]?.length ?? 0) > 0, `there are no ${store} to back up`);
      expect(new RegExp(`${label}\\s+${before[store]?.length}\\b`).test(words), `${label}: ${words}`);
    }
    return `${words.replace(/\s+/g, ' ')}; ${await looks('save', '.cl-backup-save')}`;
  });

  await check('it is saved as a file that any zip program opens, every original byte for byte', async () => {
    await noted(() => press('.cl-backup-save [type=submit]'));
    const { name, bytes } = await savedFile(dashboard);
    expect(/^credlens-backup-\d{4}-\d{2}-\d{2}\.zip$/.test(name), name);
    await dashboard.waitForText(OUTCOME, /Saved: credlens-backup/);
    plain = bytes;
    const zip = unzipSync(bytes);
    const originals = before.originals?.map(({ bytes }) => Buffer.from(Object.values(bytes as object))) ?? [];
    const kept = Object.entries(zip).filter(([file]) => file.startsWith('originals/'));
    expectEqual(kept.length, originals.length, 'original files');
    for (const [file, content] of kept)
      expect(
        originals.some((each) => each.equals(content)),
        `${file} is not as it came`,
      );
    return `${name}, ${bytes.length} bytes`;
  });

  await check('a passphrase that is short, or not the same twice, is refused beside its field', async () => {
    await open();
    await dashboard.click('.cl-backup-save [role=switch]');
    await type(1, 'short');
    await press('.cl-backup-save [type=submit]');
    await dashboard.waitForText('.cl-backup-fields', /at least 8 characters/);
    await type(1, PASSPHRASE);
    await type(2, `${PASSPHRASE}!`);
    await press('.cl-backup-save [type=submit]');
    await dashboard.waitForText('.cl-backup-fields', /not the same/);
    return looks('passphrase', '.cl-passphrase');
  });

  await check('with one, the file is locked and tells nothing', async () => {
    await type(2, PASSPHRASE);
    await noted(async () => {
      await press('.cl-backup-save [type=submit]');
      await dashboard.waitForText(OUTCOME, /Saved: credlens-backup-[\d-]+\.jwe\.json/, 30_000);
    });
    const { bytes } = await savedFile(dashboard);
    locked = bytes;
    const text = Buffer.from(bytes).toString();
    expectEqual(Object.keys(JSON.parse(text)).sort(), ['ciphertext', 'encrypted_key', 'iv', 'protected', 'tag']);
    expect(!text.includes('credentials') && !text.includes(PASSPHRASE), 'the locked file tells what is in it');
    return `${bytes.length} bytes`;
  });

  await check('everything is lost; the locked file asks for its passphrase, and not for another', async () => {
    await clearStores(dashboard, STORES);
    await open();
    await choose('locked.jwe.json', locked);
    await unlock('some other words');
    await dashboard.waitForText('.cl-backup-unlock', /does not open/, 30_000);
    const words = await looks('locked', '.cl-backup-unlock');
    await unlock(PASSPHRASE);
    await dashboard.waitFor('.cl-backup-table', 30_000);
    expectEqual((await rows()).credentials?.length, 0, 'credentials before restoring');
    return words;
  });

  await check('the preview says what comes in, part by part', async () => {
    const table = await dashboard.text('.cl-backup-table');
    const count = before.credentials?.length;
    expect(new RegExp(`Credentials\\s+${count}\\s+${count}\\s+0\\s+0`).test(table), table);
    return looks('preview', '.cl-backup-table');
  });

  const judgedAgain = async () => {
    await dashboard.waitForText(OUTCOME, /The backup is restored/, 30_000);
    await dashboard.waitForText(OUTCOME, /checked again/, 30_000);
  };

  await check('restored, every row is as it was, and badges were checked from their own bytes', async () => {
    await press('.cl-backup-preview .cl-first');
    await judgedAgain();
    const verified = new Set(
      verdicts(before)
        .filter(([, verdict]) => verdict === 'verified')
        .map(([id]) => id),
    );
    const [asked, now] = [before, await rows()];
    // What only hosts can tell is not known again; all else is as it was.
    for (const store of STORES)
      expect(
        isDeepStrictEqual(now[store]?.map(unjudged), asked[store]?.map(unjudged)),
        `${store}: ${short(now[store]?.map(unjudged))}, not ${short(asked[store]?.map(unjudged))}`,
      );
    for (const [id, verdict] of verdicts(now))
      expect(verdict !== 'verified' || verified.has(id), `${id} was not verified before`);
    const stale = await stored<{ originalId?: string; checkedAt?: string }>(dashboard, 'credentials');
    expect(
      stale.every(({ originalId, checkedAt }) => originalId === undefined || checkedAt),
      'a badge was not checked again',
    );
    const words = await dashboard.text(OUTCOME);
    before = now;
    await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    await dashboard.waitForText('main', /Containers in Practice/);
    return words.replace(/\s+/g, ' ');
  });

  await check('a file that says of a badge that it is verified is not believed', async () => {
    const forged = forge(plain);
    await open();
    await choose('forged.zip', forged);
    await dashboard.waitFor('.cl-backup-table');
    await dashboard.click('.cl-backup-rules label:last-of-type input');
    await dashboard.waitForText('.cl-backup-preview', /that are here now go/);
    const words = await looks('replace', '.cl-backup-table');
    await press('.cl-backup-preview .cl-first');
    await judgedAgain();
    const verified = new Set(verdicts(before).flatMap(([id, verdict]) => (verdict === 'verified' ? [id] : [])));
    const now = verdicts(await rows());
    expectEqual(now.length, verdicts(before).length, 'credentials');
    for (const [id, verdict] of now)
      expect(verdict !== 'verified' || verified.has(id), `${id} is verified because a file says so`);
    expect(
      verdicts(before).some(([, verdict]) => verdict !== 'verified'),
      'every badge is verified anyway',
    );
    return `${words}; ${await looks('restored', '.cl-backup-done')}`;
  });

  await check('undo brings back what was replaced', async () => {
    await dashboard.click('.cl-backup-outcome [data-undo]');
    await dashboard.waitForText(OUTCOME, /Undone/);
    await sameAsBefore();
  });

  // None says what the one before it said: its words are its own.
  const cases: [string, () => Uint8Array, RegExp][] = [
    ['edited.zip', () => edited(plain), /changed since it was made/],
    ['half-written.zip', () => plain.subarray(0, plain.length >> 1), /not whole/],
    ['photos.zip', () => zipSync({ 'beach.jpg': strToU8('x') }), /no backup of Credlens/],
    ['half-written.jwe.json', () => locked.subarray(0, locked.length >> 1), /not whole/],
    ['newer.zip', () => edited(plain, 'manifest.json'), /newer Credlens/],
  ];
  for (const [name, bytes, words] of cases)
    await check(`${name} is refused in words, and nothing is lost`, async () => {
      await choose(name, bytes());
      await dashboard.waitForText(OUTCOME, words);
      await sameAsBefore();
      if (name === 'edited.zip') return looks('refused', '.cl-failure');
    });

  await check('one quiet line reminds of a backup where none was made for long, and goes for a while', async () => {
    const wallet = async () => {
      await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
      await dashboard.reload();
      await dashboard.waitFor('.cl-item');
    };
    const reminds = async () => {
      await wallet();
      await settingsShown(dashboard);
      return dashboard.exists('.cl-backup-due');
    };
    expect(!(await reminds()), 'it reminds although a backup was just made');
    let words: string;
    try {
      await dashboard.evaluate(forgetBackup);
      await dashboard.evaluate(copyBadge, 5);
      await wallet();
      await dashboard.waitForText('.cl-backup-due', /on this device only/);
      await dashboard.evaluate(() => document.querySelector('.cl-backup-due')?.scrollIntoView());
      words = await looks('due', '.cl-backup-due');
      await dashboard.click('.cl-backup-due button');
      await dashboard.waitUntil('the line to go', () => document.querySelector('.cl-backup-due') === null);
      expect(!(await reminds()), 'it is back already');
    } finally {
      await dashboard.evaluate(copyBadge, 0);
      await wallet();
    }
    await sameAsBefore();
    return words;
  });
  if (checks.failed > failed) {
    await dashboard.evaluate(putBack, found);
    await dashboard.reload();
  }

  await check('nothing of it left the computer', async () => {
    // Every page that is asked for is one that was opened; what is left are strays, of which the browser's own are none.
    const pages = proxy.seen.slice(asked).filter(({ hit }) => hit);
    const strays = proxy.strays().slice(stray);
    expectEqual(
      [...pages, ...strays].map(({ url }) => url),
      [],
      'the requests',
    );
    expect(asked > 0, 'the proxy saw nothing at all before this');
  });
}

/** Every badge says that it is verified, and every digest is right: what somebody writes who knows the format. */
function forge(backup: Uint8Array): Uint8Array {
  const zip = unzipSync(backup);
  const decode = (name: string) => new TextDecoder().decode(zip[name]);
  const rows = JSON.parse(decode('credentials.json')) as Record<string, unknown>[];
  const checkedAt = '2026-11-22T00:00:00.000Z';
  const forged = strToU8(JSON.stringify(rows.map((row) => ({ ...row, verdict: 'verified', checkedAt, checks: [] }))));
  const manifest = JSON.parse(decode('manifest.json'));
  manifest.files['credentials.json'] = sha256(forged);
  const head = strToU8(JSON.stringify(manifest));
  return zipSync({
    ...zip,
    'credentials.json': forged,
    'manifest.json': head,
    'manifest.sha256': strToU8(sha256(head)),
  });
}

/** Verdicts by id. */
function verdicts({ credentials = [] }: Rows): [string, string][] {
  return credentials.map(({ id, verdict }) => [String(id), String(verdict)]);
}

/** Of a badge with a file, what does not depend on when and how it was checked. */
function unjudged(row: Record<string, unknown>): Record<string, unknown> {
  const { id, originalId, name, format, issuer, addedAt, validFrom, validUntil } = row;
  if (row.verdict === undefined || originalId === undefined) return row;
  return { id, originalId, name, format, issuer: (issuer as { name: string }).name, addedAt, validFrom, validUntil };
}

/** Without bytes, which are long. */
function short(rows: unknown): string {
  return JSON.stringify(rows, (key, value) => (key === 'bytes' ? '…' : value)).slice(0, 600);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** As a person edits it: with a zip program, the digests untouched. A manifest is given a format of the future. */
function edited(backup: Uint8Array, name = 'claims.json'): Uint8Array {
  const zip = unzipSync(backup);
  const text = new TextDecoder().decode(zip[name]);
  const changed = name === 'manifest.json' ? text.replace('"format": 1', '"format": 99') : `${text} `;
  return zipSync({ ...zip, [name]: strToU8(changed) });
}

/** When a backup was made last, as the extension's own storage has it. */
function lastBackup(dashboard: Tab): Promise<string> {
  return dashboard.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return JSON.stringify((await (browser ?? chrome).storage.local.get()).lastBackup ?? null);
  });
}

/** Writes these rows in place of what the stores hold. Runs in the page. */
function putBack(stores: Rows): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction(Object.keys(stores), 'readwrite');
      for (const [name, rows] of Object.entries(stores)) {
        const store = transaction.objectStore(name);
        store.clear();
        // Bytes came here as an object of numbers.
        for (const row of rows)
          store.put(row.bytes ? { ...row, bytes: Uint8Array.from(Object.values(row.bytes as number[])) } : row);
      }
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
      transaction.onabort = () => {
        open.result.close();
        reject(transaction.error);
      };
    };
  });
}

/** As if no backup had been made. Runs in the page. */
async function forgetBackup(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Storage } } | undefined>;
  await (browser ?? chrome)?.storage.local.remove(['lastBackup', 'lastBackup$']);
}
interface Storage {
  remove(keys: string[]): Promise<void>;
}

/** So many copies of the badge that has a file, beside it and no others. Runs in the page. */
function copyBadge(times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction('credentials', 'readwrite');
      const store = transaction.objectStore('credentials');
      const all = store.getAll();
      all.onsuccess = () => {
        const rows = all.result as { id: string; originalId?: string }[];
        for (const { id } of rows) if (id.startsWith('copy-')) store.delete(id);
        const badge = rows.find(({ originalId }) => originalId !== undefined);
        for (let n = 0; n < times; n++) store.put({ ...badge, id: `copy-${n}`, key: `copy-${n}` });
      };
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
      transaction.onabort = () => {
        open.result.close();
        reject(transaction.error);
      };
    };
  });
}
