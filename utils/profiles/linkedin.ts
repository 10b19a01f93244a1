import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import type { ProfileFacts } from '../reading/profile-page.ts';
import { every, first } from '../reading/select.ts';
import type { ProfileSite } from './profile-site.ts';

/** Cards of the person, by what their keys end in (reported 2026-09); suggested people have cards of other names. */
const CARD = 'componentkey';
const CARD_PREFIX = 'com.linkedin.sdui.profile.card.ref';
const OWN_CARDS =
  /(?:About|ExperienceTopLevelSection|EducationTopLevelSection|Skills|SkillDetails|Projects|CertificationTopLevel|Certifications|Languages|Courses|Honors|Publications|Volunteer\w*)$/;
/** Cards of the app before that (2024), each with an anchor inside. */
const ANCHORS = [
  'about',
  'experience',
  'education',
  'skills',
  'projects',
  'licenses_and_certifications',
  'languages',
  'courses',
];
/** Pages for people who are not signed in (2017). */
const PUBLIC = [
  '#summary',
  '#experience',
  '#skills',
  '#certifications',
  '#education',
  '#projects',
  '#languages',
  '#courses',
];

const idIn = ({ pathname }: URL): string | null =>
  /^\/(?:[a-z]{2}-[a-z]{2}\/)?in\/([^/]{3,100})(?:\/details\/[a-z-]+)?\/?$/i.exec(pathname)?.[1] ?? null;

/** All cards of the subject share what stands between the prefix and the card's name. */
function sduiCards(document: Document): Element[] {
  const cards = [...document.querySelectorAll(`[${CARD}^="${CARD_PREFIX}"]`)];
  const top = cards.find((card) => (card.getAttribute(CARD) ?? '').endsWith('Topcard'))?.getAttribute(CARD) ?? '';
  const own = top.slice(0, -'Topcard'.length);
  return own
    ? cards.filter((card) => {
        const key = card.getAttribute(CARD) ?? '';
        return key.startsWith(own) && OWN_CARDS.test(key);
      })
    : [];
}

function classicCards(document: Document): Element[] {
  return ANCHORS.flatMap((anchor) => {
    const element = document.getElementById(anchor);
    return element && element.localName !== 'section' ? (element.closest('section') ?? []) : [];
  });
}

function read({ document }: Page): ProfileFacts | null {
  const sdui = sduiCards(document);
  const classic = sdui.length > 0 ? [] : classicCards(document);
  const parts =
    [sdui, classic].find((each) => each.length > 0) ??
    every(document, [PUBLIC.map((id) => `section${id},div${id}`).join(',')]);
  const top = document.querySelector(`[${CARD}$="Topcard"]`);
  const heading = top ? first(top, ['h2', 'h1']) : first(document, ['main h1', '.profile-overview h1', 'h1']);
  if (parts.length === 0 || !heading) return null;
  const education = parts.filter(
    (part) =>
      part.id === 'education' ||
      part.querySelector('#education') ||
      (part.getAttribute(CARD) ?? '').endsWith('EducationTopLevelSection'),
  );
  return {
    name: lineOf(heading) || null,
    parts: parts.filter((part) => !parts.some((other) => other !== part && other.contains(part))),
    personal: [
      { kind: 'name', element: heading },
      // Names of schools stand in links of their own there.
      ...education
        .flatMap((part) => [...part.querySelectorAll('a[href*="/school/"],a[href*="/edu/"]')])
        .map((element) => ({ kind: 'school' as const, element })),
    ],
  };
}

/** Its terms forbid changing its pages: nothing runs there until the person opts in; the popup reads by a click. */
export const linkedin: ProfileSite = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  examples: [
    'https://www.linkedin.com/in/mira-okonkwo-1b2c3d/',
    'https://www.linkedin.com/in/mira-okonkwo-1b2c3d/details/skills/',
    'https://www.linkedin.com/in/%E6%9D%8E-1234',
  ],
  notProfiles: [
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/jobs/view/3786945580/',
    'https://www.linkedin.com/company/northwind-mills/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/mira-okonkwo-1b2c3d/recent-activity/all/',
    'https://www.linkedin.com/school/westmarch/',
  ],
  isProfile: (url) => idIn(url) !== null,
  read,
  overlay: 'ask',
  verified: 'no',
};
