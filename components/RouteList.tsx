import type { Course } from '../utils/model/course.ts';
import type { Route } from '../utils/model/gap.ts';
import { dateOf, factsOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { link, search } from './icons.ts';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';

export interface RouteListProps {
  routes: Route[];
  /** A course whose address is not known: look for it by name and awarding body. */
  onSearchCourse: (course: Course) => void;
}

/** Up to three ways to close a gap, each with what is known of it and when that was seen. */
export function RouteList({ routes, onSearchCourse }: RouteListProps) {
  const { t } = useTexts();
  if (routes.length === 0) return <p className="cl-small cl-quiet">{t('routes_none')}</p>;
  return (
    <div className="cl-routes">
      <h3>{t('routes_title')}</h3>
      <ul>
        {routes.slice(0, 3).map((route) => (
          <RouteItem key={route.course.id} route={route} onSearchCourse={onSearchCourse} />
        ))}
      </ul>
    </div>
  );
}

function RouteItem({ route: { course, best }, onSearchCourse }: { route: Route } & Omit<RouteListProps, 'routes'>) {
  const texts = useTexts();
  const { t, language } = texts;
  return (
    <li className="cl-route">
      <p className="cl-route-name">
        {course.url ? (
          <a href={course.url} target="_blank" rel="noopener noreferrer">
            {course.name}
            <Icon d={link} />
            <span className="cl-sr"> {t('opensTab')}</span>
          </a>
        ) : (
          <b>{course.name}</b>
        )}
      </p>
      <p className="cl-small cl-quiet">
        {course.url ? course.issuer : t('routes_awardedBy', [course.issuer])}
        {course.host && ` · ${t('routes_at', [course.host])}`}
      </p>
      <p className="cl-small">{factsOf(course, texts).join(' · ')}</p>
      {best.length > 0 && (
        <p className="cl-tags">
          {best.map((what) => (
            <span key={what} className="cl-tag">
              {t(keyOf('best', what))}
            </span>
          ))}
        </p>
      )}
      <p className="cl-small cl-faint">{t('routes_seen', [dateOf(course.lastSeen, language)])}</p>
      {!course.url && (
        <button type="button" className="cl-link" onClick={() => onSearchCourse(course)}>
          <Icon d={search} />
          {t('routes_search')}
        </button>
      )}
    </li>
  );
}
