import { identifier } from './json-fields.ts';

/**
 * A link as a person may open it: always https. What is written with http or begins with "www." is tried as https; other
 * schemes (`javascript:`, `data:`, `file:`), names and passwords in front of the host, and half addresses fall away.
 */
export function webAddress(value: unknown): string | undefined {
  const text = identifier.parse(value);
  if (text === undefined || /\s/.test(text)) return undefined;
  const address = /^www\./i.test(text) ? `https://${text}` : text.replace(/^http:\/\//i, 'https://');
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, username, password } = new URL(address);
  return hostname.includes('.') && username === '' && password === '' ? address : undefined;
}
