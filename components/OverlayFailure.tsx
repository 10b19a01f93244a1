import type { Failure } from '../utils/model/result.ts';
import { FailureNote } from './FailureNote.tsx';
import { Icon, Logo } from './Icon.tsx';
import { close } from './icons.ts';
import { useTexts } from './texts.tsx';

export interface OverlayFailureProps {
  failure: Failure;
  collapsed: boolean;
  theme?: 'light' | 'dark';
  onToggle: () => void;
  onHideSite: () => void;
}

/** What the overlay shows where a posting was expected and could not be read: never a number. */
export function OverlayFailure({ failure, collapsed, theme, onToggle, onHideSite }: OverlayFailureProps) {
  const { t, language } = useTexts();
  return (
    <section className="cl-root cl-overlay" data-theme={theme} lang={language} aria-label={t('overlay_label')}>
      {collapsed ? (
        <button type="button" className="cl-pill" aria-expanded="false" onClick={onToggle}>
          <Logo />
          <span className="cl-small">{t('overlay_unread')}</span>
        </button>
      ) : (
        <div className="cl-panel">
          <header className="cl-head">
            <Logo />
            <b>{t('extensionName')}</b>
            <span className="cl-grow" />
            <button type="button" className="cl-icon-button cl-collapse" aria-expanded="true" onClick={onToggle}>
              <Icon d={close} />
              <span className="cl-sr">{t('overlay_collapse')}</span>
            </button>
          </header>
          <div className="cl-sum">
            <FailureNote failure={failure} />
            <button type="button" className="cl-button" onClick={onHideSite}>
              {t('site_hide')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
