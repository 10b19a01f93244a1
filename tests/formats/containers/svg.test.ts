import { describe, expect, it } from 'vitest';
import { badgeInSvg, isSvg } from '../../../utils/formats/containers/svg.ts';
import { svg } from './make-files.ts';

const answer = (text: string) => {
  const result = badgeInSvg(text);
  return result.ok ? result.value : result.failure.code;
};

describe('a badge in an SVG', () => {
  it.each([
    ['JSON in CDATA', svg('<x:credential><![CDATA[ {"a":"<&Ö"} ]]></x:credential>'), '{"a":"<&Ö"}'],
    ['JSON as text', svg('<x:credential>{"a":"&lt;"}</x:credential>'), '{"a":"<"}'],
    ['a token in verify', svg('<x:credential verify="eyJh.eyJh.x"/>'), 'eyJh.eyJh.x'],
    ['Open Badges 2', svg('<x:assertion>{"a":1}</x:assertion>', 'http://openbadges.org'), '{"a":1}'],
    ['its address', svg('<x:assertion verify="https://a.example/1"/>', 'http://openbadges.org'), 'https://a.example/1'],
    [
      'its address, where the JSON is broken',
      svg('<x:assertion verify="https://a.example/1">{a}</x:assertion>', 'http://openbadges.org'),
      'https://a.example/1',
    ],
    ['deeply inside', svg(`${'<g>'.repeat(40)}<x:credential>{}</x:credential>${'</g>'.repeat(40)}`), '{}'],
    ['as default namespace', '<svg><credential xmlns="https://purl.imsglobal.org/ob/v3p0">{}</credential></svg>', '{}'],
    ['the first of two', svg('<x:credential>{"a":1}</x:credential><x:credential>{"a":2}</x:credential>'), '{"a":1}'],
  ])('%s', (_, text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it.each([
    ['no badge', svg('<title>Badge</title>'), 'file-is-picture'],
    [
      'the prefix in another namespace',
      svg('<x:credential>{}</x:credential>', 'https://other.example'),
      'file-is-picture',
    ],
    ['another element of the namespace', svg('<x:verify>{}</x:verify>'), 'file-is-picture'],
    ['an empty badge', svg('<x:credential/>'), 'file-missing-fields'],
    ['cut in the middle', svg('<x:credential>{}</x:credential>').slice(0, -8), 'file-truncated'],
    ['not well formed', svg('<a></b>'), 'file-unknown-format'],
    ['a prefix that nobody declared', svg('<y:credential>{}</y:credential>'), 'file-unknown-format'],
    ['nested too deep', svg(`${'<g>'.repeat(100_000)}`), 'file-too-large'],
    ['too many elements', svg('<g/>'.repeat(100_001)), 'file-too-large'],
  ])('%s', (_, text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it('entities are refused before anything is parsed', () => {
    const lol = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${svg('<x:credential>&b;</x:credential>')}`;
    expect(isSvg(lol)).toBe(true);
    expect(badgeInSvg(lol)).toEqual({
      ok: false,
      failure: { code: 'file-unknown-format', detail: 'XML that defines entities, which is not read' },
    });
    expect(
      answer(`<!doctype svg [<!entity x SYSTEM "file:///etc/passwd">]>${svg('<x:credential>&x;</x:credential>')}`),
    ).toBe('file-unknown-format');
    expect(answer(svg('<x:credential>&nobody;</x:credential>'))).toBe('file-unknown-format');
  });

  it('script stays text', () => {
    const script =
      '<script>globalThis.ran = true</script><x:credential onload="globalThis.ran = true">{}</x:credential>';
    expect(answer(svg(script))).toBe('{}');
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });
});

describe('isSvg', () => {
  it.each([
    ['<svg/>', true],
    ['\ufeff \n<?xml version="1.0"?>\n<!-- drawn <by hand> --><svg xmlns="x">', true],
    ['<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg>', true],
    ['<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', true],
    ['<html><svg/></html>', false],
    ['<?xml version="1.0"?><SkillsPassport/>', false],
    ['A picture: <svg/>', false],
    ['{"a":"<svg>"}', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isSvg(text)).toBe(expected);
  });
});
