import type { ReactNode } from 'react';
import type { DashboardPage, MatchView } from '../../components/match-view.ts';
import { Overlay } from '../../components/Overlay.tsx';
import { OverlayFailure } from '../../components/OverlayFailure.tsx';
import { type MessageKey, TextsProvider } from '../../components/texts.tsx';
import { ask } from '../../utils/messages.ts';
import type { Posting } from '../../utils/model/posting.ts';
import type { Failure } from '../../utils/model/result.ts';
import { markMentions, scrollToStretch } from '../../utils/page/highlight.ts';
import { createOverlayHost, schemeOf } from '../../utils/page/overlay-host.ts';
import { choosePanelPlace, choosePlace } from '../../utils/page/place.ts';
import { uiTexts } from '../../utils/page/ui-texts.ts';
import { type VisiblePart, watchVisiblePart } from '../../utils/page/visible-part.ts';
import type { BlockText } from '../../utils/reading/page.ts';
import { createCorrector, NOTHING_CORRECTED } from './corrector.ts';
import { CSS } from './look.ts';

export interface ShowMatch {
  view?: MatchView;
  /** The posting that was matched, for matching it anew and correcting it; absent where it could not be read. */
  posting?: Posting | null;
  /** Shown in place of a match. */
  failure?: Failure;
  /** Where the mentions stand in the page; null when the text was read from data. */
  body: BlockText | null;
  collapsed: boolean;
  /** Opened by a key or a click: the focus goes into it. */
  focus?: boolean;
  actions: {
    collapse(collapsed: boolean): void;
    hide(): void;
    pause(): void;
    /** True when it was kept. */
    save(): Promise<boolean>;
    openDashboard(page: DashboardPage): void;
  };
  /** Draws a component: Preact's in a page, React's on our own. */
  render(node: ReactNode, into: HTMLElement): void;
  /** `open` on our own sample page only, where accessibility checks must be able to look in. */
  mode?: ShadowRootMode;
}

export interface Shown {
  element: HTMLElement;
  toggle(): void;
  refresh(): Promise<void>;
  remove(): void;
}

/** Size of the pill in px, for finding a place where it covers nothing. */
const PILL = { width: 176, height: 96 };
const PANEL_WIDTH = 416;

/** True inside a page of another. */
function isFrame(): boolean {
  return window !== window.top;
}

/** Draws the overlay for one posting and marks its mentions; everything is gone after `remove`. */
export function showMatch({ view, posting, failure, body, collapsed, focus, actions, render, mode }: ShowMatch): Shown {
  const host = createOverlayHost(document, CSS, mode);
  const texts = uiTexts<MessageKey>();
  const theme = schemeOf(document);
  let part: VisiblePart | undefined;
  const placePill = () => {
    host.root.dataset.place = choosePlace(document, PILL.width, PILL.height, host.element, part);
  };
  placePill();
  const watch = isFrame()
    ? watchVisiblePart(host.root.parentNode as ShadowRoot, (next) => {
        const first = !part;
        part = next;
        host.root.dataset.framed = '';
        host.root.style.setProperty('--cl-part-top', `${next.top}px`);
        host.root.style.setProperty('--cl-part-height', `${next.height}px`);
        if (first) placePill();
        if (!collapsed) placePanel();
      })
    : null;
  let current = view;
  let removed = false;

  const stretchesOf = (requirementId: string | null) =>
    current?.requirements
      .filter((requirement) => requirement.id === requirementId)
      .flatMap((requirement) => requirement.mentions)
      .flatMap((mention) => body?.stretches(mention.start, mention.end) ?? []) ?? [];
  const markAll = () =>
    markMentions(
      document,
      current?.requirements
        .flatMap((requirement) => requirement.mentions)
        .flatMap((mention) => body?.stretches(mention.start, mention.end) ?? []) ?? [],
    );
  let marks = markAll();

  /** Asks anew, after the wallet or a correction may have changed; without an answer what is shown stays. */
  const refresh = async () => {
    const next = posting && (await ask('match-posting', { posting }));
    if (!next?.ok || !host.element.isConnected) return;
    current = next.value;
    marks.remove();
    marks = markAll();
    draw();
  };
  let correcting = NOTHING_CORRECTED;
  const corrector =
    posting &&
    createCorrector({
      description: posting.description,
      again: refresh,
      changed(next) {
        correcting = next;
        if (host.element.isConnected) draw();
      },
    });

  const toggle = () => {
    collapsed = !collapsed;
    if (!collapsed) placePanel();
    actions.collapse(collapsed);
    draw();
  };
  const showQuote = (requirementId: string) => {
    const [first] = stretchesOf(requirementId);
    if (!first) return;
    scrollToStretch(first, !matchMedia('(prefers-reduced-motion: reduce)').matches);
    marks.point(stretchesOf(requirementId));
  };

  /** The panel keeps clear of the page's buttons; looked at anew with each opening, for the page may have scrolled. */
  function placePanel() {
    const { side, bottom, height } = choosePanelPlace(document, PANEL_WIDTH, host.element, part);
    host.root.dataset.side = side;
    host.root.style.setProperty('--cl-bottom', `${bottom}px`);
    host.root.style.setProperty('--cl-height', `${height}px`);
  }

  function draw() {
    if (removed) return;
    const shared = { collapsed, theme, onToggle: toggle, onHideSite: actions.hide, onPause: actions.pause };
    render(
      <TextsProvider texts={texts}>
        {current ? (
          <Overlay
            {...shared}
            view={current}
            onHoverRequirement={(id) => marks.point(stretchesOf(id))}
            onShowQuote={showQuote}
            onOpenDashboard={actions.openDashboard}
            correct={corrector ? { ...correcting, ...corrector.on(() => current?.requirements ?? []) } : undefined}
            onSave={() =>
              void actions.save().then((saved) => {
                if (current) current = { ...current, saved: current.saved || saved };
                draw();
              })
            }
          />
        ) : (
          failure && <OverlayFailure {...shared} failure={failure} />
        )}
      </TextsProvider>,
      host.root,
    );
  }
  if (!collapsed) placePanel();
  draw();
  if (focus) host.root.querySelector<HTMLElement>('.cl-collapse')?.focus();

  return {
    element: host.element,
    toggle,
    refresh,
    remove() {
      if (removed) return;
      removed = true;
      marks.remove();
      watch?.stop();
      render(null, host.root);
      host.remove();
    },
  };
}
