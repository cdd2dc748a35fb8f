import { useMemo } from 'react';
import { memoize } from '../../../model/memoize';
import type { Player } from '../../../player/createPlayer';
import { type Part, readParts, toggled, withPart } from '../../../scene/whatIf/parts';
import { type Run, runFor } from '../../../scene/whatIf/whatIfRun';
import { useMechanism, useSession, useStore } from '../../session/session';
import { applyWhatIf } from '../cutting/applyWhatIf';

/** Undo and redo stacks. */
export interface HistoryTrail {
  past: readonly (readonly string[])[];
  future: readonly (readonly string[])[];
}

/** Undo and Redo of what-ifs only; the browser's history also holds steps and views. */
export interface WhatIfHistory {
  getState(): HistoryTrail;
  subscribe(listener: () => void): () => void;
  undo(): void;
  redo(): void;
  /** Replaces the current list with an equivalent one, without a new entry. */
  replaceCurrent(list: readonly string[]): void;
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
    // Also called when the browser's Back restores an earlier list.
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
    replaceCurrent(list) {
      correcting = true;
      player.setWhatIf(list);
      correcting = false;
    },
  };
}

/** The history of a player, created on first use. */
export const whatIfHistoryOf: (player: Player) => WhatIfHistory = memoize(createHistory);

/** Text fields keep their own Undo. */
const TEXT_FIELDS =
  'input[type="search"], input[type="text"], textarea, [contenteditable]:not([contenteditable="false"])';

/** Ctrl or Cmd with Z and Y, on every page of the panel: a cut on the picture is taken back as any other change. */
export function bindUndoKeys(window: Window, history: WhatIfHistory): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const typing = event.target instanceof Element && event.target.closest(TEXT_FIELDS) !== null;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typing || event.defaultPrevented) return;
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) history.redo();
    else history.undo();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

interface UseWhatIf {
  parts: readonly Part[];
  /** Null without changes. */
  run: Run | null;
  toggle: (part: Part) => void;
  /** Replaces a part of the same kind and target; `keep` false removes it. */
  setPart: (part: Part, keep: boolean) => void;
  reset: () => void;
}

/** The active changes, the model run, and actions on them. */
export function useWhatIf(): UseWhatIf {
  const mechanism = useMechanism();
  const { player } = useSession();
  const list = useStore(player, (state) => state.whatIf);
  const key = list.join(',');
  const parts = useMemo(() => readParts(mechanism, key === '' ? [] : key.split(',')).parts, [mechanism, key]);
  return {
    parts,
    run: useMemo(() => (parts.length > 0 ? runFor(mechanism, parts) : null), [mechanism, parts]),
    toggle: (part) => applyWhatIf(player, mechanism, toggled(mechanism, parts, part)),
    setPart: (part, keep) => applyWhatIf(player, mechanism, withPart(mechanism, parts, part, keep)),
    reset: () => player.setWhatIf([]),
  };
}
