import { describe, expect, it } from 'vitest';
import { type LintMessage, readExplanations, weigh } from './lint.ts';

const EVAL: LintMessage = { code: 'DANGEROUS_EVAL', message: 'eval', file: 'a.js', line: 2, column: 30 };
const code = 'x\nabcdefghijklmnopqrstuvwxyz try{return Function(``)}catch{}';
const mine = { code: 'DANGEROUS_EVAL', library: 'mine', evidence: 'return Function\\(', why: 'A probe.' };

describe('weigh', () => {
  it('takes a warning for explained where code and place fit', () => {
    expect(weigh([EVAL], [mine], () => code)).toEqual({ unexplained: [], idle: [], counts: { mine: 1 } });
  });
  it.each([
    ['another code', { ...mine, code: 'OTHER' }],
    ['another place', { ...mine, evidence: 'innerHTML' }],
  ])('leaves a warning unexplained and the explanation idle: %s', (_, explanation) => {
    const { unexplained, idle } = weigh([EVAL], [explanation], () => code);
    expect(unexplained).toHaveLength(1);
    expect(unexplained[0]).toContain('a.js:2:30');
    expect(idle).toEqual([`${explanation.code} mine`]);
  });
  it('wants one explanation for a warning, not two', () => {
    expect(weigh([EVAL], [mine, { ...mine, library: 'other' }], () => code).unexplained[0]).toContain(
      'explained twice',
    );
  });
  it('knows a warning about the manifest, which has no place', () => {
    expect(weigh([{ code: 'X', message: 'm' }], [], () => '{}').unexplained).toHaveLength(1);
  });
});

describe('docs/store/lint.json', () => {
  it('has a reason of at least a sentence for each, and expressions that compile', () => {
    const all = readExplanations();
    expect(all.length).toBeGreaterThan(0);
    for (const { why, evidence } of all) {
      expect(why).toMatch(/^[A-Z].{40,}\.$/);
      expect(() => new RegExp(evidence)).not.toThrow();
    }
  });
});
