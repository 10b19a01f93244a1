import { expect, it } from 'vitest';
import { matchRequirements } from '../../utils/matching/match.ts';
import { packAnswers } from '../../utils/matching/pack-answers.ts';
import { claimEvidence, evidence, graph, NOW, requirement } from './make.ts';

it('names for each requirement the credentials that answer it, the best first, and no statement of the person', () => {
  const requirements = [
    requirement('python'),
    requirement('sql', { force: 'nice' }),
    requirement('react'),
    requirement('kotlin'),
    requirement('java', { force: 'context' }),
    requirement('docker'),
  ];
  const held = [
    evidence('python', { sourceId: 'b2', verdict: 'unverified' }),
    evidence('python', { sourceId: 'b1', field: 'write Python' }),
    claimEvidence('python'),
    evidence('sql', { sourceId: 'b3', validUntil: '2025-01-01', verdict: 'expired' }),
    claimEvidence('react'),
    // Kotlin is related to it: told in the match, no answer.
    evidence('java', { sourceId: 'b4' }),
  ];
  const match = matchRequirements(requirements, held, { now: NOW, graph });
  expect(packAnswers({ requirements, match })).toEqual([
    { asked: 'python', force: 'must', partly: false, credentialId: 'b1', field: 'write Python', best: true },
    { asked: 'python', force: 'must', partly: false, credentialId: 'b2', field: 'python', best: false },
    { asked: 'sql', force: 'nice', partly: true, credentialId: 'b3', field: 'sql', best: true },
  ]);
});
