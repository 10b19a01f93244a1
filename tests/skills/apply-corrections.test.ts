import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../utils/model/correction.ts';
import { requirementSchema } from '../../utils/model/requirement.ts';
import { applyCorrections, correctMentions, foldPhrase, holdsPhrase } from '../../utils/skills/apply-corrections.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { runs } from '../runs.ts';
import { ownLexicon } from './compiled.ts';
import { POSTINGS } from './postings.ts';

const lexicon = ownLexicon();
let minutes = 0;

function correction(phrase: string, skillId: string, means?: string): Correction {
  const addedAt = new Date(Date.UTC(2026, 4, 1, 8, minutes++)).toISOString();
  return {
    id: `c${minutes}`,
    kind: means === undefined ? 'not-a-skill' : 'means',
    phrase,
    skillId,
    label: skillId,
    ...(means === undefined ? {} : { means, meansLabel: means }),
    scope: 'everywhere',
    addedAt,
  };
}

function corrected(text: string, ...corrections: Correction[]) {
  return applyCorrections(findRequirements(text, lexicon), corrections, text, lexicon);
}
const ids = (text: string, ...corrections: Correction[]) => corrected(text, ...corrections).map(({ id }) => id);
const lines = (...items: string[]) => `Requirements\n${items.map((each) => `- ${each}`).join('\n')}`;

describe('foldPhrase', () => {
  it.each([
    ['Go', 'go'],
    ['  C++ ', 'c++'],
    ['Power\u00a0BI', 'power bi'],
    ['CI/CD', 'ci cd'],
    ['R&D', 'r and d'],
    ['Py\u200bthon', 'python'],
    ['Führung', 'führung'],
    ['…', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldPhrase(text)).toBe(folded);
  });

  it('has an end', () => {
    expect(foldPhrase('word '.repeat(1000)).length).toBeLessThanOrEqual(200);
  });
});

describe('holdsPhrase', () => {
  it('finds whole phrases only', () => {
    expect(holdsPhrase('We use Power\u00a0BI.', new Set(['power bi']))).toBe(true);
    expect(holdsPhrase('We need powerful bikes.', new Set(['power bi']))).toBe(false);
    expect(holdsPhrase('Django', new Set(['go']))).toBe(false);
    expect(holdsPhrase('', new Set(['go']))).toBe(false);
  });
});

describe('not a skill', () => {
  const text = lines('Docker in production', 'Java or Kotlin', 'Python');

  it('takes the requirement away and leaves the others as they were', () => {
    expect(ids(text)).toEqual(['docker', 'java|kotlin', 'python']);
    const before = findRequirements(text, lexicon);
    const after = corrected(text, correction('docker', 'docker'));
    expect(after).toEqual(before.filter(({ id }) => id !== 'docker'));
  });

  it('takes one side of an alternative away: the other stands alone', () => {
    const [, kotlin] = corrected(text, correction('java', 'java'));
    expect(kotlin).toMatchObject({ id: 'kotlin', label: 'Kotlin', alternatives: [{ id: 'kotlin' }] });
    expect(kotlin?.mentions).toHaveLength(1);
  });

  it('is about this phrase for this skill, nothing else', () => {
    expect(ids(text, correction('docker', 'python'))).toContain('docker');
    expect(ids(text, correction('dock', 'docker'))).toContain('docker');
    expect(ids(lines('Kubernetes'), correction('k8s', 'kubernetes'))).toEqual(['kubernetes']);
  });

  it('leaves what is asked for in other words, with a sentence that says so and without the other’s years', () => {
    const both = lines('At least 5 years of K8s', 'Patience', 'Kubernetes, day and night');
    const [whole] = corrected(both).filter(({ id }) => id === 'kubernetes');
    expect(whole).toMatchObject({ years: { min: 5 }, quote: { text: expect.stringContaining('K8s') } });
    const [left] = corrected(both, correction('k8s', 'kubernetes')).filter(({ id }) => id === 'kubernetes');
    expect(left?.quote.text).toContain('Kubernetes, day');
    expect(both.slice(left?.quote.start, left?.quote.end)).toBe(left?.quote.text);
    expect(left?.years).toBeUndefined();
    expect(left?.mentions.map(({ start, end }) => both.slice(start, end))).toEqual(['Kubernetes']);
  });

  it('takes the weaker force when the stronger mention goes', () => {
    const text = 'Requirements\n- K8s\n\nNice to have\n- Kubernetes';
    expect(corrected(text)).toMatchObject([{ id: 'kubernetes', force: 'must' }]);
    expect(corrected(text, correction('k8s', 'kubernetes'))).toMatchObject([{ id: 'kubernetes', force: 'nice' }]);
  });

  it('never touches a knock-out', () => {
    const text = lines('Bachelor degree', 'Right to work in the UK', 'Python');
    const before = corrected(text);
    const knockOuts = before.filter(({ knockOut }) => knockOut);
    expect(knockOuts.length).toBeGreaterThan(0);
    const said = knockOuts.flatMap(({ mentions }) =>
      mentions.map(({ id, start, end }) => correction(foldPhrase(text.slice(start, end)), id)),
    );
    expect(corrected(text, ...said)).toEqual(before);
  });
});

describe('means', () => {
  it('reads the phrase as the other skill, with its own label and kind', () => {
    const text = lines('3 years of Docker', 'Python');
    expect(corrected(text, correction('docker', 'docker', 'project-management'))[0]).toMatchObject({
      id: 'project-management',
      label: lexicon.label('project-management'),
      kind: lexicon.skill('project-management')?.kind,
      years: { min: 3 },
      mentions: [{ id: 'project-management', rule: 'corrected' }],
    });
  });

  it('may mean a named credential', () => {
    const [first] = corrected(lines('Docker', 'Python'), correction('docker', 'docker', 'cissp'));
    expect(first).toMatchObject({ id: 'cissp', kind: 'credential' });
  });

  it('joins what then asks for the same: the stronger force, the most years, every mention', () => {
    const text = 'Requirements\n- 2 years of Docker\n\nNice to have\n- 4 years of Python';
    const after = corrected(text, correction('python', 'python', 'docker'));
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ id: 'docker', force: 'must', years: { min: 4 } });
    expect(after[0]?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Docker', 'Python']);
    expect(after[0]?.quote.text).toContain('Docker');
  });

  it('one side of an alternative that means the other side is no alternative', () => {
    expect(ids(lines('Java or Kotlin'), correction('kotlin', 'kotlin', 'java'))).toEqual(['java']);
  });

  it('is read in the order in which it was said: on to a third, and back', () => {
    const text = lines('Docker');
    const first = correction('docker', 'docker', 'python');
    const second = correction('docker', 'python', 'sql');
    const back = correction('docker', 'sql', 'docker');
    expect(ids(text, first)).toEqual(['python']);
    expect(ids(text, second, first)).toEqual(['sql']);
    expect(ids(text, back, second, first)).toEqual(['docker']);
    expect(ids(text, first, second, correction('docker', 'sql'))).toEqual([]);
  });

  it('stays as it was where the lexicon does not know the meaning', () => {
    expect(ids(lines('Docker'), correction('docker', 'docker', 'gone-with-its-taxonomy'))).toEqual(['docker']);
  });
});

it('"have" says nothing about what a posting asks for', () => {
  const text = lines('Docker');
  expect(ids(text, { ...correction('docker', 'docker'), kind: 'have' })).toEqual(['docker']);
});

it('mentions of a text that asks for nothing follow the same rules', () => {
  const text = 'I ran Docker hosts with Python scripts. DOCKER every day.';
  const found = findMentions(text, lexicon);
  const named = (...corrections: Correction[]) =>
    correctMentions(found, corrections, text, lexicon).map(({ id }) => id);
  expect(named()).toEqual(['docker', 'python', 'docker']);
  expect(named(correction('docker', 'docker'))).toEqual(['python']);
  expect(named(correction('docker', 'docker', 'sql'), correction('docker', 'sql', 'python'))).toEqual([
    'python',
    'python',
    'python',
  ]);
  expect(named(correction('docker', 'kubernetes'), correction('docker', 'docker', 'unknown-to-all'))).toEqual(named());
  const [meant] = correctMentions(found, [correction('docker', 'docker', 'sql')], text, lexicon);
  expect(meant).toMatchObject({ start: 6, end: 12, label: 'SQL', rule: 'corrected' });
});

it('changes nothing in place, and nothing at all without corrections', () => {
  for (const { text } of POSTINGS) {
    const found = findRequirements(text, lexicon);
    const frozen = JSON.stringify(found);
    expect(applyCorrections(found, [], text, lexicon)).toEqual(found);
    const [first] = found.filter(({ knockOut }) => !knockOut);
    const mention = first?.mentions[0];
    if (mention) {
      const phrase = foldPhrase(text.slice(mention.start, mention.end));
      applyCorrections(found, [correction(phrase, mention.id, 'python')], text, lexicon);
    }
    expect(JSON.stringify(found)).toBe(frozen);
  }
});

it('whatever is said, what comes out is well-formed: unique ids, real quotes, no mention of what is no skill', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...POSTINGS),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(undefined, 'python', 'sql', 'cissp', 'unknown-to-all')), {
        minLength: 1,
        maxLength: 6,
      }),
      ({ text }, choices) => {
        const found = findRequirements(text, lexicon);
        const mentions = found.filter(({ knockOut }) => !knockOut).flatMap((each) => each.mentions);
        if (mentions.length === 0) return;
        const said = choices.map(([at, means]) => {
          const mention = mentions[at % mentions.length] as (typeof mentions)[number];
          return correction(foldPhrase(text.slice(mention.start, mention.end)), mention.id, means);
        });
        const after = applyCorrections(found, said, text, lexicon);
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        for (const each of after) {
          requirementSchema.parse(each);
          expect(text.slice(each.quote.start, each.quote.end)).toBe(each.quote.text);
          expect(each.force).not.toBe('context');
          const named = new Set(each.mentions.map(({ id }) => id));
          for (const { id } of each.alternatives) expect(id === 'equivalent-experience' || named.has(id)).toBe(true);
        }
      },
    ),
    { numRuns: runs(150) },
  );
});
