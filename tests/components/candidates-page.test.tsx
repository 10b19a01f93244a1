// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CandidatesPage, type CandidatesPageProps } from '../../components/CandidatesPage.tsx';
import type { ShownCandidate } from '../../components/candidate-view.ts';
import type { Role } from '../../utils/model/role.ts';
import { ANALYST, BADGE, lineOf, madeCandidate, shown, uuid } from './candidates-made.ts';
import { show } from './render.tsx';

const PLATFORM: Role = { ...ANALYST, id: uuid(2), name: 'Platform', lines: [lineOf('Python'), lineOf('Go')] };
const some: ShownCandidate[] = [1, 2, 3].map((number) => shown(madeCandidate(number)));
const props: CandidatesPageProps = {
  on: true,
  blind: false,
  onBlind: vi.fn(),
  loading: false,
  unreadable: 0,
  hasRoles: true,
  candidates: some,
  view: { kind: 'list' },
  onView: vi.fn(),
  printing: false,
  chosen: [],
  onChoose: vi.fn(),
  onChooseNone: vi.fn(),
  onNotes: vi.fn(),
  onRemoveName: vi.fn(),
  onRemove: vi.fn(),
  onUndo: vi.fn(),
  onExport: vi.fn(),
};
const page = (more: Partial<CandidatesPageProps> = {}) => <CandidatesPage {...props} {...more} />;
const ids = (candidates: readonly ShownCandidate[]) => candidates.map(({ id }) => id);
const compare = (candidates: readonly ShownCandidate[], more: Partial<CandidatesPageProps> = {}) =>
  show(page({ candidates, view: { kind: 'compare', ids: ids(candidates) }, ...more }));
const one = (candidate: ShownCandidate, more: Partial<CandidatesPageProps> = {}) =>
  show(page({ candidates: [candidate], view: { kind: 'one', id: candidate.id }, ...more }));
/** A figure that stands for a person, or a place among others. */
const SCORE = /\d\s*%|\d+ (?:of|out of|\/) \d+|\bscore[sd]?: \d|\brank|\breject|\bbest\b|\btop\b/i;

beforeEach(() => vi.clearAllMocks());

describe('the list of candidates', () => {
  it('turned off, says so and where to turn it on; nothing of anybody is drawn', () => {
    show(page({ on: false }));
    expect(screen.getByText('Candidates is turned off')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open settings' }).getAttribute('href')).toBe('#profiles');
    expect(document.body.textContent).not.toContain('Ottilie');
  });

  it('draws nothing of anybody until it is known whether it is on', () => {
    show(page({ on: undefined }));
    expect(document.body.textContent).not.toContain('Ottilie');
  });

  it('empty, explains in two sentences and shows the three steps', () => {
    show(page({ candidates: [], hasRoles: false }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'Make a role' }).getAttribute('href')).toBe('#roles');
    expect(screen.queryByRole('button', { name: 'Save as CSV' })).toBeNull();
  });

  it('has each role with its candidates in the order of saving, and no figure for a person', () => {
    const other = shown(madeCandidate(4, {}, PLATFORM));
    show(page({ candidates: [...some, other], chosen: [other.id] }));
    const groups = screen.getAllByRole('region').filter((each) => each.className.includes('cl-candidates-role'));
    expect(groups.map((group) => within(group).getByRole('heading').textContent)).toEqual([ANALYST.name, 'Platform']);
    const names = within(groups[0] as HTMLElement).getAllByRole('button', { name: /^Scorecard of/ });
    expect(names.map(({ textContent }) => textContent)).toEqual(['Ottilie Marsh', 'Bram Verhulst', 'Ines Calderwood']);
    expect(document.body.textContent).not.toMatch(SCORE);
  });

  it('opens, chooses, compares and removes', () => {
    show(page({ chosen: ids(some.slice(0, 2)) }));
    fireEvent.click(screen.getByRole('button', { name: 'Scorecard of Bram Verhulst' }));
    expect(props.onView).toHaveBeenLastCalledWith({ kind: 'one', id: some[1]?.id });
    fireEvent.click(screen.getByRole('button', { name: 'Compare these 3' }));
    expect(props.onView).toHaveBeenLastCalledWith({ kind: 'compare', ids: ids(some) });
    fireEvent.click(screen.getByRole('button', { name: 'Compare side by side' }));
    expect(props.onView).toHaveBeenLastCalledWith({ kind: 'compare', ids: ids(some.slice(0, 2)) });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Compare: Ines Calderwood' }));
    expect(props.onChoose).toHaveBeenCalledExactlyOnceWith(some[2]?.id, true);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Ottilie Marsh' }));
    expect(props.onRemove).toHaveBeenCalledExactlyOnceWith(some[0]?.id);
  });

  it('tells how many are chosen by a live region that is there before; "none" keeps the focus in the list', () => {
    const { again } = show(page());
    const said = screen.getAllByRole('status');
    again(page({ chosen: ids(some.slice(0, 2)) }));
    expect(said.map(({ textContent }) => textContent)).toContain('2 chosen');
    expect(said.every((each) => document.contains(each))).toBe(true);
    screen.getByRole('button', { name: 'Select none' }).focus();
    again(page());
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Compare: Ottilie Marsh' }));
  });

  it('takes twenty at once and no more', () => {
    const many = Array.from({ length: 23 }, (_, at) => shown(madeCandidate(at + 1)));
    show(page({ candidates: many, chosen: ids(many.slice(0, 20)) }));
    fireEvent.click(screen.getByRole('button', { name: 'Compare the first 20' }));
    expect(props.onView).toHaveBeenLastCalledWith({ kind: 'compare', ids: ids(many.slice(0, 20)) });
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.map(({ disabled }) => disabled)).toEqual(many.map((_, at) => at >= 20));
  });

  it('in blind mode has no name, and the same words about what is shown', () => {
    const bars = () => [...document.querySelectorAll('.cl-candidates-bar')].map(({ textContent }) => textContent);
    const drawn = show(page());
    const open = bars();
    const blind = some.map((candidate) => ({ ...candidate, person: null }));
    drawn.again(page({ blind: true, candidates: blind }));
    expect(bars()).toEqual(open);
    expect(screen.getByRole('button', { name: 'Scorecard of Candidate 3' })).toBeTruthy();
    expect(document.body.innerHTML).not.toMatch(/ottilie|marsh|verhulst|people\.example/i);
    fireEvent.click(screen.getByRole('switch', { name: 'Blind mode' }));
    expect(props.onBlind).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('exports everybody, tells what was saved, and takes back what was removed', () => {
    const drawn = show(page());
    fireEvent.click(screen.getByRole('button', { name: 'Save as JSON' }));
    expect(props.onExport).toHaveBeenCalledExactlyOnceWith('json', ids(some));
    drawn.again(page({ saved: 'Candidates 2026-11-22.csv' }));
    expect(screen.getByText(/Candidates 2026-11-22\.csv/)).toBeTruthy();
    drawn.again(page({ did: { kind: 'removed', id: 'x', name: 'Bram Verhulst' } }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(props.onUndo).toHaveBeenCalledOnce();
  });

  it('offers the way to add one from a text, drawn once it is asked for', () => {
    const adding = vi.fn(() => <p>Paste it here</p>);
    show(page({ adding }));
    expect(adding).not.toHaveBeenCalled();
    const add = screen.getByRole('button', { name: 'Add from text or PDF' });
    expect(add.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(add);
    expect(screen.getByText('Paste it here')).toBeTruthy();
    expect(add.getAttribute('aria-expanded')).toBe('true');
  });

  it('says how many cannot be read', () => {
    show(page({ unreadable: 2 }));
    expect(screen.getByText(/2 saved candidates cannot be read/)).toBeTruthy();
  });
});

describe('side by side', () => {
  it('is a table: candidates across, requirements down, must-haves first', () => {
    compare(some);
    const table = screen.getByRole('table', { name: ANALYST.name });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent?.slice(0, 8)),
    ).toEqual(['Requirem', '1Ottilie', '2Bram Ve', '3Ines Ca']);
    const rows = [...table.querySelectorAll('tbody th[scope="row"]')].map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual([
      'SQL3 years',
      'Python',
      'Statistics',
      'Power BI or Tableau',
      'HL7 FHIRverified badge only',
      'Health data protection',
      'Forecasting',
      'Germanlevel: Working',
    ]);
    expect([...table.querySelectorAll('.cl-candidates-group')].map(({ textContent }) => textContent)).toEqual([
      'Must-haves',
      'Nice-to-haves',
    ]);
  });

  it('says in each cell the state and what it rests on', () => {
    compare(some);
    const cells = within(screen.getByRole('row', { name: /^SQL/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'Badge verifiedSQL in practice, Elm Street Academy, Feb 3, 2026',
      'ClaimedSQL for weekly reports to the wards, and what came of it2019–2024',
      'Not shownNothing in this text',
    ]);
    expect(document.body.textContent).not.toMatch(SCORE);
    expect(screen.getByText(/a person decides/)).toBeTruthy();
  });

  it('scrolls by keyboard: what is wider than the page is reached by Tab', () => {
    compare(some);
    const region = screen.getByRole('region', { name: ANALYST.name });
    expect(region.tabIndex).toBe(0);
    region.focus();
    expect(document.activeElement).toBe(region);
  });

  it('leads back, with the focus on the way, and on to each scorecard', () => {
    compare(some);
    expect(document.activeElement?.textContent).toBe('Back to the candidates');
    fireEvent.click(screen.getByRole('button', { name: 'Scorecard of Ines Calderwood' }));
    expect(props.onView).toHaveBeenLastCalledWith({ kind: 'one', id: some[2]?.id });
    fireEvent.click(screen.getByRole('button', { name: 'Back to the candidates' }));
    expect(props.onView).toHaveBeenLastCalledWith({ kind: 'list' });
  });

  it('tells of a role that moved, of other roles, and of roles without anything in common', () => {
    const moved = shown(madeCandidate(2, {}, { ...ANALYST, lines: ANALYST.lines.slice(1) }));
    const drawn = compare([some[0] as ShownCandidate, moved]);
    expect(screen.getByText(/The role changed between these readings/)).toBeTruthy();
    expect(screen.getByText('Not asked for when this was read')).toBeTruthy();
    drawn.unmount();
    const other = compare([some[0] as ShownCandidate, shown(madeCandidate(2, {}, PLATFORM))]);
    expect(screen.getByText(/read for different roles/)).toBeTruthy();
    expect(screen.getByRole('table').querySelectorAll('tbody th[scope="row"]')).toHaveLength(2);
    other.unmount();
    compare([some[0] as ShownCandidate, shown(madeCandidate(2, {}, { ...PLATFORM, lines: [lineOf('Go')] }))]);
    expect(screen.getByText('These roles ask for nothing in common.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('of many lines draws a screen’s at once and the others in a moment, all of them on paper', {
    timeout: 30_000,
  }, async () => {
    const lines = Array.from({ length: 30 }, (_, n) => lineOf(`Line ${n + 1}`, { force: n < 20 ? 'must' : 'nice' }));
    const many = Array.from({ length: 20 }, (_, at) => shown(madeCandidate(at + 1, {}, { ...ANALYST, lines })));
    const rows = () => document.querySelectorAll('.cl-candidates-table tbody th[scope="row"]').length - 1;
    const drawn = compare(many);
    expect(rows()).toBe(12);
    await waitFor(() => expect(rows()).toBe(30), { timeout: 10_000 });
    drawn.unmount();
    compare(many, { printing: true });
    expect(document.querySelectorAll('.cl-candidates-group').length).toBe(4 * 2);
    expect(rows() + 1).toBe(4 * 31);
  });

  it('on paper parts the columns, so that none is cut off, and exports those that are compared', () => {
    const many = Array.from({ length: 9 }, (_, at) => shown(madeCandidate(at + 1)));
    compare(many, { printing: true });
    const tables = screen.getAllByRole('table');
    expect(tables.map((table) => table.querySelectorAll('thead th').length - 1)).toEqual([5, 4]);
    for (const table of tables) expect(table.querySelectorAll('tbody th[scope="row"]')).toHaveLength(9);
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(props.onExport).toHaveBeenCalledExactlyOnceWith('print', ids(many));
  });
});

describe('a scorecard', () => {
  it('has each line with its state, words and dates, the badges with what was checked, and no figure', () => {
    one(some[1] as ShownCandidate);
    const row = screen.getByRole('row', { name: /^SQL/ });
    expect(row.textContent).toContain('Claimed');
    expect(row.textContent).toContain('2019–2024');
    expect(row.querySelector('blockquote')?.textContent).toContain('weekly reports');
    expect(screen.getByText('SQL in practice')).toBeTruthy();
    expect(screen.getByText('The signature is good')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What it states' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(SCORE);
  });

  it('says who read it when, until when it is kept, what was not counted and what was not assessed', () => {
    one(some[1] as ShownCandidate);
    expect(screen.getByText(/by Credlens 1\.0\.0, skills list 7/)).toBeTruthy();
    expect(screen.getByText(/Kept until Feb 20, 2027|kept until Feb 20, 2027/)).toBeTruthy();
    expect(screen.getByText('3 names in text that nobody can see')).toBeTruthy();
    const list = screen.getByRole('heading', { name: 'What was not assessed' }).parentElement as HTMLElement;
    expect(within(list).getAllByRole('listitem')).toHaveLength(4);
    expect(list.textContent).toContain('a person decides');
  });

  it('tells that the role changed since, or is gone', () => {
    const drawn = one({ ...(some[0] as ShownCandidate), roleNow: 'changed' });
    expect(screen.getByText(/You changed this role/)).toBeTruthy();
    drawn.unmount();
    one({ ...(some[0] as ShownCandidate), roleNow: 'gone' });
    expect(screen.getByText(/This role is not kept any more/)).toBeTruthy();
  });

  it('keeps notes as typed, takes the name out and removes', () => {
    vi.useFakeTimers();
    const candidate = some[0] as ShownCandidate;
    one(candidate);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: ' =asks "why"\n' } });
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(props.onNotes).toHaveBeenCalledExactlyOnceWith(candidate.id, ' =asks "why"\n');
    fireEvent.click(screen.getByRole('button', { name: 'Remove the name' }));
    expect(props.onRemoveName).toHaveBeenCalledExactlyOnceWith(candidate.id);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Ottilie Marsh' }));
    expect(props.onRemove).toHaveBeenCalledExactlyOnceWith(candidate.id);
  });

  it('keeps notes at once when the window is shut in the middle of a word', () => {
    const candidate = some[0] as ShownCandidate;
    one(candidate);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Ask abo' } });
    dispatchEvent(new Event('pagehide'));
    expect(props.onNotes).toHaveBeenCalledExactlyOnceWith(candidate.id, 'Ask abo');
  });

  it('in blind mode has no name, no way to the page, and notes that name somebody cannot be changed', () => {
    const { url: _, ...badge } = BADGE;
    one({ ...(some[0] as ShownCandidate), person: null, badges: [badge], notes: '••• was nice', notesLocked: true });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Candidate 1');
    expect(screen.queryByRole('link', { name: 'Open the page' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remove the name' })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/Turn blind mode off to change them/)).toBeTruthy();
  });

  it('of somebody who is gone says so, with the way back', () => {
    show(page({ view: { kind: 'one', id: 'nobody' } }));
    expect(screen.getByText('This candidate is not saved any more')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Back to the candidates' })).toBeTruthy();
  });
});

describe('for everybody', () => {
  const views: [string, Partial<CandidatesPageProps>][] = [
    ['turned off', { on: false }],
    ['empty', { candidates: [], hasRoles: false }],
    ['the list', { chosen: ids(some.slice(0, 2)), did: { kind: 'removed', id: 'x', name: 'Bram' } }],
    ['side by side', { view: { kind: 'compare', ids: ids(some) } }],
    ['a scorecard', { view: { kind: 'one', id: some[1]?.id ?? '' } }],
  ];
  it.each(views)('%s: no finding of axe, headings in order, in German too', async (_, more) => {
    for (const language of ['en', 'de'] as const) {
      const drawn = show(<main>{page(more)}</main>, language);
      const { violations, passes } = await axe.run(drawn.container, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(passes.length).toBeGreaterThan(5);
      drawn.unmount();
    }
  });
});
