import { useEffect, useRef } from 'react';
import type { CourseSaid, CoursesPageProps } from '../../components/CoursesPage.tsx';
import { localDay } from '../../utils/model/local-day.ts';
import { pageCourse } from '../../utils/providers/page-course.ts';
import { database } from '../../utils/storage/database.ts';
import { foundCourse } from '../../utils/storage/settings.ts';
import { courseWords } from './course-words.ts';
import { keepPageCourse } from './course-work.ts';
import { loadEngine } from './engine-later.ts';
import { createKept, useKept } from './kept.ts';

const drafted = createKept<CoursesPageProps['draft']>(undefined);

/** The course of a page that the popup handed over, until the person keeps it or not. */
export function usePageCourse(
  say: (said: CourseSaid, back?: () => void) => void,
): Pick<CoursesPageProps, 'draft' | 'onKeep' | 'onDiscard'> {
  const draft = useKept(drafted);
  const tell = useRef(say);
  tell.current = say;
  useEffect(() => {
    const take = async (): Promise<void> => {
      // The popup opened a page for it; another one in the background must not take it away.
      const page = document.visibilityState === 'visible' ? await foundCourse.get() : null;
      if (!page) return;
      await foundCourse.set(null);
      const engine = await loadEngine();
      if (!engine.ok) return tell.current({ kind: 'failed', name: '', failure: engine.failure });
      const { lexicon } = engine.value;
      const read = pageCourse.read(page, courseWords(lexicon));
      if (!read.ok) return tell.current({ kind: 'failed', name: '', failure: read.failure });
      const { skills, ...rest } = read.value;
      drafted.set({ ...rest, skills: skills.map((id) => ({ id, label: lexicon.label(id) })) });
    };
    void take();
    const takeNow = () => void take();
    document.addEventListener('visibilitychange', takeNow);
    const unwatch = foundCourse.watch(takeNow);
    return () => {
      document.removeEventListener('visibilitychange', takeNow);
      unwatch();
    };
  }, []);
  return {
    draft,
    onDiscard() {
      if (!draft) return;
      drafted.set(undefined);
      tell.current({ kind: 'discarded', name: draft.name }, () => drafted.set(draft));
    },
    async onKeep(confirmed) {
      const now = new Date();
      const course = pageCourse.keep({ ...confirmed, skills: confirmed.skills.map(({ id }) => id) }, localDay(now));
      const kept = course.ok ? await keepPageCourse(database(), course.value, now) : course;
      const { name } = confirmed;
      if (!kept.ok) return tell.current({ kind: 'failed', name, failure: kept.failure });
      drafted.set(undefined);
      tell.current({ kind: 'kept', name });
    },
  };
}
