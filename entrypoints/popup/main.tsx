import { createRoot } from 'react-dom/client';
import { type MessageKey, TextsProvider } from '../../components/texts.tsx';
import { uiTexts } from '../../utils/page/ui-texts.ts';
import { Popup } from './Popup.tsx';

const texts = uiTexts<MessageKey>();
document.documentElement.lang = texts.language;
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <TextsProvider texts={texts}>
      <Popup />
    </TextsProvider>,
  );
