import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock/clock';
import { seededRandom } from '../../src/clock/seededRandom';

describe('createManualClock', () => {
  it('passes frames at 60 a second and lands on the millisecond asked for', () => {
    const clock = createManualClock(1000);
    const seen: number[] = [];
    clock.onFrame((nowMs) => seen.push(nowMs));
    clock.advance(50);
    expect(clock.now()).toBe(1050);
    expect(seen).toHaveLength(3);
    expect(seen.at(-1)).toBe(1050);
  });

  it('fires timers in the order they are due, even those set by a timer', () => {
    const clock = createManualClock();
    const seen: string[] = [];
    clock.after(30, () => seen.push(`b at ${clock.now()}`));
    clock.after(10, () => {
      seen.push(`a at ${clock.now()}`);
      clock.after(5, () => seen.push(`c at ${clock.now()}`));
    });
    clock.advance(100);
    expect(seen).toEqual(['a at 10', 'c at 15', 'b at 30']);
  });

  it('forgets what was cancelled, also from within a callback', () => {
    const clock = createManualClock();
    const seen: string[] = [];
    const cancel = clock.after(10, () => seen.push('never'));
    clock.after(10, () => seen.push('once'));
    cancel();
    const stop = clock.onFrame(() => {
      seen.push('frame');
      stop();
    });
    clock.advance(100);
    expect(seen).toEqual(['once', 'frame']);
    expect(clock.frameCallbacks).toBe(0);
  });

  it('fires a timer of 0 ms as soon as time passes', () => {
    const clock = createManualClock();
    let fired = false;
    clock.after(0, () => {
      fired = true;
    });
    expect(fired).toBe(false);
    clock.advance(1);
    expect(fired).toBe(true);
  });
});

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const take = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, random);
    };
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  it('stays within [0, 1) and is spread evenly', () => {
    const random = seededRandom(42);
    const numbers = Array.from({ length: 10_000 }, random);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, value) => sum + value) / numbers.length).toBeCloseTo(0.5, 1);
  });
});
