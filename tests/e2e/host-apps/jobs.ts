/** What the three host apps show. Companies and words are invented. */
export interface HostJob {
  title: string;
  company: string;
  intro: string;
  asks: { id: number; text: string }[];
}

const ask = (text: string, id: number) => ({ id, text: `At least two years of experience with ${text}` });

export const HOST_JOBS: readonly HostJob[] = [
  {
    title: 'Platform Engineer',
    company: 'Quillbridge',
    intro:
      'Quillbridge prints the timetables of forty ferry lines and wants somebody who keeps the presses running at night.',
    asks: ['Kubernetes', 'Terraform', 'PostgreSQL'].map(ask),
  },
  {
    title: 'Ward Nurse',
    company: 'Corvane Hospital',
    intro:
      'Corvane Hospital stands on an invented hill and is looking for a calm person for its invented fourth floor.',
    asks: ['Wound care', 'Infection control', 'Phlebotomy'].map(ask),
  },
  {
    title: 'Fabricator',
    company: 'Halden Yard',
    intro:
      'Halden Yard builds small boats of steel, one after the other, and has done so for as long as anybody remembers.',
    asks: ['Welding', 'AutoCAD', 'Blueprint reading'].map(ask),
  },
];

export const TASKS = 'You will work in a team of six who have known each other for years and who will be glad of you.';
export const OFFER =
  'Applications are read by people, every one of them, within two weeks of the day on which they arrive.';
export const MORE =
  'A later sentence, which the app shows and hides: it speaks of Docker and of clear written communication.';

/** What every app can do; each is a button with this name as its `data-do`. */
export const ACTIONS = ['next', 'add', 'drop', 'turn', 'more', 'edit', 'count'] as const;
