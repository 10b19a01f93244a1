import { useEffect, useRef, useState } from 'react';
import type { Match } from '../utils/model/match.ts';
import type { Posting } from '../utils/model/posting.ts';
import type { Requirement } from '../utils/model/requirement.ts';
import { Band } from './Band.tsx';
import { timeOf } from './format.ts';
import { Headline } from './Headline.tsx';
import { KnockOuts } from './KnockOuts.tsx';
import { rowsOf } from './match-view.ts';
import { PageHead } from './PageHead.tsx';
import { PostingNotes } from './PostingNotes.tsx';
import { blocksOf, PostingText } from './PostingText.tsx';
import { RequirementList } from './RequirementList.tsx';
import { SegmentedBar } from './SegmentedBar.tsx';
import { useTexts } from './texts.tsx';

/** A saved posting with its text and how the wallet answers it now. */
export interface OpenedPosting {
  id: string;
  posting: Posting;
  requirements: Requirement[];
  match: Match;
  /** When its text was read from its page last (ISO 8601). */
  readAt: string;
}

export interface PostingArchiveProps {
  opened: OpenedPosting;
  notes: string;
  onNotes: (notes: string) => void;
  onBack: () => void;
  onPlan: () => void;
  /** Makes a role of it; absent where candidates are not turned on. */
  onMakeRole?: (() => void) | undefined;
  onPrint: () => void;
}

/** A saved posting as it was read: its text in plain blocks, where and when it was read, and what it asks for. */
export function PostingArchive(props: PostingArchiveProps) {
  const { opened, notes, onNotes, onBack, onPlan, onMakeRole, onPrint } = props;
  const { t, language } = useTexts();
  const [marked, setMarked] = useState<number>();
  const back = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { posting, requirements, match, readAt } = opened;
  const blocks = blocksOf(posting);
  const { musts, nices, knockOuts } = rowsOf({ requirements, match, gaps: [] });
  const showQuote = (id: string) => {
    const start = requirements.find((each) => each.id === id)?.quote.start ?? -1;
    const at = blocks.findIndex((block) => block.start <= start && start < block.end);
    if (at < 0) return;
    setMarked(at);
    const element = text.current?.querySelector<HTMLElement>(`[data-block="${at}"]`);
    element?.scrollIntoView?.({ block: 'center' });
    element?.focus({ preventScroll: true });
  };
  const where = [posting.company, posting.location].filter(Boolean).join(' · ');
  return (
    <article className="cl-archive">
      <PageHead title={posting.title || t('postings_untitled')} lead={where}>
        <button ref={back} type="button" className="cl-button" onClick={onBack}>
          {t('postings_back')}
        </button>
        <button type="button" className="cl-button" onClick={onPrint}>
          {t('plan_print')}
        </button>
        {onMakeRole && (
          <button type="button" className="cl-button" onClick={onMakeRole}>
            {t('roles_makeShort')}
          </button>
        )}
        <button type="button" className="cl-button cl-first" onClick={onPlan}>
          {t('postings_plan')}
        </button>
      </PageHead>
      <p className="cl-small cl-quiet cl-archive-from">
        {t('postings_readOn', [timeOf(readAt, language)])} <Address url={posting.url} />
      </p>
      <div className="cl-columns">
        <section ref={text} className="cl-card cl-archive-text">
          <h2>{t('postings_text')}</h2>
          <PostingText posting={posting} blocks={blocks} marked={marked} />
        </section>
        <aside className="cl-archive-side" aria-label={t('postings_asks')}>
          <div className="cl-card">
            <div className="cl-sum">
              <Headline match={match} />
              {match.status === 'matched' && match.musts.total > 0 && (
                <>
                  <SegmentedBar tally={match.musts} />
                  <Band match={match} />
                </>
              )}
            </div>
            <RequirementList musts={musts} nices={nices} onShowQuote={showQuote} />
            <KnockOuts requirements={knockOuts} onShowQuote={showQuote} />
          </div>
          <div className="cl-card cl-add">
            <PostingNotes notes={notes} onNotes={onNotes} />
          </div>
        </aside>
      </div>
    </article>
  );
}

/** The address as words; a link only where it leads to the web. */
function Address({ url }: { url: string }) {
  return /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      {url}
    </a>
  ) : (
    <span>{url}</span>
  );
}
