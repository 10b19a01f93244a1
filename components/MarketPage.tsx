import type { Failure } from '../utils/model/result.ts';
import { Choice } from './Choice.tsx';
import type { FigureFile } from './charts/figure-model.ts';
import { FailureNote } from './FailureNote.tsx';
import { MarketDemand } from './MarketDemand.tsx';
import { MarketCredentials, MarketStep } from './MarketSide.tsx';
import { MarketTrend } from './MarketTrend.tsx';
import type { MarketView } from './market-view.ts';
import { spanOf } from './market-words.ts';
import { PageHead } from './PageHead.tsx';
import { numbersOf, useTexts } from './texts.tsx';

export interface MarketPageProps {
  /** Absent until the postings were counted. */
  view?: MarketView | undefined;
  /** Saved postings counted so far, of how many. */
  working?: { done: number; of: number } | undefined;
  failure?: Failure | undefined;
  /** undefined: all roles. */
  onRole: (role: string | undefined) => void;
  onSave: (file: FigureFile) => void;
  /** Makes a plan for this skill or credential. */
  onPlan: (id: string) => void;
}

/** What the postings that the person opened or saved ask for, and how much of it they hold. */
export function MarketPage({ view, working, failure, onRole, onSave, onPlan }: MarketPageProps) {
  const { t, plural, language } = useTexts();
  const number = numbersOf(language);
  const span = view?.from !== undefined && view.to !== undefined ? { from: view.from, to: view.to } : undefined;
  return (
    <div className="cl-market">
      <PageHead
        title={t('nav_market')}
        lead={view && span && t('market_lead', [plural('market_postings', view.n), spanOf(span, language)])}
      >
        {view && view.total > 0 && <Roles view={view} onRole={onRole} />}
      </PageHead>
      <p role="status" className="cl-small cl-quiet">
        {working && t('market_working', [working.done, working.of].map(number.format))}
      </p>
      {failure && <FailureNote failure={failure} />}
      {view && <Body view={view} onSave={onSave} onPlan={onPlan} />}
      {view && (
        <p className="cl-small cl-quiet cl-section cl-market-links">
          <a className="cl-link" href="#postings">
            {t('market_toPostings')}
          </a>
          <a className="cl-link" href="#recognition">
            {t('market_toCounting')}
          </a>
        </p>
      )}
    </div>
  );
}

function Body({ view, onSave, onPlan }: Pick<MarketPageProps, 'onSave' | 'onPlan'> & { view: MarketView }) {
  const { t, plural, language } = useTexts();
  const number = numbersOf(language);
  const { n, floor, older, opened, saved } = view;
  if (view.total === 0 && older === 0) return <p className="cl-empty cl-narrow">{t('market_empty')}</p>;
  return (
    <>
      {view.tooFew ? (
        <p className="cl-market-few">
          {t('market_tooFew', [n, floor].map(number.format))} {view.role !== undefined && t('market_tooFewRole')}
        </p>
      ) : (
        <div className="cl-columns cl-market-columns">
          <div>
            <div className="cl-card cl-market-card">
              {/* Another role's picture starts short again. */}
              <MarketDemand key={view.role ?? ''} view={view} onSave={onSave} />
            </div>
            <div className="cl-card cl-market-card">
              <MarketTrend view={view} onSave={onSave} />
            </div>
          </div>
          <div>
            <MarketCredentials view={view} />
            <MarketStep view={view} onPlan={onPlan} />
          </div>
        </div>
      )}
      <p className="cl-small cl-quiet cl-section">
        {t('market_basis', [opened, saved].map(number.format))} {t('market_caveat')}
        {older > 0 && ` ${plural('market_older', older, [t('nav_recognition')])}`}
      </p>
    </>
  );
}

function Roles({ view, onRole }: { view: MarketView; onRole: MarketPageProps['onRole'] }) {
  const { t, language } = useTexts();
  const number = numbersOf(language);
  const named = (label: string, count: number) => t('recognition_ofN', [label, number.format(count)]);
  const gone = view.role !== undefined && !view.roles.some(({ id }) => id === view.role);
  return (
    <Choice
      label={t('recognition_role')}
      value={view.role ?? ''}
      options={[
        ['', named(t('recognition_allRoles'), view.total)],
        ...(gone && view.role !== undefined ? [[view.role, named(view.role, 0)] as const] : []),
        ...view.roles.map(
          ({ id, label, n }) => [id, named(id === 'other' ? t('recognition_otherRole') : label, n)] as const,
        ),
      ]}
      onChange={(role) => onRole(role || undefined)}
    />
  );
}
