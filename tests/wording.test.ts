import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../public/_locales');
const read = (language: string): [string, string][] =>
  Object.entries(JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'))).map(([key, value]) => [
    key,
    (value as { message: string }).message,
  ]);
const languages = readdirSync(folder);
const english = new Map(read('en'));

/** One word for one thing: what stands here has another word in this language. */
const OTHER_WORDS: Record<string, RegExp> = {
  en: /\b(?:job ads?|adverts?|listings?|vacanc(?:y|ies)|job seekers?|qualifications? you)\b/i,
  de: /\b(?:Fähigkeit|Jobbörse|Ausschreibung|Wallet|Pflichtpunkt|Rollen?\b|gespeicherten? Anzeigen?|Zeugnis(?:se)?)/,
  fr: /\b(?:aptitudes?|rôles?|annonces? d’emploi|écarts?|wallet|accréditations?)\b/i,
  es: /\b(?:habilidad(?:es)?|rol(?:es)?|anuncios?|brechas?|wallet|vacantes?)\b/i,
  nl: /\b(?:competenties?|rol(?:len)?|portefeuille|popup|hiaten|lacunes?|referenties?)\b/i,
};

/** How people are addressed: "du", "vous", "tú", "je"; what stands here is the other form. */
const OTHER_ADDRESS: Record<string, RegExp> = {
  de: /(?<![.:!?„]\s?|^)\b(?:Ihnen|Ihr|Ihrem|Ihren|Ihrer|Ihres)\b/,
  fr: /(?<![\p{L}’-])(?:tu|toi|ton|tes)(?![\p{L}’-])/iu,
  es: /\b(?:usted(?:es)?|vuestr[oa]s?)\b/i,
  // "6 u" is six hours.
  nl: /(?<!\p{L}|\$\d )(?:u|uw)(?!\p{L})/iu,
};

const QUOTED: Record<string, RegExp> = {
  en: /“([^”]+)”/g,
  de: /„([^“]+)“/g,
  fr: /«\u00a0([^»]+)\u00a0»/g,
  es: /«([^»]+)»/g,
  nl: /“([^”]+)”/g,
};
const FOREIGN_QUOTES: Record<string, RegExp> = {
  en: /[„«»]/,
  de: /[«»”]/,
  fr: /[“”„]/,
  es: /[“”„]/,
  nl: /[„«»]/,
};

/** The same word in both, and why. Everything else that equals the English was left untranslated. */
const SAME: Record<string, RegExp> = {
  // Names, and signs with figures only.
  all: /^(?:Credlens|Nanodegree|MicroMasters|Bootcamp|[^\p{L}]*|n = \$1|[^\p{L}]*n = \$2[^\p{L}]*)$/u,
  // German writes these as English does.
  de: /^(?:Text|Start|Name|Badge|Standard|Status:?|Plan|Passphrase|Fellowship|Software|Material)$/,
  // Words that came from French, or went there.
  fr: /^(?:Corrections|\$1 corrections|Pages|Description|Badge|Standard|Verdict|\$1 suggestions?|Styles|Plan|Mentor|associate degree|Date|Source|Total)$/,
  es: /^(?:Plan|Experimental|Software|\$1 h|\$1 bytes|Total)$/,
  // Dutch recruiters and software say these in English.
  nl: /^(?:Must-haves?|Nice-to-haves?|\$1 (?:must|nice-to)-haves?|associate degree|\$1 week|Dashboard|Start|Wallet|Privacy|Later|Criteria|Badge|\$1 bytes|Status:?|Match|Plan|Fellowship|Project|Mentor|Detail:|Week \$1:|Software|Standaard)$/i,
};

const quotedIn = (language: string, text: string) =>
  [...text.matchAll(QUOTED[language] ?? /$^/g)].map(([, q = '']) => q);
/** Controls begin with a capital; what does not is an example or a column's name. */
const keysOf = (words: string) =>
  [...english].flatMap(([key, text]) => (/^\p{Lu}/u.test(words) && text.startsWith(words) ? key : []));

describe.each(languages)('%s', (language) => {
  const messages = read(language);
  const where = (test: (text: string, key: string) => boolean) => messages.filter(([key, text]) => test(text, key));

  it('has five languages beside it and rules of its own', () => {
    expect(languages.length).toBe(5);
    expect(OTHER_WORDS[language]).toBeDefined();
    expect(messages.length).toBe(english.size);
  });

  it('is set with care: single spaces, real quotation marks and dots', () => {
    expect(where((text) => / {2}|^\s|\s$|\.\.\.|["'`‘‚]|\s[,.]/.test(text))).toEqual([]);
    expect(where((text) => FOREIGN_QUOTES[language]?.test(text) ?? false)).toEqual([]);
    expect(where((text) => [...text.matchAll(/[(]/g)].length !== [...text.matchAll(/[)]/g)].length)).toEqual([]);
    const marks = (text: string) => text.match(/[“”„«»]/g)?.length ?? 0;
    expect(where((text) => marks(text) !== quotedIn(language, text).length * 2)).toEqual([]);
  });

  it('has a name and a purpose that fit into both stores', () => {
    const { extensionName = '', extensionDescription = '' } = Object.fromEntries(messages);
    expect(extensionName.length).toBeLessThanOrEqual(45);
    expect(extensionDescription.length).toBeGreaterThan(40);
    expect(extensionDescription.length).toBeLessThanOrEqual(132);
  });

  it('keeps to one word for one thing', () => {
    expect(where((text) => OTHER_WORDS[language]?.test(text) ?? false)).toEqual([]);
  });

  it('addresses people in one form', () => {
    expect(where((text) => OTHER_ADDRESS[language]?.test(text) ?? false)).toEqual([]);
  });

  it('is translated: what equals the English is a word of both', () => {
    if (language === 'en') return;
    const same = where((text, key) => text === english.get(key) && key !== 'interfaceLanguage');
    const left = same.filter(([, text]) => !SAME.all?.test(text) && !SAME[language]?.test(text));
    expect(left).toEqual([]);
    expect(same.length / messages.length).toBeLessThan(0.05);
  });

  it('quotes controls by the words that stand on them', () => {
    const wrong = messages.flatMap(([key, text]) => {
      const controls = quotedIn('en', english.get(key) ?? '')
        .map(keysOf)
        .filter((keys) => keys.length > 0);
      const quoted = quotedIn(language, text);
      const own = new Map(messages);
      const missing = controls.filter(
        (keys) => !quoted.some((words) => keys.some((each) => own.get(each)?.startsWith(words))),
      );
      return missing.map((keys) => `${key}: ${keys.map((each) => own.get(each))}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('French', () => {
  it('has a space that does not break before ; : ? ! and inside « »', () => {
    const loose = /(?<![\u00a0\u202f])[;:!?»](?!\/\/)|«(?!\u00a0)/;
    expect(read('fr').filter(([, text]) => loose.test(text))).toEqual([]);
  });
});

describe('the rules', () => {
  it('find what they are for', () => {
    expect(OTHER_WORDS.de?.test('Keine Fähigkeit')).toBe(true);
    expect(OTHER_ADDRESS.de?.test('Wählen Sie Ihren Nachweis')).toBe(true);
    expect(OTHER_ADDRESS.fr?.test('ton portefeuille')).toBe(true);
    expect(OTHER_ADDRESS.nl?.test('Kies uw bestand')).toBe(true);
    expect(OTHER_ADDRESS.nl?.test('$1 u')).toBe(false);
    expect(OTHER_ADDRESS.nl?.test('Wilt u dat?')).toBe(true);
    expect(quotedIn('fr', 'choisissez «\u00a0Relire\u00a0».')).toEqual(['Relire']);
    expect(keysOf('Read again')).toContain('read_again');
  });
});
