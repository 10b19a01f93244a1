import type { Check } from '../utils/model/check.ts';
import { timeOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { blocked, dash, note, question, tick } from './icons.ts';
import { isKeyOnly } from './key-only.ts';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';

/** What could not be found out is no fault: a question mark, never the sign of something wrong. */
const ICONS = { good: tick, bad: blocked, unknown: question, none: dash, note } as const;

export interface CheckListProps {
  checks: readonly Check[];
}

/** What a check found, part by part, in words. */
export function CheckList({ checks }: CheckListProps) {
  const { t, language } = useTexts();
  return (
    <ul className="cl-checks cl-small">
      {checks.map(({ part, outcome, reason, detail }) => (
        <li key={`${part} ${reason} ${detail ?? ''}`} className={`cl-check-${outcome}`}>
          <Icon d={ICONS[outcome]} />
          <span>
            <b>{t(keyOf('checkPart', part))}</b> {t(keyOf('reason', reason))}
            {detail && (
              <span className="cl-faint"> ({reason === 'on-credly' ? timeOf(detail, language) : detail})</span>
            )}
            {isKeyOnly({ part, outcome, reason, detail }) && <> {t('check_keyOnly')}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
