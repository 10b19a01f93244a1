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

const numbers = new Map<string, Intl.NumberFormat>();

/** The plain number format of a language; made once, like the rules. */
export function numbersOf(language: string): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, known);
  return known;
}

/** The texts of this surface. `plural('gaps', 2)` takes `gaps_other` and passes the number as `$1`. */
export function useTexts() {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts needs a TextsProvider above it');
  return {
    language: texts.language,
    t: texts.get,
    plural(stem: PluralStem, count: number, values: string[] = []): string {
      const key = `${stem}_${rulesOf(texts.language).select(count) === 'one' ? 'one' : 'other'}` as MessageKey;
      return texts.get(key, [numbersOf(texts.language).format(count), ...values]);
    },
  };
}

export type PluralStem = MessageKey extends infer K ? (K extends `${infer S}_other` ? S : never) : never;
