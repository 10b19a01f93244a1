import type { PageCourse } from '../model/page-course.ts';

/**
 * What the page says about the course that it shows: its data blocks and a few lines of its head, as they stand there.
 * Nothing is fetched, and nothing of the body is taken. Runs inside the page, so it uses nothing from outside itself.
 */
export function courseOnPage(): PageCourse {
  const MOST_BLOCK = 300_000;
  const MOST_BLOCKS = 20;
  // Pages with very many blocks have breadcrumbs and reviews before what they are about.
  const ABOUT = /Course|EducationalOccupational/i;
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.slice(0, 1000);
  const text = (value: string | null | undefined) => (value ? value.slice(0, 1000) : undefined);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  return {
    url: location.href.slice(0, 2000),
    canonical: text(canonical ?? meta('og:url'))?.slice(0, 1000),
    title: text(meta('og:title') || document.title) ?? '',
    site: text(meta('og:site_name')),
    language: text(document.documentElement.getAttribute('lang')),
    data: [...document.querySelectorAll('script[type^="application/ld+json" i]')]
      .map((script) => script.textContent ?? '')
      .filter((block) => block.length <= MOST_BLOCK && ABOUT.test(block))
      .slice(0, MOST_BLOCKS),
  };
}
