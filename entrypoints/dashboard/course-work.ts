import type { Course } from '../../utils/model/course.ts';
import type { BroughtNotes, CourseListInfo } from '../../utils/model/course-list.ts';
import { localDay } from '../../utils/model/local-day.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import type { CourseWords, Get, LiveProvider } from '../../utils/providers/course-provider.ts';
import { providers } from '../../utils/providers/index.ts';
import { ownCatalogue } from '../../utils/providers/own-catalogue.ts';
import { pageCourse } from '../../utils/providers/page-course.ts';
import { getCourseList, putCourseList } from '../../utils/storage/course-lists.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';

export type CoursePhase = 'asking' | 'reading' | 'saving';

/** What the work needs from outside. */
export interface CoursePlace {
  db: CredlensDatabase;
  words: () => Promise<Result<CourseWords>>;
  /** `share` is 0 to 1. */
  tell: (phase: CoursePhase, share?: number) => void;
}

/** How a list came: `unchanged` where its owner says that the one that is there is the newest. */
export interface CourseOutcome {
  list: CourseListInfo;
  unchanged?: true;
}

const MOST_FILE = 40 * 1024 * 1024;

/** Id under which a live provider's list is kept: one for each site or record that was asked. */
function listIdOf(provider: LiveProvider, given: string, hosts: readonly string[]): string {
  if (provider.asks === 'nothing') return provider.id;
  return `${provider.id}:${provider.asks === 'site' ? hosts[0] : given.trim()}`.slice(0, 300);
}

/**
 * Asks a provider and keeps what comes, in place of the list that was there. Whatever fails, that one stays.
 * @param id of a live provider of the shelf
 * @param get allowed to ask the hosts that the click named
 */
export async function fetchCourses(
  id: string,
  given: string,
  get: Get,
  { db, words, tell }: CoursePlace,
  now: Date,
): Promise<Result<CourseOutcome>> {
  const provider = providers.find((each): each is LiveProvider => each.id === id && each.kind === 'live');
  if (!provider) return fail('courses-address', id);
  const hosts = provider.hosts(given);
  if (!hosts.ok) return hosts;
  tell('asking', 0);
  const listId = listIdOf(provider, given, hosts.value);
  const [meant, before] = await Promise.all([words(), getCourseList(db, listId)]);
  if (!meant.ok) return meant;
  if (!before.ok) return before;
  const { address, etag } = before.value ?? {};
  const known = address !== undefined && etag !== undefined ? { address, etag } : undefined;
  const today = localDay(now);
  const fetched = await provider.fetch(get, {
    given,
    today,
    words: meant.value,
    known,
    tell: (share) => tell('asking', share),
  });
  if (!fetched.ok) return fetched;
  tell('saving');
  const fetchedAt = now.toISOString();
  if (fetched.value.unchanged) {
    if (!before.value) return fail('courses-shape', hosts.value[0]);
    const lastSeen = today.slice(0, 7);
    const courses = before.value.courses.map((course) => ({ ...course, lastSeen }));
    const kept = await putCourseList(db, { ...before.value, courses, fetchedAt });
    return kept.ok ? ok({ list: kept.value, unchanged: true }) : kept;
  }
  const { address: from, etag: tag, ...brought } = fetched.value;
  const kept = await putCourseList(db, {
    id: listId,
    provider: provider.id,
    name: provider.asks === 'nothing' ? provider.name : `${hosts.value[0]}${nameIn(provider, brought.courses)}`,
    ...(provider.attribution !== undefined && { attribution: provider.attribution }),
    address: from,
    fetchedAt,
    ...(tag !== undefined && { etag: tag }),
    ...contents(brought),
  });
  return kept.ok ? ok({ list: kept.value }) : kept;
}

function nameIn({ asks }: LiveProvider, courses: readonly Course[]): string {
  return asks === 'record' && courses[0] ? `: ${courses[0].name}`.slice(0, 200) : '';
}

function contents({ courses, ...notes }: BroughtNotes & { courses: Course[] }) {
  return { courses, notes, skipped: notes.reasons.reduce((sum, { count }) => sum + count, 0) };
}

/** Reads a file of the person's own and keeps it, in place of an earlier one of the same name. */
export async function importCourses(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  { db, words, tell }: CoursePlace,
  now: Date,
): Promise<Result<CourseOutcome>> {
  tell('reading', 0);
  if (file.size > MOST_FILE) return fail('courses-too-large', file.name);
  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  const meant = await words();
  if (!meant.ok) return meant;
  const name = file.name.slice(0, 200);
  const read = ownCatalogue.read(name, text, {
    today: localDay(now),
    words: meant.value,
    tell: (share) => tell('reading', share),
  });
  if (!read.ok) return read;
  tell('saving');
  const kept = await putCourseList(db, {
    id: `${ownCatalogue.id}:${name}`,
    provider: ownCatalogue.id,
    name,
    fetchedAt: now.toISOString(),
    ...contents(read.value),
  });
  return kept.ok ? ok({ list: kept.value }) : kept;
}

/** UTF-8 or UTF-16; else as spreadsheets in Western Europe still save: the words are the person's own, and shown. */
function textOf(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Keeps a confirmed course, as a list of its own; one of the same page and name is replaced. */
export function keepPageCourse(db: CredlensDatabase, course: Course, now: Date): Promise<Result<CourseListInfo>> {
  return putCourseList(db, {
    id: `${pageCourse.id}:${course.id}`,
    provider: pageCourse.id,
    name: course.name,
    ...(course.url !== undefined && { address: course.url }),
    fetchedAt: now.toISOString(),
    skipped: 0,
    courses: [course],
  });
}
