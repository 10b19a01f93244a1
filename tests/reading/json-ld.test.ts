import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dataBlocks, dataLine } from '../../utils/reading/data-text.ts';
import { findJobPostings, jobPostingFacts, parseJsonLd } from '../../utils/reading/json-ld.ts';

function documentOf(...scripts: string[]): Document {
  const { document } = new JSDOM('<!doctype html>').window;
  for (const source of scripts) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = source;
    document.head.append(script);
  }
  return document;
}

const near = documentOf();

describe('JSON of a script block', () => {
  it.each([
    ['strict JSON', '{"a": "b"}'],
    ['a raw line end and tab in a string', '{"a": "b"}'.replace('b', 'b\n\tc')],
    ['trailing commas', '{"a": ["b", ], }'],
    ['a closing semicolon', '{"a": "b"};'],
    ['an HTML comment around it', '<!-- {"a": "b"} -->'],
    ['CDATA marks', '//<![CDATA[\n{"a": "b"}\n//]]>'],
    ['comments', '/* x */ {"a": "b" // y\n}'],
    ['an escape that JSON does not know', '{"a": "it\\\'s"}'],
  ])('forgives %s', (_, source) => {
    expect(parseJsonLd(source)).toHaveProperty('a');
  });

  it('keeps what stands in strings', () => {
    expect(parseJsonLd('{"a": "x, } // no comment /* nor this */ ,] \\" y", }')).toEqual({
      a: 'x, } // no comment /* nor this */ ,] " y',
    });
    expect(parseJsonLd('{"a": "x\ny",}')).toEqual({ a: 'x\ny' });
  });

  it.each(['', 'null x', '{"a": "un"quoted"}', '{', '"', '/*', '{"a": "b'])('gives undefined for %j', (source) => {
    expect(parseJsonLd(source)).toBeUndefined();
  });

  it('mends any JSON with trailing commas and line ends, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, noise) => {
        expect(() => parseJsonLd(noise)).not.toThrow();
        const source = JSON.stringify({ value }, null, 1).replace(/\n(\s*[}\]])/g, ',\n$1');
        if (!source.includes('<!--') && !source.includes('-->') && !/\[\s*,|\{\s*,/.test(source))
          expect(parseJsonLd(source)).toEqual(JSON.parse(JSON.stringify({ value })));
      }),
    );
  });

  it('takes time in proportion to what it is given', () => {
    const source = `{"a": [${'{"b": "c",},'.repeat(60_000)}],}`;
    const started = performance.now();
    expect(parseJsonLd(source)).toHaveProperty('a');
    expect(performance.now() - started).toBeLessThan(2000);
    expect(parseJsonLd(`{"a": "${'x'.repeat(2_000_001)}"}`)).toBeUndefined();
  });
});

describe('job postings of a page', () => {
  it('are found in arrays, graphs and inside other objects, over several blocks, in order', () => {
    const document = documentOf(
      '[{"@type": "WebSite"}, {"@type": "JobPosting", "title": "1"}]',
      'not json',
      '{"@graph": [{"@type": ["Thing", "https://schema.org/JobPosting"], "title": "2"}]}',
      '{"@type": "WebPage", "mainEntity": {"@type": "schema:JobPosting", "title": "3"}}',
    );
    expect(findJobPostings(document).map((posting) => posting.title)).toEqual(['1', '2', '3']);
  });

  it('are not looked for without end', () => {
    const document = documentOf(`[${'{"@type": "Thing"},'.repeat(60_000)}{"@type": "JobPosting"}]`);
    expect(findJobPostings(document)).toEqual([]);
  });

  it('give facts; values of a wrong type count as absent', () => {
    const facts = jobPostingFacts(
      {
        title: 7,
        name: 'Sailor &amp;amp; cook',
        hiringOrganization: 'Quayline',
        jobLocation: [
          { address: { addressLocality: 'Porto', addressRegion: 'Porto', addressCountry: { name: 'PT' } } },
        ],
        employmentType: ['FULL_TIME', 3, 'TEMPORARY'],
        datePosted: 20_261_001,
        validThrough: '2026-12-31',
        description: ['<p>Go</p>'],
        qualifications: 'You have sailed for three years at least and can tell a halyard from a sheet in the dark.',
      },
      near,
    );
    expect(facts).toEqual({
      title: 'Sailor & cook',
      company: 'Quayline',
      location: 'Porto, PT',
      employmentType: 'FULL_TIME, TEMPORARY',
      validThrough: '2026-12-31',
      html: '<p>Go</p>\nYou have sailed for three years at least and can tell a halyard from a sheet in the dark.',
    });
  });

  it('never throw, whatever the object holds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'title',
            'description',
            'hiringOrganization',
            'jobLocation',
            'employmentType',
            '__proto__',
            'datePosted',
          ),
          fc.jsonValue(),
        ),
        (posting) => {
          const facts = jobPostingFacts(posting, near);
          expect(facts.title === null || typeof facts.title === 'string').toBe(true);
        },
      ),
    );
  });
});

describe('text of structured data', () => {
  it.each([
    ['<p>Go &amp; SQL</p><p>C++</p>', 'Go & SQL\nC++'],
    ['&lt;p&gt;Go &amp;amp; SQL&lt;/p&gt;&lt;p&gt;C++&lt;/p&gt;', 'Go & SQL\nC++'],
    ['&amp;lt;p&amp;gt;Go&amp;lt;/p&amp;gt;', 'Go'],
    ['<p>a&amp;nbsp;b &amp;#038; c</p>', 'a b & c'],
    ['Go\nSQL', 'Go\nSQL'],
    ['x < y and y > z', 'x < y and y > z'],
    ['A &amp; B', 'A & B'],
  ])('reads %j', (data, text) => {
    expect(dataBlocks(data, near)?.text).toBe(text);
  });

  it('makes one line of a title and drops its tags', () => {
    expect(dataLine(' <img src=x onerror=alert(1)>Cook\n(m/w/d) &amp; <b>more</b> ', near)).toBe('Cook (m/w/d) & more');
  });
});

const COLLECTION = join(import.meta.dirname, '../../../shared/data/pages/jsonld/jobpostings.jsonl');
const present = existsSync(COLLECTION);

describe.skipIf(!present)(`collected objects${present ? '' : ' (skipped: shared data not present)'}`, () => {
  const lines = present ? readFileSync(COLLECTION, 'utf8').split('\n').filter(Boolean) : [];

  it('all give a title, and all with a description give its text without tags or entities', () => {
    let described = 0;
    const document = documentOf('');
    const script = document.querySelector('script') as Element;
    for (const line of lines) {
      const { obj } = JSON.parse(line) as { obj: Record<string, unknown> };
      script.textContent = JSON.stringify(obj);
      const found = findJobPostings(document);
      expect(found).toHaveLength(1);
      const facts = jobPostingFacts(found[0] ?? {}, near);
      expect(facts.title).toBeTruthy();
      if (!facts.html) continue;
      described++;
      const text = dataBlocks(facts.html, near)?.text ?? '';
      expect(text.length).toBeGreaterThan(30);
      expect(text).not.toMatch(/<\/?(?:p|br|li|ul|strong|div)\b|&(?:amp|nbsp|lt|gt|#\d+);/i);
    }
    expect(described).toBeGreaterThanOrEqual(273);
  });
});
