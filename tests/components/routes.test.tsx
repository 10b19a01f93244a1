// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { dateOf, hoursOf, priceOf, weeksOf } from '../../components/format.ts';
import { RouteList } from '../../components/RouteList.tsx';
import type { Course } from '../../utils/model/course.ts';
import { show, textsOf } from './render.tsx';
import { course } from './view.ts';

const words = (language: 'en' | 'de' = 'en') => ({ t: textsOf(language).get, language });
const price = (cost: Course['cost'], language: 'en' | 'de' = 'en') =>
  priceOf({ cost }, words(language)).replaceAll(/[\u00a0\u2009\u202f]/g, ' ');

describe('format', () => {
  it('never reads a missing figure as zero', () => {
    expect(hoursOf({}, words())).toBeNull();
    expect(weeksOf({}, words())).toBeNull();
    expect(price({ model: 'one-off', asOf: '2026-06' })).toBe('price not stated');
    expect(price({ model: 'subscription', asOf: '2026-06' })).toBe('subscription');
    expect(price({ model: 'unknown', asOf: '2026-06' })).toBe('price not stated');
  });

  it('writes ranges and single figures', () => {
    expect(hoursOf({ hours: [6, 6] }, words())).toBe('6 h');
    expect(hoursOf({ hours: [6, 8.5] }, words('de'))).toBe('6–8,5 Std.');
    expect(weeksOf({ weeks: [1, 1] }, words())).toBe('1 week');
    expect(weeksOf({ weeks: [1, 2] }, words())).toMatch(/^1–2 weeks$/);
    expect(price({ model: 'one-off', usd: [49, 49], asOf: '2026-06' })).toBe('$49');
    expect(price({ model: 'free-cert-paid', usd: [39, 39], asOf: '2026-06' })).toBe('free, certificate $39');
    expect(price({ model: 'one-off', usd: [49, 49], asOf: '2026-06' }, 'de')).toBe('49 $');
  });

  it('writes months and days in any time zone as they were stated', () => {
    expect(dateOf('2026-01', 'en')).toBe('Jan 2026');
    expect(dateOf('2026', 'en'), 'no month was stated').toBe('2026');
    expect(dateOf('2026-01-01', 'en')).toBe('Jan 1, 2026');
    expect(dateOf('in spring', 'en')).toBe('in spring');
  });
});

describe('RouteList', () => {
  const route = (over: Partial<Course>) => ({ course: course(over), closes: ['git'], best: [] });

  it('shows at most three routes, with hours, weeks, dated price and when it was seen', () => {
    show(
      <RouteList
        routes={['a', 'b', 'c', 'd'].map((id) => route({ id, name: `Course ${id}` }))}
        onSearchCourse={vi.fn()}
      />,
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getAllByText('6–8 h · 1–2 weeks · free (as of Jun 2026)')).toHaveLength(3);
    expect(screen.getAllByText(/not checked since/)).toHaveLength(3);
  });

  it('links nothing whose address is not known', () => {
    show(<RouteList routes={[route({ url: undefined, grade: 'C' })]} onSearchCourse={vi.fn()} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Awarded by Halden Open College')).toBeTruthy();
  });

  it('says so when there is no route', () => {
    show(<RouteList routes={[]} onSearchCourse={vi.fn()} />);
    expect(screen.getByText(/No way to close this/)).toBeTruthy();
  });
});
