/*
 * Stands in for the package `setimmediate`, which rdf-canonize asks for in a browser: the same pause between two steps,
 * without the package's way of making code from text. A message is not held back for 4 ms as a timer is.
 */
const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

function setImmediate(callback: () => void): void {
  waiting.push(callback);
  port2.postMessage(undefined);
}

Object.assign(globalThis, { setImmediate });
