import type { CredentialFacts } from '../model/credential.ts';
import { all, child, dateIn, drivingLicence, first, linesOf, type ReadCv, textOf } from './europass-tree.ts';
import { amount, definedOnly } from './json-fields.ts';
import type { XmlElement } from './xml.ts';

/*
 * Today's Europass CV: `Candidate` in a mixture of vocabularies (HR-Open, OAGIS, EURES), read by local names. A profile
 * may come in several languages; the first is read, because the others say the same.
 */

const SKILL_TITLES = [
  'CommunicationAndInterpersonalSkill',
  'ManagementAndLeadershipSkill',
  'OrganisationalSkill',
  'JobRelatedSkill',
];
const LONGEST_SKILL = 120;

export function readCandidate(root: XmlElement): ReadCv {
  const profile = first(root, 'CandidateProfile');
  return {
    stated: [
      ...all(first(profile, 'Certifications'), 'Certification').map(certification),
      ...all(first(profile, 'Licenses'), 'License').map(licence),
      ...all(profile, 'EducationOrganizationAttendance').flatMap(education),
    ],
    skills: [
      ...all(first(root, 'CandidatePerson'), 'PrimaryLanguageCode').map((each) => languageName(each.text)),
      ...all(profile, 'PersonCompetency').map(competency),
      ...all(profile, 'DigitalSkill').map(textOf),
      ...SKILL_TITLES.flatMap((name) => all(profile, name)).map((each) => textOf(child(each, 'Title'))),
    ].filter((skill) => skill !== undefined && skill.length <= LONGEST_SKILL) as string[],
  };
}

function certification(element: XmlElement): ReadCv['stated'][number] {
  const period = child(element, 'FreeFormEffectivePeriod', 'EffectivePeriod');
  return {
    name: textOf(child(element, 'CertificationName', 'Title')),
    issuer: authorityOf(element),
    description: linesOf(child(element, 'Description', 'CertificationDescription')).join('\n'),
    url: linkOf(element),
    validFrom: dateIn(child(element, 'FirstIssuedDate', 'CertificationDate')) ?? dateIn(child(period, 'StartDate')),
    validUntil: dateIn(child(period, 'EndDate'), true),
  };
}

function licence(element: XmlElement): ReadCv['stated'][number] {
  const name = textOf(child(element, 'LicenseName', 'LicenseTypeCode', 'Title'));
  return {
    ...certification(element),
    name: drivingLicence(name ?? '') ?? name,
    number: textOf(child(element, 'LicenseID', 'LicenseNumber')),
    award: 'licence',
  };
}

/** What is still going on was not awarded. */
function education(element: XmlElement): ReadCv['stated'] {
  const degree = child(element, 'EducationDegree');
  const period = child(element, 'AttendancePeriod');
  const end = dateIn(child(period, 'EndDate'));
  if (textOf(child(period, 'Ongoing')) === 'true' || end === undefined) return [];
  return [
    {
      name: textOf(child(element, 'ProgramName')) ?? textOf(child(degree, 'DegreeName')),
      issuer: textOf(child(element, 'OrganizationName')),
      description: linesOf(first(element, 'OccupationalSkillsCovered')).join('\n'),
      url: linkOf(element),
      validFrom: end,
      type: 'Degree',
      facts: factsOf(element, degree),
    },
  ];
}

/** The grade stays out. A level is named only where the file says which list it is from: ISCED counts otherwise. */
function factsOf(element: XmlElement, degree: XmlElement | undefined): CredentialFacts {
  const level = child(element, 'EducationLevelCode') ?? child(degree, 'EducationLevelCode');
  const list = level?.attributes.get('listName') ?? '';
  const eqf = /EQF/i.test(list) ? /^[1-8]$/.exec(level?.text.trim() ?? '')?.[0] : undefined;
  const credits = amount.parse(textOf(first(element, 'NumberOfCredit')));
  return definedOnly({
    level: eqf === undefined ? undefined : `EQF ${eqf}`,
    creditsEarned: credits,
    creditSystem: credits === undefined ? undefined : textOf(first(element, 'CreditType')),
  });
}

function authorityOf(element: XmlElement): string | undefined {
  const authority = child(element, 'IssuingAuthority');
  return textOf(child(authority, 'Name', 'OrganizationName')) ?? textOf(authority);
}

function linkOf(element: XmlElement): string | undefined {
  return textOf(child(element, 'Link'));
}

function competency(element: XmlElement): string | undefined {
  const id = textOf(child(element, 'CompetencyID'));
  const name = textOf(child(element, 'CompetencyName'));
  if (name !== undefined || id === undefined) return name;
  return textOf(child(element, 'TaxonomyID'))?.toLowerCase() === 'language' ? languageName(id) : wordsOnly(id);
}

/** The address of a concept is no word. */
function wordsOnly(id: string): string | undefined {
  return /^[a-z]+:\/\//i.test(id) ? undefined : id;
}

/** "French" of "fr", "fre" or the address in the EU's list of languages; other text is a name already. */
function languageName(text: string): string | undefined {
  const code = /^(?:https?:\/\/publications\.europa\.eu\/.{0,80}\/)?([a-z]{2,3})$/i.exec(text.trim())?.[1];
  if (code === undefined) return wordsOnly(text.trim()) || undefined;
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code.toLowerCase());
    return name ?? undefined;
  } catch {
    return undefined;
  }
}
