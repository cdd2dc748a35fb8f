// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { elapsedMs, presentationOf } from '../../src/app/features/presentation/presentation';
import { linkWindows, type WindowLink } from '../../src/app/features/speaker/speakerLink';
import { parseMessage } from '../../src/app/features/speaker/speakerMessages';
import { ketamine } from '../../src/mechanisms/ketamine';
import { storyAt } from '../../src/scene/storyAt';
import { CHANNEL, createWire, fakeSession, FakeWindow, tie } from './speakerWindows';

const HOME = 'https://example.org';
const open = new Set<WindowLink>();
afterEach(() => {
  for (const link of open) link.close();
  open.clear();
});

interface Lines {
  broadcast?: boolean;
  post?: boolean;
  origin?: string;
  calm?: boolean;
}

/** A hall at the third step and the speaker view that it has opened, which begins at the first. */
async function two({ broadcast = true, post = true, origin = HOME, calm = true }: Lines = {}) {
  const wire = createWire();
  const windows = {
    hall: new FakeWindow(origin, broadcast ? wire : null),
    speaker: new FakeWindow(origin, broadcast ? wire : null),
  };
  const { toA: toHall, toB: toSpeaker } = tie(wire, windows.hall, windows.speaker);
  const hall = fakeSession(windows.hall, { step: 2, calm });
  const speaker = fakeSession(windows.speaker, { speaker: true, calm });
  const hallLink = linkWindows(hall.session, CHANNEL, { isAuthoritative: true });
  if (post) hallLink.addPeer(toSpeaker);
  const bindSpeaker = (): WindowLink => linkWindows(speaker.session, CHANNEL, { peer: post ? toHall : null });
  const speakerLink = bindSpeaker();
  open.add(hallLink).add(speakerLink);
  await wire.settle();
  // The cross-fade to where the hall is.
  speaker.clock.advance(1000);
  const steps = (): number[] => [hall, speaker].map(({ player }) => player.getState().stepIndex);
  return { wire, windows, hall, speaker, hallLink, speakerLink, bindSpeaker, steps, toHall, toSpeaker };
}

describe.each([
  ['both lines', {}],
  ['a channel alone', { post: false }],
  ['messages from window to window alone', { broadcast: false }],
  ['messages between files', { broadcast: false, origin: 'null' }],
] satisfies [string, Lines][])('two windows with %s', (_, lines) => {
  it('agree from the moment the second one arrives, and whichever leads', async () => {
    const { hall, speaker, steps, wire } = await two(lines);
    expect(steps()).toEqual([2, 2]);
    speaker.player.next();
    await wire.settle();
    expect(steps()).toEqual([3, 3]);
    hall.player.goTo('relief');
    await wire.settle();
    expect(steps()).toEqual([7, 7]);
  });

  it('share the lesson and its stop, and that it was left', async () => {
    const { hall, speaker, wire } = await two(lines);
    const lesson = '#lesson=1;ketamine;T;mtorc1,cell;relief,cell&stop=2';
    speaker.session.hash.set(lesson);
    await wire.settle();
    expect(hall.session.hash.getState()).toBe(lesson);
    hall.session.hash.set('');
    await wire.settle();
    expect(speaker.session.hash.getState()).toBe('');
  });

  it('share the time to which the story is moved, and that it is back at its step', async () => {
    const { hall, speaker, steps, wire } = await two(lines);
    hall.player.setMoment(storyAt(ketamine, 360));
    await wire.settle();
    await expect.poll(() => speaker.player.getState().moment?.minutes).toBe(360);
    expect(steps()).toEqual([6, 6]);
    await wire.settle();
    speaker.player.setMoment(null);
    await wire.settle();
    expect(hall.player.getState().moment).toBeNull();
    expect(steps()).toEqual([6, 6]);
  });

  it('share view, what-if, question, answer, light, marks, selection, black screen and timer', async () => {
    const { hall, speaker, wire } = await two(lines);
    const { player } = speaker;
    player.setView('time');
    player.setWhatIf(['ampa-block']);
    player.ask('block-ampa');
    player.reveal();
    player.setLens('seen:human');
    player.setMarks(true);
    player.select({ kind: 'node', id: 'mtorc1' });
    presentationOf(speaker.session).black.set(true);
    presentationOf(speaker.session).timer.set({ elapsedMs: 61_000, sinceMs: speaker.clock.now() });
    await wire.settle();
    hall.clock.advance(1);
    await wire.settle();
    await expect.poll(() => hall.player.getState().view).toBe('time');
    const { whatIf, question, revealed, lens, marks, selection } = hall.player.getState();
    expect({ whatIf, question, revealed, lens, marks, selection }).toEqual({
      whatIf: ['ampa-block'],
      question: 'block-ampa',
      revealed: true,
      lens: 'seen:human',
      marks: true,
      selection: { kind: 'node', id: 'mtorc1' },
    });
    const { black, timer } = presentationOf(hall.session);
    expect(black.getState()).toBe(true);
    hall.clock.advance(5000);
    expect(Math.floor(elapsedMs(timer.getState(), hall.clock.now()) / 1000)).toBe(66);
    player.ask(null);
    presentationOf(speaker.session).timer.set({ elapsedMs: 0, sinceMs: null });
    await wire.settle();
    expect(hall.player.getState()).toMatchObject({ question: null, revealed: false });
    expect(timer.getState()).toEqual({ elapsedMs: 0, sinceMs: null });
  });

  it('come to the same end when both write at once, and fall silent', async () => {
    const { hall, speaker, steps, wire } = await two(lines);
    hall.player.goTo(1);
    speaker.player.goTo(5);
    hall.player.setWhatIf(['ampa-block']);
    // A step and its answers, by either line: an echo would go on for ever.
    expect(await wire.settle()).toBeLessThan(20);
    expect(steps()[0]).toBe(steps()[1]);
    expect(speaker.player.getState().whatIf).toEqual(['ampa-block']);
  });
});

describe('a window that comes, goes or is hidden', () => {
  it('takes over what the other shows, also after it was loaded again', async () => {
    const { hall, speaker, speakerLink, bindSpeaker, steps, wire } = await two();
    speaker.player.goTo(4);
    await wire.settle();
    speakerLink.close();
    await wire.settle();
    hall.player.goTo(6);
    expect(steps()).toEqual([6, 4]);
    open.add(bindSpeaker());
    await wire.settle();
    expect(steps()).toEqual([6, 6]);
  });

  it('harms nothing when it closes: the other says so and goes on', async () => {
    const { hall, hallLink, speaker, speakerLink, wire } = await two();
    expect(speakerLink.other.getState()).toMatchObject({ state: 'here', step: 'glutamate-burst' });
    hallLink.close();
    await wire.settle();
    expect(speakerLink.other.getState().state).toBe('gone');
    speaker.player.next();
    await wire.settle();
    expect(speaker.player.getState().stepIndex).toBe(3);
    expect(hall.player.getState().stepIndex).toBe(2);
  });

  it('is missed when it falls silent without a goodbye', async () => {
    const { speaker, speakerLink, windows, wire } = await two();
    windows.hall.dispatchEvent = () => true;
    wire.waiting.length = 0;
    for (let asked = 0; asked < 5; asked++) {
      speaker.clock.advance(2000);
      wire.waiting.length = 0;
      await wire.settle();
    }
    expect(speakerLink.other.getState().state).toBe('gone');
  });

  it('has arrived at the step when it is seen again', async () => {
    const { hall, speaker, windows, wire } = await two({ calm: false });
    windows.hall.document.hidden = true;
    speaker.player.next();
    await wire.settle();
    expect(speaker.player.getState()).toMatchObject({ stepIndex: 3, motion: 'play' });
    expect(hall.player.getState()).toMatchObject({ stepIndex: 3, motion: 'still' });
  });
});

describe('motion', () => {
  it('is acted out in both where one acts it out, and lands in both where one lands', async () => {
    const { hall, speaker, wire } = await two({ calm: false });
    speaker.player.next();
    await wire.settle();
    expect(hall.player.getState()).toMatchObject({ stepIndex: 3, motion: 'play', fromIndex: 2 });
    // While it moves, the next press shows a finished picture.
    speaker.player.next();
    await wire.settle();
    expect(hall.player.getState()).toMatchObject({ stepIndex: 4, motion: 'fade' });
    hall.clock.advance(2000);
    speaker.clock.advance(1500);
    hall.player.replay();
    await wire.settle();
    expect(speaker.player.getState()).toMatchObject({ stepIndex: 4, motion: 'play' });
  });

  it('is held in both at the same time, and goes on in both', async () => {
    const { hall, speaker, wire } = await two({ calm: false });
    hall.player.replay();
    await wire.settle();
    hall.clock.advance(400);
    hall.player.togglePlay();
    await wire.settle();
    const { tMs } = hall.player.getState();
    expect(speaker.player.getState()).toMatchObject({ motion: 'play', paused: true, tMs });
    speaker.player.togglePlay();
    await wire.settle();
    // One of them goes on to the next step by itself; the other follows it.
    expect(hall.player.getState()).toMatchObject({ motion: 'play', paused: false, autoplay: false });
    expect(speaker.player.getState()).toMatchObject({ motion: 'play', paused: false, autoplay: true });
  });

  it('that goes from step to step in the hall ends from the speaker view', async () => {
    const { hall, speaker, speakerLink, wire } = await two({ calm: false });
    hall.player.togglePlay();
    await wire.settle();
    expect(speakerLink.other.getState().playing).toBe(true);
    hall.clock.advance(1500);
    speaker.clock.advance(1500);
    speakerLink.stopPlayback();
    await wire.settle();
    expect(hall.player.getState()).toMatchObject({ stepIndex: 2, motion: 'still', autoplay: false });
    expect(speakerLink.other.getState().playing).toBe(false);
  });
});

describe('strangers', () => {
  const message = {
    ns: 'pathlight-speaker',
    v: 1,
    channel: CHANNEL,
    mechanism: 'ketamine',
    from: 'stranger',
    seq: 1,
    role: 'speaker',
    kind: 'change',
    step: 'relief',
    playing: false,
  };
  const place = { value: { step: 'relief', act: 'land', tMs: 0 }, at: { count: 99, by: 'z' } };

  it('are not heard from another origin, another channel, or a file that is not the other window', async () => {
    const { windows, wire, steps, toSpeaker } = await two();
    windows.hall.hear({ ...message, fields: { place } }, 'https://evil.example', toSpeaker);
    windows.hall.hear({ ...message, fields: { place } }, 'null', toSpeaker);
    windows.hall.hear({ ...message, channel: 'other', fields: { place } }, HOME, toSpeaker);
    await wire.settle();
    expect(steps()).toEqual([2, 2]);
    const files = await two({ broadcast: false, origin: 'null' });
    files.windows.hall.hear({ ...message, fields: { place } }, 'null', { postMessage: () => undefined });
    await files.wire.settle();
    expect(files.steps()).toEqual([2, 2]);
  });

  it('and the other window itself are read field by field', () => {
    const fields = {
      place: { ...place, value: { step: 'no-such-step', act: 'land', tMs: 0 } },
      view: { value: 'galaxy', at: place.at },
      whatIf: { value: ['x'.repeat(500)], at: place.at },
      ask: { value: { question: 7, revealed: true }, at: place.at },
      lens: { value: {}, at: place.at },
      marks: { value: true, at: { count: 2 ** 60, by: 'z' } },
      selection: { value: { kind: 'step', id: 'relief' }, at: place.at },
      black: { value: true, at: place.at },
      timer: { value: { elapsedMs: Number.NaN, running: true }, at: place.at },
      constructor: { value: true, at: place.at },
    };
    expect(parseMessage({ ...message, fields }, CHANNEL, ketamine)?.fields).toEqual({ black: fields.black });
    expect(parseMessage({ ...message, step: 'nowhere' }, CHANNEL, ketamine)).toBeNull();
    for (const data of [
      null,
      7,
      'next',
      [],
      {},
      { ...message, v: 2 },
      { ...message, from: '<b>' },
      { ...message, seq: -1 },
      { ...message, mechanism: 'toy' },
    ]) {
      expect(parseMessage(data, CHANNEL, ketamine)).toBeNull();
    }
  });

  it('are heard a few at a time in a flood, of which the last word counts', async () => {
    const { windows, wire, hall, toSpeaker } = await two();
    hall.clock.advance(1000);
    let changes = 0;
    hall.player.subscribe(() => changes++);
    for (let seq = 1; seq <= 300; seq++) {
      const value = { step: seq % 2 === 0 ? 'relief' : 'mtorc1', act: 'land', tMs: 0 };
      const fields = { place: { value, at: { count: 100 + seq, by: 'z' } } };
      windows.hall.hear({ ...message, seq, step: value.step, fields }, HOME, toSpeaker);
    }
    expect(changes).toBeLessThan(20);
    hall.clock.advance(200);
    await wire.settle(1000);
    expect(hall.player.getState().stepIndex).toBe(7);
  });

  it('are heard once where the same comes twice or late', async () => {
    const { windows, wire, hall, toSpeaker } = await two();
    windows.hall.hear({ ...message, seq: 5, fields: { place } }, HOME, toSpeaker);
    expect(hall.player.getState().stepIndex).toBe(7);
    hall.player.goTo(1);
    const later = { ...place, at: { count: 500, by: 'z' } };
    windows.hall.hear({ ...message, seq: 5, fields: { place: later } }, HOME, toSpeaker);
    windows.hall.hear({ ...message, seq: 4, fields: { place: later } }, HOME, toSpeaker);
    await wire.settle();
    expect(hall.player.getState().stepIndex).toBe(1);
  });
});
