import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from './texts.tsx';

export interface UndoNoteProps {
  /** What was done, in words; nothing, where there is nothing to tell. */
  children?: ReactNode;
  /** What it is about, another one each time; the focus is looked after when it changes. */
  of: unknown;
  /** Changes once what follows from it is drawn, if that takes a while: the focus is looked after once more. */
  drawn?: unknown;
  /** Takes it back; absent where it is only told. */
  onUndo?: (() => void) | undefined;
  /** Words of that button, where "Undo" would say too little. */
  undo?: string;
  /** Other buttons that belong to it. */
  more?: ReactNode;
  /** It stands where it is written, among what it belongs to; else over the page's end, where nothing moves for it. */
  here?: boolean;
  className?: string;
}

/**
 * Says what was done last and offers to take it back: instead of a question before it. A live region that is there before
 * it speaks. It stays until the next action, without a clock (WCAG 2.2.1), and where the control that was pressed is gone
 * with what it removed, the way back is the sensible next stop.
 */
export function UndoNote({ children, of, drawn, onUndo, undo, more, here: inFlow, className }: UndoNoteProps) {
  const { t } = useTexts();
  const note = useRef<HTMLDivElement>(null);
  const followed = useRef<{ of: unknown; drawings: number }>({ of: undefined, drawings: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drawing is a moment to look
  useEffect(() => {
    const { current } = followed;
    // Later drawings are none of its doing.
    followed.current = { of, drawings: current.of === of ? current.drawings + 1 : 0 };
    const here = note.current;
    if (of === undefined || followed.current.drawings > 1 || !here) return;
    const { activeElement } = here.getRootNode() as Document | ShadowRoot;
    if (activeElement && activeElement !== here.ownerDocument.body) return;
    (here.querySelector<HTMLElement>('[data-undo]') ?? here).focus({ preventScroll: true });
  }, [of, drawn]);
  return (
    <div
      ref={note}
      className={['cl-toast', inFlow ? 'cl-toast-here' : '', className].filter(Boolean).join(' ')}
      role="status"
      tabIndex={-1}
    >
      {children && (
        <>
          <div className="cl-grow">{children}</div>
          {more}
          {onUndo && (
            <button type="button" className="cl-link" data-undo="" onClick={onUndo}>
              {undo ?? t('wallet_undo')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
