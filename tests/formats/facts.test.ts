import { describe, expect, it } from 'vitest';
import { awardKindOf } from '../../utils/formats/award-kind.ts';
import { dataImage, imageOfBase64 } from '../../utils/formats/data-image.ts';
import { readCredentialFile } from '../../utils/formats/index.ts';
import { amount } from '../../utils/formats/json-fields.ts';
import { factsOfClaim } from '../../utils/formats/learning-claim.ts';
import { bytesOf, png } from './containers/make-files.ts';

describe('pictures that come with a badge', () => {
  const base64 = Buffer.from(png()).toString('base64');
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]).toString('base64');

  it('PNG and JPEG as data are kept, told by their bytes', () => {
    expect(dataImage(`data:image/png;base64,${base64}`)).toBe(`data:image/png;base64,${base64}`);
    expect(dataImage({ id: `data:image/png;base64,${jpeg}` })).toBe(`data:image/jpeg;base64,${jpeg}`);
  });

  it.each([
    ['elsewhere', 'https://a.example/x.png'],
    ['SVG, which can hold script', `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`],
    ['HTML that calls itself PNG', `data:image/png;base64,${Buffer.from('<script>').toString('base64')}`],
    ['not base 64', `data:image/png,${base64}`],
    ['with something behind it', `data:image/png;base64,${base64}"><script>`],
    ['a list', [`data:image/png;base64,${base64}`]],
    ['nothing', undefined],
  ])('%s is not kept', (_, value) => {
    expect(dataImage(value)).toBeUndefined();
  });

  it('512 kB is the most', () => {
    const of = (length: number) => {
      const bytes = new Uint8Array(length);
      bytes.set(png());
      return imageOfBase64(Buffer.from(bytes).toString('base64'));
    };
    expect(of(512 * 1024)?.length).toBeLessThan(720_000);
    expect(of(512 * 1024 + 3)).toBeUndefined();
  });
});

describe('amounts', () => {
  it.each([
    [3, 3],
    [0, 0],
    ['3', 3],
    ['1,5', 1.5],
    [' 2.25 ', 2.25],
    [-1, undefined],
    [1e9, undefined],
    [Number.NaN, undefined],
    ['3 ECTS', undefined],
    ['1e3', undefined],
    [true, undefined],
    [null, undefined],
  ])('%j -> %j', (value, expected) => {
    expect(amount.parse(value)).toBe(expected);
  });
});

describe('hours of a volume of learning', () => {
  it.each([
    ['PT60H', 60],
    ['PT90H30M', 90.5],
    ['PT45M', 0.75],
    ['PT1.5H', 1.5],
    ['P2M', undefined],
    ['P5D', undefined],
    ['P1DT2H', undefined],
    ['PT0H', undefined],
    ['PT', undefined],
    ['PT99999H999999M', undefined],
    ['60', undefined],
    [60, undefined],
  ])('%j -> %j', (volumeOfLearning, expected) => {
    expect(factsOfClaim({}, { volumeOfLearning }, {}).hours).toBe(expected);
  });

  it('the achievement’s own before those of its activities', () => {
    const influencedBy = [{ specifiedBy: { volumeOfLearning: 'P60M' } }, { specifiedBy: { volumeOfLearning: 'PT8H' } }];
    expect(factsOfClaim({ influencedBy }, { volumeOfLearning: 'PT20H' }, {}).hours).toBe(20);
    expect(factsOfClaim({ influencedBy }, {}, {}).hours).toBe(8);
  });

  it('what is not stated is absent, not empty', () => {
    expect(factsOfClaim({}, {}, {})).toEqual({});
  });
});

describe('kinds of award', () => {
  it.each([
    ['Data Engineering Nanodegree', undefined, 'nanodegree'],
    ['Supply Chain MicroMasters Programme', 'Certificate', 'micromasters'],
    ['Cloud Support Professional Certificate', 'Certificate', 'professional-certificate'],
    ['UX Micro-Apprenticeship', 'Badge', 'micro-apprenticeship'],
    ['Welding', 'License', 'licence'],
    ['Welding', 'Certification', 'certification-exam'],
    ['Welding', 'Course', 'course-credit'],
    ['Welding', 'CertificateOfCompletion', 'certificate'],
    ['Welding', 'Diploma', undefined],
    ['Professional certificates explained', undefined, undefined],
  ])('%s (%s): %s', (name, type, expected) => {
    expect(awardKindOf(name, type)).toBe(expected);
  });
});

describe('results', () => {
  const read = (subject: object, achievement: object) => {
    const text = JSON.stringify({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: 'https://a.example',
      credentialSubject: { ...subject, achievement: { name: 'Welding', ...achievement } },
    });
    const result = readCredentialFile('x', bytesOf(text));
    return result.ok ? result.value.credentials[0]?.achievement.resultAlignments : result;
  };
  const to = (name: string) => [{ targetName: name }];
  const described = {
    resultDescription: [
      { id: 'd1', alignment: to('A') },
      { id: 'd2', alignment: to('B') },
    ],
  };

  it('a kind of result counts without results, and unless every result of it was missed', () => {
    const names = (result: object[]) =>
      (read({ result }, described) as { targetName: string }[] | undefined)?.map((each) => each.targetName);
    expect(names([])).toEqual(['A', 'B']);
    expect(names([{ resultDescription: 'd1', status: 'Failed' }])).toEqual(['B']);
    expect(
      names([
        { resultDescription: 'd1', status: 'Failed' },
        { resultDescription: 'd1', status: 'Completed' },
      ]),
    ).toEqual(['A', 'B']);
  });

  it('a level that was not reached says nothing', () => {
    const rubric = {
      resultDescription: [
        { id: 'd1', rubricCriterionLevel: [{ id: 'l1', alignment: to('A') }, { alignment: to('B') }] },
      ],
    };
    expect(read({ result: [{ resultDescription: 'd1' }] }, rubric)).toBeUndefined();
    expect(read({ result: [{ resultDescription: 'd1', achievedLevel: 'l1' }] }, rubric)).toEqual([
      { targetName: 'A', from: 'rubric-level' },
    ]);
    expect(read({ result: [{ achievedLevel: 'l1', status: 'Withdrew' }] }, rubric)).toBeUndefined();
  });

  it('the same target once, by its strongest source', () => {
    const result = [{ resultDescription: 'd1', alignment: to('A') }];
    expect(read({ result }, described)).toEqual([
      { targetName: 'A', from: 'result' },
      { targetName: 'B', from: 'result-description' },
    ]);
  });
});
