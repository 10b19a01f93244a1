import { useId } from 'react';
import type { Role } from '../utils/model/role.ts';
import { Icon } from './Icon.tsx';
import { copy, download, trash } from './icons.ts';
import { roleCounts } from './role-view.ts';
import { useTexts } from './texts.tsx';

export interface RoleListProps {
  /** Last changed first. */
  roles: readonly Role[];
  /** Id of the role in use. */
  active: string | null;
  onUse: (id: string | null) => void;
  onShare: (id: string) => void;
  onDuplicate: (id: string) => void;
  onRemove: (id: string) => void;
}

/** The roles, each with what it asks for and where it is from, and which of them is in use. */
export function RoleList({ roles, active, onUse, onShare, onDuplicate, onRemove }: RoleListProps) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const used = roles.some((role) => role.id === active);
  return (
    <fieldset className="cl-role-list">
      <legend>{t('roles_readWith')}</legend>
      <ul className="cl-card cl-rows">
        {roles.map((role) => {
          const { name, lines, from } = role;
          const counts = roleCounts(lines, texts) || t('roles_noLines');
          return (
            <li key={role.id}>
              <input
                id={id + role.id}
                type="radio"
                name={id}
                checked={role.id === active}
                onChange={() => onUse(role.id)}
                aria-describedby={`${id}${role.id}c`}
              />
              <div className="cl-role-what">
                <label htmlFor={id + role.id}>
                  <b>{name}</b>
                  {role.id === active && <span className="cl-tag">{t('roles_inUse')}</span>}
                </label>
                <span id={`${id}${role.id}c`} className="cl-small cl-quiet">
                  {counts}
                </span>
                {from && <span className="cl-small cl-quiet">{t('roles_from', [from.title])}</span>}
              </div>
              <div className="cl-role-tools">
                <a className="cl-button" href={`#roles/${role.id}`} data-role={role.id}>
                  {t('roles_edit')}
                  <span className="cl-sr">: {name}</span>
                </a>
                {lines.length > 0 && (
                  <button
                    type="button"
                    className="cl-icon-button"
                    title={t('roles_share')}
                    onClick={() => onShare(role.id)}
                  >
                    <Icon d={download} />
                    <span className="cl-sr">
                      {t('roles_share')}: {name}
                    </span>
                  </button>
                )}
                <button
                  type="button"
                  className="cl-icon-button"
                  title={t('roles_duplicate')}
                  onClick={() => onDuplicate(role.id)}
                >
                  <Icon d={copy} />
                  <span className="cl-sr">
                    {t('roles_duplicate')}: {name}
                  </span>
                </button>
                <button type="button" className="cl-icon-button" onClick={() => onRemove(role.id)}>
                  <Icon d={trash} />
                  <span className="cl-sr">{t('wallet_remove', [name])}</span>
                </button>
              </div>
            </li>
          );
        })}
        <li>
          <input
            id={`${id}none`}
            type="radio"
            name={id}
            checked={!used}
            onChange={() => onUse(null)}
            aria-describedby={`${id}nonec`}
          />
          <div className="cl-role-what">
            <label htmlFor={`${id}none`}>{t('roles_none')}</label>
            <span id={`${id}nonec`} className="cl-small cl-quiet">
              {t('roles_noneHint')}
            </span>
          </div>
        </li>
      </ul>
    </fieldset>
  );
}
