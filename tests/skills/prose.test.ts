import { describe, expect, test } from 'vitest';
import { findMentions } from '../../utils/skills/mentions.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { ownLexicon } from './compiled.ts';

const lexicon = ownLexicon();
const wanted = (text: string, company?: string): string[] =>
  findRequirements(text, lexicon, { company }).map(({ id }) => id);

describe('who a sentence speaks of', () => {
  test.each([
    [
      'a company by name',
      'Responsibilities\nNorthwind Data accelerates machine learning for everyone.\n- Write SQL',
      ['sql'],
    ],
    ['its history', 'Duties\nPerlman & Sons began with carpentry in 1941.\n- Bookkeeping', ['bookkeeping']],
    [
      'closing statements without a heading of their own',
      'Requirements\n- SQL and Tableau, both for several years and with large tables\n- Docker and Kubernetes in production\n\nWe are an equal opportunity employer.\n\nNever pay for training in Excel or special education.',
      ['sql', 'tableau', 'docker', 'kubernetes'],
    ],
    ['given, not asked', 'You get training in negotiation and Salesforce. You must know SQL.', ['sql']],
    ['refused', 'Requirements\n- SQL\nNo Excel, no PowerPoint.', ['sql']],
    ['a cue speaks for a name in passing', 'Requirements\n- Java\n\nKotlin is a plus.', ['java', 'kotlin']],
    ['colleagues', 'Duties\n- Work closely with Human Resources and Accounting\n- Write SQL', ['sql']],
    ['whom one reports to', 'Duties\nYou report to the VP of Marketing. You write SQL.', ['sql']],
    [
      'a list of departments',
      'Duties\n- Mediate between the purchasing, payroll and accounting departments with SQL',
      ['sql'],
    ],
  ])('%s', (_name, text, ids) => {
    expect(wanted(text).sort()).toEqual([...ids].sort());
  });

  test('a role is no skill, years in it are', () => {
    expect(findMentions('We hire a Senior Java Software Engineer.', lexicon)).toEqual([]);
    expect(findMentions('Software Engineer (m/f/d) - Java', lexicon)).toEqual([]);
    expect(wanted('You have 5 years of experience as a Java developer.')).toEqual(['java']);
  });

  test('a company’s own product is no requirement in its prose, practice with it is', () => {
    const prose = 'About the role\nYou will grow the GitLab community and write SQL.';
    expect(wanted(prose, 'GitLab Inc.')).toEqual(['sql']);
    expect(wanted(prose, 'Contoso')).toContain('gitlab');
    expect(wanted('Requirements\n- Experience with GitLab', 'GitLab')).toEqual(['gitlab']);
    expect(wanted('GitLab is the home of teams.\nDuties\nYou will shape GitLab in Ruby.')).not.toContain('gitlab');
  });

  test('named alone in the duties and among alternatives in the requirements is one requirement', () => {
    expect(wanted('Responsibilities\n- Run services on AWS\nRequirements\n- AWS, Azure or Google Cloud')).toEqual([
      'aws|azure|google-cloud',
    ]);
    expect(wanted('Requirements\n- 5 years of AWS\n- AWS or Azure')).toEqual(['aws', 'aws|azure']);
  });
});
