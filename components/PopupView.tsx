import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { describeFailure } from '../utils/failures.ts';
import type { Course } from '../utils/model/course.ts';
import type { CorrectionNoteProps } from './CorrectionNote.tsx';
import type { CorrectMenuProps } from './CorrectMenu.tsx';
import { FailureNote } from './FailureNote.tsx';
import { FrameNote } from './FrameNote.tsx';
import { headlineText } from './Headline.tsx';
import { Icon, Logo } from './Icon.tsx';
import { archive, bookmark, chevron, dashboard, file, more, people, plus, reload, search } from './icons.ts';
import type { DashboardPage } from './match-view.ts';
import { PopupMatch } from './PopupMatch.tsx';
import type { PopupSite, PopupState } from './popup-state.ts';
import { SiteActions } from './SiteActions.tsx';
import { type HeldBefore, StorageTrouble } from './StorageTrouble.tsx';
import { useTexts } from './texts.tsx';
import { useLostFocus } from './use-lost-focus.ts';

export interface PopupViewProps {
  state: PopupState;
  /** Absent on pages without a host (the browser's own). */
  site?: PopupSite;
  /** The tab is in a private window: nothing is kept of it. */
  inPrivate?: boolean;
  /** What the wallet held before the browser deleted it. */
  lost?: HeldBefore;
  onStartAnew?: () => void;
  onSave: () => void;
  onReadAgain: () => void;
  onOpenDashboard: (page: DashboardPage) => void;
  onTrySample: () => void;
  /** Scroll to the sentence in the tab; absent where the tab cannot be reached. */
  onShowQuote?: (requirementId: string) => void;
  onSearchCourse: (course: Course) => void;
  /** Goes on to a skill pack for this posting. */
  onPack?: () => void;
  /** The way to a role of this posting; nothing where candidates are not turned on. */
  role?: ReactNode;
  /** Goes on to the plan for this posting; absent where nothing may be kept. */
  onPlan?: () => void;
  /** Absent until a posting was read. */
  correct?: Omit<CorrectMenuProps, 'row'> & CorrectionNoteProps;
  /** Looks for badges in this tab; absent where nothing may be read. */
  onFindBadges?: () => void;
  /** It was looked, and there is none. */
  noBadges?: boolean;
  /** Goes on to keeping the course that this page shows; absent where nothing may be read or kept. */
  onAddCourse?: () => void;
  /** Goes on to a sample of this page for a bug report; absent where nothing may be kept. */
  onReport?: () => void;
  /** Reads the tab as a candidate's page; absent where candidates are not turned on. */
  onProfile?: () => void;
  /** The address is a profile's: reading it as one leads. */
  likelyProfile?: boolean;
  /** Stands instead of the posting. */
  instead?: ReactNode;
  onAlways: (on: boolean) => void;
  /** Switches the board on in whose frame the posting stands. */
  onFrameBoard?: (on: boolean) => void;
  onHide: (on: boolean) => void;
  onPause: (on: boolean) => void;
}

/** The popup (400 x 600): this tab's posting, or why there is none and what to do. */
export function PopupView(props: PopupViewProps) {
  const { state, site, onSave, onReadAgain, onOpenDashboard } = props;
  const texts = useTexts();
  const { t } = texts;
  const [options, setOptions] = useState(false);
  const id = useId();
  const view = state.kind === 'match' ? state.view : null;
  const here = useRef<HTMLDivElement>(null);
  const back = !props.instead;
  useLostFocus(back, () =>
    back ? here.current?.querySelector<HTMLElement>('.cl-read-profile, main .cl-scroll') : null,
  );
  return (
    <div ref={here} className="cl-root cl-popup">
      <header className="cl-head">
        <Logo />
        <b>{t('extensionName')}</b>
        {view?.sample && <span className="cl-tag">{t('sampleData')}</span>}
        <span className="cl-grow" />
        {site && (
          <button
            type="button"
            className="cl-site-button"
            aria-expanded={options}
            aria-controls={id}
            onClick={() => setOptions(!options)}
          >
            <span className="cl-host">{site.host}</span>
            <Icon d={more} />
            <span className="cl-sr">{t('site_options')}</span>
          </button>
        )}
      </header>
      {site && (
        <section id={id} hidden={!options} aria-label={t('site_options')}>
          {options && <SiteActions {...props} site={site} />}
        </section>
      )}
      <p className="cl-sr" role="status">
        {!props.instead && view && headlineText(view.match, texts)}
        {!props.instead &&
          state.kind === 'failure' &&
          t(props.likelyProfile && props.onProfile ? 'profile_leads' : describeFailure(state.failure).title)}
      </p>
      {props.lost && (
        <StorageTrouble
          trouble={{ kind: 'lost', held: props.lost }}
          onReload={onReadAgain}
          onRetry={onReadAgain}
          onBackup={() => onOpenDashboard('backup')}
          onDismiss={() => props.onStartAnew?.()}
        />
      )}
      {props.inPrivate && <p className="cl-private cl-small">{t('popup_private')}</p>}
      <main aria-busy={state.kind === 'reading'}>{props.instead || <Body {...props} />}</main>
      <footer className="cl-foot">
        <button
          type="button"
          className="cl-quiet-button"
          disabled={!view || view.saved || props.inPrivate || !!props.instead}
          onClick={onSave}
        >
          <Icon d={bookmark} />
          {view?.saved ? t('saved') : t('save_posting')}
        </button>
        <button type="button" className="cl-quiet-button" onClick={onReadAgain} disabled={state.kind === 'no-access'}>
          <Icon d={reload} />
          {t('read_again')}
        </button>
        <span className="cl-grow" />
        <button type="button" className="cl-quiet-button" onClick={() => onOpenDashboard('wallet')}>
          <Icon d={dashboard} />
          {t('dashboard')}
        </button>
      </footer>
    </div>
  );
}

function Body(props: PopupViewProps) {
  const { state, site, onReadAgain, onOpenDashboard } = props;
  const { t } = useTexts();
  if (state.kind === 'reading') return <Reading />;
  if (state.kind === 'match') return <PopupMatch {...props} view={state.view} />;
  if (state.kind === 'no-access') {
    return (
      <div className="cl-note">
        <h1>{t('noAccess_title')}</h1>
        <p className="cl-quiet">{t('noAccess_why')}</p>
        <p>{t('noAccess_next')}</p>
        <button type="button" className="cl-button cl-first" onClick={() => onOpenDashboard('sample')}>
          {t('sample_see')}
        </button>
      </div>
    );
  }
  const { posting, failure } = state;
  const { onAddCourse, onFindBadges, noBadges, onFrameBoard, onReport, onProfile } = props;
  const leads = props.likelyProfile && onProfile;
  const ways = [
    { name: 'cl-read-profile', icon: people, words: t('profile_readThis'), go: leads ? undefined : onProfile },
    { name: 'cl-see-sample', icon: file, words: t('sample_see'), go: () => onOpenDashboard('sample') },
    { name: 'cl-add-course', icon: plus, words: t('popup_addCourse'), go: onAddCourse },
    {
      name: 'cl-find-badges',
      icon: search,
      words: site ? t('popup_findBadges', [site.host]) : '',
      go: site && onFindBadges,
    },
    { name: 'cl-report', icon: archive, words: t('report_save'), go: onReport },
  ];
  return (
    <div className="cl-note">
      {site && <p className="cl-small cl-faint">{posting?.title || site.host}</p>}
      {leads ? (
        <>
          <h1>{t('profile_leads')}</h1>
          <p>{t('profile_leadsWhy')}</p>
          <button type="button" className="cl-button cl-first cl-read-profile" onClick={leads}>
            <Icon d={people} />
            {t('profile_readThis')}
          </button>
        </>
      ) : (
        <>
          {state.frame && onFrameBoard ? (
            <FrameNote frame={state.frame} onBoard={onFrameBoard} />
          ) : (
            <FailureNote failure={failure} heading />
          )}
          <button type="button" className="cl-button cl-first" onClick={onReadAgain}>
            {t('read_again')}
          </button>
        </>
      )}
      <ul className="cl-ways">
        {ways.map(
          (way) =>
            way.go && (
              <li key={way.words}>
                <button type="button" className={way.name} onClick={way.go}>
                  <Icon d={way.icon} />
                  <span>{way.words}</span>
                  <Icon d={chevron} />
                </button>
              </li>
            ),
        )}
      </ul>
      <p role="status">{noBadges && t('popup_noBadges')}</p>
    </div>
  );
}

/** Says that it reads, but only when reading takes longer than 100 ms. */
function Reading() {
  const { t } = useTexts();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100);
    return () => clearTimeout(timer);
  }, []);
  return late ? <p className="cl-note cl-quiet">{t('reading')}</p> : null;
}
