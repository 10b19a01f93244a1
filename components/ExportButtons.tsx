import { Icon } from './Icon.tsx';
import { download, file } from './icons.ts';
import { useTexts } from './texts.tsx';

export type ExportKind = 'csv' | 'json' | 'print';

const WORDS = { csv: 'recognition_save', json: 'plan_json', print: 'plan_print' } as const;

/** Takes what is shown along: as a table, as data, on paper. */
export function ExportButtons({ onExport }: { onExport: (kind: ExportKind) => void }) {
  const { t } = useTexts();
  return (['csv', 'json', 'print'] as const).map((kind) => (
    <button key={kind} type="button" className="cl-button" data-export={kind} onClick={() => onExport(kind)}>
      <Icon d={kind === 'print' ? file : download} />
      {t(WORDS[kind])}
    </button>
  ));
}
