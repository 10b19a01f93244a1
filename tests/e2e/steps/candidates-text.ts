import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '../../../utils/model/role.ts';
import { makePdf, type PdfWords } from '../../reading/make-pdf.ts';
import { expectEqual } from '../lib/checks.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { asFound, nobodyYet, useRole } from './candidates-setup.ts';
import { type Context, inBothSchemes, stored } from './context.ts';
import { untilEqual } from './overlay-ways.ts';

const FORM = '.cl-candidate-text';
const PANEL = `${FORM} .cl-candidate`;
const OPEN = 'button[data-adding]';
const AREA = `${FORM} textarea`;
const READ = `${FORM} .cl-candidate-text-go .cl-first`;
const ANOTHER = `${FORM} .cl-candidate-text-from .cl-button`;
const INPUT = `${FORM} input[type=file]`;

const line = (id: string, label: string) => ({
  id,
  label,
  kind: 'tool' as const,
  force: 'must' as const,
  alternatives: [{ id, label, kind: 'tool' as const }],
});
const ROLE: Role = {
  id: '6f1d0b7e-9b0a-4c5e-8f5d-0d8a3c1e7b44',
  name: 'Night baker with a laptop',
  lines: [line('python', 'Python'), line('postgresql', 'PostgreSQL'), line('kubernetes', 'Kubernetes')],
  savedAt: '2026-11-02T09:00:00.000Z',
  changedAt: '2026-11-02T09:00:00.000Z',
};

const NAME = 'Mira Sandoval-Okoye';
const STORY = [
  'For seven years I have planned the night routes of a bakery in Leeds and',
  'kept its books. Since 2021 I write small tools in Python for the drivers,',
  'who see the shops of the day on one page, out of a PostgreSQL database.',
];
const PAGE: PdfWords[] = [
  { text: NAME, x: 50, y: 740, size: 20, bold: true },
  ...STORY.map((text, at) => ({ text, x: 50, y: 700 - at * 14 })),
];
const UNSEEN: PdfWords = { text: 'Kubernetes Kubernetes', x: 50, y: 500, colour: [1, 1, 1] };
/** Would be seen, if it ran: by its request, or by its message. */
const SCRIPT =
  'app.alert("ran"); this.submitForm("https://scripts.halden.example/ran"); app.launchURL("https://scripts.halden.example/");';

const PDF_URL = 'https://files.halden.example/mira.pdf';

/** What this host answers during the run. */
export function candidatesTextRoutes(url: URL): FixtureResponse | undefined {
  if (url.href !== PDF_URL) return undefined;
  return { body: makePdf({ pages: [PAGE] }), headers: { 'content-type': 'application/pdf' } };
}

/** A candidate's text that is no page: pasted, and as files of every sort; no host is asked. */
export function candidatesText(context: Context): Promise<void> {
  return asFound(context, () => textsAndFiles(context));
}

async function textsAndFiles({ driver, checks, dashboard, proxy, shots, files }: Context): Promise<void> {
  const { check } = checks;
  const before = proxy.seen.length;
  const asked = () => [...proxy.strays(), ...proxy.seen.slice(before).filter(({ hit }) => hit)].map(({ url }) => url);
  const file = (name: string, bytes: Uint8Array | string) => {
    const place = path.join(files, name);
    writeFileSync(place, bytes);
    return place;
  };
  /** What was read before is gone from the page: it must not be taken for what comes. */
  const anew = async () => {
    if (await dashboard.exists(ANOTHER)) await dashboard.click(ANOTHER);
    await dashboard.waitUntil(
      'the form',
      (css: string) => document.querySelector(css) === null,
      `${ANOTHER}, ${PANEL}`,
    );
  };
  const choose = async (name: string, bytes: Uint8Array | string) => {
    await anew();
    await dashboard.waitFor(INPUT);
    await dashboard.chooseFiles(INPUT, [file(name, bytes)]);
  };
  const paste = async (text: string) => {
    await anew();
    await dashboard.waitFor(AREA);
    await dashboard.evaluate(
      (css: string, text: string) => {
        const area = document.querySelector(css) as HTMLTextAreaElement;
        // React remembers what it set itself.
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
      AREA,
      text,
    );
    await dashboard.click(READ);
  };
  const kept = async () => (await stored<{ id: string }>(dashboard, 'candidates')).length;

  await check('candidates: the page offers to read a text, and keeps nothing by opening', async () => {
    await nobodyYet(dashboard);
    await useRole(dashboard, ROLE);
    await dashboard.goto(driver.extensionUrl('/dashboard.html#candidates'));
    await dashboard.reload();
    await dashboard.waitFor(OPEN);
    await dashboard.click(OPEN);
    await dashboard.waitFor(AREA);
    await dashboard.screenshot(`${shots}/candidates-text-empty.png`);
    expectEqual(await kept(), 0, 'candidates kept');
  });

  await check('candidates: a pasted mail answers the role; nothing is kept before "Save"', async () => {
    const already = await kept();
    await paste(
      `Hello,\nplease find my experience below.\n${NAME}\n${STORY.join('\n')}\nPyt\u200bhon and Post\u200dgreSQL`,
    );
    await dashboard.waitForText(PANEL, /Python/);
    await dashboard.waitForText(PANEL, /Kubernetes/);
    await dashboard.waitForText(FORM, /1 character that cannot be seen/);
    expectEqual(await kept(), already, 'candidates kept');
    await inBothSchemes(driver, async (scheme) => {
      await dashboard.screenshot(`${shots}/candidates-text-${scheme}.png`);
      expectEqual((await dashboard.axe(PANEL)).violations, [], `axe, ${scheme}`);
    });
    await dashboard.click(`${PANEL} .cl-candidate-save .cl-first`);
    await dashboard.waitForText(`${PANEL} .cl-candidate-save`, /Saved/);
    await untilEqual('candidates kept', kept, already + 1);
    await dashboard.click(`${PANEL} .cl-candidate-save [data-undo]`);
    await untilEqual('candidates kept', kept, already);
  });

  await check('candidates: two megabytes of text end in a clear state', async () => {
    await paste('Python and PostgreSQL by night. '.repeat(65_000));
    await dashboard.waitForText(FORM, /too long to read/);
  });

  await check(
    'candidates: a PDF is read in its worker; what nobody sees in it does not count, and is told',
    async () => {
      const started = Date.now();
      await choose('mira.pdf', makePdf({ pages: [[...PAGE, UNSEEN]] }));
      await dashboard.waitForText(PANEL, /Python/);
      const took = Date.now() - started;
      await dashboard.waitForText(PANEL, /not counted/i);
      await dashboard.waitForText(PANEL, /nobody can see/i);
      await dashboard.screenshot(`${shots}/candidates-pdf.png`);
      return `${took} ms from the choice to the panel`;
    },
  );

  await check('candidates: a script in a PDF does not run, and its text is read', async () => {
    await choose('script.pdf', makePdf({ pages: [PAGE], script: SCRIPT }));
    await dashboard.waitForText(PANEL, /Python/);
  });

  for (const [what, name, bytes, words] of [
    ['an encrypted PDF', 'locked.pdf', makePdf({ pages: [PAGE], password: 'marzipan' }), /encrypted/],
    ['a PDF of pictures', 'scan.pdf', makePdf({ pages: [[]], picture: true }), /pictures and no text/],
    ['a PDF that is cut off', 'half.pdf', makePdf({ pages: [PAGE] }).slice(0, 900), /damaged/],
    ['another file', 'mira.docx', 'PK\u0003\u0004 word/document.xml', /not read here/],
  ] as const)
    await check(`candidates: ${what} ends in a clear state, and nothing is kept`, async () => {
      const already = await kept();
      await choose(name, bytes);
      await dashboard.waitForText(FORM, words);
      expectEqual(await kept(), already, 'candidates kept');
    });

  await check('candidates: a plain text file is read as pasted', async () => {
    await choose('mira.txt', `${NAME}\n${STORY.join('\n')}`);
    await dashboard.waitForText(PANEL, /Python/);
  });

  await check('candidates: reading texts and files asked nobody for anything', async () => {
    expectEqual(asked(), [], 'requests');
  });

  const inTab = 'candidates: a PDF in a tab is read after a click that names its host, by one request for it';
  if (driver.browser !== 'chromium')
    return checks.skip(inTab, 'Firefox lets no script into its viewer, so the popup does not know what the tab shows');
  await check(inTab, async () => {
    // A Candidates page that is open would take what was read, and it shows a text of before.
    await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    await dashboard.reload();
    await dashboard.waitFor('[role=combobox]');
    const tab = await driver.openTab(PDF_URL);
    await tab.activate();
    const popup = await driver.openPopup();
    await popup.waitFor('.cl-read-profile');
    const before = proxy.count(PDF_URL);
    await popup.click('.cl-read-profile');
    const words = await popup.waitForText('.cl-read-pdf', /halden\.example/);
    expectEqual(proxy.count(PDF_URL), before, 'requests before the click');
    await popup.screenshot(`${shots}/popup-pdf.png`);
    await popup.click('.cl-read-pdf');
    const page = await driver.waitForTab('dashboard.html#candidates');
    await page.waitForText(PANEL, /Python/);
    await page.waitForText(FORM, /mira\.pdf/);
    expectEqual(proxy.count(PDF_URL) - before, 1, 'requests for it by the click');
    expectEqual(await kept(), 0, 'candidates kept');
    return words;
  });
}
