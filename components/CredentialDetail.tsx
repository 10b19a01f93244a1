import { useEffect, useState } from 'react';
import type { Credential, Verdict } from '../utils/model/credential.ts';
import { CheckList } from './CheckList.tsx';
import { CheckOnline } from './CheckOnline.tsx';
import { CredentialFile } from './CredentialFile.tsx';
import { CredentialSkills } from './CredentialSkills.tsx';
import { dateOf, timeOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { blocked } from './icons.ts';
import { keyOf } from './keys.ts';
import { QualityCard } from './QualityCard.tsx';
import { standardOf } from './quality-facts.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';
import { isAnothers, stateOfCredential } from './verdict-state.ts';
import type { WalletTools } from './wallet-tools.ts';

export interface CredentialDetailProps {
  credential: Credential;
  verdict: Verdict;
  tools: WalletTools;
}

/** A picture that cannot run anything: never an SVG, and never one from elsewhere. */
const PICTURE = /^data:image\/(?:png|jpeg);base64,/;

/** Everything that is known of one credential: what was checked, what it states, what it is evidence of, and its file. */
export function CredentialDetail({ credential, verdict, tools }: CredentialDetailProps) {
  const { t, list, language } = useTexts();
  const { id, achievement, checks = [], reasons, checkedAt, lastTry, unasked = [], hosts = [] } = credential;
  const [image, setImage] = useState<string | null>(null);
  const { imageOf, prepare } = tools;
  useEffect(prepare, [prepare]);
  useEffect(() => {
    let here = true;
    void imageOf(id).then((found) => here && setImage(found && PICTURE.test(found) ? found : null));
    return () => {
      here = false;
    };
  }, [imageOf, id]);
  const stated: [string, string | undefined][] = [
    [t('fact_description'), achievement.description],
    [t('fact_criteria'), achievement.criteria],
    [t('fact_issued'), credential.validFrom && dateOf(credential.validFrom, language)],
    [t('fact_awardedBy'), credential.issuer.awardingBody],
    [t('fact_source'), credential.format === 'typed' ? t('fact_typed') : standardOf(credential.format)],
  ];
  const { onVerify } = tools;
  const canCheck = onVerify && credential.originalId !== undefined && verdict !== 'self-asserted';
  return (
    <div className="cl-item-more">
      {image && <img className="cl-item-image" src={image} alt={t('detail_image', [achievement.name])} />}
      <Banner credential={credential} verdict={verdict} />
      {checks.length > 0 && (
        <>
          <h3>{t('wallet_whatChecked')}</h3>
          <CheckList checks={checks} />
        </>
      )}
      {reasons.length > 0 && (
        <ul className="cl-bullets cl-small cl-quiet">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <p className="cl-small cl-quiet">
        {t('fact_checked')}: {checkedAt ? timeOf(checkedAt, language) : t('fact_notChecked')}
      </p>
      {lastTry && (
        <div className="cl-small">
          <p>{t('detail_lastTry', [timeOf(lastTry.at, language)])}</p>
          <CheckList checks={lastTry.checks.filter(({ outcome }) => outcome === 'unknown')} />
        </div>
      )}
      {unasked.length > 0 && <p className="cl-small">{t('detail_unasked', [list(unasked)])}</p>}
      {canCheck && <CheckOnline hosts={hosts} busy={tools.checking?.has(id)} onCheck={() => onVerify([id], hosts)} />}
      <dl className="cl-facts">
        {stated.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <QualityCard
        credential={credential}
        known={credential.namedCredential === undefined ? undefined : tools.knownOf(credential.namedCredential)}
      />
      <CredentialSkills credential={credential} tools={tools} />
      {credential.originalId !== undefined && <CredentialFile credential={credential} tools={tools} />}
    </div>
  );
}

/** The verdict in words, and what it means. */
function Banner({ credential, verdict }: Pick<CredentialDetailProps, 'credential' | 'verdict'>) {
  const { t } = useTexts();
  const state = stateOfCredential(credential, verdict);
  const another = isAnothers(credential);
  const yours = state === 'verified' && credential.checks?.some(({ reason }) => reason === 'recipient-matches');
  return (
    <div className={`cl-banner cl-banner-${state ?? 'missing'}`}>
      {state ? (
        <StateIcon state={state} />
      ) : (
        <span className="cl-missing">
          <Icon d={blocked} />
        </span>
      )}
      <div>
        <b className={`cl-${state ?? 'missing'}`}>
          {yours ? t('verdict_yours') : t(another ? 'wallet_another' : keyOf('verdict', verdict))}
        </b>
        <p className="cl-small">{t(another ? 'wallet_anotherWhy' : keyOf('verdictWhy', verdict))}</p>
      </div>
    </div>
  );
}
