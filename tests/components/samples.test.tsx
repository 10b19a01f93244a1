import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SamplePosting } from '../../components/SamplePosting.tsx';
import { samples } from '../../components/samples.ts';
import { readPage } from '../../utils/reading/read-page.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';

const file = join(import.meta.dirname, '../../public/data/lexicon.bin');
const prepared = existsSync(file);

/** The drawn posting, read by the code that reads boards. */
function read(sample: (typeof samples)[number]) {
  const url = `https://sample.example/${sample.id}`;
  const html = renderToStaticMarkup(<SamplePosting sample={sample} />);
  const { document } = new JSDOM(`<!doctype html><title>${sample.title}</title><main>${html}</main>`, { url }).window;
  return readPage({ document, url: new URL(url) }, null);
}

describe('samples', () => {
  it.each(samples)('$id is read as a posting whose mentions can be marked', (sample) => {
    const { kind, posting, body } = read(sample);
    expect(kind).toBe('posting');
    expect(posting).toMatchObject({
      title: sample.title,
      company: sample.company,
      location: sample.location,
      language: sample.language,
      employmentType: sample.employmentType,
    });
    expect(body?.stretches(0, 10).length).toBeGreaterThan(0);
    for (const { heading, items = [] } of sample.sections)
      for (const line of [heading, ...items]) expect(posting?.description).toContain(line);
  });

  const asks = 'asks for 12 must-haves, 4 nice-to-haves and 3 knock-outs';
  it.skipIf(!prepared).each(samples)(`$id ${prepared ? asks : 'skipped: public/data not prepared'}`, (sample) => {
    const { posting } = read(sample);
    const bytes = readFileSync(file);
    const lexicon = openLexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const { description = '', blocks, language, title } = posting ?? {};
    const found = findRequirements(description, lexicon, { blocks, language, title });
    const count = (force: string) => found.filter((each) => each.force === force && !each.knockOut).length;
    expect([count('must'), count('nice')]).toEqual([12, 4]);
    expect(found.filter((each) => each.knockOut)).toHaveLength(3);
    expect(found.filter((each) => each.alternatives.length > 1)).toHaveLength(1);
    expect(found[0]?.years?.min).toBeGreaterThanOrEqual(2);
  });
});
