import { useState } from 'react';
import { Combobox, type Suggestion } from './Combobox.tsx';
import { type RoleRefused, refusalWords } from './role-view.ts';
import { useTexts } from './texts.tsx';

export interface RoleSkillPickerProps {
  label: string;
  hint?: string;
  /** For what was typed last. */
  suggestions: Suggestion[];
  onQuery: (text: string) => void;
  /** One of the list, or a text that may be another name of one. */
  onPick: (choice: { id: string } | { typed: string }) => void;
  /** What was not taken here. */
  refused?: RoleRefused | undefined;
}

/** Picks a skill or a named credential that the lexicon knows; any other text is refused, with the names nearest to it. */
export function RoleSkillPicker({ label, hint, suggestions, onQuery, onPick, refused }: RoleSkillPickerProps) {
  const texts = useTexts();
  const { t } = texts;
  // A new field is an empty one.
  const [field, setField] = useState(0);
  return (
    <div className="cl-role-picker">
      <Combobox
        key={field}
        label={label}
        hint={hint}
        suggestions={suggestions}
        listedOnly
        onQuery={onQuery}
        onUnknown={(typed) => onPick({ typed })}
        onChoose={(choice) => 'id' in choice && onPick({ id: choice.id })}
      />
      <div className="cl-role-refused" role="status">
        {refused && <p>{refusalWords(refused, texts)}</p>}
        {refused?.why === 'unknown' && refused.nearest.length > 0 && (
          <p>
            {t('roles_nearest')}{' '}
            {refused.nearest.map(({ id, label }) => (
              <button
                key={id}
                type="button"
                className="cl-button"
                onClick={() => {
                  setField(field + 1);
                  onPick({ id });
                }}
              >
                {label}
              </button>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
