import './charts.css';
import { scaleUtc } from '@visx/scale';
import { useId, useMemo } from 'react';
import { Figure, type FigureProps } from './charts/Figure.tsx';
import type { FigureColumn } from './charts/figure-model.ts';
import { countStates, type Dated, EXPIRY_STATES } from './expiry.ts';
import { drawExpiryColumns } from './expiry-columns.tsx';
import { drawExpiryMarks, ExpirySwatch } from './expiry-marks.tsx';
import { dateOf } from './format.ts';
import { keyOf } from './keys.ts';
import { numbersOf, useTexts } from './texts.tsx';
import { MOST_MARKS, periodOf } from './timeline-layout.ts';

export interface WalletTimelineProps {
  /** Those that state an end, soonest first (`datedOf`). */
  dated: readonly Dated[];
  /** Credentials in the wallet, with an end or without. */
  total: number;
  now: Date;
  onSave: FigureProps<Dated>['onSave'];
}

/** Room at both sides, for half a mark and half a year's number, px. */
const EDGE = 20;

/** What expires, and when: a mark for each credential, columns where there are many, and the table of all. */
export function WalletTimeline({ dated, total, now, onSave }: WalletTimelineProps) {
  const texts = useTexts();
  const { t, language } = texts;
  const hatch = useId();
  const number = numbersOf(language).format;
  const at = now.getTime();
  const today = now.toISOString().slice(0, 10);
  const { period, inside, before } = useMemo(() => {
    const ends = dated.map(({ end }) => end);
    const period = periodOf(ends, at);
    return {
      period,
      inside: dated.filter(({ end }) => end >= period.from && end < period.to),
      before: ends.filter((end) => end < period.from).length,
    };
  }, [dated, at]);
  const counts = useMemo(() => countStates(dated), [dated]);
  const columns = useMemo(
    (): FigureColumn<Dated>[] => [
      { key: 'credential', name: t('recognition_name'), value: ({ name }) => name },
      { key: 'issuer', name: t('quality_issuer'), value: ({ issuer }) => issuer || null },
      { key: 'valid_until', name: t('fact_expires'), kind: 'date', value: ({ until }) => until },
      { key: 'days_left', name: t('timeline_days'), kind: 'number', value: ({ days }) => days },
      { key: 'state', name: t('wallet_state'), value: ({ state }) => t(keyOf('expiry', state)) },
    ],
    [t],
  );
  const many = inside.length > MOST_MARKS;
  const after = dated.length - inside.length - before;
  const year = (ms: number) => String(new Date(ms).getUTCFullYear());
  const beyond = [
    ...(before > 0 ? [t('timeline_before', [year(period.from), number(before)])] : []),
    ...(after > 0 ? [t('timeline_after', [year(period.to - 1), number(after)])] : []),
  ];
  return (
    <div className="cl-card cl-timeline">
      <Figure
        title={t('timeline_title')}
        description={t(many ? 'timeline_ofColumns' : 'timeline_ofMarks', [dateOf(today, language)])}
        n={total}
        basis={t('timeline_basis', [number(dated.length), number(total)])}
        asOf={today}
        rows={dated}
        columns={columns}
        picture={(_rows, width) => {
          const scale = scaleUtc<number>({ domain: [period.from, period.to], range: [EDGE, width - EDGE] });
          const given = { inside, period, width, scale, now: at };
          return many ? drawExpiryColumns({ ...given, hatch }, texts) : drawExpiryMarks(given, texts);
        }}
        file={`credlens-expiry-${today}`}
        onSave={onSave}
      >
        <ul className="cl-timeline-key cl-small">
          {EXPIRY_STATES.map(
            (state) =>
              counts[state] > 0 && (
                <li key={state}>
                  <ExpirySwatch state={state} column={many} hatch={hatch} />
                  <b>{number(counts[state])}</b> {t(keyOf('expiry', state))}
                </li>
              ),
          )}
        </ul>
        {beyond.length > 0 && <p className="cl-small cl-quiet">{beyond.join(' · ')}</p>}
      </Figure>
    </div>
  );
}
