const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';

/** Where the 2.0 and the 2.0.1 context of CLR (1EdTech) differ. */
interface Release {
  /** The vocabulary of Open Badges that it points to. */
  openBadges: string;
  /** 2.0.1 adds `partial` to the credential and `identifier` to the subject. */
  added: boolean;
}

const many = (name: string, type: string) => ({ '@id': `${CLR}${name}`, '@type': type, '@container': '@set' });

function clrContext({ openBadges, added }: Release): object {
  const own = { id: '@id', type: '@type' };
  const partial = { '@id': `${CLR}partial`, '@type': 'xsd:boolean' };
  const address = (name: string) => ({ '@id': `${CLR}${name}`, '@type': 'xsd:anyURI' });
  return {
    '@context': {
      ...own,
      ClrCredential: { '@id': `${CLR}ClrCredential`, '@context': { ...own, ...(added ? { partial } : {}) } },
      ClrSubject: {
        '@id': `${CLR}ClrSubject`,
        '@context': {
          ...own,
          cred: 'https://www.w3.org/2018/credentials#',
          obi: openBadges,
          achievement: many('achievement', 'obi:Achievement'),
          association: many('association', `${CLR}Association`),
          verifiableCredential: many('verifiableCredential', 'cred:verifiableCredential'),
          ...(added ? { identifier: many('identifier-1', 'obi:Identifier') } : {}),
        },
      },
      Association: {
        '@id': `${CLR}Association`,
        '@context': {
          associationType: { '@id': `${CLR}AssociationType` },
          sourceId: address('sourceId'),
          targetId: address('targetId'),
        },
      },
    },
  };
}

/** Comprehensive Learner Record 2.0 and 2.0.1: no package publishes these two; the test holds the published hashes. */
export const clr2 = clrContext({ openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#', added: false });
export const clr201 = clrContext({ openBadges: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#', added: true });
