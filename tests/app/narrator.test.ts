import { describe, expect, it } from 'vitest';
import { bindNarrator } from '../../src/app/features/narration/narrator';
import { ketamine } from '../../src/mechanisms/ketamine';
import { narrationScript } from '../../src/scene/learning/narration';
import { FakeWindow, fakeSession } from './speakerWindows';

interface Utterance {
  text: string;
  voice?: { voiceURI: string };
  lang: string;
  rate: number;
  onend: () => void;
  onerror: (event: { error: string }) => void;
}

/** A browser that reads when it is told to. */
class SpeakingWindow extends FakeWindow {
  readonly said: Utterance[] = [];
  voices = [
    { voiceURI: 'far', name: 'Far', lang: 'en-US', localService: false },
    { voiceURI: 'near', name: 'Near', lang: 'en_GB', localService: true },
    { voiceURI: 'autre', name: 'Autre', lang: 'fr-FR', localService: true },
  ];
  readonly speechSynthesis = Object.assign(new EventTarget(), {
    getVoices: () => this.voices,
    speak: (utterance: Utterance) => void this.said.push(utterance),
    cancel: () => this.said.at(-1)?.onerror({ error: 'canceled' }),
  });
  readonly SpeechSynthesisUtterance = class {
    constructor(readonly text: string) {}
  };
}

const flush = () => new Promise((resolve) => void setTimeout(resolve));

function narrate({ voices = true, step = 0 } = {}) {
  const window = new SpeakingWindow('https://example.org', null);
  if (!voices) window.voices = [];
  const { session, player, clock } = fakeSession(window, { step, calm: false });
  const shown: (string | null)[] = [];
  const stop = bindNarrator(session, (sentence) => shown.push(sentence));
  return {
    window,
    session,
    player,
    clock,
    stop,
    shown: () => shown.at(-1) ?? null,
    said: () => window.said.map(({ text }) => text),
  };
}

/** Lets the voice read to its end what it is reading. */
async function finish({ said }: SpeakingWindow): Promise<void> {
  said.at(-1)?.onend();
  await flush();
}

describe('narration', () => {
  it('says nothing until Play, then the script of the step, a sentence at a time, with the words on the screen', async () => {
    const { window, player, said, shown } = narrate();
    await flush();
    expect(said()).toEqual([]);
    player.togglePlay();
    await flush();
    const script = narrationScript(ketamine, 0);
    for (const [at, sentence] of script.entries()) {
      expect(said()).toEqual(script.slice(0, at + 1));
      expect(shown()).toBe(sentence);
      await finish(window);
    }
    expect(shown()).toBeNull();
    expect(said()).toEqual(script);
  });

  it('holds the next step until the words have been read, however long that takes', async () => {
    const { window, player, clock } = narrate();
    player.togglePlay();
    await flush();
    for (const _ of narrationScript(ketamine, 0).slice(1)) await finish(window);
    // Motion and reading time are long over, and the last sentence is still being read.
    clock.advance(20_000);
    expect(player.getState()).toMatchObject({ stepIndex: 0, autoplay: true });
    await finish(window);
    expect(player.getState().stepIndex).toBe(1);
    await flush();
    expect(window.said.at(-1)?.text).toBe(narrationScript(ketamine, 1)[0]);
  });

  it.each([
    ['pause', 'togglePlay'],
    ['Next', 'next'],
    ['Back', 'previous'],
    ['the first step', 'first'],
  ] as const)('stops on %s', async (_name, command) => {
    const { player, said, shown, clock } = narrate({ step: 2 });
    player.togglePlay();
    await flush();
    clock.advance(100);
    expect(said()).toHaveLength(1);
    player[command]();
    await flush();
    expect(shown()).toBeNull();
    expect(said()).toHaveLength(1);
  });

  it('goes on after a pause with the sentence that was interrupted', async () => {
    const { window, player, clock, said } = narrate();
    const [first, second] = narrationScript(ketamine, 0);
    player.togglePlay();
    await flush();
    clock.advance(100);
    await finish(window);
    player.togglePlay();
    await flush();
    player.togglePlay();
    await flush();
    expect(said()).toEqual([first, second, second]);
  });

  it('stops when the page is hidden, and Play with it', async () => {
    const { window, player, shown } = narrate();
    player.togglePlay();
    await flush();
    window.document.hidden = true;
    window.document.dispatchEvent(new Event('visibilitychange'));
    await flush();
    expect(player.getState().autoplay).toBe(false);
    expect(shown()).toBeNull();
  });

  it('reads the last step to its end, although Play is over with its motion', async () => {
    const last = ketamine.steps.length - 1;
    const { window, player, clock, said } = narrate({ step: last });
    player.togglePlay();
    await flush();
    clock.advance(3000);
    expect(player.getState()).toMatchObject({ autoplay: false, motion: 'still' });
    for (const _ of narrationScript(ketamine, last)) await finish(window);
    expect(said()).toEqual(narrationScript(ketamine, last));
  });

  it('has the voice and the speed that were chosen, else a voice of the browser', async () => {
    const { window, session, player } = narrate();
    player.togglePlay();
    await flush();
    expect(window.said[0]).toMatchObject({ lang: 'en', rate: 1 });
    expect(window.said[0]?.voice).toBeUndefined();
    session.settings.change({ voice: 'near', rate: 1.25 });
    await finish(window);
    expect(window.said[1]).toMatchObject({ rate: 1.25, voice: { voiceURI: 'near' } });
  });

  it('says of a browser without a voice that it has none, and shows the words all the same', async () => {
    const { player, clock, said, shown } = narrate({ voices: false });
    player.togglePlay();
    await flush();
    expect(player.getState().notices).toEqual([]);
    clock.advance(3100);
    await flush();
    expect(player.getState().notices.join()).toContain('no voice');
    const script = narrationScript(ketamine, 0);
    expect(shown()).toBe(script[0]);
    clock.advance(60_000);
    await flush();
    expect(shown()).toBe(script[1]);
    expect(said()).toEqual([]);
  });

  it('goes on with the words where a voice is listed but does not work, or never ends', async () => {
    const { window, player, clock, shown } = narrate();
    const script = narrationScript(ketamine, 0);
    player.togglePlay();
    await flush();
    clock.advance(200_000);
    await flush();
    expect(shown()).toBe(script[1]);
    window.said.at(-1)?.onerror({ error: 'synthesis-failed' });
    await flush();
    expect(player.getState().notices.join()).toContain('no voice');
    expect(shown()).toBe(script[1]);
  });

  it('is silent once it is switched off', async () => {
    const { player, stop, shown, said } = narrate();
    player.togglePlay();
    await flush();
    stop();
    await flush();
    expect(shown()).toBeNull();
    expect(said()).toHaveLength(1);
  });
});
