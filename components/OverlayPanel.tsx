import { useId, useState } from 'react';
import { Asks } from './Asks.tsx';
import { Band } from './Band.tsx';
import { CorrectionNote } from './CorrectionNote.tsx';
import { FirstStep } from './FirstStep.tsx';
import { Headline } from './Headline.tsx';
import { Icon, Logo } from './Icon.tsx';
import { bookmark, close, more } from './icons.ts';
import { KnockOuts } from './KnockOuts.tsx';
import { firstStep, rowsOf } from './match-view.ts';
import type { OverlayProps } from './Overlay.tsx';
import { RequirementList } from './RequirementList.tsx';
import { RouteLinks } from './RouteLinks.tsx';
import { SegmentedBar } from './SegmentedBar.tsx';
import { useTexts } from './texts.tsx';

/** The overlay unfolded: headline, band, requirements with their evidence, knock-outs, the first step. */
export function OverlayPanel(props: Omit<OverlayProps, 'collapsed' | 'theme'>) {
  const { view, onToggle, onHoverRequirement, onShowQuote, onOpenDashboard, onHideSite, onPause, onSave } = props;
  const { correct } = props;
  const { t } = useTexts();
  const [options, setOptions] = useState(false);
  const id = useId();
  const { match } = view;
  const rows = rowsOf(view);
  const matched = match.status === 'matched';
  const step = matched && firstStep(rows);
  return (
    <div className="cl-panel">
      <header className="cl-head">
        <Logo />
        <b>{t('extensionName')}</b>
        {view.sample && <span className="cl-tag">{t('sampleData')}</span>}
        <span className="cl-grow" />
        <button type="button" className="cl-icon-button" aria-pressed={view.saved} onClick={onSave}>
          <Icon d={bookmark} />
          <span className="cl-sr">{t('save_posting')}</span>
        </button>
        <button
          type="button"
          className="cl-icon-button"
          aria-expanded={options}
          aria-controls={id}
          onClick={() => setOptions(!options)}
        >
          <Icon d={more} />
          <span className="cl-sr">{t('overlay_options')}</span>
        </button>
        <button type="button" className="cl-icon-button cl-collapse" aria-expanded="true" onClick={onToggle}>
          <Icon d={close} />
          <span className="cl-sr">{t('overlay_collapse')}</span>
        </button>
      </header>
      <div className="cl-options" id={id} hidden={!options}>
        <button type="button" className="cl-button" onClick={onHideSite}>
          {t('site_hide')}
        </button>
        <button type="button" className="cl-button" onClick={onPause}>
          {t('site_pause')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="cl-scroll" aria-label={t('overlay_details')} tabIndex={0}>
        <div className="cl-sum">
          <Headline match={match} />
          {matched && (
            <>
              <SegmentedBar tally={match.musts} />
              <Band match={match} />
            </>
          )}
          {match.status === 'no-evidence' && (
            <button type="button" className="cl-button cl-first" onClick={() => onOpenDashboard('wallet')}>
              {t('add_credential')}
            </button>
          )}
          {match.status === 'no-requirements' && <p className="cl-quiet">{t('overlay_noRequirements')}</p>}
        </div>
        {matched ? (
          <RequirementList
            {...rows}
            onHover={onHoverRequirement}
            onShowQuote={onShowQuote}
            correct={correct}
            more={({ gap }) => gap && <RouteLinks routes={gap.routes} />}
          />
        ) : (
          <Asks {...rows} onHover={onHoverRequirement} onShowQuote={onShowQuote} correct={correct} />
        )}
        <KnockOuts requirements={rows.knockOuts} onShowQuote={onShowQuote} />
      </section>
      {correct && <CorrectionNote {...correct} />}
      {step && <FirstStep {...step} />}
    </div>
  );
}
