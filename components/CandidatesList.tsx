import { useId } from 'react';
import { CandidatesBlind } from './CandidatesBlind.tsx';
import { CandidatesGroup } from './CandidatesGroup.tsx';
import type { CandidatesPageProps, CandidatesView } from './CandidatesPage.tsx';
import { groupByRole, MOST_COMPARED } from './candidate-view.ts';
import { ExportButtons } from './ExportButtons.tsx';
import { Icon } from './Icon.tsx';
import { plus } from './icons.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';
import { useLostFocus } from './use-lost-focus.ts';

export interface CandidatesListProps extends Omit<CandidatesPageProps, 'onView'> {
  /** @param from selector of what was pressed, for the focus to come back to */
  onView: (view: CandidatesView, from: string) => void;
  /** The way to add one from a text is shown. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Everybody who is saved, by role. */
export function CandidatesList(props: CandidatesListProps) {
  const { loading, candidates, chosen, unreadable, failure, adding, open } = props;
  const { t, plural } = useTexts();
  const added = useId();
  const groups = groupByRole(candidates);
  const some = candidates.length > 0;
  return (
    <>
      <p className="cl-sr" role="status">
        {chosen.length > 0 && plural('scorecard_chosen', chosen.length)}
      </p>
      <PageHead
        title={t('nav_candidates')}
        lead={some ? plural('scorecard_lead', candidates.length) : t('scorecard_emptyLead')}
      >
        <a className="cl-button" href="#roles">
          {t('scorecard_roles')}
        </a>
        {some && (
          <ExportButtons
            onExport={(kind) =>
              props.onExport(
                kind,
                candidates.map(({ id }) => id),
              )
            }
          />
        )}
        {adding && (
          <button
            type="button"
            className="cl-button cl-first"
            data-adding=""
            aria-expanded={open}
            aria-controls={added}
            onClick={() => props.onOpen(!open)}
          >
            <Icon d={plus} />
            {t('scorecard_add')}
          </button>
        )}
      </PageHead>
      <div id={added} className="cl-candidates-adding" hidden={!open}>
        {open && adding?.()}
      </div>
      {some && <CandidatesBlind blind={props.blind} onBlind={props.onBlind} />}
      {!loading && !failure && !some && <Empty hasRoles={props.hasRoles} />}
      <Chosen {...props} />
      {groups.map((group) => (
        <CandidatesGroup
          key={group.id}
          group={group}
          chosen={chosen}
          onChoose={props.onChoose}
          onView={props.onView}
          onRemove={props.onRemove}
        />
      ))}
      {unreadable > 0 && <p className="cl-small cl-quiet">{plural('scorecard_unreadable', unreadable)}</p>}
      {props.retention}
    </>
  );
}

/** Those that were chosen to be compared, across roles too. */
function Chosen({ chosen, onChooseNone, onView }: CandidatesListProps) {
  const { t, plural, number } = useTexts();
  const any = chosen.length > 0;
  useLostFocus(any, () => (any ? null : document.querySelector<HTMLElement>('.cl-candidates-entry input')));
  if (!any) return null;
  return (
    <section className="cl-card cl-selection" aria-label={t('scorecard_compareTitle')}>
      <p>
        <b>{plural('scorecard_chosen', chosen.length)}</b>{' '}
        <span className="cl-small cl-quiet">
          {chosen.length === 1 ? t('scorecard_chooseMore') : t('scorecard_most', [number(MOST_COMPARED)])}
        </span>
      </p>
      <div className="cl-actions">
        <button type="button" className="cl-link" onClick={onChooseNone}>
          {t('wallet_selectNone')}
        </button>
        {chosen.length > 1 && (
          <button
            type="button"
            className="cl-button cl-first"
            data-compare="chosen"
            onClick={() => onView({ kind: 'compare', ids: [...chosen] }, '[data-compare="chosen"]')}
          >
            {t('postings_sideBySide')}
          </button>
        )}
      </div>
    </section>
  );
}

/** What will stand here, and the three steps to it. */
function Empty({ hasRoles }: { hasRoles: boolean }) {
  const { t } = useTexts();
  return (
    <div className="cl-empty cl-narrow cl-candidates-empty">
      <p>{t('scorecard_empty')}</p>
      <h2>{t('scorecard_how')}</h2>
      <ol>
        <li>{t('scorecard_how1')}</li>
        <li>{t('scorecard_how2')}</li>
        <li>{t('scorecard_how3')}</li>
      </ol>
      {!hasRoles && (
        <a className="cl-button cl-first" href="#roles">
          {t('scorecard_toRoles')}
        </a>
      )}
    </div>
  );
}
