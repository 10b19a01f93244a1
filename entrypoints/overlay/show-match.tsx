import type { ReactNode } from 'react';
import base from '../../components/base.css?inline';
import type { DashboardPage, MatchView } from '../../components/match-view.ts';
import { Overlay } from '../../components/Overlay.tsx';
import { OverlayFailure } from '../../components/OverlayFailure.tsx';
import overlay from '../../components/overlay.css?inline';
import { type MessageKey, TextsProvider } from '../../components/texts.tsx';
import tokens from '../../components/tokens.css?inline';
import type { Failure } from '../../utils/model/result.ts';
import { markMentions, scrollToStretch } from '../../utils/page/highlight.ts';
import { createOverlayHost, schemeOf } from '../../utils/page/overlay-host.ts';
import { choosePanelPlace, choosePlace, type Place } from '../../utils/page/place.ts';
import { uiTexts } from '../../utils/page/ui-texts.ts';
import type { BlockText } from '../../utils/reading/page.ts';

export interface ShowMatch {
  view?: MatchView;
  /** Shown in place of a match. */
  failure?: Failure;
  /** Where the mentions stand in the page; null when the text was read from data. */
  body: BlockText | null;
  collapsed: boolean;
  actions: {
    collapse(collapsed: boolean): void;
    hide(): void;
    pause(): void;
    /** True when it was kept. */
    save(): Promise<boolean>;
    openDashboard(page: DashboardPage): void;
    /** Asks anew, after the wallet may have changed; null when there is no answer. */
    again(): Promise<MatchView | null>;
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

const CSS = [tokens, base, overlay].join('\n');
/** Size of the pill in px, for finding a place where it covers nothing. */
const PILL = { width: 176, height: 96 };
const PANEL_WIDTH = 416;

/** Draws the overlay for one posting and marks its mentions; everything is gone after `remove`. */
export function showMatch({ view, failure, body, collapsed, actions, render, mode }: ShowMatch): Shown {
  const host = createOverlayHost(document, CSS, mode);
  const texts = uiTexts<MessageKey>();
  const theme = schemeOf(document);
  const place: Place = choosePlace(document, PILL.width, PILL.height, host.element);
  host.root.dataset.place = place;
  let current = view;

  const stretchesOf = (requirementId: string | null) =>
    current?.requirements
      .filter((requirement) => requirement.id === requirementId)
      .flatMap((requirement) => requirement.mentions)
      .flatMap((mention) => body?.stretches(mention.start, mention.end) ?? []) ?? [];
  const all = view?.requirements.flatMap((requirement) => requirement.mentions) ?? [];
  const marks = markMentions(
    document,
    all.flatMap((mention) => body?.stretches(mention.start, mention.end) ?? []),
  );

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
    const { side, bottom, height } = choosePanelPlace(document, PANEL_WIDTH, host.element);
    host.root.dataset.side = side;
    host.root.style.setProperty('--cl-bottom', `${bottom}px`);
    host.root.style.setProperty('--cl-height', `${height}px`);
  }

  function draw() {
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

  return {
    element: host.element,
    toggle,
    async refresh() {
      const next = await actions.again();
      if (!next || !host.element.isConnected) return;
      current = next;
      draw();
    },
    remove() {
      marks.remove();
      render(null, host.root);
      host.remove();
    },
  };
}
