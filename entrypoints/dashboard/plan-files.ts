import { factsOf } from '../../components/format.ts';
import { keyOf } from '../../components/keys.ts';
import type { PlanOf, PlanView } from '../../components/plan-view.ts';
import { providerOf } from '../../components/plan-words.ts';
import { listOf, type Texts } from '../../components/texts.tsx';
import type { Course } from '../../utils/model/course.ts';
import type { PlanOptions } from '../../utils/model/plan-options.ts';
import type { CalendarStep } from '../../utils/sharing/plan-calendar.ts';
import { saveFile } from './save-file.ts';

/** Version of the JSON file's shape. */
export const PLAN_FILE_VERSION = 1;

interface What {
  view: PlanView;
  words: Texts;
}

/** Gives the person one plan as a calendar; what writes it is loaded now. Answers with the file's name. */
export async function saveCalendar({ view, words }: What, kind: PlanOf['kind'], start: string): Promise<string> {
  const { planCalendar } = await import('../../utils/sharing/plan-calendar.ts');
  const plan = view.plans.find((each) => each.kind === kind);
  const title = `Credlens · ${words.get(keyOf('planKind', kind))}`;
  const text = planCalendar(title, calendarSteps(view, plan, words), start, new Date());
  return save(`credlens-plan-${kind}-${start}.ics`, text);
}

/** Gives the person all plans as JSON. Answers with the file's name. */
export function saveJson(view: PlanView, options: PlanOptions, version: string): string {
  return save(`credlens-plan-${view.today}.json`, JSON.stringify(planFile(view, options, version), null, 2));
}

function save(name: string, text: string): string {
  saveFile(name, new TextEncoder().encode(text));
  return name;
}

/** The steps of a plan in words, each with its weeks where they are known. */
export function calendarSteps(view: PlanView, plan: PlanOf | undefined, words: Texts): CalendarStep[] {
  const said = { t: words.get, language: words.language };
  return (plan?.steps ?? []).flatMap(({ course: id, closes, when }) => {
    const course = view.courses[id];
    if (!course) return [];
    const covers = listOf(
      closes.map((gap) => view.labels[gap] ?? gap),
      words.language,
    );
    const notes = [
      providerOf(course),
      factsOf(course, said).join(' · '),
      ...(covers ? [`${words.get('plan_covers')}: ${covers}`] : []),
      ...(course.url ? [course.url] : []),
    ];
    return [{ id, name: course.name, notes, when }];
  });
}

/**
 * What the JSON file says: the limits, the gaps with the demand behind them, and each plan with its steps, what is known
 * of each course and when that was seen. Plain data, for other programs.
 */
export function planFile(view: PlanView, options: PlanOptions, version: string) {
  const label = (id: string) => ({ id, label: view.labels[id] ?? view.courses[id]?.name ?? id });
  return {
    format: 'credlens-plan',
    formatVersion: PLAN_FILE_VERSION,
    madeBy: `Credlens ${version}`,
    madeOn: view.today,
    note: 'Nothing in this file was checked live. Every course has the month in which it was last seen.',
    limits: options,
    savedPostings: view.n,
    gaps: view.gaps,
    notCovered: view.uncovered.map(label),
    ...(view.impossible === undefined ? {} : { impossible: view.impossible }),
    plans: view.plans.map(({ steps, open, ...sums }) => ({
      ...sums,
      open: open.map(label),
      steps: steps.map(({ course, closes, requiredBy, countsTowards, alternatives, ...step }) => ({
        ...step,
        course: facts(view.courses[course]),
        closes: closes.map(label),
        requiredBy: requiredBy.map(label),
        countsTowards: countsTowards.map(label),
        alternatives: alternatives.map((id) => facts(view.courses[id])),
      })),
    })),
    hoursAndGaps: view.curve,
    renewals: view.renewals,
  };
}

function facts(course: Course | undefined) {
  if (!course) return null;
  const { id, name, issuer, host, kind, url, hours, weeks, cost, mentored, projectBased, eligibility, lastSeen } =
    course;
  return { id, name, issuer, host, kind, url, hours, weeks, cost, mentored, projectBased, eligibility, lastSeen };
}
