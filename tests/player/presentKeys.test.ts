import { describe, expect, it } from 'vitest';
import { presentCommandFor } from '../../src/player/keymap';

const kindOf = (key: string, press = {}, context = {}) => presentCommandFor({ key, ...press }, context)?.kind ?? null;

describe('the keys of a presentation', () => {
  it.each([
    [['PageDown', ' ', 'n', 'N', 'ArrowRight', 'ArrowDown', 'Enter'], 'next'],
    [['PageUp', 'p', 'P', 'ArrowLeft', 'ArrowUp', 'Backspace'], 'previous'],
    [['Home'], 'first'],
    [['End'], 'last'],
    [['b', 'B', '.'], 'black'],
    [['f', 'F', 'F5'], 'fullScreen'],
    [['o', 'O'], 'overview'],
    [['g'], 'goTo'],
    [['?'], 'help'],
    [['s'], 'speaker'],
    [['v'], 'nextView'],
    [['r'], 'replay'],
    [['a'], 'autoplay'],
    [['l'], 'legend'],
    [['m'], 'marks'],
    [['h'], 'pointer'],
    [['k'], 'time'],
    [['w'], 'questions'],
    [['d'], 'theme'],
    [['Escape'], 'escape'],
  ])('%s: %s', (keys, kind) => {
    for (const key of keys) expect(kindOf(key), key).toBe(kind);
  });

  it('goes back with Shift and Space, and takes Shift and F5 of a clicker for its start button', () => {
    expect(kindOf(' ', { shiftKey: true })).toBe('previous');
    expect(kindOf('F5', { shiftKey: true })).toBe('fullScreen');
  });

  it('goes to a step by its number and to a view by its letter, but P is back here', () => {
    expect(presentCommandFor({ key: '0' })).toEqual({ kind: 'step', number: 0 });
    expect(presentCommandFor({ key: '7' })).toEqual({ kind: 'step', number: 7 });
    expect(presentCommandFor({ key: '8' })).toBeNull();
    expect(presentCommandFor({ key: 'c' })).toEqual({ kind: 'view', view: 'cell' });
    expect(presentCommandFor({ key: 't' })).toEqual({ kind: 'view', view: 'time' });
    expect(kindOf('p')).toBe('previous');
  });

  it('leaves alone what means nothing here', () => {
    for (const key of ['Tab', 'x', 'constructor', '__proto__', 'F1', 'F11', 'Shift', ''])
      expect(kindOf(key), key).toBeNull();
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser, Ctrl and F5 too', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'isComposing']) {
      for (const key of ['PageDown', 'F5', 'b']) expect(kindOf(key, { [modifier]: true }), modifier).toBeNull();
    }
  });

  it('leaves a field its keys, but for Esc and the start button', () => {
    for (const key of ['ArrowRight', ' ', 'Enter', 'Home', 'b', '2'])
      expect(kindOf(key, {}, { typing: true })).toBeNull();
    expect(kindOf('Escape', {}, { typing: true })).toBe('escape');
    expect(kindOf('F5', {}, { typing: true })).toBe('fullScreen');
  });

  it('leaves a button its Space and Enter, and nothing else', () => {
    expect(kindOf(' ', {}, { onControl: true })).toBeNull();
    expect(kindOf('Enter', {}, { onControl: true })).toBeNull();
    expect(kindOf('PageDown', {}, { onControl: true })).toBe('next');
  });

  it('knows no letter, digit or sign where those are switched off; a clicker works all the same', () => {
    const off = { letters: false };
    for (const key of ['n', 'p', 'b', '.', '3', '?', 'F', 'w']) expect(kindOf(key, {}, off), key).toBeNull();
    for (const key of ['PageDown', 'ArrowRight', ' ', 'Enter']) expect(kindOf(key, {}, off), key).toBe('next');
    for (const key of ['PageUp', 'ArrowLeft', 'Backspace']) expect(kindOf(key, {}, off), key).toBe('previous');
    expect(kindOf('Escape', {}, off)).toBe('escape');
    expect(kindOf('F5', {}, off)).toBe('fullScreen');
  });

  it('turns pages while a key is held down, and does nothing else twice', () => {
    expect(kindOf('PageDown', { repeat: true })).toBe('next');
    for (const key of ['b', 'Home', 'Escape', 'F5', 'o', '3', 'c'])
      expect(kindOf(key, { repeat: true }), key).toBeNull();
  });
});
