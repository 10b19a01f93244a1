// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { ProfilesPage, type ProfilesPageProps } from '../../components/ProfilesPage.tsx';
import { show } from './render.tsx';

const page = (more: Partial<ProfilesPageProps> = {}) => (
  <ProfilesPage
    on
    onTurn={vi.fn()}
    sites={[
      { id: 'github', name: 'GitHub', hosts: ['github.com'], on: false, tried: true, risk: false },
      { id: 'linkedin', name: 'LinkedIn', hosts: ['www.linkedin.com'], on: false, tried: false, risk: true },
    ]}
    onSite={vi.fn()}
    kept={{ roles: 1, candidates: 0 }}
    {...more}
  />
);

const noteOf = (name: string) => {
  const id = screen.getByRole('switch', { name }).getAttribute('aria-describedby') ?? '';
  return document.getElementById(id)?.textContent ?? '';
};

describe('ProfilesPage', () => {
  it('draws no switch before it is known on which side it is', () => {
    show(page({ on: undefined, sites: [] }));
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('off: one switch, no sites, and what is still kept with the way to it', () => {
    const onTurn = vi.fn();
    const { again } = show(page({ on: false, onTurn, kept: { roles: 1, candidates: 2 } }));
    expect(screen.getAllByRole('switch')).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toMatch(/Still kept: 1 role and 2 saved candidates\./);
    expect(screen.getByRole('link', { name: 'Open candidates' }).getAttribute('href')).toBe('#candidates');
    fireEvent.click(screen.getByRole('switch', { name: 'Candidates' }));
    expect(onTurn).toHaveBeenCalledExactlyOnceWith(true);
    again(page({ on: false, kept: { roles: 0, candidates: 0 } }));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('on: each site with its hosts, what it was tried on, and the risk before its switch', () => {
    const onSite = vi.fn();
    show(page({ onSite }));
    expect(noteOf('GitHub')).toBe('github.com');
    expect(noteOf('LinkedIn')).toMatch(
      /^www\.linkedin\.com · not yet tried on a real page · The terms of LinkedIn forbid/,
    );
    expect(screen.getByRole('switch', { name: 'LinkedIn' }).getAttribute('aria-checked')).toBe('false');
    fireEvent.click(screen.getByRole('switch', { name: 'LinkedIn' }));
    expect(onSite).toHaveBeenCalledExactlyOnceWith('linkedin', true);
  });

  it('no finding of axe', async () => {
    const { container } = show(page());
    const { violations, passes } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
