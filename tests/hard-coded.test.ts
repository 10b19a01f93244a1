import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
type Node = Record<string, unknown> & { type: string };

function filesOf(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
const sources = ['components', 'entrypoints', 'utils/page', 'utils/sharing', 'utils/failures.ts']
  .flatMap((name) => (name.endsWith('.ts') ? [join(root, name)] : filesOf(join(root, name))))
  .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));

/** Attributes whose words are no language: names of classes, paths of pictures, addresses, kinds. */
const CODED =
  /^(?:className|class|d|id|key|type|role|rel|href|src|target|viewBox|transform|points|style|lang|dir|htmlFor|name|value|inputMode|autoComplete|autoCapitalize|itemType|itemProp|accept|scope|patternUnits|\w+ClassName|fill|stroke.*|textAnchor|xmlns|data-.*|on[A-Z].*|on|aria-(?:current|live|haspopup|sort|autocomplete|relevant|orientation|controls|labelledby|describedby))$/;
/** Calls and members by which plain code shows words to people. */
const SAYS =
  /^(?:title|textContent|innerText|innerHTML|ariaLabel|alert|confirm|setTitle|setBadgeText|placeholder|message)$/;

const isWords = (value: unknown): value is string => typeof value === 'string' && /\p{L}{2}/u.test(value);

/** String literals that an expression may come to: both sides of a choice, parts of a template, not what a call is given. */
function said(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const each = node as Node;
  switch (each.type) {
    case 'Literal':
      return isWords(each.value) ? [each.value] : [];
    case 'TemplateLiteral':
      return [
        ...(each.quasis as { value: { cooked: string } }[]).flatMap(({ value }) =>
          isWords(value.cooked) ? [value.cooked] : [],
        ),
        ...(each.expressions as unknown[]).flatMap(said),
      ];
    case 'ConditionalExpression':
      return [...said(each.consequent), ...said(each.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return /^(?:&&|\|\||\?\?|\+)$/.test(String(each.operator)) ? [...said(each.left), ...said(each.right)] : [];
    case 'ArrayExpression':
      return (each.elements as unknown[]).flatMap(said);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return said(each.expression);
    default:
      return [];
  }
}

/** Words of a file that people would see or hear: between tags, in attributes, and what plain code puts on a page. */
function hardCoded(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text);
  expect(errors).toEqual([]);
  const found: string[] = [];
  const nameOf = (node: unknown) => String((node as { name?: unknown } | undefined)?.name ?? '');
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const each = node as Node;
    if (each.type === 'JSXText' && isWords(each.value)) found.push(each.value.trim());
    if (each.type === 'JSXElement' || each.type === 'JSXFragment')
      for (const child of each.children as Node[])
        if (child.type === 'JSXExpressionContainer') found.push(...said(child));
    if (each.type === 'JSXAttribute' && !CODED.test(nameOf(each.name)))
      found.push(...said(each.value).filter(isSentence));
    if (each.type === 'AssignmentExpression' && SAYS.test(nameOf((each.left as Node).property)))
      found.push(...said(each.right));
    if (each.type === 'CallExpression') {
      const { callee, arguments: given } = each as unknown as { callee: Node; arguments: Node[] };
      const called = nameOf(callee) || nameOf(callee.property);
      if (called === 'setAttribute' && /^(?:aria-label|title|alt|placeholder)$/.test(said(given[0])[0] ?? ''))
        found.push(...said(given[1]));
      if (SAYS.test(called))
        for (const one of given) {
          found.push(...said(one));
          for (const member of (one.properties as Node[] | undefined) ?? []) found.push(...said(member.value));
        }
    }
    for (const child of Object.values(each)) walk(child);
  };
  walk(program);
  return found;
}

/** A kind or a place is one small word: `side="left"`, `kind="skill"`. What is said has a capital or more than one. */
const isSentence = (words: string) => /\p{Lu}|\s\p{L}/u.test(words);

/** Words that stay as they are in every language, and why. */
const STAYS: readonly [RegExp, string][] = [
  [/^entrypoints\/.*: (?:· )?Credlens$/, "the product's own name"],
  [/^utils\/page\/overlay-host\.ts: (?::host \{|!important;)/, 'a style sheet'],
];

describe('components and entrypoints', () => {
  it('hold no words of their own: they belong into the locale files', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.flatMap(({ path, text }) => hardCoded(path, text).map((words) => `${path}: ${words.trim()}`));
    expect(found.filter((each) => !STAYS.some(([rule]) => rule.test(each)))).toEqual([]);
  });

  it.each([
    ['const a = <p>Nothing here</p>;', ['Nothing here']],
    ['const a = <p>Still {count} left</p>;', ['Still', 'left']],
    ['const a = <p>{"Hello"}</p>;', ['Hello']],
    ['const a = <p>{on ? "Hello" : "Good day"}</p>;', ['Hello', 'Good day']],
    ['const a = <p>{late && "Too late"}</p>;', ['Too late']],
    ['const a = <p>{`$' + '{n} of them`}</p>;', ['of them']],
    ['const a = <button aria-label="Close it" />;', ['Close it']],
    ['const a = <Row label={open ? "Close it" : t("open")} />;', ['Close it']],
    ['document.title = "My page";', ['My page']],
    ['browser.action.setTitle({ title: "Two left" });', ['Two left']],
    ['node.setAttribute("aria-label", "Close it");', ['Close it']],
    ["const a = <p className='cl-small'>{t('key')} · {name}</p>;", []],
    ['const a = <Chart side="left" kind={wide ? "wide" : "narrow"} />;', []],
  ])('%s', (source, words) => {
    expect(hardCoded('component.tsx', source).map((each) => each.trim())).toEqual(words);
  });
});

describe('stylesheets', () => {
  it('write no words', () => {
    const sheets = readdirSync(join(root, 'components')).filter((name) => name.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(10);
    const written = sheets.flatMap((name) =>
      [...readFileSync(join(root, 'components', name), 'utf8').matchAll(/content:\s*["'][^"']*\p{L}{2}/gu)].map(
        ([text]) => `${name}: ${text}`,
      ),
    );
    expect(written).toEqual([]);
  });
});

describe('pages', () => {
  it('say nothing before their code runs but the name', () => {
    for (const page of ['dashboard', 'popup', 'sample']) {
      const text = readFileSync(join(root, 'entrypoints', page, 'index.html'), 'utf8').replaceAll(/<[^>]*>/g, ' ');
      expect(text.trim()).toBe('Credlens');
    }
  });
});
