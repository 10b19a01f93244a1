import { createApp, reactive } from 'vue';
import { HOST_JOBS, MORE, OFFER, TASKS } from './jobs.ts';

const TEMPLATE = `
<nav><button v-for="(action, name) in actions" :key="name" type="button" :data-do="name" @click="action">{{ name }}</button>
<span>{{ state.count }} clicks</span><input v-model="state.note"><output>{{ state.note }}</output></nav>
<main><h1>{{ job().title }}</h1><p>{{ job().company }}, Hobart<template v-if="state.edits"> (changed {{ state.edits }} times)</template></p>
<p>{{ job().intro }}</p><h2>What you will do</h2><p>${TASKS}</p><h2>Requirements</h2>
<ul><li v-for="each in state.asks" :key="each.id">{{ each.text }}<b v-if="state.edits"> edit {{ state.edits }}</b></li></ul>
<p v-if="state.more">${MORE}</p><h2>What we offer</h2><p>${OFFER}</p></main>`;

createApp({
  template: TEMPLATE,
  setup() {
    const state = reactive({
      index: 0,
      asks: [...(HOST_JOBS[0]?.asks ?? [])],
      more: false,
      edits: 0,
      count: 0,
      note: '',
    });
    const job = () => HOST_JOBS[state.index % HOST_JOBS.length];
    const actions = {
      next() {
        state.index++;
        state.asks = [...(job()?.asks ?? [])];
      },
      add() {
        state.asks.push({
          id: 100 + state.asks.length,
          text: `At least some knowledge of SQL, part ${state.asks.length}`,
        });
      },
      drop: () => void state.asks.shift(),
      turn: () => void state.asks.reverse(),
      more() {
        state.more = !state.more;
      },
      edit: () => void state.edits++,
      count: () => void state.count++,
    };
    return { state, job, actions };
  },
}).mount('#app');
