import { describe, expect, it } from 'vitest';
import { createNameFinder } from '../../utils/matching/find-by-name.ts';

const entries = [
  {
    id: 'aws-solutions-architect-associate',
    label: 'AWS Certified Solutions Architect – Associate',
    kind: 'credential',
    aliases: ['AWS Solutions Architect Associate', 'SAA-C03', 'SAA-C02'],
  },
  {
    id: 'aws-solutions-architect-professional',
    label: 'AWS Certified Solutions Architect – Professional',
    kind: 'credential',
    aliases: ['AWS Solutions Architect Professional', 'SAP-C02'],
  },
  { id: 'aws', label: 'AWS', kind: 'tool', aliases: ['Amazon Web Services'] },
  { id: 'c', label: 'C', kind: 'tool', aliases: [] },
  { id: 'cpp', label: 'C++', kind: 'tool', aliases: ['cpp'] },
  { id: 'csharp', label: 'C#', kind: 'tool', aliases: ['C sharp'] },
  { id: 'accounting', label: 'accounting', kind: 'knowledge', aliases: ['Buchführung'] },
  { id: 'kubernetes', label: 'Kubernetes', kind: 'tool', aliases: ['k8s'] },
];

describe('createNameFinder', () => {
  const find = createNameFinder(entries);

  it.each([
    'AWS Solutions Architect Associate',
    'SAA-C03',
    'saac03',
    'aws saa',
    'aws certified solutions architect associate',
    'solutions architect assoc',
  ])('%s', (query) => {
    expect(find(query)[0]?.id).toBe('aws-solutions-architect-associate');
  });

  it('exact names come first, and C, C++ and C# are three things', () => {
    expect(find('aws')[0]).toEqual({ id: 'aws', label: 'AWS', kind: 'tool', score: 1, matchedAlias: 'AWS' });
    expect(['C', 'c++', 'C#'].map((query) => find(query)[0]?.id)).toEqual(['c', 'cpp', 'csharp']);
    expect(find('SAA-C03')[0]).toMatchObject({ score: 0.99, matchedAlias: 'SAA-C03' });
  });

  it('a label goes before another entry’s alias of the same words', () => {
    const both = createNameFinder([
      { id: 'recovery', label: 'disaster recovery', kind: 'method', aliases: ['business continuity'] },
      { id: 'continuity', label: 'business continuity', kind: 'method', aliases: [] },
    ]);
    expect(both('Business continuity').map(({ id }) => id)).toEqual(['continuity', 'recovery']);
  });

  it('accents and misspellings', () => {
    expect(find('buchfuhrung')[0]?.id).toBe('accounting');
    expect(find('kubernets')[0]?.id).toBe('kubernetes');
    expect(find('acounting')[0]?.id).toBe('accounting');
  });

  it('nothing for nothing, each entry once, not more than asked for', () => {
    expect(find('')).toEqual([]);
    expect(find('   --- ')).toEqual([]);
    expect(find('zzzzqqqq')).toEqual([]);
    expect(find('k9s'), 'an abbreviation is not a misspelling').toEqual([]);
    const ids = find('aws').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(find('a', 2)).toHaveLength(2);
  });

  it('looks at the entries only at the first query', () => {
    let read = 0;
    const lazy = createNameFinder({
      *[Symbol.iterator]() {
        read += 1;
        yield* entries;
      },
    });
    expect(read).toBe(0);
    lazy('aws');
    lazy('sql');
    expect(read).toBe(1);
  });

  it('4,000 entries: a query takes 30 ms or less, misspelled ones too', () => {
    const words = ['cloud', 'data', 'network', 'security', 'design', 'office', 'health', 'energy', 'legal', 'retail'];
    const many = Array.from({ length: 4000 }, (_, n) => {
      const label = `${words[n % 10]} ${words[Math.floor(n / 10) % 10]} practice ${n}`;
      return { id: `e-${n}`, label, kind: 'tool', aliases: [`XP-${n}`, `${label} associate`, `certified ${label}`] };
    });
    const finder = createNameFinder(many);
    finder('wram up teh index');
    const queries = ['cloud', 'XP-3111', 'certified retail', 'secrity netwrk', 'oficce practise', 'data assoc', 'zzzz'];
    // The best of several runs of each query: other work on the machine can only slow a run down.
    const times = queries.map((query) =>
      Math.min(
        ...[1, 2, 3, 4, 5].map(() => {
          const start = performance.now();
          finder(query);
          return performance.now() - start;
        }),
      ),
    );
    console.log(`find-by-name: ${queries.map((query, n) => `${query} ${times[n]?.toFixed(1)} ms`).join(', ')}`);
    expect(Math.max(...times)).toBeLessThanOrEqual(30);
  });
});
