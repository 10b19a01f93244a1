import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from './texts.tsx';

/** As in the model. */
const LONGEST = 200;

export interface RoleNameProps {
  name: string;
  /** It was just made and wants a name of its own. */
  fresh: boolean;
  onName: (name: string) => void;
}

/** What a role is called; kept as it is typed. A role is never without a name. */
export function RoleName({ name, fresh, onName }: RoleNameProps) {
  const { t } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    if (!fresh) return;
    field.current?.focus();
    field.current?.select();
  }, []);
  // An undo or another page wrote it; what is being typed here goes before.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(name);
  }, [name]);
  const empty = text.trim() === '';
  return (
    <div className="cl-role-name">
      <label htmlFor={id}>{t('roles_name')}</label>
      <input
        ref={field}
        id={id}
        className="cl-input"
        maxLength={LONGEST}
        autoComplete="off"
        value={text}
        aria-invalid={empty}
        aria-describedby={`${id}w`}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          if (value.trim() !== '') onName(value);
        }}
        onBlur={() => setText(name)}
      />
      <p id={`${id}w`} className="cl-small" role="status">
        {empty && t('roles_nameless', [name])}
      </p>
    </div>
  );
}
