import { type ReactNode, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { CandidateBar } from './CandidateBar.tsx';
import { CandidateLineHead } from './CandidateLineHead.tsx';
import { CandidateMeaning } from './CandidateMeaning.tsx';
import { CandidateMark } from './CandidateState.tsx';
import { CandidateTile } from './CandidateTile.tsx';
import { type CompareLine, type Comparison, compareCandidates, type ShownCandidate } from './candidate-view.ts';
import { answerOf, timeOf, whyOf } from './candidate-words.ts';
import { ExportButtons, type ExportKind } from './ExportButtons.tsx';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';

export interface CandidateCompareProps {
  /** At most 20 of them are compared. */
  candidates: readonly ShownCandidate[];
  /** It is being printed: as many columns a table as a page is wide. */
  printing: boolean;
  /** The switch of blind mode. */
  blind: ReactNode;
  onBack: () => void;
  onOpen: (id: string) => void;
  onExport: (kind: ExportKind) => void;
}

/** Columns beside the requirement's own that a page of paper takes. */
const ON_PAPER = 5;
/** Lines that are drawn at once where there are many cells, more than a screen holds; the others follow in a moment. */
const AT_FIRST = 12;
const MANY_CELLS = 200;

/** Candidates side by side, requirement by requirement, in the order in which they were saved. */
export function CandidateCompare({ candidates, printing, blind, onBack, onOpen, onExport }: CandidateCompareProps) {
  const { t, plural } = useTexts();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(true)), 50);
    return () => clearTimeout(timer);
  }, []);
  const comparison = useMemo(() => compareCandidates(candidates), [candidates]);
  const { musts, nices, otherRoles, moved } = comparison;
  const cells = comparison.candidates.length * (musts.length + nices.length);
  const drawn = settled || printing || cells <= MANY_CELLS ? comparison : firstOf(comparison);
  const role = comparison.candidates.at(-1)?.role;
  const title = otherRoles || !role ? t('scorecard_compareTitle') : role.name;
  return (
    <article className="cl-candidates-compare">
      <PageHead
        title={title}
        lead={`${plural('scorecard_musts', musts.length)} · ${plural('scorecard_nices', nices.length)} · ${plural('scorecard_compared', comparison.candidates.length)}`}
      >
        <button ref={back} type="button" className="cl-button" onClick={onBack}>
          {t('scorecard_back')}
        </button>
        <ExportButtons onExport={onExport} />
      </PageHead>
      {blind}
      {otherRoles && <p className="cl-candidates-told">{t('scorecard_otherRoles')}</p>}
      {moved && <p className="cl-candidates-told">{t('scorecard_moved')}</p>}
      {musts.length + nices.length === 0 ? (
        <p className="cl-empty cl-narrow">{t('scorecard_noShared')}</p>
      ) : printing ? (
        partsOf(comparison.candidates.length).map((part) => (
          <CompareTable key={part[0]} comparison={comparison} part={part} title={title} />
        ))
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1)
        <section className="cl-card cl-candidates-scroll" tabIndex={0} aria-label={title}>
          <CompareTable
            comparison={drawn}
            part={comparison.candidates.map((_, at) => at)}
            title={title}
            onOpen={onOpen}
          />
        </section>
      )}
      <CandidateMeaning />
      <p className="cl-small cl-quiet">{t('candidate_decides')}</p>
    </article>
  );
}

function firstOf(comparison: Comparison<ShownCandidate>): Comparison<ShownCandidate> {
  const { musts, nices } = comparison;
  return {
    ...comparison,
    musts: musts.slice(0, AT_FIRST),
    nices: nices.slice(0, Math.max(0, AT_FIRST - musts.length)),
  };
}

function partsOf(columns: number): number[][] {
  const every = Array.from({ length: columns }, (_, at) => at);
  return Array.from({ length: Math.ceil(columns / ON_PAPER) }, (_, part) =>
    every.slice(part * ON_PAPER, (part + 1) * ON_PAPER),
  );
}

interface CompareTableProps {
  comparison: Comparison<ShownCandidate>;
  /** Places of the candidates that it shows. */
  part: readonly number[];
  title: string;
  onOpen?: (id: string) => void;
}

function CompareTable({ comparison, part, title, onOpen }: CompareTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const shown = part.flatMap((at) => comparison.candidates[at] ?? []);
  const groups = [
    { name: t('list_musts'), force: 'must', lines: comparison.musts },
    { name: t('list_nices'), force: 'nice', lines: comparison.nices },
  ] as const;
  return (
    <table className="cl-candidates-table" style={{ '--cl-columns': shown.length } as React.CSSProperties}>
      <caption className="cl-sr">{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="cl-sr">{t('scorecard_requirement')}</span>
          </th>
          {shown.map((candidate) => (
            <th key={candidate.id} scope="col">
              <CandidateTile candidate={candidate} {...(onOpen ? { onOpen } : {})} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="cl-candidates-sum">
          <th scope="row">{t('scorecard_order')}</th>
          {shown.map(({ id, role, rows }) => (
            <td key={id}>
              <CandidateBar role={role} rows={rows} />
            </td>
          ))}
        </tr>
      </tbody>
      {groups.map(
        ({ name, force, lines }) =>
          lines.length > 0 && (
            <tbody key={force} className={`cl-candidates-${force}`}>
              <tr className="cl-candidates-group">
                <th colSpan={shown.length + 1} scope="rowgroup">
                  <span>{name}</span>
                </th>
              </tr>
              {lines.map((line) => (
                <Line key={line.line.id} line={line} part={part} ids={comparison.candidates.map(({ id }) => id)} />
              ))}
            </tbody>
          ),
      )}
    </table>
  );
}

function Line({ line: { line, rows }, part, ids }: { line: CompareLine; part: readonly number[]; ids: string[] }) {
  return (
    <tr>
      <CandidateLineHead line={line} />
      {part.map((at) => (
        <td key={ids[at]}>
          <Answer row={rows[at]} />
        </td>
      ))}
    </tr>
  );
}

function Answer({ row }: { row: CompareLine['rows'][number] }) {
  const texts = useTexts();
  const { t } = texts;
  if (!row) return <span className="cl-small cl-faint">{t('scorecard_notAsked')}</span>;
  const { evidence, state } = row;
  const why = row.needsBadge ? t('candidate_needsBadge') : state === 'partly' ? whyOf(row, texts) : null;
  return (
    <>
      <CandidateMark state={state} />
      {evidence?.source === 'claim' ? (
        <span className="cl-small cl-quiet cl-candidates-answer">
          <span className="cl-candidates-answer cl-candidates-quote">
            <q>{evidence.field}</q>
          </span>
          {timeOf(row, texts)}
        </span>
      ) : (
        <span className="cl-small cl-quiet cl-candidates-answer">{answerOf(row, texts) ?? t('scorecard_nothing')}</span>
      )}
      {why && <span className="cl-small cl-faint cl-candidates-answer">{why}</span>}
    </>
  );
}
