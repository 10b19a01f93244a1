// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { MarketPage, type MarketPageProps } from '../../components/MarketPage.tsx';
import type { DemandRow, MarketView } from '../../components/market-view.ts';
import { aCourse } from '../matching/a-course.ts';
import { show } from './render.tsx';

const row = (id: string, total: number, state: DemandRow['state'], change: Partial<DemandRow> = {}): DemandRow => ({
  ...{ id, names: [id], total, musts: total, others: 0, state },
  states: { verified: 0, held: 0, partial: 0, missing: 0, [state]: total },
  ...change,
});
const view: MarketView = {
  ...{ asOf: '2026-11-22', total: 60, n: 38, opened: 30, saved: 8, older: 0, floor: 20, least: 5, tooFew: false },
  ...{ from: '2026-09', to: '2026-11', role: 'data-analyst', holdsAny: true, below: 4 },
  roles: [
    { id: 'data-analyst', label: 'Data analyst', n: 38 },
    { id: 'other', label: 'other', n: 22 },
  ],
  rows: [
    row('SQL', 34, 'verified', { states: { verified: 30, held: 0, partial: 4, missing: 0 } }),
    row('power-bi|tableau', 27, 'held', { names: ['Power BI', 'Tableau'] }),
    row('git', 17, 'missing'),
  ],
  credentials: [
    { id: 'a', label: 'Certified data analyst', total: 11, state: 'missing' },
    { id: 'b', label: 'Health Data Protection', total: 8, state: 'partial', expired: '2026-03-03' },
  ],
  ...{ credentialsN: 38, credentialsBelow: 7 },
  trend: {
    before: { from: '2026-06', to: '2026-08', n: 30 },
    after: { from: '2026-09', to: '2026-11', n: 40 },
    enough: true,
    compared: 12,
    rows: [{ id: 'git', names: ['git'], before: 3, after: 20, direction: 'rising' }],
  },
  step: {
    ...{ id: 'git', names: ['git'], missing: 17, pick: 'git' },
    course: { ...aCourse('git-1', { git: 'working' }), name: 'Git in a Week', hours: [6, 6] },
  },
};
const props = (change: Partial<MarketView> = {}): MarketPageProps => ({
  view: { ...view, ...change },
  onRole: vi.fn(),
  onSave: vi.fn(),
  onPlan: vi.fn(),
});
const words = () => document.body.textContent ?? '';

describe('the market page', () => {
  it('says from what it is, what is asked for, and what of it is held', async () => {
    const { container } = show(<MarketPage {...props()} />);
    expect(words()).toContain('From 38 postings you opened or saved, Sep 2026 – Nov 2026. Nothing else is known here.');
    expect(words()).toContain('You answer 2 of these 3.');
    expect(words()).toContain('4 more are asked for by fewer than 5 postings each');
    expect(words()).toContain('it says what you looked at, not what the whole market wants');
    expect(words()).toContain('30 opened and counted, 8 only saved');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('draws one bar a row, in parts where postings differ, each with icon, word and number', () => {
    show(<MarketPage {...props()} />);
    const image = screen.getByRole('img', { name: 'What they ask for' });
    const groups = [...image.querySelectorAll(':scope > g > g')];
    expect(
      groups.map((group) => [...group.querySelectorAll(':scope > text')].map((text) => text.lastChild?.textContent)),
    ).toEqual([
      ['SQL', 'Verified', '34'],
      ['Power BI or Tableau', 'Held', '27'],
      ['Git', 'Gap', '17'],
    ]);
    expect(groups[0]?.querySelectorAll('.cl-mark-verified, .cl-mark-partial.cl-mark-open')).toHaveLength(2);
    expect(groups[0]?.querySelector('title')?.textContent).toBe('SQL · 34 of 38 · 30 verified · 4 partly');
    // Hollow: nothing but the outline.
    expect(
      [...(groups[2]?.querySelectorAll('.cl-mark-missing') ?? [])].every((each) => each.matches('.cl-mark-open')),
    ).toBe(true);
  });

  it('the table says the same as the bars', () => {
    show(<MarketPage {...props()} />);
    const [button] = screen.getAllByRole('button', { name: 'Show as table' });
    fireEvent.click(button as HTMLElement);
    const [, ...lines] = within(screen.getByRole('table')).getAllByRole('row');
    expect(lines.map((line) => [...line.children].map((cell) => cell.textContent))).toEqual([
      ['SQL', '34', '89%', '34', '0', '30', '0', '4', '0'],
      ['Power BI or Tableau', '27', '71%', '27', '0', '0', '27', '0', '0'],
      ['Git', '17', '45%', '17', '0', '0', '0', '0', '17'],
    ]);
  });

  it('calls nothing a gap as long as nothing is held', () => {
    show(<MarketPage {...props({ holdsAny: false, step: undefined })} />);
    expect(document.querySelector('.cl-mark-missing')).toBeNull();
    expect(words()).not.toMatch(/\bGap\b|You do not hold/);
    expect(words()).toContain('Add what you hold to see what you answer.');
  });

  it('draws nothing of too few postings, and says how many there must be', () => {
    show(<MarketPage {...props({ n: 7, tooFew: true, rows: [] })} />);
    expect(words()).toContain('n = 7, too few to say anything. From 20 postings on');
    expect(words()).toContain('Choose all roles to see more.');
    expect(screen.queryByRole('img')).toBeNull();
    expect(words()).not.toContain('Credentials they name');
  });

  it('says so where there is nothing at all', () => {
    show(<MarketPage {...props({ total: 0, n: 0, roles: [], role: undefined, tooFew: true })} />);
    expect(words()).toContain('Nothing to show yet.');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('names what rises with both shares, or why it cannot', () => {
    const { again } = show(<MarketPage {...props()} />);
    const image = screen.getByRole('img', { name: 'Rising and falling' });
    expect(image.textContent).toContain('Rising10% → 50%');
    again(<MarketPage {...props({ trend: { ...view.trend, rows: [] } })} />);
    expect(words()).toContain(
      'None of the 12 things compared differs by more than chance explains: Jun 2026 – Aug 2026 (n\u00a0=\u00a030)',
    );
    again(<MarketPage {...props({ trend: { ...view.trend, rows: [], enough: false } })} />);
    expect(words()).toContain('Not enough yet: Jun 2026 – Aug 2026 has n\u00a0=\u00a030');
  });

  it('names credentials with what is held of them, and the way to all of them', () => {
    show(<MarketPage {...props()} />);
    expect(words()).toContain('You do not hold it');
    expect(words()).toContain('You held it, expired Mar 3, 2026');
    expect(words()).toContain('7 more are named by fewer than 5 postings each');
    expect(screen.getByRole('link', { name: /All credentials/ }).getAttribute('href')).toBe('#recognition');
  });

  it('leads from the most wanted gap to a plan for it', () => {
    const given = props();
    show(<MarketPage {...given} />);
    expect(words()).toContain('Git is the gap asked for most: 17 of 38 postings.');
    expect(words()).toContain('Git in a Week');
    fireEvent.click(screen.getByRole('button', { name: 'Make a plan for it' }));
    expect(given.onPlan).toHaveBeenCalledWith('git');
  });

  it('shows fifteen at first, and all of them in picture, table and file alike', () => {
    const onSave = vi.fn();
    const rows = Array.from({ length: 22 }, (_, n) => row(`skill ${n}`, 38 - n, 'held'));
    show(<MarketPage {...props({ rows })} onSave={onSave} />);
    const bars = () => screen.getByRole('img', { name: 'What they ask for' }).querySelectorAll(':scope > g > g').length;
    expect(bars()).toBe(15);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 22' }));
    expect(bars()).toBe(22);
    fireEvent.click(screen.getByRole('button', { name: /What they ask for.* as CSV/ }));
    expect(onSave.mock.calls[0]?.[0].table.rows).toHaveLength(22);
  });

  it('chooses a role by its number of postings', () => {
    const given = props();
    show(<MarketPage {...given} />);
    const pick = screen.getByRole('combobox', { name: 'Role' });
    expect(
      within(pick)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['All roles (n = 60)', 'Data analyst (n = 38)', 'Other titles (n = 22)']);
    fireEvent.change(pick, { target: { value: '' } });
    expect(given.onRole).toHaveBeenCalledWith(undefined);
  });
});
