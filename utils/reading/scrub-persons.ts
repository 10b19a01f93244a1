import { isPersonPage } from './scrub-address.ts';
import { personsIn } from './scrub-data.ts';
import { fold } from './scrub-names.ts';

const PART = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’.-]\\p{L}[\\p{L}\\p{M}]*)*\\.?";
const PARTICLE = '(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu)';
const MORE = `(?:[ \\u00a0](?:${PARTICLE}[ \\u00a0]){0,2}${PART})`;
const NAME = `${PART}${MORE}{1,3}`;
const ANY_NAME = `${PART}${MORE}{0,3}`;
const TITLE = '(?:(?:Mr|Mrs|Ms|Mx|Herrn?|Frau|Mme|Mlle|Madame|Monsieur|Sra?|Señora?|Dr|Prof|M)\\.?[ \\u00a0]){0,3}';
const CALLED =
  '(?:Mr|Mrs|Ms|Mx|Herrn?|Frau|Mme|Mlle|Madame|Monsieur|Señora?)\\.?[ \\u00a0](?:(?:Dr|Prof)\\.?[ \\u00a0]){0,2}';

/** Lines that speak to the viewer. */
const GREETING =
  /^(?:hi|hello|hey|welcome(?: back)?|good (?:morning|afternoon|evening)|signed in as|logged in as|hallo|moin|willkommen(?: zurück)?|guten (?:tag|morgen|abend)|angemeldet als|eingeloggt als|bonjour|bonsoir|salut|bienvenue|connectée? en tant que|hola|bienvenid[oa]|ciao)[ ,:]{1,3}/iu;
/** Labels of a person beside a posting; the name stands behind them or on the next line. */
const LABEL =
  /(?:^|\b)(?:meet the hiring team|hiring team|hiring manager|job poster|posted by|published by|recruiter(?:in)?|talent partner|your contact(?: person)?|contact person|contact name|contact|written by|ansprechpartner(?:in)?|ansprechperson|kontaktperson|ihre? kontakt(?:person)?|dein(?:e)? kontakt(?:person)?|kontakt|veröffentlicht von|(?:votre )?contact|votre interlocut(?:eur|rice)|interlocut(?:eur|rice)|publiée? par|recruteu(?:r|se)|persona de contacto|contactpersoon)(?![\p{L}-])/iu;
const REACH =
  /(?:contact|reach out to|speak to|questions to|kontaktier\p{L}{0,4}|wenden sie sich an|melde dich bei|contacte[rz]|adressez-vous à)[ \u00a0]/giu;
/** A name that is reached somehow, or ends its sentence. */
const REACHED = new RegExp(
  `^${TITLE}(${NAME})(?=[ ,;(]{1,2}(?:at|on|via|by|under|unter|telefonisch|per|au|à|tel|phone|or|oder|ou|[(+\\d])|[.,;])`,
  'u',
);
const POLITE = new RegExp(`(?<![\\p{L}])${CALLED}(${ANY_NAME})`, 'gu');
/** Labels of pictures and buttons, with a name before or behind. */
const BEFORE_PERSON = new RegExp(
  `(${ANY_NAME})['’]s? (?:profile|photo|picture|avatar|account|background|profil|headline|cover)`,
  'u',
);
const OF_PERSON =
  /(?:profile|photo|picture|avatar|portrait|account|profil(?:bild)?|foto|bild|menu|menü|message|nachricht an|contact|me|view|open|konto)(?: picture| de profil)?(?: of| von| de| for| für| pour| d['’])?[ :–-]{0,3}/giu;
const NAME_FIRST = new RegExp(`^(${NAME})(?:[,:–-]| \\(| profile| profil| photo| foto| account|['’]|$)`, 'u');
/** Members of data in scripts and attributes that hold a name. */
const NAME_FIELD =
  /\b(?:first|last|given|family|full|middle|sur|display|user|preferred|viewer|member|recruiter|author|poster|hirer|candidate)_?-?name\\{0,3}["']?\s{0,3}[:=]\s{0,3}\\{0,3}["']((?:[^"'\\<>]|\\{1,4}u[\da-f]{4}){2,60})/gi;
/** Words that stand in no name; mostly what menus and headings say. */
const NO_NAME =
  /^(?:jobs?|home|messag\p{L}*|notif\p{L}*|sign|log|in|out|up|my|me|mein\p{L}*|your|ihr\p{L}*|settings|help|hilfe|profil\p{L}*|account|konto|menu|menü|compan\p{L}*|career\p{L}*|karriere|inc|gmbh|ltd|llc|plc|ag|se|sa|sarl|team\p{L}*|manager\p{L}*|engineer\p{L}*|developer\p{L}*|entwickler\p{L}*|designer|analyst\p{L}*|consultant|berater\p{L}*|director|leiter\p{L}*|head|lead|senior|junior|assistant|assistent\p{L}*|nurse|teacher|driver|sales|marketing|data|software|product|project|projekt|human|resources|resource|service|services|center|centre|support|customer|apply|bewerb\p{L}*|save|search|suche|privacy|terms|cookie\p{L}*|about|contact\p{L}*|kontakt\p{L}*|university|school|hospital|department|abteilung|group|gruppe|the|and|und|for|für|our|unser\p{L}*|logo|view|open|see|show|more|all|new|back|next|image|photo|picture|avatar|page|site|website|english|deutsch|français|part|time|job|work|remote|hybrid|office|email|phone|telefon|talent|acquisition|partner|recruit\p{L}*|hiring|learning|network|premium|business|businesses|employer\p{L}*|arbeitgeber|stellen\p{L}*|angebot\p{L}*|emploi\p{L}*|offre\p{L}*|united|states|kingdom|germany|deutschland|france|world|you|us|there|everyone|again|to|at|on|of|with|first|last|name|full|vorname|nachname|prénom|nom|username|user|input|level|experience|education|posted|pay|date|skills?|templates?|usa|links?|cloud|policy)$/iu;
const MAILBOX =
  /^(?:info|jobs?|career\p{L}*|karriere|bewerbung\p{L}*|hr|people|recruit\p{L}*|talent\p{L}*|contact|kontakt|hello|support|help|office|sales|team|no|reply|noreply|privacy|press|emploi|rh)$/iu;

const FACES =
  '[class*="avatar" i],[class*="profile-photo" i],[class*="profile-pic" i],[class*="user-photo" i],[class*="member-photo" i],[class*="face" i],[class*="nav__me" i],[class*="account" i],[class*="user-menu" i],[class*="usermenu" i],[class*="portrait" i],[class*="recruiter" i],[class*="contact" i],[class*="hirer" i]';
/** Parts that hold nothing but a person: by their markup, and by what sites call them. */
const MARKED =
  '[itemtype$="/Person" i],[typeof~="Person"],[typeof$="/Person"],.vcard,.h-card,[rel~="author"],[itemprop~="author"]';
const CARDS =
  '[class*="hirer-card" i],[class*="hiring-team" i],[class*="hiring_team" i],[class*="recruiter" i],[class*="job-poster" i],[class*="posted-by" i],[class*="people-card" i],[class*="contact-person" i],[class*="contactperson" i],[class*="ansprechpartner" i],[class*="byline" i],[data-testid*="recruiter" i],[data-testid*="hiring-team" i]';
const MENUS =
  '[class*="user-menu" i],[class*="usermenu" i],[class*="account-menu" i],[class*="accountmenu" i],[class*="nav__me" i],[class*="avatar" i],[class*="current-user" i],[class*="logged-in" i],[class*="viewer" i],[id*="user-menu" i],[id*="account-menu" i],[data-testid*="user-menu" i],[data-testid*="account-menu" i],[aria-label*="account" i],header [class*="account" i],nav [class*="account" i],header [class*="user" i],nav [class*="user" i],header [class*="profile" i],nav [class*="profile" i]';
const MAX_CARD = 700;
const MAX_NAMES = 300;

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A text that may be a person's name where it stands in a place for one. Scripts without capitals too. */
function plausible(text: string): string | null {
  const name = text
    .replace(/\([^()]{0,40}\)|[•·|].*$/g, ' ')
    .replace(/^(?:(?:Mr|Mrs|Ms|Mx|Herrn?|Frau|Mme|M|Dr|Prof)\.?\s)+/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;–-]+|[\s,:;–-]+$/g, '');
  const words = name.split(' ');
  const fits =
    name.length >= 2 &&
    name.length <= 60 &&
    words.length <= 5 &&
    /\p{L}{2}/u.test(name) &&
    !/\d|[@/<>{}=]|\p{L}\.\p{L}{2}/u.test(name);
  return fits && !words.some((word) => NO_NAME.test(word)) ? name : null;
}

const ALONE = new RegExp(`^${NAME}$`, 'u');
const ONE_OR_MORE = new RegExp(`^${ANY_NAME}`, 'u');
/** As above, in any place: two to four words with capitals. */
function nameLike(text: string): string | null {
  const name = plausible(text);
  return name && ALONE.test(name) ? name : null;
}

/** Elements that hold one person and hardly anything else: all their text goes. */
export function personParts(document: Document, page: URL): Element[] {
  const whole = (element: Element) =>
    textOf(element).length <= MAX_CARD &&
    !element.querySelector('h1,[itemtype$="/JobPosting" i]') &&
    !element.matches('h1,h1 *,body,main');
  const links = [...document.querySelectorAll('a[href]')].filter((link) => {
    const href = link.getAttribute('href') ?? '';
    return URL.canParse(href, page.href) && isPersonPage(new URL(href, page.href));
  });
  return [...document.querySelectorAll(`${MARKED},${CARDS}`), ...links].filter(whole);
}

/**
 * Names of the persons that a page tells of: its viewer, the people of a posting, authors. From marked up persons, links
 * to people, data in scripts, labels of pictures, greetings and labels before a name.
 * @param lines the page's text, block by block, buttons included
 */
export function namesOf(document: Document, page: URL, lines: readonly string[]): Set<string> {
  const strong = new Set<string>();
  const weak = new Set<string>();
  const put = (into: Set<string>, name: string | null | undefined) => {
    if (name && into.size < MAX_NAMES) into.add(name);
  };

  for (const script of document.querySelectorAll('script')) {
    const source = script.textContent ?? '';
    if (/ld\+json/i.test(script.getAttribute('type') ?? ''))
      for (const name of personsIn(source)) put(strong, plausible(name));
    fieldsIn(source);
  }
  for (const code of document.querySelectorAll('code,template,noscript')) fieldsIn(code.textContent ?? '');
  for (const template of document.querySelectorAll('template')) fieldsIn(template.innerHTML);
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? '';
    if (/^(?:author|article:author|profile:(?:first_name|last_name|username)|dc\.creator|parsely-author)$/i.test(name))
      put(strong, plausible(meta.getAttribute('content') ?? ''));
  }
  for (const part of personParts(document, page)) {
    const into = part.localName === 'a' || part.matches(MARKED) ? strong : weak;
    for (const element of part.querySelectorAll('[itemprop~="name"],[property~="name"],.fn,.p-name,[itemprop$="Name"]'))
      put(into, plausible(element.getAttribute('content') ?? textOf(element)));
    if (part.localName === 'a') put(strong, slugName(part.getAttribute('href') ?? ''));
    for (const element of [part, ...part.querySelectorAll('*')])
      if (element === part || element.childElementCount === 0) put(into, nameLike(textOf(element)));
  }
  for (const element of document.querySelectorAll(MENUS))
    if (textOf(element).length <= 300)
      for (const leaf of [element, ...element.querySelectorAll('*')])
        if (leaf.childElementCount === 0) put(weak, nameLike(textOf(leaf)));
  for (const element of document.querySelectorAll('[aria-label],[title],[alt]'))
    for (const attribute of ['aria-label', 'title', 'alt']) labelled(element, element.getAttribute(attribute) ?? '');
  for (const [at, line] of lines.entries()) inLine(line, lines[at + 1] ?? '', lines[at + 2] ?? '');
  for (const link of document.querySelectorAll('a[href^="mailto:" i]'))
    mailName(link.getAttribute('href')?.slice(7) ?? '');

  const shown = headlines(document);
  // A company is no person.
  for (const name of strong) if (!name.includes(' ') && page.hostname.includes(fold(name))) strong.delete(name);
  for (const name of weak) if (!shown.some((line) => line.includes(fold(name)))) strong.add(name);
  return strong;

  function fieldsIn(source: string): void {
    for (const [field, value = ''] of source.slice(0, 8_000_000).matchAll(NAME_FIELD)) {
      const name = value.replace(/\\{1,4}u([\da-f]{4})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      // What is displayed may be anything, a filter's label too.
      put(weak, /^display/i.test(field) ? nameLike(name) : plausible(name));
    }
  }
  function labelled(element: Element, label: string): void {
    if (label.length < 3 || label.length > 200) return;
    put(weak, plausible(BEFORE_PERSON.exec(label)?.[1] ?? ''));
    for (const { 0: words, index } of label.matchAll(OF_PERSON))
      put(weak, nameLike(NAME_FIRST.exec(label.slice(index + words.length))?.[1] ?? ''));
    // A label alone is a name where faces stand.
    const first = nameLike(NAME_FIRST.exec(label)?.[1] ?? '');
    if (first && (element.matches(FACES) || element.closest(FACES) !== null)) put(weak, first);
  }
  function mailName(address: string): void {
    const parts = (address.split('@')[0] ?? '').split(/[._]/);
    if (
      parts.length >= 2 &&
      parts.length <= 3 &&
      parts.every((part) => /^\p{L}{2,}$/u.test(part) && !MAILBOX.test(part))
    )
      put(weak, parts.join(' '));
  }
  function inLine(line: string, next: string, afterNext: string): void {
    for (const [address] of line.slice(0, 20_000).matchAll(/[\p{L}._-]{3,64}@/gu)) mailName(address);
    const greeting = line.length <= 120 ? GREETING.exec(line) : null;
    if (greeting) {
      const spoken = line.slice(greeting[0].length).replace(/^(?:I['’]m|I am|this is|ich bin|je suis) /i, '');
      put(weak, plausible(ONE_OR_MORE.exec(spoken)?.[0] ?? ''));
    }
    for (const [, name = ''] of line.matchAll(POLITE)) put(weak, plausible(name));
    for (const { 0: words, index } of line.matchAll(REACH)) {
      const behind = line.slice(index + words.length, index + words.length + 120);
      put(weak, plausible(REACHED.exec(behind)?.[1] ?? ''));
    }
    const label = line.length <= 200 ? LABEL.exec(line) : null;
    if (!label) return;
    const rest = line.slice(label.index + label[0].length).replace(/^[\s:–-]+/, '');
    const behind = ONE_OR_MORE.exec(rest.replace(new RegExp(`^${TITLE}`, 'u'), ''))?.[0] ?? '';
    if (behind) put(weak, nameLike(behind));
    else if (rest.length < 30) for (const one of [next, afterNext]) if (one.length <= 60) put(weak, nameLike(one));
  }
}

/** "ada lovelace" of an address such as /in/ada-lovelace-1815. */
function slugName(href: string): string | null {
  const slug = /\/(?:in|pub|profiles?|users?|people|u|profil)\/([^/?#]+)/i.exec(href)?.[1] ?? '';
  const words = slug.split(/[-_.]/).filter((word) => /^\p{L}{2,}$/u.test(word));
  return words.length >= 2 && words.length <= 4 && !words.some((word) => NO_NAME.test(word)) ? words.join(' ') : null;
}

/** What the page says it is about: a guess at a name must not take the posting's title or its company away. */
function headlines(document: Document): string[] {
  return [...document.querySelectorAll('h1,h2,head > title,meta[property="og:site_name"],meta[property="og:title"]')]
    .slice(0, 60)
    .map((element) => fold(element.getAttribute('content') ?? textOf(element)));
}
