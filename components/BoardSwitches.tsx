import type { BoardHealth as Health } from '../utils/model/board-health.ts';
import { BoardHealth } from './BoardHealth.tsx';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

/** A board of the shelf with its switch. */
export interface BoardSwitch {
  id: string;
  name: string;
  /** Hosts that the browser will ask about, as people write them. */
  hosts: string[];
  on: boolean;
  /** What its reading was proved on: a real posting, other real pages only, or none. */
  verified: 'posting' | 'other-pages' | 'no';
  /** Its terms forbid changes to its pages. */
  risk: boolean;
  /** How reading it went; empty where nothing was read yet, absent where that is no question. */
  health?: Health;
}

export interface BoardSwitchesProps {
  boards: BoardSwitch[];
  onBoard: (id: string, on: boolean) => void;
  /** For "3 minutes ago". */
  now?: Date;
}

/** One switch for each board, with the hosts it covers and, where there is one, the risk stated before the switch. */
export function BoardSwitches({ boards, onBoard, now }: BoardSwitchesProps) {
  const { t, plural, list } = useTexts();
  const note = (board: BoardSwitch) =>
    [
      board.hosts.length <= 2 && list(board.hosts),
      board.verified === 'no' && t('boards_unverified'),
      board.verified === 'other-pages' && t('boards_otherPages'),
      board.risk && t('site_risk', [board.name]),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <ul className="cl-card cl-rows cl-boards">
      {boards.map((board) => (
        <li key={board.id}>
          <Switch
            label={board.name}
            note={note(board) || undefined}
            on={board.on}
            onChange={(on) => onBoard(board.id, on)}
          />
          {board.hosts.length > 2 && (
            <details className="cl-small cl-quiet">
              <summary>{plural('boards_hosts', board.hosts.length)}</summary>
              <p>{list(board.hosts)}</p>
            </details>
          )}
          {board.health && <BoardHealth health={board.health} now={now ?? new Date()} />}
        </li>
      ))}
    </ul>
  );
}
