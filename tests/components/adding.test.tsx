// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AddCredential } from '../../components/AddCredential.tsx';
import { CheckOnline } from '../../components/CheckOnline.tsx';
import type { ImportedCredential, ImportedFile } from '../../components/ImportPreview.tsx';
import { OwnAddresses } from '../../components/OwnAddresses.tsx';
import { PasteText } from '../../components/PasteText.tsx';
import { WalletChecks } from '../../components/WalletChecks.tsx';
import type { Credential } from '../../utils/model/credential.ts';
import { show } from './render.tsx';

const drop = () => screen.getByText('or drop them here').closest('.cl-drop') as HTMLElement;
const add = (files: ImportedFile[], change: object = {}) => {
  const on = {
    ...{ files, asking: false, declined: [], suggestions: [] },
    ...{ onFiles: vi.fn(), onText: vi.fn(), onQuery: vi.fn(), onAdd: vi.fn() },
    ...{ onMapColumns: vi.fn(), onSaveManual: vi.fn(), onCancelManual: vi.fn(), onCredly: vi.fn() },
    ...{ credlyHost: 'www.credly.com', fetchingCredly: false },
    ...{ onCheckOnline: vi.fn(), onLeaveOut: vi.fn(), onAddAll: vi.fn(), onUndo: vi.fn() },
    ...change,
  };
  return { on, ...show(<AddCredential {...on} />) };
};
const imported = (change: Partial<ImportedCredential> = {}): ImportedCredential => ({
  name: 'Git in Teams',
  issuer: 'Halden Open College',
  verdict: 'verified',
  checks: [],
  skills: 2,
  duplicate: false,
  ...change,
});
const readFile = (id: string, credentials: ImportedCredential[], hosts: string[] = []): ImportedFile => ({
  id,
  fileName: `${id}.json`,
  result: { kind: 'read', format: 'open-badges-3', credentials, hosts },
});
const button = (name: RegExp) => screen.getByRole('button', { name }) as HTMLButtonElement;

describe('AddCredential', () => {
  it('takes files that are chosen and files that are dropped, all of them', () => {
    const files = [new File(['{}'], 'a.json'), new File(['x'], 'b.png')];
    const { on } = add([]);
    fireEvent.change(screen.getByLabelText('Choose badge files'), { target: { files } });
    expect(on.onFiles).toHaveBeenLastCalledWith(files);
    expect(fireEvent.dragOver(drop())).toBe(false);
    expect(drop().className).toContain('cl-drop-over');
    fireEvent.drop(drop(), { dataTransfer: { files } });
    expect(on.onFiles).toHaveBeenCalledTimes(2);
    expect(drop().className).not.toContain('cl-drop-over');
  });

  it('takes what a badge file holds as text, once there is some', () => {
    const { on } = add([]);
    fireEvent.click(button(/Paste a badge as text/));
    expect(button(/Read it/).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText(/What a badge file holds/), { target: { value: ' {"a": 1}\n' } });
    fireEvent.click(button(/Read it/));
    expect(on.onText).toHaveBeenCalledExactlyOnceWith(' {"a": 1}\n');
  });

  it('says of each file what became of it, and of each credential what could not be checked', () => {
    add([
      { id: '1', fileName: 'a.json', result: { kind: 'reading' } },
      readFile('b', [
        imported({
          verdict: 'unverified',
          checks: [
            { part: 'proof', outcome: 'unknown', reason: 'key-unreachable', detail: 'a.example' },
            { part: 'dates', outcome: 'good', reason: 'dates-good' },
          ],
        }),
      ]),
      { id: '3', fileName: '<b>c.jpg', result: { kind: 'failed', failure: { code: 'file-is-picture' } } },
    ]);
    const [reading, read, failed] = [...document.querySelectorAll('.cl-outcomes > li')].map((li) => li.textContent);
    expect(reading).toBe('a.jsonReading …');
    expect(read).toMatch(
      /^b\.json · open badges 3.*Git in Teams · Halden Open CollegeHeld, not verified yet · 2 skills/,
    );
    expect(read).toContain('Signature: The key could not be fetched (a.example)');
    expect(read).not.toContain('Within its dates');
    expect(failed).toMatch(/^<b>c.jpg.*This picture carries no badge that can be read.*Kept:.*type the name/);
    expect(screen.getByText('Read and checked: 2 of 3 files')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add/ }), 'nothing to add while files are read').toBeNull();
  });

  it('a badge signed by its own key alone is verified, but says that nobody vouches for the name', () => {
    const checks = [{ part: 'binding', outcome: 'good', reason: 'key-is-issuers', detail: 'did:key:z6Mk' }] as const;
    add([readFile('a', [imported({ checks })])]);
    expect(document.querySelector('.cl-outcomes')?.textContent).toContain('Nobody vouches for the issuer’s name');
  });

  it('adds what is new, on one click; duplicates are named and not counted', () => {
    const files = [
      readFile('a', [imported(), imported({ name: 'SQL' })]),
      readFile('b', [imported({ duplicate: true })]),
    ];
    const { on, again } = add(files);
    expect(screen.getByText(/already in your wallet/)).toBeTruthy();
    fireEvent.click(button(/Add 2 credentials/));
    expect(on.onAddAll).toHaveBeenCalledOnce();
    again(<AddCredential {...on} files={[readFile('b', [imported({ duplicate: true })])]} />);
    expect(button(/Nothing new to add/).disabled).toBe(true);
    fireEvent.click(button(/Leave out b\.json/));
    expect(on.onLeaveOut).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('names every host on the one button that asks them, and hands over exactly these', () => {
    const { on } = add([
      readFile('a', [imported()], ['b.example', 'a.example']),
      readFile('c', [imported()], ['a.example']),
    ]);
    fireEvent.click(button(/^Check online: asks a\.example and b\.example$/));
    expect(on.onCheckOnline).toHaveBeenCalledExactlyOnceWith(['a.example', 'b.example']);
  });

  it('offers no such button where no host is named, and says which were not allowed', () => {
    add([readFile('a', [imported()])], { declined: ['a.example'] });
    expect(screen.queryByRole('button', { name: /online/ })).toBeNull();
    expect(screen.getByText('Not asked, because you did not allow it: a.example')).toBeTruthy();
  });

  it('offers to undo what was added', () => {
    const { on } = add([], { added: 3 });
    expect(screen.getByText(/3 credentials added\./)).toBeTruthy();
    fireEvent.click(button(/^Undo$/));
    expect(on.onUndo).toHaveBeenCalledOnce();
  });
});

describe('a table whose columns nobody knows', () => {
  const columns = {
    headers: ['Spalte 1', '', 'x'.repeat(80)],
    samples: [
      ['Gezeitenkunde', '<b>Schule', '2024'],
      ['Windkunde', '', '2023'],
    ],
    rows: 12,
    guess: { issued: 2 },
  };
  const asking = (change: object = {}): ImportedFile => ({
    id: 't',
    fileName: 'kurse.csv',
    result: { kind: 'columns', columns, ...change },
  });

  it('shows its first rows, takes what the names say already, and hands over what is chosen', () => {
    const { on } = add([asking()]);
    const form = screen.getByRole('form', { name: 'Columns of kurse.csv' });
    expect(form.textContent).toContain('12 rows');
    expect(within(form).getByRole('table').textContent).toContain('<b>Schule');
    expect(button(/^Read the table$/).disabled).toBe(true);
    const field = (label: string) => within(form).getByLabelText(label) as HTMLSelectElement;
    expect(field('Issued').value).toBe('2');
    expect([...field('Issuer').options].map(({ text }) => text)).toEqual([
      'Not in the table',
      'Spalte 1 (Gezeitenkunde)',
      '2 (<b>Schule)',
      `${'x'.repeat(39)}… (2024)`,
    ]);
    fireEvent.change(field('Name of the credential'), { target: { value: '0' } });
    fireEvent.change(field('Issuer'), { target: { value: '1' } });
    fireEvent.change(field('Issued'), { target: { value: '' } });
    fireEvent.click(button(/^Read the table$/));
    expect(on.onMapColumns).toHaveBeenCalledExactlyOnceWith('t', { name: 0, issuer: 1 });
    expect(screen.queryByRole('button', { name: /^Add \d/ }), 'nothing to add before').toBeNull();
  });

  it('says why the last answer gave nothing', () => {
    add([asking({ failure: { code: 'file-missing-fields', detail: 'no row with a name' } })]);
    expect(screen.getByRole('alert').textContent).toContain('no row with a name');
  });
});

describe('a Credly profile', () => {
  it('names the host on the button, and asks it only when that is pressed', () => {
    const { on } = add([]);
    const fetch = button(/^Fetch your public badges from www\.credly\.com$/);
    expect(fetch.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Your Credly profile address'), { target: { value: 'ada-lind' } });
    expect(on.onCredly).not.toHaveBeenCalled();
    fireEvent.click(fetch);
    expect(on.onCredly).toHaveBeenCalledExactlyOnceWith('ada-lind');
  });

  it('says what went wrong, what is missing, and that it is busy', () => {
    add([], { credlyFailure: { code: 'profile-not-found' }, credlyCut: true, fetchingCredly: true });
    expect(screen.getByRole('alert').textContent).toContain('no public profile of this name');
    expect(screen.getByText(/^Credly has more badges/)).toBeTruthy();
    expect(button(/^Asking www\.credly\.com/).disabled).toBe(true);
  });

  it('a badge that came from there says so, with the time, and is no verified one', () => {
    const note = { part: 'reading', outcome: 'note', reason: 'on-credly', detail: '2026-11-22T10:00:00Z' } as const;
    const own = { part: 'dates', outcome: 'good', reason: 'dates-good' } as const;
    add([readFile('a', [imported({ verdict: 'self-asserted', checks: [note, own] })])]);
    const words = document.querySelector('.cl-outcomes')?.textContent ?? '';
    expect(words).toContain('Held, your own word');
    expect(words).toMatch(/Shown on Credly when it was fetched, without a proof \(Nov 22, 2026/);
    expect(words).not.toContain('Within its dates');
  });

  it('a badge of somebody else has no shield', () => {
    const differs = { part: 'recipient', outcome: 'bad', reason: 'recipient-differs' } as const;
    add([readFile('a', [imported({ checks: [differs] })])]);
    expect(document.querySelector('.cl-outcome .cl-verified')).toBeNull();
    expect(document.querySelector('.cl-outcome')?.textContent).toContain('Issued to somebody else');
  });
});

describe('a name that no list knows', () => {
  it('is written down with what the person knows of it', () => {
    const { on } = add([], { unknownName: 'Knot Master' });
    const form = screen.getByRole('form', { name: 'Write it down yourself' });
    const type = (label: RegExp, value: string) =>
      fireEvent.change(within(form).getByLabelText(label), { target: { value } });
    expect((within(form).getByLabelText('Name of the credential') as HTMLInputElement).value).toBe('Knot Master');
    expect(document.activeElement).toBe(within(form).getByLabelText(/^Who issued it/));
    type(/^Who issued it/, 'Harbour School');
    type(/^Issued on/, '2024-05-02');
    fireEvent.click(button(/^Add to the wallet$/));
    const wanted = { name: 'Knot Master', issuer: 'Harbour School', issued: '2024-05-02', expires: '', url: '' };
    expect(on.onSaveManual).toHaveBeenCalledExactlyOnceWith(wanted);
    fireEvent.keyDown(form, { key: 'Escape' });
    expect(on.onCancelManual).toHaveBeenCalledOnce();
  });

  it('nothing is asked before there is one', () => {
    add([]);
    expect(screen.queryByRole('form', { name: 'Write it down yourself' })).toBeNull();
  });
});

describe('WalletChecks', () => {
  const NOW = new Date('2026-11-22T00:00:00Z');
  const held = (id: string, change: Partial<Credential> = {}): Credential => ({
    id,
    format: 'open-badges-3',
    name: id,
    achievement: { name: id, alignments: [], tags: [] },
    issuer: { name: 'Halden Open College' },
    skills: [],
    verdict: 'verified',
    reasons: [],
    addedAt: '2026-01-01T00:00:00Z',
    originalId: `o-${id}`,
    checkedAt: '2026-11-20T00:00:00Z',
    hosts: [`${id}.example`],
    ...change,
  });
  const checks = (credentials: Credential[]) => {
    const onCheck = vi.fn();
    show(<WalletChecks credentials={credentials} now={NOW} busy={false} declined={[]} onCheck={onCheck} />);
    return onCheck;
  };

  it('offers those whose check is older than 30 days, with their hosts, beside all', () => {
    const onCheck = checks([
      held('old', { checkedAt: '2026-10-22T00:00:00Z' }),
      held('just', { checkedAt: '2026-10-24T00:00:00Z' }),
      held('tried', { checkedAt: '2026-01-01T00:00:00Z', lastTry: { at: '2026-11-21T00:00:00Z', checks: [] } }),
      held('never', { checkedAt: undefined, hosts: undefined }),
    ]);
    expect(screen.getByText(/^2 credentials were last checked more than 30 days ago/)).toBeTruthy();
    fireEvent.click(button(/^Check online: asks old\.example$/));
    expect(onCheck).toHaveBeenLastCalledWith(['old', 'never'], ['old.example']);
    fireEvent.click(button(/asks just\.example, old\.example and tried\.example$/));
    expect(onCheck).toHaveBeenLastCalledWith(
      ['old', 'just', 'tried', 'never'],
      ['just.example', 'old.example', 'tried.example'],
    );
  });

  it('is not there where nothing can be checked', () => {
    checks([held('typed', { originalId: undefined }), held('cv', { verdict: 'self-asserted' })]);
    expect(document.querySelector('.cl-wallet-checks')).toBeNull();
  });

  it('stays on this device where no host is named', () => {
    const onCheck = checks([held('key', { hosts: [] })]);
    fireEvent.click(button(/^Check on this device$/));
    expect(onCheck).toHaveBeenLastCalledWith(['key'], []);
  });
});

describe('CheckOnline', () => {
  it('cannot be pressed twice', () => {
    show(<CheckOnline hosts={['a.example']} busy onCheck={vi.fn()} />);
    expect(button(/Checking/).disabled).toBe(true);
  });
});

describe('OwnAddresses', () => {
  it('takes one address a line, each once, and nothing empty', () => {
    const onChange = vi.fn();
    show(<OwnAddresses addresses={['ada@mail.example']} onChange={onChange} />);
    const field = screen.getByRole('textbox') as HTMLTextAreaElement;
    expect([field.value, button(/Save/).disabled]).toEqual(['ada@mail.example', true]);
    fireEvent.change(field, { target: { value: ' a@b.example \n\na@b.example\ndid:key:z6Mk' } });
    fireEvent.click(button(/Save/));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['a@b.example', 'did:key:z6Mk']);
  });
});

describe('PasteText', () => {
  const found = [
    { skillId: 'sql', label: 'SQL', quote: 'Six years of SQL.', years: 6 },
    { skillId: 'git', label: 'Git', quote: 'Git, daily.' },
  ];

  it('looks only when asked, and only when there is text', () => {
    const onFind = vi.fn();
    show(<PasteText found={null} onFind={onFind} onSave={vi.fn()} />);
    const find = screen.getByRole('button', { name: 'Find skills' }) as HTMLButtonElement;
    expect(find.disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'I know SQL.' } });
    expect(onFind).not.toHaveBeenCalled();
    fireEvent.click(find);
    expect(onFind).toHaveBeenCalledExactlyOnceWith('I know SQL.');
  });

  it('ticks nothing by itself, and saves the ticked ones with the years as they were left', () => {
    const onSave = vi.fn();
    show(<PasteText found={found} onFind={vi.fn()} onSave={onSave} />);
    const save = screen.getByRole('button', { name: 'Tick a skill to add it' }) as HTMLButtonElement;
    expect(save.disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'SQL' }));
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Years of SQL' }), { target: { value: '200' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add 1 statement' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith([{ ...found[0], years: 80 }]);
  });

  it('leaves years out where the field was emptied', () => {
    const onSave = vi.fn();
    show(<PasteText found={found} onFind={vi.fn()} onSave={onSave} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'SQL' }));
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Years of SQL' }), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add 1 statement' }));
    expect(onSave.mock.calls[0]?.[0][0].years).toBeUndefined();
  });

  it('says when a text names nothing known', () => {
    show(<PasteText found={[]} onFind={vi.fn()} onSave={vi.fn()} />);
    expect(screen.getByText(/No known skill found/)).toBeTruthy();
  });
});
