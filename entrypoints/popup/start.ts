import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/combobox.css';
import '../../components/popup.css';
import '../../components/storage-trouble.css';
import { beginReading } from './read-tab.ts';

// The tab is read and matched while the components are still on their way.
beginReading();
void import('./main.tsx');
