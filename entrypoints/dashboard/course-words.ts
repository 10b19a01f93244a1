import type { CourseWords } from '../../utils/providers/course-provider.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { findMentions } from '../../utils/skills/mentions.ts';

/** Kinds of mentions that are no skill: a course that names a credential is no evidence that it ends in it. */
const NO_SKILLS: ReadonlySet<string> = new Set(['credential', 'degree', 'knockout']);
const LONGEST = 400;

/**
 * What the words of courses mean: a tag that is wholly one name ("Go", "R") is that skill, although in running text the
 * same letters would need company; of anything longer, and of "Go/Kubernetes", the parts that the lexicon finds.
 */
export function courseWords(lexicon: Lexicon): CourseWords {
  const skillNamed = (text: string): string | undefined => {
    const id = lexicon.find(text);
    return id !== undefined && lexicon.skill(id) && !lexicon.namedCredential(id) ? id : undefined;
  };
  const skills = (text: string): string[] => {
    const words = text.slice(0, LONGEST).trim();
    const whole = skillNamed(words);
    if (whole !== undefined) return [whole];
    const parts = words.includes('/') ? words.split('/').map((part) => skillNamed(part.trim())) : [];
    const mentions = findMentions(words, lexicon).filter(({ kind }) => !NO_SKILLS.has(kind));
    return [...new Set([...parts.filter((id) => id !== undefined), ...mentions.map(({ id }) => id)])];
  };
  return {
    skills,
    credential(text) {
      const id = lexicon.find(text);
      return id !== undefined && lexicon.namedCredential(id) ? id : undefined;
    },
  };
}
