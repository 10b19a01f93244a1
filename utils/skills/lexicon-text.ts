import type { AwardKind, NamedCredential } from '../model/named-credential.ts';
import type { Skill, SkillKind, SkillLevel } from '../model/skill.ts';
import { item } from './arrays.ts';
import { foldedTokens } from './tokens.ts';

/** How sure a string is (lexicon/README.md): certain, case-bound (`!`), needs context (`?`). */
export type Sureness = 'certain' | 'case' | 'context';

export interface Alias {
  text: string;
  sureness: Sureness;
  /** Two-letter code; absent: any language. */
  language?: string;
}

interface Origin {
  file: string;
  /** From 1. */
  line: number;
}

/** A line of `<family>.txt`. `aliases` begins with the label. */
export interface SkillEntry extends Omit<Skill, 'kind'>, Origin {
  kind: Exclude<SkillKind, 'credential'>;
  aliases: Alias[];
}

/** A line of `credentials-<family>.txt`. `aliases` begins with the label. */
export interface CredentialEntry extends Omit<NamedCredential, 'aliases'>, Origin {
  aliases: Alias[];
}

export interface LexiconProblem extends Origin {
  message: string;
}

/** Everything the text files say. */
export interface LexiconText {
  skills: SkillEntry[];
  credentials: CredentialEntry[];
  problems: LexiconProblem[];
}

const SKILL_KINDS: readonly string[] = ['knowledge', 'tool', 'method', 'soft', 'language'];
const LEVELS: readonly string[] = ['intro', 'working', 'advanced'];
const AWARDS: readonly string[] = [
  'badge',
  'certificate',
  'professional-certificate',
  'nanodegree',
  'micromasters',
  'certification-exam',
  'licence',
  'micro-apprenticeship',
  'course-credit',
];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LINK = /^(broader|related|esco|onet):(.+)$/;

/** Reads one alias with its marks: `de:!Wort` -> language de, case-bound. */
export function parseAlias(written: string): Alias {
  const language = /^([a-z]{2}):(?=\S)/.exec(written)?.[1];
  const rest = language ? written.slice(3) : written;
  const mark = rest[0];
  if (mark === '!') return { text: rest.slice(1).trim(), sureness: 'case', language };
  if (mark === '?') return { text: rest.slice(1).trim(), sureness: 'context', language };
  return { text: rest.trim(), sureness: 'certain', language };
}

function parts(written: string): string[] {
  return written
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Label first, doubles left out. */
function parseAliases(label: string, written: string): Alias[] {
  const seen = new Set<string>();
  return [label, ...parts(written)].map(parseAlias).filter((alias) => {
    const key = `${alias.language ?? ''}:${alias.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function eachLine(text: string, visit: (columns: string[], line: number) => void): void {
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = item(lines, i).trim();
    if (line !== '' && !line.startsWith('#'))
      visit(
        ` ${line} `.split(/\s\|(?=\s)/).map((column) => column.trim()),
        i + 1,
      );
  }
}

function aliasFault(aliases: Alias[]): string | undefined {
  for (const alias of aliases) {
    if (foldedTokens(alias.text).length === 0) return `alias "${alias.text}" has no letter or digit`;
    if (alias.text.length > 200) return `alias "${alias.text.slice(0, 30)}..." is longer than 200 characters`;
  }
  return undefined;
}

function familyOf(file: string): string {
  return (file.split('/').pop() ?? file).replace(/\.txt$/, '').replace(/^credentials-/, '');
}

/**
 * Parses a `<family>.txt`. A line that cannot be read becomes a problem with its number and is left out.
 * @param file name with or without folders; the family is taken from it.
 */
export function parseSkillFile(file: string, text: string): LexiconText {
  const skills: SkillEntry[] = [];
  const problems: LexiconProblem[] = [];
  const family = familyOf(file);
  eachLine(text, (columns, line) => {
    const report = (message: string) => problems.push({ file, line, message });
    if (columns.length < 3 || columns.length > 5)
      return report(`expected "id | kind | label | aliases | links", found ${columns.length} columns`);
    const [id = '', kind = '', label = '', aliasColumn = '', linkColumn = ''] = columns;
    if (!ID.test(id)) return report(`id "${id}" is not kebab-case`);
    if (!SKILL_KINDS.includes(kind)) return report(`kind "${kind}" is none of ${SKILL_KINDS.join(', ')}`);
    if (label === '') return report('the label is empty');
    const aliases = parseAliases(label, aliasColumn);
    const fault = aliasFault(aliases);
    if (fault) return report(fault);
    const entry: SkillEntry = {
      id,
      kind: kind as SkillEntry['kind'],
      label: item(aliases, 0).text,
      family,
      aliases,
      broader: [],
      related: [],
      file,
      line,
    };
    for (const link of parts(linkColumn)) {
      const [, name, target = ''] = LINK.exec(link) ?? [];
      if (name === 'broader' || name === 'related') entry[name].push(target);
      else if (name === 'esco') entry.esco = `http://data.europa.eu/esco/skill/${target}`;
      else if (name === 'onet') entry.onet = target;
      else report(`link "${link}" is none of broader:, related:, esco:, onet:`);
    }
    skills.push(entry);
  });
  return { skills, credentials: [], problems };
}

/** Parses a `credentials-<family>.txt`; as {@link parseSkillFile}. */
export function parseCredentialFile(file: string, text: string): LexiconText {
  const credentials: CredentialEntry[] = [];
  const problems: LexiconProblem[] = [];
  const family = familyOf(file);
  eachLine(text, (columns, line) => {
    const report = (message: string) => problems.push({ file, line, message });
    if (columns.length < 7 || columns.length > 8)
      return report(
        `expected "id | award | label | aliases | issuer | level | skills | years", found ${columns.length} columns`,
      );
    const [id = '', award = '', label = '', aliasColumn = '', issuer = '', level = '', skillColumn = '', years = ''] =
      columns;
    if (!ID.test(id)) return report(`id "${id}" is not kebab-case`);
    if (!AWARDS.includes(award)) return report(`award "${award}" is none of ${AWARDS.join(', ')}`);
    if (!LEVELS.includes(level)) return report(`level "${level}" is none of ${LEVELS.join(', ')}`);
    if (label === '' || issuer === '') return report('label and issuer must be given');
    if (years !== '' && !(Number(years) > 0 && Number(years) <= 50))
      return report(`valid years "${years}" is no number from 1 to 50`);
    const aliases = parseAliases(label, aliasColumn);
    const fault = aliasFault(aliases);
    if (fault) return report(fault);
    credentials.push({
      id,
      label: item(aliases, 0).text,
      family,
      aliases,
      issuer,
      award: award as AwardKind,
      level: level as SkillLevel,
      skills: parts(skillColumn),
      validYears: years === '' ? undefined : Number(years),
      file,
      line,
    });
  });
  return { skills: [], credentials, problems };
}

/** Parses all files of the folder, given as name -> text, in name order; other names are ignored. */
export function parseLexiconFiles(files: ReadonlyMap<string, string>): LexiconText {
  const all: LexiconText = { skills: [], credentials: [], problems: [] };
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!file.endsWith('.txt')) continue;
    const read = file.startsWith('credentials-') ? parseCredentialFile(file, text) : parseSkillFile(file, text);
    all.skills.push(...read.skills);
    all.credentials.push(...read.credentials);
    all.problems.push(...read.problems);
  }
  return all;
}
