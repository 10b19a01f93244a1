import type { AwardKind } from '../model/named-credential.ts';

/** What an issuer calls the achievement (Open Badges 3.0, AchievementType), where the field's words have a match. */
const BY_TYPE = new Map<string, AwardKind>([
  ['Badge', 'badge'],
  ['Certificate', 'certificate'],
  ['CertificateOfCompletion', 'certificate'],
  ['Certification', 'certification-exam'],
  ['Course', 'course-credit'],
  ['License', 'licence'],
]);

/** Kinds that no vocabulary knows, but that providers put into the name. */
const BY_NAME: readonly (readonly [RegExp, AwardKind])[] = [
  [/\bnanodegree\b/i, 'nanodegree'],
  [/\bmicro[- ]?masters\b/i, 'micromasters'],
  [/\bmicro[- ]?apprenticeship\b/i, 'micro-apprenticeship'],
  [/\bprofessional certificate\b/i, 'professional-certificate'],
];

/**
 * The field's word for what was awarded, undefined where neither name nor type says it.
 * @param name of the achievement
 * @param type `achievementType` as Open Badges 3.0 lists them
 */
export function awardKindOf(name: string, type?: string): AwardKind | undefined {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? BY_TYPE.get(type ?? '');
}
