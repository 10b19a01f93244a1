import { findJobPostings, parseJsonLd } from './json-ld.ts';
import { reducedAddress } from './scrub-address.ts';
import type { Ids } from './scrub-ids.ts';

/** Members of a JobPosting, and of what it holds, that a reading may need. Persons, pictures and contacts are none of them. */
const MEMBERS = new Set(
  '@context @type @value @language @graph name title description responsibilities qualifications experienceRequirements educationRequirements skills hiringOrganization jobLocation address addressLocality addressRegion addressCountry postalCode jobLocationType applicantLocationRequirements employmentType datePosted validThrough inLanguage baseSalary salary currency unitText value minValue maxValue industry occupationalCategory workHours jobBenefits incentiveCompensation totalJobOpenings directApply identifier url credentialCategory monthsOfExperience competencyRequired'.split(
    ' ',
  ),
);
const MAX_DEPTH = 12;

const isPerson = (value: object): boolean => {
  const type = (value as Record<string, unknown>)['@type'];
  return (Array.isArray(type) ? type : [type]).some(
    (one) => typeof one === 'string' && /(?:Person|ContactPoint)$/i.test(one),
  );
};

export interface DataTools {
  page: URL;
  ids: Ids;
  /** A text of the data (HTML, escaped HTML or plain) without persons. */
  text(value: string): string;
}

function reduced(value: unknown, member: string, tools: DataTools, depth: number): unknown {
  if (typeof value === 'string') {
    if (member === 'url') return reducedAddress(value, tools.page, tools.ids);
    if (member === 'identifier') return tools.ids.hide(tools.text(value));
    return member.startsWith('@') && /^[\w:/.#-]{1,100}$/.test(value) ? value : tools.text(value);
  }
  if (typeof value === 'number') return member === 'identifier' ? tools.ids.hide(String(value)) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value))
    return value
      .slice(0, 1000)
      .map((one) => reduced(one, member, tools, depth + 1))
      .filter((one) => one !== undefined);
  if (isPerson(value)) return undefined;
  const kept = Object.entries(value)
    .filter(([key]) => MEMBERS.has(key))
    .map(([key, one]): [string, unknown] => [
      key,
      reduced(one, member === 'identifier' ? member : key, tools, depth + 1),
    ])
    .filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept);
}

/**
 * The JobPosting objects of one block of JSON-LD, each with the members that a reading needs.
 * @param script its element; alone in a document of its own, so that only its own postings are found
 * @returns the text of the new block, empty where it held no posting
 */
export function reducedData(script: Element, tools: DataTools): string {
  const found = findJobPostings({ querySelectorAll: () => [script] } as unknown as Document);
  if (found.length === 0) return '';
  const postings = found.slice(0, 500).map((posting) => reduced(posting, '', tools, 0));
  const json = JSON.stringify(postings.length === 1 ? postings[0] : postings, null, 1);
  // So that no text of the page can end the block or begin a comment.
  return json.replace(/</g, '\\u003c').replace(/-->/g, '--\\u003e');
}

/** Names of persons that a block of JSON-LD tells. */
export function personsIn(source: string): string[] {
  const names: string[] = [];
  const stack: unknown[] = [parseJsonLd(source)];
  for (let budget = 50_000; stack.length > 0 && budget > 0; budget--) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && isPerson(value)) {
      const { name, givenName, familyName, alternateName } = value as Record<string, unknown>;
      for (const one of [name, givenName, familyName, alternateName]) if (typeof one === 'string') names.push(one);
      if (typeof givenName === 'string' && typeof familyName === 'string') names.push(`${givenName} ${familyName}`);
    }
    stack.push(...Object.values(value).slice(0, 5000));
  }
  return names;
}
