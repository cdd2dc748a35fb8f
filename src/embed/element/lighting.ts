import type { Clock } from '../../clock/clock';
import type { Player } from '../../player/player';
import type { Highlighting } from '../../scene/highlighting';
import type { WhatIf } from '../../scene/whatIf/alterBy';
import type { Records } from './records';
import type { WhatIfWords } from './whatIfOf';

/** How the picture is lit by what is asked of the model. */
export interface Lighting {
  getState(): Highlighting | null;
  subscribe(listener: () => void): () => void;
  /** What is asked and answered; null in the story as told, and while the answer is on its way. */
  words(): WhatIfWords | null;
  /** Asks again for what did not arrive. */
  retry(): void;
  /** Ends what spreads, as it is; the next change is followed again. */
  halt(): void;
}

const UNTOUCHED: WhatIf = { deeds: new Map(), silenced: new Set(), raised: new Set() };

/** Follows the what-if of a player. The model is loaded when it is first asked. */
export function createLighting(player: Player, records: Records, clock: Clock): Lighting {
  const listeners = new Set<() => void>();
  let light: Highlighting | null = null;
  let words: WhatIfWords | null = null;
  /** What a player opens with is no change, and is not acted out. */
  let shown: WhatIf | null = player.getState().whatIf.length > 0 ? null : UNTOUCHED;
  let asked = '';
  let halt: () => void = () => undefined;

  const follow = async (list: readonly string[]): Promise<void> => {
    const key = list.join(',');
    if (key === asked) return;
    asked = key;
    const [mechanism, { whatIfOf }, { lightUp }] = await Promise.all([
      records.get(),
      import('./whatIfOf'),
      import('../../live/lightUp'),
    ]);
    // Something else was asked for in the meantime.
    if (key !== asked) return;
    const answer = whatIfOf(mechanism, list);
    asked = answer.list.join(',');
    words = answer.words;
    for (const sentence of answer.misread) player.notify(sentence);
    if (asked !== key) player.setWhatIf(answer.list);
    halt();
    const calm = player.getState().reducedMotion;
    const lit = { lens: null, marks: false, run: answer.run, from: shown, clock: calm ? null : clock };
    halt = lightUp(mechanism, lit, (now, whatIf) => {
      light = now;
      shown = whatIf;
      for (const listener of [...listeners]) listener();
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
    getState: () => light,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    words: () => words,
    retry: () => start(player.getState().whatIf),
    halt: () => halt(),
  };
}
