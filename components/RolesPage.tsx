import { useEffect, useRef } from 'react';
import type { Failure } from '../utils/model/result.ts';
import type { Role } from '../utils/model/role.ts';
import { FailureNote } from './FailureNote.tsx';
import { PageHead } from './PageHead.tsx';
import { RoleEditor, type RoleEditorProps } from './RoleEditor.tsx';
import { RoleFilePreview } from './RoleFilePreview.tsx';
import { RoleList, type RoleListProps } from './RoleList.tsx';
import { RoleWays } from './RoleWays.tsx';
import type { RoleFileView } from './role-view.ts';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

type Editing = Pick<
  RoleEditorProps,
  'unknown' | 'suggestions' | 'onQuery' | 'onEdit' | 'onPick' | 'refused' | 'fresh' | 'version' | 'date' | 'onPrint'
>;

export interface RolesPageProps
  extends Editing,
    Pick<RoleListProps, 'active' | 'onUse' | 'onShare' | 'onDuplicate' | 'onRemove'> {
  /** Last changed first; undefined until they were read. */
  roles: readonly Role[] | undefined;
  /** Id of the one that is opened. */
  opened?: string | undefined;
  /** That one; null where it is gone, undefined until it was read. */
  role?: Role | null | undefined;
  onNew: () => void;
  onFile: (file: File) => void;
  /** What the chosen file holds. */
  file?: RoleFileView | undefined;
  fileFailure?: Failure | undefined;
  onFileAdd: () => void;
  onFileCancel: () => void;
  /** What was done last, until it can no longer be undone; `name` of the role or line. */
  did?: { kind: 'made' | 'named' | 'added' | 'changed' | 'removed'; name: string } | undefined;
  onUndo: () => void;
  /** Name of the file that was saved last. */
  saved?: string | undefined;
}

/** The roles that somebody looks for: their list, one of them to be edited, or how to make the first. */
export function RolesPage(props: RolesPageProps) {
  const { roles, opened, did, saved, onUndo } = props;
  const { t } = useTexts();
  const page = useRef<HTMLDivElement>(null);
  const before = useRef(opened);
  // Back on the list, the focus is where it was.
  useEffect(() => {
    const last = before.current;
    before.current = opened;
    if (opened !== undefined || last === undefined) return;
    page.current?.querySelector<HTMLElement>(`[data-role="${last}"]`)?.focus();
  }, [opened]);
  const said =
    did &&
    {
      made: t('roles_didMade', [did.name]),
      named: t('roles_didNamed', [did.name]),
      added: t('roles_didAdded', [did.name]),
      changed: t('roles_didChanged', [did.name]),
      removed: t('wallet_removed', [did.name]),
    }[did.kind];
  return (
    <div ref={page} className="cl-roles">
      {roles && (opened === undefined ? <List {...props} roles={roles} /> : <One {...props} id={opened} />)}
      <UndoNote of={did ?? saved} drawn={roles} onUndo={did && onUndo}>
        {said ?? (saved !== undefined && t('recognition_saved', [saved]))}
      </UndoNote>
    </div>
  );
}

function One({ role, id, ...props }: RolesPageProps & { id: string }) {
  const { t } = useTexts();
  if (role === undefined) return null;
  if (role === null)
    return (
      <PageHead title={t('roles_gone')} lead={t('roles_goneWhy')}>
        <a className="cl-button" href="#roles">
          {t('roles_back')}
        </a>
      </PageHead>
    );
  return (
    <RoleEditor
      {...props}
      key={id}
      role={role}
      inUse={props.active === id}
      onUse={() => props.onUse(id)}
      onShare={() => props.onShare(id)}
      onDuplicate={() => props.onDuplicate(id)}
      onRemove={() => props.onRemove(id)}
    />
  );
}

function List(props: RolesPageProps & { roles: readonly Role[] }) {
  const { roles, file, fileFailure, onNew, onFile } = props;
  const { t } = useTexts();
  return (
    <>
      <PageHead title={t('roles_title')} lead={t('roles_lead')}>
        <a className="cl-button" href="#candidates">
          {t('nav_candidates')}
        </a>
        {roles.length > 0 && (
          <button type="button" className="cl-button cl-first" onClick={onNew}>
            {t('roles_new')}
          </button>
        )}
      </PageHead>
      {fileFailure && (
        <div className="cl-section">
          <FailureNote failure={fileFailure} />
        </div>
      )}
      {file && (
        <RoleFilePreview file={file} unknown={props.unknown} onAdd={props.onFileAdd} onCancel={props.onFileCancel} />
      )}
      {roles.length > 0 ? <RoleList {...props} /> : <p className="cl-section cl-role-lead">{t('roles_what')}</p>}
      <RoleWays onNew={onNew} onFile={onFile} />
    </>
  );
}
