import { useId, useState } from 'react';
import type { Course } from '../utils/model/course.ts';
import { Combobox, type Suggestion } from './Combobox.tsx';
import { Icon } from './Icon.tsx';
import { close } from './icons.ts';
import { useTexts } from './texts.tsx';

/** A course as a page states it, with the labels of its skills. */
export interface DraftCourse {
  name: string;
  provider: string;
  kind: Course['kind'];
  url?: string;
  skills: { id: string; label: string }[];
  /** The page's own skill words that no list knows. */
  unknownWords: string[];
  hours?: [number, number];
  weeks?: [number, number];
  price?: { amount: number; currency: string };
  language?: string;
}

export interface ConfirmCourseProps {
  draft: DraftCourse;
  suggestions: Suggestion[];
  onQuery: (text: string) => void;
  onKeep: (confirmed: DraftCourse) => void;
  onDiscard: () => void;
}

/** What was read out of a page, every field open to correction; nothing is kept before the button is pressed. */
export function ConfirmCourse({ draft, suggestions, onQuery, onKeep, onDiscard }: ConfirmCourseProps) {
  const { t, list } = useTexts();
  const [name, setName] = useState(draft.name);
  const [provider, setProvider] = useState(draft.provider);
  const [skills, setSkills] = useState(draft.skills);
  const [hours, setHours] = useState(draft.hours ? String(draft.hours[0]) : '');
  const [amount, setAmount] = useState(draft.price ? String(draft.price.amount) : '');
  const [currency, setCurrency] = useState(draft.price?.currency ?? '');
  const id = useId();
  const price = /^\d{1,6}(?:[.,]\d{1,2})?$/.test(amount.trim()) ? Number(amount.trim().replace(',', '.')) : undefined;
  const code = currency.trim().toUpperCase();
  const time = /^\d{1,5}(?:[.,]\d{1,2})?$/.test(hours.trim()) ? Number(hours.trim().replace(',', '.')) : undefined;
  const isComplete = name.trim() !== '' && provider.trim() !== '' && skills.length > 0;
  const badPrice = amount.trim() !== '' && (price === undefined || (price > 0 && !/^[A-Z]{3}$/.test(code)));
  const badHours = hours.trim() !== '' && time === undefined;

  const keep = () => {
    if (!isComplete || badPrice || badHours) return;
    const { hours: stated, price: _price, ...rest } = draft;
    onKeep({
      ...rest,
      name: name.trim(),
      provider: provider.trim(),
      skills,
      // A range that was not touched stays a range.
      ...(time !== undefined && { hours: stated && stated[0] === time ? stated : [time, time] }),
      ...(price !== undefined && { price: { amount: price, currency: code || 'USD' } }),
    });
  };

  return (
    <form
      className="cl-card cl-add cl-section cl-confirm-course"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2>{t('confirmCourse_title')}</h2>
      <p className="cl-quiet">{t('confirmCourse_lead')}</p>
      <label htmlFor={`${id}n`}>{t('confirmCourse_name')}</label>
      <input
        id={`${id}n`}
        className="cl-input"
        maxLength={300}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <label htmlFor={`${id}p`}>{t('confirmCourse_provider')}</label>
      <input
        id={`${id}p`}
        className="cl-input"
        maxLength={200}
        value={provider}
        onChange={(event) => setProvider(event.target.value)}
      />
      {draft.url && <p className="cl-small cl-quiet cl-confirm-url">{t('confirmCourse_url', [draft.url])}</p>}
      <fieldset>
        <legend>{t('confirmCourse_skills')}</legend>
        <ul className="cl-course-skills">
          {skills.map((skill) => (
            <li key={skill.id}>
              {skill.label}
              <button
                type="button"
                className="cl-icon-button"
                onClick={() => setSkills(skills.filter((each) => each.id !== skill.id))}
              >
                <Icon d={close} />
                <span className="cl-sr">{t('confirmCourse_removeSkill', [skill.label])}</span>
              </button>
            </li>
          ))}
        </ul>
        {skills.length === 0 && <p className="cl-small">{t('confirmCourse_noSkill')}</p>}
        {draft.unknownWords.length > 0 && (
          <p className="cl-small cl-quiet">{t('courses_unknownWords', [list(draft.unknownWords)])}</p>
        )}
        <Combobox
          label={t('confirmCourse_addSkill')}
          suggestions={suggestions}
          listedOnly
          onQuery={onQuery}
          onChoose={(choice) => {
            if ('id' in choice && !skills.some((each) => each.id === choice.id))
              setSkills([...skills, { id: choice.id, label: choice.label }]);
          }}
        />
      </fieldset>
      <div className="cl-confirm-numbers">
        <span>
          <label htmlFor={`${id}h`}>{t('confirmCourse_hours')}</label>
          <input
            id={`${id}h`}
            className="cl-input"
            inputMode="decimal"
            maxLength={8}
            aria-invalid={badHours}
            value={hours}
            onChange={(event) => setHours(event.target.value)}
          />
        </span>
        <span>
          <label htmlFor={`${id}a`}>{t('confirmCourse_price')}</label>
          <input
            id={`${id}a`}
            className="cl-input"
            inputMode="decimal"
            maxLength={9}
            aria-invalid={badPrice}
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </span>
        <span>
          <label htmlFor={`${id}c`}>{t('confirmCourse_currency')}</label>
          <input
            id={`${id}c`}
            className="cl-input"
            maxLength={3}
            autoCapitalize="characters"
            aria-invalid={badPrice}
            value={currency}
            onChange={(event) => setCurrency(event.target.value)}
          />
        </span>
      </div>
      <p className="cl-small" role="status">
        {badHours && t('confirmCourse_badHours')} {badPrice && t('confirmCourse_badPrice')}
      </p>
      <div className="cl-actions">
        <button type="submit" className="cl-button cl-first" disabled={!isComplete || badPrice || badHours}>
          {t('confirmCourse_keep')}
        </button>
        <button type="button" className="cl-button" onClick={onDiscard}>
          {t('confirmCourse_discard')}
        </button>
      </div>
    </form>
  );
}
