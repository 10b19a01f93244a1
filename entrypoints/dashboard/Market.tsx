import '../../components/charts.css';
import '../../components/market.css';
import { MarketPage } from '../../components/MarketPage.tsx';
import { useMarket } from './use-market.ts';

/** The Market page with its data; loaded when it is first opened. */
export function Market() {
  return <MarketPage {...useMarket()} />;
}
