import { matchesHost } from '../reading/hosts.ts';
import { arbeitsagentur } from './arbeitsagentur.ts';
import { ashby } from './ashby.ts';
import { bamboohr } from './bamboohr.ts';
import { dice } from './dice.ts';
import { djinni } from './djinni.ts';
import { eures } from './eures.ts';
import { franceTravail } from './france-travail.ts';
import { glassdoor } from './glassdoor.ts';
import { greenhouse } from './greenhouse.ts';
import { hackerNews } from './hacker-news.ts';
import { himalayas } from './himalayas.ts';
import { icims } from './icims.ts';
import { indeed } from './indeed.ts';
import type { JobBoard } from './job-board.ts';
import { join } from './join.ts';
import { jora } from './jora.ts';
import { lever } from './lever.ts';
import { linkedin } from './linkedin.ts';
import { monster } from './monster.ts';
import { naukri } from './naukri.ts';
import { personio } from './personio.ts';
import { recruitee } from './recruitee.ts';
import { remoteOk } from './remote-ok.ts';
import { seek } from './seek.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { stepstone } from './stepstone.ts';
import { teamtailor } from './teamtailor.ts';
import { usajobs } from './usajobs.ts';
import { weWorkRemotely } from './we-work-remotely.ts';
import { welcomeToTheJungle } from './welcome-to-the-jungle.ts';
import { wellfound } from './wellfound.ts';
import { workable } from './workable.ts';
import { workday } from './workday.ts';
import { yCombinator } from './y-combinator.ts';
import { ziprecruiter } from './ziprecruiter.ts';

/** Every board, in the order in which they are shown: general, technical, public services, pages of employers. One line a board. */
export const boards: readonly JobBoard[] = [
  linkedin,
  indeed,
  glassdoor,
  ziprecruiter,
  monster,
  dice,
  stepstone,
  seek,
  jora,
  naukri,
  djinni,
  welcomeToTheJungle,
  wellfound,
  yCombinator,
  remoteOk,
  weWorkRemotely,
  himalayas,
  hackerNews,
  usajobs,
  eures,
  arbeitsagentur,
  franceTravail,
  greenhouse,
  lever,
  ashby,
  workday,
  smartrecruiters,
  workable,
  bamboohr,
  teamtailor,
  personio,
  recruitee,
  icims,
  join,
];

/** The board whose hosts an address belongs to, or null. Look-alike hosts belong to none. */
export function boardFor(url: URL): JobBoard | null {
  return boards.find((board) => matchesHost(board.matches, url)) ?? null;
}

/** The board with this id, or null. */
export function boardById(id: string): JobBoard | null {
  return boards.find((board) => board.id === id) ?? null;
}
