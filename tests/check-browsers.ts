/**
 * Finds both browsers, and the tools with which a permission prompt is answered, or installs them where it may:
 * `tsx tests/check-browsers.ts`. Before the end-to-end runs, because two of those would install at the same time.
 */

import { browserBinary, displayTools, versionOf } from './e2e/lib/browsers.ts';
import { startChecks } from './e2e/lib/checks.ts';

const checks = startChecks({ limit: 280_000 });

for (const browser of ['chromium', 'firefox'] as const) {
  await checks.check(`${browser} is there`, async () => versionOf(browserBinary(browser)));
}
if (!displayTools()) {
  checks.skip(
    'permission prompt in Chromium',
    'not exercised: it needs Xvfb and xdotool (apt-get install xvfb xdotool)',
  );
}

process.exit(checks.failed === 0 ? 0 : 1);
