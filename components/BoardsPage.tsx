import { type BoardSwitch, BoardSwitches } from './BoardSwitches.tsx';
import { Icon } from './Icon.tsx';
import { close } from './icons.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

/** What the person chose for one site that is not a board on the list, or is treated otherwise than usual. */
export interface SiteChoice {
  host: string;
  state: 'always' | 'checking' | 'hidden' | 'paused';
}

export interface BoardsPageProps {
  boards: BoardSwitch[];
  sites: SiteChoice[];
  /** Called within the click, so that the browser's prompt may follow. */
  onBoard: (id: string, on: boolean) => void;
  /** Treat this site as usual again. */
  onForgetSite: (site: SiteChoice) => void;
  /** What was switched off or forgotten last, by name. */
  did?: { kind: 'off' | 'forgotten'; name: string } | undefined;
  /** Called within the click, too. */
  onUndo?: () => void;
}

/** Where postings are read without a click, and the sites that are treated otherwise. */
export function BoardsPage({ boards, sites, onBoard, onForgetSite, did, onUndo }: BoardsPageProps) {
  const { t, number } = useTexts();
  const on = boards.filter((board) => board.on).length;
  return (
    <>
      <PageHead title={t('nav_boards')} lead={t('boards_lead', [number(on), number(boards.length)])} />
      <div className="cl-narrow">
        <p className="cl-section">{t('boards_how')}</p>
        <UndoNote of={did} onUndo={onUndo}>
          {did && t(did.kind === 'off' ? 'boards_didOff' : 'boards_didForget', [did.name])}
        </UndoNote>
        <section className="cl-section">
          <h2>{t('boards_list')}</h2>
          <BoardSwitches boards={boards} onBoard={onBoard} />
        </section>
        <section className="cl-section">
          <h2>{t('boards_sites')}</h2>
          {sites.length === 0 ? (
            <p className="cl-quiet">{t('boards_noSites')}</p>
          ) : (
            <ul className="cl-card cl-rows">
              {sites.map((site) => (
                <li key={site.host + site.state} className="cl-item-line cl-site-row">
                  <span className="cl-grow">
                    <b>{site.host}</b> <span className="cl-small cl-quiet">{t(`siteState_${site.state}`)}</span>
                  </span>
                  <button type="button" className="cl-icon-button" onClick={() => onForgetSite(site)}>
                    <Icon d={close} />
                    <span className="cl-sr">{t('boards_forget', [site.host])}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}
