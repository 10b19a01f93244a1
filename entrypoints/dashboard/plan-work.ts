import type { PlanGapView, PlanView } from '../../components/plan-view.ts';
import { coverageCurve, whatLimitsBuy } from '../../utils/matching/coverage-curve.ts';
import { type Demand, type DemandedGap, demandOf } from '../../utils/matching/demand.ts';
import { matchRequirements } from '../../utils/matching/match.ts';
import { planGaps } from '../../utils/matching/plan.ts';
import type { PlanRequest, Plans } from '../../utils/matching/plan-request.ts';
import { recognised } from '../../utils/matching/recognition.ts';
import { skillsClosed } from '../../utils/matching/routes.ts';
import type { Course } from '../../utils/model/course.ts';
import { localDay } from '../../utils/model/local-day.ts';
import type { PlanAim, PlanOptions } from '../../utils/model/plan-options.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import type { PlanData } from './plan-data.ts';
import { type RoleGoal, roleChoices, roleGoal } from './plan-goal.ts';
import { lapsingOf } from './plan-lapsing.ts';

/** So many gaps can be planned for exactly; the heaviest are taken, and the page says that there are more. */
export const MOST_GAPS = 20;
/** The page's list of what can be planned for. */
const MOST_POSTINGS = 200;

interface Target {
  gaps: DemandedGap[];
  name?: string | undefined;
  answered: string[];
  /** With the aim of a role. */
  goal?: RoleGoal | undefined;
}

/** Plans as the page shows them. Pure: the same data and options give the same view. */
export function planView(data: PlanData, options: PlanOptions): PlanView {
  const today = localDay(data.now);
  const { lexicon, demand } = data;
  const target = targetOf(options.aim, data, today);
  const done = data.marks.filter(({ status }) => status === 'done').map(({ course }) => course);
  const open = target.gaps.filter((gap) => !done.some((course) => closes(course, gap, lexicon)));
  const gaps = open.slice(0, MOST_GAPS);
  const lapsing = lapsingOf(data.credentials, data.postings, data.now);
  const request = requestOf({ data, options, target, gaps, done, lapsing, today });
  const plans = planGaps(request);
  // Chosen courses are no answer to what little buys.
  const buys = gaps.length === 0 ? undefined : whatLimitsBuy({ ...request, take: [] });
  const named = coursesNamed(plans, data.courses, done, [
    ...options.without,
    ...options.take,
    ...(buys ? [...buys.free.steps, ...buys.fourWeeks.steps] : []),
  ]);
  return {
    today,
    aim: options.aim,
    aimName: target.name,
    n: demand.n,
    ready: data.postings.filter(({ ready }) => ready).length,
    postings: data.postings.slice(0, MOST_POSTINGS).map(({ id, title, company }) => ({
      id,
      name: [title, company].filter(Boolean).join(' · '),
    })),
    roles: roleChoices(data),
    goal: target.goal && {
      n: target.goal.n,
      saved: target.goal.saved,
      opened: target.goal.opened,
      ranked: target.goal.ranked,
    },
    gaps: gaps.map(toGapView),
    further: open.length - gaps.length,
    answered: target.answered,
    plans: plans.plans.map(({ steps, ...plan }) => ({
      ...plan,
      steps: steps.map(({ course, ...step }) => ({ ...step, course: course.id })),
    })),
    uncovered: plans.uncovered,
    blocked: plans.blocked,
    renewals: plans.renewals,
    notTaken: plans.notTaken ?? [],
    impossible: plans.impossible,
    curve: gaps.length === 0 ? [] : coverageCurve(request),
    buys,
    courses: Object.fromEntries(named.map((course) => [course.id, course])),
    labels: labelsOf(plans, named, open, options.aim, lexicon),
    languages: mostNamed(data.courses.flatMap(({ languages }) => languages)),
    regions: mostNamed(data.courses.flatMap(({ regions }) => regions)),
    entries: data.courses.length,
    brought: data.brought,
  };
}

function closes(course: Course, gap: DemandedGap, lexicon: Lexicon): boolean {
  const asked = { skillIds: gap.anyOf, kind: gap.kind, level: gap.level };
  return skillsClosed(course, asked, (id) => lexicon.skillsOf(id)).length > 0;
}

/** The gaps of what the person aims at, each with the demand for it that their saved postings show. */
function targetOf(aim: PlanAim, data: PlanData, today: string): Target {
  const { demand, lexicon, postings, roles } = data;
  if (aim.kind === 'saved') return { gaps: demand.gaps, answered: [] };
  if (aim.kind === 'posting') {
    const posting = postings.find(({ id }) => id === aim.id);
    if (!posting) return { gaps: [], answered: [] };
    const own = demandOf([{ ...posting, seenAt: today }], today).gaps;
    return { gaps: own.map((gap) => ({ ...gap, ...countsIn(demand, gap) })), name: posting.title, answered: [] };
  }
  if (aim.kind === 'role') {
    const role = roles.find(({ id }) => id === aim.id);
    if (!role) return { gaps: [], answered: [] };
    const goal = roleGoal(role, data, today);
    return { gaps: goal.gaps, name: role.label, answered: goal.answered, goal };
  }
  const requirements = aim.ids.map((id) => requirementFor(id, lexicon));
  const match = matchRequirements(requirements, data.evidence, { now: data.now, graph: lexicon });
  const own = demandOf([{ id: 'target', seenAt: today, requirements, match }], today).gaps;
  const missing = new Set(own.map(({ id }) => id));
  return {
    gaps: own
      .map((gap) => {
        const seen = countsIn(demand, gap);
        // What no posting asks for comes after what one does, in the order of the profile.
        return { ...gap, ...seen, weight: seen.weight + gap.weight / 100 };
      })
      .sort((a, b) => b.weight - a.weight),
    answered: requirements.filter(({ id }) => !missing.has(id)).map(({ label }) => label),
  };
}

/** How often saved postings ask for any of a gap's alternatives. */
function countsIn(demand: Demand, { anyOf }: DemandedGap): Pick<DemandedGap, 'required' | 'preferred' | 'weight'> {
  const seen = demand.gaps.filter((each) => each.anyOf.some((id) => anyOf.includes(id)));
  const sum = (of: 'required' | 'preferred' | 'weight') => seen.reduce((all, each) => all + each[of], 0);
  return { required: sum('required'), preferred: sum('preferred'), weight: sum('weight') };
}

function requirementFor(id: string, lexicon: Lexicon): Requirement {
  const label = lexicon.label(id);
  const kind = lexicon.namedCredential(id) ? 'credential' : (lexicon.skill(id)?.kind ?? 'knowledge');
  const alternatives = [{ id, label, kind }];
  return { id, label, kind, force: 'must', alternatives, mentions: [], quote: { start: 0, end: 0, text: '' } };
}

/** At most as many as a page can offer to choose from. */
function mostNamed(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 30)
    .map(([name]) => name);
}

interface Parts {
  data: PlanData;
  options: PlanOptions;
  target: Target;
  gaps: readonly DemandedGap[];
  done: readonly Course[];
  lapsing: PlanRequest['lapsing'];
  today: string;
}

function requestOf({ data, options, target, gaps, done, lapsing, today }: Parts): PlanRequest {
  const { aim, ...limits } = options;
  const { lexicon, demand, marks, opened } = data;
  const wanted = new Set(gaps.flatMap(({ anyOf }) => anyOf));
  const asked = new Set(gaps.map(({ id }) => id));
  const started = marks.filter(({ status }) => status === 'started').map(({ id }) => id);
  const finished = new Set(
    done.length === 0
      ? []
      : [...target.gaps, ...demand.gaps]
          .filter((gap) => done.some((course) => closes(course, gap, lexicon)))
          .map(({ id }) => id),
  );
  const without = [...limits.without, ...done.map(({ id }) => id)];
  return {
    ...limits,
    gaps,
    // What is held but does not answer a gap (expired, too low a level) must not make it look answered.
    holds: [
      ...new Set([
        ...data.evidence.map(({ skillId }) => skillId).filter((id) => !wanted.has(id)),
        ...done.flatMap(({ id, awards }) => (awards === undefined ? [id] : [id, awards])),
      ]),
    ],
    courses: data.courses,
    today,
    without,
    take: [...new Set([...limits.take, ...started])].filter((id) => !without.includes(id)),
    postings: (target.goal ?? demand).postings
      .map(({ id, needs }) => ({ id, needs: needs.filter((need) => !finished.has(need)) }))
      .filter(({ needs }) => needs.every((need) => asked.has(need))),
    recognised: recognised(opened, aim.kind === 'role' ? aim.id : undefined),
    lapsing,
    skillsOf: (id) => lexicon.skillsOf(id),
  };
}

function toGapView({ id, label, kind, level, required, preferred }: DemandedGap): PlanGapView {
  return { id, label, kind, level, required, preferred };
}

/** Every course that the page names: of steps, beside them, before and after them. */
function coursesNamed(
  plans: Plans,
  courses: readonly Course[],
  done: readonly Course[],
  others: readonly string[],
): Course[] {
  const ids = new Set([
    ...others,
    ...plans.plans.flatMap(({ steps }) =>
      steps.flatMap((step) => [step.course.id, ...step.alternatives, ...step.countsTowards, ...step.course.recommends]),
    ),
    ...plans.blocked.slice(0, 50).flatMap(({ courseId, missing }) => [courseId, ...missing]),
    ...plans.renewals.flatMap((renewal) => renewal.courses),
    ...(plans.notTaken ?? []),
  ]);
  const known = new Map(courses.map((course) => [course.id, course]));
  return [...[...ids].flatMap((id) => known.get(id) ?? []), ...done];
}

function labelsOf(
  plans: Plans,
  named: readonly Course[],
  gaps: readonly DemandedGap[],
  aim: PlanAim,
  lexicon: Lexicon,
): Record<string, string> {
  const ids = [
    ...named.flatMap(({ skills }) => skills.filter(({ role }) => role === 'core').map(({ id }) => id)),
    ...plans.renewals.map(({ namedCredential }) => namedCredential),
    ...plans.blocked.flatMap(({ missing }) => missing),
    // Those that are answered already are no gaps, and still stand among what was picked.
    ...(aim.kind === 'picked' ? aim.ids : []),
  ];
  return Object.fromEntries([...ids.map((id) => [id, lexicon.label(id)]), ...gaps.map(({ id, label }) => [id, label])]);
}
