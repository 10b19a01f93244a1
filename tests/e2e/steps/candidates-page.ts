import { isDeepStrictEqual } from 'node:util';
import Papa from 'papaparse';
import type { Candidate } from '../../../utils/model/candidate.ts';
import { ANALYST, lineOf, madeCandidate, uuid } from '../../components/candidates-made.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { changeRows, setStored, settingsNow } from './candidates-setup.ts';
import { type Context, settingStored, stored } from './context.ts';
import { untilEqual } from './overlay-ways.ts';
import { catchDownloads, savedFile } from './wallet.ts';

const ENTRY = '.cl-candidates-entry';
const TABLE = '.cl-candidates-compare table';
/** A share, or one figure for a person. */
const SCORE = /\d\s*%|\d+ (?:of|\/) \d+\b/;

/** What each cell of the comparison says its state is, row by row. Runs in the page. */
function statesShown(): string[][] {
  const rows = [...document.querySelectorAll('.cl-candidates-must tr, .cl-candidates-nice tr')];
  return rows
    .filter((row) => row.querySelector('td'))
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.querySelector('.cl-state')?.textContent ?? ''));
}

/** The names on the list. Runs in the page. */
function namesShown(): string[] {
  return [...document.querySelectorAll('.cl-candidates-entry .cl-candidate-name')].map(
    (each) => each.textContent ?? '',
  );
}

/** Milliseconds from the click on "Compare" until the picture with the table is made. Runs in the page. */
function timeOfComparing(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    document.querySelector<HTMLElement>('[data-compare]')?.click();
    const look = new MutationObserver(() => {
      if (!document.querySelector('.cl-candidates-compare table')) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    look.observe(document.body, { childList: true, subtree: true });
  });
}

/** Draws the page as on paper, or back: its print rules count for the screen too. Runs in the page. */
function asOnPaper(paper: boolean): void {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText === (paper ? 'print' : 'print, all'))
        rule.media.mediaText = paper ? 'print, all' : 'print';
  dispatchEvent(new Event(paper ? 'beforeprint' : 'afterprint'));
}

const WORDS: Record<Candidate['rows'][number]['state'], string> = {
  verified: 'Badge verified',
  'badge-not-verified': 'Badge, not verified',
  claimed: 'Claimed',
  partly: 'Partly',
  'not-found': 'Not shown',
};

/** What the page must say of each line: must-haves first. Those saved are of one role. */
function statesExpected(candidates: readonly Candidate[]): string[][] {
  const lines = candidates[0]?.role.lines ?? [];
  return [...lines.filter(({ force }) => force === 'must'), ...lines.filter(({ force }) => force === 'nice')].map(
    ({ id }) => candidates.map(({ rows }) => WORDS[rows.find(({ lineId }) => lineId === id)?.state ?? 'not-found']),
  );
}

async function inOrderOfSaving(dashboard: Tab): Promise<Candidate[]> {
  return (await stored<Candidate>(dashboard, 'candidates')).sort((a, b) => a.number - b.number);
}

/** Those who were saved in blind mode; as if two of them had been saved without it. */
async function withNames(dashboard: Tab): Promise<Candidate[]> {
  if ((await inOrderOfSaving(dashboard)).length < 3) {
    await changeRows(dashboard, 'roles', [ANALYST]);
    await changeRows(
      dashboard,
      'candidates',
      [1, 2, 3].map((number) => madeCandidate(number)),
    );
  }
  const saved = await inOrderOfSaving(dashboard);
  const named = saved.map((each, at) => ({ ...each, person: at === 2 ? null : madeCandidate(at + 1).person }));
  await changeRows(dashboard, 'candidates', named);
  return inOrderOfSaving(dashboard);
}

/**
 * The Candidates page with whoever was saved before: the order, side by side, files, paper, blind mode, undo, erasing. With
 * fewer than three of one role, three invented ones are there.
 */
export async function candidatesPage({ driver, checks, dashboard, shots }: Context): Promise<void> {
  const { check } = checks;
  await dashboard.activate();
  await setStored(dashboard, { candidatesOn: true });
  const saved = await withNames(dashboard);
  const names = saved.map(({ person, number }) => person?.name || `Candidate ${number}`);
  const open = async () => {
    await dashboard.goto(driver.extensionUrl('/dashboard.html#candidates'));
    await dashboard.reload();
    await dashboard.waitFor(ENTRY);
  };
  const press = async (css: string) => {
    await dashboard.evaluate((css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), css);
    await dashboard.click(css);
  };
  const compare = async () => {
    await open();
    await press('[data-compare]');
    await dashboard.waitFor(TABLE);
  };
  const file = async (kind: 'csv' | 'json') => {
    await dashboard.evaluate(catchDownloads);
    await press(`[data-export=${kind}]`);
    return new TextDecoder().decode((await savedFile(dashboard)).bytes);
  };
  const blind = async (on: boolean) => {
    await open();
    // The switch is drawn before the setting is known.
    const was = (await settingsNow(dashboard, ['blindMode'])).blindMode === true;
    await dashboard.waitFor(`.cl-candidates-blind [role=switch][aria-checked=${was}]`);
    if (was !== on) await press('.cl-candidates-blind [role=switch]');
    await settingStored(dashboard, 'blindMode', on);
    await dashboard.waitFor(`.cl-candidates-blind [role=switch][aria-checked=${on}]`);
  };

  await check('saved candidates stand in the order of saving, with words and no figure for a person', async () => {
    await blind(false);
    await untilEqual('the names', () => dashboard.evaluate(namesShown), names);
    const text = await dashboard.text('.cl-candidates');
    expect(!SCORE.test(text), `there is a figure in "${SCORE.exec(text)?.[0]}"`);
    await dashboard.screenshot(`${shots}/candidates-list.png`);
    return names.join(', ');
  });

  await check('three are compared: each cell says what was saved, must-haves first', async () => {
    await compare();
    await untilEqual('the states', () => dashboard.evaluate(statesShown), statesExpected(saved));
    await dashboard.screenshot(`${shots}/candidates-compared.png`);
    try {
      await dashboard.setViewport(390, 844);
      await dashboard.waitUntil('the table to have the focus', () => {
        const region = document.querySelector<HTMLElement>('.cl-candidates-scroll');
        region?.focus();
        return region !== null && document.activeElement === region && region.scrollWidth > region.clientWidth + 60;
      });
      for (let n = 0; n < 5; n += 1) await dashboard.press('ArrowRight');
      await dashboard.waitUntil('the arrow keys to scroll', () => {
        const region = document.querySelector('.cl-candidates-scroll');
        return region !== null && region.scrollLeft > 60;
      });
      const first = await dashboard.evaluate(() => {
        const region = document.querySelector('.cl-candidates-scroll')?.getBoundingClientRect();
        const head = document.querySelector('.cl-candidates-must th[scope=row]')?.getBoundingClientRect();
        return (head?.left ?? -99) - (region?.left ?? 99);
      });
      expect(Math.abs(first) < 3, `the first column is ${first} px away from the edge`);
      await dashboard.screenshot(`${shots}/candidates-compared-narrow.png`);
    } finally {
      await dashboard.setViewport(1280, 800);
    }
  });

  await check('twenty side by side are drawn; the time is told', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => lineOf(`Line ${n + 1}`, { force: n < 20 ? 'must' : 'nice' }));
    const role = { ...ANALYST, id: uuid(7), name: 'A role of thirty lines', lines };
    const many = Array.from({ length: 20 }, (_, n) =>
      madeCandidate(5001 + n, { savedAt: '2026-11-22T10:00:00.000Z' }, role),
    );
    const ids = many.map(({ id }) => id);
    const times: number[] = [];
    try {
      const others = saved.map(({ id }) => id);
      await changeRows(dashboard, 'candidates', many, others);
      for (let n = 0; n < 5; n += 1) {
        await open();
        await dashboard.waitFor('[data-compare]');
        times.push(Math.round(await dashboard.evaluate(timeOfComparing)));
      }
      await dashboard.waitUntil('every line to be drawn', () => {
        return document.querySelectorAll('.cl-candidates-table th[scope=row]').length === 31;
      });
      const columns = () => document.querySelectorAll('.cl-candidates-table thead th').length;
      expectEqual(await dashboard.evaluate(columns), 21, 'columns');
    } finally {
      await changeRows(dashboard, 'candidates', saved, ids);
    }
    return `20 candidates, 30 lines, from the click to the picture: ${times.sort((a, b) => a - b).join(', ')} ms`;
  });

  await check('the files hold every line of every candidate, and say what was not assessed', async () => {
    await compare();
    const csv = Papa.parse<Record<string, string>>((await file('csv')).replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expectEqual(csv.errors, [], 'errors of the table');
    const lines = csv.data.filter(({ line }) => line === 'requirement');
    expectEqual(
      lines.map(({ name, state }) => [name, state]),
      saved.flatMap(({ person, role, rows }) =>
        role.lines.map(({ id }) => [
          person?.name ?? '',
          rows.find(({ lineId }) => lineId === id)?.state ?? 'not-found',
        ]),
      ),
      'names and states of the table',
    );
    const json = JSON.parse(await file('json'));
    expectEqual(json.notAssessed.length, 4, 'what was not assessed');
    expectEqual(json.decisionSupport, true, 'that a person decides');
    expectEqual(
      json.candidates.map(({ engine, lexicon }: Candidate) => [engine, lexicon]),
      saved.map(({ engine, lexicon }) => [engine, lexicon]),
      'versions',
    );
    for (const each of json.candidates)
      expect(!Object.values(each).some((value) => typeof value === 'number'), 'there is a figure for a person');
    return `${csv.data.length} rows`;
  });

  await check('on paper there is the comparison and nothing to press', async () => {
    await compare();
    try {
      await dashboard.evaluate(asOnPaper, true);
      const pressed = () =>
        [...document.querySelectorAll<HTMLElement>('button, a, [role=switch]')]
          .filter((each) => each.offsetParent !== null)
          .map((each) => each.textContent ?? '');
      await untilEqual('what could be pressed', () => dashboard.evaluate(pressed), []);
      await untilEqual('the states', () => dashboard.evaluate(statesShown), statesExpected(saved));
      await dashboard.screenshot(`${shots}/candidates-paper.png`);
    } finally {
      await dashboard.evaluate(asOnPaper, false);
    }
  });

  await check('blind: the same states, and no name on the page, in the files and on paper', async () => {
    await blind(true);
    await press('[data-compare]');
    await dashboard.waitFor(TABLE);
    await untilEqual('the states', () => dashboard.evaluate(statesShown), statesExpected(saved));
    const files = `${await file('csv')} ${await file('json')}`;
    const html = await dashboard.evaluate(() => document.documentElement.outerHTML);
    for (const { person } of saved)
      for (const part of [...(person?.name?.split(/\s+/) ?? []), person?.url ?? ''].filter(
        ({ length }) => length > 2,
      )) {
        const word = new RegExp(`(?<!\\p{L})${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu');
        expect(!word.test(html), `"${part}" is on the page`);
        expect(!word.test(files), `"${part}" is in a file`);
      }
    await dashboard.screenshot(`${shots}/candidates-blind.png`);
    await blind(false);
  });

  await check('a scorecard keeps notes, gives up the name, and gives both back', async () => {
    const [first] = saved;
    if (!first?.person) throw new Error('nobody is saved by name');
    await blind(false);
    await press(`${ENTRY} button.cl-candidate-name`);
    await dashboard.waitFor('.cl-scorecard');
    await dashboard.screenshot(`${shots}/scorecard.png`);
    await dashboard.type('.cl-scorecard-side textarea', ' Asked about the last project');
    const kept = async () => (await stored<Candidate>(dashboard, 'candidates')).find(({ id }) => id === first.id);
    await until('the notes to be kept', async () => (await kept())?.notes.endsWith('the last project') ?? false);
    await dashboard.waitFor('.cl-toast [data-undo]');
    await dashboard.click('.cl-toast [data-undo]');
    await until('the notes to be as before', async () => (await kept())?.notes === first.notes);
    // Or what is undone next are the notes again.
    await dashboard.waitUntil('the notes to be done with', () => !document.querySelector('.cl-toast [data-undo]'));
    await dashboard.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.cl-scorecard-actions button')];
      buttons.find((each) => each.textContent === 'Remove the name')?.click();
    });
    await until('the name to be gone', async () => (await kept())?.person === null);
    await dashboard.waitForText('h1', /Candidate \d/);
    await dashboard.click('.cl-toast [data-undo]');
    await untilEqual('the person', async () => (await kept())?.person, first.person);
    await dashboard.waitForText('h1', (text) => text === first.person?.name);
  });

  await check('one is removed and put back; then all are erased with one click, and the store is empty', async () => {
    await open();
    await press(`${ENTRY} > .cl-icon-button`);
    await until('one to be gone', async () => (await inOrderOfSaving(dashboard)).length === saved.length - 1);
    await dashboard.click('.cl-toast [data-undo]');
    await until('it to be back', async () => (await inOrderOfSaving(dashboard)).length === saved.length);
    // Members come back in the model's order.
    expect(isDeepStrictEqual((await inOrderOfSaving(dashboard))[0], saved[0]), 'another candidate came back');
    await press('.cl-retention .cl-button');
    await until('the store to be empty', async () => (await inOrderOfSaving(dashboard)).length === 0);
    await dashboard.waitFor('.cl-candidates-empty');
    await dashboard.screenshot(`${shots}/candidates-erased.png`);
  });
}
