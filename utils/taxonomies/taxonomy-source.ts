import type { SkillKind } from '../model/skill.ts';

/** A skill as a taxonomy's file states it, with nothing decided yet. */
export interface Concept {
  /** Kebab-case: the English name, or the taxonomy's own key where there is none (`esco-<uuid>`). */
  id: string;
  /** The id to take when `id` belongs to another concept already. */
  otherId: string;
  kind: Exclude<SkillKind, 'credential'>;
  /** The preferred label. */
  label: string;
  /** Alternative labels: never empty strings, never the label itself. */
  alternatives: string[];
  /** ESCO concept URI; concepts with the same one are the same. */
  esco?: string;
  /** O*NET / UNSPSC commodity code: a class of products, so it tells no two of them apart. */
  onet?: string;
}

/** What a file holds: its concepts and what was left out. */
export interface TaxonomyRead {
  /** Two-letter code, or `und` where neither the file's name nor its labels tell. */
  language: string;
  /** The file's own version or the newest date in it; '' where it tells neither. */
  version: string;
  concepts: Concept[];
  /** Rows that lack what a skill needs. */
  skipped: number;
  /** Rows of the same owner that state something else than a skill. */
  otherRows: number;
  /** Alternative labels as the file counts them, equal ones and all. */
  alternatives: number;
}

/** Takes the rows of one file, one after another. */
export interface TaxonomyReader {
  /** @param cells by column name; every column is there, an empty cell is ''. */
  row(cells: Record<string, string>): void;
  finish(): TaxonomyRead;
}

/**
 * A taxonomy that people download themselves and import: one file each, one line in `index.ts`.
 * To add one, fill this contract; the page, the texts of origin and the shelf test follow.
 */
export interface TaxonomySource {
  /** Kebab-case; part of the stored id. */
  id: string;
  name: string;
  /** Where people download it. */
  homepage: string;
  /** Name of the file inside the download, as shown to people. */
  fileName: string;
  /** Credit that the owner asks for, word for word; shown wherever the taxonomy is listed. */
  attribution: string;
  /** What stands between two cells. O*NET's files are tab-separated and know no quotes. */
  delimiter: ',' | '\t';
  /** By the header: this very list, another list of the same owner, or nothing of theirs. */
  claims(columns: readonly string[]): 'skills' | 'other-list' | 'no';
  /** @param fileName as the person's file is called; it may tell the language. */
  reader(fileName: string): TaxonomyReader;
}
