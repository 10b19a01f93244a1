import { useId, useState } from 'react';
import type { Credential, CredentialSkill } from '../utils/model/credential.ts';
import type { ChosenSkill } from '../utils/model/skill-choice.ts';
import { Combobox } from './Combobox.tsx';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';
import type { WalletTools } from './wallet-tools.ts';

export interface CredentialSkillsProps {
  credential: Credential;
  tools: WalletTools;
}

/**
 * The skills that a credential is evidence of, strongest source first, each with the field that says so. The person's
 * word goes before all of them.
 */
export function CredentialSkills({ credential, tools }: CredentialSkillsProps) {
  const { t } = useTexts();
  const { skills, notSkills = [], name } = credential;
  const { labelOf, onChooseSkills, onForgetSkill } = tools;
  /** Id of the skill that is being corrected; empty: one is being added. */
  const [changing, setChanging] = useState<string>();
  const id = useId();
  const choose = (...chosen: ChosenSkill[]) => {
    setChanging(undefined);
    onChooseSkills(credential, chosen);
  };
  const picker = (label: string, onChoose: (skillId: string) => void) => (
    <Combobox
      label={label}
      listedOnly
      suggestions={tools.suggestions.filter(({ kind }) => kind === 'skill')}
      onQuery={tools.onQuerySkill}
      onChoose={(choice) => 'id' in choice && onChoose(choice.id)}
    />
  );
  return (
    <section className="cl-skills" aria-labelledby={id}>
      <h3 id={id}>{t('fact_skills')}</h3>
      {skills.length === 0 && <p className="cl-small cl-quiet">{t('fact_noSkills')}</p>}
      <ul>
        {skills.map((skill) => {
          const label = labelOf(skill.id);
          const { field, level } = skill;
          return (
            <li key={`${skill.id} ${skill.via}`}>
              <p>
                <b className="cl-cap">{label}</b>
                {level && <span className="cl-tag">{t(keyOf('level', level))}</span>}
              </p>
              <p className="cl-small cl-quiet">
                <Source skill={skill} credential={credential} tools={tools} />
              </p>
              <p className="cl-skill-actions">
                {skill.via === 'person' ? (
                  <button type="button" className="cl-link" onClick={() => onForgetSkill(credential, skill.id)}>
                    {t('skill_takeBack')}
                    <span className="cl-sr">: {label}</span>
                  </button>
                ) : (
                  <>
                    <button
                      type="button"
                      className="cl-link"
                      onClick={() => choose({ id: skill.id, is: 'yes', field, ...(level ? { level } : {}) })}
                    >
                      {t('skill_confirm')}
                      <span className="cl-sr">: {label}</span>
                    </button>
                    <button type="button" className="cl-link" onClick={() => choose({ id: skill.id, is: 'no', field })}>
                      {t('skill_refuse')}
                      <span className="cl-sr">: {label}</span>
                    </button>
                    <button
                      type="button"
                      className="cl-link"
                      aria-expanded={changing === skill.id}
                      onClick={() => setChanging(changing === skill.id ? undefined : skill.id)}
                    >
                      {t('skill_correct')}
                      <span className="cl-sr">: {label}</span>
                    </button>
                  </>
                )}
              </p>
              {changing === skill.id &&
                picker(t('skill_means', [label]), (meant) =>
                  choose({ id: skill.id, is: 'no', field }, { id: meant, is: 'yes', field }),
                )}
            </li>
          );
        })}
        {notSkills.map((skillId) => (
          <li key={`not ${skillId}`}>
            <p className="cl-quiet">{t('skill_refused', [labelOf(skillId)])}</p>
            <p className="cl-skill-actions">
              <button type="button" className="cl-link" onClick={() => onForgetSkill(credential, skillId)}>
                {t('skill_takeBack')}
                <span className="cl-sr">: {labelOf(skillId)}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="cl-link"
        aria-expanded={changing === ''}
        onClick={() => setChanging(changing === '' ? undefined : '')}
      >
        {t('skill_add')}
      </button>
      {changing === '' && picker(t('skill_add'), (skillId) => choose({ id: skillId, is: 'yes', field: name }))}
      <p className="cl-small cl-faint">{t('skill_remembered')}</p>
    </section>
  );
}

/** Which field says so, in words, with the framework that an alignment belongs to. */
function Source({ skill, credential, tools }: { skill: CredentialSkill } & CredentialSkillsProps) {
  const { t } = useTexts();
  const { via, field } = skill;
  const { alignments, resultAlignments = [] } = credential.achievement;
  const stated = { alignment: alignments, 'result-alignment': resultAlignments }[via as string] ?? [];
  const alignment = stated.find(({ targetName }) => targetName.startsWith(field));
  const framework =
    alignment && ((alignment.targetUrl && tools.frameworkOf(alignment.targetUrl)) ?? alignment.targetFramework);
  return (
    <>
      {t(keyOf('skillFrom', via))}: {t('quoted', [field])}
      {framework && <span className="cl-tag">{framework}</span>}
    </>
  );
}
