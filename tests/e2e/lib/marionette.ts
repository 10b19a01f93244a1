/** The wire of Marionette, Firefox's built-in remote control: what geckodriver speaks, without geckodriver. */
import net from 'node:net';
import { within } from './waiting.ts';

// biome-ignore lint/suspicious/noExplicitAny: each command's answer has its own shape, read where it is used
type MarionetteAnswer = any;

export interface Marionette {
  /** Sends a command and returns its result; commands run strictly one after another. */
  send(name: string, params?: object): Promise<MarionetteAnswer>;
  end(): void;
}

interface Waiting {
  resolve(result: MarionetteAnswer): void;
  reject(error: Error): void;
  name: string;
}

/** Connects to the port that Firefox wrote to `MarionetteActivePort`. Messages are `length:[type, id, name, params]`. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = net.connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let buffer = Buffer.alloc(0);
  let next = 0;
  let greeted = () => {};

  const receive = (message: MarionetteAnswer) => {
    if (!Array.isArray(message)) return greeted();
    const [, id, error, result] = message;
    const request = waiting.get(id);
    waiting.delete(id);
    if (error) request?.reject(new Error(`${request.name}: ${error.error}: ${error.message}`));
    else request?.resolve(result);
  };
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data as Buffer]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return;
      const message = JSON.parse(buffer.subarray(colon + 1, end).toString());
      buffer = buffer.subarray(end);
      receive(message);
    }
  });
  const hangUp = () => {
    for (const { reject, name } of waiting.values()) reject(new Error(`${name}: Firefox closed the connection`));
    waiting.clear();
  };
  socket.on('close', hangUp);
  await within(
    15_000,
    'Marionette to greet',
    new Promise<void>((resolve, reject) => {
      greeted = resolve;
      socket.once('error', reject);
    }),
  );
  socket.on('error', hangUp);

  return {
    send(name, params = {}) {
      next += 1;
      const body = Buffer.from(JSON.stringify([0, next, name, params]));
      const id = next;
      const answer = new Promise<MarionetteAnswer>((resolve, reject) => waiting.set(id, { resolve, reject, name }));
      socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
      return within(45_000, `${name} in Firefox`, answer);
    },
    end: () => socket.destroy(),
  };
}
