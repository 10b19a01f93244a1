// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Combobox, type Suggestion } from '../../components/Combobox.tsx';
import { PageCombobox } from '../../components/PageCombobox.tsx';
import { painted, show } from './render.tsx';

const ALL: Suggestion[] = [
  { id: 'aws', kind: 'skill', label: 'AWS' },
  { id: 'aws-ccp', kind: 'credential', label: 'AWS Cloud Practitioner', detail: 'Amazon Web Services' },
];

interface TypingProps {
  of: typeof Combobox;
  onChoose: (choice: Suggestion | { typed: string }) => void;
}

function Typing({ of: Each, onChoose }: TypingProps) {
  const [query, setQuery] = useState('');
  const found = query ? ALL.filter(({ label }) => label.toLowerCase().startsWith(query.toLowerCase())) : [];
  return <Each label="Name" suggestions={found} onQuery={setQuery} onChoose={onChoose} />;
}

function setup(of: typeof Combobox) {
  const onChoose = vi.fn();
  show(<Typing of={of} onChoose={onChoose} />);
  const field = screen.getByRole('combobox') as HTMLInputElement;
  return {
    onChoose,
    field,
    // As far apart as two keys are: the list is there when the next one is pressed.
    async type(value: string) {
      fireEvent.change(field, { target: { value } });
      await painted();
    },
    async press(key: string) {
      fireEvent.keyDown(field, { key });
      await painted();
    },
    active: () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
  };
}

describe.each([
  ['Combobox', Combobox],
  ['PageCombobox', PageCombobox],
])('%s', (_, of) => {
  it('opens while typing, says how many there are, and lists the typed text last', async () => {
    const { field, type, active } = setup(of);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await type('aws c');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'AWS Cloud PractitionerAmazon Web Services',
      'Add “aws c” as typed',
    ]);
    expect(screen.getByRole('status').textContent).toBe('1 suggestion');
    expect(active()).toBeNull();
  });

  it('moves with the arrows, wraps around, and keeps the focus in the field', async () => {
    const { field, type, press, active } = setup(of);
    field.focus();
    await type('aws');
    await press('ArrowDown');
    expect(active()).toBe('AWSSkill');
    await press('ArrowDown');
    expect(active()).toMatch(/^AWS Cloud/);
    await press('ArrowDown');
    expect(active()).toBe('AWSSkill');
    await press('ArrowUp');
    expect(active()).toMatch(/^AWS Cloud/);
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
    ]);
    expect(document.activeElement).toBe(field);
  });

  it('takes the marked one with Enter, and clears the field', async () => {
    const { field, type, press, onChoose } = setup(of);
    await type('aws c');
    await press('ArrowDown');
    await press('Enter');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(ALL[1]);
    expect(field.value).toBe('');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('takes the same name without a mark, else the text as typed; never nothing', async () => {
    const { type, press, onChoose } = setup(of);
    await press('Enter');
    await type('   ');
    await press('Enter');
    expect(onChoose).not.toHaveBeenCalled();
    await type('aWs');
    await press('Enter');
    expect(onChoose).toHaveBeenLastCalledWith(ALL[0]);
    await type(' Basket weaving ');
    await press('Enter');
    expect(onChoose).toHaveBeenLastCalledWith({ typed: 'Basket weaving' });
  });

  it('closes with the first Escape and clears with the second', async () => {
    const { field, type, press } = setup(of);
    await type('aws');
    await press('Escape');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field.value).toBe('aws');
    await press('Escape');
    expect(field.value).toBe('');
  });

  it('takes one by pointer without losing the focus first', async () => {
    const { type, onChoose } = setup(of);
    await type('aws');
    const option = screen.getAllByRole('option')[1] as HTMLElement;
    expect(fireEvent.mouseDown(option)).toBe(false);
    fireEvent.click(option);
    expect(onChoose).toHaveBeenCalledWith(ALL[1]);
  });
});
