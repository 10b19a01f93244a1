import { expect, test } from 'vitest';
import { compileEntries } from '../../utils/skills/compile.ts';
import { decompile } from '../../utils/skills/decompile.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { lexiconText, ownLexicon } from './compiled.ts';

test('compiling what was decompiled gives the same lexicon', () => {
  const lexicon = ownLexicon();
  const { skills, credentials } = decompile(lexicon);
  const again = openLexicon(compileEntries(skills, credentials));
  const { metaBytes: _meta, ...sections } = again.sections;
  const { metaBytes: _own, ...own } = lexicon.sections;
  for (const [name, section] of Object.entries(sections))
    expect(
      Buffer.compare(Buffer.from(section.buffer, section.byteOffset, section.byteLength), bytesOf(own, name)),
      name,
    ).toBe(0);
});

test('aliases keep their marks and languages', () => {
  const wanted = new Map(lexiconText().skills.map(({ id, aliases }) => [id, aliases]));
  for (const { id, aliases } of decompile(ownLexicon()).skills)
    expect(aliases.map(({ language, ...rest }) => ({ ...rest, ...(language && { language }) }))).toEqual(
      wanted.get(id)?.map(({ language, ...rest }) => ({ ...rest, ...(language && { language }) })),
    );
});

function bytesOf(sections: object, name: string): Buffer {
  const section = (sections as Record<string, Uint8Array>)[name] as Uint8Array;
  return Buffer.from(section.buffer, section.byteOffset, section.byteLength);
}
