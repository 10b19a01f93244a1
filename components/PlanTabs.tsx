import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { keyOf } from './keys.ts';
import type { PlanOf } from './plan-view.ts';
import { hoursTotal, moneyTotal } from './plan-words.ts';
import { useTexts } from './texts.tsx';

export interface PlanTabsProps {
  plans: PlanOf[];
  chosen: PlanOf;
  onChoose: (kind: PlanOf['kind']) => void;
  children: ReactNode;
}

/** The plans side by side as tabs, each with its sums; arrows move, Home and End jump (ARIA Authoring Practices). */
export function PlanTabs({ plans, chosen, onChoose, children }: PlanTabsProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = plans.indexOf(chosen);
    const last = plans.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + plans.length) % plans.length;
    const plan = plans[next];
    if (plan) onChoose(plan.kind);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={t('plan_three')} className="cl-plan-tabs">
        {plans.map((plan) => (
          <button
            key={plan.kind}
            type="button"
            role="tab"
            id={`${id}${plan.kind}`}
            aria-selected={plan === chosen}
            aria-controls={`${id}panel`}
            tabIndex={plan === chosen ? 0 : -1}
            onClick={() => onChoose(plan.kind)}
            onKeyDown={onKeyDown}
          >
            <b>{t(keyOf('planKind', plan.kind))}</b>
            <span className="cl-small">{plural('plan_steps', plan.steps.length)}</span>
            <span className="cl-small">{hoursTotal(plan, texts)}</span>
            <span className="cl-small">{moneyTotal(plan, texts)}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${chosen.kind}`} className="cl-plan-panel">
        {children}
      </div>
    </>
  );
}
