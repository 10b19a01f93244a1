import type { Block } from '../model/posting.ts';
import { CONTEXT_SECTIONS, classifyHeading, type SectionClass } from './headings.ts';
import { blockLines, type Line, plainLines } from './lines.ts';
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

const TITLE_LABEL =
  /^(?:job ?title|position ?title|title|position|role|job|stellenbezeichnung|stelle|poste|puesto|functie)\s*:/i;
/** Words of an unmarked line that opens the list below it. */
const LONGEST_OPENER = 7;
/** Where in the text the closing statements may begin, and how much of a paragraph is searched for one. */
const CLOSING_FROM = 0.4;
const LONGEST_CLOSING = 2000;
const CLOSING =
  /(?:equal opportunit(?:y|ies) (?:employer|workplace)|equal employment opportunit|affirmative action employer|without regard to (?:race|age|color|colour|sex|gender)|regardless of (?:race|age|color|colour|sex|gender|their)|recruit(?:ment|ing) (?:fraud|scam)|fraudulent (?:job|recruit)|(?:recruitment|applicant|candidate|job applicant) privacy|unsolicited (?:resumes|cvs)|protected veteran)/i;
/** How long a heading may be. */
const LONGEST_HEADING = 90;
/** A longer "heading" of the page is running text in the wrong element. */
const LONGEST_BLOCK_HEADING = 300;

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

  /**
   * `heading`: the whole line is one, and the section has changed. `label`: it divides the section it stands in.
   * @param beforeList a list follows: a short line in front of it is its heading.
   */
  readHeading(line: Line, beforeList: boolean): 'heading' | 'label' | undefined {
    if (line.end - line.start > LONGEST_BLOCK_HEADING) return undefined;
    const content = this.#text.slice(line.start, line.end).replace(/^[#*_\s]+|[*_\s]+$/g, '');
    if (content.length > LONGEST_HEADING) return line.kind === 'heading' ? 'heading' : undefined;
    const marked = line.kind === 'heading' || line.kind === 'label';
    const opens = beforeList && line.kind !== 'item' && content.split(/\s+/).length <= LONGEST_OPENER;
    const colon = opens || /(?:[:\u2026]|\.\.\.)[^\p{L}\p{N}]{0,3}$/u.test(content);
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

  /** The statement at the end on equal treatment, fraud or data: whatever follows without a heading belongs to it. */
  #readClosing(line: Line): void {
    if (line.kind === 'item' || line.start < this.#text.length * CLOSING_FROM) return;
    if (!CLOSING.test(this.#text.slice(line.start, Math.min(line.end, line.start + LONGEST_CLOSING)))) return;
    this.section = 'eeo';
    this.level = 7;
  }

  /** Sentences of a line; one may begin with a heading of its own ("Requirements: SQL"). */
  readBody(line: Line): void {
    this.#readClosing(line);
    const outer = { section: this.section, heading: this.heading };
    for (const sentence of sentencesIn(this.#text, line.start, line.end)) {
      const opening = this.#text.slice(sentence.start, Math.min(sentence.end, sentence.start + 70));
      const question = sentence.end - sentence.start < 70 && opening.endsWith('?') ? opening.length - 1 : -1;
      const colon = question > 0 ? question : opening.indexOf(':');
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
    const first = index === 0 && lines.length >= 4 && content.length <= LONGEST_HEADING && !/[.:;,]$|:\s/.test(content);
    if (
      (line.kind !== 'item' && isTitleLine(content, title)) ||
      (first && line.kind !== 'item' && !classifyHeading(content)?.whole)
    ) {
      reader.add(line, line, { role: 'title' });
      return;
    }
    const heading = reader.readHeading(line, lines[index + 1]?.kind === 'item');
    if (heading === 'heading') reader.add(line, line, { role: 'heading' });
    else if (heading === 'label') reader.add(line, line);
    else reader.readBody(line);
  });
  return reader.sentences;
}
