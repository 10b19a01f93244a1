import { useId } from 'react';
import type { PlanAim as Aim } from '../utils/model/plan-options.ts';
import { Combobox, type Suggestion } from './Combobox.tsx';
import { Icon } from './Icon.tsx';
import { close } from './icons.ts';
import { keyOf } from './keys.ts';
import type { PlanChoice } from './plan-view.ts';
import { RolePicker } from './RolePicker.tsx';
import type { RoleChoice } from './role-choice.ts';
import { useTexts } from './texts.tsx';

export interface PlanAimProps {
  aim: Aim;
  /** What it may be; empty until the first plan is made. */
  postings: PlanChoice[];
  roles: RoleChoice[];
  /** Names of what was picked, by id. */
  names: Readonly<Record<string, string>>;
  suggestions: Suggestion[];
  onQuery: (text: string) => void;
  onAim: (aim: Aim) => void;
}

const KINDS = ['saved', 'posting', 'role', 'picked'] as const;

/** For what a plan is made: four ways to say it, and then which. */
export function PlanAim({ aim, postings, roles, names, suggestions, onQuery, onAim }: PlanAimProps) {
  const { t } = useTexts();
  const id = useId();
  const start = (kind: Aim['kind']) => {
    if (kind === 'saved') onAim({ kind });
    else if (kind === 'picked') onAim({ kind, ids: [] });
    else {
      // Most seen first: a role of the saved postings says more than the first of the alphabet.
      const [first] = kind === 'posting' ? postings : [...roles].sort((a, b) => b.n - a.n);
      if (first) onAim({ kind, id: first.id });
    }
  };
  return (
    <fieldset className="cl-card cl-plan-form">
      <legend>{t('plan_aim')}</legend>
      <div className="cl-plan-aims">
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}aim`}
              checked={aim.kind === kind}
              disabled={
                aim.kind !== kind && ((kind === 'posting' && !postings.length) || (kind === 'role' && !roles.length))
              }
              onChange={() => start(kind)}
            />
            {t(keyOf('planAim', kind))}
          </label>
        ))}
      </div>
      {aim.kind === 'role' && (
        <RolePicker roles={roles} chosen={aim.id} onChoose={(role) => onAim({ kind: 'role', id: role })} />
      )}
      {aim.kind === 'posting' && (
        <>
          <label htmlFor={`${id}which`} className="cl-small">
            {t('planWhich_posting')}
          </label>
          <select
            id={`${id}which`}
            className="cl-input"
            value={aim.id}
            onChange={({ currentTarget }) => onAim({ kind: 'posting', id: currentTarget.value })}
          >
            {!postings.some((each) => each.id === aim.id) && <option value={aim.id}>{t('plan_chosenGone')}</option>}
            {postings.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </>
      )}
      {aim.kind === 'picked' && (
        <>
          <Combobox
            label={t('plan_pick')}
            suggestions={suggestions.filter((each) => !aim.ids.includes(each.id))}
            listedOnly
            onQuery={onQuery}
            onChoose={(choice) => 'id' in choice && onAim({ kind: 'picked', ids: [...aim.ids, choice.id] })}
          />
          <ul className="cl-chips">
            {aim.ids.map((each) => (
              <li key={each} className="cl-chip cl-plan-chip">
                {names[each] ?? each}
                <button
                  type="button"
                  className="cl-icon-button"
                  onClick={() => onAim({ kind: 'picked', ids: aim.ids.filter((other) => other !== each) })}
                >
                  <Icon d={close} />
                  <span className="cl-sr">{t('plan_unpick', [names[each] ?? each])}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}
