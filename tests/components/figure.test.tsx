// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Figure, type FigureProps } from '../../components/charts/Figure.tsx';
import type { FigureFile } from '../../components/charts/figure-model.ts';
import { fitText, textWidth, wrapText } from '../../components/charts/measure-text.ts';
import { rowsLayout } from '../../components/charts/rows-layout.ts';
import { show } from './render.tsx';

interface Row {
  name: string;
  total: number;
  share: number | null;
  on: string;
}
const rows: Row[] = [
  { name: 'SQL', total: 1234, share: 0.5, on: '2026-11' },
  { name: 'R', total: 8, share: null, on: '2026-10-02' },
];
const props: FigureProps<Row> = {
  title: 'What they ask for',
  description: 'Filled is held.',
  n: 2468,
  asOf: '2026-11-22',
  rows,
  columns: [
    { key: 'name', name: 'Name', value: (row) => row.name },
    { key: 'total', name: 'Postings', kind: 'number', value: (row) => row.total },
    { key: 'share', name: 'Share', kind: 'share', value: (row) => row.share },
    { key: 'on', name: 'Seen', kind: 'date', value: (row) => row.on },
  ],
  picture: (shown, width) => ({ height: 20, marks: <rect width={width} height={shown.length} /> }),
  file: 'asks',
  onSave: vi.fn(),
};

describe('a figure', () => {
  it('is an image with its title as name and its sentence as description, with n beside the heading', async () => {
    const { container } = show(<Figure {...props} />);
    const image = screen.getByRole('img', { name: 'What they ask for' });
    expect(image.getAttribute('aria-describedby')).toBe(screen.getByText('Filled is held.').id);
    expect(screen.getByRole('heading', { level: 2, name: 'What they ask for' })).toBeTruthy();
    expect(screen.getByText('n = 2,468')).toBeTruthy();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('shows its rows as a table, in the words of the language', async () => {
    const { container } = show(<Figure {...props} level={3} />, 'de');
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Als Tabelle zeigen' }));
    const table = screen.getByRole('table', { name: 'What they ask for, n = 2.468' });
    const [, first, second] = within(table).getAllByRole('row');
    expect([...(first?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      'SQL',
      '1.234',
      '50\u00a0%',
      'Nov. 2026',
    ]);
    expect([...(second?.children ?? [])].map((cell) => cell.textContent)).toEqual(['R', '8', '–', '2. Okt. 2026']);
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['SQL', 'R']);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Tabelle schließen' }));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('hands out the rows of the table as CSV, and says so', () => {
    const onSave = vi.fn<(file: FigureFile) => void>();
    show(<Figure {...props} onSave={onSave} />);
    fireEvent.click(screen.getByRole('button', { name: 'Save “What they ask for” as CSV' }));
    expect(onSave).toHaveBeenCalledWith({
      kind: 'csv',
      name: 'asks.csv',
      table: expect.objectContaining({
        rows: [
          ['SQL', 1234, 0.5, '2026-11'],
          ['R', 8, null, '2026-10-02'],
        ],
        n: 2468,
        asOf: '2026-11-22',
      }),
    });
    expect(screen.getByRole('status').textContent).toBe('Saved as asks.csv.');
  });

  it('says what it could not make, where the browser draws no picture', async () => {
    show(<Figure {...props} />);
    vi.stubGlobal(
      'Image',
      class {
        decode = () => Promise.reject(new Error('no picture'));
      },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Save “What they ask for” as PNG' }));
    expect(await screen.findByText(/could not make the PNG file/)).toBeTruthy();
    vi.unstubAllGlobals();
  });
});

describe('text in a picture', () => {
  it('is cut with an ellipsis to what fits, letters whole', () => {
    const long = 'Donaudampfschifffahrtskapitänspatentprüfung 🚢🚢';
    for (const width of [40, 80, 160, 240]) {
      const cut = fitText(long, width);
      expect(textWidth(cut)).toBeLessThanOrEqual(width);
      expect(cut.isWellFormed()).toBe(true);
    }
    expect(fitText('SQL', 100)).toBe('SQL');
  });

  it('wraps at spaces, and loses no word that fits a line', () => {
    const lines = wrapText('You answer seven of these eleven, filled is held', 120);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('You answer seven of these eleven, filled is held');
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120);
  });

  it.each([280, 330, 519, 520, 640, 1000])('at %i px everything stands inside', (width) => {
    const names = ['Donaudampfschifffahrtskapitänspatentprüfung'.repeat(3), 'R'];
    const { name, word, bar, figure, height } = rowsLayout({ width, names, words: ['Vorhanden'], figures: ['1.234'] });
    expect(name.x + name.width).toBeLessThanOrEqual(width);
    expect(word.x).toBeLessThan(bar.x);
    expect(bar.width).toBeGreaterThan(60);
    expect(bar.x + bar.width).toBeLessThanOrEqual(width);
    expect(figure.x).toBeLessThanOrEqual(width);
    expect(Math.max(name.y, bar.y + bar.height)).toBeLessThanOrEqual(height);
  });
});
