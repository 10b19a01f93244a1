import { Icon } from './Icon.tsx';
import { plus, reload } from './icons.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';
import { stateOfCredential } from './verdict-state.ts';
import type { WalletPageProps } from './WalletPage.tsx';
import { isCheckable, type Judged } from './wallet-order.ts';

export interface WalletHeadProps
  extends Pick<WalletPageProps, 'credentials' | 'claims' | 'loading' | 'onRemoveSample'> {
  judged: readonly Judged[];
  /** How many need the person. */
  needs: number;
  /** Makes the ways to add and to check visible. */
  onAdd: () => void;
}

/** The wallet's title, its counts, and the ways to what stands beside the list. */
export function WalletHead(props: WalletHeadProps) {
  const { credentials, claims, onAdd, onRemoveSample } = props;
  const { t } = useTexts();
  const goTo = (selector: string) => {
    onAdd();
    // What was hidden is there after the next drawing.
    requestAnimationFrame(() => {
      const target = document.querySelector<HTMLElement>(`#wallet-add ${selector}`);
      target?.scrollIntoView({ block: 'center' });
      target?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
    });
  };
  return (
    <PageHead title={t('nav_wallet')} lead={<Counts {...props} />}>
      {[...credentials, ...claims].some((item) => item.sample) && (
        <button type="button" className="cl-button" onClick={onRemoveSample}>
          {t('wallet_removeSample')}
        </button>
      )}
      {credentials.some(isCheckable) && (
        <button type="button" className="cl-button" onClick={() => goTo('.cl-wallet-checks')}>
          <Icon d={reload} />
          {t('wallet_checkAgain')}
        </button>
      )}
      <button type="button" className="cl-button cl-first" onClick={() => goTo('.cl-add')}>
        <Icon d={plus} />
        {t('wallet_add')}
      </button>
    </PageHead>
  );
}

function Counts({ credentials, claims, loading, judged, needs }: WalletHeadProps) {
  const { t, plural, language } = useTexts();
  if (credentials.length + claims.length === 0) return t('wallet_empty');
  if (loading) return t('wallet_loading');
  const verified = judged.filter((each) => stateOfCredential(each.credential, each.verdict) === 'verified').length;
  return [
    plural('wallet_credentials', credentials.length),
    t('count_verified', [new Intl.NumberFormat(language).format(verified)]),
    ...(needs > 0 ? [plural('wallet_need', needs)] : []),
    ...(claims.length > 0 ? [plural('wallet_claims', claims.length)] : []),
  ].join(' · ');
}
