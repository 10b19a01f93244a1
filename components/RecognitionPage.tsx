import { useId } from 'react';
import type { Failure } from '../utils/model/result.ts';
import { CountOpened, type CountOpenedProps } from './CountOpened.tsx';
import { FailureNote } from './FailureNote.tsx';
import { dateOf } from './format.ts';
import { PageHead } from './PageHead.tsx';
import { RecognitionTable } from './RecognitionTable.tsx';
import type { RecognitionTableProps } from './recognition-rows.ts';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

export interface RecognitionPageProps {
  counting: CountOpenedProps;
  /** Nothing is known yet: neither numbers nor that there are none. */
  loading: boolean;
  failure?: Failure | undefined;
  /** Postings of all roles and months. */
  total: number;
  /** Most postings first; `other`: titles that fit no role. */
  roles: { id: string; label: string; n: number }[];
  /** The one that is shown; absent: all. */
  role?: string | undefined;
  onRole: (role: string | undefined) => void;
  /** Months with postings of any role, oldest first. */
  months: string[];
  /** The first month that is shown; absent: all. */
  from?: string | undefined;
  onFrom: (month: string | undefined) => void;
  /** Postings of the role, by month, oldest first. */
  byMonth: { month: string; n: number }[];
  n: number;
  /** Under the floor: numbers only. */
  tooFew: boolean;
  floor: number;
  /** Credentials, issuers, skills. */
  tables: Pick<RecognitionTableProps, 'kind' | 'rows'>[];
  /** How the wallet stands with named credentials; absent until it is known. */
  held?: RecognitionTableProps['held'];
  /** ISO date */
  today: string;
  onSaveFigure: RecognitionTableProps['onSaveFigure'];
  /** Rows of the store that cannot be read. */
  unreadable: number;
  /** Postings that were wiped and can be put back. */
  wiped?: number | undefined;
  onWipe: () => void;
  onUndoWipe: () => void;
  onSave: () => void;
  /** Name of the file that was saved last. */
  saved?: string | undefined;
}

/** What the postings that the person opened name: numbers with their n, nothing from elsewhere. */
export function RecognitionPage(props: RecognitionPageProps) {
  const { counting, loading, failure, total, unreadable, wiped, saved } = props;
  const { t, plural } = useTexts();
  return (
    <>
      <PageHead title={t('nav_recognition')} lead={t('recognition_lead')}>
        {total > 0 && (
          <button type="button" className="cl-button" onClick={props.onSave}>
            {t('recognition_save')}
          </button>
        )}
        {total + unreadable > 0 && (
          <button type="button" className="cl-button" onClick={props.onWipe}>
            {t('recognition_wipe')}
          </button>
        )}
      </PageHead>
      <UndoNote of={wiped ?? saved} onUndo={wiped === undefined ? undefined : props.onUndoWipe}>
        {wiped !== undefined
          ? plural('recognitionWiped', wiped)
          : saved !== undefined && t('recognition_saved', [saved])}
      </UndoNote>
      {failure && <FailureNote failure={failure} />}
      <div className="cl-narrow cl-section">
        <CountOpened {...counting} />
      </div>
      {!loading && !failure && total === 0 && (
        <p className="cl-empty cl-narrow">{t(counting.on ? 'recognition_none' : 'recognition_off')}</p>
      )}
      {total > 0 && <Numbers {...props} />}
      {unreadable > 0 && <p className="cl-small cl-quiet">{plural('recognitionUnreadable', unreadable)}</p>}
    </>
  );
}

function Numbers(props: RecognitionPageProps) {
  const { counting, roles, role, onRole, months, from, onFrom, byMonth, n, tooFew, floor, tables } = props;
  const { t, plural, language } = useTexts();
  const id = useId();
  const number = new Intl.NumberFormat(language);
  const [first] = months;
  const period = [...new Set([byMonth[0]?.month, byMonth.at(-1)?.month])].flatMap((month) =>
    month === undefined ? [] : dateOf(month, language),
  );
  return (
    <>
      <p className="cl-quiet">
        {first !== undefined && t('recognition_basis', [dateOf(first, language)])}{' '}
        {!counting.on && t('recognition_offNow')}
      </p>
      <div className="cl-recognition-picks">
        <label htmlFor={`${id}r`}>{t('recognition_role')}</label>
        <select
          id={`${id}r`}
          className="cl-input"
          value={role ?? ''}
          onChange={(event) => onRole(event.currentTarget.value || undefined)}
        >
          <option value="">{t('recognition_ofN', [t('recognition_allRoles'), number.format(props.total)])}</option>
          {roles.map((each) => (
            <option key={each.id} value={each.id}>
              {t('recognition_ofN', [
                each.id === 'other' ? t('recognition_otherRole') : each.label,
                number.format(each.n),
              ])}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}m`}>{t('recognition_from')}</label>
        <select
          id={`${id}m`}
          className="cl-input"
          value={from ?? ''}
          onChange={(event) => onFrom(event.currentTarget.value || undefined)}
        >
          <option value="">{t('recognition_fromStart')}</option>
          {months.slice(1).map((month) => (
            <option key={month} value={month}>
              {dateOf(month, language)}
            </option>
          ))}
        </select>
      </div>
      <div role="status" className="cl-section">
        <p>
          <b>{plural('recognitionN', n)}</b> <span className="cl-quiet">{period.join(' – ')}</span>
        </p>
        {tooFew && <p className="cl-recognition-few">{t('recognition_tooFew', [n, floor].map(number.format))}</p>}
      </div>
      {tables.map((table) => (
        // Another role's table starts short again.
        <RecognitionTable
          key={`${table.kind} ${role ?? ''}`}
          {...table}
          n={n}
          tooFew={tooFew}
          floor={floor}
          held={table.kind === 'credential' ? props.held : undefined}
          today={props.today}
          onSaveFigure={props.onSaveFigure}
        />
      ))}
      <p className="cl-small cl-quiet cl-narrow cl-section">{t('recognition_how')}</p>
      <section className="cl-section">
        <h2>{t('recognition_months')}</h2>
        <ul className="cl-recognition-months">
          {byMonth.map((each) => (
            <li key={each.month}>{t('recognition_ofN', [dateOf(each.month, language), number.format(each.n)])}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
