import type { ProfileRow } from '../utils/model/profile-match.ts';
import type { RoleLine } from '../utils/model/role.ts';
import { dateOf } from './format.ts';
import { keyOf } from './keys.ts';
import { requirementLabel } from './requirement-label.ts';
import type { useTexts } from './texts.tsx';

type Words = Pick<ReturnType<typeof useTexts>, 't' | 'plural' | 'language'>;

/** What a line asks for beside its name: "3 years", "level: advanced", "verified badge only". */
export function askedOf({ years, level, verifiedOnly }: RoleLine, { t, plural }: Words): string[] {
  return [
    years === undefined ? '' : plural('ask_years', years),
    level === undefined ? '' : t('candidate_level', [t(keyOf('level', level))]),
    verifiedOnly ? t('candidate_verifiedOnly') : '',
  ].filter((each) => each !== '');
}

/** "2019–2024", "since 2019", "3 years": when or how long, as the text states it; nothing where it does not. */
export function timeOf({ period, evidence }: Pick<ProfileRow, 'period' | 'evidence'>, words: Words): string | null {
  const { t, plural, language } = words;
  if (period) {
    const from = dateOf(period.from, language);
    return period.to === undefined ? t('candidate_since', [from]) : `${from}–${dateOf(period.to, language)}`;
  }
  return evidence?.years === undefined ? null : plural('ask_years', evidence.years);
}

/**
 * What answers a line, in one line: the badge with its issuer and date, or the claim with its years.
 * @param under the line, where it stands above: a claim that is called as the line is says nothing more by its name
 */
export function answerOf(row: ProfileRow, words: Words, under?: RoleLine): string | null {
  const { evidence } = row;
  if (!evidence) return null;
  const { source, name, issuer, validFrom } = evidence;
  if (source === 'credential')
    return [name, issuer, validFrom && dateOf(validFrom, words.language)].filter(Boolean).join(', ');
  const time = timeOf(row, words);
  return under && name === lineLabel(under, words) ? time : [name, time].filter(Boolean).join(', ');
}

/** Why it stands as it does, in a sentence; null where the state's own word says it all. */
export function whyOf({ state, reason, evidence }: ProfileRow, { t }: Words): string | null {
  if (state === 'verified') return evidence?.holder === 'profile' ? null : t('candidate_reason_holder');
  switch (reason) {
    case 'claim':
    case 'self-asserted':
    case 'verified':
      return null;
    default:
      return t(keyOf('candidate_reason', reason));
  }
}

/** The name of a line: its alternatives, in the way of the language. */
export function lineLabel(line: RoleLine, words: Words): string {
  return requirementLabel(line, words);
}
