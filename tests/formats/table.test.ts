import { describe, expect, it } from 'vitest';
import { byHeader, firstRows, headerKey, readTable } from '../../utils/formats/table.ts';
import { timed } from '../timed.ts';

const rowsOf = (text: string) => {
  const table = readTable(text);
  return table.ok ? table.value.rows : table.failure;
};

describe('tables as text', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs, Windows line ends', 'a\tb\r\n1\t2\r\n'],
    ['old Mac line ends', 'a,b\r1,2\r'],
    ['a byte order mark', '\ufeffa,b\n1,2'],
    ['what Excel writes above', 'sep=;\r\na;b\r\n1;2'],
    ['empty lines', '\n\na,b\n\n , \n1,2\n\n'],
    ['quotes', '"a",b\n"1","2"'],
  ])('%s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('what is quoted is no separator, and what begins like a formula is text', () => {
    expect(rowsOf('"a;x;y",b\n"say ""hi""\nthere",=1+1\n"@x",-2')).toEqual([
      ['a;x;y', 'b'],
      ['say "hi"\nthere', '=1+1'],
      ['@x', '-2'],
    ]);
  });

  it.each([
    ['nothing', '', 'file-empty'],
    ['only white space', ' \n\n', 'file-empty'],
    ['a quote that never ends', 'a,b\n"1,2\n', 'file-truncated'],
    ['5,001 rows', `a,b\n${'1,2\n'.repeat(5001)}`, 'file-too-large'],
    ['a cell of 10,001 characters', `a,b\n1,${'x'.repeat(10_001)}`, 'file-too-large'],
    ['201 columns', `${'a,'.repeat(200)}a\n1`, 'file-too-large'],
  ])('%s: %s', (_, text, code) => {
    expect(rowsOf(text)).toMatchObject({ code });
  });

  it('up to the limits it is read', () => {
    expect(rowsOf(`a,b\n${'1,2\n'.repeat(5000)}`)).toHaveLength(5001);
    expect(rowsOf(`a,b\n1,${'x'.repeat(10_000)}`)).toHaveLength(2);
  });

  it.each([
    ['quotes', '"'.repeat(4_900_000)],
    ['quotes in the middle', '"a"b'.repeat(1_225_000)],
    ['quotes that open and never close', '"a" b,"c\n'.repeat(540_000)],
    ['separators', ','.repeat(4_900_000)],
    ['line ends', '\r'.repeat(4_900_000)],
    ['spaces', `${' '.repeat(4_900_000)}x`],
  ])('five megabytes of %s come to an end', (_, text) => {
    const { took } = timed(() => [readTable(text), firstRows(text)]);
    expect(took).toBeLessThan(5000);
  });

  it('columns are found by name, without accents, signs and case; the first of two counts', () => {
    expect(headerKey(' Gültig-bis ')).toBe('gultigbis');
    expect(headerKey('Straße (Nr.)')).toBe('strassenr');
    expect(headerKey('發行日期')).toBe('發行日期');
    const [row] = byHeader([
      ['Name', 'name', '', '__proto__'],
      ['a', 'b', 'c'],
    ]);
    expect(Object.fromEntries(row ?? [])).toEqual({ name: 'a', proto: '' });
  });
});
