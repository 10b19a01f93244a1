import { describe, expect, it } from 'vitest';
import { createPace } from '../../utils/page/pace.ts';

function paced() {
  let now = 0;
  const pace = createPace(() => now);
  const read = (ms: number) =>
    pace.spend(() => {
      now += ms;
    });
  const wait = (ms: number) => {
    now += ms;
  };
  return { pace, read, wait };
}

describe('createPace', () => {
  it('lets a burst pass', () => {
    const { pace, read, wait } = paced();
    for (let step = 0; step < 10; step++) {
      read(15);
      expect(pace.pause()).toBe(0);
      wait(40);
    }
  });

  it('holds what goes on for ever to a tenth of the time', () => {
    const { pace, read, wait } = paced();
    let reading = 0;
    let total = 0;
    while (total < 60_000) {
      read(100);
      const pause = Math.max(40, pace.pause());
      wait(pause);
      reading += 100;
      total += 100 + pause;
    }
    expect(reading / total).toBeGreaterThan(0.08);
    expect(reading / total).toBeLessThan(0.11);
  });

  it('never waits longer than four seconds, and forgets', () => {
    const { pace, read, wait } = paced();
    read(30_000);
    expect(pace.pause()).toBe(4000);
    wait(4000);
    expect(pace.pause()).toBe(0);
  });
});
