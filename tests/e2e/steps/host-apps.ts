import { boardUrl } from '../board-app.ts';
import { bundleApp, FRAMEWORKS, type Framework } from '../host-apps/bundle.ts';
import { ACTIONS } from '../host-apps/jobs.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { seeded } from '../switch-plan.ts';
import type { Context } from './context.ts';
import { untilEqual } from './overlay-ways.ts';
import { siteOn } from './site-on.ts';

const WITH = new URL(boardUrl('plain')).origin;
const WITHOUT = 'https://jobs.without.example';
const path = (framework: Framework) => `/jobs/${framework}-97000001`;

const bundles = new Map<Framework, string>();

/** The page of an app, on a host where we are and on one where we are not. */
export function hostAppPage(url: URL): FixtureResponse | undefined {
  if (url.origin !== WITH && url.origin !== WITHOUT) return undefined;
  const framework = FRAMEWORKS.find((each) => path(each) === url.pathname);
  if (!framework) return undefined;
  const script = (bundles.get(framework) ?? '').replaceAll('</script', '<\\/script');
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour jobs</title></head><body><div id="app"></div>
<script>window.faults = []; addEventListener('error', (event) => faults.push(String(event.message)));
addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
console.error = console.warn = (...words) => faults.push(words.join(' '));</script><script>${script}</script></body></html>`,
  };
}

/** What the page itself sees of one run. */
interface Run {
  /** After each action: the markup, which of its nodes are the old ones, and how often the app touched the document. */
  steps: { html: string; nodes: string; records: number }[];
  faults: string[];
}

/** Clicks through the app and keeps what it makes of it. Runs in the page. */
async function exercise(actions: string[], pause: number): Promise<Run> {
  const app = document.getElementById('app') as HTMLElement;
  const numbers = new WeakMap<Node, number>();
  let last = 0;
  const numbersOf = () => {
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_ALL);
    const all: number[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const number = numbers.get(node) ?? ++last;
      numbers.set(node, number);
      all.push(number);
    }
    return all.join();
  };
  let records = 0;
  const observer = new MutationObserver((list) => {
    records += list.filter((record) => app.contains(record.target)).length;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  numbersOf();
  const steps: Run['steps'] = [];
  for (const action of actions) {
    const input = app.querySelector('input') as HTMLInputElement;
    if (action === 'type') {
      // As typing does it: frameworks that watch the value set it through the prototype.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, `${input.value}a`);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    } else app.querySelector<HTMLElement>(`[data-do=${action}]`)?.click();
    await new Promise((done) => setTimeout(done, pause));
    steps.push({ html: app.innerHTML, nodes: numbersOf(), records });
  }
  observer.disconnect();
  return {
    steps,
    faults: (window as unknown as { faults: string[] }).faults,
  };
}

/** Elements that the app did not make. Runs in the page. */
function strangers(): string[] {
  const known = (element: Element) =>
    [document.head, document.body].includes(element as HTMLElement) ||
    element.id === 'app' ||
    element.localName === 'script';
  return [...document.querySelectorAll('html > *, body > *')]
    .filter((element) => !known(element))
    .map((element) => `${element.parentElement?.localName} > ${element.outerHTML}`);
}

/** Pages built with the frameworks that boards are built with go on as they do without us. */
export async function hostApps(context: Context): Promise<void> {
  const { driver, checks } = context;
  await checks.check('the site of the host apps is on', () => siteOn(context));
  for (const framework of FRAMEWORKS) bundles.set(framework, await bundleApp(framework));
  const random = seeded(7);
  const actions = Array.from({ length: 16 }, () => [...ACTIONS, 'type'][Math.floor(random() * 8)] ?? 'next');

  for (const framework of FRAMEWORKS)
    await checks.check(`a page built with ${framework} is drawn as without us, node by node`, async () => {
      const plain = await driver.openTab(WITHOUT + path(framework));
      await plain.waitFor('#app h1');
      const without = await plain.evaluate(exercise, actions, 0);
      expectEqual(await plain.evaluate(strangers), [], 'what stands in the document, without us');
      await plain.close();
      expect(new Set(without.steps.map((step) => step.html)).size > 10, 'the app does nothing');

      const tab = await driver.openTab(WITH + path(framework));
      const overlay = await tab.waitForOverlay();
      await overlay.waitFor('.cl-overlay');
      // Long enough for the overlay to be drawn, and taken away again, between two clicks.
      const ours = await tab.evaluate(exercise, actions, 110);
      // The last change has its overlay once more.
      await overlay.waitFor('.cl-overlay');
      await tab.waitUntil(
        'marks in the text',
        () => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size > 0,
      );
      await untilEqual('what stands in the document of ours', () => tab.evaluate(strangers), ['html > <div></div>']);
      await tab.close();
      for (const [index, step] of ours.steps.entries())
        expectEqual(step, without.steps[index], `after click ${index} (${actions[index]}) the page`);
      expectEqual([ours.faults, without.faults], [[], []], 'errors and warnings with us and without');
      return `${actions.length} changes, ${ours.steps.at(-1)?.records} records`;
    });
}
