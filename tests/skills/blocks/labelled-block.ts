import type { Force, MentionKind } from '../../../utils/model/mention.ts';
import type { KnockOut } from '../../../utils/model/requirement.ts';
import type { SkillLevel } from '../../../utils/model/skill.ts';

/** A phrase that a careful reader would call a requirement. Offsets are UTF-16 code units of the block's `text`. */
export interface LabelledMention {
  start: number;
  end: number;
  phrase: string;
  force: Exclude<Force, 'context'>;
  kind?: MentionKind;
  years?: { min: number; max?: number };
  level?: SkillLevel;
  /** Mentions of one group are answered by any of them ("Java or Kotlin"). */
  group?: string;
  /** "... or equivalent experience". */
  orExperience?: boolean;
  knockOut?: KnockOut;
  /** Readers would differ: neither a find nor a miss. */
  open?: boolean;
}

export interface LabelledBlock {
  id: string;
  profession: string;
  language: 'en' | 'de' | 'fr' | 'es' | 'nl';
  text: string;
  mentions: LabelledMention[];
  /** Stretches in which nothing may be reported as a requirement. */
  silent: { start: number; end: number }[];
}

const LEVELS: Record<string, SkillLevel> = { intro: 'intro', work: 'working', adv: 'advanced' };
const KINDS: Record<string, MentionKind> = { deg: 'degree', cred: 'credential', lang: 'language', soft: 'soft' };
const MARK = /<<|>>|\[([^\]|]+)(?:\|([^\]]*))?\]/g;

function readAttribute(mention: LabelledMention, attribute: string): void {
  const years = /^(\d+)(?:-(\d+))?$/.exec(attribute);
  if (years) mention.years = { min: Number(years[1]), ...(years[2] ? { max: Number(years[2]) } : {}) };
  else if (attribute === 'n') mention.force = 'nice';
  else if (attribute === 'open') mention.open = true;
  else if (attribute === 'eq') mention.orExperience = true;
  else if (attribute.startsWith('@')) mention.group = attribute;
  else if (attribute.startsWith('ko:')) {
    mention.kind = 'knockout';
    mention.knockOut = attribute.slice(3) as KnockOut;
  } else if (LEVELS[attribute]) mention.level = LEVELS[attribute];
  else if (KINDS[attribute]) mention.kind = KINDS[attribute];
  else throw new Error(`unknown mark "${attribute}" behind "${mention.phrase}"`);
}

/**
 * Reads a block whose labels stand in the text, so that no offset is counted by hand.
 * @param marked text with `[phrase]` for a must and `[phrase|marks]` with marks parted by spaces: `n` nice, `5` or `3-5`
 * years, `intro` `work` `adv` level, `@1` group of alternatives, `eq` "or equivalent experience", `deg` `cred` `lang`
 * `soft` kind, `ko:visa` knock-out, `open` where readers would differ. `<<` and `>>` enclose a stretch that must stay silent.
 * @throws Error at a mark that it does not know or a stretch that is not closed: the labels are then at fault.
 */
export function block(
  id: string,
  profession: string,
  language: LabelledBlock['language'],
  marked: string,
): LabelledBlock {
  const source = marked.trim();
  const mentions: LabelledMention[] = [];
  const silent: { start: number; end: number }[] = [];
  let text = '';
  let read = 0;
  let opened: number | undefined;
  for (const mark of source.matchAll(MARK)) {
    text += source.slice(read, mark.index);
    read = mark.index + mark[0].length;
    if (mark[0] === '<<') {
      if (opened !== undefined) throw new Error(`${id}: "<<" inside a silent stretch`);
      opened = text.length;
    } else if (mark[0] === '>>') {
      if (opened === undefined) throw new Error(`${id}: ">>" without "<<"`);
      silent.push({ start: opened, end: text.length });
      opened = undefined;
    } else {
      const phrase = mark[1] ?? '';
      const mention: LabelledMention = { start: text.length, end: text.length + phrase.length, phrase, force: 'must' };
      for (const attribute of (mark[2] ?? '').split(' ').filter(Boolean)) readAttribute(mention, attribute);
      mentions.push(mention);
      text += phrase;
    }
  }
  if (opened !== undefined) throw new Error(`${id}: a silent stretch is not closed`);
  return { id, profession, language, text: text + source.slice(read), mentions, silent };
}
