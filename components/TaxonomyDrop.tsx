import { DropZone } from './DropZone.tsx';
import { useTexts } from './texts.tsx';

/** Drop or choose one skill list. */
export function TaxonomyDrop({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTexts();
  return (
    <DropZone label={t('taxonomies_choose')} onFiles={([file]) => file && onFile(file)}>
      <span className="cl-small cl-quiet">{t('taxonomies_orDrop')}</span>
    </DropZone>
  );
}
