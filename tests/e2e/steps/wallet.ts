import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { packAnswers } from '../../../utils/matching/pack-answers.ts';
import type { Original } from '../../../utils/model/credential.ts';
import type { SkillChoice } from '../../../utils/model/skill-choice.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import {
  type Context,
  closeAll,
  emptied,
  expectedMatch,
  inBothSchemes,
  settingStored,
  stored,
  storedWallet,
} from './context.ts';

/** The badge of the first run: not verified, with tags. */
const NAME = 'Containers in Practice';
const MANY = 10_000;

/** Clicks the button with these words, in the open detail where there is one. Runs in the page. */
function pressIn(words: string): boolean {
  const scope = document.querySelector('.cl-detail') ?? document;
  const buttons = [...scope.querySelectorAll('button')];
  const button = buttons.find((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim().startsWith(words));
  button?.click();
  return button !== undefined;
}

/** Keeps what the page would save, instead of saving it. Runs in the page. */
export function catchDownloads(): void {
  const caught: { name: string; blob: Promise<ArrayBuffer> }[] = [];
  const blobs = new Map<string, Blob>();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const url = make(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function click() {
    const blob = blobs.get(this.href);
    if (blob) caught.push({ name: this.download, blob: blob.arrayBuffer() });
  };
  Object.assign(window, { caught });
}

/** The file that was to be saved last, once more than `before` were. */
export async function savedFile(tab: Tab, before = 0): Promise<{ name: string; bytes: Uint8Array }> {
  const last = async (before: number) => {
    const { caught } = window as unknown as { caught: { name: string; blob: Promise<ArrayBuffer> }[] };
    const last = caught.at(-1);
    if (!last || caught.length <= before) return undefined;
    const bytes = new Uint8Array(await last.blob);
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return { name: last.name, text: btoa(text) };
  };
  const { name, text } = (await tab.waitUntil('a file to be saved', last, before)) as { name: string; text: string };
  return { name, bytes: new Uint8Array(Buffer.from(text, 'base64')) };
}

/** Searching, looking into, correcting and handing on what the wallet holds. */
export async function wallet(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots, files } = context;
  const { check } = checks;
  const open = async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    await dashboard.reload();
    await dashboard.waitFor('.cl-item');
  };
  /** Asks the list, and waits until it answers the whole question, with so many rows: letters come one by one. */
  const search = async (words: string, rows?: number) => {
    const field = 'input[type=search]';
    await emptied(dashboard, field);
    await dashboard.waitUntil('the whole list', () => document.querySelector('.cl-found')?.textContent === '');
    await dashboard.type(field, words);
    await dashboard.waitUntil(
      `${rows ?? 'any'} rows for "${words}"`,
      async (field: string, words: string, rows: number | null) => {
        if (document.querySelector<HTMLInputElement>(field)?.value !== words) return false;
        // The list is drawn when nothing more urgent is left.
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
        const found = document.querySelector('.cl-found')?.textContent ?? '';
        return /fit/.test(found) && (rows === null || document.querySelectorAll('.cl-item').length === rows);
      },
      field,
      words,
      rows ?? null,
    );
  };
  const press = async (words: string) =>
    // What skills are called comes after their ids.
    dashboard.waitUntil(`a button "${words}"`, pressIn, words);
  const openRow = async () => {
    await dashboard.click('.cl-item button[aria-expanded]');
    await dashboard.waitFor('.cl-detail .cl-quality');
  };
  const closed = () =>
    dashboard.waitUntil(
      'the detail to close',
      () => document.querySelector('.cl-detail, .cl-item[data-open]') === null,
    );
  const axe = (mustVisit: string) =>
    inBothSchemes(driver, async (scheme) =>
      expectEqual((await dashboard.axe(mustVisit)).violations, [], `axe, ${scheme}`),
    );

  await check('the wallet is searched, a misspelled word included', async () => {
    await open();
    await search('containers', 1);
    await dashboard.waitForText('.cl-item', new RegExp(NAME));
    await search('contaniers');
    await dashboard.waitForText('.cl-item', new RegExp(NAME));
    await search('kubernetes halden');
    await dashboard.waitForText('.cl-rows', new RegExp(NAME));
  });

  await check('cards or list, and the choice is remembered', async () => {
    await open();
    await dashboard.click('.cl-views button:last-of-type');
    try {
      await dashboard.waitFor('.cl-cards');
      await settingStored(dashboard, 'walletView', 'cards');
      await open();
      await dashboard.waitFor('.cl-cards');
      await axe('.cl-cards');
      await dashboard.screenshot(`${shots}/wallet-cards.png`);
    } finally {
      await dashboard.click('.cl-views button:first-of-type');
      await dashboard.waitUntil('the list', () => document.querySelector('.cl-cards') === null);
      await settingStored(dashboard, 'walletView', 'list');
    }
  });

  await check('a detail says what is stated, and what is not', async () => {
    await search('containers', 1);
    await openRow();
    for (const part of [/Standard\s+Open Badges 3\.0/, /Issuer\s+Names the site halden\.example/, /Hours\s+not stated/])
      await dashboard.waitForText('.cl-quality', part);
    await axe('.cl-quality');
    await dashboard.screenshot(`${shots}/wallet-detail.png`);
  });

  await check('the detail stands beside the list with the focus in it; Escape leads back to its row', async () => {
    await dashboard.waitUntil(
      'the detail to have the focus',
      (name: string) => document.activeElement?.closest('.cl-detail')?.querySelector('h2')?.textContent === name,
      NAME,
    );
    await dashboard.press('Escape');
    await closed();
    await dashboard.waitUntil(
      'the row that opened it to have the focus',
      () => document.activeElement?.closest('.cl-item') && document.activeElement.matches('[aria-expanded=false]'),
    );
    await openRow();
    try {
      await dashboard.setViewport(390, 800);
      await dashboard.waitFor('.cl-item[data-under] .cl-quality');
      await dashboard.screenshot(`${shots}/wallet-390-detail.png`);
      await dashboard.waitUntil('the page to fit into 390 px', () => document.documentElement.scrollWidth <= 390);
    } finally {
      await dashboard.setViewport(1280, 800);
    }
    await dashboard.waitFor('.cl-detail .cl-quality');
  });

  await check('what expires is drawn, with its table and files, and what is asked for is counted', async () => {
    await dashboard.evaluate(addDated);
    try {
      await open();
      // Steps before this one left badges with ends of their own.
      const ends = (await stored<{ validUntil?: string }>(dashboard, 'credentials')).flatMap(({ validUntil }) =>
        validUntil ? Date.parse(validUntil) : [],
      );
      const past = ends.filter((end) => end < Date.now()).length;
      const near = ends.filter((end) => end >= Date.now() && end < Date.now() + 90 * 86_400_000).length;
      await dashboard.waitForText('.cl-timeline', new RegExp(`${ends.length} of \\d+ carry a date`));
      await dashboard.waitForText(
        '.cl-timeline-key',
        new RegExp(`${past}\\s*expired[\\s\\S]*${near}\\s*within 90 days`),
      );
      await dashboard.click('.cl-timeline .cl-figure-foot > .cl-link');
      await dashboard.waitForText('.cl-timeline table', /Fork-lift licence[\s\S]*First aid at the quay/);
      const saved = (await stored(dashboard, 'postings')).length;
      if (saved > 0) await dashboard.waitForText('.cl-wallet', new RegExp(`of your ${saved} saved posting`));
      else checks.skip('in how many saved postings each skill is asked for', 'the steps of this run saved none');
      await axe('.cl-timeline svg');
      await inBothSchemes(driver, async (scheme) => {
        await dashboard.evaluate(() => scrollTo(0, 0));
        await dashboard.screenshot(`${shots}/wallet-${scheme}.png`);
        try {
          await dashboard.setViewport(390, 800);
          await dashboard.screenshot(`${shots}/wallet-390-${scheme}.png`);
        } finally {
          await dashboard.setViewport(1280, 800);
        }
      });
      await dashboard.evaluate(catchDownloads);
      const files: string[] = [];
      for (const [nth, starts, kind] of [
        [1, '<?xml', /\.svg$/],
        [2, '\u0089PNG', /\.png$/],
        [3, '\u00ef\u00bb\u00bfcredential,', /\.csv$/],
      ] as const) {
        await dashboard.click(`.cl-timeline .cl-figure-save .cl-link:nth-of-type(${nth})`);
        const { name, bytes } = await savedFile(dashboard, nth - 1);
        expect(kind.test(name), `${name} was saved`);
        await dashboard.waitForText('.cl-timeline [role=status]', (text) => text.includes(name));
        expectEqual(Buffer.from(bytes).toString('latin1').slice(0, starts.length), starts, name);
        files.push(`${name} ${bytes.length} B`);
      }
      return `${files.join(', ')}; ${saved} saved postings`;
    } finally {
      await dashboard.evaluate(removeMany);
      await open();
    }
  });

  await check(
    'a skill is confirmed and another refused; both are remembered for the next badge of this kind',
    async () => {
      await search('containers', 1);
      await openRow();
      await dashboard.waitForText('.cl-skills', /docker/i);
      await press('That is right: Docker');
      await dashboard.waitForText('.cl-skills', /Your word/);
      await press('It is not: Kubernetes');
      await dashboard.waitForText('.cl-skills', /Kubernetes: you said it is not/);
      const [choice] = await stored<SkillChoice>(dashboard, 'skillChoices');
      expectEqual(choice?.skills.map(({ id, is }) => [id, is]).sort(), [
        ['docker', 'yes'],
        ['kubernetes', 'no'],
      ]);

      await press('Close');
      await closed();
      const again = JSON.parse(readFileSync(path.join(files, 'containers.json'), 'utf8'));
      const file = path.join(files, 'containers-again.json');
      writeFileSync(file, JSON.stringify({ ...again, id: 'urn:uuid:another', validFrom: '2026-09-01T00:00:00Z' }));
      await dashboard.chooseFiles('.cl-drop input[type=file]', [file]);
      await dashboard.waitForText('.cl-outcomes', new RegExp(NAME));
      await dashboard.waitFor('.cl-import-actions .cl-first:not([disabled])');
      await dashboard.click('.cl-import-actions .cl-first');
      await dashboard.waitForText('.cl-import [role=status]', /added/);
      await open();
      await search('containers', 2);
      await openRow();
      const skills = await dashboard.waitForText('.cl-skills', /Kubernetes: you said it is not/);
      expect(/Docker[\s\S]*Your word/.test(skills), `not remembered: ${skills}`);
      await press('Take back: Kubernetes');
      await dashboard.waitForText('.cl-skills', (text) => !text.includes('you said it is not'));
    },
  );

  await check('several are removed at once, and come back', async () => {
    const before = (await storedWallet(dashboard)).credentials.length;
    await open();
    await search('containers', 2);
    await dashboard.click('.cl-item-check input');
    await dashboard.waitFor('.cl-selection');
    await press('Select all 2');
    await dashboard.waitForText('.cl-selection', /2 selected/);
    await press('Remove these 2');
    await dashboard.waitForText('.cl-toast', /Removed 2 credentials/);
    expectEqual((await storedWallet(dashboard)).credentials.length, before - 2, 'credentials');
    await dashboard.click('.cl-toast button');
    await until('both to be back', async () => (await storedWallet(dashboard)).credentials.length === before);
  });

  await check('the original file is saved byte for byte', async () => {
    await open();
    await dashboard.evaluate(catchDownloads);
    await search('containers', 2);
    // Newest first: the badge of the first run is the last.
    await dashboard.click('.cl-item:last-of-type button[aria-expanded]');
    await dashboard.waitFor('.cl-detail .cl-file');
    await press('Save the original file');
    const { name, bytes } = await savedFile(dashboard);
    expectEqual(name, 'containers.json');
    expect(Buffer.from(bytes).equals(readFileSync(path.join(files, 'containers.json'))), 'the bytes are not the same');
    await press('Show the file');
    await dashboard.waitForText('.cl-raw', /"name": "Containers in Practice"/);
  });

  await check('a skill pack holds the originals of what answers the posting, a page, and nothing else', async () => {
    const held = await storedWallet(dashboard);
    const { match, requirements } = await expectedMatch(greenhousePosting.html, greenhousePosting.url, held);
    const answers = packAnswers({ requirements, match });
    const answering = new Set(answers.map(({ credentialId }) => credentialId));
    const posting = await driver.openTab(greenhousePosting.url);
    let page: Tab | undefined;
    let popup: Popup | undefined;
    try {
      popup = await driver.openPopup();
      await popup.waitFor('.cl-to-pack');
      await popup.click('.cl-to-pack');
      page = await driver.waitForTab('#pack');
      await page.waitFor('.cl-pack-tick');
      await page.screenshot(`${shots}/skill-pack.png`);
      expectEqual((await page.axe('.cl-pack-tick')).violations, [], 'axe');
      await page.evaluate(catchDownloads);
      await page.waitFor('main .cl-first:not([disabled])');
      await page.click('main .cl-first');
      const { name, bytes } = await savedFile(page);
      expectEqual(name, 'platform-engineer.zip');
      const { 'skill-pack.html': html, ...rest } = unzipSync(bytes);
      const originals = await stored<Original>(page, 'originals');
      const packed = Object.values(rest).map(
        (file) => originals.find((each) => Buffer.from(Object.values(each.bytes)).equals(file))?.id,
      );
      expect(packed.length > 0, 'there is no file in it');
      for (const id of packed) {
        const owners = held.credentials.filter(({ originalId }) => originalId === id && id !== undefined);
        expect(
          owners.some((each) => answering.has(each.id)),
          'a file that answers nothing, or is not as it came',
        );
      }
      const text = strFromU8(html as Uint8Array);
      const best = answers.filter((each) => each.best).map(({ credentialId }) => credentialId);
      const named = new Set(held.credentials.filter(({ id }) => best.includes(id)).map(({ name }) => name));
      for (const { name } of held.credentials)
        expectEqual(text.includes(`<b>${name}</b>`), named.has(name), `"${name}" is on the page`);
      expect(
        /<b>Docker<\/b> <span class="quiet">\(must\)/.test(text),
        `the page does not show what answers what: ${text}`,
      );
      expect(!/<script|src=/i.test(text), 'the page would run or load something');
      return `${packed.length} originals for ${new Set(answers.map(({ asked }) => asked)).size} requirements`;
    } finally {
      await closeAll(popup, page, posting);
      await dashboard.activate();
    }
  });

  await check(`${MANY} credentials: listed and searched (goals 100 ms and 30 ms)`, async () => {
    await open();
    try {
      await dashboard.evaluate(addMany, MANY);
      // Written behind Dexie's back: only a reload tells the page.
      await open();
      await dashboard.waitForText('.cl-page-head p', /10,0\d\d credentials/);
      const figures = await dashboard.evaluate(measureMany);
      const picture = await dashboard.evaluate(measurePicture);
      await dashboard.screenshot(`${shots}/wallet-many.png`);
      const words = `list ${figures.list} ms; search ${figures.search} ms, painted ${figures.searchPainted} ms; picture of ${MANY / 2} ends ${picture} ms`;
      // Figures are told. They fail only where the list or the answer did not come: a busy machine is no fault of the code.
      expect(figures.list < 4000 && figures.search < 4000, words);
      return words;
    } finally {
      await dashboard.evaluate(removeMany);
      await open();
    }
  });
}

/** Writes credentials straight into the store. Runs in the page. */
function addMany(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction('credentials', 'readwrite');
      const subjects = ['Welding', 'Payroll', 'Nursing', 'Statistics', 'Networks'];
      for (let n = 0; n < count; n++) {
        const name = `${subjects[n % 5]} ${n}`;
        transaction.objectStore('credentials').put({
          id: `many-${n}`,
          key: `many-${n}`,
          // Typed ones have no words to be read again in the background meanwhile.
          format: 'typed',
          name,
          achievement: {
            name,
            description: 'Hands-on work. '.repeat(20),
            alignments: [],
            tags: ['Docker', 'Kubernetes'],
          },
          issuer: { id: `did:web:ferrow-${n % 40}.example`, name: `Ferrow School ${n % 40}` },
          skills: [{ id: 'docker', via: 'tag', field: 'Docker' }],
          verdict: 'self-asserted',
          reasons: [],
          checks: [{ part: 'proof', outcome: 'none', reason: 'no-proof' }],
          validFrom: '2026-02-14T00:00:00Z',
          ...(n % 2 === 0 && { validUntil: new Date(Date.now() + ((n % 1500) - 300) * 86_400_000).toISOString() }),
          addedAt: new Date(Date.UTC(2027, 0, 1) + n * 1000).toISOString(),
        });
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

/** From another page of the dashboard until the picture of what expires stands in the document, ms. Runs in the page. */
async function measurePicture(): Promise<number> {
  const until = async (test: () => boolean) => {
    for (const end = performance.now() + 10_000; performance.now() < end && !test(); )
      await new Promise((resolve) => setTimeout(resolve, 1));
  };
  location.hash = '#privacy';
  await until(() => document.querySelector('.cl-wallet') === null);
  const start = performance.now();
  location.hash = '#wallet';
  await until(() => document.querySelector('.cl-timeline svg[role=img]') !== null);
  return Math.round(performance.now() - start);
}

/** Three with an end: past, near, far. Runs in the page. */
function addDated(): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction('credentials', 'readwrite');
      for (const [name, days] of [
        ['Fork-lift licence', -40],
        ['First aid at the quay', 30],
        ['Welding of pressure vessels', 700],
      ] as const)
        transaction.objectStore('credentials').put({
          id: `many-${days}`,
          key: `many-${days}`,
          format: 'typed',
          name,
          achievement: { name, alignments: [], tags: [] },
          issuer: { name: 'Ferrow School' },
          skills: [],
          verdict: 'self-asserted',
          reasons: [],
          validUntil: new Date(Date.now() + days * 86_400_000).toISOString(),
          addedAt: new Date().toISOString(),
        });
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

function removeMany(): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction('credentials', 'readwrite');
      transaction.objectStore('credentials').delete(IDBKeyRange.bound('many-', 'many-\uffff'));
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

/**
 * Medians in ms. `list`: from another page of the dashboard until the list is painted; `search`: from a letter until the
 * answer stands in the document; `searchPainted`: until it is painted. Runs in the page.
 */
async function measureMany(): Promise<{ list: number; search: number; searchPainted: number }> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const median = (values: number[]) => Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN);
  const until = async (test: () => boolean, what: string) => {
    const channel = new MessageChannel();
    for (const end = performance.now() + 10_000; !test(); ) {
      if (performance.now() > end) throw new Error(`timed out: ${what}`);
      await new Promise((resolve) => {
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(0);
      });
    }
    channel.port1.close();
  };
  const list: number[] = [];
  for (let round = 0; round < 7; round++) {
    location.hash = '#boards';
    await until(
      () => document.querySelector('.cl-item') === null && document.querySelector('.cl-boards') !== null,
      'the other page',
    );
    await wait(150);
    const began = performance.now();
    location.hash = '#wallet';
    await until(() => document.querySelector('.cl-item') !== null, 'the list');
    await painted();
    list.push(performance.now() - began);
  }
  // The list comes first, its tools when it is known how much there is.
  await until(() => document.querySelector('input[type=search]') !== null, 'the search');
  const input = document.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const answer = () => document.querySelector('.cl-found')?.textContent ?? '';
  const search: number[] = [];
  const searchPainted: number[] = [];
  for (const words of ['w', 'welding 77', 'ferrow 12', 'statsitics', 'docker 999', 'zzzzzz', 'payroll']) {
    const before = answer();
    const began = performance.now();
    set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => answer() !== before, `an answer to "${words}"`);
    search.push(performance.now() - began);
    await painted();
    searchPainted.push(performance.now() - began);
    await wait(100);
  }
  return { list: median(list), search: median(search), searchPainted: median(searchPainted) };
}
