// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Overlay, type OverlayProps } from '../../components/Overlay.tsx';
import { type Texts, TextsProvider } from '../../components/texts.tsx';
import en from '../../public/_locales/en/messages.json';
import { view } from './view.ts';

// As wxt.config.ts builds content scripts: the same components on Preact, in a closed shadow root.
vi.mock('react', () => import('../../utils/page/react-for-overlay.ts'));
vi.mock('react/jsx-runtime', () => import('preact/jsx-runtime'));
vi.mock('react/jsx-dev-runtime', () => import('preact/jsx-runtime'));

const texts: Texts = {
  language: 'en',
  get: (key, values = []) => en[key].message.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? ''),
};

describe('Overlay on Preact', () => {
  let host: HTMLElement;
  let root: HTMLElement;
  const on = {
    onToggle: vi.fn(),
    onHoverRequirement: vi.fn(),
    onShowQuote: vi.fn(),
    onOpenDashboard: vi.fn(),
    onHideSite: vi.fn(),
    onPause: vi.fn(),
    onSave: vi.fn(),
  };
  const draw = (props: Partial<OverlayProps> = {}) =>
    act(() => {
      const overlay = <Overlay view={view()} collapsed={false} {...on} {...props} />;
      render((<TextsProvider texts={texts}>{overlay}</TextsProvider>) as unknown as ComponentChild, root);
    });
  const find = (selector: string) => root.querySelector<HTMLElement>(selector) as HTMLElement;

  beforeEach(() => {
    host = document.createElement('div');
    root = document.createElement('div');
    host.attachShadow({ mode: 'closed' }).append(root);
    document.body.append(host);
  });
  afterEach(() => {
    render(null, root);
    host.remove();
    vi.clearAllMocks();
  });

  it('draws headline, bar and gaps', async () => {
    await draw();
    expect(find('.cl-headline').textContent).toContain('9 of 12 must-haves answered · 6 verified');
    expect(root.querySelectorAll('.cl-bar i')).toHaveLength(12);
    expect(find('.cl-row svg').getAttribute('class')).toBe('cl-icon cl-missing');
    expect(find('.cl-row svg').getAttribute('viewBox')).toBe('0 0 16 16');
  });

  it('tells of pointer and focus on a row, and opens it', async () => {
    await draw();
    const button = find('.cl-row > button');
    button.dispatchEvent(new Event('focus'));
    expect(on.onHoverRequirement).toHaveBeenLastCalledWith('git');
    button.dispatchEvent(new Event('blur'));
    expect(on.onHoverRequirement).toHaveBeenLastCalledWith(null);
    find('.cl-row').dispatchEvent(new Event('mouseenter'));
    expect(on.onHoverRequirement).toHaveBeenCalledTimes(3);
    await act(() => button.click());
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(find('blockquote mark').textContent).toBe('Version control with Git');
    find('.cl-thread .cl-link').click();
    expect(on.onShowQuote).toHaveBeenCalledWith('git');
  });

  it('closes by Escape, and is a pill when collapsed', async () => {
    await draw();
    find('.cl-collapse').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(on.onToggle).toHaveBeenCalledOnce();
    await draw({ collapsed: true });
    expect(find('.cl-pill').getAttribute('aria-expanded')).toBe('false');
    expect(find('.cl-panel')).toBeNull();
    find('.cl-pill').click();
    expect(on.onToggle).toHaveBeenCalledTimes(2);
  });

  it('corrects: the field that says what a phrase means hears every letter typed', async () => {
    const onCorrect = vi.fn();
    const onFindSkill = vi.fn();
    const correct = { onCorrect, onFindSkill, onUndo: vi.fn(), corrected: undefined, suggestions: [] };
    await draw({ correct });
    await act(() => find('.cl-row > button').click());
    const buttons = () => [...root.querySelectorAll<HTMLElement>('.cl-correct button')];
    expect(buttons().map((each) => each.textContent)).toEqual(['I have this', 'Not a skill', 'Means something else']);
    buttons()[1]?.click();
    expect(onCorrect).toHaveBeenLastCalledWith('git', expect.objectContaining({ kind: 'not-a-skill' }));
    await act(() => buttons()[2]?.click());
    const field = find('.cl-correct input') as HTMLInputElement;
    field.value = 'ru';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    expect(onFindSkill).toHaveBeenLastCalledWith('ru');
    onFindSkill.mockClear();
    // The browser's own `change`, when the field is left, says nothing new.
    await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
    expect(onFindSkill).not.toHaveBeenCalled();
    await draw({ correct: { ...correct, suggestions: [{ id: 'rust', kind: 'skill', label: 'Rust' }] } });
    await act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    expect(onCorrect).toHaveBeenLastCalledWith('git', expect.objectContaining({ means: expect.anything() }));
    expect(on.onToggle).not.toHaveBeenCalled();
  });

  it('Escape in that field closes the field, not the panel', async () => {
    const correct = {
      onCorrect: vi.fn(),
      onFindSkill: vi.fn(),
      onUndo: vi.fn(),
      corrected: undefined,
      suggestions: [],
    };
    await draw({ correct });
    await act(() => find('.cl-row > button').click());
    await act(() => find('.cl-correct button:last-of-type').click());
    await act(
      () =>
        void find('.cl-correct input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(find('.cl-correct input')).toBeNull();
    expect(on.onToggle).not.toHaveBeenCalled();
  });

  it('keeps hidden parts hidden and marks a saved posting', async () => {
    await draw({ view: view({ saved: true }) });
    expect(find('.cl-options').hidden).toBe(true);
    expect(find('[aria-pressed]').getAttribute('aria-pressed')).toBe('true');
    await draw({ view: view({ saved: false }) });
    expect(find('[aria-pressed]').getAttribute('aria-pressed')).toBe('false');
  });
});
