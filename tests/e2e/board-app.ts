/**
 * A small job board of ours as a single-page app, in two layouts under real host names: SEEK's split view, whose pane
 * carries the id of its posting, and a pane without any id, as boards have it that are read by the general ladder
 * alone. How the pane follows a click is told for each click: at once or late, whole or in steps, or never.
 */
export type Layout = 'ids' | 'plain';

/** How the pane follows. Times are ms after the click (or after the step before). */
export interface Change {
  /** Title and text together, or one before the other. */
  order: 'whole' | 'title-first' | 'text-first';
  delay: number;
  gap: number;
  /** A skeleton stands in the pane until then. */
  skeleton: boolean;
  /** Text nodes are rewritten in place instead of the elements being replaced. */
  inPlace: boolean;
  /** Another markup, as A/B tests have it. */
  variant: boolean;
  /** The address stays. */
  sameAddress: boolean;
  /** Nothing ever comes: the pane stays empty. */
  fails: boolean;
  /** An answer that was overtaken by a later click is shown all the same. */
  racy: boolean;
}

export interface BoardJob {
  id: string;
  title: string;
  company: string;
  /** A word of the text that no other job has; a job posted twice has it twice. */
  marker: string;
  must: string[];
}

const TRADES: [title: string, company: string, marker: string, must: string[]][] = [
  ['Ward Nurse', 'Corvane Hospital', 'sandstone', ['Wound care', 'Infection control', 'Phlebotomy']],
  ['Bookkeeper', 'Meridian Ledger', 'quayside', ['Bookkeeping', 'Payroll', 'Microsoft Excel']],
  ['Fabricator', 'Halden Yard', 'slipway', ['Welding', 'AutoCAD', 'Blueprint reading']],
  ['Platform Engineer', 'Quillbridge', 'timetable', ['Kubernetes', 'Terraform', 'PostgreSQL']],
  ['Graphic Designer', 'Ossel Press', 'letterpress', ['Adobe Photoshop', 'Typography', 'Adobe Illustrator']],
  ['Pastry Cook', 'Larkmill Kitchens', 'millrace', ['Baking', 'Food safety', 'Inventory management']],
  ['Data Analyst', 'Fernhill', 'hedgerow', ['SQL', 'Tableau', 'Statistics']],
  ['Electrician', 'Brackwater Power', 'sluice', ['Electrical wiring', 'Troubleshooting', 'Soldering']],
  ['Android Developer', 'Tidemark', 'lighthouse', ['Kotlin', 'Android', 'Firebase']],
  ['Machine Operator', 'Vessen Works', 'foundry', ['CNC programming', 'Quality control', 'SolidWorks']],
];

/** The jobs of the app. The last one is the second posting of the first: another id, the very same words. */
export const JOBS: readonly BoardJob[] = [...TRADES, TRADES[0] as (typeof TRADES)[number]].map(
  ([title, company, marker, must], index) => ({ id: String(95_100_001 + index), title, company, marker, must }),
);
export const TWIN = JOBS.length - 1;

const slug = (job: BoardJob) => job.title.toLowerCase().replaceAll(' ', '-');

const HOST: Record<Layout, string> = { ids: 'https://www.seek.com.au', plain: 'https://jobs.harbour.example' };

/** Address with this job open; without a job that of the bare list. */
export function boardUrl(layout: Layout, job?: BoardJob): string {
  if (layout === 'ids') return `${HOST.ids}/harbour-jobs/in-Hobart-TAS${job ? `?jobId=${job.id}&type=standard` : ''}`;
  return `${HOST.plain}/jobs${job ? `/${job.id}-${slug(job)}` : ''}`;
}

const head = {
  ids: (job: BoardJob) => `<h1 data-automation="job-detail-title"><a href="/job/${job.id}">${job.title}</a></h1>
<span data-automation="advertiser-name">${job.company}</span> <a data-automation="job-detail-apply" href="/job/${job.id}/apply">Quick apply</a>`,
  plain: (job: BoardJob) => `<h1>${job.title}</h1><p>${job.company}, Hobart</p>`,
};

function words(job: BoardJob): string {
  return `<p>${job.company} is an invented employer near an invented ${job.marker}. It has been there for three generations and is proud of the quiet of its mornings and of the tea.</p>
<h3>What you will do</h3><p>You will work in a team of six people who have known each other for years, and who will be glad of somebody new by the ${job.marker}.</p>
<h3>Requirements</h3><ul>${job.must.map((each) => `<li>At least two years of experience with ${each}</li>`).join('')}</ul>
<h3>What we offer</h3><p>Applications are read by people, every one of them, within two weeks of the day on which they arrive at the ${job.marker}.</p>`;
}

const body = {
  ids: (job: BoardJob) => `<div data-automation="jobAdDetails">${words(job)}</div>`,
  plain: (job: BoardJob) => `<section>${words(job)}</section>`,
};
/** The B of an A/B test: other elements, other names, another order of the company. */
const otherHead = {
  ids: (job: BoardJob) =>
    `<div class="x9"><h2 data-testid="t"><a href="/job/${job.id}">${job.title}</a></h2><p>at ${job.company}</p></div>`,
  plain: (job: BoardJob) => `<header class="x9"><p>${job.company}</p><div><h1>${job.title}</h1></div></header>`,
};
const otherBody = (job: BoardJob) => `<div class="x1"><div class="x2">${words(job)}</div></div>`;

/** What the page's own script works with; indices are those of JOBS. */
interface AppData {
  jobs: { id: string; url: string; head: string; body: string; otherHead: string; otherBody: string }[];
}

/** The page's script. It is sent as text, so it uses nothing from outside itself. */
function app({ jobs }: AppData): void {
  const paneOf = () => document.querySelector('[data-pane]') as HTMLElement;
  const list = document.querySelector('[data-list]') as HTMLElement;
  let ticket = 0;
  let next: Change | undefined;
  const log = { clickedAt: 0, changedAt: 0, cached: false };
  const changed = (change: () => void) => {
    change();
    log.changedAt ||= performance.now();
  };
  const later = (ms: number, action: () => void) => (ms > 0 ? setTimeout(action, ms) : action());
  const part = (name: string) => paneOf().querySelector(`[data-part=${name}]`) as HTMLElement;

  /** Rewrites the text nodes one by one, as a virtual DOM does; the shapes of two jobs are alike. */
  function patch(target: HTMLElement, html: string): void {
    const wanted = document.createElement('div');
    wanted.innerHTML = html;
    const texts = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      return found;
    };
    const shape = (root: Element) => [...root.querySelectorAll('*')].map((element) => element.localName).join();
    const [old, fresh] = [texts(target), texts(wanted)];
    if (old.length !== fresh.length || shape(target) !== shape(wanted)) {
      target.innerHTML = html;
      return;
    }
    for (const [index, node] of old.entries())
      if (node.data !== fresh[index]?.data) node.data = fresh[index]?.data ?? '';
    const links = target.querySelectorAll('a');
    for (const [index, link] of wanted.querySelectorAll('a').entries())
      links[index]?.setAttribute('href', link.getAttribute('href') ?? '');
  }

  function show(index: number, how: Change): void {
    const mine = ++ticket;
    const job = jobs[index];
    if (!job) return;
    const [headHtml, bodyHtml] = how.variant ? [job.otherHead, job.otherBody] : [job.head, job.body];
    if (how.skeleton || how.fails)
      changed(() => {
        part('head').innerHTML = how.fails ? '' : '<div class="bone"></div>';
        part('body').innerHTML = how.fails ? '' : '<div class="bone"></div><div class="bone"></div>';
      });
    if (how.fails) return;
    const write = (name: 'head' | 'body', html: string) => () => {
      if (mine !== ticket && !how.racy) return;
      changed(() => {
        if (how.inPlace) patch(part(name), html);
        else part(name).innerHTML = html;
      });
    };
    const [title, text] = [write('head', headHtml), write('body', bodyHtml)];
    later(how.delay, () => {
      if (how.order === 'whole') {
        title();
        text();
        return;
      }
      const [sooner, last] = how.order === 'title-first' ? [title, text] : [text, title];
      sooner();
      later(how.gap, last);
    });
  }

  list.addEventListener('click', (event) => {
    const index = Number((event.target as Element).closest<HTMLElement>('[data-open]')?.dataset.open ?? -1);
    if (index < 0 || !next) return;
    if (!next.sameAddress) history.pushState({ index }, '', jobs[index]?.url);
    show(index, next);
  });
  addEventListener('pageshow', (event) => {
    log.cached = event.persisted;
  });
  addEventListener('popstate', (event) => {
    if (next && event.state) show(event.state.index, next);
  });
  const card = (index: number) =>
    `<article data-card-type="JobCard" data-job-id="${jobs[index]?.id}"><button data-open="${index}">Open number ${index}</button></article>`;
  const begin = (how: Change) => {
    next = how;
    log.clickedAt = performance.now();
    log.changedAt = 0;
    return log.clickedAt;
  };

  Object.assign(window, {
    board: {
      log,
      open(index: number, how: Change): number {
        const at = begin(how);
        document.querySelector<HTMLElement>(`[data-open="${index}"]`)?.click();
        return at;
      },
      travel(by: number, how: Change): number {
        const at = begin(how);
        history.go(by);
        return at;
      },
      /** Other cards; with a job, that one is open. */
      turn(index: number, how: Change): number {
        const at = begin(how);
        list.innerHTML = [...jobs.keys()].reverse().map(card).join('');
        history.pushState({ index }, '', `${jobs[index]?.url}`);
        show(index, how);
        return at;
      },
      grow(): number {
        const at = begin({} as Change);
        const more = [...jobs.keys()].map(
          () => '<article data-card-type="JobCard"><button>A further one</button></article>',
        );
        list.insertAdjacentHTML('beforeend', more.join(''));
        return at;
      },
    },
  });
  history.replaceState({ index: jobs.findIndex((job) => job.url === location.href) }, '');
}

const STYLE = `body{margin:0;font:16px/1.5 sans-serif;background:#fff;color:#222}.cols{display:flex}
[data-list]{width:220px;flex:none}[data-pane]{max-width:640px;padding:0 16px}.bone{height:20px;margin:8px;background:#eee}`;

/** The page at an address of the app, or undefined. */
export function boardPage(url: URL): string | undefined {
  // The same app on a host that is switched on nowhere.
  const origin = url.origin.replace('//without.', '//jobs.');
  const layout = (Object.keys(HOST) as Layout[]).find((each) => HOST[each] === origin);
  if (!layout) return undefined;
  const href = url.href.replace(url.origin, origin);
  const open = JOBS.find((job) => boardUrl(layout, job) === href);
  if (!open && boardUrl(layout) !== `${origin}${url.pathname}`) return undefined;
  const data: AppData = {
    jobs: JOBS.map((job) => ({
      id: job.id,
      url: boardUrl(layout, job).replace(origin, url.origin),
      head: head[layout](job),
      body: body[layout](job),
      otherHead: otherHead[layout](job),
      otherBody: otherBody(job),
    })),
  };
  const cards = JOBS.map(
    (job, index) =>
      `<article data-card-type="JobCard" data-job-id="${job.id}"><button data-open="${index}">Open number ${index}</button></article>`,
  );
  const pane = open
    ? `<div data-part="head">${head[layout](open)}</div><div data-part="body">${body[layout](open)}</div>`
    : '<div data-part="head"></div><div data-part="body"></div>';
  const mark = layout === 'ids' ? ' data-automation="splitViewJobDetailsWrapper"' : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour jobs</title><style>${STYLE}</style></head>
<body><div class="cols"><div data-list>${cards.join('')}</div><main data-pane${mark}>${pane}</main></div>
<script>const __name = (f) => f; (${app})(${JSON.stringify(data).replaceAll('<', '\\u003c')});</script></body></html>`;
}
