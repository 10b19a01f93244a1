import type { Role } from '../utils/model/role.ts';
import { RoleLineName } from './RoleLineName.tsx';
import { useTexts } from './texts.tsx';

const FORCES = ['must', 'nice'] as const;

export interface RolePrintProps {
  role: Role;
  unknown: ReadonlySet<string>;
  /** Of the extension. */
  version: string;
  /** As it is to be read. */
  date: string;
}

/** A role on paper; seen nowhere else. */
export function RolePrint({ role, unknown, version, date }: RolePrintProps) {
  const { t } = useTexts();
  return (
    <article className="cl-role-print">
      <h1>{role.name}</h1>
      {role.from && <p>{t('roles_from', [role.from.title])}</p>}
      <p>{t('roles_rule')}</p>
      {FORCES.map((force) => {
        const lines = role.lines.filter((line) => line.force === force);
        return (
          lines.length > 0 && (
            <section key={force}>
              <h2>{t(force === 'must' ? 'list_musts' : 'list_nices')}</h2>
              <ol>
                {lines.map((line) => (
                  <li key={line.id}>
                    <RoleLineName line={line} unknown={unknown} />
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
      <p className="cl-small">{t('roles_printMade', [version, date])}</p>
    </article>
  );
}
