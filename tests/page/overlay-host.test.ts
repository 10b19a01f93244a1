import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { removeLeftHosts } from '../../utils/page/left-hosts.ts';
import { createOverlayHost, isOurRoot } from '../../utils/page/overlay-host.ts';

/** What extensions alone can ask for: the closed root of an element. */
const roots = vi.hoisted(() => new WeakMap<object, ShadowRoot>());
vi.mock('wxt/browser', () => ({
  browser: { dom: { openOrClosedShadowRoot: (element: object) => roots.get(element) ?? null } },
}));

let document: Document;
beforeEach(() => {
  const { window } = new JSDOM('<!doctype html><p>text</p>');
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  const { attachShadow } = window.Element.prototype;
  window.Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.set(this, root);
    return root;
  };
  document = window.document;
});

const children = () => [...document.documentElement.children].map((child) => child.localName);

describe('createOverlayHost', () => {
  it('shows the page one element without attributes, and no root', () => {
    const { element } = createOverlayHost(document, '');
    expect(element.outerHTML).toBe('<div></div>');
    expect(element.shadowRoot).toBeNull();
    expect(children()).toEqual(['head', 'body', 'div']);
  });

  it('is left out of print', () => {
    const { element } = createOverlayHost(document, '');
    expect(roots.get(element)?.querySelector('style')?.textContent).toMatch(
      /@media print \{ :host \{ display: none !important/,
    );
  });

  it('draws nothing, and throws nothing, while a document has no root', () => {
    document.documentElement.remove();
    const host = createOverlayHost(document, '');
    expect(host.element.isConnected).toBe(false);
    host.remove();
  });
});

describe('one element for all', () => {
  it('is shared by everybody who draws, and goes with the last of them', () => {
    const overlay = createOverlayHost(document, '.a{}');
    const chips = createOverlayHost(document, '.a{}');
    expect(children()).toEqual(['head', 'body', 'div']);
    expect(chips.element).toBe(overlay.element);
    expect(chips.root).not.toBe(overlay.root);
    expect(roots.get(overlay.element)?.querySelectorAll('style')).toHaveLength(1);
    overlay.remove();
    expect(chips.root.isConnected && !overlay.root.isConnected).toBe(true);
    chips.remove();
    expect(children()).toEqual(['head', 'body']);
    expect(createOverlayHost(document, '').element).not.toBe(chips.element);
  });

  it('comes back with the next drawing after the page has thrown it out', () => {
    const chips = createOverlayHost(document, '');
    chips.element.remove();
    const overlay = createOverlayHost(document, '');
    expect(overlay.element).toBe(chips.element);
    expect(children()).toEqual(['head', 'body', 'div']);
  });

  it('scrolls with the document', () => {
    const { element } = createOverlayHost(document, '');
    expect(roots.get(element)?.querySelector('style')?.textContent).toMatch(/position: absolute !important/);
  });
});

describe('removeLeftHosts', () => {
  it('takes away what an earlier run left, and nothing of others', () => {
    createOverlayHost(document, '');
    const foreign = document.createElement('div');
    foreign.attachShadow({ mode: 'closed' }).append(document.createElement('div'));
    const plain = document.createElement('div');
    document.documentElement.append(foreign, plain);
    expect(children()).toEqual(['head', 'body', 'div', 'div', 'div']);
    removeLeftHosts(document);
    expect(children()).toEqual(['head', 'body', 'div', 'div']);
    expect(foreign.isConnected && plain.isConnected).toBe(true);
    expect(isOurRoot(roots.get(foreign) as ShadowRoot)).toBe(false);
  });
});
