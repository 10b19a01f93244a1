import { useId, useState } from 'react';
import { Icon } from './Icon.tsx';
import { plus } from './icons.ts';
import { useTexts } from './texts.tsx';

/** Drop or choose one skill list. */
export function TaxonomyDrop({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTexts();
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the button beside it is the first
    <div
      className={over ? 'cl-drop cl-drop-over' : 'cl-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        className="cl-sr"
        type="file"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className="cl-button">
        <Icon d={plus} />
        {t('taxonomies_choose')}
      </label>
      <span className="cl-small cl-quiet">{t('taxonomies_orDrop')}</span>
    </div>
  );
}
