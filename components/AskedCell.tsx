import { numbersOf, useTexts } from './texts.tsx';
import type { AskedFor } from './wallet-tools.ts';

/** "8 of 9": how many saved postings ask for it. Empty where that is not known, which is not the same as none. */
export function AskedCell({ asked, id }: { asked: AskedFor | undefined; id: string }) {
  const { t, language } = useTexts();
  const count = asked?.by[id];
  if (asked === undefined || count === undefined) return <span className="cl-item-asked" />;
  const numbers = [count, asked.n].map(numbersOf(language).format);
  return (
    <span className="cl-item-asked cl-quiet">
      <span aria-hidden="true">{t('wallet_asked', numbers)}</span>
      <span className="cl-sr">{t('wallet_askedLong', numbers)}</span>
    </span>
  );
}
