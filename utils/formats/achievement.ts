import type { CredentialFacts, ResultAlignment } from '../model/credential.ts';
import { z } from '../model/zod.ts';
import type { ParsedCredential } from './credential-format.ts';
import { dataImage } from './data-image.ts';
import {
  alignments,
  amount,
  definedOnly,
  evidenceOf,
  identifier,
  isObject,
  type JsonObject,
  line,
  list,
  prose,
  tags,
} from './json-fields.ts';

/*
 * The Achievement of Open Badges 3.0 and CLR 2.0, with the results that a subject reached in it.
 */

const achievementFields = z.object({
  id: identifier,
  name: line(500),
  achievementType: line(200),
  description: prose(20_000),
  criteria: z.unknown().optional(),
  alignment: alignments,
  alignments,
  tag: tags,
  tags,
  image: z.unknown().optional(),
  creditsAvailable: amount,
  resultDescription: list(100),
  related: list(50),
});

const resultDescriptionFields = z.object({
  id: identifier,
  name: line(300),
  resultType: line(100),
  alignment: alignments,
  rubricCriterionLevel: list(100),
});

const levelFields = z.object({ id: identifier, alignment: alignments });

const resultFields = z.object({
  resultDescription: identifier,
  achievedLevel: identifier,
  status: line(60),
  alignment: alignments,
});

const subjectFields = z.object({
  creditsEarned: amount,
  licenseNumber: line(200),
  result: list(100),
  association: list(),
});

const criteriaFields = z.object({ narrative: prose(20_000), id: identifier });

/** Of ResultStatusType, those that say the result was not reached, or not yet. */
const NOT_REACHED = new Set(['Enrolled', 'Failed', 'InProgress', 'OnHold', 'Withdrew']);

const EQF = /\bEQF\b|European Qualifications Framework/i;

/** Of AssociationType (CLR 2.0), those that say where an achievement belongs. */
const RELATIONS = new Map<string, 'part-of' | 'related'>([
  ['isChildOf', 'part-of'],
  ['isPartOf', 'part-of'],
  ['isRelatedTo', 'related'],
  ['isPeerOf', 'related'],
]);

/** What an achievement states. `name` is missing where the file gives none. */
export interface ReadAchievement {
  achievement: Omit<ParsedCredential['achievement'], 'name'> & { name?: string };
  facts: CredentialFacts;
}

/**
 * @param json an Achievement
 * @param subject the AchievementSubject or ClrSubject that was awarded it
 * @param credential the credential around it, for its evidence
 */
export function readAchievement(json: JsonObject, subject: JsonObject, credential: JsonObject): ReadAchievement {
  const fields = achievementFields.parse(json);
  const results = resultsOf(subject);
  const resultAlignments = alignmentsOfResults(fields, results).slice(0, 500);
  const stated = [...fields.alignment, ...fields.alignments].slice(0, 500);
  return {
    achievement: definedOnly({
      id: fields.id,
      name: fields.name,
      type: fields.achievementType,
      description: fields.description,
      criteria: criteriaText(fields.criteria),
      alignments: stated,
      resultAlignments: resultAlignments.length > 0 ? resultAlignments : undefined,
      image: dataImage(fields.image),
      tags: [...fields.tag, ...fields.tags].slice(0, 500),
    }),
    facts: definedOnly({
      creditsAvailable: fields.creditsAvailable,
      creditsEarned: subjectFields.parse(subject).creditsEarned,
      level: stated.find(({ targetFramework = '' }) => EQF.test(targetFramework))?.targetName.slice(0, 200),
      assessment: assessmentText(fields.resultDescription),
      evidence: evidenceOf(credential),
      number: subjectFields.parse(subject).licenseNumber,
      related: relatedOf(fields, subject),
    }),
  };
}

type Result = z.infer<typeof resultFields>;

function resultsOf(subject: JsonObject): Result[] {
  return subjectFields
    .parse(subject)
    .result.filter(isObject)
    .map((value) => resultFields.parse(value));
}

/** Strongest first. A kind of result counts unless its results say that it was not reached. */
function alignmentsOfResults(
  { resultDescription }: z.infer<typeof achievementFields>,
  results: readonly Result[],
): ResultAlignment[] {
  const descriptions = resultDescription.filter(isObject).map((value) => resultDescriptionFields.parse(value));
  const reached = results.filter(({ status }) => !NOT_REACHED.has(status ?? ''));
  const from = (kind: ResultAlignment['from'], found: ReturnType<typeof alignments.parse>) =>
    found.map((each): ResultAlignment => ({ ...each, from: kind }));

  const ofResults = reached.flatMap(({ alignment }) => from('result', alignment));
  const ofDescriptions = descriptions
    .filter(({ id }) => {
      const own = results.filter((result) => id !== undefined && result.resultDescription === id);
      return own.length === 0 || own.some((result) => reached.includes(result));
    })
    .flatMap(({ alignment }) => from('result-description', alignment));
  const levels = new Set(reached.map(({ achievedLevel }) => achievedLevel));
  const ofLevels = descriptions
    .flatMap(({ rubricCriterionLevel }) => rubricCriterionLevel.filter(isObject))
    .map((value) => levelFields.parse(value))
    .filter(({ id }) => id !== undefined && levels.has(id))
    .flatMap(({ alignment }) => from('rubric-level', alignment));
  const strongest = new Map<string, ResultAlignment>();
  for (const each of [...ofResults, ...ofDescriptions, ...ofLevels]) {
    const key = each.targetUrl ?? each.targetName;
    if (!strongest.has(key)) strongest.set(key, each);
  }
  return [...strongest.values()];
}

/** What was assessed, in the issuer's words: "Final project (Status)". */
function assessmentText(values: readonly unknown[]): string | undefined {
  const parts = values
    .filter(isObject)
    .map((value) => resultDescriptionFields.parse(value))
    .map(({ name, resultType }) => (name && resultType ? `${name} (${resultType})` : (name ?? resultType)))
    .filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('; ').slice(0, 2000) : undefined;
}

function relatedOf(
  { id, related }: z.infer<typeof achievementFields>,
  subject: JsonObject,
): CredentialFacts['related'] | undefined {
  const found: NonNullable<CredentialFacts['related']> = [];
  for (const value of related) {
    const url = identifier.parse(isObject(value) ? value.id : value);
    if (url !== undefined) found.push({ relation: 'related', url });
  }
  const names = namesOf(subject);
  for (const value of subjectFields.parse(subject).association.filter(isObject)) {
    const relation = RELATIONS.get(String(value.associationType));
    const url = identifier.parse(value.targetId);
    if (relation === undefined || url === undefined || id === undefined || value.sourceId !== id) continue;
    found.push(definedOnly({ relation, url, name: names.get(url) }));
  }
  return found.length > 0 ? found.slice(0, 50) : undefined;
}

/** Names of the achievements beside it, so that a link to one can be shown in words. */
function namesOf(subject: JsonObject): Map<string, string> {
  const names = new Map<string, string>();
  for (const value of list().parse(subject.achievement).filter(isObject)) {
    const { id, name } = z.object({ id: identifier, name: line(500) }).parse(value);
    if (id !== undefined && name !== undefined) names.set(id, name);
  }
  return names;
}

function criteriaText(value: unknown): string | undefined {
  const criteria = criteriaFields.parse(isObject(value) ? value : { id: value });
  return criteria.narrative ?? criteria.id;
}
