import { narrationScript } from '../../../scene/learning/narration';
import { readParts } from '../../../scene/whatIf/parts';
import { whatIfWords } from '../../../scene/whatIf/stepAnswer';
import { runFor } from '../../../scene/whatIf/whatIfRun';
import type { Session } from '../../session/session';
import { createSilentSpeech, createSpeech, type Speech, voicesOf, watchVoices } from './speech';

/** The script of what is on the screen. */
function currentScript({ player, graph, latestMechanism }: Session): string[] {
  const { stepIndex, whatIf } = player.getState();
  const mechanism = latestMechanism();
  if (whatIf.length === 0 || !('layerNodes' in mechanism)) return narrationScript(graph, stepIndex);
  const { parts } = readParts(mechanism, whatIf);
  if (parts.length === 0) return narrationScript(graph, stepIndex);
  const { title, sentenceAt } = whatIfWords(mechanism, runFor(mechanism, parts));
  return narrationScript(graph, stepIndex, { title: `What if: ${title}`, sentenceAt });
}

const NO_VOICE = 'This browser has no voice to read aloud. The words are shown over the picture instead.';
/** Browsers load their voices after the page. */
const VOICES_WITHIN_MS = 3000;

/** The browser's speech once its voices are there; the silent one, and a notice, where there are none. */
function findSpeech(session: Session): { speech: Promise<Speech>; cancel: () => void } {
  const { window, clock, options, player } = session;
  let cancel = (): void => undefined;
  const speech = new Promise<Speech>((resolve) => {
    const real = (): boolean => {
      if (voicesOf(window, options.lang).length === 0) return false;
      resolve(createSpeech(window as Window & typeof globalThis, clock));
      return true;
    };
    if (real()) return;
    const stopWatching = watchVoices(window, () => real() && cancel());
    const stopWaiting = clock.after(VOICES_WITHIN_MS, () => {
      stopWatching();
      player.notify(NO_VOICE);
      resolve(createSilentSpeech(clock));
    });
    cancel = () => {
      stopWatching();
      stopWaiting();
    };
  });
  return { speech, cancel: () => cancel() };
}

/**
 * Reads each step while Play is on, and holds the next step until it has been read. Pause, any command and a hidden page
 * stop it; Play goes on with the sentence that was interrupted. `show` gets the sentence that is being read, or null.
 */
export function bindNarrator(session: Session, show: (sentence: string | null) => void): () => void {
  const { player, settings, options, clock, window } = session;
  const found = findSpeech(session);
  let speech: Speech | null = null;
  /** Counts the readings, so that one that was stopped does not go on. */
  let reading = 0;
  /** While the step that has been read lets go of the next one. */
  let isReleasing = false;
  /** Where Play goes on. */
  let resume: { key: string; at: number } | null = null;

  const keyOf = (): string => {
    const { stepIndex, whatIf } = player.getState();
    return `${stepIndex} ${whatIf.join()}`;
  };

  const stop = (): void => {
    reading++;
    speech?.stop();
    show(null);
    player.setHold(false);
  };

  const read = async (): Promise<void> => {
    const own = ++reading;
    player.setHold(true);
    speech ??= await found.speech;
    const key = keyOf();
    const script = currentScript(session);
    const from = resume?.key === key ? resume.at : 0;
    for (const [at, sentence] of script.entries()) {
      if (at < from) continue;
      if (own !== reading) return;
      resume = { key, at };
      show(sentence);
      const { voice, rate } = settings.getState();
      const spoken = { voice, rate, lang: options.lang };
      try {
        await speech.read(sentence, spoken);
      } catch {
        // A voice that is listed but does not work: go on with the words alone.
        player.notify(NO_VOICE);
        speech = createSilentSpeech(clock);
        await speech.read(sentence, spoken);
      }
    }
    if (own !== reading) return;
    resume = null;
    show(null);
    isReleasing = true;
    player.setHold(false);
    isReleasing = false;
  };

  const start = (): void => void read().catch(() => stop());
  const onHidden = (): void => {
    if (window.document.hidden && player.getState().autoplay) player.settle();
  };
  if (player.getState().autoplay) start();
  const unsubscribe = player.subscribe((now, before) => {
    if (now.autoplay && (!before.autoplay || now.stepIndex !== before.stepIndex)) {
      speech?.stop();
      start();
    } else if (!now.autoplay && before.autoplay) {
      // At the last step Play ends by itself: with its motion, or at once where there is none. Its words are still read.
      const isLast = now.stepIndex === session.graph.steps.length - 1 && now.motion === 'still';
      if (isLast && isReleasing) start();
      else if (!isLast || before.motion !== 'play' || now.paused) stop();
    } else if (!now.autoplay && now.stepIndex !== before.stepIndex) stop();
  });
  window.document.addEventListener('visibilitychange', onHidden);
  return () => {
    window.document.removeEventListener('visibilitychange', onHidden);
    unsubscribe();
    found.cancel();
    stop();
  };
}
