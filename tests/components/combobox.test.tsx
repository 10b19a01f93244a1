// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Combobox, type Suggestion } from '../../components/Combobox.tsx';
import { show } from './render.tsx';

const ALL: Suggestion[] = [
  { id: 'aws', kind: 'skill', label: 'AWS' },
  { id: 'aws-ccp', kind: 'credential', label: 'AWS Cloud Practitioner', detail: 'Amazon Web Services' },
];

function Typing({ onChoose }: { onChoose: (choice: Suggestion | { typed: string }) => void }) {
  const [query, setQuery] = useState('');
  const found = query ? ALL.filter(({ label }) => label.toLowerCase().startsWith(query.toLowerCase())) : [];
  return <Combobox label="Name" suggestions={found} onQuery={setQuery} onChoose={onChoose} />;
}

function setup() {
  const onChoose = vi.fn();
  show(<Typing onChoose={onChoose} />);
  const field = screen.getByRole('combobox') as HTMLInputElement;
  return {
    onChoose,
    field,
    type: (value: string) => fireEvent.change(field, { target: { value } }),
    press: (key: string) => fireEvent.keyDown(field, { key }),
    active: () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
  };
}

describe('Combobox', () => {
  it('opens while typing, says how many there are, and lists the typed text last', () => {
    const { field, type, active } = setup();
    expect(field.getAttribute('aria-expanded')).toBe('false');
    type('aws c');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'AWS Cloud PractitionerAmazon Web Services',
      'Add “aws c” as typed',
    ]);
    expect(screen.getByRole('status').textContent).toBe('1 suggestion');
    expect(active()).toBeNull();
  });

  it('moves with the arrows, wraps around, and keeps the focus in the field', () => {
    const { field, type, press, active } = setup();
    field.focus();
    type('aws');
    press('ArrowDown');
    expect(active()).toBe('AWSSkill');
    press('ArrowDown');
    expect(active()).toMatch(/^AWS Cloud/);
    press('ArrowDown');
    expect(active()).toBe('AWSSkill');
    press('ArrowUp');
    expect(active()).toMatch(/^AWS Cloud/);
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
    ]);
    expect(document.activeElement).toBe(field);
  });

  it('takes the marked one with Enter, and clears the field', () => {
    const { field, type, press, onChoose } = setup();
    type('aws c');
    press('ArrowDown');
    press('Enter');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(ALL[1]);
    expect(field.value).toBe('');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('takes the same name without a mark, else the text as typed; never nothing', () => {
    const { type, press, onChoose } = setup();
    press('Enter');
    type('   ');
    press('Enter');
    expect(onChoose).not.toHaveBeenCalled();
    type('aWs');
    press('Enter');
    expect(onChoose).toHaveBeenLastCalledWith(ALL[0]);
    type(' Basket weaving ');
    press('Enter');
    expect(onChoose).toHaveBeenLastCalledWith({ typed: 'Basket weaving' });
  });

  it('closes with the first Escape and clears with the second', () => {
    const { field, type, press } = setup();
    type('aws');
    press('Escape');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field.value).toBe('aws');
    press('Escape');
    expect(field.value).toBe('');
  });

  it('takes one by pointer without losing the focus first', () => {
    const { type, onChoose } = setup();
    type('aws');
    const option = screen.getAllByRole('option')[1] as HTMLElement;
    expect(fireEvent.mouseDown(option)).toBe(false);
    fireEvent.click(option);
    expect(onChoose).toHaveBeenCalledWith(ALL[1]);
  });
});
