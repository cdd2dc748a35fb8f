import type { Clock } from '../../clock/clock';
import type { Player } from '../../player/createPlayer';
import { createValueStore } from '../../player/valueStore';
import type { Highlighting } from '../../scene/highlighting';
import { BASELINE_WHAT_IF, type WhatIf } from '../../scene/whatIf/whatIf';
import type { WhatIfText } from './answerWhatIf';
import type { RecordsLoader } from './playerSetup';

/** The highlighting of the picture for the what-if of the player. */
export interface HighlightingStore {
  getState(): Highlighting | null;
  subscribe(listener: () => void): () => void;
  /** The question and the answer; null without a what-if, and while the answer is loading. */
  text(): WhatIfText | null;
  /** Loads again what failed to load. */
  retry(): void;
  /** Stops the animation where it is; the next change of the what-if starts another. */
  stop(): void;
}

/** Follows the what-if of a player. The model is loaded with the first what-if. */
export function createHighlightingStore(player: Player, records: RecordsLoader, clock: Clock): HighlightingStore {
  const highlighting = createValueStore<Highlighting | null>(null);
  let text: WhatIfText | null = null;
  /** Null at first where the player opens with a what-if, which is shown without an animation. */
  let shown: WhatIf | null = player.getState().whatIf.length > 0 ? null : BASELINE_WHAT_IF;
  let asked = '';
  let stopAnimation: () => void = () => undefined;

  const follow = async (list: readonly string[]): Promise<void> => {
    const key = list.join(',');
    if (key === asked) return;
    asked = key;
    const [mechanism, { answerWhatIf }, { animateHighlighting }] = await Promise.all([
      records.get(),
      import('./answerWhatIf'),
      import('../../live/liveWhatIf'),
    ]);
    // Another what-if was set while this one was loading.
    if (key !== asked) return;
    const answer = answerWhatIf(mechanism, list);
    asked = answer.list.join(',');
    text = answer.text;
    for (const sentence of answer.misread) player.notify(sentence);
    if (asked !== key) player.setWhatIf(answer.list);
    stopAnimation();
    const { reducedMotion } = player.getState();
    const target = { lens: null, marks: false, run: answer.run, from: shown, clock: reducedMotion ? null : clock };
    stopAnimation = animateHighlighting(mechanism, target, (now, whatIf) => {
      shown = whatIf;
      highlighting.set(now);
    });
  };
  const start = (list: readonly string[]): void => {
    follow(list).catch(() => {
      asked = '';
      player.notify('What the model answers did not load, so the story is shown as told. Check the connection.');
    });
  };
  start(player.getState().whatIf);
  player.subscribe(({ whatIf }, before) => {
    if (whatIf !== before.whatIf) start(whatIf);
  });
  return {
    getState: highlighting.getState,
    subscribe: highlighting.subscribe,
    text: () => text,
    retry: () => start(player.getState().whatIf),
    stop: () => stopAnimation(),
  };
}
