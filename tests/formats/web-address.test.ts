import { describe, expect, it } from 'vitest';
import { webAddress } from '../../utils/formats/web-address.ts';

describe('links that a person may open', () => {
  it.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
    ['http://a.example/x', 'https://a.example/x'],
    ['HTTP://A.example', 'https://A.example'],
    ['www.a.example/x', 'https://www.a.example/x'],
    [' https://a.example\u202e/x\u0000 ', 'https://a.example/x'],
  ])('%j: %j', (value, expected) => {
    expect(webAddress(value)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\u0000script:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/hosts',
    'vbscript:x',
    'blob:https://a.example/1',
    'ftp://a.example',
    'mailto:a@b.example',
    'https://user:secret@a.example/',
    'https://localhost/x',
    'https://',
    'https://a b.example',
    'a.example',
    '//a.example',
    `https://a.example/${'x'.repeat(2000)}`,
    '',
    7,
    null,
    undefined,
    ['https://a.example'],
  ])('%j is none', (value) => {
    expect(webAddress(value)).toBeUndefined();
  });
});
