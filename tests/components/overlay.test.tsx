// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Overlay, type OverlayProps } from '../../components/Overlay.tsx';
import { show } from './render.tsx';
import { emptyView, view } from './view.ts';

const events = () => ({
  onToggle: vi.fn(),
  onHoverRequirement: vi.fn(),
  onShowQuote: vi.fn(),
  onOpenDashboard: vi.fn(),
  onHideSite: vi.fn(),
  onPause: vi.fn(),
  onSave: vi.fn(),
});

function Toggling(props: Omit<OverlayProps, 'collapsed' | 'onToggle'> & { from?: boolean; shortcut?: string }) {
  const [collapsed, setCollapsed] = useState(props.from ?? true);
  return (
    <>
      <button type="button" onKeyDown={() => setCollapsed(!collapsed)}>
        The page’s own
      </button>
      <Overlay {...props} collapsed={collapsed} onToggle={() => setCollapsed(!collapsed)} />
    </>
  );
}

describe('Overlay', () => {
  it('is a pill with figure, bar and verified while it is collapsed', () => {
    show(<Overlay view={view()} collapsed {...events()} />);
    const pill = screen.getByRole('button', {
      name: /9 of 12 must-haves answered.*6 verified and 1 partly.*Show details/,
    });
    expect(pill.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('Must-haves')).toBeNull();
  });

  it('shows no number with an empty wallet, collapsed or not, and leads to adding', () => {
    const on = events();
    const shown = show(<Overlay view={emptyView()} collapsed {...on} />);
    expect(shown.container.textContent).not.toMatch(/\d/);
    shown.again(<Overlay view={emptyView()} collapsed={false} {...on} />);
    expect(screen.getAllByText('Add what you hold to see your match').length).toBeGreaterThan(0);
    expect(shown.container.textContent).not.toMatch(/\d of \d|answered|missing|%/i);
    fireEvent.click(screen.getByRole('button', { name: 'Add a credential' }));
    expect(on.onOpenDashboard).toHaveBeenCalledWith('wallet');
  });

  it('lists gaps first and folds the answered ones away', () => {
    show(<Overlay view={view()} collapsed={false} {...events()} />);
    const names = [...document.querySelectorAll('.cl-row .cl-name')].map((name) => name.textContent);
    expect(names).toEqual(['Version control with Git', 'HL7 FHIR', 'Health data protection']);
    fireEvent.click(screen.getByRole('button', { name: '9 answered must-haves' }));
    expect(document.querySelectorAll('.cl-row')).toHaveLength(12);
    fireEvent.click(screen.getByRole('button', { name: /4 nice-to-haves/ }));
    expect(document.querySelectorAll('.cl-row-nice')).toHaveLength(4);
  });

  it('shows the ways to close a gap, and links only those with an address', () => {
    show(<Overlay view={view()} collapsed={false} {...events()} />);
    fireEvent.click(screen.getByRole('button', { name: /^HL7 FHIR/ }));
    const links = screen.getAllByRole('link', { name: /FHIR Basics/ });
    expect(links.map((link) => link.getAttribute('rel'))).toEqual(['noopener noreferrer']);
    expect(screen.getByText(/Corvane School · 12 h · 1–2 weeks · .*as of Jun 2026/)).toBeTruthy();
    expect(screen.getByText('Practitioner Exam').closest('a')).toBeNull();
  });

  it('leads from a knock-out to its sentence', () => {
    const on = events();
    show(<Overlay view={view()} collapsed={false} {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Enhanced DBS check' }));
    expect(on.onShowQuote).toHaveBeenCalledExactlyOnceWith('checks');
  });

  it('lists knock-outs apart and without a state', () => {
    show(<Overlay view={view()} collapsed={false} {...events()} />);
    const knockOuts = document.querySelector('.cl-knockouts');
    expect(knockOuts?.textContent).toContain('not scored');
    expect(knockOuts?.querySelectorAll('li')).toHaveLength(3);
    expect(knockOuts?.querySelector('.cl-icon, .cl-missing')).toBeNull();
  });

  it('opens by the pill, closes by Escape, and gives the focus back to the pill', () => {
    show(<Toggling view={view()} {...events()} />);
    const pill = screen.getByRole('button', { name: /Show details/ });
    pill.focus();
    fireEvent.click(pill);
    expect(document.activeElement?.textContent).toBe('Collapse');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(screen.queryByText('Must-haves')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Show details/ }));
  });

  it('gives the focus back to the page’s own element when it was opened from there', () => {
    show(<Toggling view={view()} {...events()} />);
    const own = screen.getByRole('button', { name: 'The page’s own' });
    own.focus();
    fireEvent.keyDown(own, { key: 'K' });
    expect(document.activeElement?.textContent).toBe('Collapse');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(document.activeElement).toBe(own);
  });

  it('takes no focus when it is first drawn expanded', () => {
    show(<Toggling from={false} view={view()} {...events()} />);
    expect(document.activeElement).toBe(document.body);
  });

  it('announces a changed result in a live region', () => {
    const on = events();
    const shown = show(<Overlay view={emptyView()} collapsed {...on} />);
    expect(screen.getByRole('status').textContent).toBe('Add what you hold to see your match');
    shown.again(<Overlay view={view()} collapsed {...on} />);
    expect(screen.getByRole('status').textContent).toBe('9 of 12 must-haves answered · 6 verified and 1 partly');
  });

  it('saves, hides and pauses', () => {
    const on = events();
    show(<Overlay view={view({ saved: true })} collapsed={false} {...on} />);
    const save = screen.getByRole('button', { name: 'Save posting' });
    expect(save.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(save);
    fireEvent.click(screen.getByRole('button', { name: 'Options for this site' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hide on this site' }));
    fireEvent.click(screen.getByRole('button', { name: 'Pause here for a day' }));
    expect([on.onSave, on.onHideSite, on.onPause].map((fn) => fn.mock.calls.length)).toEqual([1, 1, 1]);
  });
});
