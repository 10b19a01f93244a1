import { useEffect, useId, useRef, useState } from 'react';
import type { CorrectionKind } from '../utils/model/correction.ts';
import type { Suggestion } from './Combobox.tsx';
import type { MatchRow } from './match-view.ts';
import { PageCombobox } from './PageCombobox.tsx';
import { useTexts } from './texts.tsx';

/** What the person says about one skill of a requirement. */
export interface Correcting {
  kind: CorrectionKind;
  skillId: string;
  label: string;
  /** With `means` only: the skill that is named instead. */
  means?: Suggestion;
}

export interface CorrectMenuProps {
  row: MatchRow;
  onCorrect: (requirementId: string, correcting: Correcting) => void;
  /** For what was typed last after "means something else"; the owner answers `onFindSkill` by passing new ones. */
  suggestions: Suggestion[];
  onFindSkill: (text: string) => void;
}

/** What can be corrected in an open row, for each of its alternatives. */
export function CorrectMenu({ row: { requirement, match }, ...on }: CorrectMenuProps) {
  const skills = requirement.alternatives.filter(({ kind }) => kind !== 'degree' && kind !== 'knockout');
  const several = requirement.alternatives.length > 1;
  // Fewer years than asked for are the person's own figures: saying "I have this" would not change them.
  const own = match.evidence?.source === 'claim' && match.reason !== 'related-skill';
  const have = match.state === 'missing' || (match.state === 'partial' && !own);
  return skills.map((skill) => (
    <CorrectSkill key={skill.id} {...on} requirementId={requirement.id} skill={skill} named={several} have={have} />
  ));
}

interface CorrectSkillProps extends Omit<CorrectMenuProps, 'row'> {
  requirementId: string;
  skill: { id: string; label: string };
  /** One of several: the line begins with its name. */
  named: boolean;
  have: boolean;
}

function CorrectSkill({ requirementId, skill, named, have, onCorrect, suggestions, onFindSkill }: CorrectSkillProps) {
  const { t } = useTexts();
  const [choosing, setChoosing] = useState(false);
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (choosing) field.current?.querySelector('input')?.focus();
  }, [choosing]);
  // The list grows in the flow, under the fold of a surface that scrolls.
  const grown = suggestions.length > 0;
  useEffect(() => {
    if (choosing && grown) field.current?.scrollIntoView({ block: 'nearest' });
  }, [choosing, grown]);
  const say = (kind: CorrectionKind, means?: Suggestion) =>
    onCorrect(requirementId, { kind, skillId: skill.id, label: skill.label, ...(means && { means }) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping line in every browser
    <div
      className="cl-correct"
      role="group"
      aria-label={t('correct_group', [skill.label])}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !choosing) return;
        // The first Escape empties the field, the next closes it; none closes the panel or the popup around it.
        event.stopPropagation();
        event.preventDefault();
        if (field.current?.querySelector('input')?.value) return;
        setChoosing(false);
        opener.current?.focus();
      }}
    >
      {named && <b>{skill.label}</b>}
      {have && (
        <button type="button" className="cl-link" onClick={() => say('have')}>
          {t('correct_have')}
        </button>
      )}
      <button type="button" className="cl-link" onClick={() => say('not-a-skill')}>
        {t('correct_notSkill')}
      </button>
      <button
        ref={opener}
        type="button"
        className="cl-link"
        aria-expanded={choosing}
        aria-controls={id}
        onClick={() => {
          onFindSkill('');
          setChoosing(!choosing);
        }}
      >
        {t('correct_means')}
      </button>
      <div ref={field} id={id} hidden={!choosing}>
        {choosing && (
          <PageCombobox
            label={t('correct_field', [skill.label])}
            hint={t('correct_everywhere')}
            suggestions={suggestions}
            listedOnly
            onQuery={onFindSkill}
            onChoose={(choice) => 'id' in choice && say('means', choice)}
          />
        )}
      </div>
    </div>
  );
}
