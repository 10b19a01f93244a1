import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWallet } from '../../utils/cli/wallet-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'credlens-wallet-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const claim = { id: 'c1', skillId: 'python', label: 'Python', addedAt: '2026-01-05T10:00:00.000Z' };

describe('readWallet', () => {
  it('is empty without a file', async () =>
    expect(await readWallet(undefined)).toEqual({ credentials: [], claims: [] }));

  it('takes one of the two lists, and a byte order mark', async () => {
    const wallet = await readWallet(written('wallet.json', `\uFEFF${JSON.stringify({ claims: [claim] })}`));
    expect(wallet).toMatchObject({ credentials: [], claims: [{ skillId: 'python' }] });
  });

  it.each([
    ['broken.json', '{broken', /broken\.json is not a wallet: it is no JSON/],
    ['empty.json', '', /empty\.json is not a wallet/],
    ['list.json', '[]', /list\.json is not a wallet/],
    ['null.json', 'null', /null\.json is not a wallet/],
    ['other.json', '{"theme":"dark"}', /neither "credentials" nor "claims"/],
    ['wrong.json', '{"credentials":[{"id":1}]}', /credentials\[0\]\.id/],
  ])('refuses %s and names it', async (name, content, words) => {
    await expect(readWallet(written(name, content))).rejects.toThrow(words);
  });

  it('says when there is no such file, and when it is a folder', async () => {
    await expect(readWallet(path.join(folder, 'nowhere.json'))).rejects.toThrow(/nowhere\.json: it is not there/);
    await expect(readWallet(folder)).rejects.toThrow(/it is a folder/);
  });
});
