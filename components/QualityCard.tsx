import { useId } from 'react';
import type { Credential } from '../utils/model/credential.ts';
import type { NamedCredential } from '../utils/model/named-credential.ts';
import { keyOf } from './keys.ts';
import { qualityFacts } from './quality-facts.ts';
import { useTexts } from './texts.tsx';

export interface QualityCardProps {
  credential: Credential;
  /** What is known of a credential of this name. */
  known?: Pick<NamedCredential, 'award' | 'level'>;
  /** Id of what names the credential, where several cards stand on one page. */
  named?: string;
}

/** What somebody who does not know this credential would ask, with what it states, and plainly where it states nothing. */
export function QualityCard({ credential, known, named }: QualityCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  return (
    <section className="cl-quality" aria-labelledby={named === undefined ? id : `${id} ${named}`}>
      <h3 id={id}>{t('quality_title')}</h3>
      <dl className="cl-facts">
        {qualityFacts(credential, known, texts).map(({ fact, value, known: ours }) => (
          <div key={fact}>
            <dt>{t(keyOf('quality', fact))}</dt>
            <dd className={value === null ? 'cl-faint' : undefined}>
              {value ?? t('quality_notStated')}
              {ours && <span className="cl-faint"> ({t('quality_known')})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
