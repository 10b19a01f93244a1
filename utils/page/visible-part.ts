/** The part of a frame's own viewport that can be seen, in px from its top. */
export interface VisiblePart {
  top: number;
  height: number;
}

/** Least distance of two marks, in px, and how many there are at most. */
const STEP = 48;
const MOST_MARKS = 200;

/**
 * Follows what part of a frame can be seen. A page gives a frame the height of its content and scrolls itself, so that
 * the frame's viewport is taller than the window, and nothing in a frame of another origin tells where the window stands
 * but which elements intersect it: so a ruler of marks is laid beside the viewport, out of sight.
 *
 * @param into where the ruler is put: inside a closed root, for nothing else of ours may stand in the page
 * @param changed called with each new part, first when the browser has measured; never with nothing in sight
 */
export function watchVisiblePart(into: ParentNode & Node, changed: (part: VisiblePart) => void): { stop(): void } {
  const document = into.ownerDocument;
  const view = document?.defaultView;
  if (!document || !view) return { stop: () => {} };
  let step = STEP;
  const ruler = document.createElement('div');
  ruler.setAttribute('style', 'position:fixed;inset:0;visibility:hidden;pointer-events:none');
  ruler.setAttribute('aria-hidden', 'true');
  const seen = new Set<number>();
  const marks = new Map<Element, number>();
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const top = marks.get(entry.target) ?? 0;
        if (entry.intersectionRatio > 0.5) seen.add(top);
        else seen.delete(top);
      }
      if (seen.size === 0) return;
      const top = Math.min(...seen);
      changed({ top, height: Math.min(view.innerHeight, Math.max(...seen) + step) - top });
    },
    { threshold: [0, 0.51] },
  );
  const lay = () => {
    observer.disconnect();
    ruler.replaceChildren();
    marks.clear();
    seen.clear();
    step = Math.max(STEP, Math.ceil(view.innerHeight / MOST_MARKS));
    for (let top = 0; top < view.innerHeight; top += step) {
      const mark = document.createElement('div');
      mark.setAttribute('style', `position:absolute;left:0;width:100%;top:${top}px;height:${step}px`);
      ruler.append(mark);
      marks.set(mark, top);
    }
    for (const mark of marks.keys()) observer.observe(mark);
  };
  into.append(ruler);
  lay();
  // A frame gets its height when its page has told the page around it.
  view.addEventListener('resize', lay);
  return {
    stop() {
      view.removeEventListener('resize', lay);
      observer.disconnect();
      ruler.remove();
    },
  };
}
