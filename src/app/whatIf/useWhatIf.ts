import { useMemo } from 'react';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { type Part, readParts, toggled, withPart } from '../../scene/whatIf/parts';
import { type Run, runFor } from '../../scene/whatIf/whatIfRun';

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
