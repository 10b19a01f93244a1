/**
 * Makes the question "which lexicon skill does this alignment's address name?". Only ESCO concepts can be told so far;
 * issuers write them with http or https, with or without a slash at the end, and the concept's id is what counts.
 * @param skills entries with the address of their ESCO concept, where they have one
 */
export function createSkillOfUrl(
  skills: Iterable<{ id: string; esco?: string | undefined }>,
): (url: string) => string | undefined {
  let byConcept: Map<string, string> | undefined;
  return (url) => {
    const concept = escoConcept(url);
    if (concept === undefined) return undefined;
    if (!byConcept) {
      byConcept = new Map();
      for (const { id, esco } of skills) {
        const own = esco === undefined ? undefined : escoConcept(esco);
        if (own !== undefined && !byConcept.has(own)) byConcept.set(own, id);
      }
    }
    return byConcept.get(concept);
  };
}

function escoConcept(url: string): string | undefined {
  return /^https?:\/\/data\.europa\.eu\/esco\/skill\/([0-9a-z-]{1,80})\/?$/i.exec(url.trim())?.[1]?.toLowerCase();
}

/** Frameworks by the host of the addresses that they give their skills. */
const BY_HOST: readonly (readonly [RegExp, Framework])[] = [
  [/(?:^|\.)(?:onetonline|onetcenter)\.org$/, 'O*NET'],
  [/(?:^|\.)(?:lightcast\.(?:io|dev)|emsidata\.com)$/, 'Lightcast'],
  [/(?:^|\.)(?:credentialfinder|credentialengineregistry|credentialengine)\.org$/, 'CTDL'],
];

type Framework = 'ESCO' | 'O*NET' | 'Lightcast' | 'CTDL' | 'CASE';

/**
 * Which framework an alignment's `targetUrl` belongs to; undefined where the address does not tell. The stated
 * `targetType` knows none of these, so the address decides (1EdTech CASE: by its path, on whatever host).
 */
export function frameworkOfUrl(url: string): Framework | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url.trim());
  } catch {
    return undefined;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  const host = parsed.hostname.toLowerCase();
  if (host === 'data.europa.eu' && parsed.pathname.startsWith('/esco/')) return 'ESCO';
  return (
    BY_HOST.find(([pattern]) => pattern.test(host))?.[1] ?? (/\/ims\/case\//.test(parsed.pathname) ? 'CASE' : undefined)
  );
}
