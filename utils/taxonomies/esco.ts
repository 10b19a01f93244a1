import { detectLanguages } from '../skills/language.ts';
import { tokenise } from '../skills/tokens.ts';
import { alternativesOf, kebab, tidy } from './labels.ts';
import type { Concept, TaxonomySource } from './taxonomy-source.ts';

const SKILL_URI = /^https?:\/\/data\.europa\.eu\/esco\/skill\/([0-9A-Za-z]+(?:-[0-9A-Za-z]+)*)$/;
const ESCO_URI = /^https?:\/\/data\.europa\.eu\/esco\//;
/** "Java (computer programming)": what the parenthesis says is not written in postings. */
const PARENTHESIS = /^([^()]+?) \([^()]+\)$/;
const NEEDED = ['conceptUri', 'preferredLabel', 'altLabels'];
/** Columns of ESCO's other files: occupations, collections, relations. */
const OTHER_LISTS = ['iscoGroup', 'broaderConceptUri', 'broaderUri'];
/** What the column `conceptType`, where there is one, says of a skill; groups say something else. */
const SKILL_TYPE = 'KnowledgeSkillCompetence';
const OWN_COLUMNS = ['conceptUri', 'conceptSchemeUri', 'occupationUri', 'originalSkillUri', 'Level 0 URI'];
/** How many labels are looked at to tell the language. */
const SAMPLE = 400;

function languageOf(fileName: string, labels: readonly string[]): string {
  const named = /_([a-z]{2})(?:-[a-z]{2,4})?(?: ?\(\d+\))?\.csv$/i.exec(fileName)?.[1];
  if (named) return named.toLowerCase();
  const text = labels.slice(0, SAMPLE).join('\n');
  const [code = 'en'] = detectLanguages(tokenise(text));
  // English is also the answer where nothing can be told.
  if (code === 'en' && (text.match(/(?:^|\s)(?:of|and|the|for)(?=\s)/g) ?? []).length < labels.length / 100)
    return 'und';
  return code;
}

/** ESCO's types say "knowledge" or "skill/competence"; languages are knowledge there, by one capitalised word. */
function kindOf(type: string, reuse: string, label: string, language: string): Concept['kind'] {
  const transversal = reuse === 'transversal';
  if (type === 'knowledge') {
    const isLanguage = transversal && language === 'en' && /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(label);
    return isLanguage ? 'language' : 'knowledge';
  }
  return transversal ? 'soft' : 'method';
}

/** The official download of ESCO's skills, any language, v1.0 to v1.2; `skills_<language>.csv`. */
export const esco: TaxonomySource = {
  id: 'esco',
  name: 'ESCO',
  homepage: 'https://esco.ec.europa.eu/en/use-esco/download',
  fileName: 'skills_en.csv',
  attribution: 'This service uses the ESCO classification of the European Commission.',
  delimiter: ',',
  claims(columns) {
    if (!OWN_COLUMNS.some((column) => columns.includes(column))) return 'no';
    const isSkills = NEEDED.every((column) => columns.includes(column));
    return isSkills && !OTHER_LISTS.some((column) => columns.includes(column)) ? 'skills' : 'other-list';
  },
  reader(fileName) {
    const rows: Record<string, string>[] = [];
    let skipped = 0;
    let otherRows = 0;
    let alternatives = 0;
    let version = '';
    return {
      row(cells) {
        const { conceptUri = '', preferredLabel = '', altLabels = '', skillType = '', reuseLevel = '' } = cells;
        const { status = '', modifiedDate = '', conceptType = SKILL_TYPE } = cells;
        const label = tidy(preferredLabel);
        const isSkill = SKILL_URI.test(conceptUri) && conceptType === SKILL_TYPE;
        const isUsable = isSkill && label !== '' && label.length <= 200;
        if (!isSkill && ESCO_URI.test(conceptUri)) otherRows++;
        else if (!isUsable) skipped++;
        if (!isUsable) return;
        if (status !== '' && status !== 'released') return;
        const date = /^\d{4}-\d\d-\d\d/.exec(modifiedDate)?.[0] ?? '';
        if (date > version) version = date;
        rows.push({ conceptUri, label, altLabels, skillType, reuseLevel });
      },
      finish() {
        const language = languageOf(
          fileName,
          rows.map(({ label = '' }) => label),
        );
        const concepts = rows.map(
          ({ conceptUri = '', label = '', altLabels = '', skillType = '', reuseLevel = '' }): Concept => {
            const written = altLabels.split(/[\n|]/).filter((each) => each.trim() !== '');
            alternatives += written.length;
            const bare = PARENTHESIS.exec(label)?.[1];
            const key = `esco-${SKILL_URI.exec(conceptUri)?.[1]?.toLowerCase() ?? ''}`;
            return {
              id: (language === 'en' && kebab(label)) || key,
              otherId: key,
              kind: kindOf(skillType, reuseLevel, label, language),
              label,
              alternatives: alternativesOf(label, bare ? [bare, ...written] : written),
              esco: conceptUri,
            };
          },
        );
        return { language, version, concepts, skipped, otherRows, alternatives };
      },
    };
  },
};
