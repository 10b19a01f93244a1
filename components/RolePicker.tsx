import { useId, useState } from 'react';
import { Combobox, type Suggestion } from './Combobox.tsx';
import { familyKey } from './family-words.ts';
import { type RoleChoice, roleGroups, rolesMatching } from './role-choice.ts';
import { useTexts } from './texts.tsx';

export interface RolePickerProps {
  /** In any order. */
  roles: readonly RoleChoice[];
  /** Id; a role that is not among them any more is said to be gone. */
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/**
 * Picks the role that somebody wants to reach: by typing any title of it, or from the list, in which roles of saved
 * postings stand first with how many postings there are.
 */
export function RolePicker({ roles, chosen, onChoose }: RolePickerProps) {
  const { t, plural, language } = useTexts();
  const id = useId();
  const [query, setQuery] = useState('');
  const { seen, families } = roleGroups(roles, language);
  const familyName = (family: string): string => {
    const key = familyKey(family);
    return key === undefined ? family : t(key);
  };
  const suggestions: Suggestion[] = rolesMatching(roles, query, language).map(({ role, title }) => ({
    id: role.id,
    kind: 'skill',
    label: role.name,
    detail: title ?? (role.n > 0 ? plural('role_seenIn', role.n) : familyName(role.family)),
  }));
  const gone = chosen !== undefined && !roles.some((role) => role.id === chosen);
  return (
    <div className="cl-role-picker">
      <Combobox
        label={t('role_search')}
        hint={t('role_searchHint')}
        suggestions={suggestions}
        listedOnly
        onQuery={setQuery}
        onChoose={(choice) => 'id' in choice && onChoose(choice.id)}
      />
      <label htmlFor={id} className="cl-small">
        {t('planWhich_role')}
      </label>
      <select
        id={id}
        className="cl-input"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => currentTarget.value !== '' && onChoose(currentTarget.value)}
      >
        {chosen === undefined && <option value="">{t('role_choose')}</option>}
        {gone && <option value={chosen}>{t('plan_chosenGone')}</option>}
        {seen.length > 0 && (
          <optgroup label={t('role_seen')}>
            {seen.map((role) => (
              <option key={role.id} value={role.id}>
                {`${role.name} · ${plural('role_seenIn', role.n)}`}
              </option>
            ))}
          </optgroup>
        )}
        {families.map(({ family, roles: own }) => (
          <optgroup key={family} label={familyName(family)}>
            {own.map((role) => (
              <option key={role.id} value={role.id}>
                {role.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
