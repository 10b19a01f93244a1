import type { Result } from '../../utils/model/result.ts';
import { type FetchDocument, guardedFetch } from '../../utils/verification/fetch-document.ts';
import { createVerifier, type Verifier } from '../../utils/verification/verifier.ts';
import type { SkillReader } from './skill-reader.ts';

/** What the jobs of one run share: what they fetched, what they know of the person, the moment. */
export interface JudgeRun {
  id: string;
  now: Date;
  /** Asks allowed hosts only, and each address once. */
  get: FetchDocument;
  verifier: Verifier;
  /** Asked once, for the first credential whose skills are read; the lexicon behind it is large. */
  reader?: Promise<Result<SkillReader>>;
}

interface RunOf {
  run: string;
  allowed: readonly string[];
  recipients?: readonly string[];
}

/** The run that a job belongs to; only the last one is kept. */
export function createRuns(fetch: (url: string, init: RequestInit) => Promise<Response>): (job: RunOf) => JudgeRun {
  let current: JudgeRun | undefined;
  return ({ run: id, allowed, recipients = [] }) => {
    if (current?.id === id) return current;
    const hosts = new Set(allowed);
    const get = once(guardedFetch({ fetch, allowed: (host) => hosts.has(host) }));
    const now = new Date();
    current = { id, now, get, verifier: createVerifier({ fetch: get, now, recipients }) };
    return current;
  };
}

function once(get: FetchDocument): FetchDocument {
  const asked = new Map<string, ReturnType<FetchDocument>>();
  return (url, accept) => {
    const key = `${accept} ${url.split('#')[0]}`;
    const answer = asked.get(key) ?? get(url, accept);
    asked.set(key, answer);
    return answer;
  };
}
