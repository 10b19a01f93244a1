import type { CredentialFacts } from '../model/credential.ts';
import { z } from '../model/zod.ts';
import { amount, definedOnly, identifier, isObject, type JsonObject, line, list, prose } from './json-fields.ts';

/*
 * What a claim of the European Learning Model states about effort, level and assessment.
 */

const conceptFields = z.object({ id: identifier, prefLabel: line(200), title: line(200), noteLiteral: prose(20_000) });
const pointFields = z.object({ point: amount, framework: z.unknown().optional() });

/** Concept of the European Credit Transfer System in the EU's list of credit systems. */
const ECTS = /6fcec5c5af$|european credit transfer|\bECTS\b/i;
/** A mandate says who may issue; it is no evidence of what was learned. */
const MANDATE = 'http://data.europa.eu/snb/evidence-type/c_18016257';

/** The words of a concept, note or plain text. */
export function label(value: unknown, limit: number): string | undefined {
  if (typeof value === 'string') return prose(limit).parse(value);
  const [first] = list(10).parse(value);
  if (!isObject(first)) return undefined;
  const { prefLabel, title, noteLiteral } = conceptFields.parse(first);
  // A bare language map; in an object of the model, "id" would be taken for Indonesian.
  const map = 'type' in first || 'id' in first ? undefined : prose(limit).parse(first);
  return (prefLabel ?? title ?? noteLiteral ?? map)?.slice(0, limit);
}

/**
 * @param claim a LearningAchievement or LearningActivity
 * @param specification what it is specified by, empty where that is missing
 * @param credential the whole, for its evidence
 */
export function factsOfClaim(claim: JsonObject, specification: JsonObject, credential: JsonObject): CredentialFacts {
  const available = creditsOf(specification.creditPoint);
  const earned = creditsOf(claim.creditReceived);
  return definedOnly({
    hours: hoursOf(claim, specification),
    creditsAvailable: available?.points,
    creditsEarned: earned?.points,
    creditSystem: available?.system ?? earned?.system,
    level: levelOf(specification),
    assessment: assessmentOf(claim),
    evidence: evidenceOf(credential),
    related: relatedOf(claim, specification),
  });
}

/** Of the achievement's specification, else of the activities that led to it. */
function hoursOf(claim: JsonObject, specification: JsonObject): number | undefined {
  const activities = list(20).parse(claim.influencedBy).filter(isObject);
  const stated = [
    specification.volumeOfLearning,
    claim.workload,
    ...activities.flatMap(({ specifiedBy, workload }) => [
      isObject(specifiedBy) ? specifiedBy.volumeOfLearning : undefined,
      workload,
    ]),
  ];
  return stated.map(hoursOfDuration).find((hours) => hours !== undefined);
}

/** ISO 8601 durations in hours and minutes; days and months of study say nothing about hours. */
function hoursOfDuration(value: unknown): number | undefined {
  const match = /^PT(?:(\d{1,5}(?:\.\d{1,3})?)H)?(?:(\d{1,6})M)?$/.exec(typeof value === 'string' ? value.trim() : '');
  if (!match) return undefined;
  const hours = Number(match[1] ?? 0) + Number(match[2] ?? 0) / 60;
  return hours > 0 && hours <= 100_000 ? Math.round(hours * 100) / 100 : undefined;
}

function creditsOf(value: unknown): { points: number; system?: string } | undefined {
  for (const each of list(10).parse(value).filter(isObject)) {
    const { point, framework } = pointFields.parse(each);
    if (point === undefined) continue;
    const name = label(framework, 200);
    const known = ECTS.test(`${isObject(framework) ? framework.id : framework} ${name}`);
    return definedOnly({ points: point, system: known ? 'ECTS' : name });
  }
  return undefined;
}

function levelOf(specification: JsonObject): string | undefined {
  const [eqf] = list(5).parse(specification.eqfLevel);
  const id = identifier.parse(isObject(eqf) ? eqf.id : eqf);
  const number = /\/eqf\/([1-8])$/.exec(id ?? '')?.[1];
  return number === undefined ? label(specification.nqfLevel, 200) : `EQF ${number}`;
}

/** What it was, where it took place, and whether somebody watched, as far as the file says. The grade stays out. */
function assessmentOf(claim: JsonObject): string | undefined {
  const parts = list(20)
    .parse(claim.provenBy)
    .filter(isObject)
    .map((assessment) => {
      const specification = isObject(assessment.specifiedBy) ? assessment.specifiedBy : {};
      const words = [
        label(assessment.title, 300) ?? label(specification.title, 300),
        label(specification.dcType, 200),
        label(specification.mode, 200),
        label(assessment.idVerification, 200),
      ];
      return [...new Set(words.filter((each) => each !== undefined))].join(', ');
    })
    .filter((part) => part !== '');
  return parts.length > 0 ? parts.join('; ').slice(0, 2000) : undefined;
}

function evidenceOf(credential: JsonObject): CredentialFacts['evidence'] {
  const all = list().parse(credential.evidence);
  const real = all.filter((each) => {
    const kind = isObject(each) ? each.dcType : undefined;
    return (isObject(kind) ? kind.id : kind) !== MANDATE;
  });
  return real.length > 0 ? { present: true, count: real.length } : undefined;
}

function relatedOf(claim: JsonObject, specification: JsonObject): CredentialFacts['related'] {
  const found: NonNullable<CredentialFacts['related']> = [];
  const add = (relation: 'stacks-into' | 'part-of', values: unknown): void => {
    for (const value of list(20).parse(values)) {
      const name = label(value, 500);
      const id = identifier.parse(isObject(value) ? value.id : value);
      const url = id !== undefined && /^https?:/i.test(id) ? id : undefined;
      if (name !== undefined || url !== undefined) found.push(definedOnly({ relation, name, url }));
    }
  };
  add('stacks-into', claim.entitlesTo);
  add('stacks-into', specification.entitlesTo);
  add('part-of', claim.isPartOf);
  add('part-of', specification.isPartOf);
  return found.length > 0 ? found.slice(0, 50) : undefined;
}
