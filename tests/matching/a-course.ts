import type { Course } from '../../utils/model/course.ts';
import { courseSchema } from '../../utils/model/course.ts';

type Core = Partial<Record<string, Course['skills'][number]['level']>>;

/** A valid invented course; `core` maps skill ids to levels. */
export function aCourse(id: string, core: Core, more: Partial<Course> = {}): Course {
  return courseSchema.parse({
    id,
    name: `Course ${id}`,
    aliases: [],
    issuer: `Issuer of ${id}`,
    kind: 'course',
    url: `https://courses.example/${id}`,
    grade: 'A',
    skills: Object.entries(core).map(([skill, level]) => ({ id: skill, role: 'core', level })),
    cost: { model: 'unknown', asOf: '2026-06' },
    requires: [],
    recommends: [],
    partOf: [],
    stacksInto: [],
    mentored: false,
    projectBased: false,
    eligibility: [],
    regions: [],
    languages: ['en'],
    status: 'current',
    evidence: [{ source: 'a test', seen: '2026-06' }],
    lastSeen: '2026-06',
    ...more,
  });
}
