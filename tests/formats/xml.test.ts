import { describe, expect, it } from 'vitest';
import { readXml, type XmlElement } from '../../utils/formats/xml.ts';
import { timed } from '../timed.ts';

const root = (text: string): XmlElement => {
  const result = readXml(text);
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
};
const codeOf = (text: string) => {
  const result = readXml(text);
  return result.ok ? 'read' : result.failure.code;
};

describe('readXml', () => {
  it('resolves namespaces by their address, whatever the prefix', () => {
    const { uri, local, children } = root('<a:x xmlns:a="urn:one"><y xmlns="urn:two"/><z/></a:x>');
    expect([uri, local]).toEqual(['urn:one', 'x']);
    expect(children.map((each) => [each.uri, each.local])).toEqual([
      ['urn:two', 'y'],
      ['', 'z'],
    ]);
  });

  it('keeps the element’s own text and CDATA, without that of its children', () => {
    const element = root('<x> a &amp; <!-- no --><b>inner</b><![CDATA[<c>]]>&#228;</x>');
    expect(element.text).toBe('a & <c>ä');
    expect(element.children[0]?.text).toBe('inner');
  });

  it('takes an attribute without prefix before one of the same name with', () => {
    const element = root('<x xmlns:p="urn:p" href="own" p:href="other" p:only="1"/>');
    expect(element.attributes.get('href')).toBe('own');
    expect(root('<x xmlns:p="urn:p" p:href="other" href="own"/>').attributes.get('href')).toBe('own');
    expect(element.attributes.get('only')).toBe('1');
  });

  it('names that would be members of every object are plain data', () => {
    const element = root('<x __proto__="1" constructor="2"><__proto__>3</__proto__></x>');
    expect(element.attributes.get('constructor')).toBe('2');
    expect(element.attributes.get('__proto__')).toBe('1');
    expect(element.children[0]?.text).toBe('3');
    expect(element.attributes.get('toString')).toBeUndefined();
  });

  it.each([
    ['', 'file-unknown-format'],
    ['hello', 'file-unknown-format'],
    ['<a><b></a>', 'file-unknown-format'],
    ['<a/><b/>', 'file-unknown-format'],
    ['<a b=1/>', 'file-unknown-format'],
    ['<a>', 'file-truncated'],
    ['<a><b>text', 'file-truncated'],
    ['<!DOCTYPE a [<!ENTITY % x SYSTEM "http://evil.example/x.dtd">%x;]><a/>', 'file-unknown-format'],
    ['<a>&undefined;</a>', 'file-unknown-format'],
    ['<!DOCTYPE a SYSTEM "http://other.example/a.dtd"><a/>', 'read'],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<a/>', 'read'],
    [`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`, 'read'],
    [`${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'file-too-large'],
  ])('%j: %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('5 MB of text, of attributes and of half-open tags end soon', () => {
    for (const text of [
      `<a>${'x'.repeat(5_000_000)}</a>`,
      `<a b="${'x'.repeat(5_000_000)}"/>`,
      `<a ${'<'.repeat(1_000_000)}`,
      `<a>${'&amp;'.repeat(500_000)}</a>`,
    ]) {
      expect(timed(() => readXml(text)).took).toBeLessThan(4000);
    }
  });
});
