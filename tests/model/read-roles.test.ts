import { describe, expect, it } from 'vitest';
import { readRoles } from '../../utils/model/read-roles.ts';

const ROLE = {
  id: 'lamp-lighter',
  label: 'Lamp lighter',
  family: 'night',
  titles: ['Allumeur'],
  asks: [
    { id: 'oil', force: 'must', level: 'working' },
    { id: 'ropes', any: ['ladders'], force: 'must' },
    { id: 'songs', force: 'nice' },
  ],
};

describe('readRoles', () => {
  it('reads what the compile step writes', () => {
    expect(readRoles(JSON.stringify([ROLE]))).toEqual({ ok: true, value: [ROLE] });
  });

  it.each([
    ['nothing', '  ', 'file-empty'],
    ['no JSON', '[{', 'file-not-json'],
    ['no list', '{}', 'file-missing-fields'],
    ['a role that asks for too little', JSON.stringify([{ ...ROLE, asks: [] }]), 'file-missing-fields'],
    ['a force that a role cannot have', JSON.stringify([ROLE]).replace('"nice"', '"context"'), 'file-missing-fields'],
  ])('refuses %s', (_, json, code) => {
    expect(readRoles(json)).toMatchObject({ ok: false, failure: { code } });
  });

  it('says which field is wrong', () => {
    const read = readRoles(JSON.stringify([ROLE, { ...ROLE, label: '' }]));
    expect(read).toMatchObject({ ok: false, failure: { detail: expect.stringMatching(/^1\.label: /) } });
  });
});
