import { on } from 'ember-source/@ember/modifier/on.js';
import { set } from 'ember-source/@ember/object/index.js';
import { renderComponent } from 'ember-source/@ember/renderer/index.js';
import { template } from 'ember-source/@ember/template-compiler/runtime.js';
import { HOST_JOBS, MORE, OFFER, TASKS } from './jobs.ts';

const TEMPLATE = `
<nav>{{#each actions key="name" as |each|}}<button type="button" data-do={{each.name}} {{on "click" each.run}}>{{each.name}}</button>{{/each}}
<span>{{state.count}} clicks</span><input value={{state.note}} {{on "input" type}}><output>{{state.note}}</output></nav>
<main><h1>{{state.job.title}}</h1><p>{{state.job.company}}, Hobart{{#if state.edits}} (changed {{state.edits}} times){{/if}}</p>
<p>{{state.job.intro}}</p><h2>What you will do</h2><p>${TASKS}</p><h2>Requirements</h2>
<ul>{{#each state.asks key="id" as |each|}}<li>{{each.text}}{{#if state.edits}}<b> edit {{state.edits}}</b>{{/if}}</li>{{/each}}</ul>
{{#if state.more}}<p>${MORE}</p>{{/if}}<h2>What we offer</h2><p>${OFFER}</p></main>`;

let index = 0;
const state = { job: HOST_JOBS[0], asks: HOST_JOBS[0]?.asks ?? [], more: false, edits: 0, count: 0, note: '' };
const actions = Object.entries({
  next() {
    index++;
    const job = HOST_JOBS[index % HOST_JOBS.length];
    set(state, 'job', job);
    set(state, 'asks', job?.asks);
  },
  add() {
    const { asks } = state;
    set(state, 'asks', [
      ...asks,
      { id: 100 + asks.length, text: `At least some knowledge of SQL, part ${asks.length}` },
    ]);
  },
  drop: () => set(state, 'asks', state.asks.slice(1)),
  turn: () => set(state, 'asks', [...state.asks].reverse()),
  more: () => set(state, 'more', !state.more),
  edit: () => set(state, 'edits', state.edits + 1),
  count: () => set(state, 'count', state.count + 1),
}).map(([name, run]) => ({ name, run }));
const type = (event: Event) => set(state, 'note', (event.target as HTMLInputElement).value);

renderComponent(template(TEMPLATE, { scope: () => ({ on, state, actions, type }) }), {
  into: document.getElementById('app'),
});
