// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { rowsOf } from '../../components/match-view.ts';
import { quoteParts } from '../../components/quote.ts';
import { RequirementRow } from '../../components/RequirementRow.tsx';
import { show } from './render.tsx';
import { evidence, requirement, view } from './view.ts';

const row = (id: string) => {
  const found = rowsOf(view()).musts.find((each) => each.requirement.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('RequirementRow', () => {
  it('says its state in words, with the years asked for', () => {
    show(<RequirementRow row={row('sql')} />);
    expect(screen.getByRole('button').textContent).toBe('SQL3 yearsVerified');
  });

  it('opens to the posting’s sentence with the mention marked, and to the credential’s own field', () => {
    show(<RequirementRow row={row('sql')} />);
    expect(screen.queryByRole('blockquote')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /SQL/ }));
    expect(screen.getByRole('button', { name: /SQL/ }).getAttribute('aria-expanded')).toBe('true');
    const quote = document.querySelector('blockquote');
    expect(quote?.textContent).toBe('You use SQL every day.');
    expect(quote?.querySelector('mark')?.textContent).toBe('SQL');
    expect(screen.getByText(/under “What you bring”/)).toBeTruthy();
    expect(screen.getByText('SQL for Data Analysis')).toBeTruthy();
    expect(screen.getByText(/Brightwater Institute/)).toBeTruthy();
    const fact = screen.getByText('Alignment').closest('div') as HTMLElement;
    expect(within(fact).getByText(/window functions/)).toBeTruthy();
    expect(screen.getByText('Feb 14, 2028')).toBeTruthy();
    expect(screen.getByText(/the proof fits its issuer/)).toBeTruthy();
  });

  it('says of a missing one that nothing answers it, and names no credential', () => {
    show(<RequirementRow row={row('git')} />);
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByText('Nothing in your wallet answers this yet.')).toBeTruthy();
    expect(screen.queryByText('Your credential says')).toBeNull();
  });

  it('says why an expired one counts only partly', () => {
    show(<RequirementRow row={row('data-protection')} />);
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByText('It has expired.')).toBeTruthy();
  });

  it('tells of pointer and focus, and leads to the sentence', () => {
    const onHover = vi.fn();
    const onShowQuote = vi.fn();
    show(<RequirementRow row={row('sql')} onHover={onHover} onShowQuote={onShowQuote} />);
    const button = screen.getByRole('button');
    fireEvent.focus(button);
    expect(onHover).toHaveBeenLastCalledWith('sql');
    fireEvent.blur(button);
    expect(onHover).toHaveBeenLastCalledWith(null);
    fireEvent.mouseEnter(button.closest('li') as HTMLElement);
    expect(onHover).toHaveBeenLastCalledWith('sql');
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('button', { name: 'Go to the sentence' }));
    expect(onShowQuote).toHaveBeenCalledExactlyOnceWith('sql');
  });

  it('shows page and file text as text, never as elements', () => {
    const hostile = '<img src=x onerror="document.title=1"><script>1</script>';
    const shown = show(
      <RequirementRow
        row={{
          requirement: requirement('x', hostile, { heading: hostile }),
          match: {
            requirementId: 'x',
            state: 'verified',
            reason: 'verified',
            evidence: evidence({ name: hostile, issuer: hostile, field: hostile }),
            others: [],
          },
        }}
      />,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(shown.container.querySelector('img, script')).toBeNull();
    expect(shown.container.querySelector('mark')?.textContent).toBe(hostile);
  });
});

describe('quoteParts', () => {
  const mention = (start: number, end: number) => ({
    start,
    end,
    id: 'a',
    label: 'a',
    kind: 'tool' as const,
    force: 'must' as const,
    rule: 'certain',
  });
  const quote = { start: 10, end: 30, text: 'Java or Kotlin, daily' };

  it('keeps every character once, whatever the mentions are', () => {
    const mentions = [mention(18, 24), mention(10, 14), mention(12, 16), mention(0, 12), mention(20, 400)];
    const parts = quoteParts({ quote, mentions });
    expect(parts.map((part) => part.text).join('')).toBe(quote.text);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['Java', ' o', 'Kotlin']);
  });

  it('marks nothing where the mention stands in another sentence', () => {
    expect(quoteParts({ quote, mentions: [mention(400, 404)] })).toEqual([
      { start: 0, text: quote.text, marked: false },
    ]);
  });
});
