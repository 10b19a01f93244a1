/**
 * Words and abbreviations that stand for two things which those around them tell apart: GCP beside AWS is a cloud, beside ICH
 * a standard of clinical trials.
 */

interface Sense {
  /** One of these words must stand near. */
  beside?: ReadonlySet<string>;
  /** None of these may. */
  never?: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TRIALS = words(
  'ich clinical cdisc sdtm adam trial trials gmp glp gvp fda ema pharma pharmaceutical biostatistics sponsor cro irb protocol protocols gxp',
);
const BIG_DATA = words(
  'aws hadoop spark s3 redshift glue kinesis athena lambda hive ec2 dynamodb presto databricks pyspark emrfs',
);
const HEALTH_LAW = words('affordable cobra erisa fmla 1095 hipaa 401k benefits enrollment medicaid medicare insurance');
const PAYROLL = words(
  'vat payroll hmrc bookkeeping bookkeeper subcontractor subcontractors construction paye returns xero sage ledger',
);

const PAY = words(
  'rate salary pay package wage usd gbp eur hour hourly annum compensation corp duration remuneration negotiable k',
);

const HIRING = words(
  'recruitment recruiting recruiter recruiters candidates candidate talent hiring ats boolean headhunting linkedin interviewing screening sourcing vacancies',
);
const MUSEUM = words(
  'museum museums gallery galleries curator curate curating curatorial collection collections acquisitions artists artworks objects loans textiles',
);
const LAW = words('case litigation solicitor solicitors legal conveyancing fee earners paralegal cases management');

/** By folded alias and id of the entry. */
const SENSES = new Map<string, Readonly<Record<string, Sense>>>([
  ['gcp', { 'google-cloud': { never: TRIALS }, gcp: { beside: TRIALS } }],
  ['emr', { 'electronic-health-records': { never: BIG_DATA }, 'amazon-emr': { beside: BIG_DATA } }],
  // "Rate: DOE": depending on experience.
  ['doe', { 'experimental-design': { never: PAY } }],
  ['sourcing', { 'candidate-sourcing': { beside: HIRING } }],
  ['interviewing', { interviewing: { beside: HIRING } }],
  ['exhibitions', { 'exhibition-curating': { beside: MUSEUM } }],
  ['proclaim', { proclaim: { beside: LAW } }],
  ['aca', { 'aca-icaew': { never: HEALTH_LAW } }],
  ['cis', { 'construction-industry-scheme': { beside: PAYROLL } }],
]);

/** The word is an abbreviation with several senses. */
export function hasSenses(word: string): boolean {
  return SENSES.has(word);
}

/**
 * Whether an abbreviation may stand for an entry.
 * @param near folded words around it.
 * @returns `yes` where they say that it does, `open` where they say nothing.
 */
export function fitsSense(word: string, entryId: string, near: readonly string[]): 'yes' | 'no' | 'open' {
  const sense = SENSES.get(word)?.[entryId];
  if (!sense) return 'open';
  const { beside, never } = sense;
  if (never && near.some((each) => never.has(each))) return 'no';
  if (beside === undefined) return 'open';
  return near.some((each) => beside.has(each)) ? 'yes' : 'no';
}
