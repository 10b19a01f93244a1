import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HOST_JOBS, MORE, OFFER, TASKS } from './jobs.ts';

function Posting() {
  const [index, setIndex] = useState(0);
  const job = HOST_JOBS[index % HOST_JOBS.length] as (typeof HOST_JOBS)[number];
  const [asks, setAsks] = useState(job.asks);
  const [more, setMore] = useState(false);
  const [edits, setEdits] = useState(0);
  const [count, setCount] = useState(0);
  const [note, setNote] = useState('');
  const next = () => {
    setIndex(index + 1);
    setAsks((HOST_JOBS[(index + 1) % HOST_JOBS.length] as (typeof HOST_JOBS)[number]).asks);
  };
  const add = () =>
    setAsks([...asks, { id: 100 + asks.length, text: `At least some knowledge of SQL, part ${asks.length}` }]);
  const actions = {
    next,
    add,
    drop: () => setAsks(asks.slice(1)),
    turn: () => setAsks([...asks].reverse()),
    more: () => setMore(!more),
    edit: () => setEdits(edits + 1),
    count: () => setCount(count + 1),
  };
  return (
    <>
      <nav>
        {Object.entries(actions).map(([name, action]) => (
          <button key={name} type="button" data-do={name} onClick={action}>
            {name}
          </button>
        ))}
        <span>{count} clicks</span>
        <input value={note} onChange={(event) => setNote(event.target.value)} />
        <output>{note}</output>
      </nav>
      <main>
        <h1>{job.title}</h1>
        <p>
          {job.company}, Hobart{edits > 0 && ` (changed ${edits} times)`}
        </p>
        <p>{job.intro}</p>
        <h2>What you will do</h2>
        <p>{TASKS}</p>
        <h2>Requirements</h2>
        <ul>
          {asks.map((each) => (
            <li key={each.id}>
              {each.text}
              {edits > 0 && <b> edit {edits}</b>}
            </li>
          ))}
        </ul>
        {more && <p>{MORE}</p>}
        <h2>What we offer</h2>
        <p>{OFFER}</p>
      </main>
    </>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(<Posting />);
