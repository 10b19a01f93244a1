import type { Failure } from '../utils/model/result.ts';
import type { TaxonomyRow } from '../utils/model/taxonomy.ts';
import { FailureNote } from './FailureNote.tsx';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { close } from './icons.ts';
import { keyOf } from './keys.ts';
import { PageHead } from './PageHead.tsx';
import { TaxonomyDrop } from './TaxonomyDrop.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';
import { WorkNote } from './WorkNote.tsx';

export type ImportedTaxonomy = Omit<TaxonomyRow, 'bytes'>;

/** The one thing that is being done. */
export interface TaxonomyWork {
  /** Of the file, or of the list that is taken out. */
  name: string;
  phase: 'reading' | 'compiling' | 'saving';
  /** 0 to 1, while reading. */
  share?: number;
}

/** How the last thing ended. */
export type TaxonomyOutcome =
  | { kind: 'added'; name: string; taxonomy: ImportedTaxonomy }
  | { kind: 'removed' | 'restored' | 'cancelled'; name: string }
  | { kind: 'failed'; name: string; failure: Failure };

export interface TaxonomiesPageProps {
  /** What can be imported, and where people get it. */
  sources: { id: string; name: string; homepage: string; fileName: string }[];
  /** Oldest first. */
  taxonomies: ImportedTaxonomy[];
  work?: TaxonomyWork;
  outcome?: TaxonomyOutcome;
  /** Saved postings and badges that are still to be read with the lists as they are now. */
  rereading: number;
  onFile: (file: File) => void;
  onCancel: () => void;
  onRemove: (id: string) => void;
  /** Puts back what was removed last; absent where nothing was. */
  onUndo?: (() => void) | undefined;
}

/** Skill lists that the person brings: import with progress, what came of it, and removal. */
export function TaxonomiesPage(props: TaxonomiesPageProps) {
  const { sources, taxonomies, work, outcome, rereading, onFile, onCancel, onRemove } = props;
  const { t, plural } = useTexts();
  return (
    <>
      <PageHead title={t('nav_taxonomies')} lead={t('taxonomies_lead')} />
      <div className="cl-narrow">
        <p className="cl-section">{t('taxonomies_how')}</p>
        <p className="cl-section">{t('taxonomies_saved')}</p>
        <section className="cl-card cl-add cl-section">
          <h2>{t('taxonomies_import')}</h2>
          <ul className="cl-bullets">
            {sources.map(({ id, name, homepage, fileName }) => (
              <li key={id}>
                <a className="cl-link" href={homepage} target="_blank" rel="noreferrer">
                  {t('taxonomies_download', [name])}
                </a>{' '}
                <span className="cl-small cl-quiet">{t('taxonomies_file', [fileName])}</span>
              </li>
            ))}
          </ul>
          {work ? <Working work={work} onCancel={onCancel} /> : <TaxonomyDrop onFile={onFile} />}
          <UndoNote
            here
            className="cl-taxonomy-outcome"
            of={outcome}
            onUndo={outcome?.kind === 'removed' ? props.onUndo : undefined}
          >
            {outcome && !work && <Outcome outcome={outcome} />}
          </UndoNote>
          <p className="cl-small cl-quiet cl-taxonomy-reread">
            {rereading > 0 && !work && plural('taxonomiesReread', rereading)}
          </p>
        </section>
        <section className="cl-section">
          <h2>{t('taxonomies_list')}</h2>
          {taxonomies.length === 0 ? (
            <p className="cl-quiet">{t('taxonomies_none')}</p>
          ) : (
            <ul className="cl-card cl-rows">
              {taxonomies.map((taxonomy) => (
                <TaxonomyItem key={taxonomy.id} taxonomy={taxonomy} busy={work !== undefined} onRemove={onRemove} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

function Working({ work, onCancel }: { work: TaxonomyWork; onCancel: () => void }) {
  const { t } = useTexts();
  const words = t(keyOf('taxonomyPhase', work.phase), [work.name]);
  return (
    <WorkNote
      className="cl-taxonomy-work"
      words={words}
      done={work.phase === 'reading' ? (work.share ?? 0) : undefined}
      onCancel={onCancel}
    />
  );
}

function Outcome({ outcome }: { outcome: TaxonomyOutcome }) {
  const { t } = useTexts();
  if (outcome.kind === 'failed') return <FailureNote failure={outcome.failure} />;
  if (outcome.kind !== 'added') return <p>{t(keyOf('taxonomies', outcome.kind), [outcome.name])}</p>;
  return (
    <>
      <p>
        <b>{t('taxonomies_added', [outcome.name])}</b>
      </p>
      <Counts counts={outcome.taxonomy.counts} />
    </>
  );
}

/** What a list brought, without lines that say zero. */
function Counts({ counts }: { counts: ImportedTaxonomy['counts'] }) {
  const { plural } = useTexts();
  const lines = [
    counts.skills && plural('taxonomySkills', counts.skills),
    counts.known && plural('taxonomyKnown', counts.known),
    counts.certain && plural('taxonomyCertain', counts.certain),
    counts.candidates && plural('taxonomyCandidates', counts.candidates),
    counts.left && plural('taxonomyLeft', counts.left),
    counts.skipped && plural('taxonomySkipped', counts.skipped),
  ].filter((line) => typeof line === 'string');
  return (
    <ul className="cl-bullets cl-small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface ItemProps {
  taxonomy: ImportedTaxonomy;
  busy: boolean;
  onRemove: (id: string) => void;
}

function TaxonomyItem({ taxonomy, busy, onRemove }: ItemProps) {
  const { t, plural, language } = useTexts();
  const { id, name, version, counts, attribution, addedAt } = taxonomy;
  const of = languageName(taxonomy.language, language);
  const title = of ? `${name}, ${of}` : name;
  const dates = [
    ...(version ? [t('taxonomies_asOf', [dateOf(version, language)])] : []),
    t('taxonomies_importedOn', [dateOf(addedAt, language)]),
  ];
  return (
    <li className="cl-taxonomy">
      <div className="cl-item-line">
        <span className="cl-grow">
          <b>{title}</b> <span className="cl-small cl-quiet">{dates.join(' · ')}</span>
        </span>
        <button type="button" className="cl-icon-button" disabled={busy} onClick={() => onRemove(id)}>
          <Icon d={close} />
          <span className="cl-sr">{t('taxonomies_remove', [title])}</span>
        </button>
      </div>
      <p className="cl-small">
        {counts.skills ? plural('taxonomySkills', counts.skills) : plural('taxonomyKnown', counts.known ?? 0)}
      </p>
      {/* In English in every language: its owner asks for these very words. */}
      <p className="cl-small cl-faint" lang="en">
        {attribution}
      </p>
    </li>
  );
}

function languageName(code: string, shownIn: string): string | undefined {
  try {
    const name = new Intl.DisplayNames([shownIn], { type: 'language', fallback: 'none' }).of(code);
    return code === 'und' ? undefined : name;
  } catch {
    return undefined;
  }
}
