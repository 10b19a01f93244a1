import { useId } from 'react';

export interface SwitchProps {
  label: string;
  /** A second, quieter line. */
  note?: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** A labelled switch: a button, so that the click is the gesture that the browser's permission prompt asks for. */
export function Switch({ label, note, on, disabled, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="cl-switch">
      <span>
        <span id={`${id}l`}>{label}</span>
        {note && (
          <span id={`${id}n`} className="cl-small cl-quiet">
            {note}
          </span>
        )}
      </span>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-labelledby={`${id}l`}
        aria-describedby={note ? `${id}n` : undefined}
        disabled={disabled}
        onClick={() => onChange(!on)}
      >
        <i />
      </button>
    </div>
  );
}
