import type { MatchSum } from './posting-card.ts';
import { useTexts } from './texts.tsx';

/** The headline as one sentence, for labels and live regions. */
export function headlineText(match: MatchSum, { t, plural, number }: ReturnType<typeof useTexts>): string {
  if (match.status === 'no-evidence') return t('headline_noEvidence');
  if (match.status === 'no-requirements') return t('headline_noRequirements');
  const { total, verified, held, partial } = match.musts;
  if (total === 0) {
    const { nices } = match;
    const found = t('headline_figure', [number(nices.verified + nices.held), number(nices.total)]);
    return `${t('headline_noMusts')} ${found} ${plural('headline_nices', nices.total)}`;
  }
  const figure = t('headline_figure', [number(verified + held), number(total)]);
  const tail = t('headline_verified', [number(verified)]);
  const partly = partial > 0 ? ` ${t('headline_partly', [number(partial)])}` : '';
  return `${figure} ${plural('headline_musts', total)} · ${tail}${partly}`;
}

/**
 * The match in words. Answered is verified plus held. The partly answered ones are in the sentence for readers by ear;
 * by eye they stand in the bar's key right below. Without evidence, requirements or must-haves there is no figure.
 */
export function Headline({ match }: { match: MatchSum }) {
  const texts = useTexts();
  const { t, plural, number } = texts;
  const { total, verified, held, partial } = match.musts;
  if (match.status !== 'matched' || total === 0) {
    return <p className="cl-headline cl-headline-words">{headlineText(match, texts)}</p>;
  }
  return (
    <p className="cl-headline">
      <strong>{t('headline_figure', [number(verified + held), number(total)])}</strong>{' '}
      <span>{plural('headline_musts', total)}</span>{' '}
      <span className="cl-verified">· {t('headline_verified', [number(verified)])}</span>
      {partial > 0 && <span className="cl-sr"> {t('headline_partly', [number(partial)])}</span>}
    </p>
  );
}
