import type { Route } from '../utils/model/gap.ts';
import { factsOf } from './format.ts';
import { useTexts } from './texts.tsx';

/** The ways to close a gap in two lines each: for the overlay, which has no room for more. */
export function RouteLinks({ routes }: { routes: Route[] }) {
  const texts = useTexts();
  const { t } = texts;
  if (routes.length === 0) return null;
  return (
    <section className="cl-ways-on">
      <h3>{t('routes_title')}</h3>
      <ul>
        {routes.map(({ course }) => (
          <li key={course.id}>
            {course.url ? (
              <a className="cl-link" href={course.url} target="_blank" rel="noopener noreferrer">
                {course.name}
                <span className="cl-sr"> {t('opensTab')}</span>
              </a>
            ) : (
              <b className="cl-small">{course.name}</b>
            )}
            <span className="cl-route-line">{[course.issuer, ...factsOf(course, texts)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
