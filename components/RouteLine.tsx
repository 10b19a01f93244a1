import type { Route } from '../utils/model/gap.ts';
import { hoursOf, priceOf } from './format.ts';
import { useTexts } from './texts.tsx';

/** A route in one line: name, hours, price. */
export function RouteLine({ route: { course } }: { route: Route }) {
  const texts = useTexts();
  const facts = [course.name, hoursOf(course, texts), priceOf(course, texts)];
  return <span className="cl-route-line">{facts.filter(Boolean).join('\u00a0· ')}</span>;
}
