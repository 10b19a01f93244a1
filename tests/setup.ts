import 'fake-indexeddb/auto';
import { configureGlobal } from 'fast-check';

// The soak run asks every property many more times than a normal run does.
const runs = Number(process.env.CREDLENS_RUNS);
if (Number.isInteger(runs) && runs > 0) configureGlobal({ numRuns: runs });
