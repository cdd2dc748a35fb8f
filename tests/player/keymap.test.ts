import { describe, expect, it } from 'vitest';
import { commandForKey, KEY_BINDINGS, type KeyMode } from '../../src/player/keymap';

const READING: readonly KeyMode[] = ['page', 'frame'];
const PRESENTING: readonly KeyMode[] = ['present', 'speaker'];
const ALL: readonly KeyMode[] = [...READING, 'deck', ...PRESENTING];
const EIGHT = { steps: { first: 0, last: 7 } };

function kindIn(mode: KeyMode, key: string, press = {}, context = {}) {
  return commandForKey(mode, { key, ...press }, { ...EIGHT, ...context })?.kind ?? null;
}

describe('the table of keys', () => {
  it('gives a key one meaning in each mode', () => {
    for (const mode of ALL) {
      const keys = KEY_BINDINGS.filter(({ modes }) => modes.includes(mode)).flatMap((binding) => binding.keys);
      expect(new Set(keys).size, mode).toBe(keys.length);
    }
  });

  it('gives a key the same meaning in every mode', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { command, keys } of KEY_BINDINGS) {
      // The full screen of the page is the presentation, that of the presentation is the screen.
      const kind = command.kind === 'present' ? 'fullScreen' : command.kind;
      const meaning = command.kind === 'view' ? `view ${command.view}` : kind;
      for (const key of keys) meanings.set(key, (meanings.get(key) ?? new Set()).add(meaning));
    }
    expect([...meanings].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  });
});

describe.each(ALL)('the keys of the mode %s', (mode) => {
  const kindOf = (key: string, press = {}, context = {}) => kindIn(mode, key, press, context);

  it('are the same for what every mode has', () => {
    for (const [key, kind] of [
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
    ] as const)
      expect(kindOf(key), key).toBe(kind);
    expect(commandForKey(mode, { key: 'c' })).toEqual({ kind: 'view', view: 'cell' });
    expect(commandForKey(mode, { key: 't' })).toEqual({ kind: 'view', view: 'time' });
    expect(kindOf(' ', { shiftKey: true })).toBe('previous');
  });

  it('go to a step that the mechanism has', () => {
    expect(commandForKey(mode, { key: '0' }, EIGHT)).toEqual({ kind: 'step', number: 0 });
    expect(commandForKey(mode, { key: '7' }, EIGHT)).toEqual({ kind: 'step', number: 7 });
    expect(commandForKey(mode, { key: '8' }, EIGHT)).toBeNull();
    expect(commandForKey(mode, { key: '0' }, { steps: { first: 1, last: 5 } })).toBeNull();
    expect(commandForKey(mode, { key: '3' })).toBeNull();
  });

  it('take a second digit where the two are the number of a step', () => {
    const twelve = { steps: { first: 0, last: 11 }, firstDigit: 1 };
    expect(commandForKey(mode, { key: '0' }, twelve)).toEqual({ kind: 'step', number: 10 });
    expect(commandForKey(mode, { key: '1' }, twelve)).toEqual({ kind: 'step', number: 11 });
    expect(commandForKey(mode, { key: '2' }, twelve)).toEqual({ kind: 'step', number: 2 });
  });

  it('leave alone what means nothing here', () => {
    for (const key of ['Tab', 'z', 'constructor', '__proto__', 'F1', 'F11', 'Shift', '']) {
      expect(kindOf(key), key).toBeNull();
    }
  });

  it('leave keys with Ctrl, Alt or Meta to the browser', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'isComposing']) {
      for (const key of ['ArrowRight', 'F5', 'b', '2']) expect(kindOf(key, { [modifier]: true }), modifier).toBeNull();
    }
  });

  it('leave a field its keys', () => {
    for (const key of ['ArrowRight', ' ', 'Enter', 'Home', 'r', 'b', '2', '?'])
      expect(kindOf(key, {}, { typing: true }), key).toBeNull();
  });

  it('leave a choice the keys that change it, and nothing else', () => {
    for (const key of ['ArrowRight', 'ArrowLeft', ' ', 'Home', 'PageDown'])
      expect(kindOf(key, {}, { choosing: true }), key).toBeNull();
    expect(commandForKey(mode, { key: 'p' }, { choosing: true })).toEqual({ kind: 'view', view: 'pathway' });
    expect(kindOf('2', {}, { choosing: true })).toBe('step');
  });

  it('are known by their place where the letters are not Latin', () => {
    expect(commandForKey(mode, { key: '\u0441', code: 'KeyC' })).toEqual({ kind: 'view', view: 'cell' });
    expect(commandForKey(mode, { key: '\u0417', code: 'KeyP' })).toEqual({ kind: 'view', view: 'pathway' });
    expect(kindOf('\u05e8', { code: 'KeyR' })).toBe('replay');
    expect(kindOf('\u0644\u0627', { code: 'KeyR' })).toBe('replay');
    // Elsewhere the letter counts: on a French keyboard A stands where Q stands.
    expect(kindOf('a', { code: 'KeyQ' })).toBe('autoplay');
    expect(kindOf('\u00e9', { code: 'KeyC' })).toBeNull();
  });

  it('are digits by their place where the row has other signs', () => {
    for (const [key, code, number] of [
      ['\u00e9', 'Digit2', 2],
      ['&', 'Digit1', 1],
      ['(', 'Digit5', 5],
      ['\u0663', 'Digit3', 3],
      ['\u06f4', 'Numpad4', 4],
    ] as const)
      expect(commandForKey(mode, { key, code }, EIGHT), key).toEqual({ kind: 'step', number });
    // With Shift it is a sign, and without the lock of the digits it moves.
    expect(kindOf('@', { code: 'Digit2', shiftKey: true })).toBeNull();
    expect(kindOf('End', { code: 'Numpad1' })).toBe('last');
  });

  it('leave a button its Space and Enter, and nothing else', () => {
    expect(kindOf(' ', {}, { onControl: true })).toBeNull();
    expect(kindOf(' ', { shiftKey: true }, { onControl: true })).toBeNull();
    expect(kindOf('Enter', {}, { onControl: true })).toBeNull();
    expect(kindOf('ArrowRight', {}, { onControl: true })).toBe('next');
  });

  it('are no letter, digit or sign where those are switched off; a remote control works all the same', () => {
    const off = { letters: false };
    for (const key of ['n', 'p', 'b', '.', '3', '?', 'F', 'w', 'r', '\u0441'])
      expect(kindOf(key, { code: 'KeyC' }, off), key).toBeNull();
    for (const key of ['PageDown', 'ArrowRight', ' ']) expect(kindOf(key, {}, off), key).toBe('next');
    expect(kindOf('Escape', {}, off)).toBe('escape');
  });

  it('repeat only steps while a key is held down', () => {
    expect(kindOf('ArrowRight', { repeat: true })).toBe('next');
    expect(kindOf('PageUp', { repeat: true })).toBe('previous');
    for (const key of ['a', 'b', 'd', 't', 'l', 'o', 'r', '?', '3', 'c', 'Home', 'Escape', 'F5'])
      expect(kindOf(key, { repeat: true }), key).toBeNull();
  });
});

describe('the keys of the page', () => {
  it.each([
    ['l', 'legend'],
    ['d', 'theme'],
    ['m', 'marks'],
    ['?', 'help'],
    ['/', 'search'],
    ['F5', 'present'],
    ['e', 'export'],
    ['f', 'present'],
    ['u', 'share'],
    ['p', 'view'],
  ])('%s asks for %s', (key, kind) => expect(kindIn('page', key)).toBe(kind));

  it('are none of those that only a presentation has', () => {
    for (const key of ['Enter', 'ArrowUp', 'ArrowDown', 'Backspace', 'n', 'b', '.', 'o', 'g', 'v', 'h', 'k', 'w', 's'])
      expect(kindIn('page', key), key).toBeNull();
  });

  it('leave a scrolling part the keys that scroll', () => {
    for (const key of [' ', 'PageDown', 'PageUp', 'Home', 'End'])
      expect(kindIn('page', key, {}, { inScroller: true })).toBeNull();
    expect(kindIn('page', 'ArrowRight', {}, { inScroller: true })).toBe('next');
  });

  it('are silent in a field, Escape too', () => expect(kindIn('page', 'Escape', {}, { typing: true })).toBeNull());
});

describe('the keys of an embedded player', () => {
  it('leave to the page around it what it does not have', () => {
    for (const key of ['?', '/', 'e', 'f', 's', 'u', 'l', 'd', 'm', 'b', 'n', 'Enter', 'ArrowDown'])
      expect(kindIn('frame', key), key).toBeNull();
    expect(kindIn('frame', 'p')).toBe('view');
  });
});

describe('the keys of a player in a deck', () => {
  it('are those of an embedded player, and whatever a remote control sends', () => {
    for (const key of ['PageDown', 'ArrowDown', 'Enter', 'n', ' ']) expect(kindIn('deck', key), key).toBe('next');
    for (const key of ['PageUp', 'ArrowUp', 'Backspace']) expect(kindIn('deck', key), key).toBe('previous');
    for (const key of ['b', '.', 'o', 'v', 's', 'f']) expect(kindIn('deck', key), key).toBeNull();
  });
});

describe('the signs of a keyboard that is not Latin', () => {
  it('are known by their place', () => {
    expect(kindIn('page', '\u061f', { code: 'Slash', shiftKey: true })).toBe('help');
    expect(kindIn('page', '\u0436', { code: 'Slash' })).toBe('search');
    expect(kindIn('present', '\u044e', { code: 'Period' })).toBe('black');
  });
});

describe('the keys of a presentation', () => {
  it.each([
    [['PageDown', ' ', 'n', 'N', 'ArrowRight', 'ArrowDown', 'Enter'], 'next'],
    [['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'], 'previous'],
    [['p', 'P', 'c', 't'], 'view'],
    [['b', 'B', '.'], 'black'],
    [['f', 'F', 'F5'], 'fullScreen'],
    [['o', 'O'], 'overview'],
    [['g'], 'goTo'],
    [['?'], 'help'],
    [['s'], 'speaker'],
    [['v'], 'nextView'],
    [['l'], 'legend'],
    [['m'], 'marks'],
    [['h'], 'pointer'],
    [['k'], 'time'],
    [['w'], 'questions'],
    [['d'], 'theme'],
  ])('%s: %s', (keys, kind) => {
    for (const key of keys) expect(kindIn('present', key), key).toBe(kind);
  });

  it('take Shift and F5 of a remote control for its start button', () =>
    expect(kindIn('present', 'F5', { shiftKey: true })).toBe('fullScreen'));

  it('answer Escape and the start button in a field', () => {
    expect(kindIn('present', 'Escape', {}, { typing: true })).toBe('escape');
    expect(kindIn('present', 'F5', {}, { typing: true })).toBe('fullScreen');
  });
});

describe('the keys of the speaker view', () => {
  it('are those of the slides that mean something in this window', () => {
    for (const key of ['PageDown', ' ', 'n', 'ArrowDown', 'Enter']) expect(kindIn('speaker', key), key).toBe('next');
    for (const key of ['PageUp', 'ArrowUp', 'Backspace']) expect(kindIn('speaker', key), key).toBe('previous');
    for (const [key, kind] of [
      ['b', 'black'],
      ['v', 'nextView'],
      ['l', 'legend'],
      ['m', 'marks'],
      ['d', 'theme'],
    ] as const)
      expect(kindIn('speaker', key), key).toBe(kind);
    for (const key of ['f', 'F5', 'o', 'g', '?', 's', 'h', 'k', 'w']) expect(kindIn('speaker', key), key).toBeNull();
  });

  it('leave the notes the keys that scroll, but never those of a remote control', () => {
    for (const key of ['ArrowUp', 'ArrowDown', 'Home', 'End'])
      expect(kindIn('speaker', key, {}, { inScroller: true }), key).toBeNull();
    expect(kindIn('speaker', 'PageDown', {}, { inScroller: true })).toBe('next');
  });
});
