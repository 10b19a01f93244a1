import { useId, useState } from 'react';
import { useTexts } from './texts.tsx';

/** A skill that the pasted text names. */
export interface FoundSkill {
  skillId: string;
  label: string;
  /** The sentence that names it. */
  quote: string;
  /** Years that the sentence states. */
  years?: number;
}

export interface PasteTextProps {
  /** What the last text held; null before the first one. */
  found: FoundSkill[] | null;
  onFind: (text: string) => void;
  /** The ticked ones, with the years as the person left them. */
  onSave: (chosen: FoundSkill[]) => void;
}

/** Paste a CV or a profile: the skills it names become a tick list, and the ticked ones claims. Nothing else is kept. */
export function PasteText({ found, onFind, onSave }: PasteTextProps) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <section className="cl-card cl-add">
      <h2>{t('paste_title')}</h2>
      <label htmlFor={id} className="cl-small cl-quiet">
        {t('paste_hint')}
      </label>
      <textarea id={id} className="cl-input" rows={5} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" className="cl-button" disabled={!text.trim()} onClick={() => onFind(text)}>
        {t('paste_find')}
      </button>
      <div aria-live="polite">
        {found?.length === 0 && <p>{t('paste_none')}</p>}
        {found && found.length > 0 && (
          <Ticks
            // A new text starts with a fresh list.
            key={found.map((skill) => skill.skillId).join()}
            found={found}
            onSave={(chosen) => {
              onSave(chosen);
              setText('');
            }}
          />
        )}
      </div>
    </section>
  );
}

function Ticks({ found, onSave }: { found: FoundSkill[]; onSave: PasteTextProps['onSave'] }) {
  const { t, plural } = useTexts();
  const [ticked, setTicked] = useState(() => new Set<string>());
  const [years, setYears] = useState(() => new Map(found.map((skill) => [skill.skillId, skill.years])));
  const id = useId();
  const tick = (skillId: string) => {
    const next = new Set(ticked);
    if (!next.delete(skillId)) next.add(skillId);
    setTicked(next);
  };
  return (
    <fieldset className="cl-ticks">
      <legend>{plural('paste_found', found.length)}</legend>
      <ul>
        {found.map(({ skillId, label, quote }) => (
          <li key={skillId}>
            <input
              id={id + skillId}
              type="checkbox"
              checked={ticked.has(skillId)}
              onChange={() => tick(skillId)}
              aria-describedby={`${id}${skillId}q`}
            />
            <label htmlFor={id + skillId}>{label}</label>
            <input
              className="cl-input cl-years"
              type="number"
              min={0}
              max={80}
              aria-label={t('paste_years', [label])}
              placeholder={t('paste_yearsShort')}
              value={years.get(skillId) ?? ''}
              onChange={({ target }) =>
                setYears(new Map(years).set(skillId, target.value === '' ? undefined : target.valueAsNumber))
              }
            />
            <span id={`${id}${skillId}q`} className="cl-small cl-quiet">
              {t('quoted', [quote])}
            </span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="cl-button cl-first"
        disabled={ticked.size === 0}
        onClick={() =>
          onSave(
            found
              .filter((skill) => ticked.has(skill.skillId))
              .map((skill) => ({ ...skill, years: clamped(years.get(skill.skillId)) })),
          )
        }
      >
        {ticked.size > 0 ? plural('paste_save', ticked.size) : t('paste_tick')}
      </button>
    </fieldset>
  );
}

/** Years as the model allows them; undefined where the field holds none. */
function clamped(years: number | undefined): number | undefined {
  return years === undefined || Number.isNaN(years) ? undefined : Math.min(80, Math.max(0, years));
}
