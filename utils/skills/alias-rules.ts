import type { Alias } from './lexicon-text.ts';
import { foldedTokens } from './tokens.ts';

/** A spelling made by rule from an alias; drops out wherever the lexicon itself uses that string for something else. */
export interface Variant {
  text: string;
  sureness: 'certain' | 'case';
}

/** UK -> US, whole words and stems; the rule works both ways. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['behaviour', 'behavior'],
  ['colour', 'color'],
  ['labour', 'labor'],
  ['harbour', 'harbor'],
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['fibre', 'fiber'],
  ['litre', 'liter'],
  ['metre', 'meter'],
  ['programme', 'program'],
  ['catalogue', 'catalog'],
  ['dialogue', 'dialog'],
  ['licence', 'license'],
  ['licensing', 'licencing'],
  ['defence', 'defense'],
  ['paediatric', 'pediatric'],
  ['orthopaedic', 'orthopedic'],
  ['anaesthe', 'anesthe'],
  ['haemat', 'hemat'],
  ['gynaecolog', 'gynecolog'],
  ['oestro', 'estro'],
  ['modelling', 'modeling'],
  ['labelling', 'labeling'],
  ['counselling', 'counseling'],
  ['travelling', 'traveling'],
  ['cancelling', 'canceling'],
  ['signalling', 'signaling'],
  ['tyre', 'tire'],
  ['aluminium', 'aluminum'],
  ['mould', 'mold'],
  ['jewellery', 'jewelry'],
  ['cheque', 'check'],
  ['fulfilment', 'fulfillment'],
  ['enrolment', 'enrollment'],
  ['judgement', 'judgment'],
  ['analyse', 'analyze'],
  ['analysing', 'analyzing'],
  ['artefact', 'artifact'],
  ['plough', 'plow'],
  ['manoeuvre', 'maneuver'],
  ['storey', 'story'],
  ['practise', 'practice'],
];
const ISE_UK = /([a-z]{3,})(is)(ation|ations|ational|ing|ed|e|er|ers)(?![a-z])/gi;
const IZE_US = /([a-z]{3,})(iz)(ation|ations|ational|ing|ed|e|er|ers)(?![a-z])/gi;
/** Words in -ise, -ising, -iser that are never spelt with z. */
const ALWAYS_S =
  /(?:adver|exerc|superv|rev|adv|comprom|prom|prec|exped|telev|surpr|enterpr|expert|franch|merchand|dev|improv|ra|no|cru|surm|desp|otherw|likew|w|r|cl|conc|excis|inc|prem|prom|paral|no|po)$/i;

/** Vendors whose products are also known by the bare name, when that is unusual enough. */
const BARE_VENDORS = /^(?:Microsoft|MS|Adobe|Apache|Atlassian|Autodesk) (?=[A-Z])/;
/** Product names that are everyday words: never taken without their vendor, whatever the capitals. */
const EVERYDAY = new Set(
  'word access project teams publisher planner forms lists express bridge animate audition premiere illustrator spark beam hive camel arrow storm flume drill pig ant ignite samza impala groovy sign stock fonts dimension analytics campaign target commerce express edge visual office whiteboard stream sway dynamics defender purview fabric shift recap maven thrift phoenix felix derby tika struts tiles trello compass loop stride inventor fusion flame smoke maya vault build docs render assemble character capture portfolio fresco rush aero encore director contribute apollo flex air flash shockwave mina velocity wicket cordova avro druid helix kylin superset'.split(
    ' ',
  ),
);

function respelt(text: string): string[] {
  const found: string[] = [];
  for (const [uk, us] of SPELLINGS) {
    const lower = text.toLowerCase();
    for (const [from, to] of [[uk, us] as const, [us, uk] as const]) {
      const at = lower.indexOf(from);
      // "program" stands inside "programme": do not lengthen what is long already; "programming" keeps its form.
      if (at < 0 || lower.startsWith(to, at) || (from === 'program' && /[a-rt-z]/.test(lower[at + 7] ?? ''))) continue;
      if (at > 0 && /[a-z]/.test(lower.charAt(at - 1)) && from.length < 6) continue;
      found.push(text.slice(0, at) + matchCase(text.charAt(at), to) + text.slice(at + from.length));
    }
  }
  const toUs = text.replace(ISE_UK, (whole, stem: string, _is, rest: string) =>
    ALWAYS_S.test(stem) ? whole : `${stem}iz${rest}`,
  );
  const toUk = text.replace(IZE_US, (whole, stem: string, _iz, rest: string) =>
    /^(?:s|pr|se|ma)$/i.test(stem) ? whole : `${stem}is${rest}`,
  );
  for (const other of [toUs, toUk]) if (other !== text) found.push(other);
  return found;
}

function matchCase(first: string, word: string): string {
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Plural of a singular last word, or the singular of a plural one; undefined where the rule would be guessing. */
function otherNumber(text: string): string | undefined {
  const last = /[a-z]+$/.exec(text)?.[0];
  if (
    !last ||
    last.length < 4 ||
    (text.length > last.length && /[A-Z]/.test(text.charAt(text.length - last.length - 1)))
  )
    return undefined;
  const stem = text.slice(0, text.length - last.length);
  if (/(?:ics|ss|us|is|news|ous)$/.test(last)) return undefined;
  if (/[^aeiou]ies$/.test(last)) return `${stem}${last.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(last)) return stem + last.slice(0, -2);
  if (last.endsWith('s')) return stem + last.slice(0, -1);
  if (/(?:ing|ity|ness|ship|ism|ance|ence|work|ware|ment|tion|acy|phy|logy|nomy|able|ful|ive|ed)$/.test(last))
    return undefined;
  if (/[^aeiou]y$/.test(last)) return `${stem}${last.slice(0, -1)}ies`;
  if (/(?:ch|sh|x)$/.test(last)) return `${stem}${last}es`;
  return `${stem}${last}s`;
}

/** "project-management" for the joined spellings "projectmanagement"; "JavaScript" for "Java Script". */
function joinedOrParted(text: string): Variant[] {
  const variants: Variant[] = [];
  const tokens = foldedTokens(text);
  if (tokens.length === 2 && tokens.every((token) => /^[a-zäöüß]{3,}$/.test(token)) && tokens.join('').length >= 7) {
    if (/^[^\s-]+[\s-][^\s-]+$/.test(text)) variants.push({ text: tokens.join(''), sureness: 'certain' });
  }
  if (/^[eE]-[a-z]{4,}$/.test(text)) variants.push({ text: text.replace('-', ''), sureness: 'certain' });
  const parted = text.replace(/([a-z]{2})([A-Z][a-z]+)/g, '$1 $2');
  if (parted !== text && /^[A-Za-z ]+$/.test(text)) variants.push({ text: parted, sureness: 'case' });
  return variants;
}

/**
 * Safe variants of a certain alias: number, joined or parted spelling, US/UK, bare product name.
 * Hyphen, space and "& / and" need none: the tokeniser reads them alike. Marked aliases have no variants.
 */
export function aliasVariants(alias: Alias): Variant[] {
  if (alias.sureness !== 'certain') return [];
  const variants: Variant[] = [];
  const spellings = !alias.language || alias.language === 'en' ? [alias.text, ...respelt(alias.text)] : [alias.text];
  for (const text of spellings) {
    variants.push({ text, sureness: 'certain' });
    if (!alias.language || alias.language === 'en') {
      const number = otherNumber(text);
      if (number) variants.push({ text: number, sureness: 'certain' });
    }
    variants.push(...joinedOrParted(text));
  }
  const bare = alias.text.replace(BARE_VENDORS, '');
  if (bare !== alias.text && bare.length >= 5 && !EVERYDAY.has(bare.replace(/ .*/, '').toLowerCase()))
    variants.push({ text: bare, sureness: 'case' });
  if (/^Microsoft [A-Z]/.test(alias.text))
    variants.push({ text: alias.text.replace('Microsoft', 'MS'), sureness: 'certain' });
  if (/^MS [A-Z]/.test(alias.text)) variants.push({ text: alias.text.replace('MS', 'Microsoft'), sureness: 'certain' });
  return variants.filter((variant) => variant.text !== alias.text || variant.sureness !== 'certain');
}
