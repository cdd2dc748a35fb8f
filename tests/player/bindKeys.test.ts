import { describe, expect, it, onTestFinished } from 'vitest';
import { createManualClock } from '../../src/clock/clock';
import { bindKeys, type KeyHandler } from '../../src/player/bindKeys';
import type { KeyCommand, KeyMode } from '../../src/player/keymap';
import { manyStepsGraph } from './manyStepsGraph';

const MODES: readonly KeyMode[] = ['page', 'frame', 'deck', 'present', 'speaker'];

function bind(mode: KeyMode, { graph = manyStepsGraph(10), ...handler }: Partial<KeyHandler> = {}) {
  const clock = createManualClock();
  const target = new EventTarget();
  const commands: KeyCommand[] = [];
  const announced: string[] = [];
  const unbind = bindKeys(target, mode, {
    graph,
    clock,
    letters: () => true,
    announce: (sentence) => announced.push(sentence),
    run(command) {
      commands.push(command);
      return true;
    },
    ...handler,
  });
  onTestFinished(unbind);
  const press = (key: string, more: object = {}): boolean => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...more });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const numbers = () => commands.map((command) => (command.kind === 'step' ? command.number : command.kind));
  return { clock, press, numbers, announced, unbind };
}

describe.each(MODES)('digits in the mode %s', (mode) => {
  it('go to their step at once where no step has two', () => {
    const { press, numbers, announced } = bind(mode, { graph: manyStepsGraph(6) });
    for (const key of ['1', '7', '0', '9']) press(key);
    expect(numbers()).toEqual([1, 7, 0]);
    expect(announced).toEqual([]);
  });

  it('reach every one of twelve steps', () => {
    const { press, numbers, clock } = bind(mode);
    for (let number = 0; number <= 11; number++) {
      for (const digit of String(number)) press(digit);
      clock.advance(700);
    }
    expect(numbers()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('wait for a second digit only where one could follow, and say so', () => {
    const { press, numbers, announced, clock } = bind(mode);
    expect(press('1')).toBe(true);
    expect(numbers()).toEqual([]);
    expect(announced).toEqual(['Step 1, or type a second digit.']);
    clock.advance(699);
    expect(numbers()).toEqual([]);
    clock.advance(1);
    expect(numbers()).toEqual([1]);
    press('2');
    expect(numbers()).toEqual([1, 2]);
    clock.advance(5000);
    expect(numbers()).toEqual([1, 2]);
    expect(announced).toHaveLength(1);
  });

  it('are two steps where the second digit makes no step of them', () => {
    const { press, numbers, clock } = bind(mode);
    press('1');
    press('5');
    clock.advance(5000);
    expect(numbers()).toEqual([1, 5]);
  });

  it('come before a command that follows at once', () => {
    const { press, numbers, clock } = bind(mode);
    press('1');
    press('PageDown');
    clock.advance(5000);
    expect(numbers()).toEqual([1, 'next']);
  });

  it('are taken by Enter and dropped by Escape', () => {
    const { press, numbers, clock } = bind(mode);
    press('1');
    expect(press('Enter')).toBe(true);
    expect(numbers()).toEqual([1]);
    press('1');
    expect(press('Escape')).toBe(true);
    clock.advance(5000);
    expect(numbers()).toEqual([1]);
  });

  it('go nowhere once the keys are let go of', () => {
    const { press, numbers, clock, unbind } = bind(mode);
    press('1');
    unbind();
    clock.advance(5000);
    expect(numbers()).toEqual([]);
  });
});

describe('a key', () => {
  it.each(MODES)('that something open keeps to itself is left alone in the mode %s', (mode) => {
    const { press, numbers, announced } = bind(mode, { isBlocked: () => true });
    expect(press('PageDown')).toBe(false);
    expect(press('1')).toBe(false);
    expect(numbers()).toEqual([]);
    expect(announced).toEqual([]);
  });

  it('that means nothing to its window is left to the browser', () => {
    const { press } = bind('frame', { run: () => false });
    expect(press('Escape')).toBe(false);
    expect(press('x')).toBe(false);
  });

  it('that a remote control sends to start never reloads the slides or the notes, even held down', () => {
    for (const mode of ['present', 'speaker'] as const) {
      const { press } = bind(mode);
      expect(press('F5'), mode).toBe(true);
      expect(press('F5', { repeat: true }), mode).toBe(true);
      expect(press('F5', { ctrlKey: true }), mode).toBe(false);
    }
    expect(bind('page', { isBlocked: () => true }).press('F5')).toBe(false);
  });
});
