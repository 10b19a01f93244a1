import { describe, expect, it } from 'vitest';
import { parseMessage } from '../utils/message-schemas.ts';
import { MOST_CARD_TEXT, MOST_CARDS } from '../utils/messages.ts';

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

  it('takes what a person says about a phrase', () => {
    const correct = { kind: 'means', phrases: ['PM'], skillId: 'project-management', means: 'product-management' };
    const messages = [
      { type: 'correct', request: correct },
      { type: 'correct', request: { kind: 'have', phrases: ['SQL'], skillId: 'sql' } },
      { type: 'undo-corrections', request: { ids: ['6f0c8d0e-0004-4000-8000-000000000001'] } },
      { type: 'find-skill', request: { text: 'pyth' } },
      { type: 'reread-saved', request: {} },
      { type: 'reading-failed', request: { board: 'greenhouse', code: 'layout-changed' } },
      { type: 'match-posting', request: { posting, private: true } },
    ];
    for (const message of messages) expect(parseMessage(message)).toEqual({ ok: true, value: message });
  });

  it('takes as many cards, and as much of each, as the asker sends at most', () => {
    const card = { key: '1', text: 'x'.repeat(MOST_CARD_TEXT), lang: 'en' };
    const message = (cards: unknown[]) => ({ type: 'match-cards', request: { cards } });
    const most = message(Array(MOST_CARDS).fill(card));
    expect(parseMessage(most)).toEqual({ ok: true, value: most });
    expect(parseMessage(message(Array(MOST_CARDS + 1).fill(card))).ok).toBe(false);
    expect(parseMessage(message([{ ...card, text: `${card.text}x` }])).ok).toBe(false);
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
    ['a correction of no kind', { type: 'correct', request: { kind: 'gone', phrases: ['a'], skillId: 'a' } }],
    ['a correction of no phrase', { type: 'correct', request: { kind: 'have', phrases: [], skillId: 'a' } }],
    ['a failure of no code', { type: 'reading-failed', request: { board: 'greenhouse', code: 'gone' } }],
    ['a failure of no board', { type: 'reading-failed', request: { board: '', code: 'expired' } }],
    ['an endless phrase', { type: 'correct', request: { kind: 'have', phrases: ['x'.repeat(201)], skillId: 'a' } }],
    ['a skill that is no id', { type: 'correct', request: { kind: 'have', phrases: ['a'], skillId: '<img>' } }],
    ['a meaning without one', { type: 'correct', request: { kind: 'means', phrases: ['a'], skillId: 'a' } }],
    [
      'a meaning where there is none',
      { type: 'correct', request: { kind: 'not-a-skill', phrases: ['a'], skillId: 'a', means: 'b' } },
    ],
    [
      'more phrases than a person corrects',
      { type: 'correct', request: { kind: 'have', phrases: Array(51).fill('a'), skillId: 'a' } },
    ],
    ['a question about no card', { type: 'match-cards', request: { cards: [] } }],
    ['a card without a key', { type: 'match-cards', request: { cards: [{ key: '', text: 'a' }] } }],
    ['a card whose text is none', { type: 'match-cards', request: { cards: [{ key: '1', text: ['a'] }] } }],
    ['taking back everything', { type: 'undo-corrections', request: { ids: [] } }],
    ['an endless search', { type: 'find-skill', request: { text: 'x'.repeat(101) } }],
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
