import { describe, expect, it } from 'vitest';
import { parseMessage } from '../utils/message-schemas.ts';

const posting = {
  id: 'x:1',
  url: 'https://jobs.example/1',
  title: 'Welder',
  company: null,
  description: 'MIG welding',
  blocks: [{ start: 0, end: 11, kind: 'paragraph' }],
  readFrom: 'json-ld',
  board: null,
};

describe('parseMessage', () => {
  it('takes a well-formed question', () => {
    const parsed = parseMessage({ type: 'match-posting', request: { posting } });
    expect(parsed).toEqual({ ok: true, value: { type: 'match-posting', request: { posting } } });
  });

  it('drops what it does not know', () => {
    const parsed = parseMessage({ type: 'match-posting', request: { posting: { ...posting, wallet: 'all of it' } } });
    expect(parsed.ok && JSON.stringify(parsed.value)).not.toContain('wallet');
  });

  it('is not moved by __proto__', () => {
    const hostile = JSON.parse('{"type":"site-state","request":{"host":"a.example","__proto__":{"polluted":true}}}');
    expect(parseMessage(hostile).ok).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['a string', 'match-posting'],
    ['an unknown type', { type: 'give-wallet', request: {} }],
    ['a title that is no string', { type: 'match-posting', request: { posting: { ...posting, title: { a: 1 } } } }],
    [
      'a description of 600,000 characters',
      { type: 'match-posting', request: { posting: { ...posting, description: 'x'.repeat(600_000) } } },
    ],
    [
      'a negative offset',
      { type: 'match-posting', request: { posting: { ...posting, blocks: [{ start: -1, end: 2, kind: 'item' }] } } },
    ],
  ])('refuses %s as a bad message and says where', (_name, raw) => {
    const parsed = parseMessage(raw);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.failure.code).toBe('bad-message');
  });
});
