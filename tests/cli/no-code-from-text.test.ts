import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutCodeFromText } from '../../utils/cli/no-code-from-text.ts';

const MAKES = /new Function|[^.\w$]eval\(|import\(\s*\/\*/;

describe('the PDF library as it is bundled', () => {
  for (const part of ['pdf', 'pdf.worker'])
    it(`${part}: makes and loads no code`, () => {
      const code = readFileSync(`node_modules/pdfjs-dist/build/${part}.mjs`, 'utf8');
      expect(code, 'or this proves nothing').toMatch(MAKES);
      expect(withoutCodeFromText(code)).not.toMatch(MAKES);
    });

  it('a library that changed there ends the build', () => {
    expect(() => withoutCodeFromText('const make = text => new Function("a", text);')).toThrow('still makes code');
  });
});
