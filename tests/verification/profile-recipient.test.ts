import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnSite } from '../../utils/verification/own-site.ts';
import {
  compareWithPage,
  type NamedRecipients,
  namedRecipients,
  type StatedOnPage,
  statedOnPage,
} from '../../utils/verification/profile-recipient.ts';
import { timed } from '../timed.ts';

const MAIL = 'mira@okonkwo.example';
const PAGE = 'https://github.com/mira-okonkwo';
const hash = (text: string): string => `sha256$${createHash('sha256').update(text).digest('hex')}`;
const page = (change: Partial<StatedOnPage> = {}): StatedOnPage => ({
  name: 'Mira Okonkwo',
  emails: [MAIL],
  addresses: [PAGE],
  host: null,
  ...change,
});
const names = (...all: string[]): NamedRecipients => ({ recipients: [], names: all });
const of = (identity: string, change: object = {}): NamedRecipients => ({
  recipients: [{ identity, hashed: false, ...change }],
  names: [],
});
const hashed = (text: string, salt?: string) =>
  of(hash(text + (salt ?? '')), { hashed: true, ...(salt === undefined ? {} : { salt }) });

describe('whose badge a page shows', () => {
  it.each<[string, NamedRecipients, Partial<StatedOnPage>, string | undefined]>([
    // A tie to the page.
    ['its e-mail address in clear', of('MIRA@okonkwo.example'), {}, 'profile'],
    ['its e-mail address as mailto', of(`mailto:${MAIL}`), {}, 'profile'],
    ['the hash of its e-mail address', hashed(MAIL), {}, 'profile'],
    ['a salted hash', hashed(MAIL, 'deadsea'), {}, 'profile'],
    ['the page itself', of('https://www.github.com/Mira-Okonkwo/'), {}, 'profile'],
    ['a hash of the page', hashed('https://github.com/mira-okonkwo/'), {}, 'profile'],
    [
      'a web address that the text states',
      of('http://mira.example/me?x=1'),
      { addresses: ['mira.example/me'] },
      'profile',
    ],
    ['its address, whatever the name', { ...of(MAIL), names: ['Tor Halvorsen'] }, {}, 'profile'],
    // A contradiction.
    ['another name', names('Tor Halvorsen'), {}, 'another'],
    [
      'another name with the hash of another address',
      { ...hashed('tor@x.example'), names: ['Tor Halvorsen'] },
      {},
      'another',
    ],
    ['another e-mail address in clear', of('tor@halvorsen.example'), {}, 'another'],
    ['another e-mail address, and the page has no name', of('tor@halvorsen.example'), { name: null }, 'another'],
    ['names that only share a particle', names('Jan de Vries'), { name: 'Anna de Groot' }, 'another'],
    // Neither.
    ['the hash of an address that is not on the page', hashed('mira.private@x.example'), {}, 'not-checked'],
    ['a wrong salt', of(hash(MAIL), { hashed: true, salt: 'x' }), {}, 'not-checked'],
    ['another address that speaks of the person', of('m.okonkwo@work.example'), {}, 'not-checked'],
    ['another address, and the same name', { ...of('x1@work.example'), names: ['Okonkwo, Mira'] }, {}, 'not-checked'],
    ['the same name only', names('Mira Okonkwo'), {}, 'not-checked'],
    ['the same name in other letters', names('MÎRA  OKÓNKWO'), {}, 'not-checked'],
    ['the same name without its marks', names('Juergen Mueller'), { name: 'Jürgen Müller' }, 'not-checked'],
    ['the same name in plain letters', names('Soren Bjork-Strom'), { name: 'Søren Bjørk' }, 'not-checked'],
    ['the same name in capitals', names('IŞIL YILDIZ'), { name: 'Işıl Yıldız' }, 'not-checked'],
    ['an initial', names('M. Smith'), {}, 'not-checked'],
    ['a name taken in marriage', names('Mira Halvorsen'), {}, 'not-checked'],
    ['a name in another script', names('Міра Оконкво'), {}, 'not-checked'],
    ['a handle', names('Mira Okonkwo'), { name: 'miraok' }, 'not-checked'],
    ['an e-mail address, and the page states none', of('tor@halvorsen.example'), { emails: [] }, 'not-checked'],
    ['another web address', of('https://example.org/u/7'), {}, 'not-checked'],
    ['the key of a wallet', of('did:key:z6Mk'), {}, 'not-checked'],
    ['md5', of('md5$00', { hashed: true }), {}, 'not-checked'],
    ['a page that states nothing', of(MAIL), { name: null, emails: [], addresses: [] }, 'not-checked'],
    // Nobody.
    ['nobody', { recipients: [], names: [] }, {}, undefined],
  ])('%s', async (_what, recipient, change, holder) => {
    expect(await compareWithPage(recipient, page(change))).toBe(holder);
  });

  it('nothing but what stands in clear ever speaks against somebody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.emailAddress(), fc.string(), fc.string(), async (mail, salt, name) => {
        const holder = await compareWithPage(hashed(mail, salt), page({ name }));
        expect(['profile', 'not-checked']).toContain(holder);
      }),
    );
  });

  it('a name is never somebody else’s than its own', async () => {
    const word = fc.stringMatching(/^[A-ZÀ-Ý][a-zà-ÿ]{2,9}$/);
    await fc.assert(
      fc.asyncProperty(word, word, async (first, last) => {
        for (const name of [`${first} ${last}`, `${last}, ${first}`, `${first[0]}. ${last}`, first])
          expect(await compareWithPage(names(name), page({ name: `${first} ${last}`, emails: [] }))).toBe(
            'not-checked',
          );
      }),
    );
  });
});

describe('what a page states', () => {
  const text = `Mira Okonkwo\nWrite to ${MAIL}, or see https://mira.example/work. Also github.com/mira-okonkwo\nnode.js and v1.2`;

  it('its own address, e-mail addresses, web addresses with a path', () => {
    expect(statedOnPage({ url: PAGE, site: 'github', name: 'Mira Okonkwo', text, hidden: null })).toEqual({
      name: 'Mira Okonkwo',
      emails: [MAIL],
      addresses: [PAGE, 'https://mira.example/work', 'github.com/mira-okonkwo'],
      host: null,
    });
    expect(statedOnPage({ url: 'https://mira.example/cv', site: null, name: null, text, hidden: null }).host).toBe(
      'mira.example',
    );
  });

  it('what nobody sees ties nothing', () => {
    const at = text.indexOf(MAIL);
    const hidden = [{ start: at, end: at + MAIL.length }];
    expect(statedOnPage({ url: '', site: null, name: null, text, hidden }).emails).toEqual([]);
    expect(statedOnPage({ url: '', site: null, name: null, text, hidden }).addresses).not.toContain(PAGE);
  });

  it('half a megabyte of anything is read in a moment', () => {
    for (const part of ['a', 'a.', 'a@', 'http://', 'a.b/', '@', '-'])
      for (const text of [part.repeat(500_000 / part.length)]) {
        const { result, took } = timed(() => statedOnPage({ url: '', site: null, name: null, text, hidden: null }));
        expect(result.emails.length + result.addresses.length).toBeLessThanOrEqual(200);
        expect(took, part).toBeLessThan(2000);
      }
  });
});

describe('whom a badge names', () => {
  it('Open Badges 3.0: identity objects, the subject’s id, names in clear', () => {
    const document = {
      credentialSubject: {
        id: 'did:example:mira',
        name: 'Mira Okonkwo',
        identifier: [
          { type: 'IdentityObject', identityType: 'emailAddress', hashed: true, identityHash: hash(MAIL), salt: 's' },
          { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'M. Okonkwo' },
          { type: 'IdentityObject', identityType: 'name', hashed: true, identityHash: hash('x') },
        ],
      },
    };
    expect(namedRecipients(document)).toEqual({
      recipients: [
        { identity: hash(MAIL), hashed: true, salt: 's' },
        { identity: hash('x'), hashed: true },
        { identity: 'did:example:mira', hashed: false },
      ],
      names: ['Mira Okonkwo', 'M. Okonkwo'],
    });
  });

  it('Open Badges 2.0: the recipient, and the name that some issuers add', () => {
    const document = {
      recipient: { type: 'email', hashed: true, identity: hash(MAIL), name: 'Mira Okonkwo' },
      'extensions:recipientProfile': { name: 'Mira O.' },
    };
    expect(namedRecipients(document)).toEqual({
      recipients: [{ identity: hash(MAIL), hashed: true }],
      names: ['Mira Okonkwo', 'Mira O.'],
    });
  });

  it('anything else names nobody', () => {
    for (const odd of [{}, { recipient: 7 }, { credentialSubject: 'x' }, { credentialSubject: [{ name: '' }, null] }])
      expect(namedRecipients(odd)).toEqual({ recipients: [], names: [] });
  });
});

it.each<[string, string | undefined, Partial<StatedOnPage>, boolean]>([
  ['the page’s own host', 'https://www.mira.example/issuer', { host: 'mira.example' }, true],
  ['the same as did:web', 'did:web:mira.example:issuer', { host: 'mira.example' }, true],
  ['a host with the whole name', 'did:web:okonkwo-mira.dev', {}, true],
  ['a host with the whole name, as addresses write it', 'did:web:juergen-mueller.dev', { name: 'Jürgen Müller' }, true],
  ['a host with a first name in it', 'did:web:miracle-college.example', {}, false],
  ['the host of a site of many people', 'https://www.credly.com/issuers/1', { host: null }, false],
  ['another host', 'https://halden.example/issuer', { host: 'mira.example' }, false],
  ['one that only ends alike', 'https://notmira.example/issuer', { host: 'mira.example' }, false],
  ['a name of one word', 'did:web:mira.dev', { name: 'Mira' }, false],
  ['a key', 'did:key:z6Mk', { host: 'mira.example' }, false],
  ['nothing', undefined, { host: 'mira.example' }, false],
])('whose site issued it: %s', (_what, issuer, change, own) => {
  expect(isOwnSite(issuer, page(change))).toBe(own);
});
