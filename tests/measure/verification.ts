import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVerifier } from '../../utils/verification/verifier.ts';
import { badge, NOW, network } from '../verification/badges.ts';
import { type Curve, newSigner, newTokenKey, type Suite, sign, signToken } from '../verification/signers.ts';

/** How long the first verification takes, and how many follow in a second, by kind of proof. `npx tsx tests/measure/verification.ts` */

type Statement = { json: unknown } | { token: string };
const COUNT = 100;
const SUITES: [Suite, Curve][] = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['eddsa-jcs-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-384'],
];

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const { fetch } = network({});

async function check(statement: Statement): Promise<void> {
  const verifier = createVerifier({ fetch, now: NOW });
  const { verdict } = await verifier.verify({ format: 'open-badges-3', ...statement });
  if (verdict !== 'verified') throw new Error(`not verified: ${verdict}`);
}

/** In a process of its own: signing has warmed this one up. */
function firstOf(statement: Statement): number {
  const script = fileURLToPath(import.meta.url);
  const { stdout } = spawnSync('npx', ['tsx', script, '--first'], { input: JSON.stringify(statement) });
  return Number(stdout.toString());
}

async function main(): Promise<void> {
  // A token warms nothing of JSON-LD up, and is not signed with it.
  const key = await newTokenKey('ES256');
  const did = `did:jwk:${Buffer.from(JSON.stringify(key.jwk)).toString('base64url')}`;
  const token = await signToken(badge(did), key, { kid: `${did}#0` });
  const table: Record<string, { 'first (ms)': number; 'per second': number }> = {};
  const measure = async (name: string, statement: Statement): Promise<void> => {
    const first = firstOf(statement);
    await check(statement);
    const rest = await time(async () => {
      for (let at = 0; at < COUNT; at += 1) await check(statement);
    });
    table[name] = { 'first (ms)': Number(first.toFixed(1)), 'per second': Math.round((COUNT / rest) * 1000) };
  };
  await measure('ES256 token', { token });
  for (const [suite, curve] of SUITES) {
    const signer = await newSigner(curve);
    await measure(`${suite} ${curve}`, { json: await sign(badge(signer.controller), signer, { suite }) });
  }
  console.table(table);
}

if (process.argv.includes('--first')) {
  const statement = JSON.parse(readFileSync(0, 'utf8')) as Statement;
  process.stdout.write(String(await time(() => check(statement))));
} else await main();
