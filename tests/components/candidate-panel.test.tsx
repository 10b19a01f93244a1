// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { CandidatePanel, type CandidatePanelProps } from '../../components/CandidatePanel.tsx';
import type { ProfileView } from '../../utils/model/profile-snapshot.ts';
import { ANALYST, claim, rowOf, uuid } from './candidates-made.ts';
import { show } from './render.tsx';

const [sql, python, statistics, bi, fhir, law, forecasting, german] = ANALYST.lines;
if (!sql || !python || !statistics || !bi || !fhir || !law || !forecasting || !german) throw new Error('lines');
const mark = (start: number) => ({ start, end: start + 3, nearness: 'same' as const, alternative: false });

const view = (more: Partial<ProfileView> = {}): ProfileView => ({
  role: ANALYST,
  rows: [
    rowOf(sql, 'verified'),
    rowOf(python, 'claimed', {
      evidence: claim('Python', 'Python and SQL at ▒▒▒'),
      period: { from: '2019', to: '2024' },
      marks: [mark(40), mark(90)],
    }),
    rowOf(statistics, 'badge-not-verified'),
    rowOf(bi, 'claimed', {
      evidence: claim('Tableau', 'Tableau dashboards', { years: 2 }),
      period: undefined,
      marks: [mark(120)],
    }),
    rowOf(fhir, 'claimed', { evidence: claim('HL7 FHIR', 'FHIR'), needsBadge: true }),
    rowOf(law, 'partly', { reason: 'expired' }),
    rowOf(forecasting, 'not-found', { reason: 'no-evidence' }),
  ],
  marks: [],
  badges: [],
  notCounted: { hidden: 2, listed: 0 },
  blind: false,
  mayMark: true,
  engine: '0.1.0',
  lexicon: 'test',
  readAt: '2026-11-22T09:30:00.000Z',
  ...more,
});

const panel = (more: Partial<CandidatePanelProps> = {}) => (
  <CandidatePanel
    view={view()}
    person={{ name: 'Ilse Brandt', place: 'GitHub · github.com' }}
    heading={1}
    page={{ uncovered: 0 }}
    onBlind={vi.fn()}
    onGoTo={vi.fn()}
    notes=""
    onNotes={vi.fn()}
    keepDays={90}
    onSave={vi.fn()}
    {...more}
  />
);

const row = (name: RegExp) => {
  const found = screen.getAllByRole('listitem').find((each) => name.test(each.textContent ?? ''));
  if (!found) throw new Error(String(name));
  return found;
};

describe('CandidatePanel', () => {
  it('says how the must-haves stand in words, and never a figure for the whole', () => {
    const { container } = show(panel());
    expect(screen.getByText(/^Must-haves: /).textContent).toBe(
      'Must-haves: 1 by a verified badge, 1 by a badge not verified, 3 claimed, 1 partly',
    );
    expect(container.textContent).not.toMatch(/\d+ of \d+ must|%|score/i);
    expect(container.querySelectorAll('.cl-bar i')).toHaveLength(6);
  });

  it('keeps the role’s order, whatever the states are', () => {
    show(panel());
    const names = [...document.querySelectorAll('.cl-candidate-row .cl-name')].map((each) => each.textContent);
    expect(names).toEqual([
      'SQL',
      'Python',
      'Statistics',
      'Power BI or Tableau',
      'HL7 FHIR',
      'Health data protection',
      'Forecasting',
      'German',
    ]);
  });

  it('says each state in words, with the page’s own words, years and what was asked for', () => {
    show(panel());
    expect(within(row(/^SQL/)).getByText('Badge verified')).toBeTruthy();
    expect(row(/^SQL/).textContent).toContain('Holder not checked.');
    expect(row(/^SQL/).textContent).toContain('3 years');
    expect(within(row(/^Python/)).getByText('2019–2024')).toBeTruthy();
    expect(row(/^Python/).querySelector('blockquote')?.textContent).toBe('Python and SQL at ▒▒▒');
    expect(within(row(/^Power BI/)).getByText('Tableau, 2 years')).toBeTruthy();
    expect(row(/^HL7 FHIR/).textContent).toContain('verified badge only');
    expect(row(/^HL7 FHIR/).textContent).toContain('You asked for a verified badge here.');
    expect(row(/^Health/).textContent).toContain('The badge has expired.');
    expect(row(/^Forecasting/).textContent).toContain('Not shown');
    expect(row(/^German/).textContent, 'a line without an answer').toContain('Not shown');
  });

  it('goes to one mention after the other, and round again', () => {
    const onGoTo = vi.fn();
    show(panel({ onGoTo }));
    const button = within(row(/^Python/)).getByRole('button', { name: /Show on the page, 1 of 2.*Python/ });
    for (let click = 0; click < 3; click++) fireEvent.click(button);
    expect(onGoTo.mock.calls.map(([{ start }]) => start)).toEqual([40, 90, 40]);
    expect(within(row(/^SQL/)).queryByRole('button')).toBeNull();
  });

  it('in blind mode shows neither name nor place, whatever it is given, and says what it cannot hide', () => {
    const { container, again } = show(panel({ view: view({ blind: true }), page: { uncovered: 2 } }));
    expect(container.textContent).not.toMatch(/Ilse|Brandt|github/i);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Candidate');
    expect(container.textContent).toContain('The tab’s title is not ours to change');
    expect(screen.getByText('2 places on the page could not be covered.')).toBeTruthy();
    again(panel({ view: view({ blind: true }), page: undefined }));
    expect(container.textContent, 'a text has no tab').not.toContain('tab’s title');
  });

  it('shows the same states blind or not', () => {
    const states = () => [...document.querySelectorAll('.cl-candidate-state')].map((each) => each.textContent);
    const { again } = show(panel());
    const open = states();
    again(panel({ view: view({ blind: true }) }));
    expect(states()).toEqual(open);
    expect(open).toHaveLength(8);
  });

  it('tells what was not counted, and that a page may not be changed', () => {
    show(panel({ view: view({ mayMark: false }) }));
    expect(screen.getByText('2 names in text that nobody can see')).toBeTruthy();
    expect(screen.getByText(/nothing is marked or covered/)).toBeTruthy();
  });

  it('saves on a click, says until when, and takes it back', () => {
    const [onSave, onUndoSave, onNotes] = [vi.fn(), vi.fn(), vi.fn()];
    const { again } = show(panel({ onSave, onNotes }));
    expect(screen.getByText(/Nothing is stored until you save. Then it is kept for 90 days./)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Your notes'), { target: { value: 'Ask about FHIR' } });
    expect(onNotes).toHaveBeenCalledExactlyOnceWith('Ask about FHIR');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledOnce();
    const saved = { id: uuid(7), number: 3, keepUntil: '2027-02-20' };
    again(panel({ saved, onUndoSave }));
    expect(screen.getByText(/Saved as candidate 3, kept until Feb 20, 2027/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndoSave).toHaveBeenCalledOnce();
    again(panel({ saved, outdated: true, onSave, onUndoSave }));
    fireEvent.click(screen.getByRole('button', { name: 'Update what is saved' }));
    expect(onSave).toHaveBeenCalledTimes(2);
  });

  it('in a private window offers no "Save" and says why', () => {
    show(panel({ onSave: undefined }));
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.getByText('Private window: Credlens keeps nothing from here.')).toBeTruthy();
  });

  it('shows page text as text, never as elements', () => {
    const hostile = '<img src=x onerror="document.title=1"><script>1</script>';
    const rows = [rowOf(sql, 'claimed', { evidence: claim(hostile, hostile) })];
    const { container } = show(panel({ view: view({ rows }), person: { name: hostile, place: hostile } }));
    expect(container.querySelector('img, script')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(hostile);
  });

  it('every control is reached by the keyboard in the order in which it stands', () => {
    const { container } = show(panel());
    const controls = [...container.querySelectorAll<HTMLElement>('button, textarea, select, a[href]')];
    expect(controls.every((each) => each.tabIndex === 0)).toBe(true);
    expect(controls[0]?.getAttribute('role')).toBe('switch');
    expect(controls.at(-1)?.textContent).toBe('Save');
  });

  it.each<[string, Partial<CandidatePanelProps>]>([
    ['as it is', {}],
    ['blind', { view: view({ blind: true }) }],
    ['under a heading of the page', { heading: 2 as const }],
    ['saved', { saved: { id: uuid(7), number: 3, keepUntil: '2027-02-20' }, onUndoSave: vi.fn() }],
  ])('%s: no finding of axe, in German too', async (_name, more) => {
    for (const language of ['en', 'de'] as const) {
      const drawn = show(
        more.heading === 2 ? (
          <>
            <h1>Page</h1>
            {panel(more)}
          </>
        ) : (
          panel(more)
        ),
        language,
      );
      const { violations, passes } = await axe.run(drawn.container, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(passes.length).toBeGreaterThan(5);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      drawn.unmount();
    }
  });

  it('the focus goes on with what is saved, saved once more and taken back', () => {
    const saved = { id: uuid(9), number: 3, keepUntil: '2027-02-20' };
    const more = { onUndoSave: vi.fn(), outdated: false };
    const { again } = show(panel(more));
    const button = (name: string) => screen.getByRole('button', { name });
    button('Save').focus();
    again(panel({ ...more, saved }));
    expect(document.activeElement).toBe(button('Undo'));
    again(panel({ ...more, saved, outdated: true }));
    button('Update what is saved').focus();
    again(panel({ ...more, saved }));
    expect(document.activeElement).toBe(button('Undo'));
    again(panel(more));
    expect(document.activeElement).toBe(button('Save'));
  });
});
