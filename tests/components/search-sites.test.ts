import { expect, it } from 'vitest';
import { SEARCH_SITES, searchForCourse } from '../../components/search-sites.ts';

it('searches for names as they are, half a character and signs of an address included', () => {
  expect(searchForCourse({ name: 'C# & \ud83d SQL?', issuer: 'A/B' })).toBe(
    'https://duckduckgo.com/?q=C%23%20%26%20%20SQL%3F%20A%2FB',
  );
  for (const { host, url } of SEARCH_SITES) expect(new URL(url('\udc00#?&')).hostname).toBe(host);
});
