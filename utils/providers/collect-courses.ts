import { type Course, courseSchema } from '../model/course.ts';
import type { BroughtNotes, SkipReason } from '../model/course-list.ts';
import { requirementCircles } from './circles.ts';
import type { Brought, CourseWords } from './course-provider.ts';

/** The most that one list holds (the model's own bound). */
export const MOST_COURSES = 50_000;

/** An entry as its source states it: names of skills, not yet ids. Text is cleaned already. */
export interface StatedCourse {
  id: string;
  name: string;
  issuer: string;
  host?: string | undefined;
  kind: Course['kind'];
  url?: string | undefined;
  /** What it teaches in the source's own skill words. The title is read beside them. */
  teaches: readonly string[];
  /** Subjects and what is optional: shown, never enough to close a gap. */
  touches?: readonly string[];
  /** As the source says; nothing above `working` is believed. */
  level?: 'intro' | 'working';
  hours?: [number, number] | undefined;
  weeks?: [number, number] | undefined;
  cost: Course['cost'];
  awards?: string | undefined;
  requires?: readonly string[];
  recommends?: readonly string[];
  partOf?: readonly string[];
  stacksInto?: readonly string[];
  eligibility?: readonly string[];
  regions?: readonly string[];
  languages?: readonly string[];
  mentored?: boolean;
  projectBased?: boolean;
  retiresOn?: string | undefined;
}

/** Takes the entries of one source, one after another, and counts what cannot be offered. */
export interface Collector {
  /** @param row where it stands, from 1 */
  add(stated: StatedCourse, row: number): void;
  /** A course that is in our own form already: its skills must still be known. */
  addOwn(course: Course, row: number): void;
  skip(reason: SkipReason, row: number): void;
  /** Entries beyond the most that are taken. */
  leave(count: number): void;
  finish(): Brought;
}

const MOST_WORD = 120;
const MOST_WORDS = 50;
const MOST_SKILLS = 40;

/**
 * @param source named as the evidence of each entry
 * @param today ISO date: what is over by then is left out
 */
export function collectCourses(source: string, today: string, words: CourseWords): Collector {
  const month = today.slice(0, 7);
  const courses = new Map<string, Course>();
  const reasons = new Map<SkipReason, { count: number; rows: number[] }>();
  const unknown = new Map<string, { word: string; count: number }>();
  const meanings = new Map<string, readonly string[]>();
  let left = 0;

  const meaning = (text: string): readonly string[] => {
    const known = meanings.get(text) ?? words.skills(text);
    if (meanings.size < 20_000) meanings.set(text, known);
    return known;
  };
  const note = (text: string): void => {
    const word = text.slice(0, MOST_WORD);
    const seen = unknown.get(word.toLowerCase());
    if (seen) seen.count += 1;
    else if (unknown.size < 20_000) unknown.set(word.toLowerCase(), { word, count: 1 });
  };
  const idsOf = (tags: readonly string[]): string[] =>
    tags.flatMap((tag) => {
      const ids = tag === '' ? [] : meaning(tag);
      if (tag !== '' && ids.length === 0) note(tag);
      return [...ids];
    });
  const skip = (reason: SkipReason, row: number): void => {
    const seen = reasons.get(reason) ?? { count: 0, rows: [] };
    seen.count += 1;
    if (seen.rows.length < 5) seen.rows.push(Math.max(1, row));
    reasons.set(reason, seen);
  };
  const keep = (course: Course, row: number): void => {
    const checked = courseSchema.safeParse(course);
    const isPast = course.status === 'retired' || (course.retiresOn !== undefined && course.retiresOn < today);
    if (!checked.success) skip('not-valid', row);
    else if (isPast) skip('past', row);
    else if (courses.has(course.id)) skip('twice', row);
    else if (courses.size >= MOST_COURSES) left += 1;
    else courses.set(course.id, checked.data);
  };
  const skillsOf = ({ name, teaches, touches = [], level = 'intro' }: StatedCourse): Course['skills'] => {
    const core = new Set([...idsOf(teaches), ...meaning(name)]);
    const all = [...new Set([...core, ...idsOf(touches)])].slice(0, MOST_SKILLS);
    return all.map((id) => (core.has(id) ? { id, role: 'core', level } : { id, role: 'touched', level: 'intro' }));
  };

  return {
    skip,
    leave(count) {
      left += count;
    },
    add(stated, row) {
      const skills = stated.name === '' || stated.issuer === '' ? [] : skillsOf(stated);
      if (stated.name === '') skip('no-name', row);
      else if (stated.issuer === '') skip('no-provider', row);
      else if (skills.length === 0) skip('no-skill', row);
      else keep(courseOf(stated, skills, { source: source.slice(0, 200), seen: month }), row);
    },
    addOwn(course, row) {
      const skills = course.skills.filter(({ id }) => {
        const known = meaning(id).includes(id);
        if (!known) note(id);
        return known;
      });
      if (skills.length === 0) skip('no-skill', row);
      else keep({ ...course, skills }, row);
    },
    finish() {
      const circles = requirementCircles([...courses.values()]);
      const cycles: string[] = [];
      for (const id of circles) {
        cycles.push(courses.get(id)?.name ?? id);
        courses.delete(id);
        skip('cycle', 1);
      }
      const counts = [...unknown.values()].sort((a, b) => b.count - a.count);
      const notes: BroughtNotes = {
        reasons: [...reasons].map(([reason, { count, rows }]) => ({
          reason,
          count,
          rows: reason === 'cycle' ? [] : rows,
        })),
        unknownWords: counts.slice(0, MOST_WORDS),
        cycles: cycles.slice(0, 50),
        left,
      };
      return { ...notes, courses: [...courses.values()] };
    },
  };
}

function courseOf(stated: StatedCourse, skills: Course['skills'], evidence: Course['evidence'][number]): Course {
  const { id, name, issuer, host, kind, url, awards, hours, weeks, cost, retiresOn } = stated;
  return {
    id,
    name,
    aliases: [],
    issuer,
    ...(host && host !== issuer && { host }),
    kind,
    ...(url !== undefined && { url }),
    // Seen once, now, where its owner publishes it; without an address nothing leads there.
    grade: url === undefined ? 'C' : 'B',
    skills,
    ...(awards !== undefined && { awards }),
    ...(hours && { hours }),
    ...(weeks && { weeks }),
    cost,
    requires: [...(stated.requires ?? [])],
    recommends: [...(stated.recommends ?? [])],
    partOf: [...(stated.partOf ?? [])],
    stacksInto: [...(stated.stacksInto ?? [])],
    mentored: stated.mentored ?? false,
    projectBased: stated.projectBased ?? false,
    eligibility: [...(stated.eligibility ?? [])],
    regions: [...(stated.regions ?? [])],
    languages: [...(stated.languages ?? [])],
    status: 'current',
    ...(retiresOn !== undefined && { retiresOn }),
    evidence: [evidence],
    lastSeen: evidence.seen,
  };
}
