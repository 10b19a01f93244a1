import type { SkillLevel } from '../model/skill.ts';
import { item } from './arrays.ts';
import { findPhrases, phraseIndex } from './phrases.ts';
import type { Stretch } from './sentences.ts';
import type { Word } from './tokens.ts';

/** `skilled`: fluent in a tongue, working with anything else; `stop`: no level at all. */
const LEVELS = phraseIndex<SkillLevel | 'skilled' | 'stop'>([
  [
    'advanced',
    'fluent|fluency|fluently|expert|expertise|experts|advanced|mastery|master level|deep|deep understanding|deep knowledge|in depth|extensive|native|bilingual|mother tongue|c1|c2|fließend|fließende|fließendes|fließendem|verhandlungssicher|verhandlungssichere|verhandlungssicheres|verhandlungssicheren|verhandlungssicherem|excellent written and spoken|excellent spoken and written|excellent written and verbal|perfekt|perfektes|muttersprache|muttersprachlich|muttersprachler|sehr gute|sehr gut|sehr gutes|sehr guten|sehr guter|ausgezeichnete|ausgezeichnetes|exzellente|exzellentes|excellent niveau|parfaite maîtrise|muy alto|nivel alto|nivel avanzado|fundierte|expertenkenntnisse|courant|couramment|bilingue|maîtrise|maîtrise parfaite|langue maternelle|excellente maîtrise|fluido|nativo|bilingüe|avanzado|dominio|vloeiend|moedertaal|uitstekende|excellent command|excellent knowledge|highly proficient|highly skilled',
  ],
  ['skilled', 'proficient|proficiency'],
  [
    'working',
    'good|solid|strong|sound|working knowledge|working|competent|intermediate|professional working|conversational|business level|b1|b2|gute|gut|gutes|guten|guter|solide|solides|solider|good written and spoken|good spoken and written|strong written and spoken|good spoken|good written|strong written|strong spoken|bonne|bonnes|bon niveau|buen|buena|buenos|intermedio|goede|goed|practical',
  ],
  [
    'intro',
    'basic|basics|familiar|familiarity|some|entry level|beginner|awareness|exposure|exposure to|fundamental|fundamentals|general knowledge|basic knowledge|a1|a2|grundkenntnissen|grundlegendes|elementary|grundkenntnisse|grundlegende|erste|erste erfahrungen|vertraut|notions|notions de|bases|débutant|básico|básica|básicos|nociones|basis|basiskennis|enige|bekend met|willingness to learn',
  ],
  [
    'stop',
    'good communication|good written communication|good written and verbal communication|strong written communication|strong written and verbal communication|good verbal|good interpersonal|strong communication|familiar faces|some of',
  ],
]);

function levelOf(value: SkillLevel | 'skilled', kind: string): SkillLevel {
  if (value !== 'skilled') return value;
  return kind === 'language' ? 'advanced' : 'working';
}

/** "English B2", "Excel avanzado", "Excel, intermediate". */
function followsName(text: string, sentence: Stretch, nameEnd: number, start: number, end: number): boolean {
  const between = text.slice(nameEnd, start);
  if (between === ', ') return !/[\p{L}\p{N}]/u.test(text.slice(end, Math.min(sentence.end, end + 20)));
  return (
    /^\s?[,:(]?\s?(?:at least |at |mindestens |mind\. |min\. |minimum |au moins |minimaal |mínimo |auf |op |en |de )?(?:nivel |niveau |level )?$/iu.test(
      between,
    ) &&
    /^(?:[abc][12]|avanzado|intermedio|básico|alto|courant|bilingue|fluido|nativo|fließend|verhandlungssicher|vloeiend|fluent|native)$/iu.test(
      text.slice(start, end),
    )
  );
}

/** "Makaton or PECS, at least at a basic level": behind all names of a clause that nothing else gives a level. */
const AT_LEVEL =
  /,? (?:at|to) (?:at least )?(?:an? |the )?(basic|beginner|elementary|introductory|intermediate|good|working|conversational|advanced|expert|professional|high) (?:level|standard)(?![\p{L}])/iu;
const LEVEL_OF: Record<string, SkillLevel> = {
  basic: 'intro',
  beginner: 'intro',
  elementary: 'intro',
  introductory: 'intro',
  intermediate: 'working',
  good: 'working',
  working: 'working',
  conversational: 'working',
  professional: 'advanced',
  advanced: 'advanced',
  expert: 'advanced',
  high: 'advanced',
};

/** Levels asked for each mention: a level word speaks for the names behind it, or for one directly in front. */
export function bindLevels(
  text: string,
  sentence: Stretch,
  words: readonly Word[],
  mentions: readonly (Stretch & { kind: string; knockOut?: unknown })[],
): (SkillLevel | undefined)[] {
  const bound: (SkillLevel | undefined)[] = mentions.map(() => undefined);
  const hits = findPhrases(words, LEVELS);
  const body = text.slice(sentence.start, sentence.end);
  const behind = body.includes(' level') || body.includes(' standard') ? AT_LEVEL.exec(body) : null;
  const last = mentions.findLastIndex(({ end }) => behind !== null && end <= sentence.start + behind.index);
  const level = LEVEL_OF[behind?.[1]?.toLowerCase() ?? ''];
  if (behind && level && last >= 0) {
    let next = sentence.start + behind.index;
    for (let at = last; at >= 0; at--) {
      const mention = item(mentions, at);
      const joined =
        at === last
          ? next - mention.end < 14
          : /^(?:,| ?\/| (?:and|or|&))? ?$/iu.test(text.slice(mention.end, next).replace(/ $/, ''));
      if (!joined) break;
      if (mention.kind !== 'soft' && mention.kind !== 'credential' && !mention.knockOut) bound[at] = level;
      next = mention.start;
    }
  }
  hits.forEach((hit, index) => {
    const { value } = hit;
    if (value === 'stop') return;
    const start = item(words, hit.from).start;
    const end = item(words, hit.to).end;
    const nextHit = hits[index + 1];
    const stop = nextHit ? item(words, nextHit.from).start : sentence.end;
    const within = mentions.findIndex((mention) => mention.start < end && start < mention.end);
    if (within >= 0) {
      const { kind } = item(mentions, within);
      if (kind === 'language') bound[within] ??= levelOf(value, kind);
      return;
    }
    const before = mentions.findLastIndex((mention) => mention.end <= start);
    // "Excel (advanced)", "English: C1", "Python - expert".
    if (
      (before >= 0 &&
        /^\s?(?:skills?|level|niveau)?\s?[(:\u2013-]\s?(?:level |niveau )?$/iu.test(
          text.slice(item(mentions, before).end, start),
        )) ||
      (before >= 0 && followsName(text, sentence, item(mentions, before).end, start, end))
    ) {
      bound[before] = levelOf(value, item(mentions, before).kind);
      return;
    }
    mentions.forEach((mention, at) => {
      if (mention.kind === 'soft' || mention.kind === 'credential' || mention.knockOut) return;
      if (mention.start >= end && mention.end <= stop && mention.start - end < 120)
        bound[at] ??= levelOf(value, mention.kind);
    });
  });
  return bound;
}
