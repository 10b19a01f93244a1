import { useState } from 'react';
import { BoardSwitches, type BoardSwitchesProps } from './BoardSwitches.tsx';
import { Icon } from './Icon.tsx';
import { chevron } from './icons.ts';
import { useTexts } from './texts.tsx';

const FEW = 5;

/**
 * A few boards to begin with, those that are on among them, and all of them on wish. Boards whose terms forbid changes to
 * their pages come last: nobody should meet that choice first.
 */
export function FirstBoards({ boards, onBoard }: Pick<BoardSwitchesProps, 'boards' | 'onBoard'>) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  // As they stood when they were first known: a switch must not move away under the pointer.
  const [first, setFirst] = useState<ReadonlySet<string>>();
  if (!first && boards.length > 0) setFirst(new Set(few(boards)));
  const shown = all
    ? [...boards].sort((a, b) => Number(a.risk) - Number(b.risk))
    : boards.filter(({ id, on }) => on || first?.has(id));
  return (
    <>
      <BoardSwitches boards={shown} onBoard={onBoard} />
      {!all && shown.length < boards.length && (
        <button type="button" className="cl-link cl-all-boards" onClick={() => setAll(true)}>
          {t('first_allBoards', [String(boards.length)])}
          <Icon d={chevron} />
        </button>
      )}
    </>
  );
}

function few(boards: BoardSwitchesProps['boards']): string[] {
  const safe = boards.filter(({ risk }) => !risk);
  const proved = safe.filter(({ verified }) => verified === 'posting');
  return (proved.length >= FEW ? proved : safe).slice(0, FEW).map(({ id }) => id);
}
