import { CHROME_PRELUDE } from './firefox-chrome.ts';
import type { Marionette } from './marionette.ts';

/** One connection, one script at a time: the context (content or chrome) is a state of the session. */
export class Session {
  readonly #wire: Marionette;
  #queue: Promise<unknown> = Promise.resolve();
  constructor(wire: Marionette) {
    this.#wire = wire;
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(action, action);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Several commands that belong together. */
  commands(...list: [name: string, params?: object][]): Promise<unknown[]> {
    return this.#inTurn(async () => {
      const answers = [];
      for (const [name, params] of list) answers.push(await this.#wire.send(name, params));
      return answers;
    });
  }

  /** Runs source text in the browser's window, after the helpers of CHROME_PRELUDE; awaits a promise it returns. */
  async chrome(script: string, ...args: unknown[]): Promise<unknown> {
    const params = { script: `${CHROME_PRELUDE}${script}`, args, sandbox: 'system', newSandbox: true };
    const [, answer] = await this.commands(
      ['Marionette:SetContext', { value: 'chrome' }],
      ['WebDriver:ExecuteScript', params],
    );
    return (answer as { value: unknown }).value;
  }
}
