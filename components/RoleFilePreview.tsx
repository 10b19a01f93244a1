import { useEffect, useRef } from 'react';
import { RoleLineName } from './RoleLineName.tsx';
import { type RoleFileView, roleCounts } from './role-view.ts';
import { useTexts } from './texts.tsx';

export interface RoleFilePreviewProps {
  file: RoleFileView;
  /** Ids that the lexicon does not know. */
  unknown: ReadonlySet<string>;
  onAdd: () => void;
  onCancel: () => void;
}

/** What a role file holds; nothing is kept before it is added. */
export function RoleFilePreview({ file, unknown, onAdd, onCancel }: RoleFilePreviewProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file is a new one to look at
  useEffect(() => title.current?.focus(), [file]);
  const { name, lines, left, same } = file;
  const strange = new Set(lines.flatMap((line) => line.alternatives.flatMap(({ id }) => (unknown.has(id) ? [id] : []))))
    .size;
  return (
    <section className="cl-card cl-add cl-role-file">
      <h2 ref={title} tabIndex={-1}>
        {t('roles_fileHolds')}
      </h2>
      <p>
        <b>{name}</b>
        <span className="cl-small cl-quiet"> · {roleCounts(lines, texts)}</span>
      </p>
      {same !== undefined && <p>{t('roles_fileSame', [same])}</p>}
      {strange > 0 && <p>{plural('roles_fileUnknown', strange)}</p>}
      {left > 0 && <p>{plural('roles_fileLeft', left)}</p>}
      <ul className="cl-rows cl-role-file-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <RoleLineName line={line} unknown={unknown} />
            <span className="cl-small cl-quiet">{t(line.force === 'must' ? 'roles_must' : 'roles_nice')}</span>
          </li>
        ))}
      </ul>
      <div className="cl-actions">
        <button type="button" className="cl-button cl-first" onClick={onAdd}>
          {t(same === undefined ? 'roles_fileAdd' : 'roles_fileAddAnyway')}
        </button>
        <button type="button" className="cl-button" onClick={onCancel}>
          {t('work_cancel')}
        </button>
      </div>
    </section>
  );
}
