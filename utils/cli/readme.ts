import { readFile, writeFile } from 'node:fs/promises';
import { boards } from '../boards/index.ts';
import type { JobBoard, Verified } from '../boards/job-board.ts';
import { formats } from '../formats/index.ts';
import { profileSites } from '../profiles/index.ts';
import type { ProfileVerified } from '../profiles/profile-site.ts';
import type { CourseProvider } from '../providers/course-provider.ts';
import { providers } from '../providers/index.ts';

const BROUGHT: Record<CourseProvider['kind'], string> = {
  bundled: 'bundled with the extension',
  live: 'fetched after a click that names the host',
  file: 'a file of your own, read on the device',
  page: 'the page in view, after you confirm each field',
};

const README = new URL('../../README.md', import.meta.url);

/** What a board's reading was proved on, in the words of the table. */
const PROVED: Record<Verified, string> = {
  posting: 'postings',
  'other-pages': 'lists and forms; postings unverified',
  no: 'unverified',
};

/** The same for a profile site. */
const PROVED_PROFILE: Record<ProfileVerified, string> = { profile: 'profiles', no: 'unverified' };

/** The first hosts of a site, and how many there are. */
function hostsOf({ matches }: Pick<JobBoard, 'matches'>): string {
  const hosts = matches.map((match) => match.replace(/^https:\/\/|\/\*$/g, ''));
  return hosts.length > 4 ? `${hosts.slice(0, 3).join(', ')} and ${hosts.length - 3} more` : hosts.join(', ');
}

/** What a chip on a card of the board's result lists can tell. */
function marksOf({ cards }: JobBoard): string {
  if (!cards) return '';
  return cards.text || cards.read ? 'from the card’s own words' : '“open to see”';
}

/** The README with the tables between its markers made anew from the shelves. */
export function withTables(readme: string): string {
  const tables: Record<string, string> = {
    boards: table(
      ['Board', 'Hosts', 'Overlay', 'Marks on result lists', 'Read right on real pages'],
      boards.map((board) => [
        board.name,
        hostsOf(board),
        board.overlay === 'ask' ? 'only after you opt in' : 'when switched on',
        marksOf(board),
        PROVED[board.verified],
      ]),
    ),
    profiles: table(
      ['Site', 'Hosts', 'Marks in the page', 'Read right on real pages'],
      profileSites.map((site) => [
        site.name,
        hostsOf(site),
        site.overlay === 'ask' ? 'only after you opt in' : 'when switched on',
        PROVED_PROFILE[site.verified],
      ]),
    ),
    formats: table(
      ['Format', 'Files'],
      formats.map((format) => [format.name, format.extensions.map((end) => `.${end}`).join(', ')]),
    ),
    providers: table(
      ['Provider', 'Where it comes from'],
      providers.map((provider) => [
        provider.name,
        `${BROUGHT[provider.kind]}${provider.experimental ? ' (experimental)' : ''}`,
      ]),
    ),
  };
  return Object.entries(tables).reduce((text, [name, rows]) => {
    const pattern = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!pattern.test(text)) throw new Error(`README.md has no <!-- ${name} --> ... <!-- /${name} -->`);
    return text.replace(pattern, `$1\n${rows}\n$2`);
  }, readme);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1]?.endsWith('readme.ts')) {
  await writeFile(README, withTables(await readFile(README, 'utf8')));
}
