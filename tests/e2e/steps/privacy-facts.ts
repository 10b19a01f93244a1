/** What a run through everything that could send something found. */

/** One request that was neither a page the test opened nor the browser's own housekeeping. */
export interface Sent {
  url: string;
  method: string;
  /** As SeenRequest of lib/fixture-proxy.ts. */
  headers: Record<string, string>;
  names: string[];
}

/** What the person does. What stands before the first that asks is done without any request. */
export const FLOWS = [
  'look at every page of the dashboard',
  'read a page by the button',
  'open postings on a board',
  'choose files and paste text',
  'change the settings',
  'save files',
  'take a course and the source of a page',
  'read a candidate, save and erase',
  'look for badges on a page',
  'check a badge online',
  'check the badges of a candidate',
  'fetch public badges',
  'fetch a list of courses, twice',
  'open a course',
  'open a search',
] as const;
export type Flow = (typeof FLOWS)[number];

/** Those in which the person's own click asks somebody. */
export const ASKING: readonly Flow[] = FLOWS.slice(FLOWS.indexOf('look for badges on a page'));

export interface PrivacyFacts {
  sent: Record<Flow, Sent[]>;
  manifest: {
    permissions?: string[];
    host_permissions?: string[];
    optional_host_permissions?: string[];
    sidebar_action?: { open_at_install?: boolean };
  };
  /** Granted origins after the install; undefined where the browser's prompt cannot be answered and they were given before. */
  grantedAtFirst: string[] | undefined;
  /** Granted origins at the end. */
  granted: string[];
  /** Patterns of the registered scripts, after the install and after one board was switched on. */
  registered: { before: string[]; after: string[] };
  /** Hosts of that board. */
  boardHosts: string[];
  /** A page that was not switched on: what the popup shows of it, and whether anything stands in the page. */
  unswitched: { overlay: boolean; popup: string };
  /** The board's page with the overlay: all that its own scripts can see of us. */
  seenByPage: { overlay: boolean; html: string; openRoots: number; highlights: string[] };
  /** Names of stored credentials, their issuers and the person's own statements. */
  own: string[];
  /** What was found on pages where the person asked: badges, a course, the source. */
  found: { badges: string; course: string; source: string };
  /** Files that the page of the badges links to. */
  linked: string[];
  /** Everything that is stored, as JSON, by store of the database and by key of the local storage. */
  stores: Record<string, string>;
  settings: Record<string, string>;
  /** What the browser's memory holds for this session, as JSON by key. */
  session: Record<string, string>;
  /** Keys of the storage that a browser carries to other devices. */
  carried: string[];
  /** What is counted of opened postings: before it is turned on, after one was opened twice, and after a private question. */
  counted: { off: number; twice: number[]; beforePrivate: string; afterPrivate: string };
  /** What a posting that was counted says, none of which may be kept with the numbers. */
  posting: { url: string; title: string; company: string; text: string };
  alarms: { before: string[]; after: { name: string; periodInMinutes: number }[] };
  /** What the person entered as an own address. */
  address: string;
  /** The files that were saved: names. */
  saved: string[];
  /** Hosts of the badge, and the addresses that its file names. */
  check: { hosts: string[]; addresses: string[] };
  /** What became of a candidate's page. */
  people: {
    name: string;
    page: string;
    notes: string;
    role: string;
    /** The popup offers to read a profile before candidates are turned on. */
    offered: boolean;
    /** What it shows of the page once it was told to read it. */
    shown: string;
    /** Candidates that were kept before "Save" was pressed. */
    unsaved: number;
    /** What is kept after it, and after it in blind mode, as JSON. */
    saved: string;
    blind: string;
    /** Days between saving and the last day. */
    days: number;
    /** Candidates that are left when one more was past the last day, and after the click that erases all. */
    left: { overdue: number; erased: number };
    alarms: { name: string; periodInMinutes: number }[];
    /** What the click on "Check" may ask. */
    addresses: string[];
  };
  profile: { host: string; typed: string; addresses: string[] };
  courses: { host: string; address: string; mark: string };
  course: { href: string };
  search: { words: string; href: string };
}
