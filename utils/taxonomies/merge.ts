import { aliasVariants } from '../skills/alias-rules.ts';
import { TOLD_APART } from '../skills/language.ts';
import type { Alias, CredentialEntry, SkillEntry, Sureness } from '../skills/lexicon-text.ts';
import { foldedTokens } from '../skills/tokens.ts';
import { VETO_PHRASES } from '../skills/vetoes.ts';
import type { Concept } from './taxonomy-source.ts';

/** One imported taxonomy, as it is kept. */
export interface Imported {
  /** `TaxonomySource.id`. */
  source: string;
  language: string;
  concepts: readonly Concept[];
}

/** What one taxonomy brought. */
export interface Brought {
  /** Concepts that nobody had. */
  skills: number;
  /** Concepts that were there already under another id; they only add labels. */
  known: number;
  /** Labels that count wherever they stand: preferred ones. */
  certain: number;
  /** Labels that count only with a cue, in a list of names or as a whole line of the requirements. */
  candidates: number;
  /** Labels left out: the lexicon has them, or several concepts claim them. */
  left: number;
}

export interface Merged {
  skills: SkillEntry[];
  credentials: CredentialEntry[];
  /** In the order of the taxonomies given. */
  brought: Brought[];
}

const LONGEST_ID = 120;
/** Names in these languages begin with a capital because they are nouns, not because they are names. */
const CAPITAL_NOUNS = new Set(['de', 'lb']);
/** A single lower-case word this long is rarely an everyday one ("dermatology", "decommissioning"). */
const UNUSUAL = 9;

/**
 * How far a preferred label is trusted. Of several words, or of an unusual one: certain, as preferred labels are right
 * where they are found. One everyday-looking word ("energy", "plan") or a letter or two needs context; a single
 * capitalised name ("Swift") counts in its own capitals.
 */
export function surenessOfPreferred(label: string, language: string): Sureness {
  if (/[\s-]/.test(label)) return 'certain';
  if (label.length <= 2) return 'context';
  if (/^\p{Lu}/u.test(label) && !CAPITAL_NOUNS.has(language))
    return /[\p{Ll}\d].*[\p{Lu}\d.#+]|[#+.\d]/u.test(label) ? 'certain' : 'case';
  return label.length >= UNUSUAL || /[\p{Lu}\d#+.]/u.test(label.slice(1)) ? 'certain' : 'context';
}

/**
 * Alternative labels count at most as candidates: taken as certain they find 4 spans more in 100 and cost 7 points of
 * precision (SkillSpan dev). One lower-case word beside a label of several ("board" for "scaffolding components") names a part
 * of the concept and is no name of it.
 */
function isCandidate(text: string, label: string): boolean {
  return /[\s-]/.test(text) || !/\s/.test(label) || /[\p{Lu}\d]/u.test(text);
}

/** "Act!", "Yahoo!": without the sign that the tokens leave out, an everyday word would remain. */
function losesItsSign(text: string): boolean {
  return !/[\s-]/.test(text) && /[\p{P}\p{S}]$/u.test(text) && !/[+#)]$/.test(text);
}

/** Strings of letters that differ only in capitals, hyphens and the like are the same name. */
function keyOf(text: string): string {
  return foldedTokens(text).join(' ');
}

function rank(entry: SkillEntry | CredentialEntry, alias: Alias, index: number): number {
  if (index === 0 || alias.text === entry.label) return 0;
  return alias.sureness === 'certain' ? 1 : 2;
}

/** What the names point to: the best owner of each, and whether that owner's own label or certain alias it is. */
class Names {
  readonly #owners = new Map<string, { id: string; rank: number; skill: boolean }>();

  add(key: string, id: string, place: number, skill: boolean): void {
    const known = this.#owners.get(key);
    if (!known || place < known.rank) this.#owners.set(key, { id, rank: place, skill });
  }

  has(key: string): boolean {
    return this.#owners.has(key);
  }

  /** The skill of which this is the label or a certain alias. */
  sameAs(key: string): string | undefined {
    const owner = this.#owners.get(key);
    return owner?.skill && owner.rank < 2 ? owner.id : undefined;
  }
}

interface Draft {
  concept: Concept;
  entry: SkillEntry;
  taxonomy: number;
}

/**
 * Puts taxonomies beside the lexicon's own entries. A concept with the ESCO URI, the label or a certain alias of a known
 * skill is that skill; O*NET's commodity codes are classes of products and tell nothing. The lexicon's own strings and
 * its veto phrases stay as they are: an import never loosens what was decided there. An alternative label that several
 * concepts claim is nobody's. Of two taxonomies the earlier one gives the id.
 */
export function mergeTaxonomies(
  own: { skills: readonly SkillEntry[]; credentials: readonly CredentialEntry[] },
  taxonomies: readonly Imported[],
): Merged {
  const names = new Names();
  for (const phrase of VETO_PHRASES) names.add(keyOf(phrase), '', 2, false);
  for (const entry of [...own.skills, ...own.credentials])
    entry.aliases.forEach((alias, index) => {
      names.add(keyOf(alias.text), entry.id, rank(entry, alias, index), 'kind' in entry);
    });
  for (const entry of [...own.skills, ...own.credentials])
    for (const alias of entry.aliases)
      for (const variant of aliasVariants(alias))
        if (!names.has(keyOf(variant.text)))
          names.add(keyOf(variant.text), entry.id, variant.sureness === 'certain' ? 1 : 2, 'kind' in entry);
  const skills = new Map(own.skills.map((entry) => [entry.id, { ...entry, aliases: [...entry.aliases] }]));
  const taken = new Set([...skills.keys(), ...own.credentials.map(({ id }) => id)]);
  const byUri = new Map(own.skills.flatMap(({ id, esco }) => (esco ? [[esco, id] as const] : [])));
  const brought = taxonomies.map((): Brought => ({ skills: 0, known: 0, certain: 0, candidates: 0, left: 0 }));

  const add = (entry: SkillEntry, count: Brought, alias: Alias, key: string): void => {
    entry.aliases.push(alias);
    names.add(key, entry.id, entry.aliases.length === 1 ? 0 : alias.sureness === 'certain' ? 1 : 2, true);
    if (alias.sureness === 'context') count.candidates++;
    else count.certain++;
  };

  const drafts: Draft[] = [];
  taxonomies.forEach(({ source, language, concepts }, taxonomy) => {
    const count = brought[taxonomy] as Brought;
    for (const concept of concepts) {
      const { label, kind, esco, onet } = concept;
      const key = keyOf(label);
      if (key === '') continue;
      const knownId = (esco && byUri.get(esco)) ?? names.sameAs(key);
      let entry = knownId === undefined ? undefined : skills.get(knownId);
      const isNew = entry === undefined;
      if (!entry) {
        const id = [concept.id, concept.otherId].find((each) => each.length <= LONGEST_ID && !taken.has(each));
        if (id === undefined) continue;
        entry = { id, label, kind, family: source, aliases: [], broader: [], related: [], file: '', line: 0 };
        if (esco) entry.esco = esco;
        if (onet) entry.onet = onet;
        skills.set(id, entry);
        taken.add(id);
      }
      if (isNew) count.skills++;
      else count.known++;
      if (esco && !byUri.has(esco)) byUri.set(esco, entry.id);
      drafts.push({ concept, entry, taxonomy });
      if (!names.has(key) && !losesItsSign(label))
        add(
          entry,
          count,
          { text: label, sureness: surenessOfPreferred(label, language), language: limitOf(language) },
          key,
        );
    }
  });

  addAlternatives(drafts, names, (draft, text, key) => {
    const language = limitOf((taxonomies[draft.taxonomy] as Imported).language);
    add(draft.entry, brought[draft.taxonomy] as Brought, { text, sureness: 'context', language }, key);
  });
  for (const { concept, taxonomy } of drafts) (brought[taxonomy] as Brought).left += 1 + concept.alternatives.length;
  for (const count of brought) count.left -= count.certain + count.candidates;
  return { skills: [...skills.values()], credentials: [...own.credentials], brought };
}

function addAlternatives(
  drafts: readonly Draft[],
  names: Names,
  add: (draft: Draft, text: string, key: string) => void,
): void {
  const claims = new Map<string, { draft: Draft; text: string } | null>();
  for (const draft of drafts)
    for (const text of draft.concept.alternatives) {
      const key = keyOf(text);
      if (key === '' || names.has(key) || losesItsSign(text) || !isCandidate(text, draft.concept.label)) continue;
      const before = claims.get(key);
      if (before === undefined) claims.set(key, { draft, text });
      else if (before && before.draft.entry !== draft.entry) claims.set(key, null);
    }
  for (const [key, claim] of claims) if (claim) add(claim.draft, claim.text, key);
}

/** English names are read in any text, as the lexicon's own; others only where the engine can tell the language. */
function limitOf(language: string): string | undefined {
  return language !== 'en' && TOLD_APART.has(language) ? language : undefined;
}
