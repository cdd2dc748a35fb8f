import { useMemo } from 'react';
import { memoize } from '../../../model/memoize';
import type { Player } from '../../../player/createPlayer';
import { type Part, readParts, toggled, withPart } from '../../../scene/whatIf/parts';
import { type Run, runFor } from '../../../scene/whatIf/whatIfRun';
import { useMechanism, useSession, useStore } from '../../session/session';

/** What was changed before, and what was undone. */
export interface HistoryTrail {
  past: readonly (readonly string[])[];
  future: readonly (readonly string[])[];
}

/** Undo and Redo of what-ifs. The browser's own history also holds steps and views, which these pass over. */
export interface WhatIfHistory {
  getState(): HistoryTrail;
  subscribe(listener: () => void): () => void;
  undo(): void;
  redo(): void;
  /** Says that a list was put in place of another that meant the same, or nothing. */
  correct(list: readonly string[]): void;
}

const MAX_ENTRIES = 100;
const same = (a: readonly string[] | undefined, b: readonly string[]): boolean => a?.join() === b.join();

function createHistory(player: Player): WhatIfHistory {
  let trail: HistoryTrail = { past: [], future: [] };
  let current = player.getState().whatIf;
  let correcting = false;
  const listeners = new Set<() => void>();

  player.subscribe(({ whatIf }) => {
    if (same(current, whatIf)) return;
    const { past, future } = trail;
    const before = current;
    current = whatIf;
    if (correcting) return;
    // Whatever led back, a button or the browser, the trail is the same.
    if (same(past.at(-1), whatIf)) trail = { past: past.slice(0, -1), future: [...future, before] };
    else if (same(future.at(-1), whatIf)) trail = { past: [...past, before], future: future.slice(0, -1) };
    else trail = { past: [...past, before].slice(-MAX_ENTRIES), future: [] };
    for (const listener of listeners) listener();
  });

  return {
    getState: () => trail,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    undo() {
      const last = trail.past.at(-1);
      if (last) player.setWhatIf(last);
    },
    redo() {
      const next = trail.future.at(-1);
      if (next) player.setWhatIf(next);
    },
    correct(list) {
      correcting = true;
      player.setWhatIf(list);
      correcting = false;
    },
  };
}

/** The one of a player, made when it is first asked for; it lives as long as the player. */
export const whatIfHistoryOf: (player: Player) => WhatIfHistory = memoize(createHistory);

interface UseWhatIf {
  parts: readonly Part[];
  /** Null where nothing is changed. */
  run: Run | null;
  toggle: (part: Part) => void;
  /** Puts a part in place of what stood there, or leaves its place empty. */
  put: (part: Part, keep: boolean) => void;
  reset: () => void;
}

/** What is changed, its answer, and the ways to change it. */
export function useWhatIf(): UseWhatIf {
  const mechanism = useMechanism();
  const { player } = useSession();
  const list = useStore(player, (state) => state.whatIf);
  const key = list.join(',');
  const parts = useMemo(() => readParts(mechanism, key === '' ? [] : key.split(',')).parts, [mechanism, key]);
  return {
    parts,
    run: useMemo(() => (parts.length > 0 ? runFor(mechanism, parts) : null), [mechanism, parts]),
    toggle: (part) => player.setWhatIf(toggled(mechanism, parts, part)),
    put: (part, keep) => player.setWhatIf(withPart(mechanism, parts, part, keep)),
    reset: () => player.setWhatIf([]),
  };
}
