import { useLiveQuery } from 'dexie-react-hooks';
import { AddCredential } from '../../components/AddCredential.tsx';
import { CountOpened } from '../../components/CountOpened.tsx';
import { FirstBoards } from '../../components/FirstBoards.tsx';
import { FirstRun } from '../../components/FirstRun.tsx';
import '../../components/first-run.css';
import { database } from '../../utils/storage/database.ts';
import { addSampleWallet } from '../../utils/storage/sample-wallet.ts';
import type { PageProps } from './page-props.ts';
import { useAdding } from './use-adding.ts';
import { useBoards } from './use-boards.ts';
import { useCountOpened } from './use-count-opened.ts';
import { useSampleMatch } from './use-sample-match.tsx';

/** So many names are shown. */
const NAMES = 3;

/** The first run, with what it does. */
export function Start({ report, onStarted }: PageProps) {
  const adding = useAdding(report);
  const { boards, onBoard } = useBoards();
  const counting = useCountOpened();
  const held = useLiveQuery(async () => {
    const { credentials, claims } = database();
    const count = (await credentials.count()) + (await claims.count());
    const newest = await credentials.orderBy('addedAt').reverse().limit(NAMES).toArray();
    const stated = await claims.orderBy('addedAt').reverse().limit(NAMES).toArray();
    const names = [...newest.map(({ name }) => name), ...stated.map(({ label }) => label)].map(String);
    return { count, names: [...new Set(names)].slice(0, NAMES) };
  });
  const sample = useSampleMatch(held?.count);
  return (
    <FirstRun
      held={held?.count ?? 0}
      names={held?.names}
      {...sample}
      boardsOn={boards.filter((board) => board.on).length}
      add={<AddCredential {...adding} folded />}
      boards={<FirstBoards boards={boards.map((board) => ({ ...board, health: undefined }))} onBoard={onBoard} />}
      counting={<CountOpened {...counting} />}
      onTrySample={() => void addSampleWallet(database(), new Date()).then(report)}
      onSeeSample={() => location.assign('/sample.html')}
      onDone={() => {
        void counting.asked();
        onStarted();
        location.hash = '#wallet';
      }}
    />
  );
}
