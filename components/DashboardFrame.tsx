import type { ReactNode } from 'react';
import { type FramePage, type RailPage, railOf, SETTINGS, titleOf } from './dashboard-pages.ts';
import { Icon, Logo } from './Icon.tsx';
import { bookmark, chart, people, route, sliders, start, wallet } from './icons.ts';
import { useTexts } from './texts.tsx';

const RAIL = [
  ['start', start],
  ['wallet', wallet],
  ['postings', bookmark],
  ['plan', route],
  ['market', chart],
  ['candidates', people],
  ['settings', sliders],
] as const satisfies readonly (readonly [RailPage, string])[];

export interface DashboardFrameProps {
  page: FramePage;
  /** The first-run page stands on the rail until it is done. */
  firstRun: boolean;
  /** The candidates' page stands on the rail once it is turned on. */
  candidates?: boolean;
  children: ReactNode;
}

/**
 * The dashboard's frame: a rail of pages (addresses `#wallet`, `#plan`, …) beside the page that is open. The settings'
 * sections stand above each of them.
 */
export function DashboardFrame({ page, firstRun, candidates, children }: DashboardFrameProps) {
  const { t } = useTexts();
  const open = railOf(page);
  const hidden: Partial<Record<RailPage, boolean>> = { start: !firstRun, candidates: !candidates };
  return (
    <div className="cl-root cl-dash">
      <header className="cl-rail">
        <p className="cl-brand">
          <Logo size={20} />
          <b>{t('extensionName')}</b>
        </p>
        <nav aria-label={t('nav_label')}>
          <ul>
            {RAIL.filter(([name]) => !hidden[name]).map(([name, icon]) => (
              <li key={name}>
                <a
                  href={`#${name}`}
                  // The page itself, or what it is a part of.
                  aria-current={name === page ? 'page' : name === open ? 'true' : undefined}
                >
                  <Icon d={icon} />
                  {t(`nav_${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="cl-small cl-faint cl-rail-note">{t('nav_note')}</p>
      </header>
      <main className="cl-page">
        {SETTINGS.some((name) => name === page) && (
          <nav className="cl-sections" aria-label={t('nav_settingsLabel')}>
            <ul>
              {SETTINGS.map((name) => (
                <li key={name}>
                  <a href={`#${name}`} aria-current={name === page ? 'page' : undefined}>
                    {t(titleOf(name))}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {children}
      </main>
    </div>
  );
}
