/** An invented badge as an Open Badges 3.0 file holds it, without a proof. */
export function aBadge(name: string, tags: readonly string[]): object {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:uuid:7a1c6c1e-4a0f-4d0e-9c62-${name.length.toString(16).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://halden.example/issuer', type: ['Profile'], name: 'Halden Open College' },
    validFrom: '2026-02-14T00:00:00Z',
    name,
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: {
        id: `https://halden.example/achievements/${name.toLowerCase().replaceAll(' ', '-')}`,
        type: ['Achievement'],
        name,
        description: 'Assessed on a piece of work that two people marked.',
        criteria: { narrative: 'Hand in the work and explain it.' },
        tag: tags,
      },
    },
  };
}
