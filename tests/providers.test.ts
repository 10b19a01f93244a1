import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVIDENCE_YEAR, knownIds, MOST_BYTES, readCatalogueFiles } from '../utils/cli/compile-catalogue.ts';
import { ANY_SKILL as ANY_SKILL_OF_ROUTES } from '../utils/matching/routes.ts';
import { type Course, courseSchema } from '../utils/model/course.ts';
import { checkCatalogue, type KnownIds } from '../utils/providers/catalogue-checks.ts';
import { ANY_SKILL, type CatalogueText } from '../utils/providers/catalogue-text.ts';
import { providers } from '../utils/providers/index.ts';

const folder = fileURLToPath(new URL('../utils/providers/', import.meta.url));
const evidence = fileURLToPath(new URL('../../shared/data/courses/', import.meta.url));
const hasEvidence = existsSync(`${evidence}candidates_evidence.csv`);

/** Files of the folder that are not providers but what the bundled one is made with. */
const BESIDE = new Set(['index.ts', 'course-provider.ts', 'catalogue-text.ts', 'catalogue-checks.ts']);

let files: Map<string, CatalogueText>;
let known: KnownIds;
let catalogue: Course[];

beforeAll(async () => {
  files = await readCatalogueFiles();
  known = await knownIds();
  catalogue = [...files.values()].flatMap((file) => file.entries.map((entry) => entry.course));
});

describe('the shelf', () => {
  it('lists every provider file once', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !BESIDE.has(name));
    const ids = providers.map((provider) => provider.id);
    expect(
      ids.map((id) => `${id}.ts`).sort(),
      'add the file to providers/index.ts, with the file name as its id',
    ).toEqual(names.sort());
  });

  for (const provider of providers) {
    describe(provider.id, () => {
      it.each(['', '   ', 'no json', '{"courses":[]}', '[{"id":"Not An Id"}]', '[null]', '<html></html>'])(
        'names what is wrong with %j',
        (data) => {
          const result = provider.read(data);
          expect(result.ok).toBe(false);
          if (!result.ok) expect(result.failure.code).toMatch(/^file-/);
        },
      );

      it('says where it comes from', () => {
        expect(provider.name.length).toBeGreaterThan(3);
        expect(['bundled', 'live']).toContain(provider.kind);
      });
    });
  }
});

describe('the bundled catalogue', () => {
  it('reads back what the text files say', () => {
    const bundled = providers.find((provider) => provider.kind === 'bundled');
    const result = bundled?.read(JSON.stringify(catalogue));
    expect(result).toEqual({ ok: true, value: catalogue.filter((course) => course.status !== 'retired') });
  });

  it('has no problem that stops the build', () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(checkCatalogue(files, known, today, EVIDENCE_YEAR)).toEqual([]);
  });

  it('names only skills and named credentials that exist', () => {
    const skills = new Set(catalogue.flatMap((course) => course.skills.map((skill) => skill.id)));
    skills.delete(ANY_SKILL);
    expect([...skills].filter((id) => !known.skills.has(id))).toEqual([]);
    const awards = new Set(catalogue.flatMap((course) => course.awards ?? []));
    expect([...awards].filter((id) => !known.namedCredentials.has(id))).toEqual([]);
  });

  it('is worth having and stays small', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(200);
    const small = ['micro-project', 'micro-internship', 'mentorship', 'job-simulation', 'volunteering', 'fellowship'];
    expect(catalogue.filter((course) => small.includes(course.kind)).length).toBeGreaterThanOrEqual(10);
    expect(JSON.stringify(catalogue).length).toBeLessThan(MOST_BYTES);
    for (const course of catalogue) courseSchema.parse(course);
  });

  it('has one entry that fits any skill, by the word that routes know', () => {
    expect(ANY_SKILL).toBe(ANY_SKILL_OF_ROUTES);
    const fitting = catalogue.filter((course) => course.skills.some((skill) => skill.id === ANY_SKILL));
    expect(fitting.map((course) => course.id)).toEqual(['self-arranged-micro-project']);
    expect(known.skills.has(ANY_SKILL)).toBe(false);
  });

  it('calls nothing free that no source of the year calls free', () => {
    const claims = catalogue.filter((course) => course.cost.model === 'free' && course.cost.asOf < EVIDENCE_YEAR);
    expect(claims.map((course) => course.id)).toEqual([]);
    const unfounded = catalogue.filter(
      (course) =>
        course.cost.model === 'free' &&
        !course.evidence.some((item) => item.seen >= EVIDENCE_YEAR && item.source !== 'editor'),
    );
    expect(unfounded.map((course) => course.id)).toEqual([]);
  });

  it.skipIf(!hasEvidence)(
    `copies every address and its grade from the evidence${hasEvidence ? '' : ' (skipped: shared data not present)'}`,
    () => {
      const tierOf = new Map<string, string>();
      for (const line of readFileSync(`${evidence}candidates_evidence.csv`, 'utf8').split('\n')) {
        const address = /https:\/\/[^\s",]+/.exec(line)?.[0];
        if (address) tierOf.set(address, line.slice(0, 1));
      }
      expect(tierOf.size).toBeGreaterThan(500);
      // A listing of March 2026 that nothing older confirms: one source of the year, so B.
      for (const line of readFileSync(`${evidence}data/coursera_courselens_2026-03.csv`, 'utf8').split('\n')) {
        const address = /https:\/\/[^\s",]+/.exec(line)?.[0];
        if (address && !tierOf.has(address)) tierOf.set(address, 'B');
      }
      const wrong = catalogue
        .filter((course) => course.url !== undefined && tierOf.get(course.url) !== course.grade)
        .map((course) => `${course.id}: ${course.url} is graded ${tierOf.get(course.url ?? '') ?? 'nowhere'}`);
      expect(wrong).toEqual([]);
    },
  );
});
