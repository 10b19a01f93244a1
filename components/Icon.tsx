/** A line icon; decorative, so the words stand beside it or in the control's label. */
export function Icon({ d, size = 16 }: { d: string; size?: number }) {
  return (
    <svg className="cl-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

/** The mark of Credlens: a lens over a tick. */
export function Logo({ size = 16 }: { size?: number }) {
  return (
    <svg className="cl-icon cl-logo" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="6.9" cy="6.9" r="5.1" />
      <path d="m10.7 10.7 3.4 3.4M4.6 7l1.6 1.7 3-3.3" />
    </svg>
  );
}
