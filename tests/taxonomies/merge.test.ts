import { describe, expect, it } from 'vitest';
import { skillSchema } from '../../utils/model/skill.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { parseCredentialFile, parseSkillFile } from '../../utils/skills/lexicon-text.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { compileTaxonomies } from '../../utils/taxonomies/compile-taxonomies.ts';
import { type Imported, mergeTaxonomies, surenessOfPreferred } from '../../utils/taxonomies/merge.ts';
import { tinyLexicon } from '../skills/compiled.ts';
import { ESCO, ESCO_FR, imported, ONET } from './fixtures.ts';

const OWN = `python | tool | Python | | esco:ccd0a1d9-afda-43d9-b901-96344886e14d
postgresql | tool | PostgreSQL | Postgres |
word | tool | Microsoft Word | !Word |
sql | tool | SQL | |
bread | knowledge | bread making | ?oven |`;
const CREDENTIALS = 'tide-badge | badge | Tide Watch Badge | TWB | Quay School | intro | sql |';
const own = {
  skills: parseSkillFile('own.txt', OWN).skills,
  credentials: parseCredentialFile('credentials-own.txt', CREDENTIALS).credentials,
};
const bundled = tinyLexicon(OWN, CREDENTIALS);
const merged = (...taxonomies: Imported[]) => mergeTaxonomies(own, taxonomies);
const lexiconWith = (...taxonomies: Imported[]) => openLexicon(compileTaxonomies(bundled, taxonomies).bytes);
const list = (
  concepts: (Partial<Imported['concepts'][number]> & { label: string })[],
  source = 'esco',
  language = 'en',
): Imported => ({
  source,
  language,
  concepts: concepts.map((concept, n) => ({
    id: `c${n}`,
    otherId: `esco-${n}`,
    kind: 'knowledge',
    alternatives: [],
    ...concept,
  })),
});
const aliases = (id: string, ...taxonomies: Imported[]) =>
  merged(...taxonomies)
    .skills.find((each) => each.id === id)
    ?.aliases.map(({ text, sureness, language }) => [text, sureness, language].filter(Boolean).join(' / '));
const ids = (text: string, lexicon = lexiconWith(imported(ESCO))) => findMentions(text, lexicon).map(({ id }) => id);

describe('how far a preferred label is trusted', () => {
  it.each([
    ['manage musical staff', 'en', 'certain'],
    ['pay-per-click', 'en', 'certain'],
    ['dermatology', 'en', 'certain'],
    ['energy', 'en', 'context'],
    ['R', 'en', 'context'],
    ['Go', 'en', 'context'],
    ['Swift', 'en', 'case'],
    ['SPARK', 'en', 'case'],
    ['JavaScript', 'en', 'certain'],
    ['ASP.NET', 'en', 'certain'],
    ['SA8000', 'en', 'certain'],
    ['iOS', 'en', 'certain'],
    ['Buchhaltung', 'de', 'certain'],
    ['Energie', 'de', 'context'],
  ])('%s (%s): %s', (label, language, sureness) => expect(surenessOfPreferred(label, language)).toBe(sureness));
});

describe('concepts that are there already', () => {
  it('by ESCO URI: the other labels go to the known skill', () => {
    expect(aliases('python', imported(ESCO))).toEqual([
      'Python / certain',
      'Python (computer programming) / certain',
      'Python for ferries / context',
    ]);
  });

  it('by label or certain alias, whatever the capitals', () => {
    const result = merged(list([{ label: 'postgres', alternatives: ['elephant store'] }]));
    expect(result.skills.map(({ id }) => id)).toEqual(own.skills.map(({ id }) => id));
    expect(result.brought).toEqual([{ skills: 0, known: 1, certain: 0, candidates: 1, left: 1 }]);
  });

  it('not by a doubtful alias: that string stays with its owner, the concept comes without it', () => {
    const result = merged(list([{ id: 'oven', label: 'oven', alternatives: ['kiln firing'] }]));
    expect(result.skills.find(({ id }) => id === 'oven')?.aliases.map(({ text }) => text)).toEqual(['kiln firing']);
    expect(aliases('bread', list([{ label: 'oven' }]))).toEqual(['bread making / certain', 'oven / context']);
  });

  it('not by a commodity code, which is a class of products', () => {
    const two = list(
      [
        { id: 'a', label: 'Deckhand Pro', onet: '1' },
        { id: 'b', label: 'Harbour Pro', onet: '1' },
      ],
      'onet',
    );
    expect(merged(two).brought[0]).toMatchObject({ skills: 2, known: 0 });
  });

  it('in an earlier list: the second adds labels and keeps the id', () => {
    const result = merged(imported(ESCO), imported(ESCO_FR));
    expect(result.brought[1]).toMatchObject({ skills: 1, known: 2 });
    expect(aliases('query-plan', imported(ESCO), imported(ESCO_FR))).toEqual([
      'query plan / certain',
      'plan de requête / certain / fr',
      'execution plan of a query / context',
      'query plans / context',
      'plan d’exécution / context / fr',
      'lecture de plan / context / fr',
    ]);
  });

  it('is not a named credential of the same name', () => {
    const result = merged(list([{ id: 'tide-badge', label: 'Tide Watch Badge', alternatives: ['tide watching'] }]));
    expect(result.credentials).toEqual(own.credentials);
    expect(result.skills.find(({ id }) => id === 'esco-0')?.aliases.map(({ text }) => text)).toEqual(['tide watching']);
  });
});

describe('what an import never does', () => {
  it('loosen a string of the lexicon, nor one made from it by rule', () => {
    for (const label of ['Word', 'MS Word', 'SQL', 'Postgres']) {
      const result = merged(list([{ id: 'new-one', label: 'harbour pilotage', alternatives: [label] }]));
      expect(result.skills.find(({ id }) => id === 'new-one')?.aliases.map(({ text }) => text)).toEqual([
        'harbour pilotage',
      ]);
    }
  });

  it('unlock a veto phrase', () => {
    expect(aliases('go-to-market', imported(ESCO))).toEqual(['rope splicing / context']);
  });

  it('take a label that two concepts claim', () => {
    const labels = merged(imported(ESCO)).skills.flatMap((each) => each.aliases.map(({ text }) => text));
    expect(labels).not.toContain('harbour work');
    expect(labels).toContain('almanac reading');
  });

  it('take one everyday word for a concept of several, or a name that loses its sign', () => {
    expect(aliases('mend-ferry-timetables', imported(ESCO))).toEqual([
      'mend ferry timetables / certain',
      'ferry timetable repair / context',
    ]);
    expect(aliases('act', imported(ONET))).toEqual([]);
  });

  it('give an id twice, or one that is taken', () => {
    const result = merged(
      list([
        { id: 'sql', otherId: 'esco-sql', label: 'seaquel' },
        { id: 'sql', otherId: 'esco-sql', label: 'sequel two' },
      ]),
    );
    expect(result.skills.map(({ id }) => id)).toEqual([...own.skills.map(({ id }) => id), 'esco-sql']);
  });
});

describe('the compiled lexicon', () => {
  it('has skills that the model accepts', () => {
    const lexicon = lexiconWith(imported(ESCO), imported(ESCO_FR), imported(ONET));
    let seen = 0;
    for (const { id } of lexicon.entries()) {
      const skill = lexicon.skill(id);
      if (!skill) continue;
      seen++;
      expect(skillSchema.safeParse(skill).error, id).toBeUndefined();
    }
    expect(seen).toBeGreaterThan(15);
    expect(lexicon.skill('tidal-almanacs')).toMatchObject({ family: 'esco', kind: 'knowledge' });
    expect(lexicon.namedCredential('tide-badge')?.skills).toEqual(['sql']);
  });

  it('finds preferred labels anywhere, and alternative ones only in context', () => {
    expect(ids('Our ships still carry tidal almanacs.')).toEqual(['tidal-almanacs']);
    expect(ids('There was much almanac reading that night.')).toEqual([]);
    expect(ids('Requirements:\n- Experience with almanac reading')).toEqual(['tidal-almanacs']);
    expect(ids('Requirements:\n- almanac reading\n- SQL')).toEqual(['tidal-almanacs', 'sql']);
  });

  it('reads French labels in French text only', () => {
    const lexicon = lexiconWith(imported(ESCO_FR));
    const id = 'esco-0c0ffee0-0000-4000-8000-000000000020';
    expect(ids('Vous avez une expérience du ramendage de filets et vous aimez la mer.', lexicon)).toContain(id);
    expect(ids('You have some experience with ramendage de filets and you like the sea.', lexicon)).not.toContain(id);
  });

  it('is the same whenever it is compiled from the same lists', () => {
    const bytes = () => new Uint8Array(compileTaxonomies(bundled, [imported(ESCO), imported(ONET)]).bytes);
    expect(bytes()).toEqual(bytes());
  });
});
