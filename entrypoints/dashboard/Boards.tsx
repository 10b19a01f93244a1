import { BoardsPage } from '../../components/BoardsPage.tsx';
import { useBoards } from './use-boards.ts';

/** Boards, and the sites that are treated otherwise. */
export function Boards() {
  return <BoardsPage {...useBoards()} />;
}
