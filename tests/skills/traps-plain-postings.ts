import type { Trap } from './trap.ts';

/** Postings of care, shops, yards and schools: how they lose their line ends, and words that only look like a skill. */
export const PLAIN_POSTING_TRAPS: readonly Trap[] = [
  {
    name: 'a heading in capitals behind the last benefit of the list above',
    text: 'Benefits\nPaid leave\nA prize for the best idea! SHELF FILLER RESPONSIBILITIES Our shelf fillers do many things such as:\nLoading and unloading vans',
    has: ['loading-and-unloading'],
    force: { 'loading-and-unloading': 'must' },
  },
  {
    name: 'a heading in capitals at the end of a line',
    text: 'Benefits\nFree fruit\nA key to the gym WHO WE ARE LOOKING FOR\nForklift driving',
    force: { 'forklift-operation': 'must' },
  },
  {
    name: 'the company in capitals behind the last requirement',
    text: 'Requirements\n- Forklift driving ABOUT ORLAND AND SONS OF MILLBRIDGE Founded by a smith, we sell welding and carpentry.',
    force: { 'forklift-operation': 'must', welding: 'context', carpentry: 'context' },
  },
  {
    name: 'a skill in capitals is no heading',
    text: 'Requirements\n- You know BASIC LIFE SUPPORT and DATA ENTRY well',
    has: ['data-entry'],
    force: { 'data-entry': 'must' },
  },
  {
    name: 'a department in capitals does not turn the page to pay',
    text: 'Porter\nCARDIOLOGY DEPARTMENT\nThe post involves manual handling and data entry.',
    force: { 'data-entry': 'must' },
  },
  {
    name: 'the word before the full stop is not part of the heading behind it',
    text: 'We like people who want to join the industry. Responsibilities include:\nVehicle cleaning\nData entry',
    force: { 'data-entry': 'must' },
  },
  {
    name: 'a heading that ends in dots at the end of a paragraph',
    text: 'Why Orland?\nWe are kind to all who come through our gate, in summer and in winter. As a clerk you will matter to all of us. You will...\n\nManage payroll\nProcess invoices',
    force: { payroll: 'must' },
  },
  {
    name: 'the place of work has one line; the paragraph below it is the work again',
    text: 'Job Description\nPrimary Location:\nMillbridge, Yorkshire\nDock hand: moves goods within the yard all day long, drives a pallet jack and does the data entry of the sheds.',
    force: { 'data-entry': 'must' },
  },
  {
    name: 'pay is pay however long the paragraph',
    text: 'Requirements\n- SQL\nSalary range:\nThe range depends on how well you know Python, on where you live, on what you did before and on what the market in your part of the country gives for Java.',
    force: { sql: 'must', python: 'context', java: 'context' },
  },
  {
    name: 'whom they look for, behind the list of what they give',
    text: 'We reward our staff with a benefits package including:\n- Free parking\n- A nursery\n\nThe successful applicants will carry out data entry and payroll.',
    force: { 'data-entry': 'must', payroll: 'must' },
  },
  {
    name: 'what the successful applicant gets is a gift',
    text: 'Benefits\n- Free parking\n\nThe successful applicant will receive training in Excel and Python. The successful candidate will be offered coaching in SQL.',
    silent: true,
  },
  {
    name: 'benefits under a sentence of their own',
    text: 'We are offering the following benefits to help you take the first step in your trade:\nWelding exams paid for\nExcel courses\nThe ideal candidate will be:\nPunctual',
    force: { welding: 'context' },
  },
  {
    name: 'our ideal candidate is no company',
    text: 'Our ideal candidate is someone with strong communication skills who can do payroll.',
    force: { communication: 'must', payroll: 'must' },
  },
  {
    name: 'the trust is seeking',
    text: 'The Trust is seeking to appoint colleagues for elderly care and orthopaedics.',
    force: { 'elderly-care': 'must', orthopaedics: 'must' },
  },
  {
    name: 'the trust provides',
    text: 'Requirements\n- Data entry\n\nThe Trust provides elderly care and orthopaedics to the whole county.',
    force: { 'data-entry': 'must', 'elderly-care': 'context', orthopaedics: 'context' },
  },
  {
    name: 'an opportunity has arisen',
    text: 'A new opportunity has arisen to lead our wound care and discharge planning.',
    force: { 'discharge-planning': 'must' },
  },
  {
    name: 'the department comprises theatres',
    text: 'Requirements\n- Data entry\n\nThe Main Theatre department comprises eight operating theatres.',
    force: { 'perioperative-care': 'context' },
  },
  {
    name: 'a question in the first line is no title',
    text: 'Do you have good time management skills?\nMillbridge Clinic would love to hear from you!\nHours: 37\nBand: 5',
    has: ['time-management'],
    force: { 'time-management': 'must' },
  },
  {
    name: 'to apply for this post you will need',
    text: 'To apply for this post, you will need:\n- Two years of payroll',
    force: { payroll: 'must' },
  },
  { name: 'the funds it helps', text: 'You know the firms it helps to grow.', not: ['technical-support'] },
  { name: 'IT help on the phone', text: 'Requirements\n- IT help by phone', has: ['technical-support'] },
  {
    name: 'Adam the consultant',
    text: 'Requirements\n- Ask Dr Adam Wyre for a visit',
    not: ['cdisc'],
  },
  {
    name: 'ADaM beside SDTM',
    text: 'Requirements\n- CDISC standards, SDTM and ADaM',
    has: ['cdisc'],
  },
  { name: 'CPI is a team', text: 'The CPI team has a new office for two officers.', not: ['de-escalation'] },
  {
    name: 'our growing team is built by others',
    text: 'You will join our growing team in Millbridge.',
    not: ['team-building'],
  },
  { name: 'flexible in nature', text: 'Requirements\n- The 16 beds will be flexible in nature', not: ['flexibility'] },
  {
    name: 'hernias in a list',
    text: 'Requirements\n- Laparoscopic cholecystectomy and hernias',
    has: ['hernia-repair'],
  },
  { name: 'an echo of the past', text: 'Echo Street has a warm echo of the past.', not: ['echocardiography'] },
  {
    name: 'the colour temperature is no certificate of training',
    text: 'Requirements\n- Lamps with CCT of 3000 K',
    not: ['gmc-specialist-register'],
  },
  {
    name: 'within six months of CCT',
    text: 'Applicants must be within six months of CCT.',
    has: ['gmc-specialist-register'],
    force: { 'gmc-specialist-register': 'must' },
  },
  {
    name: 'registered nurses in the plural',
    text: 'We are looking for registered nurses.',
    has: ['rn-licence'],
  },
  {
    name: 'Portuguese headings and names',
    text: 'Responsabilidades e atribuições\nContas a pagar e notas fiscais, para que não haja atrasos\nRequisitos e qualificações\nEnsino médio completo; pacote Office; experiência na área de almoxarifado',
    has: ['accounts-payable', 'microsoft-office', 'warehouse-operations'],
    force: { 'accounts-payable': 'must', 'microsoft-office': 'must' },
  },
  {
    name: 'in-patient and out-patient are no virtue',
    text: 'You must run in-patient, out-patient and day surgery lists.',
    has: ['day-surgery'],
    not: ['patience'],
  },
  {
    name: 'a flexible working pattern',
    text: 'Job Description\nWorking pattern: Flexible\nThe post holder will do data entry.',
    not: ['flexibility'],
    force: { 'data-entry': 'must' },
  },
];
