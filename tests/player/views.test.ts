import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock/clock';
import { createPlayer } from '../../src/player/createPlayer';
import { MORPH_MS } from '../../src/scene/frameState';
import { toyMechanism as mechanism } from './toyMechanism';

function start(reducedMotion = false) {
  const clock = createManualClock();
  const player = createPlayer({ mechanism, clock, durationMs: () => 4000, reducedMotion });
  const advance = (ms: number) => {
    for (let left = ms; left > 0; left -= 16) clock.advance(Math.min(16, left));
  };
  return { clock, player, advance };
}

describe('the view', () => {
  it('passes to another in under a second, keeping step and selection', () => {
    const { player, advance, clock } = start();
    player.goTo(1);
    player.select({ kind: 'node', id: mechanism.nodes[0]?.id as string });
    advance(1000);
    const before = player.getState();
    player.setView('time');
    expect(player.getState()).toMatchObject({ view: 'time', morph: { from: 'pathway', t: 0 } });
    advance(MORPH_MS / 2);
    const half = player.getState().morph?.t as number;
    expect(half).toBeGreaterThan(0.4);
    expect(half).toBeLessThan(0.6);
    advance(MORPH_MS);
    expect(player.getState()).toEqual({ ...before, view: 'time', morph: null });
    expect(clock.frameCallbacks).toBe(0);
  });

  it('is there at once with reduced motion', () => {
    const { player } = start(true);
    player.setView('cell');
    expect(player.getState()).toMatchObject({ view: 'cell', morph: null });
  });

  it('arrives at once when another command comes', () => {
    const { player, advance } = start();
    player.setView('cell');
    advance(100);
    player.next();
    expect(player.getState()).toMatchObject({ view: 'cell', morph: null, stepIndex: 1 });
  });

  it('settles a step that was moving', () => {
    const { player, advance } = start();
    player.next();
    advance(500);
    player.setView('time');
    expect(player.getState()).toMatchObject({ motion: 'still', stepIndex: 1, view: 'time' });
  });
});

describe('the motion of a step', () => {
  it('is held where it is and goes on from there', () => {
    const { player, advance, clock } = start();
    player.next();
    advance(800);
    player.togglePlay();
    const held = player.getState();
    expect(held).toMatchObject({ motion: 'play', paused: true, autoplay: false });
    expect(clock.frameCallbacks).toBe(0);
    advance(5000);
    expect(player.getState().tMs).toBe(held.tMs);
    player.togglePlay();
    advance(160);
    expect(player.getState().tMs).toBeGreaterThan(held.tMs);
    advance(4000);
    expect(player.getState()).toMatchObject({ motion: 'still', stepIndex: 1 });
  });

  it('is shown at any moment that is dragged to, and rests at its end', () => {
    const { player } = start();
    player.goTo(2);
    player.scrub(1500);
    expect(player.getState()).toMatchObject({ stepIndex: 2, fromIndex: 1, motion: 'play', tMs: 1500, paused: true });
    player.scrub(-5);
    expect(player.getState().tMs).toBe(0);
    player.scrub(4000);
    expect(player.getState()).toMatchObject({ motion: 'still', paused: false });
  });

  it('runs at the speed that is set', () => {
    const { player, advance } = start();
    player.setSpeed(0.25);
    player.next();
    advance(1600);
    expect(player.getState().tMs).toBeCloseTo(400, -1);
  });

  it('ends in the same state at 24 and at 60 frames a second', () => {
    const ends = [1000 / 24, 1000 / 60].map((frameMs) => {
      const { player, clock } = start();
      player.next();
      for (let at = 0; at < 6000; at += frameMs) clock.advance(frameMs);
      return player.getState();
    });
    expect(ends[0]).toEqual(ends[1]);
    expect(ends[0]?.motion).toBe('still');
  });
});
