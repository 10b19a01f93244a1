import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Arrows point down and never sideways. A folder imports only from the folders and packages that its row names;
 * `(types)` means `import type` only.
 */
const ROWS: Record<string, { may: string[]; never?: RegExp }> = {
  'utils/model': { may: ['zod'] },
  'utils/failures.ts': { may: ['utils/model (types)'] },
  'utils/reading': {
    may: ['utils/model (types)', 'utils/model/result.ts'],
    never: /\b(browser\.|globalThis|window\.|localStorage|fetch\()/,
  },
  'utils/skills': { may: ['utils/model (types)'], never: /\b(document|browser|fetch|Date|Dexie)\b[.(]/ },
  'utils/matching': {
    may: ['utils/model (types)', 'fuse.js'],
    never: /\b(document|browser|fetch|Dexie)\b[.(]|Date\.now|new Date\(\)/,
  },
  'utils/boards': {
    may: ['utils/model (types)', 'utils/model/result.ts', 'utils/reading', 'utils/boards/job-board.ts'],
    never: /\b(browser\.|globalThis|window\.|fetch\()/,
  },
  'utils/profiles': {
    may: ['utils/model (types)', 'utils/model/result.ts', 'utils/reading', 'utils/profiles/profile-site.ts'],
    never: /\b(browser\.|globalThis|window\.|fetch\()/,
  },
  'utils/candidates': {
    may: ['utils/model (types)', 'utils/matching', 'utils/reading', 'utils/skills'],
    never: /\b(document|browser|fetch|Dexie)\b[.(]|Date\.now|new Date\(\)/,
  },
  'utils/formats': {
    may: ['utils/model', 'saxes', 'papaparse', 'fflate', 'utils/formats/credential-format.ts'],
    never: /\b(document\.|DOMParser|browser\.|fetch\()/,
  },
  'utils/providers': {
    // papaparse: a list of the person's own is a table, whose quotes and line ends are nobody's to guess.
    may: ['utils/model', 'utils/reading', 'utils/providers/course-provider.ts', 'papaparse'],
    never: /\bbrowser\.|[^.\w]fetch\(/,
  },
  'utils/taxonomies': {
    may: ['utils/model (types)', 'utils/model/result.ts', 'utils/skills', 'utils/taxonomies', 'papaparse'],
    never: /\b(document|browser|fetch|Dexie)\b[.(]|Date\.now|new Date\(/,
  },
  'utils/verification': {
    may: ['utils/model', 'jsonld', 'jose', 'canonicalize'],
    never: /\b(window|globalThis|browser)\.|\bdocument\.(?:query|create|body|cookie)|Date\.now|new Date\(\)/,
  },
  'utils/intake': {
    may: ['utils/model', 'utils/formats', 'utils/matching', 'utils/verification'],
    never: /\b(document\.(?!ts\b)|browser\.|fetch\()|Date\.now|new Date\(\)/,
  },
  'utils/sharing': {
    may: ['utils/model', 'utils/sharing', 'fflate', 'ical-generator', 'jose'],
    never: /\b(document\.|browser\.|fetch\()|Date\.now|new Date\(\)/,
  },
  'utils/storage': { may: ['utils/model', 'dexie', 'wxt/utils/storage', 'wxt/browser'] },
  'utils/page': {
    may: [
      'utils/model (types)',
      'utils/reading (types)',
      'utils/reading/rest-of-page.ts',
      'wxt/browser',
      'preact',
      'preact/hooks',
    ],
    never: /\bbrowser\.(?!i18n)/,
  },
  'utils/messages.ts': { may: ['utils/model (types)', 'utils/model/result.ts', 'wxt/browser'] },
  'utils/message-schemas.ts': { may: ['utils/model', 'utils/messages.ts (types)'] },
  'utils/permissions.ts': {
    may: [
      'utils/boards',
      'utils/profiles',
      'utils/model (types)',
      'utils/model/result.ts',
      'utils/reading/hosts.ts',
      'wxt/browser',
    ],
  },
  'utils/tab-scripts.ts': { may: ['utils/model (types)', 'utils/model/result.ts', 'wxt/browser'] },
  components: {
    may: [
      ...['utils/model (types)', 'utils/failures.ts', 'components', 'react', 'dexie-never', 'public/_locales (types)'],
      // Charts.
      '@visx',
      // Widgets of the dashboard; what the popup and the overlay draw has none (tests/check-sizes.ts).
      '@ariakit/react',
    ],
    never: /\b(browser\.|Dexie|dangerouslySetInnerHTML|innerHTML)/,
  },
};

const HAS_OWN_FILES = new Set([
  'utils/candidates',
  'utils/model',
  'utils/reading',
  'utils/skills',
  'utils/matching',
  'utils/intake',
  'utils/verification',
  'utils/storage',
  'utils/page',
  'components',
]);
const ROOT = new URL('..', import.meta.url).pathname;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(text: string): { from: string; types: boolean }[] {
  const found: { from: string; types: boolean }[] = [];
  for (const match of text.matchAll(/^(import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]/gms))
    found.push({ from: match[3] as string, types: match[2] !== undefined });
  for (const match of text.matchAll(/^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm))
    found.push({ from: (match[1] ?? match[2]) as string, types: false });
  return found;
}

/** `utils/boards/x.ts` for relative imports, the bare name otherwise. */
function target(file: string, from: string): string {
  return from.startsWith('.') ? normalize(join(dirname(file), from)).replace(/\?.*$/, '') : from;
}

function rowOf(file: string): string | undefined {
  return Object.keys(ROWS).find((row) => file === row || file.startsWith(`${row}/`));
}

const SHELF = /^utils\/(boards|profiles|formats|providers)\//;

/** What the index of a shelf lists: these never import each other. Other files beside them are parts that they share. */
function onShelf(folder: string): Set<string> {
  const index = `${folder}/index.ts`;
  if (!files.includes(index)) return new Set();
  return new Set(importsOf(readFileSync(join(ROOT, index), 'utf8')).map(({ from }) => target(index, from)));
}

const files = ['utils', 'components', 'entrypoints'].flatMap(sources);

describe('the dependency rule', () => {
  for (const file of files.filter((each) => rowOf(each))) {
    const row = rowOf(file) as string;
    const rule = ROWS[row] as (typeof ROWS)[string];
    it(`${file} imports only what "${row}" may`, () => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      for (const { from, types } of importsOf(text)) {
        const to = target(file, from);
        if (to.endsWith('.css')) continue;
        const shared = SHELF.test(file) && (file.endsWith('/index.ts') || !onShelf(row).has(to));
        const own = (HAS_OWN_FILES.has(row) || shared) && to.startsWith(`${row}/`) && !to.endsWith('/index.ts');
        const allowed =
          own ||
          rule.may.some((entry) => {
            const onlyTypes = entry.endsWith(' (types)');
            const name = entry.replace(' (types)', '');
            return (to === name || to.startsWith(`${name}/`)) && (!onlyTypes || types);
          });
        expect(
          allowed,
          `${file} imports ${types ? 'types of ' : ''}${to}. "${row}" may import: ${rule.may.join(', ')}. Pass it in as an argument, or move the code to a floor that may.`,
        ).toBe(true);
      }
      if (rule.never) {
        const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
        expect(code.match(rule.never)?.[0], `${file} touches what "${row}" must never touch`).toBeUndefined();
      }
    });
  }

  it('nobody imports from an entrypoint or a command of another folder', () => {
    for (const file of files)
      for (const { from } of importsOf(readFileSync(join(ROOT, file), 'utf8'))) {
        const to = target(file, from);
        for (const top of ['entrypoints', 'utils/cli'])
          if (to.startsWith(`${top}/`))
            expect(file.startsWith(`${top}/`), `${file} imports ${to}: move what it needs down`).toBe(true);
      }
  });

  it('entrypoints stay wiring: at most 120 lines each', () => {
    for (const file of files.filter(
      (each) => each.startsWith('entrypoints/') && /(index\.tsx?|background\.ts|reader\.ts)$/.test(each),
    )) {
      const lines = readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length;
      expect(lines, `${file} has ${lines} lines: move logic down`).toBeLessThanOrEqual(120);
    }
  });

  it('only permissions.ts and tab-scripts.ts call browser.permissions and browser.scripting', () => {
    for (const file of files.filter((each) => !/^utils\/(?:permissions|tab-scripts)\.ts$/.test(each))) {
      const code = readFileSync(join(ROOT, file), 'utf8');
      expect(
        /browser\.(permissions|scripting)\b/.test(code),
        `${relative('.', file)} must go through utils/permissions.ts`,
      ).toBe(false);
    }
  });

  it('Zod is taken from model/zod.ts alone, where it is told not to probe eval', () => {
    for (const file of files.filter((each) => each !== 'utils/model/zod.ts'))
      for (const { from } of importsOf(readFileSync(join(ROOT, file), 'utf8')))
        expect(from === 'zod', `${file}: import z from model/zod.ts`).toBe(false);
  });

  it('shelf indexes list, they do not re-export', () => {
    for (const file of files.filter((each) => each.endsWith('/index.ts') && each.startsWith('utils/')))
      expect(/^export\s+(\*|\{)[^;]*from/m.test(readFileSync(join(ROOT, file), 'utf8')), `${file} is a barrel`).toBe(
        false,
      );
  });
});
