import { DATA_CLOUD_AND_SECURITY } from './data-cloud-and-security.ts';
import { DUTCH } from './dutch.ts';
import { EDUCATION_AND_ENGINEERING } from './education-and-engineering.ts';
import { FIFTH_ROUND } from './fifth-round.ts';
import { FOURTH_ROUND } from './fourth-round.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HEALTH_AND_CARE } from './health-and-care.ts';
import { HOSPITALITY_RETAIL_AND_LAND } from './hospitality-retail-and-land.ts';
import type { LabelledBlock } from './labelled-block.ts';
import { MARKETING_PRODUCT_AND_DESIGN } from './marketing-product-and-design.ts';
import { OFFICE_AND_LAW } from './office-and-law.ts';
import { SECOND_ROUND } from './second-round.ts';
import { SOFTWARE } from './software.ts';
import { SPANISH } from './spanish.ts';
import { THIRD_ROUND } from './third-round.ts';
import { TRADES_AND_TRANSPORT } from './trades-and-transport.ts';
import { WHOLE_POSTINGS } from './whole-postings.ts';

/** Requirement blocks of invented postings, labelled as a careful reader would. */
export const BLOCKS: readonly LabelledBlock[] = [
  ...HEALTH_AND_CARE,
  ...TRADES_AND_TRANSPORT,
  ...HOSPITALITY_RETAIL_AND_LAND,
  ...OFFICE_AND_LAW,
  ...MARKETING_PRODUCT_AND_DESIGN,
  ...SOFTWARE,
  ...DATA_CLOUD_AND_SECURITY,
  ...EDUCATION_AND_ENGINEERING,
  ...GERMAN,
  ...FRENCH,
  ...SPANISH,
  ...DUTCH,
  ...WHOLE_POSTINGS,
  ...SECOND_ROUND,
  ...THIRD_ROUND,
  ...FOURTH_ROUND,
  ...FIFTH_ROUND,
];
