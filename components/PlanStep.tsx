import { type ReactNode, useId, useState } from 'react';
import type { Course } from '../utils/model/course.ts';
import type { StepReason } from '../utils/model/plan.ts';
import { dateOf, factsOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { link, search, tick } from './icons.ts';
import { keyOf } from './keys.ts';
import type { PlanStepOf, PlanView, StepMark } from './plan-view.ts';
import { localPriceOf, nameOfCode, providerOf } from './plan-words.ts';
import { searchForCourse } from './search-sites.ts';
import { type MessageKey, useTexts } from './texts.tsx';

export interface PlanStepActions {
  onSwap: (course: Course, instead: Course) => void;
  onLeaveOut: (course: Course) => void;
  onMark: (course: Course, mark: StepMark | null) => void;
}

export interface PlanStepProps extends PlanStepActions {
  view: PlanView;
  step: PlanStepOf;
  /** Counted from one. */
  place: number;
  mark: StepMark | undefined;
}

const WHY = {
  'only-one': 'planWhy_sole',
  cheapest: 'planWhy_cheapest',
  fastest: 'planWhy_fastest',
  strongest: 'planWhy_strongest',
  'covers-several': 'planWhy_several',
  'needed-first': 'planWhy_neededFirst',
  chosen: 'planWhy_chosen',
  deepens: 'planWhy_deepens',
} as const satisfies Record<StepReason, MessageKey>;

/** One step: what it is, what it gives, why it stands here, and what else could. */
export function PlanStep({ view, step, place, mark, onSwap, onLeaveOut, onMark }: PlanStepProps) {
  const texts = useTexts();
  const { t, plural, language } = texts;
  const course = view.courses[step.course];
  if (!course) return null;
  const nameOf = (id: string) => view.courses[id]?.name ?? view.labels[id] ?? id;
  const names = (ids: readonly string[]) => texts.list(ids.map(nameOf));
  const labels = step.closes.map((id) => view.labels[id] ?? id);
  const local = localPriceOf(course, language);
  return (
    <li className="cl-card cl-plan-step">
      <span className="cl-number" aria-hidden="true">
        {place}
      </span>
      <div className="cl-plan-body">
        <h3>
          <CourseName course={course} />
        </h3>
        <p className="cl-small cl-quiet">
          {[providerWords(), t(keyOf('courseKind', course.kind))].join(' · ')}
          {mark === 'started' && <span className="cl-tag cl-plan-started">{t('plan_isStarted')}</span>}
        </p>
        <p className="cl-small cl-plan-cost">{[...factsOf(course, texts), ...(local ? [local] : [])].join(' · ')}</p>
        <dl className="cl-facts cl-plan-facts">
          {labels.length > 0 && <Fact name={t('plan_covers')}>{texts.list(labels)}</Fact>}
          <Fact name={t('plan_why')}>{step.why.map((why) => t(WHY[why])).join(' · ')}</Fact>
          {step.requiredBy.length > 0 && <Fact name={t('plan_neededFor')}>{names(step.requiredBy)}</Fact>}
          {course.recommends.length > 0 && <Fact name={t('plan_recommended')}>{names(course.recommends)}</Fact>}
          {step.countsTowards.length > 0 && <Fact name={t('plan_countsTowards')}>{names(step.countsTowards)}</Fact>}
          {course.creditNote && <Fact name={t('plan_credit')}>{course.creditNote}</Fact>}
          {course.eligibility.length > 0 && <Fact name={t('plan_eligibility')}>{course.eligibility.join(' · ')}</Fact>}
          {course.regions.length > 0 && (
            <Fact name={t('plan_where')}>
              {texts.list(course.regions.map((each) => nameOfCode(each, 'region', language)))}
            </Fact>
          )}
          {course.languages.length > 0 && !course.languages.some((each) => language.startsWith(each)) && (
            <Fact name={t('plan_language')}>
              {texts.list(course.languages.map((each) => nameOfCode(each, 'language', language)))}
            </Fact>
          )}
          {step.unlocks > 0 && <Fact name={t('plan_postings')}>{plural('plan_unlocks', step.unlocks)}</Fact>}
        </dl>
        <p className="cl-tags">
          {course.mentored && <span className="cl-tag">{t('plan_mentored')}</span>}
          {course.projectBased && <span className="cl-tag">{t('plan_project')}</span>}
          {course.status !== 'current' && <span className="cl-tag">{t(keyOf('courseStatus', course.status))}</span>}
        </p>
        <p className="cl-small cl-faint">{t('routes_seen', [dateOf(course.lastSeen, language)])}</p>
        <div className="cl-plan-actions">
          <button
            type="button"
            className="cl-button"
            aria-pressed={mark === 'started'}
            onClick={() => onMark(course, mark === 'started' ? null : 'started')}
          >
            {t('plan_started')}
            <span className="cl-sr">: {course.name}</span>
          </button>
          <button type="button" className="cl-button" onClick={() => onMark(course, 'done')}>
            <Icon d={tick} />
            {t('plan_done')}
            <span className="cl-sr">: {course.name}</span>
          </button>
          <button type="button" className="cl-quiet-button" onClick={() => onLeaveOut(course)}>
            {t('plan_leaveOut', [providerOf(course)])}
          </button>
        </div>
        <Alternatives view={view} step={step} course={course} onSwap={onSwap} />
      </div>
    </li>
  );

  function providerWords(): string {
    const by = course?.url ? course.issuer : t('routes_awardedBy', [course?.issuer ?? '']);
    return course?.host ? `${by} · ${t('routes_at', [course.host])}` : by;
  }
}

/** The name, as a link only where the address is known; else with a search for it. */
export function CourseName({ course }: { course: Course }) {
  const { t } = useTexts();
  if (course.url)
    return (
      <a href={course.url} target="_blank" rel="noopener noreferrer">
        <span className="cl-plan-name">{course.name}</span>
        <Icon d={link} size={14} />
        <span className="cl-sr"> {t('opensTab')}</span>
      </a>
    );
  return (
    <>
      <span className="cl-plan-name">{course.name}</span>
      <a className="cl-link cl-plan-search" href={searchForCourse(course)} target="_blank" rel="noopener noreferrer">
        <Icon d={search} size={14} />
        {t('routes_search')}
        <span className="cl-sr">
          : {course.name} {t('opensTab')}
        </span>
      </a>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface AlternativesProps extends Pick<PlanStepProps, 'view' | 'step' | 'onSwap'> {
  course: Course;
}

function Alternatives({ view, step, course, onSwap }: AlternativesProps) {
  const texts = useTexts();
  const { t, plural, language } = texts;
  const [open, setOpen] = useState(false);
  const id = useId();
  const others = step.alternatives.flatMap((each) => view.courses[each] ?? []);
  if (others.length === 0) return <p className="cl-small cl-faint cl-plan-controls">{t('plan_noAlternative')}</p>;
  return (
    <div className="cl-plan-controls">
      <button type="button" className="cl-link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {plural('plan_alternatives', others.length)}
        <span className="cl-sr">: {course.name}</span>
      </button>
      <ul id={id} hidden={!open} className="cl-plan-others">
        {open &&
          others.map((other) => (
            <li key={other.id} className="cl-route">
              <p className="cl-route-name">
                <CourseName course={other} />
              </p>
              <p className="cl-small cl-quiet">{[providerOf(other), t(keyOf('courseKind', other.kind))].join(' · ')}</p>
              <p className="cl-small">{factsOf(other, texts).join(' · ')}</p>
              {other.eligibility.length > 0 && <p className="cl-small">{other.eligibility.join(' · ')}</p>}
              <p className="cl-small cl-faint">{t('routes_seen', [dateOf(other.lastSeen, language)])}</p>
              <button type="button" className="cl-button" onClick={() => onSwap(course, other)}>
                {t('plan_swap')}
                <span className="cl-sr">: {other.name}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
