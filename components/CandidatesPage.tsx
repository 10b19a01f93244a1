import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Failure } from '../utils/model/result.ts';
import { CandidateCompare } from './CandidateCompare.tsx';
import { CandidatesBlind } from './CandidatesBlind.tsx';
import { CandidatesList } from './CandidatesList.tsx';
import type { ShownCandidate } from './candidate-view.ts';
import type { ExportKind } from './ExportButtons.tsx';
import { FailureNote } from './FailureNote.tsx';
import { PageHead } from './PageHead.tsx';
import { Scorecard } from './Scorecard.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

/** What of the page is open: the list, one candidate's scorecard, or several side by side. */
export type CandidatesView = { kind: 'list' } | { kind: 'one'; id: string } | { kind: 'compare'; ids: string[] };

export interface CandidatesPageProps {
  /** Whether candidates are turned on; undefined until it is known. */
  on: boolean | undefined;
  /** Whether blind mode is on; undefined until it is known. */
  blind: boolean | undefined;
  onBlind: (on: boolean) => void;
  loading: boolean;
  failure?: Failure | undefined;
  unreadable: number;
  /** There is a role to read profiles with. */
  hasRoles: boolean;
  /** In the order of saving; in blind mode without anything personal. */
  candidates: readonly ShownCandidate[];
  view: CandidatesView;
  onView: (view: CandidatesView) => void;
  printing: boolean;
  /** Ids of those that are to be compared. */
  chosen: readonly string[];
  onChoose: (id: string, choose: boolean) => void;
  onChooseNone: () => void;
  onNotes: (id: string, notes: string) => void;
  onRemoveName: (id: string) => void;
  onRemove: (id: string) => void;
  /** What was done last. */
  did?: { kind: 'removed' | 'name' | 'notes'; id: string; name: string } | undefined;
  onUndo: () => void;
  onExport: (kind: ExportKind, ids: readonly string[]) => void;
  /** Name of the file that was saved last. */
  saved?: string | undefined;
  /** The way to add a candidate from a text or a PDF; drawn once it is asked for. */
  adding?: (() => ReactNode) | undefined;
  /** It is open from the beginning. */
  startAdding?: boolean;
  /** How long candidates are kept, and erasing them. */
  retention?: ReactNode;
}

/** Candidates that were saved by a click: a list by role, scorecards, and several side by side. Never ranked. */
export function CandidatesPage(props: CandidatesPageProps) {
  const { on, view, failure } = props;
  const opener = useRef<string>(undefined);
  const [adding, setAdding] = useState(props.startAdding ?? false);
  const viewed = view.kind !== 'list';
  // Back on the list, the focus is where it was; in a view, it is on the way back.
  useEffect(() => {
    if (viewed || opener.current === undefined) return;
    document.querySelector<HTMLElement>(opener.current)?.focus();
    opener.current = undefined;
  }, [viewed]);
  if (on === undefined) return <Head />;
  if (!on) return <Off />;
  const { onView } = props;
  return (
    <div className="cl-candidates">
      <Toast {...props} />
      {failure && <FailureNote failure={failure} />}
      {viewed ? (
        <View {...props} />
      ) : (
        <CandidatesList
          {...props}
          open={adding}
          onOpen={setAdding}
          onView={(next, from) => {
            opener.current = from;
            onView(next);
          }}
        />
      )}
    </div>
  );
}

function Head() {
  const { t } = useTexts();
  return <PageHead title={t('nav_candidates')} lead={t('scorecard_emptyLead')} />;
}

/** The address was opened while it is turned off: what it is, and where it is turned on. */
function Off() {
  const { t } = useTexts();
  return (
    <>
      <Head />
      <div className="cl-empty cl-narrow cl-candidates-empty">
        <h2>{t('candidate_offTitle')}</h2>
        <p>{t('candidate_offNext')}</p>
        <a className="cl-button cl-first" href="#profiles">
          {t('candidate_toSettings')}
        </a>
      </div>
    </>
  );
}

function View(props: CandidatesPageProps) {
  const { t } = useTexts();
  const { view, candidates, loading, onView } = props;
  const onBack = () => onView({ kind: 'list' });
  const blind = <CandidatesBlind blind={props.blind} onBlind={props.onBlind} />;
  useEffect(() => {
    scrollTo({ top: 0 });
  }, []);
  if (loading) return <Head />;
  if (view.kind === 'compare') {
    const compared = candidates.filter(({ id }) => view.ids.includes(id));
    if (compared.length > 0)
      return (
        <CandidateCompare
          candidates={compared}
          printing={props.printing}
          blind={blind}
          onBack={onBack}
          onOpen={(id) => onView({ kind: 'one', id })}
          onExport={(kind) =>
            props.onExport(
              kind,
              compared.map(({ id }) => id),
            )
          }
        />
      );
  }
  const one = view.kind === 'one' && candidates.find(({ id }) => id === view.id);
  if (one)
    return (
      <Scorecard
        key={one.id}
        candidate={one}
        blind={blind}
        onBack={onBack}
        onExport={(kind) => props.onExport(kind, [one.id])}
        onNotes={(notes) => props.onNotes(one.id, notes)}
        onRemoveName={() => props.onRemoveName(one.id)}
        onRemove={() => props.onRemove(one.id)}
      />
    );
  return (
    <PageHead title={t('scorecard_gone')} lead={t('scorecard_goneWhy')}>
      <button type="button" className="cl-button" onClick={onBack}>
        {t('scorecard_back')}
      </button>
    </PageHead>
  );
}

/** What was done last, with the way back. */
function Toast({ did, saved, onUndo }: CandidatesPageProps) {
  const { t } = useTexts();
  const words = did && {
    removed: t('wallet_removed', [did.name]),
    name: t('scorecard_nameRemoved', [did.name]),
    notes: t('postings_didNotes', [did.name]),
  };
  return (
    <UndoNote of={did ?? saved} onUndo={did && onUndo}>
      {did && words ? words[did.kind] : saved !== undefined && t('recognition_saved', [saved])}
    </UndoNote>
  );
}
