import { Icon } from './Icon.tsx';
import { archive, people, plus } from './icons.ts';
import type { PopupSite } from './popup-state.ts';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

export interface SiteActionsProps {
  site: PopupSite;
  onAlways: (on: boolean) => void;
  onHide: (on: boolean) => void;
  onPause: (on: boolean) => void;
  /** Goes on to keeping the course that this page shows; absent where nothing may be kept. */
  onAddCourse?: () => void;
  /** Goes on to a sample of this page; absent where nothing may be kept. */
  onReport?: () => void;
  /** Reads the tab as a candidate's page; absent where candidates are not turned on. */
  onProfile?: () => void;
}

/** What Credlens does on this site: read always, hide here, pause everywhere; with the risk stated where there is one. */
export function SiteActions({ site, onAlways, onHide, onPause, onAddCourse, onReport, onProfile }: SiteActionsProps) {
  const { t } = useTexts();
  return (
    <div className="cl-site">
      <Switch
        label={site.board ? t('site_alwaysBoard', [site.board]) : t('site_alwaysHost', [site.host])}
        note={site.risk ? t('site_risk', [site.board ?? site.host]) : t('site_alwaysNote')}
        on={site.always}
        onChange={onAlways}
      />
      <Switch label={t('site_hideOn', [site.host])} note={t('site_hideNote')} on={site.hidden} onChange={onHide} />
      <Switch label={t('site_pause')} note={t('site_pauseNote')} on={site.paused} onChange={onPause} />
      <div className="cl-site-ways">
        {onProfile && (
          <button type="button" className="cl-button cl-read-profile" onClick={onProfile}>
            <Icon d={people} />
            {t('profile_readThis')}
          </button>
        )}
        {onAddCourse && (
          <button type="button" className="cl-button cl-add-course" onClick={onAddCourse}>
            <Icon d={plus} />
            {t('popup_addCourse')}
          </button>
        )}
        {onReport && (
          <button type="button" className="cl-button cl-report" onClick={onReport}>
            <Icon d={archive} />
            {t('report_wrong')}
          </button>
        )}
      </div>
    </div>
  );
}
