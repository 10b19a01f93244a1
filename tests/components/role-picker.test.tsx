// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RolePicker } from '../../components/RolePicker.tsx';
import { type RoleChoice, roleGroups, rolesMatching } from '../../components/role-choice.ts';
import { show } from './render.tsx';

const role = (id: string, name: string, family: string, n = 0, titles: string[] = []): RoleChoice => ({
  id,
  name,
  family,
  n,
  titles,
});
const ROLES = [
  role('web', 'Web developer', 'software', 2, ['Développeur web']),
  role('nurse', 'Nurse', 'healthcare-care', 7, ['Krankenpfleger', 'Infirmière']),
  role('baker', 'Baker', 'bread'),
  role('java', 'Java developer', 'software', 0, ['Java-Entwickler']),
  role('back', 'Back-end developer', 'software'),
];

function setup(chosen: string | undefined, language: 'en' | 'de' = 'en') {
  const onChoose = vi.fn();
  show(<RolePicker roles={ROLES} chosen={chosen} onChoose={onChoose} />, language);
  return {
    onChoose,
    field: screen.getByRole('combobox', { name: language === 'en' ? 'Search for a role' : 'Beruf suchen' }),
  };
}

const list = () => screen.getByLabelText('Which role') as HTMLSelectElement;
const options = () => screen.getAllByRole('option').map((option) => option.textContent);

describe('RolePicker', () => {
  it('lists roles of saved postings first, most postings first, then the others by family', () => {
    setup('java');
    const groups = within(list()).getAllByRole('group') as HTMLOptGroupElement[];
    expect(groups.map(({ label, textContent }) => [label, textContent])).toEqual([
      ['In your saved postings', 'Nurse · 7 saved postingsWeb developer · 2 saved postings'],
      ['bread', 'Baker'],
      ['Software', 'Back-end developerJava developer'],
    ]);
    expect(list().value).toBe('java');
  });

  it('takes one from the list', () => {
    const { onChoose } = setup('java');
    fireEvent.change(list(), { target: { value: 'nurse' } });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('nurse');
  });

  it('finds a role by another title, without accents, and says by which; Enter takes it', () => {
    const { field, onChoose } = setup('java');
    fireEvent.change(field, { target: { value: 'infirmiere' } });
    const found = within(screen.getByRole('listbox', { name: 'Search for a role' })).getAllByRole('option');
    expect(found.map(({ textContent }) => textContent)).toEqual(['NurseInfirmière']);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('nurse');
  });

  it('offers nothing that is not in the list', () => {
    const { field, onChoose } = setup('java');
    fireEvent.change(field, { target: { value: 'astronaut' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('asks to choose where nothing is chosen, and says so where the chosen one is gone', () => {
    setup(undefined);
    expect(list().value).toBe('');
    expect(options()).toContain('Choose a role');
    expect(options()).not.toContain('What you chose is not there any more. Choose another.');
  });

  it('says where the chosen one is gone', () => {
    setup('zookeeper');
    expect(list().selectedOptions[0]?.textContent).toBe('What you chose is not there any more. Choose another.');
  });

  it('speaks German', () => {
    setup('java', 'de');
    expect(screen.getByLabelText('Welcher Beruf').textContent).toContain('Nurse · 7 gemerkte Anzeigen');
  });
});

describe('rolesMatching', () => {
  it('wants every word typed, from the beginning of words; names before titles, seen ones first', () => {
    const ids = (typed: string) => rolesMatching(ROLES, typed, 'en').map(({ role: { id } }) => id);
    expect(ids('dev')).toEqual(['web', 'back', 'java']);
    expect(ids('dev ja')).toEqual(['java']);
    expect(ids('veloper')).toEqual([]);
    expect(ids('entwickler')).toEqual(['java']);
    expect(ids('  ')).toEqual([]);
  });
});

describe('roleGroups', () => {
  it('holds every role once, whatever their order', () => {
    const groups = roleGroups([...ROLES].reverse(), 'en');
    expect(groups).toEqual(roleGroups(ROLES, 'en'));
    const ids = [...groups.seen, ...groups.families.flatMap(({ roles }) => roles)].map(({ id }) => id);
    expect(ids.sort()).toEqual(ROLES.map(({ id }) => id).sort());
  });
});
