import { describe, expect, it } from 'vitest';
import { answerProfile, countedMentions } from '../../utils/candidates/answer-profile.ts';
import type { Role, RoleLine } from '../../utils/model/role.ts';
import { createProfileMarks, lookOf } from '../../utils/page/profile-marks.ts';
import type { BlockText } from '../../utils/reading/page.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { fakeHighlights } from './fake-highlights.ts';
import { profileFixture, profileFixtureNames } from './profile-fixtures.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const NAMES = { asked: 'note', alternative: 'note-or', related: 'note-near' } as const;
const lexicon = ownLexicon();
const options = { lexicon, now: NOW, engine: '1', blind: false, mayMark: true };

function line(...ids: string[]): RoleLine {
  const alternatives = ids.map((id) => ({ id, label: lexicon.label(id), kind: lexicon.skill(id)?.kind ?? 'tool' }));
  return { id: ids.join('|'), label: ids.join(' or '), kind: 'tool', force: 'must', alternatives };
}

function role(lines: RoleLine[]): Role {
  const at = NOW.toISOString();
  return { id: '6f0c8d0e-0004-4000-8000-000000000001', name: 'Any', lines, savedAt: at, changedAt: at };
}

/** Of what the page claims: the first is asked for, the second with another, the third by a neighbour, the fourth not. */
function rolesFor(claims: string[]): Role[] {
  const neighbour = (id: string) => lexicon.related(id).find((each) => !claims.includes(each));
  const [first, second, third] = claims;
  const mixed = [
    ...(first ? [line(first)] : []),
    ...(second ? [line('cobol', second)] : []),
    ...[third && neighbour(third)].flatMap((id) => (id ? [line(id)] : [])),
    line('cobol'),
  ];
  return [role(mixed), role(claims.map((id) => line(id))), role([]), role([line('cobol')])];
}

const textOf = (body: BlockText, start: number, end: number) =>
  body.stretches(start, end).map((one) => one.startContainer.nodeValue?.slice(one.startOffset, one.endOffset));

describe('what is marked in the page is what was matched', () => {
  const looks = { asked: 0, alternative: 0, related: 0 };

  it.each(profileFixtureNames())('%s', (name) => {
    const { document, body, profile } = profileFixture(name);
    const { texts, registry } = fakeHighlights(document);
    const marks = createProfileMarks(document);
    const { mentions } = countedMentions(profile, lexicon, NOW);
    for (const one of rolesFor([...new Set(mentions.map(({ id }) => id))])) {
      const view = answerProfile(profile, one, [], options);
      // Exactly the mentions of the rows, each once.
      const ofRows = new Set(view.rows.flatMap((row) => row.marks.map(({ start, end }) => `${start}-${end}`)));
      expect(view.marks.map(({ start, end }) => `${start}-${end}`).sort()).toEqual([...ofRows].sort());
      expect(view.marks.length).toBe(ofRows.size);
      marks.draw(body, view.marks);
      for (const [look, registered] of Object.entries(NAMES)) {
        const wanted = view.marks.filter((mark) => lookOf(mark) === look);
        looks[look as keyof typeof looks] += wanted.length;
        expect(texts(registered), `${look} of ${one.lines.map(({ id }) => id)}`).toEqual(
          wanted.flatMap(({ start, end }) => textOf(body, start, end)),
        );
        // What is marked reads as the matched words do.
        const plain = (text: string) => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, '');
        expect(plain(texts(registered).join(''))).toBe(
          plain(wanted.map(({ start, end }) => profile.text.slice(start, end)).join('')),
        );
      }
      expect([...registry.keys()].filter((key) => !Object.values<string>(NAMES).includes(key))).toEqual([]);
    }
    marks.remove();
    expect([...registry.keys(), ...document.adoptedStyleSheets]).toEqual([]);
  });

  it('was seen with every look', () => {
    for (const [look, times] of Object.entries(looks)) expect(times, look).toBeGreaterThan(0);
  });
});

describe('marks', () => {
  const drawn = () => {
    const { document, body, profile } = profileFixture('github/overview');
    const highlights = fakeHighlights(document);
    const { mentions } = countedMentions(profile, lexicon, NOW);
    const view = answerProfile(
      profile,
      role([...new Set(mentions.map(({ id }) => id))].map((id) => line(id))),
      [],
      options,
    );
    const marks = createProfileMarks(document);
    marks.draw(body, view.marks);
    return { document, body, view, marks, ...highlights };
  };

  it('leave the sheets and highlights of others alone', () => {
    const { document, body, view, marks, registry } = drawn();
    const other = {} as CSSStyleSheet;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, other];
    registry.set('mark', { ranges: [] });
    marks.draw(body, view.marks);
    expect(document.adoptedStyleSheets).toHaveLength(2);
    marks.remove();
    expect(document.adoptedStyleSheets).toEqual([other]);
    expect([...registry.keys()]).toEqual(['mark']);
  });

  it('change no node of the page', () => {
    const { document, body } = profileFixture('github/overview');
    const before = document.documentElement.outerHTML;
    fakeHighlights(document);
    createProfileMarks(document).draw(body, [{ start: 0, end: 4, nearness: 'same', alternative: false }]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('scroll to the mention and mark it, but not where the page may not be marked', () => {
    const { document, body, view, marks, texts } = drawn();
    const [first] = view.marks;
    if (!first) throw new Error('nothing is marked');
    const seen: Element[] = [];
    Object.assign((document.defaultView as unknown as { Element: typeof Element }).Element.prototype, {
      scrollIntoView(this: Element) {
        seen.push(this);
      },
    });
    const { start, end } = first;
    expect(marks.goTo(body, start, end, { mark: false, smooth: false })).toBe(true);
    expect([seen.length, texts('note-now')]).toEqual([1, []]);
    expect(marks.goTo(body, start, end, { mark: true, smooth: false })).toBe(true);
    expect(texts('note-now').join('')).toBe(textOf(body, start, end).join(''));
    expect(marks.isStale()).toBe(false);
    seen[0]?.remove();
    expect(marks.isStale()).toBe(true);
    expect(marks.goTo(body, start, end, { mark: true, smooth: false })).toBe(false);
  });

  it('are nothing where the browser has no registry', () => {
    const { document, body } = profileFixture('github/overview');
    const marks = createProfileMarks(document);
    expect(() => {
      marks.draw(body, [{ start: 0, end: 4, nearness: 'same', alternative: false }]);
      marks.remove();
    }).not.toThrow();
  });
});
