import { useId, useState } from 'react';
import type { Band as BandName } from '../utils/model/match.ts';
import { Icon } from './Icon.tsx';
import { chevron } from './icons.ts';
import { keyOf } from './keys.ts';
import type { MatchSum } from './posting-card.ts';
import { BarKey } from './SegmentedBar.tsx';
import { useTexts } from './texts.tsx';

// The rule of utils/matching, printed: share of must-haves answered from which a band begins.
const FROM: [BandName, number][] = [
  ['strong', 0.8],
  ['good', 0.6],
  ['partial', 0.35],
  ['early', 0],
];

/** The line under the bar: its key, and the band with its rule one click away. No band under three must-haves. */
export function Band({ match }: { match: MatchSum }) {
  const { t, number, language } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { musts, band } = match;
  const percent = (share: number) => share.toLocaleString(language, { style: 'percent' });
  return (
    <>
      <div className="cl-under">
        <BarKey tally={musts} />
        {band && (
          <button
            type="button"
            className="cl-link cl-band"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <span className="cl-sr">{t('band_label')} </span>
            {t(keyOf('band', band))}
            <Icon d={chevron} />
          </button>
        )}
      </div>
      {band && open && (
        <div className="cl-rule" id={id}>
          <ul>
            {FROM.map(([name, from]) => (
              <li key={name} aria-current={name === band ? 'true' : undefined}>
                <b>{t(keyOf('band', name))}</b>{' '}
                {from ? t('band_from', [percent(from)]) : t('band_below', [percent(0.35)])}
              </li>
            ))}
          </ul>
          <p>
            {t('band_rule', [
              number(musts.verified + musts.held),
              number(musts.total),
              percent((musts.verified + musts.held) / musts.total),
            ])}
          </p>
        </div>
      )}
    </>
  );
}
