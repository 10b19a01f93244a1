import { useId, useState } from 'react';
import { Icon } from './Icon.tsx';
import { chevron } from './icons.ts';
import type { MatchRow } from './match-view.ts';
import { RequirementRow, type RequirementRowProps } from './RequirementRow.tsx';
import { useTexts } from './texts.tsx';

type RowEvents = Omit<RequirementRowProps, 'row'>;

export interface RequirementListProps extends RowEvents {
  musts: MatchRow[];
  nices: MatchRow[];
}

const answered = ({ match }: MatchRow) => match.state === 'verified' || match.state === 'held';

/** Must-haves, missing first and answered ones folded away; then the quieter nice-to-haves. */
export function RequirementList({ musts, nices, ...row }: RequirementListProps) {
  const { t, plural } = useTexts();
  const open = musts.filter((must) => !answered(must));
  const done = musts.filter(answered);
  const niceDone = nices.filter(answered).length;
  return (
    <>
      {musts.length > 0 && (
        <section className="cl-group">
          <h2>
            {t('list_musts')} {open.length > 0 && <span>{t('list_missingFirst')}</span>}
          </h2>
          <ul>
            {open.map((must) => (
              <RequirementRow key={must.requirement.id} row={must} {...row} />
            ))}
          </ul>
          {done.length > 0 && <Fold label={plural('list_answered', done.length)} rows={done} {...row} />}
        </section>
      )}
      {nices.length > 0 && (
        <section className="cl-group cl-group-nice">
          <h2 className="cl-sr">{t('list_nices')}</h2>
          <Fold
            label={plural('list_showNices', nices.length)}
            note={t('list_nicesAnswered', [niceDone, nices.length].map(String))}
            rows={nices}
            {...row}
          />
        </section>
      )}
    </>
  );
}

function Fold({ label, note, rows, ...row }: { label: string; note?: string; rows: MatchRow[] } & RowEvents) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="cl-link cl-fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon d={chevron} />
        {label}
        {note && <span className="cl-faint">{note}</span>}
      </button>
      <ul id={id} hidden={!open}>
        {open && rows.map((item) => <RequirementRow key={item.requirement.id} row={item} {...row} />)}
      </ul>
    </>
  );
}
