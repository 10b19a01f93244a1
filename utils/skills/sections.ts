import type { Block } from '../model/posting.ts';
import { item } from './arrays.ts';
import { mayHoldCapitals } from './capitals.ts';
import { CONTEXT_SECTIONS, classifyHeading, type HeadingReading, type SectionClass } from './headings.ts';
import { blockLines, type Line, plainLines } from './lines.ts';
import { matches } from './matches.ts';
import { withMisplacedDuties } from './misplaced-duties.ts';
import {
  ABLE,
  ASKS_IN_CAPITALS,
  ASKS_ITSELF,
  ASKS_OR_TELLS,
  BARE_DUTY,
  BENEFITS_BELOW,
  BONUSES,
  BUTTONS_UP_TO,
  CAPITALS_INSIDE,
  CLOSING,
  CLOSING_FROM,
  COLON_END,
  EXPECT,
  FACT,
  GENERIC,
  gluedHeading,
  holdsTwoBreaks,
  isAllCaps,
  isLower,
  isShouting,
  isTitleLine,
  LEAST_BEHIND_LABEL,
  LEAST_BELOW_STRANGER,
  LEAST_PARAGRAPH_WORDS,
  LEAST_POSTING,
  LONGEST_BLOCK_HEADING,
  LONGEST_CLOSING,
  LONGEST_COLON_END,
  LONGEST_FACT_WORDS,
  LONGEST_HEADING,
  LONGEST_LABEL,
  LONGEST_OPENER,
  LONGEST_SAMPLE,
  LONGEST_STRANGER,
  labelEnd,
  mayBeGlued,
  NOT_NEEDED,
  OF_COMPANY,
  OPENS,
  OTHERS_NAMED,
  speaksAsHeading,
  UNFINISHED,
  withoutMarks,
} from './section-shapes.ts';
import { type Stretch, sentencesIn } from './sentences.ts';
import { piecesIn, skipSpaces } from './spaces.ts';
import { withSpecificationMarks } from './specification-marks.ts';

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

/** State of the reading: which section the lines belong to. */
class Reader {
  section: SectionClass = 'other';
  heading: string | undefined;
  level = 7;
  /** The section that a fact ("Location: Leeds") stands in; undefined outside of facts. */
  #around: { section: SectionClass; heading: string | undefined; level: number } | undefined;
  /** The section is one of what is welcome, opened by a line of plain text. */
  #aside = false;
  /** What is welcome was named. */
  #welcomed = false;
  /** The section was opened in front of a line's own text. */
  #inLine = false;
  readonly sentences: Sentence[] = [];
  readonly #text: string;
  /** The whole posting is in capitals: they mark no heading. */
  readonly #shouting: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#shouting = isShouting(text.slice(0, LONGEST_SAMPLE));
  }

  enter(section: SectionClass, heading: string, level: number): void {
    if (section !== 'pay' || !FACT.test(heading)) this.#around = undefined;
    else if (this.#around === undefined)
      this.#around = CONTEXT_SECTIONS.has(this.section)
        ? { section: 'other', heading: undefined, level: 7 }
        : { section: this.section, heading: this.heading, level: this.level };
    this.#inLine = false;
    this.#welcomed ||= section === 'preferred';
    this.section = section;
    this.heading = heading.replace(/\s*:\s*$/, '').slice(0, 300);
    this.level = level;
  }

  add(start: number, end: number, line: Line, role?: Sentence['role']): void {
    this.sentences.push({
      start,
      end,
      section: this.section,
      heading: this.heading,
      item: line.kind === 'item',
      role,
      line,
    });
  }

  /**
   * `heading`: the whole line is one, and the section has changed. `label`: it divides the section it stands in.
   * @param beforeList a list follows: a short line in front of it is its heading.
   * @param opensGroup a blank line stands above and none below.
   * @param below the next line.
   */
  readHeading(line: Line, beforeList: boolean, opensGroup = false, below = ''): 'heading' | 'label' | undefined {
    if (line.end - line.start > LONGEST_BLOCK_HEADING) return undefined;
    const content = withoutMarks(this.#text, line.start, line.end);
    if (content.length > LONGEST_HEADING) return line.kind === 'heading' ? 'heading' : undefined;
    const marked = line.kind === 'heading' || line.kind === 'label';
    const last = content.charCodeAt(content.length - 1);
    const opens =
      beforeList &&
      line.kind !== 'item' &&
      piecesIn(content) <= LONGEST_OPENER &&
      !/[.;,]$/.test(content) &&
      !ASKS_ITSELF.test(content);
    const colon =
      opens || (isLower(last | 32) ? UNFINISHED.test(content) : COLON_END.test(content.slice(-LONGEST_COLON_END)));
    const caps = !this.#shouting && isAllCaps(content);
    if (!marked && !colon && /^please\s|[.;,]$/i.test(content)) return undefined;
    if (!colon && /^please\s/i.test(content)) return 'label';
    const shapeless = !marked && !colon && !caps && last !== 33 && piecesIn(content) > LONGEST_OPENER + 1;
    const found = this.#readingOf(content, below, this.#hasToBeWhole(line, shapeless));
    const level = line.kind === 'heading' ? (line.level ?? 3) : 7;
    // "Location \u2013 Leeds", "Hours per week \u2013 37.5": a fact in one line, not the start of a section.
    if (found?.section === 'pay' && !found.whole) return undefined;
    // "Preferred" and "Qualifications" on two lines.
    if (this.section === 'preferred' && this.sentences.at(-1)?.role === 'heading' && GENERIC.test(content))
      return 'heading';
    const shaped = marked || colon || caps || (found !== undefined && speaksAsHeading(content, found, opensGroup));
    if (this.#isLabel(line, content, found, marked || caps)) return 'label';
    // "Why We Are Proud To Be Acme!"
    const cheered = found?.section === 'company' && !found.guessed && content.endsWith('!') && line.kind !== 'item';
    if (found?.section === 'application' && line.start < BUTTONS_UP_TO && this.#text.length > LEAST_POSTING) {
      if (!marked && !shaped) return undefined;
      this.enter('other', content, level);
      return 'heading';
    }
    // "Technologies" among the facts of a posting: what stands below is no fact.
    const amongFacts = this.#around !== undefined && found?.section === 'required' && !found.guessed;
    if (found && (found.whole || cheered || amongFacts || (shaped && line.kind !== 'item'))) {
      this.#aside = line.kind === 'paragraph' && found.section === 'preferred';
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

  /** A line that does not look like a heading is one only when every word of it says so. */
  #hasToBeWhole(line: Line, shapeless: boolean): boolean {
    if (this.#around || line.start < BUTTONS_UP_TO) return false;
    return shapeless || line.kind === 'item';
  }

  /**
   * What the words of a heading say, where it stands.
   * @param wholeOnly who asks has no use for less than a whole reading.
   */
  #readingOf(content: string, below: string, wholeOnly = false): HeadingReading | undefined {
    const bonuses = (this.section === 'required' || this.section === 'preferred') && BONUSES.test(content);
    const unneeded = this.#welcomed && /^not /i.test(content) && NOT_NEEDED.test(content.replace(/\W+$/, ''));
    const found = classifyHeading(content, wholeOnly && !bonuses && !unneeded);
    if (!found) return undefined;
    if (bonuses) return { section: 'preferred', whole: true };
    if (unneeded) return { section: 'unneeded', whole: true };
    if (found.section === 'benefits' && EXPECT.test(content) && BARE_DUTY.test(below))
      return { section: 'duties', whole: found.whole };
    return found;
  }

  /** A short line that stands alone behind a list, with running text below: a heading that says nothing known. */
  endsList(line: Line, below: string): boolean {
    if (line.kind !== 'paragraph' || !this.sentences[this.sentences.length - 1]?.item) return false;
    const content = this.#text.slice(line.start, line.end);
    if (content.split(/\s+/, LONGEST_STRANGER + 1).length > LONGEST_STRANGER) return false;
    if (!/^\p{Lu}/u.test(content) || /[\p{P}]$/u.test(content)) return false;
    const found = classifyHeading(content);
    if (found && !found.guessed) return false;
    if (!/[.!?]$/.test(below) || below.split(/\s+/, LEAST_BELOW_STRANGER).length < LEAST_BELOW_STRANGER) return false;
    this.enter('other', content, 7);
    return true;
  }

  /** "Team work:" in a list of demands: single words of a label do not end the section it stands in. */
  #isLabel(line: Line, content: string, found: HeadingReading | undefined, marked: boolean): boolean {
    if (!found?.guessed || found.paired || marked || line.kind === 'item') return false;
    const held = this.section !== 'other' && !CONTEXT_SECTIONS.has(this.section);
    return held && CONTEXT_SECTIONS.has(found.section) && content.endsWith(':');
  }

  /** Behind the list that "It would be great if you also have:" opened, a paragraph belongs to no section. */
  #endAside(line: Line): void {
    if (!this.#aside || this.section !== 'preferred') return;
    const last = this.sentences[this.sentences.length - 1];
    if (line.kind === 'item' || !last?.item) return;
    const body = this.#text.slice(line.start, line.end);
    if (!/[.!?]$/.test(body) || body.split(/\s+/, LEAST_PARAGRAPH_WORDS).length < LEAST_PARAGRAPH_WORDS) return;
    this.#aside = false;
    this.enter('other', '', 7);
    this.heading = undefined;
  }

  /** The statement at the end on equal treatment, fraud or data: whatever follows without a heading belongs to it. */
  #readClosing(line: Line): void {
    if (line.kind === 'item' || line.start < this.#text.length * CLOSING_FROM) return;
    const said = this.#text.slice(line.start, Math.min(line.end, line.start + LONGEST_CLOSING));
    if (!CLOSING.test(said) || ABLE.test(said)) return;
    this.section = 'eeo';
    this.level = 7;
  }

  /** Sentences of a line; one may begin with a heading of its own ("Requirements: SQL"). */
  readBody(line: Line): void {
    this.#endFact(line);
    this.#endAside(line);
    this.#endInLine(line);
    this.#readClosing(line);
    const { section, heading } = this;
    let ownLine = false;
    for (const sentence of sentencesIn(this.#text, line.start, line.end)) {
      const colon = labelEnd(this.#text, sentence);
      const label = colon > 0 ? this.#text.slice(sentence.start, sentence.start + colon) : '';
      const tells = label !== '' && ASKS_OR_TELLS.test(label) && piecesIn(label) <= LONGEST_LABEL;
      const found = label ? this.#readingOf(label, '', !tells) : undefined;
      const told = tells && found !== undefined && (found.paired === true || !found.guessed);
      if (!found || !(found.whole || told)) {
        const glued = sentence.start === line.start && line.kind !== 'item' ? this.#gluedHeading(sentence) : 0;
        this.#addParted({ start: sentence.start + glued, end: sentence.end }, line);
        continue;
      }
      this.enter(found.section, label, 7);
      this.add(sentence.start, sentence.end, line);
      // "Nice to have: Go" speaks for its own line; "Requirements: ..." in running text for what follows too.
      const ownLineOnly =
        line.kind === 'item' ||
        found.section === 'pay' ||
        found.section === 'unneeded' ||
        (found.section === 'preferred' && !/qualif|skills|require/i.test(label));
      ownLine = ownLineOnly;
      this.#inLine = !ownLineOnly && line.end - sentence.start - colon > LEAST_BEHIND_LABEL;
      if (ownLineOnly && sentence.end < line.end) continue;
      if (ownLineOnly) this.#back(section, heading);
    }
    if (line.kind === 'item' || ownLine) this.#back(section, heading);
    else this.#readTrailingHeading(line);
  }

  /** "Essential: two years of SQL." speaks for its own paragraph, where the next one begins with nothing of the kind. */
  #endInLine(line: Line): void {
    if (!this.#inLine || line.kind === 'item' || CONTEXT_SECTIONS.has(this.section)) return;
    const before = this.sentences[this.sentences.length - 1];
    if (!before || !/\n[^\S\n]*\n/.test(this.#text.slice(before.end, line.start))) return;
    const body = this.#text.slice(line.start, line.end);
    if (!/[.!?]$/.test(body) || body.split(/\s+/, LEAST_PARAGRAPH_WORDS).length < LEAST_PARAGRAPH_WORDS) return;
    this.enter('other', '', 7);
    this.heading = undefined;
  }

  #back(section: SectionClass, heading: string | undefined): void {
    this.section = section;
    this.heading = heading;
  }

  #gluedHeading({ start, end }: Stretch): number {
    const code = this.#text.charCodeAt(start);
    if (code < 65 || (code > 90 && code < 128) || !mayBeGlued(this.#text, start)) return 0;
    const length = gluedHeading(this.#text.slice(start, Math.min(end, start + 160)));
    if (length === 0) return 0;
    const label = this.#text.slice(start, start + length).trim();
    const found = classifyHeading(label);
    if (found) this.enter(found.section, label, 7);
    return length;
  }

  /** Below "Location" a paragraph belongs to what stood above it again. */
  #endFact(line: Line): void {
    if (!this.#around || this.section !== 'pay') return;
    if (this.#text.slice(line.start, line.end).split(/\s+/, LONGEST_FACT_WORDS + 1).length <= LONGEST_FACT_WORDS)
      return;
    Object.assign(this, this.#around);
    this.#around = undefined;
  }

  /** Adds a sentence; "... a clean shop ABOUT ACME Family-owned since ..." is two, with a heading between them. */
  #addParted({ start, end }: Stretch, line: Line): void {
    if (!mayHoldCapitals(this.#text, start, end)) {
      if (skipSpaces(this.#text, start, end) < end) this.add(start, end, line);
      return;
    }
    const body = this.#text.slice(start, end);
    let from = 0;
    for (const match of matches(CAPITALS_INSIDE, body)) {
      const label = match[1] ?? '';
      const found = OTHERS_NAMED.test(label) ? OF_COMPANY : classifyHeading(label);
      if (
        !found ||
        found.guessed ||
        found.section === 'pay' ||
        label.length === body.length ||
        (found.section === 'required' && !ASKS_IN_CAPITALS.test(label))
      )
        continue;
      const at = match.index + match[0].length - label.length;
      if (body.slice(from, at).trim() !== '')
        this.add(start + from, start + from + body.slice(from, at).trimEnd().length, line);
      this.enter(found.section, label.trim(), 7);
      from = at + label.length;
    }
    if (body.slice(from).trim() !== '') this.add(start + from, end, line);
  }

  /** "... apply today. We offer:" at the end of a line opens the lines below it. */
  #readTrailingHeading(line: Line): void {
    if (isLower(this.#text.charCodeAt(line.end - 1))) return;
    const end = this.#text.slice(Math.max(line.start, line.end - 60), line.end);
    if (!OPENS.test(end)) return;
    const words = end
      .replace(OPENS, '')
      .replace(/^.*[.!?]\s/s, '')
      .split(/\s+/);
    for (let count = Math.min(4, words.length); count > 0; count--) {
      const label = words.slice(-count).join(' ');
      const found = classifyHeading(label);
      // "The Finance Department includes:" says what a department is made of.
      if (!found?.whole || found.section === 'pay') continue;
      // "... NYS license We offer:": what is cut off is the shortest end that says the same.
      let least = 1;
      while (least < count) {
        const shorter = classifyHeading(words.slice(-least).join(' '));
        if (shorter?.whole && shorter.section === found.section) break;
        least++;
      }
      this.#cutTrailing(line.end - (end.length - end.lastIndexOf(item(words, words.length - least))));
      this.enter(found.section, label, 7);
      return;
    }
    if (BENEFITS_BELOW.test(this.#text.slice(Math.max(line.start, line.end - 400), line.end)))
      this.enter('benefits', 'benefits', 7);
  }

  /** What the trailing heading says is not said by the sentence in front of it. */
  #cutTrailing(at: number): void {
    const last = this.sentences[this.sentences.length - 1];
    if (!last || at <= last.start || at >= last.end) return;
    const kept = this.#text.slice(last.start, at).trimEnd();
    if (kept.length > 0) last.end = last.start + kept.length;
  }
}

/** "Requirements", "We ask that you": the first line is a heading, not the posting's title. */
function opensWithHeading(content: string): boolean {
  const found = classifyHeading(content);
  return found?.whole === true || (found?.paired === true && /\syou$/i.test(content));
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
    const first =
      index === 0 && lines.length >= 4 && content.length <= LONGEST_HEADING && !/[.:;,?]$|:\s/.test(content);
    if (
      (line.kind !== 'item' && isTitleLine(content, title)) ||
      (first && line.kind !== 'item' && !opensWithHeading(content))
    ) {
      reader.add(line.start, line.end, line, 'title');
      return;
    }
    const before = text.slice(lines[index - 1]?.end ?? 0, line.start);
    const behind = text.slice(line.end, lines[index + 1]?.start ?? line.end);
    const next = lines[index + 1];
    const below = next ? text.slice(next.start, next.end) : '';
    const parted = holdsTwoBreaks(before);
    const alone = parted && next?.kind === 'paragraph' && holdsTwoBreaks(behind);
    if (alone && reader.endsList(line, below)) {
      reader.add(line.start, line.end, line, 'heading');
      return;
    }
    const opensGroup = (parted || (index === 0 && !content.endsWith('?'))) && /^[^\S\n]*\n[^\S\n]*[^\s]?$/.test(behind);
    const heading = reader.readHeading(line, next?.kind === 'item', opensGroup, below);
    if (heading === 'heading') reader.add(line.start, line.end, line, 'heading');
    else if (heading === 'label') reader.add(line.start, line.end, line);
    else reader.readBody(line);
  });
  return withMisplacedDuties(text, withSpecificationMarks(text, reader.sentences));
}
