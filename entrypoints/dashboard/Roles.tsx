import '../../components/roles.css';
import { RolesPage } from '../../components/RolesPage.tsx';
import type { PageProps } from './page-props.ts';
import { useRoles } from './use-roles.ts';

/** The roles that candidates' pages are read with; loaded when the page is first opened. */
export function Roles({ report }: PageProps) {
  return <RolesPage {...useRoles(report)} />;
}
