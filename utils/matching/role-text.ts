import type { RoleProfile } from '../model/role-profile.ts';
import type { SkillLevel } from '../model/skill.ts';

type Ask = RoleProfile['asks'][number];

/** A role of a profile file and the lines (from 1) that its parts stand on. */
export interface RoleEntry {
  role: RoleProfile;
  line: number;
  /** Line of each ask, in their order. */
  askLines: number[];
  /** Line of each title, in their order; the label's line is `line`. */
  titleLines: number[];
}

export interface RoleText {
  entries: RoleEntry[];
  /** Each as `line 12: what is wrong`. */
  problems: string[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LEVELS: ReadonlySet<string> = new Set(['intro', 'working', 'advanced']);

function isLevel(word: string): word is SkillLevel {
  return LEVELS.has(word);
}

/** `sql:working|excel` as an ask, or what is wrong with it. */
function readAsk(word: string, force: Ask['force']): Ask | string {
  const [first = '', ...others] = word.split('|');
  const [id = '', level, ...rest] = first.split(':');
  const any = others.map((other) => other.replace(/:(?:intro|working|advanced)$/, ''));
  const wrong = [id, ...any].find((each) => !ID.test(each));
  if (wrong !== undefined) return `"${wrong}" is no id`;
  if (rest.length > 0 || (level !== undefined && !isLevel(level))) return `"${first}" has no level of the three`;
  if (new Set([id, ...any]).size <= any.length) return `"${word}" names an alternative twice`;
  const ask: Ask = { id, force };
  if (any.length > 0) ask.any = any;
  if (level !== undefined && isLevel(level)) ask.level = level;
  return ask;
}

/**
 * Reads one file of role profiles (format: roles/README.md). What cannot be read is left out of `entries` and named in
 * `problems` with its line; a stanza without a label, or with the same thing asked for twice, is named too. Never throws.
 *
 * @param text of the whole file
 * @param family of the lexicon: the file's name without its ending
 */
export function parseRoleText(text: string, family: string): RoleText {
  const problems: string[] = [];
  const entries: RoleEntry[] = [];
  let current: RoleEntry | undefined;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || raw.startsWith('#')) return;
    if (!raw.startsWith(' ')) {
      current = { role: { id: content, label: '', family, titles: [], asks: [] }, line, askLines: [], titleLines: [] };
      if (!ID.test(content)) problems.push(`line ${line}: "${content}" is no id`);
      entries.push(current);
      return;
    }
    if (!/^ {2}\S/.test(raw)) problems.push(`line ${line}: a field is indented by two spaces`);
    if (!current) problems.push(`line ${line}: a field stands before the first id`);
    else problems.push(...readField(current, content, line).map((problem) => `line ${line}: ${problem}`));
  });
  for (const { role, line } of entries) {
    if (role.label === '') problems.push(`line ${line}: ${role.id} has no label`);
  }
  return { entries: entries.filter(({ role }) => role.label !== '' && ID.test(role.id)), problems };
}

function readField(entry: RoleEntry, content: string, line: number): string[] {
  const { role } = entry;
  const space = content.indexOf(' ');
  const key = space < 0 ? content : content.slice(0, space);
  const value = space < 0 ? '' : content.slice(space + 1).trim();
  if (value === '') return [`"${key}" has no value`];
  if (key === 'label') {
    if (role.label !== '') return ['"label" is given twice'];
    role.label = value;
    return [];
  }
  if (key === 'titles') {
    const titles = value.split(';').map((title) => title.trim());
    if (titles.includes('')) return ['an empty title'];
    role.titles.push(...titles);
    entry.titleLines.push(...titles.map(() => line));
    return [];
  }
  if (key !== 'must' && key !== 'nice') return [`unknown key "${key}"`];
  const problems: string[] = [];
  for (const word of value.split(/\s+/)) {
    const ask = readAsk(word, key);
    if (typeof ask === 'string') problems.push(ask);
    else if (role.asks.some(({ id }) => id === ask.id)) problems.push(`${role.id} asks for ${ask.id} twice`);
    else {
      role.asks.push(ask);
      entry.askLines.push(line);
    }
  }
  return problems;
}
