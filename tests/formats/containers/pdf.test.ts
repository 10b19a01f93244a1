import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileInPdf } from '../../../utils/formats/containers/pdf.ts';
import { timed } from '../../timed.ts';
import { bytesOf, joined, pdf, zlibBomb } from './make-files.ts';

const XML = bytesOf('<?xml version="1.0"?><Candidate>Müller</Candidate>');
const packed = zlibSync(XML);
const answer = (file: Uint8Array) => {
  const result = fileInPdf(file);
  return result.ok ? new TextDecoder().decode(result.value).trim() : result.failure.code;
};

describe('a file embedded in a PDF', () => {
  it.each([
    ['as it is', pdf(XML)],
    ['deflated', pdf(packed, `/Type /EmbeddedFile /Filter /FlateDecode /Length ${packed.length}`)],
    [
      'deflated, filter in a list',
      pdf(packed, `/Filter [ /FlateDecode ] /Length ${packed.length} /Type /EmbeddedFile`),
    ],
    ['length elsewhere', pdf(packed, '/Type/EmbeddedFile/Filter/FlateDecode/Length 9 0 R')],
    ['no length', pdf(XML, '/Type /EmbeddedFile')],
    [
      'with size and dates',
      pdf(XML, `/Type /EmbeddedFile /Params << /Size 40 /ModDate (D:2026) >> /Length ${XML.length}`),
    ],
  ])('%s', (_, file) => {
    expect(answer(file)).toBe(new TextDecoder().decode(XML));
  });

  it('the first that is XML or JSON, not the picture before it', () => {
    const file = joined(pdf(Uint8Array.of(0xff, 0xd8, 0xff, 1, 2, 3)), pdf(bytesOf('{"a":1}')));
    expect(answer(file)).toBe('{"a":1}');
  });

  it.each([
    ['nothing embedded', bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'), 'file-unknown-format'],
    [
      'a table of names alone',
      bytesOf('%PDF-1.7\n1 0 obj\n<< /EmbeddedFiles 2 0 R >>\nstream\n<a/>'),
      'file-unknown-format',
    ],
    ['another filter', pdf(XML, `/Type /EmbeddedFile /Filter /LZWDecode /Length ${XML.length}`), 'file-unknown-format'],
    ['a length past the end', pdf(XML, '/Type /EmbeddedFile /Length 99999'), 'file-truncated'],
    ['no end', pdf(XML, '/Type /EmbeddedFile').subarray(0, 150), 'file-truncated'],
    ['packed data cut', pdf(packed.subarray(0, 20), '/Type /EmbeddedFile /Filter /FlateDecode'), 'file-truncated'],
    ['over 5 MB', pdf(new Uint8Array(5 * 1024 * 1024 + 1).fill(0x20)), 'file-too-large'],
  ])('%s', (_, file, code) => {
    expect(answer(file)).toBe(code);
  });

  it('a bomb is stopped', () => {
    const bomb = zlibBomb(100_000_000);
    const { result, took } = timed(() =>
      answer(pdf(bomb, `/Type /EmbeddedFile /Filter /FlateDecode /Length ${bomb.length}`)),
    );
    expect(result).toBe('file-too-large');
    expect(took).toBeLessThan(3000);
  });

  it('many marks without streams end soon', () => {
    const { result, took } = timed(() => answer(joined('%PDF-1.7\n', '/EmbeddedFile '.repeat(500_000))));
    expect(result).toBe('file-unknown-format');
    expect(took).toBeLessThan(3000);
  });
});
