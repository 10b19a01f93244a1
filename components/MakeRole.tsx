import type { Failure } from '../utils/model/result.ts';
import { FailureNote } from './FailureNote.tsx';
import { Icon } from './Icon.tsx';
import { people } from './icons.ts';
import { useTexts } from './texts.tsx';

export interface MakeRoleProps {
  /** Name of the role that was made of this posting before. */
  made?: string | undefined;
  onMake: () => void;
  /** Opens the one that was made. */
  onOpen: () => void;
  failure?: Failure | undefined;
}

/** Makes a role of the posting that is shown; where there is one already, a second one only on wish. */
export function MakeRole({ made, onMake, onOpen, failure }: MakeRoleProps) {
  const { t } = useTexts();
  return (
    <section className="cl-step cl-make-role" aria-label={t('roles_make')}>
      {failure && <FailureNote failure={failure} />}
      {made === undefined ? (
        <button type="button" className="cl-link" onClick={onMake}>
          <Icon d={people} />
          {t('roles_make')}
        </button>
      ) : (
        <>
          <p className="cl-grow cl-small">{t('roles_hasRole', [made])}</p>
          <button type="button" className="cl-link" onClick={onOpen}>
            {t('roles_open')}
          </button>
          <button type="button" className="cl-link" onClick={onMake}>
            {t('roles_another')}
          </button>
        </>
      )}
    </section>
  );
}
