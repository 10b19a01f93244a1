// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCandidateText } from '../../entrypoints/dashboard/candidate-text.ts';
import { type HandedText, handOver } from '../../entrypoints/dashboard/handed-text.ts';
import { useHanded } from '../../entrypoints/dashboard/use-handed.ts';

const read = readCandidateText('Mira Sandoval\nSince 2019 I keep the books of a bakery in Excel and Python.', '');
if (!read.ok) throw new Error(read.failure.code);
const handed: HandedText = { ...read.value, file: 'mira.pdf' };
const seen = vi.spyOn(document, 'visibilityState', 'get');

beforeEach(() => {
  fakeBrowser.reset();
  seen.mockReturnValue('visible');
});
afterEach(() => seen.mockReset());

it('takes what the popup handed over, before it was opened and while it is', async () => {
  await handOver(handed);
  const { result } = renderHook(useHanded);
  await waitFor(() => expect(result.current).toEqual({ count: 1, text: handed }));
  await act(() => handOver({ ...handed, file: 'tor.pdf' }));
  await waitFor(() => expect(result.current).toMatchObject({ count: 2, text: { file: 'tor.pdf' } }));
});

it('a page in the background leaves it to the one that the popup opens, until it is looked at itself', async () => {
  seen.mockReturnValue('hidden');
  const { result: background } = renderHook(useHanded);
  await act(() => handOver(handed));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(background.current.count).toBe(0);
  seen.mockReturnValue('visible');
  const { result: opened } = renderHook(useHanded);
  await waitFor(() => expect(opened.current.count).toBe(1));
  await act(async () => document.dispatchEvent(new Event('visibilitychange')));
  expect(background.current.count).toBe(0);
  seen.mockReturnValue('hidden');
  await act(() => handOver(handed));
  seen.mockReturnValue('visible');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await waitFor(() => expect(background.current.count + opened.current.count).toBeGreaterThan(1));
});
