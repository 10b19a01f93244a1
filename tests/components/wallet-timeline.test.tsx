// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { datedOf } from '../../components/expiry.ts';
import { WalletTimeline } from '../../components/WalletTimeline.tsx';
import { judgeAll } from '../../components/wallet-order.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { show } from './render.tsx';

const NOW = new Date('2026-11-22T12:00:00Z');
const DAY_MS = 86_400_000;
const badge = (id: string, validUntil?: string, change: Partial<Credential> = {}): Credential => ({
  id,
  format: 'open-badges-3',
  name: `Badge ${id}`,
  achievement: { name: id, alignments: [], tags: [] },
  issuer: { name: 'Ferrow' },
  skills: [],
  verdict: 'verified',
  reasons: [],
  addedAt: '2026-01-01T00:00:00Z',
  ...(validUntil === undefined ? {} : { validUntil }),
  ...change,
});
const draw = (wallet: Credential[], language: 'en' | 'de' = 'en') => {
  const onSave = vi.fn();
  const dated = datedOf(judgeAll(wallet, NOW), NOW);
  const shown = show(<WalletTimeline dated={dated} total={wallet.length} now={NOW} onSave={onSave} />, language);
  const picture = screen.getByRole('img');
  const words = () => [...picture.querySelectorAll('text')].map((text) => text.lastChild?.textContent);
  return { ...shown, onSave, dated, picture, words };
};
const FEW = [
  badge('a', '2026-03-03'),
  badge('b', '2027-01-28'),
  badge('c', '2028-02-14', { verdict: 'revoked' }),
  badge('d', '2028-09-30'),
  badge('e'),
  badge('f', 'some day'),
  badge('g', '2019-01-01'),
  badge('h', '2050-01-01'),
];
const cells = () =>
  [...screen.getByRole('table').querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

describe('WalletTimeline', () => {
  it('draws each end with its word, says how many carry a date, and counts what lies far off', () => {
    const { picture, words, container } = draw(FEW);
    expect(screen.getByText('6 of 8 carry a date')).toBeTruthy();
    for (const word of ['Badge a', 'expired', 'Badge b', 'in 67 days', 'Badge d', 'Sep 30, 2028', 'Today, Nov 22'])
      expect(words()).toContain(word);
    expect(words()).not.toContain('Badge e');
    const titles = [...picture.querySelectorAll('g > title')].map((title) => title.textContent);
    expect(titles).toEqual([
      'Badge a: expired',
      'Badge b: in 67 days',
      'Badge c: counts for nothing',
      'Badge d: Sep 30, 2028',
    ]);
    expect(container.textContent).toContain('Ended before 2023: 1 · Ends after 2035: 1');
    const key = [...container.querySelectorAll('.cl-timeline-key li')].map((line) => line.textContent);
    expect(key).toEqual(['2 expired', '1 within 90 days', '2 later', '1 counts for nothing']);
  });

  it('tells the four apart by form: no two keys have the same shapes', () => {
    const { container } = draw(FEW);
    const shapes = [...container.querySelectorAll('.cl-timeline-key svg')].map((svg) =>
      svg.innerHTML.replaceAll(/cl-mark-(?:partial|verified|missing)/g, ''),
    );
    expect(new Set(shapes).size).toBe(4);
  });

  it('the table and the file have a row for each that carries a date', () => {
    const { onSave } = draw(FEW);
    fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(cells()).toHaveLength(6);
    expect(cells()[2]).toEqual(['Badge b', 'Ferrow', 'Jan 28, 2027', '67', 'within 90 days']);
    fireEvent.click(screen.getByRole('button', { name: /CSV$/ }));
    const { table } = onSave.mock.lastCall?.[0] ?? {};
    expect(table.n).toBe(8);
    expect(table.rows[2]).toEqual(['Badge b', 'Ferrow', '2027-01-28', 67, 'within 90 days']);
  });

  it('many become columns that hold every one of them, with a row each in the table', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      badge(String(n), new Date(NOW.getTime() + ((n % 1500) - 200) * DAY_MS).toISOString()),
    );
    const start = performance.now();
    const { picture, container } = draw(many);
    expect(performance.now() - start).toBeLessThan(5000);
    const elements = picture.querySelectorAll('rect').length;
    expect(elements).toBeGreaterThan(20);
    expect(elements).toBeLessThan(400);
    const key = [...container.querySelectorAll('.cl-timeline-key b')].map((count) =>
      Number(count.textContent?.replace(',', '')),
    );
    expect(key.reduce((sum, count) => sum + count, 0)).toBe(5000);
    expect(screen.getByText('5,000 of 5,000 carry a date')).toBeTruthy();
  });

  it('one name as long as it may be is cut, and stands in full in its tooltip', () => {
    const name = 'Gesundheitsdatenschutzgrundverordnungsbeauftragtenzertifikat '.repeat(6).trim();
    const { picture, words } = draw([badge('x', '2027-09-01', { name })], 'de');
    expect(words().some((word) => word?.startsWith('Gesundheits') && word.endsWith('…'))).toBe(true);
    expect(picture.querySelector('g > title')?.textContent).toContain(name);
    expect(words()).toContain('Heute, 22. Nov.');
  });

  it('axe finds nothing to complain of', async () => {
    const { container } = draw(FEW);
    fireEvent.click(within(container).getByRole('button', { name: 'Show as table' }));
    const { violations, passes } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
  });
});
