import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type CorrectingState, createCorrector } from '../../entrypoints/overlay/corrector.ts';
import { ask } from '../../utils/messages.ts';
import { fail, ok } from '../../utils/model/result.ts';
import { requirement } from '../components/view.ts';

vi.mock('../../utils/messages.ts', () => ({ ask: vi.fn() }));
const asking = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
beforeEach(() => {
  asking.mockReset();
});

const description = 'You use K8s and Kubernetes, and K8s again.';
const mention = (start: number, end: number, id = 'kubernetes') => ({
  start,
  end,
  id,
  label: 'Kubernetes',
  kind: 'tool' as const,
  force: 'must' as const,
  rule: 'certain',
});
const shown = requirement('kubernetes', 'Kubernetes', {
  mentions: [mention(8, 11), mention(16, 26), mention(32, 35), mention(0, 3, 'other')],
});

function setup(inPrivate = false) {
  const states: CorrectingState[] = [];
  const again = vi.fn(async () => {});
  const corrector = createCorrector({ description, inPrivate, again, changed: (state) => states.push(state) });
  return { on: corrector.on(() => [shown]), again, states, last: () => states.at(-1) };
}
const said = { kind: 'not-a-skill', skillId: 'kubernetes', label: 'Kubernetes' } as const;

describe('createCorrector', () => {
  it('sends the spellings of that skill, each once, shows the match anew, then says what was done', async () => {
    const { on, again, states } = setup();
    asking.mockResolvedValue(ok({ ids: ['1', '2'] }));
    again.mockImplementation(async () => expect(states, 'the note comes with the new match').toEqual([]));
    await on.onCorrect('kubernetes', said);
    const request = { kind: 'not-a-skill', phrases: ['K8s', 'Kubernetes'], skillId: 'kubernetes' };
    expect(asking.mock.calls).toEqual([['correct', request]]);
    expect(again).toHaveBeenCalledOnce();
    expect(states).toEqual([
      { suggestions: [], corrected: { kind: 'not-a-skill', phrase: 'K8s', means: undefined, undone: false } },
    ]);
  });

  it('takes back all that was stored by that click', async () => {
    const { on, again, last } = setup();
    asking.mockResolvedValueOnce(ok({ ids: ['1', '2'] })).mockResolvedValueOnce(ok({ undone: 2 }));
    await on.onCorrect('kubernetes', { ...said, kind: 'have' });
    await on.onUndo();
    expect(asking.mock.calls[1]).toEqual(['undo-corrections', { ids: ['1', '2'] }]);
    expect(again).toHaveBeenCalledTimes(2);
    expect(last()?.corrected).toEqual({ kind: 'have', phrase: 'Kubernetes', means: undefined, undone: true });
  });

  it('in a private window asks nobody and says why', async () => {
    const { on, last } = setup(true);
    await on.onCorrect('kubernetes', said);
    expect(asking).not.toHaveBeenCalled();
    expect(last()?.corrected).toEqual({ failure: { code: 'private-window' } });
  });

  it('says why nothing was kept, and shows no other match', async () => {
    const { on, again, last } = setup();
    asking.mockResolvedValue(fail('storage-full'));
    await on.onCorrect('kubernetes', said);
    expect(last()?.corrected).toEqual({ failure: { code: 'storage-full' } });
    expect(again).not.toHaveBeenCalled();
  });

  it('asks nothing about a row that is not there any more', async () => {
    const { on } = setup();
    await on.onCorrect('gone', said);
    await on.onCorrect('kubernetes', { ...said, skillId: 'gone' });
    expect(asking).not.toHaveBeenCalled();
  });

  it('shows the names for what was typed last, not for what was answered last', async () => {
    const { on, last } = setup();
    const answers: ((names: string) => void)[] = [];
    asking.mockImplementation(
      () =>
        new Promise((resolve) =>
          answers.push((label) => resolve(ok({ found: [{ id: label, kind: 'skill', label }] }))),
        ),
    );
    const first = on.onFindSkill('py');
    const second = on.onFindSkill('pyt');
    answers[1]?.('second');
    answers[0]?.('first');
    await Promise.all([first, second]);
    expect(last()?.suggestions.map(({ label }) => label)).toEqual(['second']);
    await on.onFindSkill('');
    expect(last()?.suggestions).toEqual([]);
    expect(asking).toHaveBeenCalledTimes(2);
  });
});
