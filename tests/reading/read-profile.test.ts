import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../utils/reading/block-text.ts';
import { blanked } from '../../utils/reading/personal.ts';
import { readProfileText } from '../../utils/reading/read-profile.ts';

describe('the text of a person that is no page', () => {
  it('takes the name from its first lines, and leaves it out in blind mode', () => {
    const body = plainBlocks('Mira Okonkwo\nData engineer, SQL since 2015\nMira built pipelines for three mills.');
    const { profile, personal } = readProfileText(body, null);
    expect(profile?.name).toBe('Mira Okonkwo');
    expect(blanked(body.text, personal)).not.toMatch(/mira|okonkwo/i);
    expect(blanked(body.text, personal)).toContain('SQL since 2015');
  });

  it.each([
    'Curriculum Vitae\nMira Okonkwo\nMira builds pipelines, Okonkwo & Co, SQL',
    'Personal Details\nName: Mira Okonkwo\nMira builds pipelines, Okonkwo & Co, SQL',
    'Mira Okonkwo, PhD\nData engineer\nMira builds pipelines, Okonkwo & Co, SQL',
    'Mira Okonkwo (she/her) | Data engineer\nMira builds pipelines, Okonkwo & Co, SQL',
    'Senior Data Engineer\nMira Okonkwo\nMira builds pipelines, Okonkwo & Co, SQL',
    'LEBENSLAUF\nPersönliche Daten\nName: Mira Okonkwo\nMira baut Leitungen, Okonkwo & Co, SQL',
  ])('the name is not what stands above or beside it: %s', (text) => {
    const body = plainBlocks(text);
    const { profile, personal } = readProfileText(body, null);
    expect(profile?.name).toBe('Mira Okonkwo');
    expect(blanked(body.text, personal)).not.toMatch(/mira|okonkwo/i);
    expect(blanked(body.text, personal)).toContain('SQL');
  });

  it('without a name on its first lines nobody is named', () => {
    const body = plainBlocks(
      'Data Engineer\nbuilds pipelines with SQL, Northwind Mills\nWork Experience\nKestrel Works',
    );
    expect(readProfileText(body, null).profile?.name).toBeNull();
    expect(blanked(body.text, readProfileText(body, null).personal)).toContain('Data Engineer');
  });

  it('a name that was given is left out too', () => {
    const body = plainBlocks('data engineer; a mail from bo about sql and docker, signed bo lindqvist');
    expect(blanked(body.text, readProfileText(body, 'Bo Lindqvist').personal)).not.toMatch(/lindqvist/i);
  });

  it('hardly any text is told', () => {
    expect(readProfileText(plainBlocks('SQL'), null).failure?.code).toBe('no-profile-text');
    expect(readProfileText(plainBlocks('word '.repeat(120_000)), null).failure?.code).toBe('page-too-large');
  });
});
