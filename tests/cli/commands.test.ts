import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * The commands as somebody at a terminal runs them: what goes to stdout is the answer and nothing else, what went wrong
 * stands on stderr in words, and the exit code says which of the two it was.
 */
const TSX = path.resolve('node_modules/tsx/dist/cli.mjs');
const URL_OF_POSTING = 'https://job-boards.greenhouse.io/example/jobs/8620720002';
const PAGE = `<!doctype html><html lang="en"><title>Platform Engineer</title>
<div class="job__title"><h1>Platform Engineer</h1></div>
<div class="job__description"><h2>Requirements</h2><ul><li>Kubernetes and Python in production</li></ul></div>`;

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'credlens-cli-'));
  writeFileSync(at('page.html'), PAGE);
  writeFileSync(at('pä ge 1.html'), PAGE);
  writeFileSync(at('bytes.html'), Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)));
  writeFileSync(at('empty.html'), '');
  writeFileSync(at('malformed.xhtml'), '<p>never closed');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  code: number | null;
  out: string;
  error: string;
}

function command(name: string, args: readonly string[], input: string | Buffer = '', stopAfter = Infinity) {
  return new Promise<Outcome>((resolve) => {
    const child = spawn(process.execPath, [TSX, `utils/cli/${name}.ts`, ...args], { stdio: 'pipe' });
    let out = '';
    let error = '';
    child.stdout.on('data', (data) => {
      out += data;
      if (out.length > stopAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (data) => {
      error += data;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

/** A refusal: nothing on stdout, words on stderr without a stack, exit code 1. */
function expectRefusal({ code, out, error }: Outcome, words: RegExp) {
  expect(error).toMatch(words);
  expect(error, 'a stack is not for people').not.toMatch(/\n\s+at /);
  expect({ code, out }).toEqual({ code: 1, out: '' });
}

describe.concurrent('read', { timeout: 60_000 }, () => {
  it('answers each line of a list, whatever the lines before it were', async () => {
    const rows = [
      ['page.html', URL_OF_POSTING],
      ['pä ge 1.html', URL_OF_POSTING],
      ['page.html', ''],
      ['page.html', 'file:///etc/hosts'],
      ['bytes.html', URL_OF_POSTING],
      ['empty.html', URL_OF_POSTING],
      ['malformed.xhtml', URL_OF_POSTING],
      ['.', URL_OF_POSTING],
      ['nowhere.html', URL_OF_POSTING],
      ['page.html', URL_OF_POSTING],
    ].map(([file, url]) => `${at(file ?? '')}\t${url}`);
    // Written by a Windows editor, and one line without its address.
    writeFileSync(at('list.tsv'), `\uFEFF${rows.join('\r\n')}\r\n\r\n${at('page.html')}`);
    const { code, out, error } = await command('read', ['--batch', at('list.tsv')]);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.posting?.title ?? answer.failure.code)).toEqual([
      'Platform Engineer',
      'Platform Engineer',
      'bad-url',
      'bad-url',
      'layout-changed',
      'not-loaded',
      'page-not-readable',
      'file-missing',
      'file-missing',
      'Platform Engineer',
      'bad-url',
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
  });

  it.each([
    ['two files', ['page.html', 'page.html', '--url', URL_OF_POSTING], /^usage:/],
    ['a list that is a folder', ['--batch', '.'], /cannot read the list .*folder/],
    ['an address that is none', ['page.html', '--url', 'nonsense'], /"nonsense"/],
    [
      'a wallet that is none',
      ['page.html', '--url', URL_OF_POSTING, '--wallet', 'page.html'],
      /page\.html is not a wallet/,
    ],
  ])('refuses %s', async (_, args, words) => {
    const given = args.map((each) => (/\.(?:html|tsv)$|^\.$/.test(each) ? at(each) : each));
    expectRefusal(await command('read', given), words);
  });
});

describe.concurrent('mentions', { timeout: 60_000 }, () => {
  it('answers line by line, whatever the lines are', async () => {
    const lines = ['\uFEFF{"id":1,"text":"Python"}\r', 'no JSON', '[1]', 'null', '{"id":2}', '', '{"id":3,"text":""}'];
    const { code, out, error } = await command('mentions', [], lines.join('\n'));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, mentions, error }) => [id, mentions?.length ?? typeof error])).toEqual([
      [1, 1],
      [null, 'string'],
      [null, 'string'],
      [null, 'string'],
      [null, 'string'],
      [3, 0],
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
  });

  it('refuses arguments', async () => expectRefusal(await command('mentions', ['page.html']), /^usage:/));

  it('ends quietly when its reader has seen enough', async () => {
    const lines = '{"id":1,"text":"Python"}\n'.repeat(30_000);
    const { code, error } = await command('mentions', [], lines, 100);
    expect({ code, error }).toEqual({ code: 0, error: '' });
  });
});

describe.concurrent('plan', { timeout: 60_000 }, () => {
  it.each([
    [['--gaps', ' , '], /^usage:/],
    [['--gaps', 'python', '--hours', 'soon'], /"soon"/],
    [['--gaps', 'python', '--usd', '-5'], /"-5"|ambiguous/],
    [['--gaps', 'python', '--hours-per-week', ''], /--hours-per-week takes a number/],
    [['--gaps', 'python', '--deadline', '2027-02-30'], /--deadline takes a date/],
  ])('refuses %j', async (args, words) => expectRefusal(await command('plan', args), words));
});

describe.concurrent('verify', { timeout: 60_000 }, () => {
  it('answers every file, and bytes that are no text', async () => {
    const { code, out, error } = await command('verify', ['--json', at('bytes.html'), at('empty.html'), at('no.json')]);
    expect(JSON.parse(out).map((answer: { failure: { code: string } }) => answer.failure.code)).toEqual([
      'file-unknown-format',
      'file-empty',
      'file-missing',
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
  });
});
