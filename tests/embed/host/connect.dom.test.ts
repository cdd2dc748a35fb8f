import { afterEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/clock/clock';
import { connectWithClock } from '../../../src/embed/host/frameConnection';
import { FakePlayer } from '../fakes';

afterEach(() => document.body.replaceChildren());

/** A frame that says what a test has it say. */
function frame(attributes: Record<string, string> = { src: 'https://our.example/?embed=1' }) {
  const iframe = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) iframe.setAttribute(name, value);
  document.body.append(iframe);
  const asked: { data: { id: string; method: string }; target: string }[] = [];
  const inner = { postMessage: (data: { id: string; method: string }, target: string) => asked.push({ data, target }) };
  Object.defineProperty(iframe, 'contentWindow', { value: inner });
  const say = (data: unknown, origin = 'https://our.example', source: unknown = inner): void => {
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  };
  const { state } = new FakePlayer();
  const answer = (result: unknown = state, more: object = {}): void =>
    say({ ns: 'pathlight', v: 1, id: asked.at(-1)?.data.id, result, ...more });
  return { iframe, asked, say, answer, state };
}

describe('a host', () => {
  it('greets a frame until it answers, and then says nothing to anybody else', async () => {
    const clock = createManualClock();
    const { iframe, asked, answer } = frame();
    const connecting = connectWithClock(iframe, {}, clock);
    clock.advance(1000);
    expect(asked.length).toBeGreaterThan(3);
    answer();
    const player = await connecting;
    expect(player.state.step).toBe('before');
    void player.next().catch(() => undefined);
    expect(asked.at(-1)).toMatchObject({ data: { method: 'next' }, target: 'https://our.example' });
  });

  it.each([
    [
      'of another origin',
      (say: (data: unknown, origin?: string, source?: unknown) => void, data: unknown) =>
        say(data, 'https://evil.example'),
    ],
    [
      'of another window',
      (say: (data: unknown, origin?: string, source?: unknown) => void, data: unknown) =>
        say(data, 'https://our.example', window),
    ],
  ])('does not believe an answer %s', async (_name, tell) => {
    const clock = createManualClock();
    const { iframe, asked, say, state } = frame();
    const connecting = connectWithClock(iframe, { timeoutMs: 500 }, clock);
    tell(say, { ns: 'pathlight', v: 1, id: asked[0]?.data.id, result: state });
    clock.advance(600);
    await expect(connecting).rejects.toThrow(/embed=1/);
  });

  it('takes only what it knows of what a frame says, and tells where that is nothing', async () => {
    const clock = createManualClock();
    const { iframe, answer, say, state } = frame();
    const connecting = connectWithClock(iframe, {}, clock);
    answer({ ...state, title: '<b>bold</b>', more: 'than is known' });
    const player = await connecting;
    expect(player.state).not.toHaveProperty('more');
    const heard: unknown[] = [];
    player.on('stepchange', (detail) => heard.push(detail));
    player.on('height', (detail) => heard.push(detail));
    for (const wrong of [
      { ...state, stepIndex: '1' },
      { ...state, whatIf: 'x' },
      { ...state, caption: 'x'.repeat(1e6) },
      null,
    ])
      say({ ns: 'pathlight', v: 1, event: 'stepchange', state: wrong });
    for (const height of [-1, Number.POSITIVE_INFINITY, '100', 1e9])
      say({ ns: 'pathlight', v: 1, event: 'height', state, height });
    say({ ns: 'pathlight', v: 1, event: 'toString', state });
    expect(heard).toEqual([]);
    const next = player.next();
    answer({ step: 'lie' });
    await expect(next).rejects.toThrow('something else');
    const image = player.toImage();
    answer(state);
    await expect(image).rejects.toThrow('something else');
  });

  it('is told in words why something was not done, and when the connection is over', async () => {
    const clock = createManualClock();
    const { iframe, asked, answer } = frame();
    const connecting = connectWithClock(iframe, {}, clock);
    answer();
    const player = await connecting;
    const refused = player.goTo(99);
    answer(null, { error: { code: 'not-found', message: 'There is no step “99”.' } });
    await expect(refused).rejects.toMatchObject({ message: 'There is no step “99”.', code: 'not-found' });
    const slow = player.next();
    clock.advance(20_000);
    await expect(slow).rejects.toThrow('did not answer');
    const open = player.previous();
    player.disconnect();
    await expect(open).rejects.toThrow('disconnected');
    const { length } = asked;
    await expect(player.next()).rejects.toThrow('disconnected');
    expect(asked).toHaveLength(length);
  });

  it('expects no origin of a frame in a sandbox', async () => {
    const { iframe, asked, say, state } = frame({ src: 'https://our.example/?embed=1', sandbox: 'allow-scripts' });
    const connecting = connectWithClock(iframe, {}, createManualClock());
    say({ ns: 'pathlight', v: 1, id: asked[0]?.data.id, result: state }, 'null');
    expect((await connecting).state.step).toBe('before');
  });
});
