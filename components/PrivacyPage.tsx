import type { ReactNode } from 'react';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';

const READ = ['privacy_read1', 'privacy_read2', 'privacy_read3'] as const;
const KEPT = ['privacy_kept1', 'privacy_kept2', 'privacy_kept4', 'privacy_kept3'] as const;
const LEAVES = ['privacy_leaves1', 'privacy_leaves2', 'privacy_leaves3', 'privacy_leaves4', 'privacy_leaves5'] as const;
const ASKED = [
  ['privacy_activeTab', 'privacy_activeTabWhy'],
  ['privacy_scripting', 'privacy_scriptingWhy'],
  ['privacy_storage', 'privacy_storageWhy'],
  ['privacy_alarms', 'privacy_alarmsWhy'],
  ['privacy_hosts', 'privacy_hostsWhy'],
] as const;

/** What is read, what is kept, what leaves the computer, and what each permission is for; `children`: what can be chosen. */
export function PrivacyPage({ children }: { children?: ReactNode }) {
  const { t } = useTexts();
  const list = (
    title: 'privacy_read' | 'privacy_kept' | 'privacy_leaves',
    keys: typeof READ | typeof KEPT | typeof LEAVES,
  ) => (
    <section className="cl-section">
      <h2>{t(title)}</h2>
      <ul className="cl-bullets">
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  );
  return (
    <>
      <PageHead title={t('nav_privacy')} lead={t('privacy_lead')} />
      <div className="cl-narrow">
        {children}
        {list('privacy_read', READ)}
        {list('privacy_kept', KEPT)}
        {list('privacy_leaves', LEAVES)}
        <section className="cl-section">
          <h2>{t('privacy_permissions')}</h2>
          <dl className="cl-card cl-permissions">
            {ASKED.map(([name, why]) => (
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
