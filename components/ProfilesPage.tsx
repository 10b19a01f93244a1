import { PageHead } from './PageHead.tsx';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

/** A profile site of the shelf with its switch. */
export interface ProfileSwitch {
  id: string;
  name: string;
  /** Hosts that the browser will ask about, as people write them. */
  hosts: string[];
  on: boolean;
  /** Its reading was proved on a real profile. */
  tried: boolean;
  /** Its terms forbid changes to its pages. */
  risk: boolean;
}

export interface ProfilesPageProps {
  /** Undefined until it is known: a switch that shows the wrong side for a moment is clicked to the wrong side. */
  on: boolean | undefined;
  onTurn: (on: boolean) => void;
  /** Shown while it is on. */
  sites: ProfileSwitch[];
  /** Called within the click, so that the browser's prompt may follow. */
  onSite: (id: string, on: boolean) => void;
  /** What goes on while it is off: roles and candidates that are still kept. */
  kept: { roles: number; candidates: number } | undefined;
}

/** The switch for everything about candidates, and below it the sites where their pages are read without a click. */
export function ProfilesPage({ on, onTurn, sites, onSite, kept }: ProfilesPageProps) {
  const { t, plural } = useTexts();
  const still = kept !== undefined && kept.roles + kept.candidates > 0;
  return (
    <>
      <PageHead title={t('nav_profiles')} lead={t('profile_lead')} />
      <div className="cl-narrow">
        {on !== undefined && (
          <section className="cl-section">
            <ul className="cl-card cl-rows cl-boards">
              <li>
                <Switch label={t('nav_candidates')} note={t('profile_switchNote')} on={on} onChange={onTurn} />
              </li>
            </ul>
            <p role="status" className="cl-after">
              {!on && still && (
                <>
                  {t('profile_offKeeps', [
                    plural('profile_roles', kept.roles),
                    plural('profile_saved', kept.candidates),
                  ])}{' '}
                  <a href="#candidates">{t('candidate_open')}</a>
                </>
              )}
            </p>
          </section>
        )}
        {on && (
          <section className="cl-section">
            <h2>{t('profile_sites')}</h2>
            <p className="cl-before">{t('profile_how')}</p>
            <ul className="cl-card cl-rows cl-boards">
              {sites.map((site) => (
                <li key={site.id}>
                  <Site {...site} onSite={onSite} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Site({ id, name, hosts, on, tried, risk, onSite }: ProfileSwitch & Pick<ProfilesPageProps, 'onSite'>) {
  const { t, list } = useTexts();
  const note = [list(hosts), !tried && t('boards_unverified'), risk && t('profile_risk', [name])];
  return (
    <Switch label={name} note={note.filter(Boolean).join(' · ')} on={on} onChange={(turned) => onSite(id, turned)} />
  );
}
