import { useEffect, useRef, useState } from 'react';
import type { Role, RoleLine } from '../utils/model/role.ts';
import { Choice } from './Choice.tsx';
import { Icon } from './Icon.tsx';
import { trash } from './icons.ts';
import { PageHead } from './PageHead.tsx';
import { RoleLines, type RoleLinesProps } from './RoleLines.tsx';
import { RoleName } from './RoleName.tsx';
import { RolePrint } from './RolePrint.tsx';
import { RoleSkillPicker } from './RoleSkillPicker.tsx';
import { refusalWords, roleCounts } from './role-view.ts';
import { useTexts } from './texts.tsx';

export interface RoleEditorProps extends Omit<RoleLinesProps, 'lines'> {
  role: Role;
  inUse: boolean;
  /** It was made a moment ago, by hand. */
  fresh: boolean;
  version: string;
  /** Today, as it is to be read. */
  date: string;
  onUse: () => void;
  onShare: () => void;
  onPrint: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** One role, line by line. */
export function RoleEditor(props: RoleEditorProps) {
  const { role, inUse, fresh, unknown, refused, suggestions, onQuery, onEdit, onPick } = props;
  const texts = useTexts();
  const { t } = texts;
  const [force, setForce] = useState<RoleLine['force']>('must');
  const back = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!fresh) back.current?.focus({ preventScroll: true });
  }, [fresh]);
  const { name, lines } = role;
  const elsewhere = refused && refused.line !== undefined && !lines.some(({ id }) => id === refused.line);
  return (
    <div className="cl-role-editor">
      <div className="cl-role-screen">
        <PageHead title={name} lead={<Lead role={role} />}>
          <a ref={back} className="cl-button" href="#roles">
            {t('roles_back')}
          </a>
          {inUse ? (
            <span className="cl-tag">{t('roles_inUse')}</span>
          ) : (
            <button type="button" className="cl-button cl-first" onClick={props.onUse}>
              {t('roles_use')}
            </button>
          )}
        </PageHead>
        <div className="cl-columns">
          <div>
            <p className="cl-section">{t('roles_rule')}</p>
            {elsewhere && (
              <p className="cl-section" role="status">
                {refusalWords(refused, texts)}
              </p>
            )}
            {lines.length === 0 && <p className="cl-empty">{t('roles_noLines')}</p>}
            <RoleLines {...props} lines={lines} unknown={unknown} />
          </div>
          <aside className="cl-role-side" aria-label={t('roles_add')}>
            <div className="cl-card cl-add">
              <RoleSkillPicker
                label={t('roles_add')}
                hint={t('roles_addHint')}
                suggestions={suggestions}
                onQuery={onQuery}
                onPick={(choice) => onPick(choice, { force })}
                refused={refused && refused.line === undefined ? refused : undefined}
              />
              <Choice
                label={t('roles_addAs')}
                value={force}
                options={[
                  ['must', t('roles_must')],
                  ['nice', t('roles_nice')],
                ]}
                onChange={(value) => setForce(value === 'nice' ? 'nice' : 'must')}
              />
            </div>
            <div className="cl-card cl-add">
              <RoleName name={name} fresh={fresh} onName={(next) => onEdit({ do: 'name', name: next })} />
              <div className="cl-actions">
                {lines.length > 0 && (
                  <>
                    <button type="button" className="cl-button" onClick={props.onShare}>
                      {t('roles_share')}
                    </button>
                    <button type="button" className="cl-button" onClick={props.onPrint}>
                      {t('plan_print')}
                    </button>
                  </>
                )}
                <button type="button" className="cl-button" onClick={props.onDuplicate}>
                  {t('roles_duplicate')}
                </button>
                <button type="button" className="cl-icon-button" onClick={props.onRemove}>
                  <Icon d={trash} />
                  <span className="cl-sr">{t('wallet_remove', [name])}</span>
                </button>
              </div>
              <p className="cl-small cl-quiet">{t('roles_saved')}</p>
              {role.from && <p className="cl-small cl-quiet">{t('roles_fromPosting')}</p>}
            </div>
          </aside>
        </div>
      </div>
      <RolePrint role={role} unknown={unknown} version={props.version} date={props.date} />
    </div>
  );
}

/** What it asks for, and the posting that it is from; a link only where that leads to the web. */
function Lead({ role: { lines, from } }: { role: Role }) {
  const texts = useTexts();
  const counts = roleCounts(lines, texts);
  const words = from && texts.t('roles_from', [from.title]);
  return (
    <>
      {counts}
      {counts && words && ' · '}
      {from && /^https?:\/\//i.test(from.url) ? (
        <a href={from.url} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </>
  );
}
