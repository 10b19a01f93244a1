// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { stateOfVerdict, verdictNow } from '../../components/verdict-state.ts';
import { WalletPage, type WalletPageProps } from '../../components/WalletPage.tsx';
import type { Claim } from '../../utils/model/claim.ts';
import { type Credential, type Verdict, verdictSchema } from '../../utils/model/credential.ts';
import { show } from './render.tsx';
import { walletTools } from './wallet-tools.ts';

const NOW = new Date('2026-11-21T12:00:00Z');

function credential(over: Partial<Credential> = {}): Credential {
  return {
    id: 'c1',
    format: 'open-badges-3',
    name: 'SQL for Data Analysis',
    achievement: { name: 'SQL for Data Analysis', alignments: [], tags: [], criteria: 'Pass a supervised lab.' },
    issuer: { name: 'Brightwater Institute' },
    skills: [{ id: 'sql', via: 'tag', field: 'SQL' }],
    verdict: 'verified',
    reasons: [],
    addedAt: '2026-11-01T00:00:00Z',
    ...over,
  };
}
const claim: Claim = { id: 'k1', skillId: 'excel', label: 'Excel', years: 5, addedAt: '2026-11-01T00:00:00Z' };
const props = (over: Partial<WalletPageProps> = {}): WalletPageProps => ({
  credentials: [credential()],
  claims: [claim],
  now: NOW,
  find: () => null,
  view: 'list',
  onView: vi.fn(),
  tools: walletTools(),
  onRemoveCredentials: vi.fn(),
  onRemoveClaim: vi.fn(),
  onUndo: vi.fn(),
  onRemoveSample: vi.fn(),
  onSaveFigure: vi.fn(),
  children: null,
  ...over,
});

describe('verdictNow', () => {
  const at = (validUntil: string, verdict: Verdict = 'verified') =>
    verdictNow(credential({ validUntil, verdict }), NOW);

  it('lets a credential last through its last day, and expire after it', () => {
    expect(at('2026-11-21')).toBe('verified');
    expect(at('2026-11-20')).toBe('expired');
    expect(at('2026-11-21T11:59:59Z')).toBe('expired');
  });

  it('does not raise or repaint a verdict that counts for nothing', () => {
    expect(at('2020-01-01', 'revoked')).toBe('revoked');
    expect(at('2020-01-01', 'invalid')).toBe('invalid');
    expect(at('2020-01-01', 'unverified')).toBe('expired');
  });

  it('says of a start that lies ahead that it is not valid yet', () => {
    expect(verdictNow(credential({ validFrom: '2027-01-01' }), NOW)).toBe('not-yet-valid');
  });

  it('leaves dates alone that cannot be read', () => {
    expect(at('soon')).toBe('verified');
  });

  it('gives only the first of the eleven verdicts the shield', () => {
    const shielded = verdictSchema.options.filter((verdict) => stateOfVerdict(verdict) === 'verified');
    expect(shielded).toEqual(['verified']);
    expect(verdictSchema.options.filter((verdict) => stateOfVerdict(verdict) === null)).toEqual([
      'issuer-mismatch',
      'revoked',
      'suspended',
      'invalid',
    ]);
  });
});

describe('WalletPage', () => {
  it('what was issued to somebody else has no shield, is not counted, and says so', () => {
    const checks = [{ part: 'recipient', outcome: 'bad', reason: 'recipient-differs' } as const];
    show(<WalletPage {...props({ credentials: [credential({ checks })] })} />);
    expect(screen.getByText('1 credential · 0 verified · 1 needs you · 1 statement of your own')).toBeTruthy();
    const needs = screen.getByRole('heading', { name: 'Needs you' }).closest('section') as HTMLElement;
    expect(within(needs).getByText('Issued to somebody else')).toBeTruthy();
    expect(document.querySelector('.cl-item .cl-verified')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^SQL for Data Analysis/ }));
    expect(screen.getByText(/^It names somebody else/)).toBeTruthy();
  });

  it('counts what is in it, with the verdicts of today', () => {
    show(
      <WalletPage
        {...props({ credentials: [credential(), credential({ id: 'c2', name: 'Old', validUntil: '2026-03-03' })] })}
      />,
    );
    expect(screen.getByText('2 credentials · 1 verified · 1 needs you · 1 statement of your own')).toBeTruthy();
    const needs = screen.getByRole('heading', { name: 'Needs you' }).closest('section') as HTMLElement;
    expect(within(needs).getByText('Old')).toBeTruthy();
    expect(within(needs).getByText('Expired')).toBeTruthy();
    expect(within(needs).queryByText('SQL for Data Analysis')).toBeNull();
  });

  it('opens a credential to its own words, its verdict in words and the reasons', () => {
    show(
      <WalletPage {...props({ credentials: [credential({ verdict: 'revoked', reasons: ['<i>status list</i>'] })] })} />,
    );
    fireEvent.click(screen.getByRole('button', { name: /^SQL for Data Analysis/ }));
    expect(screen.getByText(/Its issuer has taken it back/)).toBeTruthy();
    expect(screen.getByText('<i>status list</i>')).toBeTruthy();
    expect(screen.getByText('Pass a supervised lab.')).toBeTruthy();
  });

  it('removes by name, and offers to undo', () => {
    const on = props();
    const shown = show(<WalletPage {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove SQL for Data Analysis' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove Excel' }));
    expect(on.onRemoveCredentials).toHaveBeenCalledWith(['c1']);
    expect(on.onRemoveClaim).toHaveBeenCalledWith('k1');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    shown.again(<WalletPage {...on} removed="Excel" />);
    expect(screen.getByText('Removed “Excel”.').closest('[role="status"]')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(on.onUndo).toHaveBeenCalledOnce();
  });

  it('moves the focus to Undo when the row that had it is gone', () => {
    const on = props();
    const shown = show(<WalletPage {...on} />);
    screen.getByRole('button', { name: 'Remove Excel' }).focus();
    shown.again(<WalletPage {...on} claims={[]} removed="Excel" />);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  });

  it('moves it to Undo again for a second one of the same name', () => {
    const on = props();
    const first = {};
    const shown = show(<WalletPage {...on} removed="Excel" removal={first} />);
    shown.again(<WalletPage {...on} credentials={[]} removed="Excel" removal={first} />);
    screen.getByRole('button', { name: 'Remove Excel' }).focus();
    shown.again(<WalletPage {...on} credentials={[]} claims={[]} removed="Excel" removal={{}} />);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  });

  it('says how to begin when it is empty, and shows no zero counts', () => {
    const { container } = show(<WalletPage {...props({ credentials: [], claims: [] })} />);
    expect(screen.getByText('Nothing in it yet.')).toBeTruthy();
    expect(container.textContent).not.toMatch(/\b0\b/);
  });

  it('offers to remove sample data only while there is some', () => {
    const on = props();
    const shown = show(<WalletPage {...on} />);
    expect(screen.queryByRole('button', { name: 'Remove sample data' })).toBeNull();
    shown.again(<WalletPage {...on} claims={[{ ...claim, sample: true }]} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove sample data' }));
    expect(on.onRemoveSample).toHaveBeenCalledOnce();
  });

  it('what needs the person stands first, most urgent first; the rest is in good order', () => {
    const held = [
      credential({ id: 'fine', name: 'Fine', validUntil: '2027-06-01' }),
      credential({ id: 'typed', name: 'Typed', verdict: 'self-asserted' }),
      credential({ id: 'tried', name: 'Tried', verdict: 'unverified', originalId: 'o', checkedAt: '2026-11-01' }),
      credential({ id: 'open', name: 'Never checked', verdict: 'unverified', originalId: 'o' }),
      credential({
        id: 'half',
        name: 'Half checked',
        verdict: 'verified-unbound',
        originalId: 'o',
        unasked: ['a.example'],
      }),
      credential({ id: 'gone', name: 'Withdrawn', verdict: 'revoked' }),
      credential({ id: 'later', name: 'Ends later', validUntil: '2027-02-19' }),
      credential({ id: 'soon', name: 'Ends soon', validUntil: '2026-12-01' }),
      credential({ id: 'old', name: 'Old', validUntil: '2026-03-03' }),
    ];
    show(<WalletPage {...props({ credentials: held, claims: [] })} />);
    const names = (title: string) =>
      [...(screen.getByRole('heading', { name: title }).closest('section') as HTMLElement).querySelectorAll('b')].map(
        (name) => name.textContent,
      );
    expect(names('Needs you')).toEqual([
      'Old',
      'Ends soon',
      'Ends later',
      'Withdrawn',
      'Never checked',
      'Half checked',
    ]);
    expect(names('In good order')).toEqual(['Fine', 'Typed', 'Tried']);
    expect(screen.getByText('in 10 days')).toBeTruthy();
    expect(screen.getByText('no evidence')).toBeTruthy();
    expect(screen.getByText(/6 need you/)).toBeTruthy();
  });

  it('says how many saved postings ask for it once that is known; not known is not none', () => {
    const on = props({ credentials: [credential(), credential({ id: 'c2', name: 'Unknown' })] });
    const shown = show(<WalletPage {...on} />);
    expect(screen.queryByText(/saved postings/)).toBeNull();
    shown.again(<WalletPage {...on} asked={{ n: 9, by: { c1: 0, k1: 8 } }} />);
    expect(screen.getByText('verdict, end, and saved postings that ask for it (n = 9)')).toBeTruthy();
    const cell = (name: string) => screen.getByText(name).closest('li')?.querySelector('.cl-item-asked')?.textContent;
    expect(cell('SQL for Data Analysis')).toBe('0 of 9Asked for in 0 of your 9 saved postings');
    expect(cell('Excel')).toBe('8 of 9Asked for in 8 of your 9 saved postings');
    expect(cell('Unknown')).toBe('');
  });

  it('one detail at a time stands beside the list, takes the focus, and gives it back', () => {
    show(
      <WalletPage {...props({ credentials: [credential(), credential({ id: 'c2', name: 'Python' })] })}>
        Add
      </WalletPage>,
    );
    const row = (name: RegExp) => screen.getByRole('button', { name });
    fireEvent.click(row(/^SQL for Data Analysis/));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'SQL for Data Analysis' }));
    expect(screen.getByText('Add').hidden).toBe(true);
    fireEvent.click(row(/^Python/));
    expect(row(/^SQL for Data Analysis/).getAttribute('aria-expanded')).toBe('false');
    const panel = screen.getByRole('region', { name: 'Python' });
    fireEvent.keyDown(panel, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Python' })).toBeNull();
    expect(document.activeElement).toBe(row(/^Python/));
    expect(screen.getByText('Add').hidden).toBe(false);
    fireEvent.click(row(/^Python/));
    fireEvent.click(screen.getByRole('button', { name: 'Add credential' }));
    expect(screen.queryByRole('region', { name: 'Python' })).toBeNull();
  });
});
