import type { ReactNode } from 'react';
import { PageHead } from './PageHead.tsx';
import { PRIVACY_LISTS, PRIVACY_PERMISSIONS } from './privacy-claims.ts';
import { useTexts } from './texts.tsx';

/** What is read, what is kept, what leaves the computer, and what each permission is for; `children`: what can be chosen. */
export function PrivacyPage({ children }: { children?: ReactNode }) {
  const { t } = useTexts();
  return (
    <>
      <PageHead title={t('nav_privacy')} lead={t('privacy_lead')} />
      <div className="cl-narrow">
        {children}
        {PRIVACY_LISTS.map(([title, lines]) => (
          <section key={title} className="cl-section">
            <h2>{t(title)}</h2>
            <ul className="cl-bullets">
              {lines.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </section>
        ))}
        <section className="cl-section">
          <h2>{t('privacy_permissions')}</h2>
          <dl className="cl-card cl-permissions">
            {PRIVACY_PERMISSIONS.map(([name, why]) => (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>{t(why)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}
