import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, expectEqual } from '../lib/checks.ts';
import { type Context, type ExtensionApi, storedWallet } from './context.ts';
import { eventually, takeFirst, untilEqual } from './overlay-ways.ts';

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
      // What the name before this one found would fit as well.
      await dashboard.click('[role=combobox]');
      await dashboard.press('Control+a');
      await dashboard.press('Backspace');
      await dashboard.waitUntil(
        'an empty field and no list',
        () =>
          document.querySelector<HTMLInputElement>('[role=combobox]')?.value === '' &&
          document.querySelector('[role=option]') === null,
      );
      await dashboard.type('[role=combobox]', name);
      await dashboard.waitUntil(
        'the whole name in the field',
        (name: string) => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === name,
        name,
      );
      await dashboard.waitForText('[role=listbox] [role=option]', /Solutions Architect/);
    });

  await check('the keyboard alone adds it', async () => {
    await takeFirst(dashboard, /Solutions Architect/);
    await dashboard.waitUntil('the first step to be done', () => document.querySelector('.cl-number-done') !== null);
    await untilEqual(
      'what is stored',
      async () => (await storedWallet(dashboard)).credentials.map((each) => [each.format, each.verdict]),
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
    await dashboard.waitFor('.cl-import-actions .cl-first:not([disabled])');
    await dashboard.click('.cl-import-actions .cl-first');
    await dashboard.waitForText('.cl-import [role=status]', /1 credential added/);
    const { credentials } = await storedWallet(dashboard);
    const badge = credentials.find((each) => each.name === 'Containers in Practice');
    expectEqual(badge?.verdict, 'unverified');
    expectEqual(badge?.skills.map((skill) => skill.id).sort(), ['docker', 'kubernetes']);
    const kept = await dashboard.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('credlens');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const transaction = open.result.transaction('originals');
            const all = transaction.objectStore('originals').getAll();
            transaction.oncomplete = () => {
              open.result.close();
              resolve(new TextDecoder().decode(all.result[0]?.bytes));
            };
            transaction.onabort = () => {
              open.result.close();
              reject(transaction.error);
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
    // The page that is left stays until the other one is here.
    await dashboard.waitUntil('the wallet', () => document.querySelector('.cl-first-run') === null);
    await dashboard.waitFor('.cl-item-line');
    await dashboard.waitFor('textarea');
    await dashboard.type('textarea', 'I wrote Python for 5 years, and a little Haskell.');
    await dashboard.waitUntil('the find button', () => {
      const button = document.querySelector<HTMLButtonElement>('textarea ~ button');
      return button !== null && !button.disabled;
    });
    await dashboard.click('textarea ~ button');
    await dashboard.waitFor('.cl-ticks input[type=checkbox]');
    await dashboard.waitForText('.cl-ticks li:first-of-type', /Python/);
    await dashboard.click('.cl-ticks li:first-of-type input[type=checkbox]');
    await dashboard.waitFor('.cl-ticks li:first-of-type input:checked');
    await dashboard.waitFor('.cl-ticks button.cl-first:not([disabled])');
    await dashboard.click('.cl-ticks button.cl-first');
    await dashboard.waitUntil('the list to go', () => document.querySelector('.cl-ticks') === null);
    await untilEqual(
      'what is stored',
      async () => (await storedWallet(dashboard)).claims.map((claim) => [claim.skillId, claim.years]),
      [['python', 5]],
    );
    await dashboard.screenshot(`${shots}/wallet.png`);
  });

  await check('removing can be undone', async () => {
    const held = async () => {
      const { credentials, claims } = await storedWallet(dashboard);
      return [credentials.length, claims.length];
    };
    expectEqual(await dashboard.exists('.cl-toast:not(.cl-toast-here) button'), false, 'an undo before');
    await dashboard.waitUntil('all rows', () => document.querySelectorAll('.cl-item-line .cl-icon-button').length >= 3);
    await dashboard.click('.cl-item-line .cl-icon-button');
    await eventually('one less', async () => {
      const [credentials = 0, claims = 0] = await held();
      expectEqual(credentials + claims, 2, 'credentials and claims');
    });
    await dashboard.waitFor('.cl-toast:not(.cl-toast-here) button');
    await dashboard.click('.cl-toast:not(.cl-toast-here) button');
    await dashboard.waitUntil(
      'the undo to be done',
      () => document.querySelector('.cl-toast:not(.cl-toast-here) button') === null,
    );
    await untilEqual('credentials and claims', held, [2, 1]);
  });
}
