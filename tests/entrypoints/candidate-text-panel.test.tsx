// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CandidateText } from '../../entrypoints/dashboard/CandidateText.tsx';
import { readCandidateText } from '../../entrypoints/dashboard/candidate-text.ts';
import { fail } from '../../utils/model/result.ts';
import { show } from '../components/render.tsx';

const read = readCandidateText('Mira Sandoval\nSince 2019 I keep the books of a bakery in Excel and Python.', '');
if (!read.ok) throw new Error(read.failure.code);
const handed = { ...read.value, file: 'mira.pdf' };

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.sendMessage = vi.fn(async () => fail('no-role')) as never;
});

it('without a role says so below the page’s own heading', async () => {
  show(<CandidateText handed={handed} />);
  expect((await screen.findByRole('heading', { name: 'Choose a role' })).tagName).toBe('H2');
  expect(screen.queryByRole('heading', { level: 1 }), 'the page has it').toBeNull();
});
