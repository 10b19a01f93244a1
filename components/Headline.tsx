import type { MatchSum } from './posting-card.ts';
import { useTexts } from './texts.tsx';

/** The headline as one sentence, for labels and live regions. */
export function headlineText(match: MatchSum, { t, plural }: ReturnType<typeof useTexts>): string {
  if (match.status === 'no-evidence') return t('headline_noEvidence');
  if (match.status === 'no-requirements') return t('headline_noRequirements');
  const { total, verified, held, partial } = match.musts;
  if (total === 0) {
    const { nices } = match;
    const found = t('headline_figure', [nices.verified + nices.held, nices.total].map(String));
    return `${t('headline_noMusts')} ${found} ${plural('headline_nices', nices.total)}`;
  }
  const figure = t('headline_figure', [verified + held, total].map(String));
  const tail = t('headline_verified', [String(verified)]);
  const partly = partial > 0 ? ` ${t('headline_partly', [String(partial)])}` : '';
  return `${figure} ${plural('headline_musts', total)} · ${tail}${partly}`;
}

/**
 * The match in words. Answered is verified plus held. The partly answered ones are in the sentence for readers by ear;
 * by eye they stand in the bar's key right below. Without evidence, requirements or must-haves there is no figure.
 */
export function Headline({ match }: { match: MatchSum }) {
  const texts = useTexts();
  const { t, plural } = texts;
  const { total, verified, held, partial } = match.musts;
  if (match.status !== 'matched' || total === 0) {
    return <p className="cl-headline cl-headline-words">{headlineText(match, texts)}</p>;
  }
  return (
    <p className="cl-headline">
      <strong>{t('headline_figure', [verified + held, total].map(String))}</strong>{' '}
      <span>{plural('headline_musts', total)}</span>{' '}
      <span className="cl-verified">· {t('headline_verified', [String(verified)])}</span>
      {partial > 0 && <span className="cl-sr"> {t('headline_partly', [String(partial)])}</span>}
    </p>
  );
}
