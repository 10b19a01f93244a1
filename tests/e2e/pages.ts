/**
 * Pages that the fixture proxy serves under real host names: the boards' own structure, our own invented text.
 * Each carries a small script that keeps what only the page can know: when its posting last changed, what changed in
 * its document that it did not change itself, long tasks and layout shifts.
 */

/** Runs in the page before anything else. */
const DIARY = `
window.diary = { changedAt: performance.now(), foreign: [], hostAt: 0, longTasks: 0, shift: 0 };
window.ourChange = (change) => { window.changing = true; change(); window.diary.changedAt = performance.now(); window.diary.hostAt = 0; setTimeout(() => { window.changing = false; }); };
new MutationObserver((records) => {
  for (const record of records) {
    if (record.target === document.documentElement && record.type === 'childList') {
      for (const node of record.addedNodes) if (node !== document.body && node !== document.head && node.localName === 'div') {
        window.diary.host = node;
        requestAnimationFrame(() => setTimeout(() => { window.diary.hostAt = performance.now(); }));
      }
      continue;
    }
    if (document.readyState !== 'loading' && !window.changing && record.target !== window.diary.host)
      window.diary.foreign.push(record.type + ' ' + (record.target.localName || '#text') + ' ' + (record.attributeName || ''));
  }
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
addEventListener('DOMContentLoaded', () => { window.diary.changedAt = performance.now(); });
if (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes.includes('longtask')) {
  new PerformanceObserver((list) => { window.diary.longTasks += list.getEntries().length; }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.diary.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
}`;

const STYLE = `body{margin:0;font:16px/1.5 sans-serif;background:#fff;color:#222}main,.pane{max-width:720px;margin:0 auto;padding:24px}
.apply{position:fixed;right:24px;bottom:24px;padding:14px 28px;background:#163;color:#fff;border:0}
@media(prefers-color-scheme:dark){body{background:#16161a;color:#ddd}}`;

export function html(title: string, body: string, script = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width">
<script>${DIARY}</script><style>${STYLE}</style></head><body>${body}<script>${script}</script></body></html>`;
}

const list = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const ENGINEER = {
  intro: 'Quillbridge prints the timetables of forty ferry lines and the software that knows when they are wrong.',
  must: [
    'At least 3 years of experience with Python',
    'Cloud architecture on AWS',
    'Docker and Kubernetes in production',
    'PostgreSQL, and the patience to read a query plan',
    'Clear written communication',
  ],
  nice: ['Terraform', 'PMP certification'],
};

/** A Greenhouse posting. The company and every word are invented. */
export const greenhousePosting = {
  url: 'https://job-boards.greenhouse.io/quillbridge/jobs/4400112233',
  title: 'Platform Engineer',
  html: html(
    'Job Application for Platform Engineer at Quillbridge',
    `<main class="main"><div class="job-post-container"><div class="image-container"><img alt="Quillbridge Logo"></div>
<div class="job__header"><div class="job__title"><h1 class="section-header">Platform Engineer</h1></div><div class="job__location"><div>Lisbon</div></div></div>
<div class="job__description body"><div><p>${ENGINEER.intro}</p><h2>What you bring</h2>${list(ENGINEER.must)}
<h2>Nice to have</h2>${list(ENGINEER.nice)}<h2>What we offer</h2><p>Thirty days of leave, a boat pass, and Excel lessons for anyone who asks.</p>
<p>You must have the right to work in Portugal.</p></div></div></div><button class="apply">Apply</button></main>`,
  ),
};

const JOBS = [
  {
    id: '93100001',
    title: 'Ward Nurse',
    company: 'Corvane Hospital',
    must: ['Wound care', 'Medication administration', 'BLS certification', 'Infection control'],
  },
  {
    id: '93100002',
    title: 'Bookkeeper',
    company: 'Meridian Ledger',
    must: ['Bookkeeping', 'Payroll', 'Microsoft Excel', 'Attention to detail'],
  },
  {
    id: '93100003',
    title: 'Fabricator',
    company: 'Halden Yard',
    must: ['Welding', 'AutoCAD', 'Forklift operation', 'Health and safety'],
  },
];

function pane(job: (typeof JOBS)[number]): string {
  return `<h1 data-automation="job-detail-title"><a href="/job/${job.id}">${job.title}</a></h1><span data-automation="advertiser-name">${job.company}</span>
<span data-automation="job-detail-location">Hobart TAS</span><a data-automation="job-detail-apply" href="/job/${job.id}/apply">Quick apply</a>
<div data-automation="jobAdDetails"><p>${job.company} is an invented employer on an invented quay.</p><p><strong>Requirements</strong></p>${list(job.must)}</div>`;
}

/** A SEEK result list with one posting open beside it; a card changes the address at once and the pane 120 ms later. */
export const seekSplit = {
  jobs: JOBS,
  url: (id: string) => `https://www.seek.com.au/all-jobs/in-Hobart-TAS?jobId=${id}&type=standard`,
  html: (id: string) =>
    html(
      'Jobs in Hobart TAS',
      `<div style="display:flex"><div>${JOBS.map(
        (job) =>
          `<article data-card-type="JobCard" data-job-id="${job.id}"><button data-open="${job.id}"><span data-automation="jobTitle">${job.title}</span></button> <span data-automation="jobCompany">${job.company}</span></article>`,
      ).join(
        '',
      )}</div><div class="pane" data-automation="splitViewJobDetailsWrapper">${pane(JOBS.find((job) => job.id === id) ?? (JOBS[0] as (typeof JOBS)[number]))}</div></div>`,
      `const panes = ${JSON.stringify(Object.fromEntries(JOBS.map((job) => [job.id, pane(job)])))};
const show = (id) => setTimeout(() => ourChange(() => { document.querySelector('[data-automation=splitViewJobDetailsWrapper]').innerHTML = panes[id]; }), 120);
for (const button of document.querySelectorAll('[data-open]')) button.onclick = () => { history.pushState({}, '', '?jobId=' + button.dataset.open + '&type=standard'); show(button.dataset.open); };
addEventListener('popstate', () => show(new URLSearchParams(location.search).get('jobId')));`,
    ),
};

/** A LinkedIn guest page. */
export const linkedinPosting = {
  url: 'https://www.linkedin.com/jobs/view/data-analyst-at-fernhill-4400998877',
  html: html(
    'Fernhill hiring Data Analyst in Sheffield | LinkedIn',
    `<main><section class="top-card-layout__card"><h1 class="top-card-layout__title topcard__title">Data Analyst</h1>
<a class="topcard__org-name-link" href="/company/fernhill">Fernhill</a><span class="topcard__flavor topcard__flavor--bullet">Sheffield</span></section>
<section class="description"><div class="description__text description__text--rich"><div class="show-more-less-html__markup"><p>Fernhill is invented.</p>
<p><strong>Requirements</strong></p>${list(['SQL', 'Data analysis with Python', 'Tableau or Power BI', 'Statistics'])}</div></div></section></main>`,
  ),
};

/** Any site, with nothing but readable text; the title tries to be markup. */
export const plainPosting = {
  url: 'https://careers.tramsheds.example/jobs/teacher',
  html: html(
    'Teacher',
    `<nav><a href="/">Home</a><a href="/jobs">Jobs</a></nav><main><article><h1>Teacher &lt;img src=x onerror="window.pwned=1"&gt;</h1>
<p>Tram Sheds School takes children of every gift and is looking for one more grown-up who likes questions.</p><h2>Requirements</h2>
${list(['Teaching children from six to ten', 'Lesson planning', 'Safeguarding', 'Communication with families', 'First aid certificate'])}
<h2>What we offer</h2><p>Small classes, a garden, and a staff room with a window. Applications by post are welcome; we read every one of them with care and answer within two weeks.</p></article></main>`,
  ),
};

/** No posting at all. */
export const emptyPage = { url: 'https://careers.tramsheds.example/empty', html: html('Nothing', '') };
