import { useId } from 'react';
import type { RoleLine } from '../utils/model/role.ts';
import type { RoleEdit } from '../utils/model/role-edit.ts';
import { Choice } from './Choice.tsx';
import { Icon } from './Icon.tsx';
import { close } from './icons.ts';
import { keyOf } from './keys.ts';
import { RoleSkillPicker, type RoleSkillPickerProps } from './RoleSkillPicker.tsx';
import { RoleYears } from './RoleYears.tsx';
import { lineName, mayAsk } from './role-view.ts';
import { useTexts } from './texts.tsx';

export interface RoleLineFormProps
  extends Pick<RoleSkillPickerProps, 'suggestions' | 'onQuery' | 'onPick' | 'refused'> {
  line: RoleLine;
  onEdit: (edit: RoleEdit) => void;
}

const FORCES = ['must', 'nice'] as const;
const LEVELS = ['intro', 'working', 'advanced'] as const;

/** All that can be said about one line of a role; each change counts at once. */
export function RoleLineForm({ line, onEdit, ...picker }: RoleLineFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const { alternatives, force, level, years, verifiedOnly } = line;
  const change = (change: Extract<RoleEdit, { do: 'change' }>['change']) =>
    onEdit({ do: 'change', line: line.id, change });
  const may = mayAsk(line);
  return (
    <div className="cl-role-form">
      <div className="cl-role-asks">
        <fieldset className="cl-role-force">
          <legend className="cl-small cl-quiet">{t('roles_addAs')}</legend>
          {FORCES.map((each) => (
            <label key={each}>
              <input type="radio" name={`${id}f`} checked={force === each} onChange={() => change({ force: each })} />
              {t(keyOf('roles', each))}
            </label>
          ))}
        </fieldset>
        {may.level && (
          <Choice
            label={t('roles_level')}
            value={level ?? ''}
            options={[['', t('roles_anyLevel')], ...LEVELS.map((each) => [each, t(keyOf('level', each))] as const)]}
            onChange={(value) => change({ level: LEVELS.find((each) => each === value) })}
          />
        )}
        {may.years && <RoleYears years={years} onYears={(next) => change({ years: next })} />}
      </div>
      <label className="cl-role-tick">
        <input
          type="checkbox"
          checked={verifiedOnly ?? false}
          onChange={({ currentTarget }) => change({ verifiedOnly: currentTarget.checked })}
        />
        {t('roles_badgeOnly')}
      </label>
      {alternatives.length > 1 && (
        <div>
          <h4 className="cl-small cl-quiet">{t('roles_anyOf')}</h4>
          <ul className="cl-role-alternatives">
            {alternatives.map((each) => (
              <li key={each.id}>
                <span className="cl-grow">{each.label}</span>
                <button
                  type="button"
                  className="cl-link"
                  onClick={() => onEdit({ do: 'split', line: line.id, skill: each.id })}
                >
                  {t('roles_split')}
                  <span className="cl-sr">: {each.label}</span>
                </button>
                <button
                  type="button"
                  className="cl-icon-button"
                  onClick={() => onEdit({ do: 'without', line: line.id, skill: each.id })}
                >
                  <Icon d={close} />
                  <span className="cl-sr">{t('roles_without', [each.label])}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <RoleSkillPicker label={t('roles_orAdd', [lineName(line, texts)])} {...picker} />
    </div>
  );
}
