/*
 * Columns of a person's own list of courses, and the names by which they go in spreadsheets: compared without case,
 * accents, spaces and signs. The first column that fits a field is taken.
 */

const NAMES = {
  name: 'name title course coursename coursetitle programme program kurs kursname titel bezeichnung lehrgang schulung angebot',
  provider:
    'provider issuer awardingbody organisation organization institution school college university vendor anbieter aussteller veranstalter trager bildungstrager',
  host: 'host platform plattform',
  url: 'url link website webpage address webseite adresse lien enlace',
  skills: 'skills skill teaches competencies competences tags topics kompetenzen fahigkeiten kenntnisse themen',
  touched: 'touched alsotouches mentions subjects beruhrt',
  level: 'level niveau stufe',
  hours: 'hours totalhours durationhours stunden umfangstunden heures',
  weeks: 'weeks durationweeks wochen dauerwochen semaines',
  price: 'price cost fee tuition preis kosten gebuhr prix precio',
  currency: 'currency wahrung waehrung devise',
  language: 'language languages sprache sprachen langue',
  region: 'region regions country countries land lander',
  kind: 'kind type art typ',
  requires: 'requires prerequisites prerequisite voraussetzung voraussetzungen',
  recommends: 'recommends recommended empfohlen',
  partOf: 'partof ispartof teilvon',
  stacksInto: 'stacksinto countstowards leadsto zahltfur fuhrtzu',
  awards: 'awards credential certification certificate zertifikat abschluss',
  eligibility: 'eligibility openonlyto audience zielgruppe',
  code: 'code id number coursecode kursnummer nummer nr',
  until: 'until enddate validuntil retireson ends bis ende',
} as const;

export type OwnField = keyof typeof NAMES;

const OWN_FIELDS = Object.keys(NAMES) as OwnField[];

const FIELD_OF: ReadonlyMap<string, OwnField> = new Map(
  OWN_FIELDS.flatMap((field) => [
    [field.toLowerCase(), field] as const,
    ...NAMES[field].split(' ').map((name) => [name, field] as const),
  ]),
);

/** The field that a column is, by its name; undefined for any other column. */
export function fieldOf(header: string): OwnField | undefined {
  const key = header
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    // "Price (EUR)", "Hours [h]": what stands in brackets is no name.
    .replace(/[([].{0,60}$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return FIELD_OF.get(key);
}

/** Price columns may carry their currency in the name: "Preis (EUR)", "Price in GBP". */
export function currencyInName(header: string): string | undefined {
  return (
    /\b(USD|EUR|GBP|CHF|AUD|CAD|INR|SEK|NOK|DKK|PLN|CZK|JPY|NZD|ZAR|BRL|MXN)\b/.exec(header)?.[1] ??
    /[€£]/.exec(header)?.[0]
  );
}
