/**
 * What can be seen of a layout by measuring: text that is cut off or lies on other text, targets that are too small or
 * lie on each other, a page that is wider than its window. Functions that run in the page, open shadow roots included.
 */

export interface LayoutFaults {
  /** Pixels by which the page is wider than its window. */
  wide: number;
  clipped: string[];
  overlapping: string[];
  small: string[];
  /** How many texts and targets were measured: a page without any has no faults either. */
  texts: number;
  targets: number;
}

/** WCAG 2.2, 2.5.8 */
export const SMALLEST_TARGET = 24;

export function inspectLayout(smallest: number): LayoutFaults {
  const faults: LayoutFaults = { wide: 0, clipped: [], overlapping: [], small: [], texts: 0, targets: 0 };
  const page = document.scrollingElement ?? document.documentElement;
  faults.wide = Math.max(0, page.scrollWidth - document.documentElement.clientWidth);

  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const upwards = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let each: Element | null = element; each; each = parentOf(each)) found.push(each);
    return found;
  };
  /** Is for screen readers alone, or not drawn (folded away included). */
  const hidden = (line: Element[]): boolean =>
    !line[0]?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    line.some((each) => styleOf(each).clipPath.startsWith('inset(50%'));
  /** What of the box is in sight: the rest lies outside a part that scrolls or cuts. */
  const inSight = (box: DOMRect, line: Element[]): DOMRect => {
    let { left, top, right, bottom } = box;
    for (const each of line.slice(1)) {
      const style = styleOf(each);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const frame = each.getBoundingClientRect();
      if (style.overflowX !== 'visible') [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      if (style.position === 'fixed') break;
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const named = (element: Element, text = element.textContent ?? ''): string => {
    const id = element.className && typeof element.className === 'string' ? `.${element.className.split(' ')[0]}` : '';
    return `<${element.localName}${id}> "${text.replace(/\s+/g, ' ').trim().slice(0, 60)}"`;
  };

  const texts: { box: DOMRect; seen: DOMRect; element: Element; text: string; layer: Element | undefined }[] = [];
  const targets: { box: DOMRect; seen: DOMRect; element: Element; inline: boolean; layer: Element | undefined }[] = [];
  const TARGETS =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=switch], [role=tab], [role=option], [role=combobox], [role=slider]';
  const layerOf = (line: Element[]): Element | undefined =>
    line.find((each) => ['fixed', 'sticky', 'absolute'].includes(styleOf(each).position));

  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (['script', 'style', 'title', 'option'].includes(element.localName)) continue;
      let line: Element[] | undefined;
      if (element.matches(TARGETS)) {
        line = upwards(element);
        const field = element instanceof HTMLInputElement ? element : undefined;
        const label = field?.labels?.[0];
        let box = element.getBoundingClientRect();
        // The words of a field are part of its target; a field that is for screen readers alone has only these.
        const off = hidden(line);
        if (off && !(label?.checkVisibility({ visibilityProperty: true }) ?? false)) continue;
        if (label && (off || ['checkbox', 'radio'].includes(field?.type ?? ''))) {
          const words = label.getBoundingClientRect();
          const [left, top] = off
            ? [words.left, words.top]
            : [Math.min(box.left, words.left), Math.min(box.top, words.top)];
          const [right, bottom] = off
            ? [words.right, words.bottom]
            : [Math.max(box.right, words.right), Math.max(box.bottom, words.bottom)];
          box = new DOMRect(left, top, right - left, bottom - top);
        }
        if (box.width > 0 && box.height > 0) {
          const around = element.parentElement;
          // A link within a sentence takes the height of its line.
          const inline =
            styleOf(element).display === 'inline' &&
            [...(around?.childNodes ?? [])].some((each) => each.nodeType === 3 && each.textContent?.trim());
          targets.push({ box, seen: inSight(box, line), element, inline, layer: layerOf(line) });
        }
      }
      for (const node of element.childNodes) {
        const text = node.nodeType === 3 ? (node.textContent ?? '') : '';
        if (text.trim() === '') continue;
        line ??= upwards(element);
        if (hidden(line)) break;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width < 1 || box.height < 1) continue;
          texts.push({ box, seen: inSight(box, line), element, text, layer: layerOf(line) });
          // Up to the first part that scrolls: what lies beyond its edge can be reached.
          let [across, down] = [true, true];
          for (const each of line) {
            const style = styleOf(each);
            if (style.display === 'inline' || style.display === 'contents') continue;
            const frame = each.getBoundingClientRect();
            const x = style.overflowX;
            const y = style.overflowY;
            if (x === 'auto' || x === 'scroll') across = false;
            if (y === 'auto' || y === 'scroll') down = false;
            const cuts =
              (across &&
                (x === 'hidden' || x === 'clip') &&
                (box.right > frame.right + 1 || box.left < frame.left - 1)) ||
              (down && (y === 'hidden' || y === 'clip') && (box.bottom > frame.bottom + 4 || box.top < frame.top - 4));
            if (!cuts) continue;
            // What is cut short on purpose says the whole elsewhere.
            if (!line.some((one) => one.hasAttribute('title')))
              faults.clipped.push(`${named(element, text)} by ${named(each, '')}`);
            break;
          }
          if (across && !line.some((each) => styleOf(each).position === 'fixed') && box.right > innerWidth + 1)
            faults.clipped.push(
              `${named(element, text)} ends ${Math.round(box.right - innerWidth)} px outside the window`,
            );
        }
      }
    }
  }
  faults.texts = texts.length;
  faults.targets = targets.length;

  const related = (a: Element, b: Element) => a === b || a.contains(b) || b.contains(a);
  const shared = (a: DOMRect, b: DOMRect) => ({
    across: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    down: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  });
  texts.sort((a, b) => a.seen.top - b.seen.top);
  for (const [at, one] of texts.entries()) {
    for (const two of texts.slice(at + 1)) {
      // The box of a line is higher than its letters.
      if (two.seen.top > one.seen.bottom - 5) break;
      if (one.layer !== two.layer || one.element === two.element) continue;
      const { across, down } = shared(one.seen, two.seen);
      if (across > 2 && down > 5)
        faults.overlapping.push(`${named(one.element, one.text)} and ${named(two.element, two.text)}`);
    }
  }
  for (const [at, one] of targets.entries()) {
    const { box, element, inline } = one;
    if (!inline && (box.width < smallest - 0.5 || box.height < smallest - 0.5))
      faults.small.push(`${named(element)} ${Math.round(box.width)} x ${Math.round(box.height)}`);
    for (const two of targets.slice(at + 1)) {
      if (one.layer !== two.layer || related(element, two.element) || (inline && two.inline)) continue;
      const { across, down } = shared(one.seen, two.seen);
      if (across > 2 && down > 2) faults.overlapping.push(`the targets ${named(element)} and ${named(two.element)}`);
    }
  }
  for (const kind of ['clipped', 'overlapping', 'small'] as const) faults[kind] = [...new Set(faults[kind])];
  return faults;
}

/**
 * Text as wide and as far apart as WCAG 2.2, 1.4.12 lets a person set it; off again with `false`. Pictures stay as they
 * are: each has a table behind it.
 */
export function spaceText(on: boolean): void {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  for (const root of roots) {
    root.querySelector('#credlens-spacing')?.remove();
    if (!on) continue;
    const style = document.createElement('style');
    style.id = 'credlens-spacing';
    style.textContent =
      '*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important } svg { line-height: normal !important; letter-spacing: normal !important; word-spacing: normal !important }';
    (root instanceof Document ? root.head : root).append(style);
  }
}

/** What moves, or would when it changes, although the person asked for none of it. */
export function motions(): string[] {
  const found = document.getAnimations().map((each) => `an animation ${(each as CSSAnimation).animationName ?? ''}`);
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const moves = transitionDuration.split(',').some((each) => Number.parseFloat(each) > 0);
      if (moves || animationName !== 'none' || scrollBehavior === 'smooth')
        found.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
    }
  return [...new Set(found)];
}

/**
 * Elements that say something by their background alone, which forced colours take away: drawn without text, picture or
 * border. Called first as the page is (`remember`), then again with forced colours.
 */
export function drawnByBackground(remember: boolean): string[] {
  const store = window as unknown as { credlensDrawn?: Element[] };
  const seen = (colour: string) => !/^(?:transparent|rgba\(.*, 0\))$/.test(colour);
  const roots: (Document | ShadowRoot)[] = [document];
  const drawn: Element[] = [];
  for (const root of remember ? roots : [])
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!(element instanceof HTMLElement) || element.closest('svg, [hidden]')) continue;
      const box = element.getBoundingClientRect();
      if (
        box.width < 2 ||
        box.height < 2 ||
        element.textContent?.trim() ||
        element.querySelector('svg, img, input, canvas, i')
      )
        continue;
      const style = getComputedStyle(element);
      if (['input', 'textarea', 'select', 'progress', 'iframe'].includes(element.localName)) continue;
      const around = element.parentElement && getComputedStyle(element.parentElement).backgroundColor;
      if (seen(style.backgroundColor) && style.backgroundColor !== around) drawn.push(element);
    }
  if (remember) {
    store.credlensDrawn = drawn;
    return [];
  }
  const left = (store.credlensDrawn ?? [])
    .filter((element) => {
      const style = getComputedStyle(element);
      // Said in the system's own colours, it is kept.
      let around: Element | null = element.parentElement;
      const clear = (colour: string) => /^(?:transparent|rgba\(.*, 0\))$/.test(colour);
      while (around && clear(getComputedStyle(around).backgroundColor)) around = around.parentElement;
      const beneath = around && getComputedStyle(around).backgroundColor;
      if (!clear(style.backgroundColor) && beneath !== null && style.backgroundColor !== beneath) return false;
      const edged = ['Top', 'Right', 'Bottom', 'Left'].some(
        (side) =>
          Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0 &&
          style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none',
      );
      return (
        element.isConnected &&
        style.forcedColorAdjust !== 'none' &&
        !edged &&
        (style.outlineStyle === 'none' || style.outlineWidth === '0px')
      );
    })
    .map((element) => `<${element.localName} class="${element.className}"> in ${element.parentElement?.className}`);
  return [...new Set(left)];
}

/**
 * What is still to come: parts that say that they are busy, places held free for a picture, pictures that are not drawn
 * for the width that there is, changes that are on their way from one look to another. Nothing of it on a surface that
 * can be measured.
 */
export function toCome(): string[] {
  const found: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    for (const each of root.querySelectorAll('[aria-busy=true], .cl-card:empty'))
      if (each.checkVisibility()) found.push(`<${each.localName} class="${each.className}"> is not there yet`);
    for (const place of root.querySelectorAll('.cl-figure-picture')) {
      const drawn = Number(place.querySelector('svg')?.getAttribute('width'));
      const wide = Math.floor(place.clientWidth);
      if (wide > 0 && drawn !== wide) found.push(`a picture is ${drawn} px wide, in ${wide} px`);
    }
  }
  for (const each of document.getAnimations())
    if (each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      found.push('something moves');
  return found;
}
