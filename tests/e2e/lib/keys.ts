/** Key names as `KeyboardEvent.key` has them, with the codes that both browsers' input interfaces want. */

export interface Key {
  key: string;
  code: string;
  keyCode: number;
  /** What the key types, if anything. */
  text: string;
  modifiers: { Alt: boolean; Control: boolean; Meta: boolean; Shift: boolean };
}

const NAMED: Record<string, { code: string; keyCode: number; key?: string; text?: string }> = {
  Tab: { code: 'Tab', keyCode: 9 },
  Enter: { code: 'Enter', keyCode: 13, text: '\r' },
  Escape: { code: 'Escape', keyCode: 27 },
  Space: { code: 'Space', keyCode: 32, key: ' ', text: ' ' },
  Backspace: { code: 'Backspace', keyCode: 8 },
  Delete: { code: 'Delete', keyCode: 46 },
  Home: { code: 'Home', keyCode: 36 },
  End: { code: 'End', keyCode: 35 },
  PageUp: { code: 'PageUp', keyCode: 33 },
  PageDown: { code: 'PageDown', keyCode: 34 },
  ArrowLeft: { code: 'ArrowLeft', keyCode: 37 },
  ArrowUp: { code: 'ArrowUp', keyCode: 38 },
  ArrowRight: { code: 'ArrowRight', keyCode: 39 },
  ArrowDown: { code: 'ArrowDown', keyCode: 40 },
};

/** Reads `Control+Shift+K`, `Tab`, `a`. Throws for names it does not know. */
export function parseKey(combination: string): Key {
  const parts = combination.split('+');
  const last = parts.pop() ?? '';
  const modifiers = { Alt: false, Control: false, Meta: false, Shift: false };
  for (const part of parts) {
    if (!(part in modifiers)) throw new Error(`unknown modifier "${part}" in "${combination}"`);
    modifiers[part as keyof typeof modifiers] = true;
  }
  const typesText = !(modifiers.Alt || modifiers.Control || modifiers.Meta);
  const named = NAMED[last];
  if (named) {
    return {
      key: named.key ?? last,
      code: named.code,
      keyCode: named.keyCode,
      text: typesText ? (named.text ?? '') : '',
      modifiers,
    };
  }
  if (!/^[a-z0-9]$/i.test(last)) throw new Error(`unknown key "${last}" in "${combination}"`);
  const key = modifiers.Shift ? last.toUpperCase() : last;
  const upper = last.toUpperCase();
  const code = /[0-9]/.test(last) ? `Digit${last}` : `Key${upper}`;
  return { key, code, keyCode: upper.charCodeAt(0), text: typesText ? key : '', modifiers };
}
