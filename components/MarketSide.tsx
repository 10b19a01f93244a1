import type { ReactNode } from 'react';
import type { Course } from '../utils/model/course.ts';
import { dateOf, factsOf } from './format.ts';
import { keyOf } from './keys.ts';
import type { MarketView, NamedRow } from './market-view.ts';
import { nameOf } from './market-words.ts';
import { StateIcon } from './StateMark.tsx';
import { numbersOf, useTexts } from './texts.tsx';

/** Credentials that postings name, with whether they are held. */
export function MarketCredentials({ view }: { view: MarketView }) {
  const { t, plural, language } = useTexts();
  const { credentials, credentialsN, credentialsBelow, holdsAny } = view;
  const number = numbersOf(language);
  const least = number.format(view.least);
  return (
    <section className="cl-card cl-market-card">
      <div className="cl-figure-head">
        <h2>{t('market_credentials')}</h2>
        <span className="cl-small cl-faint">{t('figure_n', [number.format(credentialsN)])}</span>
      </div>
      <p className="cl-small cl-quiet">
        {t(credentials.length > 0 ? 'market_credentialsAbout' : 'market_credentialsNone', [least])}
      </p>
      {credentials.length > 0 && (
        <ul className="cl-rows cl-market-named">
          {credentials.map((row) => (
            <li key={row.id}>
              {holdsAny ? <StateIcon state={row.state} /> : <span />}
              <div>
                <p>{row.label}</p>
                {holdsAny && <p className={`cl-small cl-${row.state}`}>{holdingOf(row, t, language)}</p>}
              </div>
              <b>{number.format(row.total)}</b>
            </li>
          ))}
        </ul>
      )}
      {credentialsBelow > 0 && (
        <p className="cl-small cl-faint">{plural('market_credentialsBelow', credentialsBelow, [least])}</p>
      )}
      <a className="cl-link" href="#recognition">
        {t('market_toRecognition')}
      </a>
    </section>
  );
}

/** No fact is torn in two at the end of a line. */
function factsLine(course: Course, texts: ReturnType<typeof useTexts>): string {
  const facts = factsOf(course, texts).map((fact) => fact.replaceAll(' ', '\u00a0'));
  return [course.name, ...facts].join('\u00a0· ');
}

type Translate = ReturnType<typeof useTexts>['t'];

function holdingOf({ state, expired }: NamedRow, t: Translate, language: string): ReactNode {
  if (expired !== undefined) return t('market_hold_expired', [dateOf(expired, language)]);
  return t(keyOf('market_hold', state));
}

/** The gap that most postings leave open, and the cheapest way to close it. */
export function MarketStep({ view, onPlan }: { view: MarketView; onPlan: (id: string) => void }) {
  const texts = useTexts();
  const { t, language } = texts;
  const { step, n } = view;
  if (!step) return null;
  const number = numbersOf(language);
  const { course } = step;
  return (
    <section className="cl-card cl-market-card">
      <h2>{t('market_step')}</h2>
      <p>{t('market_stepGap', [nameOf(step.names, language), number.format(step.missing), number.format(n)])}</p>
      <p className="cl-quiet">{course ? t('market_stepWay', [factsLine(course, texts)]) : t('market_stepNoWay')}</p>
      <button type="button" className="cl-button cl-first" onClick={() => onPlan(step.pick)}>
        {t('market_plan')}
      </button>
    </section>
  );
}
