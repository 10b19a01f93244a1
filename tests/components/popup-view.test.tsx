// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../components/PopupView.tsx';
import type { PopupSite } from '../../components/popup-state.ts';
import { show } from './render.tsx';
import { emptyView, view } from './view.ts';

const site: PopupSite = { host: 'jobs.example', board: null, always: false, hidden: false, paused: false, risk: false };
const props = (over: Partial<PopupViewProps> = {}): PopupViewProps => ({
  state: { kind: 'match', view: view() },
  site,
  onSave: vi.fn(),
  onReadAgain: vi.fn(),
  onOpenDashboard: vi.fn(),
  onTrySample: vi.fn(),
  onSearchCourse: vi.fn(),
  onAlways: vi.fn(),
  onHide: vi.fn(),
  onPause: vi.fn(),
  ...over,
});

describe('PopupView', () => {
  it('says that it reads only after 100 ms', () => {
    vi.useFakeTimers();
    try {
      show(<PopupView {...props({ state: { kind: 'reading' } })} />);
      act(() => void vi.advanceTimersByTime(90));
      expect(screen.queryByText(/Reading/)).toBeNull();
      act(() => void vi.advanceTimersByTime(20));
      expect(screen.getByText(/Reading/)).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });

  it('leads from the first step to the whole plan, where something may be kept', () => {
    const onPlan = vi.fn();
    const { again } = show(<PopupView {...props({ onPlan })} />);
    fireEvent.click(screen.getByRole('button', { name: 'See the whole plan' }));
    expect(onPlan).toHaveBeenCalledOnce();
    again(<PopupView {...props()} />);
    expect(screen.queryByRole('button', { name: 'See the whole plan' })).toBeNull();
  });

  it('reads any page as a profile where candidates are on; a profile’s own address leads with it', () => {
    const onProfile = vi.fn();
    const state = { kind: 'failure', failure: { code: 'no-posting' } } as const;
    const { again } = show(<PopupView {...props({ state })} />);
    expect(screen.queryByRole('button', { name: 'Read this page as a profile' }), 'candidates are off').toBeNull();
    again(<PopupView {...props({ state, onProfile })} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No job posting found on this page');
    fireEvent.click(screen.getByRole('button', { name: 'Read this page as a profile' }));
    again(<PopupView {...props({ state, onProfile, likelyProfile: true })} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This looks like somebody’s profile');
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('This looks like somebody’s profile');
    fireEvent.click(screen.getByRole('button', { name: 'Read this page as a profile' }));
    expect(onProfile).toHaveBeenCalledTimes(2);
    again(<PopupView {...props({ onProfile })} />);
    fireEvent.click(screen.getByRole('button', { name: /Options for this site/ }));
    expect(screen.getByRole('button', { name: 'Read this page as a profile' }), 'over a posting, too').toBeTruthy();
  });

  it('back from the profile, the focus is where it was read', () => {
    const state = { kind: 'failure', failure: { code: 'no-posting' } } as const;
    const { again } = show(<PopupView {...props({ state, onProfile: vi.fn() })} />);
    const back = <button type="button">Back</button>;
    again(<PopupView {...props({ state, onProfile: vi.fn(), instead: back })} />);
    expect(document.activeElement).toBe(document.body);
    screen.getByRole('button', { name: 'Back' }).focus();
    again(<PopupView {...props({ state, onProfile: vi.fn() })} />);
    expect(document.activeElement?.textContent).toBe('Read this page as a profile');
    again(<PopupView {...props({ instead: back })} />);
    screen.getByRole('button', { name: 'Back' }).focus();
    again(<PopupView {...props({ onProfile: vi.fn() })} />);
    expect(document.activeElement?.className).toBe('cl-scroll');
  });

  it('shows the profile instead of the posting, which is neither told nor saved meanwhile', () => {
    show(<PopupView {...props({ instead: <h1>Ada Quill</h1> })} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ada Quill');
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('');
    expect((screen.getByRole('button', { name: 'Save posting' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('offers to look for badges where there is no posting, naming the site, and says when there is none', () => {
    const onFindBadges = vi.fn();
    const state = { kind: 'failure', failure: { code: 'no-posting' } } as const;
    const { again } = show(<PopupView {...props({ state, onFindBadges })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Look for badges on jobs.example' }));
    expect(onFindBadges).toHaveBeenCalledOnce();
    again(<PopupView {...props({ state, onFindBadges, noBadges: true })} />);
    expect(screen.getByText(/No badge was found on this page/)).toBeTruthy();
    again(<PopupView {...props({ state })} />);
    expect(screen.queryByRole('button', { name: /Look for badges/ }), 'not in a private window').toBeNull();
  });

  it('offers to add the course of a page without a posting, and of any page in the site’s options', () => {
    const onAddCourse = vi.fn();
    const state = { kind: 'failure', failure: { code: 'no-posting' } } as const;
    const { again } = show(<PopupView {...props({ state, onAddCourse })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Add the course on this page' }));
    expect(onAddCourse).toHaveBeenCalledOnce();
    again(<PopupView {...props({ onAddCourse })} />);
    expect(screen.queryByRole('button', { name: /Add the course/ }), 'not beside a posting').toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /options/i }));
    fireEvent.click(screen.getByRole('button', { name: 'Add the course on this page' }));
    expect(onAddCourse).toHaveBeenCalledTimes(2);
    again(<PopupView {...props({ state })} />);
    expect(screen.queryByRole('button', { name: /Add the course/ }), 'not in a private window').toBeNull();
  });

  it('names the frame that holds the posting, with the switch of its board', () => {
    const onFrameBoard = vi.fn();
    const frame = { host: 'boards.greenhouse.io', id: 'greenhouse', board: 'Greenhouse', on: false, risk: false };
    const state = { kind: 'failure', failure: { code: 'posting-in-frame' }, frame } as const;
    show(<PopupView {...props({ state, onFrameBoard })} />);
    expect(screen.getByRole('heading', { name: 'The posting is in a frame of boards.greenhouse.io' })).toBeTruthy();
    fireEvent.click(screen.getByRole('switch', { name: 'Always on Greenhouse' }));
    expect(onFrameBoard).toHaveBeenCalledWith(true);
  });

  it('goes on to a skill pack where a credential answers something, and not in a private window', () => {
    const onPack = vi.fn();
    const { again } = show(<PopupView {...props({ onPack })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Skill pack' }));
    expect(onPack).toHaveBeenCalledOnce();
    again(<PopupView {...props()} />);
    expect(screen.queryByRole('button', { name: 'Skill pack' })).toBeNull();
    again(<PopupView {...props({ onPack, state: { kind: 'match', view: emptyView() } })} />);
    expect(screen.queryByRole('button', { name: 'Skill pack' })).toBeNull();
  });

  it('shows gaps with their first route, and all routes when opened', () => {
    const on = props();
    show(<PopupView {...on} />);
    const row = screen.getByRole('button', { name: /^HL7 FHIR/ });
    expect(row.textContent).toContain('FHIR Basics\u00a0· 12 h\u00a0· $39');
    fireEvent.click(row);
    const link = screen.getByRole('link', { name: /FHIR Basics/ });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(screen.getByText(/as of Jun 2026/)).toBeTruthy();
    expect(screen.getAllByText('Seen Jun 2026, not checked since')).toHaveLength(2);
    expect(screen.queryByRole('link', { name: /Practitioner Exam/ })).toBeNull();
    expect(screen.getByText(/Awarded by Oakline Body/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Search for it on duckduckgo.com' }));
    expect(on.onSearchCourse).toHaveBeenCalledWith(expect.objectContaining({ name: 'Practitioner Exam' }));
  });

  it('names the first step: the first gap’s first route', () => {
    show(<PopupView {...props()} />);
    expect(screen.getByRole('heading', { name: 'First step: Version control with Git' })).toBeTruthy();
  });

  it('corrects from an open row, and says beside the list what was done', () => {
    const correct = {
      onCorrect: vi.fn(),
      onFindSkill: vi.fn(),
      onUndo: vi.fn(),
      suggestions: [],
      corrected: undefined,
    };
    const shown = show(<PopupView {...props({ correct })} />);
    fireEvent.click(screen.getByRole('button', { name: /^HL7 FHIR/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Not a skill' }));
    expect(correct.onCorrect).toHaveBeenCalledExactlyOnceWith('hl7', {
      kind: 'not-a-skill',
      skillId: 'hl7',
      label: 'HL7 FHIR',
    });
    const corrected = { kind: 'not-a-skill' as const, phrase: 'HL7 FHIR', undone: false };
    shown.again(<PopupView {...props({ correct: { ...correct, corrected } })} />);
    expect(screen.getByText('“HL7 FHIR” is not a skill').closest('[role=status]')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(correct.onUndo).toHaveBeenCalledOnce();
  });

  it('shows no number with an empty wallet, but what the posting asks for and three ways in', () => {
    const on = props({ state: { kind: 'match', view: emptyView() } });
    const { container } = show(<PopupView {...on} />);
    expect(screen.getAllByText('Add what you hold to see your match')).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toBe('Add what you hold to see your match');
    expect(container.textContent).not.toMatch(/\d of \d|answered|%/);
    expect(container.querySelector('.cl-missing')).toBeNull();
    expect(screen.getByText('This posting asks for 12 must-haves')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Try the sample wallet/ }));
    expect(on.onTrySample).toHaveBeenCalledOnce();
  });

  it('says that requirements were not found, never "0 gaps"', () => {
    const empty = emptyView();
    const none = {
      ...empty,
      requirements: [],
      match: { ...empty.match, status: 'no-requirements' as const, rows: [] },
    };
    const { container } = show(<PopupView {...props({ state: { kind: 'match', view: none } })} />);
    expect(screen.getByRole('status').textContent).toBe('Could not find the requirements on this page');
    expect(container.textContent).not.toMatch(/\b0\b/);
  });

  it('tells of a failure what happened, what was kept and what to do', () => {
    const on = props({
      state: { kind: 'failure', failure: { code: 'layout-changed', detail: 'greenhouse: no body' } },
    });
    show(<PopupView {...on} />);
    expect(screen.getByRole('heading', { name: 'This board looks different than expected' })).toBeTruthy();
    expect(screen.getByText('greenhouse: no body')).toBeTruthy();
    expect(screen.getByText('Nothing of this page was kept.')).toBeTruthy();
    expect(screen.getByText(/Select the posting’s text/)).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'Read again' })[0] as HTMLElement);
    expect(on.onReadAgain).toHaveBeenCalledOnce();
  });

  it('says that the browser keeps its own pages closed', () => {
    show(<PopupView {...props({ state: { kind: 'no-access' }, site: undefined })} />);
    expect(screen.getByRole('heading', { name: 'Your browser keeps this page closed' })).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Save posting' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('states LinkedIn’s risk beside its switch, and nowhere else', () => {
    const on = props({ site: { ...site, board: 'LinkedIn', risk: true } });
    const shown = show(<PopupView {...on} />);
    fireEvent.click(screen.getByRole('button', { name: /Options for this site/ }));
    const always = screen.getByRole('switch', { name: 'Always on LinkedIn' });
    const note = document.getElementById(always.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toMatch(/terms of LinkedIn forbid.*may restrict your account/);
    fireEvent.click(always);
    expect(on.onAlways).toHaveBeenCalledWith(true);
    shown.again(<PopupView {...props({ site: { ...site, hidden: true } })} />);
    expect(screen.queryByText(/forbid/)).toBeNull();
    expect(screen.getByRole('switch', { name: 'Hide on jobs.example' }).getAttribute('aria-checked')).toBe('true');
  });

  it('shows a hostile title as text', () => {
    const hostile = '<b onclick=alert(1)>"&amp;</b>\u202E';
    const full = view();
    const { container } = show(
      <PopupView
        {...props({ state: { kind: 'match', view: { ...full, posting: { ...full.posting, title: hostile } } } })}
      />,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(hostile);
    expect(container.querySelector('[onclick]')).toBeNull();
  });
});
