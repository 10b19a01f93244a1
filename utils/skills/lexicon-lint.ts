import { item } from './arrays.ts';
import type { Alias, CredentialEntry, LexiconProblem, LexiconText, SkillEntry } from './lexicon-text.ts';
import { foldedTokens } from './tokens.ts';

type Entry = SkillEntry | CredentialEntry;

/** Two strings that the trie cannot tell apart have the same key. */
export function aliasKey(alias: Pick<Alias, 'text'>): string {
  return foldedTokens(alias.text).join(' ');
}

function unsorted(entries: Entry[]): LexiconProblem[] {
  const problems: LexiconProblem[] = [];
  for (let i = 1; i < entries.length; i++) {
    const before = item(entries, i - 1);
    const { id, file, line } = item(entries, i);
    if (before.file === file && before.id > id)
      problems.push({ file, line, message: `"${id}" must stand before "${before.id}": sort the file by id` });
  }
  return problems;
}

function doubledIds(entries: Entry[]): LexiconProblem[] {
  const first = new Map<string, Entry>();
  const problems: LexiconProblem[] = [];
  for (const entry of entries) {
    const other = first.get(entry.id);
    if (other)
      problems.push({
        file: entry.file,
        line: entry.line,
        message: `id "${entry.id}" stands already in ${other.file}:${other.line}`,
      });
    else first.set(entry.id, entry);
  }
  return problems;
}

function brokenLinks(text: LexiconText): LexiconProblem[] {
  const known = new Set(text.skills.map((entry) => entry.id));
  const problems: LexiconProblem[] = [];
  for (const { id, file, line, broader, related } of text.skills)
    for (const target of [...broader, ...related])
      if (!known.has(target)) problems.push({ file, line, message: `"${id}" links to "${target}", which is no skill` });
  for (const { id, file, line, skills } of text.credentials)
    for (const target of skills)
      if (!known.has(target))
        problems.push({ file, line, message: `"${id}" is evidence of "${target}", which is no skill` });
  return problems;
}

function cycles(skills: SkillEntry[]): LexiconProblem[] {
  const byId = new Map(skills.map((entry) => [entry.id, entry]));
  const done = new Set<string>();
  const problems: LexiconProblem[] = [];
  const visit = (entry: SkillEntry, path: string[]): void => {
    if (done.has(entry.id)) return;
    if (path.includes(entry.id)) {
      const { file, line } = entry;
      problems.push({ file, line, message: `broader runs in a circle: ${[...path, entry.id].join(' -> ')}` });
      return;
    }
    for (const id of entry.broader) {
      const next = byId.get(id);
      if (next) visit(next, [...path, entry.id]);
    }
    done.add(entry.id);
  };
  for (const entry of skills) visit(entry, []);
  return problems;
}

function doubledAliases(entries: Entry[]): LexiconProblem[] {
  const certain = new Map<string, { entry: Entry; alias: Alias }[]>();
  const problems: LexiconProblem[] = [];
  for (const entry of entries)
    for (const alias of entry.aliases) {
      if (alias.sureness !== 'certain') continue;
      const key = aliasKey(alias);
      const others = certain.get(key) ?? [];
      const clash = others.find(
        (other) =>
          other.entry.id !== entry.id &&
          (!other.alias.language || !alias.language || other.alias.language === alias.language),
      );
      if (clash)
        problems.push({
          file: entry.file,
          line: entry.line,
          message: `alias "${alias.text}" of "${entry.id}" also stands for "${clash.entry.id}" (${clash.entry.file}:${clash.entry.line}): mark one of them "!" or "?", or remove it`,
        });
      certain.set(key, [...others, { entry, alias }]);
    }
  return problems;
}

/** Everything that is wrong with the lexicon's text, unreadable lines included; empty when it may be compiled. */
export function lintLexicon(text: LexiconText): LexiconProblem[] {
  const entries: Entry[] = [...text.skills, ...text.credentials];
  return [
    ...text.problems,
    ...unsorted(text.skills),
    ...unsorted(text.credentials),
    ...doubledIds(entries),
    ...brokenLinks(text),
    ...cycles(text.skills),
    ...doubledAliases(entries),
  ];
}
