import { useId, useState } from 'react';
import { Combobox, type Suggestion } from './Combobox.tsx';
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
    const key = FAMILIES[family];
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

/** The families that profiles are filed under; one that has no words yet is shown as it is filed. */
const FAMILIES: Readonly<Record<string, `roleFamily_${RoleFamily}`>> = {
  'agriculture-environment': 'roleFamily_agriculture',
  'cloud-devops': 'roleFamily_cloud',
  'data-ai': 'roleFamily_data',
  design: 'roleFamily_design',
  education: 'roleFamily_education',
  'finance-accounting': 'roleFamily_finance',
  'healthcare-care': 'roleFamily_health',
  'hospitality-retail': 'roleFamily_hospitality',
  'hr-office': 'roleFamily_office',
  'law-public-service': 'roleFamily_law',
  'logistics-transport': 'roleFamily_logistics',
  'manufacturing-engineering': 'roleFamily_manufacturing',
  'marketing-sales': 'roleFamily_marketing',
  'networking-it': 'roleFamily_it',
  'product-project': 'roleFamily_project',
  'science-lab': 'roleFamily_science',
  security: 'roleFamily_security',
  software: 'roleFamily_software',
  'trades-construction': 'roleFamily_trades',
};
type RoleFamily =
  | 'agriculture'
  | 'cloud'
  | 'data'
  | 'design'
  | 'education'
  | 'finance'
  | 'health'
  | 'hospitality'
  | 'office'
  | 'law'
  | 'logistics'
  | 'manufacturing'
  | 'marketing'
  | 'it'
  | 'project'
  | 'science'
  | 'security'
  | 'software'
  | 'trades';
