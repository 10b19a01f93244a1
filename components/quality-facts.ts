import type { Credential, CredentialFacts } from '../utils/model/credential.ts';
import type { AwardKind, NamedCredential } from '../utils/model/named-credential.ts';
import { dateOf } from './format.ts';
import { keyOf } from './keys.ts';
import { listOf, type useTexts } from './texts.tsx';

/** What an employer asks first of a credential that they do not know, in this order. */
export const QUALITY = [
  'kind',
  'standard',
  'issuer',
  'hours',
  'level',
  'assessment',
  'evidence',
  'credits',
  'expiry',
  'stacks',
  'part',
  'related',
  'number',
] as const;
type Quality = (typeof QUALITY)[number];

/** Those that only some credentials have a reason to state: left out where they say nothing. */
const OPTIONAL: readonly Quality[] = ['part', 'related', 'number'];

export interface QualityFact {
  fact: Quality;
  /** In words; null: not stated, which is no "no". */
  value: string | null;
  /** It is what Credlens knows of a credential of this name, not what the file says. */
  known?: boolean;
}

/** Formats by the names that their standards have; others are shown by their id. */
const STANDARDS = new Map([
  ['open-badges-2', 'Open Badges 2.0'],
  ['open-badges-3', 'Open Badges 3.0'],
  ['european-digital-credential', 'European Digital Credential (ELM 3)'],
  ['europass', 'Europass'],
  ['json-resume', 'JSON Resume'],
  ['linkedin-export', 'LinkedIn export'],
  ['credly-badges', 'Credly badges.json'],
  ['csv', 'CSV'],
  ['ctdl', 'CTDL'],
]);

type Words = Pick<ReturnType<typeof useTexts>, 't' | 'language' | 'plural'>;

/**
 * What a credential states about the effort and the proof behind it: facts and "not stated", never a grade.
 * @param known the named credential that it is, where it is one
 */
export function qualityFacts(
  credential: Credential,
  known: Pick<NamedCredential, 'award' | 'level'> | undefined,
  words: Words,
): QualityFact[] {
  const { t, language } = words;
  const { facts = {}, award, validUntil } = credential;
  const stated: Record<Quality, string | undefined> = {
    kind: award && kindOf(award, words),
    standard: credential.format === 'typed' ? undefined : standardOf(credential.format),
    issuer: issuerOf(credential, words),
    hours: facts.hours === undefined ? undefined : t('hours', [new Intl.NumberFormat(language).format(facts.hours)]),
    level: facts.level,
    assessment: facts.assessment,
    evidence: evidenceOf(facts, words),
    credits: creditsOf(facts, words),
    expiry: validUntil && dateOf(validUntil, language),
    stacks: relatedOf(facts, 'stacks-into', language),
    part: relatedOf(facts, 'part-of', language),
    related: relatedOf(facts, 'related', language),
    number: facts.number,
  };
  const ours: Partial<Record<Quality, string>> = known
    ? { kind: kindOf(known.award, words), level: t(keyOf('level', known.level)) }
    : {};
  return QUALITY.flatMap((fact): QualityFact[] => {
    const value = stated[fact];
    if (value !== undefined) return [{ fact, value }];
    if (ours[fact] !== undefined) return [{ fact, value: ours[fact], known: true }];
    return OPTIONAL.includes(fact) ? [] : [{ fact, value: null }];
  });
}

/** The field's word for what was awarded. */
export function kindOf(award: AwardKind, { t }: Pick<Words, 't'>): string {
  return t(keyOf('award', award));
}

/** The name of a format's standard. */
export function standardOf(format: string): string {
  return STANDARDS.get(format) ?? format.replaceAll('-', ' ');
}

/** The issuer as far as an address or a key tells, which is another thing than its name: anybody may write a name. */
function issuerOf({ issuer }: Credential, { t }: Words): string | undefined {
  const { id = '', url } = issuer;
  const host = hostOfIssuer(id) ?? (id === '' || !id.startsWith('did:') ? hostOfIssuer(url ?? '') : undefined);
  if (host !== undefined) return t('quality_issuerHost', [host]);
  if (/^did:(?:key|jwk):/.test(id)) return t('quality_issuerKey');
  return issuer.name === '' ? undefined : t('quality_issuerName');
}

/** The host of an issuer's id: of a web address, or of a `did:web`; undefined for everything else. */
export function hostOfIssuer(id: string): string | undefined {
  const web = /^did:web:([^:/?#]{1,260})/i.exec(id)?.[1];
  try {
    if (web !== undefined) return new URL(`https://${decodeURIComponent(web)}`).host;
    const url = new URL(id);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.host : undefined;
  } catch {
    return undefined;
  }
}

function evidenceOf({ evidence }: CredentialFacts, { t, plural }: Words): string | undefined {
  if (!evidence) return undefined;
  return evidence.present ? plural('quality_evidence', evidence.count) : t('quality_noEvidence');
}

function creditsOf(facts: CredentialFacts, { t, language }: Words): string | undefined {
  const { creditsAvailable, creditsEarned, creditSystem } = facts;
  const number = (amount: number) => new Intl.NumberFormat(language).format(amount);
  const parts = [
    creditsEarned === undefined ? undefined : t('quality_creditsEarned', [number(creditsEarned)]),
    creditsAvailable === undefined ? undefined : t('quality_creditsAvailable', [number(creditsAvailable)]),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return [...parts, ...(creditSystem === undefined ? [] : [creditSystem])].join(' · ');
}

function relatedOf({ related = [] }: CredentialFacts, wanted: string, language: string): string | undefined {
  const names = related.filter(({ relation }) => relation === wanted).flatMap(({ name, url }) => name ?? url ?? []);
  return names.length > 0 ? listOf(names, language) : undefined;
}
