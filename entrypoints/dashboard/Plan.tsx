import '../../components/charts.css';
import '../../components/plan.css';
import { PlanPage } from '../../components/PlanPage.tsx';
import type { Course } from '../../utils/model/course.ts';
import { saveFigure } from './save-figure.ts';
import { typedName } from './typed-name.ts';
import { usePlan } from './use-plan.ts';

/** What was earned is written down in the wallet. */
function addToWallet({ name }: Course): void {
  typedName.set(name);
  location.hash = '#wallet';
}

/** The Plan page with its data. */
export function Plan() {
  return <PlanPage {...usePlan()} onSaveFigure={saveFigure} onAddCredential={addToWallet} />;
}
