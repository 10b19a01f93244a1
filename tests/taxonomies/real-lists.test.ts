import { beforeAll, describe, expect, it } from 'vitest';
import { skillSchema } from '../../utils/model/skill.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { compileTaxonomies } from '../../utils/taxonomies/compile-taxonomies.ts';
import type { Brought } from '../../utils/taxonomies/merge.ts';
import { readTaxonomy } from '../../utils/taxonomies/read-taxonomy.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { TRAPS } from '../skills/traps.ts';
import { imported, shared } from './fixtures.ts';

const EN = shared('esco-v1.1.1-en/skills_en.csv');
const FR = shared('esco-fr/skills_fr.csv');
const ES = shared('esco-v1.0-es-fr/skills_es.csv');
const ONET = shared('onet/Technology_Skills.newer.txt');
const absent = !EN || !FR || !ES || !ONET;
const title = (name: string) => (absent ? `${name}: skipped: shared data not present` : name);

describe.skipIf(absent)(title('the real lists'), () => {
  const given = (bytes: typeof EN) => bytes as Uint8Array<ArrayBuffer>;

  it.each([
    ['skills_en.csv', EN, { language: 'en', version: '2022-08-25', alternatives: 97_483, skipped: 0 }, 13_896],
    ['skills_fr.csv', FR, { language: 'fr', version: '', alternatives: 3115, skipped: 0 }, 13_095],
    ['skills_es.csv', ES, { language: 'es', alternatives: 21_546, skipped: 0 }, 13_485],
    ['Technology Skills.txt', ONET, { language: 'en', skipped: 0 }, 8785],
  ])('%s is read whole', (name, bytes, wanted, concepts) => {
    const read = readTaxonomy(name, given(bytes));
    expect(read.ok && { ...read.value, concepts: read.value.concepts.length }).toMatchObject({ ...wanted, concepts });
  });

  it.each([
    'esco-v1.1.1-en/occupations_en.csv',
    'esco-v1.1.1-en/skillGroups_en.csv',
    'esco-v1.1.1-en/ISCOGroups_en.csv',
    'esco-v1.1.1-en/conceptSchemes_en.csv',
    'esco-v1.1.1-en/skillsHierarchy_en.csv',
    'esco-v1.1.1-en/digitalSkillsCollection_en.csv',
    'esco-v1.1.1-en/transversalSkillsCollection_en.csv',
    'esco-fr/occupations_fr.csv',
    'onet/Tools_Used.txt',
    'onet/Alternate_Titles.txt',
    'onet/Occupation_Data.txt',
    'onet/Content_Model_Reference.txt',
  ])('%s is known as another list of the same owner', (path) => {
    const read = readTaxonomy(path.split('/')[1] as string, given(shared(path)));
    expect(read).toMatchObject({ ok: false, failure: { code: 'taxonomy-other-list' } });
  });

  it('is cut off wherever it was cut', () => {
    for (const share of [0.2, 0.5, 0.77, 0.9]) {
      const bytes = given(EN);
      const read = readTaxonomy('skills_en.csv', bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(read, String(share)).toMatchObject({ ok: false, failure: { code: 'taxonomy-truncated' } });
    }
  });

  describe('together in one lexicon', () => {
    const own = ownLexicon();
    let lexicon = own;
    let size = 0;
    let brought: Brought[] = [];
    beforeAll(() => {
      const lists = [
        imported('skills_en.csv', given(EN)),
        imported('skills_fr.csv', given(FR)),
        imported('Technology Skills.txt', given(ONET)),
      ];
      const compiled = compileTaxonomies(own, lists);
      brought = compiled.brought;
      size = compiled.bytes.byteLength;
      lexicon = openLexicon(compiled.bytes);
    }, 60_000);

    it('count up to what the files hold', () => {
      const [en, fr, onet] = brought as [Brought, Brought, Brought];
      expect(en.skills + en.known).toBe(13_896);
      expect(en.known).toBeGreaterThan(500);
      expect(fr.skills + fr.known).toBe(13_095);
      expect(fr.skills).toBeLessThan(50);
      expect(onet.skills + onet.known).toBeGreaterThan(8700);
      expect(lexicon.size).toBe(own.size + en.skills + fr.skills + onet.skills);
      expect(size).toBeLessThan(25_000_000);
    });

    it('are skills that the model accepts', () => {
      const wrong: string[] = [];
      for (const { id } of lexicon.entries()) {
        const skill = lexicon.skill(id);
        if (skill ? !skillSchema.safeParse(skill).success : !lexicon.namedCredential(id)) wrong.push(id);
      }
      expect(wrong).toEqual([]);
    }, 60_000);

    it('leave every trap right', () => {
      for (const { name, text, has = [], not = [], language } of TRAPS) {
        const ids = findMentions(text, lexicon, { language }).map(({ id }) => id);
        expect(ids, name).toEqual(expect.arrayContaining(has));
        for (const id of not) expect(ids, name).not.toContain(id);
      }
    }, 60_000);
  });
});
