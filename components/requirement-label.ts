import type { Requirement } from '../utils/model/requirement.ts';
import { listOf, type MessageKey, type Texts } from './texts.tsx';

/** Knock-outs and degrees are no skills: their names are ours, not those of a list of skills. */
export const KNOCK_OUT_WORDS: Readonly<Record<string, MessageKey>> = {
  'work-authorisation': 'knockOut_work_authorisation',
  'security-clearance': 'knockOut_security_clearance',
  'driving-licence': 'knockOut_driving_licence',
  'minimum-age': 'knockOut_minimum_age',
  'background-check': 'knockOut_background_check',
  'physical-demands': 'knockOut_physical_demands',
  'higher-national-diploma': 'knockOut_higher_national_diploma',
  'bachelor-degree': 'knockOut_bachelor_degree',
  'master-degree': 'knockOut_master_degree',
  doctorate: 'knockOut_doctorate',
  degree: 'knockOut_degree',
  'associate-degree': 'knockOut_associate_degree',
  'secondary-school-diploma': 'knockOut_secondary_school_diploma',
  'equivalent-experience': 'knockOut_equivalent_experience',
};

/**
 * What is asked for, in the person's language as far as it is ours to say: "Java oder Kotlin", "Führerschein". Names of
 * skills stay as their list has them.
 */
export function requirementLabel(
  { alternatives, label }: Pick<Requirement, 'alternatives' | 'label'>,
  { t, language }: { t: Texts['get']; language: string },
): string {
  const names = alternatives.map((each) => {
    const key = each.kind === 'degree' || each.kind === 'knockout' ? KNOCK_OUT_WORDS[each.id] : undefined;
    return key === undefined ? each.label : t(key);
  });
  return names.length === 0 ? label : listOf(names, language, 'disjunction');
}
