import type { ReactNode } from 'react';
import { Icon, Logo } from './Icon.tsx';
import { archive, boards, bookmark, chart, lines, pencil, privacy, route, start, wallet } from './icons.ts';
import type { DashboardPage } from './match-view.ts';
import { useTexts } from './texts.tsx';

const PAGES = [
  ['start', start],
  ['wallet', wallet],
  ['postings', bookmark],
  ['plan', route],
  ['recognition', chart],
  ['boards', boards],
  ['corrections', pencil],
  ['taxonomies', lines],
  ['backup', archive],
  ['privacy', privacy],
] as const;

export interface DashboardFrameProps {
  page: DashboardPage;
  /** The first-run page stands on the rail until it is done. */
  firstRun: boolean;
  children: ReactNode;
}

/** The dashboard's frame: a rail of pages (addresses `#wallet`, `#boards`, …) beside the page that is open. */
export function DashboardFrame({ page, firstRun, children }: DashboardFrameProps) {
  const { t } = useTexts();
  return (
    <div className="cl-root cl-dash">
      <header className="cl-rail">
        <p className="cl-brand">
          <Logo size={20} />
          <b>{t('extensionName')}</b>
        </p>
        <nav aria-label={t('nav_label')}>
          <ul>
            {PAGES.filter(([name]) => name !== 'start' || firstRun).map(([name, icon]) => (
              <li key={name}>
                <a href={`#${name}`} aria-current={name === page ? 'page' : undefined}>
                  <Icon d={icon} />
                  {t(`nav_${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="cl-small cl-faint cl-rail-note">{t('nav_note')}</p>
      </header>
      <main className="cl-page">{children}</main>
    </div>
  );
}
