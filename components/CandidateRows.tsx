import type { ProfileMark } from '../utils/model/profile-match.ts';
import type { ProfileView } from '../utils/model/profile-snapshot.ts';
import { CandidateRow } from './CandidateRow.tsx';
import { unanswered } from './candidate-view.ts';
import { useTexts } from './texts.tsx';

export interface CandidateRowsProps {
  view: Pick<ProfileView, 'role' | 'rows'>;
  /** Level of the headings of both groups. */
  heading: 2 | 3;
  /** Scrolls to a mention; absent where the text cannot be reached. */
  onGoTo?: ((mark: ProfileMark) => void) | undefined;
  /** Without quotes and sentences: where there is little room. */
  brief?: boolean;
}

/** The lines of a role in its own order, must-haves first, each with what the page shows for it. */
export function CandidateRows({ view: { role, rows }, heading, onGoTo, brief }: CandidateRowsProps) {
  const { t } = useTexts();
  const Heading = `h${heading}` as const;
  const answers = new Map(rows.map((row) => [row.lineId, row]));
  const groups = [
    { name: t('list_musts'), force: 'must' },
    { name: t('list_nices'), force: 'nice' },
  ] as const;
  return (
    <>
      {groups.map(({ name, force }) => {
        const lines = role.lines.filter((line) => line.force === force);
        return (
          lines.length > 0 && (
            <section key={force} className="cl-group cl-candidate-group">
              <Heading>{name}</Heading>
              <ul>
                {lines.map((line) => (
                  <CandidateRow
                    key={line.id}
                    line={line}
                    row={answers.get(line.id) ?? unanswered(line)}
                    onGoTo={onGoTo}
                    brief={brief}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
