/** What the pictures for the stores show beside the bundled samples: postings of a company that nobody works for. */
import { lexicon } from '../../utils/cli/data.ts';
import { readSavedPage } from '../../utils/cli/read-page.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import type { SavedPosting } from '../../utils/storage/saved-posting.ts';
import { greenhousePosting } from '../e2e/pages.ts';

/** On no board: a store's picture is no place for the name of one. */
export const POSTING_URL = 'https://careers.quillbridge.example/jobs/platform-engineer';
const COUNT = 28;
const DAY_MS = 86_400_000;

/** Titles and what each kind of posting asks for besides; the words are the lexicon's. */
const KINDS = [
  ['Platform Engineer', 'Python\nDocker\nKubernetes\nPostgreSQL\nTerraform\nLinux'],
  ['Data Analyst', 'SQL\nPython\nData visualization\nMicrosoft Excel\nStatistics\nPower BI'],
  ['Site Reliability Engineer', 'Kubernetes\nLinux\nPython\nTerraform\nGit'],
  ['Data Engineer', 'SQL\nPython\nApache Spark\nDocker\nAmazon Web Services\nGit'],
] as const;
const COMPANIES = ['Quillbridge', 'Fernhill Clinics', 'Weirgate', 'Tram Sheds'];

/** Saved over half a year, each with its own part of what its kind asks for. */
export async function storePostings(now = new Date()): Promise<SavedPosting[]> {
  const words = await lexicon();
  const { posting } = readSavedPage(Buffer.from(greenhousePosting.html), POSTING_URL);
  if (!posting) throw new Error('the example posting is not read');
  return Array.from({ length: COUNT }, (_, n) => {
    const [title, asks] = KINDS[n % KINDS.length] as (typeof KINDS)[number];
    const company = COMPANIES[(n * 3) % COMPANIES.length] as string;
    const asked = asks.split('\n').filter((_, index) => (n * 7 + index * 3) % 10 < 8);
    const description = `Requirements\n${asked.map((each) => `- ${each}`).join('\n')}\n`;
    const url = `${POSTING_URL}-${n}`;
    const id = `${posting.id.slice(0, 40)}-${n}`;
    const requirements = findRequirements(description, words, { language: 'en', title, company });
    const savedAt = new Date(now.getTime() - ((n * 37) % 170) * DAY_MS).toISOString();
    const status = (['saved', 'applied', 'saved', 'interview'] as const)[n % 4] ?? 'saved';
    return {
      id,
      // Two of the same words would be one posting on two boards.
      posting: { ...posting, id, url, title, company, description: `${description}Team ${n + 1}\n`, blocks: [] },
      requirements,
      status,
      savedAt,
    };
  });
}
