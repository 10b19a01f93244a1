import { describe, expect, it } from 'vitest';
import { keptAddress, stableAddress } from '../../utils/reading/identity.ts';
import { postingIdAt } from '../../utils/reading/read-page.ts';

const kept = (address: string) => keptAddress(new URL(address)).href;
const stable = (address: string) => stableAddress(new URL(address));

describe('keptAddress', () => {
  it.each([
    ['where the visit came from', 'https://a.example/jobs/1?utm_source=mail&utm_id=9&ref=x&gh_src=7', ''],
    ['click ids', 'https://a.example/jobs/1?gclid=1&fbclid=2&msclkid=3&dclid=4&ttclid=5&wbraid=6&gbraid=7', ''],
    ['who a mail was sent to', 'https://a.example/jobs/1?mc_eid=ab&mkt_tok=cd&midToken=ef&otpToken=gh&lipi=ij', ''],
    ['session ids', 'https://a.example/jobs/1;jsessionid=AB12?PHPSESSID=cd&sessionId=ef', ''],
    ['name and password', 'https://anna:secret@a.example/jobs/1', ''],
    ['a place on the page', 'https://a.example/jobs/1#apply', ''],
    ['nothing that names the posting', 'https://a.example/jobs/1?gh_jid=5&token=7', '?gh_jid=5&token=7'],
    ['no route in the fragment', 'https://a.example/jobs/1#/posting/5', '#/posting/5'],
  ])('leaves out %s', (_, address, rest) => expect(kept(address)).toBe(`https://a.example/jobs/1${rest}`));
});

describe('stableAddress', () => {
  it('does not depend on the order of the query', () => {
    expect(stable('https://a.example/?b=2&a=1')).toBe(stable('https://a.example/?a=1&utm_medium=x&b=2'));
  });

  it('tells postings apart that only the fragment routes to', () => {
    expect(stable('https://a.example/#/jobs/1')).not.toBe(stable('https://a.example/#/jobs/2'));
    expect(stable('https://a.example/#!/jobs/1')).not.toBe(stable('https://a.example/#!/jobs/2'));
  });
});

describe('postingIdAt', () => {
  const board = { id: 'some', postingId: (url: URL) => url.searchParams.get('id') };
  it("is the board's word where it has one, and the stable address elsewhere", () => {
    expect(postingIdAt(new URL('https://a.example/x?id=7&utm_source=y'), board)).toBe('some:7');
    expect(postingIdAt(new URL('https://a.example/x?utm_source=y'), board)).toBe('https://a.example/x');
    expect(postingIdAt(new URL('https://a.example/x?id=7'), null)).toBe('https://a.example/x?id=7');
  });
});
