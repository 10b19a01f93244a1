import type { Block } from '../model/posting.ts';
import { fail } from '../model/result.ts';
import { badgeLinks } from './badge-links.ts';
import { blockText } from './block-text.ts';
import { languageOf, lineOf, tabTitle } from './identity.ts';
import { joinBlocks } from './join-blocks.ts';
import type { BlockText, Page } from './page.ts';
import { findPersonal, merged } from './personal.ts';
import type { PersonalKind, PersonalStretch, ProfileFacts, ProfileReading } from './profile-page.ts';
import { personsIn } from './scrub-data.ts';
import { hiddenRanges } from './visible.ts';

/** What of a profile site's contract reading needs; the shelf's members fit. */
export interface ProfileReader {
  id: string;
  isProfile(url: URL): boolean;
  read?(page: Page): ProfileFacts | null | undefined;
}

/** As in the model. */
const LONGEST_TEXT = 500_000;
/** Fewer characters are no profile. */
const LEAST_TEXT = 40;
const MAIN = 'main,[role="main"],article.resume,#resume,.resume,#cv,.cv,.h-resume';
/** Parts of a page that are not about its person. */
const BESIDE =
  'nav,footer,aside,form,dialog,[role="navigation"],[role="complementary"],[role="contentinfo"],[role="search"],[role="dialog"],[aria-modal="true"]';
/** A name's words: capitals, particles, no digits. */
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|der|de|del|da|di|du|la|le|bin|al|ten|zu)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|der|de|del|da|di|du|la|le|bin|al|ten|zu)){1,4}$/u;

/**
 * Reads a candidate's page: its site's reader first, else what any page of a person has. Nothing is kept and nothing is
 * asked of anybody; what is personal and what cannot be seen is told apart, so that neither counts.
 *
 * @param site the shelf's site for the address, or null: then the whole page is taken for the person's, because somebody
 * asked for just that
 * @returns failures: `not-a-profile` where the site says the address is none, `layout-changed` where its reader knows the
 * page no more, `page-too-large`, `no-profile-text`
 */
export function readProfile({ document, url }: Page, site: ProfileReader | null): ProfileReading {
  if (site && !site.isProfile(url)) return failed('not-a-profile', url.pathname);
  const facts = site?.read?.({ document, url });
  if (facts === null) return failed('layout-changed', site?.id ?? '');
  const found = facts ?? generalFacts({ document, url });
  const texts = found.parts.map((part) => blockText(part, true, facts ? undefined : isBeside));
  if (texts.some((text) => text === null)) return failed('page-too-large', url.hostname);
  const body = joinBlocks(texts.filter((text) => text !== null));
  if (body.text.length > LONGEST_TEXT || body.blocks.length > 20_000) return failed('page-too-large', url.hostname);
  if (body.text.length < LEAST_TEXT) return failed('no-profile-text', url.hostname);
  const names = namesOf(document, found.name);
  const language = found.language ?? languageOf(document.documentElement);
  return {
    profile: {
      url: url.href.slice(0, 4000),
      site: site?.id ?? null,
      name: found.name?.slice(0, 300) ?? null,
      ...(language ? { language: language.slice(0, 20) } : {}),
    },
    body,
    breaks: body.starts,
    personal: withElements(body, found.personal, findPersonal(body.text, { names, url, blocks: body.blocks })),
    names,
    photos: [...document.querySelectorAll('img,picture,video,svg image,[style*="background-image" i]')],
    hidden: hiddenRanges(body, document),
    badges: [
      ...badgeLinks(document, found.parts, url),
      ...(found.badges ?? []).map((address) => ({ url: address, name: '' })),
    ],
  };
}

/** A page of text that is no web page: a mail, a screen that was copied, the text of a PDF. */
export function readProfileText(body: BlockText, name: string | null): ProfileReading {
  const url = new URL('https://pasted.invalid/');
  if (body.text.length > LONGEST_TEXT) return failed('page-too-large', '');
  if (body.text.length < LEAST_TEXT) return failed('no-profile-text', '');
  const own = name ?? nameAtTop(body.text);
  const names = own ? [own] : [];
  return {
    profile: { url: '', site: null, name: own },
    body,
    breaks: [],
    personal: findPersonal(body.text, { names, url, blocks: body.blocks }),
    names,
    photos: [],
    hidden: null,
    badges: [],
  };
}

/** What is written in capitals at the top of a CV and is no name: what it is, its parts, and trades. */
const NO_NAME =
  /(?:^|[ -])(?:curriculum|vitae|r[ée]sum[ée]|cv|lebenslauf|lebensloop|hoja de vida|personal|personalien|persönliche?|personnelles?|personales|persoonlijke|details|daten|données|datos|gegevens|profile|profil|perfil|profiel|summary|about|contact|kontakt|contacto|informations?|engineer|developer|programmer|scientist|analyst|designer|architect|manager|consultant|specialist|technician|administrator|assistant|director|officer|nurse|teacher|student|intern|freelancer|ingenieur|entwickler|berater|leiter|ingénieure?|développeu(?:r|se)|consultante|ingenier[oa]|desarrolladora?|ontwikkelaar)(?:in|innen)?(?:$|[ -])/iu;
/** Headings behind which others are named. */
const PART =
  /^(?:(?:work|professional) )?(?:experience|employment|history|education|skills|berufserfahrung|ausbildung|kenntnisse|expériences?|formation|compétences|experiencia|formación|educación|werkervaring|opleiding)(?![\p{L}])/iu;
const NAME_LABEL = /^(?:(?:full )?name|vor- und nachname|nom(?: et prénom)?|nombre(?: y apellidos)?|naam)\s?[:：]\s?/iu;
/** Lines that have words of their own and may be the name; further down other people and companies are named. */
const MOST_TOP_LINES = 3;

/** The name at the top of a text: alone, behind "Name:", or in front of titles, pronouns and a trade. */
function nameAtTop(text: string): string | null {
  let looked = 0;
  for (const line of text.slice(0, 2000).split('\n')) {
    if (PART.test(line.trim())) break;
    const labelled = NAME_LABEL.exec(line)?.[0] ?? '';
    const [part = ''] = line.slice(labelled.length).split(/[,(|·•\t]| [–—-] /, 1);
    const words = part.trim();
    if (NAME.test(words) && !NO_NAME.test(words)) return words;
    if (words !== '' && !NO_NAME.test(words) && ++looked >= MOST_TOP_LINES) break;
  }
  return null;
}

function failed(
  code: 'not-a-profile' | 'layout-changed' | 'page-too-large' | 'no-profile-text',
  detail: string,
): ProfileReading {
  return {
    profile: null,
    failure: fail(code, detail).failure,
    body: null,
    breaks: [],
    personal: [],
    names: [],
    photos: [],
    hidden: null,
    badges: [],
  };
}

const isBeside = (element: Element): boolean => element.matches(BESIDE);

/** Any page of a person: its main part, else all of it but menus and forms. */
function generalFacts({ document }: Page): ProfileFacts {
  const main = [...document.querySelectorAll(MAIN)].find((element) => (element.textContent ?? '').trim().length >= 200);
  const [data] = [...document.querySelectorAll('script[type^="application/ld+json" i]')].flatMap((script) =>
    personsIn(script.textContent ?? ''),
  );
  const marked = document.querySelector('[itemtype$="/Person" i] [itemprop="name"],.h-card .p-name,.vcard .fn');
  const heading = [...document.querySelectorAll('h1,h2')].map(lineOf).find((line) => NAME.test(line));
  const title = tabTitle(document);
  return {
    name: data ?? (marked ? lineOf(marked) : undefined) ?? heading ?? (NAME.test(title) ? title : null),
    parts: [main ?? document.body ?? document.documentElement],
    personal: [],
  };
}

/** Every name that the page gives the person, for finding it in the text. */
function namesOf(document: Document, name: string | null): string[] {
  const metas = ['profile:first_name', 'profile:last_name', 'profile:username', 'author'].map((property) =>
    document.querySelector(`meta[property="${property}"],meta[name="${property}"]`)?.getAttribute('content'),
  );
  return [
    ...new Set([name, ...metas].filter((each): each is string => !!each && each.length >= 2 && each.length <= 100)),
  ];
}

/** Stretches of elements that are personal as a whole, joined with those found in the text. */
function withElements(
  body: BlockText,
  elements: ProfileFacts['personal'],
  found: PersonalStretch[],
): PersonalStretch[] {
  const all = [...found];
  const kindAt = (start: number, end: number): PersonalKind | undefined => {
    const [stretch] = body.stretches(start, end);
    return stretch && elements.find(({ element }) => element.contains(stretch.startContainer))?.kind;
  };
  const isTouched = ({ start, end }: Block) =>
    body
      .stretches(start, end)
      .some(({ startContainer: node }) => elements.some(({ element }) => element.contains(node)));
  if (elements.length > 0)
    for (const block of body.blocks.filter(isTouched))
      for (const { 0: word, index } of body.text.slice(block.start, block.end).matchAll(/\S+/g)) {
        const start = block.start + index;
        const kind = kindAt(start, start + word.length);
        const last = all.at(-1);
        if (!kind) continue;
        if (last && last.kind === kind && start - last.end === 1 && start > block.start && all.length > found.length)
          last.end = start + word.length;
        else all.push({ start, end: start + word.length, kind });
      }
  return merged(all);
}
