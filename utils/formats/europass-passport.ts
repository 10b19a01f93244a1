import { all, child, dateIn, drivingLicence, first, linesOf, named, type ReadCv, textOf } from './europass-tree.ts';
import type { XmlElement } from './xml.ts';

/*
 * Europass documents of Cedefop: `SkillsPassport` 3.x, and `learnerinfo` 2.0, which has the same parts in small letters.
 */

/** Longer lines of a skill's description tell a story. */
const LONGEST_SKILL = 120;
/** Of the kinds of achievement, those that are credentials; publications and memberships are not. */
const CREDENTIALS = /^(?:certifications?|courses?|certificat.{0,20}|zertifi.{0,20})$/i;

export function readPassport(root: XmlElement): ReadCv {
  const learner = named(root, 'learnerinfo') ? root : first(root, 'LearnerInfo');
  const skills = child(learner, 'Skills', 'skilllist');
  const languages = [...all(learner, 'ForeignLanguage'), ...all(learner, 'language')];
  return {
    stated: [
      ...languages.flatMap((language) => certificatesIn(language, languageName(language))),
      ...otherCertificates(skills),
      ...drivingLicences(skills),
      ...all(learner, 'Achievement').flatMap(achievementsIn),
      ...all(learner, 'Education').flatMap(educationIn),
    ],
    skills: [
      ...all(learner, 'MotherTongue').map(languageName),
      ...languages.map(languageName),
      ...skillLines(skills),
      ...all(skills, 'JobRelated').flatMap((each) => shortLines(child(each, 'Description'))),
    ].filter((skill) => skill !== undefined),
  };
}

function languageName(language: XmlElement): string | undefined {
  return textOf(child(language, 'Description')) ?? textOf(child(language, 'Label'));
}

function certificatesIn(element: XmlElement, language?: string): ReadCv['stated'] {
  return [...all(element, 'Certificate'), ...all(element, 'diploma')].map((certificate) => {
    const level = textOf(child(certificate, 'Level'))?.toUpperCase();
    return {
      name: textOf(child(certificate, 'Title')),
      issuer: textOf(child(certificate, 'AwardingBody')),
      validFrom: dateIn(child(certificate, 'Date')),
      ...(level === undefined ? {} : { facts: { level } }),
      tags: [language],
    };
  });
}

/** Of computer skills and others; those of languages come with their language. */
function otherCertificates(skills: XmlElement | undefined): ReadCv['stated'] {
  const others = skills?.children.filter((each) => !named(each, 'Linguistic')) ?? [];
  return others.flatMap((each) => certificatesIn(each));
}

/** Classes, each an element of its own in XML, and one of a list in JSON. */
function drivingLicences(skills: XmlElement | undefined): ReadCv['stated'] {
  const driving = all(skills, 'Driving').flatMap((each) => all(each, 'Description'));
  const classes = [...driving.flatMap(licencesOf), ...all(skills, 'drivinglicence').map(textOf)];
  return [...new Set(classes)].flatMap((name) =>
    name === undefined ? [] : [{ name: drivingLicence(name) ?? name, award: 'licence' as const }],
  );
}

/** In XML the classes stand inside the description. */
function licencesOf(element: XmlElement): (string | undefined)[] {
  const inside = all(element, 'Licence');
  return inside.length > 0 ? inside.map(textOf) : [textOf(element)];
}

/** An achievement lists its credentials as lines of one text. */
function achievementsIn(achievement: XmlElement): ReadCv['stated'] {
  const title = child(achievement, 'Title');
  const kind = child(title, 'Code')?.text.trim() || textOf(title) || '';
  if (!CREDENTIALS.test(kind)) return [];
  return linesOf(child(achievement, 'Description')).map((line) => ({ name: line }));
}

/** Only what is finished was awarded. */
function educationIn(education: XmlElement): ReadCv['stated'] {
  const period = child(education, 'Period');
  const end = dateIn(child(period, 'To'));
  if (textOf(child(period, 'Current')) === 'true' || end === undefined) return [];
  const organisation = child(education, 'Organisation');
  return [
    {
      name: textOf(child(education, 'Title')),
      issuer: textOf(child(organisation, 'Name')),
      description: linesOf(child(education, 'Activities', 'Skills')).join('\n'),
      validFrom: end,
      type: 'Degree',
      ...levelOf(child(education, 'Level')),
    },
  ];
}

function levelOf(level: XmlElement | undefined): { facts?: { level: string } } {
  const text = textOf(level);
  return text === undefined ? {} : { facts: { level: text } };
}

/** Computer skills, which the second version marks by an attribute. */
function skillLines(skills: XmlElement | undefined): string[] {
  const computer = all(skills, 'Computer').map((each) => child(each, 'Description'));
  const marked = all(skills, 'skill').filter((each) =>
    ['computer', 'technical'].includes(each.attributes.get('type') ?? ''),
  );
  return [...computer, ...marked].flatMap(shortLines);
}

function shortLines(element: XmlElement | undefined): string[] {
  return linesOf(element).filter((line) => line.length <= LONGEST_SKILL);
}
