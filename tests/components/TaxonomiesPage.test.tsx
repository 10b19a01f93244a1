// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  type ImportedTaxonomy,
  TaxonomiesPage,
  type TaxonomiesPageProps,
  type TaxonomyOutcome,
} from '../../components/TaxonomiesPage.tsx';
import { show } from './render.tsx';

const esco: ImportedTaxonomy = {
  id: 'esco-fr-1',
  name: 'ESCO',
  version: '2026-03-02',
  language: 'fr',
  attribution: 'Credit to <b>the Commission</b>.',
  counts: { concepts: 12000, skills: 11000, known: 1000, certain: 11500, candidates: 1, left: 0, skipped: 2 },
  addedAt: '2026-11-21T12:00:00Z',
};
const props = (over: Partial<TaxonomiesPageProps> = {}): TaxonomiesPageProps => ({
  sources: [{ id: 'esco', name: 'ESCO', homepage: 'https://esco.example/', fileName: 'skills_en.csv' }],
  taxonomies: [],
  rereading: 0,
  onFile: vi.fn(),
  onCancel: vi.fn(),
  onRemove: vi.fn(),
  ...over,
});
const said = (outcome: TaxonomyOutcome) => {
  const { container } = show(<TaxonomiesPage {...props({ outcome })} />);
  return container.querySelector('.cl-taxonomy-outcome')?.textContent ?? '';
};

describe('TaxonomiesPage', () => {
  it('says where to get the lists, and that there is none yet', () => {
    show(<TaxonomiesPage {...props()} />);
    const link = screen.getByRole('link', { name: 'Download ESCO' });
    expect(link.getAttribute('href')).toBe('https://esco.example/');
    expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(screen.getByText('then choose the zip, or skills_en.csv from it')).toBeTruthy();
    expect(screen.getByText('None yet.')).toBeTruthy();
  });

  it('hands over a chosen and a dropped file', () => {
    const on = props();
    const { container } = show(<TaxonomiesPage {...on} />);
    const file = new File(['x'], 'skills_en.csv');
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
    expect(on.onFile).toHaveBeenLastCalledWith(file);
    const drop = container.querySelector('.cl-drop') as HTMLElement;
    fireEvent.dragOver(drop);
    expect(drop.className).toContain('cl-drop-over');
    fireEvent.drop(drop, { dataTransfer: { files: [file] } });
    expect(on.onFile).toHaveBeenCalledTimes(2);
    expect(drop.className).not.toContain('cl-drop-over');
  });

  it('shows how far reading is, then only that it goes on, and can be stopped', () => {
    const on = props({ work: { name: 'skills_en.csv', phase: 'reading', share: 0.4 }, taxonomies: [esco] });
    const shown = show(<TaxonomiesPage {...on} />);
    const bar = screen.getByRole('progressbar', { name: 'Reading skills_en.csv' });
    expect(bar.getAttribute('value')).toBe('0.4');
    expect(screen.queryByLabelText('Choose a file')).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove ESCO, French' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(on.onCancel).toHaveBeenCalledOnce();
    shown.again(<TaxonomiesPage {...on} work={{ name: 'skills_en.csv', phase: 'compiling' }} />);
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });

  it('sums up what was added, without lines of zero', () => {
    const text = said({ kind: 'added', name: 'skills_fr.csv', taxonomy: esco });
    expect(text).toContain('Imported: skills_fr.csv');
    expect(text).toContain('11,000 new skills');
    expect(text).toContain('1,000 skills that were here already');
    expect(text).toContain('One name that counts only where the words around it fit');
    expect(text).toContain('2 lines that could not be read');
    expect(text).not.toContain('left out');
  });

  it('says that saved things are read again, and how many are left, while they are', () => {
    const shown = show(<TaxonomiesPage {...props({ rereading: 3, taxonomies: [esco] })} />);
    expect(screen.getByText(/your saved postings and badges are read again/)).toBeTruthy();
    expect(screen.getByText('Reading what you saved again: 3 to go')).toBeTruthy();
    shown.again(<TaxonomiesPage {...props({ rereading: 1 })} />);
    expect(screen.getByText('Reading what you saved again: one to go')).toBeTruthy();
    shown.again(<TaxonomiesPage {...props({ rereading: 3, work: { name: 'a.csv', phase: 'reading' } })} />);
    expect(screen.queryByText(/to go/)).toBeNull();
    shown.again(<TaxonomiesPage {...props()} />);
    expect(screen.queryByText(/to go/)).toBeNull();
  });

  it('says what failed, what was kept, and what to do', () => {
    const failure = { code: 'taxonomy-other-list', detail: 'occupations_en.csv' } as const;
    const text = said({ kind: 'failed', name: 'occupations_en.csv', failure });
    expect(text).toContain('lists something else');
    expect(text).toContain('Kept: the lists you imported before');
    expect(text).toContain('choose skills_en.csv');
  });

  it('says that nothing was changed when it was stopped', () => {
    expect(said({ kind: 'cancelled', name: 'skills_en.csv' })).toBe('Stopped: skills_en.csv. Nothing was changed.');
    expect(said({ kind: 'removed', name: 'ESCO' })).toBe('Removed: ESCO');
  });

  it('lists each import with its dates and its credit as text, and removes it', () => {
    const on = props({ taxonomies: [esco, { ...esco, id: 'x', name: 'Other', language: 'und', version: '' }] });
    show(<TaxonomiesPage {...on} />);
    const [first, second] = screen.getAllByRole('listitem').filter((item) => item.className === 'cl-taxonomy');
    const inFirst = within(first as HTMLElement);
    expect(inFirst.getByText('ESCO, French')).toBeTruthy();
    expect(inFirst.getByText('as of Mar 2, 2026 · imported Nov 21, 2026')).toBeTruthy();
    expect(inFirst.getByText('Credit to <b>the Commission</b>.').getAttribute('lang')).toBe('en');
    expect(within(second as HTMLElement).getByText('Other')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove ESCO, French' }));
    expect(on.onRemove).toHaveBeenCalledExactlyOnceWith('esco-fr-1');
  });

  it('moves the focus to the outcome when the button that had it is gone', () => {
    const on = props({ work: { name: 'a.csv', phase: 'reading' } });
    const shown = show(<TaxonomiesPage {...on} />);
    screen.getByRole('button', { name: 'Cancel' }).focus();
    shown.again(<TaxonomiesPage {...props({ outcome: { kind: 'cancelled', name: 'a.csv' } })} />);
    expect(document.activeElement?.textContent).toContain('Stopped: a.csv');
  });

  it('speaks German', () => {
    show(<TaxonomiesPage {...props({ taxonomies: [esco] })} />, 'de');
    expect(screen.getByText('ESCO, Französisch')).toBeTruthy();
    expect(screen.getByText('11.000 neue Kompetenzen')).toBeTruthy();
  });
});
