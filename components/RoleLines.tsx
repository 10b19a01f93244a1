import { useEffect, useId, useRef, useState } from 'react';
import type { RoleLine } from '../utils/model/role.ts';
import { Icon } from './Icon.tsx';
import { chevron, trash } from './icons.ts';
import { RoleLineForm, type RoleLineFormProps } from './RoleLineForm.tsx';
import { RoleLineName } from './RoleLineName.tsx';
import { lineName, type RoleAt, type RoleRefused } from './role-view.ts';
import { useTexts } from './texts.tsx';

export interface RoleLinesProps extends Pick<RoleLineFormProps, 'suggestions' | 'onQuery' | 'onEdit'> {
  lines: readonly RoleLine[];
  unknown: ReadonlySet<string>;
  onPick: (choice: { id: string } | { typed: string }, at: RoleAt) => void;
  refused?: RoleRefused | undefined;
}

const FORCES = ['must', 'nice'] as const;

/** The lines of a role, must-haves before nice-to-haves; each opens to what it asks for. */
export function RoleLines(props: RoleLinesProps) {
  const { lines, refused } = props;
  const { t, plural } = useTexts();
  const [open, setOpen] = useState<string>();
  const keys = keysOf(lines);
  const all = useRef<HTMLDivElement>(null);
  const moved = useRef<string>(undefined);
  // A line that goes to the other list is drawn anew there: the focus goes with it.
  useEffect(() => {
    const name = moved.current;
    moved.current = undefined;
    if (name === undefined || (document.activeElement ?? document.body) !== document.body) return;
    const rows = [...(all.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    rows
      .find((row) => row.dataset.line === name)
      ?.querySelector<HTMLElement>('[type="radio"]:checked')
      ?.focus();
  });
  return (
    <div ref={all}>
      {FORCES.map((force) => {
        const own = lines.filter((line) => line.force === force);
        return (
          own.length > 0 && (
            <section key={force} className="cl-section">
              <h2>{plural(force === 'must' ? 'roles_musts' : 'roles_nices', own.length)}</h2>
              <ul className="cl-card cl-role-lines">
                {own.map((line, at) => {
                  const key = keys.get(line) ?? line.id;
                  return (
                    <li key={key} data-line={key}>
                      {at > 0 && <span className="cl-role-and">{t('roles_and')}</span>}
                      <Row
                        {...props}
                        line={line}
                        refused={refused?.line === line.id ? refused : undefined}
                        open={open === key}
                        onOpen={(next) => setOpen(next ? key : undefined)}
                        onEdit={(edit) => {
                          if (edit.do === 'change' && edit.change.force) moved.current = key;
                          // Named after its first alternative, which may be the one that goes.
                          if ((edit.do === 'split' || edit.do === 'without') && edit.skill === line.alternatives[0]?.id)
                            setOpen(line.alternatives[1]?.id);
                          props.onEdit(edit);
                        }}
                      />
                    </li>
                  );
                })}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

interface RowProps extends Omit<RoleLinesProps, 'lines'> {
  line: RoleLine;
  open: boolean;
  onOpen: (open: boolean) => void;
}

function Row({ line, unknown, open, onOpen, onEdit, onPick, suggestions, onQuery, refused }: RowProps) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  return (
    <>
      <div className="cl-role-head">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => onOpen(!open)}>
          <Icon d={chevron} />
          <RoleLineName line={line} unknown={unknown} />
        </button>
        <button type="button" className="cl-icon-button" onClick={() => onEdit({ do: 'remove', line: line.id })}>
          <Icon d={trash} />
          <span className="cl-sr">{t('wallet_remove', [lineName(line, texts)])}</span>
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && (
          <RoleLineForm
            line={line}
            onEdit={onEdit}
            suggestions={suggestions}
            onQuery={onQuery}
            onPick={(choice) => onPick(choice, { line: line.id })}
            refused={refused}
          />
        )}
      </div>
    </>
  );
}

/**
 * A name for each line that stays while it is edited: its first alternative. Of two that begin alike the second is told
 * apart.
 */
function keysOf(lines: readonly RoleLine[]): Map<RoleLine, string> {
  const seen = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const first = line.alternatives[0]?.id ?? line.id;
      const before = seen.get(first) ?? 0;
      seen.set(first, before + 1);
      return [line, before === 0 ? first : `${first}|${before}`];
    }),
  );
}
