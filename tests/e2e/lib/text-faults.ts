/** Faults of texts as they are drawn: cut off, one over another, wider than the page. Runs inside a page. */

export interface DrawnTexts {
  /** Texts of which a part cannot be seen and cannot be scrolled to either. */
  cut: string[];
  /** Pairs of texts that are drawn over each other. */
  overlapping: string[];
  /** How many px the page is wider than its window; 0 where it fits. */
  sideways: number;
  /** What reaches beyond the window then, the innermost. */
  wide: string[];
  /** Every text that is shown, one for each block, and every text that is only read out or stands in a field. */
  texts: string[];
}

/**
 * Looks at everything that is drawn in the document (or shadow root) and in its open shadow roots. Self-contained: it is
 * sent to the page as source text.
 */
export function drawnTexts(root: Document | ShadowRoot = document): DrawnTexts {
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  interface Drawn {
    element: Element;
    text: string;
    box: Box;
  }
  const cut = new Set<string>();
  const overlapping = new Set<string>();
  const texts = new Set<string>();
  const drawn: Drawn[] = [];
  const short = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 90);
  const parentOf = (element: Element): Element | null =>
    element.parentElement ??
    (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  const intersect = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = ({ left, top, right, bottom }: Box) => right - left < 1 || bottom - top < 1;

  /** For those who listen only: drawn in a single pixel, or clipped to nothing. */
  const isReadOutOnly = (element: Element): boolean => {
    for (let each: Element | null = element; each; each = parentOf(each)) {
      const style = styleOf(each);
      if (style.clipPath.startsWith('inset(50%') || /^rect\((0px[, ]*|1px[, ]*){4}\)$/.test(style.clip)) return true;
      const { width, height } = each.getBoundingClientRect();
      if (width <= 1 && height <= 1 && style.overflowX !== 'visible') return true;
    }
    return false;
  };

  /** What is left of a text's box after all that clips it, and whether a part is lost for good. */
  const visiblePart = (element: Element, box: Box): { part: Box; lost: boolean } => {
    let part = box;
    let lost = false;
    let scrolled = { x: false, y: false };
    for (let each: Element | null = element; each; each = parentOf(each)) {
      const style = styleOf(each);
      if (style.position === 'fixed') scrolled = { x: true, y: true };
      if (style.display === 'inline' || style.display === 'contents') continue;
      const isPage = each === document.documentElement || each === document.body;
      const outer = each.getBoundingClientRect();
      for (const [overflow, low, high, slack, axis] of [
        [style.overflowX, 'left', 'right', 1.5, 'x'],
        [style.overflowY, 'top', 'bottom', 4, 'y'],
      ] as const) {
        if (overflow === 'visible' || isPage) continue;
        const over = box[low] < outer[low] - slack || box[high] > outer[high] + slack;
        if (over && (overflow === 'hidden' || overflow === 'clip') && !scrolled[axis]) lost = true;
        if (overflow === 'auto' || overflow === 'scroll') scrolled[axis] = true;
        part = intersect(part, {
          left: axis === 'x' ? outer.left : part.left,
          right: axis === 'x' ? outer.right : part.right,
          top: axis === 'y' ? outer.top : part.top,
          bottom: axis === 'y' ? outer.bottom : part.bottom,
        });
      }
    }
    if (!scrolled.x && (box.right > innerWidth + 1.5 || box.left < -1.5)) lost = true;
    return { part, lost };
  };

  const blockOf = (element: Element): Element => {
    let each = element;
    while (
      styleOf(each).display.startsWith('inline') &&
      !each.matches('button, a, text, label, summary') &&
      parentOf(each)
    )
      each = parentOf(each) as Element;
    return each;
  };
  const blocks = new Map<Element, string>();
  /** In a language of its own, such as a posting: no text of the interface. */
  const isForeign = (element: Element): boolean => {
    const own = element.closest('[lang]');
    return own !== null && own !== document.documentElement && own.getRootNode() === document;
  };

  const lookAtText = (node: Text) => {
    const element = node.parentElement;
    if (
      !element ||
      node.data.trim() === '' ||
      ['SCRIPT', 'STYLE', 'OPTION', 'TEXTAREA', 'NOSCRIPT'].includes(element.tagName)
    )
      return;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    const block = blockOf(element);
    if (!isForeign(element)) blocks.set(block, `${blocks.get(block) ?? ''} ${node.data}`);
    if (isReadOutOnly(element)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      const { part, lost } = visiblePart(element, rect);
      if (lost) cut.add(`${short(node.data)} <${element.localName} class="${element.getAttribute('class') ?? ''}">`);
      if (!isEmpty(part)) drawn.push({ element, text: node.data, box: part });
    }
  };

  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  /** A field shows one line and says nothing of what does not fit into it. */
  const lookAtField = (field: Element) => {
    const style = styleOf(field);
    const text =
      field instanceof HTMLSelectElement
        ? (field.selectedOptions[0]?.label ?? '')
        : field instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'hidden'].includes(field.type)
          ? field.value || field.placeholder
          : '';
    if (text.trim() === '' || !field.checkVisibility({ visibilityProperty: true })) return;
    // `style.font` is empty where a font feature is set.
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const arrow = field instanceof HTMLSelectElement && style.appearance !== 'none' ? 16 : 0;
    const room =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - arrow;
    const width = pen.measureText(text).width;
    if (width > room + 1.5)
      cut.add(`${short(text)} <${field.localName}: ${Math.round(width)} px into ${Math.round(room)} px>`);
  };

  const lookAt = (within: Document | ShadowRoot) => {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        lookAtText(node);
        continue;
      }
      const element = node as Element;
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-valuetext',
        'aria-roledescription',
        'title',
        'placeholder',
        'alt',
      ])
        if (/\p{L}/u.test(element.getAttribute(name) ?? '')) texts.add(element.getAttribute(name) as string);
      if (element instanceof HTMLSelectElement)
        for (const option of element.options) if (/\p{L}/u.test(option.label)) texts.add(option.label);
      lookAtField(element);
      if (element.shadowRoot) lookAt(element.shadowRoot);
    }
  };
  lookAt(root);
  if (root === document) texts.add(document.title);
  for (const text of blocks.values()) if (/\p{L}/u.test(text)) texts.add(text.trim().replace(/\s+/g, ' '));

  /** True where one of them lies on a ground of its own above the other: a menu, a toast, a bar that stays in view. */
  const isLayer = (one: Element, other: Element): boolean => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      for (let each: Element | null = from; each && !each.contains(to); each = parentOf(each)) {
        const { position, backgroundColor } = styleOf(each);
        if (position !== 'static' && !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return true;
        if (position === 'fixed') return true;
      }
    return false;
  };
  drawn.sort((a, b) => a.box.top - b.box.top);
  for (const [index, one] of drawn.entries())
    for (let next = index + 1; next < drawn.length; next++) {
      const other = drawn[next] as Drawn;
      if (other.box.top >= one.box.bottom) break;
      if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element))
        continue;
      const both = intersect(one.box, other.box);
      const lower = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
      if (both.right - both.left < 3 || both.bottom - both.top < Math.max(3, lower * 0.4)) continue;
      if (!isLayer(one.element, other.element)) overlapping.add(`${short(one.text)} | ${short(other.text)}`);
    }
  const page = document.documentElement;
  const sideways = Math.max(0, page.scrollWidth - page.clientWidth);
  const beyond =
    sideways > 0
      ? [...document.body.querySelectorAll('*')].filter(
          (each) => each.getBoundingClientRect().right > page.clientWidth + 1,
        )
      : [];
  const innermost = beyond.filter((each) => !beyond.some((other) => other !== each && each.contains(other)));
  return {
    cut: [...cut],
    overlapping: [...overlapping],
    sideways,
    wide: innermost
      .map((each) => `<${each.localName} class="${each.getAttribute('class') ?? ''}"> ${short(each.textContent ?? '')}`)
      .slice(0, 5),
    texts: [...texts],
  };
}
