import { act, cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';
import { type MessageKey, type Texts, TextsProvider } from '../../components/texts.tsx';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';

afterEach(cleanup);

/** The texts of a locale as the browser gives them: `$1` … filled in order, a missing value as nothing. */
export function textsOf(language: 'en' | 'de' = 'en'): Texts {
  const table: Record<MessageKey, { message: string }> = language === 'de' ? de : en;
  return {
    language,
    get: (key, values = []) => table[key].message.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? ''),
  };
}

export function show(element: ReactElement, language: 'en' | 'de' = 'en') {
  const wrap = (node: ReactElement) => <TextsProvider texts={textsOf(language)}>{node}</TextsProvider>;
  const shown = render(wrap(element));
  return { ...shown, again: (node: ReactElement) => shown.rerender(wrap(node)) };
}

/** Until the next picture: widgets take their place in their list then. */
export const painted = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
