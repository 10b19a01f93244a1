import type { CredentialFacts } from '../model/credential.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { alignments, date, definedOnly, evidenceOf, isObject, type JsonObject, line, list } from './json-fields.ts';
import { statedCredential } from './stated-credential.ts';
import { webAddress } from './web-address.ts';

/*
 * The list of public badges that Credly shows for a profile (badges.json), pasted or dropped, and bare links to badges on
 * Credly. Neither has a proof: a file that anybody could have written is the holder's word.
 */

const MAX_BADGES = 500;
const BADGE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const BADGE_LINK =
  /^https:\/\/(?:www\.)?credly\.com\/(?:earner\/)?badges\/([0-9a-f-]{36})(?:\/(?:public_url|linked_in_profile))?\/?(?:[?#].{0,300})?$/i;
/** Badges in these states were never taken, or were taken back. */
const NOT_HELD = new Set(['rejected', 'revoked', 'pending']);
const NUMBER_TITLE = /\b(?:certificate|certification|credential|licen[cs]e)\b.{0,20}\b(?:id|no|number)\b/i;

const badgeFields = z.object({
  id: line(100),
  state: line(40),
  issued_at_date: date,
  issued_at: date,
  expires_at_date: date,
  expires_at: date,
  issuer: z.unknown().optional(),
  badge_template: z.unknown().optional(),
  evidence: list(50),
});

const templateFields = z.object({
  name: z.unknown().optional(),
  description: z.unknown().optional(),
  url: z.unknown().optional(),
  level: line(200),
  time_to_earn: line(200),
  type_category: line(200),
  skills: list(),
  alignments,
  badge_template_activities: list(50),
  issuer: z.unknown().optional(),
});

const activityFields = z.object({ activity_type: line(100), title: line(500) });
const entityFields = z.object({ name: z.unknown().optional(), vanity_url: z.unknown().optional() });
const evidenceFields = z.object({ title: line(200), description: line(200) });

export const credlyBadges: CredentialFormat = {
  id: 'credly-badges',
  name: 'Credly badges',
  extensions: ['json', 'txt'],
  claims: (input) => badgesOf(input) !== undefined || linksOf(input).length > 0,
  parse: (input) => {
    const links = linksOf(input);
    const read =
      links.length > 0
        ? links.map((url) => statedCredential({ format: credlyBadges.id, name: url, award: 'badge', url }))
        : (badgesOf(input) ?? []).map(readBadge).filter((each) => each !== undefined);
    const found = read.filter((each) => each.ok).map(({ value }) => value);
    return found.length > 0 ? ok(found) : fail('file-missing-fields', 'no badge that is held and has a name');
  },
};

/** The badges of a page of the list, or the one of a badge's own page. */
function badgesOf({ json }: FileInput): JsonObject[] | undefined {
  if (!isObject(json) || 'credentialSubject' in json) return undefined;
  const badges = list(MAX_BADGES).parse(json.data).filter(isObject);
  const templates = badges.filter((badge) => isObject(badge.badge_template));
  if (templates.length > 0) return templates;
  const { data, metadata } = json;
  // A profile without public badges.
  return Array.isArray(data) && data.length === 0 && isObject(metadata) && 'total_pages' in metadata ? [] : undefined;
}

/** Links to badges on Credly, one a line, when a text has nothing else. */
function linksOf({ text, json, container }: FileInput): string[] {
  if (text === undefined || json !== undefined || container !== undefined || text.length > 100_000) return [];
  const words = text
    .trim()
    .split(/\s+/)
    .slice(0, MAX_BADGES + 1);
  const links = words.map((word) => BADGE_LINK.exec(webAddress(word) ?? '')?.[1]).filter((id) => id !== undefined);
  if (links.length !== words.length || words.length > MAX_BADGES) return [];
  return [...new Set(links.map(linkOf))].filter((link) => link !== undefined);
}

function linkOf(id: string | undefined): string | undefined {
  return id !== undefined && BADGE_ID.test(id) ? `https://www.credly.com/badges/${id.toLowerCase()}` : undefined;
}

/** Undefined where the badge is not held. */
function readBadge(json: JsonObject): Result<ParsedCredential> | undefined {
  const badge = badgeFields.parse(json);
  if (NOT_HELD.has(badge.state ?? '')) return undefined;
  const template = templateFields.parse(badge.badge_template);
  const issuer = issuerOf(badge.issuer) ?? issuerOf(template.issuer);
  const named = badge.evidence.filter(isObject).map((each) => evidenceFields.parse(each));
  return statedCredential({
    format: credlyBadges.id,
    name: template.name,
    id: webAddress(template.url),
    // Credly has categories of its own; one of them is a word of Open Badges too.
    type: template.type_category === 'Certification' ? 'Certification' : 'Badge',
    description: template.description,
    issuer: issuer?.name,
    issuerUrl: issuer?.vanity_url,
    url: linkOf(badge.id),
    tags: template.skills.map((skill) => (isObject(skill) ? skill.name : skill)),
    alignments: template.alignments,
    number: named.find(({ title = '' }) => NUMBER_TITLE.test(title))?.description,
    facts: factsOf(json, template),
    validFrom: badge.issued_at_date ?? badge.issued_at,
    validUntil: badge.expires_at_date ?? badge.expires_at,
  });
}

function factsOf(
  json: JsonObject,
  { level, time_to_earn, badge_template_activities }: z.infer<typeof templateFields>,
): CredentialFacts {
  const assessed = badge_template_activities
    .filter(isObject)
    .map((each) => activityFields.parse(each))
    .filter(({ activity_type = '' }) => /assess|exam|test/i.test(activity_type))
    .map(({ activity_type, title }) => (title === undefined ? activity_type : `${activity_type}: ${title}`));
  return definedOnly({
    level,
    effort: time_to_earn,
    assessment: assessed.length > 0 ? assessed.join('; ').slice(0, 2000) : undefined,
    evidence: evidenceOf(json),
  });
}

function issuerOf(value: unknown): z.infer<typeof entityFields> | undefined {
  const entities = list(10)
    .parse(isObject(value) ? value.entities : undefined)
    .filter(isObject);
  const primary = entities.find((each) => each.primary === true) ?? entities[0];
  return isObject(primary?.entity) ? entityFields.parse(primary.entity) : undefined;
}
