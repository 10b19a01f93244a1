import '../../components/plan.css';
import { PlanPage } from '../../components/PlanPage.tsx';
import type { Course } from '../../utils/model/course.ts';
import { usePlan } from './use-plan.ts';

/** The Plan page with its data; loaded when it is first opened. */
export function Plan({ onAddCredential }: { onAddCredential: (course: Course) => void }) {
  return <PlanPage {...usePlan()} onAddCredential={onAddCredential} />;
}
