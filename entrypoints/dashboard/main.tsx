import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/combobox.css';
import '../../components/pages.css';
import '../../components/checks.css';
import '../../components/dashboard.css';
import '../../components/import.css';
import '../../components/wallet.css';
import { pageOf } from '../../components/dashboard-pages.ts';
import { type MessageKey, TextsProvider } from '../../components/texts.tsx';
import { uiTexts } from '../../utils/page/ui-texts.ts';
import { Dashboard } from './Dashboard.tsx';
import { loadPage } from './pages.ts';

const texts = uiTexts<MessageKey>();
document.documentElement.lang = texts.language;
// On its way while the frame is drawn.
void loadPage(pageOf(location.hash));
void import('./tell-wallet.ts').then(({ tellOfWallet }) => tellOfWallet());
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <TextsProvider texts={texts}>
      <Dashboard />
    </TextsProvider>,
  );
