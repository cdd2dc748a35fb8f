import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock/clock';
import { createPlayer, type Player } from '../../src/player/createPlayer';
import type { InitialState } from '../../src/player/playerState';
import { toyMechanism } from './toyMechanism';

const STEP_MS = 2000;
const start = (options: { reducedMotion?: boolean; initial?: InitialState } = {}) => {
  const clock = createManualClock();
  const player = createPlayer({ mechanism: toyMechanism, clock, durationMs: (index) => STEP_MS + index, ...options });
  return { clock, player };
};

describe('one step forward', () => {
  it('plays the step from its beginning when the picture is settled', () => {
    const { clock, player } = start();
    player.next();
    expect(player.getState()).toMatchObject({ stepIndex: 1, fromIndex: 0, motion: 'play', tMs: 0 });
    clock.advance(500);
    expect(player.getState().tMs).toBeCloseTo(500);
    clock.advance(STEP_MS);
    expect(player.getState()).toMatchObject({ stepIndex: 1, fromIndex: null, motion: 'still', tMs: STEP_MS + 1 });
  });

  it('listens to frames only while something moves', () => {
    const { clock, player } = start();
    expect(clock.frameCallbacks).toBe(0);
    player.next();
    expect(clock.frameCallbacks).toBe(1);
    clock.advance(STEP_MS + 100);
    expect(clock.frameCallbacks).toBe(0);
  });

  it('lands in the end of the next step when something still moves', () => {
    const { clock, player } = start();
    player.next();
    clock.advance(300);
    player.next();
    expect(player.getState()).toMatchObject({ stepIndex: 2, fromIndex: 1, motion: 'fade', tMs: 0 });
    clock.advance(400);
    expect(player.getState()).toMatchObject({ stepIndex: 2, motion: 'still' });
  });

  it('does nothing at the last step but end its motion', () => {
    const { clock, player } = start({ initial: { stepIndex: 3 } });
    player.next();
    clock.advance(100);
    player.next();
    expect(player.getState()).toMatchObject({ stepIndex: 4, motion: 'still' });
    player.next();
    expect(player.getState()).toMatchObject({ stepIndex: 4, motion: 'still' });
  });
});

describe('back, jumps and replay', () => {
  it('fades back to the end of the step before', () => {
    const { clock, player } = start({ initial: { stepIndex: 2 } });
    player.previous();
    expect(player.getState()).toMatchObject({ stepIndex: 1, fromIndex: 2, motion: 'fade' });
    clock.advance(320);
    expect(player.getState()).toMatchObject({ stepIndex: 1, fromIndex: null, motion: 'still' });
  });

  it('jumps by id and by index, and ignores what does not exist', () => {
    const { player } = start();
    player.goTo('sound');
    expect(player.getState()).toMatchObject({ stepIndex: 3, motion: 'fade' });
    for (const step of ['nowhere', 99, -1, 1.5, Number.NaN]) player.goTo(step);
    expect(player.getState().stepIndex).toBe(3);
    player.first();
    expect(player.getState().stepIndex).toBe(0);
    player.last();
    expect(player.getState().stepIndex).toBe(4);
  });

  it('replays the current step from its beginning, from the settled step before', () => {
    const { clock, player } = start({ initial: { stepIndex: 2 } });
    player.replay();
    expect(player.getState()).toMatchObject({ stepIndex: 2, fromIndex: 1, motion: 'play', tMs: 0 });
    clock.advance(700);
    player.replay();
    expect(player.getState().tMs).toBe(0);
    expect(clock.frameCallbacks).toBe(1);
  });

  it('clears the selection when the step changes and keeps it when it does not', () => {
    const { player } = start({ initial: { stepIndex: 1, selection: { kind: 'node', id: 'spring' } } });
    player.replay();
    player.settle();
    expect(player.getState().selection).toEqual({ kind: 'node', id: 'spring' });
    player.next();
    expect(player.getState().selection).toBeNull();
  });
});

type Command = (player: Player) => void;
const commands: Record<string, Command> = {
  next: (player) => player.next(),
  previous: (player) => player.previous(),
  first: (player) => player.first(),
  last: (player) => player.last(),
  replay: (player) => player.replay(),
  togglePlay: (player) => player.togglePlay(),
  settle: (player) => player.settle(),
  goTo: (player) => player.goTo('turn'),
  select: (player) => player.select({ kind: 'node', id: 'spring' }),
  unselect: (player) => player.select(null),
};
const walk = fc.array(fc.tuple(fc.constantFrom(...Object.keys(commands)), fc.integer({ min: 0, max: 9000 })), {
  maxLength: 25,
});

describe('any sequence of commands', () => {
  it('settles in a state that depends on the step alone', () => {
    fc.assert(
      fc.property(walk, fc.boolean(), (moves, reducedMotion) => {
        const { clock, player } = start({ reducedMotion });
        for (const [name, waitMs] of moves) {
          commands[name]?.(player);
          clock.advance(waitMs);
        }
        player.settle();
        player.select(null);
        const { stepIndex } = player.getState();
        expect(player.getState()).toEqual(start({ reducedMotion, initial: { stepIndex } }).player.getState());
        expect(clock.frameCallbacks).toBe(0);
      }),
    );
  });

  it('is undone by going back as often as one went forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.array(fc.nat(3000), { maxLength: 4 }), (stepIndex, waits) => {
        const { clock, player } = start({ initial: { stepIndex } });
        const before = player.getState();
        const forward = waits.slice(0, 4 - stepIndex);
        for (const waitMs of forward) {
          player.next();
          clock.advance(waitMs);
        }
        for (const waitMs of forward) {
          player.previous();
          clock.advance(waitMs);
        }
        player.settle();
        expect(player.getState()).toEqual(before);
      }),
    );
  });
});

describe('autoplay', () => {
  it('plays the step, waits for the reader, goes on, and stops at the last step', () => {
    const { clock, player } = start({ initial: { stepIndex: 2 } });
    player.togglePlay();
    expect(player.getState()).toMatchObject({ stepIndex: 2, motion: 'play', autoplay: true });
    clock.advance(STEP_MS + 2);
    expect(player.getState()).toMatchObject({ stepIndex: 2, motion: 'still', autoplay: true });
    clock.advance(3900);
    expect(player.getState().stepIndex).toBe(2);
    clock.advance(200);
    expect(player.getState()).toMatchObject({ stepIndex: 3, motion: 'play' });
    clock.advance(STEP_MS + 4000 + STEP_MS + 200);
    expect(player.getState()).toMatchObject({ stepIndex: 4, motion: 'still', autoplay: false });
    expect(clock.frameCallbacks).toBe(0);
  });

  it('begins with motion: of a step that has been played with that of the next, of any other with its own', () => {
    const { clock, player } = start();
    player.next();
    clock.advance(STEP_MS + 100);
    player.togglePlay();
    expect(player.getState()).toMatchObject({ stepIndex: 2, motion: 'play', autoplay: true });
    player.goTo(1);
    clock.advance(1000);
    player.togglePlay();
    expect(player.getState()).toMatchObject({ stepIndex: 1, motion: 'play', autoplay: true });
  });

  it('plays the last step again at the end', () => {
    const { clock, player } = start({ initial: { stepIndex: 3 } });
    player.next();
    clock.advance(STEP_MS + 100);
    player.togglePlay();
    expect(player.getState()).toMatchObject({ stepIndex: 4, motion: 'play' });
  });

  it('says how long it waits, from the end of the motion to the next step or to whatever stops it', () => {
    const { clock, player } = start();
    player.togglePlay();
    expect(player.getState().waitMs).toBeNull();
    clock.advance(STEP_MS + 1);
    expect(player.getState()).toMatchObject({ motion: 'still', waitMs: 4000 });
    clock.advance(4001);
    expect(player.getState()).toMatchObject({ stepIndex: 1, motion: 'play', waitMs: null });
    for (const [name, command] of Object.entries(commands)) {
      const waiting = start();
      waiting.player.togglePlay();
      waiting.clock.advance(STEP_MS + 1);
      expect(waiting.player.getState().waitMs, name).toBe(4000);
      command(waiting.player);
      expect(waiting.player.getState().waitMs, name).toBeNull();
    }
  });

  it('is stopped by every other command, in the finished picture', () => {
    for (const [name, command] of Object.entries(commands)) {
      const { clock, player } = start();
      player.togglePlay();
      clock.advance(500);
      command(player);
      expect(player.getState().autoplay, name).toBe(false);
      player.settle();
      const { stepIndex } = player.getState();
      clock.advance(60_000);
      expect(player.getState().stepIndex, name).toBe(stepIndex);
    }
  });

  it('is stopped while it waits', () => {
    const { clock, player } = start();
    player.togglePlay();
    clock.advance(STEP_MS + 100);
    player.select({ kind: 'node', id: 'key' });
    clock.advance(60_000);
    expect(player.getState()).toMatchObject({ stepIndex: 0, autoplay: false });
  });

  it('goes from settled picture to settled picture with reduced motion', () => {
    const { clock, player } = start({ reducedMotion: true });
    player.togglePlay();
    expect(player.getState()).toMatchObject({ stepIndex: 0, motion: 'still', autoplay: true });
    clock.advance(4000);
    expect(player.getState()).toMatchObject({ stepIndex: 1, motion: 'still', autoplay: true });
  });
});

describe('a time on the axis', () => {
  const transition = () => ({ from: 'idle', to: 'idle', progress: 1 }) as const;
  const moment = { minutes: 120, stepIndex: 2, transition };

  it('is shown at rest, in its step, and goes along to another view', () => {
    const { clock, player } = start();
    player.next();
    player.setMoment(moment);
    expect(player.getState()).toMatchObject({ stepIndex: 2, motion: 'still', moment });
    player.setReducedMotion(true);
    player.setView('cell');
    expect(player.getState()).toMatchObject({ view: 'cell', stepIndex: 2, moment });
    player.select(null);
    player.settle();
    expect(player.getState().moment).toBe(moment);
    expect(clock.frameCallbacks).toBe(0);
  });

  it.each(['next', 'previous', 'first', 'replay', 'togglePlay'] as const)('is left by %s', (command) => {
    const { player } = start();
    player.setMoment(moment);
    player[command]();
    expect(player.getState().moment).toBeNull();
  });

  it('gives way to the picture of its step', () => {
    const { player } = start();
    player.setMoment(moment);
    player.setMoment(null);
    expect(player.getState()).toMatchObject({ stepIndex: 2, motion: 'still', moment: null });
  });
});

describe('time', () => {
  it('never shows a fade or a play with reduced motion', () => {
    const { player } = start({ reducedMotion: true });
    for (const command of Object.values(commands)) {
      command(player);
      expect(player.getState().motion).toBe('still');
    }
  });

  it('settles when motion is reduced halfway', () => {
    const { clock, player } = start();
    player.next();
    clock.advance(300);
    player.setReducedMotion(true);
    expect(player.getState()).toMatchObject({ stepIndex: 1, motion: 'still' });
  });

  it('moves on by at most 100 ms after a long pause between frames', () => {
    let frame: (nowMs: number) => void = () => undefined;
    const clock = {
      now: () => 0,
      onFrame: (callback: typeof frame) => ((frame = callback), () => undefined),
      after: () => () => undefined,
    };
    const player = createPlayer({ mechanism: toyMechanism, clock, durationMs: () => STEP_MS });
    player.next();
    frame(60_000);
    expect(player.getState().tMs).toBe(100);
    frame(60_010);
    expect(player.getState().tMs).toBe(110);
    frame(60_005);
    expect(player.getState().tMs).toBe(110);
  });

  it('runs at the speed asked for', () => {
    const { clock, player } = start({ initial: { speed: 2 } });
    player.next();
    clock.advance(500);
    expect(player.getState().tMs).toBeCloseTo(1000);
  });

  it('lets go of the clock when destroyed', () => {
    const { clock, player } = start();
    player.next();
    player.destroy();
    clock.advance(1000);
    expect(clock.frameCallbacks).toBe(0);
    expect(player.getState().tMs).toBe(0);
  });
});

it('forgets a notice that was dismissed', () => {
  const { player } = start({ initial: { notices: ['One.', 'Two.'] } });
  player.dismissNotice('One.');
  expect(player.getState().notices).toEqual(['Two.']);
});
