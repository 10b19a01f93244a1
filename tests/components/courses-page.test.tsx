// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConfirmCourse, type DraftCourse } from '../../components/ConfirmCourse.tsx';
import { CoursesPage, type CoursesPageProps, type LiveProviderView } from '../../components/CoursesPage.tsx';
import type { CourseListInfo } from '../../utils/model/course-list.ts';
import { fail, ok } from '../../utils/model/result.ts';
import { show } from './render.tsx';

const lfx: LiveProviderView = {
  id: 'lfx-mentorship',
  name: 'LFX Mentorship',
  asks: 'nothing',
  experimental: false,
  attribution: 'Somebody, CC BY 4.0',
  hostsFor: () => ok(['raw.example.org']),
};
const edx: LiveProviderView = {
  id: 'open-edx',
  name: 'A site that runs Open edX',
  asks: 'site',
  experimental: true,
  hostsFor: (given) => (given.includes('.') ? ok([given]) : fail('courses-address', given)),
};
const list: CourseListInfo = {
  id: 'own-catalogue:college.csv',
  provider: 'own-catalogue',
  name: 'college.csv',
  fetchedAt: '2026-11-22T10:00:00.000Z',
  skipped: 3,
  count: 1200,
  notes: {
    reasons: [
      { reason: 'no-skill', count: 1, rows: [4] },
      { reason: 'cycle', count: 2, rows: [] },
    ],
    unknownWords: [{ word: '<b>Knots</b>', count: 2 }],
    cycles: ['A', 'B'],
    left: 7,
  },
};
const props = (over: Partial<CoursesPageProps> = {}): CoursesPageProps => ({
  providers: [lfx, edx],
  lists: [],
  unreadable: 0,
  suggestions: [],
  onQuery: vi.fn(),
  onKeep: vi.fn(),
  onDiscard: vi.fn(),
  onFile: vi.fn(),
  onFetch: vi.fn(),
  onCancel: vi.fn(),
  onRemove: vi.fn(),
  ...over,
});

describe('CoursesPage', () => {
  it('names the host on each button, the credit, and what is never sent', () => {
    const on = props();
    show(<CoursesPage {...on} />);
    const card = screen.getByRole('region', { name: 'LFX Mentorship' });
    fireEvent.click(within(card).getByRole('button', { name: 'Fetch the list from raw.example.org' }));
    expect(on.onFetch).toHaveBeenCalledWith('lfx-mentorship', '');
    expect(within(card).getByText('Somebody, CC BY 4.0').lang).toBe('en');
    expect(within(card).getByText(/stays on this device/)).toBeTruthy();
    expect(screen.getByText(/Nothing yet/)).toBeTruthy();
  });

  it('folds the experimental ones away; the button names what was typed, and asks nobody else', () => {
    const on = props();
    const { container } = show(<CoursesPage {...on} />);
    const folded = container.querySelector('.cl-courses-experimental') as HTMLDetailsElement;
    expect(folded.open).toBe(false);
    const field = within(folded).getByLabelText('Address of the site');
    const button = within(folded).getByRole('button', { hidden: true }) as HTMLButtonElement;
    expect(button.disabled).toBe(true);
    fireEvent.change(field, { target: { value: 'nowhere' } });
    expect([button.disabled, button.textContent]).toEqual([true, 'Fetch the list']);
    fireEvent.change(field, { target: { value: 'learn.example' } });
    expect(button.textContent).toBe('Fetch the list from learn.example');
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(on.onFetch).toHaveBeenCalledWith('open-edx', 'learn.example');
  });

  it('tells of a list how many, when, what was left out, and why; as text', () => {
    const on = props({ lists: [list] });
    const { container } = show(<CoursesPage {...on} />);
    const item = container.querySelector('.cl-course-list') as HTMLElement;
    expect(item.textContent).toMatch(/college\.csv.*1,200 courses.*seen on .*2026, not checked since/);
    expect(within(item).getByText('3 entries left out')).toBeTruthy();
    expect(within(item).getByText('Without a skill that Credlens knows: 1 (row 4)')).toBeTruthy();
    expect(within(item).getByText(/in a circle.*: A and B/)).toBeTruthy();
    expect(within(item).getByText(/<b>Knots<\/b>/)).toBeTruthy();
    expect(within(item).getByText('7 more than are taken from one list')).toBeTruthy();
    fireEvent.click(within(item).getByRole('button', { name: 'Remove: college.csv' }));
    expect(on.onRemove).toHaveBeenCalledWith(list.id);
    expect(within(item).queryByRole('button', { name: /Fetch again/ })).toBeNull();
  });

  it('tells of what is more than one list takes, where nothing else was left out', () => {
    const notes = { reasons: [], unknownWords: [], cycles: [], left: 7 };
    show(<CoursesPage {...props({ lists: [{ ...list, skipped: 0, notes }] })} />);
    expect(screen.getByText('7 more than are taken from one list')).toBeTruthy();
    expect(screen.queryByText(/entries left out/)).toBeNull();
  });

  it('asks again for the site that a list came from', () => {
    const on = props({
      lists: [{ ...list, id: 'open-edx:learn.example', provider: 'open-edx', name: 'learn.example' }],
    });
    show(<CoursesPage {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Fetch again: learn.example' }));
    expect(on.onFetch).toHaveBeenCalledWith('open-edx', 'learn.example');
  });

  it('shows what is being done, with a way to stop it, and starts nothing else meanwhile', () => {
    const on = props({ work: { name: 'big.csv', phase: 'reading', share: 0.4 }, lists: [list] });
    show(<CoursesPage {...on} />);
    expect((screen.getByRole('progressbar') as HTMLProgressElement).value).toBe(0.4);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(on.onCancel).toHaveBeenCalledOnce();
    expect(screen.queryByLabelText('Choose a file')).toBeNull();
    expect((screen.getByRole('button', { name: /Fetch the list from raw/ }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('says how it ended, in a live region, with a way back', () => {
    const on = props({ said: { kind: 'removed', name: 'college.csv' }, onUndo: vi.fn() });
    const { container, again } = show(<CoursesPage {...on} />);
    const said = container.querySelector('.cl-course-outcome') as HTMLElement;
    expect(said.getAttribute('role')).toBe('status');
    expect(said.textContent).toContain('Removed: college.csv');
    fireEvent.click(within(said).getByRole('button', { name: 'Undo' }));
    expect(on.onUndo).toHaveBeenCalledOnce();
    again(<CoursesPage {...props({ said: { kind: 'added', name: 'x', list } })} />);
    expect(said.textContent).toContain('1,200 courses from college.csv count in your plans now.');
    again(
      <CoursesPage
        {...props({ said: { kind: 'failed', name: 'x', failure: { code: 'courses-busy', detail: 'h: 30 s' } } })}
      />,
    );
    expect(said.textContent).toMatch(/asks you to wait.*h: 30 s.*Kept: the lists/);
  });

  it('hands over a chosen file', () => {
    const on = props();
    show(<CoursesPage {...on} />);
    const file = new File(['x'], 'a.csv');
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
    expect(on.onFile).toHaveBeenCalledWith(file);
  });

  it('has its headings in order, in German too', () => {
    const { container } = show(<CoursesPage {...props({ lists: [list] })} />, 'de');
    const levels = [...container.querySelectorAll('h1,h2,h3')].map(({ tagName }) => tagName);
    expect(levels[0]).toBe('H1');
    expect(new Set(levels.slice(1))).toEqual(new Set(['H2']));
    expect(container.textContent).toContain('Liste von raw.example.org abrufen');
  });
});

describe('ConfirmCourse', () => {
  const draft: DraftCourse = {
    name: 'SQL <script>',
    provider: 'Quay',
    kind: 'course',
    url: 'https://quay.example/sql',
    skills: [{ id: 'sql', label: 'SQL' }],
    unknownWords: ['Mooring'],
    hours: [20, 30],
    price: { amount: 49.5, currency: 'EUR' },
  };
  const confirm = (over: Partial<DraftCourse> = {}) => {
    const on = { onKeep: vi.fn(), onDiscard: vi.fn(), onQuery: vi.fn() };
    const suggestions = [{ id: 'python', kind: 'skill' as const, label: 'Python' }];
    show(<ConfirmCourse draft={{ ...draft, ...over }} suggestions={suggestions} {...on} />);
    const keep = screen.getByRole('button', { name: 'Keep the course' }) as HTMLButtonElement;
    const type = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    return { ...on, keep, type };
  };

  it('hands over what was confirmed; a range that was not touched stays one', () => {
    const { keep, onKeep, type } = confirm();
    type('Name of the course', ' SQL afloat ');
    fireEvent.click(keep);
    expect(onKeep).toHaveBeenCalledWith({ ...draft, name: 'SQL afloat' });
  });

  it('takes other hours, another price, and skills from the list', () => {
    const { keep, onKeep, type } = confirm();
    type('Hours', '8');
    type('Price', '0');
    type('Currency', '');
    fireEvent.click(screen.getByRole('button', { name: 'Remove: SQL' }));
    expect(keep.disabled).toBe(true);
    expect(screen.getByText(/closes a gap only by its skills/)).toBeTruthy();
    const field = screen.getByRole('combobox', { name: 'Add a skill' });
    fireEvent.change(field, { target: { value: 'py' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.click(keep);
    expect(onKeep).toHaveBeenCalledWith({
      ...draft,
      skills: [{ id: 'python', label: 'Python' }],
      hours: [8, 8],
      price: { amount: 0, currency: 'USD' },
    });
  });

  it('leaves out what was emptied', () => {
    const { keep, onKeep, type } = confirm();
    type('Hours', '');
    type('Price', '');
    fireEvent.click(keep);
    const { hours: _hours, price: _price, ...rest } = draft;
    expect(onKeep).toHaveBeenCalledWith(rest);
  });

  it('takes an hour and a half, with a point or a comma', () => {
    for (const typed of ['1.5', '1,5']) {
      const { keep, onKeep, type } = confirm();
      type('Hours', typed);
      fireEvent.click(keep);
      expect(onKeep).toHaveBeenCalledWith(expect.objectContaining({ hours: [1.5, 1.5] }));
      cleanup();
    }
  });

  it.each([
    ['Hours', 'many', /Write hours as a number/],
    ['Price', 'cheap', /with its currency/],
    ['Currency', '', /with its currency/],
  ])('will not keep it with %s "%s", and says why', (label, value, words) => {
    const { keep, type } = confirm();
    type(label, value);
    expect(keep.disabled).toBe(true);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('keeps nothing without a name or a provider, and can be discarded', () => {
    const { keep, type, onDiscard, onKeep } = confirm();
    type('Provider', ' ');
    expect(keep.disabled).toBe(true);
    fireEvent.submit(keep.closest('form') as HTMLFormElement);
    expect(onKeep).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Do not keep it' }));
    expect(onDiscard).toHaveBeenCalledOnce();
  });
});
