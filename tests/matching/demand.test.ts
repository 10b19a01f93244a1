import { describe, expect, it } from 'vitest';
import { demandOf, type SeenPosting } from '../../utils/matching/demand.ts';
import { matchRequirements } from '../../utils/matching/match.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { claimEvidence, evidence, graph, NOW, requirement } from './make.ts';

const TODAY = '2026-11-21';
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.parse(TODAY) - days * DAY_MS).toISOString();

function seen(id: string, requirements: Requirement[], held: Evidence[] = [], days = 0): SeenPosting {
  return { id, seenAt: daysAgo(days), requirements, match: matchRequirements(requirements, held, { now: NOW, graph }) };
}
const nice = (id: string) => requirement(id, { force: 'nice' });

describe('demandOf', () => {
  it('counts what each posting requires or prefers, and says of how many', () => {
    const demand = demandOf(
      [seen('a', [requirement('sql'), nice('docker')]), seen('b', [requirement('sql')]), seen('c', [nice('sql')])],
      TODAY,
    );
    expect(demand.n).toBe(3);
    expect(demand.gaps.map(({ id, required, preferred, weight }) => [id, required, preferred, weight])).toEqual([
      ['sql', 2, 1, 2.5],
      ['docker', 0, 1, 0.5],
    ]);
    expect(demand.postings).toEqual([
      { id: 'a', needs: ['sql'] },
      { id: 'b', needs: ['sql'] },
      { id: 'c', needs: [] },
    ]);
  });

  it('halves the weight for every 90 days, and a clock that was set back makes nothing heavier', () => {
    const weightAt = (days: number) => demandOf([seen('a', [requirement('sql')], [], days)], TODAY).gaps[0]?.weight;
    expect(weightAt(0)).toBe(1);
    expect(weightAt(90)).toBe(0.5);
    expect(weightAt(180)).toBe(0.25);
    expect(weightAt(-400)).toBe(1);
    const unreadable = { ...seen('a', [requirement('sql')]), seenAt: 'yesterday' };
    expect(demandOf([unreadable], TODAY).gaps[0]?.weight).toBe(1);
  });

  it('what the wallet answers is no gap; what it answers partly is', () => {
    const held = [evidence('python'), claimEvidence('kotlin')];
    const demand = demandOf([seen('a', [requirement('python'), requirement('java'), requirement('sql')], held)], TODAY);
    expect(demand.gaps.map(({ id }) => id)).toEqual(['java', 'sql']);
  });

  it('alternatives are one gap whatever their order, at the higher of the levels asked for', () => {
    const one = requirement(['java', 'kotlin'], { level: 'working' });
    const other = requirement(['kotlin', 'java'], { level: 'intro' });
    const demand = demandOf([seen('a', [one]), seen('b', [other])], TODAY);
    expect(demand.gaps).toHaveLength(1);
    expect(demand.gaps[0]).toMatchObject({
      id: 'java|kotlin',
      level: 'working',
      required: 2,
      anyOf: ['java', 'kotlin'],
    });
  });

  it('asked for twice in one posting counts once, the stronger way', () => {
    const twice = [requirement('sql'), { ...nice('sql'), id: 'sql again' }];
    const match = matchRequirements(twice, [], { now: NOW, graph });
    const [gap] = demandOf([{ id: 'a', seenAt: daysAgo(0), requirements: twice, match }], TODAY).gaps;
    expect(gap).toMatchObject({ required: 1, preferred: 0, weight: 1 });
  });

  it('knock-outs, degrees and context are no gaps', () => {
    const visa = requirement('visa', { knockOut: 'visa', kind: 'knockout' });
    const context = requirement('docker', { force: 'context' });
    expect(demandOf([seen('a', [visa, context])], TODAY)).toEqual({
      n: 1,
      gaps: [],
      postings: [{ id: 'a', needs: [] }],
    });
  });

  it('no course gives years: such a posting is counted, but no plan moves it', () => {
    const senior = requirement('python', { years: { min: 5 } });
    const held = [claimEvidence('python', { years: 2 })];
    const demand = demandOf([seen('a', [senior, requirement('sql')], held)], TODAY);
    expect(demand.gaps.map(({ id }) => id)).toEqual(['sql']);
    expect(demand).toMatchObject({ n: 1, postings: [] });
  });

  it('heaviest first, then by id; nothing saved is nothing', () => {
    const demand = demandOf([seen('a', [requirement('sql'), requirement('docker')]), seen('b', [nice('zig')])], TODAY);
    expect(demand.gaps.map(({ id }) => id)).toEqual(['docker', 'sql', 'zig']);
    expect(demandOf([], TODAY)).toEqual({ n: 0, gaps: [], postings: [] });
  });
});
