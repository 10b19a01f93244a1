import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { Suggestion } from '../../components/Combobox.tsx';
import type { PlanPageProps } from '../../components/PlanPage.tsx';
import type { PlanView } from '../../components/plan-view.ts';
import type { MessageKey } from '../../components/texts.tsx';
import { ask } from '../../utils/messages.ts';
import type { CourseMark } from '../../utils/model/course-mark.ts';
import { type PlanOptions, planOptionsSchema } from '../../utils/model/plan-options.ts';
import { type Failure, fail, type Result } from '../../utils/model/result.ts';
import { uiTexts } from '../../utils/page/ui-texts.ts';
import { listMarks, markCourse, restoreMark, unmarkCourse } from '../../utils/storage/course-marks.ts';
import { database } from '../../utils/storage/database.ts';
import { planOptions } from '../../utils/storage/settings.ts';
import { extensionVersion } from '../background/version.ts';
import { saveCalendar, saveJson } from './plan-files.ts';
import type { Told } from './planner.ts';

const NO_MARKS: CourseMark[] = [];
/** As many as are kept of each; who goes on swapping beyond that loses the oldest choice, not the newest. */
const MOST = { without: 500, take: 50, withoutProviders: 200 };

/** Their members may stand in another order where they were stored. */
function isSame(a: PlanOptions, b: PlanOptions): boolean {
  const [one, other] = [a, b].map((each) => JSON.stringify(planOptionsSchema.parse(each)));
  return one === other;
}

type Did = NonNullable<PlanPageProps['did']> & { back: () => Promise<Result<unknown> | undefined> };

/** Plans for what is stored now and wanted now; the last one stays until the next is there. */
export function usePlan(): Omit<PlanPageProps, 'onAddCredential' | 'onSaveFigure'> {
  const [options, setOptions] = useState<PlanOptions>();
  const [view, setView] = useState<PlanView>();
  const [working, setWorking] = useState<PlanPageProps['working']>();
  const [failure, setFailure] = useState<Failure>();
  const [did, setDid] = useState<Did>();
  const [saved, setSaved] = useState<string>();
  const [names, setNames] = useState<Record<string, string>>({});
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const asked = useRef(0);
  const worker = useRef<Worker>(undefined);
  const marks = useLiveQuery(() => listMarks(database()));

  const writing = useRef(0);
  useEffect(() => {
    void planOptions.get().then(setOptions);
    return planOptions.watch((next) => {
      // What comes back of our own writing may be older than what was typed since.
      if (writing.current === 0) setOptions((before) => (before && isSame(before, next) ? before : next));
    });
  }, []);

  useEffect(() => {
    const started = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'working') return setWorking(data);
      setWorking(undefined);
      setFailure(data.kind === 'failed' ? data.failure : undefined);
      if (data.kind === 'plan') setView(data.view);
    };
    started.onerror = (event) => {
      setWorking(undefined);
      setFailure(fail('plan-interrupted', event.message).failure);
    };
    return () => started.terminate();
  }, []);
  useEffect(() => {
    if (options) worker.current?.postMessage(options);
  }, [options]);

  const report = <T>(result: Result<T>): result is { ok: true; value: T } => {
    setFailure(result.ok ? undefined : result.failure);
    return result.ok;
  };
  const latest = useRef(options);
  latest.current = options;
  const change = (next: PlanOptions) => {
    // A day that is still being typed, or more picks than a plan takes: nothing that could be kept.
    if (!planOptions.accepts(next)) return;
    setOptions(next);
    writing.current += 1;
    void planOptions
      .set(next)
      .catch((error) => setFailure(fail('storage-blocked', String(error)).failure))
      .finally(() => {
        writing.current -= 1;
      });
  };
  /** Changes the options in a way that can be taken back. */
  const changeAs = (what: Omit<Did, 'back'>, next: (before: PlanOptions) => PlanOptions) => {
    if (!options) return;
    const before = options;
    change(next(before));
    setDid({
      ...what,
      back: async () => {
        const { without, take, withoutProviders } = before;
        // Limits that were set since are none of it.
        change({ ...(latest.current ?? before), without, take, withoutProviders });
        return undefined;
      },
    });
  };

  return {
    view,
    working,
    failure: failure ?? (marks && !marks.ok ? marks.failure : undefined),
    options,
    onOptions: change,
    marks: marks?.ok ? marks.value.items : NO_MARKS,
    names,
    suggestions,
    did,
    saved,
    async onMark(course, mark) {
      const db = database();
      const done = await (mark === null ? unmarkCourse(db, course.id) : markCourse(db, course, mark, new Date()));
      if (!report(done)) return;
      const before = done.value;
      setDid({
        kind: mark ?? 'unmarked',
        name: course.name,
        course,
        back: () => (before ? restoreMark(db, before) : unmarkCourse(db, course.id)),
      });
    },
    async onUndo() {
      const result = await did?.back();
      if (!result || report(result)) setDid(undefined);
    },
    onSwap(course, instead) {
      changeAs({ kind: 'swapped', name: instead.name }, (before) => ({
        ...before,
        without: [...before.without.filter((id) => id !== instead.id), course.id].slice(-MOST.without),
        take: [...before.take.filter((id) => id !== course.id && id !== instead.id), instead.id].slice(-MOST.take),
      }));
    },
    onLeaveOut(course) {
      const provider = course.host ?? course.issuer;
      changeAs({ kind: 'left-out', name: provider }, (before) => ({
        ...before,
        withoutProviders: [...before.withoutProviders, provider].slice(-MOST.withoutProviders),
      }));
    },
    async onQuery(text) {
      const ticket = ++asked.current;
      const answer = await ask('find-skill', { text });
      // Somebody who types on has asked something else by now.
      if (ticket !== asked.current || !report(answer)) return;
      setSuggestions(answer.value.found);
      setNames((before) => ({
        ...before,
        ...Object.fromEntries(answer.value.found.map(({ id, label }) => [id, label])),
      }));
    },
    async onCalendar(kind, start) {
      if (!view) return;
      try {
        setSaved(await saveCalendar({ view, words: uiTexts<MessageKey>() }, kind, start));
      } catch (error) {
        // What writes it is a part of its own, which an update may have taken away meanwhile.
        setFailure(fail('plan-interrupted', String(error)).failure);
      }
    },
    onJson() {
      if (view && options) setSaved(saveJson(view, options, extensionVersion()));
    },
    onPrint: () => window.print(),
  };
}
