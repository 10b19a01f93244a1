import { Fragment } from 'react';
import type { RoleLine } from '../utils/model/role.ts';
import { lineDetails } from './role-view.ts';
import { useTexts } from './texts.tsx';

export interface RoleLineNameProps {
  line: RoleLine;
  /** Ids that the lexicon does not know. */
  unknown: ReadonlySet<string>;
}

/** What a line asks for: its names with "or" between them, and under them how much of it. */
export function RoleLineName({ line, unknown }: RoleLineNameProps) {
  const texts = useTexts();
  const { t, list } = texts;
  const details = lineDetails(line, texts);
  const strange = line.alternatives.filter(({ id }) => unknown.has(id));
  return (
    <span className="cl-role-what">
      <span className="cl-role-names">
        {line.alternatives.map(({ id, label }, at) => (
          <Fragment key={id}>
            {at > 0 && <span className="cl-quiet"> {t('roles_or')} </span>}
            <b>{label}</b>
          </Fragment>
        ))}
      </span>
      {details && <span className="cl-small cl-quiet">{details}</span>}
      {strange.length > 0 && (
        <span className="cl-small cl-partial">
          {strange.length < line.alternatives.length && `${list(strange.map(({ label }) => label))}: `}
          {t('roles_unknown')}
        </span>
      )}
    </span>
  );
}
