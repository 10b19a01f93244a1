/**
 * Source text that runs inside Firefox's own window ("chrome context"). It reaches the document of any tab, and of the
 * toolbar popup and of the sidebar, which no WebDriver command knows, through the same actor that WebDriver itself uses.
 */

/**
 * Helpers for every script: `browserFor(where)` finds the <browser> of a tab ({ tab: browserId }) or of the popup
 * ({ popup: true }) or of the sidebar ({ sidebar: true }); `actorFor(where)` its WebDriver actor; `find(where, css, shadowHost)` a reference to an element.
 */
export const CHROME_PRELUDE = `
const win = Services.wm.getMostRecentWindow('navigator:browser');
const popupBrowser = () => win.document.querySelector('.webextension-popup-browser');
const sidebarBrowser = () =>
  win.document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser') ?? null;
const browserFor = (where) => {
  const found = where.popup
    ? popupBrowser()
    : where.sidebar
    ? sidebarBrowser()
    : win.gBrowser.tabs.map((tab) => tab.linkedBrowser).find((browser) => browser.browserId === where.tab);
  if (!found) throw new Error('the ' + (Object.keys(where)[0] ?? '') + ' is closed');
  return found;
};
const { getMarionetteCommandsActorProxy } = ChromeUtils.importESModule(
  'chrome://remote/content/marionette/actors/MarionetteCommandsParent.sys.mjs');
const contextOf = (where) => {
  const { browsingContext } = browserFor(where);
  if (!where.frame) return browsingContext;
  const found = browsingContext.getAllBrowsingContextsInSubtree()
    .find((each) => each !== browsingContext && each.currentWindowGlobal?.documentURI.spec.includes(where.frame));
  if (!found) throw new Error('no frame at ' + where.frame);
  return found;
};
const actorFor = (where) => getMarionetteCommandsActorProxy(() => contextOf(where));
const CAPABILITIES = { 'moz:webdriverClick': true, 'moz:accessibilityChecks': false, strictFileInteractability: false };
const capabilities = { toJSON: () => CAPABILITIES, get: (name) => CAPABILITIES[name] };
const run = (where, expression, sandboxName = null) =>
  actorFor(where).executeScript('return ' + expression, [], { sandboxName, newSandbox: false, timeout: 30000, async: false });
const HOST = (tag) => '[...document.querySelectorAll(' + JSON.stringify(tag || '*') + ')]'
  + '.find((e) => e.openOrClosedShadowRoot && e.openOrClosedShadowRoot.mode === "closed" && !/^(input|textarea|select|details|video|audio|img|object|embed|marquee)$/.test(e.localName))';
const hostOf = (where, tag) => run(where, HOST(tag), 'system');
const shadowOf = async (where, tag) => {
  const host = await hostOf(where, tag);
  if (!host) throw new Error('the closed shadow root is gone');
  return actorFor(where).getShadowRoot(host);
};
const find = async (where, css, shadow) => {
  const startNode = shadow ? await shadowOf(where, shadow.tag) : undefined;
  return actorFor(where).findElement('css selector', css, startNode ? { startNode, timeout: 0, all: false } : { timeout: 0, all: false });
};
const findAll = async (where, css, shadow) => {
  const startNode = shadow ? await shadowOf(where, shadow.tag) : undefined;
  return actorFor(where).findElements('css selector', css, { ...(startNode && { startNode }), timeout: 0, all: true });
};
`;

/** Which document, for the helpers above; of a tab also the frame whose address holds `frame`. */
export type Where = { tab: number; frame?: string } | { popup: true } | { sidebar: true };

/** Collects what the browser's console is told from now on. */
export const LISTEN_TO_CONSOLE = `
win.credlensConsole = [];
win.credlensListener = { observe(message) {
  if (message instanceof Ci.nsIScriptError) {
    win.credlensConsole.push({ where: message.sourceName, text: message.errorMessage, error: !(message.flags & Ci.nsIScriptError.warningFlag) });
  }
} };
Services.console.registerListener(win.credlensListener);
`;

export const OPEN_POPUP = `
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const extension = ExtensionParent.GlobalManager.getExtension(arguments[0]);
ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(win);
`;

export const STOP_BACKGROUND = `
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const extension = ExtensionParent.GlobalManager.getExtension(arguments[0]);
return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => true);
`;

export const CLOSE_POPUP = `
const browser = popupBrowser();
if (browser) browser.closest('panel').hidePopup();
`;

export const CLOSE_SIDEBAR = `
win.SidebarController.hide();
`;

/** Presses a key in the browser window, which hands it to whatever has the focus there. */
export const PRESS_KEY = `
const [key, modifiers, where] = arguments;
if (where && !('tab' in where)) browserFor(where).focus();
const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
if (!tip.beginInputTransactionForTests(win)) throw new Error('no input transaction');
const held = Object.keys(modifiers).filter((name) => modifiers[name]).map((name) => new win.KeyboardEvent('', { key: name }));
for (const event of held) tip.keydown(event);
const event = new win.KeyboardEvent('', { key: key.key, code: key.code, keyCode: key.keyCode });
tip.keydown(event);
tip.keyup(event);
for (const event of held.reverse()) tip.keyup(event);
`;

/** Is a permission prompt of an extension on the screen? Answers it when told to, true once it has. */
export const ANSWER_PROMPT = `
const [accept] = arguments;
const panel = win.PopupNotifications.panel;
const notification = panel.firstElementChild;
if (panel.state !== 'open' || !notification) return false;
(accept ? notification.button : notification.secondaryButton).click();
return true;
`;

/** Tabs follow the first preference; the popup is part of the browser's window and follows the others. */
export const SET_SCHEME = `
const [dark] = arguments;
Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
Services.prefs.setIntPref('ui.systemUsesDarkTheme', dark ? 1 : 0);
Services.prefs.setIntPref('browser.theme.toolbar-theme', dark ? 0 : 1);
`;

/**
 * Forced colours are the browser's own "override the colours of pages: always"; the scheme then follows the colours that
 * the person chose.
 */
export const SET_MEDIA = `
const [forced, still, dark] = arguments;
const colours = { background_color: ['#000000', '#ffffff'], foreground_color: ['#ffffff', '#000000'], anchor_color: ['#ffff00', '#0000ee'] };
for (const [name, [inDark, inLight]] of Object.entries(colours))
  Services.prefs.setStringPref('browser.display.' + name, dark ? inDark : inLight);
Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);
`;
