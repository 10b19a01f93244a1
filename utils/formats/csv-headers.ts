import { headerKey } from './table.ts';

/*
 * Names of columns in tables of certificates, in five languages, as `headerKey` writes them: what people and spreadsheet
 * templates call them. Words that name a certificate come before words that could name anything.
 */

export const CSV_FIELDS = [
  'name',
  'issuer',
  'issued',
  'expires',
  'url',
  'number',
  'skills',
  'hours',
  'description',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

const ENGLISH: Record<CsvField, string> = {
  name: 'certificatename certificationname credentialname badgename coursename coursetitle certificate certification credential badge qualification course award licence license title name',
  issuer:
    'issuer issuedby issuername issuingorganization issuingorganisation issuingauthority authority provider awardedby awardingbody organization organisation institution school academy platform',
  issued:
    'issued issuedon issuedate dateissued dateofissue issueddate completed completedon completiondate datecompleted awarded awardedon dateawarded earned earnedon dateearned obtained obtainedon validfrom startedon date year',
  expires:
    'expires expireson expiry expirydate expiration expirationdate dateexpires validuntil validto validthrough finishedon enddate renewaldate',
  url: 'credentialurl certificateurl badgeurl verificationurl verifyurl url link website verification',
  number:
    'certificatenumber certificateno certificateid credentialid credentialnumber licensenumber licencenumber registrationnumber serialnumber number no id',
  skills: 'skills skill competencies competences competency tags keywords topics',
  hours: 'hours numberofhours durationhours durationinhours',
  description: 'description details notes summary',
};

/** German, French, Spanish and Dutch, in this order; in all of them the day comes before the month. */
const OTHERS: Record<CsvField, string> = {
  name: 'zertifikatsname zertifikat nachweis lehrgang schulung fortbildung weiterbildung kursname kurs abschluss qualifikation bezeichnung titel certificat diplome formation cours intitule titre nom certificado certificacion credencial insignia curso titulo denominacion nombre certificaat cursus opleiding benaming naam',
  issuer:
    'aussteller ausgestelltvon ausstellendestelle herausgeber anbieter veranstalter bildungstrager trager institut emetteur delivrepar organisme organismedeformation organismecertificateur etablissement autorite emisor emitidopor expedidopor entidad entidademisora organizacion institucion organismo uitgever uitgegevendoor verstrekker aanbieder opleider organisatie instelling instituut',
  issued:
    'ausgestelltam ausstellungsdatum ausgestellt abgeschlossenam abschlussdatum erworbenam erworben gultigab gultigvon datum jahr datedobtention datededelivrance datedelivrance datedemission dateemission delivrele obtenule valabledu annee fechadeexpedicion fechadeemision fechadeobtencion expedido emitido obtenidoel validodesde fecha ano uitgegevenop uitgiftedatum datumuitgifte behaaldop behaald afgerondop geldigvanaf jaar',
  expires:
    'gultigbis ablaufdatum ablauf lauftab verfallsdatum datedexpiration dateexpiration expirele valablejusquau validejusquau findevalidite fechadecaducidad caducidad fechadevencimiento vencimiento expira validohasta vervaldatum verloopdatum verlooptop geldigtot geldigtotenmet einddatum',
  url: 'webadresse internetadresse nachweislink lien adresseweb siteweb enlace direccionweb sitioweb webadres koppeling',
  number:
    'zertifikatsnummer zertifikatnummer lizenznummer nummer nr numerodecertificat numerodelicence numero numerodecertificado numerodelicencia certificaatnummer licentienummer',
  skills:
    'fahigkeiten kompetenzen kenntnisse fertigkeiten schlagworter stichworter motscles aptitudes competencias habilidades destrezas etiquetas palabrasclave vaardigheden competenties trefwoorden',
  hours: 'stunden stundenzahl heures nombredheures horas uren aantaluren',
  description: 'beschreibung bemerkung descripcion omschrijving beschrijving opmerking',
};

/** Words that head lists of anything; only beside what certificates have do they name one. */
const VAGUE = new Set(['name', 'title', 'titel', 'titre', 'nom', 'nombre', 'titulo', 'naam']);
const TELLING: readonly CsvField[] = ['issuer', 'issued', 'expires', 'url', 'number', 'skills', 'hours'];

/** Column of each field, by its place from 0. A name is what a row cannot do without. */
export type CsvMapping = Partial<Record<CsvField, number>>;

export interface HeaderReading {
  mapping: CsvMapping;
  /** Whether the names say for sure which column names the certificate: a lone "Name" could be anybody's. */
  sure: boolean;
  /** True where a word that only these languages use says how its dates are written. */
  dayFirst?: true;
}

/** Which column is what, as far as the names say it; a column that two fields could have goes to the first. */
export function readHeader(header: readonly string[]): HeaderReading {
  const keys = header.map(headerKey);
  const mapping: CsvMapping = {};
  const taken = new Set<number>();
  let foreign = false;
  for (const field of CSV_FIELDS) {
    const english = ENGLISH[field].split(' ');
    const words = [...english, ...OTHERS[field].split(' ')];
    const columns = words.map((word) => keys.indexOf(word));
    const best = columns.findIndex((column) => column >= 0 && !taken.has(column));
    const column = columns[best];
    if (column === undefined) continue;
    mapping[field] = column;
    taken.add(column);
    foreign ||= best >= english.length;
  }
  const vague = VAGUE.has(keys[mapping.name ?? -1] ?? '');
  const sure = mapping.name !== undefined && (!vague || TELLING.some((field) => mapping[field] !== undefined));
  return foreign ? { mapping, sure, dayFirst: true } : { mapping, sure };
}
