/** Stripes to tell a mark from a plain one; used as `fill="url(#id)"`. `id` must be unique in the page (`useId`). */
export function Hatch({ id, tone = 'var(--cl-accent)' }: { id: string; tone?: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="2" height="4" style={{ fill: tone }} />
      </pattern>
    </defs>
  );
}
