// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AddCandidateText, type AddCandidateTextProps } from '../../components/AddCandidateText.tsx';
import { fail } from '../../utils/model/result.ts';
import { show } from './render.tsx';

afterEach(cleanup);

const props = (more: Partial<AddCandidateTextProps> = {}): AddCandidateTextProps => ({
  onText: vi.fn(),
  onFile: vi.fn(),
  onStop: vi.fn(),
  onAnother: vi.fn(),
  ...more,
});
const area = () => screen.getByLabelText('Text of the résumé or profile');
const read = () => screen.getByRole('button', { name: 'Read this text' });

it('reads what was pasted, with the name, and nothing before there is any', () => {
  const given = props();
  show(<AddCandidateText {...given} />);
  expect(read()).toHaveProperty('disabled', true);
  fireEvent.change(area(), { target: { value: '  \n ' } });
  expect(read()).toHaveProperty('disabled', true);
  fireEvent.change(area(), { target: { value: 'Python since 2019' } });
  fireEvent.change(screen.getByLabelText('Name, if you like'), { target: { value: 'Mira' } });
  fireEvent.click(read());
  expect(given.onText).toHaveBeenCalledWith('Python since 2019', 'Mira');
});

it('hands over a file that was chosen', () => {
  const given = props();
  const { container } = show(<AddCandidateText {...given} />);
  const file = new File(['%PDF-'], 'mira.pdf');
  fireEvent.change(container.querySelector('input[type=file]') as Element, { target: { files: [file] } });
  expect(given.onFile).toHaveBeenCalledWith(file, '');
});

it('says what it reads, can be stopped, and takes nothing else meanwhile', () => {
  const given = props({ reading: 'mira.pdf' });
  const { container } = show(<AddCandidateText {...given} />);
  fireEvent.change(area(), { target: { value: 'Python' } });
  expect(read()).toHaveProperty('disabled', true);
  fireEvent.change(container.querySelector('input[type=file]') as Element, {
    target: { files: [new File(['x'], 'b.pdf')] },
  });
  expect(given.onFile).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toContain('mira.pdf');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(given.onStop).toHaveBeenCalled();
});

it.each([
  ['pdf-locked', /encrypted/],
  ['pdf-no-text', /pictures and no text/],
  ['pdf-damaged', /damaged/],
  ['pdf-too-large', /too large/],
  ['text-too-long', /too long/],
  ['candidate-file-other', /not read here/],
  ['no-profile-text', /hardly any text/],
] as const)('%s is said in words', (code, words) => {
  show(<AddCandidateText {...props({ failure: fail(code).failure })} />);
  expect(document.body.textContent).toMatch(words);
});

it('the focus goes to what was read, and back into the field', () => {
  const { again } = show(<AddCandidateText {...props()} />);
  expect(document.activeElement).toBe(document.body);
  fireEvent.change(area(), { target: { value: 'Python since 2019' } });
  read().focus();
  const shown = { unseen: 0, pdf: false, panel: <p>the panel</p> };
  again(<AddCandidateText {...props({ read: shown })} />);
  expect(document.activeElement?.textContent).toBe('Read from pasted text');
  screen.getByRole('button', { name: 'Read another one' }).focus();
  again(<AddCandidateText {...props()} />);
  expect(document.activeElement).toBe(area());
  again(<AddCandidateText {...props({ reading: 'mira.pdf' })} />);
  screen.getByRole('button', { name: 'Cancel' }).focus();
  again(<AddCandidateText {...props()} />);
  expect(document.activeElement).toBe(area());
});

it('what was read takes the place of the fields, with what was left out', () => {
  const given = props({ read: { file: 'mira.pdf', unseen: 3, pdf: true, panel: <p>the panel</p> } });
  show(<AddCandidateText {...given} />);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(document.body.textContent).toMatch(/Read from mira\.pdf · 3 characters that cannot be seen were left out/);
  expect(document.body.textContent).toMatch(/letters within pictures.*the panel/);
  fireEvent.click(screen.getByRole('button', { name: 'Read another one' }));
  expect(given.onAnother).toHaveBeenCalled();
});
