/**
 * True when a host is one of the hosts of match patterns (`https://host/*`, `https://*.host/*`), compared label by
 * label: `boards.greenhouse.io.attacker.test` is another host.
 */
export function matchesHost(patterns: readonly string[], url: URL): boolean {
  if (url.protocol !== 'https:') return false;
  return patterns.some((pattern) => {
    const host = pattern.slice('https://'.length, pattern.indexOf('/', 'https://'.length));
    return host.startsWith('*.')
      ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
      : url.hostname === host;
  });
}
