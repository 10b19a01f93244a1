/**
 * Draws the icons of every size from docs/icon.svg, in the browser that the tests use: `tsx tests/run-icons.ts`. Writes
 * what they were made from beside the drawing, so that a test tells when one was changed without the other.
 */
import fs from 'node:fs';
import { chromium } from 'playwright-core';
import { browserBinary } from './e2e/lib/browsers.ts';
import { ICON_DIGESTS, ICON_SIZES, ICON_SOURCE, iconDigests, iconFile } from './store/icon-files.ts';

const svg = fs.readFileSync(ICON_SOURCE, 'utf8');
const browser = await chromium.launch({ executablePath: browserBinary('chromium'), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of ICON_SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const sized = svg.replace(/<svg([^>]*?) width="\d+" height="\d+"/, `<svg$1 width="${size}" height="${size}"`);
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${sized}`);
    await page.screenshot({ path: iconFile(size), omitBackground: true });
  }
} finally {
  await browser.close();
}
fs.writeFileSync(ICON_DIGESTS, `${JSON.stringify(iconDigests(), null, 2)}\n`);
console.log(ICON_SIZES.map((size) => `${iconFile(size)} ${fs.statSync(iconFile(size)).size} bytes`).join('\n'));
