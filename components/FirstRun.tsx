import type { ReactNode } from 'react';
import type { MatchView } from '../utils/model/match-view.ts';
import type { Failure } from '../utils/model/result.ts';
import { FailureNote } from './FailureNote.tsx';
import { FirstMatch } from './FirstMatch.tsx';
import { headlineText } from './Headline.tsx';
import { Icon } from './Icon.tsx';
import { chevron, tick, wallet } from './icons.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';

export interface FirstRunProps {
  /** Credentials and claims in the wallet. */
  held: number;
  /** What some of them are called, newest first. */
  names?: readonly string[];
  /** Boards that are switched on. */
  boardsOn: number;
  /** The first step's ways to add: `<AddCredential folded />`. */
  add: ReactNode;
  /** The second step's switches: `<FirstBoards />`. */
  boards: ReactNode;
  /** Asked once, after the boards: `<CountOpened />`. */
  counting: ReactNode;
  /** How the sample posting matches what is held now; absent until it was matched. */
  match?: MatchView;
  /** Why it could not be matched. */
  failure?: Failure;
  onTrySample: () => void;
  onSeeSample: () => void;
  /** Finish or skip; the wallet follows. */
  onDone: () => void;
}

const MOST_NAMES = 3;

/** One page, three steps, each with its result in sight: something you hold, the boards you use, and a match. */
export function FirstRun(props: FirstRunProps) {
  const { held, names = [], boardsOn, add, boards, counting, match, failure, onTrySample, onSeeSample, onDone } = props;
  const texts = useTexts();
  const { t, plural } = texts;
  const shown = names.slice(0, MOST_NAMES);
  return (
    <div className="cl-first-run">
      <PageHead title={t('first_title')} lead={t('first_lead')}>
        <button type="button" className="cl-button" onClick={onDone}>
          {held > 0 ? t('first_done') : t('first_skip')}
        </button>
      </PageHead>
      <ol className="cl-steps">
        <Step number={1} title={t('first_add')} done={held > 0 ? plural('first_held', held) : null}>
          {held > 0 && shown.length > 0 && (
            <p className="cl-tags cl-first-names">
              {shown.map((name) => (
                <span key={name} className="cl-tag">
                  {name}
                </span>
              ))}
              {held > shown.length && (
                <span className="cl-small cl-quiet">{plural('first_more', held - shown.length)}</span>
              )}
            </p>
          )}
          {match?.match.status === 'matched' && (
            <p className="cl-small cl-first-result">{t('first_onSample', [headlineText(match.match, texts)])}</p>
          )}
          {held === 0 && (
            <button type="button" className="cl-way cl-try-sample" onClick={onTrySample}>
              <Icon d={wallet} />
              <span>
                <b>{t('way_sample')}</b>
                <span className="cl-small cl-quiet">{t('way_sampleNote')}</span>
              </span>
              <Icon d={chevron} />
            </button>
          )}
          {add}
        </Step>
        <Step number={2} title={t('first_boards')} done={boardsOn > 0 ? plural('first_boardsOn', boardsOn) : null}>
          <p className="cl-quiet">{t('first_boardsWhy')}</p>
          {boards}
          {counting}
        </Step>
        <Step number={3} title={t('first_see')} done={null}>
          <p className="cl-quiet">{t('first_seeWhy')}</p>
          {match && <FirstMatch view={match} />}
          {failure && <FailureNote failure={failure} />}
          <p className="cl-first-end">
            <button type="button" className="cl-button cl-first" onClick={onSeeSample}>
              {t('first_seeOpen')}
            </button>
            <button type="button" className="cl-button cl-to-wallet" onClick={onDone}>
              {t('first_toWallet')}
            </button>
          </p>
        </Step>
      </ol>
    </div>
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
