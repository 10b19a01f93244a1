import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { tick } from './icons.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';

export interface FirstRunProps {
  /** Credentials and claims in the wallet. */
  held: number;
  /** Boards that are switched on. */
  boardsOn: number;
  /** The first step's ways to add, as on the wallet page: `<AddCredential />`. */
  add: ReactNode;
  /** The second step's switches: `<BoardSwitches />`. */
  boards: ReactNode;
  /** Asked once, after the boards: `<CountOpened />`. */
  counting: ReactNode;
  onTrySample: () => void;
  onSeeSample: () => void;
  /** Finish or skip; the wallet follows. */
  onDone: () => void;
}

/** One page, three steps: something you hold, the boards you use, and the match on a sample posting. */
export function FirstRun({ held, boardsOn, add, boards, counting, onTrySample, onSeeSample, onDone }: FirstRunProps) {
  const { t, plural } = useTexts();
  return (
    <>
      <PageHead title={t('first_title')} lead={t('first_lead')}>
        <button type="button" className="cl-button" onClick={onDone}>
          {held > 0 ? t('first_done') : t('first_skip')}
        </button>
      </PageHead>
      <ol className="cl-steps">
        <Step number={1} title={t('first_add')} done={held > 0 ? plural('first_held', held) : null}>
          {add}
          {held === 0 && (
            <p>
              {t('first_or')}{' '}
              <button type="button" className="cl-link cl-try-sample" onClick={onTrySample}>
                {t('way_sample')}
              </button>
            </p>
          )}
        </Step>
        <Step number={2} title={t('first_boards')} done={boardsOn > 0 ? plural('first_boardsOn', boardsOn) : null}>
          <p className="cl-quiet">{t('first_boardsWhy')}</p>
          {boards}
          {counting}
        </Step>
        <Step number={3} title={t('first_see')} done={null}>
          <p className="cl-quiet">{t('first_seeWhy')}</p>
          <button type="button" className="cl-button cl-first" onClick={onSeeSample}>
            {t('first_seeOpen')}
          </button>
        </Step>
      </ol>
    </>
  );
}

function Step({
  number,
  title,
  done,
  children,
}: {
  number: number;
  title: string;
  done: string | null;
  children: ReactNode;
}) {
  return (
    <li className="cl-first-step">
      <span className={done ? 'cl-number cl-number-done' : 'cl-number'} aria-hidden="true">
        {done ? <Icon d={tick} /> : number}
      </span>
      <div>
        <h2>{title}</h2>
        <p className="cl-small cl-verified" role="status">
          {done}
        </p>
        {children}
      </div>
    </li>
  );
}
