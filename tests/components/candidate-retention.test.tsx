// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { CandidateRetention, type CandidateRetentionProps } from '../../components/CandidateRetention.tsx';
import { show } from './render.tsx';

const props = (over: Partial<CandidateRetentionProps> = {}): CandidateRetentionProps => ({
  days: 90,
  onChange: vi.fn(),
  counts: { candidates: 4, roles: 2 },
  onErase: vi.fn(),
  ...over,
});

it('says how many are kept, and for how long whoever is saved next', () => {
  const on = props();
  const { container } = show(<CandidateRetention {...on} />);
  expect(container.querySelector('[data-candidates="4"]')?.textContent).toBe(
    '4 candidates are saved on this device. 2 roles are kept, until you remove them.',
  );
  const days = screen.getByLabelText('Keep a candidate for') as HTMLSelectElement;
  expect([days.value, days.selectedOptions[0]?.textContent]).toEqual(['90', '90 days']);
  fireEvent.change(days, { target: { value: '30' } });
  expect(on.onChange).toHaveBeenCalledExactlyOnceWith(30);
});

it('offers a number of days that a backup brought', () => {
  show(<CandidateRetention {...props({ days: 45 })} />);
  const days = screen.getByLabelText('Keep a candidate for') as HTMLSelectElement;
  expect(days.value).toBe('45');
  expect([...days.options].map(({ value }) => Number(value))).toEqual([7, 14, 30, 45, 60, 90, 180, 365, 730]);
});

it('erases all with one click that says that there is no way back, and then says how many', () => {
  const on = props();
  const shown = show(<CandidateRetention {...on} />);
  expect(screen.getByText(/for good: there is no way back/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Erase all 4 candidates' }));
  expect(on.onErase).toHaveBeenCalledOnce();
  shown.again(<CandidateRetention {...on} counts={{ candidates: 0, roles: 2 }} erased={4} />);
  const note = screen.getByRole('status');
  expect(note.textContent).toBe('4 candidates were erased.');
  expect(document.activeElement).toBe(note);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/No candidate is saved/)).toBeTruthy();
});

it('says nothing of numbers before they are known', () => {
  const { container } = show(<CandidateRetention {...props({ counts: undefined, days: undefined })} />);
  expect(container.querySelector('[data-candidates]')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
});
