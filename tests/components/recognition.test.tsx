// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { CountOpened } from '../../components/CountOpened.tsx';
import { FirstRun } from '../../components/FirstRun.tsx';
import { PrivacyPage } from '../../components/PrivacyPage.tsx';
import { RecognitionPage, type RecognitionPageProps } from '../../components/RecognitionPage.tsx';
// Loaded on demand by the page, and here before its time is measured.
import '../../components/RecognitionFigure.tsx';
import { show } from './render.tsx';

const nothing: RecognitionPageProps = {
  counting: { on: false, onSwitch: vi.fn() },
  loading: false,
  total: 0,
  roles: [],
  onRole: vi.fn(),
  months: [],
  onFrom: vi.fn(),
  byMonth: [],
  n: 0,
  tooFew: true,
  floor: 20,
  tables: [],
  unreadable: 0,
  onWipe: vi.fn(),
  onUndoWipe: vi.fn(),
  onSave: vi.fn(),
  today: '2026-11-22',
  onSaveFigure: vi.fn(),
};
const skills = Array.from({ length: 12 }, (_, n) => ({
  id: `skill-${n}`,
  label: `Skill ${n}`,
  musts: 20 - n,
  others: 1,
  share: (21 - n) / 40,
}));
const full: RecognitionPageProps = {
  ...nothing,
  counting: { on: true, onSwitch: vi.fn() },
  total: 54,
  roles: [
    { id: 'data-analyst', label: 'Data analyst', n: 40 },
    { id: 'other', label: 'other', n: 14 },
  ],
  role: 'data-analyst',
  months: ['2026-10', '2026-11'],
  byMonth: [
    { month: '2026-10', n: 12 },
    { month: '2026-11', n: 28 },
  ],
  n: 40,
  tooFew: false,
  tables: [
    { kind: 'credential', rows: [{ id: 'pl-300', label: 'PL-300', musts: 7, others: 3, share: 0.25 }] },
    { kind: 'issuer', rows: [] },
    { kind: 'skill', rows: skills },
  ],
};
const few: RecognitionPageProps = {
  ...full,
  role: 'other',
  n: 14,
  tooFew: true,
  tables: full.tables.map(({ kind, rows }) => ({ kind, rows: rows.map((row) => ({ ...row, share: null })) })),
};
const cells = (row: HTMLElement | undefined) => [...(row?.children ?? [])].map((cell) => cell.textContent);
const rowsOf = (name: RegExp) => within(screen.getByRole('table', { name })).getAllByRole('row');

describe('RecognitionPage', () => {
  it('off and empty: says so, and offers the switch with its one sentence', () => {
    show(<RecognitionPage {...nothing} />);
    const toggle = screen.getByRole('switch', { name: 'Count what the postings I open name' });
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    const note = document.getElementById(toggle.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    for (const word of ['only these numbers', 'no address', 'private windows']) expect(note).toContain(word);
    fireEvent.click(toggle);
    expect(nothing.counting.onSwitch).toHaveBeenCalledExactlyOnceWith(true);
    expect(screen.getByText(/Counting is off, and nothing was counted/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('on and empty: says what comes, and nothing while it is not known', () => {
    const on = { ...nothing, counting: { on: true, onSwitch: vi.fn() } };
    const shown = show(<RecognitionPage {...on} />);
    expect(screen.getByText(/Nothing is counted yet/)).toBeTruthy();
    shown.again(<RecognitionPage {...on} loading />);
    expect(screen.queryByText(/Nothing is counted yet/)).toBeNull();
    shown.again(<RecognitionPage {...on} failure={{ code: 'storage-blocked' }} />);
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.queryByText(/Nothing is counted yet/)).toBeNull();
  });

  it('shows each number with its n, as bars with the table behind them', async () => {
    const onSaveFigure = vi.fn();
    const { container } = show(
      <RecognitionPage {...full} held={{ 'pl-300': 'partial' }} onSaveFigure={onSaveFigure} />,
    );
    const figure = await screen.findByRole('region', { name: 'Credentials' });
    expect(screen.getByText('n = 40 different postings')).toBeTruthy();
    expect(screen.getByText('Oct 2026 – Nov 2026')).toBeTruthy();
    expect(screen.getByText(/Only postings you opened since Oct 2026; nothing from elsewhere/)).toBeTruthy();
    expect(within(figure).getByText('n = 40')).toBeTruthy();
    expect(figure.textContent).toContain(
      'How many of the 40 postings name it; drawn from 20 postings on. You hold 0 of these 1.',
    );
    const picture = within(figure).getByRole('img', { name: 'Credentials' });
    expect(picture.querySelector('title')?.textContent).toBe('PL-300 · Partly · 10 of 40 postings');
    // A word stands beside the bar, whatever its colour.
    expect([...picture.querySelectorAll('text')].map((text) => text.textContent)).toContain('Partly');
    expect(picture.querySelectorAll('.cl-mark-partial').length).toBeGreaterThan(0);
    fireEvent.click(within(figure).getByRole('button', { name: 'Show as table' }));
    const [head, first] = rowsOf(/^Credentials, n = 40$/);
    expect(cells(head)).toEqual(['Name', 'State', 'Postings', 'Required', 'Not required', 'Share']);
    expect(cells(first)).toEqual(['PL-300', 'Partly', '10', '7', '3', '25%']);
    fireEvent.click(within(figure).getByRole('button', { name: /CSV$/ }));
    expect(onSaveFigure.mock.lastCall?.[0].table.rows).toEqual([['PL-300', 'Partly', 10, 7, 3, 0.25]]);
    expect(container.querySelectorAll('svg[role=img]')).toHaveLength(2);
    expect(screen.getByText('None is named.')).toBeTruthy();
    expect(screen.queryByText(/too few/)).toBeNull();
    expect(screen.getByText('Nov 2026 (n = 28)')).toBeTruthy();
  });

  it('under the floor: numbers, and neither shares nor bars', () => {
    const { container } = show(<RecognitionPage {...few} />);
    expect(screen.getByText(/^n = 14, too few to rank\. With 20 postings there are shares/)).toBeTruthy();
    const [head, first] = rowsOf(/^Credentials \(n = 14\)$/);
    expect(cells(head)).toEqual(['Name', 'Postings', 'Required', 'Not required']);
    expect(cells(first)).toEqual(['PL-300', '10', '7', '3']);
    expect(container.querySelector('svg[role=img]')).toBeNull();
    for (const table of container.querySelectorAll('table')) expect(table.textContent).not.toContain('%');
  });

  it('what is not held says so, and nothing is said before it is known', async () => {
    const shown = show(<RecognitionPage {...full} held={{}} />);
    const words = async () => {
      const picture = await screen.findByRole('img', { name: 'Credentials' });
      return [...picture.querySelectorAll('text')].map((text) => text.textContent);
    };
    expect(await words()).toEqual(['PL-300', 'Missing', '10']);
    shown.again(<RecognitionPage {...full} />);
    expect(await words()).toEqual(['PL-300', '10']);
    expect(screen.queryByText(/You hold/)).toBeNull();
  });

  it('shows ten rows, and all on demand', () => {
    show(<RecognitionPage {...few} />);
    expect(rowsOf(/^Skills/)).toHaveLength(11);
    const more = screen.getByRole('button', { name: 'Show all 12' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(rowsOf(/^Skills/)).toHaveLength(13);
    fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(rowsOf(/^Skills/)).toHaveLength(11);
  });

  it('draws ten bars, and all on demand', async () => {
    show(<RecognitionPage {...full} />);
    const bars = async () =>
      (await screen.findByRole('img', { name: 'Skills' })).querySelectorAll('.cl-mark-plain').length;
    expect(await bars()).toBe(10);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 12' }));
    expect(await bars()).toBe(12);
  });

  it('has every role with its n to pick from, and months to begin with', () => {
    const props = { ...full, onRole: vi.fn(), onFrom: vi.fn() };
    show(<RecognitionPage {...props} />);
    const roles = screen.getByLabelText('Role') as HTMLSelectElement;
    expect([...roles.options].map(({ text }) => text)).toEqual([
      'All roles (n = 54)',
      'Data analyst (n = 40)',
      'Other titles (n = 14)',
    ]);
    expect(roles.value).toBe('data-analyst');
    fireEvent.change(roles, { target: { value: 'other' } });
    expect(props.onRole).toHaveBeenLastCalledWith('other');
    fireEvent.change(roles, { target: { value: '' } });
    expect(props.onRole).toHaveBeenLastCalledWith(undefined);
    const months = screen.getByLabelText('From') as HTMLSelectElement;
    expect([...months.options].map(({ text }) => text)).toEqual(['The beginning', 'Nov 2026']);
    fireEvent.change(months, { target: { value: '2026-11' } });
    expect(props.onFrom).toHaveBeenLastCalledWith('2026-11');
  });

  it('keeps showing numbers after it was turned off, and says that it is', () => {
    show(<RecognitionPage {...full} counting={nothing.counting} />);
    expect(screen.getByText(/Counting is off; the numbers stay until you wipe them/)).toBeTruthy();
    expect(screen.getByText('n = 40 different postings')).toBeTruthy();
  });

  it('wipes, says how much, and takes it back with the focus where the button was', () => {
    const props = { ...full, onWipe: vi.fn(), onUndoWipe: vi.fn() };
    const shown = show(<RecognitionPage {...props} />);
    const wipe = screen.getByRole('button', { name: 'Wipe the numbers' });
    wipe.focus();
    fireEvent.click(wipe);
    expect(props.onWipe).toHaveBeenCalledOnce();
    shown.again(<RecognitionPage {...nothing} onUndoWipe={props.onUndoWipe} wiped={54} />);
    expect(screen.getByRole('status').textContent).toContain('Wiped: what 54 postings named.');
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    expect(props.onUndoWipe).toHaveBeenCalledOnce();
  });

  it('saves, and says under which name; rows that cannot be read are told and can be wiped', () => {
    const props = { ...full, onSave: vi.fn() };
    const shown = show(<RecognitionPage {...props} />);
    fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(props.onSave).toHaveBeenCalledOnce();
    shown.again(<RecognitionPage {...nothing} unreadable={2} saved="a.csv" />);
    expect(screen.getByText('Saved as a.csv.')).toBeTruthy();
    expect(screen.getByText('2 numbers cannot be read and are left out.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Wipe the numbers' })).toBeTruthy();
  });

  it.each([
    ['empty', nothing],
    ['full', full],
    ['too few', few],
  ])('has no finding of axe: %s', async (_name, props) => {
    const { container } = show(<RecognitionPage {...props} />);
    const { violations, passes } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
    expect(passes.length).toBeGreaterThan(3);
  });

  it('speaks German', () => {
    show(<RecognitionPage {...few} />, 'de');
    expect(screen.getByText(/^n = 14, zu wenige für eine Reihenfolge/)).toBeTruthy();
    expect(screen.getByRole('option', { name: 'Andere Titel (n = 14)' })).toBeTruthy();
  });
});

it('the first run asks once, off by default, and the privacy page says what is kept', () => {
  const first = { held: 0, boardsOn: 0, add: null, boards: null, onTrySample: vi.fn(), onSeeSample: vi.fn() };
  const onSwitch = vi.fn();
  show(<FirstRun {...first} counting={<CountOpened on={false} onSwitch={onSwitch} />} onDone={vi.fn()} />);
  fireEvent.click(screen.getByRole('switch', { name: 'Count what the postings I open name' }));
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(true);
  show(<PrivacyPage />);
  expect(
    screen.getByText(/What the postings you open name, as numbers.*no address, title, company or text/),
  ).toBeTruthy();
});
