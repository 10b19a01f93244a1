import { useEffect, useId, useState } from 'react';
import type { Course } from '../utils/model/course.ts';
import type { PlanOptions } from '../utils/model/plan-options.ts';
import { Icon } from './Icon.tsx';
import { undo } from './icons.ts';
import { nameOfCode } from './plan-words.ts';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

export interface PlanLimitsProps {
  options: PlanOptions;
  languages: string[];
  regions: string[];
  courses: Readonly<Record<string, Course>>;
  /** ISO date. */
  today: string;
  onOptions: (next: PlanOptions) => void;
}

const DEPTHS = [0, 1, 2, 3] as const;
/** Stands for every country that no entry of the catalogue names. */
const ELSEWHERE = 'ZZ';

/** Within which limits plans are made. What is left empty is no limit. */
export function PlanLimits({ options, languages, regions, courses, today, onOptions }: PlanLimitsProps) {
  const { t, language } = useTexts();
  const id = useId();
  const set = (change: Partial<PlanOptions>) => onOptions({ ...options, ...change });
  const depth = t(`planDepth_${DEPTHS[options.depth] ?? 0}`);
  const leftOut = [
    ...options.withoutProviders.map((each) => ({
      key: `p${each}`,
      name: each,
      back: () => set({ withoutProviders: options.withoutProviders.filter((other) => other !== each) }),
    })),
    ...options.without.map((each) => ({
      key: `c${each}`,
      name: courses[each]?.name ?? each,
      back: () => set({ without: options.without.filter((other) => other !== each) }),
    })),
  ];
  return (
    <section className="cl-card cl-plan-form" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t('plan_limits')}</h2>
      <Amount label={t('plan_money')} value={options.usd} max={1_000_000} onValue={(usd) => set({ usd })} />
      <Amount
        label={t('plan_hoursPerWeek')}
        value={options.hoursPerWeek}
        max={100}
        onValue={(hoursPerWeek) => set({ hoursPerWeek })}
      />
      <label htmlFor={`${id}deadline`}>{t('plan_deadline')}</label>
      <input
        id={`${id}deadline`}
        className="cl-input"
        type="date"
        min={today}
        max="9999-12-31"
        value={options.deadline ?? ''}
        onChange={({ currentTarget }) => set({ deadline: currentTarget.value || undefined })}
      />
      {options.deadline !== undefined && options.hoursPerWeek === undefined && (
        <p className="cl-small cl-quiet">{t('plan_deadlineHint')}</p>
      )}
      <Switch label={t('plan_free')} note={t('plan_freeNote')} on={options.free} onChange={(free) => set({ free })} />
      <Switch
        label={t('plan_openToAll')}
        note={t('plan_openToAllNote')}
        on={options.openToAll}
        onChange={(openToAll) => set({ openToAll })}
      />
      <label htmlFor={`${id}depth`}>{t('plan_depth')}</label>
      <input
        id={`${id}depth`}
        type="range"
        min={0}
        max={3}
        step={1}
        value={options.depth}
        aria-valuetext={depth}
        onChange={({ currentTarget }) => set({ depth: currentTarget.valueAsNumber })}
      />
      <p className="cl-small cl-quiet">{depth}</p>
      <label htmlFor={`${id}region`}>{t('plan_region')}</label>
      <select
        id={`${id}region`}
        className="cl-input"
        value={options.region ?? ''}
        onChange={({ currentTarget }) => set({ region: currentTarget.value || undefined })}
      >
        <option value="">{t('plan_anyRegion')}</option>
        {regions.map((each) => (
          <option key={each} value={each}>
            {nameOfCode(each, 'region', language)}
          </option>
        ))}
        <option value={ELSEWHERE}>{t('plan_elsewhere')}</option>
      </select>
      {languages.length > 1 && (
        <fieldset className="cl-plan-languages">
          <legend>{t('plan_languages')}</legend>
          {languages.slice(0, 12).map((each) => (
            <label key={each}>
              <input
                type="checkbox"
                checked={options.languages.includes(each)}
                onChange={({ currentTarget }) =>
                  set({
                    languages: currentTarget.checked
                      ? [...options.languages, each]
                      : options.languages.filter((other) => other !== each),
                  })
                }
              />
              {nameOfCode(each, 'language', language)}
            </label>
          ))}
        </fieldset>
      )}
      {leftOut.length > 0 && (
        <div className="cl-plan-left">
          <h3>{t('plan_leftOut')}</h3>
          <ul>
            {leftOut.map(({ key, name, back }) => (
              <li key={key}>
                <span className="cl-small">{name}</span>
                <button type="button" className="cl-quiet-button" onClick={back}>
                  <Icon d={undo} />
                  {t('plan_bringBack')}
                  <span className="cl-sr">: {name}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {options.take.length > 0 && (
        <div className="cl-plan-left">
          <h3>{t('plan_taken')}</h3>
          <ul>
            {options.take.map((each) => (
              <li key={each}>
                <span className="cl-small">{courses[each]?.name ?? each}</span>
                <button
                  type="button"
                  className="cl-quiet-button"
                  onClick={() => set({ take: options.take.filter((other) => other !== each) })}
                >
                  <Icon d={undo} />
                  {t('plan_untake')}
                  <span className="cl-sr">: {courses[each]?.name ?? each}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface AmountProps {
  label: string;
  value: number | undefined;
  max: number;
  onValue: (value: number | undefined) => void;
}

/** A number that may be left out; what is no number within bounds is not handed on, and stays to be mended. */
function Amount({ label, value, max, onValue }: AmountProps) {
  const { t, number } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const [wrong, setWrong] = useState(false);
  // Changed from elsewhere: from the popup, or by an undo.
  useEffect(
    () => setTyped((before) => (read(before) === value ? before : value === undefined ? '' : String(value))),
    [value],
  );
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="cl-input"
        type="number"
        inputMode="decimal"
        min={0}
        max={max}
        value={typed}
        placeholder={t('plan_noLimit')}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}wrong` : undefined}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const next = read(currentTarget.value);
          const fits = !currentTarget.validity?.badInput && (next === undefined || (next >= 0 && next <= max));
          setWrong(!fits);
          if (fits) onValue(next);
        }}
      />
      {wrong && (
        <p id={`${id}wrong`} className="cl-small cl-missing">
          {t('plan_numberWrong', [number(max)])}
        </p>
      )}
    </>
  );
}

function read(typed: string): number | undefined {
  return typed.trim() === '' ? undefined : Number(typed);
}
