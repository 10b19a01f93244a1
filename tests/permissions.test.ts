import { describe, expect, it } from 'vitest';
import { boards } from '../utils/boards/index.ts';
import { sitePattern, wantedScripts } from '../utils/permissions.ts';

const linkedin = boards.find((board) => board.overlay === 'ask');
const open = boards.find((board) => board.overlay !== 'ask');

describe('sitePattern', () => {
  it('names one host over https', () => {
    expect(sitePattern('https://careers.example.org/jobs/1?x=2#y')).toBe('https://careers.example.org/*');
  });
  it.each([
    'http://careers.example.org/',
    'about:blank',
    'chrome://settings',
    'file:///tmp/a.html',
    'not an address',
    '',
  ])('refuses %j', (url) => expect(sitePattern(url)).toBeNull());
});

describe('wantedScripts', () => {
  it('wants nothing while nothing is granted', () => {
    expect(wantedScripts([], [])).toEqual([]);
  });

  it('wants the granted hosts of a board, as one script', () => {
    const matches = [...(open?.matches ?? [])];
    expect(wantedScripts(matches, [])).toEqual([{ id: `board-${open?.id}`, matches }]);
    expect(wantedScripts(matches.slice(0, 1), [])).toEqual([{ id: `board-${open?.id}`, matches: matches.slice(0, 1) }]);
  });

  it('never registers on a board that forbids page changes until the person opted in, whatever is granted', () => {
    const matches = [...(linkedin?.matches ?? [])];
    expect(matches.length).toBeGreaterThan(0);
    expect(wantedScripts(matches, [])).toEqual([]);
    expect(wantedScripts(matches, ['linkedin'])).toEqual([{ id: 'board-linkedin', matches }]);
  });

  it('takes "always on this site" grants one by one, and never a pattern for every site', () => {
    expect(wantedScripts(['https://careers.example.org/*', 'https://*/*', 'http://plain.example/*'], [])).toEqual([
      { id: 'site-careers.example.org', matches: ['https://careers.example.org/*'] },
    ]);
  });

  it('gives the same answer for the same grants', () => {
    const granted = boards.flatMap((board) => board.matches);
    expect(wantedScripts(granted, ['linkedin'])).toEqual(wantedScripts([...granted], ['linkedin']));
  });
});
