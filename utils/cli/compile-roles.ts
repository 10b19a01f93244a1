import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { parseRoleText, type RoleText } from '../matching/role-text.ts';
import { titleWords } from '../matching/role-title.ts';
import { compareIds } from '../matching/route-order.ts';
import { type RoleProfile, roleProfileSchema } from '../model/role-profile.ts';
import { parseLexiconFiles } from '../skills/lexicon-text.ts';

const ROLES = new URL('../matching/roles/', import.meta.url);
const LEXICON = new URL('../skills/lexicon/', import.meta.url);
const DATA = new URL('../../public/data/', import.meta.url);

/** What the lexicon's text files know: ids of skills and named credentials, and families. */
export interface RoleTerms {
  ids: ReadonlySet<string>;
  families: ReadonlySet<string>;
}

/** Every file of utils/matching/roles as it was read, by file name in order. */
export async function readRoleFiles(): Promise<Map<string, RoleText>> {
  const texts = await textFiles(ROLES);
  return new Map([...texts].map(([name, text]) => [name, parseRoleText(text, name.replace(/\.txt$/, ''))]));
}

/** The ids and families that role profiles may name. */
export async function roleTerms(): Promise<RoleTerms> {
  const texts = await textFiles(LEXICON);
  const { skills, credentials } = parseLexiconFiles(texts);
  return {
    ids: new Set([...skills, ...credentials].map(({ id }) => id)),
    families: new Set(skills.map(({ family }) => family)),
  };
}

/**
 * Checks profiles across files: schema, ids, families, order, doubles.
 *
 * @returns each problem as `file.txt: line 12: what is wrong`; empty where all is well
 */
export function checkRoles(files: ReadonlyMap<string, RoleText>, terms: RoleTerms): string[] {
  const problems: string[] = [];
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const [name, { entries, problems: own }] of files) {
    problems.push(...own.map((problem) => `${name}: ${problem}`));
    const family = name.replace(/\.txt$/, '');
    if (!terms.families.has(family)) problems.push(`${name}: the lexicon has no family "${family}"`);
    let before = '';
    for (const { role, line, askLines, titleLines } of entries) {
      const say = (at: number | undefined, problem: string): void => {
        problems.push(`${name}: line ${at ?? line}: ${role.id}: ${problem}`);
      };
      if (compareIds(before, role.id) > 0) say(line, `stands behind ${before}`);
      before = role.id;
      if (ids.has(role.id)) say(line, `stands in ${ids.get(role.id)} too`);
      else ids.set(role.id, name);
      for (const issue of roleProfileSchema.safeParse(role).error?.issues ?? [])
        say(line, `${issue.path.join('.')}: ${issue.message}`);
      role.asks.forEach(({ id, any = [] }, index) => {
        for (const each of [id, ...any]) if (!terms.ids.has(each)) say(askLines[index], `unknown id "${each}"`);
      });
      [role.label, ...role.titles].forEach((title, index) => {
        const at = index === 0 ? line : titleLines[index - 1];
        const key = titleWords(title).words.join(' ');
        const other = titles.get(key);
        if (key === '') say(at, `the title "${title}" says no more than seniority`);
        else if (other !== undefined) say(at, `the title "${title}" stands for ${other} already`);
        else titles.set(key, role.id);
      });
    }
  }
  return problems;
}

/**
 * Turns the role profiles' text files into public/data/roles.json: a JSON array of profiles, sorted by id.
 *
 * @throws Error with every problem on a line of its own; nothing is written then
 */
export async function compileRoles(): Promise<void> {
  const files = await readRoleFiles();
  const problems = checkRoles(files, await roleTerms());
  const roles = allRoles(files);
  if (roles.length === 0) problems.push('there are no role profiles');
  if (problems.length > 0) throw new Error(`The role profiles have problems:\n${problems.join('\n')}`);
  await mkdir(DATA, { recursive: true });
  await writeFile(new URL('roles.json', DATA), JSON.stringify(roles));
}

/** The profiles of all files, sorted by id. */
export function allRoles(files: ReadonlyMap<string, RoleText>): RoleProfile[] {
  return [...files.values()]
    .flatMap(({ entries }) => entries.map(({ role }) => role))
    .sort((a, b) => compareIds(a.id, b.id));
}

async function textFiles(folder: URL): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const)),
  );
}
