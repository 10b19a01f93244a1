import { describe, expect, test } from 'vitest';
import { findMentions } from '../../utils/skills/mentions.ts';
import { tinyLexicon } from './compiled.ts';

const lexicon = tinyLexicon(
  [
    'cloud-computing | knowledge | cloud computing | ?cloud; cloud technologies',
    'data-analysis | method | data analysis | data analytics',
    'etl | method | ETL | ETL process',
    'patience | soft | ?patience |',
    'process-mapping | method | process mapping |',
    'python | tool | Python |',
    'react | tool | React |',
  ].join('\n'),
);

function found(text: string): string[] {
  return findMentions(text, lexicon, { language: 'en' }).map(({ start, end }) => text.slice(start, end));
}

describe('the common noun of a field in running text', () => {
  test.each([
    ['nobody asks', 'Every month the people here meet to see what data analysis brought them.', []],
    [
      'somebody is asked for it',
      'The people here need somebody with experience in data analysis for it.',
      ['data analysis'],
    ],
    [
      'a list holds it',
      'Every month the people here turn to process mapping, data analysis and sleep.',
      ['process mapping', 'data analysis'],
    ],
    ['a proper name stays', 'Every month the people here meet to see what Python brought them.', ['Python']],
    ['a heading asks', 'Requirements\nEvery month you see what data analysis brought to them.', ['data analysis']],
    ['a bullet asks', '- Every month you see to it that data analysis is done.', ['data analysis']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a whole posting without headings has nothing but its words', () => {
    const filler = 'The quay is long and the boats come in at dawn from the islands. '.repeat(15);
    expect(found(`${filler}\nEvery month you will see to what data analysis brought to them.`)).toEqual([
      'data analysis',
    ]);
  });
});

describe('the shortest name', () => {
  test.each([
    ['a head that a doubtful word needs', 'Requirements\n- Knowledge of cloud technologies', ['cloud technologies']],
    ['a head that says nothing', 'Requirements\n- Knowledge of the ETL process', ['ETL']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('a title with its tools behind a dash or in brackets names no skill', () => {
  expect(found('Web Developer - React - Python, Harwick')).toEqual([]);
  expect(found('Senior Backend Engineer ( Python ) Harwick')).toEqual([]);
  expect(found('Developers who know React or Python are welcome here on every day of the week')).toEqual([
    'React',
    'Python',
  ]);
});

test('a trait that somebody must have, and the same word of a thing', () => {
  expect(found('You will have the patience to teach beginners')).toEqual(['patience']);
  expect(found('The patience of our readers is long')).toEqual([]);
});

test('one part of a text without line ends does not speak for all of it', () => {
  const filler = 'and so the days go by in the harbour where boats are mended '.repeat(8);
  const text = `You must have experience with Python ${filler} we offer paid time off`;
  expect(findMentions(text, lexicon).map(({ force }) => force)).toEqual(['must']);
});
