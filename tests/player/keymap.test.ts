import { describe, expect, it } from 'vitest';
import { keyCommandFor } from '../../src/player/keymap';

const kindOf = (key: string, press = {}, context = {}) => keyCommandFor({ key, ...press }, context)?.kind ?? null;

describe('keymap', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['r', 'replay'],
    ['R', 'replay'],
    ['a', 'autoplay'],
    ['Escape', 'escape'],
    ['l', 'legend'],
    ['d', 'theme'],
    ['?', 'help'],
  ])('%s asks for %s', (key, kind) => expect(kindOf(key)).toBe(kind));

  it('goes back with Shift and Space', () => expect(kindOf(' ', { shiftKey: true })).toBe('previous'));

  it('goes to a step by its number', () => {
    expect(keyCommandFor({ key: '0' })).toEqual({ kind: 'step', number: 0 });
    expect(keyCommandFor({ key: '7' })).toEqual({ kind: 'step', number: 7 });
    expect(keyCommandFor({ key: '8' })).toBeNull();
  });

  it('leaves alone what means nothing here', () => {
    for (const key of ['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'x', 'constructor', '__proto__', 'F1', '']) {
      expect(kindOf(key), key).toBeNull();
    }
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'isComposing']) {
      expect(kindOf('ArrowRight', { [modifier]: true }), modifier).toBeNull();
    }
  });

  it('leaves a field its keys', () => {
    for (const key of ['ArrowRight', ' ', 'Home', 'r', '2', '?']) expect(kindOf(key, {}, { typing: true })).toBeNull();
  });

  it('leaves a button its Space, and nothing else', () => {
    expect(kindOf(' ', {}, { onControl: true })).toBeNull();
    expect(kindOf(' ', { shiftKey: true }, { onControl: true })).toBeNull();
    expect(kindOf('ArrowRight', {}, { onControl: true })).toBe('next');
  });

  it('leaves a scrolling part the keys that scroll', () => {
    for (const key of [' ', 'PageDown', 'PageUp', 'Home', 'End'])
      expect(kindOf(key, {}, { inScroller: true })).toBeNull();
    expect(kindOf('ArrowRight', {}, { inScroller: true })).toBe('next');
  });

  it('repeats only what walks when a key is held down', () => {
    expect(kindOf('ArrowRight', { repeat: true })).toBe('next');
    for (const key of ['a', 'd', 't', 'l', 'r', '?', '3']) expect(kindOf(key, { repeat: true }), key).toBeNull();
  });
});
