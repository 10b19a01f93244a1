// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../components/PopupView.tsx';
import { SampleReportPage, type SampleReportPageProps } from '../../components/SampleReportPage.tsx';
import { show } from './render.tsx';
import { view } from './view.ts';

const TEXT = '<!-- credlens sample {} -->\n<!doctype html>\n<html><body class="a"><p>███ & more</p></body></html>';
const props = (over: Partial<SampleReportPageProps> = {}): SampleReportPageProps => ({
  waiting: true,
  sample: { text: TEXT, removed: { name: 4, email: 1, secret: 1200, comment: 0 } },
  words: [],
  onAddWord: vi.fn(),
  onRemoveWord: vi.fn(),
  onSave: vi.fn(),
  onDiscard: vi.fn(),
  ...over,
});

describe('SampleReportPage', () => {
  it('shows exactly what would be saved, as text, with counts by kind and the warning', async () => {
    const on = props();
    const { container } = show(<SampleReportPage {...on} />);
    const area = screen.getByLabelText('All that will be saved') as HTMLTextAreaElement;
    expect(area.value).toBe(TEXT);
    expect(area.readOnly).toBe(true);
    expect(container.querySelector('.a'), 'the page became elements').toBeNull();
    const counts = [...container.querySelectorAll('.cl-report-counts > div')].map((each) => each.textContent);
    expect(counts).toEqual(['Ids and tokens1,200', 'Names4', 'E-mail addresses1']);
    expect(screen.getByText(/A name that nothing on the page marks as one can remain/)).toBeTruthy();
    expect(screen.getByText(/Nothing is sent/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save file' }));
    fireEvent.click(screen.getByRole('button', { name: 'Throw away' }));
    expect([on.onSave, on.onDiscard].map((each) => vi.mocked(each).mock.calls.length)).toEqual([1, 1]);
    const { violations, passes } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(passes.length).toBeGreaterThan(8);
  });

  it('takes further words out and puts them back', () => {
    const on = props({ words: ['Ada', 'Lovelace'] });
    show(<SampleReportPage {...on} />);
    const input = screen.getByLabelText(/Take out one more word/);
    expect((screen.getByRole('button', { name: 'Take out' }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(input, { target: { value: 'Byron' } });
    fireEvent.click(screen.getByRole('button', { name: 'Take out' }));
    expect(on.onAddWord).toHaveBeenCalledExactlyOnceWith('Byron');
    expect((input as HTMLInputElement).value).toBe('');
    const words = within(screen.getByText('Ada').closest('ul') as HTMLElement).getAllByRole('listitem');
    expect(words).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Put “Ada” back' }));
    expect(on.onRemoveWord).toHaveBeenCalledExactlyOnceWith('Ada');
  });

  it('saves nothing before it is made, says so, and says what was saved', () => {
    const { again } = show(<SampleReportPage {...props({ sample: undefined })} />);
    expect(screen.getByText('Taking out what is private …')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Save file' }) as HTMLButtonElement).disabled).toBe(true);
    again(<SampleReportPage {...props({ saved: 'credlens-sample-seek.html' })} />);
    expect(screen.getByText('Saved as credlens-sample-seek.html. Nothing was sent.')).toBeTruthy();
    again(<SampleReportPage {...props({ waiting: false, sample: undefined })} />);
    expect(screen.getByText(/No page is waiting here/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('speaks German', () => {
    show(<SampleReportPage {...props()} />, 'de');
    expect(screen.getByRole('heading', { name: 'Muster für einen Fehlerbericht' })).toBeTruthy();
  });
});

describe('the popup', () => {
  const site = { host: 'jobs.example', board: null, always: false, hidden: false, paused: false, risk: false };
  const popup = (over: Partial<PopupViewProps>): PopupViewProps => ({
    state: { kind: 'failure', failure: { code: 'layout-changed' } },
    site,
    onSave: vi.fn(),
    onReadAgain: vi.fn(),
    onOpenDashboard: vi.fn(),
    onTrySample: vi.fn(),
    onSearchCourse: vi.fn(),
    onAlways: vi.fn(),
    onHide: vi.fn(),
    onPause: vi.fn(),
    ...over,
  });

  it('offers a sample where reading failed, and among the options of every site; not in a private window', () => {
    const onReport = vi.fn();
    const { again } = show(<PopupView {...popup({ onReport })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Save a sample for a bug report' }));
    again(<PopupView {...popup({ onReport, state: { kind: 'match', view: view() } })} />);
    expect(screen.queryByRole('button', { name: /sample for a bug report/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Options|options/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Something is read wrong? Save a sample' }));
    expect(onReport).toHaveBeenCalledTimes(2);
    again(<PopupView {...popup({})} />);
    expect(screen.queryByRole('button', { name: /sample for a bug report|read wrong/ })).toBeNull();
  });
});
