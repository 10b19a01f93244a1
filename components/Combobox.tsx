import { ComboboxItem, ComboboxList, Combobox as Field, useComboboxStore } from '@ariakit/react';
import { type KeyboardEvent, useId, useState } from 'react';
import { detailOf } from './family-words.ts';
import { useTexts } from './texts.tsx';

export interface Suggestion {
  id: string;
  /** A named credential of the lexicon, or a skill. */
  kind: 'credential' | 'skill';
  label: string;
  /** Issuer or family: what tells two of the same name apart. */
  detail?: string;
}

export interface ComboboxProps {
  label: string;
  hint?: string;
  /** For what was typed last; the owner answers `onQuery` by passing new ones. */
  suggestions: Suggestion[];
  /** Only what is suggested may be chosen: the text as typed is no choice, and Enter takes the first suggestion. */
  listedOnly?: boolean;
  onQuery: (text: string) => void;
  /** With `listedOnly`: Enter on a text that is no suggestion's name says so here and takes nothing; the text stays. */
  onUnknown?: (typed: string) => void;
  /** A suggestion, or the text as it was typed. */
  onChoose: (choice: Suggestion | { typed: string }) => void;
}

/**
 * A text field with live suggestions. Focus stays in the field; arrows move through the list, Enter takes, Escape closes
 * and then clears. For the dashboard; where the overlay and the popup need one, `PageCombobox` stands in.
 */
export function Combobox({ label, hint, suggestions, listedOnly, onQuery, onUnknown, onChoose }: ComboboxProps) {
  const { t, plural } = useTexts();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const typed = text.trim();
  const exact = listedOnly || suggestions.some((each) => same(each.label, typed));
  const options: (Suggestion | { typed: string })[] = typed ? [...suggestions, ...(exact ? [] : [{ typed }])] : [];
  const shown = open && options.length > 0;
  const store = useComboboxStore({
    value: text,
    setValue: (next) => {
      if (next === text) return;
      setText(next);
      store.setActiveId(null);
      onQuery(next.trim());
    },
    open: shown,
    setOpen,
    focusLoop: true,
    includesBaseElement: false,
  });
  const id = useId();
  const active = store.useState('activeId');

  const choose = (choice: Suggestion | { typed: string } | undefined) => {
    if (!choice) return;
    onChoose(choice);
    store.setValue('');
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // One that is marked is taken by the list itself.
      if (shown && active) return;
      if (typed === '') return;
      const named = suggestions.find((each) => same(each.label, typed));
      if (!named && onUnknown) onUnknown(typed);
      else choose(named ?? (listedOnly ? suggestions[0] : { typed }));
    } else if (event.key === 'Escape') {
      if (shown) setOpen(false);
      else store.setValue('');
      store.setActiveId(null);
    }
  };

  return (
    <div className="cl-combobox">
      <label htmlFor={`${id}f`}>{label}</label>
      {hint && (
        <p id={`${id}h`} className="cl-small cl-quiet">
          {hint}
        </p>
      )}
      <Field
        store={store}
        id={`${id}f`}
        className="cl-input"
        autoComplete="list"
        spellCheck={false}
        aria-describedby={hint && `${id}h`}
        onKeyDown={onKeyDown}
        onChange={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <ComboboxList store={store} aria-label={label} className="cl-listbox">
        {options.map((option, index) => (
          <ComboboxItem
            key={'typed' in option ? 'typed' : option.id}
            id={`${id}o${index}`}
            aria-selected={active === `${id}o${index}`}
            focusOnHover={false}
            setValueOnClick={false}
            hideOnClick={false}
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {'typed' in option ? (
              t('add_asTyped', [option.typed])
            ) : (
              <>
                <span>{option.label}</span>
                <span className="cl-small cl-quiet">{detailOf(option, t)}</span>
              </>
            )}
          </ComboboxItem>
        ))}
      </ComboboxList>
      <p className="cl-sr" role="status">
        {shown ? plural('add_suggestions', suggestions.length) : ''}
      </p>
    </div>
  );
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
