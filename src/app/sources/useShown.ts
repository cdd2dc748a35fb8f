import { useCallback, useMemo, useState } from 'react';
import { type Lens, serializeLens, parseLens } from '../../model/lens';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { supportIndex } from './supportIndex';

/** A lens that speaks of one source. */
export type SourceLens = Extract<Lens, { kind: 'from' | 'without' }>;

/**
 * The source the reader looks at, as a lens in words, and a way to change it. It is the lens of the page, but for a
 * source of which nothing is drawn: that one opens in the list and leaves the picture alone.
 */
export function useShown() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const lens = useStore(player, (state) => state.lens);
  const [unlit, setUnlit] = useState<string | null>(null);
  const isSource = useMemo(() => {
    const parsed = lens === null ? null : parseLens(mechanism, lens);
    return parsed?.kind === 'from' || parsed?.kind === 'without';
  }, [lens, mechanism]);
  const shown = isSource ? lens : unlit;

  // The same function from one press to the next, so that a long list draws two rows anew and not all of them.
  const toggle = useCallback(
    (next: SourceLens) => {
      const text = serializeLens(next);
      const lights = next.kind === 'without' || supportIndex(mechanism).isDrawn(next.support);
      setUnlit((before) => (lights || before === text ? null : text));
      player.setLens(lights && player.getState().lens !== text ? text : null);
    },
    [mechanism, player],
  );
  return { shown, toggle };
}
