import { useEffect, useState } from 'react';
import type { Course } from '../utils/model/course.ts';
import type { CourseMark } from '../utils/model/course-mark.ts';
import type { PlanOptions } from '../utils/model/plan-options.ts';
import type { Failure } from '../utils/model/result.ts';
import type { Suggestion } from './Combobox.tsx';
import type { FigureFile } from './charts/figure-model.ts';
import { FailureNote } from './FailureNote.tsx';
import { MicroProject } from './MicroProject.tsx';
import { PageHead } from './PageHead.tsx';
import { PlanAim } from './PlanAim.tsx';
import { PlanGaps } from './PlanGaps.tsx';
import { PlanLimits } from './PlanLimits.tsx';
import { PlanMarks } from './PlanMarks.tsx';
import { PlanResult } from './PlanResult.tsx';
import type { PlanOf, PlanView, StepMark } from './plan-view.ts';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

export interface PlanPageProps {
  /** The newest answer; undefined until the first one. Stays while a newer one is made. */
  view?: PlanView | undefined;
  /** Saved postings read so far, while there are more to read. */
  working?: { done: number; of: number } | undefined;
  failure?: Failure | undefined;
  /** Undefined until they were read. */
  options?: PlanOptions | undefined;
  onOptions: (next: PlanOptions) => void;
  marks: CourseMark[];
  onMark: (course: Course, mark: StepMark | null) => void;
  /** Names of picked skills, by id. */
  names: Readonly<Record<string, string>>;
  suggestions: Suggestion[];
  onQuery: (text: string) => void;
  /** What was done last, in words, until it can no longer be undone. */
  did?: { kind: 'left-out' | 'swapped' | 'started' | 'done' | 'unmarked'; name: string; course?: Course } | undefined;
  onUndo: () => void;
  onSwap: (course: Course, instead: Course) => void;
  onLeaveOut: (course: Course) => void;
  /** Goes on to writing down the credential that a finished course ended in. */
  onAddCredential: (course: Course) => void;
  /** `start`: ISO date of the first day. */
  onCalendar: (plan: PlanOf['kind'], start: string) => void;
  onJson: () => void;
  onPrint: () => void;
  /** A file of one of the pictures. */
  onSaveFigure: (file: FigureFile) => void;
  /** Name of the file that was saved last. */
  saved?: string | undefined;
}

/** From gaps to a plan that can be started today: for what, within which limits, and three ways to get there. */
export function PlanPage(props: PlanPageProps) {
  const { view, working, failure, options, onOptions } = props;
  const { t, plural, number } = useTexts();
  const [kind, setKind] = useState<PlanOf['kind']>('cheapest');
  const [project, setProject] = useState<string>();
  if (project !== undefined)
    return <MicroProject skill={project} onBack={() => setProject(undefined)} onPrint={props.onPrint} />;
  const plan = view?.plans.find((each) => each.kind === kind) ?? view?.plans[0];
  return (
    <div className="cl-plan">
      <PageHead title={t('nav_plan')} lead={t('plan_lead')}>
        <a className="cl-button cl-plan-controls" href="#courses">
          {t('courses_title')}
        </a>
      </PageHead>
      <Toast {...props} />
      <div className="cl-columns">
        <div aria-busy={working !== undefined}>
          {options && (
            <div className="cl-plan-controls">
              <PlanAim
                aim={options.aim}
                postings={view?.postings ?? []}
                roles={view?.roles ?? []}
                names={{ ...props.names, ...view?.labels }}
                suggestions={props.suggestions}
                onQuery={props.onQuery}
                onAim={(aim) => onOptions({ ...options, aim })}
              />
            </div>
          )}
          {failure && <FailureNote failure={failure} />}
          <p className="cl-small cl-quiet cl-plan-working" role="status">
            {working && working.of > 0 && t('plan_working', [number(working.done), number(working.of)])}
            {!working &&
              view &&
              plan &&
              plural('plan_made', view.gaps.length - view.uncovered.length - plan.open.length)}
          </p>
          {!view && !failure && <Late words={t('plan_reading')} />}
          {view && <PlanGaps view={view} />}
          <PlanMarks {...props} />
          {view && options && <PlanResult {...props} view={view} plan={plan} onKind={setKind} onProject={setProject} />}
        </div>
        <aside className="cl-plan-controls" aria-label={t('plan_limits')}>
          {options && (
            <PlanLimits
              options={options}
              languages={view?.languages ?? []}
              regions={view?.regions ?? []}
              courses={view?.courses ?? {}}
              today={view?.today ?? ''}
              onOptions={onOptions}
            />
          )}
        </aside>
      </div>
    </div>
  );
}

/** What was done last, with the way back. */
function Toast({ view, did, onUndo, onAddCredential }: PlanPageProps) {
  const { t } = useTexts();
  const words = did && {
    'left-out': t('plan_didLeaveOut', [did.name]),
    swapped: t('plan_didSwap', [did.name]),
    started: t('plan_didStart', [did.name]),
    done: t('plan_didDone', [did.name]),
    unmarked: t('plan_didUnmark', [did.name]),
  };
  const course = did?.kind === 'done' ? did.course : undefined;
  return (
    <UndoNote
      className="cl-plan-controls"
      of={did}
      // The control that had the focus may be gone with the plan that follows.
      drawn={view}
      onUndo={onUndo}
      more={
        course && (
          <button type="button" className="cl-link" onClick={() => onAddCredential(course)}>
            {t('plan_addCredential')}
          </button>
        )
      }
    >
      {did && words?.[did.kind]}
    </UndoNote>
  );
}

/** Says that it takes a while, but only when it does. */
function Late({ words }: { words: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100);
    return () => clearTimeout(timer);
  }, []);
  return late ? <p className="cl-quiet">{words}</p> : null;
}
