import { type ReactNode, useId, useState } from 'react';
import { CorrectMenu, type CorrectMenuProps } from './CorrectMenu.tsx';
import { EvidenceThread } from './EvidenceThread.tsx';
import { Icon } from './Icon.tsx';
import { chevron } from './icons.ts';
import { keyOf } from './keys.ts';
import type { MatchRow } from './match-view.ts';
import { RouteLine } from './RouteLine.tsx';
import { requirementLabel } from './requirement-label.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';

export interface RequirementRowProps {
  row: MatchRow;
  /** Called with the requirement's id while pointer or focus is on the row, and with null when it leaves. */
  onHover?: (requirementId: string | null) => void;
  onShowQuote?: (requirementId: string) => void;
  /** What the person may say about it; absent where nothing can be kept. */
  correct?: Omit<CorrectMenuProps, 'row'>;
  /** What stands under the evidence of an open row: the routes, where the surface has room. */
  more?: (row: MatchRow) => ReactNode;
}

/** One requirement with its state; opens to both ends of the evidence. */
export function RequirementRow({ row, onHover, onShowQuote, correct, more }: RequirementRowProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const [open, setOpen] = useState(false);
  const id = useId();
  const { requirement, match, gap } = row;
  const route = gap?.routes[0];
  // Names keep their own spelling (npm, iOS); words begin with a capital.
  const named = requirement.kind === 'tool' || requirement.kind === 'credential';
  const enter = onHover && (() => onHover(requirement.id));
  const leave = onHover && (() => onHover(null));
  return (
    <li className={`cl-row cl-row-${requirement.force}`} onMouseEnter={enter} onMouseLeave={leave}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onFocus={enter}
        onBlur={leave}
      >
        <StateIcon state={match.state} />
        <span className={named ? 'cl-name' : 'cl-name cl-cap'}>
          {requirementLabel(requirement, texts)}
          {requirement.years && <span className="cl-ask">{plural('ask_years', requirement.years.min)}</span>}
        </span>
        <span className={`cl-word cl-${match.state}`}>{t(keyOf('state', match.state))}</span>
        <Icon d={chevron} />
        {route && <RouteLine route={route} />}
      </button>
      <div className="cl-why" id={id} hidden={!open}>
        {open && (
          <>
            <EvidenceThread row={row} onShowQuote={onShowQuote} />
            {correct && <CorrectMenu row={row} {...correct} />}
            {more?.(row)}
          </>
        )}
      </div>
    </li>
  );
}
