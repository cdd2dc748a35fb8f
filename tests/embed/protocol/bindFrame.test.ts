import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/clock/clock';
import { bindFrameProtocol } from '../../../src/embed/protocol/bindFrame';
import { mechanismIds } from '../../../src/mechanisms/registry';
import { parsePageOptions } from '../../../src/player/pageOptions';
import { FakePlayer, FakeWindow } from '../fakes';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

function frame(search = 'embed=1') {
  const player = new FakePlayer();
  const window = new FakeWindow();
  const clock = createManualClock();
  const { options } = parsePageOptions(new URLSearchParams(search), mechanismIds);
  open.push(bindFrameProtocol({ player: player.element, options, window: window.window }, clock));
  clock.advance(1);
  return { player, window, clock };
}

const ask = (id: unknown, method: unknown, value?: unknown) => ({ ns: 'pathlight', v: 1, id, method, value });

function greeted(search?: string) {
  const all = frame(search);
  all.window.hear(ask('hello', 'hello'));
  all.clock.advance(1);
  all.window.said();
  return all;
}

describe('before the handshake', () => {
  it('a frame says nothing, whatever happens and whatever it is asked', () => {
    const { player, window, clock } = frame();
    player.next();
    player.tell('ready', player.state);
    player.tell('leave', { direction: 'next' });
    for (const method of ['next', 'getState', 'toImage', 'nonsense']) window.hear(ask(1, method));
    window.hear({ ...ask(2, 'hello'), v: 2 });
    window.hear({ ...ask(2, 'hello'), ns: 'other' });
    window.hear({ ...ask(2, 'hello'), id: undefined });
    window.hear(ask(3, 'hello', { lead: 'yes' }));
    clock.advance(1000);
    expect(window.said()).toEqual([]);
    expect(player.state.stepIndex).toBe(1);
  });

  it('a page that is in no frame does not listen at all', () => {
    const window = new FakeWindow();
    window.parent = window;
    const { options } = parsePageOptions(new URLSearchParams('embed=1'), mechanismIds);
    bindFrameProtocol({ player: new FakePlayer().element, options, window: window.window }, createManualClock());
    window.hear(ask(1, 'hello'));
    expect(window.said()).toEqual([]);
  });
});

describe('after the handshake', () => {
  it('each request is answered once, in order, with what is shown then', () => {
    const { window } = greeted();
    window.hear(ask(1, 'next'));
    window.hear(ask(2, 'goTo', 'after'));
    window.hear(ask('three', 'goTo', 1));
    window.hear(ask(4, 'setWhatIf', ['mtorc1=0']));
    const said = window.said() as { id?: unknown; event?: string; result?: { stepIndex: number; whatIf: string[] } }[];
    const answers = said.filter(({ event }) => event === undefined);
    expect(answers.map(({ id, result }) => [id, result?.stepIndex])).toEqual([
      [1, 1],
      [2, 3],
      ['three', 1],
      [4, 1],
    ]);
    expect(answers.at(-1)?.result?.whatIf).toEqual(['mtorc1=0']);
    expect(said.filter(({ event }) => event === 'stepchange')).toHaveLength(3);
  });

  it('what is said goes to the origin of whoever greeted first, and nobody else is heard', () => {
    const { window } = frame();
    window.hear(ask(0, 'hello'), { source: {} });
    expect(window.said()).toEqual([]);
    window.hear(ask(1, 'hello'));
    window.hear(ask(2, 'next'), { origin: 'https://evil.example' });
    window.hear(ask(3, 'next'), { source: {} });
    window.hear(ask(4, 'hello'), { origin: 'https://evil.example' });
    expect(window.posted.map(({ target }) => target)).toEqual(['https://host.example']);
    expect(window.said()).toHaveLength(1);
  });

  it('a host without an origin is answered, since it could not be named', () => {
    const { window } = frame();
    window.hear(ask(1, 'hello'), { origin: 'null' });
    expect(window.posted[0]?.target).toBe('*');
  });

  it.each([
    ['nonsense', undefined, 'unknown-method'],
    ['__proto__', undefined, 'unknown-method'],
    [7, undefined, 'unknown-method'],
    ['goTo', 'nowhere', 'not-found'],
    ['goTo', 99, 'not-found'],
    ['goTo', Number.NaN, 'bad-value'],
    ['goTo', 'x'.repeat(401), 'bad-value'],
    ['goTo', { toString: () => 'after' }, 'bad-value'],
    ['setView', 'inside', 'bad-value'],
    ['setWhatIf', 'mtorc1=0', 'bad-value'],
    ['setWhatIf', Array.from({ length: 21 }, () => 'a'), 'bad-value'],
    ['setWhatIf', ['x'.repeat(101)], 'bad-value'],
    ['setWhatIf', Array.from({ length: 3 }), 'bad-value'],
    ['toImage', { format: 'gif' }, 'bad-value'],
    ['toImage', { width: 1e9 }, 'bad-value'],
    ['toImage', 'png', 'bad-value'],
  ])('%s with %s is refused as %s', (method, value, code) => {
    const { window } = greeted();
    window.hear(ask(1, method, value));
    expect(window.said()).toMatchObject([{ id: 1, error: { code } }]);
  });

  it('another version of the protocol is told which one is spoken', () => {
    const { window } = greeted();
    window.hear({ ...ask(1, 'next'), v: 2 });
    expect(window.said()).toEqual([
      expect.objectContaining({
        error: { code: 'bad-value', message: 'This frame speaks version 1 of the protocol.' },
      }),
    ]);
  });

  it('a picture comes as a file', async () => {
    const { window } = greeted();
    window.hear(ask(1, 'toImage', { width: 640.4, more: 'x' }));
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    const [answer] = window.said() as [{ result: Blob }];
    expect(await answer.result.text()).toBe('{"width":640}');
  });

  it('pictures are made one after the other, and those above eight are refused', async () => {
    const { window, player } = greeted();
    const finish: (() => void)[] = [];
    player.toImage = () => new Promise((resolve) => finish.push(() => resolve(new Blob(['x']))));
    for (let id = 0; id < 12; id++) window.hear(ask(id, 'toImage'));
    const answered = async (): Promise<{ id: number; error?: { code: string } }[]> => {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      return window.said() as { id: number; error?: { code: string } }[];
    };
    const refused = await answered();
    expect(refused.map(({ id, error }) => [id, error?.code])).toEqual([8, 9, 10, 11].map((id) => [id, 'too-many']));
    for (let id = 0; id < 8; id++) {
      expect(finish).toHaveLength(id + 1);
      finish[id]?.();
      expect((await answered()).map((answer) => answer.id)).toEqual([id]);
    }
  });

  it('a flood is let through for 60 requests a second, and told of once', () => {
    const { window, clock, player } = greeted();
    clock.advance(1000);
    for (let id = 0; id < 1000; id++) window.hear(ask(id, 'getState'));
    const said = window.said() as { error?: { code: string } }[];
    expect(said).toHaveLength(61);
    expect(said.at(-1)?.error?.code).toBe('too-many');
    clock.advance(1000);
    window.hear(ask('later', 'next'));
    expect(player.state.stepIndex).toBe(1);
  });

  it('the height is told when it changes by a pixel or more', () => {
    const { window, player, clock } = greeted();
    player.preferredHeight = 480.4;
    player.next();
    clock.advance(1);
    player.tell('ready', player.state);
    clock.advance(1);
    const heights = (window.said() as { event?: string; height?: number }[]).filter(({ event }) => event === 'height');
    expect(heights.map(({ height }) => height)).toEqual([481]);
  });
});

describe('what is no message of ours', () => {
  const hostile = {
    get ns(): string {
      throw new Error('looked at');
    },
  };
  const trap = new Proxy(
    {},
    {
      getOwnPropertyDescriptor() {
        throw new Error('looked at');
      },
    },
  );
  const inherited: unknown = Object.create(ask(1, 'next'));
  const cyclic: Record<string, unknown> = { ...ask(1, 'goTo') };
  cyclic.value = cyclic;

  it.each([
    ['a getter', hostile],
    ['a proxy', trap],
    ['what is inherited', inherited],
    ['a map', new Map([['ns', 'pathlight']])],
    ['bytes', new Uint8Array(1e6)],
    ['null', null],
  ])('is passed over: %s', (_name, data) => {
    const { window, player } = greeted();
    expect(() => window.hear(data)).not.toThrow();
    expect(window.said()).toEqual([]);
    expect(player.state.stepIndex).toBe(0);
  });

  it('is refused where it has an id: a cycle', () => {
    const { window } = greeted();
    window.hear(cyclic);
    expect(window.said()).toHaveLength(1);
  });

  it('never throws, is never answered before the handshake and never to strangers, whatever it is', () => {
    const part = fc.oneof(
      fc.anything(),
      fc.constantFrom('pathlight', 1, 'next', 'goTo', 'setView', 'toImage', 'setWhatIf'),
    );
    const message = fc.oneof(
      fc.anything({
        withMap: true,
        withTypedArray: true,
        withSparseArray: true,
        withDate: true,
        withNullPrototype: true,
      }),
      fc.record(
        {
          ns: fc.oneof(fc.constant('pathlight'), part),
          v: fc.oneof(fc.constant(1), part),
          id: part,
          method: part,
          value: part,
        },
        { requiredKeys: [] },
      ),
    );
    const quiet = frame();
    const known = greeted();
    fc.assert(
      fc.property(message, (data) => {
        quiet.window.hear(data);
        known.window.hear(data, { source: {} });
        known.window.hear(data, { origin: 'https://evil.example' });
        expect(quiet.window.said()).toEqual([]);
        expect(known.window.said()).toEqual([]);
        known.window.hear(data);
        known.window.said();
      }),
    );
  });
});

describe('a deck of reveal.js', () => {
  it('gives the keyboard by slide:start and gets it back at either end', () => {
    const { window, player, clock } = frame();
    window.hear('slide:start', { origin: 'https://deck.example' });
    expect(window.focused).toEqual(['frame']);
    player.tell('leave', { direction: 'next' });
    player.tell('leave', { direction: 'previous' });
    expect(window.posted).toEqual([
      { message: '{"method":"next"}', target: 'https://deck.example' },
      { message: '{"method":"prev"}', target: 'https://deck.example' },
    ]);
    expect(window.focused).toEqual(['frame', 'parent', 'parent']);
    window.hear('slide:stop');
    clock.advance(1000);
    expect(window.focused).toEqual(['frame', 'parent', 'parent', 'parent']);
    expect(player.calls).toContain('pause');
  });

  it('gets the keyboard back when it leaves the slide by itself', () => {
    const { window } = frame();
    window.hear('slide:start');
    window.hear('slide:stop');
    expect(window.focused).toEqual(['frame', 'parent']);
    window.document.hasFocus = () => false;
    window.hear('slide:stop');
    expect(window.focused).toEqual(['frame', 'parent']);
  });

  it('is not taken for one because it says something else, or is not around us', () => {
    const { window, player } = frame();
    window.hear('slide:started');
    window.hear('{"method":"next"}');
    window.hear('slide:start', { source: {} });
    player.tell('leave', { direction: 'next' });
    expect(window.focused).toEqual([]);
    expect(window.posted).toEqual([]);
  });

  it('that does not go on leaves the keyboard here', () => {
    const { window, player, clock } = frame();
    window.hear('slide:start');
    player.tell('leave', { direction: 'previous' });
    clock.advance(500);
    expect(window.focused).toEqual(['frame', 'parent', 'frame']);
  });

  it('takes the focus away once, which is not accepted', () => {
    const { window, clock } = frame();
    window.hear('slide:start');
    clock.advance(100);
    window.dispatchEvent(new Event('blur'));
    clock.advance(100);
    expect(window.focused).toEqual(['frame', 'frame']);
    clock.advance(5000);
    window.dispatchEvent(new Event('blur'));
    clock.advance(100);
    expect(window.focused).toEqual(['frame', 'frame']);
  });

  it('that has the plugin keeps the keyboard', () => {
    const { window } = frame();
    window.hear('slide:start');
    window.hear(ask(1, 'hello', { lead: true }));
    expect(window.focused).toEqual(['frame', 'parent']);
    window.hear('slide:start');
    expect(window.focused).toEqual(['frame', 'parent']);
  });
});

describe('a learning platform', () => {
  it('that is Canvas is told the height as it knows it', () => {
    const { window } = frame('embed=1&resize=canvas');
    expect(window.posted).toEqual([{ message: { subject: 'lti.frameResize', height: 480 }, target: '*' }]);
  });

  it('with the script of H5P is told the height when it is ready for it', () => {
    const { window } = frame('embed=1&resize=h5p');
    expect(window.said()).toEqual([{ context: 'h5p', action: 'hello' }]);
    window.hear({ context: 'h5p', action: 'hello' });
    expect(window.said()).toEqual([{ context: 'h5p', action: 'prepareResize', scrollHeight: 480, clientHeight: 480 }]);
    window.hear({ context: 'h5p', action: 'resizePrepared' });
    expect(window.said()).toEqual([{ context: 'h5p', action: 'resize', scrollHeight: 480 }]);
  });
});
