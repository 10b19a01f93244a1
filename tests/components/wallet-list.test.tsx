// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { SkillPackPage } from '../../components/SkillPackPage.tsx';
import { WalletPage, type WalletPageProps } from '../../components/WalletPage.tsx';
import { filterJudged, judgeAll, sortJudged } from '../../components/wallet-order.ts';
import type { WalletTools } from '../../components/wallet-tools.ts';
import { createWalletFinder } from '../../utils/matching/find-in-wallet.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { show } from './render.tsx';
import { walletTools } from './wallet-tools.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

const badge = (id: string, over: Partial<Credential> = {}): Credential => ({
  id,
  format: 'open-badges-3',
  name: `Badge ${id}`,
  achievement: { name: `Badge ${id}`, alignments: [], tags: [] },
  issuer: { name: 'Brightwater Institute' },
  skills: [],
  verdict: 'verified',
  reasons: [],
  addedAt: '2026-11-01T00:00:00Z',
  ...over,
});
const tools = (over: Partial<WalletTools> = {}) => walletTools({ onVerify: vi.fn(), onPack: vi.fn(), ...over });
const props = (credentials: Credential[], over: Partial<WalletPageProps> = {}): WalletPageProps => ({
  credentials,
  claims: [],
  now: NOW,
  find: createWalletFinder(credentials.map(({ id, name, issuer }) => ({ id, words: [name, issuer.name] }))),
  view: 'list',
  onView: vi.fn(),
  tools: tools(),
  onRemoveCredentials: vi.fn(),
  onRemoveClaim: vi.fn(),
  onUndo: vi.fn(),
  onRemoveSample: vi.fn(),
  onSaveFigure: vi.fn(),
  children: null,
  ...over,
});
const names = () => [...document.querySelectorAll('.cl-item-name > b')].map((name) => name.textContent);
const settle = () => act(async () => {});
const pick = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('searching, filtering, sorting', () => {
  const held = [
    badge('welding', { award: 'certificate', validUntil: '2026-12-20' }),
    badge('care', { issuer: { name: 'Ferrow' }, award: 'licence', validUntil: '2030-01-01', verdict: 'unverified' }),
    badge('payroll', { verdict: 'revoked' }),
    badge('accounting', { validUntil: '2026-01-01' }),
  ];

  it('a search shows what fits, and says how much', async () => {
    show(<WalletPage {...props(held)} />);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'wel' } });
    await settle();
    expect(names()).toEqual(['Badge welding']);
    expect(screen.getByText('One thing fits').getAttribute('role')).toBe('status');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zzzz' } });
    await settle();
    expect(names()).toEqual([]);
    expect(screen.getByText('0 things fit')).toBeTruthy();
  });

  it('filters by state, kind, issuer and a near end', async () => {
    show(<WalletPage {...props(held)} />);
    pick('State', 'none');
    expect(names()).toEqual(['Badge payroll']);
    pick('State', 'partial');
    expect(names()).toEqual(['Badge accounting']);
    pick('State', '');
    pick('Kind', 'licence');
    expect(names()).toEqual(['Badge care']);
    pick('Kind', '');
    pick('Issuer', 'Ferrow');
    expect(names()).toEqual(['Badge care']);
    pick('Issuer', '');
    fireEvent.click(screen.getByLabelText('Ends within 60 days'));
    expect(names()).toEqual(['Badge welding']);
  });

  it('sorts by name, issuer and end; what has no end comes last', () => {
    show(<WalletPage {...props(held)} />);
    pick('Order', 'name');
    expect(names()).toEqual(['Badge accounting', 'Badge care', 'Badge payroll', 'Badge welding']);
    pick('Order', 'issuer');
    expect(names()[3]).toBe('Badge care');
    pick('Order', 'expiry');
    expect(names()).toEqual(['Badge accounting', 'Badge welding', 'Badge care', 'Badge payroll']);
  });

  it('an end that has passed is not near, and a date that cannot be read is none', () => {
    const judged = judgeAll([badge('a', { validUntil: '2026-11-20' }), badge('b', { validUntil: 'soon' })], NOW);
    expect(filterJudged(judged, { expiring: true }, null, NOW)).toEqual([]);
    expect(sortJudged(judged, 'expiry', 'en').map(({ credential }) => credential.id)).toEqual(['a', 'b']);
  });

  it('a search and a filter hold together', () => {
    const judged = judgeAll(held, NOW);
    const found = filterJudged(judged, { kind: 'licence' }, ['payroll', 'care', 'gone'], NOW);
    expect(found.map(({ credential }) => credential.id)).toEqual(['care']);
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 75 }, (_, n) => badge(String(n).padStart(3, '0')));

  it('draws its beginning, says where each row stands in the whole, and goes on with the focus on the first new row', () => {
    show(<WalletPage {...props(many)} />);
    expect(names()).toHaveLength(30);
    const row = screen.getByText('Badge 029').closest('li');
    expect([row?.getAttribute('aria-posinset'), row?.getAttribute('aria-setsize')]).toEqual(['30', '75']);
    expect(screen.getByText('30 of 75 shown')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }));
    expect(names()).toHaveLength(60);
    expect(document.activeElement?.textContent).toContain('Badge 030');
    fireEvent.click(screen.getByRole('button', { name: 'Show 15 more' }));
    expect(names()).toHaveLength(75);
    expect(screen.queryByRole('button', { name: /Show .* more/ })).toBeNull();
  });

  it('another order begins at its top again', () => {
    show(<WalletPage {...props(many)} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }));
    pick('Order', 'name');
    expect(names()).toHaveLength(30);
  });

  it('says that it is being read, and gives no number before it knows', () => {
    show(<WalletPage {...props(many, { loading: true })} />);
    expect(screen.getByText('Reading your wallet …')).toBeTruthy();
    expect(screen.queryByText(/75 credentials/)).toBeNull();
  });
});

describe('several at once', () => {
  it('are removed, verified with every host named, and packed', () => {
    const on = props([
      badge('a', { originalId: 'o1', hosts: ['b.example', 'a.example'] }),
      badge('b', { originalId: 'o2', hosts: ['a.example'] }),
      badge('c', { verdict: 'self-asserted' }),
      badge('d'),
    ]);
    show(<WalletPage {...on} />);
    for (const id of ['a', 'b', 'c']) fireEvent.click(screen.getByLabelText(`Select Badge ${id}`));
    const bar = screen.getByRole('region', { name: 'Selected credentials' });
    fireEvent.click(within(bar).getByRole('button', { name: 'Check online: asks a.example and b.example' }));
    expect(on.tools.onVerify).toHaveBeenCalledWith(['a', 'b'], ['a.example', 'b.example']);
    fireEvent.click(within(bar).getByRole('button', { name: 'Skill pack' }));
    expect(on.tools.onPack).toHaveBeenCalledWith(['a', 'b', 'c']);
    fireEvent.click(within(bar).getByRole('button', { name: 'Remove these 3' }));
    expect(on.onRemoveCredentials).toHaveBeenCalledWith(['a', 'b', 'c']);
    expect(screen.queryByRole('region', { name: 'Selected credentials' })).toBeNull();
  });

  it('all that a filter leaves can be selected; what is gone is not selected any more', () => {
    const held = [badge('a'), badge('b', { verdict: 'unverified' }), badge('c', { verdict: 'unverified' })];
    const on = props(held);
    const shown = show(<WalletPage {...on} />);
    pick('State', 'held');
    fireEvent.click(screen.getByLabelText('Select Badge b'));
    fireEvent.click(screen.getByRole('button', { name: 'Select all 2' }));
    expect(screen.getByText('2 selected')).toBeTruthy();
    shown.again(<WalletPage {...on} credentials={held.slice(0, 2)} removed={1} />);
    expect(screen.getByText('One selected')).toBeTruthy();
    expect(screen.getByText('Removed one credential.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Select none' }));
    expect(screen.queryByText('One selected')).toBeNull();
  });
});

describe('views', () => {
  it('the same rows stand as a list or as cards, by a pressed button', () => {
    const on = props([badge('a'), badge('b')]);
    const shown = show(<WalletPage {...on} />);
    expect(screen.getByRole('button', { name: 'List' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Cards' }));
    expect(on.onView).toHaveBeenCalledWith('cards');
    shown.again(<WalletPage {...on} view="cards" />);
    expect(document.querySelectorAll('.cl-cards > li')).toHaveLength(2);
  });
});

describe('a detail', () => {
  const full = badge('full', {
    originalId: 'o1',
    hosts: ['a.example'],
    unasked: ['status.example'],
    checkedAt: '2026-11-20T08:00:00Z',
    checks: [
      { part: 'proof', outcome: 'good', reason: 'signature-good' },
      { part: 'status', outcome: 'unknown', reason: 'status-unreachable', detail: 'status.example' },
      { part: 'recipient', outcome: 'none', reason: 'recipient-not-stated' },
    ],
    lastTry: { at: '2026-11-21T08:00:00Z', checks: [{ part: 'proof', outcome: 'unknown', reason: 'key-unreachable' }] },
    achievement: {
      name: 'Badge full',
      tags: [],
      alignments: [{ targetName: 'write Python', targetUrl: 'http://data.europa.eu/esco/skill/1' }],
      resultAlignments: [{ targetName: 'query SQL', targetFramework: 'House list', from: 'result' }],
    },
    skills: [
      { id: 'excel', via: 'person', field: 'Badge full' },
      { id: 'python', via: 'alignment', field: 'write Python', level: 'working' },
      { id: 'sql', via: 'result-alignment', field: 'query SQL' },
      { id: 'go', via: 'text', field: 'Ready to go' },
    ],
    notSkills: ['java'],
  });
  const open = async (over: Partial<WalletTools> = {}, change: Partial<Credential> = {}) => {
    const on = props([{ ...full, ...change }], { tools: tools(over) });
    show(<WalletPage {...on} />);
    fireEvent.click(screen.getByRole('button', { name: /^Badge full/ }));
    await settle();
    return on.tools;
  };

  it('lists each part of the check by itself, and what is unknown never looks like a fault', async () => {
    await open();
    const lines = [...document.querySelectorAll('.cl-checks > li')].map((line) => [line.className, line.textContent]);
    expect(lines).toEqual([
      ['cl-check-good', 'Signature: The signature is good'],
      ['cl-check-unknown', 'Status: The status could not be fetched (status.example)'],
      ['cl-check-none', 'Holder: It does not say whom it was issued to'],
      ['cl-check-unknown', 'Signature: The key could not be fetched'],
    ]);
    expect(screen.getByText('Not asked yet: status.example')).toBeTruthy();
    expect(screen.getByText(/^Checked: /)).toBeTruthy();
  });

  it('gives every skill its source in words, with the framework of its address', async () => {
    await open();
    const skills = [...document.querySelectorAll('.cl-skills li')].map((line) =>
      [...line.querySelectorAll('p')]
        .slice(0, 2)
        .map((each) => each.textContent)
        .join(' | '),
    );
    expect(skills).toEqual([
      'EXCEL | Your word: “Badge full”',
      'PYTHONWorking | The issuer states it, as an alignment: “write Python”ESCO',
      'SQL | The issuer states it of what was assessed: “query SQL”House list',
      'GO | Read out of its words, a guess: “Ready to go”',
      'JAVA: you said it is not | Take back: JAVA',
    ]);
  });

  it('confirms, refuses, corrects, adds and takes back', async () => {
    const suggestions = [
      { id: 'rust', kind: 'skill' as const, label: 'Rust' },
      { id: 'cissp', kind: 'credential' as const, label: 'CISSP' },
    ];
    const on = await open({ suggestions });
    const told = () => vi.mocked(on.onChooseSkills).mock.lastCall?.[1];
    fireEvent.click(screen.getByRole('button', { name: /^That is right ?: PYTHON$/ }));
    expect(told()).toEqual([{ id: 'python', is: 'yes', field: 'write Python', level: 'working' }]);
    fireEvent.click(screen.getByRole('button', { name: /^It is not ?: GO$/ }));
    expect(told()).toEqual([{ id: 'go', is: 'no', field: 'Ready to go' }]);
    fireEvent.click(screen.getByRole('button', { name: /^It means another ?: GO$/ }));
    const field = screen.getByRole('combobox', { name: 'What does “GO” mean here?' });
    fireEvent.change(field, { target: { value: 'rus' } });
    expect(screen.queryByText('CISSP')).toBeNull();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(told()).toEqual([
      { id: 'go', is: 'no', field: 'Ready to go' },
      { id: 'rust', is: 'yes', field: 'Ready to go' },
    ]);
    fireEvent.click(screen.getByRole('button', { name: /^Take back ?: JAVA$/ }));
    expect(on.onForgetSkill).toHaveBeenLastCalledWith(full, 'java');
    fireEvent.click(screen.getByRole('button', { name: /^Take back ?: EXCEL$/ }));
    expect(on.onForgetSkill).toHaveBeenLastCalledWith(full, 'excel');
  });

  it('shows a PNG or JPEG picture, and never an SVG or one from elsewhere', async () => {
    await open({ imageOf: async () => PICTURE });
    expect(screen.getByRole('img', { name: 'Picture of Badge full' }).getAttribute('src')).toBe(PICTURE);
  });
  it.each(['data:image/svg+xml;base64,PHN2Zz4=', 'https://tracker.example/p.png', 'data:text/html,x', 'javascript:1'])(
    'no picture from %s',
    async (address) => {
      await open({ imageOf: async () => address });
      expect(document.querySelector('img')).toBeNull();
    },
  );

  it('shows the file as plain text, whatever stands in it, and saves the original', async () => {
    const on = await open({
      fileOf: async () => ({ name: 'a.json', size: 1234, text: '<img src=x onerror=alert(1)>', cut: true }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Show the file' }));
    await settle();
    expect(document.querySelector('.cl-raw')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(document.querySelector('.cl-raw img')).toBeNull();
    expect(screen.getByText('a.json · 1,234 bytes · only its beginning is shown')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save the original file' }));
    expect(on.onExport).toHaveBeenCalledWith(full);
  });

  it('a file that is no text, and one that is gone, are said to be so', async () => {
    await open({ fileOf: async () => ({ name: 'a.png', size: 5 }) });
    fireEvent.click(screen.getByRole('button', { name: 'Show the file' }));
    await settle();
    expect(screen.getByText('a.png · 5 bytes · not text; save it to look at it')).toBeTruthy();
  });

  it('one that was typed has no file and nothing to check', async () => {
    await open({}, { originalId: undefined, format: 'typed', verdict: 'self-asserted' });
    expect(screen.queryByRole('button', { name: 'Save the original file' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Check/ })).toBeNull();
  });

  it('is checked by a button that names the hosts', async () => {
    const on = await open();
    fireEvent.click(screen.getByRole('button', { name: 'Check online: asks a.example' }));
    expect(on.onVerify).toHaveBeenCalledWith(['full'], ['a.example']);
  });

  it('axe finds nothing to complain of, with everything open', async () => {
    await open({ imageOf: async () => PICTURE, fileOf: async () => ({ name: 'a.json', size: 2, text: '{}' }) });
    fireEvent.click(screen.getByRole('button', { name: 'Show the file' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a skill' }));
    fireEvent.click(screen.getByLabelText('Select Badge full'));
    await settle();
    const { violations, passes } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
});

describe('SkillPackPage', () => {
  const item = { name: 'SQL', issuer: 'Ferrow', verdict: 'verified' as const, answers: ['SQL'], inFile: 1, best: true };

  it('shows every piece, and packs what stays ticked', () => {
    const onSave = vi.fn();
    const items = [
      { ...item, id: 'a' },
      { ...item, id: 'b', name: 'Second best', best: false },
      { ...item, id: 'c', name: 'Part of a CLR', inFile: 3 },
      { ...item, id: 'd', name: 'Typed', inFile: 0 },
    ];
    show(<SkillPackPage posting="Analyst · Ferrow" items={items} onSave={onSave} />);
    expect(screen.getByText('This file holds 3 of your credentials; all of them go along.')).toBeTruthy();
    expect(screen.getByText('Typed by name: on the page, without a file')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save the pack (zip)' }));
    expect(onSave).toHaveBeenLastCalledWith(['a', 'c', 'd']);
    fireEvent.click(screen.getByRole('checkbox', { name: /Part of a CLR/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Second best/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Save the pack (zip)' }));
    expect(onSave).toHaveBeenLastCalledWith(['a', 'b', 'd']);
  });

  it('says so when nothing answers, and packs nothing', () => {
    show(<SkillPackPage items={[]} onSave={vi.fn()} />);
    expect(screen.getByText(/There is nothing to pack/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the pack (zip)' })).toBeNull();
  });
});
