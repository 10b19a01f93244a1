import { Combobox, type ComboboxProps } from './Combobox.tsx';
import { FileDrop, type FileDropProps } from './FileDrop.tsx';
import { useTexts } from './texts.tsx';

export interface AddCredentialProps extends FileDropProps, Pick<ComboboxProps, 'suggestions' | 'onQuery'> {
  /** What was chosen from the suggestions, or the name as it was typed. */
  onAdd: ComboboxProps['onChoose'];
}

/** Two ways to add what one holds: a badge file, or a name. */
export function AddCredential({ outcomes, onFiles, suggestions, onQuery, onAdd }: AddCredentialProps) {
  const { t } = useTexts();
  return (
    <section className="cl-card cl-add">
      <h2>{t('add_title')}</h2>
      <FileDrop outcomes={outcomes} onFiles={onFiles} />
      <Combobox
        label={t('add_name')}
        hint={t('add_nameHint')}
        suggestions={suggestions}
        onQuery={onQuery}
        onChoose={onAdd}
      />
    </section>
  );
}
