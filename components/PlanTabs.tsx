import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react';
import { type ReactNode, useId } from 'react';
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

/** The plans side by side as tabs, each with its sums; arrows move, Home and End jump. */
export function PlanTabs({ plans, chosen, onChoose, children }: PlanTabsProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const id = useId();
  const select = (tab: string | null | undefined) => {
    const plan = plans.find(({ kind }) => tab === id + kind);
    if (plan && plan !== chosen) onChoose(plan.kind);
  };
  return (
    <TabProvider selectedId={id + chosen.kind} setSelectedId={select} focusLoop>
      <TabList aria-label={t('plan_three')} className="cl-plan-tabs">
        {plans.map((plan) => (
          <Tab key={plan.kind} id={id + plan.kind}>
            <b>{t(keyOf('planKind', plan.kind))}</b>
            <span className="cl-small">{plural('plan_steps', plan.steps.length)}</span>
            <span className="cl-small">{hoursTotal(plan, texts)}</span>
            <span className="cl-small">{moneyTotal(plan, texts)}</span>
          </Tab>
        ))}
      </TabList>
      {/* One panel: what stands in it is drawn for the chosen plan. */}
      <TabPanel tabId={id + chosen.kind} focusable={false} className="cl-plan-panel">
        {children}
      </TabPanel>
    </TabProvider>
  );
}
