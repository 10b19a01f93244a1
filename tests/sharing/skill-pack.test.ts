// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Credential } from '../../utils/model/credential.ts';
import { buildSkillPack, type PackedCredential, type SkillPack, safeName } from '../../utils/sharing/skill-pack.ts';
import { textsOf } from '../components/render.tsx';
import { credential } from '../matching/make.ts';

const { get } = textsOf('en');
const words = {
  language: 'en',
  say: (key: string, values?: string[]) => get(key as Parameters<typeof get>[0], values),
  verdict: (verdict: Credential['verdict']) => get(`verdict_${verdict}` as Parameters<typeof get>[0]),
};
const NOW = new Date('2026-11-22T09:30:00Z');
const bytesOf = (text: string) => new TextEncoder().encode(text);

const held = (change: Partial<Credential>, original?: PackedCredential['original']): PackedCredential => ({
  credential: credential({ checkedAt: '2026-11-20T08:00:00Z', ...change }),
  verdict: 'verified',
  ...(original ? { original } : {}),
});
const sql = held(
  { id: 'secret-wallet-id', originalId: 'o1', name: 'SQL für Analysten', validUntil: '2028-01-01' },
  { name: 'My Badge.JSON', bytes: bytesOf('{ "kept":\t"byte for byte" }\r\n\r\n') },
);
const pack = (change: Partial<SkillPack> = {}): SkillPack => ({
  posting: { title: 'Data Analyst', company: 'Ferrow & Sons', url: 'https://jobs.example/1' },
  answers: [{ asked: 'SQL', force: 'must', credentialId: 'secret-wallet-id', field: 'SQL queries' }],
  credentials: [sql],
  madeAt: NOW,
  ...change,
});
const open = (one: SkillPack) => unzipSync(buildSkillPack(one, words));
const pageOf = (one: SkillPack) => strFromU8(open(one)['skill-pack.html'] as Uint8Array);
const textOf = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent?.replaceAll(/\s+/g, ' ') ?? '';

describe('a skill pack', () => {
  it('holds the original bytes and the page, and nothing else', () => {
    const files = open(pack());
    expect(Object.keys(files).sort()).toEqual(['credentials/01-sql-fur-analysten.json', 'skill-pack.html']);
    expect(files['credentials/01-sql-fur-analysten.json']).toEqual(sql.original?.bytes);
  });

  it('shows requirement, evidence, verdict and the time of the check', () => {
    const text = textOf(pageOf(pack()));
    for (const part of [
      'Evidence for: Data Analyst · Ferrow & Sons',
      'SQL (must)',
      'SQL für Analysten“SQL queries”',
      'Verified',
      'Nov 20, 2026, 8:00 AM UTC',
      'valid until Jan 1, 2028',
      'credentials/01-sql-fur-analysten.json',
      'Made on Nov 22, 2026, 9:30 AM UTC',
    ])
      expect(text).toContain(part);
  });

  it('says nothing else of the wallet: no id, no recipient, no other credential', () => {
    const page = pageOf(
      pack({
        credentials: [
          held({ ...sql.credential, recipient: { identity: 'kim@mail.example', hashed: false } }, sql.original),
        ],
        answers: [
          ...pack().answers,
          { asked: 'Docker', force: 'must', credentialId: 'left-out', field: 'Docker badge of mine' },
        ],
      }),
    );
    expect(page).not.toMatch(/secret-wallet-id|left-out|Docker|kim@mail/);
  });

  it('a file that several credentials came in goes in once; a typed one has a line and no file', () => {
    const second = held({ id: 'two', originalId: 'o1', name: 'Other' }, sql.original);
    const typed = held({ id: 'three', name: 'CISSP', format: 'typed' });
    const one = pack({ credentials: [sql, second, typed] });
    expect(Object.keys(open(one))).toHaveLength(2);
    expect(pageOf(one).match(/credentials\/01-sql-fur-analysten\.json/g)?.length).toBe(4);
    expect(textOf(pageOf(one))).toContain('Typed by name: on the page, without a file');
  });

  it('runs nothing and loads nothing, whatever the texts hold', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&\u202egnp.exe`;
    const page = pageOf(
      pack({
        posting: { title: evil, company: evil, url: 'javascript:alert(3)' },
        answers: [{ asked: evil, force: 'nice', partly: true, credentialId: 'e', field: evil }],
        credentials: [
          held(
            { id: 'e', originalId: 'oe', name: evil, issuer: { name: evil }, validFrom: evil, validUntil: evil },
            { name: `../../${evil}.html`, bytes: bytesOf('x') },
          ),
        ],
      }),
    );
    const document = new DOMParser().parseFromString(page, 'text/html');
    expect(document.querySelectorAll('script, img, iframe, object, link, base, form, [onerror], [style]')).toHaveLength(
      0,
    );
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script');
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^credentials\/01-[a-z0-9-]+(\.[a-z0-9]+)?$/);
    expect(document.body.textContent).not.toMatch(/javascript:|\u202e/);
    expect(document.title).toContain('<script>alert(1)</script>');
  });

  it('without a posting, skills stand in place of requirements', () => {
    const text = textOf(
      pageOf(pack({ posting: undefined, answers: [{ asked: 'SQL', credentialId: 'secret-wallet-id', field: 'SQL' }] })),
    );
    expect(text).toContain('Credentials and what they are evidence of');
    expect(text).not.toContain('(must)');
  });

  it('a wrong clock makes no broken zip', () => {
    expect(Object.keys(open(pack({ madeAt: new Date(0) })))).toHaveLength(2);
  });
});

it.each([
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con'],
  ['日本語', 'credential'],
  ['a'.repeat(500), 'a'.repeat(60)],
  ['C:\\Windows\\x', 'c-windows-x'],
])('%s is saved as %s', (text, name) => {
  expect(safeName(text)).toBe(name);
});
