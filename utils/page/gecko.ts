/** True in Firefox: for the few things that it does differently and that cannot be asked for by name. */
export function isGecko(view: Window): boolean {
  const { CSS: css } = view as unknown as { CSS?: { supports?(condition: string): boolean } };
  return css?.supports?.('-moz-appearance: none') ?? false;
}
