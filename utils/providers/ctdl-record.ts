import type { Course } from '../model/course.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { collectCourses } from './collect-courses.ts';
import { costOf, courseAddress, courseId, durationOf, line } from './course-fields.ts';
import type { Asking, Fetched, Get, LiveProvider } from './course-provider.ts';
import { isObject, readJson } from './read-answer.ts';

type Json = Record<string, unknown>;

/** Classes of CTDL that a person can take or earn, and what they are here. Degrees and organisations are not among them. */
const KINDS: Readonly<Record<string, Course['kind']>> = {
  Course: 'course',
  LearningProgram: 'certificate',
  LearningOpportunityProfile: 'course',
  Certificate: 'certificate',
  CertificateOfCompletion: 'certificate',
  AcademicCertificate: 'certificate',
  ProfessionalCertificate: 'professional-certificate',
  MicroCredential: 'certificate',
  Certification: 'certification-exam',
  License: 'licence',
  Badge: 'badge',
  DigitalBadge: 'badge',
  OpenBadge: 'badge',
};
const MOST_RECORDS = 500;

/** A member by its name, with or without the vocabulary in front. */
function member(node: Json, name: string): unknown {
  return node[`ceterms:${name}`] ?? node[name];
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

/** The texts of a string, a language map (English first) or an alignment object's name. */
function textsOf(value: unknown, depth = 0): string[] {
  if (depth > 4) return [];
  if (typeof value === 'string') return [line(value)].filter(Boolean);
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((each) => textsOf(each, depth + 1));
  if (!isObject(value)) return [];
  const target = member(value, 'targetNodeName') ?? member(value, 'name');
  if (target !== undefined) return textsOf(target, depth + 1).slice(0, 1);
  const tags = Object.keys(value).filter((key) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/i.test(key));
  const tag = tags.find((key) => /^en/i.test(key)) ?? tags[0];
  return tag === undefined ? [] : textsOf(value[tag], depth + 1);
}

function kindOf(node: Json): Course['kind'] | undefined {
  for (const type of list(node['@type'])) {
    const name = line(type).replace(/^.{0,200}[:/#]/, '');
    if (Object.hasOwn(KINDS, name)) return KINDS[name];
  }
  return undefined;
}

function durations(node: Json): { hours?: [number, number]; weeks?: [number, number] } {
  const profile = list(member(node, 'estimatedDuration')).find(isObject);
  if (!profile) return {};
  const of = (name: string) => durationOf(member(profile, name));
  const exact = of('exactDuration');
  const [low, high] = [of('minimumDuration'), of('maximumDuration')];
  const range = (unit: 'hours' | 'weeks'): [number, number] | undefined => {
    const [from, to] = [exact[unit] ?? low[unit] ?? high[unit], exact[unit] ?? high[unit] ?? low[unit]];
    return from !== undefined && to !== undefined && from <= to ? [from, to] : undefined;
  };
  const [hours, weeks] = [range('hours'), range('weeks')];
  return { ...(hours && { hours }), ...(weeks && { weeks }) };
}

function read(json: unknown, address: string, { today, words }: Asking): Result<Fetched> {
  const host = new URL(address).hostname;
  const graph = isObject(json) && Array.isArray(json['@graph']) ? json['@graph'] : [json];
  const nodes = graph.slice(0, MOST_RECORDS).filter(isObject);
  const context = isObject(json) ? JSON.stringify(json['@context'] ?? '') : '';
  const isCtdl = /ctdl/i.test(context) || nodes.some((node) => Object.keys(node).some((key) => /^ceterms:/.test(key)));
  if (!isCtdl) return fail('courses-shape', host);
  const collector = collectCourses(address.slice(0, 200), today, words);
  const byAddress = new Map(nodes.map((node) => [line(node['@id'], 2000), node]));
  const idOf = (node: Json) => courseId('ctdl', textsOf(member(node, 'name'))[0] ?? '', line(node['@id'], 2000));
  const wholes = nodes.filter((node) => member(node, 'hasPart') !== undefined);

  for (const [index, node] of nodes.entries()) {
    const kind = kindOf(node);
    if (kind === undefined) continue;
    const here = line(node['@id'], 2000);
    const page = courseAddress(textsOf(member(node, 'subjectWebpage'))[0]);
    const texts = (...names: string[]) => names.flatMap((name) => textsOf(member(node, name)));
    const [cost] = list(member(node, 'estimatedCost')).filter(isObject);
    const status = texts('lifeCycleStatusType', 'credentialStatusType').join(' ');
    if (/ceased|deprecated|suspended|discontinued/i.test(status)) {
      collector.skip('past', index + 1);
      continue;
    }
    collector.add(
      {
        id: idOf(node),
        name: texts('name')[0] ?? '',
        issuer: ownerOf(node) || (page ? new URL(page).hostname : host),
        kind,
        url: page,
        teaches: texts('teaches', 'assesses', 'assertsCompetency', 'targetCompetency').slice(0, 60),
        touches: texts('keyword', 'subject').slice(0, 60),
        ...durations(node),
        cost: costOf(cost && member(cost, 'price'), cost && member(cost, 'currency'), today.slice(0, 7)),
        partOf: wholes
          .filter((whole) => whole !== node && list(member(whole, 'hasPart')).includes(here))
          .map((whole) => idOf(whole)),
        eligibility: list(member(node, 'entryCondition'))
          .filter(isObject)
          .flatMap((condition) => textsOf(member(condition, 'condition')))
          .slice(0, 10),
        languages: texts('inLanguage').map((each) => each.toLowerCase().slice(0, 20)),
      },
      index + 1,
    );
  }
  const brought = collector.finish();
  return brought.courses.length > 0 ? ok({ ...brought, address }) : fail('courses-none', host);

  /** The owner's name where the record holds it; an owner that is only an address is named by its host. */
  function ownerOf(node: Json): string {
    for (const owner of [...list(member(node, 'ownedBy')), ...list(member(node, 'offeredBy'))]) {
      const known = isObject(owner) ? owner : byAddress.get(line(owner, 2000));
      const name = known && textsOf(member(known, 'name'))[0];
      if (name) return name.slice(0, 200);
    }
    return '';
  }
}

function addressOf(given: string): Result<string> {
  const address = courseAddress(given);
  return address === undefined ? fail('courses-address', line(given, 100)) : ok(address);
}

async function fetchRecord(get: Get, asking: Asking): Promise<Result<Fetched>> {
  const address = addressOf(asking.given);
  if (!address.ok) return address;
  const known = asking.known?.address === address.value ? asking.known.etag : undefined;
  const answer = await get(address.value, known);
  if (answer.ok && answer.status === 304) return ok({ unchanged: true });
  const json = readJson(answer, new URL(address.value).hostname);
  if (!json.ok) return json;
  const brought = read(json.value.json, address.value, asking);
  if (!brought.ok || brought.value.unchanged || json.value.etag === undefined) return brought;
  return ok({ ...brought.value, etag: json.value.etag });
}

/** One record of a credential registry, by its address: CTDL as JSON-LD. */
export const ctdlRecord = {
  id: 'ctdl-record',
  name: 'A record in a credential registry (CTDL)',
  kind: 'live',
  experimental: true,
  asks: 'record',
  hosts: (given) => {
    const address = addressOf(given);
    return address.ok ? ok([new URL(address.value).hostname]) : address;
  },
  fetch: fetchRecord,
} satisfies LiveProvider;
