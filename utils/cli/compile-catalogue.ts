import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { checkCatalogue, type KnownIds } from '../providers/catalogue-checks.ts';
import { type EvidenceText, parseEvidence } from '../providers/catalogue-evidence.ts';
import { type CatalogueText, parseCatalogueText } from '../providers/catalogue-text.ts';
import { parseLexiconFiles } from '../skills/lexicon-text.ts';

const CATALOGUE = new URL('../providers/catalogue/', import.meta.url);
const EVIDENCE = new URL('evidence/', CATALOGUE);
const LEXICON = new URL('../skills/lexicon/', import.meta.url);
const DATA = new URL('../../public/data/', import.meta.url);

/** What the add-on stores and the first start of the worker can bear with ease. */
export const MOST_BYTES = 2_000_000;

/** The same as it travels: packed by the stores, and by whoever serves it. */
export const MOST_PACKED_BYTES = 200_000;

/** Year in which an address of grade A or B must have been seen. Raise it when the catalogue is gone through anew. */
export const EVIDENCE_YEAR = '2026';

async function textFiles(folder: URL): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const)),
  );
}

/** Every file of utils/providers/catalogue as it was read, in order of name. */
export async function readCatalogueFiles(): Promise<Map<string, CatalogueText>> {
  const texts = await textFiles(CATALOGUE);
  return new Map([...texts].map(([name, text]) => [name, parseCatalogueText(text)]));
}

/** Every file of utils/providers/catalogue/evidence as it was read, in order of name. */
export async function readEvidenceFiles(): Promise<Map<string, EvidenceText>> {
  const texts = await textFiles(EVIDENCE);
  return new Map([...texts].map(([name, text]) => [name, parseEvidence(text)]));
}

/** The ids that catalogue entries may point to, from the lexicon's text files. */
export async function knownIds(): Promise<KnownIds> {
  const lexicon = parseLexiconFiles(await textFiles(LEXICON));
  return {
    skills: new Set(lexicon.skills.map((skill) => skill.id)),
    namedCredentials: new Set(lexicon.credentials.map((credential) => credential.id)),
  };
}

/**
 * Turns the catalogue's text files into public/data/catalogue.json: a JSON array of courses, sorted by id.
 *
 * @throws Error with every problem on a line of its own; nothing is written then
 */
export async function compileCatalogue(): Promise<void> {
  const files = await readCatalogueFiles();
  const today = new Date().toISOString().slice(0, 10);
  const problems = checkCatalogue(files, await readEvidenceFiles(), await knownIds(), today, EVIDENCE_YEAR);
  const courses = [...files.values()]
    .flatMap((file) => file.entries.map((entry) => entry.course))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const bytes = new TextEncoder().encode(JSON.stringify(courses));
  if (bytes.length >= MOST_BYTES) problems.push(`catalogue.json has ${bytes.length} bytes, ${MOST_BYTES} are too many`);
  const packed = gzipSync(bytes, { level: 9 }).length;
  if (packed > MOST_PACKED_BYTES)
    problems.push(`catalogue.json packs to ${packed} bytes, at most ${MOST_PACKED_BYTES}`);
  if (courses.length === 0) problems.push('the catalogue has no entries');
  if (problems.length > 0) throw new Error(`The course catalogue has problems:\n${problems.join('\n')}`);
  await mkdir(DATA, { recursive: true });
  await writeFile(new URL('catalogue.json', DATA), bytes);
}
