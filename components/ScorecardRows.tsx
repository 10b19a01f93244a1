import type { ProfileRow } from '../utils/model/profile-match.ts';
import type { Role, RoleLine } from '../utils/model/role.ts';
import { CandidateLineHead } from './CandidateLineHead.tsx';
import { CandidateMark } from './CandidateState.tsx';
import { unanswered } from './candidate-view.ts';
import { answerOf, whyOf } from './candidate-words.ts';
import { dateOf } from './format.ts';
import { useTexts } from './texts.tsx';

/** Every line of the role in its order, must-haves first, with what the profile shows for it and its own words. */
export function ScorecardRows({ role, rows }: { role: Pick<Role, 'lines'>; rows: readonly ProfileRow[] }) {
  const { t } = useTexts();
  const answers = new Map(rows.map((row) => [row.lineId, row]));
  const groups = [
    { name: t('list_musts'), force: 'must' },
    { name: t('list_nices'), force: 'nice' },
  ] as const;
  return (
    <section className="cl-section">
      <h2>{t('scorecard_what')}</h2>
      <table className="cl-card cl-candidates-table cl-scorecard-table">
        <caption className="cl-sr">{t('scorecard_what')}</caption>
        {groups.map(({ name, force }) => {
          const lines = role.lines.filter((line) => line.force === force);
          return (
            lines.length > 0 && (
              <tbody key={force} className={`cl-candidates-${force}`}>
                <tr className="cl-candidates-group">
                  <th colSpan={2} scope="rowgroup">
                    {name}
                  </th>
                </tr>
                {lines.map((line) => (
                  <Line key={line.id} line={line} row={answers.get(line.id) ?? unanswered(line)} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </section>
  );
}

function Line({ line, row }: { line: RoleLine; row: ProfileRow }) {
  const texts = useTexts();
  const { t, language } = texts;
  const answer = answerOf(row, texts);
  const { evidence } = row;
  const why = row.state === 'not-found' ? t('scorecard_meansNot') : whyOf(row, texts);
  const reasons = [row.needsBadge ? t('candidate_needsBadge') : null, why];
  const until =
    evidence?.source === 'credential' &&
    evidence.validUntil &&
    `${t('fact_expires')}: ${dateOf(evidence.validUntil, language)}`;
  return (
    <tr>
      <CandidateLineHead line={line} />
      <td>
        <CandidateMark state={row.state} />
        {answer && <span className="cl-candidates-answer">{answer}</span>}
        {evidence?.source === 'claim' && evidence.field && (
          <blockquote className="cl-small cl-quiet">{evidence.field}</blockquote>
        )}
        {[...reasons, until].filter(Boolean).map((why) => (
          <span key={String(why)} className="cl-small cl-quiet cl-candidates-answer">
            {why}
          </span>
        ))}
      </td>
    </tr>
  );
}
