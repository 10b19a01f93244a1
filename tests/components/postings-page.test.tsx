// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compareRows } from '../../components/compare-rows.ts';
import type { OpenedPosting } from '../../components/PostingArchive.tsx';
import { PostingNotes } from '../../components/PostingNotes.tsx';
import { PostingsPage, type PostingsPageProps } from '../../components/PostingsPage.tsx';
import { blocksOf } from '../../components/PostingText.tsx';
import { MOST_NOTE, POSTING_STATUSES } from '../../components/posting-card.ts';
import { MOST_NOTE as modelMostNote, postingStatusSchema } from '../../utils/model/posting-status.ts';
import { aCard, aReadyCard } from '../entrypoints/postings-made.ts';
import { show } from './render.tsx';
import { view } from './view.ts';

const TEXT = '<img src=x onerror=alert(1)>\nWhat you bring\nSQL\nPython\nWe are <b>kind</b>.';
const at = (words: string, kind: 'heading' | 'paragraph' | 'item', level?: number) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  kind,
  ...(level && { level }),
});

function opened(id: string, change: Partial<OpenedPosting> = {}): OpenedPosting {
  const { posting, requirements, match } = view();
  const blocks = [
    at('<img src=x onerror=alert(1)>', 'paragraph'),
    at('What you bring', 'heading', 2),
    at('SQL', 'item', 1),
    at('Python', 'item', 2),
    at('We are <b>kind</b>.', 'paragraph'),
  ];
  return {
    id,
    posting: { ...posting, id, description: TEXT, blocks, language: 'en' },
    requirements,
    match,
    readAt: '2026-11-20T09:30:00.000Z',
    ...change,
  };
}

const none: PostingsPageProps = {
  loading: false,
  cards: [],
  shown: [],
  filter: { query: '', sort: 'saved' },
  onFilter: vi.fn(),
  onStop: vi.fn(),
  onStart: vi.fn(),
  unreadable: 0,
  moved: [],
  onMovedSeen: vi.fn(),
  chosen: [],
  onChoose: vi.fn(),
  onChooseNone: vi.fn(),
  onCompare: vi.fn(),
  onOpen: vi.fn(),
  onBack: vi.fn(),
  onPlan: vi.fn(),
  onPrint: vi.fn(),
  onStatus: vi.fn(),
  onNotes: vi.fn(),
  onRemove: vi.fn(),
  onUndo: vi.fn(),
  onRoleOpen: vi.fn(),
  onRoleAnother: vi.fn(),
  onSave: vi.fn(),
};
const cards = [
  aCard('a', { notes: 'Call Ines' }),
  aReadyCard('b', { title: 'Baker', company: null, location: undefined }),
];
const some: PostingsPageProps = { ...none, cards, shown: cards };
const clean = async (container: HTMLElement) => {
  const { violations, passes } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations).toEqual([]);
  return passes;
};

afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('the list', () => {
  it('says how to begin when nothing is saved, and nothing before that is known', () => {
    const { again } = show(<PostingsPage {...none} />);
    expect(screen.getByText(/Nothing saved yet/)).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
    again(<PostingsPage {...none} loading />);
    expect(screen.queryByText(/Nothing saved yet/)).toBeNull();
  });

  it('shows what and where, the match in words, the status and the notes', async () => {
    const { container } = show(<PostingsPage {...some} />);
    expect(screen.getByText('2 saved postings · 1 with all must-haves answered')).toBeTruthy();
    const [first, second] = [...container.querySelectorAll<HTMLElement>('.cl-posting')];
    expect(first?.textContent).toContain('Northwind · Leeds');
    expect(first?.textContent).toMatch(/2 of 4 must-haves answered · 1 verified/);
    expect(first?.textContent).toContain('Partial');
    expect(first?.textContent).toContain('Call Ines');
    expect(second?.textContent).toMatch(/4 of 4 must-haves answered · 3 verified/);
    expect(first?.getAttribute('aria-setsize')).toBe('2');
    expect(first?.textContent).not.toContain('since');
    expect((await clean(container)).some(({ id }) => id === 'select-name')).toBe(true);
  });

  it('passes on what is done to a row', () => {
    show(<PostingsPage {...some} />);
    const status = within(screen.getByText('Baker').closest('li') as HTMLElement).getByRole('combobox');
    fireEvent.change(status, { target: { value: 'offer' } });
    expect(some.onStatus).toHaveBeenCalledExactlyOnceWith('b', 'offer');
    fireEvent.click(screen.getByRole('button', { name: 'Remove Baker' }));
    expect(some.onRemove).toHaveBeenCalledExactlyOnceWith('b');
    fireEvent.click(screen.getByRole('button', { name: 'Baker' }));
    expect(some.onOpen).toHaveBeenCalledExactlyOnceWith('b');
    fireEvent.click(screen.getByRole('button', { name: /^Compare ?: Baker$/ }));
    expect(some.onChoose).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('is drawn a screenful at a time, however long it is', () => {
    const many = Array.from({ length: 5000 }, (_, n) => aCard(String(n)));
    const { container } = show(<PostingsPage {...none} cards={many} shown={many} />);
    expect(container.querySelectorAll('.cl-posting')).toHaveLength(15);
    fireEvent.click(screen.getByRole('button', { name: 'Show 15 more' }));
    expect(container.querySelectorAll('.cl-posting')).toHaveLength(30);
    expect(document.activeElement?.textContent).toBe('Posting 15');
  });

  it('search and filters say what they leave, and any of them ends the view of those that moved', () => {
    const filter = { query: 'x', sort: 'saved', only: ['a'] } as const;
    show(<PostingsPage {...some} shown={cards.slice(0, 1)} filter={filter} />);
    expect(screen.getByText('One posting fits')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'sql' } });
    expect(some.onFilter).toHaveBeenLastCalledWith({ query: 'sql', sort: 'saved', only: undefined });
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(some.onFilter).toHaveBeenLastCalledWith({ query: 'x', sort: 'saved', only: undefined });
  });

  it('tells of the last deed, with the way back, which has the focus when the row is gone', () => {
    const { again } = show(<PostingsPage {...some} />);
    again(<PostingsPage {...some} did={{ kind: 'removed', title: 'Baker' }} />);
    expect(document.activeElement?.textContent).toBe('Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(some.onUndo).toHaveBeenCalledOnce();
    again(<PostingsPage {...some} did={{ kind: 'status', title: 'Baker', status: 'offer' }} />);
    expect(screen.getByText('“Baker” is now: Offer.')).toBeTruthy();
    again(<PostingsPage {...some} saved="Postings.csv" />);
    expect(screen.getByText('Saved as Postings.csv.')).toBeTruthy();
  });

  it('makes a role of a row where that is turned on; one that is there is opened, or another made', () => {
    const onMakeRole = vi.fn();
    const { again } = show(<PostingsPage {...some} />);
    expect(screen.queryByRole('button', { name: /^Make a role/ })).toBeNull();
    again(<PostingsPage {...some} onMakeRole={onMakeRole} />);
    fireEvent.click(screen.getByRole('button', { name: /^Make a role.*Baker/ }));
    expect(onMakeRole).toHaveBeenCalledExactlyOnceWith('b');
    again(<PostingsPage {...some} onMakeRole={onMakeRole} did={{ kind: 'has-role', title: 'Bakers' }} />);
    expect(screen.getByText('This posting has a role: “Bakers”.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Make another' }));
    expect([none.onRoleOpen, none.onRoleAnother].map((each) => vi.mocked(each).mock.calls.length)).toEqual([1, 1]);
    again(<PostingsPage {...some} did={{ kind: 'no-role', title: '' }} />);
    expect(screen.getByText('This posting names no skill or credential that a role could hold.')).toBeTruthy();
  });

  it('says in German what it says', () => {
    show(<PostingsPage {...some} moved={cards.slice(1)} />, 'de');
    expect(screen.getByText('Bei einer Anzeige sind jetzt alle Muss-Kriterien erfüllt')).toBeTruthy();
  });
});

describe('what moved', () => {
  it('is one sentence with the way to each, and to all of many', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => aReadyCard(id));
    show(<PostingsPage {...some} cards={many} shown={many} moved={many} />);
    expect(screen.getByText('5 postings moved to all must-haves answered')).toBeTruthy();
    const box = document.querySelector('.cl-posting-moved') as HTMLElement;
    expect(within(box).getAllByRole('button')).toHaveLength(5);
    fireEvent.click(within(box).getByRole('button', { name: 'Posting b' }));
    expect(some.onOpen).toHaveBeenCalledExactlyOnceWith('b');
    fireEvent.click(within(box).getByRole('button', { name: 'and 2 more' }));
    expect(some.onFilter).toHaveBeenCalledWith({ query: '', sort: 'saved', only: ['a', 'b', 'c', 'd', 'e'] });
    fireEvent.click(within(box).getByRole('button', { name: 'Seen' }));
    expect(some.onMovedSeen).toHaveBeenCalledOnce();
  });
});

describe('work in the background', () => {
  it('shows how far it is when it takes a while, can be stopped, and begun again', async () => {
    vi.useFakeTimers();
    const { again } = show(<PostingsPage {...some} working={{ done: 200, of: 5000 }} />);
    expect(screen.queryByRole('progressbar')).toBeNull();
    act(() => vi.advanceTimersByTime(350));
    expect(screen.getByText('Matching your postings: 200 of 5,000')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('max')).toBe('5000');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(some.onStop).toHaveBeenCalledOnce();
    expect(screen.getByText(/^5,000 saved postings/), 'not all of them are here yet').toBeTruthy();
    again(<PostingsPage {...some} stopped={{ done: 400, of: 5000 }} />);
    expect(screen.getByText(/^Stopped at 400 of 5,000/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Match all again' }));
    expect(some.onStart).toHaveBeenCalledOnce();
  });
});

describe('notes', () => {
  it('are kept after a pause, when they are left, and when they go; not without a change', () => {
    vi.useFakeTimers();
    const onNotes = vi.fn();
    const { again, unmount } = show(<PostingNotes notes="a" onNotes={onNotes} />);
    const field = screen.getByLabelText('Your notes');
    fireEvent.blur(field);
    act(() => vi.advanceTimersByTime(1000));
    expect(onNotes).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: 'ab' } });
    act(() => vi.advanceTimersByTime(300));
    fireEvent.change(field, { target: { value: 'abc' } });
    act(() => vi.advanceTimersByTime(700));
    expect(onNotes.mock.calls).toEqual([['abc']]);
    fireEvent.change(field, { target: { value: 'abcd' } });
    fireEvent.blur(field);
    expect(onNotes).toHaveBeenLastCalledWith('abcd');
    again(<PostingNotes notes="undone" onNotes={onNotes} />);
    expect((field as HTMLTextAreaElement).value).toBe('undone');
    fireEvent.change(field, { target: { value: 'last' } });
    again(<PostingNotes notes="from elsewhere" onNotes={onNotes} />);
    expect((field as HTMLTextAreaElement).value, 'what is being written stays').toBe('last');
    unmount();
    expect(onNotes).toHaveBeenLastCalledWith('last');
    expect(onNotes).toHaveBeenCalledTimes(3);
  });
});

describe('the text as it was read', () => {
  const text = (change: Partial<OpenedPosting> = {}) => ({ kind: 'text' as const, postings: [opened('a', change)] });

  it('is headings, paragraphs and lists of words; markup in it stays words', async () => {
    const { container } = show(<PostingsPage {...some} view={text()} />);
    const body = container.querySelector('.cl-archive-text') as HTMLElement;
    expect(body.querySelectorAll('img, p b')).toHaveLength(0);
    expect(within(body).getByText('<img src=x onerror=alert(1)>').tagName).toBe('P');
    expect(within(body).getByRole('heading', { level: 3 }).textContent).toBe('What you bring');
    expect([...body.querySelectorAll('li')].map((each) => each.textContent)).toEqual(['SQL', 'Python']);
    expect(screen.getByText(/^Read on .*2026.* from$/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'https://careers.example/1' }).getAttribute('rel')).toBe('noreferrer');
    expect(document.activeElement?.textContent).toBe('Back to the postings');
    await clean(container);
  });

  it('without blocks it is its lines; an address that is none is no link', () => {
    const { posting } = opened('a');
    const bare = { ...posting, blocks: [], description: 'One\n\nTwo', url: 'javascript:alert(1)' };
    expect(blocksOf(bare).map(({ start, end }) => bare.description.slice(start, end))).toEqual(['One', 'Two']);
    const { container } = show(<PostingsPage {...some} view={text({ posting: bare })} />);
    expect([...container.querySelectorAll('.cl-archive-text p')].map((each) => each.textContent)).toEqual([
      'One',
      'Two',
    ]);
    expect(container.querySelectorAll('.cl-archive-from a')).toHaveLength(0);
  });

  it('a requirement leads to its sentence', () => {
    const at = TEXT.indexOf('Python');
    const asks = opened('a').requirements.map((each) =>
      each.id === 'git' ? { ...each, quote: { start: at, end: at + 6, text: 'Python' } } : each,
    );
    const { container } = show(<PostingsPage {...some} view={text({ requirements: asks })} />);
    fireEvent.click(screen.getByRole('button', { name: /Version control with Git/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Go to the sentence' }));
    expect(container.querySelector('[data-marked]')?.textContent).toBe('Python');
    expect(document.activeElement?.textContent).toBe('Python');
  });

  it('can be printed and planned for, has the notes beside it, and leads back', () => {
    show(<PostingsPage {...some} view={text()} />);
    expect((screen.getByLabelText('Your notes') as HTMLTextAreaElement).value).toBe('Call Ines');
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    fireEvent.click(screen.getByRole('button', { name: 'Plan for this posting' }));
    fireEvent.click(screen.getByRole('button', { name: 'Back to the postings' }));
    expect(some.onPrint).toHaveBeenCalledOnce();
    expect(some.onPlan).toHaveBeenCalledExactlyOnceWith('a');
    expect(some.onBack).toHaveBeenCalledOnce();
  });

  it('one that is gone is said to be gone; back on the list the focus is where it was', () => {
    const { again } = show(<PostingsPage {...some} />);
    const open = screen.getByRole('button', { name: /^Open the text ?: Baker$/ });
    open.focus();
    fireEvent.click(open);
    again(<PostingsPage {...some} view={{ kind: 'text', postings: [] }} />);
    expect(screen.getByText('This posting is not saved any more')).toBeTruthy();
    again(<PostingsPage {...some} />);
    expect(document.activeElement).toBe(open);
  });
});

describe('two side by side', () => {
  const without = (posting: OpenedPosting, ...ids: string[]): OpenedPosting => ({
    ...posting,
    requirements: posting.requirements.filter(({ id }) => !ids.includes(id)),
  });
  const a = without(opened('a'), 'hl7');
  const b = without(opened('b', { posting: { ...opened('b').posting, title: 'Other' } }), 'data-protection', 'sql');
  const labels = (rows: { label: string }[]) => rows.map(({ label }) => label);

  it('gaps in common come first, then what one asks for, then what is answered', () => {
    const { common, single, answered } = compareRows(a, b);
    expect(labels(common)).toEqual(['Version control with Git', 'Azure Synapse', 'German (B2)']);
    expect(labels(single)).toEqual(['HL7 FHIR', 'Health data protection']);
    expect(single[0]?.sides).toEqual([undefined, { force: 'must', state: 'missing' }]);
    expect(labels(answered)).toContain('SQL');
    expect(labels([...common, ...single, ...answered])).not.toContain('Degree, any field');
    expect(common.length + single.length + answered.length).toBe(16);
  });

  it('one that only one of them has answered is open in one', () => {
    const lower = {
      ...b,
      match: {
        ...b.match,
        rows: b.match.rows.map((row) => (row.requirementId === 'python' ? { ...row, state: 'partial' as const } : row)),
      },
    };
    expect(labels(compareRows(a, lower).single)).toContain('Python');
  });

  it('is a table with both states in words', async () => {
    const { container } = show(<PostingsPage {...some} view={{ kind: 'compare', postings: [a, b] }} />);
    expect(screen.getByText('3 gaps in common: closing one helps with both.')).toBeTruthy();
    const row = screen.getByRole('rowheader', { name: 'HL7 FHIR' }).closest('tr') as HTMLElement;
    expect(
      within(row)
        .getAllByRole('cell')
        .map((each) => each.textContent),
    ).toEqual(['Not asked for', 'Missing']);
    await clean(container);
    fireEvent.click(screen.getByRole('button', { name: 'Other' }));
    expect(some.onOpen).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('nothing in common is said so', () => {
    const none = { ...b, requirements: [] };
    show(<PostingsPage {...some} view={{ kind: 'compare', postings: [a, none] }} />);
    expect(screen.getByText('No gap in common.')).toBeTruthy();
  });

  it('is offered when two are chosen', () => {
    const { again } = show(<PostingsPage {...some} chosen={['b']} />);
    expect(screen.getByText('Choose one more to compare.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Compare ?: Baker$/ }).getAttribute('aria-pressed')).toBe('true');
    again(<PostingsPage {...some} chosen={['b', 'a']} />);
    fireEvent.click(screen.getByRole('button', { name: 'Compare side by side' }));
    expect(some.onCompare).toHaveBeenCalledOnce();
  });
});

it('statuses and the length of notes are those of the model', () => {
  expect(POSTING_STATUSES).toEqual(postingStatusSchema.options);
  expect(MOST_NOTE).toBe(modelMostNote);
});

describe('a row', () => {
  it('says since when it has its status, once it was moved', () => {
    const applied = aCard('a', { status: 'applied', statusAt: '2026-11-14T10:00:00.000Z' });
    const { again } = show(<PostingsPage {...none} cards={[applied]} shown={[applied]} />);
    expect(screen.getByText('Saved Nov 1, 2026 · Applied since Nov 14, 2026')).toBeTruthy();
    const back = { ...applied, status: 'saved' as const };
    again(<PostingsPage {...none} cards={[back]} shown={[back]} />);
    expect(screen.getByText('Saved Nov 1, 2026')).toBeTruthy();
  });

  it('without must-haves, a wallet or a title it says so in words, without a number', () => {
    const zero = { total: 0, verified: 0, held: 0, partial: 0, missing: 0 };
    const empty = aCard('a', {
      title: '',
      match: { status: 'no-evidence', musts: { ...zero, total: 3, missing: 3 }, nices: zero },
    });
    const { container } = show(<PostingsPage {...none} cards={[empty]} shown={[empty]} />);
    expect(container.querySelector('.cl-posting')?.textContent).toContain('Without a title');
    expect(container.querySelector('.cl-headline')?.textContent).toBe('Add what you hold to see your match');
    expect(container.querySelector('.cl-bar')).toBeNull();
  });
});
