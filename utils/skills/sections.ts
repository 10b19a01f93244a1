import type { Block } from '../model/posting.ts';
import { CONTEXT_SECTIONS, classifyHeading, type SectionClass } from './headings.ts';
import { type Stretch, sentencesIn } from './sentences.ts';

/** A sentence (or what a semicolon parts) with the place it has in the posting. */
export interface Sentence extends Stretch {
  section: SectionClass;
  /** The heading over it, as written. */
  heading?: string;
  /** Part of a list item. */
  item: boolean;
  /** It is a heading itself, or the posting's title line. */
  role?: 'heading' | 'title';
  /** Its own line or block. */
  line: Stretch;
}

interface Line extends Stretch {
  kind: 'heading' | 'label' | 'paragraph' | 'item';
  level?: number;
}

const BULLET =
  /^\s*(?:[-*+\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u2013\u2014\u25ba\u27a2\u2713\u2714\u2705\uf0b7\u25a0\u25ab\u25b8\u2192>]+|o(?=\s)|\(?\d{1,2}[.)])\s*/u;
const INLINE_BULLET = /[\u2022\u25cf\u25aa\u25e6\u2023\u25ba\u27a2\u25a0\uf0b7]| [*\u00b7] /gu;
const TITLE_LABEL =
  /^(?:job ?title|position ?title|title|position|role|job|stellenbezeichnung|stelle|poste|puesto|functie)\s*:/i;
/** How long a heading may be. */
const LONGEST_HEADING = 90;
/** A longer "heading" of the page is running text in the wrong element. */
const LONGEST_BLOCK_HEADING = 300;

function trimmed(text: string, start: number, end: number): Stretch {
  while (start < end && text.charAt(start).trim() === '') start++;
  while (end > start && text.charAt(end - 1).trim() === '') end--;
  return { start, end };
}

/** Lines of plain text; a bullet in the middle of a line begins another. */
function plainLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    const whole = text.slice(start, end);
    const cuts = [0];
    for (const match of whole.matchAll(INLINE_BULLET)) if (match.index > 0) cuts.push(match.index);
    cuts.push(whole.length);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const pieceStart = start + (cuts[i] ?? 0);
      const pieceEnd = start + (cuts[i + 1] ?? 0);
      const bullet = BULLET.exec(text.slice(pieceStart, Math.min(pieceEnd, pieceStart + 12)))?.[0] ?? '';
      const line = trimmed(text, pieceStart + bullet.length, pieceEnd);
      if (line.end > line.start)
        lines.push({ ...line, kind: bullet !== '' || (i > 0 && cuts.length > 2) ? 'item' : 'paragraph' });
    }
    start = end + 1;
  }
  return lines;
}

/** Lines from blocks; what no block covers is read as plain text. */
function blockLines(text: string, blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const block of blocks) {
    const start = Math.max(at, Math.min(block.start, text.length));
    const end = Math.min(block.end, text.length);
    if (end <= start) continue;
    lines.push(...plainLines(text, at, start));
    if (block.kind === 'heading' || block.kind === 'label') {
      const line = trimmed(text, start, end);
      if (line.end > line.start) lines.push({ ...line, kind: block.kind, level: block.level });
    } else
      lines.push(
        ...plainLines(text, start, end).map((line) => (block.kind === 'item' ? { ...line, kind: block.kind } : line)),
      );
    at = end;
  }
  lines.push(...plainLines(text, at, text.length));
  return lines;
}

function isAllCaps(content: string): boolean {
  return content.length > 6 && content === content.toUpperCase() && /\p{Lu}{3}/u.test(content) && content.includes(' ');
}

function isTitleLine(content: string, title: string | undefined): boolean {
  if (TITLE_LABEL.test(content) && content.length <= LONGEST_HEADING) return true;
  return title !== undefined && content.length <= title.length + 20 && title !== '' && content.includes(title);
}

/** "KEY DUTIES You will ...", "Job Description We are ...": a heading that lost its line break. Its length, or 0. */
function gluedHeading(body: string): number {
  const capitals = /^(?:\p{Lu}[\p{Lu}'\u2019&/-]*\s{1,3}){2,6}(?=\p{Lu}?\p{Ll})/u.exec(body)?.[0];
  if (capitals !== undefined && classifyHeading(capitals)) return capitals.length;
  const pair = /^\p{Lu}\p{Ll}+\s\p{Lu}?\p{Ll}+\s(?=\p{Lu}\p{Ll}*\s\p{Ll})/u.exec(body)?.[0];
  return pair !== undefined && body.length > pair.length + 20 && classifyHeading(pair)?.whole ? pair.length : 0;
}

/** State of the reading: which section the lines belong to. */
class Reader {
  section: SectionClass = 'other';
  heading: string | undefined;
  level = 7;
  readonly sentences: Sentence[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  enter(section: SectionClass, heading: string, level: number): void {
    this.section = section;
    this.heading = heading.replace(/\s*:\s*$/, '').slice(0, 300);
    this.level = level;
  }

  add(stretch: Stretch, line: Line, more: Partial<Sentence> = {}): void {
    this.sentences.push({
      section: this.section,
      heading: this.heading,
      item: line.kind === 'item',
      line: { start: line.start, end: line.end },
      ...stretch,
      ...more,
    });
  }

  /** `heading`: the whole line is one, and the section has changed. `label`: it divides the section it stands in. */
  readHeading(line: Line): 'heading' | 'label' | undefined {
    if (line.end - line.start > LONGEST_BLOCK_HEADING) return undefined;
    const content = this.#text.slice(line.start, line.end).replace(/^[#*_\s]+|[*_\s]+$/g, '');
    if (content.length > LONGEST_HEADING) return line.kind === 'heading' ? 'heading' : undefined;
    const marked = line.kind === 'heading' || line.kind === 'label';
    const colon = /(?:[:\u2026]|\.\.\.)[^\p{L}\p{N}]{0,3}$/u.test(content);
    const caps = isAllCaps(content);
    if (!marked && !colon && /[.;,]$/.test(content)) return undefined;
    const found = classifyHeading(content);
    const level = line.kind === 'heading' ? (line.level ?? 3) : 7;
    // "Location \u2013 Leeds", "Hours per week \u2013 37.5": a fact in one line, not the start of a section.
    if (found?.section === 'pay' && !found.whole) return undefined;
    if (found && (found.whole || ((marked || colon || caps) && line.kind !== 'item'))) {
      this.enter(found.section, content, level);
      return 'heading';
    }
    if (line.kind === 'item') return undefined;
    const held = this.section !== 'other' && !CONTEXT_SECTIONS.has(this.section);
    if (line.kind === 'heading') {
      // A deeper heading divides the section it stands in; one of the same rank ends it.
      if (!(held && level > this.level)) this.enter('other', content, level);
      return 'heading';
    }
    if (!marked && !colon && !caps) return undefined;
    if (content.split(/\s+/).length > 8) return undefined;
    if (held) return 'label';
    this.enter('other', content, level);
    return 'heading';
  }

  /** Sentences of a line; one may begin with a heading of its own ("Requirements: SQL"). */
  readBody(line: Line): void {
    const outer = { section: this.section, heading: this.heading };
    for (const sentence of sentencesIn(this.#text, line.start, line.end)) {
      const colon = this.#text.slice(sentence.start, Math.min(sentence.end, sentence.start + 70)).indexOf(':');
      const label = colon > 0 ? this.#text.slice(sentence.start, sentence.start + colon) : '';
      const found = label ? classifyHeading(label) : undefined;
      if (!found?.whole) {
        const glued = sentence.start === line.start && line.kind !== 'item' ? this.#gluedHeading(sentence) : 0;
        this.add({ start: sentence.start + glued, end: sentence.end }, line);
        continue;
      }
      this.enter(found.section, label, 7);
      this.add(sentence, line);
      // "Nice to have: Go" speaks for its own line; "Requirements: ..." in running text for what follows too.
      const ownLineOnly =
        line.kind === 'item' ||
        found.section === 'pay' ||
        (found.section === 'preferred' && !/qualif|skills|require/i.test(label));
      if (ownLineOnly && sentence.end < line.end) continue;
      if (ownLineOnly) Object.assign(this, outer);
    }
    if (line.kind === 'item') Object.assign(this, outer);
    else this.#readTrailingHeading(line);
  }

  #gluedHeading({ start, end }: Stretch): number {
    const length = gluedHeading(this.#text.slice(start, Math.min(end, start + 160)));
    if (length === 0) return 0;
    const label = this.#text.slice(start, start + length).trim();
    const found = classifyHeading(label);
    if (found) this.enter(found.section, label, 7);
    return length;
  }

  /** "... apply today. We offer:" at the end of a line opens the lines below it. */
  #readTrailingHeading(line: Line): void {
    const end = this.#text.slice(Math.max(line.start, line.end - 60), line.end);
    if (!/:\W{0,3}$/.test(end)) return;
    const words = end.replace(/:\W{0,3}$/, '').split(/\s+/);
    for (let count = Math.min(4, words.length); count > 0; count--) {
      const label = words.slice(-count).join(' ');
      const found = classifyHeading(label);
      if (!found?.whole) continue;
      this.enter(found.section, label, 7);
      return;
    }
  }
}

/**
 * Reads a posting into sentences, each with the section it stands in: by its blocks where it has any, by the shape of
 * its lines otherwise.
 * @param title the posting's title, where known; a line that repeats it is no requirement.
 */
export function readSentences(text: string, blocks?: readonly Block[], title?: string): Sentence[] {
  const lines = blocks && blocks.length > 0 ? blockLines(text, blocks) : plainLines(text, 0, text.length);
  const reader = new Reader(text);
  lines.forEach((line, index) => {
    const content = text.slice(line.start, line.end);
    const first = index === 0 && lines.length >= 4 && content.length <= LONGEST_HEADING && !/[.:;,]$/.test(content);
    if (
      (line.kind !== 'item' && isTitleLine(content, title)) ||
      (first && line.kind !== 'item' && !classifyHeading(content)?.whole)
    ) {
      reader.add(line, line, { role: 'title' });
      return;
    }
    const heading = reader.readHeading(line);
    if (heading === 'heading') reader.add(line, line, { role: 'heading' });
    else if (heading === 'label') reader.add(line, line);
    else reader.readBody(line);
  });
  return reader.sentences;
}
