import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { writeRows } from '../lib/write-rows.ts';
import { stored } from './context.ts';
import type { TroubleContext } from './trouble.ts';
import { wake } from './trouble-pages.ts';

const POSTINGS = 300;

/** A posting that was saved under another version: it is to be read again. */
function oldPosting(n: number) {
  const id = `stopped-${n}`;
  const sentence = `Line ${n}: you write Python and SQL every day, run Docker in production and lead a team of ${n}. `;
  const posting = {
    id,
    url: `https://jobs.example/${id}`,
    title: `Engineer ${n}`,
    company: 'Quillbridge',
    location: 'Leeds',
    description: sentence.repeat(12),
    blocks: [],
    language: 'en',
    readFrom: 'board',
    board: null,
  };
  return {
    id,
    posting,
    requirements: [],
    status: 'saved',
    savedAt: new Date(0).toISOString(),
    readWith: 'another version',
  };
}

interface Saved {
  id: string;
  readWith?: string;
  requirements: unknown[];
}

/** Those of ours, and how many of them were read again. */
async function readAgain(tab: Tab): Promise<{ rows: Saved[]; done: number }> {
  const rows = (await stored<Saved>(tab, 'postings')).filter(({ id }) => id.startsWith('stopped-'));
  return { rows, done: rows.filter(({ readWith }) => readWith !== 'another version').length };
}

/** How many of ours were read again; counted in the page, which is cheap. Runs in a page of the extension. */
function countDone(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      try {
        const rows = open.result.transaction('postings').objectStore('postings').getAll();
        rows.onerror = () => reject(rows.error);
        rows.onsuccess = () => {
          const saved = rows.result as { id: string; readWith?: string }[];
          const ours = saved.filter(({ id }) => id.startsWith('stopped-'));
          resolve(ours.filter(({ readWith }) => readWith !== 'another version').length);
        };
      } catch (error) {
        reject(error);
      } finally {
        open.result.close();
      }
    };
  });
}

/** The background is stopped in the middle of its work, as browsers do: what was done stays, and the rest is done later. */
export async function troubleStopped({ driver, checks, open }: TroubleContext): Promise<void> {
  await checks.check(
    'trouble: the background is stopped while it reads saved postings again, and goes on later',
    async () => {
      const dashboard = await open('privacy');
      await dashboard.evaluate(
        writeRows,
        'postings',
        Array.from({ length: POSTINGS }, (_, n) => oldPosting(n)),
      );
      await dashboard.evaluate(wake);
      await until('some to be read again', async () => (await dashboard.evaluate(countDone)) > 0);
      await driver.restartBackground();
      const { rows, done } = await readAgain(dashboard);
      expectEqual(rows.length, POSTINGS, 'postings');
      expect(done < POSTINGS, 'all of them were done before it was stopped');
      for (const { readWith, requirements } of rows)
        expect((readWith === 'another version') === (requirements.length === 0), 'a row is half written');
      await dashboard.evaluate(wake);
      await until('all of them', async () => (await dashboard.evaluate(countDone)) === POSTINGS, 40_000);
      expect(
        (await readAgain(dashboard)).rows.every(({ requirements }) => requirements.length > 0),
        'one has lost what it asks for',
      );
      await dashboard.close();
      return `${done} of ${POSTINGS} when it was stopped`;
    },
  );
}
