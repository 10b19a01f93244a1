import type { Suggestion } from './Combobox.tsx';
import type { useTexts } from './texts.tsx';

/**
 * The words for a family that roles and skills are filed under.
 *
 * @returns the key of its name, or nothing for a family that has no words yet and for what is no family.
 */
export function familyKey(family: string): `roleFamily_${Family}` | undefined {
  return FAMILIES.get(family);
}

/** What tells a suggestion from another of the same name: issuer or family, in words; else its kind. */
export function detailOf({ detail, kind }: Suggestion, t: ReturnType<typeof useTexts>['t']): string {
  if (detail === undefined) return t(`kind_${kind}`);
  const key = familyKey(detail);
  return key ? t(key) : detail;
}

const FAMILIES: ReadonlyMap<string, `roleFamily_${Family}`> = new Map([
  ['agriculture-environment', 'roleFamily_agriculture'],
  ['cloud-devops', 'roleFamily_cloud'],
  ['data-ai', 'roleFamily_data'],
  ['design', 'roleFamily_design'],
  ['education', 'roleFamily_education'],
  ['finance-accounting', 'roleFamily_finance'],
  ['healthcare-care', 'roleFamily_health'],
  ['hospitality-retail', 'roleFamily_hospitality'],
  ['hr-office', 'roleFamily_office'],
  ['law-public-service', 'roleFamily_law'],
  ['logistics-transport', 'roleFamily_logistics'],
  ['manufacturing-engineering', 'roleFamily_manufacturing'],
  ['marketing-sales', 'roleFamily_marketing'],
  ['networking-it', 'roleFamily_it'],
  ['product-project', 'roleFamily_project'],
  ['science-lab', 'roleFamily_science'],
  ['security', 'roleFamily_security'],
  ['software', 'roleFamily_software'],
  ['trades-construction', 'roleFamily_trades'],
  ['languages', 'roleFamily_languages'],
  ['soft-skills', 'roleFamily_soft'],
]);

type Family =
  | 'agriculture'
  | 'cloud'
  | 'data'
  | 'design'
  | 'education'
  | 'finance'
  | 'health'
  | 'hospitality'
  | 'office'
  | 'law'
  | 'logistics'
  | 'manufacturing'
  | 'marketing'
  | 'it'
  | 'project'
  | 'science'
  | 'security'
  | 'software'
  | 'trades'
  | 'languages'
  | 'soft';
