import { expect, expectEqual } from '../lib/checks.ts';
import type { Overlay, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { listPage, longList, threadPage } from '../list-pages.ts';
import { greenhousePosting } from '../pages.ts';
import { diaryOf, switchOn } from './boards.ts';
import type { Context } from './context.ts';
import { eventually, focusOn, stayedOut, untilEqual } from './overlay-ways.ts';

/** What one card may cost in the page's process, in ms. */
const CARD_MS = 16;
/** How long the chips of a page of results that is gone may stand, in ms. */
const GONE_MS = 250;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Chip extends Box {
  title: string;
  words: string;
  hidden: boolean;
}
interface Card extends Box {
  title: string;
  /** The whole card is in sight. */
  whole: boolean;
}

/** Every chip, where it stands in the window; runs in our closed root. */
function chipsIn(root: ShadowRoot): Chip[] {
  return [...root.querySelectorAll<HTMLElement>('.cl-cards > li')].map((place) => {
    const { left, top, right, bottom } = place.getBoundingClientRect();
    const title = place.querySelector('.cl-sr')?.textContent?.replace(/: $/, '') ?? '';
    const words = place.textContent?.replace(/\s+/g, ' ').slice(title.length + 2) ?? '';
    return { left, top, right, bottom, title, words, hidden: place.style.visibility === 'hidden' };
  });
}

/** The cards that the page has in sight at this moment; runs in the page. */
function cardsInSight(): Card[] {
  const scroller = document.querySelector('.scroller')?.getBoundingClientRect();
  const sight = {
    top: Math.max(0, scroller?.top ?? 0),
    bottom: Math.min(innerHeight, scroller?.bottom ?? innerHeight),
  };
  return [...document.querySelectorAll('article')].flatMap((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect();
    if (bottom <= sight.top || top >= sight.bottom) return [];
    const whole = top >= sight.top && bottom <= sight.bottom;
    return [{ left, top, right, bottom, title: card.querySelector('h3')?.textContent ?? '', whole }];
  });
}

/** Boxes of everything that can be pressed, but for what makes a whole card one link; runs in the page. */
function controlBoxes(): Box[] {
  return [...document.querySelectorAll('a[href], button')].flatMap((control) => {
    if (control.matches('.whole')) return [];
    return [...control.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });
}

const within = (inner: Box, outer: Box) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;
const meet = (one: Box, other: Box) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;

/** Waits until each card in sight has its chip and stands with it; answers the chips. */
function inStep(tab: Tab, overlay: Overlay): Promise<Chip[]> {
  return until('a chip at each card in sight, and at no other', async () => {
    const before = await tab.evaluate(cardsInSight);
    const chips = await overlay.evaluate(chipsIn);
    expectEqual(chips.map(({ title }) => title).sort(), before.map(({ title }) => title).sort(), 'the chips');
    for (const card of before) {
      const chip = chips.find(({ title }) => title === card.title);
      if (!chip || (chip.hidden && !card.whole)) continue;
      expect(!chip.hidden, `the chip of ${card.title} is hidden`);
      expect(within(chip, card), `the chip of ${card.title} stands beside it: ${JSON.stringify({ chip, card })}`);
    }
    return chips;
  });
}

/** What must hold of every list: the page is not touched, nothing to press is covered, nothing grows. */
async function leavesThePageAlone(tab: Tab, overlay: Overlay): Promise<void> {
  expectEqual((await diaryOf(tab)).foreign, [], 'changes that the page did not make');
  expectEqual(await tab.evaluate(() => document.querySelectorAll('html > div').length), 1, 'elements of ours');
  // A chip that follows its card stands still a moment later.
  await eventually('chips that cover nothing to press', async () => {
    const controls = await tab.evaluate(controlBoxes);
    const shown = (await overlay.evaluate(chipsIn)).filter(({ hidden }) => !hidden);
    expect(shown.length > 0, 'no chip is shown');
    for (const chip of shown) {
      const covered = controls.find((control) => meet(chip, control));
      expect(!covered, `the chip of ${chip.title} covers what can be pressed: ${JSON.stringify({ chip, covered })}`);
    }
  });
  const [width, height, wasWidth, wasHeight] = await tab.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth, scrollHeight, ...(window as unknown as { size: [number, number] }).size];
  });
  expectEqual([width, height], [wasWidth, wasHeight], 'width and height of the page');
}

interface Spent {
  ms: number;
  cards: number;
  worst: number;
}

/** What the list cost, as our own script noted it in the closed root. */
function spentOn(overlay: Overlay): Promise<Spent> {
  return overlay.evaluate((root) => JSON.parse(root.querySelector<HTMLElement>('.cl-cards')?.dataset.spent ?? '{}'));
}

/** Runs an action of the page and waits until none of these titles is told any more; ms that it took. */
function goneAfter(overlay: Overlay, action: string, titles: string[]): Promise<number> {
  return overlay.evaluate(
    async (root, action: string, titles: string[]) => {
      const told = () =>
        [...root.querySelectorAll('.cl-cards > li')].some((chip) =>
          titles.some((title) => chip.textContent?.startsWith(`${title}:`)),
        );
      const button = document.querySelector<HTMLElement>(`[data-${action}]`);
      if (!button || !told()) throw new Error(`nothing to press, or no chip of ${titles} before`);
      button.click();
      const from = performance.now();
      while (told() && performance.now() - from < 10_000) await new Promise((done) => setTimeout(done, 4));
      return performance.now() - from;
    },
    action,
    titles,
  );
}

/** Chips on result lists. Hacker News is left hidden. */
export async function resultList(context: Context): Promise<void> {
  const { driver, checks, shots } = context;
  const { check } = checks;
  const all: Spent = { ms: 0, cards: 0, worst: 0 };
  const noteSpent = async (overlay: Overlay) => {
    const { ms, cards, worst } = await spentOn(overlay);
    all.ms += ms;
    all.cards += cards;
    all.worst = Math.max(all.worst, worst);
    return `${cards} cards, ${(ms / cards).toFixed(1)} ms each, ${worst.toFixed(1)} ms the worst`;
  };

  await check('SEEK is on', () => switchOn(context, 'SEEK'));
  const tab = await driver.openTab(listPage.url);
  await tab.setViewport(1280, 800);
  // Chips follow what is painted, and in a tab that is left asleep nothing is.
  await tab.activate();

  await check('a result list gets a chip for each card in sight, from the card’s own text', async () => {
    const overlay = await tab.waitForOverlay();
    const chips = await inStep(tab, overlay);
    await leavesThePageAlone(tab, overlay);
    expect(chips.length >= 3 && chips.length <= 6, `${chips.length} chips`);
    const wordsOf = (title: string) => chips.find((chip) => chip.title === title)?.words ?? '';
    expect(/^\d of 3 held/.test(wordsOf('Deck Hand 0')), `Python, SQL, Docker: "${wordsOf('Deck Hand 0')}"`);
    expectEqual(wordsOf('Crane Driver 3').trim(), 'Open to see', 'a teaser without skills');
    await tab.screenshot(`${shots}/result-list.png`);
    return `${chips.length} chips: ${chips.map(({ words }) => words.trim()).join(' | ')}`;
  });

  await check('a click on a chip is a click on its card', async () => {
    const overlay = await tab.waitForOverlay();
    const chip = (await inStep(tab, overlay)).find(({ hidden }) => !hidden);
    expect(chip, 'no chip is shown');
    const hit = await tab.evaluate(
      (x: number, y: number) => document.elementFromPoint(x, y)?.closest('article')?.querySelector('h3')?.textContent,
      (chip.left + chip.right) / 2,
      (chip.top + chip.bottom) / 2,
    );
    expectEqual(hit, chip.title, 'what lies under the chip');
  });

  await check('chips follow their cards through the scroller, to the end and back', async () => {
    const overlay = await tab.waitForOverlay();
    for (const top of [70, 1030, 3333, 100_000, 500, 0]) {
      await tab.evaluate((top: number) => {
        (document.querySelector('.scroller') as Element).scrollTop = top;
      }, top);
      const chips = await inStep(tab, overlay);
      if (top === 1030) await tab.screenshot(`${shots}/result-list-scrolled.png`);
      expect(chips.length <= 6, `${chips.length} chips at ${top}`);
    }
    await leavesThePageAlone(tab, overlay);
  });

  await check('an element that is used for another card loses its chip within 250 ms', async () => {
    const overlay = await tab.waitForOverlay();
    const gone = await goneAfter(overlay, 'reuse', ['Deck Hand 0']);
    expect(gone < GONE_MS, `it stood for ${Math.round(gone)} ms`);
    await inStepWithTwins(tab, overlay);
    return `gone after ${Math.round(gone)} ms`;
  });

  await check('next page: the old chips are gone within 250 ms, and the new cards have theirs', async () => {
    const overlay = await tab.waitForOverlay();
    const old = (await overlay.evaluate(chipsIn)).map(({ title }) => title);
    expect(old.length >= 3, `only ${old.length} chips before`);
    const gone = await goneAfter(overlay, 'turn', old);
    expect(gone < GONE_MS, `they stood for ${Math.round(gone)} ms`);
    const chips = await inStep(tab, overlay);
    expect(
      chips.every(({ title }) => /1\d\d$/.test(title)),
      `stale: ${chips.map(({ title }) => title)}`,
    );
    return `gone after ${Math.round(gone)} ms`;
  });

  await check('cards that are added at the end get their chips', async () => {
    const overlay = await tab.waitForOverlay();
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('[data-grow]')?.click();
      (document.querySelector('.scroller') as Element).scrollTop = 100_000;
    });
    const chips = await inStep(tab, overlay);
    expect(
      chips.some(({ title }) => /219$/.test(title)),
      `the last is not among ${chips.map(({ title }) => title)}`,
    );
    await leavesThePageAlone(tab, overlay);
    return noteSpent(overlay);
  });

  await check('a narrow window keeps the chips on their cards', async () => {
    const overlay = await tab.waitForOverlay();
    await tab.setViewport(620, 800);
    await inStep(tab, overlay);
    await tab.setViewport(1280, 800);
    await inStep(tab, overlay);
    await tab.close();
  });

  await check('1,000 cards: only those in sight have chips, and none lies over the page’s bar', async () => {
    const long = await driver.openTab(longList.url);
    await long.setViewport(1280, 800);
    await long.activate();
    const overlay = await long.waitForOverlay();
    for (const top of [0, 60_017, 120_031, 157_000]) {
      await long.evaluate((top: number) => scrollTo(0, top), top);
      await long.waitUntil('the page to be there', (top: number) => Math.abs(scrollY - top) < 2, top);
      const chips = await inStep(long, overlay);
      expect(chips.length <= 8, `${chips.length} chips`);
      await until('chips under the bar to be hidden', async () => {
        const over = (await overlay.evaluate(chipsIn)).find((chip) => !chip.hidden && chip.top < 20);
        expect(!over, `${JSON.stringify(over)} lies over the bar`);
        return true;
      });
      if (top === 60_017) await long.screenshot(`${shots}/result-list-long.png`);
    }
    await leavesThePageAlone(long, overlay);
    const remark = await noteSpent(overlay);
    await long.close();
    return remark;
  });

  await thread(context, noteSpent);

  await check(`a card takes no more than ${CARD_MS} ms, all that scrolling costs included`, async () => {
    const each = all.ms / all.cards;
    const words = `${each.toFixed(1)} ms a card of ${all.cards}, ${all.worst.toFixed(1)} ms the worst`;
    expect(all.cards > 50 && each <= CARD_MS, words);
    return words;
  });
}

/** After an element was used again two cards bear the same title. */
async function inStepWithTwins(tab: Tab, overlay: Overlay): Promise<void> {
  await until('a chip at each card', async () => {
    const cards = await tab.evaluate(cardsInSight);
    const chips = await overlay.evaluate(chipsIn);
    expectEqual(chips.map(({ title }) => title).sort(), cards.map(({ title }) => title).sort(), 'the chips');
    return true;
  });
}

/** Hacker News: each card is a posting, and its chip opens it. */
async function thread(context: Context, noteSpent: (overlay: Overlay) => Promise<string>): Promise<void> {
  const { driver, checks, shots } = context;
  const { check } = checks;
  await check('Hacker News is switched on', () => switchOn(context, 'Hacker News “Who is hiring?”'));
  const tab = await driver.openTab(`${threadPage.url}?id=${threadPage.id}`);
  await tab.setViewport(1280, 800);
  await tab.activate();
  const panelIs = (overlay: Overlay, there: boolean) =>
    until(`the panel to ${there ? 'open' : 'close'}`, async () => {
      expectEqual(await overlay.exists('.cl-panel'), there, 'a panel');
      return true;
    });
  const focused = (overlay: Overlay) =>
    overlay.evaluate((root) => root.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');

  await check('in a thread each posting has a chip, and neither answers nor talk', async () => {
    const overlay = await tab.waitForOverlay();
    const chips = await until('the chips', async () => {
      const chips = await overlay.evaluate(chipsIn);
      expect(chips.length >= 3, `${chips.length} chips`);
      return chips;
    });
    expect(
      chips.every(({ title }) => /Platform Engineer/.test(title)),
      chips.map(({ title }) => title).join(),
    );
    expect(
      chips.every(({ words }) => /\d of \d held|Open to see/.test(words)),
      chips.map(({ words }) => words).join(),
    );
    await tab.evaluate(() => scrollTo(0, 100_000));
    await until('the end of the thread', async () => {
      const chips = await overlay.evaluate(chipsIn);
      const shown = chips.filter(({ hidden, top, bottom }) => !hidden && top < 800 && bottom > 0);
      // The last posting: what comes after it is talk.
      expect(shown.at(-1)?.title.endsWith('Quillbridge 24'), `the last is not there: ${JSON.stringify(shown)}`);
      expect(
        shown.every(({ title, words }) => /Platform Engineer/.test(title) && !/boat|weather/.test(words)),
        JSON.stringify(shown),
      );
      return true;
    });
    await tab.evaluate(() => scrollTo(0, 0));
    await until('the chips at the top', async () => {
      const chips = await overlay.evaluate(chipsIn);
      expect(chips[0]?.title.endsWith('Tidemark 1'), `the first is not there: ${JSON.stringify(chips)}`);
      expect(chips.length >= 3 && chips.every(({ bottom }) => bottom > 0), JSON.stringify(chips));
      return true;
    });
    await leavesThePageAlone(tab, overlay);
    const cost = await noteSpent(overlay);
    await tab.screenshot(`${shots}/thread.png`);
    return `${cost}; ${chips.length} chips, the first says "${chips[0]?.title}: ${chips[0]?.words.trim()}"`;
  });

  await check(
    'a chip is reached by key, opens the match of its posting, and has the focus again after Esc',
    async () => {
      const overlay = await tab.waitForOverlay();
      await tab.evaluate(() => {
        const links = document.querySelectorAll<HTMLElement>('a[href]');
        links[links.length - 1]?.focus({ preventScroll: true });
      });
      await tab.press('Tab');
      const first = await until('the focus on a chip', async () => {
        const text = await focused(overlay);
        expect(/Platform Engineer, Tidemark 1: \d of \d held.*Show details$/.test(text), `it is on "${text}"`);
        return text;
      });
      await eventually('a chip in the accessibility tree', async () => {
        const nodes = await overlay.accessibleNodes();
        expect(
          nodes.some(({ role, name }) => role === 'button' && /Platform Engineer/.test(name)),
          'it names no chip',
        );
      });
      await overlay.press('Enter');
      await overlay.waitForText('.cl-panel', /PostgreSQL/);
      await tab.screenshot(`${shots}/thread-open.png`);
      await focusOn(overlay, '.cl-panel');
      await overlay.press('Escape');
      await panelIs(overlay, false);
      await untilEqual('the focus', () => focused(overlay), first);
      expectEqual(await overlay.exists('.cl-overlay'), false, 'a pill');
    },
  );

  await check('each chip opens the posting of its own card, by a click', async () => {
    const overlay = await tab.waitForOverlay();
    for (const nth of [1, 2]) {
      await overlay.click(`.cl-cards > li:nth-child(${nth}) button`);
      await panelIs(overlay, true);
      const title = (await overlay.evaluate(chipsIn))[nth - 1]?.title ?? '';
      // What is marked in the page is the posting that is open.
      const marked = await tab.evaluate(() => {
        const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
        const [range] = [...highlights.values()].flatMap((ranges) => [...ranges]);
        return range?.startContainer.parentElement?.closest('.commtext')?.textContent ?? '';
      });
      const company = marked.split(' |')[0] ?? '';
      expect(company !== '' && title.endsWith(company), `"${title}" marks "${marked.slice(0, 60)}"`);
      await focusOn(overlay, '.cl-panel');
      await overlay.press('Escape');
      await panelIs(overlay, false);
    }
    expectEqual((await diaryOf(tab)).foreign, [], 'changes that the page did not make');
  });

  await check('what a page can feel of chips that can be pressed tells nothing of their words', async () => {
    const overlay = await tab.waitForOverlay();
    const shown = (await overlay.evaluate(chipsIn)).filter(({ hidden, bottom }) => !hidden && bottom < 790);
    expect(shown.length > 1, `only ${shown.length} chips`);
    const felt = await tab.evaluate((chips: Box[]) => {
      const isOurs = (x: number, y: number) => document.elementFromPoint(x, y)?.matches('html > div') ?? false;
      return chips.map(({ left, top, right, bottom }) => {
        const widths = Array.from({ length: 400 }, (_, step) => isOurs(left - 100 + step, (top + bottom) / 2));
        return [widths.filter(Boolean).length, right - left + 100 - widths.lastIndexOf(true)];
      });
    }, shown);
    const widths = shown.map(({ left, right }) => Math.round(right - left));
    expect(new Set(widths).size > 1, `all chips are equally wide, this proves nothing: ${widths}`);
    const spread = (at: 0 | 1) => {
      const values = felt.map((each) => each[at] ?? 0);
      return Math.max(...values) - Math.min(...values);
    };
    // A px of rounding.
    expect(spread(0) <= 1 && spread(1) <= 1, JSON.stringify(felt));
    return `${felt[0]?.[0]} px of each, of ${[...new Set(widths)].join(' and ')}`;
  });

  await check('hidden on this site, the list has no chip, and none after a reload', async () => {
    const overlay = await tab.waitForOverlay();
    await overlay.click('.cl-cards > li:first-child button');
    await panelIs(overlay, true);
    await hideSite(overlay);
    await tab.waitUntil('our element to go', () => document.querySelectorAll('html > div').length === 0);
    await tab.reload();
    await stayedOut(driver, greenhousePosting.url, tab);
    expectEqual(await tab.overlay(), undefined, 'the overlay');
    await tab.close();
  });
}

async function hideSite(overlay: Overlay): Promise<void> {
  await overlay.click('.cl-head [aria-expanded=false]');
  await overlay.click('.cl-options > button');
}
