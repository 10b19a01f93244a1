import { describe, expect, it } from 'vitest';
import { type WrittenCredential, writtenCredential } from '../../utils/intake/written-credential.ts';

const EMPTY: WrittenCredential = { name: '', issuer: '', issued: '', expires: '', url: '' };
const write = (entry: Partial<WrittenCredential>) =>
  writtenCredential({ ...EMPTY, ...entry }, ({ name }) => ({ skills: [{ id: 'docker', via: 'text', field: name }] }));

describe('writtenCredential', () => {
  it('is the person’s own word, with the skills that its name names', () => {
    const full = {
      name: ' Docker am Hafen ',
      issuer: 'Küstenschule',
      issued: '2024-05-02',
      expires: '2027-05-02',
      url: 'http://kuestenschule.example/docker',
    };
    expect(write(full)).toMatchObject({
      ok: true,
      value: {
        format: 'typed',
        name: 'Docker am Hafen',
        issuer: { name: 'Küstenschule' },
        validFrom: '2024-05-02',
        validUntil: '2027-05-02',
        url: 'https://kuestenschule.example/docker',
        verdict: 'self-asserted',
        skills: [{ id: 'docker', via: 'text', field: 'Docker am Hafen' }],
      },
    });
  });

  it('needs a name and nothing else', () => {
    const bare = write({ name: 'Knots' });
    expect(bare).toMatchObject({ ok: true, value: { name: 'Knots', issuer: { name: '' } } });
    if (bare.ok) for (const absent of ['validFrom', 'validUntil', 'url']) expect(bare.value).not.toHaveProperty(absent);
    expect(write({ name: ' \u200b ' })).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
  });

  it.each([
    ['an address that runs something', { url: 'javascript:alert(1)' }, 'url'],
    ['a day that does not exist', { issued: '2024-13-40' }, 'validFrom'],
    ['a date in words', { expires: 'soon' }, 'validUntil'],
  ])('%s falls away', (_, change, member) => {
    const written = write({ name: 'Knots', ...change });
    expect(written.ok && written.value).not.toHaveProperty(member);
  });
});
