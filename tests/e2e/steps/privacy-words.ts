import type { Driver, Tab } from '../lib/driver.ts';

/** The sentences of a text. */
export function sentencesOf(text: string, language = 'en'): string[] {
  const parts = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...parts].map(({ segment }) => segment.trim()).filter((each) => each !== '');
}

/** The key of each sentence of a message: `key`, `key/2`, … */
export function sentenceKeys(key: string, text: string, language?: string): string[] {
  return sentencesOf(text, language).map((_, index) => (index === 0 ? key : `${key}/${index + 1}`));
}

/** The sentences that stand on the privacy page, by the keys of their texts. */
export async function sentencesShown(
  driver: Driver,
  dashboard: Tab,
  messages: Record<string, { message: string }>,
  picture: string,
) {
  await dashboard.activate();
  await dashboard.goto(driver.extensionUrl('/dashboard.html#privacy'));
  await dashboard.reload();
  await dashboard.waitFor('.cl-permissions');
  // Comes last, once it is known what is kept of candidates.
  await dashboard.waitFor('.cl-retention [data-candidates]');
  await dashboard.screenshot(picture);
  const shown = await dashboard.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main p, main li, main dd, main h2, main label')]
      // The tabs of the settings, the reminder of a backup, which is about something else, and figures with their labels.
      .filter((each) => !each.closest('nav, .cl-backup-due, [data-candidates], .cl-choice'))
      .map((each) => each.innerText.trim()),
  );
  const byText = new Map(Object.entries(messages).map(([key, { message }]) => [message, key]));
  const keys: string[] = [];
  const unknown: string[] = [];
  const text = new Map<string, string>();
  for (const words of shown) {
    const key = byText.get(words);
    const ids = key ? sentenceKeys(key, words) : [];
    // Headings without a statement of their own, as a label has.
    if (key && /^privacy_(?:read|leaves|permissions)$|_title$|_switch$/.test(key)) continue;
    if (!key) unknown.push(words);
    for (const [index, id] of ids.entries()) {
      keys.push(id);
      text.set(id, sentencesOf(words)[index] ?? words);
    }
  }
  return { keys, unknown, text };
}
