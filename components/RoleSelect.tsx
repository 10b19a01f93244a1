import { useId } from 'react';
import { Icon } from './Icon.tsx';
import { plus } from './icons.ts';
import { useTexts } from './texts.tsx';

export interface RoleSelectProps {
  /** `count`: its requirements. */
  roles: readonly { id: string; name: string; count: number }[];
  /** Id of the role in use; one that is gone counts as none. */
  active: string | null;
  onChoose: (id: string | null) => void;
  /** Goes on to making one. */
  onNew: () => void;
}

/** Which role candidates' pages are read with; without any, the way to make one. */
export function RoleSelect({ roles, active, onChoose, onNew }: RoleSelectProps) {
  const { t, plural } = useTexts();
  const id = useId();
  return (
    <div className="cl-role-select">
      {roles.length > 0 && (
        <>
          <label htmlFor={id} className="cl-small cl-quiet">
            {t('roles_label')}
          </label>
          <select
            id={id}
            className="cl-input"
            value={roles.some((role) => role.id === active) ? (active ?? '') : ''}
            onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
          >
            <option value="">{t('roles_none')}</option>
            {roles.map((role) => (
              <option key={role.id} value={role.id}>
                {`${role.name} · ${plural('roles_lines', role.count)}`}
              </option>
            ))}
          </select>
        </>
      )}
      <button type="button" className={roles.length > 0 ? 'cl-link' : 'cl-button cl-first'} onClick={onNew}>
        <Icon d={plus} />
        {t('roles_new')}
      </button>
    </div>
  );
}
