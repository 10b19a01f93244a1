// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PopupRole } from '../../entrypoints/popup/PopupRole.tsx';
import { database } from '../../utils/storage/database.ts';
import { show } from '../components/render.tsx';
import { view } from '../components/view.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await database().roles.clear();
});

it('makes one role of the posting, however fast the button is pressed, and opens it', async () => {
  const onOpen = vi.fn();
  show(<PopupRole view={view()} onOpen={onOpen} />);
  const make = await screen.findByRole('button', { name: 'Make a role from this posting' });
  fireEvent.click(make);
  fireEvent.click(make);
  await waitFor(() => expect(onOpen).toHaveBeenCalled());
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  const roles = await database().roles.toArray();
  expect(roles).toHaveLength(1);
  expect(onOpen.mock.calls).toEqual([[`roles/${roles[0]?.id}`]]);
});

it('where it cannot be kept, says so, and may be pressed again', async () => {
  const onOpen = vi.fn();
  show(<PopupRole view={view()} onOpen={onOpen} />);
  const make = await screen.findByRole('button', { name: 'Make a role from this posting' });
  const full = vi.spyOn(database().roles, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  fireEvent.click(make);
  await screen.findByRole('alert');
  full.mockRestore();
  fireEvent.click(make);
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
});
