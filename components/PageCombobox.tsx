import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ComboboxProps, Suggestion } from './Combobox.tsx';
import { detailOf } from './family-words.ts';
import { useTexts } from './texts.tsx';

/**
 * `Combobox` for the overlay and the popup, which run in somebody's page or have to be there at once: the same behaviour
 * (the same tests hold for both) in a kilobyte, on React and on Preact, without a library. After the editable combobox
 * with list autocomplete of the ARIA Authoring Practices: focus stays in the field; arrows move through the list, Enter
 * takes, Escape closes and then clears.
 */
export function PageCombobox({ label, hint, suggestions, listedOnly, onQuery, onChoose }: ComboboxProps) {
  const { t, plural } = useTexts();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const typed = text.trim();
  const exact = listedOnly || suggestions.some((each) => same(each.label, typed));
  const options: (Suggestion | { typed: string })[] = typed ? [...suggestions, ...(exact ? [] : [{ typed }])] : [];
  const shown = open && options.length > 0;

  const choose = (choice: Suggestion | { typed: string } | undefined) => {
    if (!choice) return;
    onChoose(choice);
    change('');
    setOpen(false);
  };
  const seen = useRef('');
  const change = (next: string) => {
    seen.current = next;
    setText(next);
    setActive(-1);
    onQuery(next.trim());
  };
  // React tells of typing by `onChange`, Preact by `onInput` alone; where both speak, the second says nothing new.
  const onTyped = (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    if (value === seen.current) return;
    change(value);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { isComposing } = (event.nativeEvent ?? event) as { isComposing?: boolean };
    if (isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (options.length === 0) return;
      setOpen(true);
      const step = key === 'ArrowDown' ? 1 : -1;
      setActive(active < 0 ? (step > 0 ? 0 : options.length - 1) : (active + step + options.length) % options.length);
    } else if (key === 'Enter') {
      event.preventDefault();
      choose(
        options[active] ??
          (typed
            ? (suggestions.find(({ label }) => same(label, typed)) ?? (listedOnly ? suggestions[0] : { typed }))
            : undefined),
      );
    } else if (key === 'Escape') {
      if (shown) setOpen(false);
      else change('');
      setActive(-1);
    }
  };

  return (
    <div className="cl-combobox">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}h`} className="cl-small cl-quiet">
          {hint}
        </p>
      )}
      <input
        id={id}
        className="cl-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}l`}
        aria-describedby={hint && `${id}h`}
        aria-activedescendant={shown && active >= 0 ? `${id}o${active}` : undefined}
        value={text}
        onChange={onTyped}
        onInput={onTyped}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}l`} role="listbox" aria-label={label} hidden={!shown} className="cl-listbox">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of the whole list
          <div
            key={'typed' in option ? 'typed' : option.id}
            id={`${id}o${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
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
          </div>
        ))}
      </div>
      <p className="cl-sr" role="status">
        {shown ? plural('add_suggestions', suggestions.length) : ''}
      </p>
    </div>
  );
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
