import { useId, useState } from 'react';
import type { ProfileMark, ProfileRow } from '../utils/model/profile-match.ts';
import type { RoleLine } from '../utils/model/role.ts';
import { CandidateMark } from './CandidateState.tsx';
import { answerOf, askedOf, lineLabel, whyOf } from './candidate-words.ts';
import { Icon } from './Icon.tsx';
import { link } from './icons.ts';
import { useTexts } from './texts.tsx';

export interface CandidateRowProps {
  line: RoleLine;
  row: ProfileRow;
  onGoTo?: ((mark: ProfileMark) => void) | undefined;
  brief?: boolean | undefined;
}

/** One line of a role: its name, what the page shows for it, the page's own words, and the way to where they stand. */
export function CandidateRow({ line, row, onGoTo, brief }: CandidateRowProps) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const asked = askedOf(line, texts);
  const answer = answerOf(row, texts, line);
  const why = row.needsBadge ? t('candidate_needsBadge') : whyOf(row, texts);
  // Names keep their own spelling (npm, iOS); words begin with a capital.
  const named = line.kind === 'tool' || line.kind === 'credential';
  return (
    <li className={`cl-candidate-row cl-row-${line.force}`}>
      <p id={id}>
        <span className={named ? 'cl-name' : 'cl-name cl-cap'}>{lineLabel(line, texts)}</span>
        {asked.length > 0 && <span className="cl-small cl-faint"> · {asked.join(' · ')}</span>}
      </p>
      <p className="cl-candidate-answer">
        <CandidateMark state={row.state} /> {answer && <span className="cl-small cl-quiet">{answer}</span>}
      </p>
      {!brief && (
        <>
          {row.evidence?.source === 'claim' && row.evidence.field && (
            <blockquote className="cl-small cl-quiet">{row.evidence.field}</blockquote>
          )}
          {why && <p className="cl-small cl-faint">{why}</p>}
        </>
      )}
      {onGoTo && row.marks.length > 0 && <GoTo marks={row.marks} named={id} onGoTo={onGoTo} />}
    </li>
  );
}

/** Goes to one mention after the other. */
function GoTo({
  marks,
  named,
  onGoTo,
}: {
  marks: readonly ProfileMark[];
  named: string;
  onGoTo: (mark: ProfileMark) => void;
}) {
  const { t, number } = useTexts();
  const [gone, setGone] = useState(0);
  const id = useId();
  const next = gone % marks.length;
  return (
    <button
      type="button"
      id={id}
      className="cl-link"
      aria-labelledby={`${id} ${named}`}
      onClick={() => {
        const mark = marks[next];
        setGone(next + 1);
        if (mark) onGoTo(mark);
      }}
    >
      <Icon d={link} />
      {marks.length === 1 ? t('candidate_goTo') : t('candidate_goToNext', [number(next + 1), number(marks.length)])}
    </button>
  );
}
