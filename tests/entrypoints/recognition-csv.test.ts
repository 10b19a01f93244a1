import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { recognitionCsv } from '../../entrypoints/dashboard/recognition-csv.ts';

const shown = {
  role: 'Data analyst',
  from: '2026-10',
  to: '2026-11',
  n: 30,
  tables: [
    { kind: 'credential' as const, rows: [{ id: 'pl-300', label: 'PL-300', musts: 7, others: 2, share: 0.3 }] },
    { kind: 'skill' as const, rows: [{ id: 'sql', label: 'SQL, "queries"', musts: 1, others: 0, share: null }] },
  ],
};
// A byte order mark is part of the text here.
const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('saving as CSV', () => {
  it('has one line a thing with its n; no share where none is told', () => {
    const text = decoded(recognitionCsv(shown));
    expect(text.startsWith('\ufeffkind,id,name,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data, errors } = Papa.parse(text.slice(1), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    const rest = { n: '30', role: 'Data analyst', from: '2026-10', to: '2026-11' };
    expect(data).toEqual([
      {
        kind: 'credential',
        id: 'pl-300',
        name: 'PL-300',
        postings: '9',
        required: '7',
        not_required: '2',
        share: '0.3000',
        ...rest,
      },
      {
        kind: 'skill',
        id: 'sql',
        name: 'SQL, "queries"',
        postings: '1',
        required: '1',
        not_required: '0',
        share: '',
        ...rest,
      },
    ]);
  });

  it.each(['=1+1', '+49', '-2', '@sum', '\t=1', '\r=1'])('no name runs in a spreadsheet: %j', (label) => {
    const row = { id: 'x', label, musts: 1, others: 0, share: null };
    const text = decoded(recognitionCsv({ ...shown, role: label, tables: [{ kind: 'issuer', rows: [row] }] }));
    const [line] = Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data;
    expect([line?.name, line?.role]).toEqual([`'${label}`, `'${label}`]);
  });

  it('is its first line where nothing is shown', () => {
    expect(
      decoded(recognitionCsv({ ...shown, n: 0, tables: [] }))
        .trim()
        .split('\r\n'),
    ).toHaveLength(1);
  });
});
