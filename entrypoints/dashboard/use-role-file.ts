import { useMemo, useRef, useState } from 'react';
import type { RoleFileView } from '../../components/role-view.ts';
import { useTexts } from '../../components/texts.tsx';
import { type KnownNames, knownLines, plainText } from '../../utils/matching/role-known.ts';
import { type Failure, fail } from '../../utils/model/result.ts';
import type { Role } from '../../utils/model/role.ts';
import { readRoleFile, type SharedRole } from '../../utils/sharing/role-pack.ts';

/** Larger ones are not even read. */
const MOST_BYTES = 1_000_000;

/** A role file that was chosen, until it is added or put away. */
export function useRoleFile(roles: readonly Role[] | undefined, names: KnownNames | undefined) {
  const { t } = useTexts();
  const [read, setRead] = useState<SharedRole>();
  const [failure, setFailure] = useState<Failure>();
  const asked = useRef(0);
  const file = useMemo(
    () => (read && names ? viewOf(read, roles ?? [], names, t('roles_untitled')) : undefined),
    [read, roles, names, t],
  );
  return {
    file,
    failure,
    async onFile(chosen: File) {
      const mine = ++asked.current;
      const result =
        chosen.size > MOST_BYTES
          ? fail('file-too-large', `${chosen.size} bytes`)
          : await chosen.arrayBuffer().then(
              (bytes) => readRoleFile(new Uint8Array(bytes)),
              // A folder, or moved since it was chosen.
              (error) => fail('role-not-ours', String(error)),
            );
      if (mine !== asked.current) return;
      setFailure(result.ok ? undefined : result.failure);
      setRead(result.ok ? result.value : undefined);
    },
    putAway() {
      setRead(undefined);
      setFailure(undefined);
    },
  };
}

/** What a file says, in the terms of this lexicon. */
export function viewOf(
  { name, lines: given }: SharedRole,
  roles: readonly Role[],
  names: KnownNames,
  untitled: string,
): RoleFileView {
  const { lines, left } = knownLines(given, names);
  const asks = (each: Pick<Role, 'lines'>) =>
    each.lines.map((line) => JSON.stringify(Object.entries(line).sort())).sort();
  const own = JSON.stringify(asks({ lines }));
  const same = roles.find((role) => JSON.stringify(asks(role)) === own)?.name;
  return { name: plainText(name) || untitled, lines, left, same };
}
