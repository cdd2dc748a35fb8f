import { describe, expect, it } from 'vitest';
import { createFrameMirror } from '../../../src/embed/protocol/frameMirror';
import { FakePlayer, FakeWindow } from '../fakes';

/** Channels that deliver at once. */
function channels() {
  const open = new Set<Channel>();
  class Channel {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    constructor(readonly name: string) {
      open.add(this);
    }
    postMessage(data: unknown): void {
      for (const other of open) if (other !== this && other.name === this.name) other.onmessage?.({ data });
    }
    close(): void {
      open.delete(this);
    }
  }
  const copy = (
    href = 'https://our.example/?embed=1',
    referrer = 'https://deck.example/deck.html?receiver',
    place = 0,
  ) => {
    const player = new FakePlayer();
    const window = new FakeWindow();
    window.location.href = href;
    window.document.referrer = referrer;
    window.parent = { length: place + 1, [place]: window };
    const mirror = createFrameMirror(player.element, Object.assign(window, { BroadcastChannel: Channel }) as never);
    return { player, mirror };
  };
  return { copy, open };
}

describe('the same frame of a deck that is open twice', () => {
  it('shows the step, the view and the what-if of the one that the hall sees', () => {
    const { copy } = channels();
    const hall = copy('https://our.example/?embed=1&step=first', 'https://deck.example/deck.html');
    const speaker = copy();
    hall.mirror.setLeading(true);
    hall.player.goTo('after');
    hall.player.setView('time');
    expect(speaker.player.state).toMatchObject({ step: 'after', view: 'time' });
    hall.player.setWhatIf(['mtorc1=0']);
    hall.player.previous();
    expect(speaker.player.state).toMatchObject({ step: 'second', whatIf: ['mtorc1=0'] });
  });

  it('is led by what somebody does in either', () => {
    const { copy } = channels();
    const hall = copy();
    const speaker = copy();
    hall.mirror.setLeading(true);
    speaker.player.next();
    expect(hall.player.state.step).toBe('first');
    hall.player.next();
    expect(speaker.player.state.step).toBe('second');
  });

  it('asks where the other is when it comes later', () => {
    const { copy } = channels();
    const hall = copy();
    hall.mirror.setLeading(true);
    hall.player.goTo('second');
    expect(copy().player.state.step).toBe('second');
  });
});

describe('frames that are not the same', () => {
  it.each([
    ['an ordinary page, which no deck has started', undefined, undefined, 0, false],
    ['another place in the deck', undefined, undefined, 1, true],
    ['another address', 'https://our.example/?embed=1&mechanism=other', undefined, 0, true],
    ['another deck', undefined, 'https://other.example/', 0, true],
  ])('do not hear of each other: %s', (_name, href, referrer, place, leads) => {
    const { copy } = channels();
    const one = copy();
    const other = copy(href, referrer, place);
    one.mirror.setLeading(leads);
    one.player.goTo('after');
    expect(other.player.state.step).toBe('before');
  });

  it('are left alone by what makes no sense', () => {
    const { copy, open } = channels();
    const { player } = copy();
    for (const channel of open)
      for (const data of [
        null,
        'slide',
        { ns: 'pathlight', v: 1, step: 'nowhere', view: 'inside', whatIf: [1] },
        { ns: 'x' },
      ])
        channel.onmessage?.({ data });
    expect(player.state).toMatchObject({ step: 'before', view: 'cell', whatIf: [] });
  });

  it('are silent where the browser has no channels', () => {
    const player = new FakePlayer();
    const mirror = createFrameMirror(player.element, new FakeWindow() as never);
    mirror.setLeading(true);
    expect(() => player.next()).not.toThrow();
  });
});
