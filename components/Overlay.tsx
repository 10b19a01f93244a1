import { useEffect, useRef } from 'react';
import type { CorrectionNoteProps } from './CorrectionNote.tsx';
import type { CorrectMenuProps } from './CorrectMenu.tsx';
import { headlineText } from './Headline.tsx';
import type { DashboardPage, MatchView } from './match-view.ts';
import { OverlayPanel } from './OverlayPanel.tsx';
import { OverlayPill } from './OverlayPill.tsx';
import { useTexts } from './texts.tsx';

export interface OverlayProps {
  view: MatchView;
  collapsed: boolean;
  /** The page's own light or dark; absent: as the system. */
  theme?: 'light' | 'dark';
  onToggle: () => void;
  /** The row under pointer or focus, to mark its mention in the page; null when it is left. */
  onHoverRequirement: (requirementId: string | null) => void;
  /** Scroll to the requirement's sentence in the page. */
  onShowQuote: (requirementId: string) => void;
  onOpenDashboard: (page: DashboardPage) => void;
  onHideSite: () => void;
  onPause: () => void;
  onSave: () => void;
  /** Absent where nothing can be corrected. */
  correct?: Omit<CorrectMenuProps, 'row'> & CorrectionNoteProps;
}

/** The match on the posting itself: a pill at the page's edge that expands to a panel. Esc closes the panel. */
export function Overlay(props: OverlayProps) {
  const { view, collapsed, theme, onToggle } = props;
  const texts = useTexts();
  const root = useRef<HTMLElement>(null);
  const returnTo = useRef<HTMLElement | null>(null);
  const mounted = useRef(false);

  // Opening takes the focus into the panel and closing gives it back; the first drawing of a page takes nothing.
  useEffect(() => {
    const first = !mounted.current;
    mounted.current = true;
    const here = root.current;
    if (first || !here) return;
    if (collapsed) {
      const target = returnTo.current;
      returnTo.current = null;
      if (target?.isConnected) target.focus();
      else here.querySelector<HTMLElement>('.cl-pill')?.focus();
      return;
    }
    const { activeElement, body } = here.ownerDocument;
    const tree = here.getRootNode();
    const host = 'host' in tree ? tree.host : null;
    returnTo.current = activeElement !== body && activeElement !== host ? (activeElement as HTMLElement) : null;
    // By its shortcut: a key that the page never saw, so that the browser would not draw the focus by itself.
    const options: FocusOptions = activeElement === host ? {} : { focusVisible: true };
    here.querySelector<HTMLElement>('.cl-collapse')?.focus(options);
  }, [collapsed]);

  return (
    <section
      ref={root}
      className="cl-root cl-overlay"
      data-theme={theme}
      lang={texts.language}
      aria-label={texts.t('overlay_label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || collapsed) return;
        event.stopPropagation();
        onToggle();
      }}
    >
      <p className="cl-sr" role="status">
        {headlineText(view.match, texts)}
      </p>
      {collapsed ? <OverlayPill match={view.match} onOpen={onToggle} /> : <OverlayPanel {...props} />}
    </section>
  );
}
