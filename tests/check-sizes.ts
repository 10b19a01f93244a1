/**
 * Checks what is loaded into every page of a board: `tsx tests/check-sizes.ts`. Content scripts are small, and hold no
 * part that belongs to the background (Zod, Dexie, the lexicon). Every marker is proved to be alive first: it must be
 * found in the bundles where its library does belong.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, expectEqual, startChecks } from './e2e/lib/checks.ts';

/** Gzipped bytes of one content script: half of React. Three quarters of what reads are the boards, a kilobyte each. */
const BUDGET_GZIP = 34_000;

/** Firefox's store does not read text files above about 4 MB. */
const STORE_LIMIT = 4_000_000;

/** Words that survive minifying because they are strings, not names. */
const MARKERS: Record<string, RegExp> = {
  Zod: /invalid_union|ZodError|_zod\b/,
  Dexie: /DexieError|dexie\.org|DatabaseClosedError/i,
};

/** More ids of the lexicon than this in one script are no coincidence. */
const LEXICON_TOLERANCE = 12;

/** Minified bytes of what verifies; loaded by the dashboard's worker alone. */
const BUDGET_VERIFICATION = 260_000;
/** A canonicalisation library and a suite's name: both survive minifying. */
const VERIFICATION = /RDFC-1\.0|eddsa-rdfc-2022/;

const checks = startChecks();

function filesUnder(dir: string): string[] {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    return entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [];
  });
}

/** Ids of the lexicon that are unlikely to be anything else: long, and of several words. */
function lexiconIds(): string[] {
  const folder = 'utils/skills/lexicon';
  const texts = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const ids = texts.flatMap((text) => text.match(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+/gm) ?? []);
  return [...new Set(ids.filter((id) => id.length >= 10))];
}

function scriptsOf(dir: string): { injected: string[]; others: string[] } {
  const scripts = filesUnder(dir).filter((file) => file.endsWith('.js'));
  const isInjected = (file: string) => {
    const name = path.relative(dir, file);
    // Scripts at the top are run in pages by the popup (scripting.executeScript); pages' own code lies in chunks/.
    return name.startsWith(`content-scripts${path.sep}`) || (!name.includes(path.sep) && name !== 'background.js');
  };
  return { injected: scripts.filter(isInjected), others: scripts.filter((file) => !isInjected(file)) };
}

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const dir = path.resolve('.output', target);
  await checks.check(`${target}: is built and has scripts for pages`, async () => {
    expect(fs.existsSync(dir), `.output/${target} is not there: run \`npm run build\` first`);
    expect(scriptsOf(dir).injected.length > 0, 'no content script was found');
  });
  if (!fs.existsSync(dir)) continue;
  const { injected, others } = scriptsOf(dir);
  const otherTexts = others.map((file) => fs.readFileSync(file, 'utf8'));

  for (const [library, marker] of Object.entries(MARKERS)) {
    await checks.check(`${target}: the marker of ${library} is found where ${library} belongs`, async () => {
      expect(
        otherTexts.some((text) => marker.test(text)),
        `${marker} is found nowhere: the checks below prove nothing`,
      );
    });
  }
  for (const file of injected) {
    const name = path.relative(dir, file);
    const text = fs.readFileSync(file, 'utf8');
    await checks.check(`${target}: ${name} is at most ${BUDGET_GZIP / 1000} kB gzipped`, async () => {
      const size = gzipSync(text, { level: 9 }).length;
      expect(size <= BUDGET_GZIP, `it is ${(size / 1000).toFixed(1)} kB`);
      return `${(size / 1000).toFixed(1)} kB, ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB raw`;
    });
    await checks.check(`${target}: ${name} holds no Zod, no Dexie, no lexicon`, async () => {
      for (const [library, marker] of Object.entries(MARKERS)) {
        expect(!marker.test(text), `${library} is in it ("${marker.exec(text)?.[0]}")`);
      }
      const ids = lexiconIds();
      expect(ids.length > 100, `only ${ids.length} ids were found in the lexicon's texts: is the pattern out of date?`);
      const found = ids.filter((id) => text.includes(id));
      expect(found.length <= LEXICON_TOLERANCE, `it names ${found.length} skills: ${found.slice(0, 8).join(', ')}`);
    });
  }
  await checks.check(
    `${target}: verification is one part of at most ${BUDGET_VERIFICATION / 1000} kB, and nowhere else`,
    async () => {
      const holding = [...injected, ...others].filter((file) => VERIFICATION.test(fs.readFileSync(file, 'utf8')));
      expectEqual(
        holding.map((file) => path.relative(dir, file).replace(/-[\w-]{8}\.js$/, '')),
        [path.join('assets', 'verification')],
        'the scripts that hold verification code',
      );
      const size = fs.statSync(holding[0] as string).size;
      expect(size <= BUDGET_VERIFICATION, `it is ${(size / 1000).toFixed(1)} kB`);
      return `${(size / 1000).toFixed(1)} kB`;
    },
  );
  await checks.check(`${target}: no script makes code from text`, async () => {
    const makes = /new Function\b|[^.\w$]eval\(/;
    const making = [...injected, ...others].filter((file) => makes.test(fs.readFileSync(file, 'utf8')));
    expectEqual(
      making.map((file) => path.relative(dir, file)),
      [],
      'the scripts that do',
    );
  });
  await checks.check(`${target}: no script or data text above ${STORE_LIMIT / 1e6} MB`, async () => {
    const texts = filesUnder(dir).filter((file) => /\.(?:js|json|html|css)$/.test(file));
    const large = texts.filter((file) => fs.statSync(file).size > STORE_LIMIT);
    expect(large.length === 0, large.map((file) => path.relative(dir, file)).join(', '));
    const total = filesUnder(dir).reduce((sum, file) => sum + fs.statSync(file).size, 0);
    return `${(total / 1e6).toFixed(2)} MB in all`;
  });
}

process.exit(checks.failed === 0 ? 0 : 1);
