import { describe, expect, it } from 'vitest';
import { bundledCatalogue } from '../../utils/providers/bundled-catalogue.ts';
import { aCourse } from '../matching/a-course.ts';

const current = aCourse('current', { sql: 'intro' });
const retired = aCourse('retired', { sql: 'intro' }, { status: 'retired' });
const retiring = aCourse('retiring', { sql: 'intro' }, { status: 'retiring', retiresOn: '2026-12-31' });

function ids(today?: string): string[] {
  const result = bundledCatalogue.read(JSON.stringify([current, retired, retiring]), today);
  return result.ok ? result.value.map((course) => course.id) : [];
}

describe('bundled catalogue', () => {
  it('leaves out what has retired, at the moment of reading', () => {
    expect(ids()).toEqual(['current', 'retiring']);
    expect(ids('2026-12-31')).toEqual(['current', 'retiring']);
    expect(ids('2027-01-01')).toEqual(['current']);
  });

  it('says which field of which entry is wrong', () => {
    const result = bundledCatalogue.read(JSON.stringify([current, { ...current, grade: 'Z' }]));
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'file-missing-fields', detail: expect.stringContaining('1.grade') },
    });
  });

  it('refuses an address that is not https', () => {
    expect(bundledCatalogue.read(JSON.stringify([{ ...current, url: 'javascript:alert(1)' }])).ok).toBe(false);
  });
});
