/** A small seeded generator, so that every run measures the same texts. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ABOUT = [
  'Halden Freight runs nineteen depots and one timetable that everybody argues about on Mondays.',
  'We are a clinic group of four hundred people, and we answer the phone ourselves.',
  'Corvane builds pumps that farmers forget about, which is the point of a good pump.',
  'Our school sits between the canal and the tram sheds and takes children of every gift.',
  'Meridian Ledger keeps the books of bakeries, boatyards and one circus.',
];
const MUST = [
  'At least 4 years of Python and SQL in production, with unit testing and code review as habits.',
  'You plan care with patients and families, give medication and document wound care the same day.',
  'Confident with Excel, payroll and month-end close; QuickBooks or Xero, either is fine.',
  'Active forklift licence, stock control, and a feel for health and safety on a busy floor.',
  'You know Kubernetes, Docker and Terraform, and you have been on call for AWS or Azure.',
  'C++ or Rust on embedded Linux, CI/CD pipelines, Git, and the patience for hardware.',
  'Lesson planning, classroom management and safeguarding; a teaching licence or the way to one.',
  'MIG and TIG welding from drawings, AutoCAD for the small changes, first aid on site.',
  'SEO, Google Ads and email marketing that you have measured, with Google Analytics or better.',
  'A current CISSP or Security+, incident response, and clear written communication under pressure.',
  'Front- and back-end development with React and Node.js; PL/SQL where the old world begins.',
  'Fluent English and good German, customer service by phone, and attention to detail.',
];
const NICE = [
  'Ideally you have met Kafka, Snowflake or dbt before.',
  'A plus: Figma, accessibility testing, or having taught somebody Scrum.',
  'Nice to have: PRINCE2, PMP or Lean Six Sigma green belt.',
  'BLS certification preferred; infection control training desirable.',
];
const BENEFITS = [
  'We offer thirty days of leave, a pension, a bicycle, and coffee that was roasted this month.',
  'Hybrid working, a training budget that is spent, and a spring outing that nobody has to enjoy.',
  'Private health insurance, parental leave for everyone, and access to the company boat.',
];

/** Invented postings over many professions, about 3 to 5 kB each; always the same. */
export function inventedPostings(count = 80): string[] {
  const random = randomFrom(20261121);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string;
  const list = (from: readonly string[], length: number) => Array.from({ length }, () => `- ${pick(from)}`).join('\n');
  return Array.from({ length: count }, () =>
    [
      pick(ABOUT),
      `${pick(ABOUT)} ${pick(BENEFITS)}`,
      'What you will do',
      list(MUST, 6 + Math.floor(random() * 6)),
      'Requirements',
      list(MUST, 8 + Math.floor(random() * 8)),
      'Nice to have',
      list(NICE, 3),
      'What we offer',
      list(BENEFITS, 4),
      'Equal opportunity',
      'We welcome applications from everybody and decide on skills that can be shown.',
    ].join('\n\n'),
  );
}
