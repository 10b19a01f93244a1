import { browser } from 'wxt/browser';
import { NO_EVIDENCE } from '../../utils/matching/evidence.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { uiLanguage } from '../../utils/page/ui-texts.ts';
import { listCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { reminders } from '../../utils/storage/settings.ts';

const ALARM = 'expiring';
const DAY_MINUTES = 24 * 60;
const DAY_MS = 86_400_000;
const AHEAD_DAYS = 60;

/** Credentials that still hold and whose own end date lies within the next 60 days. Sample data is not counted. */
export function expiring(credentials: readonly Credential[], now: Date): Credential[] {
  const until = now.getTime() + AHEAD_DAYS * DAY_MS;
  return credentials.filter(({ validUntil, verdict, sample }) => {
    if (!validUntil || sample || NO_EVIDENCE.has(verdict)) return false;
    const end = Date.parse(validUntil.length === 10 ? `${validUntil}T23:59:59.999Z` : validUntil);
    return end >= now.getTime() && end <= until;
  });
}

/**
 * Follows the setting: while it is on, counts once a day and after each change of the setting, and shows the number on
 * the toolbar button; while it is off there is neither alarm nor number. Call it once, when the background starts.
 */
export function remindOfExpiry(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void show();
  });
  reminders.watch(() => void follow());
  void follow();
}

async function follow(): Promise<void> {
  if (await reminders.get()) {
    // One that is there keeps its time: a background that is started often must not put it off for ever.
    // One that is more than a day away was made by a clock that was set back since.
    const known = await browser.alarms.get(ALARM);
    const left = (known?.scheduledTime ?? Number.NaN) - Date.now();
    if (!(left <= DAY_MS)) await browser.alarms.create(ALARM, { periodInMinutes: DAY_MINUTES });
  } else await browser.alarms.clear(ALARM);
  await show();
}

async function show(): Promise<void> {
  const on = await reminders.get();
  const listed = on ? await listCredentials(database()) : undefined;
  const count = listed?.ok ? expiring(listed.value.items, new Date()).length : 0;
  const form = new Intl.PluralRules(uiLanguage()).select(count) === 'one' ? 'one' : 'other';
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' });
  const title = browser.i18n.getMessage('extensionName');
  await browser.action.setTitle({
    title: count > 0 ? `${title}: ${browser.i18n.getMessage(`reminder_badge_${form}`, [String(count)])}` : title,
  });
}
