import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/combobox.css';
import '../../components/pages.css';
import '../../components/checks.css';
import '../../components/candidate.css';
import '../../components/side-panel.css';
import { type MessageKey, TextsProvider } from '../../components/texts.tsx';
import { uiTexts } from '../../utils/page/ui-texts.ts';
import { Panel } from './Panel.tsx';

const texts = uiTexts<MessageKey>();
document.documentElement.lang = texts.language;
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <TextsProvider texts={texts}>
      <Panel />
    </TextsProvider>,
  );
