// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { type BoardSwitch, BoardSwitches } from '../../components/BoardSwitches.tsx';
import { BoardsPage } from '../../components/BoardsPage.tsx';
import { DashboardFrame } from '../../components/DashboardFrame.tsx';
import { type FramePage, pageOf } from '../../components/dashboard-pages.ts';
import { FirstRun } from '../../components/FirstRun.tsx';
import { PrivacyPage } from '../../components/PrivacyPage.tsx';
import { SamplePosting } from '../../components/SamplePosting.tsx';
import { samples } from '../../components/samples.ts';
import { show } from './render.tsx';

const boards: BoardSwitch[] = [
  { id: 'a', name: 'Alpha Jobs', hosts: ['alpha.example'], on: true, verified: 'posting', risk: false },
  {
    id: 'b',
    name: 'Beta',
    hosts: ['a.beta.example', 'b.beta.example', 'c.beta.example'],
    on: false,
    verified: 'no',
    risk: false,
  },
  { id: 'l', name: 'LinkedIn', hosts: ['www.linkedin.com'], on: false, verified: 'posting', risk: true },
];

describe('DashboardFrame', () => {
  const frame = (page: FramePage, more: { firstRun?: boolean; candidates?: boolean } = {}) => (
    <DashboardFrame page={page} firstRun={false} {...more}>
      x
    </DashboardFrame>
  );
  const rail = () => within(screen.getByRole('navigation', { name: 'Pages' })).getAllByRole('link');
  const marked = (links: HTMLElement[]) =>
    links.flatMap((link) => {
      const current = link.getAttribute('aria-current');
      return current ? [`${link.getAttribute('href')} ${current}`] : [];
    });

  it('has a rail of five pages, the open one marked; the start until it is done, the candidates when turned on', () => {
    const shown = show(frame('wallet'));
    const hrefs = () => rail().map((link) => link.getAttribute('href'));
    expect(hrefs()).toEqual(['#wallet', '#postings', '#plan', '#market', '#settings']);
    expect(marked(rail())).toEqual(['#wallet page']);
    shown.again(frame('start', { firstRun: true }));
    expect(hrefs()[0]).toBe('#start');
    expect(marked(rail())).toEqual(['#start page']);
    shown.again(frame('wallet', { candidates: true }));
    expect(hrefs()).toContain('#candidates');
  });

  it('marks the page that another is a part of', () => {
    const shown = show(frame('recognition'));
    expect(marked(rail())).toEqual(['#market true']);
    shown.again(frame('courses'));
    expect(marked(rail())).toEqual(['#plan true']);
    shown.again(frame('pack'));
    expect(marked(rail())).toEqual(['#wallet true']);
    shown.again(frame('roles', { candidates: true }));
    expect(marked(rail())).toEqual(['#candidates true']);
  });

  it('shows the sections of the settings above each of them, and nowhere else', () => {
    const shown = show(frame('backup'));
    expect(marked(rail())).toEqual(['#settings true']);
    const sections = within(screen.getByRole('navigation', { name: 'Pages of the settings' })).getAllByRole('link');
    expect(sections.map((link) => link.textContent)).toEqual([
      'Boards',
      'Recruiting',
      'Privacy',
      'Backup',
      'Corrections',
      'Skill lists',
    ]);
    expect(marked(sections)).toEqual(['#backup page']);
    shown.again(frame('plan'));
    expect(screen.queryByRole('navigation', { name: 'Pages of the settings' })).toBeNull();
  });
});

describe('pageOf', () => {
  it('knows every address there ever was, and opens the wallet for any other', () => {
    const names = ['start', 'wallet', 'postings', 'plan', 'pack', 'recognition', 'market', 'courses', 'boards'];
    names.push('corrections', 'taxonomies', 'backup', 'privacy', 'sample-report');
    for (const name of names) expect(pageOf(`#${name}`)).toBe(name);
    expect(pageOf('#settings')).toBe('boards');
    for (const other of ['', '#', '#nothing', '#toString', '#__proto__', '#sample'])
      expect(pageOf(other)).toBe('wallet');
  });

  it('opens a page with what is opened of it behind a slash', () => {
    expect(pageOf('#roles/7f3c1b5e-5b3d-4c1e-9f53-0d4f6a1c2b3e')).toBe('roles');
    expect(pageOf('#nothing/x')).toBe('wallet');
  });

  it('opens the candidates turned on or not: the page itself says how to turn them on', () => {
    expect(pageOf('#candidates')).toBe('candidates');
  });
});

describe('BoardsPage', () => {
  it('has a switch for each board, its hosts, and what is not yet tried', () => {
    const onBoard = vi.fn();
    show(<BoardsPage boards={boards} sites={[]} onBoard={onBoard} onForgetSite={vi.fn()} />);
    expect(screen.getByText('1 of 3 switched on')).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Alpha Jobs' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(screen.getByRole('switch', { name: 'Beta' }));
    expect(onBoard).toHaveBeenCalledExactlyOnceWith('b', true);
    const beta = screen.getByRole('switch', { name: 'Beta' }).closest('li') as HTMLElement;
    expect(beta.textContent).toContain('not yet tried on a real page');
    expect(within(beta).getByText('3 addresses')).toBeTruthy();
    expect(beta.textContent).toContain('c.beta.example');
  });

  it('says for each board when it was read and by what, when it last failed and why, or "never yet"', async () => {
    const now = new Date('2026-11-22T03:40:00Z');
    const healthy = [
      { ...boards[0], health: { readAt: '2026-11-22T03:37:00Z', readFrom: 'json-ld' } },
      {
        ...boards[1],
        health: {
          readAt: '2026-11-01T00:00:00Z',
          readFrom: 'board',
          failedAt: '2026-11-21T03:30:00Z',
          failure: 'layout-changed',
        },
      },
      { ...boards[2], health: {} },
    ] as BoardSwitch[];
    const { container, again } = show(<BoardSwitches boards={healthy} onBoard={vi.fn()} now={now} />);
    const [alpha, beta, linkedin] = screen.getAllByRole('listitem').map((each) => each.textContent ?? '');
    expect(alpha).toMatch(/Last read.*3 minutes ago.*structured data/);
    expect(alpha).not.toContain('Last failure');
    expect(beta).toMatch(/21 days ago.*as this board lays it out.*Last failure.*yesterday/);
    expect(beta).toContain('looks different');
    expect(linkedin).toMatch(/Last read\s*never yet/);
    const times = [...container.querySelectorAll('time')].map((each) => each.getAttribute('datetime'));
    expect(times).toEqual(['2026-11-22T03:37:00Z', '2026-11-01T00:00:00Z', '2026-11-21T03:30:00Z']);
    const { violations, passes } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
    expect(passes.some(({ id }) => id === 'definition-list')).toBe(true);
    again(<BoardSwitches boards={boards} onBoard={vi.fn()} />);
    expect(screen.queryByText('Last read'), 'no question on the first-run page').toBeNull();
  });

  it('states the risk before the switch of a board whose terms forbid page changes', () => {
    show(<BoardSwitches boards={boards} onBoard={vi.fn()} />);
    const described = screen.getByRole('switch', { name: 'LinkedIn' }).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(/forbid.*restrict your account/);
    expect(screen.getAllByText(/forbid/)).toHaveLength(1);
  });

  it('lists sites that are treated otherwise, and forgets them', () => {
    const onForgetSite = vi.fn();
    const site = { host: 'jobs.example', state: 'hidden' as const };
    show(<BoardsPage boards={boards} sites={[site]} onBoard={vi.fn()} onForgetSite={onForgetSite} />);
    fireEvent.click(screen.getByRole('button', { name: 'Treat jobs.example as usual again' }));
    expect(onForgetSite).toHaveBeenCalledWith(site);
  });
});

describe('FirstRun', () => {
  const props = {
    boardsOn: 0,
    add: null,
    boards: null,
    counting: null,
    onTrySample: vi.fn(),
    onSeeSample: vi.fn(),
    onDone: vi.fn(),
  };

  it('has three steps, and marks those that are done', () => {
    const shown = show(<FirstRun {...props} held={0} />);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Skip' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Try the sample wallet/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Open the sample posting' }));
    expect(props.onTrySample).toHaveBeenCalledOnce();
    expect(props.onSeeSample).toHaveBeenCalledOnce();
    shown.again(<FirstRun {...props} held={4} names={['Pump Care', 'Tram Law']} boardsOn={1} />);
    expect(screen.getByText('4 things in your wallet')).toBeTruthy();
    expect(screen.getByText('Tram Law')).toBeTruthy();
    expect(screen.getByText('and 2 more')).toBeTruthy();
    expect(screen.getByText('1 board on')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Try the sample wallet/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Done' })).toBeTruthy();
  });
});

describe('PrivacyPage', () => {
  it('explains every permission that the manifest asks for, in words', () => {
    show(<PrivacyPage />);
    expect(screen.getAllByRole('term')).toHaveLength(6);
    expect(screen.getByText(/Nothing by itself: no account/)).toBeTruthy();
  });
});

describe('SamplePosting', () => {
  it.each(samples)('$id: real headings and lists with unique ids', (sample) => {
    const { container } = show(<SamplePosting sample={sample} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(sample.title);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(sample.sections.length);
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const items = (id: string) => container.querySelectorAll(`#${sample.id}-${id} li`).length;
    expect(items('nice')).toBe(4);
    expect(items('before')).toBe(3);
    expect(items('must')).toBeGreaterThanOrEqual(8);
  });
});
