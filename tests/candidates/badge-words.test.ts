import { describe, expect, it } from 'vitest';
import { badgeWords, evidenceWords, hostSaysName } from '../../utils/candidates/badge-words.ts';
import type { CandidateBadge } from '../../utils/model/candidate.ts';

const PERSON = { name: 'Mira Okonkwo', url: 'https://mira-okonkwo.example/about' };
const BADGE: CandidateBadge = {
  url: 'https://mira-okonkwo.example/badges/7.json',
  name: 'Kubernetes, issued to Mira Okonkwo',
  issuer: 'Halden Open College',
  issuerId: 'https://halden.example/issuer',
  verdict: 'unverified',
  reasons: [],
  skills: ['kubernetes'],
  links: [{ id: 'kubernetes', via: 'text', field: 'Kubernetes for Mira' }],
  checks: [{ part: 'proof', outcome: 'unknown', reason: 'hosting-unreachable', detail: 'mira-okonkwo.example' }],
  facts: {
    hours: 40,
    number: 'MO-1987',
    related: [{ relation: 'part-of', name: 'Path', url: 'https://mira.example/path' }],
  },
  unasked: ['mira-okonkwo.example'],
};

describe('the words of a badge', () => {
  it('never hold the person’s name', () => {
    const shown = badgeWords(BADGE, PERSON, false);
    expect(shown.name).not.toMatch(/mira|okonkwo/i);
    expect(shown.name).toContain('Kubernetes');
    expect(shown.links?.[0]?.field).not.toMatch(/mira/i);
    expect(shown).toMatchObject({ url: BADGE.url, issuer: 'Halden Open College', facts: BADGE.facts });
  });

  it('in blind mode hold nothing that leads to the person: no address, number, detail or school', () => {
    const shown = badgeWords({ ...BADGE, issuer: 'University of Halden' }, PERSON, true);
    expect(JSON.stringify(shown)).not.toMatch(/mira|okonkwo|1987|halden|https/i);
    expect(shown).toMatchObject({ verdict: 'unverified', skills: ['kubernetes'], facts: { hours: 40 } });
    expect(shown.checks).toEqual([{ part: 'proof', outcome: 'unknown', reason: 'hosting-unreachable' }]);
  });

  it('are the same twice', () => {
    for (const blind of [false, true]) {
      const once = badgeWords(BADGE, PERSON, blind);
      expect(badgeWords(once, PERSON, blind)).toEqual(once);
    }
  });

  it('of evidence: what it is evidence of stays', () => {
    const evidence = evidenceWords(
      {
        source: 'credential',
        sourceId: 'badge-0',
        skillId: 'kubernetes',
        name: BADGE.name,
        issuer: 'University of Halden',
        verdict: 'verified',
        reasons: [],
        via: 'text',
        field: 'Kubernetes for Mira',
      },
      PERSON,
      true,
    );
    expect(evidence).toMatchObject({ skillId: 'kubernetes', verdict: 'verified' });
    expect(JSON.stringify(evidence)).not.toMatch(/mira|okonkwo|halden/i);
  });
});

it('tells which hosts say the name', () => {
  const says = (host: string, name: string | null = PERSON.name) => hostSaysName(host, { name });
  expect([says('mira-okonkwo.example'), says('okonkwo.dev'), says('www.credly.com')]).toEqual([true, true, false]);
  expect([says('mueller.example', 'Jörg Müller'), says('boxu.example', 'Bo Xu'), says('example.com', 'Jo')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(
    [says(new URL('https://müller.example').host, 'Jörg Müller'), says('xn--bcher-kva.example', 'Jo Lang')],
    'a host in letters of its own is shown only beside a name that has none',
  ).toEqual([true, false]);
  expect(says('yildirim.example', 'Aylin Yıldırım')).toBe(true);
  expect([says('badges.example', null), says('muller.example', 'Jörg Müller'), says('li.example', 'Li Wei')]).toEqual([
    false,
    true,
    false,
  ]);
});
