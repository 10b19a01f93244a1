/** A wallet and saved postings as large as a long working life makes them, written by the extension's own hands. */
import { createCredentialReader } from '../../../utils/matching/credential-reader.ts';
import type { Credential } from '../../../utils/model/credential.ts';
import type { Posting } from '../../../utils/model/posting.ts';
import type { Lexicon } from '../../../utils/skills/lexicon.ts';
import { findMentions } from '../../../utils/skills/mentions.ts';
import { findRequirements } from '../../../utils/skills/requirements.ts';
import { inventedPostings } from '../../bench/postings.ts';
import type { Surface } from './driver.ts';

const ISSUERS = [
  'Halden Open College',
  'Corvane School',
  'Brightwater Institute',
  'Kestrel Data School',
  'Meridian Guild',
];
const TITLES = ['Platform Engineer', 'Data Analyst', 'Ward Nurse', 'Depot Planner', 'Primary Teacher', 'Bookkeeper'];
const COMPANIES = [
  'Quillbridge',
  'Fernhill Clinics',
  'Halden Freight',
  'Corvane',
  'Meridian Ledger',
  'Tramshed School',
];
const VERDICTS = ['unverified', 'verified', 'self-asserted', 'status-unknown', 'unverified', 'expired'] as const;

/** Distinct badges; the wallet repeats them with other dates, verdicts and numbers, as courses come in series. */
const BADGES = 600;
const BADGE_SKILLS = 3;

type Row = Record<string, unknown> & { id: string };

function badgesOf(lexicon: Lexicon): Row[] {
  const read = createCredentialReader(lexicon, (text) => findMentions(text, lexicon));
  const skills = [...lexicon.entries()].filter(
    ({ kind }) => kind === 'tool' || kind === 'knowledge' || kind === 'method',
  );
  const at = (n: number) => skills[n % skills.length]?.label ?? 'Python';
  return Array.from({ length: BADGES }, (_, n) => {
    const tags = Array.from({ length: BADGE_SKILLS }, (_, k) => at(n * 7 + k * 131));
    const name = `${tags[0]}, course ${n + 1}`;
    const issuer = ISSUERS[n % ISSUERS.length] ?? '';
    const achievement: Credential['achievement'] = {
      id: `urn:uuid:badge-${n}`,
      name,
      description: `Covers ${tags.join(', ')} over twelve weeks, with a piece of work that was marked by two people.`,
      criteria: `Hand in the work, explain it, and answer questions on ${tags[1]}.`,
      alignments: [{ targetName: tags[0] ?? '', targetFramework: 'In-house framework' }],
      tags,
    };
    const stated = { name, achievement, issuer: { id: `https://issuer-${n % 40}.example/`, name: issuer } };
    return { id: '', format: 'open-badges-3', ...stated, reasons: ['Not checked yet'], ...read(stated) };
  });
}

function postingsOf(lexicon: Lexicon): Row[] {
  return inventedPostings().map((description, n) => {
    const title = TITLES[n % TITLES.length] ?? '';
    const company = COMPANIES[n % COMPANIES.length] ?? '';
    const posting: Posting = {
      id: '',
      url: '',
      title,
      company,
      location: 'Leeds',
      description,
      blocks: [],
      readFrom: 'json-ld',
      board: null,
    };
    return { id: '', posting, requirements: findRequirements(description, lexicon, { title, company }) };
  });
}

/** Runs in the page: multiplies the patterns and writes them in steps, so that no transaction is endless. */
async function write(
  what: { badges: Row[]; postings: Row[]; verdicts: readonly string[] },
  counts: { credentials: number; postings: number },
  readWith: string,
): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => resolve(open.result);
  });
  const day = (n: number) => new Date(Date.UTC(2026, 9, 1) - n * 3_600_000 * 5).toISOString();
  const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
  const makers = {
    credentials: (n: number) => {
      const badge = pick(what.badges, n);
      const name = `${badge.name}, part ${Math.floor(n / what.badges.length) + 1}`;
      const verdict = pick(what.verdicts, n * 5 + (n >> 3));
      const dates = { validFrom: day(n).slice(0, 10), addedAt: day(n) };
      return { ...badge, id: `seed-${n}`, name, verdict, ...dates, key: `seed-${n}`, readWith };
    },
    postings: (n: number) => {
      const { posting, requirements } = pick(what.postings, n) as Row & { posting: object };
      const url = `https://jobs.seed.example/${n}`;
      const title = `${(posting as { title: string }).title} ${n + 1}`;
      const status = pick(['saved', 'saved', 'applied', 'saved', 'interview', 'closed'], n);
      return { id: url, posting: { ...posting, id: url, url, title }, requirements, status, savedAt: day(n), readWith };
    },
  };
  for (const store of ['credentials', 'postings'] as const)
    for (let from = 0; from < counts[store]; from += 500)
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(store, 'readwrite');
        const rows = transaction.objectStore(store);
        for (let n = from; n < Math.min(from + 500, counts[store]); n++) rows.put(makers[store](n));
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
  db.close();
}

/**
 * Adds so many credentials and saved postings to what is there.
 *
 * @param page one of the extension's own pages
 * @param version of the extension: rows are marked as read by it, so that none is read again
 */
export async function seed(
  page: Surface,
  lexicon: Lexicon,
  counts: { credentials: number; postings: number },
  version: string,
): Promise<void> {
  const what = { badges: badgesOf(lexicon), postings: postingsOf(lexicon), verdicts: VERDICTS };
  await page.evaluate(write, what, counts, version);
}

/** Takes out what `seed` added. */
export function unseed(page: Surface): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(['credentials', 'postings'], 'readwrite');
          transaction.objectStore('credentials').delete(IDBKeyRange.bound('seed-', 'seed-\uffff'));
          const url = 'https://jobs.seed.example/';
          transaction.objectStore('postings').delete(IDBKeyRange.bound(url, `${url}\uffff`));
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
}
