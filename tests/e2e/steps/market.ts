import { writeFileSync } from 'node:fs';
import { lexicon } from '../../../utils/cli/data.ts';
import { evidenceFromWallet } from '../../../utils/matching/evidence.ts';
import { matchRequirements } from '../../../utils/matching/match.ts';
import type { Credential } from '../../../utils/model/credential.ts';
import type { OpenedCount } from '../../../utils/model/opened-count.ts';
import type { Requirement } from '../../../utils/model/requirement.ts';
import type { SavedPosting } from '../../../utils/storage/saved-posting.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { pngColours, svgFaults } from '../lib/figure-files.ts';
import { tabTo } from '../lib/focus.ts';
import { writeRows } from '../lib/write-rows.ts';
import { settled } from './accessibility-open.ts';
import { setStored, settingsNow } from './candidates-setup.ts';
import { type Context, stored, storedWallet } from './context.ts';
import { focusOn } from './overlay-ways.ts';
import { catchDownloads, savedFile } from './wallet.ts';

const SEED = 'https://market.example/';
const FIGURE = '.cl-market .cl-figure';

/** What each invented posting asks for: ids, how often of ten, must or not, level, years. */
const ASKS: [string[], number, Requirement['force'], Requirement['level']?, number?][] = [
  [['sql'], 9, 'must'],
  [['excel'], 4, 'must', 'advanced'],
  [['excel'], 5, 'must'],
  [['power-bi', 'tableau'], 7, 'must'],
  [['python'], 6, 'must', 'advanced'],
  [['python'], 3, 'nice'],
  [['statistics'], 6, 'nice'],
  [['git'], 5, 'must'],
  [['docker'], 5, 'must'],
  [['kubernetes'], 4, 'nice', undefined, 3],
  [['machine-learning'], 3, 'nice'],
  [['communication'], 8, 'must'],
  [['project-management'], 2, 'nice'],
  [['cissp'], 2, 'nice'],
];

/** As many as the picture needs, of the six months until now; the same each time. */
export function invented(count: number, label: (id: string) => string): SavedPosting[] {
  const now = new Date();
  return Array.from({ length: count }, (_, n) => {
    const id = `${SEED}${n}`;
    const recent = n % 2 === 0;
    const saved = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (recent ? n % 3 : 3 + (n % 3)), 2, 9));
    const seen = new Set<string>();
    const requirements = ASKS.flatMap(([ids, often, force, level, years], index): Requirement[] => {
      // Docker is asked for by the newer half alone: it rises.
      const asked = ids[0] === 'docker' ? recent : (n * 7 + index * 3) % 10 < often;
      const key = ids.join('|');
      if (!asked || seen.has(key)) return [];
      seen.add(key);
      const alternatives = ids.map((each) => ({ id: each, label: label(each), kind: 'tool' as const }));
      return [
        {
          ...{ id: key, label: ids.map(label).join(' or '), kind: 'tool', force, alternatives },
          mentions: [
            { start: 0, end: 3, id: ids[0] ?? '', label: label(ids[0] ?? ''), kind: 'tool', force, rule: 'list' },
          ],
          quote: { start: 0, end: 3, text: 'You' },
          ...(level && { level }),
          ...(years !== undefined && { years: { min: years } }),
        },
      ];
    });
    const posting = {
      ...{ id, url: id, title: n % 5 === 4 ? 'Lighthouse keeper' : 'Data Analyst', company: 'Quillbridge' },
      description: `You count things for us, place ${n}, and you say what you counted.`,
      ...{ blocks: [], readFrom: 'json-ld' as const, board: null },
    };
    return { id, posting, requirements, status: 'saved', savedAt: saved.toISOString() };
  });
}

/** Takes the seed out again, and every count. Runs in the page. */
function clean(seed: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      try {
        const transaction = open.result.transaction(['postings', 'openedCounts', 'claims', 'credentials'], 'readwrite');
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => resolve();
        transaction.objectStore('credentials').delete('market-sql');
        transaction.objectStore('claims').delete('market-excel');
        transaction.objectStore('postings').delete(IDBKeyRange.bound(seed, `${seed}\uffff`));
        transaction.objectStore('openedCounts').clear();
      } catch (error) {
        reject(error);
      } finally {
        open.result.close();
      }
    };
  });
}

/** Name and number of each bar, and its length as a share of its track in per mille. Runs in the page. */
function bars(): { name: string; figure: string; share: number }[] {
  const [figure] = document.querySelectorAll('.cl-market .cl-figure');
  return [...(figure?.querySelectorAll('.cl-chart > g > .visx-group') ?? [])].map((group) => {
    const texts = [...group.querySelectorAll('text')];
    const words = (text: Element | undefined) => text?.querySelector('title')?.textContent ?? text?.textContent ?? '';
    const box = (rect: Element) => rect.getBoundingClientRect();
    const [track, ...parts] = [...group.querySelectorAll('rect')].map(box);
    const right = Math.max(...parts.map((part) => part.right));
    const share = track ? (right - track.left) / track.width : 0;
    return { name: words(texts[0]), figure: words(texts.at(-1)), share: Math.round(share * 1000) };
  });
}

/** Cells of the table under the first figure. Runs in the page. */
function table(): string[][] {
  const rows = [...document.querySelectorAll('.cl-market .cl-figure-table tbody tr')];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

/** What stands where, so that nothing is cut off. Runs in the page. */
function clipped(): string[] {
  return [...document.querySelectorAll('.cl-chart')].flatMap((chart) => {
    const edge = chart.getBoundingClientRect();
    return [...chart.querySelectorAll('text, rect, circle')]
      .filter((each) => {
        const box = each.getBoundingClientRect();
        return box.right > edge.right + 2 || box.left < edge.left - 2 || box.bottom > edge.bottom + 2;
      })
      .map((each) => each.textContent || each.localName);
  });
}

/** Bars of the first figure whose form cannot be seen in forced colours. Runs in the page. */
function formless(): string[] {
  const probe = document.body.appendChild(document.createElement('div'));
  probe.style.backgroundColor = 'Canvas';
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const seen = (paint: string) => paint !== 'none' && paint !== canvas && !/^rgba\(.*, 0\)$/.test(paint);
  const [figure] = document.querySelectorAll('.cl-market .cl-figure');
  const marks = [...(figure?.querySelectorAll('.cl-chart rect[class^=cl-mark-]:not(.cl-mark-track)') ?? [])];
  for (const one of ['.cl-mark-open', ':not(.cl-mark-open)'])
    if (!marks.some((mark) => mark.matches(one))) return [`there is no bar ${one}`];
  return marks
    .filter((mark) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(mark);
      const edged = seen(stroke) && Number.parseFloat(strokeWidth) > 0;
      // A hollow one is told apart from a filled one by its inside.
      return mark.matches('.cl-mark-open') ? !edged || seen(fill) : !seen(fill);
    })
    .map((mark) => `${mark.getAttribute('class')}: ${getComputedStyle(mark).fill}, ${getComputedStyle(mark).stroke}`);
}

const ofState = { verified: 5, held: 6, partial: 7, missing: 8 } as const;

/** What opened and saved postings ask for: bars, table and files that say the same as the matches. */
export async function market(context: Context): Promise<void> {
  const { dashboard } = context;
  const limits = await settingsNow(dashboard, ['planOptions']);
  const strays = () => context.proxy.strays().length;
  const before = strays();
  try {
    await marketChecks(context);
  } finally {
    await dashboard.evaluate(clean, SEED);
    await setStored(dashboard, limits, 'planOptions' in limits ? [] : ['planOptions']);
  }
  await context.checks.check('the market asks no server for anything', async () => {
    expectEqual(strays(), before, 'stray requests');
  });
}

async function marketChecks(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;
  const words = await lexicon();
  /** The page as it is loaded anew: what it showed before is gone. */
  const open = async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#market'));
    await dashboard.reload();
    await dashboard.waitFor('.cl-market');
  };
  const seeded = invented(60, (id) => words.label(id));

  await check('with few postings it says n, and draws nothing', async () => {
    await dashboard.evaluate(writeRows, 'postings', seeded.slice(0, 7));
    await open();
    await dashboard.waitForText('.cl-market', /n = \d+, too few to say anything/);
    await settled(dashboard, '.cl-market-few');
    expectEqual(await dashboard.exists('.cl-chart'), false, 'a picture');
    await dashboard.screenshot(`${shots}/market-few.png`);
  });

  await check('each bar is the sum of the matches of its postings; the table says the same', async () => {
    await dashboard.evaluate(writeRows, 'postings', seeded);
    await dashboard.evaluate(writeRows, 'claims', [
      {
        id: 'market-excel',
        skillId: 'excel',
        label: words.label('excel'),
        level: 'intro',
        addedAt: '2026-11-22T08:00:00.000Z',
      },
    ]);
    const [badge] = await stored<Credential>(dashboard, 'credentials');
    expect(badge, 'the first run left no badge');
    const sql = { id: 'market-sql', key: 'market-sql', name: 'SQL at Work', verdict: 'verified' as const };
    const skills: Credential['skills'] = [{ id: 'sql', via: 'tag', field: 'SQL' }];
    await dashboard.evaluate(writeRows, 'credentials', [{ ...badge, ...sql, skills }]);
    await open();
    await dashboard.waitForText(FIGURE, /What they ask for/);
    await settled(dashboard, FIGURE);
    const wallet = await storedWallet(dashboard);
    const saved = await allSaved(dashboard);
    const expected = await expectedDemand(saved, wallet);
    const total = saved.filter(({ requirements }) => requirements.length > 0).length;
    await dashboard.waitForText(FIGURE, new RegExp(`out of n = ${total}`));
    const drawn = await dashboard.evaluate(bars);
    await dashboard.click(`${FIGURE} .cl-figure-foot [aria-expanded]`);
    await dashboard.waitFor(`${FIGURE} .cl-figure-table tbody tr`);
    const cells = await dashboard.evaluate(table);
    expectEqual(
      cells.map(([name]) => name),
      drawn.map(({ name }) => name),
      'rows of the table',
    );
    for (const [index, { name, figure, share }] of drawn.entries()) {
      const one = expected.get(name.toLowerCase());
      expect(one, `${name} is not among ${[...expected.keys()].join(', ')}`);
      expectEqual(Number(figure), one.total, `postings that ask for ${name}`);
      expect(
        Math.abs(share - (one.total / total) * 1000) <= 12,
        `${name} is ${share} ‰ long, not ${one.total}/${total}`,
      );
      for (const state of ['verified', 'held', 'partial', 'missing'] as const)
        expectEqual(Number(cells[index]?.[ofState[state]]), one[state], `${name}, ${state}`);
    }
    expectEqual(drawn.length, [...expected.values()].filter(({ total }) => total >= 5).length, 'bars');
    return `${drawn.length} bars, n = ${total}`;
  });

  await check('what rose is named, with both n', async () => {
    await dashboard.waitForText('.cl-market', /Rising and falling[\s\S]*Docker[\s\S]*Rising/i);
    await dashboard.waitForText('.cl-market', /n.=.\d+, hollow dot/);
  });

  await check('opened postings join the saved ones, and a role is chosen', async () => {
    const month = new Date().toISOString().slice(0, 7);
    const at = { month, role: 'data-analyst', label: 'Data analyst', kind: 'asked' } as const;
    const rows: OpenedCount[] = [
      { ...at, id: '*', musts: 30, others: 0 },
      { ...at, id: 'sql', label: 'SQL', musts: 21, others: 4 },
      { ...at, kind: 'posting', id: 'all', musts: 30, others: 0 },
      { ...at, id: 'cissp', label: 'CISSP', musts: 11, others: 2 },
      { ...at, kind: 'credential', id: 'cissp', label: 'CISSP', musts: 11, others: 2 },
    ];
    const saved = (await allSaved(dashboard)).filter(({ requirements }) => requirements.length > 0).length;
    await dashboard.evaluate(writeRows, 'openedCounts', rows);
    await open();
    await dashboard.waitForText(FIGURE, new RegExp(`out of n = ${saved + 30}`));
    await dashboard.waitForText('.cl-market-named', /CISSP[\s\S]*25/);
    await dashboard.waitFor('.cl-market .cl-choice option[value=data-analyst]');
    await dashboard.evaluate(() => {
      const pick = document.querySelector('.cl-market .cl-choice select') as HTMLSelectElement;
      pick.value = 'data-analyst';
      pick.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const analysts = seeded.filter(({ posting }) => posting.title === 'Data Analyst').length + 30;
    await dashboard.waitForText(FIGURE, new RegExp(`out of n = ${analysts}`));
    return `n = ${analysts} of ${saved + 30}`;
  });

  await check('the picture is saved as SVG that stands alone, as PNG and as CSV', async () => {
    await settled(dashboard, FIGURE);
    await dashboard.evaluate(catchDownloads);
    const files: Record<string, Uint8Array> = {};
    for (const [index, kind] of ['svg', 'png', 'csv'].entries()) {
      await dashboard.click(`${FIGURE} .cl-figure-save button:nth-of-type(${index + 1})`);
      await dashboard.waitForText(`${FIGURE} [role=status]`, new RegExp(`\\.${kind}\\.$`));
      const { name, bytes } = await savedFile(dashboard);
      expect(name.endsWith(`.${kind}`), name);
      files[kind] = bytes;
    }
    const svg = new TextDecoder().decode(files.svg);
    writeFileSync(`${shots}/market-saved.svg`, files.svg ?? '');
    writeFileSync(`${shots}/market-saved.png`, files.png ?? '');
    const faults = await dashboard.evaluate(svgFaults, svg);
    expectEqual(faults.list, [], 'faults of the SVG');
    const png = Buffer.from(files.png ?? []);
    expectEqual(png.subarray(0, 8).toString('hex'), '89504e470d0a1a0a', 'the first bytes of the PNG');
    expectEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [faults.width * 2, faults.height * 2], 'size of the PNG');
    const { colours, same } = await dashboard.evaluate(pngColours, png.toString('base64'));
    expect(colours > 20, `the PNG has ${colours} colours: it is empty`);
    expect(same < 0.99, 'the PNG is one plain area');
    const csv = new TextDecoder().decode(files.csv).trim().split('\r\n');
    const drawn = await dashboard.evaluate(bars);
    expect((csv[0] ?? '').replace('\ufeff', '').startsWith('name,postings,share,required,preferred'), csv[0] ?? '');
    expectEqual(
      csv.slice(1).map((line) => Number(line.split(',').at(1))),
      drawn.map(({ figure }) => Number(figure)),
      'CSV',
    );
    return `${svg.length} characters, ${png.length} bytes, ${csv.length - 1} lines`;
  });

  await check('the keyboard reaches the role, the table, the files and the plan', async () => {
    await dashboard.activate();
    await dashboard.evaluate(() => (document.querySelector('.cl-market select') as HTMLElement).focus());
    await focusOn(dashboard, '.cl-market select');
    for (const wanted of ['table', 'as SVG', 'as PNG', 'as CSV']) await tabTo(dashboard, '.cl-market button', wanted);
    await dashboard.evaluate(() => (document.querySelector('.cl-market select') as HTMLElement).focus());
    await tabTo(dashboard, '.cl-market .cl-first', 'Make a plan');
  });

  for (const scheme of ['light', 'dark'] as const)
    await check(`axe, ${scheme}: dashboard, market; at 390 px nothing is cut off`, async () => {
      try {
        await driver.setColorScheme(scheme);
        if (!(await dashboard.exists('.cl-figure-table')))
          await dashboard.click(`${FIGURE} .cl-figure-foot [aria-expanded]`);
        await settled(dashboard, '.cl-figure-table');
        const { violations, visited } = await dashboard.axe('.cl-figure-table');
        await dashboard.evaluate(() => scrollTo(0, 0));
        await dashboard.setViewport(1360, 1500);
        await settled(dashboard, FIGURE);
        await dashboard.screenshot(`${shots}/market-${scheme}.png`);
        expectEqual(await dashboard.evaluate(clipped), [], 'what is cut off');
        await dashboard.setViewport(390, 2400);
        await settled(dashboard, FIGURE);
        await dashboard.screenshot(`${shots}/market-390-${scheme}.png`);
        const narrow = await dashboard.evaluate(() => document.querySelector('.cl-chart')?.clientWidth ?? 999);
        expect(narrow < 390, `at 390 px the picture is ${narrow} px wide`);
        const cut = await dashboard.evaluate(clipped);
        const wide = await dashboard.evaluate(() => document.documentElement.scrollWidth);
        expectEqual(violations, [], 'the list of violations');
        expectEqual(cut, [], 'what is cut off at 390 px');
        expect(wide <= 390, `at 390 px the page is ${wide} px wide`);
        return `${visited} nodes`;
      } finally {
        await dashboard.setViewport(1280, 800);
        await driver.setColorScheme('light');
      }
    });

  await check('in forced colours the bars keep their forms', async () => {
    await dashboard.emulate({ scheme: 'light', forcedColors: true, reducedMotion: true });
    try {
      await dashboard.setViewport(1360, 1100);
      await settled(dashboard, FIGURE);
      await dashboard.screenshot(`${shots}/market-forced.png`);
      expectEqual(await dashboard.evaluate(formless), [], 'bars without a form');
    } finally {
      await dashboard.emulate({ scheme: 'light', forcedColors: false, reducedMotion: false });
      await dashboard.setViewport(1280, 800);
      await settled(dashboard, FIGURE);
    }
  });

  await check('the step leads to a plan for it', async () => {
    const gap = await dashboard.text('.cl-market .cl-first');
    await dashboard.click('.cl-market .cl-first');
    await dashboard.waitFor('.cl-plan');
    await dashboard.waitForText('.cl-plan', /What you are missing/);
    await dashboard.waitFor('.cl-plan-aims label:last-of-type input:checked');
    return gap;
  });

  await check('thousands of postings are counted beside the page, without a pause in it', async () => {
    const many = invented(500, (id) => words.label(id));
    for (let round = 0; round < 10; round++)
      await dashboard.evaluate(
        writeRows,
        'postings',
        many.map((row) => ({
          ...row,
          id: `${row.id}-${round}`,
          // Each round is of other advertisements: the same one from two boards would count once.
          posting: {
            ...row.posting,
            id: `${row.id}-${round}`,
            title: `${row.posting.title} ${'abcdefghij'[round]}`,
            description: `${row.posting.description}\n${`${'abcdefghij'[round]}s only `.repeat(12)}`,
          },
        })),
      );
    await open();
    const { longest, took, tasks } = await dashboard.evaluate(longestPause);
    expect(took < 40_000, 'not counted within 40 s');
    return `5,000 postings in ${Math.round(took)} ms; the longest pause of the page ${Math.round(longest)} ms, long tasks: ${tasks.map(([took, at]) => `${Math.round(took)} ms at ${Math.round(at)}`).join(', ') || 'none'}`;
  });
}

const allSaved = (dashboard: Tab) => stored<SavedPosting>(dashboard, 'postings');

type Sum = Record<'total' | 'verified' | 'held' | 'partial' | 'missing', number>;

/** Rows of every posting's own match, summed by what they ask for: without any code of the market's. */
async function expectedDemand(
  saved: readonly SavedPosting[],
  wallet: Awaited<ReturnType<typeof storedWallet>>,
): Promise<Map<string, Sum>> {
  const words = await lexicon();
  const evidence = evidenceFromWallet(wallet.credentials, wallet.claims, words);
  const sums = new Map<string, Sum>();
  for (const { requirements } of saved) {
    const { rows } = matchRequirements(requirements, evidence, { now: new Date(), graph: words });
    for (const { requirementId, state } of rows) {
      const ids = requirements.find(({ id }) => id === requirementId)?.alternatives.map(({ id }) => id) ?? [];
      const name = new Intl.ListFormat('en', { type: 'disjunction' }).format(ids.sort().map((id) => words.label(id)));
      const sum = sums.get(name.toLowerCase()) ?? { total: 0, verified: 0, held: 0, partial: 0, missing: 0 };
      sums.set(name.toLowerCase(), sum);
      sum.total += 1;
      sum[state] += 1;
    }
  }
  return sums;
}

/** How long the page was silent at most until all were counted, in ms. Runs in the page. */
async function longestPause(): Promise<{ longest: number; took: number; tasks: (readonly [number, number])[] }> {
  const start = performance.now();
  let last = start;
  let longest = 0;
  const tasks: (readonly [number, number])[] = [];
  // Chromium alone tells of these.
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration, startTime }) => [duration, startTime - start] as const)),
    ).observe({
      entryTypes: ['longtask'],
    });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    const done = /n = 5,\d\d\d/.test(document.querySelector('.cl-market .cl-figure-head')?.textContent ?? '');
    if (done || now - start > 40_000) return { longest, took: now - start, tasks };
  }
}
