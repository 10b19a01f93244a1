import type { FixtureResponse } from './lib/fixture-proxy.ts';

/** Two people of one page: their names are of the same length, and everything else but their picture is the same. */
const PEOPLE = {
  'mira-lang': { first: 'Mira', last: 'Lang', colour: '#c33' },
  'tobi-kern': { first: 'Tobi', last: 'Kern', colour: '#3c3' },
};
type Person = (typeof PEOPLE)['mira-lang'];

const ORIGIN = 'https://github.com';
export const blindPages = { one: `${ORIGIN}/mira-lang`, other: `${ORIGIN}/tobi-kern` };

const picture = ({ colour }: Person, size = 64): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${colour}"/></svg>`)}`;

/** Everything that shows a name or a face in a way of its own. */
const CELLS: Record<string, (person: Person, name: string) => string> = {
  sentence: (_, n) => `<p>${n} writes Python</p>`,
  shadow: (_, n) => `<h2 style="text-shadow:2px 2px 3px #000;font-size:24px;margin:0">${n}</h2>`,
  link: (_, n) => `<p><a href="#x" style="color:#00f">${n}</a> SQL</p>`,
  fill: (_, n) => `<p style="-webkit-text-fill-color:red">${n} Go</p>`,
  stroke: (_, n) => `<p style="-webkit-text-stroke:2px blue">${n} Go</p>`,
  gradient: (_, n) =>
    `<p style="background:linear-gradient(90deg,red,blue);-webkit-background-clip:text;background-clip:text;color:transparent">${n} Go</p>`,
  tall: (_, n) => `<p style="font-size:40px;line-height:.5;font-style:italic;padding:12px 0">${n}</p>`,
  button: (_, n) => `<button>${n}</button>`,
  mail: ({ first }) => `<p>Mail ${first.toLowerCase()}.x@example.org Docker</p>`,
  'first-letter': (_, n) => `<p class="fl">${n} rust</p>`,
  emphasis: (_, n) => `<p style="text-emphasis:filled">${n}</p>`,
  underline: (_, n) => `<p style="text-decoration:underline wavy red 2px">${n} Go</p>`,
  upper: (_, n) => `<p style="text-transform:uppercase">${n} go</p>`,
  split: ({ first, last }) => `<p><b>${first}</b> <i>${last}</i> knows Java</p>`,
  possessive: ({ first, last }) => `<p>${first}’s work, ${last}, ${first}</p>`,
  filter: (_, n) => `<p style="filter:drop-shadow(2px 2px 0 red)">${n}</p>`,
  blend: (_, n) => `<p style="mix-blend-mode:difference;color:#fff">${n}</p>`,
  vertical: (_, n) => `<p style="writing-mode:vertical-rl;height:110px">${n}</p>`,
  ellipsis: (_, n) =>
    `<p style="width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">${n} is great</p>`,
  ruby: ({ first, last }) => `<p><ruby>${first}<rt>${last}</rt></ruby></p>`,
  code: ({ last }, n) => `<pre>${n}\n${last}</pre>`,
  details: (_, n) => `<details open><summary>${n}</summary>${n}</details>`,
  label: (_, n) => `<label>${n} <input type="checkbox"></label>`,
  table: ({ last }, n) => `<table><caption>${n}</caption><tr><th>${n}<td>${last}</table>`,
  image: (person) => `<img src="${picture(person)}" width="64" height="64" style="border-radius:50%">`,
  'small image': (person) => `<img src="${picture(person)}" width="20" height="20">`,
  'alternative text': (_, n) => `<img src="/nothing.png" alt="${n}" width="100" height="40">`,
  'stubborn image': (person) =>
    `<img src="${picture(person)}" style="width:90px;height:40px;object-fit:cover;overflow:visible;object-position:50% 50% !important">`,
  background: () => '<div class="pic"></div>',
  'inline background': (person) => `<div style="background:url('${picture(person)}');width:50px;height:50px"></div>`,
  'background of a pseudo-element': () => '<div class="before-pic"></div>',
  'background without a class': () => '<section><div></div></section>',
  'image in a drawing': (person) =>
    `<svg width="60" height="60"><image href="${picture(person)}" width="60" height="60"/></svg>`,
  'text in a drawing': (_, n) => `<svg width="200" height="30"><text x="4" y="20" fill="red">${n}</text></svg>`,
  poster: (person) => `<video poster="${picture(person)}" width="80" height="60"></video>`,
  canvas: ({ colour }) => `<canvas width="120" height="30" data-colour="${colour}"></canvas>`,
  field: (_, n) => `<input value="${n}">`,
  placeholder: (_, n) => `<input placeholder="Message ${n}">`,
  area: (_, n) => `<textarea rows="1">${n} x</textarea>`,
  choice: (_, n) => `<select><option>${n}</option></select>`,
  submit: (_, n) => `<input type="submit" value="Hire ${n}">`,
  'words of the sheet': (_, n) => `<div class="said" data-name="${n}"></div>`,
  'open root': (_, n) => `<div class="root" data-name="${n}" data-mode="open"></div>`,
  'closed root': (_, n) => `<div class="root" data-name="${n}" data-mode="closed"></div>`,
  initials: ({ first, last }) => `<div class="avatar-initials">${first[0]}${last[0]}</div>`,
  object: (person) => `<object data="${picture(person)}" type="image/svg+xml" width="50" height="50"></object>`,
  embed: (person) => `<embed src="${picture(person)}" type="image/svg+xml" width="50" height="50">`,
  'image button': (person) => `<input type="image" src="${picture(person)}" width="50" height="50">`,
  frame: (_, n) => `<iframe srcdoc="<body style='margin:0'>${n}" width="200" height="40"></iframe>`,
  'content of the sheet': () => '<div class="content-pic"></div>',
  'mark of a list': () => '<ul class="list-pic"><li>x</ul>',
  border: () => '<div class="border-pic">x</div>',
  capitals: (_, n) => `<div>${n.toUpperCase()} Go</div>`,
  'other way round': ({ first, last }) => `<p>${last}, ${first}</p>`,
  columns: (_, n) => `<div style="columns:2">${n} a b c ${n}</div>`,
};

const style = (person: Person, dark: boolean) => `
* { font-family: monospace !important; } body { margin: 8px; width: 1200px; ${dark ? 'background: #111; color: #eee;' : ''} }
p, pre, ul { margin: 2px 0; } .cell { display: inline-block; vertical-align: top; width: 290px; min-height: 30px; overflow: hidden; border-bottom: 1px solid #ccc; }
.pic { width: 64px; height: 64px; background: url("${picture(person)}"); }
.before-pic::before { content: ""; display: block; width: 64px; height: 64px; background-image: url("${picture(person)}"); }
section > div { width: 40px; height: 40px; background: url("${picture(person)}"); }
.fl::first-letter { font-size: 30px; color: red; } .said::before { content: attr(data-name); }
.content-pic { content: url("${picture(person)}"); width: 40px; height: 40px; } .list-pic { list-style-image: url("${picture(person)}"); }
.border-pic { border: 20px solid; border-image: url("${picture(person)}") 20; width: 30px; }
.avatar-initials { width: 40px; height: 40px; border-radius: 50%; background: #ddd; color: #000; }
::selection { color: red; background: yellow; }`;

const SCRIPT = `
for (const host of document.querySelectorAll('.root')) host.attachShadow({ mode: host.dataset.mode }).innerHTML = '<p style="margin:0">' + host.dataset.name + '</p>';
for (const canvas of document.querySelectorAll('canvas')) { const pen = canvas.getContext('2d'); pen.fillStyle = canvas.dataset.colour; pen.fillRect(0, 0, 120, 30); }
window.changes = [];
new MutationObserver((records) => changes.push(...records.map((each) => each.type + ' ' + each.target.nodeName))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`;

/** What the site answers for the two. */
export function blindPage(url: URL): FixtureResponse | undefined {
  if (url.href === `${ORIGIN}/nothing.png`) return { status: 404, body: '' };
  const person = url.origin === ORIGIN ? PEOPLE[url.pathname.slice(1) as keyof typeof PEOPLE] : undefined;
  if (!person) return undefined;
  const name = `${person.first} ${person.last}`;
  const cells = Object.entries(CELLS).map(
    ([cell, draw]) => `<div class="cell" data-cell="${cell}">${draw(person, name)}</div>`,
  );
  return {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>profile</title><style>${style(person, url.searchParams.has('dark'))}</style>
<header>Signed in; looking at ${name}</header><main><div class="vcard-names"><span class="p-name" itemprop="name">${name}</span></div>
<div class="user-profile-bio"><div>Data engineer with Python since 2014, and SQL for three companies.</div></div>
<article class="markdown-body">${cells.join('')}</article></main><script>${SCRIPT}</script></html>`,
  };
}
