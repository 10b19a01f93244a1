import { useId, useState } from 'react';
import type { Failure } from '../utils/model/result.ts';
import { FailureNote } from './FailureNote.tsx';
import { useTexts } from './texts.tsx';

export interface CredlyProfileProps {
  /** The host that the button names and asks. */
  credlyHost: string;
  /** It is being asked. */
  fetchingCredly: boolean;
  /** Why the last fetch gave nothing, or not all. */
  credlyFailure?: Failure;
  /** The list was longer than what is fetched. */
  credlyCut?: boolean;
  /** An address or a name as typed; called within the click. */
  onCredly: (profile: string) => void;
}

/** The public badges of the person's Credly profile, fetched by a click that names the host. */
export function CredlyProfile({ credlyHost, fetchingCredly, credlyFailure, credlyCut, onCredly }: CredlyProfileProps) {
  const { t } = useTexts();
  const [profile, setProfile] = useState('');
  const id = useId();
  return (
    <form
      className="cl-credly"
      onSubmit={(event) => {
        event.preventDefault();
        if (profile.trim() && !fetchingCredly) onCredly(profile);
      }}
    >
      <label htmlFor={id}>{t('credly_label')}</label>
      <p id={`${id}h`} className="cl-small cl-quiet">
        {t('credly_hint', [`https://${credlyHost}/users/…`])}
      </p>
      <input
        id={id}
        className="cl-input"
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={400}
        aria-describedby={`${id}h`}
        value={profile}
        onChange={(event) => setProfile(event.target.value)}
      />
      <button type="submit" className="cl-button cl-check-online" disabled={!profile.trim() || fetchingCredly}>
        {fetchingCredly ? t('credly_busy', [credlyHost]) : t('credly_fetch', [credlyHost])}
      </button>
      {credlyFailure && <FailureNote failure={credlyFailure} />}
      {credlyCut && <p className="cl-small">{t('credly_cut')}</p>}
    </form>
  );
}
