import { createContext, type ReactNode, useContext } from 'react';
import type en from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof en;

/** Looks up a message; `$1`... are filled from `values`. The entrypoint passes `browser.i18n.getMessage`. */
export type GetMessage = (key: MessageKey, values?: string[]) => string;

export interface Texts {
  /** BCP 47 tag of the UI language, for `Intl`. */
  language: string;
  get: GetMessage;
}

const TextsContext = createContext<Texts | null>(null);

export function TextsProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

const rules = new Map<string, Intl.PluralRules>();

/** Made once: making them takes longer than drawing a row. */
function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

/**
 * Which of its two forms a word takes beside a figure or a range of figures: French says "0 semaine", English "0 weeks".
 * None of the five languages needs more: what French and Spanish call "many" (a million) is worded as the others.
 */
export function formOf(language: string, low: number, high = low): 'one' | 'other' {
  // Every browser that runs this has it; the compiler's library does not.
  const rules = rulesOf(language) as Intl.PluralRules & { selectRange(low: number, high: number): string };
  const form = low === high ? rules.select(high) : rules.selectRange(low, high);
  return form === 'one' ? 'one' : 'other';
}

const numbers = new Map<string, Intl.NumberFormat>();

/** The plain number format of a language; made once, like the rules. */
export function numbersOf(language: string): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, known);
  return known;
}

const lists = new Map<string, Intl.ListFormat>();

/**
 * "SQL, Python and Excel" (or with "or"), in the way of the language; one name is just that name. English is the British
 * that the messages are written in, whatever the region of the dates.
 */
export function listOf(names: readonly string[], language: string, type: Intl.ListFormatType = 'conjunction'): string {
  const key = `${language} ${type}`;
  const format = lists.get(key) ?? new Intl.ListFormat(/^en\b/.test(language) ? 'en-GB' : language, { type });
  lists.set(key, format);
  return format.format(names);
}

/**
 * The texts of this surface. `plural('gaps', 2)` takes `gaps_other` and passes the number as `$1`;
 * `number` and `list` write in the way of the language.
 */
export function useTexts() {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts needs a TextsProvider above it');
  return {
    language: texts.language,
    t: texts.get,
    number: (value: number): string => numbersOf(texts.language).format(value),
    list: (names: readonly string[]): string => listOf(names, texts.language),
    plural(stem: PluralStem, count: number, values: string[] = []): string {
      const key = `${stem}_${formOf(texts.language, count)}` as MessageKey;
      return texts.get(key, [numbersOf(texts.language).format(count), ...values]);
    },
  };
}

export type PluralStem = MessageKey extends infer K ? (K extends `${infer S}_other` ? S : never) : never;
