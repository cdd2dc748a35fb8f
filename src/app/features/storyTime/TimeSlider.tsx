import { type CSSProperties, type KeyboardEvent, useEffect, useState } from 'react';
import { loadView } from '../../../scene/views/loadView';
import type { StoryClock } from '../../../scene/views/view';
import { useSession, useStore } from '../../session/session';
import './timeSlider.css';

/** Resolution of the slider along the axis: finer than a pixel. */
const PARTS = 2000;
const EARLIER = ['ArrowLeft', 'ArrowDown'];
const LATER = ['ArrowRight', 'ArrowUp'];

/** The tick before or after a time, in minutes. */
function nextTick({ ticks }: StoryClock, minutes: number, by: 1 | -1): number | undefined {
  // A tick that is where the time is, but for rounding, is not the next one.
  const away = (tick: number) => (tick - minutes) * by > Math.abs(minutes) * 1e-6;
  return by > 0 ? ticks.find(away) : ticks.findLast(away);
}

/** When the slider goes with the focus on it, as Escape makes it go, the button that begins it has the focus. */
function passFocusOn(slider: HTMLInputElement | null): () => void {
  return () => {
    const document = slider?.ownerDocument;
    if (document && document.activeElement === slider)
      document.querySelector<HTMLElement>('.time-button')?.focus({ preventScroll: true });
  };
}

/** A slider over the time of the mechanism; the arrow keys go from tick to tick of its axis. */
export function TimeSlider() {
  const { entry, graph, player } = useSession();
  const moment = useStore(player, (state) => state.moment);
  const view = useStore(player, (state) => state.view);
  const [clock, setClock] = useState<StoryClock | null>(null);

  useEffect(() => {
    let gone = false;
    loadView('time', entry).then(
      (time) => !gone && setClock(time.storyClock?.(graph) ?? null),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [entry, graph]);

  if (!clock || !moment) return null;
  const { from, to, start } = clock;
  const goTo = (x: number): void => player.setMoment(clock.momentAt(x));
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = LATER.includes(event.key) ? 1 : EARLIER.includes(event.key) ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const tick = nextTick(clock, moment.minutes, by);
    if (tick !== undefined) goTo(clock.xOf(tick));
  };
  const words = clock.words(moment);
  const share = (clock.xOf(moment.minutes) - from) / (to - from);
  return (
    <>
      <input
        ref={passFocusOn}
        className="scrubber time-slider"
        type="range"
        min={0}
        max={PARTS}
        value={Math.round(share * PARTS)}
        aria-label={`Time after the ${start}`}
        aria-valuetext={words}
        title={`Drag to move through the time after the ${start}`}
        onKeyDown={onKeyDown}
        onChange={(event) => goTo(from + (Number(event.currentTarget.value) / PARTS) * (to - from))}
      />
      {view !== 'time' && (
        <output className="time-slider-value" style={{ '--share': share } as CSSProperties} aria-hidden="true">
          {words.slice(0, words.indexOf(':'))}
        </output>
      )}
    </>
  );
}
