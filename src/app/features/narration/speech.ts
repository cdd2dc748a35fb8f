import type { Clock } from '../../../clock/clock';

/** A voice of the browser. */
export interface Voice {
  uri: string;
  name: string;
}

export interface SpeechOptions {
  /** The URI of a voice; null is the browser's own choice. */
  voice: string | null;
  /** 1 is the usual speed. */
  rate: number;
  lang: string;
}

/** Reads one sentence at a time. */
export interface Speech {
  /** Resolves when the sentence has been read, or has been stopped by `stop`; rejects where it cannot be read. */
  read: (sentence: string, options: SpeechOptions) => Promise<void>;
  stop: () => void;
}

/** Engines that lost a sentence never say that it has ended: so long after it should have, it counts as read. */
const MS_PER_LETTER = 120;
const PATIENCE_MS = 6000;

/** The voices of a language; those on the device first. Empty where the browser has none, or has not loaded them yet. */
export function voicesOf({ speechSynthesis }: Window, lang: string): Voice[] {
  // Missing in some embedded browsers, whatever the types say.
  const synthesis = speechSynthesis as SpeechSynthesis | undefined;
  return (synthesis?.getVoices() ?? [])
    .filter((voice) => voice.lang.toLowerCase().replace('_', '-').startsWith(lang))
    .sort((a, b) => Number(b.localService) - Number(a.localService))
    .map(({ voiceURI, name }) => ({ uri: voiceURI, name }));
}

/** Calls the listener when the list of voices changes. */
export function watchVoices({ speechSynthesis }: Window, listener: () => void): () => void {
  const synthesis = speechSynthesis as SpeechSynthesis | undefined;
  // Old Safari has the list, but no event.
  synthesis?.addEventListener?.('voiceschanged', listener);
  return () => synthesis?.removeEventListener?.('voiceschanged', listener);
}

/** The browser's speech. */
export function createSpeech(window: Window & typeof globalThis, clock: Clock): Speech {
  let settle: (() => void) | null = null;
  return {
    read(sentence, { voice, rate, lang }) {
      const utterance = new window.SpeechSynthesisUtterance(sentence);
      const chosen = window.speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === voice);
      if (chosen) utterance.voice = chosen;
      utterance.lang = chosen?.lang ?? lang;
      utterance.rate = rate;
      return new Promise((resolve, reject) => {
        const stopWaiting = clock.after(PATIENCE_MS + (sentence.length * MS_PER_LETTER) / rate, resolve);
        settle = () => {
          stopWaiting();
          resolve();
        };
        utterance.onend = settle;
        utterance.onerror = ({ error }) => {
          stopWaiting();
          if (error === 'canceled' || error === 'interrupted') resolve();
          else reject(new Error(error));
        };
        window.speechSynthesis.speak(utterance);
      });
    },
    stop() {
      window.speechSynthesis.cancel();
      settle?.();
      settle = null;
    },
  };
}

/** 200 words a minute: a calm voice. */
const MS_PER_WORD = 300;
const SHORTEST_MS = 1500;

/** Where there is no voice: each sentence is shown as long as it would be read. */
export function createSilentSpeech(clock: Clock): Speech {
  let settle: (() => void) | null = null;
  return {
    read: (sentence, { rate }) =>
      new Promise((resolve) => {
        const ms = Math.max(SHORTEST_MS, (sentence.split(/\s+/).length * MS_PER_WORD) / rate);
        const stopWaiting = clock.after(ms, resolve);
        settle = () => {
          stopWaiting();
          resolve();
        };
      }),
    stop() {
      settle?.();
      settle = null;
    },
  };
}
