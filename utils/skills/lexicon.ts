import type { NamedCredential } from '../model/named-credential.ts';
import type { Skill, SkillKind } from '../model/skill.ts';
import { item, u8, u16, u32 } from './arrays.ts';
import { LexiconError, readSections, type Sections } from './binary.ts';
import type { LexiconMeta } from './lexicon-layout.ts';
import * as layout from './lexicon-layout.ts';
import { foldedTokens, hashFolded } from './tokens.ts';
import { nodeOf, tokenNumber } from './trie.ts';

export { LexiconError } from './binary.ts';

/** One entry as the search by name needs it. */
export interface LexiconName {
  id: string;
  label: string;
  kind: SkillKind;
  /** As listed, label first; spellings made by rule are left out. */
  aliases: string[];
}

/** An opened lexicon. Ids and labels as in ARCHITECTURE; unknown ids give undefined or an empty list, never an error. */
export interface Lexicon {
  /** Changes whenever an entry changes. */
  readonly version: string;
  /** Skills and named credentials together. */
  readonly size: number;
  skill(id: string): Skill | undefined;
  namedCredential(id: string): NamedCredential | undefined;
  /** Id for an id, a label or an alias, whatever its capitals; a certain alias goes before a marked one. */
  find(labelOrId: string): string | undefined;
  /** Label of a skill or named credential; the id itself when it is unknown. */
  label(id: string): string;
  broader(id: string): string[];
  related(id: string): string[];
  skillsOf(namedCredentialId: string): string[];
  entries(): Iterable<LexiconName>;
  /** The arrays, for the matcher in this folder only. */
  readonly sections: Sections;
}

const decoder = new TextDecoder();

/** String `index` of the table. */
function stringAt(sections: Sections, index: number): string {
  return decoder.decode(
    sections.stringBytes.subarray(u32(sections.stringOffset, index), u32(sections.stringOffset, index + 1)),
  );
}

/** Of each opened lexicon, the ids and labels that were asked for: those of what postings name, a small part of all. */
const decoded = new WeakMap<Sections, Map<number, string>>();

/** One of the strings of an entry (layout.ID, layout.LABEL ...). */
export function entryString(sections: Sections, entry: number, which: number): string {
  const place = entry * layout.STRINGS_PER_ENTRY + which;
  let known = decoded.get(sections);
  if (!known) {
    known = new Map();
    decoded.set(sections, known);
  }
  const found = known.get(place);
  if (found !== undefined) return found;
  const text = stringAt(sections, place);
  known.set(place, text);
  return text;
}

/** The alias as written. */
export function aliasText(sections: Sections, alias: number): string {
  return stringAt(sections, sections.entryKind.length * layout.STRINGS_PER_ENTRY + alias);
}

function entryNumber(sections: Sections, id: string): number {
  const { idHash } = sections;
  const mask = idHash.length - 1;
  for (let place = hashFolded(id) & mask; u32(idHash, place) !== 0; place = (place + 1) & mask) {
    const entry = u32(idHash, place) - 1;
    if (entryString(sections, entry, layout.ID) === id) return entry;
  }
  return -1;
}

class CompiledLexicon implements Lexicon {
  readonly sections: Sections;
  readonly #meta: LexiconMeta;

  constructor(sections: Sections) {
    this.sections = sections;
    this.#meta = JSON.parse(decoder.decode(sections.metaBytes)) as LexiconMeta;
  }

  get version(): string {
    return this.#meta.version;
  }

  get size(): number {
    return this.sections.entryKind.length;
  }

  #kind(entry: number): SkillKind {
    return item(layout.KINDS, u8(this.sections.entryKind, entry));
  }

  #links(id: string, which: number): string[] {
    const entry = entryNumber(this.sections, id);
    if (entry < 0) return [];
    const { linkStart, linkTarget } = this.sections;
    const place = entry * layout.LINKS_PER_ENTRY + which;
    const ids: string[] = [];
    for (let i = u32(linkStart, place); i < u32(linkStart, place + 1); i++)
      ids.push(entryString(this.sections, u32(linkTarget, i), layout.ID));
    return ids;
  }

  #listedAliases(entry: number): string[] {
    const { entryAliasStart, aliasFlags } = this.sections;
    const found: string[] = [];
    for (let alias = u32(entryAliasStart, entry); alias < u32(entryAliasStart, entry + 1); alias++)
      if ((u16(aliasFlags, alias) & layout.BY_RULE) === 0) found.push(aliasText(this.sections, alias));
    return found;
  }

  skill(id: string): Skill | undefined {
    const entry = entryNumber(this.sections, id);
    if (entry < 0 || this.#kind(entry) === 'credential') return undefined;
    const skill: Skill = {
      id,
      label: entryString(this.sections, entry, layout.LABEL),
      kind: this.#kind(entry),
      family: item(this.#meta.families, u16(this.sections.entryFamily, entry)),
      broader: this.broader(id),
      related: this.related(id),
    };
    const esco = entryString(this.sections, entry, layout.ESCO);
    const onet = entryString(this.sections, entry, layout.ONET);
    if (esco) skill.esco = esco;
    if (onet) skill.onet = onet;
    return skill;
  }

  namedCredential(id: string): NamedCredential | undefined {
    const entry = entryNumber(this.sections, id);
    if (entry < 0 || this.#kind(entry) !== 'credential') return undefined;
    const packed = u16(this.sections.entryAward, entry);
    const credential: NamedCredential = {
      id,
      label: entryString(this.sections, entry, layout.LABEL),
      family: item(this.#meta.families, u16(this.sections.entryFamily, entry)),
      aliases: this.#listedAliases(entry).slice(1),
      issuer: entryString(this.sections, entry, layout.ISSUER),
      award: item(layout.AWARDS, packed & 0xf),
      level: item(layout.LEVELS, (packed >> layout.LEVEL_SHIFT) & 3),
      skills: this.skillsOf(id),
    };
    if (packed >> layout.YEARS_SHIFT) credential.validYears = (packed >> layout.YEARS_SHIFT) / 4;
    return credential;
  }

  find(labelOrId: string): string | undefined {
    const name = labelOrId.trim();
    if (name === '' || name.length > 300) return undefined;
    if (entryNumber(this.sections, name.toLowerCase()) >= 0) return name.toLowerCase();
    const numbers = foldedTokens(name).map((token) => tokenNumber(this.sections, token));
    const node = nodeOf(this.sections, numbers);
    if (node === 0) return undefined;
    const { outStart, outAlias, aliasEntry, aliasFlags } = this.sections;
    let best: { entry: number; rank: number } | undefined;
    for (let i = u32(outStart, node); i < u32(outStart, node + 1); i++) {
      const alias = u32(outAlias, i);
      if (u32(aliasEntry, alias) === layout.VETO) continue;
      const rank = u16(aliasFlags, alias) & (layout.SURENESS_MASK | layout.BY_RULE);
      if (!best || rank < best.rank) best = { entry: u32(aliasEntry, alias), rank };
    }
    return best && entryString(this.sections, best.entry, layout.ID);
  }

  label(id: string): string {
    const entry = entryNumber(this.sections, id);
    return entry < 0 ? id : entryString(this.sections, entry, layout.LABEL);
  }

  broader(id: string): string[] {
    return this.#links(id, layout.BROADER);
  }

  related(id: string): string[] {
    return this.#links(id, layout.RELATED);
  }

  skillsOf(namedCredentialId: string): string[] {
    return this.#links(namedCredentialId, layout.SKILLS);
  }

  *entries(): Iterable<LexiconName> {
    for (let entry = 0; entry < this.size; entry++)
      yield {
        id: entryString(this.sections, entry, layout.ID),
        label: entryString(this.sections, entry, layout.LABEL),
        kind: this.#kind(entry),
        aliases: this.#listedAliases(entry),
      };
  }
}

/**
 * Opens a compiled lexicon: unpacks its arrays and fills the tables by which tokens and ids are found.
 * @param bytes the whole of lexicon.bin.
 * @throws LexiconError with a sentence for the log when the bytes are empty, cut off, damaged or of another format.
 */
export function openLexicon(bytes: ArrayBuffer): Lexicon {
  const sections = readSections(bytes);
  try {
    return new CompiledLexicon(sections);
  } catch {
    throw new LexiconError('The lexicon is damaged: its description cannot be read.');
  }
}
