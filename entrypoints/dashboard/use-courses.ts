import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { Suggestion } from '../../components/Combobox.tsx';
import type { CourseSaid, CoursesPageProps, CourseWorking } from '../../components/CoursesPage.tsx';
import { ask } from '../../utils/messages.ts';
import { fail } from '../../utils/model/result.ts';
import { requestChecks } from '../../utils/permissions.ts';
import { providers } from '../../utils/providers/index.ts';
import { listCourseLists, removeCourseList, restoreCourseList } from '../../utils/storage/course-lists.ts';
import { database } from '../../utils/storage/database.ts';
import type { CourseJob, CourseTold } from './course-worker.ts';
import { createKept, useKept } from './kept.ts';
import { usePageCourse } from './use-page-course.ts';

/** What was said last, and the way back from it. */
const told = createKept<CourseSaid | undefined>(undefined);
const undone = createKept<{ back: () => Promise<void> } | undefined>(undefined);

/** Lists of courses from elsewhere, and the one job at a time that a worker does for them. */
export function useCourses(): CoursesPageProps {
  const listed = useLiveQuery(() => listCourseLists(database()));
  const [work, setWork] = useState<CourseWorking>();
  const said = useKept(told);
  const undo = useKept(undone);
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const asked = useRef(0);
  const worker = useRef<Worker>(undefined);
  const page = usePageCourse((next, back) => {
    told.set(next);
    undone.set(
      back && {
        async back() {
          back();
          undone.set(undefined);
          told.set(undefined);
        },
      },
    );
  });

  const stop = () => {
    worker.current?.terminate();
    worker.current = undefined;
    setWork(undefined);
  };
  useEffect(() => () => worker.current?.terminate(), []);

  const start = (job: CourseJob, name: string) => {
    if (worker.current) return;
    const end = (ended: CourseSaid) => {
      stop();
      told.set(ended);
    };
    const started = new Worker(new URL('./course-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    told.set(undefined);
    undone.set(undefined);
    setWork({ name, phase: job.kind === 'file' ? 'reading' : 'asking' });
    started.onmessage = ({ data }: MessageEvent<CourseTold>) => {
      if (data.kind === 'working') setWork({ name, phase: data.phase, share: data.share });
      else if (data.kind === 'failed') end({ kind: 'failed', name, failure: data.failure });
      else end({ kind: data.outcome.unchanged ? 'unchanged' : 'added', name, list: data.outcome.list });
    };
    started.onerror = (event) =>
      end({ kind: 'failed', name, failure: fail('courses-interrupted', event.message).failure });
    started.postMessage(job);
  };

  const unreadable = listed && !listed.ok ? listed.failure : undefined;
  return {
    ...page,
    providers: providers.flatMap((provider) =>
      provider.kind === 'live'
        ? [
            {
              id: provider.id,
              name: provider.name,
              asks: provider.asks,
              experimental: provider.experimental === true,
              attribution: provider.attribution,
              hostsFor: provider.hosts,
            },
          ]
        : [],
    ),
    lists: listed?.ok ? listed.value.items : [],
    unreadable: listed?.ok ? listed.value.unreadable : 0,
    work,
    said: said ?? (unreadable && { kind: 'failed', name: '', failure: unreadable }),
    suggestions,
    async onQuery(text) {
      const ticket = ++asked.current;
      const answer = await ask('find-skill', { text });
      // Somebody who types on has asked something else by now.
      if (ticket === asked.current && answer.ok)
        setSuggestions(answer.value.found.filter(({ kind }) => kind === 'skill'));
    },
    onFile: (file) => start({ kind: 'file', file }, file.name),
    onFetch(provider, given) {
      const live = providers.find((each) => each.id === provider);
      const hosts = live?.kind === 'live' ? live.hosts(given) : fail('courses-address', provider);
      if (!hosts.ok) return told.set({ kind: 'failed', name: given, failure: hosts.failure });
      // Before anything else: browsers forget the click after an await.
      const request = requestChecks(hosts.value);
      const name = hosts.value.join(', ');
      void request.then((allowed) => {
        const missing = hosts.value.find((host) => !allowed.includes(host));
        if (missing !== undefined)
          told.set({ kind: 'failed', name, failure: fail('courses-not-allowed', missing).failure });
        else start({ kind: 'fetch', provider, given, allowed }, name);
      });
    },
    onCancel() {
      const name = work?.name ?? '';
      stop();
      told.set({ kind: 'cancelled', name });
    },
    async onRemove(id) {
      const removed = await removeCourseList(database(), id);
      if (!removed.ok) return told.set({ kind: 'failed', name: id, failure: removed.failure });
      const list = removed.value;
      if (!list) return;
      told.set({ kind: 'removed', name: list.name });
      undone.set({
        async back() {
          const back = await restoreCourseList(database(), list);
          undone.set(undefined);
          told.set(
            back.ok ? { kind: 'restored', name: list.name } : { kind: 'failed', name: '', failure: back.failure },
          );
        },
      });
    },
    onUndo: undo && (() => void undo.back()),
  };
}
