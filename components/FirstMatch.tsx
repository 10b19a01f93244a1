import type { MatchView } from '../utils/model/match-view.ts';
import { Band } from './Band.tsx';
import { Headline, headlineText } from './Headline.tsx';
import { rowsOf } from './match-view.ts';
import { SegmentedBar } from './SegmentedBar.tsx';
import { useTexts } from './texts.tsx';

const MOST_ASKED = 6;

/** The match on the sample posting in a few lines: with nothing held, what it asks for. */
export function FirstMatch({ view }: { view: MatchView }) {
  const texts = useTexts();
  const { posting, match } = view;
  const { musts } = rowsOf(view);
  return (
    <section className="cl-card cl-first-match" aria-label={posting.title}>
      <h3>
        {posting.title} <span className="cl-quiet">{posting.company}</span>
      </h3>
      <p className="cl-sr" role="status">
        {headlineText(match, texts)}
      </p>
      <Headline match={match} />
      {match.status === 'matched' && (
        <>
          <SegmentedBar tally={match.musts} />
          <Band match={match} />
        </>
      )}
      {match.status === 'no-evidence' && (
        <p className="cl-tags">
          {musts.slice(0, MOST_ASKED).map(({ requirement }) => (
            <span key={requirement.id} className="cl-tag">
              {requirement.label}
            </span>
          ))}
          {musts.length > MOST_ASKED && (
            <span className="cl-small cl-quiet">{texts.plural('first_more', musts.length - MOST_ASKED)}</span>
          )}
        </p>
      )}
    </section>
  );
}
