import { useEffect, useRef } from 'react';
import { type CompareGroup, compareRows, type Side } from './compare-rows.ts';
import { Headline } from './Headline.tsx';
import { PageHead } from './PageHead.tsx';
import type { OpenedPosting } from './PostingArchive.tsx';
import { requirementLabel } from './requirement-label.ts';
import { SegmentedBar } from './SegmentedBar.tsx';
import { StateMark } from './StateMark.tsx';
import { useTexts } from './texts.tsx';

export interface PostingCompareProps {
  postings: readonly [OpenedPosting, OpenedPosting];
  onBack: () => void;
  onOpen: (id: string) => void;
}

const GROUPS: readonly CompareGroup[] = ['common', 'single', 'answered'];

/** Two saved postings side by side: what both still ask for comes first. */
export function PostingCompare({ postings, onBack, onOpen }: PostingCompareProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const groups = compareRows(...postings);
  const words = {
    common: t('postings_openInBoth'),
    single: t('postings_openInOne'),
    answered: t('postings_answeredOrNot'),
  };
  return (
    <article className="cl-compare">
      <PageHead
        title={t('postings_compareTitle')}
        lead={
          groups.common.length === 0 ? t('postings_noneInCommon') : plural('postings_inCommon', groups.common.length)
        }
      >
        <button ref={back} type="button" className="cl-button" onClick={onBack}>
          {t('postings_back')}
        </button>
      </PageHead>
      <table className="cl-card cl-compare-table">
        <caption className="cl-sr">{t('postings_compareTitle')}</caption>
        <thead>
          <tr>
            <td />
            {postings.map((opened) => (
              <th key={opened.id} scope="col">
                <button type="button" className="cl-posting-title" onClick={() => onOpen(opened.id)}>
                  {opened.posting.title || t('postings_untitled')}
                </button>
                <span className="cl-small cl-quiet">{opened.posting.company}</span>
                <Headline match={opened.match} />
                {opened.match.status === 'matched' && <SegmentedBar tally={opened.match.musts} />}
              </th>
            ))}
          </tr>
        </thead>
        {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
          <tbody key={group}>
            <tr className="cl-compare-group">
              <th colSpan={3} scope="rowgroup">
                {words[group]}
              </th>
            </tr>
            {groups[group].map(({ id, sides, ...asked }) => (
              <tr key={id}>
                <th scope="row" className="cl-cap">
                  {requirementLabel(asked, texts)}
                </th>
                {sides.map((side, at) => (
                  <td key={postings[at]?.id}>
                    <Said side={side} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </article>
  );
}

function Said({ side }: { side: Side | undefined }) {
  const { t } = useTexts();
  if (!side) return <span className="cl-small cl-faint">{t('postings_notAsked')}</span>;
  return (
    <>
      <StateMark state={side.state} />
      {side.force === 'nice' && <span className="cl-small cl-quiet cl-compare-nice">{t('postings_nice')}</span>}
    </>
  );
}
