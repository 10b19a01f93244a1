// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { MakeRole } from '../../components/MakeRole.tsx';
import { RoleSelect } from '../../components/RoleSelect.tsx';
import { RolesPage, type RolesPageProps } from '../../components/RolesPage.tsx';
import type { Role, RoleLine } from '../../utils/model/role.ts';
import { painted, show } from './render.tsx';

const skill = (id: string, label: string, kind: RoleLine['kind'] = 'tool') => ({ id, label, kind });
const line = (id: string, label: string, change: Partial<RoleLine> = {}): RoleLine => ({
  id,
  label,
  kind: 'tool',
  force: 'must',
  alternatives: [skill(id, label, change.kind)],
  ...change,
});
const JAVA = line('java|kotlin', 'Java or Kotlin', {
  alternatives: [skill('java', 'Java'), skill('kotlin', 'Kotlin')],
  level: 'working',
  years: 3,
  verifiedOnly: true,
});
const role = (id: string, name: string, lines: RoleLine[], change: Partial<Role> = {}): Role => ({
  id,
  name,
  lines,
  savedAt: '2026-11-22T10:00:00.000Z',
  changedAt: '2026-11-22T10:00:00.000Z',
  ...change,
});
const ANALYST = role('a', 'Data analyst', [
  line('sql', 'SQL'),
  JAVA,
  line('cissp', 'CISSP', { kind: 'credential', force: 'nice' }),
]);
const NURSE = role('n', 'Nurse', [], { from: { title: 'Registered Nurse', url: 'https://jobs.example/n' } });

function setup(change: Partial<RolesPageProps> = {}) {
  const props: RolesPageProps = {
    roles: [ANALYST, NURSE],
    active: 'a',
    unknown: new Set(),
    suggestions: [],
    fresh: false,
    version: '1.2.3',
    date: '22 Nov 2026',
    onUse: vi.fn(),
    onShare: vi.fn(),
    onDuplicate: vi.fn(),
    onRemove: vi.fn(),
    onNew: vi.fn(),
    onFile: vi.fn(),
    onFileAdd: vi.fn(),
    onFileCancel: vi.fn(),
    onQuery: vi.fn(),
    onEdit: vi.fn(),
    onPick: vi.fn(),
    onPrint: vi.fn(),
    onUndo: vi.fn(),
    ...change,
  };
  const shown = show(<RolesPage {...props} />);
  return { ...shown, props, with: (next: Partial<RolesPageProps>) => shown.again(<RolesPage {...props} {...next} />) };
}
const editing = (change: Partial<RolesPageProps> = {}) => setup({ opened: 'a', role: ANALYST, ...change });
const rows = () => [...document.querySelectorAll('.cl-role-head > button:first-child')].map((row) => row.textContent);
const open = (name: string | RegExp) => {
  const row = screen.getByRole('button', { name, expanded: false });
  fireEvent.click(row);
  return row.closest('li') as HTMLElement;
};
const faults = async () => (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations;

describe('the list of roles', () => {
  it('says of each what it asks for and where it is from; which is in use is one choice among all', async () => {
    const { props } = setup();
    const group = screen.getByRole('group', { name: 'Candidates’ pages are read with' });
    const choices = within(group).getAllByRole('radio') as HTMLInputElement[];
    expect(choices.map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(group.textContent).toContain('2 must-haves, 1 nice-to-have');
    expect(group.textContent).toContain('From the posting “Registered Nurse”');
    fireEvent.click(screen.getByRole('radio', { name: 'Nurse' }));
    expect(props.onUse).toHaveBeenLastCalledWith('n');
    fireEvent.click(screen.getByRole('radio', { name: 'No role' }));
    expect(props.onUse).toHaveBeenLastCalledWith(null);
    expect(await faults()).toEqual([]);
  });

  it('says that none is in use where the one that was is gone', () => {
    setup({ active: 'gone' });
    expect((screen.getByRole('radio', { name: 'No role' }) as HTMLInputElement).checked).toBe(true);
  });

  it('names the role on each of its buttons; one without lines is nothing to share', () => {
    const { props } = setup();
    expect(screen.getByRole('link', { name: 'Edit : Nurse' }).getAttribute('href')).toBe('#roles/n');
    fireEvent.click(screen.getByRole('button', { name: 'Duplicate: Nurse' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove Nurse' }));
    fireEvent.click(screen.getByRole('button', { name: 'Share this role: Data analyst' }));
    expect(screen.queryByRole('button', { name: 'Share this role: Nurse' })).toBeNull();
    for (const [event, id] of [
      [props.onDuplicate, 'n'],
      [props.onRemove, 'n'],
      [props.onShare, 'a'],
    ] as const)
      expect(event).toHaveBeenCalledExactlyOnceWith(id);
  });

  it('tells an empty page what a role is for, and three ways to the first', async () => {
    const { props } = setup({ roles: [] });
    expect(document.body.textContent).toContain('It gives nobody a score.');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.trim())).toEqual([
      'From a posting',
      'By hand',
      'From a file',
    ]);
    expect(screen.queryByRole('radio')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'New role' }));
    expect(props.onNew).toHaveBeenCalledOnce();
    const file = new File(['{}'], 'role.json');
    fireEvent.change(screen.getByLabelText('Choose a role file'), { target: { files: [file] } });
    expect(props.onFile).toHaveBeenCalledExactlyOnceWith(file);
    expect(await faults()).toEqual([]);
  });

  it('says nothing before the roles were read', () => {
    setup({ roles: undefined });
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('shows what a file holds before it is added, with what is not known named as such', async () => {
    const future = line('future', 'From the future', { force: 'nice' });
    const file = { name: 'Shared', lines: [JAVA, future], left: 2, same: undefined };
    const { props, with: again } = setup({ file, unknown: new Set(['future', 'kotlin']) });
    const card = document.querySelector('.cl-role-file') as HTMLElement;
    expect(document.activeElement?.textContent).toBe('What this file holds');
    expect(card.textContent).toContain('does not know 2 names in it');
    expect(card.textContent).toContain('2 lines were left out');
    const items = within(card).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Java or KotlinWorking or above · at least 3 years · Only a verified badge countsKotlin: Not known to this version of Credlens: nothing matches itMust-have',
      'From the futureNot known to this version of Credlens: nothing matches itNice-to-have',
    ]);
    expect(await faults()).toEqual([]);
    fireEvent.click(within(card).getByRole('button', { name: 'Add this role' }));
    fireEvent.click(within(card).getByRole('button', { name: 'Cancel' }));
    expect([vi.mocked(props.onFileAdd).mock.calls.length, vi.mocked(props.onFileCancel).mock.calls.length]).toEqual([
      1, 1,
    ]);
    again({ file: { ...file, same: 'Data analyst' } });
    expect(card.textContent).toContain('You have this role already, as “Data analyst”.');
    expect(within(card).getByRole('button', { name: 'Add it once more' })).toBeDefined();
  });

  it('says what is wrong with a file', () => {
    setup({ fileFailure: { code: 'role-not-ours' } });
    expect(screen.getByRole('alert').textContent).toContain('This file is no role of Credlens');
  });

  it('says what was done and offers it back', () => {
    const { props, with: again } = setup({ did: { kind: 'removed', name: 'Baker' } });
    expect(screen.getByText('Removed “Baker”.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(props.onUndo).toHaveBeenCalledOnce();
    again({ did: undefined, saved: 'Baker.credlens-role.json' });
    expect(screen.getByText('Saved as Baker.credlens-role.json.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('the editor', () => {
  it('shows must-haves before nice-to-haves, with "and" between lines and "or" within one', async () => {
    editing();
    expect(rows()).toEqual([
      'SQL',
      'Java or KotlinWorking or above · at least 3 years · Only a verified badge counts',
      'CISSP',
    ]);
    expect([...document.querySelectorAll('.cl-role-and')].map(({ textContent }) => textContent)).toEqual(['and']);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '2 must-haves',
      '1 nice-to-have',
      'Must-haves',
      'Nice-to-haves',
    ]);
    expect(document.querySelector('.cl-role-print')?.textContent).toContain('Made with Credlens 1.2.3, 22 Nov 2026.');
    open('SQL');
    expect(await faults()).toEqual([]);
  });

  it('changes what a line asks for, each at once', () => {
    const { props } = editing();
    const row = within(open('SQL'));
    fireEvent.click(row.getByRole('radio', { name: 'Nice-to-have' }));
    fireEvent.change(row.getByRole('combobox', { name: 'Level, at least' }), { target: { value: 'advanced' } });
    fireEvent.click(row.getByRole('checkbox', { name: 'Only a verified badge counts' }));
    const years = row.getByRole('textbox', { name: 'Years, at least' });
    for (const value of ['2', '2,5', '61', 'x', '']) fireEvent.change(years, { target: { value } });
    expect(vi.mocked(props.onEdit).mock.calls.map(([edit]) => 'change' in edit && edit.change)).toEqual([
      { force: 'nice' },
      { level: 'advanced' },
      { verifiedOnly: true },
      { years: 2 },
      { years: 2.5 },
      { years: undefined },
    ]);
    fireEvent.change(years, { target: { value: '61' } });
    expect(row.getByText('Years are a number from 0 to 60.')).toBeDefined();
    expect(years.getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for level and years where they fit, and lets go of them anywhere', () => {
    editing();
    const row = within(open('CISSP'));
    expect(row.queryByLabelText('Level, at least')).toBeNull();
    expect(row.queryByLabelText('Years, at least')).toBeNull();
  });

  it('splits an alternative off or takes it out', () => {
    const { props } = editing();
    const row = within(open(/^Java or Kotlin/));
    fireEvent.click(row.getByRole('button', { name: /^Own line.*Kotlin$/ }));
    fireEvent.click(row.getByRole('button', { name: 'Take Java out' }));
    expect(vi.mocked(props.onEdit).mock.calls).toEqual([
      [{ do: 'split', line: 'java|kotlin', skill: 'kotlin' }],
      [{ do: 'without', line: 'java|kotlin', skill: 'java' }],
    ]);
  });

  it('a line that changes lists takes the focus with it', () => {
    const { with: again } = editing();
    const row = open('SQL');
    const nice = within(row).getByRole('radio', { name: 'Nice-to-have' });
    nice.focus();
    fireEvent.click(nice);
    const moved = {
      ...ANALYST,
      lines: ANALYST.lines.map((each) => (each.id === 'sql' ? { ...each, force: 'nice' as const } : each)),
    };
    again({ role: moved });
    expect(document.activeElement).toBe(
      within(document.querySelector('[data-line="sql"]') as HTMLElement).getByRole('radio', { name: 'Nice-to-have' }),
    );
  });

  it('stays open while its alternatives change', () => {
    const { with: again } = editing();
    open('SQL');
    const both = line('postgresql|sql', 'SQL or PostgreSQL', {
      alternatives: [skill('sql', 'SQL'), skill('postgresql', 'PostgreSQL')],
    });
    again({ role: { ...ANALYST, lines: [both, JAVA] } });
    expect(screen.getByRole('button', { name: 'SQL or PostgreSQL', expanded: true })).toBeDefined();
  });

  it('adds by keyboard what the list knows, as must-have or nice-to-have', async () => {
    const found = { id: 'python', kind: 'skill' as const, label: 'Python' };
    const { props } = editing({ suggestions: [found] });
    const field = screen.getByRole('combobox', { name: 'Add a skill or a credential' });
    fireEvent.change(field, { target: { value: 'pyt' } });
    await painted();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    await painted();
    fireEvent.keyDown(field, { key: 'Enter' });
    await painted();
    expect(props.onPick).toHaveBeenLastCalledWith({ id: 'python' }, { force: 'must' });
    fireEvent.change(screen.getByRole('combobox', { name: 'Asked for as' }), { target: { value: 'nice' } });
    fireEvent.change(field, { target: { value: 'python' } });
    await painted();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(props.onPick).toHaveBeenLastCalledWith({ id: 'python' }, { force: 'nice' });
  });

  it('hands on a text that is no suggestion as typed, keeps it, and shows why it was refused', async () => {
    const near = { id: 'python', kind: 'skill' as const, label: 'Python' };
    const { props, with: again } = editing({ suggestions: [near] });
    const field = () => screen.getByRole('combobox', { name: 'Add a skill or a credential' }) as HTMLInputElement;
    fireEvent.change(field(), { target: { value: 'pythn' } });
    await painted();
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(props.onPick).toHaveBeenLastCalledWith({ typed: 'pythn' }, { force: 'must' });
    expect(field().value).toBe('pythn');
    again({ refused: { why: 'unknown', typed: 'pythn', nearest: [near] } });
    expect(screen.getByText(/Credlens does not know “pythn”.*Nothing was added\./)).toBeDefined();
    fireEvent.click(
      within(document.querySelector('.cl-role-refused') as HTMLElement).getByRole('button', { name: 'Python' }),
    );
    expect(props.onPick).toHaveBeenLastCalledWith({ id: 'python' }, { force: 'must' });
    expect(field().value).toBe('');
  });

  it('says at the line what was refused there, and above the lines what has no line any more', () => {
    const { props, with: again } = editing();
    const row = open('SQL');
    const field = within(row).getByRole('combobox', { name: 'Add an alternative to SQL' });
    fireEvent.change(field, { target: { value: 'kotlin' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(props.onPick).toHaveBeenLastCalledWith({ typed: 'kotlin' }, { line: 'sql' });
    again({ refused: { why: 'twice', label: 'Java or Kotlin', line: 'sql' } });
    expect(within(row).getByText('“Java or Kotlin” is in this role already.')).toBeDefined();
    again({ refused: { why: 'gone', line: 'perl' } });
    expect(screen.getByText(/was changed in another tab/)).toBeDefined();
    again({ refused: { why: 'full' } });
    expect(screen.getByText(/room for 200 lines/)).toBeDefined();
  });

  it('keeps a name while it is typed and is never without one', () => {
    const { props, with: again } = editing({ fresh: true });
    const field = screen.getByRole('textbox', { name: 'Name of the role' }) as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'Analyst ' } });
    expect(props.onEdit).toHaveBeenLastCalledWith({ do: 'name', name: 'Analyst ' });
    // What comes back from the store does not take the space away under the pen.
    again({ fresh: true, role: { ...ANALYST, name: 'Analyst' } });
    expect(field.value).toBe('Analyst ');
    fireEvent.change(field, { target: { value: ' ' } });
    expect(props.onEdit).toHaveBeenCalledTimes(1);
    expect(screen.getByText('A role needs a name. It is still called “Analyst”.')).toBeDefined();
    fireEvent.blur(field);
    expect(field.value).toBe('Analyst');
  });

  it('offers to use a role that is not in use', () => {
    const { props } = editing({ active: 'n' });
    fireEvent.click(screen.getByRole('button', { name: 'Use this role' }));
    expect(props.onUse).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('says that a role is gone; shows nothing before it was read', () => {
    const { with: again } = setup({ opened: 'x' });
    expect(screen.queryByRole('heading')).toBeNull();
    again({ opened: 'x', role: null });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This role is not here any more');
  });

  it('the focus goes to the way back, and from there to the role that was opened', () => {
    const { with: again } = editing();
    expect(document.activeElement?.textContent).toBe('All roles');
    again({ opened: undefined, role: undefined });
    expect(document.activeElement?.getAttribute('href')).toBe('#roles/a');
  });

  it('leads to the posting that it is from, where that is on the web', () => {
    const { with: again } = setup({ opened: 'n', role: NURSE });
    const words = 'From the posting “Registered Nurse”';
    expect(screen.getByRole('link', { name: words }).getAttribute('href')).toBe('https://jobs.example/n');
    again({ opened: 'n', role: { ...NURSE, from: { title: 'Registered Nurse', url: 'javascript:alert(1)' } } });
    expect(screen.queryByRole('link', { name: words })).toBeNull();
    expect(document.querySelector('.cl-page-head')?.textContent).toContain(words);
  });

  it('after a removal the way back is the next stop, whichever is drawn first', () => {
    const { with: again } = editing();
    again({ opened: undefined, role: undefined });
    expect(document.activeElement?.getAttribute('href')).toBe('#roles/a');
    const did = { kind: 'removed' as const, name: 'Data analyst' };
    again({ opened: undefined, role: undefined, did });
    again({ opened: undefined, role: undefined, did, roles: [NURSE] });
    expect(document.activeElement?.textContent).toBe('Undo');
  });

  it('an empty role says what to do, and has nothing to share or print', () => {
    setup({ opened: 'n', role: NURSE });
    expect(document.body.textContent).toContain('Nothing is asked for yet.');
    expect(screen.queryByRole('button', { name: 'Share this role' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });
});

describe('RoleSelect', () => {
  const roles = [
    { id: 'a', name: 'Data analyst', count: 3 },
    { id: 'n', name: 'Nurse', count: 1 },
  ];
  it('chooses a role or none; one that is gone counts as none', async () => {
    const [onChoose, onNew] = [vi.fn(), vi.fn()];
    const { again } = show(<RoleSelect roles={roles} active="a" onChoose={onChoose} onNew={onNew} />);
    const field = screen.getByRole('combobox', { name: 'Role' }) as HTMLSelectElement;
    expect([...field.options].map(({ textContent }) => textContent)).toEqual([
      'No role',
      'Data analyst · 3 requirements',
      'Nurse · 1 requirement',
    ]);
    expect(field.value).toBe('a');
    fireEvent.change(field, { target: { value: 'n' } });
    fireEvent.change(field, { target: { value: '' } });
    expect(onChoose.mock.calls).toEqual([['n'], [null]]);
    expect(await faults()).toEqual([]);
    again(<RoleSelect roles={roles} active="gone" onChoose={onChoose} onNew={onNew} />);
    expect(field.value).toBe('');
    again(<RoleSelect roles={[]} active={null} onChoose={onChoose} onNew={onNew} />);
    expect(screen.queryByRole('combobox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'New role' }));
    expect(onNew).toHaveBeenCalledOnce();
  });
});

describe('MakeRole', () => {
  it('makes one at a click; where there is one, that is opened or another made on wish', async () => {
    const [onMake, onOpen] = [vi.fn(), vi.fn()];
    const { again } = show(<MakeRole onMake={onMake} onOpen={onOpen} />);
    fireEvent.click(screen.getByRole('button', { name: 'Make a role from this posting' }));
    expect(onMake).toHaveBeenCalledOnce();
    again(<MakeRole made="Data analyst" onMake={onMake} onOpen={onOpen} />);
    expect(screen.getByText('This posting has a role: “Data analyst”.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Make another' }));
    expect([onOpen.mock.calls.length, onMake.mock.calls.length]).toEqual([1, 2]);
    expect(await faults()).toEqual([]);
    again(<MakeRole onMake={onMake} onOpen={onOpen} failure={{ code: 'storage-full' }} />);
    expect(screen.getByRole('alert')).toBeDefined();
  });
});
