import { useEffect, useRef, useState } from 'react';
import { MakeRole } from '../../components/MakeRole.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { MatchView } from '../../utils/model/match-view.ts';
import type { Failure } from '../../utils/model/result.ts';
import type { Role } from '../../utils/model/role.ts';
import { database } from '../../utils/storage/database.ts';
import { linesIn, makeRole, roleFrom } from '../dashboard/make-role.ts';

export interface PopupRoleProps {
  view: MatchView;
  /** Goes on to a page of the dashboard. */
  onOpen: (route: string) => void;
}

/** The way from the posting of this tab, as it was read and corrected, to a role. */
export function PopupRole({ view, onOpen }: PopupRoleProps) {
  const { t } = useTexts();
  const [made, setMade] = useState<Role | null>();
  const [failure, setFailure] = useState<Failure>();
  const making = useRef(false);
  const { title, company, url } = view.posting;
  const source = { title, company, url, requirements: view.requirements };
  useEffect(() => {
    // Where the roles cannot be read, making one says why.
    void roleFrom(database(), { url }).then((found) => setMade(found.ok ? found.value : null));
  }, [url]);
  if (made === undefined || linesIn(source) === 0) return null;
  return (
    <MakeRole
      made={made?.name}
      failure={failure}
      onOpen={() => made && onOpen(`roles/${made.id}`)}
      onMake={async () => {
        if (making.current) return;
        making.current = true;
        const done = await makeRole(database(), source, t('roles_untitled'), new Date());
        if (done.ok) return onOpen(`roles/${done.value.role.id}`);
        making.current = false;
        setFailure(done.failure);
      }}
    />
  );
}
