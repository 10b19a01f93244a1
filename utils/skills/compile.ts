import { aliasVariants } from './alias-rules.ts';
import { item, u32 } from './arrays.ts';
import type { StoredSections } from './binary.ts';
import { writeSections } from './binary.ts';
import type { LexiconMeta } from './lexicon-layout.ts';
import * as layout from './lexicon-layout.ts';
import type { Alias, CredentialEntry, SkillEntry, Sureness } from './lexicon-text.ts';
import { foldedTokens } from './tokens.ts';
import { VETO_PHRASES } from './vetoes.ts';

type Entry = SkillEntry | CredentialEntry;

interface AliasRow {
  entry: number;
  text: string;
  tokens: string[];
  flags: number;
}

interface Node {
  edges: Map<number, number>;
  out: number[];
}

const SURENESS: Record<Sureness, number> = { certain: layout.CERTAIN, case: layout.CASE, context: layout.CONTEXT };

function isSkill(entry: Entry): entry is SkillEntry {
  return 'kind' in entry;
}

function row(entry: number, text: string, sureness: Sureness, language: string | undefined, extra: number): AliasRow {
  const tokens = foldedTokens(text);
  const dotted = /[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(text);
  const flags =
    SURENESS[sureness] |
    (text.includes('/') ? layout.HAS_SLASH : 0) |
    (dotted ? layout.HAS_DOT : 0) |
    (/\s[-\u2013\u2014]\s/.test(text) ? layout.HAS_DASH : 0) |
    (layout.languageNumber(language) << layout.LANGUAGE_SHIFT) |
    extra;
  return { entry, text, tokens, flags };
}

/** Listed aliases first; then, sorted behind their entry, what the rules add where nobody else claims the string. */
function aliasRows(entries: Entry[], variants: (entry: Entry) => boolean): AliasRow[][] {
  const claimed = new Map<string, number>();
  const rows = entries.map((entry, index) =>
    entry.aliases.map((alias: Alias) => {
      const made = row(index, alias.text, alias.sureness, alias.language, 0);
      const key = made.tokens.join(' ');
      // A string that two entries list is nobody's to vary.
      claimed.set(key, claimed.has(key) && claimed.get(key) !== index ? -1 : index);
      return made;
    }),
  );
  entries.forEach((entry, index) => {
    if (!variants(entry)) return;
    const own = new Set(item(rows, index).map((listed) => listed.tokens.join(' ')));
    for (const alias of entry.aliases)
      for (const variant of aliasVariants(alias)) {
        const made = row(index, variant.text, variant.sureness, alias.language, layout.BY_RULE);
        const key = made.tokens.join(' ');
        if (own.has(key) || (claimed.has(key) && claimed.get(key) !== index)) continue;
        own.add(key);
        claimed.set(key, index);
        item(rows, index).push(made);
      }
  });
  return rows;
}

class StringTable {
  readonly #encoder = new TextEncoder();
  readonly #chunks: Uint8Array[] = [];
  readonly #offsets: number[] = [0];

  add(text: string): void {
    const bytes = this.#encoder.encode(text);
    this.#chunks.push(bytes);
    this.#offsets.push((this.#offsets.at(-1) ?? 0) + bytes.length);
  }

  finish(): { stringOffset: Uint32Array; stringBytes: Uint8Array } {
    const stringBytes = new Uint8Array(this.#offsets.at(-1) ?? 0);
    this.#chunks.forEach((chunk, index) => {
      stringBytes.set(chunk, this.#offsets[index]);
    });
    return { stringOffset: Uint32Array.from(this.#offsets), stringBytes };
  }
}

function buildTrie(
  rows: AliasRow[],
): Pick<StoredSections, Extract<keyof StoredSections, `${'token' | 'edge' | 'out' | 'root'}${string}`>> {
  const tokenNumbers = new Map<string, number>();
  const nodes: Node[] = [{ edges: new Map(), out: [] }];
  rows.forEach((alias, index) => {
    let node = item(nodes, 0);
    for (const token of alias.tokens) {
      let number = tokenNumbers.get(token);
      if (number === undefined) {
        number = tokenNumbers.size;
        tokenNumbers.set(token, number);
      }
      let next = node.edges.get(number);
      if (next === undefined) {
        next = nodes.length;
        nodes.push({ edges: new Map(), out: [] });
        node.edges.set(number, next);
      }
      node = item(nodes, next);
    }
    node.out.push(index);
  });

  const tokens = [...tokenNumbers.keys()];
  const tokenOffset = new Uint32Array(tokens.length + 1);
  tokens.forEach((token, index) => {
    tokenOffset[index + 1] = u32(tokenOffset, index) + token.length;
  });
  const tokenUnits = new Uint16Array(u32(tokenOffset, tokens.length));
  tokens.forEach((token, index) => {
    for (let i = 0; i < token.length; i++) tokenUnits[u32(tokenOffset, index) + i] = token.charCodeAt(i);
  });

  const rootNode = new Uint32Array(tokens.length);
  for (const [token, node] of item(nodes, 0).edges) rootNode[token] = node;
  const edgeStart = new Uint32Array(nodes.length + 1);
  const outStart = new Uint32Array(nodes.length + 1);
  const edgeToken: number[] = [];
  const edgeNode: number[] = [];
  const outAlias: number[] = [];
  nodes.forEach((node, index) => {
    if (index > 0)
      for (const [token, next] of [...node.edges].sort(([a], [b]) => a - b)) {
        edgeToken.push(token);
        edgeNode.push(next);
      }
    outAlias.push(...node.out);
    edgeStart[index + 1] = edgeToken.length;
    outStart[index + 1] = outAlias.length;
  });
  return {
    tokenOffset,
    tokenUnits,
    rootNode,
    edgeStart,
    edgeToken: Uint32Array.from(edgeToken),
    edgeNode: Uint32Array.from(edgeNode),
    outStart,
    outAlias: Uint32Array.from(outAlias),
  };
}

function versionOf(entries: Entry[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(entries.map(({ file: _file, line: _line, ...rest }) => rest)) + VETO_PHRASES.join();
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${entries.length}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

export interface CompileOptions {
  /** Make spellings by rule (alias-rules.ts), for all or for chosen entries; default true. */
  variants?: boolean | ((entry: SkillEntry | CredentialEntry) => boolean);
}

/**
 * Compiles lexicon entries into the binary that {@link openLexicon} reads. Pure: the same entries give the same bytes.
 * Links to ids that do not exist are left out (the lint reports them); of two entries with one id the first stays.
 */
export function compileEntries(
  skills: readonly SkillEntry[],
  credentials: readonly CredentialEntry[],
  options: CompileOptions = {},
): ArrayBuffer {
  const numbers = new Map<string, number>();
  const entries = [...skills, ...credentials].filter((entry) => {
    if (numbers.has(entry.id)) return false;
    numbers.set(entry.id, numbers.size);
    return true;
  });
  const { variants = true } = options;
  const byEntry = aliasRows(entries, typeof variants === 'function' ? variants : () => variants);
  const listed = new Set(byEntry.flat().map((alias) => alias.tokens.join(' ')));
  const vetoes = VETO_PHRASES.map((text) =>
    row(layout.VETO, text, 'certain', undefined, layout.HAS_DOT | layout.HAS_SLASH),
  ).filter((veto) => !listed.has(veto.tokens.join(' ')));
  const rows = [...byEntry.flat(), ...vetoes];

  const strings = new StringTable();
  const families = [...new Set(entries.map((entry) => entry.family))].sort();
  const linkStart: number[] = [0];
  const linkTarget: number[] = [];
  const entryAward = new Uint16Array(entries.length);
  entries.forEach((entry, index) => {
    strings.add(entry.id);
    strings.add(entry.label);
    strings.add((isSkill(entry) && entry.esco) || '');
    strings.add((isSkill(entry) && entry.onet) || '');
    strings.add(isSkill(entry) ? '' : entry.issuer);
    for (const ids of isSkill(entry) ? [entry.broader, entry.related, []] : [[], [], entry.skills]) {
      for (const id of ids) {
        const target = numbers.get(id);
        if (target !== undefined) linkTarget.push(target);
      }
      linkStart.push(linkTarget.length);
    }
    if (!isSkill(entry))
      entryAward[index] =
        layout.AWARDS.indexOf(entry.award) |
        (layout.LEVELS.indexOf(entry.level) << layout.LEVEL_SHIFT) |
        (Math.round((entry.validYears ?? 0) * 4) << layout.YEARS_SHIFT);
  });
  // Nobody reads a certain spelling that a rule made: the trie knows it already.
  for (const { text, flags } of rows)
    strings.add((flags & (layout.BY_RULE | layout.SURENESS_MASK)) === layout.BY_RULE ? '' : text);

  const entryAliasStart = new Uint32Array(entries.length + 1);
  byEntry.forEach((own, index) => {
    entryAliasStart[index + 1] = u32(entryAliasStart, index) + own.length;
  });
  const meta: LexiconMeta = { version: versionOf(entries), families };
  return writeSections({
    ...buildTrie(rows),
    metaBytes: new TextEncoder().encode(JSON.stringify(meta)),
    aliasEntry: Uint32Array.from(rows, (alias) => alias.entry),
    aliasFlags: Uint16Array.from(rows, (alias) => alias.flags),
    entryAliasStart,
    entryKind: Uint8Array.from(entries, (entry) => layout.KINDS.indexOf(isSkill(entry) ? entry.kind : 'credential')),
    entryFamily: Uint16Array.from(entries, (entry) => families.indexOf(entry.family)),
    entryAward,
    linkStart: Uint32Array.from(linkStart),
    linkTarget: Uint32Array.from(linkTarget),
    ...strings.finish(),
  });
}
