import { describe, expect, it } from 'vitest';
import { parsePage } from '../../entrypoints/sidepanel/parse-page.ts';

const profile = {
  url: 'https://people.example/ada',
  site: null,
  name: 'Ada Quill',
  text: 'Python',
  blocks: [],
  breaks: [],
  personal: [],
  hidden: null,
  badges: [],
};
const reading = { type: 'reading', generation: 3, profile };

describe('what a page says over its connection', () => {
  it('is taken as far as a panel needs it', () => {
    const read = parsePage({ ...reading, uncovered: 2 });
    expect(read).toEqual({ ok: true, value: { generation: 3, profile, failure: null, uncovered: 2 } });
    const failed = parsePage({ type: 'reading', generation: 1, profile: null, failure: { code: 'layout-changed' } });
    expect(failed.ok && failed.value.failure).toEqual({ code: 'layout-changed' });
  });

  it('never says how the page answers a role: its own word for that is dropped', () => {
    const view = { rows: [{ lineId: 'python', state: 'verified', reason: 'verified', marks: [] }], blind: false };
    const read = parsePage({ ...reading, view });
    expect(read.ok && JSON.stringify(read.value)).not.toContain('verified');
  });

  it.each([
    ['nothing', undefined],
    ['another type', { ...reading, type: 'go-to' }],
    ['no generation', { type: 'reading', profile }],
    ['a generation that is no count', { ...reading, generation: -1 }],
    ['a name that is no text', { ...reading, profile: { ...profile, name: { toString: 'x' } } }],
    ['a text of a megabyte', { ...reading, profile: { ...profile, text: 'x'.repeat(1_000_000) } }],
    ['more badges than anybody has', { ...reading, profile: { ...profile, badges: Array(101).fill({ name: 'x' }) } }],
    ['a failure of its own making', { ...reading, failure: { code: 'all-your-base' } }],
  ])('%s is refused by name', (_name, raw) => {
    const read = parsePage(raw);
    expect(read.ok ? null : read.failure.code).toBe('bad-message');
  });
});
