import { readFileSync } from 'node:fs';
import type { Role, RoleLine } from '../../../utils/model/role.ts';
import { keyIssuer, signBadge, signStatusList, webIssuer } from '../../sign-badges.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { asFound, nobodyYet, setStored, useRole } from './candidates-setup.ts';
import { type Context, type ExtensionApi, inBothSchemes, stored } from './context.ts';
import { untilEqual } from './overlay-ways.ts';

export const PAGE = 'https://people.halden.example/mira-okonkwo';
const FILES = 'https://awards.halden.example';
const DID = `${FILES}/.well-known/did.json`;
const KEYS = 'https://keys.halden.example';
const LIST = 'https://lists.halden.example/revoked/1';
export const BADGE_HOSTS = [FILES, KEYS, LIST].map((each) => new URL(each).hostname);
const MAIL = 'mira@okonkwo.example';

const NAMES = {
  own: 'Ships and Containers',
  other: 'Reading Tide Tables',
  picture: 'Harbour badge',
  self: 'Harbour Master',
  embedded: 'Lighthouse Keeping',
} as const;

/** What these hosts serve; filled when the badges are signed. */
const served = new Map<string, object | Uint8Array>();
let page = '';

/** Answers of the hosts of these checks. */
export function candidateBadgeRoutes(url: URL): FixtureResponse | undefined {
  if (url.href === PAGE) return { body: page, csp: "default-src 'none'" };
  const body = served.get(`${url.origin}${url.pathname}`);
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) return { body, headers: { 'content-type': 'image/png' } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** A page with a badge of its person, one of somebody else, a picture that is no badge, one that anybody may have signed, and one in its own source. */
export async function publish(): Promise<void> {
  const [own, web] = [await webIssuer(new URL(FILES).hostname), await webIssuer(new URL(KEYS).hostname)];
  const pixel = new Uint8Array(readFileSync(new URL('../../../public/icon/16.png', import.meta.url)));
  served.set(`${FILES}/own.json`, await signBadge(own, { name: NAMES.own, holder: MAIL }));
  served.set(`${FILES}/other.json`, await signBadge(own, { name: NAMES.other, holder: 'tor@halvorsen.example' }));
  served.set(DID, own.document);
  served.set(`${FILES}/self.json`, await signBadge(await keyIssuer(), { name: NAMES.self }));
  served.set(`${FILES}/badge-picture.png`, pixel);
  served.set(`${KEYS}/.well-known/did.json`, web.document);
  served.set(LIST, await signStatusList(web, { id: LIST, revoked: [] }));
  const embedded = await signBadge(web, { name: NAMES.embedded, statusList: LIST, tags: ['Kubernetes'] });
  page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mira Okonkwo</title>
<script type="application/ld+json">${JSON.stringify(embedded).replaceAll('<', '\\u003c')}</script></head><body><main>
<h1>Mira Okonkwo</h1><p>Write to ${MAIL}. I keep the locks of a small canal open with Python and PostgreSQL since 2019.</p>
<ul><li><a href="${FILES}/own.json?badge=1">${NAMES.own}, badge</a></li><li><a href="${FILES}/other.json?badge=2">${NAMES.other}, badge</a></li>
<li><a href="${FILES}/badge-picture.png">${NAMES.picture}</a></li>
<li><a href="${FILES}/self.json?badge=3">${NAMES.self}, badge</a></li></ul></main></body></html>`;
}

const skill = (id: string, label: string): RoleLine => ({
  id,
  label,
  kind: 'tool',
  force: 'must',
  alternatives: [{ id, label, kind: 'tool' }],
});
const ROLE: Role = {
  id: '6f0c8d0e-0008-4000-8000-00000000f001',
  name: 'Harbour engineer',
  lines: [skill('docker', 'Docker'), skill('kubernetes', 'Kubernetes'), skill('python', 'Python')],
  savedAt: '2026-11-02T09:00:00.000Z',
  changedAt: '2026-11-02T09:00:00.000Z',
};

const BUTTON = '.cl-badges > .cl-button';
const BADGE = '.cl-badge';

/** Badges of a candidate's page are named before the click, and asked for, all at once, by it alone. */
export function candidatesBadges(context: Context): Promise<void> {
  return asFound(context, (toClose) => inPlace(context, toClose));
}

async function inPlace(context: Context, toClose: (panel: Popup) => void): Promise<void> {
  const { driver, checks, dashboard, proxy, shots } = context;
  const { check } = checks;
  const from = proxy.seen.length;
  let panel: Popup | undefined;
  const shown = () => {
    if (!panel) throw new Error('there is no side panel');
    return panel;
  };
  const asked = () =>
    proxy.seen
      .slice(from)
      .filter(({ host, url }) => BADGE_HOSTS.includes(host) && !url.endsWith('/favicon.ico'))
      .map(({ method, url }) => `${method} ${url}`);

  await check('badges: before the click each is named, the button names every host, and nobody was asked', async () => {
    await publish();
    await nobodyYet(dashboard);
    await useRole(dashboard, ROLE);
    await driver.openTab(PAGE);
    const popup = await driver.openPopup();
    await popup.waitFor('.cl-read-profile');
    await popup.click('.cl-read-profile');
    await popup.waitFor('.cl-candidate-row');
    await popup.click('.cl-to-panel');
    panel = await driver.waitForPanel();
    toClose(panel);
    await panel.waitForText('.cl-badges', new RegExp(NAMES.embedded));
    await untilEqual(
      'the button',
      () => shown().text(BUTTON),
      `Check 5 badges at ${BADGE_HOSTS[0]}, ${BADGE_HOSTS[1]} and ${BADGE_HOSTS[2]}`,
    );
    await untilEqual(
      'the states',
      () => statesIn(shown()),
      Array.from({ length: 5 }, () => 'Not checked yet'),
    );
    await panel.evaluate(() => document.querySelector('.cl-badges')?.scrollIntoView());
    await panel.screenshot(`${shots}/badges-unchecked.png`);
    expectEqual(asked(), [], 'requests before the click');
  });

  await check('badges: one click asks for these hosts, and every badge says what was found', async () => {
    const granted = await isGranted(dashboard);
    await shown().click(BUTTON);
    // Granted a step before, they are not asked for again.
    const answer = granted ? 'granted before' : await driver.answerPermissionPrompt(true);
    await untilEqual('what is said of each', () => statesIn(shown()), [
      'Badge verified, and names an address of this profile',
      'Names somebody else than this profile. Not counted.',
      'A picture without a badge in it',
      'Signature intact, issuer not confirmed',
      'Badge verified, holder not checked',
    ]);
    await shown().waitUntil('the check to end', () => !document.querySelector('.cl-badges .cl-work'));
    expectEqual(
      asked(),
      [
        `GET ${FILES}/own.json?badge=1`,
        `GET ${DID}`,
        `GET ${FILES}/other.json?badge=2`,
        `GET ${FILES}/badge-picture.png`,
        `GET ${FILES}/self.json?badge=3`,
        `GET ${KEYS}/.well-known/did.json`,
        `GET ${LIST}`,
      ],
      'what the click asked',
    );
    for (const { headers } of proxy.seen.slice(from).filter(({ host }) => BADGE_HOSTS.includes(host)))
      expectEqual([headers.cookie, headers.referer], [undefined, undefined], 'cookie and referrer');
    await untilEqual('a button when nothing is left to ask', () => shown().exists(BUTTON), false);
    return answer;
  });

  await check('badges: they answer the role by what they state', async () => {
    for (const words of [/Kubernetes\s+Badge verified/, /Docker\s+Badge verified/, /Python[\s\S]{0,40}Claimed/])
      await shown().waitForText('.cl-candidate', words);
  });

  await check('badges: axe, light and dark, with what was checked and what each states open', async () => {
    await shown().evaluate(() => {
      for (const each of document.querySelectorAll<HTMLDetailsElement>('.cl-badge details')) each.open = true;
    });
    await inBothSchemes(driver, async (scheme) => {
      await shown().emulate({ scheme, forcedColors: false, reducedMotion: false });
      expectEqual((await shown().axe(BADGE)).violations, [], `axe, ${scheme}`);
      await shown().evaluate(() => document.querySelector('.cl-badges')?.scrollIntoView());
      await shown().screenshot(`${shots}/badges-${scheme}.png`);
    });
    await shown().emulate({ scheme: 'light', forcedColors: false, reducedMotion: false });
  });

  await check('badges: in blind mode neither name nor address, and the same states', async () => {
    const before = await statesIn(shown());
    await setStored(dashboard, { blindMode: true });
    await shown().waitForText('h1', /^Candidate$/);
    const html = await shown().evaluate(() => document.querySelector('.cl-badges')?.outerHTML ?? '');
    expectEqual(/mira|okonkwo|halden\.example/i.exec(html)?.[0], undefined, 'what says who it is');
    await untilEqual('states in blind mode', () => statesIn(shown()), before);
    await shown().screenshot(`${shots}/badges-blind.png`);
    await setStored(dashboard, { blindMode: false });
    await shown().waitForText('h1', /Mira Okonkwo/);
  });

  await check('badges: a grant for a check is no site that is read, and nothing was stored', async () => {
    const { scripts, origins } = await dashboard.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const api = browser ?? chrome;
      const registered = await api.scripting.getRegisteredContentScripts();
      const { origins = [] } = await api.permissions.getAll();
      return { scripts: registered.flatMap(({ matches = [] }) => matches), origins };
    });
    expectEqual(
      scripts.filter((match) => match.includes('halden.example')),
      [],
      'scripts on these hosts',
    );
    for (const host of driver.promptsAreReal ? BADGE_HOSTS : [])
      expect(origins.includes(`https://${host}/*`), `${host} is not granted`);
    expectEqual(await stored(dashboard, 'candidates'), [], 'candidates');
  });
}

function isGranted(dashboard: Tab): Promise<boolean> {
  return dashboard.evaluate(
    async (origins: string[]) => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const { origins: granted = [] } = await (browser ?? chrome).permissions.getAll();
      return origins.every((origin) => granted.includes(origin));
    },
    BADGE_HOSTS.map((host) => `https://${host}/*`),
  );
}

function statesIn(panel: Popup): Promise<string[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.cl-badge-state')].map((each) => each.innerText.trim()),
  );
}
