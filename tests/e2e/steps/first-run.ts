import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, expectEqual } from '../lib/checks.ts';
import { type Context, type ExtensionApi, storedWallet } from './context.ts';

const BADGE = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:7a1c6c1e-4a0f-4d0e-9c62-1f2f3d5b7a10',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://halden.example/issuer', type: ['Profile'], name: 'Halden Open College' },
  validFrom: '2026-02-14T00:00:00Z',
  name: 'Containers in Practice',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://halden.example/achievements/containers',
      type: ['Achievement'],
      name: 'Containers in Practice',
      description: 'Runs services in containers and keeps them running.',
      criteria: { narrative: 'Assessed on a cluster of three machines.' },
      tag: ['Docker', 'Kubernetes'],
    },
  },
};

/** From a fresh install to a wallet with a typed credential, a badge file and claims from pasted text. */
export async function firstRun({ driver, checks, dashboard, shots, files }: Context): Promise<void> {
  const { check } = checks;

  await check('install opens the first-run page and asks for no site', async () => {
    await dashboard.waitFor('[role=combobox]');
    await dashboard.screenshot(`${shots}/first-run.png`);
    const origins = await dashboard.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const api = browser ?? chrome;
      return (await api.permissions.getAll()).origins ?? [];
    });
    if (driver.promptsAreReal) expectEqual(origins, [], 'the granted origins');
    return driver.promptsAreReal ? undefined : 'permission prompt: not exercised; hosts were granted beforehand';
  });

  for (const name of ['SAA-C03', 'AWS Solutions Architect Associate', 'aws saa'])
    await check(`typing "${name}" finds the credential first`, async () => {
      await dashboard.click('[role=combobox]');
      await dashboard.press('Control+a');
      await dashboard.type('[role=combobox]', name);
      await dashboard.waitForText('[role=listbox] [role=option]', /Solutions Architect/);
    });

  await check('the keyboard alone adds it', async () => {
    await dashboard.press('ArrowDown');
    await dashboard.press('Enter');
    await dashboard.waitUntil('the first step to be done', () => document.querySelector('.cl-number-done') !== null);
    const { credentials } = await storedWallet(dashboard);
    expectEqual(
      credentials.map((each) => [each.format, each.verdict]),
      [['typed', 'self-asserted']],
    );
  });

  await check('a badge file is kept byte for byte, as not verified yet', async () => {
    const file = path.join(files, 'containers.json');
    const text = `${JSON.stringify(BADGE, null, 1)}\n\n`;
    writeFileSync(file, text);
    await dashboard.chooseFiles('input[type=file]', [file]);
    await dashboard.waitForText('.cl-outcomes', /Containers in Practice/);
    expectEqual((await storedWallet(dashboard)).credentials.length, 1, 'credentials before "Add"');
    await dashboard.click('.cl-import-actions .cl-first');
    await dashboard.waitForText('.cl-import [role=status]', /1 credential added/);
    const { credentials } = await storedWallet(dashboard);
    const badge = credentials.find((each) => each.name === 'Containers in Practice');
    expectEqual(badge?.verdict, 'unverified');
    expectEqual(badge?.skills.map((skill) => skill.id).sort(), ['docker', 'kubernetes']);
    const kept = await dashboard.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const open = indexedDB.open('credlens');
          open.onsuccess = () => {
            const all = open.result.transaction('originals').objectStore('originals').getAll();
            all.onsuccess = () => {
              open.result.close();
              resolve(new TextDecoder().decode(all.result[0].bytes));
            };
          };
        }),
    );
    expect(kept === text, 'the bytes in the database are not the bytes of the file');
  });

  await check('a picture and a cut file are refused in words, and nothing is lost', async () => {
    const picture = path.join(files, 'badge.png');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const cut = path.join(files, 'cut.json');
    writeFileSync(cut, JSON.stringify(BADGE).slice(0, 300));
    await dashboard.chooseFiles('input[type=file]', [picture, cut]);
    await dashboard.waitUntil(
      'both refusals',
      () => document.querySelectorAll('.cl-outcomes [role=alert]').length === 2,
    );
    expectEqual((await storedWallet(dashboard)).credentials.length, 2, 'the number of credentials');
  });

  await check('pasted text becomes claims, ticked one by one, with years', async () => {
    await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    await dashboard.waitFor('textarea');
    await dashboard.type('textarea', 'I wrote Python for 5 years, and a little Haskell.');
    await dashboard.waitUntil('the find button', () => {
      const button = document.querySelector<HTMLButtonElement>('textarea ~ button');
      return button !== null && !button.disabled;
    });
    await dashboard.click('textarea ~ button');
    await dashboard.waitFor('.cl-ticks input[type=checkbox]');
    await dashboard.waitForText('.cl-ticks', /Python/);
    await dashboard.click('.cl-ticks li:first-of-type input[type=checkbox]');
    await dashboard.click('.cl-ticks button.cl-first');
    await dashboard.waitUntil('the list to go', () => document.querySelector('.cl-ticks') === null);
    const { claims } = await storedWallet(dashboard);
    expectEqual(
      claims.map((claim) => [claim.skillId, claim.years]),
      [['python', 5]],
    );
    await dashboard.screenshot(`${shots}/wallet.png`);
  });

  await check('removing can be undone', async () => {
    await dashboard.click('.cl-item-line .cl-icon-button');
    await dashboard.waitFor('.cl-toast:not(.cl-toast-here) button');
    await dashboard.click('.cl-toast:not(.cl-toast-here) button');
    await dashboard.waitUntil(
      'the undo to be done',
      () => document.querySelector('.cl-toast:not(.cl-toast-here) button') === null,
    );
    const { credentials, claims } = await storedWallet(dashboard);
    expectEqual([credentials.length, claims.length], [2, 1], 'credentials and claims');
  });
}
