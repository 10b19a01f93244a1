/**
 * One local proxy that both browsers go through. It ends TLS itself with a throw-away certificate and answers every
 * host from a function, so no name is ever resolved and `seen` lists every request that a browser tried to make.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';

/** What a route answers. `csp` is short for a `content-security-policy` header. */
export interface FixtureResponse {
  status?: number;
  headers?: Record<string, string>;
  csp?: string;
  body: string | Uint8Array;
}

/** The answer for a URL, or `undefined` for 404. */
export type Routes = (url: URL) => FixtureResponse | undefined;

export interface SeenRequest {
  url: string;
  host: string;
  method: string;
  /** Did a route answer it? */
  hit: boolean;
  /** Only the headers that tell who asked: origin, referer, user-agent, the sec-fetch family, content-type, cookie. */
  headers: Record<string, string>;
  /** Names of all headers that came, in small letters. */
  names: string[];
}

export interface FixtureProxy {
  port: number;
  /** Every request since the start or the last `clear()`. */
  seen: SeenRequest[];
  /** How many requests had a URL that begins with `prefix` (all without one). */
  count(prefix?: string): number;
  /**
   * Requests that no route answered, without `BROWSER_HOUSEKEEPING`. A host to which a tunnel was opened
   * without any request following counts too (method CONNECT): it has been told that somebody is there.
   */
  strays(): SeenRequest[];
  clear(): void;
  close(): Promise<void>;
}

/** Beginnings of URLs that Chromium itself calls whatever the extension does: updater, sign-in state, autofill, spelling. */
const BROWSER_HOUSEKEEPING: readonly string[] = [
  'http://update.googleapis.com/service/update2/',
  'https://update.googleapis.com/service/update2/',
  'https://accounts.google.com/ListAccounts?',
  'https://content-autofill.googleapis.com/v1/pages/',
  'https://redirector.gvt1.com/edgedl/chrome/dict/',
];

/** Hosts of the same: a tunnel to them may open before its request. */
const HOUSEKEEPING_HOSTS = new Set(BROWSER_HOUSEKEEPING.map((prefix) => new URL(prefix).hostname));

/** A policy as strict as any job board's: nothing but the site's own images and styles. */
export const STRICT_CSP = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

const KEPT_HEADERS = [
  'origin',
  'referer',
  'user-agent',
  'content-type',
  'content-length',
  'cookie',
  'if-none-match',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
];

function throwAwayCertificate(): { key: Buffer; cert: Buffer } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'credlens-cert-'));
  const keyFile = path.join(dir, 'key.pem');
  const certFile = path.join(dir, 'cert.pem');
  const options = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=fixtures.invalid';
  try {
    execFileSync('openssl', ['req', ...options.split(' '), '-keyout', keyFile, '-out', certFile], { stdio: 'pipe' });
    return { key: fs.readFileSync(keyFile), cert: fs.readFileSync(certFile) };
  } catch (error) {
    throw new Error(`the fixture proxy needs the command "openssl" for its certificate: ${String(error)}`);
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

function keptHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = headers[name];
    if (value !== undefined) kept[name] = String(value);
  }
  return kept;
}

function silentTunnel(host: string): SeenRequest {
  return { url: `https://${host}/`, host, method: 'CONNECT', hit: false, headers: {}, names: [] };
}

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startFixtureProxy(routes: Routes): Promise<FixtureProxy> {
  const secureContext = tls.createSecureContext(throwAwayCertificate());
  const seen: SeenRequest[] = [];
  const tunnels = new Set<string>();
  const sockets = new Set<{ destroy(): void }>();

  const site = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'no-host.invalid'}`);
    const answer = routes(url);
    seen.push({
      url: url.href,
      host: url.hostname,
      method: request.method ?? 'GET',
      hit: answer !== undefined,
      headers: keptHeaders(request.headers),
      names: Object.keys(request.headers).sort(),
    });
    response.writeHead(answer?.status ?? (answer ? 200 : 404), {
      'content-type': 'text/html; charset=utf-8',
      ...(answer?.csp && { 'content-security-policy': answer.csp }),
      ...answer?.headers,
    });
    response.end(answer?.body ?? '');
  });

  const proxy = http.createServer((request, response) => site.emit('request', request, response));
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.on('connect', (request, socket, head) => {
    tunnels.add((request.url ?? '').replace(/:\d+$/, ''));
    // A browser drops idle tunnels when it likes; that is no error of the test.
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    const secure = new tls.TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
    secure.on('error', () => {});
    site.emit('connection', secure);
  });
  await new Promise<void>((resolve, reject) => {
    proxy.once('error', reject);
    proxy.listen(0, '127.0.0.1', resolve);
  });

  return {
    port: (proxy.address() as AddressInfo).port,
    seen,
    count: (prefix = '') => seen.filter((request) => request.url.startsWith(prefix)).length,
    strays: () => {
      const asked = new Set(seen.map((request) => request.host));
      const silent = [...tunnels].filter((host) => !asked.has(host) && !HOUSEKEEPING_HOSTS.has(host));
      const own = (url: string) => BROWSER_HOUSEKEEPING.some((prefix) => url.startsWith(prefix));
      const missed = seen.filter((request) => !request.hit && !own(request.url));
      return [...missed, ...silent.map(silentTunnel)];
    },
    clear: () => {
      tunnels.clear();
      seen.length = 0;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => proxy.close(() => resolve()));
    },
  };
}
