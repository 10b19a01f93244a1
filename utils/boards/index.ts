import { greenhouse } from './greenhouse.ts';
import { matchesHost } from './hosts.ts';
import { indeed } from './indeed.ts';
import type { JobBoard } from './job-board.ts';
import { join } from './join.ts';
import { linkedin } from './linkedin.ts';
import { seek } from './seek.ts';

/** Every board, in the order in which they are asked and shown. One line a board. */
export const boards: readonly JobBoard[] = [linkedin, indeed, seek, greenhouse, join];

/** The board whose hosts an address belongs to, or null. Look-alike hosts belong to none. */
export function boardFor(url: URL): JobBoard | null {
  return boards.find((board) => matchesHost(board.matches, url)) ?? null;
}

/** The board with this id, or null. */
export function boardById(id: string): JobBoard | null {
  return boards.find((board) => board.id === id) ?? null;
}
