/**
 * Checks what is loaded into every page of a board: `tsx tests/check-sizes.ts`. Content scripts are small, and hold no
 * part that belongs to the background (Zod, Dexie, the lexicon). Every marker is proved to be alive first: it must be
 * found in the bundles where its library does belong.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, expectEqual, startChecks } from './e2e/lib/checks.ts';
import { initialLoad } from './initial-load.ts';

/** Gzipped bytes of one content script: half of React. Three quarters of what reads are the boards, a kilobyte each. */
const BUDGET_GZIP = 34_000;
/** Reading candidates' pages: two fifths of it are the words by which names, places and schools are told. */
const BUDGET_PROFILE_GZIP = 40_000;

/** Firefox's store does not read text files above about 4 MB. */
const STORE_LIMIT = 4_000_000;

/** Words that survive minifying because they are strings, not names. */
const MARKERS: Record<string, RegExp> = {
  Zod: /invalid_union|ZodError|_zod\b/,
  Dexie: /DexieError|dexie\.org|DatabaseClosedError/i,
};

/** Libraries of the dashboard: widgets, and charts, which only the pages with charts load. */
const DASHBOARD_ONLY: Record<string, RegExp> = {
  Ariakit: /data-active-item|data-autofocus/,
  visx: /visx-(?:axis|group|bar|line)/,
};
/** Gzipped bytes of the dashboard before any page of it: frame and React. */
const BUDGET_FRAME = 95_000;
/** Gzipped bytes of the dashboard with its first page, before charts. */
const BUDGET_FIRST_PAGE = 250_000;

/** More ids of the lexicon than this in one script are no coincidence. */
const LEXICON_TOLERANCE = 12;

/** Minified bytes of what verifies; loaded by the dashboard's worker alone. */
const BUDGET_VERIFICATION = 260_000;
/** A canonicalisation library and a suite's name: both survive minifying. */
const VERIFICATION = /RDFC-1\.0|eddsa-rdfc-2022/;

/** Gzipped bytes of what reads PDF files; a worker that starts when somebody chooses one. */
const BUDGET_PDF = 450_000;
/** The library's own name for its messages, and a word that every PDF has. */
const PDF = /GetDocRequest|startxref/;

/**
 * Gzipped bytes of scripts that a page needs before it shows anything; pages of the dashboard and their charts come after.
 * The popup's is React and its own components.
 */
const INITIAL: readonly [page: string, budget: number, also?: readonly string[]][] = [
  ['dashboard.html', 250_000],
  ['popup.html', 120_000, ['main']],
];

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

/** These scripts and all that they load at once: what they may load later (`import()`) is not counted. */
function importsOf(files: readonly string[]): string[] {
  const all = new Set(files);
  for (const file of all) {
    const text = fs.readFileSync(file, 'utf8');
    for (const [, from] of text.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g))
      all.add(path.resolve(path.dirname(file), from as string));
  }
  return [...all];
}

/** Every script that a page of ours loads before it is asked for more. */
function loadedBy(dir: string, page: string): string[] {
  const html = fs.readFileSync(path.join(dir, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, name]) => path.join(dir, name as string));
  return importsOf(named);
}

function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(file), { level: 9 }).length, 0);
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
    const budget = path.basename(name) === 'profile.js' ? BUDGET_PROFILE_GZIP : BUDGET_GZIP;
    await checks.check(`${target}: ${name} is at most ${budget / 1000} kB gzipped`, async () => {
      const size = gzipSync(text, { level: 9 }).length;
      expect(size <= budget, `it is ${(size / 1000).toFixed(1)} kB`);
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
  const frame = loadedBy(dir, 'dashboard.html');
  const popup = loadedBy(dir, 'popup.html');
  for (const [library, marker] of Object.entries(DASHBOARD_ONLY)) {
    await checks.check(`${target}: ${library} is in parts of the dashboard alone, and not in its frame`, async () => {
      const holding = [...injected, ...others].filter((file) => marker.test(fs.readFileSync(file, 'utf8')));
      expect(holding.length > 0, `${marker} is found nowhere: this proves nothing`);
      const wrong = holding.filter((file) => injected.includes(file) || popup.includes(file) || frame.includes(file));
      expectEqual(
        wrong.map((file) => path.relative(dir, file)),
        [],
        'the scripts that hold it and must not',
      );
      return holding.map((file) => path.basename(file)).join(', ');
    });
  }
  await checks.check(`${target}: the dashboard's frame is at most ${BUDGET_FRAME / 1000} kB gzipped`, async () => {
    expect(frame.length > 1 && popup.length > 1, 'the pages name no scripts: is the pattern out of date?');
    const size = gzipped(frame);
    expect(size <= BUDGET_FRAME, `it is ${(size / 1000).toFixed(1)} kB`);
    return `${(size / 1000).toFixed(1)} kB`;
  });
  for (const page of ['Wallet', 'Start'])
    await checks.check(
      `${target}: the dashboard with ${page} is at most ${BUDGET_FIRST_PAGE / 1000} kB gzipped before charts`,
      async () => {
        const part = filesUnder(dir).find((file) => new RegExp(`^${page}-[\\w-]{8}\\.js$`).test(path.basename(file)));
        if (!part) throw new Error(`no part is called ${page}`);
        const loaded = new Set([...frame, ...importsOf([part])]);
        const charts = [...loaded].filter((file) => DASHBOARD_ONLY.visx?.test(fs.readFileSync(file, 'utf8')));
        expectEqual(charts, [], 'charts that it waits for');
        const size = gzipped([...loaded]);
        expect(size <= BUDGET_FIRST_PAGE, `it is ${(size / 1000).toFixed(1)} kB`);
        return `${(size / 1000).toFixed(1)} kB`;
      },
    );
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
  await checks.check(
    `${target}: what reads PDF files is one worker of at most ${BUDGET_PDF / 1000} kB gzipped, and nowhere else`,
    async () => {
      const holding = [...injected, ...others].filter((file) => PDF.test(fs.readFileSync(file, 'utf8')));
      expectEqual(
        holding.map((file) => path.relative(dir, file).replace(/-[\w-]{8}\.js$/, '')),
        [path.join('assets', 'pdf-worker')],
        'the scripts that hold the PDF library',
      );
      const text = fs.readFileSync(holding[0] as string, 'utf8');
      expect(!/[^.\w$]import\(/.test(text), 'it loads code by an address');
      const size = gzipped(holding);
      expect(size <= BUDGET_PDF, `it is ${(size / 1000).toFixed(1)} kB`);
      return `${(size / 1000).toFixed(1)} kB, ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB raw`;
    },
  );
  for (const [page, budget, also] of INITIAL)
    await checks.check(
      `${target}: ${page} shows itself with at most ${budget / 1000} kB of scripts gzipped`,
      async () => {
        const { gzip, raw, scripts } = initialLoad(dir, page, also);
        expect(scripts.length > 1, `only ${scripts.join(', ')} was found: is the pattern out of date?`);
        expect(gzip <= budget, `it is ${(gzip / 1000).toFixed(1)} kB: ${scripts.join(', ')}`);
        return `${(gzip / 1000).toFixed(1)} kB, ${(raw / 1000).toFixed(1)} kB raw, ${scripts.length} scripts`;
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
