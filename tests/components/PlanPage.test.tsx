// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PlanPage, type PlanPageProps } from '../../components/PlanPage.tsx';
import { aView, cheapest, docker, OPTIONS, sqlExam, sqlFree } from './plan-view.ts';
// Loaded on demand by the page, and here before its time is measured.
import '../../components/PlanCurve.tsx';
import '../../components/PlanTimeline.tsx';
import { painted, show } from './render.tsx';

const props = (over: Partial<PlanPageProps> = {}): PlanPageProps => ({
  view: aView(),
  options: OPTIONS,
  onOptions: vi.fn(),
  marks: [],
  onMark: vi.fn(),
  names: {},
  suggestions: [],
  onQuery: vi.fn(),
  onUndo: vi.fn(),
  onSwap: vi.fn(),
  onLeaveOut: vi.fn(),
  onAddCredential: vi.fn(),
  onCalendar: vi.fn(),
  onJson: vi.fn(),
  onPrint: vi.fn(),
  onSaveFigure: vi.fn(),
  ...over,
});
const page = (over: Partial<PlanPageProps> = {}, language: 'en' | 'de' = 'en') => {
  const on = props(over);
  const shown = show(<PlanPage {...on} />, language);
  return { on, ...shown, text: () => shown.container.textContent ?? '' };
};
const stepsOf = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>('.cl-plan-step')];

describe('PlanPage', () => {
  it('says what is missing, in how many saved postings, and of how many', () => {
    const { text } = page();
    expect(text()).toContain('asked for in 7 of your 12 saved postings · required in 6');
    expect(text()).toContain('by your 12 saved postings');
    expect(text()).toContain('Docker Advanced · asked for in 2');
    expect(text()).toContain('Of your 12 saved postings, one has all must-haves answered already.');
  });

  it('ranks nothing under five postings, and says so', () => {
    const { text } = page({ view: aView({ n: 3 }) });
    expect(text()).toContain('n = 3, too few to rank.');
    expect(text()).not.toContain('Most asked-for first');
  });

  it('says how many gaps are not planned for, and what is held already', () => {
    const { text } = page({ view: aView({ further: 43, answered: ['Python', 'Git'] }) });
    expect(text()).toContain('43 more gaps are asked for less and not planned for yet.');
    expect(text()).toContain('You hold already: Python and Git');
  });

  it('shows three plans as tabs with their sums, and what does not state them', async () => {
    page();
    await painted();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => tab.querySelector('b')?.textContent)).toEqual([
      'Fastest',
      'Cheapest',
      'Strongest evidence',
    ]);
    expect(tabs[1]?.getAttribute('aria-selected')).toBe('true');
    expect(tabs[1]?.textContent).toContain('2 steps');
    expect(tabs[1]?.textContent).toContain('10–14 h · 1 of 2 do not state their hours');
    expect(tabs[1]?.textContent).toContain('$0 (as of Jun 2026) · 1 of 2 do not state their price');
    expect(tabs[2]?.textContent).toContain('hours not stated');
    expect(tabs[2]?.textContent).toContain('$120');
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
  });

  it('goes from tab to tab by arrows, Home and End, around the ends', async () => {
    page();
    await painted();
    const at = () => document.activeElement?.querySelector('b')?.textContent;
    const press = async (key: string) => {
      fireEvent.keyDown(document.activeElement as Element, { key });
      await painted();
    };
    screen.getAllByRole('tab')[1]?.focus();
    await press('ArrowRight');
    expect(at()).toBe('Strongest evidence');
    expect(screen.getByRole('tabpanel').textContent).toContain('A good plan, not provably the best');
    await press('ArrowRight');
    expect(at()).toBe('Fastest');
    await press('ArrowLeft');
    expect(at()).toBe('Strongest evidence');
    await press('Home');
    expect(at()).toBe('Fastest');
    await press('End');
    expect(at()).toBe('Strongest evidence');
  });

  it('says of two plans that they are the same', () => {
    const { text } = page();
    expect(text()).toContain('The same steps as: Fastest');
    expect(text()).toContain('No plan within your limits is better by this measure.');
  });

  it('a step says what it is, what it covers, why, what for, and when it was seen', () => {
    const { container } = page();
    const [first, second] = stepsOf(container);
    expect(first?.textContent).toContain('SQL from the ground up');
    expect(first?.textContent).toContain('Kestrel Data School · Course');
    expect(first?.textContent).toContain('10–14 h · free (as of Jun 2026)');
    expect(first?.textContent).toContain('CoversSQL');
    expect(first?.textContent).toContain('Why this oneleast money');
    expect(first?.textContent).toContain('moves 2 to all must-haves answered');
    expect(first?.textContent).toContain('Seen Jun 2026, not checked since');
    expect(within(first as HTMLElement).getByText('Project')).toBeTruthy();
    expect(second?.textContent).toContain('Halden · taught at Lernhof');
    expect(second?.textContent).toContain('Leads on toContainer Path');
    expect(second?.textContent).toContain('the only entry for it within your limits');
    expect(second?.textContent).toContain('No other entry closes the same within your limits.');
    expect(within(second as HTMLElement).getByText('Mentored')).toBeTruthy();
  });

  it('links a name only where the address is known, else offers a search; text of others stays text', () => {
    const { container } = page();
    fireEvent.click(screen.getAllByRole('tab')[2] as Element);
    const [exam] = stepsOf(container);
    const links = within(exam as HTMLElement).getAllByRole('link');
    expect(links).toHaveLength(1);
    expect(links[0]?.getAttribute('href')).toBe(
      'https://duckduckgo.com/?q=Certified%20SQL%20Practitioner%20Board%20of%20Queries',
    );
    expect(exam?.textContent).toContain('For whomResidents of Halden');
    expect(exam?.textContent).toContain('WhereUnited Kingdom');
    expect(exam?.textContent).toContain('LanguageGerman');
    expect(exam?.textContent).toContain('Recommended firstSQL from the ground up');
    fireEvent.click(screen.getAllByRole('tab')[1] as Element);
    const link = screen.getAllByRole('link', { name: /^Containers <b>by hand<\/b>/ })[0];
    expect(link?.getAttribute('href')).toBe(docker.url);
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(container.querySelector('b b, i b, h3 b')).toBeNull();
  });

  it('every link that leaves is https, opens a tab, tells nobody where from, and carries no tag of a campaign', () => {
    const { container } = page();
    const links = [...container.querySelectorAll('a[href^="http"]')];
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:/);
      expect(link.getAttribute('rel')).toContain('noreferrer');
      expect(link.getAttribute('href')).not.toMatch(/utm_|ref=|aff|partner|click/i);
    }
  });

  it('swaps a step for one of its alternatives, shown with their facts', () => {
    const { on, container } = page();
    const [first] = stepsOf(container);
    const opener = within(first as HTMLElement).getByRole('button', { name: /^Swap: one other entry/ });
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(opener);
    expect(first?.textContent).toContain('Board of Queries · Certification exam');
    expect(first?.textContent).toContain('exam $120 – $150 (as of Mar 2026)');
    fireEvent.click(within(first as HTMLElement).getByRole('button', { name: /^Take this instead/ }));
    expect(on.onSwap).toHaveBeenCalledExactlyOnceWith(sqlFree, sqlExam);
  });

  it('leaves out a provider and marks steps, with the way back', () => {
    const { on, again } = page();
    fireEvent.click(screen.getByRole('button', { name: 'Leave out Lernhof' }));
    expect(on.onLeaveOut).toHaveBeenCalledExactlyOnceWith(docker);
    fireEvent.click(screen.getByRole('button', { name: /^Started ?: SQL from/ }));
    expect(on.onMark).toHaveBeenLastCalledWith(sqlFree, 'started');
    const started = [{ id: 'sql-free', status: 'started' as const, course: sqlFree }];
    again(<PlanPage {...on} marks={started} did={{ kind: 'started', name: sqlFree.name }} />);
    const button = screen.getByRole('button', { name: /^Started ?: SQL from/ });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button);
    expect(on.onMark).toHaveBeenLastCalledWith(sqlFree, null);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(on.onUndo).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: /^Done ?: SQL from/ }));
    expect(on.onMark).toHaveBeenLastCalledWith(sqlFree, 'done');
  });

  it('what is done can be added to the wallet, at once and later, or taken back', () => {
    const done = [{ id: 'sql-free', status: 'done' as const, doneAt: '2026-11-22T08:00:00Z', course: sqlFree }];
    const { on } = page({ marks: done, did: { kind: 'done', name: sqlFree.name, course: sqlFree } });
    fireEvent.click(screen.getByRole('button', { name: 'Add the credential' }));
    fireEvent.click(screen.getByRole('button', { name: /^Add the credential ?: SQL from/ }));
    expect(on.onAddCredential).toHaveBeenCalledTimes(2);
    fireEvent.click(screen.getByRole('button', { name: /^Not done ?: SQL from/ }));
    expect(on.onMark).toHaveBeenLastCalledWith(sqlFree, null);
  });

  it('moves the focus to the way back when the step that had it is gone', () => {
    const { on, again } = page();
    screen.getByRole('button', { name: /^Done ?: SQL from/ }).focus();
    (document.activeElement as HTMLElement).blur();
    again(<PlanPage {...on} did={{ kind: 'done', name: 'SQL' }} />);
    expect(document.activeElement?.textContent).toBe('Undo');
  });

  it('looks for the lost focus once more when the next plan is there, and never after', () => {
    const { on, again } = page();
    const did = { kind: 'swapped' as const, name: 'SQL' };
    screen.getByRole('button', { name: /^Done ?: SQL from/ }).focus();
    again(<PlanPage {...on} did={did} />);
    expect(document.activeElement?.textContent).toContain('Done');
    const lose = () => (document.activeElement as HTMLElement).blur();
    lose();
    again(<PlanPage {...on} did={did} view={aView()} />);
    expect(document.activeElement?.textContent).toBe('Undo');
    lose();
    again(<PlanPage {...on} did={did} view={aView()} />);
    expect(document.activeElement).toBe(document.body);
  });

  const cells = (table: HTMLElement) =>
    [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

  it('a timeline says the weeks of each step in words beside its bar, with the table behind it', async () => {
    page();
    const figure = await screen.findByRole('region', { name: 'Week by week' });
    const picture = within(figure).getByRole('img', { name: 'Week by week' });
    expect([...picture.querySelectorAll('text')].map((text) => text.textContent)).toEqual(
      expect.arrayContaining(['SQL from the ground up', '1–3', '3–6', 'Weeks']),
    );
    const bars = [...picture.querySelectorAll('.cl-mark-plain')].map((bar) => Number(bar.getAttribute('width')));
    expect(bars[1]).toBeCloseTo((bars[0] ?? 0) * 1.2);
    fireEvent.click(within(figure).getByRole('button', { name: 'Show as table' }));
    expect(cells(within(figure).getByRole('table'))).toEqual([
      ['SQL from the ground up', '1', '3', 'SQL'],
      ['Containers <b>by hand</b>', '3', '6', 'Docker'],
    ]);
  });

  it('a step that states no time has its word and no bar, and the file says nothing of its weeks', async () => {
    const steps = cheapest.steps.map(({ when, ...step }, index) => (index === 0 ? step : { ...step, when }));
    const { on } = page({ view: aView({ plans: [{ ...cheapest, steps }] }) });
    const figure = await screen.findByRole('region', { name: 'Week by week' });
    expect(figure.textContent).toContain('1 of 2 state their time');
    expect(figure.textContent).toContain('Steps that state no weeks have no place in it.');
    const picture = within(figure).getByRole('img', { name: 'Week by week' });
    expect(picture.querySelectorAll('.cl-mark-plain')).toHaveLength(1);
    expect(picture.textContent).toContain('not stated');
    fireEvent.click(within(figure).getByRole('button', { name: /CSV$/ }));
    expect(vi.mocked(on.onSaveFigure).mock.lastCall?.[0]).toMatchObject({
      kind: 'csv',
      table: { rows: [['SQL from the ground up', null, null, 'SQL'], expect.arrayContaining([3, 6])] },
    });
  });

  it('says when nothing states its time', () => {
    const steps = cheapest.steps.map(({ when: _when, ...step }) => step);
    const { text } = page({ view: aView({ plans: [{ ...cheapest, steps }] }) });
    expect(text()).toContain('No step states its weeks, so there is no timeline.');
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull();
  });

  it('says what hours, no money and four weeks buy', async () => {
    const { text } = page();
    const figure = await screen.findByRole('region', { name: 'What each hour buys' });
    expect(text()).toContain('With no money: 2 of 4 gaps (SQL from the ground up and Containers <b>by hand</b>)');
    expect(text()).toContain('In four weeks: 1 of 4 gaps');
    expect(text()).toContain('by entries that state their weeks (Containers');
    expect(text()).toContain(
      '2 of 4 gaps have no place here: what closes them states no hours, or nothing closes them.',
    );
    const rows = () => {
      const [button] = screen.queryAllByRole('button', { name: 'Show as table' }).slice(-1);
      if (button) fireEvent.click(button);
      return cells(screen.getByRole('table', { name: /^What each hour buys/ }));
    };
    expect(within(figure).getAllByText(/^Least hours · /)).toHaveLength(2);
    // Without a pace, four weeks are no number of hours.
    expect(rows()).toEqual([
      ['Least hours', '14', '1', '4'],
      ['Least hours', '40', '2', '4'],
      ['With no money', '–', '2', '4'],
      ['In four weeks', '–', '1', '4'],
    ]);
    cleanup();
    const paced = page({ options: { ...OPTIONS, hoursPerWeek: 5 } });
    expect(paced.text()).toContain('In four weeks at 5 hours a week: 1 of 4 gaps');
    await screen.findByRole('region', { name: 'What each hour buys' });
    expect(rows()[3]).toEqual(['In four weeks', '20', '1', '4']);
    cleanup();
    const unstated = page({ view: aView({ curve: [] }) });
    expect(unstated.text()).toContain('Nothing that closes these gaps states its hours, so there is no curve.');
    expect(screen.queryByRole('img', { name: 'What each hour buys' })).toBeNull();
  });

  it('says what stays open, what nothing closes, what comes first and what lapses', () => {
    const { text } = page();
    expect(text()).toContain('Does not fit your limits');
    expect(text()).toContain('Nothing in the catalogue closes');
    expect(text()).toContain('Of 713 entries, none fits under your limits.');
    expect(screen.getByRole('link', { name: /Search www\.coursera\.org ?: Zig/ }).getAttribute('href')).toBe(
      'https://www.coursera.org/search?query=Zig%20%26%20%3Ci%3Emore%3C%2Fi%3E',
    );
    expect(text()).toContain('Container Path requires: Docker');
    expect(text()).toContain('lapses on Dec 24, 2026 · asked for in 3 of your saved postings');
  });

  it('opens the outline of a project of one’s own, prints it, and comes back', () => {
    const { on, text } = page();
    expect(screen.queryByRole('button', { name: 'French' }), 'no project makes up for a credential').toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Zig/ }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A project of your own: Zig & <i>more</i>');
    for (const part of ['Scope', 'Mentor', 'Deliverable', 'Weekly plan', 'Evidence checklist'])
      expect(text()).toContain(part);
    expect(document.activeElement?.textContent, 'the button that was pressed is gone').toBe('Back to the plan');
    expect(screen.getAllByRole('checkbox')).toHaveLength(6);
    expect(screen.getByLabelText('Mentor').tagName).toBe('TEXTAREA');
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(on.onPrint).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the plan' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Plan');
  });

  it('prints the rule of order, and that nobody pays', () => {
    const { text } = page();
    expect(text()).toContain('How this is ordered');
    expect(text()).toContain('Planned on Nov 22, 2026');
    expect(text()).toContain('No affiliate links, and nobody pays for a place here.');
    expect(text()).toContain(
      'Chosen from 713 entries. None is checked live: each says when it was seen. 2 of them are from lists of yours.',
    );
  });

  it('prints, and saves a calendar from a chosen day and a JSON file', () => {
    const { on } = page({ saved: 'plan.ics' });
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save as JSON' }));
    fireEvent.change(screen.getByLabelText('Start on'), { target: { value: '2026-12-01' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save as calendar (.ics)' }));
    expect(on.onPrint).toHaveBeenCalledOnce();
    expect(on.onJson).toHaveBeenCalledOnce();
    expect(on.onCalendar).toHaveBeenCalledExactlyOnceWith('cheapest', '2026-12-01');
    expect(screen.getByText('Saved as plan.ics.')).toBeTruthy();
  });

  it('speaks German', () => {
    const { text } = page({}, 'de');
    expect(text()).toContain('verlangt in 7 deiner 12 gemerkten Anzeigen');
    expect(screen.getByRole('tab', { name: /Am günstigsten/ })).toBeTruthy();
  });
});

describe('PlanPage without a plan', () => {
  it('says what to do when nothing is saved', () => {
    const { text } = page({
      view: aView({ n: 0, ready: 0, gaps: [], plans: [], uncovered: [], blocked: [], renewals: [], curve: [] }),
    });
    expect(text()).toContain('Save a posting, or choose a role or skills above');
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('says that nothing is missing', () => {
    const nothing = { gaps: [], plans: [], uncovered: [] };
    expect(page({ view: aView(nothing) }).text()).toContain('Your 12 saved postings ask for nothing more');
    const aim = { kind: 'picked' as const, ids: ['sql'] };
    expect(page({ view: aView({ ...nothing, aim }) }).text()).toContain('Nothing is missing that a course gives.');
    const gone = { kind: 'posting' as const, id: 'x' };
    expect(page({ view: aView({ ...nothing, aim: gone }) }).text()).toContain('is not there any more');
  });

  it.each([
    ['no-hours', 'With no hours there is no plan'],
    ['deadline-past', 'There is no time left'],
    ['no-money', 'No step fits the money'],
  ] as const)('%s is said in words', (impossible, words) => {
    page({ view: aView({ plans: [], impossible }) });
    expect(screen.getByRole('alert').textContent).toContain(words);
  });

  it('says that nothing closes the gaps within the limits', () => {
    expect(page({ view: aView({ plans: [] }) }).text()).toContain(
      'Nothing in the catalogue closes these gaps within your limits',
    );
  });

  it('says that it reads only when that takes longer than 100 ms, and how far it is', () => {
    vi.useFakeTimers();
    try {
      const { text, on, again } = page({ view: undefined });
      expect(text()).not.toContain('Reading');
      again(<PlanPage {...on} view={undefined} working={{ done: 400, of: 5000 }} />);
      expect(text()).toContain('Reading your saved postings: 400 of 5,000');
    } finally {
      vi.useRealTimers();
    }
  });

  it('a failure is said, and the last plan stays', () => {
    const { text, container } = page({ failure: { code: 'plan-interrupted', detail: 'out of memory' } });
    expect(text()).toContain('The plan was not finished');
    expect(stepsOf(container)).toHaveLength(2);
  });
});
