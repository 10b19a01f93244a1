import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'credlens-commands-'));

/** Runs a command of package.json as a person would; `input` is its standard input. */
function run(command: string, args: string[], input = '') {
  const result = spawnSync('npm', ['run', '-s', command, '--', ...args], { cwd: ROOT, input, encoding: 'utf8' });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const POSTING = `<!doctype html><html><head><title>Baker</title></head><body><div class="job__title"><h1>Baker</h1></div>
<div class="job__description"><p>We bake.</p><h2>Requirements</h2><ul><li>Food safety</li><li>3 years of experience with Microsoft Excel</li>
<li>Python or SQL</li></ul><h2>Nice to have</h2><ul><li>First aid</li></ul></div></body></html>`;
const URL_OF_POSTING = 'https://job-boards.greenhouse.io/quillbridge/jobs/4400112233';

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run read', { timeout: 60_000 }, () => {
  it('answers with nothing but one JSON object', () => {
    const { code, out, err } = run('read', [file('a page.html', POSTING), '--url', URL_OF_POSTING, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out);
    expect(answer.kind).toBe('posting');
    expect(answer.posting).toMatchObject({ title: 'Baker', board: 'greenhouse' });
    expect(answer.requirements.map((each: { id: string; force: string }) => [each.id, each.force])).toEqual([
      ['food-safety', 'must'],
      ['excel', 'must'],
      ['python|sql', 'must'],
      ['first-aid', 'nice'],
    ]);
    expect(answer.requirements[1].years).toEqual({ min: 3 });
    expect(answer.match).toMatchObject({ status: 'no-evidence' });
  });

  it('matches with a wallet', () => {
    const wallet = { claims: [{ id: 'c1', skillId: 'sql', label: 'SQL', addedAt: '2026-01-01T00:00:00Z' }] };
    const args = [file('page.html', POSTING), '--url', URL_OF_POSTING, '--json'];
    const { out } = run('read', [...args, '--wallet', file('wallet.json', JSON.stringify(wallet))]);
    const { match } = JSON.parse(out);
    expect(match.musts).toMatchObject({ total: 3, held: 1, missing: 2 });
  });

  it('refuses a broken wallet in words', () => {
    const args = [file('page.html', POSTING), '--url', URL_OF_POSTING, '--json'];
    const { code, out, err } = run('read', [...args, '--wallet', file('broken.json', '{"claims":[{"id":1}]}')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/wallet/);
  });

  it('answers a batch line by line, and goes on after a line that cannot be answered', () => {
    const page = file('page.html', POSTING);
    const list = file(
      'list.tsv',
      `${page}\t${URL_OF_POSTING}\r\n${join(folder, 'nowhere.html')}\t${URL_OF_POSTING}\n${page}\n`,
    );
    const { code, out } = run('read', ['--batch', list]);
    expect(code).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.posting?.title ?? answer.failure.code)).toEqual([
      'Baker',
      'file-missing',
      'bad-url',
    ]);
  });

  it('says how it is used, and fails, when it was asked nothing', () => {
    const { code, out, err } = run('read', []);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/usage/);
  });
});

describe('npm run mentions', { timeout: 60_000 }, () => {
  it('answers each line with mentions whose offsets cut out the words', () => {
    const lines = [
      { id: 'a', text: 'Requirements:\n- 5 years of C++ and Node.js\nNice to have:\n- Kubernetes' },
      { id: 'b', text: 'Buchhaltung und Englisch erforderlich', lang: 'de' },
    ];
    const { code, out } = run('mentions', [], `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    expect(code).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.id)).toEqual(['a', 'b']);
    const words = answers[0].mentions.map((each: { start: number; end: number; force: string }) => [
      lines[0]?.text.slice(each.start, each.end),
      each.force,
    ]);
    expect(words).toEqual([
      ['C++', 'must'],
      ['Node.js', 'must'],
      ['Kubernetes', 'nice'],
    ]);
    expect(answers[1].mentions.map((each: { id: string }) => each.id)).toEqual(['bookkeeping', 'english']);
    for (const mention of answers.flatMap((answer) => answer.mentions))
      expect(Object.keys(mention).sort()).toEqual(['end', 'force', 'id', 'kind', 'label', 'rule', 'start']);
  });

  it('names a line that is no question, and answers the rest', () => {
    const { out } = run('mentions', [], 'not json\n{"id":1,"text":"Python"}\n');
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers[0]).toMatchObject({ id: null });
    expect(answers[0].error).toBeTruthy();
    expect(answers[1].mentions).toHaveLength(1);
  });
});

describe('npm run verify', { timeout: 60_000 }, () => {
  it('says what a badge file states, unverified, and why another is refused', () => {
    const badge = join(ROOT, 'tests/fixtures/formats/open-badges-3/data-model-2.json');
    const cut = file('cut.json', '{"@context": ["https://www.w3.org/ns/cred');
    const { code, out } = run('verify', [badge, cut, '--json']);
    expect(code).toBe(0);
    const [read, refused] = JSON.parse(out);
    expect(read).toMatchObject({ file: badge, format: 'open-badges-3', verdict: 'unverified' });
    expect(refused).toMatchObject({ file: cut, format: null, verdict: null, failure: { code: 'file-truncated' } });
  });

  it('fails when no file can be opened', () => {
    const { code } = run('verify', [join(folder, 'nowhere.json'), '--json']);
    expect(code).toBe(1);
  });
});

describe('npm run plan', { timeout: 60_000 }, () => {
  it('answers ids and labels with plans whose courses close them', () => {
    const { code, out } = run('plan', ['--gaps', 'SQL,git', '--json']);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer.plans.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.plans)).toMatch(/sql/i);
  });

  it('names a gap that nobody knows', () => {
    const { code, out, err } = run('plan', ['--gaps', 'sql,quantum-basket-weaving', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).unknown).toEqual(['quantum-basket-weaving']);
    expect(err).toMatch(/quantum-basket-weaving/);
  });
});
