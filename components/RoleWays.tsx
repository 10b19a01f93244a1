import { DropZone } from './DropZone.tsx';
import { Icon } from './Icon.tsx';
import { bookmark, file as fileIcon, pencil } from './icons.ts';
import { useTexts } from './texts.tsx';

export interface RoleWaysProps {
  onNew: () => void;
  onFile: (file: File) => void;
}

/** Three ways to a role: a posting, one's own hand, a file. */
export function RoleWays({ onNew, onFile }: RoleWaysProps) {
  const { t } = useTexts();
  return (
    <ul className="cl-role-ways">
      <li className="cl-card cl-add">
        <h2>
          <Icon d={bookmark} /> {t('roles_wayPosting')}
        </h2>
        <p className="cl-small">{t('roles_wayPostingNote')}</p>
        <a className="cl-button" href="#postings">
          {t('roles_wayPostingGo')}
        </a>
      </li>
      <li className="cl-card cl-add">
        <h2>
          <Icon d={pencil} /> {t('roles_wayHand')}
        </h2>
        <p className="cl-small">{t('roles_wayHandNote')}</p>
        <button type="button" className="cl-button" onClick={onNew}>
          {t('roles_new')}
        </button>
      </li>
      <li className="cl-card cl-add">
        <h2>
          <Icon d={fileIcon} /> {t('roles_fromFile')}
        </h2>
        <p className="cl-small">{t('roles_wayFileNote')}</p>
        <DropZone label={t('roles_chooseFile')} onFiles={([file]) => file && onFile(file)}>
          <span className="cl-small cl-quiet">{t('taxonomies_orDrop')}</span>
        </DropZone>
      </li>
    </ul>
  );
}
