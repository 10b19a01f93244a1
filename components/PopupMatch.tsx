import { Asks } from './Asks.tsx';
import { Band } from './Band.tsx';
import { CorrectionNote } from './CorrectionNote.tsx';
import { FirstStep } from './FirstStep.tsx';
import { Headline } from './Headline.tsx';
import { Icon } from './Icon.tsx';
import { chevron, file, lines, wallet } from './icons.ts';
import { KnockOuts } from './KnockOuts.tsx';
import { keyOf } from './keys.ts';
import { firstStep, type MatchView, rowsOf } from './match-view.ts';
import type { PopupViewProps } from './PopupView.tsx';
import { RequirementList } from './RequirementList.tsx';
import { RouteList } from './RouteList.tsx';
import { SegmentedBar } from './SegmentedBar.tsx';
import { useTexts } from './texts.tsx';

export type PopupMatchProps = { view: MatchView } & Pick<
  PopupViewProps,
  | 'onShowQuote'
  | 'onSearchCourse'
  | 'onOpenDashboard'
  | 'onTrySample'
  | 'onReadAgain'
  | 'onPack'
  | 'onPlan'
  | 'correct'
  | 'role'
>;

/** This tab's posting with its match: gaps first, then the ways to close them. */
export function PopupMatch(props: PopupMatchProps) {
  const { view, onShowQuote, onSearchCourse, onPack, onPlan, correct } = props;
  const { t } = useTexts();
  const { posting, match } = view;
  const rows = rowsOf(view);
  const matched = match.status === 'matched';
  const step = matched && firstStep(rows);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="cl-scroll" aria-label={t('popup_details')} tabIndex={0}>
        <div className="cl-sum">
          <h1>{posting.title}</h1>
          <p className="cl-small cl-quiet">{[posting.company, posting.location].filter(Boolean).join(' · ')}</p>
          <Headline match={match} />
          {matched && (
            <>
              <SegmentedBar tally={match.musts} />
              <Band match={match} />
              {onPack && match.rows.some(({ evidence }) => evidence?.source === 'credential') && (
                <button type="button" className="cl-link cl-to-pack" onClick={onPack}>
                  {t('pack_make')}
                </button>
              )}
            </>
          )}
          {match.status === 'no-evidence' && <Ways {...props} />}
          {match.status === 'no-requirements' && <NoRequirements {...props} />}
        </div>
        {matched ? (
          <RequirementList
            {...rows}
            onShowQuote={onShowQuote}
            correct={correct}
            more={({ gap }) => gap && <RouteList routes={gap.routes} onSearchCourse={onSearchCourse} />}
          />
        ) : (
          <Asks {...rows} onShowQuote={onShowQuote} correct={correct} />
        )}
        <KnockOuts requirements={rows.knockOuts} onShowQuote={onShowQuote} />
        <p className="cl-read-from">{t('readFrom', [t(keyOf('readFrom', posting.readFrom))])}</p>
      </section>
      {correct && <CorrectionNote {...correct} />}
      {props.role}
      {step && <FirstStep {...step} onPlan={onPlan} />}
    </>
  );
}

function Ways({ onOpenDashboard, onTrySample }: PopupMatchProps) {
  const { t } = useTexts();
  const ways = [
    { icon: file, title: t('way_file'), note: t('way_fileNote'), go: () => onOpenDashboard('wallet') },
    { icon: lines, title: t('way_name'), note: t('way_nameNote'), go: () => onOpenDashboard('wallet') },
    { icon: wallet, title: t('way_sample'), note: t('way_sampleNote'), go: onTrySample },
  ];
  return (
    <ul className="cl-ways">
      {ways.map((way) => (
        <li key={way.title}>
          <button type="button" onClick={way.go}>
            <Icon d={way.icon} />
            <span>
              <b>{way.title}</b>
              <span className="cl-small cl-quiet">{way.note}</span>
            </span>
            <Icon d={chevron} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function NoRequirements({ onReadAgain }: PopupMatchProps) {
  const { t } = useTexts();
  return (
    <div className="cl-failure">
      <p>{t('failure_no_requirements_next')}</p>
      <p className="cl-small cl-quiet">{t('kept_titleRead')}</p>
      <button type="button" className="cl-button" onClick={onReadAgain}>
        {t('read_again')}
      </button>
    </div>
  );
}
