import type { Match } from '../utils/model/match.ts';
import { headlineText } from './Headline.tsx';
import { Logo } from './Icon.tsx';
import { SegmentedBar } from './SegmentedBar.tsx';
import { useTexts } from './texts.tsx';

/** The overlay folded away: the figure, the bar, and how many are verified. */
export function OverlayPill({ match, onOpen }: { match: Match; onOpen: () => void }) {
  const texts = useTexts();
  const { t, plural } = texts;
  const { total, verified, held, partial } = match.musts;
  const counted = match.status === 'matched' && total > 0;
  return (
    <button type="button" className="cl-pill" aria-expanded="false" onClick={onOpen}>
      <Logo />
      {counted ? (
        <>
          <b>{t('headline_figure', [verified + held, total].map(String))}</b>{' '}
          <span className="cl-pill-words">{plural('headline_musts', total)}</span> <SegmentedBar tally={match.musts} />{' '}
          <span className="cl-pill-words">
            <span className="cl-verified">{t('headline_verified', [texts.number(verified)])}</span>
            {partial > 0 && ` ${t('headline_partly', [texts.number(partial)])}`}
          </span>
        </>
      ) : (
        <span className="cl-pill-alone">{headlineText(match, texts)}</span>
      )}
      <span className="cl-sr">. {t('overlay_open')}</span>
    </button>
  );
}
