import { Logo } from '../../components/Icon.tsx';
import { PanelNote } from '../../components/PanelNote.tsx';
import { RoleSelect } from '../../components/RoleSelect.tsx';
import { useTexts } from '../../components/texts.tsx';
import { ask } from '../../utils/messages.ts';
import { candidatesOn } from '../../utils/storage/settings.ts';
import { PageShown } from './PageShown.tsx';
import { useRoles } from './use-roles.ts';
import { useSetting } from './use-setting.ts';
import { useTabProfile } from './use-tab-profile.ts';

/** The side panel: what the active tab of its window shows for the role in use. */
export function Panel() {
  const { t } = useTexts();
  const on = useSetting(candidatesOn);
  const tab = useTabProfile(on === true);
  const roles = useRoles();
  return (
    <div className="cl-root cl-side">
      <header className="cl-head">
        <Logo />
        <b>{t('extensionName')}</b>
      </header>
      {on && roles && <RoleSelect {...roles} />}
      <main>
        {on === false && (
          <PanelNote
            title={t('candidate_offTitle')}
            words={[t('candidate_offNext')]}
            way={{
              words: t('candidate_toSettings'),
              go: () => void ask('open-dashboard', { route: 'profiles' }),
            }}
          />
        )}
        {on && roles && <PageShown tab={tab} />}
      </main>
    </div>
  );
}
