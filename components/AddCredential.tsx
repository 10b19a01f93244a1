import { Combobox, type ComboboxProps } from './Combobox.tsx';
import { CredlyProfile, type CredlyProfileProps } from './CredlyProfile.tsx';
import { FileDrop, type FileDropProps } from './FileDrop.tsx';
import { ImportPreview, type ImportPreviewProps } from './ImportPreview.tsx';
import { ManualEntry, type ManualEntryProps } from './ManualEntry.tsx';
import { useTexts } from './texts.tsx';

export interface AddCredentialProps
  extends FileDropProps,
    ImportPreviewProps,
    CredlyProfileProps,
    Pick<ComboboxProps, 'suggestions' | 'onQuery'> {
  /** What was chosen from the suggestions, or the name as it was typed. */
  onAdd: ComboboxProps['onChoose'];
  /** The typed name that no list knows, while the person writes down the rest. */
  unknownName?: string;
  onSaveManual: ManualEntryProps['onSave'];
  onCancelManual: ManualEntryProps['onCancel'];
  /** The third way stands behind a line that unfolds: for those who have not begun yet. */
  folded?: boolean;
}

/** Three ways to add what one holds: badge files and a Credly profile, both shown before they are added, or a name. */
export function AddCredential(props: AddCredentialProps) {
  const { onFiles, onText, suggestions, onQuery, onAdd, unknownName, onSaveManual, onCancelManual, folded, ...others } =
    props;
  const { credlyHost, fetchingCredly, credlyFailure, credlyCut, onCredly, ...preview } = others;
  const { t } = useTexts();
  const profile = (
    <CredlyProfile
      credlyHost={credlyHost}
      fetchingCredly={fetchingCredly}
      credlyFailure={credlyFailure}
      credlyCut={credlyCut}
      onCredly={onCredly}
    />
  );
  return (
    <section className="cl-card cl-add">
      <h2>{t('add_title')}</h2>
      <FileDrop onFiles={onFiles} onText={onText} />
      <ImportPreview {...preview} />
      <Combobox
        label={t('add_name')}
        hint={t('add_nameHint')}
        suggestions={suggestions}
        onQuery={onQuery}
        onChoose={onAdd}
      />
      {unknownName !== undefined && (
        <ManualEntry key={unknownName} name={unknownName} onSave={onSaveManual} onCancel={onCancelManual} />
      )}
      {folded ? (
        <details className="cl-more-ways">
          <summary>{t('first_credly')}</summary>
          {profile}
        </details>
      ) : (
        profile
      )}
    </section>
  );
}
