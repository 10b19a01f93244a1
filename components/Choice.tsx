export interface ChoiceProps {
  label: string;
  value: string;
  /** Value and words. */
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** One of a few, with its label above it. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="cl-choice">
      <span className="cl-small cl-quiet">{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
