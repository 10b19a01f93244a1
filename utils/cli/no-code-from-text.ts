import type { Plugin } from 'vite';

/** What of the PDF library makes or loads code, and what stands there instead: the way it takes where that is forbidden. */
const PLACES: readonly (readonly [written: string | RegExp, instead: string])[] = [
  // Asks whether it may.
  ['    new Function("");\n    return true;', '    return false;'],
  // Shortens a calculation of colours.
  ['return new Function("src", "srcOffset", "dest", "destOffset", compiled);', 'return null;'],
  // Parts of the library by an address: for pictures, which are not decoded, and for itself, which is there already.
  [/await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*[\w.]+\)/, 'null'],
  // A worker that would load the library from another site.
  [/`await import\("\$\{url\}"\);`/, '""'],
];
const MAKES = /new Function\b|[^.\w$]eval\(|await import\(/;

/**
 * Takes out of the PDF library what makes code from text or loads it. None of it is ever reached (the extension's policy
 * forbids it, and the library is told so), but who reads the package cannot know.
 *
 * @throws when the library has changed in these places
 */
export function withoutCodeFromText(code: string): string {
  const plain = PLACES.reduce((text, [written, instead]) => text.replace(written, instead), code);
  const left = MAKES.exec(plain);
  if (left)
    throw new Error(`the PDF library still makes code: ${plain.slice(Math.max(0, left.index - 80), left.index + 80)}`);
  return plain;
}

/** `withoutCodeFromText` for what is bundled. */
export function noCodeFromText(): Plugin {
  return {
    name: 'no-code-from-text',
    enforce: 'pre',
    transform: {
      filter: { id: /pdfjs-dist[\\/]build[\\/]pdf(?:\.worker)?\.mjs/ },
      handler: (code) => ({ code: withoutCodeFromText(code), map: null }),
    },
  };
}
