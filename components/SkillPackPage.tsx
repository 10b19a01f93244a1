import { useEffect, useState } from 'react';
import type { Verdict } from '../utils/model/credential.ts';
import { timeOf } from './format.ts';
import { keyOf } from './keys.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';
import { stateOfVerdict } from './verdict-state.ts';

/** A credential that may go into the pack. */
export interface PackItem {
  id: string;
  name: string;
  issuer: string;
  verdict: Verdict;
  checkedAt?: string;
  /** What it answers, or the skills that it is evidence of. */
  answers: string[];
  /** How many credentials of the wallet came in its file, itself included; 0: there is no file. */
  inFile: number;
  /** Ticked at first. */
  best: boolean;
}

export interface SkillPackPageProps {
  /** Title and company of the posting; absent for credentials chosen by hand. */
  posting?: string;
  /** Undefined while it is looked up. */
  items?: PackItem[];
  onSave: (ids: string[]) => void;
  /** Name of the file that was saved last. */
  saved?: string;
}

/** What would be handed on for one posting: the person sees every piece of it and leaves out what they like. */
export function SkillPackPage({ posting, items, onSave, saved }: SkillPackPageProps) {
  const { t, list, number, language } = useTexts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setLeft(new Set(items?.filter(({ best }) => !best).map(({ id }) => id))), [items]);
  const ids = items?.map(({ id }) => id).filter((id) => !left.has(id)) ?? [];
  return (
    <div className="cl-narrow">
      <PageHead title={t('pack_title')} lead={posting ? t('pack_for', [posting]) : undefined}>
        <a className="cl-link" href="#wallet">
          {t('pack_back')}
        </a>
      </PageHead>
      {items && items.length === 0 && <p className="cl-empty">{t('pack_none')}</p>}
      {items && items.length > 0 && (
        <>
          <p className="cl-section">{t('pack_lead')}</p>
          <ul className="cl-card cl-rows cl-section">
            {items.map(({ id, name, issuer, verdict, checkedAt, answers, inFile }) => (
              <li key={id}>
                <label className="cl-pack-tick">
                  <input
                    type="checkbox"
                    checked={!left.has(id)}
                    onChange={(event) => {
                      const next = new Set(left);
                      if (event.currentTarget.checked) next.delete(id);
                      else next.add(id);
                      setLeft(next);
                    }}
                  />
                  <span className="cl-item-name">
                    <b>{name}</b>
                    <span className="cl-small cl-quiet">{issuer || t('wallet_noIssuer')}</span>
                  </span>
                </label>
                <div className="cl-pack-answers cl-small">
                  <p>
                    <span className={`cl-${stateOfVerdict(verdict) ?? 'missing'}`}>{t(keyOf('verdict', verdict))}</span>
                    {' · '}
                    {t('fact_checked')}: {checkedAt ? timeOf(checkedAt, language) : t('fact_notChecked')}
                  </p>
                  {answers.length > 0 && <p className="cl-quiet">{t('pack_skills', [list(answers)])}</p>}
                  {inFile === 0 && <p className="cl-quiet">{t('pack_noFile')}</p>}
                  {inFile > 1 && <p>{t('pack_wholeFile', [number(inFile)])}</p>}
                </div>
              </li>
            ))}
          </ul>
          <button type="button" className="cl-button cl-first" disabled={ids.length === 0} onClick={() => onSave(ids)}>
            {t('pack_save')}
          </button>
        </>
      )}
      <p className="cl-small" role="status">
        {saved && t('pack_saved', [saved])}
      </p>
    </div>
  );
}
