import { expect, it } from 'vitest';
import { profileSnapshotSchema } from '../../utils/model/profile-snapshot.ts';
import type { ProfileReading } from '../../utils/reading/profile-page.ts';
import { profileSnapshot } from '../../utils/reading/profile-snapshot.ts';

const text = 'Mira Okonkwo\nBuilds data pipelines in Python.';
const reading = (change: Partial<ProfileReading> = {}): ProfileReading => ({
  profile: { url: 'https://mira.example/', site: null, name: 'Mira Okonkwo' },
  body: { text, blocks: [{ start: 0, end: 12, kind: 'heading', level: 1 }], stretches: () => [] },
  breaks: [0],
  personal: [{ start: 0, end: 12, kind: 'name' }],
  names: ['Mira Okonkwo'],
  photos: [],
  hidden: null,
  badges: [],
  ...change,
});

it('holds what was read, and nothing of the document', () => {
  const snapshot = profileSnapshot(reading({ photos: [{} as Element] }));
  if (!snapshot.ok) throw new Error(snapshot.failure.code);
  expect(profileSnapshotSchema.strict().parse(snapshot.value)).toEqual(snapshot.value);
  expect(structuredClone(snapshot.value)).toEqual(snapshot.value);
  expect(snapshot.value).toMatchObject({ name: 'Mira Okonkwo', text, hidden: null });
});

it('says the reading’s own failure', () => {
  const failed = reading({ profile: null, body: null, failure: { code: 'layout-changed', detail: 'x' } });
  expect(profileSnapshot(failed)).toEqual({ ok: false, failure: { code: 'layout-changed', detail: 'x' } });
  expect(profileSnapshot(reading({ profile: null, body: null }))).toMatchObject({
    failure: { code: 'no-profile-text' },
  });
});

it('is refused, not cut, where more is personal than can be carried', () => {
  const personal = Array.from({ length: 20_001 }, () => ({ start: 0, end: 1, kind: 'name' as const }));
  expect(profileSnapshot(reading({ personal }))).toMatchObject({ ok: false, failure: { code: 'page-too-large' } });
  expect(profileSnapshot(reading({ personal: personal.slice(1) })).ok).toBe(true);
});

it('carries badges as far as there is room for them', () => {
  const embedded = { text: 'x'.repeat(2_000_000), name: 'n'.repeat(600) };
  const linked = { url: 'https://badges.example/1', name: 'Linked' };
  const snapshot = profileSnapshot(reading({ badges: [...Array(5).fill(embedded), linked] }));
  if (!snapshot.ok) throw new Error(snapshot.failure.code);
  expect(snapshot.value.badges.map(({ url, text: file }) => url ?? file?.length)).toEqual([
    2_000_000,
    2_000_000,
    2_000_000,
    'https://badges.example/1',
  ]);
  expect(profileSnapshotSchema.safeParse(snapshot.value).success).toBe(true);
  const many = profileSnapshot(reading({ badges: Array(101).fill(linked) }));
  expect(many.ok && many.value.badges).toHaveLength(100);
});
