import { SELECTION_CSS } from './blind-style.ts';

/**
 * Keeps covered text covered while it is selected, where the browser draws selected text in a colour of its own: nothing
 * that is selected can be seen, unless the selection is done and holds nothing that is covered.
 *
 * @param isCovered true where a range touches a cover
 */
export function guardSelection(
  document: Document,
  sheet: CSSStyleSheet,
  isCovered: (range: Range) => boolean,
): () => void {
  const view = document.defaultView;
  const end = new AbortController();
  let shown = false;
  let pressed = false;
  const guard = (on: boolean) => {
    if (shown === !on) return;
    shown = !on;
    sheet.replaceSync(on ? SELECTION_CSS : '');
  };
  const look = () => {
    const selection = document.getSelection();
    const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => selection?.getRangeAt(at));
    guard(pressed || !selection || selection.isCollapsed || ranges.some((range) => range && isCovered(range)));
  };
  const hold = (down: boolean) => () => {
    pressed = down;
    if (down) guard(true);
    else look();
  };
  const options = { capture: true, passive: true, signal: end.signal };
  for (const type of ['pointerdown', 'keydown', 'contextmenu']) view?.addEventListener(type, hold(true), options);
  for (const type of ['pointerup', 'keyup', 'pointercancel', 'blur'])
    view?.addEventListener(type, hold(false), options);
  document.addEventListener('selectionchange', look, options);
  sheet.replaceSync(SELECTION_CSS);
  return () => end.abort();
}
