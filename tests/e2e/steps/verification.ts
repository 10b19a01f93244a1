import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Credential } from '../../../utils/model/credential.ts';
import {
  type DataModel,
  type Issuer,
  keyIssuer,
  signBadge,
  signStatusList,
  signToken,
  webIssuer,
} from '../../sign-badges.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { until } from '../lib/waiting.ts';
import { type Context, closeAll, inBothSchemes, stored, storedWallet } from './context.ts';

const KEY_HOST = 'badges.halden.example';
const STATUS_HOST = 'status.halden.example';
/** Hosts that the badges of these checks name. */
export const ISSUER_HOSTS: readonly string[] = [KEY_HOST, STATUS_HOST];
/** A site with a badge written into its page, and another one linked. */
const BADGE_PAGE = 'https://college.halden.example/ada';
const LINKED = 'https://college.halden.example/files/badge.json';
let badgePage = '';
const EXPIRED = '2026-05-01T00:00:00Z';

/** What issuers serve; filled when their badges are signed. */
const served = new Map<string, object>();

/** Answers of the hosts that badges name. */
export function issuerRoutes(url: URL): FixtureResponse | undefined {
  if (url.href === BADGE_PAGE) return { body: badgePage, csp: "default-src 'none'; connect-src 'self'" };
  const body = served.get(`${url.origin}${url.pathname}`);
  return body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

const ADD = '.cl-import-actions .cl-first';
const STATUS = '.cl-import [role=status]';
const ASK = '.cl-import .cl-check-online';
/** Asks about everything that the wallet holds; it cannot be pressed while that goes on. */
const ASK_ALL = '.cl-wallet-checks .cl-check-offer:last-of-type .cl-check-online';

/** Badges signed by somebody else's code are imported, checked with and without the network, and judged as they should be. */
export async function verification(context: Context): Promise<void> {
  const { driver, checks, dashboard, proxy, shots, files } = context;
  const { check } = checks;

  const saved = (name: string, badge: object) => {
    const file = path.join(files, `${name.replaceAll(/\W+/g, '-')}.json`);
    writeFileSync(file, JSON.stringify(badge, null, 2));
    return file;
  };
  const inWallet = async (name: string): Promise<Credential | undefined> =>
    (await storedWallet(dashboard)).credentials.find((each) => each.name === name);
  const wallet = async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    // The page is the same one when only the hash was there before.
    await dashboard.reload();
    await dashboard.waitFor('.cl-drop input[type=file]');
  };
  const preview = async (chosen: string[], words: RegExp) => {
    await dashboard.chooseFiles('.cl-drop input[type=file]', chosen);
    return dashboard.waitForText('.cl-outcomes', words);
  };
  const add = async () => {
    // It cannot be pressed while hosts are asked, which ends a moment after their answers are shown.
    await dashboard.waitFor(`${ADD}:not([disabled])`);
    await dashboard.click(ADD);
    await dashboard.waitForText(STATUS, /added/);
  };
  const asked = (host: string) =>
    proxy.seen.filter((request) => request.host === host && !request.url.endsWith('/favicon.ico'));
  const nothingAsked = () => {
    expectEqual(
      [...asked(KEY_HOST), ...asked(STATUS_HOST)].map(({ url }) => url),
      [],
      'the list of requests',
    );
  };
  /** Everything that was to be asked has been asked, and its answers are stored. */
  const checked = () => dashboard.waitFor(`${ASK_ALL}:not([disabled])`);
  const storedAs = (name: string, verdict: string) =>
    until(`"${name}" to be stored as ${verdict}`, async () => {
      const credential = await inWallet(name);
      return credential?.verdict === verdict ? credential : undefined;
    });

  const privacy = async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#privacy'));
    // Until the page has come, the one before it stands there, with a field of its own.
    await dashboard.waitForText('h1', /Privacy/);
    await dashboard.waitFor('main textarea');
  };

  const key = await keyIssuer();
  const web = await webIssuer(KEY_HOST);
  await wallet();

  await check('a did:key badge is verified at once, without any request, and kept only when it is added', async () => {
    const name = 'Signed by its own key';
    const before = (await storedWallet(dashboard)).credentials.length;
    const strays = proxy.strays().length;
    const began = Date.now();
    await preview([saved(name, await signBadge(key, { name }))], /Verified/);
    const took = Date.now() - began;
    expectEqual((await storedWallet(dashboard)).credentials.length, before, 'credentials before "Add"');
    expectEqual(await dashboard.exists(ASK), false, 'a button to ask hosts');
    await dashboard.screenshot(`${shots}/import-preview.png`);
    await add();
    expectEqual((await inWallet(name))?.verdict, 'verified');
    nothingAsked();
    expectEqual(proxy.strays().length, strays, 'the number of requests to anybody');
    return `${took} ms from the file to the verdict, worker and word lists included`;
  });

  await check('adding can be undone, and the same file is recognised once it is there', async () => {
    const name = 'Signed by its own key';
    const file = path.join(files, `${name.replaceAll(/\W+/g, '-')}.json`);
    await dashboard.click(`${STATUS} button`);
    await until('the badge to be gone', async () => (await inWallet(name)) === undefined);
    await preview([file], /Verified/);
    await add();
    await preview([file], /already in your wallet/);
    expect(/Nothing new/.test(await dashboard.text(ADD)), 'a duplicate can be added');
    await dashboard.click('.cl-import-file button');
    await dashboard.waitUntil('the file to be left out', () => document.querySelector('.cl-import-file') === null);
  });

  await check('a did:web badge: could not check, the button names the host, and only the click asks it', async () => {
    const name = 'Signed for a host';
    served.set(`https://${KEY_HOST}/.well-known/did.json`, web.document);
    const file = saved(name, await signBadge(web, { name, tags: ['Kubernetes'] }));
    await wallet();
    const words = await preview([file], /not verified yet/i);
    expect(/could not be fetched/.test(words), `not said what could not be checked: ${words}`);
    expectEqual(await dashboard.text(ASK), `Check online: asks ${KEY_HOST}`);
    nothingAsked();
    await inBothSchemes(driver, async (scheme) =>
      expectEqual((await dashboard.axe('.cl-import-actions')).violations, [], `axe, ${scheme}`),
    );
    await dashboard.click(ASK);
    const answer = await driver.answerPermissionPrompt(true);
    await dashboard.waitForText('.cl-outcomes', /Verified/);
    const requests = asked(KEY_HOST);
    expectEqual(
      requests.map(({ url }) => url),
      [`https://${KEY_HOST}/.well-known/did.json`],
    );
    expectEqual(
      [requests[0]?.headers.cookie, requests[0]?.headers.referer],
      [undefined, undefined],
      'cookie, referrer',
    );
    await add();
    await storedAs(name, 'verified');
    return `permission prompt: ${answer}`;
  });

  await check('a host that was allowed for checking is no site that postings are read on', async () => {
    const registered = await dashboard.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      interface Api {
        scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
      }
      return (await (browser ?? chrome).scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches);
    });
    expectEqual(
      registered.filter((match) => match.includes('halden')),
      [],
      'the registered scripts',
    );
  });

  await check(
    'a revoked badge: status unknown at first, revoked after "check all", which names its hosts',
    async () => {
      const name = 'Taken back';
      const list = `https://${STATUS_HOST}/list/1`;
      served.set(list, await signStatusList(key, { id: list, revoked: [7] }));
      await wallet();
      await preview([saved(name, await signBadge(key, { name, statusList: list }))], /status unknown/);
      await add();
      expectEqual(asked(STATUS_HOST).length, 0, 'the number of requests before the click');
      const words = await dashboard.waitForText(ASK_ALL, /status\.halden\.example/);
      expect(words.includes(KEY_HOST), `a host is not named: ${words}`);
      await checked();
      await dashboard.click(ASK_ALL);
      await driver.answerPermissionPrompt(true);
      await storedAs(name, 'revoked');
      await checked();
      expectEqual((await inWallet('Signed for a host'))?.verdict, 'verified');
      expect(asked(STATUS_HOST).length === 1, `the list was asked ${asked(STATUS_HOST).length} times`);
    },
  );

  await check('the issuer falls silent: what was found before stands, with the try noted', async () => {
    // What the check before this one asked must not come in between.
    await checked();
    const before = await inWallet('Signed for a host');
    served.clear();
    await dashboard.click(ASK_ALL);
    const after = await until('the try to be noted', async () => {
      const credential = await inWallet('Signed for a host');
      return credential?.lastTry && credential.lastTry.at !== before?.lastTry?.at ? credential : undefined;
    });
    await checked();
    expectEqual([after?.verdict, after?.checkedAt], ['verified', before?.checkedAt]);
    expectEqual((await inWallet('Taken back'))?.verdict, 'revoked');
  });

  for (const model of ['2.0', '1.1'] as const) await displayer(model);

  await check(
    'badges are taken from a page by a click in the popup: the one written into it, and the one it links',
    async () => {
      const badges = [
        await signBadge(key, { name: 'Written into the page' }),
        await signBadge(key, { name: 'Linked file' }),
      ];
      const script = JSON.stringify(badges[0]).replaceAll('<', '\\u003c');
      badgePage = `<!doctype html><title>Ada</title><script type="application/ld+json">${script}</script><a href="/files/badge.json">Badge</a>`;
      served.set(LINKED, badges[1] as object);
      const page = await driver.openTab(BADGE_PAGE);
      let opened: Tab | undefined;
      try {
        const popup = await driver.openPopup();
        // The last of the ways; those above it would move under the pointer.
        await popup.waitFor('.cl-report');
        await popup.waitFor('.cl-find-badges');
        expect(/college\.halden\.example/.test(await popup.text('.cl-find-badges')), 'the host is not named');
        expectEqual(
          asked('college.halden.example').map(({ url }) => url),
          [BADGE_PAGE],
          'requests before the click',
        );
        await popup.click('.cl-find-badges');
        opened = await driver.waitForTab('dashboard.html');
        await opened.waitForText(
          '.cl-outcomes',
          (text) => /Linked file/.test(text) && /Written into the page/.test(text),
        );
        expectEqual(await inWallet('Linked file'), undefined, 'stored before "Add"');
      } finally {
        await closeAll(opened, page);
      }
    },
  );

  await check('the holder is compared with the person’s own addresses, on this device', async () => {
    const name = 'For Ada';
    const sent = proxy.strays().length;
    await wallet();
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString();
    const badge = await signBadge(key, { name, holder: 'ada@mail.example', until: soon });
    await preview([saved(name, badge)], /Holder not checked/);
    await add();
    await privacy();
    const holder = (reason: string) =>
      until(`the holder to be "${reason}"`, async () => {
        const checks = (await inWallet(name))?.checks ?? [];
        return checks.some((each) => each.reason === reason);
      });
    await dashboard.type('textarea', 'Ada@Mail.example');
    await dashboard.click('textarea + button');
    await holder('recipient-matches');
    expectEqual(proxy.strays().length - sent, 0, 'requests');
    await inBothSchemes(driver, async (scheme) =>
      expectEqual((await dashboard.axe('[role=switch]')).violations, [], `axe, ${scheme}`),
    );
  });

  await check('expiry reminders: nothing until they are turned on, then a number on the toolbar button', async () => {
    const number = () =>
      dashboard.evaluate(async () => {
        interface Api {
          action: { getBadgeText(of: object): Promise<string> };
        }
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        return (browser ?? chrome).action.getBadgeText({});
      });
    const turn = async (on: boolean) => {
      await dashboard.click(`[role=switch][aria-checked=${!on}]`);
      await dashboard.waitFor(`[role=switch][aria-checked=${on}]`);
    };
    await privacy();
    expectEqual(await number(), '', 'the number before');
    try {
      await turn(true);
      await until('the number to show', async () => (await number()) === '1');
    } finally {
      if (await dashboard.exists('[role=switch][aria-checked=true]')) await turn(false);
      await until('the number to go', async () => (await number()) === '');
    }
    await wallet();
  });

  await check('speed of the worker, with reading and skills', async () => {
    await dashboard.activate();
    const integrity = await Promise.all(
      Array.from({ length: 40 }, (_, n) => signBadge(key, { name: `Integrity ${n}` })),
    );
    const tokens = await Promise.all(Array.from({ length: 200 }, (_, n) => signToken(`Token ${n}`)));
    // Without an achievement there are no skills to read, only a signature to verify.
    const noBadge = await signStatusList(key, { id: LINKED, revoked: [] });
    const speed = await dashboard.evaluate(
      timeWorker,
      JSON.stringify(noBadge),
      integrity.map((each) => JSON.stringify(each)),
      tokens,
    );
    expectEqual([speed.integrity.verified, speed.tokens.verified], [40, 200], 'how many are verified');
    const rate = ({ verified, ms }: { verified: number; ms: number }) => Math.round((verified / ms) * 1000);
    expect(rate(speed.integrity) >= 50, `only ${rate(speed.integrity)} Data Integrity proofs a second`);
    const [loaded, first, skills] = [speed.loaded, speed.signature.ms, speed.withSkills.ms].map(Math.round);
    return `worker loaded in ${loaded} ms, first signature ${first} ms, first badge with word lists ${skills} ms, then ${rate(speed.integrity)} Data Integrity and ${rate(speed.tokens)} tokens a second`;
  });

  /** 1EdTech's conformance steps for a displayer: three badges, each shown with its status, verified at the viewer's wish. */
  async function displayer(model: DataModel): Promise<void> {
    const list = `https://${STATUS_HOST}/list/${model}`;
    const wishes = {
      [`Good ${model}`]: {},
      [`Past its end ${model}`]: { until: EXPIRED },
      [`Withdrawn ${model}`]: { statusList: list },
    };
    const wanted = ['verified', 'expired', 'revoked'];
    await check(`displayer, data model ${model}: good, expired and revoked are shown and told apart`, async () => {
      await wallet();
      served.set(list, await signStatusList(key as Issuer, { model, id: list, revoked: [7] }));
      const chosen: string[] = [];
      for (const [name, wish] of Object.entries(wishes))
        chosen.push(saved(name, await signBadge(key, { model, name, ...wish })));
      // There once all of them are read; their names alone stand in those of the files.
      await dashboard.chooseFiles('.cl-drop input[type=file]', chosen);
      await dashboard.waitFor(`${ASK}:not([disabled])`);
      // No prompt: this host was allowed before.
      await dashboard.click(ASK);
      await dashboard.waitForText('.cl-outcomes', /Withdrawn by its issuer/);
      await add();
      const shown: string[] = [];
      for (const [index, name] of Object.keys(wishes).entries()) {
        const credential = await storedAs(name, wanted[index] as string);
        const images = await stored<{ id: string; image: string }>(dashboard, 'images');
        const image = images.find(({ id }) => id === credential?.id)?.image;
        expect(image?.startsWith('data:image/png'), `${name} lost its image`);
        const words = await dashboard.waitUntil(`the detail of ${name}`, detailOf, name);
        for (const part of [name, `What ${name} is about`, 'Halden Open College', '14 Feb 2026|Feb 14, 2026'])
          expect(new RegExp(part).test(words), `"${part}" is not shown of ${name}: ${words}`);
        const status = [/Verified/, /Expired/, /Withdrawn by its issuer/][index] as RegExp;
        expect(status.test(words), `the status of ${name} is not shown: ${words}`);
        shown.push(credential?.verdict ?? '');
      }
      await dashboard.screenshot(`${shots}/displayer-${model}.png`);
      return shown.join(', ');
    });
  }
}

/**
 * Opens a credential and returns what its row and its detail say: below the row, or beside the list; nothing while they
 * are not drawn. Runs in the dashboard.
 */
function detailOf(name: string): string {
  const rows = [...document.querySelectorAll<HTMLElement>('.cl-item')];
  const row = rows.find((each) => each.textContent?.includes(name));
  row?.querySelector<HTMLButtonElement>('button[aria-expanded="false"]')?.click();
  const detail = [...document.querySelectorAll<HTMLElement>('.cl-detail, .cl-item[data-under]')].find((each) =>
    each.innerText.includes(name),
  );
  return row && detail ? `${row.innerText} ${detail.innerText}`.replaceAll(/\s+/g, ' ') : '';
}

/** Gives a worker of its own these files, all at once: what counts is the worker's time. Runs in the dashboard. */
async function timeWorker(bare: string, integrity: string[], tokens: string[]) {
  // Pages load what they need when they need it: the worker's address stands in one of the scripts that follow.
  const known = new Set([...document.scripts].map(({ src }) => src).filter((src) => src !== ''));
  let address: string | undefined;
  for (const src of known) {
    // Not every name that ends so is a file of ours.
    const text = await fetch(src)
      .then((answer) => answer.text())
      .catch(() => '');
    address ??= /assets\/verification-worker-[\w-]+\.js/.exec(text)?.[0];
    if (address) break;
    for (const [name] of text.matchAll(/[\w-]+\.js(?=["'`])/g))
      known.add(new URL(`/chunks/${name}`, location.href).href);
  }
  if (!address) throw new Error(`no worker in ${known.size} scripts`);
  const started = performance.now();
  const worker = new Worker(new URL(`/${address}`, location.href), { type: 'module' });
  const judge = (files: string[], run: string) =>
    new Promise<{ verified: number; ms: number }>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
      const from = performance.now();
      let done = 0;
      let verified = 0;
      worker.onmessage = ({ data }) => {
        done += 1;
        if (data.ok && data.value.credentials[0]?.verdict === 'verified') verified += 1;
        if (done === files.length) resolve({ verified, ms: performance.now() - from });
      };
      for (const text of files)
        worker.postMessage({ run, name: 'x', bytes: new TextEncoder().encode(text), allowed: [], recipients: [] });
    });
  try {
    // No file at all: answered as soon as the worker has loaded.
    await judge([''], 'start');
    const ready = performance.now() - started;
    const signature = await judge([bare], 'bare');
    const withSkills = await judge(integrity.slice(0, 1), 'first');
    return {
      loaded: ready,
      signature,
      withSkills,
      integrity: await judge(integrity, 'di'),
      tokens: await judge(tokens, 'jwt'),
    };
  } finally {
    worker.terminate();
  }
}
