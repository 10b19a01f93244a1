import { describe, expect, it } from 'vitest';
import { correctedReader, derivers } from '../../entrypoints/background/derivers.ts';
import type { Correction } from '../../utils/model/correction.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { ownLexicon } from '../skills/compiled.ts';

const said = (phrase: string, skillId: string, means?: string): Correction => ({
  id: phrase,
  kind: means === undefined ? 'not-a-skill' : 'means',
  phrase,
  skillId,
  label: skillId,
  ...(means === undefined ? {} : { means, meansLabel: means }),
  scope: 'everywhere',
  addedAt: '2026-05-01T08:00:00.000Z',
});

const badge = (name: string, tags: string[], alignments: Credential['achievement']['alignments'] = []): Credential => ({
  id: '1',
  format: 'open-badges-3',
  name,
  achievement: { name, alignments, tags },
  issuer: { name: 'Halden Open College' },
  skills: [],
  verdict: 'unverified',
  reasons: [],
  addedAt: '2026-05-01T08:00:00.000Z',
});
const skills = (credential: Credential, ...corrections: Correction[]) =>
  correctedReader(ownLexicon(), corrections)(credential).skills.map(({ id }) => id);

describe('correctedReader', () => {
  it('reads a tag that is wholly one name, and its name in running text, as the person corrected them', () => {
    const containers = badge('Running Docker in production', ['Go', 'Kubernetes']);
    expect(skills(containers)).toEqual(expect.arrayContaining(['go', 'kubernetes', 'docker']));
    expect(skills(containers, said('go', 'go'))).toEqual(skills(containers).filter((id) => id !== 'go'));
    expect(skills(containers, said('docker', 'docker'))).not.toContain('docker');
    const meant = skills(containers, said('go', 'go', 'tableau'));
    expect(meant).toContain('tableau');
    expect(meant).not.toContain('go');
  });

  it('says by which of the credential’s words', () => {
    const { skills } = correctedReader(ownLexicon(), [said('go', 'go', 'tableau')])(badge('Evening course', ['Go']));
    expect(skills).toEqual([{ id: 'tableau', via: 'tag', field: 'Go' }]);
  });

  it('another phrase for the same skill is not touched', () => {
    expect(skills(badge('Evening course', ['Golang']), said('go', 'go'))).toEqual(['go']);
  });

  it('leaves what an issuer states by an address', () => {
    const esco = ownLexicon().skill('python')?.esco;
    const aligned = badge('Evening course', [], [{ targetName: 'Python', targetUrl: esco }]);
    expect(esco).toBeTruthy();
    expect(skills(aligned, said('python', 'python'))).toEqual(['python']);
    const inWords = badge('Evening course', [], [{ targetName: 'Python' }]);
    expect(skills(inWords)).toEqual(['python']);
    expect(skills(inWords, said('python', 'python'))).toEqual([]);
  });

  it('"have" says nothing about what a badge means', () => {
    expect(skills(badge('Evening course', ['Go']), { ...said('go', 'go'), kind: 'have' })).toEqual(['go']);
  });
});

describe('derivers', () => {
  it('read only the badges that hold one of the phrases again', () => {
    const { skills } = derivers(ownLexicon());
    const corrections = [said('go', 'go')];
    const phrases = new Set(['go']);
    expect(skills(badge('Evening course', ['Python']), corrections, phrases)).toBeUndefined();
    expect(skills(badge('Evening course', ['Go', 'Python']), corrections, phrases)?.skills).toMatchObject([
      { id: 'python' },
    ]);
    expect(skills(badge('Evening course', ['Go']), [], phrases)?.skills).toMatchObject([{ id: 'go' }]);
  });
});
